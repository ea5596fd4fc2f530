"""Days that a plan takes over from the plan or the journey told before."""

from __future__ import annotations

import pytest

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
