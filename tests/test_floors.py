"""Floors under the quality of the extraction, on every set of annotated articles that is at hand.

The texts of our own annotations in ``annotations/`` belong to newspapers and are not ours to hand on: only the facts
are kept, and the sets are measured where the corpus with their articles lies beside the checkout.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest
from support import ROOT, SEEDS

from kg.config import AUTO, Settings
from kg.evaluate import Scores, evaluate_articles, load_annotations


class Floor(NamedTuple):
    """F1 of entities, of events but statements, and of direct triples; share of right factuality; most leaks."""

    entities: float
    events: float
    direct: float
    factuality: float
    leaks: float


#: What a change may not fall below. Raise a figure when the extraction gets better; lower none without a reason here.
#: ``open`` was widened by a hundred articles that had been kept back, November 2026 (annotations/README.md), which are
#: harder: .674 in events where the 167 before have .712. ``sealed`` are forty others, scored when a round of
#: rules is finished: its floors are a little below what was measured last.
FLOORS = {
    "seeds": Floor(entities=0.95, events=0.79, direct=0.78, factuality=0.88, leaks=0.02),
    "dev": Floor(entities=0.97, events=0.83, direct=0.88, factuality=0.95, leaks=0.02),
    "shared-seeds": Floor(entities=0.95, events=0.76, direct=0.68, factuality=0.95, leaks=0.02),
    "open": Floor(entities=0.92, events=0.72, direct=0.74, factuality=0.93, leaks=0.03),
    "check": Floor(entities=0.93, events=0.67, direct=0.73, factuality=0.92, leaks=0.04),
    "sealed": Floor(entities=0.90, events=0.67, direct=0.65, factuality=0.90, leaks=0.06),
}

SHARED = ROOT.parent / "shared"
CORPUS = (SHARED / "corpus" / "diplomacy-2017.jsonl.gz", SHARED / "corpus" / "feeds-2026.jsonl.gz")
#: Set → folder of its annotations, and where its articles are.
SETS: dict[str, tuple[Path, tuple[Path, ...]]] = {
    "seeds": (ROOT / "annotations" / "seeds", (SEEDS,)),
    "dev": (SHARED / "annotation" / "dev", (SHARED / "annotation" / "dev",)),
    "shared-seeds": (SHARED / "annotation" / "seeds", (SHARED / "seeds",)),
    "open": (ROOT / "annotations" / "open", CORPUS),
    "check": (ROOT / "annotations" / "check", CORPUS),
    "sealed": (ROOT / "annotations" / "sealed", CORPUS),
}


@pytest.fixture(scope="module", params=SETS)
def measured(request: pytest.FixtureRequest) -> tuple[str, Scores]:
    gold, articles = SETS[request.param]
    if not all(p.exists() for p in (gold, *articles)):
        pytest.skip("annotations or articles are not here")
    return request.param, evaluate_articles(load_annotations(gold), articles, Settings(jobs=AUTO))


def test_every_article_is_found(measured: tuple[str, Scores]) -> None:
    assert measured[1].missing == []


@pytest.mark.parametrize("what", ["entities", "events", "direct"])
def test_f1(measured: tuple[str, Scores], what: str) -> None:
    name, scores = measured
    tally = scores.tallies[what]
    floor = getattr(FLOORS[name], what)
    assert tally.f1 >= floor, f"{name}: {what} P {tally.precision:.3f} R {tally.recall:.3f} F1 {tally.f1:.3f} < {floor}"


def test_factuality(measured: tuple[str, Scores]) -> None:
    name, scores = measured
    assert scores.factuality.value is not None
    assert scores.factuality.value >= FLOORS[name].factuality


def test_hardly_any_plan_or_denial_reads_as_a_fact(measured: tuple[str, Scores]) -> None:
    name, scores = measured
    assert (scores.leaks.value or 0) <= FLOORS[name].leaks


def test_the_readme_tells_what_is_measured(measured: tuple[str, Scores]) -> None:
    name, scores = measured
    figures = [scores.tallies[what].f1 for what in ("entities", "events", "direct")]
    figures += [scores.factuality.value or 0, scores.leaks.value or 0]
    row = f"| {name} | {scores.articles} | " + " | ".join(f"{f:.2f}" for f in figures) + " |"
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    found = re.search(rf"^\| {name} \|.*\|$", text, re.MULTILINE)
    assert found, f"README.md has no row {row}"
    said = [float(cell) for cell in found.group().strip("| ").split("|")[2:]]
    assert said == pytest.approx(figures, abs=0.03), f"README.md should have {row}"
