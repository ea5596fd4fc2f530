"""What sentences say: each line is a promise of the extractor, in the words of our own examples."""

from __future__ import annotations

import re

import pytest

from tests.nlp.conftest import facts, opening

ACTIVE = [
    (
        "Tổng thống Mỹ Joe Biden phát biểu tại Vườn Hồng, Nhà Trắng, sau khi hội đàm với Thủ tướng Anh Rishi Sunak.",
        {"Meeting occurred: Joe Biden, Rishi Sunak"},
    ),
    ("Các đặc phái viên chuyển thư tay của Tổng thống Hàn Quốc Moon Jae-in tới Mỹ.", set()),
    (
        (
            "Bộ trưởng Quốc phòng Hàn Quốc Kim Yong-hyun đã gặp người đồng cấp Nhật Bản Nakatani Gen tại "
            "Viêng Chăn ngày 21/11/2023."
        ),
        {"Meeting occurred: Kim Yong-hyun, Nakatani Gen @ Vientiane on 2023-11-21"},
    ),
    (
        "Tổng thống Nga Vladimir Putin điện đàm với Thủ tướng Ấn Độ Narendra Modi.",
        {"PhoneCall occurred: Narendra Modi, Vladimir Putin"},
    ),
    ("Thủ tướng Nhật Bản Shinzo Abe thăm Việt Nam.", {"Visit occurred: Shinzo Abe > Việt Nam"}),
    (
        "Ngoại trưởng Mỹ Antony Blinken tham dự Đối thoại Shangri-La.",
        {"Attendance occurred: Antony Blinken > Đối thoại Shangri-La"},
    ),
    ("Mỹ và Hàn Quốc tập trận chung.", {"JointExercise occurred: Hàn Quốc, Mỹ"}),
    ("Mỹ trừng phạt Nga.", {"Sanction occurred: Mỹ > Nga"}),
    ("Trung Quốc cảnh báo Mỹ.", {"Threat occurred: Trung Quốc > Mỹ"}),
    (
        "Mỹ và Hàn Quốc tranh cãi về chi phí quốc phòng.",
        {"Criticism occurred: Mỹ > Hàn Quốc", "Criticism occurred: Hàn Quốc > Mỹ"},
    ),
    (
        "Mỹ triển khai hệ thống THAAD tại Guam. Mỹ triển khai các bệ phóng mới cùng radar của THAAD.",
        {"Mobilization occurred: Mỹ @ Guam"},
    ),
    ("Bộ Ngoại giao Iran cho rằng tấn công Mỹ là điều dại dột.", set()),
    ("Đức không thể chấp nhận chính sách mới của Mỹ.", {"Rejection occurred: Đức > Mỹ"}),
    ("Tổng thống Nga Vladimir Putin (phải) thăm Ấn Độ.", {"Visit occurred: Vladimir Putin > Ấn Độ"}),
    ("Bộ Ngoại giao Iran chỉ trích chính sách mới của Mỹ.", {"Criticism occurred: Bộ Ngoại giao Iran > Mỹ"}),
    ("Nga không kích Ukraine.", {"Assault occurred: Nga > Ukraine"}),
    ("Tổng thống Pháp Emmanuel Macron kêu gọi Israel ngừng bắn.", {"Request occurred: Emmanuel Macron > Israel"}),
]

MATERIAL = [
    ("Nga bán hệ thống S-400 cho Ấn Độ.", {"Aid occurred: Nga > Ấn Độ"}),
    ("Nga bán dầu cho Ấn Độ.", set()),
    ("Cảnh sát Anh bắt hai công dân Nga.", {"Coercion occurred: Cảnh sát Anh > Nga"}),
    ("Giao tranh nổ ra giữa Iran và Iraq.", {"Assault occurred: Iran > Iraq", "Assault occurred: Iraq > Iran"}),
    ("Quân đội Mỹ rút khỏi Iraq.", {"Retreat occurred: Quân đội Mỹ @ Iraq"}),
    ("Mỹ rút khỏi Hiệp định Paris.", {"Sanction occurred: Mỹ > Thỏa thuận Paris về biến đổi khí hậu"}),
    ("Iran thả 18 ngư dân Iraq.", {"Retreat occurred: Iran > Iraq"}),
    ("Nga đưa 12 quan chức Anh vào danh sách đen.", {"Sanction occurred: Nga > Anh"}),
    # A name that is barred is barred as it is written: this is no Mỹ Đình.
    ("Mỹ đình chỉ viện trợ cho Iraq.", {"Sanction occurred: Mỹ > Iraq"}),
]

BLAMED = [
    # A reason without a subject is what the one who is judged did.
    (
        "Na Uy chỉ trích Israel vì không kích Lebanon.",
        {"Criticism occurred: Na Uy > Israel", "Assault occurred: Israel > Lebanon"},
    ),
    ("Na Uy chỉ trích Israel vì cho rằng nước này vi phạm luật.", {"Criticism occurred: Na Uy > Israel"}),
    # What is answered has been done.
    (
        "Iran dọa đáp trả các đòn trừng phạt của Canada.",
        {"Threat occurred: Iran", "Sanction occurred: Canada"},
    ),
    # A name that nothing knows is what was attacked, and not whoever speaks of it.
    (
        "Tổng thống Nga Vladimir Putin lên tiếng về việc Wildberries bị tấn công.",
        set(),
    ),
    ("Nga và Ukraine tiến hành đợt trao đổi tù binh mới.", {"Retreat occurred: Nga, Ukraine"}),
    # A state and its ministry, told once each, are the ministry.
    (
        "Iran lên án Canada. Bộ Ngoại giao Iran lên án Canada.",
        {"Criticism occurred: Bộ Ngoại giao Iran > Canada"},
    ),
]

RANKS = [
    # A state may stand between a rank and a name.
    (
        "Tổng thống Ba Lan Andrzej Duda gặp Đại tướng Mỹ Christopher Cavoli.",
        {"Meeting occurred: Andrzej Duda, Christopher Cavoli"},
    ),
    ("Đại tá Nga Ivan Petrov lên án NATO.", {"Criticism occurred: Ivan Petrov > NATO"}),
]

REAL_OR_NOT = [
    # A purpose with a subject of its own, or of several, is planned.
    (
        "Nga mở hội nghị để Thủ tướng Anh Theresa May gặp Tổng thống Pháp Emmanuel Macron.",
        {"Meeting planned: Emmanuel Macron, Theresa May"},
    ),
    (
        "Quốc vương Jordan sẽ bay sang Đức để cùng Thủ tướng Canada Justin Trudeau dự Hội nghị An ninh Munich.",
        {"Attendance planned: Justin Trudeau > Hội nghị An ninh Munich", "Visit planned: Jordan > Đức"},
    ),
    # What a talk is about is as real as the talk.
    (
        "Các quan chức Lào và Campuchia bắt đầu cuộc gặp tại Viêng Chăn để thảo luận về biên giới.",
        {"Meeting occurred: Campuchia, Lào @ Vientiane"},
    ),
    (
        "Các quan chức Lào và Campuchia sẽ gặp nhau để thảo luận về biên giới.",
        {"Meeting planned: Campuchia, Lào"},
    ),
    # Whatever is to be ended goes on.
    (
        "Trung Quốc yêu cầu Nhật Bản và Australia phải chấm dứt các cuộc tập trận chung.",
        {"Request occurred: Trung Quốc > Australia, Nhật Bản", "JointExercise occurred: Australia, Nhật Bản"},
    ),
    ("Nhật Bản và Australia hoãn cuộc tập trận chung.", {"JointExercise cancelled: Australia, Nhật Bản"}),
    # A talk within a call is the call.
    (
        "Thủ tướng Canada Justin Trudeau và Thủ tướng Ý Giorgia Meloni đã thảo luận về khí hậu trong cuộc điện đàm.",
        {"PhoneCall occurred: Giorgia Meloni, Justin Trudeau"},
    ),
    # What was done before another date's act does not reach a date ahead.
    (
        "Sau vòng tham vấn vừa qua, Pháp chờ kết quả trong cuộc hội đàm giữa Italy và Đức vào ngày 17/7 tới.",
        {"Meeting planned: Italy, Đức on 2024-07-17"},
    ),
]

SEVERAL = [
    (
        "Chủ tịch nước Việt Nam đề nghị hai nước mở rộng giao lưu, phối hợp chống ma túy, sớm ký hiệp định với Lào.",
        {"Request occurred: Việt Nam > Lào"},
    ),
    (
        "Thủ tướng Lào Sonexay Siphandone khẳng định coi Việt Nam là bạn, hoan nghênh các cơ chế mới.",
        {"Support occurred: Sonexay Siphandone"},
    ),
    (
        "Trong cuộc gặp Ngoại trưởng Nga Sergei Lavrov và Đại sứ Nga Igor Petrov, Thủ tướng Rishi Sunak lên án Iran.",
        {"Meeting occurred: Igor Petrov, Rishi Sunak, Sergei Lavrov", "Criticism occurred: Rishi Sunak > Iran"},
    ),
    ("Mỹ không gặp Nga, chỉ kêu gọi ngừng bắn.", {"Meeting denied: Mỹ, Nga", "Request occurred: Mỹ"}),
    ("Bộ Kế hoạch và Đầu tư Lào hợp tác với Nga.", {"Cooperation occurred: Bộ Kế hoạch và Đầu tư Lào, Nga"}),
    (
        "Thủ tướng Anh Rishi Sunak có các cuộc gặp song phương với lãnh đạo Nga và Iran.",
        {"Meeting occurred: Nga, Rishi Sunak", "Meeting occurred: Iran, Rishi Sunak"},
    ),
    (
        "Thủ tướng Anh Rishi Sunak dự cuộc gặp ba bên với Tổng thống Nga Vladimir Putin và Thủ tướng Đức Olaf Scholz.",
        {"Meeting occurred: Olaf Scholz, Rishi Sunak, Vladimir Putin", "Attendance occurred: Rishi Sunak"},
    ),
    (
        "Việt Nam mời Tổng thống Nga Vladimir Putin và Thủ tướng Đức Olaf Scholz dự hội nghị.",
        {"Request occurred: Việt Nam > Olaf Scholz, Vladimir Putin"},
    ),
    ("Nga bị Mỹ trừng phạt, cảnh báo sẽ đáp trả.", {"Sanction occurred: Mỹ > Nga", "Threat occurred: Nga"}),
    ("Iran cho biết ba chiếc Su-24 bị Qatar bắt giữ.", {"Coercion occurred: Qatar > Iran"}),
]

BESIDE = [
    (
        "Tổng thống Pháp Emmanuel Macron phản ứng về việc Nga tấn công Ukraine.",
        {"Assault occurred: Nga > Ukraine"},
    ),
    ("Ý định đáp trả của Nga liên quan đến việc Mỹ trục xuất một đại sứ.", {"Sanction occurred: Mỹ"}),
    ("Thủ tướng Anh Rishi Sunak nói về việc loạt nước trừng phạt Nga.", set()),
    ("Ông John Kirby, cố vấn của Tổng thống Mỹ Joe Biden, lên án Nga.", {"Criticism occurred: John Kirby > Nga"}),
    ("Belarus – đồng minh của Nga – lên án Anh.", {"Criticism occurred: Belarus > Anh"}),
    (
        "Quân đội Syria và nhóm vũ trang được Iran hậu thuẫn đã tấn công Israel.",
        {"Assault occurred: Quân đội Arab Syria > Israel"},
    ),
    ("Sau đó, Anh, Pháp, Đức cũng trừng phạt Nga.", {"Sanction occurred: Anh, Pháp, Đức > Nga"}),
    ("Ngày 2/5, Anh, Pháp, và Đức trừng phạt Nga.", {"Sanction occurred: Anh, Pháp, Đức > Nga on 2024-05-02"}),
    ("Tổng thống Mỹ Joe Biden cho rằng việc cô lập và trừng phạt Nga là chưa đủ.", set()),
    ("Đại sứ Anh Matthew Rycroft ủng hộ việc lên án Triều Tiên.", {"Support occurred: Matthew Rycroft"}),
]

TOGETHER = [
    (
        "Chặng dừng chân đầu tiên của Thủ tướng Anh Rishi Sunak là Pháp, tiếp đó là Ý và Đức.",
        {
            "Visit planned: Rishi Sunak > Pháp",
            "Visit planned: Rishi Sunak > Italy",
            "Visit planned: Rishi Sunak > Đức",
        },
    ),
    ("Pháp là điểm đến đầu tiên của du khách, Thủ tướng Anh Rishi Sunak nói.", set()),
    (
        "Thủ tướng Phạm Minh Chính, Phu nhân và đoàn đại biểu cấp cao Việt Nam đã đến Tokyo.",
        {"Visit occurred: Phạm Minh Chính > Nhật Bản @ Tokyo"},
    ),
    (
        "Thủ tướng Phạm Minh Chính và Phu nhân, cùng Đoàn đại biểu cấp cao Việt Nam đã đến Tokyo.",
        {"Visit occurred: Phạm Minh Chính > Nhật Bản @ Tokyo"},
    ),
    (
        "Ra đón Thủ tướng Phạm Minh Chính tại sân bay có Đại sứ Pháp Nicolas Warnery.",
        {"Meeting occurred: Nicolas Warnery, Phạm Minh Chính"},
    ),
    (
        "Hội nghị thượng đỉnh ASEAN lần thứ 43 đã họp. Hội nghị nhất trí tăng cường liên kết kinh tế.",
        {"Agreement occurred: ASEAN"},
    ),
    ("Thủ tướng Malaysia Anwar Ibrahim tham dự hội nghị.", {"Attendance occurred: Anwar Ibrahim"}),
    (
        "Thủ tướng Malaysia Anwar Ibrahim đã đến thăm nhà máy ô tô. Ông cũng tham quan bảo tàng dân tộc.",
        {"Visit occurred: Anwar Ibrahim"},
    ),
]

PASSIVE = [
    (
        "Văn kiện được Ngoại trưởng Lào Saleumxay Kommasith và đại diện từ Pháp ký kết.",
        {"Signing occurred: Pháp, Saleumxay Kommasith"},
    ),
    (
        "Nga cảnh báo các lệnh trừng phạt mới được Thượng viện Mỹ thông qua sẽ gây hại.",
        {"Threat occurred: Nga", "Signing occurred: Thượng viện Mỹ"},
    ),
    ("Nga bị Mỹ chỉ trích và trừng phạt.", {"Criticism occurred: Mỹ > Nga", "Sanction occurred: Mỹ > Nga"}),
    ("Nga bị tình nghi tấn công Ukraine.", {"Assault hypothetical: Nga > Ukraine"}),
    ("Nga bị Mỹ chỉ trích.", {"Criticism occurred: Mỹ > Nga"}),
    ("Kế hoạch hòa bình đã được Nga và Ukraine nhất trí.", {"Agreement occurred: Nga, Ukraine"}),
    ("Một tàu sân bay của Mỹ được triển khai tới Hàn Quốc.", {"Mobilization occurred: Mỹ"}),
    ("Qatar bị các nước láng giềng vùng Vịnh và Trung Đông cô lập.", {"Sanction occurred:  > Qatar"}),
    (
        "Thủ tướng Anh Rishi Sunak lên tiếng sau khi nhiều nước láng giềng trừng phạt Nga.",
        {"Sanction occurred:  > Nga"},
    ),
]

NOMINAL = [
    (
        "Cuộc điện đàm giữa Tổng thống Mỹ Joe Biden và Chủ tịch Trung Quốc Tập Cận Bình diễn ra ngày 2/4.",
        {"PhoneCall occurred: Joe Biden, Tập Cận Bình on 2024-04-02"},
    ),
    ("Lệnh trừng phạt của Mỹ nhằm vào các công ty của Nga có hiệu lực.", {"Sanction occurred: Mỹ > Nga"}),
    (
        "Các lệnh trừng phạt mà Mỹ đang áp đặt đối với Nga vẫn còn hiệu lực.",
        {"Sanction occurred: Mỹ > Nga"},
    ),
    ("Các biện pháp trừng phạt đối với Iran gây tranh cãi.", {"Sanction occurred:  > Iran"}),
    (
        "Đức bác bỏ yêu cầu của Hy Lạp về việc giảm nợ.",
        {"Rejection occurred: Đức > Hy Lạp", "Request occurred: Hy Lạp"},
    ),
    (
        (
            "Trong cuộc điện đàm với Thủ tướng Đức Angela Merkel, Tổng thống Pháp Emmanuel Macron và nhà lãnh đạo Đức "
            "nhất trí hợp tác."
        ),
        {
            "PhoneCall occurred: Angela Merkel, Emmanuel Macron",
            "Agreement occurred: Angela Merkel, Emmanuel Macron",
            "Cooperation planned: Angela Merkel, Emmanuel Macron",
        },
    ),
    (
        "Trong thời gian tranh cử tổng thống, ông Moon Jae-in từng kêu gọi Mỹ đối thoại với Hàn Quốc.",
        {"Request occurred: Moon Jae-in > Mỹ"},
    ),
    (
        "Hội đồng Bảo an Liên hợp quốc họp về Syria. Hội đồng kêu gọi Nga ngừng bắn.",
        {"Meeting occurred: Hội đồng Bảo an Liên hợp quốc", "Request occurred: Hội đồng Bảo an Liên hợp quốc > Nga"},
    ),
    ("Chuyến thăm của Tổng thống Pháp Emmanuel Macron tới Đức thành công.", {"Visit occurred: Emmanuel Macron > Đức"}),
    (
        "Ngoại trưởng Mỹ Antony Blinken cho biết Mỹ và Australia “nhất trí kêu gọi Triều Tiên ngừng thử tên lửa”.",
        {"Agreement occurred: Australia, Mỹ", "Request occurred: Australia, Mỹ > Triều Tiên"},
    ),
    (
        "Lệnh cấm vận được ban bố sau vụ thử hạt nhân của Triều Tiên.",
        {"Mobilization occurred: Triều Tiên"},
    ),
    ("Chuyến thăm Nga của Chủ tịch Trung Quốc Tập Cận Bình kết thúc.", {"Visit occurred: Tập Cận Bình > Nga"}),
    (
        "Trong cuộc gặp với Thủ tướng Đức Olaf Scholz, Tổng thống Ukraine Volodymyr Zelensky cảm ơn Đức.",
        {"Meeting occurred: Olaf Scholz, Volodymyr Zelensky", "Support occurred: Volodymyr Zelensky > Đức"},
    ),
    (
        "Theo lời mời của Thủ tướng Nhật Bản Shinzo Abe, Thủ tướng Ấn Độ Narendra Modi thăm Nhật Bản.",
        {"Request occurred: Shinzo Abe > Narendra Modi", "Visit occurred: Narendra Modi > Nhật Bản"},
    ),
]

TALKS = [
    (
        "Chuyến thăm đầu tiên của Thủ tướng Úc Anthony Albanese tới Lào kết thúc.",
        {"Visit occurred: Anthony Albanese > Lào"},
    ),
    (
        "Thủ tướng Úc Anthony Albanese sẽ lần lượt thăm các nước Lào, Thái Lan và Brunei.",
        {
            "Visit planned: Anthony Albanese > Lào",
            "Visit planned: Anthony Albanese > Thái Lan",
            "Visit planned: Anthony Albanese > Brunei",
        },
    ),
    (
        "Thủ tướng Úc Anthony Albanese đã nhận lời mời của Tổng thống Pháp Emmanuel Macron thăm Paris.",
        {"Agreement occurred: Anthony Albanese", "Visit planned: Anthony Albanese > Pháp"},
    ),
    (
        ("Trong cuộc điện đàm với Thủ tướng Đức Olaf Scholz, Tổng thống Mỹ Joe Biden và nhà lãnh đạo Đức đã nhất trí."),
        {"PhoneCall occurred: Joe Biden, Olaf Scholz", "Agreement occurred: Joe Biden, Olaf Scholz"},
    ),
    (
        "Mỹ và Úc “nhất trí kêu gọi Triều Tiên trở lại đàm phán”.",
        {"Agreement occurred: Australia, Mỹ", "Request occurred: Australia, Mỹ > Triều Tiên"},
    ),
    ("Cuộc gặp giữa hai Tổng thống Nga - Mỹ kết thúc.", {"Meeting occurred: Mỹ, Nga"}),
    ("Hội đồng Bảo an sẽ triệu tập một phiên họp khẩn cấp.", {"Meeting planned: Hội đồng Bảo an Liên hợp quốc"}),
    (
        (
            "Thủ tướng Canada Justin Trudeau đã trao đổi với Tổng thống Ghana Nana Akufo-Addo, "
            "Thủ tướng Ý Giorgia Meloni và Tổng thống Kenya William Ruto."
        ),
        {
            "Meeting occurred: Justin Trudeau, Nana Akufo-Addo",
            "Meeting occurred: Giorgia Meloni, Justin Trudeau",
            "Meeting occurred: Justin Trudeau, William Ruto",
        },
    ),
    (
        "Thủ tướng Nhật Bản Fumio Kishida là lãnh đạo châu Á đầu tiên gặp Tổng thống Ukraine Volodymyr Zelensky.",
        {"Meeting occurred: Fumio Kishida, Volodymyr Zelensky"},
    ),
    (
        (
            "Trong cuộc gặp tại thành phố Hamburg, Đức với Thủ tướng Anh Rishi Sunak, Thủ tướng Ý Giorgia Meloni "
            "cảm ơn nước Anh."
        ),
        {"Meeting occurred: Giorgia Meloni, Rishi Sunak @ Hamburg", "Support occurred: Giorgia Meloni > Anh @ Hamburg"},
    ),
    (
        "Cuộc họp của các nước bảo trợ, gồm Nga, Thổ Nhĩ Kỳ và Iran, kết thúc.",
        {"Meeting occurred: Iran, Nga, Thổ Nhĩ Kỳ"},
    ),
    (
        "Chuyến thăm Pháp và dự Hội nghị thượng đỉnh G7 của Thủ tướng Ấn Độ Narendra Modi kết thúc.",
        {
            "Visit occurred: Narendra Modi > Pháp",
            "Attendance occurred: Narendra Modi > Hội nghị thượng đỉnh G7",
        },
    ),
    ("Hiệp ước biên giới giữa Lào và Campuchia được ký năm 2019.", {"Signing occurred: Campuchia, Lào on 2019"}),
    ("Nga và Belarus diễn tập ở biên giới.", {"JointExercise occurred: Belarus, Nga"}),
    ("Cuộc tập trận hải quân Mỹ - Nhật Bản khai mạc.", {"JointExercise occurred: Hải quân Mỹ, Nhật Bản"}),
    ("Iran diễn tập ở Vịnh Oman.", {"Mobilization occurred: Iran @ Vịnh Oman"}),
    ("Thủ tướng Đức Olaf Scholz tiếp một số doanh nhân.", {"Meeting occurred: Olaf Scholz"}),
    ("Tổng thống Pháp Emmanuel Macron có cuộc gặp với các nạn nhân.", {"Meeting occurred: Emmanuel Macron"}),
    ("Tổng thống Nga Vladimir Putin gặp lãnh đạo các hãng thông tấn.", {"Meeting occurred: Vladimir Putin"}),
    ("Tổng thống Nga Vladimir Putin gặp nhiều khó khăn.", set()),
    (
        "Thủ tướng Anh Rishi Sunak sẽ có các cuộc tiếp xúc cấp cao và gặp gỡ cộng đồng người Ấn.",
        {"Meeting planned: Rishi Sunak"},
    ),
    (
        "Thủ tướng Anh Keir Starmer rất vui được gặp Tổng thống Pháp Emmanuel Macron.",
        {"Meeting occurred: Emmanuel Macron, Keir Starmer"},
    ),
    ("Tổng thống Mỹ Joe Biden thăm Đại sứ quán Ba Lan.", {"Visit occurred: Joe Biden > Đại sứ quán Ba Lan"}),
    (
        "Tổng thống Mỹ Joe Biden cho biết ông muốn gặp Chủ tịch Trung Quốc Tập Cận Bình.",
        {"Meeting considered: Joe Biden, Tập Cận Bình"},
    ),
    (
        "Thủ tướng Úc Anthony Albanese cho biết muốn ký hiệp định với Ấn Độ và chỉ trích Nga.",
        {
            "Signing considered: Anthony Albanese, Ấn Độ",
            "Criticism occurred: Anthony Albanese > Nga",
        },
    ),
]

FACTUALITY = [
    (
        "Thủ tướng Anh Rishi Sunak đã ra tận cửa xe để đón Tổng thống Mỹ Joe Biden.",
        {"Meeting occurred: Joe Biden, Rishi Sunak"},
    ),
    ("Mỹ bắn nhiều quả pháo nhằm cảnh báo Iran.", {"Mobilization occurred: Mỹ", "Threat occurred: Mỹ > Iran"}),
    ("Cuba sẽ dùng mọi dịp để chỉ trích Mỹ.", {"Criticism planned: Cuba > Mỹ"}),
    ("Quốc hội Mỹ có thể xem xét lệnh cấm vận đối với Cuba.", {"Sanction hypothetical:  > Cuba"}),
    (
        "Họ nói về công tác chuẩn bị cho chuyến thăm Việt Nam và dự Hội nghị G20 của Thủ tướng Nhật Bản Shinzo Abe.",
        {"Visit planned: Shinzo Abe > Việt Nam", "Attendance planned: Shinzo Abe > Hội nghị thượng đỉnh G20"},
    ),
    (
        "Cuộc gặp giữa Tổng thống Mỹ Joe Biden và Thủ tướng Anh Rishi Sunak sẽ kéo dài hai giờ.",
        {"Meeting planned: Joe Biden, Rishi Sunak"},
    ),
    ("Triều Tiên sẽ đối thoại với Mỹ trong điều kiện thích hợp.", {"Meeting hypothetical: Mỹ, Triều Tiên"}),
    (
        "Đề xuất này được nêu trong cuộc gặp giữa Tổng thống Mỹ Joe Biden và Thủ tướng Anh Rishi Sunak.",
        {"Meeting occurred: Joe Biden, Rishi Sunak"},
    ),
    ("Cuba và Mỹ không thảo luận vấn đề này.", set()),
    (
        "Đây sẽ là lần đầu tiên Tổng thống Nga Vladimir Putin gặp Tổng thống Mỹ Donald Trump.",
        {"Meeting planned: Donald Trump, Vladimir Putin"},
    ),
    ("Cuba có thể là nước đầu tiên ký hiệp định với Lào.", {"Signing hypothetical: Cuba, Lào"}),
    ("Động thái này có thể khiến Nga trừng phạt Ba Lan.", {"Sanction hypothetical: Nga > Ba Lan"}),
    (
        "Nga đang cân nhắc việc trục xuất một nhà ngoại giao và tịch thu tài sản của Mỹ.",
        {"Coercion considered: Nga > Mỹ"},
    ),
    ("Triều Tiên kêu gọi gắn kết và đối thoại với Hàn Quốc.", {"Request occurred: Triều Tiên"}),
    (
        "Diễn đàn Davos sẽ diễn ra với sự tham dự của Thủ tướng Đức Olaf Scholz.",
        {"Attendance planned: Olaf Scholz > Diễn đàn Kinh tế Thế giới Davos"},
    ),
    (
        "Tổng thống Pháp Emmanuel Macron sẽ thăm Israel. Tiếp sau đó, ông đến Italy.",
        {"Visit planned: Emmanuel Macron > Israel", "Visit planned: Emmanuel Macron > Italy"},
    ),
    (
        "Lào sẽ cử một phái đoàn đến tham dự Đối thoại Shangri-La.",
        {"Attendance planned: Lào > Đối thoại Shangri-La"},
    ),
    (
        "Tổng thống Pháp Emmanuel Macron sẽ rút ngắn kỳ nghỉ và gặp Thủ tướng Anh Rishi Sunak.",
        {"Meeting planned: Emmanuel Macron, Rishi Sunak"},
    ),
    (
        "Thủ tướng Nhật Bản Fumio Kishida sẽ nêu vấn đề này khi thăm Hàn Quốc.",
        {"Visit planned: Fumio Kishida > Hàn Quốc"},
    ),
    (
        "Berlin là chặng đầu của Thủ tướng Ấn Độ Narendra Modi, trước khi ông thăm Pháp.",
        {"Visit planned: Narendra Modi > Pháp"},
    ),
    (
        "Cuba yêu cầu Mỹ rút quân và ký một hiệp ước.",
        {"Request occurred: Cuba > Mỹ"},
    ),
    ("Mỹ và Philippines tập trận chung vào tháng tới.", {"JointExercise planned: Mỹ, Philippines on 2024-06"}),
    (
        "Cuộc gặp ngày 17/7 tới giữa Tổng thống Nga Vladimir Putin và Thủ tướng Ấn Độ Narendra Modi gây chú ý.",
        {"Meeting planned: Narendra Modi, Vladimir Putin on 2024-07-17"},
    ),
    ("Ba Lan xin 'hoãn' trừng phạt Nga.", {"Sanction cancelled: Ba Lan > Nga"}),
    (
        "Đây sẽ là chuyến thăm Hàn Quốc đầu tiên của Thủ tướng Nhật Bản Shinzo Abe.",
        {"Visit planned: Shinzo Abe > Hàn Quốc"},
    ),
    (
        "Reykjavik sắp đón cuộc gặp giữa Tổng thống Nga Vladimir Putin và Tổng thống Mỹ Donald Trump.",
        {"Meeting planned: Donald Trump, Vladimir Putin"},
    ),
    (
        "Chính phủ Hàn Quốc không xem xét và gặp gỡ Chính phủ Nhật Bản.",
        {"Meeting denied: Hàn Quốc, Nhật Bản"},
    ),
    (
        "Liên minh châu Âu nhất trí gia hạn các biện pháp trừng phạt đối với Nga.",
        {"Agreement occurred: Liên minh châu Âu", "Sanction occurred: Liên minh châu Âu > Nga"},
    ),
    ("Nga đang chuẩn bị một lệnh trừng phạt đối với Mỹ.", {"Sanction planned: Nga > Mỹ"}),
    (
        "Khi gặp Tổng thống Hàn Quốc Moon Jae-in, Thủ tướng Nhật Bản Shinzo Abe sẽ đề xuất hai hiệp định.",
        {"Meeting planned: Moon Jae-in, Shinzo Abe", "Request planned: Shinzo Abe"},
    ),
    (
        "Nga và Nhật Bản còn đàm phán ký kết hiệp ước hòa bình.",
        {"Meeting occurred: Nga, Nhật Bản", "Signing considered: Nga, Nhật Bản"},
    ),
    (
        "Đối thoại diễn ra trong bối cảnh Triều Tiên phóng thử tên lửa, và khu vực chờ chính sách của ông Trump.",
        {"Mobilization occurred: Triều Tiên"},
    ),
    ("Tổng thống Mỹ Joe Biden sẽ thăm Nhật Bản.", {"Visit planned: Joe Biden > Nhật Bản"}),
    ("Tổng thống Mỹ Joe Biden dự kiến gặp Thủ tướng Anh Rishi Sunak.", {"Meeting planned: Joe Biden, Rishi Sunak"}),
    ("Anh đang kỳ vọng sớm đạt được thỏa thuận với Nhật Bản.", {"Agreement considered: Anh, Nhật Bản"}),
    ("Quốc hội Nga cho phép đưa quân đến Mali.", {"Mobilization considered: Quốc hội Nga"}),
    (
        "Rất có thể là Đại sứ quán Nga đã mời Thủ tướng Anh Rishi Sunak.",
        {"Request hypothetical: Đại sứ quán Nga > Rishi Sunak"},
    ),
    (
        "Mỹ và Nga nhất trí mở rộng thương mại và ký hiệp định mới.",
        {"Agreement occurred: Mỹ, Nga", "Signing planned: Mỹ, Nga"},
    ),
    ("Nếu Nga và Mỹ không đạt được thỏa thuận, giá dầu sẽ tăng.", {"Agreement hypothetical: Mỹ, Nga"}),
    ("Cuộc đối thoại giữa Mỹ và Nga đã bị Moscow hủy bỏ.", {"Meeting cancelled: Mỹ, Nga"}),
    ("Mỹ những tưởng đã tiêu diệt thủ lĩnh IS.", {"Assault hypothetical: Mỹ > IS"}),
    (
        "Tổng thống Mỹ Joe Biden và Thủ tướng Anh Rishi Sunak đã có cuộc gặp kéo dài hơn dự kiến.",
        {"Meeting occurred: Joe Biden, Rishi Sunak"},
    ),
    ("Nga bị cáo buộc tấn công Ukraine.", {"Criticism occurred:  > Nga"}),
    ("Nga chưa đàm phán với Ukraine.", {"Meeting denied: Nga, Ukraine"}),
    ("Mỹ có thể trừng phạt Iran.", {"Sanction hypothetical: Mỹ > Iran"}),
    ("Như giới quan sát tiên liệu, Mỹ trừng phạt Iran.", {"Sanction occurred: Mỹ > Iran"}),
    # What others expect, allow or wait for has not been done.
    ("Đức kỳ vọng Mỹ rút quân khỏi Syria.", {"Retreat considered: Mỹ @ Syria"}),
    ("Đức dự báo Mỹ trừng phạt Nga.", {"Sanction hypothetical: Mỹ > Nga"}),
    ("Đức đợi Mỹ trừng phạt Nga.", {"Sanction planned: Mỹ > Nga"}),
    ("Đức không cho rằng Mỹ trừng phạt Nga.", {"Sanction denied: Mỹ > Nga"}),
    ("Luật cho phép Mỹ trừng phạt Nga.", {"Sanction considered: Mỹ > Nga"}),
    ("Đức thuyết phục Mỹ trừng phạt Nga.", {"Sanction considered: Mỹ > Nga"}),
    ("Đức đã thuyết phục Mỹ trừng phạt Nga.", {"Sanction occurred: Mỹ > Nga"}),
    # Nor have those met for whom somebody arranges a talk.
    (
        "Đức thu xếp cuộc gặp giữa Tổng thống Nga Vladimir Putin và Thủ tướng Anh Rishi Sunak.",
        {"Meeting planned: Rishi Sunak, Vladimir Putin"},
    ),
    (
        "Các bên nhất trí tổ chức cuộc gặp giữa Tổng thống Nga Vladimir Putin và Thủ tướng Anh Rishi Sunak.",
        {"Meeting planned: Rishi Sunak, Vladimir Putin"},
    ),
    (
        "Cuộc gặp giữa Tổng thống Nga Vladimir Putin và Thủ tướng Anh Rishi Sunak, dự kiến diễn ra ở Oslo, rất khó.",
        {"Meeting planned: Rishi Sunak, Vladimir Putin"},
    ),
    # Who sets out has not arrived at what the journey is for; nor has whoever else is told to attend it.
    (
        "Tổng thống Nga Vladimir Putin lên đường thăm Nhật Bản và dự Hội nghị G20. Tham dự Hội nghị có Cuba.",
        {
            "Visit occurred: Vladimir Putin > Nhật Bản",
            "Attendance planned: Vladimir Putin > Hội nghị thượng đỉnh G20",
            "Attendance planned: Cuba > Hội nghị thượng đỉnh G20",
        },
    ),
    # A journey called off takes its purpose with it.
    (
        "Chuyến công du của Tổng thống Nga Vladimir Putin tới Tokyo gặp Thủ tướng Nhật Bản Shinzo Abe đã bị hoãn.",
        {"Visit cancelled: Vladimir Putin > Nhật Bản @ Tokyo", "Meeting cancelled: Shinzo Abe, Vladimir Putin"},
    ),
    # What is tried for, spared or only imagined.
    ("Mỹ rục rịch trừng phạt Nga.", {"Sanction planned: Mỹ > Nga"}),
    ("Mỹ đang vận động trừng phạt Nga.", {"Sanction considered: Mỹ > Nga"}),
    ("Mỹ tránh trừng phạt Nga.", {"Sanction denied: Mỹ > Nga"}),
    ("Mỹ thất bại trong việc trừng phạt Nga.", {"Sanction denied:  > Nga"}),
    # Words that hold for the whole clause only where they open it.
    ("Lẽ ra Mỹ đã trừng phạt Nga.", {"Sanction hypothetical: Mỹ > Nga"}),
    ("Sắp tới, Tổng thống Nga Vladimir Putin thăm Cuba.", {"Visit planned: Vladimir Putin > Cuba"}),
    # A number of weeks or months is counted from now, or from what was told.
    ("Trong 2 tháng tới, Tổng thống Nga Vladimir Putin thăm Cuba.", {"Visit planned: Vladimir Putin > Cuba"}),
    ("Vài tuần sau đó, Tổng thống Nga Vladimir Putin thăm Cuba.", {"Visit occurred: Vladimir Putin > Cuba"}),
    (
        "Tổng thống Nga Vladimir Putin bắt đầu chuyến thăm 3 ngày tới Cuba.",
        {"Visit occurred: Vladimir Putin > Cuba"},
    ),
    # What the predicate says of an act that is its subject.
    ("Việc Triều Tiên tấn công Mỹ khó xảy ra.", {"Assault hypothetical: Triều Tiên > Mỹ"}),
    ("Việc Triều Tiên tấn công Mỹ khiến Nhật Bản phẫn nộ.", {"Assault occurred: Triều Tiên > Mỹ"}),
    ("Nếu Mỹ tấn công Iran thì giá dầu sẽ tăng.", {"Assault hypothetical: Mỹ > Iran"}),
    ("Triều Tiên sẽ đối thoại với Mỹ nếu điều kiện phù hợp.", {"Meeting hypothetical: Mỹ, Triều Tiên"}),
    ("Hàn Quốc đang cân nhắc khả năng ký hiệp định quân sự với Nhật Bản.", {"Signing considered: Hàn Quốc, Nhật Bản"}),
    ("Tổng thống Mỹ Donald Trump hủy chuyến thăm Đan Mạch.", {"Visit cancelled: Donald Trump > Đan Mạch"}),
    (
        "Tổng thống Mỹ Joe Biden sẽ thăm Nhật Bản và gặp Thủ tướng Fumio Kishida.",
        {"Visit planned: Joe Biden > Nhật Bản", "Meeting planned: Fumio Kishida, Joe Biden"},
    ),
]

REFERENCES = [
    # A union of states can be one of two sides.
    (
        (
            "EU chỉ trích Anh. Đức hoan nghênh lập trường của EU. Anh bác bỏ lời chỉ trích của EU. Giá dầu giảm mạnh "
            "trong tuần qua. Thị trường chờ tin mới. Mùa hè đến sớm hơn mọi năm. Hai bên sẽ đàm phán vào ngày 9/6."
        ),
        {"Meeting planned: Anh, Liên minh châu Âu"},
    ),
    (
        (
            "Bộ trưởng Quốc phòng Mỹ Lloyd Austin gặp Bộ trưởng Quốc phòng Trung Quốc Đổng Quân. Hai bên "
            "nhất trí nối lại liên lạc."
        ),
        {"Meeting occurred: Lloyd Austin, Đổng Quân", "Agreement occurred: Lloyd Austin, Đổng Quân"},
    ),
    (
        "Thủ tướng Đức Olaf Scholz đến Bắc Kinh. Ông hội đàm với Thủ tướng Trung Quốc Lý Cường.",
        {"Visit occurred: Olaf Scholz > Trung Quốc @ Bắc Kinh", "Meeting occurred: Lý Cường, Olaf Scholz @ Bắc Kinh"},
    ),
    (
        (
            "Tổng thống Hàn Quốc Moon Jae-in lên án vụ thử tên lửa của Triều Tiên. Nhà lãnh đạo Hàn Quốc "
            "kêu gọi Bình Nhưỡng đối thoại."
        ),
        {"Criticism occurred: Moon Jae-in > Triều Tiên", "Request occurred: Moon Jae-in > Triều Tiên"},
    ),
]

SPEAKERS = [
    (
        (
            "Tổng thống Mỹ Joe Biden đã gọi điện cho Tổng thống Nga Vladimir Putin. “Mọi người đều biết điều đó. "
            "Chúng tôi lên án Anh. Chúng tôi mong điều tốt đẹp hơn”, người phát ngôn Điện Kremlin Dmitry Peskov nói."
        ),
        {"Criticism occurred: Dmitry Peskov > Anh"},
    ),
    (
        "Tổng thống Nga Vladimir Putin gặp Thủ tướng Anh Rishi Sunak. Cả hai đều lên án Iran.",
        {"Criticism occurred: Rishi Sunak, Vladimir Putin > Iran"},
    ),
]

OFFICES_OF_STATES = [
    (
        (
            "Tổng thống Nga Vladimir Putin gặp Thủ tướng Anh Rishi Sunak. Ngoại trưởng Nga Sergei Lavrov lên án Iran. "
            "Ngoại trưởng hai nước nhất trí hợp tác."
        ),
        {"Agreement occurred: Anh, Sergei Lavrov"},
    ),
    (
        (
            "Tổng thống Nga Vladimir Putin cảnh báo Iran. Thủ tướng Nhật Bản Fumio Kishida cũng cảnh báo Iran. "
            "Hai nhà lãnh đạo Nga - Nhật Bản nhất trí hợp tác."
        ),
        {"Agreement occurred: Fumio Kishida, Vladimir Putin"},
    ),
    (
        "Các ngoại trưởng của ba nước gồm Ai Cập, Iran và Iraq lên án Israel.",
        {"Criticism occurred: Ai Cập, Iran, Iraq > Israel"},
    ),
    (
        "Điện Kremlin cho biết Tổng thống Nga Vladimir Putin và Tổng thống Iran Ebrahim Raisi đã nhất trí hợp tác.",
        {"Agreement occurred: Ebrahim Raisi, Vladimir Putin"},
    ),
    ("Phát ngôn viên Tổng thống Nga Dmitry Peskov lên án Anh.", {"Criticism occurred: Dmitry Peskov > Anh"}),
    ("Phát ngôn viên của Thủ tướng Đức Olaf Scholz lên án Iran.", {"Criticism occurred: Đức > Iran"}),
    (
        "Thủ tướng Đức Olaf Scholz đến Nga. Phát ngôn viên của Thủ tướng Scholz lên án Iran.",
        {"Criticism occurred: Đức > Iran"},
    ),
]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        *ACTIVE,
        *SEVERAL,
        *REAL_OR_NOT,
        *MATERIAL,
        *BLAMED,
        *RANKS,
        *BESIDE,
        *TOGETHER,
        *PASSIVE,
        *NOMINAL,
        *TALKS,
        *FACTUALITY,
    ],
    ids=opening,
)
def test_a_sentence_gives_its_facts(read, sentence, expected):
    assert facts(read(sentence)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [*REFERENCES, *SPEAKERS, *OFFICES_OF_STATES],
    ids=opening,
)
def test_references_lead_to_those_named_before(read, text, expected):
    # Place and date may come with it; who did what to whom must be there.
    found = {line.split(" @ ")[0].split(" on ")[0] for line in facts(read(text))}
    assert {line.split(" @ ")[0] for line in expected} <= found


DATES = [
    (
        "Ngày 2/5, Nga gặp Iran. Nga hoan nghênh Iran miễn thị thực từ ngày 1/3/2023.",
        {"Support occurred: Nga > Iran on 2024-05-02"},
    ),
    ("Mỹ và Anh ký Hiệp định Thương mại năm 2001.", {"Signing occurred: Anh, Mỹ on 2001"}),
    (
        "Ông Kim Yong-hyun nhậm chức Bộ trưởng Quốc phòng mới của Hàn Quốc vào tháng trước.",
        {"Appointment occurred: Kim Yong-hyun on 2024-04"},
    ),
    (
        "Liên quan tới việc Thủ tướng Đức Olaf Scholz thăm Nga vào tháng 6, Bộ Ngoại giao Nga chỉ trích Mỹ.",
        {"Criticism occurred: Bộ Ngoại giao Nga > Mỹ"},
    ),
    (
        "Ngày 2/5, Tổng thống Nga Vladimir Putin tuyên bố ủng hộ Iran khi ông gặp Tổng thống Iran Ebrahim Raisi.",
        {
            "Support occurred: Vladimir Putin > Iran on 2024-05-02",
            "Meeting occurred: Ebrahim Raisi, Vladimir Putin on 2024-05-02",
        },
    ),
    (
        "Ngày 2/5, hội nghị đã diễn ra tại Manila. Phát biểu tại hội nghị, Nga lên án Mỹ.",
        {"Criticism occurred: Nga > Mỹ on 2024-05-02"},
    ),
    (
        "Ngày 2/5, Tổng thống Nga Vladimir Putin cho biết ông sẽ thăm Iran. Ông Putin chỉ trích Mỹ.",
        {"Criticism occurred: Vladimir Putin > Mỹ on 2024-05-02"},
    ),
    (
        "Ngày 2/5, ông Olaf Scholz gặp Tổng thống Iran Ebrahim Raisi. Cùng ngày, Nga gặp Đức. Iran chỉ trích Mỹ.",
        {"Criticism occurred: Iran > Mỹ on 2024-05-02"},
    ),
    (
        "Ngày 2/5, Nga chỉ trích Mỹ. Về việc Đức họp vào tháng 6 tới, tại họp báo thường kỳ, Nga lên án Anh.",
        {"Criticism occurred: Nga > Anh on 2024-05-02"},
    ),
    (
        "Ngày 2/5, Nga chỉ trích Mỹ. Nga hoan nghênh những gì đạt được thời gian qua; lên án Anh.",
        {"Criticism occurred: Nga > Anh on 2024-05-02"},
    ),
    (
        "Ngày 2/5, Nga chỉ trích Mỹ. Ngoại trưởng Nga Sergei Lavrov nói: “Chúng tôi lên án Anh”.",
        {"Criticism occurred: Sergei Lavrov > Anh on 2024-05-02"},
    ),
    (
        "Trước đó, ngày 2/5, Nga chỉ trích Mỹ và lên án Anh.",
        {"Criticism occurred: Nga > Mỹ on 2024-05-02", "Criticism occurred: Nga > Anh on 2024-05-02"},
    ),
    (
        "Ngày 2/5, Tổng thống Nga Vladimir Putin chỉ trích Mỹ. Ngoại trưởng Nga Sergei Lavrov lên án Anh.",
        {"Criticism occurred: Sergei Lavrov > Anh"},
    ),
    (
        "Ngày 2/5, Tổng thống Nga Vladimir Putin chỉ trích Mỹ. Ông Putin đã tới Iran.",
        {"Visit occurred: Vladimir Putin > Iran"},
    ),
    (
        "Hội nghị diễn ra từ ngày 2 đến 4/5. Từ ngày 2 đến 4/5, Nga tham dự hội nghị ASEAN. Nga lên án Anh.",
        {"Criticism occurred: Nga > Anh"},
    ),
    (
        "Ngày 2/5, Nga chỉ trích Mỹ. Nga từng lên án Anh.",
        {"Criticism occurred: Nga > Mỹ on 2024-05-02", "Criticism occurred: Nga > Anh"},
    ),
    (
        "Ngày 2/5, Thủ tướng Đức Olaf Scholz đến Nga, bắt đầu chuyến thăm Nga từ ngày 2 đến 4/5 theo lời mời của Nga.",
        {"Visit occurred: Olaf Scholz > Nga on 2024-05-02/2024-05-04", "Request occurred: Nga > Olaf Scholz"},
    ),
    (
        "Ngày 2/5, Thủ tướng Đức Olaf Scholz gặp Tổng thống Iran Ebrahim Raisi. Trước đó một ngày, Nga chỉ trích Mỹ.",
        {"Criticism occurred: Nga > Mỹ on 2024-05-01"},
    ),
    (
        "Tổng thống Iran Ebrahim Raisi thăm Nga (từ ngày 11-15/5).",
        {"Visit occurred: Ebrahim Raisi > Nga on 2024-05-11/2024-05-15"},
    ),
    ("Nga lên án Mỹ (8/11/1972 - 8/11/2017).", {"Criticism occurred: Nga > Mỹ"}),
    (
        "Tổng thống Iran Ebrahim Raisi đã tới Nga và gặp Tổng thống Nga Vladimir Putin hồi tháng Tư.",
        {
            "Visit occurred: Ebrahim Raisi > Nga on 2024-04",
            "Meeting occurred: Ebrahim Raisi, Vladimir Putin on 2024-04",
        },
    ),
    (
        "“Chúng tôi kịch liệt lên án cuộc tấn công của Mỹ”, Tổng thống Nga Vladimir Putin nói hôm 8/5.",
        {"Criticism occurred: Vladimir Putin > Mỹ on 2024-05-08"},
    ),
    # What is announced is done that day, unless it is said to have been done before.
    (
        "Ngày 2/5, Tổng thống Nga Vladimir Putin tuyên bố Nga rút khỏi Hiệp định Paris.",
        {"Sanction occurred: Nga > Thỏa thuận Paris về biến đổi khí hậu on 2024-05-02"},
    ),
    (
        "Ngày 2/5, Tổng thống Nga Vladimir Putin tuyên bố Nga đã rút khỏi Hiệp định Paris.",
        {"Sanction occurred: Nga > Thỏa thuận Paris về biến đổi khí hậu"},
    ),
    # A later sentence dates what it takes up, but not by the occasion that it names.
    (
        "Nga cảnh báo Mỹ về tên lửa. Tổng thống Nga Vladimir Putin đưa ra tuyên bố trên tại Sochi hôm 8/5.",
        {"Threat occurred: Nga > Mỹ on 2024-05-08"},
    ),
    (
        "Nga cảnh báo Mỹ về tên lửa. Tuyên bố trên được đưa ra sau khi Mỹ phóng tên lửa hôm 8/5.",
        {"Threat occurred: Nga > Mỹ"},
    ),
    (
        "Nga cảnh báo Mỹ về tên lửa. Ngoại trưởng Anh David Cameron đưa ra tuyên bố trên hôm 8/5.",
        {"Threat occurred: Nga > Mỹ"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), DATES, ids=opening)
def test_acts_have_the_day_of_their_scene(read, text, expected):
    assert expected <= {re.sub(" @ .*?(?= on |$)", "", line) for line in facts(read(text))}


NO_FACTS = [
    "Nga gặp khó khăn trong việc bán dầu.",
    "Đội tuyển Thái Lan gặp Việt Nam ở chung kết.",
    "Hãng Apple ra mắt điện thoại mới ở Mỹ.",
    "Giá vàng tăng mạnh sau khi đồng đô la Mỹ giảm.",
    "Tàu ngầm tấn công của Mỹ neo ở cảng.",
]


@pytest.mark.parametrize("sentence", NO_FACTS)
def test_what_is_no_diplomacy_gives_no_event(read, sentence):
    assert facts(read(sentence)) == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Tổng thống Mỹ Joe Biden sẽ gặp Thủ tướng Anh Rishi Sunak.",
        "Nga bác bỏ thông tin Nga ký hiệp định với Iran.",
        "Mỹ cân nhắc trừng phạt Trung Quốc.",
        "Hai nước chưa ký hiệp định.",
        "Tổng thống Putin có thể thăm Triều Tiên.",
        "Nếu Nga tấn công Ukraine, Mỹ sẽ trừng phạt Nga.",
    ],
)
def test_plans_denials_and_conditions_are_never_told_as_facts(read, sentence):
    acts = {"Meeting", "Signing", "Sanction", "Visit", "Assault"}
    assert not [line for line in facts(read(sentence)) if line.split()[0] in acts and " occurred:" in line]
