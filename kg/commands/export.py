"""``kg export``."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import click

from kg.commands.common import user_errors, utf8_output
from kg.errors import KgError

ALL: Final = "all"
# Repeated from kg.export.formats, which is not loaded to show help; a test holds one against the other.
NAMES: Final = (
    "ttl",
    "nt",
    "nq",
    "trig",
    "jsonld",
    "owl",
    "graphml",
    "gexf",
    "neo4j",
    "csv",
    "parquet",
    "plover",
)


class Names(click.ParamType[tuple[str, ...]]):
    """Names of formats with commas between them."""

    name = "formats"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, ...]:
        """Splits and checks them."""
        names = tuple(n for n in (part.strip().lower() for part in value.split(",")) if n)
        for name in names:
            if name not in (*NAMES, ALL):
                self.fail(f"{name!r} is no format; there are {', '.join(NAMES)} and {ALL}", param, ctx)
        if not names:
            self.fail(f"no format is named; there are {', '.join(NAMES)} and {ALL}", param, ctx)
        return names


@click.command()
@click.argument("out", type=click.Path(path_type=Path), metavar="OUT")
@click.option(
    "--to",
    "formats",
    type=Names(),
    multiple=True,
    required=True,
    metavar="FORMAT",
    help=f"What to write: {', '.join(NAMES)}, or {ALL}. Several with commas, or repeat the option.",
)
@click.option(
    "-o",
    "--output",
    "folder",
    type=click.Path(path_type=Path),
    metavar="FOLDER",
    help="Where to write.  [default: OUT/export]",
)
@click.option(
    "--graphs",
    type=click.Choice(["article", "none"]),
    help="nq, trig and jsonld: one named graph an article, or all in the default graph.  [default: article; jsonld: "
    "none]",
)
@click.option(
    "--all-statuses",
    is_flag=True,
    help="graphml, gexf, neo4j: draw what is planned, considered, denied, cancelled or hypothetical as well, told "
    "apart by factuality.",
)
def export(
    out: Path, formats: tuple[tuple[str, ...], ...], folder: Path | None, graphs: str | None, all_statuses: bool
) -> None:
    """Write a built graph for other tools.

    OUT is the folder that kg build wrote, or a graph.nq or graph.ttl in it. docs/importing.md tells step by step how
    Protégé, GraphDB, Fuseki, Neo4j, Gephi and Cytoscape read the files.

    Exit code: 0 written, 2 there is no graph, or it cannot be written.
    """
    from kg.export.facts import check_parquet
    from kg.export.formats import Options
    from kg.export.formats import export as run

    utf8_output()
    named = None if graphs is None else graphs == "article"
    asked = [name for some in formats for name in some]
    names = list(NAMES if ALL in asked else asked)
    if "parquet" not in asked and "parquet" in names:
        # Who asks for all means all that can be had.
        try:
            check_parquet()
        except KgError as error:
            names.remove("parquet")
            click.echo(f"left out: {error}", err=True)
    with user_errors():
        paths = run(
            out,
            names,
            folder,
            Options(named, all_statuses),
            begin=lambda form: click.echo(f"writing {form.target} ({form.what})", err=True),
        )
    for path in paths:
        click.echo(f"{path}\t{path.stat().st_size:,}")
