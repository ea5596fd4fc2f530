"""Words that look like acts, plans or names and are none here, and nouns in a list that have one owner."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts

GOING = [
    ("Quân đội Nga đã tiến sát tới Kharkiv và tấn công một trạm điện.", {"Assault occurred: Quân đội Nga"}, "Assault"),
    ("Quân đội Nga tiến gần đến thủ đô Kiev và bắn phá một cây cầu.", {"Assault occurred: Quân đội Nga"}, "Assault"),
    ("Mỹ và Iran đang tiến gần đến ký kết thỏa thuận mới.", {"Signing considered: Iran, Mỹ"}, "Signing"),
    ("Ấn Độ và EU hướng tới ký thỏa thuận thương mại.", {"Signing considered: Liên minh châu Âu, Ấn Độ"}, "Signing"),
]


@pytest.mark.parametrize(("text", "expected", "kind"), GOING)
def test_going_to_a_place_is_no_plan(read, text, expected, kind):
    assert {f for f in facts(read(text)) if f.startswith(kind)} == expected


@pytest.mark.parametrize(
    "text",
    [
        "Nhật Bản cảnh báo sóng thần sau động đất ở Indonesia.",
        "Cơ quan khí tượng Hàn Quốc cảnh báo mưa lớn tại Seoul.",
        "Philippines phát cảnh báo bão tại đảo Luzon.",
        "Trung Quốc cảnh báo nguy cơ lũ quét ở biên giới với Ấn Độ.",
    ],
)
def test_weather_threatens_nobody(read, text):
    assert not any(f.startswith("Threat") for f in facts(read(text)))


def test_a_threat_stays_one(read):
    assert facts(read("Trung Quốc cảnh báo Philippines không được khiêu khích.")) >= {
        "Threat occurred: Trung Quốc > Philippines"
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Tổng thống Pháp Emmanuel Macron đã xem trận đấu như kế hoạch.", False),
        ("Thủ tướng Anh Boris Johnson xem duyệt binh, điều được coi như thông lệ.", False),
        ("Thủ tướng Ấn Độ Narendra Modi đăng ảnh với Tổng thống Mỹ Donald Trump.", False),
        ("Tổng thống Nga Vladimir Putin xem hội nghị này là một thành công.", True),
        ("Thủ tướng Ấn Độ Narendra Modi coi chuyến đi này như một cơ hội.", True),
    ],
)
def test_looking_is_not_saying(read, text, said):
    assert any(e.type.value == "Statement" for e in read(text).events) is said


@pytest.mark.parametrize(
    ("text", "document"),
    [
        ("Ngày 27/1/1973, Mỹ ký Hiệp định Paris với Việt Nam.", "Hiệp định Paris 1973"),
        ("Năm 1973, Mỹ ký Hiệp định Paris với Việt Nam.", "Hiệp định Paris 1973"),
        ("Ngày 22/4/2016, Mỹ ký Hiệp định Paris.", "Thỏa thuận Paris về biến đổi khí hậu"),
        ("Mỹ ký Hiệp định Paris, hứa giảm khí thải so với năm 1990.", "Thỏa thuận Paris về biến đổi khí hậu"),
    ],
)
def test_a_name_that_an_older_document_had(read, text, document):
    assert document in {e.name for e in read(text).entities if e.type.value == "Document"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nga không kích theo yêu cầu của Syria.", {"Assault occurred: Nga", "Request occurred: Syria > Nga"}),
        ("Pháp ném bom theo lệnh của NATO.", {"Assault occurred: Pháp"}),
        (
            "Nga không kích Idlib theo đề nghị của Damascus.",
            {"Assault occurred: Nga > Idlib", "Request occurred: Syria > Nga"},
        ),
        ("Mỹ tấn công cơ sở của Iran.", {"Assault occurred: Mỹ > Iran"}),
    ],
)
def test_whoever_asks_for_an_attack_is_not_hit(read, text, expected):
    assert facts(read(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Thủ tướng Đức Angela Merkel ca ngợi vai trò, uy tín của Tổng thống Pháp Macron và kêu gọi EU đoàn kết.",
            {
                "Support occurred: Angela Merkel > Macron",
                "Request occurred: Angela Merkel > Liên minh châu Âu",
            },
        ),
        (
            "Ngoại trưởng Nga Lavrov lên án hành động, tuyên bố của Thủ tướng Anh Johnson và yêu cầu Anh xin lỗi.",
            {"Criticism occurred: Lavrov > Johnson", "Request occurred: Lavrov > Anh"},
        ),
        (
            "Thủ tướng Nhật Bản Shinzo Abe chỉ trích hành động, lập trường của Trung Quốc, kêu gọi nước này kiềm chế.",
            {"Criticism occurred: Shinzo Abe > Trung Quốc", "Request occurred: Shinzo Abe > Trung Quốc"},
        ),
        (
            "Nga lên án vụ tấn công, quân đội của Ukraine phủ nhận và yêu cầu điều tra.",
            {"Criticism occurred: Nga", "Rejection occurred: quân đội Ukraine", "Request occurred: quân đội Ukraine"},
        ),
        (
            "Trong chuyến thăm, đại diện của Nga tỏ thái độ và kêu gọi Mỹ kiềm chế.",
            {"Request occurred: Nga > Mỹ"},
        ),
    ],
)
def test_nouns_with_one_owner(read, text, expected):
    assert {f for f in facts(read(text)) if not f.startswith(("Visit", "Assault"))} == expected


def test_a_palace_is_nobody(read):
    told = read("Từ dinh tổng thống Miraflores, Tổng thống Venezuela Nicolas Maduro lên án Mỹ. Ông cũng lên án EU.")
    assert {f for f in facts(told) if f.startswith("Criticism")} == {
        "Criticism occurred: Nicolas Maduro > Mỹ",
        "Criticism occurred: Nicolas Maduro > Liên minh châu Âu",
    }


def test_tools_of_attack_are_none(read):
    assert not any(f.startswith("Coercion") for f in facts(read("Nga công bố các công cụ tấn công mạng của NSA.")))


def test_how_something_is_said_is_not_what(read):
    told = read('"Chúng tôi sẽ không lùi bước", Tổng thống Nga Vladimir Putin trả lời ngắn gọn.')
    assert [t.text for e in told.events for t in e.topics] == ["Chúng tôi sẽ không lùi bước"]
