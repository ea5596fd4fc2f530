"""Memory does not hold the corpus: articles pass by one after the other, again and again, and lie on disk meanwhile."""

from __future__ import annotations

import weakref
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from merge.samples import act, article, person, thing

from kg import sorting
from kg.graph.corpus import corpus_graphs
from kg.graph.facts import FACTS, write_spilled_facts
from kg.graph.files import N_QUADS, TURTLE
from kg.graph.serialise import write_spilled
from kg.graph.spill import Spill
from kg.lang import load
from kg.merge import merging, types
from kg.merge.corrections import Corrections
from kg.merge.ordered import Clustered, clustered
from kg.merge.tellings import Telling
from kg.model import EntityType, EventType, Extraction
from kg.report import Counting

#: Articles of the small corpus; the large one has four times as many.
FEW = 20


def articles(count: int) -> Iterator[Extraction]:
    """So many articles, two of each day: both tell what took place that day, and each something of its own."""
    for number in range(count):
        day = f"20{number // 2 // 336 % 100:02d}-{number // 2 // 28 % 12 + 1:02d}-{number // 2 % 28 + 1:02d}"
        guest = person("guest", f"Jo Bloggs {_letters(number // 2)}", "GB", "Thủ tướng")
        host = person("host", f"Gen Nakatani {_letters(number // 2)}", "JP", "Bộ trưởng Quốc phòng")
        body = thing("body", EntityType.ORGANIZATION, f"Tập đoàn {_letters(number)}", "JP")
        acts = [
            act(EventType.MEETING, "guest host", date=day),
            act(EventType.VISIT, "guest", "JP", date=day, at=9),
            *(act(EventType.STATEMENT, who, date=day, at=20 + i) for i, who in enumerate(("guest", "host", "body"))),
        ]
        yield article(f"a{number:06d}", guest, host, body, *acts, published=day)


def _letters(number: int) -> str:
    return "".join("abcdefghik"[int(digit)] for digit in f"{number:04d}").capitalize()


class Watched:
    """Articles that can be gone through again and again; knows how many of them anybody holds at once.

    Attributes:
        most: How many were held at once.
        passes: How often they were gone through.
    """

    def __init__(self, count: int) -> None:
        self._count = count
        self._alive: weakref.WeakSet[Extraction] = weakref.WeakSet()
        self.most = self.passes = 0

    def __call__(self) -> Iterator[Extraction]:
        self.passes += 1
        for extraction in articles(self._count):
            self._alive.add(extraction)
            self.most = max(self.most, len(self._alive))
            yield extraction


def built(folder: Path, count: int) -> tuple[Watched, int]:
    """The articles; most tellings of events at once."""
    folder.mkdir()
    found = Watched(count)
    sizes: list[int] = []

    def seen(told: Sequence[Telling], *rest: Any) -> Clustered:
        sizes.append(len(told))
        return clustered(told, *rest)

    counting = Counting()
    with closing(Spill(folder)) as spill, pytest.MonkeyPatch.context() as patch:
        patch.setattr(types, "clustered", seen)
        with merging.Merging(found, load("vi"), Corrections(), spill.path) as corpus:
            for graph in corpus_graphs(corpus, folder=spill.path):
                spill.add(graph)
        write_spilled(spill, folder, through=counting.through)
        write_spilled_facts(spill.kept.path, folder / FACTS)
    assert counting.counts().articles == count
    return found, max(sizes)


def test_no_article_is_held_while_others_are_read(tmp_path: Path) -> None:
    (few, told), (many, more_told) = built(tmp_path / "few", FEW), built(tmp_path / "many", 4 * FEW)
    assert few.most == many.most <= 3, "as many as a generator and its reader hold"
    assert few.passes == many.passes == 3, "names; events; graphs"
    # Events of one type at a time: three in five are statements.
    assert told == 3 * FEW
    assert more_told == 3 * 4 * FEW


def test_what_memory_holds_is_written_whatever_is_held(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built(tmp_path / "much", FEW)
    monkeypatch.setattr(sorting, "_HELD", 20_000)
    built(tmp_path / "little", FEW)
    for name in (TURTLE, N_QUADS, FACTS):
        assert (tmp_path / "much" / name).read_bytes() == (tmp_path / "little" / name).read_bytes()
