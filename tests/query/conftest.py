from __future__ import annotations

from pathlib import Path

import pytest
from graph.samples import sample

from kg.graph.build import article_graph
from kg.graph.serialise import write_graph


@pytest.fixture(scope="session")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("out")
    write_graph([article_graph(sample("1")), article_graph(sample("2", "2024"))], folder)
    return folder
