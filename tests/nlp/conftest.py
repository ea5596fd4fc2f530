"""Helpers for tests that read sentences: an article from a string, and its facts as short lines."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import pytest

from kg.model import Article, Extraction, Zone, ZoneKind
from kg.pipeline import Pipeline


def article(text: str, published: str | None = "2024-05-20") -> Article:
    """An article that is all body."""
    return Article("test", text, (Zone(0, len(text), ZoneKind.BODY),), published=published)


def facts(extraction: Extraction) -> set[str]:
    """The events as ``Type factuality: actors > recipients @ place on date``; statements left out.

    Persons go by their name, everything else by its name in the text; parties are sorted.
    """
    out = set()
    for event in extraction.events:
        if event.type.value == "Statement":
            continue
        actors = ", ".join(sorted(extraction.entity(k).name for k in event.actors))
        recipients = ", ".join(sorted(extraction.entity(k).name for k in event.recipients))
        line = f"{event.type.value} {event.factuality.value.lower()}: {actors}"
        line += f" > {recipients}" if recipients else ""
        line += f" @ {extraction.entity(event.place).name}" if event.place else ""
        line += f" on {event.date}" if event.date else ""
        out.add(line)
    return out


def opening(value: object) -> str | None:
    """The id of a parameter: the first words of a text; what is expected of it has a number."""
    return value[:60] if isinstance(value, str) else None


def tables(**promises: Iterable[tuple[str, object]]) -> pytest.MarkDecorator:
    """Runs a test over ``text`` and ``expected`` of tables; an id says what a table promises and how a text opens."""
    cases = [(name.replace("_", " "), *case) for name, table in promises.items() for case in table]
    return pytest.mark.parametrize(
        ("text", "expected"),
        [pytest.param(text, expected, id=f"{promise}: {opening(text)}") for promise, text, expected in cases],
    )


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    """The pipeline, loaded once."""
    return Pipeline()


@pytest.fixture(scope="session")
def read(pipeline: Pipeline) -> Callable[..., Extraction]:
    """Extracts a text."""
    return lambda text, published="2024-05-20": pipeline.extract(article(text, published))
