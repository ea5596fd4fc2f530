"""One hostile set of articles, built and exported once: each string that means something elsewhere, in every place."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pytest
from fuzz.making import HOSTILE
from support import Kg

from kg.cells import safe_cell
from kg.text import clean, one_line

#: What each article says; the hostile string stands in the sentence, and as its id, title, publisher and address.
SENTENCE = "Ngày 7/8/2025, Bộ trưởng Quốc phòng Hàn Quốc Ahn Gyu Back hội đàm với Ngoại trưởng Nhật Bản về {}."


def kept(text: str) -> str:
    """What a label holds of a text: all of it but what no format carries, on one line."""
    return one_line(clean(text))


@dataclass(frozen=True)
class Hostile:
    """The output folder, the folder of exports, the file of articles, and what must come out of every format."""

    out: Path
    exports: Path
    source: Path
    strings: frozenset[str]

    @property
    def cells(self) -> frozenset[str]:
        """The strings as cells of a spreadsheet."""
        return frozenset(map(safe_cell, self.strings))


@pytest.fixture(scope="session")
def hostile(kg: Kg, tmp_path_factory: pytest.TempPathFactory) -> Hostile:
    folder = tmp_path_factory.mktemp("hostile")
    source = folder / "tin; <b> \x1b[31m\u202e.jsonl"
    records = [
        {"id": f"{h} {k}", "title": h, "publisher": h, "url": h, "published": "2025-08-08", "text": SENTENCE.format(h)}
        for k, h in enumerate(HOSTILE)
    ]
    source.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    result = kg("build", source, "-o", folder / "out", "--split", "-j", 1)
    assert result.exit_code == 0, result.stderr
    assert kg("export", folder / "out", "--to", "all").exit_code == 0
    strings = frozenset(filter(None, map(kept, HOSTILE)))
    return Hostile(folder / "out", folder / "out" / "export", source, strings)
