"""What something is only to be done in has not taken place: *sẽ nêu vấn đề này trong cuộc gặp với ông B* is a plan."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts, opening

TO_COME = [
    (
        "Thủ tướng Anh Theresa May sẽ nêu vấn đề này trong cuộc gặp với Tổng thống Pháp Macron.",
        {"Meeting planned: Macron, Theresa May"},
    ),
    ("Ngoại trưởng Nga Lavrov sẽ dẫn đầu phái đoàn tại vòng đàm phán với Mỹ.", {"Meeting planned: Lavrov, Mỹ"}),
    ("Bà Theresa May sẽ dẫn dắt nước Anh trong các cuộc đàm phán với EU.", {"Meeting planned: Anh, Liên minh châu Âu"}),
    (
        "Tại cuộc gặp với Tổng thống Pháp Macron, Thủ tướng Anh Theresa May sẽ nêu vấn đề này.",
        {"Meeting planned: Macron, Theresa May"},
    ),
    ("Trong chuyến thăm Lào, Thủ tướng Anh Starmer sẽ công bố gói viện trợ.", {"Visit planned: Starmer > Lào"}),
    ("Thủ tướng Anh Starmer dự kiến trình bày kế hoạch trong chuyến thăm Lào.", {"Visit planned: Starmer > Lào"}),
    # Whom somebody may or would like to meet there.
    (
        "Tổng thống Mỹ Trump muốn gặp Chủ tịch Triều Tiên Kim Jong-un trong chuyến thăm Hàn Quốc.",
        {"Meeting considered: Kim Jong-un, Trump", "Visit planned: Trump > Hàn Quốc"},
    ),
    (
        "Tổng thống Mỹ Trump nói ông có thể gặp Chủ tịch Triều Tiên Kim Jong-un trong chuyến thăm Hàn Quốc.",
        {"Meeting hypothetical: Kim Jong-un, Trump", "Visit planned: Trump > Hàn Quốc"},
    ),
    # Who says himself what he will raise.
    (
        "Tổng thống Ukraine Zelensky cho biết ông sẽ nêu vấn đề này trong cuộc gặp với Tổng thống Mỹ Trump.",
        {"Meeting planned: Trump, Zelensky"},
    ),
    (
        "Tổng thống Ukraine Zelensky nói sẽ thảo luận về vũ khí trong chuyến thăm Mỹ.",
        {"Visit planned: Zelensky > Mỹ"},
    ),
]
HELD = [
    # Who is there already may want something.
    ("Trong chuyến thăm Lào, Thủ tướng Anh Starmer muốn mở rộng thương mại.", {"Visit occurred: Starmer > Lào"}),
    # What came of a talk is carried out after it.
    (
        "Thủ tướng Anh Starmer sẽ thực hiện các cam kết đưa ra trong cuộc gặp với Tổng thống Pháp Macron.",
        {"Meeting occurred: Macron, Starmer"},
    ),
    # What was tried or said in a talk was tried or said in it.
    (
        "Tổng thống Pháp Macron đã tìm cách cải thiện quan hệ trong cuộc gặp với Tổng thống Nga Putin.",
        {"Meeting occurred: Macron, Putin"},
    ),
    (
        "Tổng thống Pháp Macron tìm cách cải thiện quan hệ trong cuộc gặp với Tổng thống Nga Putin.",
        {"Meeting occurred: Macron, Putin"},
    ),
    (
        "Thủ tướng Anh Theresa May nêu vấn đề này trong cuộc gặp với Tổng thống Pháp Macron.",
        {"Meeting occurred: Macron, Theresa May"},
    ),
]


@pytest.mark.parametrize(("text", "told"), TO_COME + HELD, ids=opening)
def test_just_this_is_told(read, text: str, told: set[str]) -> None:
    assert facts(read(text)) == told


def test_what_is_said_to_be_done_makes_no_plan_of_where_it_was_said(read) -> None:
    told = facts(read("Ông Lavrov nói Nga sẽ tiếp tục chiến dịch trong cuộc gặp với Ngoại trưởng Mỹ Rubio."))
    assert any(fact.startswith("Meeting occurred") for fact in told)
    assert not any(fact.startswith("Meeting planned") for fact in told)
