"""Whom a threat is against, who did what another is blamed for, and names that stand for no state."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts, opening

TOLD = [
    # Whoever is named threatens; what has no will of its own is a danger.
    ("Ông Trump đe dọa Iran.", {"Threat occurred: Trump > Iran"}),
    ("Tên lửa Triều Tiên đe dọa Mỹ.", set()),
    ("Triều Tiên đủ sức đe dọa Mỹ.", set()),
    (
        "Ông Trump dọa ném bom Oman.",
        {"Threat occurred: Trump > Oman", "Assault planned: Trump > Oman"},
    ),
    (
        "Mỹ đe dọa áp đặt các biện pháp trừng phạt đối với Trung Quốc.",
        {"Threat occurred: Mỹ > Trung Quốc"},
    ),
    (
        "Nga và Ukraine tiếp tục tấn công nhau bằng drone.",
        {"Assault occurred: Nga > Ukraine", "Assault occurred: Ukraine > Nga"},
    ),
    (
        "UAE thông báo đình chỉ toàn bộ hoạt động thương mại với Iran.",
        {"Sanction occurred: Các Tiểu vương quốc Ả Rập Thống nhất > Iran"},
    ),
]
OF_THEIR_PEOPLE = [
    (
        "Hàn Quốc trục xuất ba nhà ngoại giao Nga, Đức trục xuất hai người.",
        {"Sanction occurred: Hàn Quốc > Nga", "Sanction occurred: Đức"},
    ),
    (
        "Phiến quân sát hại 13 cảnh sát Philippines. Khói bốc lên sau vụ tấn công của quân đội Philippines.",
        {"Assault occurred:  > cảnh sát Philippines", "Assault occurred: AFP Philippines"},
    ),
    (
        "Quốc hội Lào phê chuẩn thỏa thuận triển khai quân tới Qatar và đào tạo lực lượng an ninh cho nước này.",
        {"Signing occurred: Quốc hội Lào", "Aid planned: Quốc hội Lào > Qatar"},
    ),
    (
        "Ông Petro Poroshenko cáo buộc tin tặc Nga đã thực hiện các vụ tấn công nhằm vào cơ quan nhà nước của Ukraine.",
        {"Criticism occurred: Petro Poroshenko > Nga"},
    ),
    ("Mỹ cáo buộc tin tặc Trung Quốc đánh cắp dữ liệu của quân đội Anh.", {"Criticism occurred: Mỹ > Trung Quốc"}),
    ("Ba Lan tăng cường phòng thủ chống xâm lược.", set()),
    ("Bộ Ngoại giao Qatar nói biện pháp này dựa trên những luận điệu và cáo buộc thiếu căn cứ.", set()),
    (
        "Pháp ủng hộ kế hoạch và Đức phản đối, đồng thời kêu gọi Iran đối thoại.",
        {"Support occurred: Pháp", "Criticism occurred: Đức", "Request occurred: Đức > Iran"},
    ),
    (
        "Iran dọa phong tỏa cảng Haifa cũng như tấn công Israel.",
        {
            "Threat occurred: Iran",
            "Coercion planned: Iran > Haifa",
            "Assault planned: Iran > Israel",
        },
    ),
    (
        "Ông Moon Jae-in nói sẵn sàng thăm Lào, cũng như tiến hành đàm phán với Mỹ.",
        {"Visit considered: Moon Jae-in > Lào", "Meeting considered: Moon Jae-in, Mỹ"},
    ),
    ("Hiện chưa rõ số phận của tàu sau khi Mỹ không kích Iran.", {"Assault occurred: Mỹ > Iran"}),
    ("Đây có thể là vụ thử tên lửa thành công nhất của Triều Tiên.", set()),
    (
        "Ông Kim (sinh ở Lào, giấu tên nhằm tránh bị tẩy chay) bị tòa án Thái Lan kết án.",
        {"Coercion occurred: Thái Lan > Kim"},
    ),
    (
        "Năm 2003, sau vụ đánh bom nhằm vào Anh ngày 12/10/2002, Australia và Lào ký hiệp định.",
        {"Assault occurred:  > Anh on 2002-10-12", "Signing occurred: Australia, Lào on 2003"},
    ),
]
JUST = [
    (
        "Đặc phái viên Mỹ phụ trách vấn đề Syria chỉ trích Israel vì chậm trễ.",
        {"Criticism occurred: Mỹ > Israel"},
    ),
    (
        'Anh chỉ trích Israel "leo thang" khi không kích Syria.',
        {"Criticism occurred: Anh > Israel", "Assault occurred: Israel > Syria"},
    ),
    (
        "Washington kêu gọi đồng minh và Bắc Kinh cùng tham gia chiến dịch, cảnh báo Iran về hậu quả.",
        {"Request occurred: Mỹ > Trung Quốc", "Threat occurred: Mỹ > Iran"},
    ),
    ("Nga cáo buộc London tiếp tay cho Kiev.", {"Criticism occurred: Nga > Anh"}),
    ("Iran cáo buộc sự hiện diện quân sự của Mỹ gây ô nhiễm.", {"Criticism occurred: Iran > Mỹ"}),
    (
        "Việt Nam phản đối hành động của Trung Quốc đối với quần đảo Hoàng Sa.",
        {"Criticism occurred: Việt Nam > Trung Quốc"},
    ),
    ("Nga cảnh báo Mỹ không can thiệp vào vấn đề Biển Đông.", {"Threat occurred: Nga > Mỹ"}),
    ("Iran chỉ trích Mỹ khi ép các nước khác ngừng giao thương với Anh.", {"Criticism occurred: Iran > Mỹ"}),
    (
        "Thổ Nhĩ Kỳ phát lệnh bắt trong nước đối với Thủ tướng Israel Benjamin Netanyahu.",
        {"Coercion occurred: Thổ Nhĩ Kỳ > Benjamin Netanyahu"},
    ),
    ("Nga giội tên lửa xuống Kiev.", {"Assault occurred: Nga > Kiev"}),
    # The day is that of the speech.
    ("Ngày 18/5, Tổng thống Nga Putin nói sẽ gặp Tổng thống Mỹ Trump.", {"Meeting planned: Putin, Trump"}),
    (
        "Ngày 18/5, Tổng thống Nga Putin nói đã gặp Tổng thống Mỹ Trump.",
        {"Meeting occurred: Putin, Trump on 2024-05-18"},
    ),
    (
        "Ông Trump tới Paris. Người đứng đầu nước Mỹ sau đó gặp Tổng thống Pháp Macron.",
        {"Visit occurred: Trump > Pháp @ Paris", "Meeting occurred: Macron, Trump"},
    ),
]
NO_STATE = [
    ("Thiết bị của Anh có thể tấn công máy bay Boeing 737.", {"Anh"}),
    ("Không quân Việt Nam diễn tập ở miền Trung.", {"Không quân Việt Nam", "Việt Nam"}),
    ("Thủ tướng Lào Sonexay tiếp một nữ Việt kiều Mỹ.", {"Sonexay", "Lào"}),
]


@pytest.mark.parametrize(("text", "told"), TOLD, ids=opening)
def test_these_are_told(read, text: str, told: set[str]) -> None:
    assert told <= facts(read(text))


@pytest.mark.parametrize(("text", "told"), [*JUST, *OF_THEIR_PEOPLE], ids=opening)
def test_just_this_is_told(read, text: str, told: set[str]) -> None:
    assert facts(read(text)) == told


@pytest.mark.parametrize(("text", "named"), NO_STATE, ids=opening)
def test_where_somebody_lives_names_no_state(read, text: str, named: set[str]) -> None:
    assert {e.name for e in read(text).entities} == named


def test_what_a_paper_writes_about_is_no_statement_of_who_dismisses_its_editor(read) -> None:
    extraction = read("Lầu Năm Góc sa thải tổng biên tập tờ báo chuyên đưa tin về quân đội Mỹ.")
    assert [e.type.value for e in extraction.events] == ["Sanction"]
