"""Orders, decisions and measures are the acts that they bring; not everybody named before an act does it."""

from __future__ import annotations

import pytest

from kg.model import EventType
from tests.nlp.conftest import facts, opening

ORDERS = [
    (
        "Ngày 3/5, Tổng thống Pháp Emmanuel Macron ra lệnh trục xuất hai nhà ngoại giao Nga.",
        {"Sanction occurred: Emmanuel Macron > Nga on 2024-05-03"},
    ),
    ("Tổng thống Mỹ Joe Biden ra lệnh không kích Syria.", {"Assault occurred: Joe Biden > Syria"}),
    (
        "Tổng thống Pháp Emmanuel Macron sẽ ra lệnh trục xuất hai nhà ngoại giao Nga.",
        {"Sanction planned: Emmanuel Macron > Nga"},
    ),
    (
        "Thủ tướng Đức Angela Merkel ra lệnh cho ông Sigmar Gabriel trục xuất Đại sứ Nga.",
        {"Request occurred: Angela Merkel > Sigmar Gabriel"},
    ),
    (
        "Ngày 3/5, Hội đồng Bảo an Liên hợp quốc thông qua gói biện pháp trừng phạt mới đối với Triều Tiên.",
        {"Sanction occurred: Hội đồng Bảo an Liên hợp quốc > Triều Tiên on 2024-05-03"},
    ),
    ("Nga ra tuyên bố lên án Mỹ tăng quân ở Romania.", {"Criticism occurred: Nga > Mỹ"}),
    ("Nga không ra tuyên bố lên án Mỹ.", {"Criticism denied: Nga > Mỹ"}),
]
WHO = [
    (
        "Trung Quốc phản đối quyết định của Hàn Quốc cho Mỹ triển khai hệ thống THAAD.",
        {"Mobilization occurred: Mỹ"},
    ),
    ("Ủy ban do Mỹ hậu thuẫn kêu gọi Israel ngừng bắn.", set()),
    ("Một người đàn ông Ukraine chỉ trích Nga.", set()),
    ("Công dân Việt Nam bị bắt ở Pakistan.", set()),
    (
        "Chính quyền Tổng thống Mỹ Donald Trump trừng phạt Iran.",
        {"Sanction occurred: Mỹ > Iran"},
    ),
    (
        "Thủ tướng Israel Netanyahu hoan nghênh các lệnh trừng phạt mới của chính quyền Tổng thống Mỹ Donald Trump.",
        {"Support occurred: Netanyahu > Mỹ", "Sanction occurred: Mỹ"},
    ),
    (
        "Tổng thống Syria Assad đánh giá cao sự hỗ trợ quân sự của Nga đối với Damascus.",
        {"Support occurred: Assad > Nga"},
    ),
    (
        "Bộ trưởng Kinh tế Lào Thansamay Kommasith mong muốn Chính phủ Việt Nam quan tâm, ủng hộ hai dự án mới.",
        {"Request occurred: Thansamay Kommasith > Việt Nam"},
    ),
    ("Vụ đánh bom các đường ống Nord Stream nối giữa Nga và Đức gây lo ngại.", set()),
    (
        "Pháp trả lời đề nghị của 4 nước Á-rập (gồm Saudi Arabia và Ai Cập) trong chuyến thăm ngắn tới Kuwait.",
        {"Visit occurred: Pháp > Kuwait"},
    ),
    ("Tổng thống Mỹ Donald Trump và Thủ tướng Bỉ Charles Michel duyệt binh danh dự.", set()),
    ("Tập trận giảm vì Triều Tiên, mà còn do chậm trễ trong cam kết đầu tư 350 tỷ USD của Hàn Quốc.", set()),
    ("Thủ tướng Israel Benjamin Netanyahu tìm cách tập hợp cử tri ủng hộ trước cuộc bầu cử.", set()),
    ("Các chuyên gia Nga quan tâm tới việc Trung Quốc mở cửa.", set()),
]
DAYS = [
    (
        "Tổng thống Mỹ Donald Trump họp với NATO vào ngày 25/5 và dự Hội nghị thượng đỉnh G7 trong hai ngày 26-27/5.",
        {"Hội nghị thượng đỉnh G7": "2024-05-26/2024-05-27"},
    ),
]
TOPICS = [
    ("Việc Nhà Trắng từ chối cung cấp thông tin cũng phản ánh sự thận trọng.", "Rejection", ["cung cấp thông tin"]),
    ("Việc Tổng thống Mỹ Donald Trump rút khỏi thỏa thuận Paris được cho là cú sốc lớn.", "Sanction", []),
    ("Nga phản ứng bất ngờ về vụ Giám đốc FBI James Comey bị sa thải.", "Sanction", []),
    ("EU và Anh nhất trí được về lịch trình đàm phán.", "Agreement", ["lịch trình đàm phán"]),
]


@pytest.mark.parametrize(("sentence", "expected"), [*ORDERS, *WHO], ids=opening)
def test_an_order_is_the_act_of_whoever_gives_it(read, sentence, expected):
    found = {line for line in facts(read(sentence)) if not line.startswith("Statement")}
    assert expected <= found
    kinds = {line.split(" ")[0] for line in expected}
    assert found == expected if not expected else {line for line in found if line.split(" ")[0] in kinds} == expected


def test_whoever_welcomes_an_act_goes_on_to_speak(read):
    extraction = read(
        "Thủ tướng Israel Netanyahu hoan nghênh các lệnh trừng phạt mới của Mỹ và cho rằng châu Âu nên làm tương tự."
    )
    told = [e for e in extraction.events if e.type is EventType.STATEMENT]
    assert [[extraction.entity(a).name for a in e.actors] for e in told] == [["Netanyahu"]]


@pytest.mark.parametrize(("sentence", "dates"), DAYS)
def test_what_is_joined_has_its_own_days(read, sentence, dates):
    extraction = read(sentence)
    found = {extraction.entity(r).name: e.date for e in extraction.events for r in e.recipients}
    assert dates.items() <= found.items()


@pytest.mark.parametrize(("sentence", "kind", "topics"), TOPICS)
def test_a_topic_ends_where_the_predicate_begins(read, sentence, kind, topics):
    found = [[t.text for t in e.topics] for e in read(sentence).events if e.type.value == kind]
    assert found == [topics]


def test_a_caption_ends_where_a_sentence_opens(read):
    extraction = read(
        "Tổng thống Nga Vladimir Putin đội mưa đặt vòng hoa Tham dự buổi lễ còn có Thủ tướng Nga Dmitry Medvedev. "
        "Cuộc gặp không giải quyết việc Mỹ trục xuất nhà ngoại giao Nga Hành động này gây lo ngại."
    )
    starts = [extraction.article.text[s.start : s.end].split()[:2] for s in extraction.sentences]
    assert ["Tham", "dự"] in starts
    assert ["Hành", "động"] in starts
