"""``kg add`` and ``kg remove``."""

from __future__ import annotations

from pathlib import Path

import click

from kg.commands.build import end, foretell
from kg.commands.common import (
    corrections_option,
    dry_run_option,
    jobs_option,
    logs,
    metadata_option,
    reading_options,
    scheduler_option,
    user_errors,
    utf8_output,
    verbose_option,
)
from kg.config import Reading, Settings

_OUT = click.argument("output", type=click.Path(path_type=Path), metavar="OUT")


@click.command()
@_OUT
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path, readable=False), metavar="PATH...")
@metadata_option
@corrections_option
@jobs_option
@scheduler_option
@reading_options
@dry_run_option
@verbose_option
def add(
    output: Path,
    paths: tuple[Path, ...],
    sidecars: tuple[Path, ...],
    corrections: tuple[Path, ...],
    jobs: int,
    scheduler: str | None,
    reading: Reading,
    dry_run: bool,
    verbose: int,
) -> None:
    """Add articles to the graph in OUT; one whose id is there already replaces it.

    Whether articles come in one go or one by one, and in which order, makes no difference to the graph. OUT keeps the
    settings that it was built with.

    Exit code: 0 all done, 1 something was left out, 2 nothing could be done.
    """
    from kg.build import add as run
    from kg.commands.progress import ProgressBar

    utf8_output()
    settings = Settings(jobs=jobs, scheduler=scheduler, reading=reading)
    if dry_run:
        with user_errors():
            from kg.planning import plan_add

            plan = plan_add(output, paths, settings, sidecars=sidecars, corrections=corrections)
            foretell(plan, output, verbose=verbose)
    with user_errors(), logs(verbose), ProgressBar(verbose > 0) as watcher:
        done = run(output, paths, settings, sidecars=sidecars, corrections=corrections, watcher=watcher)
    end(done, output, verbose=verbose)


@click.command()
@_OUT
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@corrections_option
@dry_run_option
@verbose_option
def remove(output: Path, ids: tuple[str, ...], corrections: tuple[Path, ...], dry_run: bool, verbose: int) -> None:
    """Take articles out of the graph in OUT, with everything that only they support.

    ID is an article's id, as in the column `article` of facts.csv.

    Exit code: 0 all done, 1 some ID is not there, 2 nothing could be done.
    """
    from kg.build import remove as run
    from kg.commands.progress import ProgressBar

    utf8_output()
    if dry_run:
        with user_errors():
            from kg.planning import plan_remove

            foretell(plan_remove(output, ids, corrections=corrections), output, verbose=verbose)
    with user_errors(), logs(verbose), ProgressBar(verbose > 0) as watcher:
        done = run(output, ids, corrections=corrections, watcher=watcher)
    end(done, output, verbose=verbose)
