"""Talks, journeys and exercises that a later sentence takes up by their noun alone, to say when and where they are."""

from __future__ import annotations

from tests.nlp.conftest import facts, tables


@tables(
    what_has_been=[
        (
            "Tổng thống Chile Juan Rojas gặp Ngoại trưởng Đức Anna Muller. Cuộc gặp diễn ra tại Berlin hôm 16/2.",
            {"Meeting occurred: Anna Muller, Juan Rojas @ Berlin on 2024-02-16"},
        ),
        (
            "Ông Juan Rojas thăm Nga. Chuyến thăm kéo dài từ ngày 16 đến 18/2.",
            {"Visit occurred: Juan Rojas > Nga on 2024-02-16/2024-02-18"},
        ),
        (
            "Mỹ và Nga tập trận chung. Cuộc tập trận diễn ra từ ngày 5/3 đến 9/3 tại Kazakhstan.",
            {"JointExercise occurred: Mỹ, Nga @ Kazakhstan on 2024-03-05/2024-03-09"},
        ),
    ],
    what_is_to_come=[
        (
            "Tổng thống Chile Juan Rojas sẽ gặp bà Anna Muller. Cuộc gặp dự kiến diễn ra tại Berlin ngày 16/8.",
            {"Meeting planned: Anna Muller, Juan Rojas @ Berlin on 2024-08-16"},
        ),
        (
            "Tổng thống Chile Juan Rojas sẽ gặp bà Anna Muller. Theo kế hoạch, cuộc gặp sẽ diễn ra ở Berlin ngày 16/8.",
            {"Meeting planned: Anna Muller, Juan Rojas @ Berlin on 2024-08-16"},
        ),
    ],
)
def test_day_and_place_are_those_of_the_act_told_before(read, text: str, expected: set[str]) -> None:
    assert expected <= facts(read(text))


def test_another_talk_to_come_is_not_the_one_that_was(read) -> None:
    text = "Tổng thống Chile Juan Rojas đã gặp bà Anna Muller. Cuộc gặp tiếp theo sẽ diễn ra tại Lào ngày 16/8."
    assert not any("2024-08-16" in line for line in facts(read(text)))


def test_of_two_talks_neither_is_meant(read) -> None:
    text = "Tổng thống Chile gặp Thủ tướng Đức, Thủ tướng Lào gặp Thủ tướng Áo. Cuộc gặp diễn ra ngày 16/2."
    assert not any("2024-02-16" in line for line in facts(read(text)))
