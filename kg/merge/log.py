"""``merges.jsonl``: every merge with its reason, one a line, so that it can be looked up, counted and corrected."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Final

from kg.merge.corpus import Decision

MERGES: Final = "merges.jsonl"


def write_merges(decisions: Iterable[Decision], path: Path) -> None:
    """Writes decisions, in the order given."""
    with path.open("w", encoding="utf-8", errors="replace", newline="\n") as out:
        for decision in decisions:
            data = {k: v for k, v in asdict(decision).items() if v not in ("", ())}
            out.write(json.dumps(data, ensure_ascii=False) + "\n")
