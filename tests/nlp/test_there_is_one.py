"""What is said of an act is told with those who do it; what only looks like more of one is left alone."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts, tables


@tables(
    told_to_be=[
        ("Ông Juan Rojas nói sẽ có cuộc tấn công của Nga vào Kiev.", {"Assault planned: Nga > Kiev"}),
        (
            "Ông Juan Rojas nói có các lệnh trừng phạt của EU đối với Lào.",
            {"Sanction occurred: Liên minh châu Âu > Lào"},
        ),
    ],
    said_of_it=[
        (
            "Thị trưởng Odessa cho biết cuộc không kích vào Odessa chỉ gây thiệt hại nhẹ.",
            {"Assault occurred:  > Odessa"},
        ),
    ],
    feared_after_it=[
        ("Pháp lo ngại sau khi Ukraine bị Nga tấn công.", {"Assault occurred: Nga > Ukraine"}),
    ],
    asked_after_it=[
        (
            "Nga kêu gọi Mỹ kiềm chế sau khi Iran hủy cuộc gặp với Pháp.",
            {"Request occurred: Nga > Mỹ", "Meeting cancelled: Iran, Pháp"},
        ),
    ],
    beside_what_is_blamed=[
        (
            "Ngoài Đức, Mỹ lên án cuộc tập trận của Trung Quốc và Iran.",
            {"Criticism occurred: Mỹ > Iran, Trung Quốc", "JointExercise occurred: Iran, Trung Quốc"},
        ),
    ],
    suffered=[("Ông Juan Rojas nói rằng Ukraine bị Nga xúc phạm.", set())],
)
def test_facts(read, text: str, expected: set[str]) -> None:
    assert facts(read(text)) == expected


@pytest.mark.parametrize("later", ["sau vụ nổ ở Manila hôm 2/2", "trước cuộc bầu cử ở Manila hôm 2/2"])
def test_day_and_place_of_something_else_are_not_those_of_the_talk(read, later: str) -> None:
    text = f"Tổng thống Chile Juan Rojas gặp bà Anna Muller. Cuộc gặp diễn ra {later}."
    assert facts(read(text)) == {"Meeting occurred: Anna Muller, Juan Rojas"}


def test_whose_attention_an_exercise_draws_does_not_take_part(read) -> None:
    found = facts(read("Cuộc tập trận của Nga thu hút sự chú ý của Mỹ và Nhật Bản."))
    assert not any("Mỹ" in line or "Nhật Bản" in line for line in found)


@pytest.mark.parametrize(("others", "with_those"), [("các nước", False), ("các nước này", True)])
def test_others_beside_a_state_are_those_before_only_where_it_says_so(read, others: str, *, with_those: bool) -> None:
    text = f"Nga và Lào ký hiệp định quốc phòng. Ai Cập và {others} nhất trí hợp tác chống khủng bố."
    found = facts(read(text))
    assert ("Agreement occurred: Ai Cập, Lào, Nga" in found) is with_those
