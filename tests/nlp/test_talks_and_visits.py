"""Whom somebody meets and where somebody goes: delegations, several leaders, long titles, places of the own country."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts, opening

DELEGATIONS = [
    (
        "Bộ trưởng Phan Văn Giang tiếp Đoàn đại biểu Quốc hội Lào do Phó Chủ tịch Quốc hội Sommad Pholsena dẫn đầu.",
        "Meeting occurred: Phan Văn Giang, Sommad Pholsena",
    ),
    (
        "Bộ trưởng Phan Văn Giang tiếp Đoàn đại biểu cấp cao Cuba do Thượng tướng Alvaro Lopez Miera làm trưởng đoàn.",
        "Meeting occurred: Alvaro Lopez Miera, Phan Văn Giang",
    ),
    (
        "Thủ tướng Phạm Minh Chính tiếp đoàn doanh nghiệp Mỹ do ông Ted Osius, Chủ tịch Hội đồng Mỹ - ASEAN, dẫn đầu.",
        "Meeting occurred: Phạm Minh Chính, Ted Osius",
    ),
    (
        "Chủ tịch Quốc hội Trần Thanh Mẫn hội kiến với đoàn nghị sĩ Hàn Quốc do Nghị sĩ Kim Ki-hyun làm trưởng đoàn.",
        "Meeting occurred: Kim Ki-hyun, Trần Thanh Mẫn",
    ),
    (
        "Chủ tịch nước Lương Cường tiếp đoàn Hội Hữu nghị Lào - Việt, nhân sĩ Lào do ông Boviengkham Vongdara dẫn đầu.",
        "Meeting occurred: Boviengkham Vongdara, Lương Cường",
    ),
    (
        "Bộ trưởng Phan Văn Giang tiếp Đoàn đại biểu Bộ Quốc phòng Lào.",
        "Meeting occurred: Bộ Quốc phòng Lào, Phan Văn Giang",
    ),
]


@pytest.mark.parametrize(("text", "expected"), DELEGATIONS, ids=opening)
def test_a_delegation_is_met_in_who_leads_it(read, text, expected):
    assert facts(read(text)) == {expected}


def test_who_leads_another_than_the_one_met_is_not_met(read):
    told = facts(read("Thủ tướng Phạm Minh Chính tiếp Đại sứ Mỹ Marc Knapper trước khi thăm đoàn do ông A Vũ dẫn đầu."))
    assert "Meeting occurred: Marc Knapper, Phạm Minh Chính" in told


def test_leaders_of_one_state_are_met_one_by_one(read):
    told = facts(
        read(
            "Chủ tịch nước Lương Cường hội kiến Thủ tướng Trung Quốc Lý Cường; Ủy viên trưởng Nhân đại toàn quốc Trung "
            "Quốc Triệu Lạc Tế; Chủ tịch Chính hiệp Vương Hộ Ninh."
        )
    )
    assert told == {
        "Meeting occurred: Lý Cường, Lương Cường",
        "Meeting occurred: Lương Cường, Triệu Lạc Tế",
        "Meeting occurred: Lương Cường, Vương Hộ Ninh",
    }


def test_a_minister_and_his_ambassador_are_met_at_once(read):
    told = facts(read("Tổng thống Mỹ Donald Trump gặp Ngoại trưởng Nga Sergei Lavrov và Đại sứ Nga Sergey Kislyak."))
    assert told == {"Meeting occurred: Donald Trump, Sergei Lavrov, Sergey Kislyak"}


@pytest.mark.parametrize(
    ("met", "name"),
    [
        (
            "Ủy viên trưởng Ủy ban Thường vụ Đại hội Đại biểu nhân dân toàn quốc (Nhân đại) Trung Quốc Triệu Lạc Tế",
            "Triệu Lạc Tế",
        ),
        ("Ủy viên trưởng Ủy ban Thường vụ Đại hội Đại biểu nhân dân toàn quốc Trung Quốc Triệu Lạc Tế", "Triệu Lạc Tế"),
        (
            "Phó Chủ tịch Hội nghị Hiệp thương Chính trị Nhân dân toàn quốc (Chính hiệp) Trung Quốc Vương Gia Thụy",
            "Vương Gia Thụy",
        ),
        ("Tổng thống Syria Ahmed al-Sharaa", "Ahmed al-Sharaa"),
        ("Tổng thống UAE Mohamed bin Zayed al-Nahyan", "Mohamed bin Zayed al-Nahyan"),
    ],
)
def test_a_long_title_and_a_name_with_a_particle_are_one(read, met, name):
    (told,) = facts(read(f"Ngoại trưởng Hàn Quốc Cho Tae-yul gặp {met}."))
    assert told.startswith("Meeting occurred: ")
    assert name in told and "Cho Tae-yul" in told


def test_a_talk_with_a_firm_is_not_that_with_an_official_of_its_state(read):
    told = facts(
        read(
            "Thủ tướng Phạm Minh Chính tiếp Bộ trưởng Thương mại Mỹ Howard Lutnick. Thủ tướng Phạm Minh Chính tiếp tập "
            "đoàn Boeing của Mỹ."
        )
    )
    assert "Meeting occurred: Howard Lutnick, Phạm Minh Chính" in told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tổng thống Nga Vladimir Putin thị sát Kaliningrad hôm 21/6.",
            "Visit occurred: Vladimir Putin > Kaliningrad @ Kaliningrad on 2023-06-21",
        ),
        ("Tổng thống Mỹ Donald Trump tới Florida nghỉ cuối tuần.", "Visit occurred: Donald Trump > Florida @ Florida"),
        (
            "Thủ tướng Nhật Bản Takaichi Sanae viếng đền Yasukuni.",
            "Visit occurred: Takaichi Sanae > Đền Yasukuni @ Đền Yasukuni",
        ),
    ],
)
def test_a_place_of_the_own_country_is_visited_itself(read, text, expected):
    assert expected in facts(read(text))


def test_nobody_visits_the_own_country(read):
    assert not [f for f in facts(read("Tổng thống Mỹ Donald Trump đã đến Mỹ.")) if f.startswith("Visit")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đại diện Nga và Ukraine đã nhóm họp tại Abu Dhabi.", "Meeting occurred: Nga, Ukraine @ Abu Dhabi"),
        ("Các bộ trưởng tài chính G7 nhóm họp tại Canada.", "Meeting occurred: G7 @ Canada"),
    ],
)
def test_who_convenes_meets(read, text, expected):
    assert facts(read(text)) == {expected}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Thủ tướng Israel Benjamin Netanyahu nói với Tổng thống Mỹ Joe Biden trong cuộc điện đàm rằng sẽ đáp trả.",
            "PhoneCall occurred: Benjamin Netanyahu, Joe Biden",
        ),
        (
            "Ông Tập Cận Bình khẳng định với Tổng thống Nga Putin tại cuộc hội đàm ở Bắc Kinh rằng sẽ giúp.",
            "Meeting occurred: Putin, Tập Cận Bình @ Bắc Kinh",
        ),
    ],
)
def test_who_says_something_to_somebody_in_a_talk_has_it_with_him(read, text, expected):
    assert expected in facts(read(text))


def test_who_speaks_to_reporters_in_a_talk_has_it_with_nobody_named(read):
    text = "Ngoại trưởng Mỹ Marco Rubio nói với phóng viên trong cuộc gặp tại Kuala Lumpur rằng Mỹ sẽ đáp trả."
    assert not [f for f in facts(read(text)) if f.startswith("Meeting")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chuyến công du kéo dài 5 ngày của Thủ tướng Ấn Độ Narendra Modi đưa ông tới Anh và Maldives.",
            {"Visit occurred: Narendra Modi > Anh", "Visit occurred: Narendra Modi > Maldives"},
        ),
        (
            "Chuyến công du châu Á kéo dài 5 ngày sẽ đưa ông Trump tới Malaysia và Hàn Quốc.",
            {"Visit planned: Trump > Malaysia", "Visit planned: Trump > Hàn Quốc"},
        ),
        (
            "Ngoại trưởng Mỹ Antony Blinken lên đường, với các điểm dừng tại Israel, Ai Cập và Qatar.",
            {f"Visit planned: Antony Blinken > {state}" for state in ("Israel", "Ai Cập", "Qatar")},
        ),
        (
            "Phái đoàn Mỹ gồm Đặc phái viên Steve Witkoff và ông Jared Kushner đã tới Moscow hôm qua.",
            {"Visit occurred: Jared Kushner, Steve Witkoff > Nga @ Moscow on 2024-05-19"},
        ),
        (
            "Tổng thống Mỹ Donald Trump thăm Pháp trước khi tới Brussels, Bỉ để gặp các nhà lãnh đạo NATO.",
            {
                "Visit occurred: Donald Trump > Pháp",
                "Visit planned: Donald Trump > Bỉ @ Brussels",
                "Meeting planned: Donald Trump, NATO",
            },
        ),
        ("Chuyến đi của Ngoại trưởng Đức Johann Wadephul đưa quan hệ với Trung Quốc tới một tầm cao mới.", set()),
    ],
)
def test_where_a_journey_takes_somebody(read, text, expected):
    assert facts(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hội nghị thượng đỉnh G20 kết thúc hôm 8/5 tại Hamburg, Đức. Mỹ và Nga đều có mặt.",
            "Meeting occurred: G20 @ Hamburg on 2024-05-08",
        ),
        (
            "Hội nghị thượng đỉnh EU - Trung Quốc lần thứ 25 sẽ diễn ra ngày 24/7 tại Bắc Kinh.",
            "Meeting planned: Liên minh châu Âu, Trung Quốc @ Bắc Kinh on 2024-07-24",
        ),
        (
            "Ngày 3/5 tại Manila đã diễn ra Hội nghị SOM ASEAN+3. Mỹ và Nga theo dõi.",
            "Meeting occurred: ASEAN+3 @ Manila on 2024-05-03",
        ),
    ],
)
def test_a_conference_that_takes_place_is_a_meeting_of_those_in_its_name(read, text, expected):
    assert expected in facts(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị cấp cao ASEAN sẽ không diễn ra tại Myanmar. Mỹ và Nga theo dõi.",
        "Xe cảnh sát Mỹ đỗ trước tòa nhà, nơi sẽ diễn ra Hội nghị G20 tại Hamburg, Đức.",
        "Đối thoại Shangri-La diễn ra tại Singapore. Mỹ và Nga theo dõi.",
    ],
)
def test_a_conference_that_is_only_named_or_not_held_is_none(read, text):
    assert not [f for f in facts(read(text)) if f.startswith("Meeting occurred")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Chủ tịch Trung Quốc Tập Cận Bình vắng mặt tại Hội nghị thượng đỉnh G20 ở New Delhi.",
            {"Attendance denied: Tập Cận Bình > Hội nghị thượng đỉnh G20 @ New Delhi"},
        ),
        (
            "Tổng thống Mỹ Donald Trump sẽ vắng mặt tại Hội nghị thượng đỉnh G20.",
            {"Attendance denied: Donald Trump > Hội nghị thượng đỉnh G20"},
        ),
        ("Tổng thống Mỹ Donald Trump có thể vắng mặt tại Hội nghị thượng đỉnh G20.", set()),
    ],
)
def test_who_stays_away_attends_nothing(read, text, expected):
    assert facts(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tổng thống Mỹ Donald Trump gặp Thủ tướng Canada Mark Carney và dự kiến gặp lại ông ở Kananaskis.",
            {
                "Meeting occurred: Donald Trump, Mark Carney",
                "Meeting planned: Donald Trump, Mark Carney @ Kananaskis",
            },
        ),
        (
            "Đại diện Thương mại Mỹ Jamieson Greer, Bộ trưởng Tài chính Scott Bessent gặp ông Hà Lập Phong ở Madrid.",
            {"Meeting occurred: Hà Lập Phong, Jamieson Greer, Scott Bessent @ Madrid"},
        ),
        (
            "Ngoại trưởng Pháp Barrot đã điện đàm với Ngoại trưởng Mỹ Marco Rubio, Ngoại trưởng Nga Sergei Lavrov.",
            {"PhoneCall occurred: Barrot, Marco Rubio", "PhoneCall occurred: Barrot, Sergei Lavrov"},
        ),
        (
            "Sau cuộc gặp với Thủ tướng Đức Merz, Tổng thống Pháp Macron lên án Nga.",
            {"Meeting occurred: Macron, Merz", "Criticism occurred: Macron > Nga"},
        ),
        ("Cùng dự buổi tiếp có Ngoại trưởng Lào Thongsavanh Phomvihane và Đại sứ Lào Khamphao Ernthavanh.", set()),
    ],
)
def test_who_meets_whom_in_lists_and_by_pronoun(read, text, expected):
    assert facts(read(text)) == expected


@pytest.mark.parametrize(
    ("met", "name"),
    [
        ("Trợ lý Tổng thống, Chánh Văn phòng Hội đồng An ninh Liên bang Nga Sergei Shoigu", "Sergei Shoigu"),
        ("Phó Thủ tướng, Bộ trưởng Ngoại giao và Hợp tác Campuchia Prak Sokhonn", "Prak Sokhonn"),
        ("Phó Chủ tịch Quốc hội, Chủ tịch Nhóm nghị sĩ hữu nghị Cuba - Việt Nam Ana Mari Machado", "Ana Mari Machado"),
        ("Phó Chủ tịch Quân ủy Trung ương, Bộ trưởng Quốc phòng Trung Quốc Đổng Quân", "Đổng Quân"),
        ("Bí thư Thành ủy Bắc Kinh Doãn Lực", "Doãn Lực"),
    ],
)
def test_offices_one_after_the_other_are_one_persons(read, met, name):
    (told,) = facts(read(f"Tổng thống Hàn Quốc Lee Jae-myung tiếp {met}."))
    assert told == f"Meeting occurred: {', '.join(sorted((name, 'Lee Jae-myung')))}"


def test_a_hyphen_behind_a_state_alone_joins_two_states(read):
    told = facts(read("Tổng thống Mỹ - Nga gặp nhau tại Alaska."))
    assert told == {"Meeting occurred: Mỹ, Nga @ Alaska"}


def test_holders_of_one_post_in_several_states_are_met_one_by_one(read):
    told = "Bộ trưởng Phan Văn Giang đã có các cuộc tiếp xúc với lãnh đạo Bộ Quốc phòng Phần Lan, Bulgaria và Romania."
    assert facts(read(told)) == {
        "Meeting occurred: Bộ Quốc phòng Phần Lan, Phan Văn Giang",
        "Meeting occurred: Bulgaria, Phan Văn Giang",
        "Meeting occurred: Phan Văn Giang, Romania",
    }


def test_a_declaration_suspended_is_a_measure_against_the_other(read):
    told = facts(read("Thái Lan đình chỉ thực thi tuyên bố chung với Campuchia."))
    assert told == {"Sanction occurred: Thái Lan > Campuchia"}


CALLS = [
    # What a call was for has the one called as its object.
    (
        "Ông Trump gọi điện xin lỗi Quốc vương Qatar.",
        {"PhoneCall occurred: Qatar, Trump", "Concession occurred: Trump > Qatar"},
    ),
    (
        "Ông Modi gọi điện chia buồn với Tổng thống Lào.",
        {"PhoneCall occurred: Lào, Modi", "Support occurred: Modi > Lào"},
    ),
    ("Ông Macron gọi điện để cảm ơn Thủ tướng Đức Merz.", {"PhoneCall occurred: Macron, Merz"}),
    ("Ông Putin nhận được điện thoại của Tổng thống Trump.", {"PhoneCall occurred: Putin, Trump"}),
]


@pytest.mark.parametrize(("text", "expected"), CALLS)
def test_who_calls_whom_and_what_for(read, text, expected):
    assert facts(read(text)) >= expected
    assert sum(e.type.value == "PhoneCall" for e in read(text).events) == 1
