"""Ships, aircraft and troops that go somewhere or hit something: whose they are does it."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts

MOVED = [
    ("Hai tàu khu trục của Mỹ đi qua eo biển Manche.", "Mobilization occurred: Mỹ @ Eo biển Manche"),
    ("Tàu sân bay Anh HMS Queen Elizabeth tiến vào Biển Đông.", "Mobilization occurred: Anh @ Biển Đông"),
    ("Tàu ngầm hạt nhân USS Ohio của Mỹ cập cảng Busan.", "Mobilization occurred: Mỹ @ Busan"),
    ("Hai tàu chiến của Pháp hôm 3/5 đã tới Jakarta.", "Mobilization occurred: Pháp @ Jakarta on 2024-05-03"),
    ("Tàu sân bay Sơn Đông của Trung Quốc sẽ tới Hong Kong.", "Mobilization planned: Trung Quốc @ Hong Kong"),
    ("Xe tăng Israel tiến vào thành phố Rafah.", "Mobilization occurred: Israel @ Rafah"),
    ("Binh sĩ Pháp chưa tiến vào Niger.", "Mobilization denied: Pháp @ Niger"),
    ("Nhật Bản phát hiện tàu chiến Nga đi qua eo biển Tsushima.", "Mobilization occurred: Nga @ Eo biển Tsushima"),
    ("Khi binh sĩ Mỹ đến Philippines tập trận, Trung Quốc phản đối.", "Mobilization occurred: Mỹ @ Philippines"),
    ("Tiêm kích Nga cất cánh từ Hmeymim đi tấn công IS ở Syria.", "Assault occurred: Nga > IS @ Syria"),
    (
        "Tàu chiến Mỹ cập cảng Doha và bắt đầu cuộc tập trận chung với Hải quân Qatar.",
        "JointExercise occurred: Hải quân Qatar, Mỹ",
    ),
    ("Drone của Ukraine đánh trúng kho dầu của Nga.", "Assault occurred: Ukraine > Nga"),
    ("Hàng trăm UAV của Nga nhắm tới Kiev.", "Assault occurred: Nga > Kiev"),
]
BORNE = [
    ("Máy bay Su-22 của Syria bị tiêm kích F/A-18 của Mỹ bắn hạ.", "Assault occurred: Mỹ > Syria"),
    ("Hai nhà báo Ý bị binh sĩ Triều Tiên bắt giữ.", "Coercion occurred: Triều Tiên > Italy"),
    (
        "Vụ tấn công bằng vũ khí hóa học của quân chính phủ Syria tại Idlib khiến hàng chục người chết.",
        "Assault occurred: Syria @ Idlib",
    ),
    (
        "Vụ tấn công bằng drone của quân đội Ukraine vào Moskva gây hỏa hoạn.",
        "Assault occurred: Các lực lượng vũ trang Ukraine > Moscow",
    ),
    ("Iran hứng chịu hai vụ đánh bom tại Tehran do IS thực hiện.", "Assault occurred: IS > Iran @ Tehran"),
    ("Pháp đang triển khai khoảng 4.200 binh sĩ tại Mali.", "Mobilization occurred: Pháp @ Mali"),
    ("Hai tiểu đoàn từ Anh, Đức và Mỹ được triển khai tới Estonia.", "Mobilization occurred: Anh, Mỹ, Đức"),
    ("Khoảng 900 binh sĩ Mỹ đang đồn trú tại Niger.", "Mobilization occurred: Mỹ @ Niger"),
    ("Iran thử nghiệm thành công hệ thống phòng không mới.", "Mobilization occurred: Iran"),
    (
        "Hải quân Anh tiến hành hoạt động tự do hàng hải ở Biển Đông.",
        "Mobilization occurred: Hải quân Hoàng gia Anh @ Biển Đông",
    ),
    (
        "Oanh tạc cơ B-1B của Mỹ tham gia tập trận với Hàn Quốc.",
        "JointExercise occurred: Hàn Quốc, Mỹ",
    ),
    ("Úc tham gia tập trận chung với Indonesia.", "JointExercise occurred: Australia, Indonesia"),
    ("Cảnh sát Croatia bắt một người đàn ông Ukraine.", "Coercion occurred: Cảnh sát Croatia"),
    ("Nga sáp nhập bán đảo Crimea năm 2014.", "Coercion occurred: Nga > Bán đảo Crimea on 2014"),
    (
        "EU trừng phạt Nga vì can thiệp vào Ukraine và sáp nhập bán đảo Crimea.",
        "Coercion occurred: Nga > Bán đảo Crimea",
    ),
    ("Hai con tin của Pháp bị IS sát hại tại Mali.", "Assault occurred: IS @ Mali"),
]
STILL = [
    ("Một phụ nữ Nga bị sát hại tại Đức.", "Assault"),
    ("Mỹ bắt Nga phải trả giá.", "Coercion"),
    ("Iran yêu cầu Qatar thả ba phi công bị bắt sau khi nhảy dù.", "Coercion"),
    ("Cô dâu Việt bị bố chồng Hàn sát hại ở Seoul.", "Assault"),
    ("Cổ động viên Việt Nam xuống đường ăn mừng, Lào cho biết.", "Protest"),
    ("Việt Nam sáp nhập các tỉnh, Lào cho biết.", "Coercion"),
    ("Tổng thống Mỹ Joe Biden tới Jakarta.", "Mobilization"),
    ("Chuyên gia quân đội Mỹ đến Việt Nam.", "Mobilization"),
    ("Hải quân Ấn Độ đến thăm Việt Nam.", "Mobilization"),
    ("Đoàn tàu du lịch của Nga đi qua Mông Cổ.", "Mobilization"),
    ("Quan hệ Mỹ - Nga đi vào ngõ cụt.", "Mobilization"),
    ("Khi binh sĩ Mỹ đến Philippines tập trận, Trung Quốc phản đối.", "Mobilization occurred: Philippines"),
    ("Tên lửa của Triều Tiên bắn trúng mục tiêu giả định trên biển.", "Assault"),
    ("Lệnh trừng phạt của Mỹ nhằm vào quân đội Nga.", "Assault"),
]


@pytest.mark.parametrize(("text", "expected"), [*MOVED, *BORNE])
def test_whose_arms_move(read, text, expected):
    assert expected in facts(read(text))


@pytest.mark.parametrize(("text", "never"), STILL)
def test_what_is_no_move_of_arms(read, text, never):
    assert not any(fact.startswith(never) for fact in facts(read(text)))


ARMS = [
    ("Hai tàu chiến của Hải quân Mỹ đã tới Doha.", ["Hai tàu chiến"]),
    ("Tàu sân bay Liêu Ninh của Trung Quốc đi qua eo biển Đài Loan.", ["Tàu sân bay Liêu Ninh"]),
    ("Quân đội Mỹ đến Philippines.", []),
]


@pytest.mark.parametrize(("text", "topics"), ARMS)
def test_a_deployment_is_of_the_arms_that_move(read, text, topics):
    assert [[t.text for t in e.topics] for e in read(text).events if e.type.value == "Mobilization"] == [topics]
