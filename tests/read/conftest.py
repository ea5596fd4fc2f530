"""Short ways to say what is read and what becomes of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import Problem
from kg.model import Article, Zone
from kg.read import read
from kg.read.noise import zones
from kg.read.rules import NoiseRules, load_rules
from kg.text import clean

Marked = list[tuple[str, str]]


@pytest.fixture(scope="session")
def rules() -> NoiseRules:
    return load_rules()


def name_of(zone: Zone) -> str:
    return zone.note or zone.kind.value


@pytest.fixture
def mark(rules: NoiseRules) -> Callable[..., Marked]:
    """The zones of a text as pairs of a name (kind, or note of noise) and the words; ``title`` is a known headline."""

    def run(text: str, title: str | None = None) -> Marked:
        text = clean(text if title is None else f"{title}\n{text}")
        found = zones(text, rules, head=None if title is None else len(title))
        return [(name_of(zone), text[zone.start : zone.end]) for zone in found]

    return run


@pytest.fixture
def run() -> Callable[..., tuple[list[Article], list[Problem]]]:
    """Reads paths; articles and problems apart."""

    def run(*paths: Path, **options: object) -> tuple[list[Article], list[Problem]]:
        found = list(read(list(paths), **options))  # type: ignore[arg-type]
        return [f for f in found if isinstance(f, Article)], [f for f in found if isinstance(f, Problem)]

    return run
