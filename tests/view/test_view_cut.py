"""A page holds what opens at once: of a large graph the newest events and their things, and it is said what is not."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from graph.samples import sample
from pyoxigraph import DefaultGraph

from kg.graph.build import article_graph
from kg.graph.serialise import write_graph
from kg.graph.store import read_store, write_store
from kg.view import from_store
from kg.view.from_store import Beside, Most, Read, Wanted, load, read_network


def test_a_page_of_all_is_that_of_the_files(tmp_path: Path) -> None:
    write_graph([article_graph(sample(i)) for i in "ab"], tmp_path)
    write_store(tmp_path)
    whole = read_network(read_store(tmp_path), Most(), DefaultGraph())
    assert whole == read_network(load(tmp_path / "graph.nq"))
    assert whole.cut is None


@pytest.mark.parametrize("most", [Most(), Most(events=3)])
def test_who_else_reads_reads_the_same(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, most: Most) -> None:
    """As it reaches another process, a few things and events at a time."""
    write_graph([article_graph(sample(i)) for i in "ab"], tmp_path)
    write_store(tmp_path)
    monkeypatch.setattr(from_store, "_BATCH", 2)
    batches: list[int] = []

    def each(work: Callable[[Wanted], Read], items: Iterable[Wanted]) -> Iterator[Read]:
        for item in items:
            batches.append(len(item))
            yield pickle.loads(pickle.dumps(pickle.loads(pickle.dumps(work))(item)))

    store = read_store(tmp_path)
    found = read_network(store, most, DefaultGraph(), Beside(tmp_path, each))
    assert found == read_network(store, most, DefaultGraph())
    assert len(batches) > 1
    assert sum(batches) == len(found.events) + (len(found.nodes) if found.cut is None else 0)


def test_of_too_many_the_newest_events_and_their_things_are_drawn(tmp_path: Path) -> None:
    write_graph([article_graph(sample(i)) for i in "ab"], tmp_path)
    write_store(tmp_path)
    store = read_store(tmp_path)
    whole = read_network(store)
    days = sorted((e.date or "" for e in whole.events), reverse=True)
    cut = read_network(store, Most(events=3), DefaultGraph())
    assert sorted((e.date or "" for e in cut.events), reverse=True) == days[:3]
    assert set(cut.events) <= set(whole.events)
    assert {n.iri for n in cut.nodes} < {n.iri for n in whole.nodes}
    assert {i for e in cut.edges for i in (e.subject, e.object)} <= {n.iri for n in cut.nodes}
    assert all(e in cut.events for edge in cut.edges for e in edge.events)
    assert (
        cut.cut
        == f"shows the newest 3 of {len(whole.events)} events, and {len(cut.nodes)} of {len(whole.nodes)} things"
    )
    few = read_network(store, Most(things=2), DefaultGraph())
    assert len(few.nodes) == 2
    assert few.events == whole.events
