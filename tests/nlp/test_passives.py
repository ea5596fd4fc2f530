"""Who suffers and who acts in passives: joined ones, those that are judged, and those that send somebody."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts

JUDGED = [
    ("Iran chỉ trích việc Syria bị Israel không kích.", ["Criticism occurred: Iran > Israel"]),
    ("Venezuela phản đối việc Cuba bị Mỹ đưa vào danh sách đen.", ["Criticism occurred: Venezuela > Mỹ"]),
    ("Nga lên án việc đại sứ Nga bị sát hại tại Ankara.", ["Criticism occurred: Nga"]),
    ("Trung Quốc lên án vụ tàu hàng Hàn Quốc bị tấn công.", ["Criticism occurred: Trung Quốc"]),
    ("Nhật Bản lên án vụ Triều Tiên phóng tên lửa.", ["Criticism occurred: Nhật Bản > Triều Tiên"]),
]
OF_A_NOUN_CLAUSE = [
    (
        "Ngoại trưởng Nga bình luận về việc Bộ trưởng Ukraine Rustem Umerov bị Tổng thống Zelensky cách chức.",
        ["Sanction occurred: Zelensky > Rustem Umerov"],
    ),
    ("Tổng thống Nga Vladimir Putin nói về việc Venezuela bị Mỹ trừng phạt.", ["Sanction occurred: Mỹ > Venezuela"]),
]
JOINED = [
    (
        "Nga bị Mỹ trừng phạt và bị EU tẩy chay.",
        ["Sanction occurred: Liên minh châu Âu > Nga", "Sanction occurred: Mỹ > Nga"],
    ),
]
BIDDEN = [
    (
        "Phó Tổng thống Mỹ JD Vance được ông Trump cử tới Israel để hội đàm với Thủ tướng Benjamin Netanyahu.",
        ["Meeting planned: Benjamin Netanyahu, JD Vance"],
    ),
    (
        "Nga cử Phó Thủ tướng Alexander Novak tới Cuba để gặp Chủ tịch Miguel Diaz-Canel.",
        ["Meeting planned: Alexander Novak, Miguel Diaz-Canel"],
    ),
    ("Iran bị Mỹ cáo buộc hỗ trợ Houthi tấn công tàu hàng.", ["Assault occurred: Houthi"]),
    ("Mỹ hỗ trợ Israel không kích Iran.", ["Assault occurred: Israel > Iran"]),
]
NAMELESS = [
    "Tổng thống Nga Vladimir Putin nói người đó bị kết tội gián điệp.",
    "Thái Lan xin lỗi Trung Quốc về vụ du khách bị bắt cóc.",
    "Tổng thống Nga Vladimir Putin cho rằng những kẻ này bị Ukraine tuyển mộ và bị bắt giữ ở Moskva.",
]


@pytest.mark.parametrize(("text", "expected"), JUDGED + OF_A_NOUN_CLAUSE + JOINED + BIDDEN)
def test_who_acts_and_who_suffers(read, text, expected):
    told = {fact.split(" @ ")[0] for fact in facts(read(text)) if fact.startswith(expected[0].split()[0])}
    assert told == set(expected)


@pytest.mark.parametrize("text", NAMELESS)
def test_whoever_speaks_of_somebody_without_a_name_suffers_nothing(read, text):
    assert not [fact for fact in facts(read(text)) if fact.startswith("Coercion")]


def test_the_topic_of_a_passive_is_what_suffers_and_no_clause_about_it(read):
    told = read("Mỹ tìm mọi cách giải cứu các công dân Mỹ bị Venezuela giam giữ.")
    assert [topic.text for event in told.events for topic in event.topics] == ["các công dân Mỹ"]
