"""Whom it is said or done to that somebody goes on in spite of; what is denied that somebody else does."""

from __future__ import annotations

from tests.nlp.conftest import facts, tables

DEFIED = [
    ("Iran tiếp tục làm giàu uranium bất chấp cảnh báo của Mỹ.", {"Threat occurred: Mỹ > Iran"}),
    (
        "Triều Tiên thử hạt nhân bất chấp các lệnh trừng phạt của Mỹ và Liên hợp quốc.",
        {"Mobilization occurred: Triều Tiên", "Sanction occurred: Liên hợp quốc, Mỹ > Triều Tiên"},
    ),
    (
        "Nga tập trận gần Ba Lan bất chấp sự phản đối của NATO.",
        {"Mobilization occurred: Nga", "Criticism occurred: NATO > Nga"},
    ),
    (
        "Bất chấp cảnh báo của Mỹ, Iran đã phóng tên lửa.",
        {"Threat occurred: Mỹ > Iran", "Mobilization occurred: Iran"},
    ),
    (
        "Trung Quốc bất chấp chỉ trích của Philippines, tiếp tục tuần tra.",
        {"Criticism occurred: Philippines > Trung Quốc", "Mobilization occurred: Trung Quốc"},
    ),
    ("Ấn Độ mua dầu thô của Nga bất chấp sức ép từ Mỹ.", {"Cooperation occurred: Nga, Ấn Độ"}),
]
DENIED_OF_OTHERS = [
    ("Nga bác bỏ khả năng Ukraine gia nhập NATO.", {"Rejection occurred: Nga"}),
    ("Mỹ không công nhận việc Nga sáp nhập Crimea.", {"Rejection occurred: Mỹ > Nga", "Coercion occurred: Nga"}),
    ("Nga bác bỏ cáo buộc của Mỹ.", {"Rejection occurred: Nga > Mỹ", "Criticism occurred: Mỹ > Nga"}),
    (
        "Nga bác bỏ cáo buộc của Mỹ rằng Syria tấn công Iran.",
        {"Rejection occurred: Nga > Mỹ", "Criticism occurred: Mỹ", "Assault hypothetical: Syria > Iran"},
    ),
]


@tables(whom_is_defied_warns_whoever_goes_on=DEFIED, what_is_denied_of_others_is_no_act_of_theirs=DENIED_OF_OTHERS)
def test_whom_it_is_done_to_in_spite_of_which_somebody_goes_on(read, text, expected):
    assert facts(read(text)) == expected


def test_a_ministry_supports_others_than_its_own_state(read):
    told = facts(read("Lầu Năm Góc tái khẳng định sự ủng hộ của Mỹ đối với việc ngừng bắn ở Ukraine."))
    support = [fact.split(" @ ")[0] for fact in told if fact.startswith("Support")]
    assert support == ["Support occurred: Bộ Quốc phòng Mỹ"]
