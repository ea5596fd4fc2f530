"""What somebody is pressed for or required to do is no fact, and an air strike to come is not denied."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts, tables


@tables(
    air_strikes_to_come=[
        ("Peru sẽ không kích Santiago.", {"Assault planned: Peru > Chile"}),
        ("Peru sẽ không chỉ tấn công Chile.", {"Assault planned: Peru > Chile"}),
        ("Peru sẽ không tấn công Chile.", {"Assault denied: Peru > Chile"}),
        ("Peru không không kích Chile.", {"Assault denied: Peru > Chile"}),
        ("Mỹ sẽ không kích hoạt hiệp ước với Chile.", set()),
    ],
    what_is_asked_by_force=[
        ("Mỹ ép Thái Lan ký hiệp định.", {"Request occurred: Mỹ > Thái Lan"}),
        ("Mỹ gây áp lực lên Thái Lan để ký hiệp định.", set()),
        ("Thỏa thuận quy định Israel rút quân.", {"Retreat considered: Israel"}),
        ("Hòa bình đòi hỏi Peru rút quân.", {"Retreat considered: Peru"}),
    ],
    what_the_subject_goes_on_to_do=[
        ("Nhật Bản có thể thuyết phục Lào và viện trợ cho Ukraine.", {"Aid hypothetical: Nhật Bản > Ukraine"}),
    ],
)
def test_what_is_done_and_what_is_not(read, text: str, expected: set[str]) -> None:
    assert facts(read(text)) == expected


@pytest.mark.parametrize(
    "opening",
    [
        "Sau cuộc gặp với Thủ tướng Đức Robert Miller, ông Juan Rojas ca ngợi quan hệ song phương.",
        "Phát biểu tại họp báo chung với Thủ tướng Đức Robert Miller, ông Juan Rojas ca ngợi quan hệ song phương.",
        "Trả lời câu hỏi của ông Robert Miller, ông Juan Rojas nói quan hệ hai nước tốt đẹp.",
        "Ông Juan Rojas ca ngợi quan hệ song phương sau cuộc gặp với Thủ tướng Đức Robert Miller.",
    ],
)
def test_he_is_who_acted_and_not_whom_the_opening_names(read, opening: str) -> None:
    found = facts(read(f"{opening} Ông cũng kêu gọi Peru kiềm chế."))
    assert "Request occurred: Juan Rojas > Peru" in found


def test_he_is_whose_office_is_the_subject(read) -> None:
    text = (
        "Tổng thống Peru Juan Rojas đã đến Lima. Tổng thống Peru khen Thủ tướng Lào Li Wei. Ông kêu gọi Chile kiềm chế."
    )
    assert "Request occurred: Juan Rojas > Chile" in facts(read(text))


def test_who_speaks_meets_and_not_to_whom_he_speaks(read) -> None:
    text = "Tổng thống Peru Juan Rojas kêu gọi Nga kiềm chế trước cuộc gặp với Thủ tướng Lào Li Wei."
    assert "Meeting planned: Juan Rojas, Li Wei" in facts(read(text))


def test_what_is_needed_is_not_done(read) -> None:
    text = '"Điều cần thiết là đạt được thỏa thuận với Chile", Tổng thống Peru Juan Rojas nói.'
    assert facts(read(text)) == set()
