"""What the commands share: options, errors, and how problems are shown."""

from __future__ import annotations

import io
import logging
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Any, Final, TypeVar, cast

import click

from kg.config import AUTO, ENDINGS, FIELDS, MB, Reading, ReadLimits
from kg.errors import KgError, Problem
from kg.text import message, visible

PROBLEMS_SHOWN: Final = 20
REMARKS_SHOWN: Final = 5

#: What ``--limit`` may name: the field of the limits, and how many of its units one is.
_LIMITS: Final = {
    "chars": ("chars", 1),
    "depth": ("depth", 1),
    "elements": ("elements", 1),
    "archive-mb": ("archive", MB),
    "ratio": ("ratio", 1),
    "members": ("members", 1),
    "nested": ("nested", 1),
}

Command = TypeVar("Command", bound=Callable[..., Any])


class NothingDone(click.ClickException):
    """Nothing could be done; the message is for the user."""

    exit_code = 2

    def format_message(self) -> str:
        """The message without anything that steers a terminal; a query's fault may have several lines."""
        return visible(self.message)


@contextmanager
def user_errors() -> Iterator[None]:
    """Turns the package's own errors into a message and exit code 2, without a traceback."""
    try:
        yield
    except KgError as error:
        raise NothingDone(str(error)) from error


#: ``--metadata``, for every command that reads articles.
metadata_option: Final = click.option(
    "--metadata",
    "sidecars",
    multiple=True,
    type=click.Path(path_type=Path, readable=False),
    metavar="FILE",
    help="CSV or JSON with id, published, publisher, url for articles that don't say so themselves; may be "
    "repeated. A metadata.csv or metadata.json beside the articles is read anyway.",
)


def reading_options(command: Command) -> Command:
    """How files are read, for every command that reads articles; the command gets it as ``reading``."""

    @click.option(
        "--max-mb",
        type=click.FloatRange(min=0, min_open=True),
        default=20,
        show_default=True,
        metavar="N",
        help="Refuse pages and records larger than this many megabytes.",
    )
    @click.option(
        "--limit",
        "limits",
        multiple=True,
        metavar="NAME=N",
        help="Move another limit; may be repeated. Known, with what holds by default: " + _limits_shown() + ".",
    )
    @click.option(
        "--input-format",
        type=click.Choice(list(ENDINGS)),
        metavar="ENDING",
        help="What standard input (PATH -) holds, and files that you name whose names don't tell, as the ending "
        f"of such a file: {', '.join(ENDINGS)}.  [default: recognised for standard input]",
    )
    @click.option(
        "--columns",
        multiple=True,
        metavar="FIELD=NAME,…",
        help=f"Which columns of CSV, TSV and Parquet files hold what ({', '.join(FIELDS)}), such as "
        "text=body,title=headline; may be repeated. Others are guessed by their names.",
    )
    @click.option("--any-language", is_flag=True, help="Read articles that are not in Vietnamese as well.")
    @wraps(command)
    def run(
        *args: Any,
        max_mb: float,
        limits: tuple[str, ...],
        input_format: str | None,
        columns: tuple[str, ...],
        any_language: bool,
        **options: Any,
    ) -> Any:
        reading = Reading(_limits(max_mb, limits), any_language, input_format, _columns(columns))
        return command(*args, reading=reading, **options)

    return cast(Command, run)


def _limits_shown() -> str:
    usual = ReadLimits()
    return ", ".join(f"{name}={getattr(usual, field) // unit}" for name, (field, unit) in _LIMITS.items())


def _limits(max_mb: float, given: Sequence[str]) -> ReadLimits:
    """The limits of a run.

    Raises:
        UsageError: If a limit has no such name, or a value that makes no sense.
    """
    values = {"text": max(1, round(max_mb * MB))}
    for item in given:
        name, _, number = item.partition("=")
        if name not in _LIMITS or not number.isascii() or not number.isdigit():
            raise click.UsageError(f"--limit {item}: write NAME=N with one of {', '.join(_LIMITS)} and a whole number")
        field, unit = _LIMITS[name]
        values[field] = int(number) * unit
    try:
        return ReadLimits(**values)
    except ValueError as error:
        raise click.UsageError(f"--limit: {error}") from error


def _columns(given: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Pairs of field and column.

    Raises:
        UsageError: If there is no such field, or no name.
    """
    found: dict[str, str] = {}
    for item in ",".join(given).split(",") if given else ():
        field, _, name = map(str.strip, item.partition("="))
        if field not in FIELDS or not name:
            raise click.UsageError(f"--columns {item}: write FIELD=NAME, with one of the fields {', '.join(FIELDS)}")
        found[field] = name
    return tuple(found.items())


#: ``--language``, for every command that writes for people.
language_option: Final = click.option(
    "--language",
    type=click.Choice(["vi", "en"]),
    default="vi",
    show_default=True,
    help="Language of headings and labels.",
)

#: ``--corrections``, for every command that merges.
corrections_option: Final = click.option(
    "--corrections",
    multiple=True,
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    metavar="FILE",
    help="CSV with kind (same, different, rename, drop), a, b, note: what is to be merged otherwise; may be "
    "repeated. A corrections.csv beside the articles or in OUT is read anyway.",
)


#: ``--jobs``, for every command that extracts.
jobs_option: Final = click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=0),
    default=AUTO,
    metavar="N",
    help="Processes to work with; the output is the same. 0 takes all cores where there are articles enough.  "
    "[default: 0]",
)

#: ``--scheduler``, for every command that builds.
scheduler_option: Final = click.option(
    "--scheduler",
    metavar="ADDRESS",
    help="Extract on the workers of this Dask scheduler (tcp://HOST:8786) instead of in processes of this machine; "
    "the output is the same. Needs pip install 'newskg[dask]' here and there.",
)


#: ``--verbose``, for every command that builds; once or twice, as a number.
verbose_option: Final = click.option(
    "-v",
    "--verbose",
    count=True,
    help="Show every remark, the traceback where extraction fails on an article, and what is being done; -vv also "
    "what becomes of each article.",
)

#: ``--dry-run``, for every command that builds.
dry_run_option: Final = click.option(
    "--dry-run",
    is_flag=True,
    help="Tell what would be read, extracted, replaced and taken out, and write nothing; -v names the articles.",
)


class _ToStderr(logging.Handler):
    """Writes where standard error is when something is to be told, without signs that steer the terminal."""

    def emit(self, record: logging.LogRecord) -> None:
        click.echo(message(self.format(record)), err=True)


@contextmanager
def logs(verbose: int) -> Iterator[None]:
    """Shows what the package logs: nothing by default, phases with ``-v``, every article with ``-vv``."""
    logger = logging.getLogger("kg")
    before, handler = logger.level, _ToStderr()
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s", "%H:%M:%S"))
    if verbose:
        logger.setLevel(logging.DEBUG if verbose > 1 else logging.INFO)
        logger.addHandler(handler)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.setLevel(before)


def tell(problems: Sequence[Problem], *, all_of_them: str = "", verbose: bool = False) -> None:
    """Prints problems on stderr: what was left out line by line, remarks by kind, neither more than a screenful.

    Args:
        problems: In the order met.
        all_of_them: Where all of them can be read.
        verbose: Whether to print them all.
    """
    failures = [p for p in problems if p.fatal]
    remarks = [p for p in problems if not p.fatal]
    for problem in failures if verbose else failures[:PROBLEMS_SHOWN]:
        click.echo(f"left out: {problem}", err=True)
    if verbose or len(remarks) <= REMARKS_SHOWN:
        for problem in remarks:
            click.echo(f"remark: {problem}", err=True)
        hidden = 0
    else:
        kinds = Counter(p.code for p in remarks)
        click.echo(f"{len(remarks):,} remarks: " + ", ".join(f"{k} {n:,}" for k, n in kinds.items()), err=True)
        hidden = len(remarks)
    if not verbose:
        hidden += max(0, len(failures) - PROBLEMS_SHOWN)
    if hidden and all_of_them:
        click.echo(f"every one of them: {all_of_them}", err=True)


def utf8_output(newline: str | None = None) -> None:
    """Lets Vietnamese through to a terminal or pipe whose locale knows no UTF-8, rather than fail on it.

    Args:
        newline: What line ends become on stdout, as for :func:`open`.
    """
    for stream, ends in ((sys.stdout, newline), (sys.stderr, None)):
        # Whoever calls the commands as functions may have put something simpler in their place.
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace", newline=ends)
