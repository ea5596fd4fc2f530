"""``kg query``."""

from __future__ import annotations

import io
import sys
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click

from kg.commands.common import user_errors, utf8_output

if TYPE_CHECKING:
    from kg.query import QueryResult

#: How answers are written; the last two are for triples.
FORMATS = ("table", "csv", "sheet", "tsv", "json", "ttl", "nt")


@click.command()
@click.argument("out", type=click.Path(path_type=Path), metavar="OUT")
@click.argument("sparql", required=False, metavar="[QUERY]")
@click.option(
    "-f",
    "--file",
    "file",
    metavar="FILE",
    type=click.File(encoding="utf-8"),
    help="Read the query from a file, or - for standard input.",
)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    help="How to write it; sheet is csv in which no cell runs as a spreadsheet's formula; CONSTRUCT and DESCRIBE give "
    "ttl or nt.  [default: table on a terminal, else csv or ttl]",
)
@click.option("--max-rows", type=click.IntRange(min=1), metavar="N", help="Stop after this many rows.")
def query(out: Path, sparql: str | None, file: IO[str] | None, form: str | None, max_rows: int | None) -> None:
    """Ask a built graph in SPARQL.

    OUT is the folder that kg build wrote, or a graph.nq or graph.ttl in it. The prefixes kg, id, rdf, rdfs, xsd, owl,
    skos, dcterms, schema, prov, nif, sem, org, foaf and wd need no declaration. GRAPH ?article { … } tells which
    article says something. The graph is read-only, and no query leaves this machine.

    Exit code: 0 answered, 2 the query is faulty or there is no graph.
    """
    from kg.query import check, open_graph, run_query

    # Line ends are part of CSV and TSV and stay as they are written.
    utf8_output(newline="")
    if (sparql is None) == (file is None):
        raise click.UsageError("give one query: either as an argument or with -f FILE")
    text = sparql if sparql is not None else _read(file)
    with user_errors():
        check(text)
        graph = open_graph(out)
        if graph.note:
            click.echo(graph.note, err=True)
        result = run_query(graph.store, text, max_rows=max_rows)
        show(result, form or default_format(triples=result.triples is not None))
    if result.answer is None and not result.rows and not result.triples:
        click.echo("nothing in this graph meets all conditions of the query", err=True)
    if result.truncated:
        click.echo(f"only the first {max_rows} rows are shown", err=True)


def show(result: QueryResult, form: str) -> None:
    """Writes a result to stdout; on a terminal with what would steer it replaced, whatever the format."""
    from kg.query import render
    from kg.text import visible

    if form == "table" or not sys.stdout.isatty():
        render(result, form, sys.stdout)
        return
    out = io.StringIO(newline="")
    render(result, form, out)
    sys.stdout.write(visible(out.getvalue().replace("\r\n", "\n")))


def _read(file: IO[str] | None) -> str:
    try:
        return "" if file is None else str(file.read())
    except (OSError, UnicodeDecodeError) as error:
        raise click.UsageError(f"the query file cannot be read: {error}") from error


def default_format(*, triples: bool) -> str:
    """What people read on a terminal, what programs read in a pipe."""
    if sys.stdout.isatty():
        return "table"
    return "ttl" if triples else "csv"
