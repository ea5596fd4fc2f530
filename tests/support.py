"""What the tests of the whole package share by name; fixtures stand in ``conftest.py``, which cannot be imported."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from click.testing import Result

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
