"""Who acts behind a comma, who is charged by what he rejects, and what only goes on with a plan or a welcome."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts

BEHIND = [
    (
        "Israel không kích Beirut, Iran và Thổ Nhĩ Kỳ lên án.",
        {"Assault occurred: Israel > Lebanon", "Criticism occurred: Iran, Thổ Nhĩ Kỳ > Israel"},
    ),
    (
        "Nga tập kích Kharkov, Mỹ và Đức lên án.",
        {"Assault occurred: Nga > Kharkiv", "Criticism occurred: Mỹ, Đức > Nga"},
    ),
    ("Israel không kích Syria, Iran và Lebanon.", {"Assault occurred: Israel > Iran, Lebanon, Syria"}),
    ("Nga kêu gọi Mỹ, Anh và Pháp rút quân.", {"Request occurred: Nga > Anh, Mỹ, Pháp"}),
    (
        "Nga phản đối việc Mỹ, Anh và Pháp tấn công Syria.",
        {"Criticism occurred: Nga > Anh, Mỹ, Pháp", "Assault occurred: Anh, Mỹ, Pháp > Syria"},
    ),
]
CHARGED = [
    (
        "Nga bác bỏ cáo buộc của Ukraine về việc tấn công thường dân.",
        {"Rejection occurred: Nga > Ukraine", "Criticism occurred: Ukraine > Nga"},
    ),
    (
        "Mỹ lên án, trừng phạt Nga vì tấn công Ukraine.",
        {"Criticism occurred: Mỹ > Nga", "Sanction occurred: Mỹ > Nga", "Assault occurred: Nga > Ukraine"},
    ),
    ("Trước đề nghị đối thoại của Mỹ, Iran đã từ chối.", {"Rejection occurred: Iran"}),
    ("Nga điều 5 máy bay hỗ trợ Serbia chữa cháy.", {"Aid occurred: Nga > Serbia"}),
]
NOT_YET = [
    (
        "Ông Trump sẽ thăm Israel. Rời Israel, ông bay đến Vatican và Italy.",
        {"Visit planned: Trump > Israel", "Visit planned: Trump > Vatican", "Visit planned: Trump > Italy"},
    ),
    (
        "Việt Nam hoan nghênh Chủ tịch Trung Quốc Tập Cận Bình thăm Việt Nam và dự Hội nghị APEC.",
        {"Support occurred: Việt Nam > Tập Cận Bình"},
    ),
    (
        "Nga và Mỹ đạt thỏa thuận về việc Nga rút quân khỏi Syria.",
        {"Agreement occurred: Mỹ, Nga", "Retreat planned: Nga @ Syria"},
    ),
    (
        "Nga và Mỹ ký hiệp định về việc Nga bán tên lửa cho Ấn Độ.",
        {"Signing occurred: Mỹ, Nga", "Aid planned: Nga > Ấn Độ"},
    ),
    (
        "Nga và Mỹ đồng ý về việc Triều Tiên đã thử tên lửa.",
        {"Agreement occurred: Mỹ, Nga", "Mobilization occurred: Triều Tiên"},
    ),
    (
        "Nga và Mỹ đồng ý giao nhiệm vụ cho các bộ trưởng tổ chức một cuộc họp với Lào.",
        {"Agreement occurred: Mỹ, Nga", "Meeting planned: Lào, Mỹ, Nga"},
    ),
    ("Ông Trump sẽ chọn ông Mattis làm Bộ trưởng Quốc phòng Mỹ.", {"Appointment planned: Mattis"}),
    ("Đây là dịp để Saudi Arabia bày tỏ quan điểm ủng hộ Mỹ.", {"Support planned: Saudi Arabia > Mỹ"}),
]


@pytest.mark.parametrize(("text", "expected"), BEHIND + CHARGED + NOT_YET)
def test_what_is_told(read, text, expected):
    assert facts(read(text)) == expected


def test_leaders_of_two_states_are_not_two_of_one(read):
    told = (
        "Tổng thống Mỹ Donald Trump tới Riyadh, khác với người tiền nhiệm Barack Obama. "
        "Quan hệ giữa Mỹ và Saudi Arabia đã giúp lãnh đạo hai nước gặp nhau."
    )
    assert not any("Obama" in line for line in facts(read(told)))


def test_what_an_agreement_says_is_to_come(read):
    told = facts(read("Trưởng đoàn EU công bố lịch trình để kết thúc thỏa thuận về việc Anh rút khỏi EU vào tháng 11."))
    assert not any(line.startswith("Sanction occurred") for line in told)
    assert any(line.startswith("Sanction planned: Anh > Liên minh châu Âu") for line in told)
