"""Who is meant beside another name, an act or a clause: lists, dashes, *là*, *còn*, objects of two verbs."""

from __future__ import annotations

from tests.nlp.conftest import facts, tables

LISTED = [
    (
        "Ông Putin hội đàm với Tổng thống Pháp Emmanuel Macron và chủ nhà năm nay - Thủ tướng Đức Angela Merkel.",
        {"Meeting occurred: Emmanuel Macron, Putin", "Meeting occurred: Angela Merkel, Putin"},
    ),
    ("Ngoại trưởng Nga, Mỹ hội đàm tình hình Syria.", {"Meeting occurred: Mỹ, Nga"}),
    ("Thủ tướng Anh, Pháp chỉ trích Nga.", {"Criticism occurred: Anh, Pháp > Nga"}),
    ("Theo Tổng thống Nga, Mỹ ký thỏa thuận với Syria.", {"Signing occurred: Mỹ, Syria"}),
    (
        "Thủ tướng Anh Theresa May gặp nhà đàm phán của EU là ông Michel Barnier vào ngày 6/5.",
        {"Meeting occurred: Michel Barnier, Theresa May on 2024-05-06"},
    ),
    (
        "Tổng thống Hàn Quốc Moon Jae-in đã điện đàm với hàng loạt nguyên thủ các nước quan trọng như Mỹ, Nhật Bản.",
        {"PhoneCall occurred: Moon Jae-in, Mỹ", "PhoneCall occurred: Moon Jae-in, Nhật Bản"},
    ),
    ("Mỹ trừng phạt nhiều nước như Iran, Nga.", {"Sanction occurred: Mỹ > Iran, Nga"}),
    ("Ông Trump chỉ trích Đức, Pháp và thậm chí cả Anh.", {"Criticism occurred: Trump > Anh, Pháp, Đức"}),
    ("Đại sứ Nga tại Liên hợp quốc (LHQ) Vitaly Churkin cảnh báo Mỹ.", {"Threat occurred: Vitaly Churkin > Mỹ"}),
    (
        "Tại Hội nghị G20, Thủ tướng Nhật Bản Shinzo Abe cũng có mặt.",
        {"Attendance occurred: Shinzo Abe > Hội nghị thượng đỉnh G20"},
    ),
    (
        "Ông Trump đã tiến hành điện đàm với nhiều nhà lãnh đạo như Thủ tướng Canada và Thủ tướng Lào.",
        {"PhoneCall occurred: Canada, Trump", "PhoneCall occurred: Lào, Trump"},
    ),
    (
        "Thủ tướng Ấn Độ Modi gặp nhiều lãnh đạo, trong đó có Tổng thống Nga Vladimir Putin và ông Joe Biden.",
        {"Meeting occurred: Modi, Vladimir Putin", "Meeting occurred: Joe Biden, Modi"},
    ),
    (
        "Hội nghị G20 sẽ có sự tham dự của 28 lãnh đạo, trong đó có Tổng thống Nga Vladimir Putin.",
        {"Attendance planned: Vladimir Putin > Hội nghị thượng đỉnh G20"},
    ),
    ("Mỹ hoan nghênh thỏa thuận phòng thủ giữa Nhật Bản và Pakistan.", {"Support occurred: Mỹ"}),
    (
        "Tổng thống Nga Putin nói về cuộc gặp với Tổng thống Mỹ Biden về nhiều vấn đề như Ukraine.",
        {"Meeting occurred: Biden, Putin"},
    ),
]
SHARED = [
    ("Việt Nam hoan nghênh và ủng hộ những sáng kiến của Nhật Bản.", {"Support occurred: Việt Nam > Nhật Bản"}),
    ("Anh lên án mạnh mẽ và trừng phạt Nga.", {"Criticism occurred: Anh > Nga", "Sanction occurred: Anh > Nga"}),
    ("Nga bác bỏ, cáo buộc Mỹ dàn dựng vụ tấn công.", {"Rejection occurred: Nga", "Criticism occurred: Nga > Mỹ"}),
    (
        "Hàn Quốc chỉ trích và kêu gọi Triều Tiên ngừng thử tên lửa.",
        {"Criticism occurred: Hàn Quốc > Triều Tiên", "Request occurred: Hàn Quốc > Triều Tiên"},
    ),
    (
        "Mỹ ủng hộ Nhật Bản bảo vệ quần đảo Senkaku đang tranh chấp với Bắc Kinh.",
        {"Support occurred: Mỹ > Nhật Bản"},
    ),
]
APART = [
    (
        "Mỹ cảnh báo Iran sẽ hứng chịu hậu quả nếu tấn công Israel.",
        {"Threat occurred: Mỹ > Iran", "Assault hypothetical: Iran > Israel"},
    ),
    ("Việc Nga rút quân khỏi Syria không phụ thuộc vào Mỹ.", {"Retreat hypothetical: Nga @ Syria"}),
    (
        "Tướng Nga Valery Gerasimov đã đón tiếp và dẫn Tổng thống Syria Bashar al-Assad đi một vòng.",
        {"Meeting occurred: Bashar al-Assad, Valery Gerasimov"},
    ),
    (
        "Ông Tập Cận Bình tham gia Diễn đàn Kinh tế Thế giới tại Davos và chỉ trích Mỹ.",
        {"Attendance occurred: Tập Cận Bình @ Davos", "Criticism occurred: Tập Cận Bình > Mỹ @ Davos"},
    ),
    (
        "Ông Larin cho rằng trong cuộc gặp bên lề hội nghị ở Bắc Kinh, Trung Quốc sẽ kêu gọi Triều Tiên kiềm chế.",
        {"Request planned: Trung Quốc > Triều Tiên @ Bắc Kinh"},
    ),
    ("Tại Bắc Kinh, Trung Quốc, ông Putin kêu gọi Mỹ kiềm chế.", {"Request occurred: Putin > Mỹ @ Bắc Kinh"}),
    (
        "Ông Trump cho biết Mỹ sẽ rút quân khỏi Syria, đồng thời trừng phạt Iran.",
        {"Retreat planned: Mỹ @ Syria", "Sanction planned: Mỹ > Iran"},
    ),
    (
        "Ông Ushakov cho biết Nga không đáp trả việc Mỹ tịch thu hai khu nhà, đồng thời trục xuất nhà ngoại giao Nga.",
        {"Coercion occurred: Mỹ", "Sanction occurred: Mỹ > Nga"},
    ),
    (
        "Ông Trump tuyên bố sẽ rút quân khỏi Syria, đồng thời trừng phạt Iran.",
        {"Retreat planned: Trump @ Syria", "Sanction planned: Trump > Iran"},
    ),
    ("Nhà Trắng có các động thái hỗ trợ Kiev hoặc trừng phạt Moscow.", {"Sanction occurred: Nhà Trắng > Nga"}),
    (
        "Mỹ phản đối tàu chiến và máy bay của Nga áp sát biên giới và cảnh báo Belarus.",
        {"Criticism occurred: Mỹ > Nga", "Threat occurred: Mỹ > Belarus"},
    ),
    ("Những người thân cận Tổng thống Mỹ Donald Trump chỉ trích Trung Quốc.", set()),
    (
        "Thủ tướng Anh ăn tối cùng Tổng thống Pháp Emmanuel Macron và chỉ trích Nga.",
        {"Meeting occurred: Anh, Emmanuel Macron", "Criticism occurred: Anh > Nga"},
    ),
    ("Cuộc họp ba bên Nga, Thổ Nhĩ Kỳ và Iran đã diễn ra.", {"Meeting occurred: Iran, Nga, Thổ Nhĩ Kỳ"}),
    ("Cuộc họp bàn quan hệ Nga - Mỹ đã diễn ra.", set()),
    (
        "Ông John Smith, chuyên gia về Triều Tiên tại Viện Brookings, Mỹ, chỉ trích Trung Quốc.",
        {"Criticism occurred: John Smith > Trung Quốc"},
    ),
    ("Quốc vương Salman đến thăm Nga sau Hội nghị Thượng đỉnh G20 tại Hamburg.", {"Visit occurred: Salman > Nga"}),
    (
        "Thủ tướng Nguyễn Xuân Phúc đến sân bay Po Chen Tong, Phnom Penh, Campuchia, bắt đầu tham dự Hội nghị G20.",
        {
            "Visit occurred: Nguyễn Xuân Phúc > Campuchia @ Po Chen Tong",
            "Attendance occurred: Nguyễn Xuân Phúc > Hội nghị thượng đỉnh G20",
        },
    ),
    (
        "Đức cáo buộc Mỹ gây hại cho các công ty châu Âu thông qua các biện pháp trừng phạt Nga.",
        {"Criticism occurred: Đức > Mỹ"},
    ),
    ("Với 98 phiếu thuận, Thượng viện Mỹ thông qua lệnh trừng phạt Nga.", {"Sanction planned: Thượng viện Mỹ > Nga"}),
    (
        "Phát ngôn viên của Tổng thư ký Liên hợp quốc, ông Stephane Dujarric, chỉ trích Mỹ.",
        {"Criticism occurred: Stephane Dujarric > Mỹ"},
    ),
    (
        "Thủ tướng Anh kêu gọi mạnh mẽ Nga rút quân và cảnh báo Iran.",
        {"Request occurred: Anh > Nga", "Threat occurred: Anh > Iran"},
    ),
    (
        "Nghị sĩ đảng Dân chủ Mark Warner thuộc Ủy ban Tình báo Thượng viện Mỹ chỉ trích Nga.",
        {"Criticism occurred: Mark Warner > Nga"},
    ),
    ("Nga nổi giận sau vụ nổ mà Israel cáo buộc do Iran gây ra.", {"Criticism occurred: Israel > Iran"}),
    (
        "Các cuộc đối thoại giữa Mỹ và Nga dự kiến diễn ra hôm nay đã bị Moscow hủy bỏ.",
        {"Meeting cancelled: Mỹ, Nga on 2024-05-20"},
    ),
    (
        "Tổng thống Mỹ Donald Trump đã cam kết, một thỏa thuận với Anh sẽ sớm được bàn tới.",
        {"Agreement occurred: Donald Trump"},
    ),
    ("Nếu Nga cam kết, Mỹ sẽ rút quân.", {"Retreat hypothetical: Mỹ"}),
    (
        "Thủ tướng Nhật Bản Shinzo Abe có một số hoạt động ở Mỹ như gặp Tổng thống Donald Trump, dự Hội nghị G20.",
        {
            "Meeting occurred: Donald Trump, Shinzo Abe @ Mỹ",
            "Attendance occurred: Shinzo Abe > Hội nghị thượng đỉnh G20",
        },
    ),
    (
        "Nga ủng hộ lực lượng của Syria còn Mỹ phản đối Iran.",
        {"Support occurred: Nga > Syria", "Criticism occurred: Mỹ > Iran"},
    ),
    ("Nga tin rằng còn Syria là đồng minh của Iran.", set()),
    ("Bà Merkel và ông Putin điện đàm chiến sự Ukraine.", {"PhoneCall occurred: Merkel, Putin"}),
    ("Nga và Mỹ gặp các quan chức Syria.", {"Meeting occurred: Mỹ, Nga, Syria"}),
    ("Triều Tiên tuyên bố khi nào Mỹ dừng tập trận thì họ mới đối thoại.", {"Concession hypothetical: Mỹ"}),
    (
        "Tổng thống Nga Putin khẳng định với Thủ tướng Lào rằng, Nga sẵn sàng đóng vai trò lớn.",
        set(),
    ),
    ("Israel lên tiếng sau khi có báo cáo cho rằng Mỹ đã trừng phạt Nga.", {"Sanction occurred: Mỹ > Nga"}),
]
SUFFERED = [
    ("Anh bày tỏ sự ủng hộ đối với việc lên án hành động khiêu khích của Triều Tiên.", {"Support occurred: Anh"}),
    ("Pháp chỉ trích vụ tẩy chay của Nga.", {"Criticism occurred: Pháp > Nga", "Sanction occurred: Nga"}),
    ("Nga ủng hộ lập trường của Trung Quốc.", {"Support occurred: Nga > Trung Quốc"}),
    ("Pháp ủng hộ việc trừng phạt các công ty của Nga.", {"Support occurred: Pháp", "Sanction considered:  > Nga"}),
    (
        "Ông Lavrov phản ứng về việc Giám đốc FBI James Comey bị Tổng thống Mỹ Donald Trump sa thải.",
        {"Sanction occurred: Donald Trump > James Comey"},
    ),
    (
        "Nga ủng hộ kế hoạch hòa bình do Mỹ đề xuất.",
        {"Support occurred: Nga > Mỹ", "Request occurred: Mỹ"},
    ),
    ("Ukraine sử dụng máy bay không người lái do Anh cung cấp.", {"Aid occurred: Anh > Ukraine"}),
    ("Các biện pháp trừng phạt EU áp đặt với Nga sẽ hết hạn.", {"Sanction occurred: Liên minh châu Âu > Nga"}),
    ("Các lệnh trừng phạt Nga có hiệu lực.", {"Sanction occurred:  > Nga"}),
    ("Tuyên bố này vấp phải phản đối gay gắt từ Nga.", {"Criticism occurred: Nga"}),
    (
        "Trung Quốc lập vùng nhận dạng phòng không bất chấp phản đối từ Tokyo và Washington.",
        {"Criticism occurred: Mỹ, Nhật Bản > Trung Quốc"},
    ),
    ("Ukraine nhận được sự ủng hộ mạnh mẽ từ Ba Lan.", {"Support occurred: Ba Lan > Ukraine"}),
    (
        "Anh đã nhận được cam kết mạnh mẽ từ Tổng thống Mỹ Donald Trump về thỏa thuận sẽ diễn ra rất sớm.",
        {"Agreement occurred: Anh, Donald Trump"},
    ),
]


@tables(
    all_of_a_list_and_no_others=LISTED,
    two_verbs_share_an_object=SHARED,
    what_stands_beside_is_another_act=APART,
    who_suffers_and_who_does_it=SUFFERED,
)
def test_each_act_has_its_own_parties(read, text, expected):
    assert facts(read(text)) == expected


def test_what_is_said_follows_a_comma(read):
    text = "Tổng thống Nga Putin khẳng định với Thủ tướng Lào rằng, Nga sẵn sàng đóng vai trò lớn."
    assert [e.type.value for e in read(text).events] == ["Statement"]
