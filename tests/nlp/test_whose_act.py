"""Whose act a trigger is: what others suffered, said or are made to do is not the subject's."""

from __future__ import annotations

import pytest

from kg.model import EventType
from tests.nlp.conftest import facts, opening

SUFFERED = [
    ("Phòng không Pháp không thể đối phó đòn tấn công bằng máy bay không người lái.", set()),
    (
        "Cuộc họp bị Moskva hủy bỏ sau việc Mỹ quyết định tăng thêm các biện pháp trừng phạt nhằm vào Nga.",
        {"Sanction occurred: Mỹ > Nga"},
    ),
    (
        "Các lệnh trừng phạt Nga mới được Hạ viện Mỹ thông qua sẽ gây hại cho thương mại.",
        {"Sanction occurred: Hạ viện Mỹ > Nga", "Signing occurred: Hạ viện Mỹ"},
    ),
    ("Ông Trump thăm bốn công dân Mỹ bị bắt giữ.", {"Coercion occurred:  > Mỹ"}),
]
WORDS_OF_OTHERS = [
    (
        "Tổng thống Pháp Emmanuel Macron phủ nhận cáo buộc cho rằng Paris can thiệp vào bầu cử ở Mali.",
        {"Rejection occurred: Emmanuel Macron"},
    ),
    ("Bắc Kinh lập vùng nhận dạng, bất chấp chỉ trích từ Hàn Quốc.", {"Criticism occurred: Hàn Quốc"}),
    ("Chỉ 38% người Pháp ủng hộ Thủ tướng Đức Olaf Scholz.", set()),
    ("Người dân Anh giảm bớt sự ủng hộ đối với đảng Bảo thủ của Thủ tướng Rishi Sunak.", set()),
]
OF_SORT = [
    (
        "Ba Lan lo ngại các kế hoạch của Nga, quốc gia từng tấn công Ukraine.",
        {"Assault occurred: Nga > Ukraine"},
    ),
    (
        "Mỹ hỗ trợ Kiev chống lại Iran, nước đã phóng hàng chục tên lửa vào Israel.",
        {"Assault occurred: Iran > Israel"},
    ),
    (
        "Ai Cập đàm phán với Hamas, nhóm vũ trang đã tấn công Israel.",
        {"Assault occurred: Hamas > Israel", "Meeting occurred: Ai Cập, Hamas"},
    ),
    (
        "Thủ tướng Đức Olaf Scholz điện đàm với lãnh đạo Ba Lan, nước láng giềng vừa đóng cửa biên giới với Belarus.",
        {"Sanction occurred: Ba Lan > Belarus"},
    ),
    ("Với sự hỗ trợ của Hezbollah, lực lượng chính phủ đã tấn công Aleppo.", {"Assault occurred:  > Aleppo"}),
]
MADE_TO = [
    ("Mỹ nói việc mời Triều Tiên tham dự diễn đàn là sai lầm.", set()),
    ("Trừng phạt gây thiệt hại cho các nước áp dụng lệnh trừng phạt, ông Idriss Jazairy nói.", set()),
    ("Mỹ và Iran bế tắc trong việc ép đối phương nhượng bộ về eo biển Hormuz.", set()),
    (
        "Tổng thống Pháp kêu gọi các đồng minh và Bắc Kinh cùng tham gia chiến dịch cứu trợ Mali.",
        {"Request occurred: Pháp > Trung Quốc"},
    ),
]
CLAUSES = [
    ("Thủ tướng Thái Lan Anutin Charnvirakul điều khiển máy bay tới căn cứ ở Lào.", set()),
    (
        "Tổng thống Hàn Quốc Moon Jae-in sẽ tới Pháp sau khi gặp Thủ tướng Đức Angela Merkel.",
        {"Visit planned: Moon Jae-in > Pháp", "Meeting planned: Angela Merkel, Moon Jae-in"},
    ),
    (
        "Tổng thống Hàn Quốc Moon Jae-in đã tới Pháp sau khi gặp Thủ tướng Đức Angela Merkel.",
        {"Visit occurred: Moon Jae-in > Pháp", "Meeting occurred: Angela Merkel, Moon Jae-in"},
    ),
    ("EU trừng phạt Nga hồi tháng 7 và tháng 9/2014.", {"Sanction occurred: Liên minh châu Âu > Nga on 2014-07"}),
    ("Hamas kêu gọi Liên hợp quốc buộc Israel chấp nhận kế hoạch hòa bình.", {"Agreement planned: Israel"}),
    (
        "Tổng thống Nga Vladimir Putin muốn đối thoại để đổi lấy việc Mỹ dỡ bỏ trừng phạt.",
        {"Concession considered: Mỹ"},
    ),
    (
        "Mỹ sẽ gây sức ép hoặc đơn phương ban hành các lệnh trừng phạt chống Iran.",
        {"Sanction planned: Mỹ > Iran"},
    ),
    (
        "Trung Quốc dù là đồng minh của Triều Tiên cũng chỉ trích vụ thử tên lửa.",
        {"Criticism occurred: Trung Quốc"},
    ),
    (
        "UAE tố Iran phóng tên lửa, quyết định đóng băng thương mại song phương.",
        {
            "Criticism occurred: Các Tiểu vương quốc Ả Rập Thống nhất > Iran",
            "Sanction occurred: Các Tiểu vương quốc Ả Rập Thống nhất",
        },
    ),
    (
        (
            "Hội đồng Bảo an Liên hợp quốc lên án các dự án mà Triều Tiên đã tiến hành từ năm 2016 tới nay và "
            "trừng phạt 10 cá nhân."
        ),
        {"Sanction occurred: Hội đồng Bảo an Liên hợp quốc"},
    ),
    ("Máy bay của Mỹ sẽ được Đức sản xuất và cung cấp cho Ba Lan.", {"Aid planned: Đức > Ba Lan"}),
    ("Moskva đang lên kế hoạch trục xuất 30 nhà ngoại giao Ba Lan.", {"Sanction planned: Nga > Ba Lan"}),
    (
        "Tổng thống Hàn Quốc Moon Jae-in sẽ đối thoại thay vì áp đặt cấm vận với Triều Tiên.",
        {"Sanction denied: Moon Jae-in > Triều Tiên"},
    ),
    (
        'Ngoại trưởng Pháp Jean-Yves Le Drian nói: "Chúng tôi sẽ tiếp tục việc này và yêu cầu Iran hợp tác."',
        {"Request planned: Jean-Yves Le Drian > Iran"},
    ),
]
WHO = [
    (
        "Syria chuẩn bị tập trận. Vụ việc giống vụ tấn công mà Washington cáo buộc nước này gây ra.",
        {"Criticism occurred: Mỹ > Syria"},
    ),
    (
        (
            "Tổng thống Mỹ Donald Trump tới Paris. Tổng thống Mỹ gặp Ngoại trưởng Nga Sergey Lavrov, ngay sau khi ông "
            "trục xuất Đại sứ Iran."
        ),
        {"Sanction occurred: Donald Trump > Iran"},
    ),
    (
        (
            "Cảnh sát trưởng Peter Newsham cho hay nhóm người đã phản đối Tổng thống Thổ Nhĩ Kỳ Recep Tayyip Erdogan "
            "khi nhà lãnh đạo này có chuyến thăm Mỹ."
        ),
        {"Visit occurred: Recep Tayyip Erdogan > Mỹ"},
    ),
    (
        "Thủ tướng Anh cam kết trích lương giúp người nghèo. Ông Burnham kêu gọi Pháp hợp tác.",
        {"Agreement occurred: Burnham", "Request occurred: Burnham > Pháp"},
    ),
    (
        "Đặc phái viên Pháp de Mistura gặp Bộ trưởng Quốc phòng Đức von der Leyen.",
        {"Meeting occurred: de Mistura, von der Leyen"},
    ),
    (
        "Tổng thống Nga Vladimir Putin cảnh báo Nga có thể sẽ phải thay đổi chính sách.",
        {"Threat occurred: Vladimir Putin"},
    ),
]
SIDING = [
    ("Israel không kích dân quân thân Iran ở Syria.", {"Assault occurred: Israel @ Syria"}),
    ("Phe ly khai thân Nga tấn công Donetsk.", {"Assault occurred:  > Donetsk"}),
    ("Houthi thân Iran phóng tên lửa vào Israel.", {"Assault occurred: Houthi > Israel"}),
    ("Các tay súng Maute thân Nhà nước Hồi giáo tự xưng (IS) bắt giữ linh mục.", {"Coercion occurred: Maute"}),
    ("Cựu Tổng thống thân Nga Igor Dodon chỉ trích EU.", {"Criticism occurred: Igor Dodon > Liên minh châu Âu"}),
    ("Cảnh sát Pháp cho biết kẻ tấn công đã bị bắn chết.", set()),
    ("Binh sĩ Bỉ có mặt ở nơi kẻ tấn công kích nổ quả bom.", {"Mobilization occurred: Bỉ"}),
    ("Cảnh sát Indonesia đã xác định danh tính hai phần tử đánh bom liều chết.", set()),
    ("Trung Quốc tính trừng phạt các công ty Mỹ.", {"Sanction considered: Trung Quốc > Mỹ"}),
]
WHAT_HE_IS = [
    (
        "Thượng nghị sĩ Mark Warner, Phó Chủ tịch Ủy ban Tình báo Thượng viện Mỹ chỉ trích Tổng thống Donald Trump.",
        {"Criticism occurred: Mark Warner > Donald Trump"},
    ),
    (
        "Bà Maria Zakharova, người phát ngôn Bộ Ngoại giao Nga chỉ trích Mỹ.",
        {"Criticism occurred: Maria Zakharova > Mỹ"},
    ),
    (
        "Ông Reza Karimi, chính trị gia Iran và là đồng minh của Tổng thống Hassan Rouhani, chỉ trích Mỹ.",
        {"Criticism occurred: Reza Karimi > Mỹ"},
    ),
    (
        "Ông Reza Karimi, người từng là cố vấn của Tổng thống Hassan Rouhani, chỉ trích Mỹ.",
        {"Criticism occurred: Reza Karimi > Mỹ"},
    ),
]
NO_NAME = [
    ("Tướng Padilla cho biết nhiều quan chức đã chỉ trích Mỹ.", set()),
    ("Bộ trưởng Đức Heiko Maas nói một số dân thường đã từ chối sơ tán.", set()),
    ("Chính quyền Trump gặp khó khi Tòa Phúc thẩm số 9 bác yêu cầu của Lào.", set()),
    ("Ông Bannon có nhiều người ủng hộ trong chính quyền Mỹ.", set()),
    (
        "Khác với lập trường của Mỹ ủng hộ phe nổi dậy, Nga ủng hộ Iran.",
        {"Support occurred: Mỹ", "Support occurred: Nga > Iran"},
    ),
    ("Maute đánh bom một khu chợ ở quê nhà Davao của Tổng thống Rodrigo Duterte.", {"Assault occurred: Maute @ Davao"}),
    ("Điện Kremlin cảnh báo liên minh chống IS do Mỹ dẫn đầu.", {"Threat occurred: Điện Kremlin"}),
    ("Ông Kim bàn về các phương pháp tấn công Lào.", set()),
    (
        "Thổ Nhĩ Kỳ không kích thị trấn al-Bab của Syria, tiêu diệt phiến quân IS.",
        {"Assault occurred: Thổ Nhĩ Kỳ > Syria", "Assault occurred: Thổ Nhĩ Kỳ > IS"},
    ),
    (
        "Nhật Bản lên án vụ phóng tên lửa, yêu cầu Triều Tiên kiềm chế.",
        {"Criticism occurred: Nhật Bản > Triều Tiên", "Request occurred: Nhật Bản > Triều Tiên"},
    ),
    (
        "Hàn Quốc lên án vụ thử hạt nhân và kêu gọi Trung Quốc gây sức ép với Triều Tiên.",
        {"Criticism occurred: Hàn Quốc", "Request occurred: Hàn Quốc > Trung Quốc"},
    ),
    ("Thủ tướng Lào mong muốn với uy tín của mình, Nhật Bản hỗ trợ Việt Nam.", {"Aid planned: Nhật Bản > Việt Nam"}),
    (
        "Đồng chí Lê Hoài Trung gặp Đại sứ Lào. Đồng chí cảm ơn Lào.",
        {"Meeting occurred: Lào, Lê Hoài Trung", "Support occurred: Lê Hoài Trung > Lào"},
    ),
]
IN_A_LETTER = [
    (
        "Hạ viện Mỹ gửi thư cho cựu Giám đốc FBI, ông James Comey, yêu cầu giao nộp tài liệu.",
        {"Request occurred: Hạ viện Mỹ > James Comey"},
    ),
    (
        "Ông Zelensky viết thư cho Tổng thống Donald Trump đề nghị cung cấp tên lửa.",
        {"Request occurred: Zelensky > Donald Trump"},
    ),
    (
        "Trong bức thư gửi Tổng thống Nga Vladimir Putin, ông Erdogan kêu gọi ngừng bắn.",
        {"Request occurred: Erdogan > Vladimir Putin"},
    ),
    ("Iran gửi thư cho Liên hợp quốc, kêu gọi Mỹ rút quân.", {"Request occurred: Iran > Mỹ"}),
    ("Iran gửi thư cho Liên hợp quốc, lên án vụ tấn công.", {"Criticism occurred: Iran"}),
    ("Mỹ lên án việc bắt cóc công dân Mỹ.", {"Criticism occurred: Mỹ"}),
    ("Mỹ lên án vụ bắt cóc hai công dân Nhật Bản.", {"Criticism occurred: Mỹ"}),
]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [*SIDING, *WHAT_HE_IS, *IN_A_LETTER, *NO_NAME, *SUFFERED, *WORDS_OF_OTHERS, *OF_SORT, *MADE_TO, *CLAUSES, *WHO],
    ids=opening,
)
def test_an_act_is_of_whoever_does_it(read, sentence, expected):
    found = facts(read(sentence))
    own = {line for line in found if not line.startswith("Statement")}
    kinds = {line.split(" ")[0] for line in expected}
    assert {line for line in own if line.split(" ")[0] in kinds} == expected if expected else own == set()


@pytest.mark.parametrize("length", ["2 giờ", "hai giờ", "chỉ vài giờ", "không lâu", "nhiều tháng"])
def test_what_a_plan_is_counted_from_is_done(read, length):
    plan = "Tổng thống Hàn Quốc Moon Jae-in sẽ gặp Thủ tướng Đức Angela Merkel{} sau khi thăm Pháp."
    counted = read(plan.format(f" {length}"))
    assert "Visit occurred: Moon Jae-in > Pháp" in facts(counted)
    assert [e.topics for e in counted.events if e.type is EventType.MEETING] == [()], "and no time is what they talk of"
    assert "Visit planned: Moon Jae-in > Pháp" in facts(read(plan.format("")))


def test_a_topic_is_told_once_and_is_no_manner(read):
    extraction = read(
        "Thủ tướng Nhật Bản Shinzo Abe và Tổng thống Pháp Emmanuel Macron trao đổi một cách cởi mở về hợp tác kinh tế. "
        "Ngày 3/5, EU và Mỹ ký hiệp định TTIP."
    )
    topics = {e.type.value: [t.text for t in e.topics] for e in extraction.events}
    assert topics["Signing"] == ["hiệp định TTIP"]
    assert not any("cách" in t for t in topics.get("Meeting", []))


def test_a_name_ends_before_the_title_that_a_page_left_in_front_of_the_next_sentence(read):
    extraction = read(
        "Ông Moon Jae-in Tân Tổng thống Hàn Quốc Moon Jae-in gặp Thủ tướng Nhật Bản Shinzo Abe tại Seoul hôm 3/5."
    )
    assert "Moon Jae-in" in {e.name for e in extraction.entities}
    assert not any("Tân" in name for e in extraction.entities for name in (e.name, *e.names))


@pytest.mark.parametrize(
    ("text", "told", "untold"),
    [
        (
            "Nhận lời mời của Thủ tướng Nhật Bản Shinzo Abe, Thủ tướng Lào cùng Phu nhân thăm chính thức Nhật Bản.",
            "Visit occurred: Lào > Nhật Bản",
            "Visit occurred: Shinzo Abe",
        ),
        (
            "Trong chuyến thăm Lào, Chủ tịch nước Tô Lâm và Phu nhân đã có buổi gặp gỡ với Thủ tướng Thái Lan.",
            "Meeting occurred: Thái Lan, Tô Lâm",
            "Meeting occurred: Lào",
        ),
        (
            "Theo lời mời của Tổng thống Nga, ông Narendra Modi cùng các quan chức đã thăm Moskva.",
            "Visit occurred: Narendra Modi > Nga",
            "Visit occurred: Nga",
        ),
        ("Trung Quốc cáo buộc Mỹ và các đồng minh trừng phạt Nga.", "Criticism occurred: Trung Quốc > Mỹ", "Sanction"),
        ("Nga chỉ trích Mỹ và các chuyên gia cảnh báo Iran.", "Criticism occurred: Nga > Mỹ", "Threat"),
        ("Mỹ và các đồng minh trừng phạt Nga.", "Sanction occurred: Mỹ > Nga", "Criticism"),
        (
            "Thứ trưởng Ngoại giao Mỹ đề cập đến vụ tấn công do quân đội Nga thực hiện nhằm vào Kiev và lên án Moscow.",
            "Criticism occurred: Mỹ > Nga",
            "Criticism occurred: quân đội Nga",
        ),
        (
            "Bộ Ngoại giao Mỹ nói về vụ thảm sát do chính quyền Pháp gây ra và cảnh báo Iran.",
            "Threat occurred: Bộ Ngoại giao Mỹ > Iran",
            "Threat occurred: Pháp",
        ),
        ("EU bổ sung danh sách trừng phạt Triều Tiên.", "Sanction occurred: Liên minh châu Âu > Triều Tiên", "Support"),
        (
            "EU đang xem xét mở rộng danh sách trừng phạt đối với Nga.",
            "Sanction considered: Liên minh châu Âu > Nga",
            "Sanction occurred",
        ),
    ],
)
def test_those_beside_somebody_and_doers_of_what_is_spoken_of_leave_him_the_act(read, text, told, untold):
    found = facts(read(text))
    assert told in found
    assert not any(line.startswith(untold) for line in found)


def test_compatriots_are_no_woman_and_consensus_has_its_topic(read):
    assert facts(read("Bà Nguyễn Thị Hoa thăm Lào. Đại sứ Lê Văn Nam gặp bà con kiều bào tại Vientiane.")) == {
        "Visit occurred: Nguyễn Thị Hoa > Lào",
        "Meeting occurred: Lê Văn Nam @ Vientiane",
    }
    extraction = read("Các nước ASEAN đồng thuận cao sẽ nối lại vòng thảo luận.")
    assert not any(t.text.startswith("cao") for e in extraction.events for t in e.topics)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Đợt không kích khiến Nga phải rút quân khỏi Syria.", "Retreat occurred: Nga"),
        ("Sức ép này đã buộc Mỹ phải rút quân khỏi Afghanistan.", "Retreat occurred: Mỹ"),
        ("Lệnh cấm vận khiến Iran phải đàm phán với Mỹ.", "Meeting occurred: Iran, Mỹ"),
        ("Vụ bê bối có thể khiến Anh phải xin lỗi Ấn Độ.", "Concession considered: Anh > Ấn Độ"),
        ("Mỹ sẽ tăng sức ép, khiến Iran phải đàm phán với Pháp.", "Meeting considered: Iran, Pháp"),
        ("Thủ tướng Đức kêu gọi EU khiến Nga phải rút quân khỏi Syria.", "Retreat planned: Nga"),
        ("Luật mới buộc Mỹ phải trừng phạt Nga.", "Sanction considered: Mỹ > Nga"),
        ("Điều này không khiến Mỹ phải rút quân khỏi Iraq.", "Retreat considered: Mỹ"),
    ],
)
def test_what_somebody_is_made_to_do_is_as_real_as_what_makes_him(read, text, told):
    kind = told.split()[0]
    assert {line.split(" @ ")[0] for line in facts(read(text)) if line.startswith(kind)} == {told}
