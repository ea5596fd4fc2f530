"""Whoever speaks on an occasion is there, not whom he speaks to or of; whoever is blamed did what the reason tells."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts, opening

ON_OCCASIONS = [
    (
        "Tổng thống Peru Juan Rojas chỉ trích Lào trong cuộc gặp với Thủ tướng Bolivia Carlos Mesa.",
        {"Criticism occurred: Juan Rojas > Lào", "Meeting occurred: Carlos Mesa, Juan Rojas"},
    ),
    (
        "Ông Juan Rojas cảm ơn Lào sau cuộc hội đàm với Bolivia.",
        {"Support occurred: Juan Rojas > Lào", "Meeting occurred: Bolivia, Juan Rojas"},
    ),
    (
        "Ông Juan Rojas cảnh báo Lào tại cuộc họp với Bolivia.",
        {"Threat occurred: Juan Rojas > Lào", "Meeting occurred: Bolivia, Juan Rojas"},
    ),
    (
        "Ông Juan Rojas kêu gọi Lào rút quân trong cuộc gặp với Bolivia.",
        {"Request occurred: Juan Rojas > Lào", "Meeting occurred: Bolivia, Juan Rojas"},
    ),
    (
        "Lào bị Peru chỉ trích trong cuộc gặp với Bolivia.",
        {"Criticism occurred: Peru > Lào", "Meeting occurred: Bolivia, Peru"},
    ),
    (
        "Cuba cho biết Peru sẽ kêu gọi Lào rút quân trong cuộc gặp với Bolivia.",
        {"Request planned: Peru > Lào", "Meeting planned: Bolivia, Peru"},
    ),
    # What a state says after a talk may be of the other's.
    (
        "Trung Quốc chỉ trích Nhật Bản sau cuộc gặp với lãnh đạo Đài Loan Lại Thanh Đức.",
        {"Criticism occurred: Trung Quốc > Nhật Bản", "Meeting occurred: Lại Thanh Đức, Nhật Bản"},
    ),
]
BLAMED = [
    ("Nga bị Mỹ chỉ trích vì tấn công Lào.", {"Criticism occurred: Mỹ > Nga", "Assault occurred: Nga > Lào"}),
    ("Nga bị Mỹ, Anh chỉ trích vì tấn công Lào.", {"Criticism occurred: Anh, Mỹ > Nga", "Assault occurred: Nga > Lào"}),
    ("Iran bị Mỹ trừng phạt vì ủng hộ Hamas.", {"Sanction occurred: Mỹ > Iran", "Support occurred: Iran > Hamas"}),
    ("Iran bị Mỹ trừng phạt do ủng hộ Hamas.", {"Sanction occurred: Mỹ > Iran", "Support occurred: Iran > Hamas"}),
    ("Mỹ trừng phạt Iran do ủng hộ Hamas.", {"Sanction occurred: Mỹ > Iran", "Support occurred: Iran > Hamas"}),
    ("Lào được Mỹ ca ngợi vì ủng hộ Peru.", {"Support occurred: Mỹ > Lào", "Support occurred: Lào > Peru"}),
    ("Iran bị Mỹ tấn công, Nga lên án.", {"Assault occurred: Mỹ > Iran", "Criticism occurred: Nga > Mỹ"}),
    ("Iran bị không kích, Nga lên án.", {"Assault occurred:  > Iran", "Criticism occurred: Nga"}),
    ("Thỏa thuận do Nga và Mỹ ký.", {"Signing occurred: Mỹ, Nga"}),
]


@pytest.mark.parametrize(("text", "told"), ON_OCCASIONS + BLAMED, ids=opening)
def test_just_this_is_told(read, text: str, told: set[str]) -> None:
    assert facts(read(text)) == told
