"""Offices that are given, won or only to be given: who takes which one."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts

#: A sentence, the status, who takes the office, and which one.
GIVEN = [
    ("Tổng thống Mỹ Donald Trump đề cử ông John Smith làm Đại sứ Mỹ tại Úc.", "Planned", "John Smith", "Đại sứ Mỹ"),
    ("Ông John Smith được đề cử làm Đại sứ Mỹ tại Úc.", "Planned", "John Smith", "Đại sứ Mỹ"),
    ("Ông Sebastian Kurz, 31 tuổi, trở thành Thủ tướng Áo.", "Occurred", "Sebastian Kurz", "Thủ tướng Áo"),
    (
        "Tổng thống Nga Vladimir Putin ký sắc lệnh bổ nhiệm ông Ivan Petrov làm Đại sứ Nga tại Lào.",
        "Occurred",
        "Ivan Petrov",
        "Đại sứ Nga",
    ),
    (
        "Tổng thống Pháp Emmanuel Macron bổ nhiệm ông Jean Martin, cựu nghị sĩ vùng Bretagne, làm Đại sứ Pháp tại Lào.",
        "Occurred",
        "Jean Martin",
        "Đại sứ Pháp",
    ),
    (
        "Bộ Tư pháp Mỹ chỉ định ông Paul Brown làm công tố viên đặc biệt.",
        "Occurred",
        "Paul Brown",
        "công tố viên đặc biệt",
    ),
    ("Ông Paul Brown được cử làm trưởng đoàn đàm phán Mỹ.", "Occurred", "Paul Brown", "trưởng đoàn đàm phán Mỹ"),
    ("Ông Paul Brown tiếp quản vị trí Ngoại trưởng Mỹ.", "Occurred", "Paul Brown", "Ngoại trưởng Mỹ"),
    (
        "Ông Emmanuel Macron giành chiến thắng trong cuộc bầu cử Tổng thống Pháp.",
        "Occurred",
        "Emmanuel Macron",
        "Tổng thống Pháp",
    ),
    (
        "EU hoan nghênh chiến thắng của ông Emmanuel Macron trong cuộc bầu cử Tổng thống Pháp.",
        "Occurred",
        "Emmanuel Macron",
        "Tổng thống Pháp",
    ),
    (
        "Nga bị cáo buộc giúp ông Donald Trump giành chiến thắng trong cuộc bầu cử Tổng thống Mỹ.",
        "Hypothetical",
        "Donald Trump",
        "Tổng thống Mỹ",
    ),
]


@pytest.mark.parametrize(("text", "status", "who", "office"), GIVEN)
def test_who_takes_which_office(read, text, status, who, office):
    extraction = read(text)
    told = {
        (e.factuality.value, extraction.entity(k).name, *(t.text for t in e.topics))
        for e in extraction.events
        if e.type.value == "Appointment"
        for k in e.actors
    }
    assert told == {(status, who, office)}


@pytest.mark.parametrize(
    "text",
    [
        "Ông Donald Trump làm thư ký của Thủ tướng Anh ngạc nhiên.",
        "Đảng Bảo thủ Anh giành chiến thắng trong cuộc bầu cử Quốc hội, Pháp cho biết.",
        "Pháp chiến thắng Đức về giá, theo Bộ Ngoại giao Anh.",
    ],
)
def test_where_no_office_is_given(read, text):
    assert not any(fact.startswith("Appointment") for fact in facts(read(text)))


def test_two_offices_taken_are_two_events(read):
    text = "Bà Ana Rojas từng làm Đại sứ Chile tại Lào. Bà Rojas được bổ nhiệm làm Bộ trưởng Tài chính Chile."
    taken = [e for e in read(text).events if e.type.value == "Appointment"]
    assert sorted(t.text for e in taken for t in e.topics) == ["Bộ trưởng Tài chính Chile", "Đại sứ Chile"]
    assert len(taken) == 2
