"""How teasers of today tell: leaders by their surnames, means and wishes, talks of a sort, who goes on speaking."""

from __future__ import annotations

from tests.nlp.conftest import facts, tables

LEADERS = [
    ("Ông Trump điện đàm với ông Putin.", {"PhoneCall occurred: Putin, Trump"}),
    ("Ông Netanyahu gặp ông Macron.", {"Meeting occurred: Macron, Netanyahu"}),
    ("Ông Hùng gặp ông Sơn.", set()),
]
WANTED = [
    ("Ukraine muốn tấn công sân bay của Nga.", {"Assault considered: Ukraine > Nga"}),
    ("Trung Quốc muốn phong tỏa Đài Loan.", {"Coercion considered: Trung Quốc > Đài Loan"}),
    ("Việt Nam muốn hợp tác với Pháp về năng lượng.", {"Cooperation considered: Pháp, Việt Nam"}),
    ("Mỹ muốn Nga rút quân khỏi Ukraine.", {"Request occurred: Mỹ > Nga"}),
    ("Ông Trump thúc đẩy cuộc gặp với ông Putin.", {"Meeting considered: Putin, Trump"}),
    ("Mỹ thúc đẩy cuộc gặp giữa Nga và Ukraine.", {"Meeting considered: Nga, Ukraine"}),
]
MEANS = [
    ("Nga dùng tên lửa mới để tấn công Ukraine.", {"Assault occurred: Nga > Ukraine"}),
    ("Nga dùng tên lửa của Triều Tiên để tấn công Ukraine.", {"Assault occurred: Nga > Ukraine"}),
    (
        "Ukraine đã sử dụng tên lửa do Anh cung cấp để tấn công Nga.",
        {"Aid occurred: Anh > Ukraine", "Assault occurred: Ukraine > Nga"},
    ),
    (
        "Liên minh châu Âu sử dụng lợi nhuận từ tài sản Nga để viện trợ Ukraine.",
        {"Aid occurred: Liên minh châu Âu > Ukraine"},
    ),
    ("Hàn Quốc muốn dùng tên lửa để tấn công Triều Tiên.", {"Assault considered: Hàn Quốc > Triều Tiên"}),
    # What is not used, or only to be, does nothing.
    ("Israel sẽ dùng bom xuyên phá để tấn công Iran.", {"Assault planned: Israel > Iran"}),
    ("Mỹ có thể sử dụng tàu ngầm để không kích Iran.", {"Assault hypothetical: Mỹ > Iran"}),
    ("Iran không dùng tên lửa này để tấn công Israel.", {"Assault denied: Iran > Israel"}),
    ("Mỹ cho phép Ukraine sử dụng tên lửa tầm xa để tấn công Nga.", {"Assault planned: Ukraine > Nga"}),
    ("Kế hoạch của Mỹ sử dụng máy bay mới để tấn công Iran.", {"Assault planned: Mỹ > Iran"}),
    ("Mỹ bàn việc sử dụng máy bay mới để tấn công Iran.", {"Assault planned: Mỹ > Iran"}),
    # Nor is what is made or bought for it.
    ("Triều Tiên phát triển tên lửa để tấn công Mỹ.", {"Assault planned: Triều Tiên > Mỹ"}),
    ("Nga mua máy bay của Iran để tấn công Ukraine.", {"Assault planned: Nga > Ukraine"}),
]
TALKS = [
    ("Đàm phán thương mại Mỹ - Canada thất bại.", {"Meeting occurred: Canada, Mỹ"}),
    ("Cuộc đàm phán hạt nhân Mỹ - Iran kết thúc.", {"Meeting occurred: Iran, Mỹ"}),
    ("Giá dầu tăng do đàm phán hòa bình giữa Mỹ và Iran bế tắc.", {"Meeting occurred: Iran, Mỹ"}),
    ("Nga và Mỹ đàm phán thương mại.", {"Meeting occurred: Mỹ, Nga"}),
]
GOES_ON = [
    (
        "Bộ Ngoại giao Nga cho rằng Anh đang leo thang xung đột và kêu gọi London ngừng cấp vũ khí.",
        {"Request occurred: Bộ Ngoại giao Nga > Anh"},
    ),
    (
        "Thủ tướng Ấn Độ Narendra Modi nói Pakistan vẫn hậu thuẫn khủng bố và lên án vụ thảm sát.",
        {"Criticism occurred: Narendra Modi > Pakistan", "Criticism occurred: Narendra Modi"},
    ),
    (
        "Tổng thống Mỹ Donald Trump cho rằng Iran sẽ thất bại và đe dọa ném bom Tehran.",
        {"Threat occurred: Donald Trump > Iran", "Assault planned: Donald Trump > Iran"},
    ),
    (
        "Tổng thống Pháp Emmanuel Macron khẳng định Nga sẽ thua và cảm ơn Ba Lan.",
        {"Support occurred: Emmanuel Macron > Ba Lan"},
    ),
    # Whoever has done something, or asks him who tells of it, or whom a paper tells of, speaks himself.
    ("Reuters cho biết Mỹ đang chuẩn bị kế hoạch mới và kêu gọi Nga tham gia.", {"Request occurred: Mỹ > Nga"}),
    (
        "Thủ tướng Đức Friedrich Merz tiết lộ Mỹ đang lo xa và yêu cầu Berlin tăng ngân sách.",
        {"Request occurred: Mỹ > Đức"},
    ),
    (
        "Ngoại trưởng Iran Abbas Araghchi cho biết Mỹ đã viết thư và đề nghị Oman làm trung gian.",
        {"Request occurred: Mỹ > Oman"},
    ),
]
REGARDED = [("Tổng thống Nga Vladimir Putin đến xem triển lãm tàu chiến ở Moskva.", set())]

GIVEN = [
    ("Nga điều máy bay hỗ trợ Thổ Nhĩ Kỳ chữa cháy rừng.", {"Aid occurred: Nga > Thổ Nhĩ Kỳ"}),
    ("Mỹ sẽ điều trực thăng hỗ trợ Nhật Bản tìm kiếm nạn nhân.", {"Aid planned: Mỹ > Nhật Bản"}),
    ("Mỹ điều thêm binh sĩ để hỗ trợ chiến dịch ở Syria.", {"Mobilization occurred: Mỹ"}),
    ("Đức chuyển hệ thống Patriot cho Ukraine.", {"Aid occurred: Đức > Ukraine"}),
    (
        "Nga dọa Anh sẽ trả giá vì cấp drone cho Ukraine.",
        {"Threat occurred: Nga > Anh", "Aid occurred: Anh > Ukraine"},
    ),
    (
        "Mỹ cảnh báo Nga sẽ hứng hậu quả vì tấn công Ukraine.",
        {"Threat occurred: Mỹ > Nga", "Assault occurred: Nga > Ukraine"},
    ),
]
HIT = [
    ("Nga tập kích nhà máy điện ở Kiev.", {"Assault occurred: Nga > Ukraine @ Kiev"}),
    ("Ukraine tấn công nhà máy hóa chất ở Bryansk của Nga.", {"Assault occurred: Ukraine > Nga @ Bryansk"}),
    ("Mỹ tấn công ba cơ sở hạt nhân ở Iran.", {"Assault occurred: Mỹ > Iran @ Iran"}),
    ("Mỹ không kích căn cứ của IS ở Syria.", {"Assault occurred: Mỹ > IS @ Syria"}),
    ("Thổ Nhĩ Kỳ không kích căn cứ của phiến quân ở Iraq.", {"Assault occurred: Thổ Nhĩ Kỳ @ Iraq"}),
    ("Iran tấn công căn cứ không quân của Israel.", {"Assault occurred: Iran > Israel"}),
    ("Kho dầu Nga bốc cháy sau đòn tập kích từ Ukraine.", {"Assault occurred: Ukraine > Nga"}),
    ("Kiev mất điện sau các cuộc tấn công của Nga.", {"Assault occurred: Nga > Ukraine"}),
    (
        "Ông Trump chia buồn với Nga sau vụ đánh bom của Ukraine.",
        {"Support occurred: Trump > Nga", "Assault occurred: Ukraine"},
    ),
    ("UAV của Ukraine gây hư hại nhà máy của Nga.", {"Assault occurred: Ukraine > Nga"}),
]
SUFFERED = [
    ("Kế hoạch của ông Trump vấp phải sự phản đối của Đan Mạch.", {"Criticism occurred: Đan Mạch > Trump"}),
    ("Thủ tướng Nhật Bản hứng chịu làn sóng chỉ trích.", {"Criticism occurred:  > Nhật Bản"}),
    ("Iran hứng chịu lệnh trừng phạt của Mỹ.", {"Sanction occurred: Mỹ > Iran"}),
    ("Nga sẽ đối mặt với lệnh trừng phạt mới của EU.", {"Sanction planned: Liên minh châu Âu > Nga"}),
    ("Iran có thể đối mặt với cuộc tấn công của Israel.", {"Assault hypothetical: Israel > Iran"}),
    ("Anh không nhận được sự ủng hộ của Mỹ.", {"Support denied: Mỹ > Anh"}),
]
GOALS = [
    (
        "Việt Nam và Hàn Quốc đang mở rộng hợp tác quốc phòng, hướng tới kim ngạch 150 tỷ USD vào năm 2030.",
        {"Cooperation occurred: Hàn Quốc, Việt Nam"},
    ),
    (
        "Nga và Ấn Độ ký thỏa thuận, đặt mục tiêu thương mại đạt 100 tỷ USD vào năm 2030.",
        {"Signing occurred: Nga, Ấn Độ"},
    ),
]
CITIZENS = [
    ("Du khách Nga bị phạt tù ở Thái Lan.", set()),
    ("Một kỹ sư Hàn Quốc bị cáo buộc bán công nghệ cho Nga.", set()),
    ("Cựu bộ trưởng Sri Lanka bị bắt với cáo buộc trộm đá quý.", set()),
    ("Tàu chở dầu Nga bị Pháp bắt giữ.", {"Coercion occurred: Pháp > Nga"}),
]
OTHERWISE = [
    ("Iran chuyển từ phòng thủ sang tấn công trong xung đột với Mỹ.", set()),
    ("Tỷ lệ ủng hộ Tổng thống Mỹ Donald Trump giảm.", set()),
    ("Tàu sân bay USS Nimitz của Mỹ đang rời khỏi Trung Đông.", {"Retreat occurred: Mỹ @ Trung Đông"}),
]

SENT = [
    ("Ông Trump ra tối hậu thư cho Iran.", {"Threat occurred: Trump > Iran"}),
    (
        "Thủ tướng Anh gửi lời mời tới Tổng thống Ukraine Volodymyr Zelensky.",
        {"Request occurred: Anh > Volodymyr Zelensky"},
    ),
    ("Nga trao trả Ukraine 1.000 thi thể binh sĩ.", {"Retreat occurred: Nga > Ukraine"}),
    ("Nga và Ukraine trao trả mỗi bên 300 tù binh.", {"Retreat occurred: Nga, Ukraine"}),
]
MEASURES = [
    (
        "EU đạt đồng thuận về gói trừng phạt thứ 21 nhằm vào Nga.",
        {"Agreement occurred: Liên minh châu Âu", "Sanction occurred: Liên minh châu Âu > Nga"},
    ),
    ("Mỹ giáng đòn thuế 35% lên Canada.", {"Sanction occurred: Mỹ > Canada"}),
    ("Hạ viện Mỹ chặn dự luật viện trợ.", {"Rejection occurred: Hạ viện Mỹ"}),
    ("Lính Nga đột kích cứ điểm của Ukraine.", {"Assault occurred: Nga > Ukraine"}),
    ("Ukraine tung hơn 100 máy bay không người lái đánh phá cảng Nga.", {"Assault occurred: Ukraine > Nga"}),
]
PROTESTS = [
    (
        "Nga tập trận gần biên giới, Ba Lan phản đối.",
        {"Mobilization occurred: Nga", "Criticism occurred: Ba Lan > Nga"},
    ),
    ("Israel mở rộng khu định cư, EU chỉ trích.", {"Criticism occurred: Liên minh châu Âu > Israel"}),
    (
        "Mỹ áp lệnh trừng phạt mới với Nga, EU hoan nghênh.",
        {"Sanction occurred: Mỹ > Nga", "Support occurred: Liên minh châu Âu > Mỹ"},
    ),
    ("Trung Quốc, Nga phản đối.", {"Criticism occurred: Nga, Trung Quốc"}),
    ("Sau cuộc họp ở Nga, Mỹ phản đối.", {"Criticism occurred: Mỹ @ Nga"}),
]
TOGETHER = [
    ("Ông Trump - Putin gặp nhau ba giờ.", {"Meeting occurred: Putin, Trump"}),
    ("Hai lãnh đạo Trump - Putin điện đàm.", {"PhoneCall occurred: Putin, Trump"}),
]
DENIED = [
    ("Ông Trump không chỉ trích Nga.", {"Criticism denied: Trump > Nga"}),
    ("Mỹ không chỉ trừng phạt Nga.", {"Sanction occurred: Mỹ > Nga"}),
    ("Nga không ngừng bắn phá Ukraine.", {"Assault occurred: Nga > Ukraine"}),
    (
        "Nga không rút quân nhưng đàm phán với Ukraine.",
        {"Retreat denied: Nga", "Meeting occurred: Nga, Ukraine"},
    ),
]

BESIDE = [
    (
        "Quân đội Nga nói các tòa nhà được Hamas dùng làm điểm quan sát, yêu cầu Israel sơ tán.",
        {"Request occurred: Quân đội Nga > Israel"},
    ),
    ("Ấn Độ dừng mua dầu Nga dưới sức ép của Mỹ.", {"Sanction occurred: Ấn Độ > Nga"}),
    ("Ấn Độ dừng mua dầu của Nga dưới sức ép của Mỹ.", {"Sanction occurred: Ấn Độ > Nga"}),
    (
        "Bà Kim Yo-jong gọi cuộc tập trận Mỹ - Hàn là diễn tập xâm lược.",
        {"JointExercise occurred: Hàn Quốc, Mỹ"},
    ),
    ("Tổng thống Mỹ Donald Trump hạ mức thuế với Nhật Bản.", {"Concession occurred: Donald Trump > Nhật Bản"}),
]


@tables(
    leaders_are_known_by_their_surnames=LEADERS,
    what_is_wanted_is_not_done=WANTED,
    what_arms_are_used_for_is_done=MEANS,
    talks_of_a_sort_are_talks=TALKS,
    who_goes_on_speaking=GOES_ON,
    what_is_only_looked_at_is_no_act=REGARDED,
    what_is_sent_helps_somebody=GIVEN,
    whose_sites_are_hit=HIT,
    what_is_suffered_is_done_by_somebody=SUFFERED,
    days_of_goals_are_no_days_of_acts=GOALS,
    citizens_are_not_their_state=CITIZENS,
    labels_and_shares_are_no_acts=OTHERWISE,
    what_is_sent_has_a_recipient=SENT,
    measures_are_acts=MEASURES,
    protests_are_against_what_was_told_before=PROTESTS,
    two_surnames_act_together=TOGETHER,
    what_is_denied_is_so_up_to_a_contrast=DENIED,
    what_only_stands_beside_an_act=BESIDE,
)
def test_what_a_teaser_tells(read, text, expected):
    assert facts(read(text)) == expected


def test_the_foreign_ministry_deals_with_other_states(read) -> None:
    told = read(
        "Việt Nam lên tiếng việc Trung Quốc lập khu bảo tồn. "
        "Người phát ngôn Bộ Ngoại giao Phạm Thu Hằng đề nghị các bên tuân thủ luật biển."
    )
    assert {e.type.value for e in told.events} == {"Statement", "Request"}
