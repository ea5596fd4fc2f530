"""The script for Spark: its function on plain rows, and where Spark is installed, in its local mode."""

from __future__ import annotations

import csv
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest
from support import ROOT, Build

from kg.graph.facts import Fact

SCRIPT = ROOT / "docs" / "spark_facts.py"
TEXT = "Ngày 7/8/2025, Tổng thống Nga Vladimir Putin gặp Tổng thống Mỹ Donald Trump tại Hamburg."


def _script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("spark_facts", SCRIPT)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def news(tmp_path: Path) -> Path:
    rows = [{"id": str(i), "title": "Tin", "text": TEXT, "published": "2025-08-08"} for i in range(4)]
    path = tmp_path / "news.jsonl"
    path.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), encoding="utf-8")
    return path


def test_columns_are_those_of_the_facts() -> None:
    assert Fact._fields == _script().COLUMNS


def test_rows_are_those_of_facts_csv(news: Path, build: Build) -> None:
    """Of one article; several together share events."""
    only = news.with_name("one.jsonl")
    only.write_text(news.read_text(encoding="utf-8").splitlines()[0] + "\n", encoding="utf-8")
    with (build(only).folder / "facts.csv").open(encoding="utf-8", newline="") as lines:
        expected = [tuple(row) for row in csv.reader(lines)][1:]
    assert expected
    assert list(_script().facts([json.loads(only.read_text(encoding="utf-8"))])) == expected


def test_a_row_without_text_gives_nothing_and_the_others_go_on() -> None:
    rows = [{"id": "a"}, {"text": None, "id": "b"}, {"text": TEXT}]
    assert {row[0] for row in _script().facts(rows)} == {"row-2"}


@pytest.mark.skipif(importlib.util.find_spec("pyspark") is None, reason="no pyspark here (pip install pyspark)")
@pytest.mark.skipif(shutil.which("java") is None, reason="no Java here")
def test_spark_gives_the_same_rows_in_local_mode(news: Path, tmp_path: Path) -> None:
    script = [sys.executable, str(SCRIPT), str(news), str(tmp_path / "facts")]
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "PYSPARK_PYTHON": sys.executable,
        "SPARK_LOCAL_IP": "127.0.0.1",
    }
    done = subprocess.run(script, env=environment, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    import pyarrow.parquet as parquet

    found = sorted(tuple(row.values()) for row in parquet.read_table(tmp_path / "facts").to_pylist())
    rows = [json.loads(line) for line in news.read_text(encoding="utf-8").splitlines()]
    assert found == sorted(_script().facts(rows))
