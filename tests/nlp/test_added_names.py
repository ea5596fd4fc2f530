"""A dash adds a name to a phrase, or parts two clauses."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts

ADDED = [
    (
        "Tổng thống Nga Putin đã điện đàm với người bạn lâu năm - Thủ tướng Ấn Độ Narendra Modi.",
        ["PhoneCall occurred: Narendra Modi, Putin"],
    ),
    (
        "Ngoại trưởng Nga Lavrov gặp nhà lãnh đạo đảng đối lập Pháp - bà Marine Le Pen.",
        ["Meeting occurred: Lavrov, Marine Le Pen"],
    ),
    (
        "Tổng thống Nga Vladimir Putin hội đàm với chủ nhà hội nghị - Thủ tướng Đức Friedrich Merz.",
        ["Meeting occurred: Friedrich Merz, Vladimir Putin"],
    ),
    (
        "Tổng thống Nga Vladimir Putin gặp Tổng thống Pháp Emmanuel Macron và nước chủ nhà - Thủ tướng Đức Merz.",
        ["Meeting occurred: Emmanuel Macron, Vladimir Putin", "Meeting occurred: Merz, Vladimir Putin"],
    ),
]
OF_ANOTHER_CLAUSE = [
    ("Mỹ cảnh báo công dân - Bộ Ngoại giao Nga phản đối.", "Threat occurred: Mỹ"),
    ("Ông Trump chỉ trích đồng minh - Thủ tướng Đức đáp trả.", "Criticism occurred: Trump"),
]


@pytest.mark.parametrize(("text", "expected"), ADDED)
def test_a_dash_adds_a_name(read, text, expected):
    assert facts(read(text)) == set(expected)


@pytest.mark.parametrize(("text", "expected"), OF_ANOTHER_CLAUSE)
def test_a_dash_parts_two_clauses(read, text, expected):
    assert expected in facts(read(text))
