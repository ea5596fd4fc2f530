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

MET = "Thủ tướng Đức Angela Merkel gặp Tổng thống Pháp Emmanuel Macron. "
PAIRS = [
    ("Nga và Trung Quốc có quan hệ tốt, lãnh đạo hai nước đã gặp nhau.", "Meeting occurred: Nga, Trung Quốc"),
    ("Quan hệ Nga - Trung nồng ấm. Hai nước đã ký nhiều thỏa thuận.", "Signing occurred: Nga, Trung Quốc"),
    ("Quan hệ Nga - Mỹ xấu đi sau khi hai nước trục xuất ba nhà ngoại giao.", "Sanction occurred: Mỹ, Nga"),
    ("Về xung đột Nga - Ukraine, hai nước kêu gọi ngừng bắn.", "Request occurred: Pháp, Đức"),
    (
        "Quan hệ Nga - Trung nồng ấm. Hai nhà lãnh đạo kêu gọi đối thoại.",
        "Request occurred: Angela Merkel, Emmanuel Macron",
    ),
    ("Đức và Pháp là đồng minh. Hai bên nhất trí hợp tác.", "Agreement occurred: Angela Merkel, Emmanuel Macron"),
]


@pytest.mark.parametrize(("text", "told"), PAIRS, ids=[t[:40] for t, _ in PAIRS])
def test_two_states_named_side_by_side_are_who_is_meant_by_two(read, text, told):
    found = facts(read(MET + text))
    kind = told.split()[0]
    assert {x for x in found if x.startswith(kind) and x != "Meeting occurred: Angela Merkel, Emmanuel Macron"} == {
        told
    }


def test_who_leads_two_states_is_meant_where_the_text_names_him(read):
    told = "Tổng thống Nga Vladimir Putin và Chủ tịch Trung Quốc Tập Cận Bình dự lễ. Quan hệ Nga - Trung nồng ấm, "
    assert "Meeting occurred: Tập Cận Bình, Vladimir Putin" in facts(read(told + "lãnh đạo hai nước đã gặp nhau."))


@pytest.mark.parametrize(("text", "expected"), MEANT, ids=[t[:40] for t, _ in MEANT])
def test_a_word_for_somebody_means_whom_it_can(read, text, expected):
    assert {line for line in facts(read(text)) if line.startswith("Criticism")} == expected


def test_the_women_are_among_the_known():
    names = load("vi").names
    assert names.women
    assert {*names.women} <= {k.name for k in names.known}


IN_SHORT = [
    ("Bộ trưởng Ngoại giao Trần Văn Nam đã đến. Bộ trưởng kêu gọi Lào rút quân.", "Trần Văn Nam"),
    ("Thứ trưởng Ngoại giao Mỹ Robert Miller đã đến. Thứ trưởng kêu gọi Lào rút quân.", "Robert Miller"),
    ("Phó Thủ tướng, Bộ trưởng Ngoại giao Trần Văn Nam đã đến. Phó Thủ tướng kêu gọi Lào rút quân.", "Trần Văn Nam"),
    ("Phó Thủ tướng, Bộ trưởng Ngoại giao Trần Văn Nam đã đến. Bộ trưởng kêu gọi Lào rút quân.", "Trần Văn Nam"),
    ("Phó Chủ tịch Quốc hội Trần Văn Nam đã đến. Phó Chủ tịch kêu gọi Lào rút quân.", "Trần Văn Nam"),
]


@pytest.mark.parametrize(("text", "holder"), IN_SHORT)
def test_an_office_by_its_first_words_is_his_who_was_named_with_all(read, text, holder):
    assert f"Request occurred: {holder} > Lào" in facts(read(text))


@pytest.mark.parametrize(
    "text",
    [
        # Two who could be meant, a deputy for the office, one who is named only later, a common noun.
        "Bộ trưởng Ngoại giao Chile Juan Rojas gặp Bộ trưởng Y tế Peru Robert Miller. Bộ trưởng kêu gọi Lào rút quân.",
        "Phó Thủ tướng Chile Juan Rojas đã đến. Thủ tướng kêu gọi Lào rút quân.",
        "Bộ trưởng kêu gọi Lào rút quân. Bộ trưởng Ngoại giao Chile Juan Rojas đã đến.",
        "Bộ trưởng Ngoại giao Chile Juan Rojas đã đến. Một bộ trưởng kêu gọi Lào rút quân.",
    ],
)
def test_an_office_in_short_that_could_be_another_s_is_nobody_s(read, text):
    assert not any(line.startswith("Request") and ("Rojas" in line or "Miller" in line) for line in facts(read(text)))
