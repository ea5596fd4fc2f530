"""What is done instead of something, people who go with, back or oppose somebody, and states that the article lists."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts, tables

INSTEAD = [
    (
        "Nga không tấn công Ba Lan nhưng đã tấn công Ukraine.",
        {"Assault denied: Nga > Ba Lan", "Assault occurred: Nga > Ukraine"},
    ),
    ("Mỹ không rút quân nhưng lại tấn công Iran.", {"Retreat denied: Mỹ", "Assault occurred: Mỹ > Iran"}),
    (
        "Ông Putin sẽ không thăm Mỹ nhưng sẽ gặp ông Trump.",
        {"Visit denied: Putin > Mỹ", "Meeting planned: Putin, Trump"},
    ),
    ("Ông Putin không thăm Mỹ và gặp ông Trump.", {"Visit denied: Putin > Mỹ", "Meeting denied: Putin, Trump"}),
]
PEOPLE = [
    ("Mỹ bắt giữ 12 nhân viên an ninh trong phái đoàn tháp tùng Tổng thống Erdogan.", {"Coercion occurred: Mỹ"}),
    ("Nga truy nã những người ủng hộ Ukraine.", {"Coercion occurred: Nga"}),
    ("Mỹ bắt giữ hai vệ sĩ với cáo buộc tấn công những người phản đối Erdogan.", {"Coercion occurred: Mỹ"}),
]
JUDGED = [
    (
        "Bà Suu Kyi đánh giá cao vị trí, vai trò Việt Nam ở khu vực, ủng hộ Việt Nam đăng cai APEC.",
        {"Support occurred: Suu Kyi > Việt Nam", "Support occurred: Suu Kyi"},
    ),
]
LISTED = [
    "4 nước vùng Vịnh (gồm Saudi Arabia, Oman, Bahrain và Ai Cập) đã họp. 4 nước Arab cắt quan hệ với Qatar.",
    "Saudi Arabia, Oman, Bahrain và Ai Cập đã họp. Bốn nước Arab nói trên cắt quan hệ với Qatar.",
]
#: States of a region that brackets name, and brackets that name none.
IN_BRACKETS = [
    (
        "Bốn nước Ả Rập (Saudi Arabia, Oman, Bahrain và Ai Cập) lên án Qatar.",
        {"Criticism occurred: Ai Cập, Bahrain, Oman, Saudi Arabia > Qatar"},
    ),
    (
        "Bốn nước châu Phi (Mali, Niger, Chad và Togo) đã lên án Pháp.",
        {"Criticism occurred: Chad, Mali, Niger, Togo > Pháp"},
    ),
    ("Bốn nước vùng Vịnh (Iraq, Oman và Bahrain) lên án Qatar.", {"Criticism occurred: Bahrain, Iraq, Oman > Qatar"}),
    ("Ba nước châu Âu (Anh, Pháp và Đức) chỉ trích Iran.", {"Criticism occurred: Anh, Pháp, Đức > Iran"}),
    ("Bốn nước Ả Rập (trừ Oman) lên án Qatar.", {"Criticism occurred:  > Qatar"}),
    ("Ba nước châu Âu (E3) chỉ trích Iran.", {"Criticism occurred:  > Iran"}),
    ("Bốn nước châu Âu (Ba Lan hôm qua) chỉ trích Nga.", {"Criticism occurred:  > Nga"}),
]


@tables(
    states_of_a_region_are_named_in_brackets=IN_BRACKETS,
    what_is_done_instead_is_done=INSTEAD,
    who_goes_with_or_backs_somebody_is_nobody_named=PEOPLE,
    whose_part_is_praised_goes_on_in_a_list=JUDGED,
)
def test_only_what_is_told_of_somebody_is_his_act(read, text, expected):
    assert facts(read(text)) == expected


@pytest.mark.parametrize("text", LISTED)
def test_so_many_states_of_a_region_are_those_of_whom_the_article_lists_so_many(read, text):
    assert "Sanction occurred: Ai Cập, Bahrain, Oman, Saudi Arabia > Qatar" in facts(read(text))


def test_without_a_list_nobody_is_meant(read):
    assert facts(read("Mỹ và Nga đã họp. 4 nước Arab cắt quan hệ với Qatar.")) == {
        "Meeting occurred: Mỹ, Nga",
        "Sanction occurred:  > Qatar",
    }


def test_leaders_of_a_union_meet(read):
    assert facts(read("Các nhà lãnh đạo G7 sẽ có cuộc gặp tại Italy.")) == {"Meeting planned: G7 @ Italy"}


def test_an_attack_by_nobody_named_is_no_seizure_by_somebody(read):
    told = "Bộ Ngoại giao Nga bị tin tặc tấn công mạng. Mỹ đã tịch thu hai khu nhà ngoại giao của Nga."
    assert facts(read(told)) == {"Coercion occurred:  > Bộ Ngoại giao Nga", "Coercion occurred: Mỹ > Nga"}


def test_an_arrest_told_twice_is_one(read):
    told = "Hai công dân Mỹ bị bắt. Triều Tiên bắt giữ hai công dân Mỹ."
    assert facts(read(told)) == {"Coercion occurred: Triều Tiên > Mỹ"}
