"""Whom *ông* and *bà*, a surname and an office mean: a well-known woman is no *ông*, a firm's head leads no state."""

from __future__ import annotations

import pytest

from kg.lang import load
from tests.nlp.conftest import facts

MEANT = [
    (
        "Tổng thống Mỹ Donald Trump im lặng. Phu nhân Melania Trump mỉm cười. Ông Trump lên án Iran.",
        {"Criticism occurred: Donald Trump > Iran"},
    ),
    (
        "Tổng thống Mỹ Barack Obama gặp Sally Yates. Bà lên án Iran.",
        {"Criticism occurred: Sally Yates > Iran"},
    ),
    (
        "Tổng thống Hàn Quốc bị phế truất Park Geun-hye lên án Iran. Lãnh đạo Samsung Lee Jae-yong im lặng.",
        {"Criticism occurred: Park Geun-hye > Iran"},
    ),
    (
        "Lãnh đạo Samsung Lee Jae-yong im lặng. Tổng thống Hàn Quốc lên án Iran.",
        {"Criticism occurred: Hàn Quốc > Iran"},
    ),
    ("Chủ tịch SK Chey Tae-won thừa nhận cáo buộc. Nga im lặng.", set()),
    ("Các cuộc biểu tình phản đối sắc lệnh của Tổng thống Mỹ Donald Trump lan rộng.", set()),
]


@pytest.mark.parametrize(("text", "expected"), MEANT, ids=[t[:40] for t, _ in MEANT])
def test_a_word_for_somebody_means_whom_it_can(read, text, expected):
    assert {line for line in facts(read(text)) if line.startswith("Criticism")} == expected


def test_the_women_are_among_the_known():
    names = load("vi").names
    assert names.women
    assert {*names.women} <= {k.name for k in names.known}
