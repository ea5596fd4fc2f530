"""``kg report``."""

from __future__ import annotations

import csv
import json
import sys
from dataclasses import asdict, fields
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from kg.commands.common import NothingDone, user_errors, utf8_output
from kg.untold import GapKind

if TYPE_CHECKING:
    from kg.gaps import GapGroup, GapReport

_TITLES: Final = {
    GapKind.TRIGGER: "words that name an act, without an event",
    GapKind.STATEMENT: "statements without an event",
    GapKind.OFFICE: "offices without a holder",
    GapKind.NAME: "capitalised names that nothing knows",
    GapKind.DATE: "dates without a year or a value",
    GapKind.CUE: "words for plans, denials and the like in sentences without a known act, with what follows them",
}
_EXAMPLE: Final = 150


@click.command()
@click.argument("out", type=click.Path(path_type=Path), metavar="OUT")
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice([k.value for k in GapKind]),
    help="Tell only this; may be repeated.  [default: all]",
)
@click.option(
    "--top", type=click.IntRange(min=1), default=20, show_default=True, metavar="N", help="So many of a kind."
)
@click.option("--all", "everything", is_flag=True, help="All of each kind.")
@click.option("--format", "form", type=click.Choice(["table", "csv", "json"]), default="table", show_default=True)
@click.option(
    "--pictures",
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="Draw the matrix of states and the timeline of the pair with most events instead, as SVG and PNG.",
)
def report(out: Path, kinds: tuple[str, ...], top: int, everything: bool, form: str, pictures: Path | None) -> None:
    """Tell what was not understood, the most frequent first.

    OUT is the folder that kg build wrote. Each line has the words, how often and in how many articles they stand, why
    nothing came of them, and an example: what to add to the language data (kg/lang/vi/README.md) so that more is
    understood.

    Exit code: 0 told, 2 the folder keeps nothing of its articles.
    """
    if pictures is not None:
        _draw(out, pictures)
        return
    from kg.gaps import gather
    from kg.parts import read_parts

    utf8_output(newline="")
    with user_errors():
        parts = read_parts(out)
        if parts is None:
            raise NothingDone(f"{out}: keeps nothing of what its articles say (build a graph there first)")
        found = gather(part.extraction for part in parts)
    wanted = [g for g in found.groups if not kinds or g.kind.value in kinds]
    shown = [
        g for _, of_kind in groupby(wanted, lambda g: g.kind) for g in list(of_kind)[: None if everything else top]
    ]
    if form == "json":
        click.echo(json.dumps([asdict(g) for g in shown], ensure_ascii=False, indent=1))
    elif form == "csv":
        _csv(shown)
    else:
        _table(found, shown)


def _csv(groups: list[GapGroup]) -> None:
    from kg.cells import safe_cell
    from kg.gaps import GapGroup as Row

    writer = csv.writer(sys.stdout, lineterminator="\n")
    names = [f.name for f in fields(Row)]
    writer.writerow(names)
    writer.writerows([safe_cell(str(getattr(g, name))) for name in names] for g in groups)


def _table(found: GapReport, groups: list[GapGroup]) -> None:
    from kg.text import shortened, visible

    click.echo(
        f"{found.articles:,} articles, {found.silent:,} without any event; "
        f"{found.telling:,} of {found.sentences:,} sentences tell of one"
    )
    for kind, of_kind in groupby(groups, lambda g: g.kind):
        alike = [g for g in found.groups if g.kind is kind]
        click.echo(f"\n{kind.value}: {_TITLES[kind]} ({sum(g.count for g in alike):,}, {len(alike):,} different)")
        for g in of_kind:
            why = g.reason + (f", {g.frame}" if g.frame else "")
            example = shortened(g.example, _EXAMPLE)
            click.echo(visible(f"{g.count:6,}  {g.words}  ({why}; {g.articles:,} articles)"))
            click.echo(visible(f"        {g.example_article}: {example}"))


def _draw(out: Path, folder: Path) -> None:
    """The pictures of a graph, each in both forms; their paths go to standard output."""
    from kg.api import Graph

    with user_errors():
        graph = Graph(out)
        pairs = graph.matrix()
        if pairs.empty:
            raise NothingDone(f"{out}: no two states have an event with each other, so there is nothing to draw")
        one, other = str(pairs["one"].iloc[0]), str(pairs["other"].iloc[0])
        folder.mkdir(parents=True, exist_ok=True)
        for form in ("svg", "png"):
            graph.matrix_picture(folder / f"matrix.{form}")
            graph.timeline_picture(one, other, folder / f"timeline.{form}")
            for name in ("matrix", "timeline"):
                click.echo(folder / f"{name}.{form}")
