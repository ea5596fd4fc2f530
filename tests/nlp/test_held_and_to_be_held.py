"""What is agreed to be held is a plan; whose talks are meant; what comes after the day of the article is to come."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts, opening

WILLED = [
    ("Nga và Mỹ nhất trí khởi động đàm phán về hạt nhân.", {"Agreement occurred: Mỹ, Nga", "Meeting planned: Mỹ, Nga"}),
    ("Nga và Mỹ đồng ý mở các cuộc đàm phán mới.", {"Agreement occurred: Mỹ, Nga", "Meeting planned: Mỹ, Nga"}),
    ("Nga và Mỹ cam kết tiến hành đối thoại.", {"Agreement occurred: Mỹ, Nga", "Meeting planned: Mỹ, Nga"}),
    ("Nga và Mỹ khởi động đàm phán về hạt nhân.", {"Meeting occurred: Mỹ, Nga"}),
]
WHOSE = [
    (
        "Tổng thống Belarus Lukashenko ân xá tù nhân sau cuộc gặp với đặc phái viên Mỹ John Coale, còn Anh im lặng.",
        {"Concession occurred: Lukashenko", "Meeting occurred: John Coale, Lukashenko"},
    ),
    (
        "Điện Kremlin cho biết trong cuộc điện đàm với Quốc vương Qatar Tamim, Tổng thống Putin khẳng định lập trường.",
        {"PhoneCall occurred: Putin, Tamim"},
    ),
    (
        "Afghanistan và Pakistan ngừng bắn sau vòng đàm phán do Qatar và Thổ Nhĩ Kỳ làm trung gian.",
        {"Retreat occurred: Afghanistan, Pakistan", "Meeting occurred: Afghanistan, Pakistan"},
    ),
    (
        'Ngoại trưởng Nga Lavrov đã có cuộc gặp "mang tính xây dựng" với Ngoại trưởng Mỹ Rubio.',
        {"Meeting occurred: Lavrov, Rubio"},
    ),
    (
        "Tổng thống Philippines Ferdinand Marcos Jr. và Thủ tướng Nhật Bản Ishiba gặp nhau.",
        {"Meeting occurred: Ferdinand Marcos Jr, Ishiba"},
    ),
    (
        "Lãnh đạo Triều Tiên Kim Jong-un dự lễ duyệt binh ở Bắc Kinh.",
        {"Attendance occurred: Kim Jong-un @ Bắc Kinh"},
    ),
]
CONTENT = [
    # What is asked for has not been held.
    (
        "Tổng thống Hàn Quốc Lee Jae-myung đề nghị Trung Quốc tích cực trong việc nối lại đối thoại với Bình Nhưỡng.",
        {"Request occurred: Lee Jae-myung > Trung Quốc"},
    ),
    (
        "Tổng thống Ukraine Zelensky ký tuyên bố ý định về việc triển khai quân sau khi đạt thỏa thuận ngừng bắn.",
        {"Signing occurred: Zelensky", "Agreement planned: Zelensky", "Retreat planned: Zelensky"},
    ),
    (
        "Tổng thống Nga Putin sẽ hội kiến Tổng Bí thư Tô Lâm, Chủ tịch Quốc hội Trần Thanh Mẫn và thăm Lào.",
        {
            "Meeting planned: Putin, Tô Lâm",
            "Meeting planned: Putin, Trần Thanh Mẫn",
            "Visit planned: Putin > Lào",
        },
    ),
    (
        "Đặc phái viên Mỹ Steve Witkoff và con rể Tổng thống Donald Trump, Jared Kushner, gặp Thủ tướng Anh Starmer.",
        {"Meeting occurred: Jared Kushner, Starmer, Steve Witkoff"},
    ),
    (
        "Ngoại trưởng Nga Lavrov dọa trừng phạt Anh vì quân ở Ukraine, sau khi Pháp và Đức ký hiệp định.",
        {"Threat occurred: Lavrov > Anh", "Sanction planned: Lavrov > Anh", "Signing occurred: Pháp, Đức"},
    ),
]
MEASURES = [
    (
        "Tổng thống Mỹ Donald Trump ký sắc lệnh áp thuế 50% với hàng hóa Brazil.",
        {"Signing occurred: Donald Trump", "Sanction occurred: Donald Trump > Brazil"},
    ),
    ("Mỹ thu hồi visa của Tổng thống Colombia Gustavo Petro.", {"Sanction occurred: Mỹ > Gustavo Petro"}),
    ("Hàn Quốc và Mỹ ra tuyên bố chung về phi hạt nhân hóa.", {"Signing occurred: Hàn Quốc, Mỹ"}),
]


@pytest.mark.parametrize(("text", "told"), WILLED + WHOSE + CONTENT + MEASURES, ids=opening)
def test_just_this_is_told(read, text: str, told: set[str]) -> None:
    assert facts(read(text)) == told


@pytest.mark.parametrize(
    ("text", "published", "told"),
    [
        (
            "EU cấm nhập khẩu khí đốt Nga từ năm 2027.",
            "2025-12-30",
            {"Sanction planned: Liên minh châu Âu > Nga on 2027"},
        ),
        (
            "Ngày 12/1/2026, Tổng thống Pháp Macron thăm Ấn Độ.",
            "2025-12-30",
            {"Visit planned: Macron > Ấn Độ on 2026-01-12"},
        ),
        (
            "Ngày 12/1/2026, Tổng thống Pháp Macron thăm Ấn Độ.",
            "2026-01-12",
            {"Visit occurred: Macron > Ấn Độ on 2026-01-12"},
        ),
        ("Ngày 12/1/2026, Tổng thống Pháp Macron thăm Ấn Độ.", None, {"Visit occurred: Macron > Ấn Độ on 2026-01-12"}),
    ],
)
def test_nobody_reports_what_is_to_come_as_done(read, text: str, published: str | None, told: set[str]) -> None:
    assert facts(read(text, published)) == told


def test_the_office_of_a_brother_is_not_hers(read) -> None:
    extraction = read("Em gái lãnh đạo Triều Tiên, bà Kim Yo-jong, chỉ trích Hàn Quốc.")
    assert {e.name: e.offices for e in extraction.entities if e.type.value == "Person"} == {"Kim Yo-jong": ()}
    assert facts(extraction) == {"Criticism occurred: Kim Yo-jong > Hàn Quốc"}


@pytest.mark.parametrize(
    "text",
    [
        "Thủ tướng Phạm Minh Chính hội đàm với Thủ tướng New Zealand Christopher Luxon đang thăm chính thức Việt Nam.",
        "Thủ tướng Lào Sonexay cảm ơn Nhật Bản và vui vẻ nhận lời.",
    ],
)
def test_what_somebody_else_does_is_no_topic(read, text: str) -> None:
    assert [t.text for e in read(text).events if e.type.value in ("Meeting", "Support") for t in e.topics] == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Phái đoàn Hamas rời Cairo mà không đạt thỏa thuận với Israel.",
            {"Agreement denied: Hamas, Israel"},
        ),
        (
            "Thủ tướng Anh Keir Starmer hủy chuyến thăm Na Uy để chủ trì cuộc họp khẩn.",
            {"Visit cancelled: Keir Starmer > Na Uy", "Attendance planned: Keir Starmer"},
        ),
        (
            "Thủ tướng Ấn Độ Modi khẳng định chưa từng điện đàm với ông Trump về lệnh ngừng bắn với Pakistan.",
            {"PhoneCall denied: Modi, Trump"},
        ),
        (
            "Nhà Trắng phủ nhận thông tin ông Trump đã đồng ý bán tên lửa cho Ukraine.",
            {
                "Rejection occurred: Nhà Trắng",
                "Agreement denied: Trump",
                "Aid denied: Trump > Ukraine",
            },
        ),
        (
            "Tổng thống Mỹ Donald Trump nói ông vinh dự được gặp lãnh đạo Triều Tiên Kim Jong-un.",
            {"Meeting considered: Donald Trump, Kim Jong-un"},
        ),
        (
            "Ngoại trưởng Mỹ Rubio vinh dự được đón tiếp Thủ tướng Ấn Độ Modi.",
            {"Meeting occurred: Modi, Rubio"},
        ),
    ],
    ids=opening,
)
def test_whose_act_and_whether_it_happened(read, text: str, told: set[str]) -> None:
    assert facts(read(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Thủ tướng Israel phê duyệt kế hoạch tấn công thành phố Gaza.",
            {"Signing occurred: Israel", "Assault planned:  > Thành phố Gaza"},
        ),
        (
            "Tổng thống Mỹ Donald Trump mời ông Putin và ông Zelensky tới Washington hội đàm.",
            {"Request occurred: Donald Trump > Putin, Zelensky"},
        ),
        ("Anh xem xét đề nghị của Ukraine về vũ khí.", {"Request occurred: Ukraine"}),
        (
            "Mỹ và Nga ký hiệp ước START mới năm 2010, dự kiến gia hạn vào tháng 2.",
            {"Signing occurred: Mỹ, Nga on 2010"},
        ),
    ],
    ids=opening,
)
def test_a_plan_or_an_invitation_is_none_of_its_content(read, text: str, told: set[str]) -> None:
    assert facts(read(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Việc Mỹ rút quân khỏi Syria sẽ tạo khoảng trống quyền lực.", {"Retreat planned: Mỹ @ Syria"}),
        ("Việc Mỹ đã rút quân khỏi Syria sẽ tạo khoảng trống quyền lực.", {"Retreat occurred: Mỹ @ Syria"}),
        ("Chưa có bằng chứng cho thấy Trung Quốc viện trợ vũ khí cho Nga.", {"Aid hypothetical: Trung Quốc > Nga"}),
        ("Cuộc gặp Putin - Zelensky chỉ diễn ra khi có thỏa thuận.", {"Meeting hypothetical: Putin, Zelensky"}),
        (
            "Điều kiện để Nga ngừng bắn là Ukraine rút quân khỏi Donbass.",
            {"Retreat considered: Nga", "Retreat considered: Ukraine @ Donbass"},
        ),
    ],
    ids=opening,
)
def test_what_is_open_is_no_fact(read, text: str, told: set[str]) -> None:
    assert facts(read(text)) == told


HELD = "Cuộc gặp giữa Tổng thống Mỹ Donald Trump với Ngoại trưởng Nga Lavrov diễn ra hôm 10/5."
TO_COME = "Chuyến đi là dịp để Tổng thống Mỹ Donald Trump gặp mặt các lãnh đạo Ả Rập."


@pytest.mark.parametrize("text", [f"{HELD} {TO_COME}", f"{TO_COME} {HELD}"], ids=["held first", "planned first"])
def test_a_plan_to_meet_others_is_not_the_talk_that_was_held(read, text: str) -> None:
    assert facts(read(text)) == {
        "Meeting occurred: Donald Trump, Lavrov on 2024-05-10",
        "Meeting planned: Donald Trump",
    }


SCHEDULED = [
    (
        "Nga mong chờ cuộc gặp đầu tiên sắp tới giữa Tổng thống Vladimir Putin và Tổng thống Mỹ Donald Trump.",
        {"Meeting planned: Donald Trump, Vladimir Putin"},
    ),
    (
        "Tổng thống Mỹ Donald Trump mong chờ chuyến công du Trung Quốc sắp tới.",
        {"Visit planned: Donald Trump > Trung Quốc"},
    ),
    (
        "Tổng thống Mỹ Donald Trump mong muốn cuộc gặp với Chủ tịch Trung Quốc Tập Cận Bình.",
        {"Meeting considered: Donald Trump, Tập Cận Bình"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), SCHEDULED)
def test_what_is_looked_forward_to_and_to_come_is_a_plan(read, text, expected):
    assert facts(read(text)) == expected


OPEN = [
    (
        "Điện Kremlin cho hay việc tổ chức cuộc gặp giữa ông Putin và ông Zelensky cần thêm thời gian.",
        {"Meeting planned: Putin, Zelensky"},
    ),
    ("Việc tổ chức hội đàm giữa Mỹ và Iran đã giúp hạ nhiệt căng thẳng.", {"Meeting occurred: Iran, Mỹ"}),
    (
        "Mỹ sẽ tấn công Iran nếu không đạt thỏa thuận.",
        {"Assault hypothetical: Mỹ > Iran", "Agreement hypothetical: Mỹ"},
    ),
    (
        "Mỹ dọa trừng phạt Nga nếu không ký thỏa thuận với Ukraine.",
        {"Threat occurred: Mỹ > Nga", "Sanction planned: Mỹ > Nga", "Signing hypothetical: Mỹ, Ukraine"},
    ),
    (
        "Ông Wadephul nói Đức sẽ đề xuất lệnh trừng phạt, đồng thời cảnh báo nếu Nga không rút quân thì sẽ ra tay.",
        {"Request planned: Đức", "Threat occurred: Wadephul > Nga", "Retreat hypothetical: Nga"},
    ),
    ("Nga không có lý do gì để tấn công NATO.", {"Assault denied: Nga > NATO"}),
    ("Ấn Độ và Mỹ tiến gần tới ký thỏa thuận thương mại.", {"Signing considered: Mỹ, Ấn Độ"}),
    ("Israel và Syria tiến tới ký thỏa thuận an ninh.", {"Signing considered: Israel, Syria"}),
    ("Ông Modi được mời dự lễ duyệt binh ở Moskva.", {"Request occurred:  > Modi"}),
]


@pytest.mark.parametrize(("text", "expected"), OPEN)
def test_what_may_still_come_has_not_taken_place(read, text, expected):
    assert facts(read(text)) == expected


TALKED_OVER = [
    (
        "Tổng thống Hàn Quốc Lee Jae-myung hội đàm về kinh tế với Thủ tướng Nhật Bản Sanae Takaichi.",
        {"Meeting occurred: Lee Jae-myung, Sanae Takaichi"},
    ),
    (
        "ASEAN thảo luận về Biển Đông với các ngoại trưởng đến từ Nhật Bản và Hàn Quốc.",
        {"Meeting occurred: ASEAN, Hàn Quốc, Nhật Bản"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), TALKED_OVER)
def test_whom_it_is_talked_over_with_is_no_part_of_the_topic(read, text, expected):
    extraction = read(text)
    assert facts(extraction) == expected
    assert [topic.text for event in extraction.events for topic in event.topics] == [
        text.split(" về ")[1].split(" với ")[0]
    ]


def test_talks_that_go_on_are_not_those_that_came_to_a_halt_before(read):
    told = (
        "Hàn Quốc và Nhật Bản nối lại đối thoại. Các cuộc đối thoại giữa Hàn Quốc và Nhật Bản bị đình trệ từ năm 2016."
    )
    assert facts(read(told)) == {"Meeting occurred: Hàn Quốc, Nhật Bản", "Meeting cancelled: Hàn Quốc, Nhật Bản"}
