"""What is said in a letter, a statement or an interview: its day is that of what is said, and it is no part of it."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts, opening

MEDIA = [
    (
        'Triều Tiên kêu gọi Liên hợp quốc "cân nhắc lại việc trừng phạt", trong thư gửi 192 nước hôm 12/5.',
        {"Request occurred: Triều Tiên > Liên hợp quốc on 2024-05-12"},
    ),
    (
        "Hàn Quốc kêu gọi Nhật Bản xin lỗi trong bức thư được trao cho Đại sứ Nhật Bản hôm 12/5.",
        {"Request occurred: Hàn Quốc > Nhật Bản on 2024-05-12"},
    ),
    (
        "Nga lên án vụ không kích của Mỹ trong thông cáo phát đi ngày 12/5.",
        {"Criticism occurred: Nga > Mỹ on 2024-05-12", "Assault occurred: Mỹ"},
    ),
    (
        'Mỹ cảnh báo Triều Tiên "đừng thử thách quyết tâm của Mỹ", trong bài phát biểu tại Seoul hôm 17/4.',
        {"Threat occurred: Mỹ > Triều Tiên on 2024-04-17"},
    ),
    (
        "Iran dọa đóng eo biển Hormuz, theo tuyên bố được Bộ Ngoại giao nước này công bố hôm 12/5.",
        {"Threat occurred: Iran on 2024-05-12"},
    ),
    (
        "Nga chỉ trích Mỹ và kêu gọi Iran kiềm chế trong thư gửi Liên hợp quốc hôm 12/5.",
        {"Criticism occurred: Nga > Mỹ on 2024-05-12", "Request occurred: Nga > Iran on 2024-05-12"},
    ),
]
TOPICS = [
    ("Hàn Quốc kêu gọi Nhật Bản xin lỗi trong bức thư gửi Thủ tướng Abe.", "xin lỗi"),
    ("Nga lên án vụ không kích của Mỹ trong thông cáo phát đi hôm qua.", "vụ không kích của Mỹ"),
    ("Ông Putin bác bỏ cáo buộc can thiệp bầu cử Mỹ qua một bài viết.", "cáo buộc can thiệp bầu cử Mỹ"),
]


@pytest.mark.parametrize(("text", "expected"), MEDIA, ids=opening)
def test_the_day_of_a_letter_is_that_of_what_is_said_in_it(read, text: str, expected: set[str]) -> None:
    assert facts(read(text)) == expected


@pytest.mark.parametrize(("text", "topic"), TOPICS, ids=opening)
def test_a_letter_is_no_part_of_what_is_said_in_it(read, text: str, topic: str) -> None:
    assert topic in {t.text for e in read(text).events for t in e.topics}


def test_the_day_of_an_attack_that_a_statement_tells_of_is_its_own(read) -> None:
    found = facts(read("Nga chỉ trích Mỹ trong tuyên bố lên án vụ không kích hôm 12/5."))
    assert not any(line.startswith("Criticism occurred: Nga > Mỹ on") for line in found)
