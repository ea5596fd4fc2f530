"""The other party of an act: behind *về*, who made it, to whom a letter goes, each other; who acts beside another."""

from __future__ import annotations

from tests.nlp.conftest import facts, tables

SPOKEN_OF = [
    ("Đức bày tỏ thất vọng về quyết định của Mỹ.", {"Criticism occurred: Đức > Mỹ"}),
    (
        "Mỹ bày tỏ lo ngại về ảnh hưởng của Trung Quốc tại Thái Bình Dương.",
        {"Criticism occurred: Mỹ > Trung Quốc"},
    ),
    (
        "Liên Hợp Quốc bày tỏ quan ngại về việc Israel mở rộng chiến dịch tại Gaza.",
        {"Criticism occurred: Liên hợp quốc > Israel"},
    ),
    ("Thổ Nhĩ Kỳ bày tỏ thất vọng về Mỹ.", {"Criticism occurred: Thổ Nhĩ Kỳ > Mỹ"}),
    ("Nhật Bản bày tỏ vui mừng về thành tựu của Việt Nam.", {"Support occurred: Nhật Bản > Việt Nam"}),
    # what one fears for blames nobody
    ("Ba Lan bày tỏ lo ngại về an ninh của Litva.", {"Criticism occurred: Ba Lan"}),
    ("Nga quan ngại về tình hình Ukraine.", {"Criticism occurred: Nga"}),
    ("Đức bày tỏ quan ngại về số phận của công dân Đức.", {"Criticism occurred: Đức"}),
    ("Mỹ quan ngại về sự an toàn của công dân Mỹ.", {"Criticism occurred: Mỹ"}),
    ("Nga từ chối bình luận về phát biểu của Mỹ.", {"Rejection occurred: Nga"}),
]
MADE_BY = [
    ("Nga phản đối dự thảo nghị quyết do Mỹ soạn thảo.", {"Criticism occurred: Nga > Mỹ"}),
    (
        "Tổng thống Pháp Emmanuel Macron chỉ trích những bình luận mà Tổng thống Mỹ Donald Trump đưa ra.",
        {"Criticism occurred: Emmanuel Macron > Donald Trump"},
    ),
    ("Iran bác bỏ điều kiện mà Mỹ đưa ra.", {"Rejection occurred: Iran > Mỹ"}),
    ("Ông Donald Trump chỉ trích các hiệp định mà Mỹ đang tham gia.", {"Criticism occurred: Donald Trump"}),
    ("Iran từ chối đề nghị đàm phán của Mỹ.", {"Rejection occurred: Iran > Mỹ"}),
]
ADDRESSED = [
    (
        "Chính phủ Iran gửi công hàm tới Đại sứ quán Anh, yêu cầu điều tra vụ việc.",
        {"Request occurred: Iran > Đại sứ quán Anh"},
    ),
    (
        "Tổng thống Ukraine Volodymyr Zelensky gửi thư cho Tổng thống Mỹ Joe Biden, kêu gọi tăng viện trợ vũ khí.",
        {"Request occurred: Volodymyr Zelensky > Joe Biden"},
    ),
    (
        "Trong thư gửi Tổng thống Mỹ Joe Biden, ông Volodymyr Zelensky kêu gọi cung cấp thêm tên lửa.",
        {"Request occurred: Volodymyr Zelensky > Joe Biden"},
    ),
    (
        "Ngoại trưởng Iran Abbas Araghchi gửi thư tới Liên Hợp Quốc, lên án Israel.",
        {"Criticism occurred: Abbas Araghchi > Israel"},
    ),
    (
        "Trong cuộc điện đàm với ông Joe Biden, ông Volodymyr Zelensky kêu gọi ngừng bắn.",
        {"PhoneCall occurred: Joe Biden, Volodymyr Zelensky", "Request occurred: Volodymyr Zelensky"},
    ),
    (
        "Chủ tịch nước Lương Cường đã có điện cảm ơn gửi Tổng thống Nga Vladimir Putin.",
        {"Support occurred: Lương Cường > Vladimir Putin"},
    ),
    (
        "Chính phủ Nga gửi công hàm phản đối tới Đại sứ quán Anh, yêu cầu London xin lỗi.",
        {"Criticism occurred: Nga > Đại sứ quán Anh", "Request occurred: Nga > Anh"},
    ),
]
EACH_OTHER = [
    (
        "Ấn Độ và Pakistan không kích lãnh thổ của nhau.",
        {"Assault occurred: Pakistan > Ấn Độ", "Assault occurred: Ấn Độ > Pakistan"},
    ),
    (
        "Mỹ và Trung Quốc trục xuất nhà ngoại giao của nhau.",
        {"Sanction occurred: Mỹ > Trung Quốc", "Sanction occurred: Trung Quốc > Mỹ"},
    ),
    ("Nga và Saudi Arabia hợp tác với nhau.", {"Cooperation occurred: Nga, Saudi Arabia"}),
]
LISTED = [
    (
        "Hồi tuần trước, các nước láng giềng của Mali gồm Niger, Senegal và Mauritania, đã trục xuất đại sứ Mali.",
        {"Sanction occurred: Mauritania, Niger, Senegal > Mali"},
    ),
    (
        "Ông Al-Thani đáp lại tối hậu thư của các nước Arab gồm Bahrain và Ai Cập trong chuyến thăm Lào.",
        {"Visit occurred: Al-Thani > Lào"},
    ),
    ("Nhật Bản hỗ trợ người dân Ukraine 100 triệu USD.", {"Aid occurred: Nhật Bản > Ukraine"}),
    ("Việt Nam luôn ủng hộ Chính phủ, nhân dân Lào.", {"Support occurred: Việt Nam > Lào"}),
    (
        "Tổng thống Mỹ Donald Trump vui mừng sau khi gặp đồng cấp Vladimir Putin.",
        {"Meeting occurred: Donald Trump, Vladimir Putin"},
    ),
    (
        "Phái đoàn gồm ông Joseph Yun và các bác sĩ tới Lào để giải cứu Otto Warmbier, yêu cầu thả sinh viên.",
        {"Request occurred: Joseph Yun"},
    ),
]
BESIDE = [
    ("Iran, cùng với Nga và Trung Quốc, phản đối Mỹ.", {"Criticism occurred: Iran, Nga, Trung Quốc > Mỹ"}),
    ("Mỹ, cùng với Anh, đã không kích Syria.", {"Assault occurred: Anh, Mỹ > Syria"}),
    ("Nga gặp Iran, cùng với Thổ Nhĩ Kỳ, bàn về Syria.", {"Meeting occurred: Iran, Nga"}),
    (
        "Nga lên án Mỹ, cùng với Anh, Pháp cũng bị chỉ trích.",
        {"Criticism occurred: Nga > Mỹ", "Criticism occurred:  > Pháp"},
    ),
    ("Ông Donald Trump, cùng với phu nhân, thăm Anh.", {"Visit occurred: Donald Trump > Anh"}),
]
MEASURES = [
    ("EU thông qua lệnh cấm nhập khẩu dầu của Nga.", {"Sanction occurred: Liên minh châu Âu > Nga"}),
    (
        "Lệnh trừng phạt Hội đồng Bảo an thông qua ngày 2/6 bổ sung 4 tổ chức.",
        {"Sanction occurred: Hội đồng Bảo an Liên hợp quốc"},
    ),
    ("Các lệnh trừng phạt Nga có hiệu lực.", {"Sanction occurred:  > Nga"}),
    ("Nga cảnh báo trả đũa Mỹ.", {"Threat occurred: Nga > Mỹ"}),
    ("EU gia hạn lệnh cấm vận vũ khí đối với Myanmar.", {"Sanction occurred: Liên minh châu Âu > Myanmar"}),
]
OPEN = [
    (
        "Ông Lee Jae-myung sẵn sàng thăm Triều Tiên, cũng như tiến hành đàm phán với Trung Quốc.",
        {"Meeting considered: Lee Jae-myung, Trung Quốc", "Visit considered: Lee Jae-myung > Triều Tiên"},
    ),
    (
        "Ông Lee Jae-myung đã thăm Lào và tiến hành đàm phán với Trung Quốc.",
        {"Meeting occurred: Lee Jae-myung, Trung Quốc", "Visit occurred: Lee Jae-myung > Lào"},
    ),
]


@tables(
    behind_about=SPOKEN_OF,
    who_made_it=MADE_BY,
    to_whom_a_letter_goes=ADDRESSED,
    each_other=EACH_OTHER,
    named_behind_or_beside=LISTED,
    set_off_beside=BESIDE,
    measures=MEASURES,
    joined_to_what_is_open=OPEN,
)
def test_the_other_party_is_found(read, text, expected):
    assert facts(read(text)) == expected
