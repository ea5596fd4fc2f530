"""What stands near an act and is none of it: days of sources, owners, victims, predicates, other subjects."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts, opening

WHO = [
    (
        "Nga hoan nghênh cách tiếp cận vấn đề Ukraine của Tổng thống Mỹ Donald Trump.",
        {"Support occurred: Nga > Donald Trump"},
    ),
    (
        "Nga giội tên lửa xuống Kiev, Ukraine tập kích Belarus.",
        {"Assault occurred: Nga > Kiev", "Assault occurred: Ukraine > Belarus"},
    ),
    (
        "Thổ Nhĩ Kỳ được xem là đồng minh của Qatar, cùng lập trường với nước này, và đang triển khai quân.",
        {"Mobilization occurred: Thổ Nhĩ Kỳ"},
    ),
    ("Tổng thống Mỹ Donald Trump nhận chỉ trích từ Đức.", {"Criticism occurred: Đức > Donald Trump"}),
    ("Pháp hứng chịu những chỉ trích của Nga.", {"Criticism occurred: Nga > Pháp"}),
    ("Theo thống kê của Liên hợp quốc, với việc gần một phần trăm thư điện tử của họ bị virus tấn công.", set()),
    (
        "Tổng thống Mỹ Joe Biden nghe Tổng thống Nga Vladimir Putin nói rằng cáo buộc Moskva can thiệp là không đúng.",
        set(),
    ),
    ("Quốc vương Qatar nhấn mạnh cần tìm kiếm sự hợp tác với Iran.", set()),
    ("Hạt nhân Triều Tiên phủ bóng đối thoại Mỹ - Trung.", {"Meeting occurred: Mỹ, Trung Quốc"}),
    ("Qatar phủ nhận cáo buộc trên và cho rằng các yêu cầu hạn chế chủ quyền của họ.", {"Rejection occurred: Qatar"}),
    ("Nga phủ nhận cáo buộc này.", {"Rejection occurred: Nga"}),
    ("Ukraine dùng drone do Anh sản xuất tập kích sâu lãnh thổ Nga.", {"Assault occurred: Ukraine > Nga"}),
    ("Liên quân do Mỹ chỉ huy không kích Syria.", {"Assault occurred: Mỹ > Syria"}),
    (
        "Thủ tướng Anh Theresa May đề cập đến việc Qatar bị cô lập, kêu gọi Ai Cập kiềm chế.",
        {"Request occurred: Theresa May > Ai Cập", "Sanction occurred:  > Qatar"},
    ),
    ("Đó là lời xoa dịu của Bắc Kinh sau những chỉ trích mạnh mẽ của Mỹ.", {"Criticism occurred: Mỹ"}),
    (
        "Nga bác bỏ cáo buộc của Mỹ về mối đe dọa quân sự của Nga đối với nền độc lập của Latvia.",
        {"Criticism occurred: Mỹ > Nga", "Rejection occurred: Nga > Mỹ"},
    ),
]
DAYS = [
    ("Vào những năm 1970, Nga trừng phạt Đức.", {"Sanction occurred: Nga > Đức"}),
    ("Năm 1970, Nga trừng phạt Đức.", {"Sanction occurred: Nga > Đức on 1970"}),
    (
        "Theo tuyên bố của Nhà Trắng ngày 22/6, trong cuộc điện đàm với Vua Salman, ông Donald Trump cảm ơn Iraq.",
        {"PhoneCall occurred: Donald Trump, Salman"},
    ),
]
DONE = [
    (
        "Triều Tiên có thể thử hạt nhân. Triều Tiên đã thực hiện năm vụ thử hạt nhân.",
        {"Mobilization hypothetical: Triều Tiên", "Mobilization occurred: Triều Tiên"},
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), [*WHO, *DAYS, *DONE], ids=opening)
def test_an_act_takes_only_what_is_its_own(read, sentence, expected):
    found = facts(read(sentence))
    kinds = {line.split(" ")[0] for line in expected}
    assert {line for line in found if line.split(" ")[0] in kinds} == expected if expected else found == set()
    assert not any(line.startswith("Criticism denied") for line in found)


def test_a_topic_ends_before_the_predicate_of_an_inner_clause(read):
    events = read("Hiện chưa rõ việc Mỹ điều tàu chiến tới Qatar là kế hoạch được chuẩn bị từ trước.").events
    assert not any("kế hoạch" in t.text for e in events for t in e.topics)
