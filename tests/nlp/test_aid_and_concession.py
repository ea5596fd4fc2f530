"""Help that is given, granted and received, trade, truces, and measures that are lifted."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts, opening

AID = [
    ("Đức đã cấp 100 triệu euro cho Jordan.", {"Aid occurred: Đức > Jordan"}),
    ("Quốc hội Mỹ thông qua gói viện trợ 61 tỷ USD cho Ukraine.", {"Aid occurred: Quốc hội Mỹ > Ukraine"}),
    ("Quốc hội Mỹ chưa thông qua gói viện trợ cho Ukraine.", {"Aid denied: Quốc hội Mỹ > Ukraine"}),
    ("Ukraine nhận được lô tên lửa Patriot đầu tiên từ Đức.", {"Aid occurred: Đức > Ukraine"}),
    ("Ukraine chưa nhận được tên lửa từ Mỹ.", {"Aid denied: Mỹ > Ukraine"}),
    ("Triều Tiên nhận viện trợ lương thực từ Nga.", {"Aid occurred: Nga > Triều Tiên"}),
    ("Mỹ giúp Iraq huấn luyện lực lượng chống khủng bố.", {"Aid occurred: Mỹ > Iraq"}),
    ("Anh và Canada đang huấn luyện binh sĩ Ukraine.", {"Aid occurred: Anh, Canada > Ukraine"}),
    ("Nhật Bản cử đội y tế đến Jordan.", {"Aid occurred: Nhật Bản > Jordan"}),
    ("Phía Ukraine đã nhận được thông báo từ Mỹ về quyết định này.", set()),
    ("Trung Quốc cung cấp khoản viện trợ 100 triệu USD cho Campuchia.", {"Aid occurred: Trung Quốc > Campuchia"}),
    ("Mỹ bàn giao 6 xuồng tuần tra cho Philippines.", {"Aid occurred: Mỹ > Philippines"}),
    ("Ấn Độ trao 4 tàu tuần tra cho Việt Nam.", {"Aid occurred: Ấn Độ > Việt Nam"}),
    ("Thỏa thuận giúp Nga và Lào tăng trưởng.", set()),
]
GOODS = [
    ("Nhật Bản gửi hàng viện trợ tới Philippines.", {"Aid occurred: Nhật Bản > Philippines"}),
    ("Maroc sẽ gửi thực phẩm tới Qatar.", {"Aid planned: Maroc > Qatar"}),
    ("Trung Quốc gửi thực phẩm, thuốc men và nhiên liệu tới Cuba.", {"Aid occurred: Trung Quốc > Cuba"}),
    ("Nga chuyển 20.000 tấn gạo cho Cuba.", {"Aid occurred: Nga > Cuba"}),
    ("Ukraine chuyển máy bay tới Ba Lan.", set()),
    ("Mỹ chuyển thông điệp tới Iran qua Oman.", set()),
]
TRADE = [
    ("Ấn Độ nhập khẩu dầu thô của Nga.", {"Cooperation occurred: Nga, Ấn Độ"}),
    ("Trung Quốc mua thêm 10 triệu tấn đậu tương từ Mỹ.", {"Cooperation occurred: Mỹ, Trung Quốc"}),
    ("Thổ Nhĩ Kỳ đã mua hệ thống S-400 của Nga.", {"Cooperation occurred: Nga, Thổ Nhĩ Kỳ"}),
    ("Ba Lan mua tên lửa Patriot của Mỹ.", set()),
    ("Mỹ kêu gọi Ấn Độ ngừng mua dầu của Nga.", set()),
    ("Mỹ cáo buộc Trung Quốc mua dầu từ Iran.", set()),
    ("Mỹ áp thuế đối với các mặt hàng nhập khẩu từ Trung Quốc.", set()),
]
LIFTED = [
    (
        "Các biện pháp trừng phạt của Liên hợp quốc đối với Iran đã được dỡ bỏ.",
        {"Concession occurred: Liên hợp quốc > Iran"},
    ),
    ("Lệnh cấm vận vũ khí đối với Việt Nam đã được Mỹ dỡ bỏ hoàn toàn.", {"Concession occurred: Mỹ > Việt Nam"}),
    ("Mỹ nới lỏng các biện pháp trừng phạt nhằm vào Venezuela.", {"Concession occurred: Mỹ > Venezuela"}),
    ("Mỹ sẽ dỡ bỏ các biện pháp trừng phạt nhằm vào Syria.", {"Concession planned: Mỹ > Syria"}),
]
SORRY = [
    ("Tổng thống Hàn Quốc Moon Jae-in xin lỗi người dân Việt Nam.", {"Concession occurred: Moon Jae-in > Việt Nam"}),
    ("Nga đã xóa 90% khoản nợ cho Cuba.", {"Concession occurred: Nga > Cuba"}),
]
TRUCES = [
    ("Lệnh ngừng bắn giữa Israel và Hamas bắt đầu có hiệu lực.", {"Retreat occurred: Hamas, Israel"}),
    (
        "Lệnh ngừng bắn giữa Israel và Hamas sẽ có hiệu lực từ ngày mai.",
        {"Retreat planned: Hamas, Israel on 2024-05-21"},
    ),
    ("Lệnh ngừng bắn giữa Israel và Hamas vẫn mong manh.", set()),
]
AGREED = [
    ("Nga và Mỹ đã thỏa thuận tăng cường trao đổi thông tin.", {"Agreement occurred: Mỹ, Nga"}),
    ("Đức và Ấn Độ quyết tâm làm sâu sắc hơn quan hệ đối tác.", {"Agreement occurred: Đức, Ấn Độ"}),
    ("Năm 2013, Việt Nam và Mỹ xác lập quan hệ đối tác toàn diện.", {"Agreement occurred: Mỹ, Việt Nam on 2013"}),
    ("Tổng thống Nga Vladimir Putin nhận lời chúc mừng của Thủ tướng Ấn Độ Narendra Modi.", set()),
    ("Thỏa thuận sẽ giúp Nga và Lào tăng trưởng.", set()),
]


@pytest.mark.parametrize(
    ("kind", "sentence", "expected"),
    [
        *(("Aid", *case) for case in (*AID, *GOODS)),
        *(("Cooperation", *case) for case in TRADE),
        *(("Concession", *case) for case in (*LIFTED, *SORRY)),
        *(("Retreat", *case) for case in TRUCES),
        *(("Agreement", *case) for case in AGREED),
    ],
    ids=opening,
)
def test_what_is_given_lifted_and_agreed(read, kind, sentence, expected):
    assert {line for line in facts(read(sentence)) if line.startswith(kind)} == expected
