"""What docs/scaling.md says of merging and writing in parts: each part alone, and the outcome is the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import groupby
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, RdfFormat, Triple, parse
from support import SEEDS

from kg.config import Settings
from kg.graph.build import SHARED, ArticleGraph
from kg.graph.corpus import corpus_graphs
from kg.graph.serialise import write_graph
from kg.merge import events, merge, ordered
from kg.merge.same_event import Cluster
from kg.merge.tellings import Telling
from kg.model import Article, EventType, Extraction
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


def test_events_of_each_type_can_be_put_together_apart(
    extractions: list[Extraction], monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = merge(extractions)
    assert len(whole.events) > 20
    types: set[EventType] = set()

    def by_type(
        told: Sequence[Telling], repeats: Mapping[str, str], apart: Mapping[str, frozenset[str]] | None = None
    ) -> tuple[list[Cluster], list[events.Join]]:
        clusters: list[Cluster] = []
        joins: list[events.Join] = []
        key = lambda t: t.event.type.value  # noqa: E731
        for _, of in groupby(sorted(told, key=key), key):
            mine = list(of)
            types.add(mine[0].event.type)
            found, joined = events.cluster(mine, repeats, apart)
            clusters += found
            joins += joined
        return clusters, joins

    monkeypatch.setattr(ordered, "cluster", by_type)
    assert merge(extractions) == whole
    assert len(types) > 8


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
