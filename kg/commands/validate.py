"""``kg validate``."""

from __future__ import annotations

import csv
import json
import sys
from collections import Counter
from dataclasses import asdict
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from kg.commands.common import user_errors, utf8_output

if TYPE_CHECKING:
    from kg.check import Violation

_COLUMNS: Final = ("check", "node", "path", "value", "articles", "expected")
_ARTICLES: Final = 3


@click.command()
@click.argument("out", type=click.Path(path_type=Path), metavar="OUT")
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "csv", "json"]),
    default="table",
    show_default=True,
    help="How to write the violations.",
)
@click.option("--max-rows", type=click.IntRange(min=1), metavar="N", help="Write no more than so many violations.")
def validate(out: Path, form: str, max_rows: int | None) -> None:
    """Check a built graph against the contract of the ontology.

    OUT is the folder that kg build wrote, or a graph.nq or graph.ttl in it. Checked are the SHACL shapes of
    kg/check/shapes.ttl (cardinalities, datatypes, classes of values) and the queries of kg/check/queries, above all
    that no edge stands without an event that occurred. Each violation names its check, the node, the property and the
    value, the articles that say it, and what was expected.

    Exit code: 0 the graph conforms, 1 it does not, 2 there is no graph, or none that can be read.
    """
    from kg.check import validate as run

    # Line ends are part of CSV and stay as they are written.
    utf8_output(newline="")
    with user_errors():
        done = run(out)
    shown = done.violations[:max_rows]
    if form == "json":
        click.echo(json.dumps([asdict(x) for x in shown], ensure_ascii=False, indent=1))
    elif form == "csv":
        _csv(shown)
    elif shown:
        click.echo("\n".join(_by_check(shown)))
    verdict = "conforms" if not done.violations else f"{len(done.violations):,} violations"
    click.echo(f"{done.articles:,} articles, {done.triples:,} triples: {verdict}", err=True)
    if len(shown) < len(done.violations):
        click.echo(f"only the first {len(shown)} are shown", err=True)
    raise SystemExit(1 if done.violations else 0)


def _by_check(violations: tuple[Violation, ...]) -> list[str]:
    """The violations as lines, under what each check expected."""
    from kg.text import visible

    lines = []
    counts = Counter((x.check, x.expected) for x in violations)
    for (check, expected), found in groupby(violations, lambda x: (x.check, x.expected)):
        lines.append(f"{check} ({counts[check, expected]:,}): expected {expected}")
        for x in found:
            told = f"  {_short(x.node)}  {_short(x.path)}  {_short(x.value)}".rstrip()
            lines.append(told + _where(x.articles))
    return [visible(line).replace("\n", " ") for line in lines]


def _where(articles: tuple[str, ...]) -> str:
    if not articles:
        return ""
    more = f" and {len(articles) - _ARTICLES:,} more" if len(articles) > _ARTICLES else ""
    return f"  [{', '.join(articles[:_ARTICLES])}{more}]"


def _short(iri: str) -> str:
    """An IRI with its prefix, or what else stands there as it is."""
    from kg.graph.vocabulary import PREFIXES

    inverse = "^" if iri.startswith("^") else ""
    whole = iri.removeprefix("^")
    for prefix, namespace in PREFIXES.items():
        if whole.startswith(namespace) and "/" not in whole[len(namespace) :]:
            return f"{inverse}{prefix}:{whole[len(namespace) :]}"
    return iri


def _csv(violations: tuple[Violation, ...]) -> None:
    from kg.cells import safe_cell

    writer = csv.writer(sys.stdout, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for x in violations:
        writer.writerow(map(safe_cell, (x.check, x.node, x.path, x.value, " ".join(x.articles), x.expected)))
