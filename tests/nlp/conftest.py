"""Helpers for tests that read sentences: an article from a string, and its facts as short lines."""

from __future__ import annotations

from collections.abc import Callable

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


@pytest.fixture(scope="session")
def pipeline() -> Pipeline:
    """The pipeline, loaded once."""
    return Pipeline()


@pytest.fixture(scope="session")
def read(pipeline: Pipeline) -> Callable[..., Extraction]:
    """Extracts a text."""
    return lambda text, published="2024-05-20": pipeline.extract(article(text, published))
