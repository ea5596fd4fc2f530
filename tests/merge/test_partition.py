"""What docs/scaling.md says of merging and writing in parts: each part alone, and the outcome is the same."""

from __future__ import annotations

import pickle
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from pyoxigraph import NamedNode, RdfFormat, Triple, parse
from support import SEEDS

from kg.config import Settings
from kg.graph.build import SHARED, ArticleGraph
from kg.graph.corpus import corpus_graphs
from kg.graph.serialise import write_graph
from kg.lang import load
from kg.merge import merge, ordered
from kg.merge.corpus import Corpus
from kg.merge.corrections import Corrections
from kg.merge.events import cluster
from kg.merge.merging import Merging
from kg.merge.tellings import Telling
from kg.merge.texts import Texts
from kg.merge.types import Together, Written
from kg.model import Article, Extraction
from kg.read import read
from kg.workers import work


@pytest.fixture(scope="module")
def extractions() -> list[Extraction]:
    """The seeds, and each once more as another paper has it, so that nearly all events are told twice."""
    found = [a for a in read([SEEDS]) if isinstance(a, Article)]
    again = [Article(f"{a.id}-again", a.text, a.zones, a.published, a.title, "Báo Thử", source=a.source) for a in found]
    done = work([*found, *again], Settings())
    assert all(o.extraction for o in done)
    return [o.extraction for o in done if o.extraction]


def test_types_of_events_never_meet(extractions: list[Extraction], monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory holds one type at a time; here all tellings come at once, and each comes to its event in the same way."""
    whole = merge(extractions)
    assert len(whole.events) > 20
    every: list[Telling] = []

    def seen(told: Sequence[Telling], *rest: Any) -> Any:
        every.extend(told)
        return cluster(told, *rest)

    monkeypatch.setattr(ordered, "cluster", seen)
    merge(extractions)
    assert len({t.event.type for t in every}) > 8
    with closing(Texts()) as texts:
        for extraction in sorted(extractions, key=lambda e: e.article.id):
            texts.take(extraction.article)
        clusters, joins = cluster(every, texts.repeats())
    assert {frozenset(t.id for t in c.members) for c in clusters if len(c.members) > 1} == told_twice(whole)
    told = sorted((d.a, d.b, d.why, d.score) for d in whole.decisions if d.kind == "event")
    assert sorted((j.other.id, j.telling.id, j.why, j.score) for j in joins) == told


def test_types_put_together_elsewhere_are_the_same(extractions: list[Extraction], tmp_path: Path) -> None:
    """Each from its file and what is known, both as they reach another process; in whatever order they come back."""
    ordered_by_id = sorted(extractions, key=lambda e: e.article.id)
    sizes: list[int] = []

    def each(work: Callable[[Written], Together], items: Iterable[Written]) -> Iterator[Together]:
        wanted = list(items)
        sizes.extend(path.stat().st_size for path, _ in wanted)
        packed = pickle.dumps([pickle.loads(pickle.dumps(work))(item) for item in wanted])
        yield from pickle.loads(packed)

    def outcome(*beside: Any) -> tuple[Any, ...]:
        with Merging(lambda: ordered_by_id, load("vi"), Corrections(), *beside) as found:
            stories = [(s.id, s.events, s.shared) for s in found.stories]
            return stories, list(found.events), list(found.decisions), found.links, found.problems

    assert outcome(tmp_path, each) == outcome()
    assert sizes == sorted(sizes, reverse=True)
    assert len(sizes) > 8
    assert list(tmp_path.iterdir()) == []


def told_twice(corpus: Corpus) -> set[frozenset[str]]:
    """The tellings of each event that several articles tell, or one more than once, by their names alone."""
    groups: defaultdict[str, set[str]] = defaultdict(set)
    for d in corpus.decisions:
        if d.kind == "event":
            groups[d.into] |= {d.a, d.b}
    return set(map(frozenset, groups.values()))


def test_graphs_written_in_shards_of_articles_are_the_one_file(extractions: list[Extraction], tmp_path: Path) -> None:
    _, whole = write_graph(corpus_graphs(merge(extractions)), tmp_path / "whole")
    of: defaultdict[NamedNode, list[Triple]] = defaultdict(list)
    for quad in parse(path=whole, format=RdfFormat.N_QUADS):
        of[quad.graph_name if isinstance(quad.graph_name, NamedNode) else SHARED].append(quad.triple)
    ranked = [ArticleGraph(name, tuple(of[name])) for name in sorted(of, key=str)]
    shards = [ranked[i : i + 5] for i in range(0, len(ranked), 5)]
    assert any(g.name == SHARED for g in ranked)
    pieces = [write_graph(shard, tmp_path / str(i))[1].read_bytes() for i, shard in enumerate(shards)]
    assert len(pieces) > 3
    assert b"".join(pieces) == whole.read_bytes()
