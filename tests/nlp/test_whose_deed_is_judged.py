"""Who is praised, blamed or threatened where no object names him: owner, giver, source, or doer of what is told."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts

PRAISED = [
    "sự hỗ trợ mà Nhật Bản dành cho Việt Nam",
    "sự hỗ trợ, giúp đỡ mà Nhật Bản dành cho Việt Nam",
    "những thành tựu mà Nhật Bản đã đạt được",
    "vị trí, vai trò của Nhật Bản ở khu vực",
    "tình cảm đối với Việt Nam và những đóng góp của Nhật Bản",
]


@pytest.mark.parametrize("what", PRAISED)
@pytest.mark.parametrize("verb", ["đánh giá cao", "hoan nghênh", "cảm ơn"])
def test_praise_goes_to_who_gave_or_owns_it(read, verb: str, what: str) -> None:
    found = facts(read(f"Thủ tướng Nguyễn Xuân Phúc {verb} {what}."))
    assert "Support occurred: Nguyễn Xuân Phúc > Nhật Bản" in found


DEEDS = [
    "dự luật trừng phạt Nga của Mỹ",
    "quyết định thử tên lửa của Mỹ",
    "tuyên bố công nhận Jerusalem của Mỹ",
    "đề xuất hòa bình của Mỹ",
    "kế hoạch xây tường biên giới với Mexico của Mỹ",
]


@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize("verb", ["chỉ trích", "lên án", "phản đối", "bày tỏ lo ngại về"])
def test_a_deed_told_before_its_owner_is_the_owners(read, verb: str, deed: str) -> None:
    found = facts(read(f"Tổng thống Pháp Emmanuel Macron {verb} {deed}."))
    blamed = {line for line in found if line.startswith("Criticism")}
    assert blamed == {"Criticism occurred: Emmanuel Macron > Mỹ"}
    assert not any(line.startswith("Sanction") and "Macron" in line for line in found)


def test_an_ally_of_somebody_is_no_owner_of_the_deed(read) -> None:
    found = facts(read("Ông Emmanuel Macron chỉ trích cam kết bảo vệ đồng minh của Mỹ."))
    assert not any("> Mỹ" in line for line in found)


@pytest.mark.parametrize("source", ["từ phía Nhật Bản", "từ Nhật Bản", "của phía Nhật Bản"])
def test_charges_are_of_where_they_come_from(read, source: str) -> None:
    assert "Rejection occurred: Nga > Nhật Bản" in facts(read(f"Nga bác bỏ cáo buộc {source}."))


@pytest.mark.parametrize(
    "told",
    [
        "cảnh báo rằng Triều Tiên sẽ phải trả giá",
        "cảnh báo rằng Triều Tiên có thể đối mặt với lệnh trừng phạt",
        "cảnh báo hành động của Triều Tiên sẽ dẫn tới xung đột",
        "cảnh báo sẽ trừng phạt Triều Tiên",
        "cảnh báo về mối đe dọa từ Triều Tiên",
        "cảnh báo về mối đe dọa từ phía Triều Tiên",
    ],
)
def test_a_warning_is_to_who_does_or_suffers_what_is_told(read, told: str) -> None:
    found = facts(read(f"Tổng thống Mỹ Donald Trump {told}."))
    assert "Threat occurred: Donald Trump > Triều Tiên" in found


@pytest.mark.parametrize(
    "told",
    [
        "cảnh báo rằng Ukraine có thể bị tấn công",
        "cảnh báo cô lập Qatar có thể dẫn tới chiến tranh",
        "cảnh báo rằng một cuộc chiến tranh với Triều Tiên sẽ gây thương vong lớn",
    ],
)
def test_who_is_only_named_in_a_warning_is_not_threatened(read, told: str) -> None:
    found = facts(read(f"Tổng thống Mỹ Donald Trump {told}."))
    assert {line for line in found if line.startswith("Threat")} <= {"Threat occurred: Donald Trump"}


def test_a_noun_of_warning_is_not_of_whom_it_is_about(read) -> None:
    found = facts(read("Tổng thống Mỹ Donald Trump tới Israel với lời cảnh báo về mối đe dọa từ phía Iran."))
    assert not any(line.startswith("Threat occurred: Iran") for line in found)


def test_an_aim_is_of_whose_effort_it_is(read) -> None:
    found = facts(read("Ông Assad đặt hy vọng vào các nỗ lực hợp tác giữa Mỹ và Nga nhằm tiêu diệt IS."))
    assert "Assault planned: Mỹ, Nga > IS" in found
    assert not any("Assad" in line for line in found if line.startswith("Assault"))


def test_what_was_told_before_is_asked_of_nobody(read) -> None:
    found = facts(read("Ông Trump hứa chống khủng bố, chủ yếu là IS, đây là điều luôn được Syria yêu cầu."))
    assert not any("IS" in line.partition(">")[2] for line in found if line.startswith("Request"))


def test_whose_list_it_is_does_not_suffer(read) -> None:
    listed = "danh sách các cá nhân và pháp nhân liên quan đến Nga bị áp đặt biện pháp trừng phạt"
    found = facts(read(f"Tổng thống Ukraine Petro Poroshenko đã phê chuẩn quyết định mở rộng {listed}."))
    assert not any("Ukraine" in line for line in found if line.startswith("Sanction"))


@pytest.mark.parametrize("source", ["phóng viên TTXVN tại Cairo", "phóng viên tại Cairo"])
def test_where_a_reporter_is_nothing_took_place(read, source: str) -> None:
    found = read(f"Theo {source}, Ngoại trưởng Nga Sergei Lavrov đã gặp Ngoại trưởng Mỹ Rex Tillerson.")
    assert [e.place for e in found.events] == [None]


def test_who_imposes_and_who_suffers_are_two_acts(read) -> None:
    found = facts(read("Ukraine đưa nhiều công ty Nga vào danh sách đen. Công dân Ukraine bị cấm nhập cảnh."))
    assert "Sanction occurred: Ukraine > Nga" in found


@pytest.mark.parametrize("verb", ["bày tỏ lo ngại", "nêu quan ngại"])
def test_whose_worry_somebody_voices_is_not_blamed(read, verb: str) -> None:
    found = facts(read(f"Tổng thống Mỹ Donald Trump {verb} của người dân Mỹ về việc Nga can thiệp vào Syria."))
    assert {line.partition(" @ ")[0] for line in found} == {"Criticism occurred: Donald Trump > Nga"}


@pytest.mark.parametrize("source", ["từ phía các nhà lập pháp trong đảng Bảo thủ", "từ các nghị sĩ", "của các nghị sĩ"])
def test_who_presses_somebody_asks_and_not_he(read, source: str) -> None:
    found = facts(read(f"Bà Theresa May đang chịu áp lực {source} yêu cầu bà mềm mỏng với EU."))
    assert not any(line.startswith("Request occurred: Theresa May") for line in found)


MEASURES = [
    ("Mỹ trừng phạt và phong tỏa Iran.", {"Sanction occurred: Mỹ > Iran", "Coercion occurred: Mỹ > Iran"}),
    (
        "Nga đã cắt đứt quan hệ ngoại giao và tiến hành phong tỏa đối với Qatar.",
        {"Sanction occurred: Nga > Qatar", "Coercion occurred: Nga > Qatar"},
    ),
    ("Mỹ trừng phạt Nga và phong tỏa Iran.", {"Sanction occurred: Mỹ > Nga", "Coercion occurred: Mỹ > Iran"}),
]


@pytest.mark.parametrize(("text", "expected"), MEASURES)
def test_measures_joined_are_taken_against_one(read, text, expected):
    assert facts(read(text)) == expected
