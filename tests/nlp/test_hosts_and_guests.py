"""An exercise of many: hosts, guests and those told first hold it together, however they are told."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts

SIDES = "Chile, Kenya, Lào, Mỹ, Peru"


@pytest.mark.parametrize(
    "text",
    [
        "Cuộc diễn tập do Mỹ và Peru đồng tổ chức, có sự tham gia của Chile, Kenya và Lào.",
        "Cuộc tập trận do Mỹ và Peru tổ chức với sự tham gia của Chile, Kenya và Lào.",
        "Ngoài Mỹ, tham gia cuộc tập trận còn có lực lượng của Peru, Chile, Kenya và Lào.",
        "Ngoài Mỹ và Peru, cuộc tập trận còn có sự góp mặt của Chile, Kenya và Lào.",
        "Cuộc tập trận Sao Mai huy động hơn 30 tàu chiến từ năm nước: Mỹ, Peru, Chile, Kenya, Lào.",
        "Tham gia cuộc tập trận Sao Mai có 5.300 quân nhân từ năm nước gồm Mỹ, Peru, Chile, Kenya và Lào.",
        "Tham dự cuộc tập trận Sao Mai có binh sĩ từ Mỹ, Peru, Chile, Kenya và Lào.",
        "Chile, Kenya, Lào và Peru tham gia cuộc tập trận do Mỹ dẫn đầu.",
    ],
)
def test_they_hold_it_together(read, text: str) -> None:
    assert facts(read(text)) == {f"JointExercise occurred: {SIDES}"}


def test_a_union_and_states_before_a_verb_are_one_list(read) -> None:
    found = facts(read("Hải quân 10 nước ASEAN, Mỹ, Nga, Ấn Độ tham gia cuộc tập trận."))
    assert found == {"JointExercise occurred: ASEAN, Mỹ, Nga, Ấn Độ"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tổng thống Putin và Bộ trưởng Shoigu tham dự cuộc tập trận.", set()),
        ("Cuộc tập trận của Mỹ huy động 200 máy bay.", {"Mobilization occurred: Mỹ"}),
        ("Hải quân Nga, Ấn Độ cho biết, sẽ tham gia cuộc tập trận.", set()),
    ],
)
def test_who_looks_on_or_is_to_come_holds_none(read, text: str, expected: set[str]) -> None:
    assert {line for line in facts(read(text)) if "occurred" in line} == expected
