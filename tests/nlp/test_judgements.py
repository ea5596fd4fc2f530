"""Acts of speech and judgement: who blames, praises, demands, refuses or threatens, and what a verb amounts to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.model import EventType, Extraction
from tests.nlp.conftest import facts

AMOUNTS_TO = [
    # What is called untrue is rejected, however the article calls it.
    ("Nhà Trắng gọi bài báo là tin vịt.", {"Rejection occurred: Nhà Trắng"}),
    (
        '"Câu chuyện này hoàn toàn dối trá", Bộ trưởng Quốc phòng Mỹ Lloyd Austin nói.',
        {"Rejection occurred: Lloyd Austin"},
    ),
    ("Bộ Ngoại giao Nga khẳng định không có chuyện Nga giúp Syria.", {"Rejection occurred: Bộ Ngoại giao Nga"}),
    # A demand may begin inside a quotation.
    ('Tổng thống Pháp Emmanuel Macron nói Nga "cần phải dừng lại".', {"Request occurred: Emmanuel Macron > Nga"}),
    ('Nhật Bản gọi cuộc điện đàm là "dấu hiệu tích cực".', {"Support occurred: Nhật Bản"}),
    ("Ngoại trưởng Iran Abbas Araghchi nói Mỹ sẽ trả giá đắt.", {"Threat occurred: Abbas Araghchi > Mỹ"}),
]

WORDS = [
    ("Triều Tiên đòi Mỹ rút quân khỏi Hàn Quốc.", {"Request occurred: Triều Tiên > Mỹ"}),
    ("Tình hình này đòi hỏi các bên kiềm chế.", set()),
    ("Đức rất bất mãn với chính sách mới của Mỹ.", {"Criticism occurred: Đức > Mỹ"}),
    ("Nhà chức trách Mỹ mở cửa sân bay.", set()),
    ("Nga không cho phép Ba Lan kiểm tra tàu.", {"Rejection occurred: Nga > Ba Lan"}),
    ("Lào khuyến cáo Thái Lan giữ bình tĩnh.", {"Request occurred: Lào > Thái Lan"}),
]

# Whoever speaks goes on past the list that his verb before is about.
LISTS = [
    (
        "Tổng thống Mỹ Joe Biden chỉ trích Nga, Iran, Syria và cảnh báo Triều Tiên.",
        {"Criticism occurred: Joe Biden > Iran, Nga, Syria", "Threat occurred: Joe Biden > Triều Tiên"},
    ),
]

# What is threatened is planned, whatever is said of it besides.
THREATS = [
    ("Iran dọa trục xuất Đại sứ Anh.", {"Threat occurred: Iran", "Sanction planned: Iran > Anh"}),
    ("Nga đe dọa cấm vận Ba Lan.", {"Threat occurred: Nga", "Sanction planned: Nga > Ba Lan"}),
]

WISHES = [
    ("Thủ tướng Anh Keir Starmer mong muốn mở rộng quan hệ với Lào.", ["Keir Starmer"]),
    (
        "Thủ tướng Anh Keir Starmer gặp Chủ tịch Lào Thongloun. Ông Starmer mong muốn hai bên mở rộng thương mại.",
        ["Keir Starmer"],
    ),
    ("Đây là điều mà Lào mong muốn nhất ở Anh.", []),
    ("Hòa bình mong manh giữa Lào và Anh kéo dài.", []),
]


@pytest.mark.parametrize(("text", "speakers"), WISHES)
def test_wish(read: Callable[..., Extraction], text: str, speakers: list[str]) -> None:
    extraction = read(text)
    said = [e for e in extraction.events if e.type is EventType.STATEMENT]
    assert [extraction.entity(k).name for e in said for k in e.actors] == speakers


@pytest.mark.parametrize(("text", "expected"), AMOUNTS_TO + WORDS + LISTS + THREATS)
def test_judgement(read: Callable[..., Extraction], text: str, expected: set[str]) -> None:
    assert facts(read(text)) == expected
