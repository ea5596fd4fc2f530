"""Who takes part in what: lists of states, talks held once more, standing cooperation, and what is agreed."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts, opening

PARTIES = [
    (
        "Ngoại trưởng của bốn nước gồm Ai Cập, Jordan, Oman và Kuwait đã họp tại Cairo.",
        "Meeting occurred: Ai Cập, Jordan, Kuwait, Oman @ Cairo",
    ),
    (
        "Ấn Độ và các nước láng giềng gồm Nepal, Bhutan và Bangladesh đã ký hiệp định vận tải.",
        "Signing occurred: Bangladesh, Bhutan, Nepal, Ấn Độ",
    ),
    (
        "Đại diện năm nước đã ký hiệp định hàng hải. Đó là Nga, Iran, Kazakhstan, Azerbaijan và Oman.",
        "Signing occurred: Azerbaijan, Iran, Kazakhstan, Nga, Oman",
    ),
    (
        "Giá dầu tăng sau khi Nepal, Bhutan và một số nước khác cắt đứt quan hệ ngoại giao với Oman.",
        "Sanction occurred: Bhutan, Nepal > Oman",
    ),
    (
        "Nepal, Bhutan và đảo quốc Maldives cắt đứt quan hệ ngoại giao với Oman.",
        "Sanction occurred: Bhutan, Maldives, Nepal > Oman",
    ),
    # Two whom a hyphen brings together.
    ("Cuộc gặp Trump-Putin diễn ra tại Hamburg.", "Meeting occurred: Putin, Trump @ Hamburg"),
    ("Cuộc gặp thượng đỉnh Putin - Trump diễn ra tại Hamburg.", "Meeting occurred: Putin, Trump @ Hamburg"),
    ("Cuộc gặp giữa hai Tổng thống Putin-Trump diễn ra tại Hamburg.", "Meeting occurred: Putin, Trump @ Hamburg"),
    (
        "Nepal và nước láng giềng Bhutan đã ký hiệp định vận tải.",
        "Signing occurred: Bhutan, Nepal",
    ),
    (
        "Đại diện bốn nước, trong đó bao gồm Nga, Iran và Oman, đã ký hiệp định hàng hải.",
        "Signing occurred: Iran, Nga, Oman",
    ),
]


@pytest.mark.parametrize(("text", "expected"), PARTIES, ids=opening)
def test_a_number_of_states_is_those_listed(read, text, expected):
    assert expected in facts(read(text))


LISTS = [
    (
        "Ông Donald Trump không hài lòng với các chính sách của Nhật Bản, Lào, Hàn Quốc và cảnh báo sẽ áp thuế.",
        "Criticism occurred: Donald Trump > Hàn Quốc, Lào, Nhật Bản",
    ),
    (
        "Tổng thống Mỹ Donald Trump sẽ gặp lãnh đạo các nước ASEAN và dự Hội nghị thượng đỉnh G20.",
        "Attendance planned: Donald Trump > Hội nghị thượng đỉnh G20",
    ),
    ("Nga đã bác bỏ mọi cáo buộc.", "Rejection occurred: Nga"),
    (
        "Thủ tướng Anh Rishi Sunak chào mừng Tổng thống Emmanuel Macron thăm Anh; kêu gọi Nga rút quân.",
        "Request occurred: Rishi Sunak > Nga",
    ),
    ("Iran bị các quốc gia láng giềng vùng Vịnh phong tỏa.", "Coercion occurred:  > Iran"),
    (
        "Lãnh đạo Nga và Lào điện đàm về vụ Thái Lan không kích Iran.",
        "Assault occurred: Thái Lan > Iran",
    ),
]


@pytest.mark.parametrize(("text", "expected"), LISTS, ids=opening)
def test_a_list_belongs_to_what_governs_it_and_a_noun_is_nobody_elses_act(read, text, expected):
    told = facts(read(text))
    assert expected in told
    assert not [line for line in told if line.startswith(("Threat", "Criticism denied")) and "Trump" not in line]


def test_a_number_that_no_list_has_is_nobody(read):
    text = "Nga, Iran, Oman và Ai Cập là các nước sản xuất dầu. Đại diện năm nước đã ký hiệp định hàng hải."
    assert not [line for line in facts(read(text)) if line.startswith("Signing")]


def test_a_talk_once_more_is_another_one(read):
    told = facts(read("Cuộc họp giữa Nga và Lào diễn ra tại Cairo. Hai bên sẽ gặp lại tại Muscat."))
    assert "Meeting occurred: Lào, Nga @ Cairo" in told
    assert "Meeting planned: Lào, Nga @ Muscat" in told


TOPICS = [
    (
        "Nga và Lào nhất trí tăng cường hợp tác quốc phòng; thúc đẩy quan hệ thương mại; mở rộng giao lưu văn hóa.",
        ["tăng cường hợp tác quốc phòng", "thúc đẩy quan hệ thương mại", "mở rộng giao lưu văn hóa"],
    ),
    (
        "Nga và Lào nhất trí tăng cường hợp tác quốc phòng; Nga đề nghị Lào mở lãnh sự quán.",
        ["tăng cường hợp tác quốc phòng"],
    ),
    ("Nga và Lào nhất trí hợp tác để đối phó với hạn hán.", ["hợp tác để đối phó với hạn hán"]),
    (
        "Nga và Lào nhất trí tăng cường tuần tra trên biển nhằm ngăn chặn buôn lậu.",
        ["tăng cường tuần tra trên biển"],
    ),
    (
        "Nga và Lào nhất trí thúc đẩy các chuyến thăm và tiếp xúc cấp cao.",
        ["thúc đẩy các chuyến thăm và tiếp xúc cấp cao"],
    ),
    (
        "Nga và Lào nhất trí mở rộng thương mại biên giới, tăng cường giao lưu văn hóa, nhất là giữa thanh niên.",
        ["mở rộng thương mại biên giới", "tăng cường giao lưu văn hóa"],
    ),
    (
        "Nga và Lào nhất trí cho rằng, trong bối cảnh mới, hai nước cần tăng cường hợp tác hàng hải.",
        ["tăng cường hợp tác hàng hải"],
    ),
    (
        "Nga và Lào đạt được nhận thức chung quan trọng về việc mở rộng thương mại biên giới.",
        ["mở rộng thương mại biên giới"],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), TOPICS, ids=opening)
def test_what_is_agreed(read, sentence, expected):
    agreed = [e for e in read(sentence).events if e.type.value == "Agreement"]
    assert [[t.text for t in e.topics] for e in agreed] == [expected]


STANDING = [
    ("Hợp tác quốc phòng giữa Nga và Lào tiếp tục được đẩy mạnh.", "Lào, Nga"),
    ("Thủ tướng Lào Sonexay Siphandone khẳng định hợp tác giữa hai nước Nga và Lào phát triển tốt đẹp.", "Lào, Nga"),
    ("Quan hệ giữa Nga và Lào rất tốt đẹp; hợp tác kinh tế, thương mại phát triển năng động.", "Lào, Nga"),
    ("Nga và Lào là bạn. Kim ngạch thương mại song phương đạt 5 tỷ USD.", "Lào, Nga"),
]


@pytest.mark.parametrize(("text", "expected"), STANDING, ids=opening)
def test_cooperation_that_thrives_takes_place(read, text, expected):
    assert f"Cooperation occurred: {expected}" in facts(read(text))


@pytest.mark.parametrize(
    "sentence",
    [
        "Hợp tác quốc phòng giữa Nga và Lào sẽ được đẩy mạnh.",
        "Nga hy vọng hợp tác giữa Nga và Lào ngày càng phát triển.",
        "Nga và Lào nhất trí đưa quan hệ hợp tác song phương phát triển mạnh mẽ.",
        "Nếu hợp tác giữa Nga và Lào được mở rộng, khu vực sẽ ổn định.",
        "Hợp tác kinh tế với Nga được mở rộng.",
    ],
)
def test_cooperation_that_is_to_thrive_is_no_fact(read, sentence):
    assert not [line for line in facts(read(sentence)) if line.startswith("Cooperation occurred")]


APPOSED = [
    (
        "Chiều 4/5, Đại tướng Lê Văn Bình, Bộ trưởng Bộ Quốc phòng đã tiếp Đại sứ Nhật Bản Kenji Sato.",
        "Meeting occurred: Kenji Sato, Lê Văn Bình on 2024-05-04",
    ),
    (
        "Đại tướng Lê Văn Bình tiếp Đại tướng Somchai Chaiwat, Tư lệnh Lục quân Thái Lan và các thành viên trong đoàn.",
        "Meeting occurred: Lê Văn Bình, Somchai Chaiwat",
    ),
    (
        "Thượng tướng Vương Kiến Quân, Ủy viên Bộ Chính trị, Phó Chủ tịch Quân ủy Trung ương Trung Quốc thăm Việt Nam.",
        "Visit occurred: Vương Kiến Quân > Việt Nam",
    ),
    (
        (
            "Đón Tổng thống Pháp Emmanuel Macron tại sân bay có Ngoại trưởng Ai Cập Sameh Shoukry "
            "cùng các quan chức Bộ Ngoại giao Ai Cập."
        ),
        "Meeting occurred: Emmanuel Macron, Sameh Shoukry",
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), APPOSED, ids=opening)
def test_an_office_beside_a_name_is_no_party_of_its_own(read, sentence, expected):
    assert expected in facts(read(sentence))


def test_the_country_named_in_a_title_counts_more_than_that_of_an_organ(read):
    text = (
        "Thượng tướng Vương Kiến Quân, Ủy viên Bộ Chính trị, Phó Chủ tịch Quân ủy Trung ương Trung Quốc thăm Việt Nam."
    )
    assert [e.represents for e in read(text).entities if e.type.value == "Person"] == ["CN"]


CHARGED_WITH = [
    ("Ông Lê Văn Bình tiếp ông Kenji Sato, Thứ trưởng Quốc phòng Nhật Bản phụ trách các vấn đề quốc tế.", "JP"),
    ("Ông Kenji Sato, Thứ trưởng Ngoại giao Nhật Bản phụ trách vấn đề Trung Đông, đã gặp Đại sứ Iran.", "JP"),
    ("Ông Lê Văn Bình tiếp ông Kenji Sato, Thứ trưởng Quốc phòng Nhật Bản phụ trách đã nghỉ hưu.", None),
    ("Ông Lê Văn Bình tiếp ông Kenji Sato, Thứ trưởng Quốc phòng Nhật Bản phụ trách quân đội Anna Sato.", None),
]


@pytest.mark.parametrize(("sentence", "state"), CHARGED_WITH)
def test_an_office_between_commas_goes_on_to_what_its_holder_is_in_charge_of(read, sentence, state):
    persons = {e.name: e.represents for e in read(sentence).entities if e.type.value == "Person"}
    assert persons["Kenji Sato"] == state


def test_what_one_of_both_says_that_both_agreed_is_of_the_day_of_their_talk(read):
    text = (
        "Ngày 7/5 tại Seoul, Thứ trưởng Quốc phòng Hàn Quốc Kim Min-soo đã hội đàm với Thứ trưởng Quốc phòng "
        "Nhật Bản Kenji Sato. Ông Kim cho biết: “Hai bên trước nguy cơ hạt nhân và nhất trí tiếp tục tập trận”."
    )
    agreed = [e for e in read(text).events if e.type.value == "Agreement"]
    assert [e.date for e in agreed] == ["2024-05-07"]


def test_an_office_after_one_who_is_met_is_another(read):
    text = "Tại cuộc gặp với Tổng thống Mỹ Joe Biden, Thủ tướng Nhật Bản Fumio Kishida cảm ơn Mỹ."
    assert "Meeting occurred: Fumio Kishida, Joe Biden" in facts(read(text))


AFFILIATED = [
    ("Giáo sư Ivan Petrov của Đại học Harvard cho rằng Nga sẽ thăm Lào.", "Đại học Harvard"),
    ("Giáo sư Ivan Petrov về quan hệ quốc tế tại Đại học Harvard nói Nga sẽ thăm Lào.", "Đại học Harvard"),
    ("Ông Ivan Petrov, một chuyên gia về Triều Tiên tại Viện Brookings, nói Nga sẽ thăm Lào.", "Viện Brookings"),
    ("Giáo sư Ivan Petrov (Đại học Harvard) nói Nga sẽ thăm Lào.", "Đại học Harvard"),
    ("Người phát ngôn Jane Miller của Hải quân Mỹ nói tàu đã rời cảng.", "Mỹ"),
    ("Ông Ivan Petrov phát biểu tại Đại học Harvard.", None),
    ("Ông Ivan Petrov thăm Đại học Harvard.", None),
    ("Ông Ivan Petrov, người từng học tại Đại học Harvard, thăm Lào.", None),
]


@pytest.mark.parametrize(("sentence", "expected"), AFFILIATED, ids=opening)
def test_an_expert_speaks_for_where_he_works(read, sentence, expected):
    extraction = read(sentence)
    person = next(e for e in extraction.entities if e.type.value == "Person")
    assert (extraction.entity(person.represents).name if person.represents else None) == expected


SIDES = [
    (
        "Đón Chủ tịch nước Lê Văn Bình tại sân bay có Thứ trưởng Ngoại giao Nga Ivan Petrov. "
        "Về phía Việt Nam có Đại sứ Việt Nam tại Nga Trần Văn Khoa."
    ),
    (
        "Về phía Nga, đón Chủ tịch nước Lê Văn Bình có Thứ trưởng Ngoại giao Nga Ivan Petrov. "
        "Về phía Việt Nam có Đại sứ Việt Nam tại Nga Trần Văn Khoa và các cán bộ Đại sứ quán."
    ),
]


@pytest.mark.parametrize("text", SIDES, ids=opening)
def test_who_stands_by_his_side_takes_part(read, text):
    assert "Meeting occurred: Ivan Petrov, Lê Văn Bình, Trần Văn Khoa" in {f.split(" @ ")[0] for f in facts(read(text))}


def test_sides_told_after_a_plan_take_part_in_nothing(read):
    text = (
        "Chủ tịch nước Lê Văn Bình sẽ gặp Thứ trưởng Ngoại giao Nga Ivan Petrov. "
        "Về phía Việt Nam có Đại sứ Việt Nam tại Nga Trần Văn Khoa."
    )
    assert not [line for line in facts(read(text)) if "Trần Văn Khoa" in line]


def test_the_two_sides_of_a_talk_with_somebody_are_he_and_whom_the_article_is_about(read):
    text = (
        "Thủ tướng Nhật Bản Fumio Kishida gặp Tổng thống Pháp Emmanuel Macron. "
        "Tại cuộc gặp với Thủ tướng Canada Justin Trudeau, hai bên nhất trí hợp tác. Ông Kishida về nước."
    )
    told = facts(read(text))
    assert "Meeting occurred: Fumio Kishida, Justin Trudeau" in told
    assert "Agreement occurred: Fumio Kishida, Justin Trudeau" in told
    assert "Meeting occurred: Emmanuel Macron, Fumio Kishida" in told


@pytest.mark.parametrize("text", ["…", "***", "•\n\n•", "Nga gặp Lào.\n\n...\n\nVề phía Lào có", "Về phía"])
def test_a_sentence_of_signs_alone_says_nothing(read, text):
    read(text)


SIGNED = [
    ("Nga ký hợp đồng trị giá 5 tỷ USD với Lào.", ["hợp đồng trị giá 5 tỷ USD"]),
    ("Nga ký biên bản ghi nhớ với Lào về việc xây dựng đường sắt.", ["biên bản ghi nhớ", "xây dựng đường sắt"]),
    ("Nga và Lào ký một số thỏa thuận hợp tác.", ["một số thỏa thuận hợp tác"]),
]


@pytest.mark.parametrize(("sentence", "expected"), SIGNED, ids=opening)
def test_what_is_signed(read, sentence, expected):
    signed = [e for e in read(sentence).events if e.type.value == "Signing"]
    assert [[t.text for t in e.topics] for e in signed] == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ông Petrov giảm thuế theo đúng cam kết tranh cử của mình.",
        "Nga đề nghị Lào thực hiện các cam kết đã ký kết.",
    ],
)
def test_pledges_of_old_are_no_agreement(read, sentence):
    assert not [line for line in facts(read(sentence)) if line.startswith("Agreement")]


def test_a_force_and_its_state_are_one_side(read):
    text = "Mỹ và Nhật Bản tập trận chung. Hải quân Mỹ tập trận chung với Nhật Bản."
    assert facts(read(text)) == {"JointExercise occurred: Hải quân Mỹ, Nhật Bản"}


def test_an_office_in_several_states_is_held_in_each(read):
    text = "Bộ trưởng Quốc phòng Nga, Lào, Iran nhất trí tuần tra chung."
    assert "Agreement occurred: Iran, Lào, Nga" in facts(read(text))


SPEAKERS = [
    "Giáo sư Ivan Petrov của Đại học Harvard cho rằng Mỹ sai.",
    "Giáo sư Ivan Petrov về quan hệ quốc tế tại Đại học Harvard cho rằng Mỹ sai.",
    "Ông Ivan Petrov, một chuyên gia tại Viện Brookings, cho rằng Mỹ sai.",
    "Theo giáo sư Ivan Petrov thuộc Đại học Harvard, Mỹ sai.",
]


@pytest.mark.parametrize("sentence", SPEAKERS)
def test_an_expert_speaks_and_not_where_he_works(read, sentence):
    extraction = read(sentence)
    said = [e for e in extraction.events if e.type.value in ("Statement", "Criticism")]
    assert {extraction.entity(k).name for e in said for k in e.actors} == {"Ivan Petrov"}


OFFICES = [
    "Ông Ivan Petrov kiêm nhiệm Bộ trưởng Tài chính Nga.",
    "Ông Ivan Petrov được chỉ định giữ cương vị Bộ trưởng Tài chính Nga.",
]


@pytest.mark.parametrize("sentence", OFFICES)
def test_who_takes_an_office(read, sentence):
    assert "Appointment occurred: Ivan Petrov" in facts(read(sentence))


def test_points_of_an_agreement_are_plans(read):
    text = (
        "Nga và Lào nhất trí thúc đẩy thương mại; đẩy mạnh hợp tác hàng hải giữa hai nước; phối hợp chặt chẽ với nhau."
    )
    told = facts(read(text))
    assert "Agreement occurred: Lào, Nga" in told
    assert not [line for line in told if line.startswith("Cooperation occurred")]


def test_what_one_has_the_right_to_do_is_no_fact(read):
    told = facts(read("Nga nói Nga hoàn toàn có quyền chia sẻ thông tin với Lào."))
    assert not [line for line in told if line.startswith("Cooperation occurred")]


def test_troops_that_are_sent_pay_no_visit(read):
    told = facts(read("Tổng thống Thổ Nhĩ Kỳ Recep Erdogan đồng ý triển khai quân đội nước này tới Qatar."))
    assert not [line for line in told if line.startswith("Visit")]


def test_an_adviser_is_no_late_president(read):
    extraction = read("Cố vấn Tổng thống Mỹ Ivan Petrov thăm Lào.")
    person = next(e for e in extraction.entities if e.type.value == "Person")
    assert person.offices == ("Cố vấn Tổng thống",)
    assert not person.former


@pytest.mark.parametrize("sign", "•★■")
def test_a_bullet_in_a_paragraph_opens_a_sentence(read, sign):
    told = facts(read(f"Nga gặp Lào {sign} Mỹ gặp Anh"))
    assert told == {"Meeting occurred: Lào, Nga", "Meeting occurred: Anh, Mỹ"}


def test_the_guests_of_a_reception_are_those_who_have_come(read):
    text = (
        "Sáng 19/5, Chủ tịch nước Lê Văn Bình đã đến Lào. Đoàn bắt đầu chuyến thăm chính thức. "
        "Đón đoàn tại sân bay có Ngoại trưởng Lào Saleumxay Kommasith."
    )
    assert "Meeting occurred: Lê Văn Bình, Saleumxay Kommasith on 2024-05-19" in facts(read(text))


def test_a_director_speaks_for_his_firm(read):
    extraction = read("Ông Ivan Petrov, Giám đốc Tập đoàn tư vấn Goldman Sachs, nói Mỹ sẽ thăm Lào.")
    person = next(e for e in extraction.entities if e.type.value == "Person")
    assert person.represents is not None


def test_an_aide_speaks_for_the_country_of_whom_he_serves(read):
    extraction = read(
        "Tổng thống Hàn Quốc Moon Jae-in thăm Lào. Người phát ngôn Park Soo-hyun của Tổng thống Moon Jae-in nói Mỹ sai."
    )
    assert {e.name: e.represents for e in extraction.entities if e.type.value == "Person"} == {
        "Moon Jae-in": "KR",
        "Park Soo-hyun": "KR",
    }


def test_an_office_abroad_beside_a_name_is_that_persons(read):
    extraction = read("Ông Ivan Petrov, cựu Đại sứ Mỹ tại Ukraine, cho rằng Nga sẽ thăm Lào.")
    person = next(e for e in extraction.entities if e.type.value == "Person")
    assert (person.represents, person.offices, person.former) == ("US", ("Đại sứ",), True)


def test_a_noun_that_takes_up_an_accusation_is_the_same_act(read):
    told = facts(read("Nga cáo buộc Lào vi phạm hiệp định. Lào nói cáo buộc của Nga là vô lý."))
    assert [line for line in told if line.startswith("Criticism") and ": Nga" in line] == [
        "Criticism occurred: Nga > Lào"
    ]


def test_a_reception_spoken_at_is_no_conference(read):
    told = facts(read("Phát biểu tại buổi tiếp, Thủ tướng Anh Rishi Sunak ca ngợi Pháp."))
    assert told == {"Support occurred: Rishi Sunak > Pháp"}


def test_nobody_blockades_himself(read):
    told = facts(read("Lào tuyên bố các nước vùng Vịnh đang tìm cách phong tỏa nước này."))
    assert told == {"Coercion planned:  > Lào"}


def test_two_leaders_are_those_of_the_talk_just_announced(read):
    told = facts(
        read(
            "Tổng thống Pháp Emmanuel Macron đã gặp Thủ tướng Anh Rishi Sunak. "
            "Thủ tướng Đức Olaf Scholz sẽ tiếp Tổng thống Ba Lan Andrzej Duda. "
            "Hai nhà lãnh đạo sẽ thảo luận về năng lượng."
        )
    )
    planned = {line for line in told if line.startswith("Meeting planned")}
    assert planned == {"Meeting planned: Andrzej Duda, Olaf Scholz"}


def test_a_short_field_is_the_office_that_it_stands_for(read):
    told = facts(read("Bộ trưởng QP Chile Juan Rojas rời Lima. Bộ trưởng Quốc phòng Chile sẽ thăm Nga."))
    assert "Visit planned: Juan Rojas > Nga" in told


MEMBERS = [
    ("Ông Rutte kêu gọi các nước thành viên NATO tăng ngân sách.", {"Request occurred: Rutte > NATO"}),
    ("Mỹ kêu gọi các đồng minh NATO tăng ngân sách.", {"Request occurred: Mỹ > NATO"}),
    ("Nga chỉ trích các nước EU.", {"Criticism occurred: Nga > Liên minh châu Âu"}),
    ("Mỹ kêu gọi tăng ngân sách của các nước NATO.", {"Request occurred: Mỹ"}),
]


@pytest.mark.parametrize(("text", "expected"), MEMBERS)
def test_the_states_that_make_up_a_union_stand_for_it(read, text, expected):
    assert facts(read(text)) == expected
