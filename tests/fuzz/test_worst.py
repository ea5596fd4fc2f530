"""The worst texts of some thousand characters are understood within seconds.

How the time grows with the length, up to the default limit of an article, ``benchmarks/worst.py`` measures.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path

import pytest
from support import ROOT

from kg.model import Article, ZoneKind
from kg.nlp.layers import Sent, Syllables
from kg.nlp.sentences import _LONGEST, _cut
from kg.nlp.tokenizer import cut
from kg.pipeline import Pipeline
from kg.read import read

sys.path.insert(0, str(ROOT / "benchmarks"))
import worst

#: Characters of each text, and CPU seconds that a slow machine may take for it; half a second to four are usual.
SIZE, SECONDS = 12_000, 20
TEXTS = (
    *("hyphens", "quotations without end", "one name", "one act", "acts without stop", "acts with commas"),
    *("said that Mỹ", "not to meet", "dates in sentences", "different names", "different names in a list"),
    *("different acts", "different documents", "bodies in lists", "one capital", "marks that combine", "menu"),
)


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline()


@pytest.mark.parametrize("name", TEXTS)
def test_the_worst_text_is_read_and_understood_in_bounded_time(tmp_path: Path, pipeline: Pipeline, name: str) -> None:
    (tmp_path / "a.txt").write_text(worst.HEAD + worst.texts()[name](SIZE)[:SIZE], encoding="utf-8")
    start = time.process_time()
    for article in (a for a in read([tmp_path / "a.txt"]) if isinstance(a, Article)):
        pipeline.extract(article)
    assert time.process_time() - start < SECONDS


def test_a_sentence_without_end_is_cut_at_a_sign_and_nothing_is_lost() -> None:
    words = "một hai ba, bốn " * 300
    syl = Syllables.of(*cut(words))
    whole = Sent(0, len(syl), ZoneKind.BODY)
    parts = list(_cut(syl, whole))
    assert [p.start for p in parts[1:]] == [p.end for p in parts[:-1]]
    assert (parts[0].start, parts[-1].end) == (0, len(syl))
    assert all(p.end - p.start <= _LONGEST for p in parts)
    assert all(syl.text[p.end - 1] == "," for p in parts[:-1])
    assert list(_cut(syl, Sent(0, _LONGEST, ZoneKind.BODY))) == [Sent(0, _LONGEST, ZoneKind.BODY)]
