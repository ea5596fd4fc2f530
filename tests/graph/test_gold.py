"""Graphs built from the gold annotations score what the yardstick's own oracle scores."""

from __future__ import annotations

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

import pytest

from graph.gold import gold_extraction
from kg.graph.build import article_graph
from kg.graph.serialise import write_split

SHARED = Path(__file__).resolve().parents[3] / "shared"
SCORE = SHARED / "score" / "score.py"

pytestmark = pytest.mark.skipif(not SCORE.exists(), reason="the annotations are not here")


def load_score() -> ModuleType:
    pytest.importorskip("scipy")
    spec = importlib.util.spec_from_file_location("newskg_score", SCORE)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    # The folder may be read-only.
    sys.dont_write_bytecode, before = True, sys.dont_write_bytecode
    try:
        spec.loader.exec_module(module)
    finally:
        sys.dont_write_bytecode = before
    return module


@pytest.mark.parametrize("part", ["dev", "seeds"])
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_gold_graphs_score_full(tmp_path: Path, part: str) -> None:
    files = sorted((SHARED / "annotation" / part).glob("*.json"))
    golds = [json.loads(f.read_text(encoding="utf-8")) for f in files]
    write_split((article_graph(gold_extraction(g)) for g in golds), tmp_path)
    result = load_score().score(list(map(str, files)), lambda i: str(tmp_path / f"{i}.ttl"))
    for row in ("entities", "events", "slots", "direct"):
        assert result[row]["F1"] == 1.0, (row, result[row])
    assert result["factuality_accuracy"] == result["date_accuracy"] == 1.0
    assert result["leak_rate"] == 0.0
