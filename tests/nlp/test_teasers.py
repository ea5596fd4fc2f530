"""How teasers of today tell: leaders by their surnames, means and wishes, talks of a sort, who goes on speaking."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts

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


@pytest.mark.parametrize(
    ("text", "expected"), [*LEADERS, *WANTED, *MEANS, *TALKS, *GOES_ON, *REGARDED], ids=lambda x: str(x)[:70]
)
def test_who_does_what(read, text, expected):
    assert facts(read(text)) == expected
