"""Acts of speech and judgement: who blames, praises, demands, refuses or threatens, and what a verb amounts to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kg.model import Extraction
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


@pytest.mark.parametrize(("text", "expected"), AMOUNTS_TO + WORDS)
def test_judgement(read: Callable[..., Extraction], text: str, expected: set[str]) -> None:
    assert facts(read(text)) == expected
