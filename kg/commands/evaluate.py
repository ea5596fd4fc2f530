"""``kg evaluate``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from kg.commands.common import metadata_option, tell, user_errors, utf8_output
from kg.config import AUTO, Settings

if TYPE_CHECKING:
    from kg.errors import Problem
    from kg.evaluate.facts import Act, Thing
    from kg.evaluate.score import Scores

_MAIN: Final = ("entities", "events", "events.Statement", "direct")


@click.command()
@click.argument("gold", type=click.Path(path_type=Path, exists=True, file_okay=False), metavar="GOLD")
@click.option(
    "--articles",
    multiple=True,
    type=click.Path(path_type=Path, exists=True),
    metavar="PATH",
    help="Where the annotated articles are: a file, folder or archive; may be repeated. Their graphs are built anew.",
)
@click.option(
    "--graphs",
    type=click.Path(path_type=Path, exists=True, file_okay=False),
    metavar="DIR",
    help="Score graphs already built, one file an article (OUT/articles of kg build --split), instead of --articles.",
)
@metadata_option
@click.option("--by-class", is_flag=True, help="Show every class and property as well.")
@click.option("--calibration", is_flag=True, help="Show how often the events of each confidence are right.")
@click.option("--errors", is_flag=True, help="List the events that were missed (-) and wrongly told (+).")
@click.option("--format", "form", type=click.Choice(["table", "json"]), default="table", show_default=True)
@click.option("-j", "--jobs", type=click.IntRange(min=0), default=AUTO, metavar="N", help="Processes to work with.")
def evaluate(
    gold: Path,
    articles: tuple[Path, ...],
    graphs: Path | None,
    sidecars: tuple[Path, ...],
    by_class: bool,
    calibration: bool,
    errors: bool,
    form: str,
    jobs: int,
) -> None:
    """Measure the extraction against annotated articles.

    GOLD is a folder of annotations, one JSON file an article; annotations/seeds is an example. What is measured is the
    built graph: entities, events (statements apart), direct triples, factuality, dates, and leaks: direct triples from
    events that are only planned, denied or hypothetical.

    Exit code: 0 measured, 1 some articles could not be found or read, 2 nothing could be measured.
    """
    from kg.evaluate import evaluate_articles, evaluate_graphs, load_annotations

    utf8_output()
    if bool(articles) == (graphs is not None):
        raise click.UsageError("give either --articles or --graphs")
    problems: list[Problem] = []
    with user_errors():
        annotations = load_annotations(gold)
        if graphs is not None:
            scores = evaluate_graphs(annotations, graphs)
        else:
            scores = evaluate_articles(annotations, articles, Settings(jobs=jobs), sidecars=sidecars, problems=problems)
    tell([p for p in problems if p.code == "extraction-failed"])
    if form == "json":
        click.echo(json.dumps(_data(scores), ensure_ascii=False, indent=1))
    else:
        _table(scores, by_class)
        if calibration:
            _calibration(scores)
    if errors:
        _errors(scores)
    if scores.missing:
        click.echo(f"no graph of {', '.join(scores.missing)}", err=True)
    raise SystemExit(2 if len(scores.missing) == scores.articles else 1 if scores.missing else 0)


def _data(scores: Scores) -> dict[str, Any]:
    rows = {
        name: {"P": t.precision, "R": t.recall, "F1": t.f1, "right": t.right, "found": t.found, "gold": t.gold}
        for name, t in sorted(scores.tallies.items())
    }
    shares: dict[str, Any] = {
        "factuality_accuracy": scores.factuality.value,
        "date_accuracy": scores.dates.value,
        "leak_rate": scores.leaks.value,
    }
    curve = {
        f"{confidence:.1f}": {"right": share.value, "events": share.cases}
        for confidence, share in sorted(scores.calibration.items())
    }
    shares["calibration"] = curve
    return {**rows, **shares, "articles": scores.articles, "articles_without_graph": scores.missing}


def _table(scores: Scores, by_class: bool) -> None:
    click.echo(f"{'':30}{'P':>7}{'R':>7}{'F1':>7}{'right':>7}{'found':>7}{'gold':>7}")
    for name in sorted(scores.tallies) if by_class else _MAIN:
        t = scores.tallies[name]
        click.echo(f"{name:30}{t.precision:7.3f}{t.recall:7.3f}{t.f1:7.3f}{t.right:7}{t.found:7}{t.gold:7}")
    for name, share in (("factuality", scores.factuality), ("dates", scores.dates), ("leaks", scores.leaks)):
        shown = "–" if share.value is None else f"{share.value:.3f}"
        click.echo(f"{name:44}{shown:>7}{share.right:7}{share.cases:14}")
    click.echo(f"articles {scores.articles}")


def _calibration(scores: Scores) -> None:
    click.echo("\nconfidence  right  events")
    for confidence, share in sorted(scores.calibration.items()):
        click.echo(f"{confidence:10.1f}{share.value:7.2f}{share.cases:8}")


def _errors(scores: Scores) -> None:
    for article, (missed, wrong) in scores.errors.items():
        click.echo(f"\n{article}")
        for sign, acts in (("-", missed), ("+", wrong)):
            for act in acts:
                click.echo(f"  {sign} {_shown(act)}")


def _shown(act: Act) -> str:
    status = act.factuality.value if act.factuality else "?"
    parts = [act.type.value, status, _names(act.actors), "→ " + _names((*act.recipients, *act.topics)), act.date or ""]
    return "  ".join(p for p in parts if p)


def _names(things: tuple[Thing, ...]) -> str:
    return ", ".join(t.names[0] if t.names else "?" for t in things)
