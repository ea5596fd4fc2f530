from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from support import Built
from view.view_samples import denial, hostile, report

from kg.graph.build import article_graph
from kg.graph.serialise import write_graph
from kg.graph.store import write_store
from serve.server import Server, serving


@pytest.fixture(scope="session")
def server(seeds_graph: Built) -> Iterator[Server]:
    """The graph of ``seeds/``."""
    with serving(seeds_graph.folder) as running:
        yield running


@pytest.fixture(scope="session")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three articles, one of them hostile; there is no page of the graph."""
    folder = tmp_path_factory.mktemp("small")
    write_graph([article_graph(e) for e in (report(), denial(), hostile())], folder)
    write_store(folder)
    return folder


@pytest.fixture(scope="session")
def strict(small: Path) -> Iterator[Server]:
    """Little time, few rows, little memory, one origin, in English."""
    options = ("--timeout", 3, "--max-rows", 5, "--memory", 300, "-j", 2, "--language", "en")
    with serving(small, *options, "--cors", "https://yasgui.example") as running:
        yield running
