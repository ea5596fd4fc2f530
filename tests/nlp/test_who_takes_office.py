"""Who takes an office: whoever is congratulated on it, and of two the one whose office it is."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts


@pytest.mark.parametrize(
    "text",
    [
        "Ngoại trưởng Đức Anna Muller chúc mừng ông Juan Rojas đắc cử Tổng thống Chile.",
        "Ngoại trưởng Đức Anna Muller chúc mừng ông Juan Rojas được bầu làm Tổng thống Chile.",
        "Đức hoan nghênh việc ông Juan Rojas được bổ nhiệm làm Đại sứ Chile.",
        "Ông Robert Miller chúc mừng ông Juan Rojas giành chiến thắng trong cuộc bầu cử tổng thống Chile.",
    ],
)
def test_who_is_congratulated_has_been_elected(read, text: str) -> None:
    assert {"Appointment occurred: Juan Rojas"} <= facts(read(text))


def test_who_is_only_backed_has_not(read) -> None:
    found = facts(read("Đức ủng hộ ông Juan Rojas trở thành Tổng Thư ký Liên hợp quốc."))
    assert not any(line.startswith("Appointment") for line in found)


def test_of_two_the_one_whose_office_it_is(read) -> None:
    text = (
        "Tổng thống Chile Juan Rojas gặp Thủ tướng Đức Robert Miller. "
        "Ông Miller là người đầu tiên gặp ông Rojas sau khi ông đắc cử tổng thống."
    )
    assert {line for line in facts(read(text)) if "Appointment" in line} == {"Appointment occurred: Juan Rojas"}
