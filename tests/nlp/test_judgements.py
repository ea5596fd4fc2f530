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

# Whoever does what is called wrong is blamed, whatever stands between; the deed is a fact.
BLAMED = [
    (
        f"Tổng thống Nga Vladimir Putin cho rằng việc Mỹ triển khai tên lửa {wrong}.",
        {"Criticism occurred: Vladimir Putin > Mỹ", "Mobilization occurred: Mỹ"},
    )
    for wrong in (
        "là hành động gây hấn",
        "là một thách thức đối với Nga",
        "đe dọa an ninh của Nga",
        "làm suy yếu an ninh khu vực",
        "trái với luật pháp quốc tế",
        "đi ngược lại luật pháp quốc tế",
        "là phản tác dụng",
        "rất nguy hiểm",
        "là một bước thụt lùi",
    )
]

# An accusation that is called untrue was made all the same.
ACCUSED = [
    (
        "Nga khẳng định những cáo buộc của Mỹ là không đúng.",
        {"Rejection occurred: Nga > Mỹ", "Criticism occurred: Mỹ"},
    ),
    ("Nga phản đối những cáo buộc của Mỹ.", {"Rejection occurred: Nga > Mỹ"}),
]

ENVOYS = [
    ("Bộ Ngoại giao Nga triệu tập Đại sứ Mỹ để phản đối.", {"Criticism occurred: Bộ Ngoại giao Nga > Mỹ"}),
    ("Đại sứ Mỹ bị Bộ Ngoại giao Nga triệu tập hôm qua.", {"Criticism occurred: Bộ Ngoại giao Nga > Mỹ on 2024-05-19"}),
    ("Nga triệu tập cuộc họp khẩn.", set()),
]

# What is ruled out is denied, what is not ruled out is weighed.
RULED_OUT = [
    ("Nga loại trừ khả năng gặp Mỹ.", {"Rejection occurred: Nga", "Meeting denied: Mỹ, Nga"}),
    ("Nga bác khả năng gặp Mỹ.", {"Rejection occurred: Nga", "Meeting denied: Mỹ, Nga"}),
    ("Nga không loại trừ khả năng gặp Mỹ.", {"Meeting considered: Mỹ, Nga"}),
]

WORDS = [
    # Whoever leads a delegation does what it does.
    (
        "Bộ trưởng Quốc phòng Nga Andrei Belousov dẫn đầu đoàn đại biểu quân sự Nga thăm Lào.",
        {"Visit occurred: Andrei Belousov > Lào"},
    ),
    ("Mỹ rút 2.000 binh sĩ khỏi Syria.", {"Retreat occurred: Mỹ @ Syria"}),
    ("Mỹ gửi thêm binh sĩ tới Ba Lan.", {"Mobilization occurred: Mỹ"}),
    ("Mỹ gửi 20 tấn hàng cứu trợ tới Lào.", {"Aid occurred: Mỹ > Lào"}),
    ("Lào nhờ Thái Lan giúp đỡ.", {"Request occurred: Lào > Thái Lan"}),
    ("Nhờ Thái Lan giúp đỡ, Lào đã xây xong cầu.", set()),
    ("Philippines kiện Trung Quốc ra tòa trọng tài.", {"Criticism occurred: Philippines > Trung Quốc"}),
    ("Nga đứng về phía Syria trong cuộc xung đột.", {"Support occurred: Nga > Syria"}),
    ("Mỹ và Philippines tuần tra chung ở Biển Đông.", {"JointExercise occurred: Mỹ, Philippines @ Biển Đông"}),
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
    ("Iran dọa trục xuất Đại sứ Anh.", {"Threat occurred: Iran > Anh", "Sanction planned: Iran > Anh"}),
    ("Nga đe dọa cấm vận Ba Lan.", {"Threat occurred: Nga > Ba Lan", "Sanction planned: Nga > Ba Lan"}),
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


@pytest.mark.parametrize(
    ("text", "expected"), AMOUNTS_TO + BLAMED + ACCUSED + ENVOYS + RULED_OUT + WORDS + LISTS + THREATS
)
def test_judgement(read: Callable[..., Extraction], text: str, expected: set[str]) -> None:
    assert facts(read(text)) == expected
