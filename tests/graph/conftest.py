from __future__ import annotations

import pytest

from graph.samples import sample
from kg.graph.build import ArticleGraph, article_graph


@pytest.fixture(scope="session")
def graph() -> ArticleGraph:
    return article_graph(sample())
