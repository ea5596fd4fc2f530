"""Nouns in a row that two sides agree to further are one point of what they agree on, and none of them an act."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts


@pytest.mark.parametrize(
    "point",
    [
        "tăng cường hiệu quả, chất lượng hợp tác quốc phòng",
        "tăng cường trao đổi đoàn, tiếp xúc các cấp",
        "duy trì các chuyến thăm, tiếp xúc cấp cao",
    ],
)
def test_they_are_one_point(read, point: str) -> None:
    (event,) = read(f"Peru và Chile nhất trí {point}.").events
    assert (event.type.value, [t.text for t in event.topics]) == ("Agreement", [point])


def test_two_verbs_are_two_points(read) -> None:
    found = facts(read("Peru và Chile nhất trí thúc đẩy thương mại, hợp tác chặt chẽ tại Liên hợp quốc."))
    assert {line.split(":")[0] for line in found} == {"Agreement occurred", "Cooperation planned"}
