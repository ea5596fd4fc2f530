"""Material acts: whose arms they are, who is given an office, and names that only look like the subject."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts, opening

DEEDS = [
    ("Một máy bay Su-27 của Nga áp sát máy bay trinh sát.", "Mobilization occurred: Nga"),
    ("Trung Quốc vẫn không ngừng bồi lấp đảo nhân tạo.", "Mobilization occurred: Trung Quốc"),
    ("Hình ảnh của Tổ chức AMTI cho thấy Trung Quốc xây đảo nhân tạo.", "Mobilization occurred: Trung Quốc"),
    ("Tổng thống Pháp Emmanuel Macron rút Pháp khỏi Hiệp định Paris.", "Sanction occurred: Emmanuel Macron"),
    (
        "Ông Sergei Lavrov nói về quyết định của Tổng thống Pháp Emmanuel Macron rút Pháp khỏi Hiệp định Paris.",
        "Sanction occurred: Emmanuel Macron",
    ),
    (
        "Tổng thống Pháp Emmanuel Macron tuyên bố sẽ ngăn chặn dự án của Iran và hủy bỏ thỏa thuận với nước này.",
        "Sanction planned: Emmanuel Macron > Iran",
    ),
    (
        "Bà Lan Hoa được Tổng thống Hàn Quốc Moon Jae-in bổ nhiệm làm Ngoại trưởng Hàn Quốc.",
        "Appointment occurred: Lan Hoa",
    ),
    ("Tổng thống Hàn Quốc Moon Jae-in bổ nhiệm ông Kim Minh làm Ngoại trưởng.", "Appointment occurred: Kim Minh"),
    (
        "Phó Thủ tướng Lào Bounmy sẽ thay mặt Thủ tướng Lào Sonexay tham dự Hội nghị G20.",
        "Attendance planned: Bounmy",
    ),
    (
        "Tổng thống Pháp Emmanuel Macron sẽ gặp các nhà lãnh đạo 10 nước ASEAN và dự tiệc chiêu đãi.",
        "Attendance planned: Emmanuel Macron",
    ),
    (
        "Tổng thống Pháp Emmanuel Macron sẽ gặp các nhà lãnh đạo 10 nước ASEAN và dự tiệc chiêu đãi.",
        "Meeting planned: ASEAN, Emmanuel Macron",
    ),
    ("Tổng thống Pháp Emmanuel Macron gặp lãnh đạo các nước ASEAN.", "Meeting occurred: ASEAN, Emmanuel Macron"),
    (
        "Thủ tướng Đức Olaf Scholz nhận cuộc gọi chúc mừng thắng cử từ Tổng thống Pháp Emmanuel Macron.",
        "PhoneCall occurred: Emmanuel Macron, Olaf Scholz",
    ),
    (
        "Thủ tướng Lào Sonexay tiếp Ngoại trưởng Nga Sergei Lavrov đang trong chuyến thăm và làm việc tại Lào.",
        "Visit occurred: Sergei Lavrov > Lào",
    ),
    (
        "Bộ trưởng Lào Bounmy có các cuộc nói chuyện về thương mại với các nước như Nhật Bản, Canada và Singapore.",
        "Meeting occurred: Bounmy, Canada, Nhật Bản, Singapore",
    ),
    (
        "Không quân Philippines đã nối lại hoạt động không kích nhằm vào các vị trí của phiến quân Maute.",
        "Assault occurred: Không quân Philippines > ",
    ),
    ("Các bệnh viện tại Syria đã bị tấn công 402 lần.", "Assault occurred:  > Syria"),
    ("Israel chia sẻ thông tin tình báo cho Mỹ.", "Cooperation occurred: Israel, Mỹ"),
    ("Các hãng hàng không Trung Quốc nối lại các chuyến bay tới Hàn Quốc.", "Cooperation occurred: Hàn Quốc"),
    (
        "Ông Moon Jae-in nói ông có thể đến Bình Nhưỡng khi có đủ điều kiện.",
        "Visit hypothetical: Moon Jae-in > Triều Tiên",
    ),
    (
        "Trong một cuộc hội thảo ở Seoul, Thủ tướng Lào Sonexay cho rằng Nga cần đối thoại với Mỹ.",
        "Attendance occurred: Sonexay",
    ),
]


@pytest.mark.parametrize(("text", "expected"), DEEDS, ids=opening)
def test_who_does_it(read, text, expected):
    assert any(line.startswith(expected) for line in facts(read(text)))


@pytest.mark.parametrize("place", ["Nhật Bản", "Lào", "Thái Lan", "Singapore"])
def test_each_place_of_a_journey_is_visited(read, place):
    text = "Trong chuyến đi tới Nhật Bản, Lào, Thái Lan và Singapore, Tổng thống Pháp Emmanuel Macron gặp nhiều người."
    assert f"Visit occurred: Emmanuel Macron > {place}" in facts(read(text))


NOBODYS = [
    ("Nga bất mãn với quyết định rút Mỹ khỏi Hiệp định Paris.", "Sanction"),
    ("Mỹ trả lời về các công trình xây đảo nhân tạo.", "Mobilization"),
    ("Việc bổ nhiệm bà Lan Hoa gây căng thẳng cho Tổng thống Hàn Quốc Moon Jae-in.", "Appointment"),
    ("Sau phiên điều trần, Thủ tướng Lào Sonexay cho rằng Nga cần đối thoại với Mỹ.", "Attendance"),
    ("Nga lưu ý tới quyết định rút khỏi Hiệp định Paris về khí hậu của nước bạn.", "Sanction"),
    ("Nga hợp tác mang tính xây dựng với Lào.", "Mobilization"),
]


@pytest.mark.parametrize(("text", "kind"), NOBODYS, ids=opening)
def test_who_does_not(read, text, kind):
    assert not [line for line in facts(read(text)) if line.startswith(kind)]
