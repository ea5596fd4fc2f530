"""Who goes on after a charge, who attacks without a name, what is denied, and where a quotation is the predicate."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts, opening

CHARGES = [
    (
        "Nga cáo buộc Anh tấn công đường ống, kêu gọi Liên Hợp Quốc điều tra.",
        {"Criticism occurred: Nga > Anh", "Request occurred: Nga > Liên hợp quốc"},
    ),
    (
        "Nga chỉ trích Anh cung cấp vũ khí cho Ukraine, cảnh báo London về hậu quả.",
        {"Criticism occurred: Nga > Anh", "Threat occurred: Nga > Anh"},
    ),
    (
        "Bộ Quốc phòng Trung Quốc lên án Mỹ bán vũ khí cho Đài Loan, yêu cầu Washington chấm dứt hành động này.",
        {"Criticism occurred: Bộ Quốc phòng Trung Quốc > Mỹ", "Request occurred: Bộ Quốc phòng Trung Quốc > Mỹ"},
    ),
    ("Anh chỉ trích Nga bắt giữ nhà báo và kêu gọi Moscow thả ông này.", {"Request occurred: Anh > Nga"}),
    ("Nga kêu gọi Mỹ rút quân, công nhận Crimea.", {"Request occurred: Nga > Mỹ"}),
]
NAMELESS = [
    ("Nga nói một nhóm tay súng tấn công trạm kiểm soát.", "Assault", set()),
    ("Ấn Độ trục xuất nhà ngoại giao Pakistan sau khi phiến quân tấn công một đồn biên phòng.", "Assault", set()),
    ("Nga rút quân sau khi liên tục pháo kích Kharkov.", "Assault", {"Assault occurred: Nga > Kharkiv"}),
    ("Israel thông báo liên tiếp không kích Gaza.", "Assault", {"Assault occurred: Israel > Dải Gaza"}),
    ("London thu hồi giấy phép của một nhà ngoại giao Nga.", "Sanction", {"Sanction occurred: Anh > Nga"}),
]
DENIED = [
    (
        "Điện Kremlin khẳng định chưa có kế hoạch nào về cuộc gặp giữa Tổng thống Nga Vladimir Putin và ông Zelensky.",
        {"Meeting denied: Vladimir Putin, Zelensky"},
    ),
    ("Nga và Ukraine bác tin đàm phán bí mật.", {"Meeting denied: Nga, Ukraine"}),
    ("Nga bác tin đàm phán bí mật với Ukraine.", {"Meeting denied: Nga, Ukraine"}),
    (
        "Tổng thống Mỹ Donald Trump cho biết đã hủy cuộc gặp với Tổng thống Nga Vladimir Putin.",
        {"Meeting cancelled: Donald Trump, Vladimir Putin"},
    ),
    ("Mỹ tuyên bố không bao giờ công nhận việc Nga sáp nhập Crimea.", {"Rejection occurred: Mỹ > Nga"}),
]
SUMMITS = [
    (
        "Tổng thống Hàn Quốc Lee Jae-myung dự kiến có cuộc gặp thượng đỉnh với Tổng thống Mỹ Donald Trump.",
        {"Meeting planned: Donald Trump, Lee Jae-myung"},
    ),
    (
        "Tàu khu trục Mỹ tham gia cuộc tập trận chung ba bên Mỹ - Hàn - Nhật.",
        {"JointExercise occurred: Hàn Quốc, Mỹ, Nhật Bản"},
    ),
    ("Hamas tuyên bố chấp nhận đề xuất ngừng bắn do Ai Cập đưa ra.", {"Agreement occurred: Hamas"}),
]
QUOTED = [
    ('Trung Quốc "cực lực lên án" Mỹ.', {"Criticism occurred: Trung Quốc > Mỹ"}),
    (
        'Trung Quốc "kiên quyết phản đối" việc Mỹ bán vũ khí cho Đài Loan.',
        {"Criticism occurred: Trung Quốc > Mỹ"},
    ),
    ('Phim "Lên án" của Mỹ ra mắt.', set()),
    (
        'Tổng thống Mỹ Donald Trump tuyên bố sẽ "rất sớm" gặp ông Kim Jong-un.',
        {"Meeting planned: Donald Trump, Kim Jong-un"},
    ),
    ('Nga không "vội vàng" rút quân khỏi Syria.', {"Retreat denied: Nga @ Syria"}),
]
RECEIVED = [
    ("Israel nhận được đề xuất của Mỹ.", {"Request occurred: Mỹ > Israel"}),
    ("Nga chưa nhận được lời mời chính thức.", {"Request denied:  > Nga"}),
    (
        "Nhận lời mời của Thủ tướng Phạm Minh Chính, Thủ tướng Malaysia Anwar Ibrahim thăm Việt Nam.",
        {"Request occurred: Phạm Minh Chính > Anwar Ibrahim", "Visit occurred: Anwar Ibrahim > Việt Nam"},
    ),
]
OFFICES = [
    (
        "Ông Barack Obama trở thành Tổng thống Mỹ đầu tiên thăm Lào.",
        {"Visit occurred: Barack Obama > Lào"},
    ),
    (
        "Bà Takaichi Sanae trở thành nữ Thủ tướng đầu tiên của Nhật Bản.",
        {"Appointment occurred: Takaichi Sanae"},
    ),
]
DAYS = [
    (
        "Thủ tướng Canada Mark Carney hôm thứ Hai tới New Delhi.",
        {"Visit occurred: Mark Carney > Ấn Độ @ New Delhi on 2024-05-20"},
    ),
    (
        "Thủ tướng Canada Mark Carney ngày 10/5 tới New Delhi.",
        {"Visit occurred: Mark Carney > Ấn Độ @ New Delhi on 2024-05-10"},
    ),
    (
        "Ngày 10/6 tới, Thủ tướng Canada Mark Carney sẽ thăm Ấn Độ.",
        {"Visit planned: Mark Carney > Ấn Độ on 2024-06-10"},
    ),
    (
        "Ngày 10/6 tới Thủ tướng Canada Mark Carney sẽ thăm Ấn Độ.",
        {"Visit planned: Mark Carney > Ấn Độ on 2024-06-10"},
    ),
    (
        "Tổng thống Pháp Emmanuel Macron gặp ông Lý Cường ngày 10/5, hội đàm với ông Tập Cận Bình ngày 11/5.",
        {
            "Meeting occurred: Emmanuel Macron, Lý Cường on 2024-05-10",
            "Meeting occurred: Emmanuel Macron, Tập Cận Bình on 2024-05-11",
        },
    ),
    ("Ông Emmanuel Macron thăm Lào hồi tháng 7.", {"Visit occurred: Emmanuel Macron > Lào on 2023-07"}),
    ("Hôm 21/7, Nga lên án Mỹ.", {"Criticism occurred: Nga > Mỹ on 2023-07-21"}),
    ("Ông Emmanuel Macron sẽ thăm Lào vào tháng 7.", {"Visit planned: Emmanuel Macron > Lào on 2024-07"}),
]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [*CHARGES, *DENIED, *SUMMITS, *QUOTED, *DAYS, *RECEIVED],
    ids=opening,
)
def test_what_is_told(read, sentence, expected):
    found = facts(read(sentence))
    kinds = {line.split(" ")[0] for line in expected}
    assert {line for line in found if line.split(" ")[0] in kinds or not expected} == expected


@pytest.mark.parametrize(("sentence", "kind", "expected"), NAMELESS)
def test_whoever_has_no_name_is_not_the_speaker(read, sentence, kind, expected):
    assert {line for line in facts(read(sentence)) if line.startswith(kind)} == expected


def test_two_leaders_are_those_of_their_own_sentence(read):
    found = facts(
        read(
            "Tổng thống Mỹ Donald Trump và Thủ tướng Nhật Bản Shinzo Abe nhất trí tăng cường hợp tác.\n\n"
            "Văn phòng Tổng thống Hàn Quốc cho biết trong cuộc gặp giữa Tổng thống Moon Jae-in và người đồng cấp Pháp "
            "Emmanuel Macron, hai nhà lãnh đạo đã nhất trí mở thêm lãnh sự quán."
        )
    )
    agreed = {line for line in found if line.startswith("Agreement")}
    assert "Agreement occurred: Emmanuel Macron, Moon Jae-in" in agreed
    assert len(agreed) == 2


@pytest.mark.parametrize(("sentence", "expected"), OFFICES, ids=["old", "new"])
def test_the_first_of_an_office_to_do_something_is_not_given_it(read, sentence, expected):
    assert facts(read(sentence)) == expected


def test_a_topic_ends_before_who_looks_on(read):
    told = read("Armenia và Azerbaijan ký tắt hiệp định hòa bình trước sự chứng kiến của Tổng thống Mỹ Donald Trump.")
    assert [[t.text for t in e.topics] for e in told.events if e.type.value == "Signing"] == [["hiệp định hòa bình"]]
