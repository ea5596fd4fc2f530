"""Speech over several sentences: who speaks, whom his words mean, and what they amount to."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts

SPEECHES = [
    (
        '"Chúng tôi phản đối chính sách mới của Trung Quốc. Mỹ tôn trọng luật", Ngoại trưởng Mỹ Antony Blinken nói.',
        {"Criticism occurred: Antony Blinken > Trung Quốc"},
    ),
    (
        'Thủ tướng Anh Rishi Sunak nói: "Tình hình rất phức tạp. Nga phải rút quân ngay lập tức."',
        {"Request occurred: Rishi Sunak > Nga"},
    ),
    (
        'Thủ tướng Anh Rishi Sunak nói: "Tình hình rất phức tạp."\n"Nga phải rút quân ngay lập tức."',
        {"Request occurred: Rishi Sunak > Nga"},
    ),
    (
        'Thủ tướng Anh Rishi Sunak nói: "Tình hình rất phức tạp. Anh phải rút quân ngay lập tức."',
        set(),
    ),
    (
        'Tổng thống Mỹ Joe Biden gặp Thủ tướng Ấn Độ Narendra Modi. "Ông ấy là một người tuyệt vời", ông Biden nói.',
        {"Meeting occurred: Joe Biden, Narendra Modi", "Support occurred: Joe Biden > Narendra Modi"},
    ),
    ('Iran phải "ngừng làm giàu", Ngoại trưởng Mỹ Antony Blinken nói.', {"Request occurred: Antony Blinken > Iran"}),
]


@pytest.mark.parametrize(("text", "told"), SPEECHES)
def test_who_speaks_is_told_beside_the_quotation(read, text, told):
    assert facts(read(text)) == told
