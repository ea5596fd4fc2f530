"""``kg show``."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kg.commands.common import (
    NothingDone,
    language_option,
    metadata_option,
    reading_options,
    tell,
    user_errors,
    utf8_output,
)
from kg.config import Reading, Settings
from kg.errors import KgError
from kg.graph.files import N_QUADS
from kg.text import visible

if TYPE_CHECKING:
    from kg.errors import Problem
    from kg.model import Article, Extraction

# Where nobody looks at it on a terminal, tables may be as wide as they need.
_PLAIN_WIDTH = 160
_NAMED = 5


@click.command()
@click.argument("article", metavar="ARTICLE")
@click.option(
    "--html",
    "page",
    metavar="FILE",
    type=click.Path(path_type=Path),
    help="Write a page (displaCy) instead of printing.",
)
@metadata_option
@language_option
@click.option("--color/--no-color", default=None, help="With or without colours.  [default: colours on a terminal]")
@reading_options
@click.option("-v", "--verbose", is_flag=True, help="Show the traceback where extraction fails.")
def show(
    article: str,
    page: Path | None,
    sidecars: tuple[Path, ...],
    language: str,
    color: bool | None,
    reading: Reading,
    verbose: bool,
) -> None:
    """Show one article with its mentions, claims and factuality marked.

    ARTICLE is a file, or FILE#ID for one article of a file, folder or archive that holds several
    (diplomacy.jsonl.gz#22226432).

    Exit code: 0 shown, 2 there is no such article, or it can't be used.
    """
    from kg.runs.reading import articles

    utf8_output()
    path, wanted = _parts(article)
    if (path / N_QUADS).is_file():
        raise click.UsageError(
            visible(
                f"{path} is a built graph: name an article that it was built from, or look at the graph "
                f"in {path / 'index.html'} or with kg stats, kg ask, kg query"
            )
        )
    problems: list[Problem] = []
    settings = Settings(reading=reading)
    with user_errors():
        chosen = _choose(articles([path], sidecars, settings, problems), path, wanted)
    tell(problems)
    if chosen is None:
        raise NothingDone(f"no article {wanted!r} in {path}" if wanted else f"no article could be read from {path}")
    with user_errors():
        extraction = _understood(chosen, settings, verbose)
    _show(extraction, page, language, color)


def _parts(article: str) -> tuple[Path, str | None]:
    """The file and the id of ``FILE#ID``; a file whose own name has a # in it comes first."""
    if "#" in article and not Path(article).exists():
        name, _, wanted = article.rpartition("#")
        return Path(name), wanted
    return Path(article), None


def _choose(found: Iterator[Article], path: Path, wanted: str | None) -> Article | None:
    if wanted is not None:
        return next((a for a in found if a.id == wanted), None)
    some = list(islice(found, _NAMED))
    if len(some) > 1:
        names = ", ".join(f"{path}#{a.id}" for a in some[:3])
        raise click.UsageError(visible(f"{path} holds several articles: choose one, such as {names}"))
    return some[0] if some else None


def _understood(article: Article, settings: Settings, verbose: bool) -> Extraction:
    from kg.pipeline import Pipeline

    try:
        return Pipeline(settings.language).extract(article)
    except KgError:
        raise
    except Exception as error:  # a fault of ours; whoever looks for it wants to see where
        if verbose:
            click.echo(visible(traceback.format_exc()), err=True)
        message = f"article {article.id!r} could not be understood: {type(error).__name__}: {error}"
        raise NothingDone(f"{message} (please report it; -v shows where it failed)") from error


def _show(extraction: Extraction, page: Path | None, language: str, color: bool | None) -> None:
    from kg.view.show import show_article
    from kg.view.show_html import show_html

    if page is not None:
        try:
            page.write_text(show_html(extraction, language), encoding="utf-8")
        except OSError as error:
            raise NothingDone(f"{page}: cannot be written: {error.strerror or error}") from error
        return
    from rich.console import Console

    console = Console(force_terminal=color, highlight=False)
    if not console.is_terminal:
        console = Console(force_terminal=color, highlight=False, width=_PLAIN_WIDTH)
    console.print(show_article(extraction, language))
