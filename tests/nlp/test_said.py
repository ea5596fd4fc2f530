"""What statements say: where their content stands, and what it makes of them."""

from __future__ import annotations

import pytest

CONTENTS = [
    ("Ngoại trưởng Nga Sergey Lavrov cho biết, thỏa thuận mới rất khó đạt được.", "thỏa thuận mới rất khó đạt được"),
    (
        "Thủ tướng Anh Rishi Sunak nói với báo giới tại London rằng kinh tế đang hồi phục.",
        "kinh tế đang hồi phục",
    ),
    ('"Kinh tế đang hồi phục nhanh chóng", Thủ tướng Anh Rishi Sunak nói.', "Kinh tế đang hồi phục nhanh chóng"),
    (
        '"Kinh tế đang hồi phục nhanh", Thủ tướng Anh Rishi Sunak nhận xét trong cuộc phỏng vấn với BBC.',
        "Kinh tế đang hồi phục nhanh",
    ),
    (
        "Thủ tướng Đức Olaf Scholz nhấn mạnh vai trò của Mỹ, Anh và Pháp trong tiến trình này.",
        "vai trò của Mỹ, Anh và Pháp",
    ),
    (
        "Thủ tướng Đức Olaf Scholz nhấn mạnh kinh tế, thương mại và đầu tư.",
        "kinh tế, thương mại và đầu tư",
    ),
    # Marks come in pairs, and where something is only pointed at, no more than the pointing is left out.
    (
        "Thủ tướng Đức Olaf Scholz gọi đây là “một bước ngoặt của lịch sử”.",
        "đây là “một bước ngoặt của lịch sử”",
    ),
    (
        "Thủ tướng Đức Olaf Scholz nói rằng Berlin theo dõi chương trình vũ trụ của nước này.",
        "Berlin theo dõi chương trình vũ trụ",
    ),
    # Nouns that are joined stay together, predicates that are joined are told apart.
    (
        "Thủ tướng Đức Olaf Scholz nói rằng mối đe dọa từ những chương trình tên lửa và hạt nhân của Iran vẫn còn.",
        "mối đe dọa từ những chương trình tên lửa và hạt nhân của Iran vẫn còn",
    ),
    # A word that only ties it to what was said before is not what it is about.
    (
        '"Tuy nhiên, Đức vẫn tin vào sự đoàn kết của châu Âu", Thủ tướng Đức Olaf Scholz nói.',
        "Đức vẫn tin vào sự đoàn kết của châu Âu",
    ),
]


@pytest.mark.parametrize(("sentence", "topic"), CONTENTS)
def test_a_statement_is_about_what_is_said(read, sentence, topic):
    topics = [t.text for e in read(sentence).events if e.type.value == "Statement" for t in e.topics]
    assert topics == [topic]


def test_a_topic_that_goes_on_too_long_ends_before_a_word_that_joins(read):
    told = "coi trọng những đóng góp của các nhà khoa học tại những viện nghiên cứu hàng đầu cho sự phát triển chung"
    (topic,) = read(f"Thủ tướng Đức Olaf Scholz nói rằng Berlin {told} của các dân tộc ở lục địa già.").events[0].topics
    assert topic.text == f"Berlin {told}"


def test_whom_one_speaks_to_is_no_topic(read):
    found = read("Phát biểu với báo giới tại London, Thủ tướng Anh Rishi Sunak ca ngợi Pháp.").events
    assert [e.type.value for e in found] == ["Support"]


TENORS = [
    ("Thủ tướng Anh Rishi Sunak nói rằng Nga cần rút quân.", "Request", "Nga"),
    ("Thủ tướng Anh Rishi Sunak nói rằng Anh cần rút quân.", "Statement", None),
    ("Thủ tướng Anh Rishi Sunak nói rằng Nga và các nước khác trong khu vực cần rút quân.", "Request", "Nga"),
    ("Thủ tướng Anh Rishi Sunak nói rằng Anh muốn hòa bình nhưng Nga phải rút quân.", "Request", "Nga"),
    ("Thủ tướng Anh Rishi Sunak nói rằng những thông tin này là vô căn cứ.", "Rejection", None),
    ("Thủ tướng Anh Rishi Sunak nói Nga không bị xem xét về việc can thiệp.", "Statement", None),
    ("Thủ tướng Anh Rishi Sunak nói Nga đứng sau vụ việc.", "Criticism", "Nga"),
    ("Thủ tướng Anh Rishi Sunak nói Nga không đứng sau vụ việc.", "Statement", None),
    (
        "Thủ tướng Anh Rishi Sunak nói Tổng thống Pháp Emmanuel Macron là một người tuyệt vời.",
        "Support",
        "Emmanuel Macron",
    ),
]


@pytest.mark.parametrize(("sentence", "kind", "about"), TENORS)
def test_a_statement_takes_the_type_of_what_it_says(read, sentence, kind, about):
    extraction = read(sentence)
    found = [(e.type.value, *(extraction.entity(k).name for k in e.recipients)) for e in extraction.events]
    assert found == [(kind, about) if about else (kind,)]


NO_STATEMENTS = [
    "Các doanh nghiệp Nhật Bản cho biết kinh tế đang hồi phục.",
    "Nhóm pháp lý của Tổng thống Mỹ Donald Trump nói rằng vụ việc đã kết thúc.",
    "Thủ tướng Anh Rishi Sunak sẽ phát biểu về tình hình kinh tế.",
    '"Tổng thống Pháp Emmanuel Macron đã thăm Đức", Thủ tướng Anh Rishi Sunak cho biết.',
    "Thủ tướng Anh Rishi Sunak cho biết ông đã có cuộc gặp với Tổng thống Pháp Emmanuel Macron.",
    "Phủ Tổng thống Pháp cho biết chuyến thăm Đức của Tổng thống Pháp Emmanuel Macron diễn ra vào ngày 29/5.",
    "Phủ Tổng thống Pháp cho biết cuộc gặp giữa Tổng thống Emmanuel Macron và Thủ tướng Olaf Scholz đã bị hủy.",
    "Pháp tịch thu hai tòa nhà của Nga vì cho rằng hai nơi này phục vụ tình báo.",
    "Tài liệu mà Tổng thống Pháp Emmanuel Macron tiết lộ có ba trang.",
    "Đảng Bảo thủ thất bại và thậm chí giới phân tích nhận định tình hình sẽ còn xấu đi.",
]
STATEMENTS = [
    "Thủ tướng Anh Rishi Sunak nhấn mạnh cuộc gặp giữa Tổng thống Emmanuel Macron và ông Olaf Scholz rất quan trọng.",
    "Thủ tướng Anh Rishi Sunak cho rằng việc tổ chức cuộc gặp giữa Pháp và Đức là điều đáng mừng.",
    "Điều mà Thủ tướng Anh Rishi Sunak nhấn mạnh là kinh tế đang hồi phục.",
    "Thủ tướng Anh Rishi Sunak cùng các chuyên gia khác cho rằng kinh tế đang hồi phục.",
]


@pytest.mark.parametrize("sentence", STATEMENTS)
def test_who_judges_an_act_or_speaks_with_others_makes_a_statement(read, sentence):
    assert [e for e in read(sentence).events if e.type.value == "Statement"]


@pytest.mark.parametrize("sentence", NO_STATEMENTS)
def test_what_others_say_what_is_to_be_said_and_what_reports_an_act_are_no_statements(read, sentence):
    assert not [e for e in read(sentence).events if e.type.value == "Statement"]


CIRCUMSTANCES = [
    ("Đức sẽ chuyển giao thêm hai hệ thống Patriot cho Ukraine trong những tuần tới.", ["hai hệ thống Patriot"]),
    ("Nhật Bản tài trợ 300 triệu USD cho Lào để xây bệnh viện.", ["300 triệu USD"]),
    ("Mỹ kêu gọi Peru tạo điều kiện cho Chile đi lại.", ["tạo điều kiện cho Chile đi lại"]),
    ("Mỹ và Nhật Bản hợp tác để duy trì hòa bình.", []),
    ("Mỹ và Nhật Bản hợp tác trong lĩnh vực giáo dục.", ["giáo dục"]),
    ("Thủ tướng Anh Rishi Sunak chỉ trích Nga trong chiến dịch tranh cử.", []),
]


@pytest.mark.parametrize(("sentence", "topics"), CIRCUMSTANCES)
def test_an_act_is_not_about_its_circumstances(read, sentence, topics):
    assert [t.text for e in read(sentence).events for t in e.topics] == topics


def test_what_another_is_said_to_say_is_his(read):
    text = "Ông Dmitry Peskov cho biết Tổng thống Nga Vladimir Putin gọi động thái của Anh là sai lầm."
    extraction = read(text)
    told = [(e.type.value, extraction.entity(e.actors[0]).name) for e in extraction.events]
    assert told == [("Criticism", "Vladimir Putin")]


def test_nobody_asks_his_own_country(read):
    text = "Theo lời mời của Tổng thống Nga Vladimir Putin, Thủ tướng Ấn Độ Narendra Modi thăm Nga."
    extraction = read(text)
    asked = [[extraction.entity(k).name for k in e.recipients] for e in extraction.events if e.type.value == "Request"]
    assert asked == [["Narendra Modi"]]


def test_a_statement_stays_where_what_it_reports_is_no_event(read):
    events = read("Thủ tướng Anh Rishi Sunak khẳng định đối thoại là cách giải quyết tốt nhất.").events
    assert [e.type.value for e in events] == ["Statement"]


def test_a_verb_with_its_noun_keeps_its_subject(read):
    text = "Tổng thống Mỹ Joe Biden tái khẳng định sự ủng hộ của Washington đối với Ukraine."
    extraction = read(text)
    told = [(e.type.value, *(extraction.entity(k).name for k in (*e.actors, *e.recipients))) for e in extraction.events]
    assert told == [("Support", "Joe Biden", "Ukraine")]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Theo Ngoại trưởng Nga Sergey Lavrov, thỏa thuận mới rất khó đạt được.", [("Statement", "Sergey Lavrov")]),
        ("Theo Ngoại trưởng Nga Sergey Lavrov, Mỹ nên rút quân.", [("Request", "Sergey Lavrov")]),
        ("Theo Reuters, Mỹ trừng phạt Iran.", [("Sanction", "Mỹ")]),
        ("Theo Ngoại trưởng Nga Sergey Lavrov, Mỹ trừng phạt Iran.", [("Sanction", "Mỹ")]),
    ],
)
def test_what_is_according_to_somebody_is_his_statement(read, sentence, told):
    extraction = read(sentence)
    assert [(e.type.value, extraction.entity(e.actors[0]).name) for e in extraction.events] == told


def test_whoever_is_quoted_and_speaks_of_himself_makes_one_statement(read):
    text = '"Tôi đã nói từ lâu rằng kinh tế đang có một số vấn đề", Thủ tướng Anh Rishi Sunak cho biết.'
    assert len([e for e in read(text).events if e.type.value == "Statement"]) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Trả lời Ủy ban Quân vụ Thượng viện, Tướng Dan Caine nói Iran vẫn còn tên lửa.",
        "Trả lời Hạ viện hôm 5/5, ông Dan Caine nói Iran vẫn còn tên lửa.",
        "Ông Dan Caine trả lời Quốc hội Mỹ rằng Iran vẫn còn tên lửa.",
    ],
)
def test_whoever_is_answered_is_not_what_is_said(read, text):
    assert [[t.text for t in e.topics] for e in read(text).events] == [["Iran vẫn còn tên lửa"]]
