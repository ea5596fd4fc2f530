"""Whom a plural means: the states just listed, those who meet at a conference, the members of a union."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts

LISTED = "Saudi Arabia, Các tiểu vương quốc Arab thống nhất (UAE) và Ai Cập cắt đứt quan hệ ngoại giao với Qatar. "
STATES = "Các Tiểu vương quốc Ả Rập Thống nhất, Saudi Arabia, Ai Cập"


@pytest.mark.parametrize(
    "who", ["Các nước này", "Những nước này", "Ba nước này", "Ba nước trên", "Các quốc gia nói trên"]
)
def test_these_states_are_those_listed_before(read, who):
    found = facts(read(f"{LISTED}{who} cáo buộc Qatar che giấu tội phạm."))
    told = next(line for line in found if line.startswith("Criticism"))
    actors, _, recipient = told.removeprefix("Criticism occurred: ").partition(" > ")
    assert sorted(actors.split(", ")) == sorted(STATES.split(", "))
    assert recipient == "Qatar"


@pytest.mark.parametrize(
    ("opening", "who", "union"),
    [
        ("Hội nghị thượng đỉnh G20 khai mạc tại Hamburg.", "Các nhà lãnh đạo", "G20"),
        ("Hội nghị thượng đỉnh ASEAN khai mạc tại Manila.", "Lãnh đạo các nước", "ASEAN"),
        ("Hội nghị Bộ trưởng Ngoại giao ASEAN khai mạc tại Manila.", "Các bộ trưởng", "ASEAN"),
        ("Hội nghị thượng đỉnh ASEAN lần thứ 30 khai mạc tại Manila.", "Các nước thành viên", "ASEAN"),
        ("Ngoại trưởng các nước thành viên NATO họp tại Brussels.", "Các ngoại trưởng", "NATO"),
        ("Hội nghị thượng đỉnh G20 khai mạc tại Hamburg.", "Hội nghị", "G20"),
    ],
)
def test_those_who_meet_speak_for_their_union(read, opening, who, union):
    assert f"Criticism occurred: {union}" in facts(read(f"{opening} {who} lên án khủng bố."))


def test_leaders_without_a_conference_are_nobody(read):
    assert not facts(read("Giá dầu tăng mạnh tại châu Á. Các nhà lãnh đạo lên án khủng bố."))


def test_an_accusation_turned_down_was_made(read):
    assert "Criticism occurred: Ai Cập > Qatar" in facts(read("Qatar đã lên tiếng bác bỏ cáo buộc của Ai Cập."))


@pytest.mark.parametrize(
    ("before", "who", "pair"),
    [
        (
            "Thủ tướng Lào Thongloun Sisoulith gặp Thủ tướng Nhật Bản Shinzo Abe.",
            "Hai Thủ tướng",
            "Shinzo Abe, Thongloun Sisoulith",
        ),
        (
            "Ngoại trưởng Nga Sergei Lavrov gặp Ngoại trưởng Mỹ Rex Tillerson.",
            "Hai Ngoại trưởng",
            "Rex Tillerson, Sergei Lavrov",
        ),
        (
            "Bộ trưởng Quốc phòng Nga Andrei Belov gặp Ngoại trưởng Mỹ Rex Tillerson.",
            "Hai Bộ trưởng",
            "Andrei Belov, Rex Tillerson",
        ),
    ],
)
def test_two_of_an_office_are_those_who_bear_it(read, before, who, pair):
    other = "" if who == "Hai Bộ trưởng" else "Tổng thống Pháp Emmanuel Macron gặp Chủ tịch Trung Quốc Tập Cận Bình. "
    found = facts(read(f"{before} {other}{who} nhất trí chống khủng bố."))
    assert {line for line in found if line.startswith("Agreement")} == {f"Agreement occurred: {pair}"}


@pytest.mark.parametrize(
    "who",
    [
        "Lãnh đạo ba nước",
        "Ngoại trưởng ba nước",
        "Bộ trưởng Quốc phòng ba nước",
        "Các bộ trưởng của ba nước",
        "Đại diện các nước này",
    ],
)
def test_who_holds_an_office_in_these_states_acts_for_them(read, who):
    found = facts(read(f"Nga, Thổ Nhĩ Kỳ và Iran họp tại Astana. {who} nhất trí giảm leo thang."))
    assert any(line.startswith("Agreement occurred: Iran, Nga, Thổ Nhĩ Kỳ") for line in found)


def test_ministers_of_three_states_are_those_named(read):
    who = "Ngoại trưởng Trung Quốc Vương Nghị, Ngoại trưởng Nhật Bản Kishida và Ngoại trưởng Hàn Quốc Yun Byung-se"
    found = facts(read(f"{who} họp tại Tokyo. Ngoại trưởng ba nước lên án Triều Tiên."))
    assert "Criticism occurred: Kishida, Vương Nghị, Yun Byung-se > Triều Tiên" in found


def test_ministers_of_states_that_nobody_told_are_nobody(read):
    found = facts(read("Mỹ trừng phạt Nga. Nga trừng phạt Mỹ. Ngoại trưởng các nước lên án khủng bố."))
    assert not any(line.startswith("Criticism") for line in found)
