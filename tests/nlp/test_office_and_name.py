"""An office beside a name is its holder's, and tells for whom he speaks, in whatever order the two are written."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import opening

OFFICES = [
    "Thủ tướng",
    "Ngoại trưởng",
    "Bộ trưởng Quốc phòng",
    "Bộ trưởng Kinh tế và Tài chính",
    "Bộ trưởng Thương mại và Công nghiệp",
    "Bộ trưởng Năng lượng và Mỏ",
    "Bộ trưởng Biến đổi khí hậu",
    "Thứ trưởng Bộ Ngoại giao",
    "Đại sứ",
    "Tùy viên Quốc phòng",
    "Cố vấn An ninh Quốc gia",
    "Người phát ngôn Bộ Ngoại giao",
    "Tư lệnh Hải quân",
    "Chủ tịch Hạ viện",
]
WAYS = [
    "{office} Chile Juan Rojas đã họp báo.",
    "{office} Chile, ông Juan Rojas, đã họp báo.",
    "{office} Chile tại Berlin, ông Juan Rojas, đã họp báo.",
    "Ông Juan Rojas, {office} Chile, đã họp báo.",
    "Ông Juan Rojas, {office} Chile cho biết tình hình ổn định.",
    "Ông Juan Rojas ({office} Chile) đã họp báo.",
    "Ông Juan Rojas - {office} Chile - đã họp báo.",
]
SPEAK_FOR = [
    ("Đại sứ Chile tại Kiev, bà Ana Rojas, cho biết tình hình ổn định.", "CL"),
    ("Đặc phái viên của Liên hợp quốc tại Yemen, ông Juan Rojas, đã họp báo.", "lien-hop-quoc"),
    ("Cao ủy Liên hợp quốc về người tị nạn Juan Rojas đã họp báo.", "lien-hop-quoc"),
    ("Ông Juan Rojas, cố vấn đặc biệt của Bộ Ngoại giao Chile về kiểm soát vũ khí, đã họp báo.", "CL"),
    ("Đại tá Juan Rojas, Tùy viên Quốc phòng Chile tại Peru cho biết tàu sẽ tới.", "CL"),
    ("Nghị sĩ Juan Rojas, thành viên Ủy ban Đối ngoại Quốc hội Chile, đã họp báo.", "CL"),
    ("Người đứng đầu Tổ chức Năng lượng Nguyên tử Iran Ali Karimi đã họp báo.", "IR"),
    ("Phó Chủ tịch thứ nhất Ủy ban Quốc phòng của Hội đồng Liên bang Nga Ivan Petrov đã họp báo.", "RU"),
    # An office of a party that names no state is of the home state only where no other beside it names one.
    ("Ông Trần Minh, Ủy viên Bộ Chính trị, Bí thư Trung ương Đảng Cộng sản Trung Quốc, đã đến.", "CN"),
    (
        "Ông Kham Phan, Bí thư Trung ương Đảng, Trưởng ban Tuyên huấn Trung ương Đảng Nhân dân Cách mạng Lào, đã đến.",
        "LA",
    ),
    ("Ông Trần Minh, Ủy viên Bộ Chính trị, Bộ trưởng Bộ Công an, đã đến.", "VN"),
]
#: What stands beside a name and is somebody else's.
ANOTHER = [
    "Sau khi gặp ông Juan Rojas, Ngoại trưởng Đức cho biết hai bên đạt thỏa thuận.",
    "Trả lời ông Juan Rojas, Ngoại trưởng Đức nói Berlin không đồng ý.",
    "Đại sứ Chile tại Berlin, Đại sứ Peru và ông Juan Rojas đã đến.",
]


@pytest.mark.parametrize("way", WAYS, ids=opening)
def test_the_holder_of_an_office_speaks_for_the_state_that_is_named(read, way: str) -> None:
    told = {office: read(way.format(office=office)).entities for office in OFFICES}
    people = {k: [(e.name, e.represents) for e in found if e.type.value == "Person"] for k, found in told.items()}
    assert people == {office: [("Juan Rojas", "CL")] for office in OFFICES}


@pytest.mark.parametrize(("text", "whom"), SPEAK_FOR, ids=opening)
def test_for_whom_somebody_speaks(read, text: str, whom: str) -> None:
    [person] = [e for e in read(text).entities if e.type.value == "Person"]
    assert (person.represents or "").removeprefix("internationalorganization-") == whom


@pytest.mark.parametrize("text", ANOTHER, ids=opening)
def test_the_office_of_another_is_not_his(read, text: str) -> None:
    [person] = [e for e in read(text).entities if e.type.value == "Person"]
    assert person.represents is None
    assert person.offices == ()


def test_a_field_of_two_words_is_of_one_minister_and_two_fields_of_two(read) -> None:
    told = read("Bộ trưởng Kinh tế và Tài chính Chile Juan Rojas đã họp báo.")
    assert [e.offices for e in told.entities if e.type.value == "Person"] == [("Bộ trưởng Kinh tế và Tài chính",)]
    told = read("Bộ trưởng Quốc phòng và Ngoại giao Nhật Bản và Australia hội đàm.")
    assert [set(e.actors) for e in told.events] == [{"AU", "JP"}]


def test_the_name_of_a_warship_is_nobody(read) -> None:
    told = read("Tàu 015-Trần Hưng Đạo thăm cảng Busan. Tàu hộ vệ 016-Quang Trung ở lại.")
    assert [e.name for e in told.entities if e.type.value == "Person"] == []
