"""Who is near a name and is not he: kin, private people, heads of a field, those who are to take an office."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts


@pytest.mark.parametrize("kin", ["con trai", "con gái", "con rể", "em trai"])
def test_kin_of_a_leader_told_by_his_name_alone_is_not_he(read, kin: str) -> None:
    found = facts(read(f"Luật sư Nga Natalya Veselnitskaya gặp {kin} Trump."))
    assert found == {"Meeting occurred: Natalya Veselnitskaya"}


def test_kin_with_a_name_of_their_own_are_met(read) -> None:
    assert "Meeting occurred: Abe, Ivanka Trump" in facts(read("Thủ tướng Abe gặp con gái Ivanka Trump."))


@pytest.mark.parametrize("person", ["một doanh nhân Nga", "luật sư Nga", "luật sư của Nga", "nhà hoạt động Nga"])
def test_to_meet_one_private_person_is_not_to_meet_the_state(read, person: str) -> None:
    assert not any("Nga" in line for line in facts(read(f"Tổng thống Mỹ Donald Trump đã gặp {person}.")))


@pytest.mark.parametrize("people", ["một quan chức Nga", "nhà ngoại giao Nga", "các chuyên gia Nga"])
def test_to_meet_those_who_are_sent_is_to_meet_the_state(read, people: str) -> None:
    assert "Meeting occurred: Donald Trump, Nga" in facts(read(f"Tổng thống Mỹ Donald Trump đã gặp {people}."))


def test_who_leads_a_service_does_not_lead_the_state(read) -> None:
    text = "Nhà lãnh đạo Triều Tiên Kim Jong-un họp. Lãnh đạo tình báo Triều Tiên bị cách chức."
    assert not any("Kim" in line for line in facts(read(text)) if line.startswith("Sanction"))


@pytest.mark.parametrize("chosen", ["người được chỉ định làm", "người vừa được chỉ định làm"])
def test_who_is_to_take_an_office_does_not_hold_it(read, chosen: str) -> None:
    found = facts(read(f"Ông Lee Nak-yon, {chosen} Thủ tướng Hàn Quốc, đã gặp Đại sứ Mỹ."))
    assert "Appointment planned: Lee Nak-yon" in found


def test_who_is_the_subject_of_what_reporters_are_told_does_it(read) -> None:
    found = facts(read("Ngoại trưởng Nga Sergey Lavrov nói với báo giới Tổng thống Trump đã chỉ trích Iran."))
    assert "Criticism occurred: Trump > Iran" in found
    assert not any(line.startswith("Criticism") and "Lavrov" in line for line in found)


def test_criticism_of_what_somebody_does_is_not_his(read) -> None:
    found = facts(read("Nga bác bỏ lời chỉ trích của Mỹ về sự can thiệp của Iran ở Syria."))
    assert any(line.startswith("Criticism occurred: Mỹ > Iran") for line in found)
    assert not facts(read("Không lời chỉ trích nào về sự can thiệp của Nga được nêu lên tại cuộc gặp."))


@pytest.mark.parametrize("office", ["Giám đốc toàn cầu", "Phó Chủ tịch cấp cao", "Phó Chủ tịch điều hành"])
def test_heads_of_firms_are_met_by_name(read, office: str) -> None:
    text = f"Thủ tướng Nguyễn Xuân Phúc tiếp {office} Tập đoàn Cisco Goh Seow Hiong."
    assert facts(read(text)) == {"Meeting occurred: Goh Seow Hiong, Nguyễn Xuân Phúc"}


@pytest.mark.parametrize(
    "text", ["Ông Trump bị truyền thông Anh, Pháp chỉ trích.", "Báo chí Đức và Pháp chỉ trích ông Trump."]
)
def test_the_press_of_two_states_is_neither(read, text: str) -> None:
    assert not any("Pháp" in line for line in facts(read(text)))


@pytest.mark.parametrize("source", ["Theo truyền thông Nga, Mỹ", "TTXVN, Mỹ"])
def test_who_acts_behind_the_press_is_no_press(read, source: str) -> None:
    assert "Assault occurred: Mỹ > Syria" in facts(read(f"{source} tấn công Syria."))


def test_outside_of_what_something_is_done_takes_no_part(read) -> None:
    found = facts(read("Quân đội Nga hoạt động bên ngoài Syria khi tập trận với Iran."))
    assert found == {"JointExercise occurred: Iran, Quân đội Nga"}


@pytest.mark.parametrize(
    "told",
    ["từng có vị trí cao cấp trong Đảng Dân chủ Mỹ cũng", "từng làm việc tại Mỹ đã", "đứng đầu phái đoàn Mỹ vừa"],
)
def test_what_is_told_of_a_person_behind_him_does_not_act(read, told: str) -> None:
    assert "Criticism occurred: Richardson > Nga" in facts(read(f"Ông Richardson, người {told} chỉ trích Nga."))


def test_all_states_are_not_the_two_named_before(read) -> None:
    found = facts(read("Ông Park gặp ông Kim. Trung Quốc hoan nghênh tất cả các nước tham gia diễn đàn."))
    assert "Support occurred: Trung Quốc" in found


def test_those_from_whom_something_comes_do_what_stands_behind_them(read) -> None:
    found = facts(read("Trung Quốc dự định nhập hàng từ những quốc gia tham gia Hội nghị thượng đỉnh G20."))
    assert not any(line.startswith("Attendance") for line in found)


@pytest.mark.parametrize("who", ["Các công ty Nga", "Trường học Nga", "Người dân Nga"])
def test_drills_of_firms_and_schools_are_not_the_states(read, who: str) -> None:
    assert not facts(read(f"{who} diễn tập ứng phó động đất."))


def test_drills_of_forces_are_the_states(read) -> None:
    assert facts(read("Lực lượng Nga diễn tập ứng phó động đất.")) == {"Mobilization occurred: Nga"}


def test_who_is_blamed_by_opponents_does_not_oppose(read) -> None:
    found = facts(read("Tổng thống Mỹ sẽ phải hứng chỉ trích từ những người phản đối ông ở trong nước."))
    assert found == {"Criticism planned:  > Mỹ"}


@pytest.mark.parametrize(
    "text",
    [
        "Donald Trump nói cần chống lại các nhóm vũ trang và cực đoan, cũng như những quốc gia ủng hộ Iran.",
        "Mỹ cam kết chống lại Taliban và những nước ủng hộ Iran.",
    ],
)
def test_what_those_do_to_whom_something_is_done_is_theirs(read, text: str) -> None:
    assert not any(line.startswith("Support") for line in facts(read(text)))


def test_who_acts_together_with_people_without_a_name_acts(read) -> None:
    assert "Request occurred: Mỹ > Nga" in facts(read("Mỹ và các nước đồng minh kêu gọi Nga rút quân."))


def test_many_without_a_name_do_what_stands_behind_them(read) -> None:
    assert not facts(read("Nga im lặng khi quan hệ xấu đi đến mức hàng loạt nước triệu hồi đại sứ."))
    assert "Sanction occurred: Nga > Iran" in facts(read("Quan hệ xấu đi đến mức Nga trừng phạt Iran."))
    assert not facts(read("Nga cho biết nhiều nước ủng hộ Iran.")) & {"Support occurred: Nga > Iran"}


def test_who_goes_between_does_not_talk_for_himself(read) -> None:
    assert not facts(read("Tổng thống Nga Vladimir Putin nhận làm trung gian trong đàm phán với Iran."))
    talk = "Thổ Nhĩ Kỳ làm trung gian trong đàm phán giữa Nga và Ukraine."
    assert facts(read(talk)) == {"Meeting occurred: Nga, Ukraine"}


def test_a_measure_that_is_known_of_is_not_denied_with_what_it_cannot_do(read) -> None:
    text = "Nga chỉ trích lệnh cấm vận của Mỹ đối với Iran. Mỹ không thể cô lập ngoại giao Iran."
    assert any(line.startswith("Sanction occurred: Mỹ > Iran") for line in facts(read(text)))


@pytest.mark.parametrize("told", ["không có thông tin về", "bác bỏ thông tin về", "nói về tin đồn về"])
def test_whoever_rumours_are_about_does_what_they_tell(read, told: str) -> None:
    found = facts(read(f"Anh {told} ông Putin gặp ông Trump."))
    assert any(line.startswith("Meeting") and line.endswith("Putin, Trump") for line in found)
    assert not any(line.startswith("Meeting") and "Anh" in line for line in found)


def test_what_a_thing_may_do_is_not_done_by_who_says_so(read) -> None:
    found = facts(read("Ông Putin nhận định nếu không có đối thoại, tên lửa sẽ tấn công Mỹ."))
    assert not any(line.startswith("Assault") and "Putin" in line for line in found)
    found = facts(read("Ông Putin nói nếu cần, Nga sẽ tấn công Mỹ."))
    assert "Assault hypothetical: Nga > Mỹ" in found
