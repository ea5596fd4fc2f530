"""The articles of some paths, with what is wrong with them put aside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from kg.config import Settings
from kg.errors import Problem
from kg.model import Article
from kg.read import read


def articles(
    paths: Sequence[Path | str], sidecars: Sequence[Path | str], settings: Settings, problems: list[Problem]
) -> Iterator[Article]:
    """The articles; the problems met on the way are put into the list."""
    found = read(paths, sidecars=sidecars, reading=settings.reading, language=settings.language)
    return _articles(found, problems)


def _articles(found: Iterable[Article | Problem], problems: list[Problem]) -> Iterator[Article]:
    """The articles; the problems met on the way are put into the list."""
    last = ""
    try:
        for item in found:
            if isinstance(item, Article):
                last = item.source
                yield item
            else:
                last = item.where
                problems.append(item)
    except Exception as error:  # a fault of the reader, not of the input: what was read so far is not lost
        message = f"reading stopped here, what follows was not read: {type(error).__name__}: {error}"
        problems.append(
            Problem("reading-failed", f"after {last}" if last else "input", message[:400], "please report it")
        )
