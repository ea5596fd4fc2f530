"""Who takes part: members of delegations, those who go along, those asked or met side by side or given something."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts, tables

DELEGATIONS = [
    (
        "Phái đoàn Ukraine, gồm ông Rustem Umerov và ông Andrii Hnatov, hội đàm với phái đoàn Mỹ.",
        {"Meeting occurred: Andrii Hnatov, Mỹ, Rustem Umerov"},
    ),
    (
        "Ông Putin gặp phái đoàn Mỹ gồm ông Steve Witkoff và ông Jared Kushner.",
        {"Meeting occurred: Jared Kushner, Putin, Steve Witkoff"},
    ),
    (
        "Ông Vance dẫn đầu phái đoàn Mỹ, trong đó có Ngoại trưởng Rubio, tới Hungary.",
        {"Visit occurred: Vance > Hungary"},
    ),
    ("Nhiều nước, trong đó có Anh và Pháp, lên án Nga.", {"Criticism occurred: Anh, Pháp > Nga"}),
]
ALONG = [
    (
        "Tổng thống Nga Vladimir Putin đến Ấn Độ cùng với Ngoại trưởng Sergei Lavrov và Đại sứ Denis Alipov.",
        {"Visit occurred: Denis Alipov, Sergei Lavrov, Vladimir Putin > Ấn Độ"},
    ),
    (
        "Tháp tùng ông Trump tới Qatar có Ngoại trưởng Marco Rubio và Bộ trưởng Quốc phòng Pete Hegseth.",
        {"Visit occurred: Marco Rubio, Pete Hegseth, Trump > Qatar"},
    ),
    ("Ngoại trưởng Rubio tháp tùng Tổng thống Trump tới Malaysia.", {"Visit occurred: Rubio, Trump > Malaysia"}),
    (
        "Ông Trump, được Ngoại trưởng Rubio tháp tùng, thăm Malaysia và gặp ông Anwar.",
        {"Visit occurred: Rubio, Trump > Malaysia", "Meeting occurred: Anwar, Trump"},
    ),
    ("Ông Kim Jong-un tới Trung Quốc cùng con gái.", {"Visit occurred: Kim Jong-un > Trung Quốc"}),
    (
        "Tổng thống Trump thăm Anh, tháp tùng ông có Đệ nhất phu nhân Melania Trump.",
        {"Visit occurred: Melania Trump, Trump > Anh"},
    ),
    (
        "Tổng thống Zelensky thăm Anh. Đệ nhất phu nhân Olena Zelenska thăm Đức.",
        {"Visit occurred: Zelensky > Anh", "Visit occurred: Olena Zelenska > Đức"},
    ),
]
SIDE_BY_SIDE = [
    ("Nga kêu gọi Ấn Độ, Pakistan kiềm chế.", {"Request occurred: Nga > Pakistan, Ấn Độ"}),
    ("Ông Trump thúc giục Israel, Hamas đạt thỏa thuận.", {"Request occurred: Trump > Hamas, Israel"}),
    (
        "Mỹ mời Ấn Độ, Pakistan phản đối.",
        {"Request occurred: Mỹ > Ấn Độ", "Criticism occurred: Pakistan > Mỹ"},
    ),
    ("Ông Putin tiếp ông Witkoff, Kushner tại Nga.", {"Meeting occurred: Kushner, Putin, Witkoff @ Nga"}),
    ("Sau Mỹ, đến lượt Anh và Canada trừng phạt Nga.", {"Sanction occurred: Anh, Canada > Nga"}),
]
SET_OFF = [
    (
        "Hezbollah, nhóm vũ trang được Iran hậu thuẫn, phóng rocket vào Israel.",
        {"Assault occurred: Hezbollah > Israel"},
    ),
    (
        "Thủ tướng Slovakia Robert Fico, lãnh đạo EU duy nhất dự lễ duyệt binh, gặp ông Putin.",
        {"Attendance occurred: Robert Fico", "Meeting occurred: Putin, Robert Fico"},
    ),
    (
        "150 máy bay của Mỹ sẽ được Lockheed Martin sản xuất và cung cấp cho Qatar.",
        {"Aid planned: Lockheed Martin > Qatar"},
    ),
]
LISTS = [
    (
        "Mỹ dọa áp thuế lên Ấn Độ, Trung Quốc.",
        {"Threat occurred: Mỹ > Trung Quốc, Ấn Độ", "Sanction planned: Mỹ > Trung Quốc, Ấn Độ"},
    ),
    (
        "Ông Rubio gặp ông Vương Nghị tại Kuala Lumpur, Malaysia.",
        {"Meeting occurred: Rubio, Vương Nghị @ Kuala Lumpur"},
    ),
    (
        "Thứ trưởng Hoàng Xuân Chiến đồng chủ trì Đối thoại Shangri-La với Thứ trưởng Quốc phòng Ấn Độ Rajesh Singh.",
        {"Attendance occurred: Hoàng Xuân Chiến, Rajesh Singh > Đối thoại Shangri-La"},
    ),
    ("Tòa án Nga phạt tù công dân Pháp Laurent Vinatier.", {"Coercion occurred: Nga > Laurent Vinatier"}),
]
FORCES = [
    ("Lính Mỹ và lính Ba Lan tập trận.", {"JointExercise occurred: Ba Lan, Mỹ"}),
    ("Tàu chiến Mỹ và tàu sân bay Anh tiến vào Biển Đông.", {"Mobilization occurred: Anh, Mỹ @ Biển Đông"}),
    (
        "Máy bay ném bom Nga và máy bay ném bom Trung Quốc tuần tra chung gần Nhật Bản.",
        {"JointExercise occurred: Nga, Trung Quốc"},
    ),
    (
        "Tàu chiến Nga tấn công Ukraine và tàu chiến Mỹ tuần tra Biển Đen.",
        {"Assault occurred: Nga > Ukraine", "Mobilization occurred: Mỹ"},
    ),
]
LED = [
    (
        "Một phái đoàn do Thứ trưởng Ngoại giao Nga Andrey Rudenko dẫn đầu tới Hàn Quốc.",
        {"Visit occurred: Andrey Rudenko > Hàn Quốc"},
    ),
]
INVITED = [
    ("Ông Lavrov chuyển lời mời của Tổng thống Putin tới ông Kim Jong-un.", {"Request occurred: Putin > Kim Jong-un"}),
    (
        "Nhận lời mời của Tổng thống Pháp Emmanuel Macron, ông Ishiba Shigeru thăm Pháp.",
        {"Request occurred: Emmanuel Macron > Ishiba Shigeru", "Visit occurred: Ishiba Shigeru > Pháp"},
    ),
]
ANSWERING = [
    (
        "Anh triệu đại sứ Iran vì Tehran bắt công dân Anh, yêu cầu Iran thả người.",
        {"Criticism occurred: Anh > Iran", "Coercion occurred: Iran > Anh", "Request occurred: Anh > Iran"},
    ),
    (
        "Mỹ lên án Nga vì nước này tấn công Ukraine, kêu gọi Anh viện trợ.",
        {"Criticism occurred: Mỹ > Nga", "Assault occurred: Nga > Ukraine", "Request occurred: Mỹ > Anh"},
    ),
    (
        "Mỹ trừng phạt Iran vì Tehran bắt hai phi công Anh, tấn công Israel.",
        {
            "Sanction occurred: Mỹ > Iran",
            "Coercion occurred: Iran > Anh",
            "Assault occurred: Iran > Israel",
        },
    ),
]
SORTS = [
    ("Mỹ trừng phạt các công ty Trung Quốc giúp Nga.", {"Sanction occurred: Mỹ > Trung Quốc"}),
    ("Mỹ chỉ trích Trung Quốc giúp Nga.", {"Criticism occurred: Mỹ > Trung Quốc"}),
    (
        "Iran, nước mà Mỹ trừng phạt suốt 40 năm, đàm phán với Anh.",
        {"Sanction occurred: Mỹ > Iran", "Meeting occurred: Anh, Iran"},
    ),
    ("Venezuela, nước mà ông Trump muốn lật đổ, cảnh báo Mỹ.", {"Threat occurred: Venezuela > Mỹ"}),
    ("Mỹ, chứ không phải Israel, đã tấn công Damascus.", {"Assault occurred: Mỹ > Syria"}),
    (
        "Việc Ba Lan bắn hạ UAV Nga được NATO ủng hộ.",
        {"Assault occurred: Ba Lan > Nga", "Support occurred: NATO > Ba Lan"},
    ),
    ("Bộ trưởng Quốc phòng Đức cùng đoàn tùy tùng tới Ukraine.", {"Visit occurred: Đức > Ukraine"}),
]
MEANS = [
    ("Nga dùng viện trợ của Triều Tiên để tấn công Ukraine.", {"Assault occurred: Nga > Ukraine"}),
    (
        "Tổng thống Trump tận dụng sự ủng hộ của Đảng Cộng hòa để ký sắc lệnh.",
        {"Support occurred: Đảng Cộng hòa", "Signing occurred: Trump"},
    ),
    ("Iran né lệnh trừng phạt EU.", {"Sanction occurred: Liên minh châu Âu"}),
    (
        "Nga bác bỏ hoàn toàn lệnh trừng phạt mới từ EU đối với Moskva.",
        {"Rejection occurred: Nga > Liên minh châu Âu", "Sanction occurred: Liên minh châu Âu > Nga"},
    ),
]
LOOKING_ON = [
    (
        "Chủ tịch nước Lương Cường và Tổng thống Pháp Emmanuel Macron chứng kiến lễ ký các văn kiện hợp tác.",
        {"Signing occurred: Pháp, Việt Nam", "Attendance occurred: Emmanuel Macron, Lương Cường"},
    ),
    (
        "Ông Trump chứng kiến lễ ký thỏa thuận hòa bình giữa Thái Lan và Campuchia.",
        {"Signing occurred: Campuchia, Thái Lan", "Attendance occurred: Trump"},
    ),
    (
        "Ông Putin hội đàm với ông Tập Cận Bình. Hai nhà lãnh đạo chứng kiến việc ký kết 10 văn kiện.",
        {"Meeting occurred: Putin, Tập Cận Bình", "Signing occurred: Nga, Trung Quốc"},
    ),
]
GIVEN = [
    ("Ukraine được Đức cung cấp thêm hai hệ thống Patriot.", {"Aid occurred: Đức > Ukraine"}),
    ("Armenia được Ấn Độ bán cho hệ thống pháo phản lực.", {"Aid occurred: Ấn Độ > Armenia"}),
    ("Tên lửa Taurus của Đức được Anh chuyển cho Ukraine.", {"Aid occurred: Anh > Ukraine"}),
    ("Hai hệ thống Patriot được Đức chuyển cho Ukraine.", {"Aid occurred: Đức > Ukraine"}),
]


@tables(
    delegations=DELEGATIONS,
    going_along=ALONG,
    side_by_side=SIDE_BY_SIDE,
    set_off_by_commas=SET_OFF,
    given_something=GIVEN,
    looking_on=LOOKING_ON,
    listed=LISTS,
    joined_forces=FORCES,
    led_by_somebody=LED,
    invited=INVITED,
    answering=ANSWERING,
    with_means_of_others=MEANS,
    told_by_sort=SORTS,
)
def test_who_takes_part(read, text, expected):
    assert facts(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "met"),
    [
        (
            "Ông Putin đã hội đàm với Tổng thống Trump, Tổng thống Macron, thăm Đức và ký hiệp định.",
            {"Meeting occurred: Putin, Trump", "Meeting occurred: Macron, Putin"},
        ),
        ("Ông Putin đã gặp ông Trump, Tổng thống Mỹ, thăm Đức và ký hiệp định.", {"Meeting occurred: Putin, Trump"}),
    ],
)
def test_a_list_without_and_ends_before_the_next_verb_of_its_subject(read, text: str, met: set[str]) -> None:
    found = facts(read(text))
    assert {line for line in found if line.startswith("Meeting")} == met
    assert {line for line in found if line.startswith(("Visit", "Signing"))} == {
        "Visit occurred: Putin > Đức",
        "Signing occurred: Putin",
    }


def test_a_delegation_of_a_party_is_the_party(read) -> None:
    found = facts(read("Đoàn đại biểu Đảng Dân tiến Nhật Bản đã đến chào xã giao ông Phạm Minh Chính."))
    assert found == {"Meeting occurred: Phạm Minh Chính, Đảng Dân tiến Nhật Bản"}


def test_a_delegation_of_nobody_known_is_received_all_the_same(read) -> None:
    text = "Chủ tịch nước Trần Đại Quang đã tiếp Đoàn Đại biểu Hội Hữu nghị đối ngoại nhân dân Trung Quốc."
    assert facts(read(text)) == {"Meeting occurred: Trần Đại Quang"}


def test_who_owns_what_is_talked_about_takes_no_part(read) -> None:
    found = facts(read("Mỹ đưa ra đề xuất trong cuộc thảo luận với Nga về vấn đề hạt nhân của Iran."))
    assert not any("Iran" in line for line in found if line.startswith("Meeting"))


@pytest.mark.parametrize("officials", ["giới chức ngoại giao", "giới chức lãnh đạo", "các tướng lĩnh"])
def test_officials_of_a_field_are_joined_to_a_name(read, officials: str) -> None:
    found = facts(read(f"Tổng thống Nga Vladimir Putin và {officials} Iran đã lên án Israel."))
    assert found == {"Criticism occurred: Iran, Vladimir Putin > Israel"}


def test_two_leaders_are_those_named_side_by_side_in_the_sentence_before(read) -> None:
    found = facts(
        read(
            "Thủ tướng Ấn Độ Narendra Modi đã gặp Tổng thống Mỹ Donald Trump. Sự kiện này khó giúp ông Modi và Chủ "
            "tịch Trung Quốc Tập Cận Bình hạ nhiệt căng thẳng. Nga đề xuất một cuộc gặp giữa hai nhà lãnh đạo."
        )
    )
    assert "Meeting considered: Narendra Modi, Tập Cận Bình" in found


def test_two_leaders_are_those_of_the_talk_told_last(read) -> None:
    found = facts(
        read(
            "Ông Modi và Chủ tịch Trung Quốc Tập Cận Bình có nhiều bất đồng. Thủ tướng Ấn Độ Narendra Modi "
            "đã gặp Tổng thống Mỹ Donald Trump. Hai nhà lãnh đạo nhất trí tăng cường thương mại."
        )
    )
    assert "Agreement occurred: Donald Trump, Narendra Modi" in found
