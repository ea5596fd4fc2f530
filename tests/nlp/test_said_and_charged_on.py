"""Sentences that go on after what is said, wished for or charged, and who is meant beside a name."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts, tables

# Whoever speaks goes on behind a clause after *rằng*, whatever is told of others in it.
GOES_ON = [
    (
        "Ngoại trưởng Nga Sergei Lavrov nói rằng Mỹ đang leo thang căng thẳng, kêu gọi Trung Quốc gây sức ép.",
        {"Criticism occurred: Sergei Lavrov > Mỹ", "Request occurred: Sergei Lavrov > Trung Quốc"},
    ),
    (
        "Ngoại trưởng Nga Sergei Lavrov nói rằng đại diện của Mỹ đã rút quân, kêu gọi Trung Quốc gây sức ép.",
        {"Retreat occurred: Mỹ", "Request occurred: Sergei Lavrov > Trung Quốc"},
    ),
    (
        "Thủ tướng Nhật Bản Shinzo Abe nói rằng vụ phóng cho thấy Bình Nhưỡng có tiến bộ, kêu gọi Nga gây sức ép.",
        {"Request occurred: Shinzo Abe > Nga"},
    ),
    (
        "Ngoại trưởng Nga Sergei Lavrov nói Mỹ là đối tác nguy hiểm và kêu gọi Trung Quốc gây sức ép.",
        {"Criticism occurred: Sergei Lavrov > Mỹ", "Request occurred: Sergei Lavrov > Trung Quốc"},
    ),
    (
        "Ngoại trưởng Nga Sergei Lavrov cho rằng Iran phải rút quân, đồng thời cảm ơn Trung Quốc.",
        {"Request occurred: Sergei Lavrov > Iran", "Support occurred: Sergei Lavrov > Trung Quốc"},
    ),
    (
        "Bộ Ngoại giao Nga cho biết rằng Ukraine lên án Mỹ, kêu gọi Đức rút quân.",
        {"Criticism occurred: Ukraine > Mỹ", "Request occurred: Ukraine > Đức"},
    ),
]

# What is wished for, asked or charged beside a noun or a plain verb has not been done.
NOT_DONE = [
    ("Nga và Mỹ cần phối hợp, trao đổi thông tin tình báo.", set()),
    ("Nga và Mỹ kêu gọi hợp tác, chia sẻ thông tin về Syria.", {"Request occurred: Mỹ, Nga"}),
    (
        "Đức muốn phối hợp, gặp Tổng thống Nga Vladimir Putin.",
        {"Meeting considered: Vladimir Putin, Đức"},
    ),
    (
        "Ông Flynn bị cáo buộc che giấu các khoản tiền và gặp Đại sứ Nga Sergey Kislyak.",
        {"Criticism occurred:  > Flynn"},
    ),
    ("Triều Tiên bị cáo buộc chế tạo tên lửa và tấn công Ukraine.", {"Criticism occurred:  > Triều Tiên"}),
    ("Mỹ cáo buộc Nga chế tạo tên lửa và tấn công Ukraine.", {"Criticism occurred: Mỹ > Nga"}),
    (
        "Mỹ cáo buộc Nga vi phạm hiệp ước và trừng phạt Nga.",
        {"Criticism occurred: Mỹ > Nga", "Sanction occurred: Mỹ > Nga"},
    ),
    (
        "Israel cáo buộc Iran chế tạo bom và không kích Iran.",
        {"Criticism occurred: Israel > Iran", "Assault occurred: Israel > Iran"},
    ),
]

# Several who do what is judged are all judged.
TOGETHER = [
    ("Nga lên án Mỹ và Anh không kích Syria.", {"Criticism occurred: Nga > Anh, Mỹ"}),
    ("Thủ tướng Anh hoan nghênh Pháp và Đức ký thỏa thuận.", {"Support occurred: Anh > Pháp, Đức"}),
    (
        "Nga chỉ trích Mỹ và Anh cáo buộc Syria.",
        {"Criticism occurred: Nga > Mỹ", "Criticism occurred: Anh > Syria"},
    ),
]

# What stands beside a name only says more of it.
BESIDE = [
    ("Ông Nikolai Patrushev Thư ký Hội đồng An ninh Nga cảnh báo Mỹ.", {"Threat occurred: Nikolai Patrushev > Mỹ"}),
    ("Thượng nghị sĩ Bob Corker thuộc đảng Cộng hòa chỉ trích Nga.", {"Criticism occurred: Bob Corker > Nga"}),
    (
        "Cựu Tổng thống Mỹ Barack Obama chỉ trích Nga.\nCựu Tổng thống Mỹ kêu gọi Iran rút quân.",
        {"Criticism occurred: Barack Obama > Nga", "Request occurred: Barack Obama > Iran"},
    ),
]


# Whoever judges what another lets happen goes on judging; a threat is at whom it depends on.
UP_TO = [
    (
        "Trung Quốc phản đối việc Hàn Quốc đồng ý triển khai THAAD, lo ngại ra đa xâm phạm an ninh.",
        {
            "Criticism occurred: Trung Quốc > Hàn Quốc",
            "Criticism occurred: Trung Quốc",
            "Agreement considered: Hàn Quốc",
            "Mobilization planned: Hàn Quốc",
        },
    ),
    ("Mỹ dọa sẽ đáp trả nếu Iran gây sức ép.", {"Threat occurred: Mỹ > Iran"}),
    ("Iran dọa sẽ đáp trả nếu bị Mỹ gây sức ép.", {"Threat occurred: Iran > Mỹ"}),
    ("Iran dọa sẽ đáp trả nếu nước này bị gây sức ép.", {"Threat occurred: Iran"}),
    ("Nga cảnh báo Ukraine sẽ hứng hậu quả nếu Mỹ bán vũ khí.", {"Threat occurred: Nga > Ukraine"}),
]

# How long a journey is stands before where it leads.
JOURNEYS = [
    (
        "Trong chuyến công du ba ngày tới Hà Nội, Ngoại trưởng Mỹ John Kerry rất vui.",
        {"Visit occurred: John Kerry > Việt Nam @ Hà Nội"},
    ),
    (
        "Tổng thống Hàn Quốc Moon Jae-in bắt đầu chuyến thăm chính thức 4 ngày tới Washington.",
        {"Visit occurred: Moon Jae-in > Mỹ @ Washington"},
    ),
    ("Trong hai ngày tới Nga sẽ họp.", set()),
    ("Nga và Ấn Độ cần chia sẻ kinh nghiệm, tạo môi trường thuận lợi cho hợp tác và phát triển.", set()),
]


# What a verb of saying before its subject deals with is no statement beside what is said of it.
OPENINGS = [
    ("Nói về quan hệ với Nga, Ngoại trưởng Mỹ Rex Tillerson khẳng định hai nước cần tin nhau.", 1),
    ("Đáp lại tuyên bố này, Ngoại trưởng Nga Sergei Lavrov khẳng định Nga sẽ tiếp tục làm việc.", 1),
    ("Đề cập tới Ukraine, Ngoại trưởng Mỹ Rex Tillerson nhấn mạnh tầm quan trọng của hòa bình.", 1),
    ("Ngoại trưởng Mỹ Rex Tillerson nói về Nga và nhấn mạnh tầm quan trọng của hòa bình.", 2),
    ("Ngoại trưởng Mỹ Rex Tillerson cho biết, dù còn bất đồng, song Washington sẽ không rời NATO.", 1),
]


@pytest.mark.parametrize(("text", "number"), OPENINGS)
def test_what_opens_a_sentence_is_no_statement_beside_what_is_said_of_it(read, text, number):
    assert sum(e.type.value == "Statement" for e in read(text).events) == number


def test_what_is_hoped_of_two_is_told_whole(read):
    told = read(
        "Ngoại trưởng Nga Sergei Lavrov bày tỏ hy vọng rằng Nga và Mỹ sẽ hiểu nhau hơn trong vấn đề an ninh mạng."
    )
    said = [t.text for e in told.events for t in e.topics]
    assert said == ["Nga và Mỹ sẽ hiểu nhau hơn trong vấn đề an ninh mạng"]


def test_a_day_behind_the_subject_ends_nothing(read):
    told = read('"Hội đồng Bảo an hôm nay đã gửi một thông điệp rõ ràng", Đại sứ Mỹ Nikki Haley cho hay.')
    assert [t.text for e in told.events for t in e.topics] == ["Hội đồng Bảo an hôm nay đã gửi một thông điệp rõ ràng"]


# Documents signed that only say more of something, who is there, who heads what, and what is according to somebody.
TOLD_ASIDE = [
    (
        "Điều này thuộc phạm vi hiệp định an ninh được ký kết giữa Tokyo và Washington năm 1960.",
        {"Signing occurred: Mỹ, Nhật Bản on 1960"},
    ),
    ("Bản ghi nhớ ký giữa Việt Nam và Lào năm 2015 đã hết hạn.", {"Signing occurred: Lào, Việt Nam on 2015"}),
    (
        "Căn cứ nằm trong khuôn khổ thỏa thuận được Thổ Nhĩ Kỳ và Qatar ký kết năm 2014.",
        {"Signing occurred: Qatar, Thổ Nhĩ Kỳ on 2014"},
    ),
    (
        "Tàu sân bay USS Carl Vinson của Mỹ đang có mặt ở Biển Nhật Bản.",
        {"Mobilization occurred: Mỹ @ Biển Nhật Bản"},
    ),
    ("Thủ tướng Đức Angela Merkel đã có mặt tại Washington.", {"Visit occurred: Angela Merkel > Mỹ @ Washington"}),
    (
        "Tổng thống Nga Vladimir Putin có mặt tại Hội nghị thượng đỉnh G20.",
        {"Attendance occurred: Vladimir Putin > Hội nghị thượng đỉnh G20"},
    ),
    (
        "Ngoại trưởng Nga Sergei Lavrov lên án Iran.\nNgười đứng đầu Bộ Ngoại giao Nga lên án Mỹ.",
        {"Criticism occurred: Sergei Lavrov > Iran", "Criticism occurred: Sergei Lavrov > Mỹ"},
    ),
    ('Theo bà Nikki Haley: "Nga đã can thiệp bầu cử Mỹ".', {"Criticism occurred: Nikki Haley > Nga"}),
    (
        "Leonid Ivashov, Viện trưởng Viện nghiên cứu các vấn đề địa chính trị Nga lên án Mỹ.",
        {"Criticism occurred: Leonid Ivashov > Mỹ"},
    ),
    (
        "Nhà nghiên cứu Vasilii Cashin từ Viện nghiên cứu Viễn Đông Nga lên án Mỹ.",
        {"Criticism occurred: Vasilii Cashin > Mỹ"},
    ),
    (
        "Ông Lavrov tố cáo Mỹ bảo vệ Hamas khỏi bị tấn công, kêu gọi Iran phản ứng.",
        {"Criticism occurred: Lavrov > Mỹ", "Request occurred: Lavrov > Iran", "Assault denied:  > Hamas"},
    ),
]


def test_a_topic_ends_before_what_comes_of_the_deed(read):
    told = read("Mỹ triển khai hệ thống tên lửa khiến Trung Quốc nổi giận.")
    assert [t.text for e in told.events for t in e.topics] == ["hệ thống tên lửa"]


# Who is no party: what a thing is called after, sources without a name, and of what a place is a part.
NO_PARTY = [
    (
        "Mỹ và Nga nhất trí giải quyết cuộc khủng hoảng Ukraine và một đại diện Đức sẽ thăm Nga.",
        {"Agreement occurred: Mỹ, Nga", "Visit planned: Đức > Nga"},
    ),
    (
        "Ông Trump đã gặp Ngoại trưởng Nga Sergei Lavrov.\nHai vị quan chức đề nghị giấu tên lên án Iran.",
        {"Meeting occurred: Sergei Lavrov, Trump", "Criticism occurred:  > Iran"},
    ),
    (
        'Tổng thống Syria Bashar al-Assad chúc mừng Tổng thống Iran Hassan Rouhani "đắc cử nhiệm kỳ thứ hai".',
        {"Support occurred: Bashar al-Assad > Hassan Rouhani", "Appointment occurred: Hassan Rouhani"},
    ),
    ("Các cuộc diễn tập ở phía Bắc và Tây Bắc của Estonia đã kết thúc.", set()),
    (
        "Nghị sỹ Cộng hòa Bob Corker, Chủ tịch Ủy ban Đối ngoại Thượng viện Mỹ, lên án Nga.",
        {"Criticism occurred: Bob Corker > Nga"},
    ),
    ("Nhà Trắng nói đây là cáo buộc không chính xác.", {"Rejection occurred: Nhà Trắng"}),
]


# What is said stands behind whoever hears it, in a condition, or before the speaker without a mark.
SAID = [
    ("Tổng thống Mỹ Donald Trump đã tiết lộ với Ngoại trưởng Nga Sergei Lavrov về kế hoạch bí mật.", "kế hoạch bí mật"),
    ("Thủ tướng Nhật Bản Shinzo Abe chia sẻ với ông Trump về tình hình Triều Tiên.", "tình hình Triều Tiên"),
    (
        "Các đơn vị của Mỹ sẽ là lực lượng nòng cốt, Bộ trưởng Quốc phòng Ba Lan Antoni Macierewicz cho biết.",
        "Các đơn vị của Mỹ sẽ là lực lượng nòng cốt",
    ),
]


@pytest.mark.parametrize(("text", "topic"), SAID)
def test_what_is_said_stands_behind_whoever_hears_it_or_before_the_speaker(read, text, topic):
    assert [t.text for e in read(text).events for t in e.topics] == [topic]


# Who acts though another stands nearer to the verb, and whom praise is of.
WHO_ACTS = [
    (
        "Thượng tướng Sergei Surovikin, Tư lệnh lực lượng vũ trang Nga đang hoạt động tại Syria, lên án Mỹ.",
        {"Criticism occurred: Sergei Surovikin > Mỹ @ Syria"},
    ),
    (
        "Bà Jane Nishida của Mỹ sẽ thay thế vị trí của ông Scott Pruitt tham dự Hội nghị thượng đỉnh G7.",
        {"Attendance planned: Jane Nishida > Hội nghị thượng đỉnh G7"},
    ),
    (
        "Tổng thống Nga Putin ca ngợi kế hoạch chống khủng bố của Tổng thống Mỹ Donald Trump.",
        {"Support occurred: Putin > Donald Trump"},
    ),
    ("Ông Putin dành nhiều lời khen cho Tổng thống Mỹ Donald Trump.", {"Support occurred: Putin > Donald Trump"}),
    (
        "Ông Trump, Tổng thống Mỹ, và ông Putin gặp nhau tại Helsinki.",
        {"Meeting occurred: Putin, Trump @ Helsinki"},
    ),
    (
        "Tổng thống Nga Putin tiếp ông John Kerry, Ngoại trưởng Mỹ, và Đức cảm ơn Nga.",
        {"Meeting occurred: John Kerry, Putin", "Support occurred: Đức > Nga"},
    ),
]


# Whoever is sent goes there, as far as the sending is told; who analyses is not his state.
SENT = [
    ("Mỹ đã cử Đặc phái viên Joseph Yun tới Bình Nhưỡng.", {"Visit occurred: Joseph Yun > Triều Tiên @ Bình Nhưỡng"}),
    ("Hàn Quốc sẽ cử ông Chung Eui-yong tới Triều Tiên.", {"Visit planned: Chung Eui-yong > Triều Tiên"}),
    ("Nga không cử Ngoại trưởng Sergei Lavrov tới Iran.", {"Visit denied: Sergei Lavrov > Iran"}),
    ("Thứ trưởng Ngoại giao Nga Sergei Ryabkov được cử sang Iran.", {"Visit planned: Sergei Ryabkov > Iran"}),
]


@tables(
    whoever_speaks_goes_on_speaking=GOES_ON,
    what_is_wished_or_charged_along_with_something_is_not_done=NOT_DONE,
    several_whose_deed_is_judged_are_all_judged=TOGETHER,
    what_stands_beside_a_name_says_more_of_it=BESIDE,
    a_threat_is_at_whom_it_depends_on=UP_TO,
    how_long_a_journey_is_stands_before_where_it_leads=JOURNEYS,
    what_is_told_by_the_way=TOLD_ASIDE,
    who_is_no_party=NO_PARTY,
    who_acts_though_another_stands_nearer=WHO_ACTS,
    whoever_is_sent_goes_there=SENT,
)
def test_who_does_what_in_sentences_that_go_on(read, text, expected):
    assert facts(read(text)) == expected


def test_analysts_speak_for_nobody(read):
    assert not read("Các nhà phân tích Trung Quốc nhiều lần nói về mối lo ngại trong quan hệ với Mỹ.").events
