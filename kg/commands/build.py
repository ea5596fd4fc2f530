"""``kg build``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from kg.commands.common import (
    corrections_option,
    dry_run_option,
    jobs_option,
    language_option,
    logs,
    metadata_option,
    reading_options,
    scheduler_option,
    tell,
    user_errors,
    utf8_output,
    verbose_option,
)
from kg.config import Reading, Settings

if TYPE_CHECKING:
    from kg.planning import Plan
    from kg.report import Report


@click.command()
# What cannot be read is a line in the report, not the end of the run.
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, readable=False), metavar="PATH...")
@click.option(
    "-o", "--output", required=True, type=click.Path(path_type=Path), metavar="OUT", help="Folder for the results."
)
@metadata_option
@click.option("--split", is_flag=True, help="Write one graph an article as well, to OUT/articles/ID.ttl.")
@click.option("--page/--no-page", default=True, help="Draw the page OUT/index.html, or don't.  [default: page]")
@language_option
@click.option(
    "--base-iri",
    metavar="IRI",
    help="Start of all data IRIs.  [default: https://w3id.org/newskg/id/]",
)
@corrections_option
@jobs_option
@scheduler_option
@reading_options
@dry_run_option
@verbose_option
def build(
    paths: tuple[Path, ...],
    output: Path,
    sidecars: tuple[Path, ...],
    corrections: tuple[Path, ...],
    split: bool,
    page: bool,
    language: str,
    base_iri: str | None,
    jobs: int,
    scheduler: str | None,
    reading: Reading,
    dry_run: bool,
    verbose: int,
) -> None:
    """Build the graph of the articles in files, folders and archives.

    Read are raw text pages (.txt), saved web pages (.html), .jsonl and .json, feeds (.xml, .rss, .atom), .warc, .csv,
    .tsv and .parquet, each also as .gz, in folders or in .zip and .tar archives, and standard input where PATH is -.
    OUT gets graph.ttl, graph.nq, facts.csv, index.html, merges.jsonl, report.json, report.txt and run.ttl.
    A bad article never stops the run: it is left out, and the report says why. What is known of an article is kept in
    OUT, so that a second build does only what is new, and one that was cut off is carried on.

    Exit code: 0 all done, 1 something was left out, 2 nothing could be built.
    """
    from kg.build import build as run
    from kg.commands.progress import ProgressBar

    utf8_output()
    settings = Settings(
        base_iri=base_iri,
        jobs=jobs,
        scheduler=scheduler,
        split=split,
        page=page,
        page_language=language,
        reading=reading,
    )
    if dry_run:
        with user_errors():
            from kg.planning import plan_build

            plan = plan_build(paths, output, settings, sidecars=sidecars, corrections=corrections)
            foretell(plan, output, verbose=verbose)
    with user_errors(), logs(verbose), ProgressBar(verbose > 0) as watcher:
        done = run(paths, output, settings, sidecars=sidecars, corrections=corrections, watcher=watcher)
    end(done, output, verbose=verbose)


def end(done: Report, output: Path, *, verbose: int) -> NoReturn:
    """Tells how a run went, and ends with its exit code."""
    from kg.report import TEXT

    tell(done.problems, all_of_them=str(output / TEXT), verbose=verbose > 0)
    if done.exit_code < 2:
        click.echo("\n".join(done.summary()))
    else:
        click.echo("no article could be read, nothing was built", err=True)
    raise SystemExit(done.exit_code)


def foretell(plan: Plan, output: Path, *, verbose: int) -> NoReturn:
    """Tells what a run would do, and ends with the exit code that it would have as far as that is known."""
    tell(plan.problems, verbose=verbose > 0)
    click.echo("\n".join(plan.lines(output, names=verbose > 0)))
    raise SystemExit(plan.exit_code)
