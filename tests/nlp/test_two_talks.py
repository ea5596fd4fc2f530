"""A talk that was held and one that is only planned are two, and so are one with somebody and one with others."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts, opening

HELD_AND_PLANNED = [
    (
        "Tổng thống Nga Putin đã có cuộc gặp Thủ tướng Ấn Độ Modi. Đây là dịp để hai nước trao đổi về thương mại.",
        {"Meeting occurred: Modi, Putin", "Meeting planned: Nga, Ấn Độ"},
    ),
    (
        (
            "Kết thúc cuộc hội đàm giữa Tổng thống Nga Putin và Thủ tướng Ấn Độ Modi, hai bên họp báo. "
            "Tuần tới, đại diện hai bên sẽ có cuộc gặp tại Moskva."
        ),
        {"Meeting occurred: Modi, Putin", "Meeting planned: Nga, Ấn Độ @ Moscow"},
    ),
    (
        "Triều Tiên sẵn sàng đàm phán với Mỹ. Đại diện Triều Tiên dẫn đầu đoàn trong cuộc họp với Mỹ mới đây tại Oslo.",
        {"Meeting considered: Mỹ, Triều Tiên", "Meeting occurred: Mỹ, Triều Tiên @ Oslo"},
    ),
    (
        (
            "Philippines hy vọng sớm gặp Trung Quốc. Cuộc gặp song phương giữa Tổng thống Philippines Marcos và "
            "Chủ tịch Trung Quốc Tập Cận Bình vừa diễn ra tại Bắc Kinh."
        ),
        {"Meeting considered: Philippines, Trung Quốc", "Meeting occurred: Marcos, Tập Cận Bình @ Bắc Kinh"},
    ),
    (
        "Hôm 3/5, cuộc gặp giữa Tổng thống Nga Putin và Thủ tướng Ấn Độ Modi kéo dài ba giờ. Hai bên sẽ gặp lại.",
        {"Meeting occurred: Modi, Putin on 2024-05-03", "Meeting planned: Modi, Putin"},
    ),
    (
        (
            "Hàn Quốc và Trung Quốc đạt được thỏa thuận tại một cuộc gặp tổ chức ở Berlin. "
            "Hai bên cũng nhất trí sẽ tiếp tục các cuộc thảo luận."
        ),
        {
            "Agreement occurred: Hàn Quốc, Trung Quốc @ Berlin",
            "Meeting occurred: Hàn Quốc, Trung Quốc @ Berlin",
            "Agreement occurred: Hàn Quốc, Trung Quốc",
            "Meeting planned: Hàn Quốc, Trung Quốc",
        },
    ),
    # The noun alone, without a word that it is over, is the plan once more.
    (
        (
            "Tổng thống Nga Putin sẽ gặp Thủ tướng Ấn Độ Modi. Cuộc gặp giữa ông Putin và Thủ tướng Modi là dịp "
            "để thúc đẩy thương mại."
        ),
        {"Meeting planned: Modi, Putin"},
    ),
    # What is signed at a talk to come is signed at none that was held.
    (
        "Văn kiện sẽ được lãnh đạo Nga và Trung Quốc ký trong cuộc gặp tại Bắc Kinh.",
        {"Signing planned: Nga, Trung Quốc", "Meeting planned: Nga, Trung Quốc @ Bắc Kinh"},
    ),
]
WITH_OTHERS = [
    (
        (
            "Chủ tịch nước Lương Cường hội kiến Thủ tướng Trung Quốc Lý Cường. "
            "Cùng ngày, Chủ tịch nước Lương Cường tiếp lãnh đạo một số tập đoàn lớn của Trung Quốc."
        ),
        {"Meeting occurred: Lý Cường, Lương Cường", "Meeting occurred: Lương Cường"},
    ),
    (
        "Chủ tịch Quốc hội Trần Thanh Mẫn hội kiến Tổng thống Lee Jae-myung, gặp lãnh đạo các chính đảng Hàn Quốc.",
        {"Meeting occurred: Lee Jae-myung, Trần Thanh Mẫn", "Meeting occurred: Trần Thanh Mẫn"},
    ),
]


@pytest.mark.parametrize(("text", "told"), HELD_AND_PLANNED + WITH_OTHERS, ids=opening)
def test_just_this_is_told(read, text: str, told: set[str]) -> None:
    assert facts(read(text)) == told


@pytest.mark.parametrize(
    "text",
    [
        "Tổng thống Mỹ Trump gặp Thủ tướng Israel Netanyahu và gia đình các con tin.",
        "Chủ tịch nước Lương Cường hội kiến nhiều lãnh đạo chủ chốt của Trung Quốc.",
    ],
    ids=opening,
)
def test_whom_somebody_meets_is_no_topic(read, text: str) -> None:
    [meeting] = read(text).events
    assert meeting.topics == ()


def test_a_measure_in_force_is_not_the_one_prepared(read) -> None:
    told = facts(
        read("Mỹ chuẩn bị tung ra các biện pháp trừng phạt mới nhằm vào Iran. Mỹ đã áp dụng gói trừng phạt với Iran.")
    )
    assert told == {"Sanction planned: Mỹ > Iran", "Sanction occurred: Mỹ > Iran"}
