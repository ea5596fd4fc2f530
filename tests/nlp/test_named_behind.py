"""Who is named behind the verb, who only says of which thing is spoken, and what is suffered along with something."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts, tables

NAMED_BEHIND = [
    (
        "Các đồng minh của Nga dự hội nghị bao gồm Tổng thống Belarus Lukashenko và Thủ tướng Armenia Pashinyan.",
        {"Attendance occurred: Lukashenko, Pashinyan"},
    ),
    (
        "Một số lãnh đạo châu Âu cũng có mặt tại hội nghị G20 như Thủ tướng Tây Ban Nha Sanchez.",
        {"Attendance occurred: Sanchez > Hội nghị thượng đỉnh G20"},
    ),
]
NOT_TOGETHER = [
    (
        "Tiến trình hòa bình Syria và Hội đồng Bảo an Liên hợp quốc đang ủng hộ thỏa thuận mới.",
        {"Support occurred: Hội đồng Bảo an Liên hợp quốc"},
    ),
    (
        "Binh sĩ Syria và Hezbollah đã tấn công IS.",
        {"Assault occurred: Hezbollah, Syria > IS"},
    ),
]
SUFFERED = [
    ("Bà Ivanka Trump hứng chịu những lời chỉ trích và mỉa mai tại Mỹ.", {"Criticism occurred:  > Ivanka Trump @ Mỹ"}),
    ("Nga vấp phải sự phản đối và lên án của EU.", {"Criticism occurred: Liên minh châu Âu > Nga"}),
]
TALKS_OF_NOBODY = [
    "Đặc phái viên Liên hợp quốc tại Syria cho biết các cuộc hội đàm sắp tới sẽ thảo luận về hiến pháp.",
    "Nga cho biết cuộc họp sẽ bàn về Ukraine.",
]


@tables(
    who_is_named_behind_the_verb_acts=NAMED_BEHIND,
    what_a_thing_is_called_after_does_not_act=NOT_TOGETHER,
    what_is_suffered_along_with_something_is_suffered=SUFFERED,
)
def test_who_acts_and_who_suffers(read, text, expected):
    assert facts(read(text)) == expected


@pytest.mark.parametrize("text", TALKS_OF_NOBODY)
def test_whoever_tells_of_talks_does_not_hold_them(read, text):
    assert facts(read(text)) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Ông Putin sẽ thăm Ấn Độ vào tháng 12. Ông Putin sẽ thăm Ấn Độ từ ngày 4-5/12.",
        "Ông Putin sẽ thăm Ấn Độ từ ngày 4-5/12. Ông Putin sẽ thăm Ấn Độ vào tháng 12.",
    ],
    ids=["month first", "days first"],
)
def test_a_month_and_days_in_it_are_of_one_visit(read, text):
    assert facts(read(text, "2025-11-20")) == {"Visit planned: Putin > Ấn Độ on 2025-12-04/2025-12-05"}


def test_days_behind_another_journey_are_of_that_one(read):
    told = facts(read("Chuyến thăm Lào của ông Putin diễn ra sau chuyến công du Mỹ, dự kiến từ ngày 29-31/5."))
    assert told == {"Visit planned: Putin > Lào", "Visit planned: Putin > Mỹ on 2024-05-29/2024-05-31"}
