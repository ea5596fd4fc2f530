from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from export.export_samples import extractions
from kg.export.formats import FORMATS, Options, export
from kg.graph.build import article_graph
from kg.graph.facts import FACTS, write_facts
from kg.graph.serialise import write_graph


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An output folder as a build leaves it."""
    folder = tmp_path_factory.mktemp("built")
    graphs = [article_graph(e) for e in extractions()]
    write_graph(graphs, folder)
    write_facts(graphs, folder / FACTS)
    return folder


@pytest.fixture(scope="session")
def exported(built: Path) -> Path:
    """The folder with that graph in every format."""
    formats = list(FORMATS)
    try:
        import pyarrow  # noqa: F401
    except ImportError:
        formats.remove("parquet")
    export(built, formats)
    return built / "export"


@pytest.fixture
def again(built: Path, tmp_path: Path) -> Callable[..., Path]:
    """Exports some formats with some options; returns the folder."""

    def run(*formats: str, named: bool | None = None, all_statuses: bool = False) -> Path:
        export(built, formats, tmp_path / "again", Options(named, all_statuses))
        return tmp_path / "again"

    return run
