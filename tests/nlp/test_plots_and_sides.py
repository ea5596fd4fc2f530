"""Plots, and on whose side people are: who uncovers or hinders a plot, or strikes a side, does neither."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts

KNOWING = ["phát hiện", "phá vỡ", "lên án", "biết về", "điều tra", "theo dõi", "ngăn chặn"]


@pytest.mark.parametrize("noun", ["âm mưu", "kế hoạch"])
@pytest.mark.parametrize("verb", KNOWING)
def test_who_knows_of_a_plot_does_not_plot(read, verb: str, noun: str) -> None:
    found = facts(read(f"Mỹ {verb} {noun} tấn công Anh của IS."))
    assert not any(line.startswith("Assault") and ": Mỹ" in line for line in found)


def test_a_plot_is_its_owners(read) -> None:
    assert "Assault hypothetical: IS > Anh" in facts(read("Mỹ phát hiện âm mưu tấn công Anh của IS."))


@pytest.mark.parametrize(
    "text",
    [
        "Mỹ trừng phạt các nhóm vũ trang ủng hộ Iran tại Iraq.",
        "Montenegro cáo buộc các điệp viên Nga và các đảng ủng hộ Nga âm mưu ám sát Thủ tướng.",
        "Tổng thống Iran Rouhani ủng hộ Qatar trong cuộc khủng hoảng với các nước khối Ả Rập phản đối Qatar.",
    ],
)
def test_on_whose_side_somebody_is_is_no_act_of_the_subject(read, text: str) -> None:
    acts = [(e.type.value, {read(text).entity(k).name for k in e.recipients}) for e in read(text).events]
    assert not any(kind == "Support" and who & {"Iran", "Nga"} for kind, who in acts)
    assert not any(kind == "Criticism" and "Qatar" in who for kind, who in acts)


def test_who_backs_those_that_are_hit_is_not_hit(read) -> None:
    assert facts(read("Mỹ tấn công dân quân được Iran hậu thuẫn.")) == {"Assault occurred: Mỹ"}


def test_what_is_backed_is_the_object_and_not_the_clause(read) -> None:
    found = read("Nga gặp đại diện phe đối lập được Mỹ ủng hộ.")
    assert {t.text for e in found.events if e.type.value == "Support" for t in e.topics} == {"đại diện phe đối lập"}


def test_what_something_does_is_not_done_by_the_subject(read) -> None:
    found = facts(read("Thủ tướng Đức Merkel nói chuyến thăm bị hoãn do trận bão dự kiến tấn công Cuba."))
    assert not any("Merkel" in line for line in found if line.startswith("Assault"))


def test_by_way_of_a_gathering_nothing_is_adopted(read) -> None:
    assert not facts(read("Thể thức G8 sẽ được phục hồi thông qua Hội nghị thượng đỉnh G8 do Italy đăng cai."))


def test_who_has_come_into_office_is_the_visitor(read) -> None:
    text = "Đây là chuyến thăm đầu tiên của Tổng thống Mỹ Trump tới Nhật Bản kể từ khi nhậm chức, ông Abe nói."
    assert any(line.startswith("Appointment occurred: Trump") for line in facts(read(text)))


def test_a_pledge_that_is_judged_is_its_owners(read) -> None:
    text = "Bộ trưởng Iran Zanganeh nhận định cam kết cắt giảm sản lượng của các nước OPEC được thực hiện tốt."
    assert not facts(read(text))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Mỹ từ bỏ kế hoạch trừng phạt Iran và rút quân khỏi Syria.", "Retreat cancelled: Mỹ @ Syria"),
        ("Mỹ hủy kế hoạch rút quân và trừng phạt Iran.", "Sanction cancelled: Mỹ > Iran"),
        ("Mỹ lên kế hoạch trừng phạt Iran và rút quân khỏi Syria.", "Retreat planned: Mỹ @ Syria"),
        ("Mỹ thực hiện kế hoạch trừng phạt Iran và rút quân khỏi Syria.", "Retreat occurred: Mỹ @ Syria"),
        ("Syria sẽ hứng chịu các cuộc tấn công của Nga.", "Assault planned: Nga > Syria"),
        ("Syria hứng chịu các cuộc tấn công của Nga.", "Assault occurred: Nga > Syria"),
    ],
)
def test_what_is_joined_to_a_plan_or_still_to_be_suffered_is_not_done(read, text: str, told: str) -> None:
    assert told in facts(read(text))


@pytest.mark.parametrize("question", ["tại sao", "vì sao", "liệu"])
def test_who_is_asked_has_not_done_it(read, question: str) -> None:
    found = facts(read(f"Trước câu hỏi {question} ông Trump rút quân, bà Sanders từ chối bình luận."))
    assert not any(line.startswith("Retreat") and ": Sanders" in line for line in found)


def test_a_city_that_is_held_is_what_is_held(read) -> None:
    found = facts(read("Quân đội Iraq giành lại thành phố Mosul bị IS chiếm đóng."))
    assert {"Coercion occurred: IS > Mosul", "Assault occurred: Quân đội Iraq > Mosul"} == found


def test_two_counterparts_are_met_one_by_one(read) -> None:
    found = facts(read("Bộ trưởng Mỹ Mattis gặp hai người đồng cấp Nhật Bản và Hàn Quốc."))
    assert found == {"Meeting occurred: Mattis, Nhật Bản", "Meeting occurred: Hàn Quốc, Mattis"}


@pytest.mark.parametrize("sign", [" rằng", ",", ":"])
def test_who_says_what_others_do_goes_on_speaking(read, sign: str) -> None:
    verb = "nói" if sign == " rằng" else "cho biết"
    found = facts(read(f"Ông Lavrov {verb}{sign} Mỹ đã rút quân khỏi Syria, đánh giá cao quyết định này."))
    assert "Support occurred: Lavrov" in found


def test_to_whom_a_deed_is_done_does_not_go_on(read) -> None:
    text = "Bộ Ngoại giao Mỹ đã thu xếp việc trả tự do cho sinh viên Otto Warmbier và đang thương lượng với Triều Tiên."
    assert "Meeting occurred: Bộ Ngoại giao Mỹ, Triều Tiên" in facts(read(text))


def test_what_is_done_to_somebody_endangers_and_not_he(read) -> None:
    found = facts(read("Việc hãng hàng không Qatar Airways bị cấm bay đe dọa vị thế của hãng."))
    assert not any(line.startswith("Threat") for line in found)


def test_flights_are_no_visits_and_invaders_no_attack(read) -> None:
    assert not facts(read("Bốn nước Arab ngừng mọi chuyến bay đi và đến Qatar."))
    assert not facts(read("Tướng Lào Vilay nói hai nước liên minh chiến đấu chống kẻ thù xâm lược chung."))
