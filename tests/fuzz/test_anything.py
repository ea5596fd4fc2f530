"""Whatever is read, nothing breaks: any bytes under any name, any words in any order, from the file to the graph."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fuzz import making, promises
from kg.build import build
from kg.config import Settings
from kg.model import Article, EventType, Extraction, Zone, ZoneKind
from kg.pipeline import Pipeline
from kg.read import read
from kg.text import clean

seeds = st.integers(0, 2**32).map(random.Random)
names = st.sampled_from(making.ENDINGS).map(lambda ending: f"a{ending}")


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("files")


def readable(folder: Path, name: str, data: bytes) -> list[Article]:
    path = folder / name
    path.write_bytes(data)
    try:
        return promises.check_read(list(read([path])))
    finally:
        path.unlink()


@given(names, st.binary(max_size=400))
@settings(max_examples=150, deadline=None)
def test_any_bytes_under_any_name_are_articles_or_problems(folder: Path, name: str, data: bytes) -> None:
    readable(folder, name, data)


@given(seeds)
@settings(max_examples=250, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_files_with_faults_are_articles_or_problems(folder: Path, rng: random.Random) -> None:
    readable(folder, *making.file(rng))


pieces = st.sampled_from(sorted({w for kind in making.words().values() for w in kind}))
signs = st.sampled_from((*making.SIGNS, *making.HOSTILE))


said = st.tuples(pieces | pieces.map(str.title) | signs | st.text(max_size=5), st.sampled_from(" \n"))


@given(st.lists(said, max_size=60))
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_words_in_any_order_are_understood_with_true_offsets(pipeline: Pipeline, told: list[tuple[str, str]]) -> None:
    text = clean("".join(a + b for a, b in told))
    zones = (Zone(0, len(text), ZoneKind.BODY),) if text else ()
    promises.check_extraction(pipeline.extract(Article("a", text, zones)))


@given(seeds)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_articles_of_nearly_sentences_are_understood_alike_each_time(
    folder: Path, pipeline: Pipeline, rng: random.Random
) -> None:
    for article in readable(folder, "a.jsonl", json.dumps(making.record(rng, "a")).encode()):
        first = pipeline.extract(article)
        promises.check_extraction(first)
        assert pipeline.extract(article) == first


@pytest.mark.parametrize("seed", [1, 2])
def test_the_graph_of_anything_parses_and_keeps_the_contract(tmp_path: Path, seed: int) -> None:
    rng = random.Random(seed)
    (tmp_path / "in").mkdir()
    lines = (json.dumps(making.record(rng, f"a{k}")) for k in range(10))
    (tmp_path / "in" / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    for out in ("one", "other"):
        build([tmp_path / "in"], tmp_path / out, Settings(jobs=1, page=False))
    promises.check_graph(tmp_path / "one")
    for name in ("graph.ttl", "graph.nq", "facts.csv", "merges.jsonl"):
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "other" / name).read_bytes(), name


def test_ids_that_no_format_can_tell_apart_are_one_id(folder: Path) -> None:
    lines = [json.dumps({"id": name, "text": "Hai bên gặp nhau."}) for name in ("\ufffe", "\ud800")]
    (folder / "ids.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert [a.id for a in promises.check_read(list(read([folder / "ids.jsonl"])))] == ["\ufffd"]


@pytest.mark.parametrize(
    ("verb", "kind", "thing", "told"),
    [
        ("thăm", EventType.VISIT, "Nhật Bản", True),
        ("thăm", EventType.VISIT, "Bộ Quốc phòng Nhật Bản", True),
        ("thăm", EventType.VISIT, "Triển lãm Quốc phòng Hà Nội", False),
        ("thăm", EventType.VISIT, "Hội thảo Biển Đông", False),
        ("thăm", EventType.VISIT, "Sắc lệnh hành pháp Hun Manet", False),
        ("dự", EventType.ATTENDANCE, "Triển lãm Quốc phòng Hà Nội", True),
        ("tham dự", EventType.ATTENDANCE, "Hội thảo Biển Đông", True),
        ("dự", EventType.ATTENDANCE, "Sắc lệnh hành pháp Hun Manet", False),
        ("tham dự", EventType.ATTENDANCE, "Nhật Bản", False),
        ("tham dự", EventType.ATTENDANCE, "Bộ Quốc phòng Nhật Bản", False),
    ],
)
def test_nobody_visits_or_attends_a_thing_of_the_wrong_kind(
    pipeline: Pipeline, verb: str, kind: EventType, thing: str, told: bool
) -> None:
    """Found by fuzzing: exhibitions were visited as if they were places, and decrees attended."""
    found = said_of(pipeline, f"Ngày 7/8/2025, Bộ trưởng Quốc phòng Hàn Quốc Ahn Gyu Back {verb} {thing}.")
    names = {e.key: e.name for e in found.entities}
    acts = [(e.type, [names[r] for r in e.recipients]) for e in found.events]
    assert acts == ([(kind, [thing])] if told else [])
    assert thing in names.values(), "it is known what it is, and left out all the same"


@pytest.mark.parametrize("thing", ["Hội thảo Biển Đông", "Sắc lệnh hành pháp Hun Manet"])
def test_nobody_becomes_a_conference_or_a_document(pipeline: Pipeline, thing: str) -> None:
    found = said_of(pipeline, f"Ngày 7/8/2025, Bộ trưởng Quốc phòng Hàn Quốc Ahn Gyu Back nhậm chức {thing}.")
    [event] = found.events
    assert (event.type, event.recipients) == (EventType.APPOINTMENT, ())
    assert [(t.text, t.entity) for t in event.topics] == [("Bộ trưởng Quốc phòng Hàn Quốc", None)]


def said_of(pipeline: Pipeline, text: str) -> Extraction:
    text = clean(text)
    return pipeline.extract(Article("a", text, (Zone(0, len(text), ZoneKind.BODY),), "2025-08-08"))
