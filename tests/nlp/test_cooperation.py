"""Cooperation told as a fact, wished for, or only agreed on; plans that are what an act is done to."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts, opening

COOPERATION = [
    ("Nga và Triều Tiên đang đẩy mạnh hợp tác quân sự.", {"Cooperation occurred: Nga, Triều Tiên"}),
    ("Iran mở rộng hợp tác với Trung Quốc trong lĩnh vực năng lượng.", {"Cooperation occurred: Iran, Trung Quốc"}),
    ("Mỹ và Hàn Quốc sẽ tăng cường hợp tác tình báo.", {"Cooperation planned: Hàn Quốc, Mỹ"}),
    ("Nhật Bản, Anh và Italy cùng sản xuất máy bay chiến đấu.", {"Cooperation occurred: Anh, Italy, Nhật Bản"}),
    ("Hàn Quốc và Pháp đồng tổ chức hội nghị về khí hậu.", {"Cooperation occurred: Hàn Quốc, Pháp"}),
    ("Nga sẵn sàng hợp tác với Mỹ về Syria.", {"Cooperation considered: Mỹ, Nga"}),
    (
        "Chủ tịch Trung Quốc Tập Cận Bình cho biết Trung Quốc sẵn sàng phối hợp với Hàn Quốc chống khủng bố.",
        {"Cooperation considered: Hàn Quốc, Trung Quốc"},
    ),
    ("Nga sẽ không mở rộng hợp tác với NATO.", {"Cooperation denied: NATO, Nga"}),
    ("Trung Quốc kêu gọi Mỹ tăng cường hợp tác.", set()),
    ("Nga và Lào nhất trí thúc đẩy thương mại, mở rộng hợp tác kinh tế.", set()),
    ("Chuyến thăm của Tổng thống Pháp Emmanuel Macron tới Ấn Độ nhằm thúc đẩy hợp tác quốc phòng.", set()),
]
PARTIES = [
    ("Tập đoàn Hanwha của Hàn Quốc ký hợp đồng với Ba Lan.", "Signing occurred: Ba Lan, Hanwha"),
    (
        "Hợp đồng được ký giữa Tập đoàn Hanwha của Hàn Quốc và Bộ Quốc phòng Ba Lan.",
        "Signing occurred: Bộ Quốc phòng Ba Lan, Hanwha",
    ),
    ("Việt Nam và Lào trao đổi 10 văn kiện hợp tác.", "Signing occurred: Lào, Việt Nam"),
    ("Ấn Độ và Pháp tổ chức cuộc tập trận hải quân Varuna.", "JointExercise occurred: Pháp, Ấn Độ"),
    (
        "Hai máy bay ném bom B-1B của Mỹ tập trận cùng chiến đấu cơ F-15K của Hàn Quốc.",
        "JointExercise occurred: Hàn Quốc, Mỹ",
    ),
    (
        "Chủ tịch Cuba Raul Castro cảm ơn Đảng, Nhà nước và nhân dân Việt Nam.",
        "Support occurred: Raul Castro > Việt Nam",
    ),
    ("Thủ tướng Hun Sen gửi lời chúc mừng tới Chính phủ và nhân dân Lào.", "Support occurred: Hun Sen > Lào"),
]
NOT_DONE = [
    ("Thủ tướng Anh Keir Starmer bày tỏ mong muốn Nga và Lào ký hiệp định thương mại.", "Signing considered: Lào, Nga"),
    ("Liên hợp quốc bày tỏ hy vọng Israel và Hamas ngừng bắn.", "Retreat considered: Hamas, Israel"),
    ("Kế hoạch Mỹ, Anh và Pháp không kích Syria bị rò rỉ.", "Assault planned: Anh, Mỹ, Pháp > Syria"),
    (
        "Ông Tập Cận Bình đề nghị Nga và Lào mở rộng hợp tác, phối hợp chống tội phạm, sớm ký hiệp định dẫn độ.",
        "Request occurred: Tập Cận Bình > Lào, Nga",
    ),
]
ANSWERED = [
    ("Kế hoạch của Mỹ bị Ukraine bác bỏ.", "Rejection occurred: Ukraine > Mỹ"),
    ("Đề xuất của Ai Cập và Qatar được Hamas chấp nhận.", "Agreement occurred: Hamas"),
    ("Kế hoạch triển khai tên lửa bị Trung Quốc phản đối.", "Criticism occurred: Trung Quốc"),
    ("Ý tưởng này ngay lập tức bị Moscow phản đối.", "Criticism occurred: Nga"),
    ("Nga lo ngại khả năng bị Mỹ trừng phạt.", "Sanction considered: Mỹ > Nga"),
]


@pytest.mark.parametrize(("sentence", "expected"), COOPERATION, ids=opening)
def test_cooperation_is_what_takes_place(read, sentence, expected):
    assert {line for line in facts(read(sentence)) if line.startswith("Cooperation")} == expected


@pytest.mark.parametrize(("sentence", "expected"), NOT_DONE)
def test_what_is_hoped_for_of_several_is_not_done(read, sentence, expected):
    kind = expected.split(" ")[0]
    found = facts(read(sentence))
    assert {line for line in found if line.startswith(kind)} == {expected}
    assert not any(line.startswith("Signing occurred") for line in found)


@pytest.mark.parametrize(("sentence", "expected"), ANSWERED)
def test_a_plan_that_is_answered_makes_no_plan_of_the_answer(read, sentence, expected):
    kind = expected.split(" ")[0]
    assert {line for line in facts(read(sentence)) if line.startswith(kind)} == {expected}


@pytest.mark.parametrize(("sentence", "expected"), PARTIES, ids=opening)
def test_who_acts_together(read, sentence, expected):
    kind = expected.split(" ")[0]
    assert {line for line in facts(read(sentence)) if line.startswith(kind)} == {expected}
