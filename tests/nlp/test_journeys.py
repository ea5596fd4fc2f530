"""What a journey is for has been done there only where the journey was made."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts

NOT_MADE = [
    ("Ông Rubio hủy kế hoạch tới Peru gặp Tổng thống Vega.", "Meeting cancelled: Rubio, Vega"),
    ("Ông Rubio hoãn chuyến đi sang Peru gặp Tổng thống Vega.", "Meeting cancelled: Rubio, Vega"),
    ("Ông Rubio không sang Peru gặp Tổng thống Vega.", "Meeting denied: Rubio, Vega"),
    ("Nhà Trắng sẽ cử ông Rubio sang Peru gặp Tổng thống Vega.", "Meeting planned: Rubio, Vega"),
    ("Nhà Trắng cân nhắc cử ông Rubio sang Peru gặp Tổng thống Vega.", "Meeting considered: Rubio, Vega"),
    ("Ông Rubio thăm Chile trước khi bay sang Peru gặp Tổng thống Vega.", "Meeting planned: Rubio, Vega"),
]
MADE = [
    ("Ông Rubio đã sang Peru gặp Tổng thống Vega.", "Meeting occurred: Rubio, Vega"),
    ("Nhà Trắng đã cử ông Rubio sang Peru gặp Tổng thống Vega.", "Meeting occurred: Rubio, Vega"),
    ("Ông Rubio không tới Peru nhưng đã gặp Tổng thống Vega.", "Meeting occurred: Rubio, Vega"),
]


@pytest.mark.parametrize(("text", "expected"), NOT_MADE + MADE)
def test_what_a_journey_is_for_is_as_real_as_the_journey(read, text, expected):
    assert [fact for fact in facts(read(text)) if fact.startswith("Meeting")] == [expected]
