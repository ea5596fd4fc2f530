"""Attacks by several on one party: each is an event of its own, and who stands behind those hit attacks nobody."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts

FRONTS = (
    "Quân đội Syria tấn công IS gần Al-Bab. Phe nổi dậy do Thổ Nhĩ Kỳ hậu thuẫn cũng tiến công IS ở phía bắc. "
    "Không quân Nga không kích IS tại Palmyra. Không quân Nga tiếp tục ném bom IS."
)


def test_enemies_of_one_party_attack_it_apart(read):
    assert facts(read(FRONTS)) == {
        "Assault occurred: Quân đội Arab Syria > IS",
        "Assault occurred:  > IS",
        "Assault occurred: Không quân Nga > IS @ Palmyra",
    }


def test_an_armed_group_is_not_of_the_side_of_its_state(read):
    text = "Philippines không kích Marawi. Nhóm Maute tấn công lực lượng an ninh ở Marawi. Mỹ theo dõi tình hình."
    assert {f for f in facts(read(text)) if f.startswith("Assault")} == {
        "Assault occurred: Philippines > Marawi",
        "Assault occurred: Maute @ Marawi",
    }


def test_the_same_attack_is_told_once(read):
    text = (
        "Nga tấn công Ukraine. Theo Mỹ, quân đội Nga đã tấn công Ukraine bằng tên lửa. Ukraine bị tấn công trong đêm."
    )
    assert {f for f in facts(read(text)) if f.startswith("Assault")} == {"Assault occurred: quân đội Nga > Ukraine"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Iran lên án vụ tấn công của Mỹ vào lực lượng do Iran hậu thuẫn ở Syria.",
            "Assault occurred: Mỹ @ Syria",
        ),
        ("Vụ tấn công nhằm vào liên quân do Mỹ dẫn đầu khiến hai người chết.", "Assault occurred:  > Mỹ"),
        ("Cuộc tấn công do IS tiến hành tại Iran làm 10 người chết, Nga cho biết.", "Assault occurred: IS @ Iran"),
    ],
)
def test_who_stands_behind_those_hit(read, text, expected):
    assert {f for f in facts(read(text)) if f.startswith("Assault")} == {expected}
