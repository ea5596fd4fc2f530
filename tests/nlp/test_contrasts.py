"""Where another begins to act: after *nhưng* and *còn*, in what is spoken of, and as *Họ*."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts

CONTRASTS = [
    ("Nga ủng hộ chế độ của ông Assad nhưng Qatar thì chống lại chế độ này.", {"Support occurred: Nga > Assad"}),
    ("Mỹ phản đối Nga còn Trung Quốc thì im lặng.", {"Criticism occurred: Mỹ > Nga"}),
    ("Mỹ chỉ trích Nga song Ấn Độ không lên tiếng.", {"Criticism occurred: Mỹ > Nga"}),
]
SPOKEN_OF = [
    ("Ngoại trưởng Nga Sergei Lavrov nói về các nước cung cấp vũ khí cho Ukraine.", set()),
    (
        "Bộ Ngoại giao Nga lên tiếng về việc làm của Ukraine tấn công cầu Crimea.",
        {"Assault occurred: Ukraine > Eo biển Kerch"},
    ),
    ("Bộ Ngoại giao Qatar nói rất tiếc về hành xử của các nước cắt quan hệ với Doha.", {"Sanction occurred:  > Qatar"}),
]
THEY = [
    (
        "Saudi Arabia và Ai Cập cắt quan hệ với Qatar. Họ cáo buộc Qatar ủng hộ khủng bố.",
        {"Sanction occurred: Ai Cập, Saudi Arabia > Qatar", "Criticism occurred: Ai Cập, Saudi Arabia > Qatar"},
    ),
    (
        "Lãnh đạo Anh và Pháp đã gặp Tổng thống Zelensky. Họ kêu gọi Nga đối thoại.",
        {"Meeting occurred: Anh, Pháp, Zelensky", "Request occurred: Anh, Pháp > Nga"},
    ),
    (
        "Ông Putin đã gặp ông Modi tại Delhi. Họ chỉ trích Mỹ.",
        {"Meeting occurred: Modi, Putin @ New Delhi", "Criticism occurred: Modi, Putin > Mỹ"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), CONTRASTS)
def test_a_contrast_begins_another_clause(read, text, expected):
    assert facts(read(text)) == expected


@pytest.mark.parametrize(("text", "expected"), SPOKEN_OF)
def test_whoever_is_spoken_of_acts_and_not_the_speaker(read, text, expected):
    assert facts(read(text)) == expected


@pytest.mark.parametrize(("text", "expected"), THEY)
def test_they_are_those_who_acted_together_in_the_sentence_before(read, text, expected):
    assert facts(read(text)) == expected


def test_they_are_nobody_after_a_sentence_about_one(read):
    assert facts(read("Ông Trump chỉ trích Nga. Họ phản đối Mỹ.")) == {
        "Criticism occurred: Trump > Nga",
        "Criticism occurred:  > Mỹ",
    }
