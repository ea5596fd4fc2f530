"""Days that acts take over from what is told before, and that they don't take over."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts

VISIT = "Ngày 30/5, Thủ tướng Nhật Bản Shinzo Abe sẽ thăm Đức."
JOURNEY = "Thủ tướng Nhật Bản Shinzo Abe sẽ thăm Đức từ ngày 4/6 đến 8/6."
PLANS = [
    (f"{VISIT} Ông Shinzo Abe cũng sẽ gặp Tổng thống Pháp Emmanuel Macron.", "2024-05-30"),
    (f"{JOURNEY} Trong chuyến thăm, ông Abe dự kiến gặp Tổng thống Pháp Emmanuel Macron.", "2024-06-04/2024-06-08"),
    (f"{VISIT} Tổng thống Nga Vladimir Putin cũng sẽ gặp Tổng thống Pháp Emmanuel Macron.", None),
    (f"{VISIT} Giá dầu tăng. Ông Shinzo Abe sẽ gặp Tổng thống Pháp Emmanuel Macron.", None),
]


@pytest.mark.parametrize(("text", "date"), PLANS)
def test_a_plan_goes_on_with_the_one_before_it(read, text, date):
    assert [e.date for e in read(text).events if e.type.value == "Meeting"] == [date]


def test_what_another_does_too_is_of_the_same_day(read):
    extraction = read(
        "Ngày 10/5, Chủ tịch Trung Quốc Tập Cận Bình chúc mừng Tổng thống Hàn Quốc Moon Jae-in. "
        "Tổng thống Mỹ Donald Trump cũng điện đàm với ông Moon Jae-in."
    )
    assert [e.date for e in extraction.events if e.type.value == "PhoneCall"] == ["2024-05-10"]


SAID = "Ngày 10/5, Tổng thống Mỹ Donald Trump nói rằng"
ELSEWHEN = [
    (f"{SAID} ông đã gặp Tổng thống Nga Vladimir Putin tại Đức hồi cuối tuần trước.", None),
    (f"{SAID} ông đã gặp Tổng thống Nga Vladimir Putin đầu tuần.", None),
    (f"{SAID} ông đã gặp Tổng thống Nga Vladimir Putin mới đây.", None),
    (f"{SAID} ông đã gặp Tổng thống Nga Vladimir Putin hồi tháng 3.", "2024-03"),
    ("Mỹ bàn về cuộc gặp giữa ông Donald Trump và ông Vladimir Putin tuần trước, Đức ngày 10/5 cho biết.", None),
    # The day on which a visit was called off is not that of what others then agree on.
    ("Nga hủy chuyến thăm Pháp ngày 3/5, lãnh đạo Đức và Ý đã hội đàm về Syria.", None),
    ("Ngày 10/5, Tổng thống Mỹ Donald Trump hội đàm với ông Vladimir Putin trước hội nghị tuần tới.", "2024-05-10"),
]


@pytest.mark.parametrize(("text", "date"), ELSEWHEN)
def test_a_talk_with_a_time_of_its_own_is_not_of_the_day_on_which_it_is_told(read, text, date):
    assert [e.date for e in read(text).events if e.type.value == "Meeting"] == [date]


def test_what_is_said_of_last_week_is_said_today(read):
    extraction = read(
        "Ngày 10/5, Ngoại trưởng Nga Sergei Lavrov gặp Ngoại trưởng Mỹ Rex Tillerson. "
        "Ông Lavrov lên án vụ tấn công tuần trước của Mỹ."
    )
    assert [e.date for e in extraction.events if e.type.value == "Criticism"] == ["2024-05-10"]


def test_a_talk_before_which_something_else_was_done_is_the_one_that_is_told_as_held(read):
    talk = "Ngày 10/5, Tổng thống Nga Vladimir Putin và Tổng thống Mỹ Donald Trump đã hội đàm hơn hai giờ."
    before = "Trước cuộc hội đàm với Tổng thống Nga Vladimir Putin, Tổng thống Mỹ Donald Trump đến Ba Lan."
    for text, status in ((f"{talk} {before}", "Occurred"), (before, "Planned")):
        assert [e.factuality.value for e in read(text).events if e.type.value == "Meeting"] == [status]


BEFORE_ANOTHER_DAY = [
    (
        "Trước chuyến thăm Ấn Độ ngày 4/12, Tổng thống Nga Putin gặp đặc phái viên Mỹ Steve Witkoff.",
        "Meeting occurred: Putin, Steve Witkoff",
    ),
    (
        "Ông Zelensky điện đàm với Thủ tướng Anh Starmer trước cuộc gặp Tổng thống Mỹ Trump ngày 28/12.",
        "PhoneCall occurred: Starmer, Zelensky",
    ),
    (
        "Ngày 3/12, trước thềm hội nghị EU, ông Zelensky hội đàm với Thủ tướng Anh Starmer.",
        "Meeting occurred: Starmer, Zelensky on 2025-12-03",
    ),
]


@pytest.mark.parametrize(("text", "expected"), BEFORE_ANOTHER_DAY)
def test_the_day_of_what_an_act_comes_before_is_not_its_own(read, text, expected):
    assert expected in facts(read(text, "2025-12-20"))


NEXT_YEAR = [
    ("Giáo hoàng Leo XIV sẽ tới Lebanon vào tháng 11.", "2024-11"),
    ("Giáo hoàng Leo XIV sẽ tới Lebanon từ ngày 27 đến 30/11.", "2024-11-27/2024-11-30"),
    # What is told with its year, or as gone by, is of that year.
    ("Giáo hoàng Leo XIV sẽ tới Lebanon ngày 27/11/2023.", "2023-11-27"),
    ("Giáo hoàng Leo XIV tới Lebanon hồi tháng 11.", "2023-11"),
]


@pytest.mark.parametrize(("text", "date"), NEXT_YEAR)
def test_a_day_on_which_something_is_to_be_lies_ahead(read, text, date):
    [visit] = read(text, "2024-05-14").events
    assert visit.date == date
