"""What the tests of the whole package share by name; fixtures stand in ``conftest.py``, which cannot be imported."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import Result

from kg.model import Article, Zone, ZoneKind

ROOT = Path(__file__).resolve().parents[1]
SEEDS = ROOT / "seeds"

#: How Chromium is started: alone, and without asking any other machine for anything.
CHROMIUM_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class DeadlyArticle(Article):
    """An article that ends the process which receives it."""

    def __reduce__(self) -> tuple[Any, ...]:
        return os._exit, (1,)


def plain_article(name: str, cls: type[Article] = Article) -> Article:
    """An article of one sentence."""
    text = "Tổng thống Nga Vladimir Putin gặp Tổng thống Mỹ Donald Trump."
    return cls(id=name, text=text, zones=(Zone(0, len(text), ZoneKind.BODY),), source=f"{name}.txt")


Kg = Callable[..., Result]


@dataclass(frozen=True)
class Built:
    """An output folder and the report in it."""

    folder: Path
    report: dict[str, Any]
    result: Result

    @property
    def problems(self) -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = self.report["problems"]
        return found


Build = Callable[..., Built]
