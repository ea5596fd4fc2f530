"""Who takes part in acts beside a talk, who is meant by an office alone, and whose an act is that somebody else did."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts, opening

AGREED = [
    (
        "Thủ tướng Nhật Bản Shigeru Ishiba gặp Tổng thống Pháp Emmanuel Macron và nhất trí nối lại đàm phán.",
        {
            "Meeting occurred: Emmanuel Macron, Shigeru Ishiba",
            "Agreement occurred: Emmanuel Macron, Shigeru Ishiba",
            "Meeting planned: Emmanuel Macron, Shigeru Ishiba",
        },
    ),
    (
        "Ngoại trưởng Lào Thongsavanh điện đàm với Ngoại trưởng Anh David Lammy, thống nhất tăng cường trao đổi đoàn.",
        {"Agreement occurred: David Lammy, Thongsavanh"},
    ),
    (
        "Thủ tướng Nhật Bản Shigeru Ishiba gặp Tổng thống Pháp Emmanuel Macron và cam kết mở cửa thị trường.",
        {"Agreement occurred: Shigeru Ishiba"},
    ),
]
SAID_IN = [
    (
        "Tổng thống Brazil Lula da Silva kêu gọi ông Trump kiềm chế trong cuộc điện đàm đầu tháng 12.",
        {"PhoneCall occurred: Lula da Silva, Trump on 2023-12"},
    ),
    (
        "Bộ trưởng Quốc phòng Lào Khamliang đồng chủ trì cuộc gặp ba bên với Bộ trưởng Quốc phòng Thái Lan Nattaphon.",
        {"Meeting occurred: Khamliang, Nattaphon"},
    ),
]
NOBODY = [
    # Who meets at Florida is not said.
    (
        "Thủ tướng Anh Keir Starmer điện đàm với Tổng thống Ukraine Zelensky trước thềm cuộc gặp tại Florida.",
        {"PhoneCall occurred: Keir Starmer, Zelensky"},
    ),
    # Those whom somebody unknown met have not met each other.
    (
        "Trợ lý bộ trưởng có các cuộc gặp với Tổng thống Brazil Lula da Silva và Thủ tướng Canada Mark Carney.",
        set(),
    ),
    ("Trung Quốc phản đối Mỹ ký tuyên bố chung về Biển Đông.", {"Criticism occurred: Trung Quốc > Mỹ"}),
]
MEANT = [
    (
        "Điện Kremlin cho hay ông Putin và ông Trump đã điện đàm. Nhà lãnh đạo Mỹ sau đó gặp ông Zelensky.",
        {"PhoneCall occurred: Putin, Trump", "Meeting occurred: Trump, Zelensky"},
    ),
    (
        "Đặc phái viên Mỹ Steve Witkoff và con rể ông Trump Jared Kushner gặp đặc phái viên Nga Kirill Dmitriev.",
        {"Meeting occurred: Jared Kushner, Kirill Dmitriev, Steve Witkoff"},
    ),
    (
        "Đại tướng Nguyễn Tân Cương tiếp xã giao Đô đốc Mỹ Samuel Paparo.",
        {"Meeting occurred: Nguyễn Tân Cương, Samuel Paparo"},
    ),
    ("Thiếu tướng Phan Bình Dương thăm Lào.", {"Visit occurred: Phan Bình Dương > Lào"}),
]
DONE_BY_OTHERS = [
    ("Nga chỉ trích chính sách của Mỹ đối với Cuba.", {"Criticism occurred: Nga > Mỹ"}),
    ("Trung Quốc hoan nghênh nỗ lực của Ai Cập đối với Dải Gaza.", {"Support occurred: Trung Quốc > Ai Cập"}),
    ("Anh bày tỏ sự ủng hộ mạnh mẽ của nước này đối với Ukraine.", {"Support occurred: Anh > Ukraine"}),
    ("Thủ tướng Lào Sonexay cảm ơn Nhật Bản đã dành cho Việt Nam vốn vay.", {"Support occurred: Sonexay > Nhật Bản"}),
]
JOURNEYS = [
    (
        "Tổng thống Pháp Emmanuel Macron kết thúc chuyến thăm Ấn Độ, lên đường tới Nhật Bản.",
        {"Visit occurred: Emmanuel Macron > Nhật Bản", "Visit occurred: Emmanuel Macron > Ấn Độ"},
    ),
    (
        "Thủ tướng Lào Sonexay dự Hội nghị thượng đỉnh G20 tại Nam Phi và thăm Kuwait.",
        {
            "Attendance occurred: Sonexay > Hội nghị thượng đỉnh G20 @ Nam Phi",
            "Visit occurred: Sonexay > Kuwait",
        },
    ),
    (
        "Tổng thống Nga Putin tới sân bay Palam ở New Delhi.",
        {"Visit occurred: Putin > Ấn Độ @ New Delhi"},
    ),
]


@pytest.mark.parametrize(("text", "told"), AGREED + SAID_IN, ids=opening)
def test_whoever_talks_takes_part(read, text: str, told: set[str]) -> None:
    assert told <= facts(read(text))


@pytest.mark.parametrize(("text", "told"), NOBODY + MEANT + DONE_BY_OTHERS + JOURNEYS, ids=opening)
def test_just_this_is_told(read, text: str, told: set[str]) -> None:
    assert facts(read(text)) == told


def test_whoever_presides_is_told_once(read) -> None:
    told = facts(read("Ngoại trưởng Trung Quốc Vương Nghị chủ trì cuộc gặp với Ngoại trưởng Thái Lan Sihasak."))
    assert told == {"Meeting occurred: Sihasak, Vương Nghị"}


def test_what_is_signed_is_no_statement(read) -> None:
    extraction = read("Thái Lan và Campuchia ký tuyên bố chung về ngừng bắn sáng 18/5.")
    assert [(e.type.value, e.date) for e in extraction.events] == [("Signing", "2024-05-18")]


def test_a_manner_is_no_topic(read) -> None:
    extraction = read("Nhật Bản quan ngại sâu sắc trước vụ phóng tên lửa của Triều Tiên.")
    assert [t.text for e in extraction.events if e.type.value == "Criticism" for t in e.topics] == [
        "vụ phóng tên lửa của Triều Tiên"
    ]


def test_how_many_take_part_is_not_what_they_talk_about(read):
    text = "Bộ trưởng Quốc phòng Chile đã họp ba bên với Bộ trưởng Quốc phòng Peru và Bolivia tại Lima."
    assert [[t.text for t in e.topics] for e in read(text).events] == [[]]


def test_a_plan_beside_a_talk_is_not_what_it_was_about(read):
    text = "Tổng thống Chile Juan Rojas và Tổng thống Peru Ana Vega hội đàm kín và dự kiến ký nhiều thỏa thuận."
    assert {(e.type.value, tuple(t.text for t in e.topics)) for e in read(text).events} == {
        ("Meeting", ()),
        ("Signing", ("nhiều thỏa thuận",)),
    }
