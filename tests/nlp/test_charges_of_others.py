"""Charges, measures and views that are somebody else's: who answers, examines or shares them has not made them."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts


@pytest.mark.parametrize("verb", ["đáp trả", "điều tra", "bác bỏ", "phủ nhận", "làm rõ", "phản hồi"])
def test_who_answers_a_charge_has_not_made_it(read, verb: str) -> None:
    found = facts(read(f"Nga {verb} cáo buộc Iran can thiệp bầu cử Mỹ."))
    assert not any(line.startswith("Criticism occurred: Nga") for line in found)


@pytest.mark.parametrize("words", ["", "mới", "mới nhất", "Triều Tiên", "mới đối với Triều Tiên"])
def test_who_turns_down_a_measure_has_not_taken_it(read, words: str) -> None:
    found = facts(read(f"Triều Tiên bác bỏ nghị quyết trừng phạt {words} của Liên hợp quốc."))
    assert any(line.startswith("Rejection occurred: Triều Tiên") for line in found)
    assert not any("Sanction" in line and ": Triều Tiên" in line for line in found)


def test_what_a_ban_forbids_is_not_done_by_whoever_forbids_it(read) -> None:
    found = facts(read("Triều Tiên vi phạm lệnh cấm thử hạt nhân của Hội đồng Bảo an Liên hợp quốc."))
    assert not any(line.startswith("Mobilization") for line in found)


def test_who_shares_his_views_agrees_with_nobody(read) -> None:
    assert not facts(read("Tổng thống Nga chia sẻ quan điểm về quan hệ với các nước."))
    assert "Agreement occurred: Mỹ, Nga" in facts(read("Nga và Mỹ chia sẻ quan điểm về Syria."))


@pytest.mark.parametrize(
    "text",
    [
        "Sinh viên Mỹ Otto Warmbier qua đời sau khi được thả.",
        "Ông Otto Warmbier được thả ở Triều Tiên.",
        "Cái chết của sinh viên Mỹ Otto Warmbier sau khi được thả khiến Mỹ tức giận.",
    ],
)
def test_who_is_released_is_no_actor(read, text: str) -> None:
    released = [e for e in read(text).events if e.type.value == "Retreat"]
    assert [(len(e.actors), len(e.recipients)) for e in released] == [(0, 1)]


@pytest.mark.parametrize("words", ["Lời chỉ trích này", "Lời chỉ trích"])
@pytest.mark.parametrize("when", ["trước cuộc hội đàm", "ngay trước thềm cuộc gặp", "sau cuộc điện đàm"])
def test_words_are_not_those_of_whoever_meets_then(read, words: str, when: str) -> None:
    text = f"Mỹ chỉ trích Nga. {words} được đưa ra {when} giữa ông Trump và ông Putin."
    assert [line for line in facts(read(text)) if line.startswith("Criticism")] == ["Criticism occurred: Mỹ > Nga"]


@pytest.mark.parametrize(
    "text",
    [
        "Tổng thư ký Liên đoàn Arab Gheit nói không có nước Arab nào đề xuất trừng phạt Qatar.",
        "Ông Lavrov nói không có nước nào yêu cầu Nga rút quân.",
        "Ông Lavrov nói chưa có nước nào chỉ trích Nga.",
    ],
)
def test_what_nobody_does_the_speaker_does_not_either(read, text: str) -> None:
    assert not any(": Lavrov" in line or ": Gheit" in line for line in facts(read(text)))


@pytest.mark.parametrize(
    "text",
    [
        "Qatar là nơi đặt căn cứ không quân lớn nhất của Mỹ ở Trung Đông.",
        "Hàn Quốc là nơi triển khai hệ thống phòng thủ tên lửa THAAD.",
    ],
)
def test_where_something_is_does_not_tell_who_did_it(read, text: str) -> None:
    assert not facts(read(text))


@pytest.mark.parametrize("verb", ["giảm bớt", "đẩy nhanh", "chấm dứt"])
def test_what_is_said_of_a_deed_is_said_of_its_owner(read, verb: str) -> None:
    found = facts(read(f"Ông Moon cho rằng việc {verb} triển khai THAAD của Mỹ ở Hàn Quốc là cần thiết."))
    assert not any(line.startswith("Mobilization") and ": Moon" in line for line in found)


def test_firms_that_are_charged_are_not_the_state_named_before(read) -> None:
    found = facts(read("Lệnh trừng phạt của Mỹ nhằm vào Nga và một số công ty bị cáo buộc giúp đỡ Moscow."))
    assert found == {"Sanction occurred: Mỹ > Nga"}


@pytest.mark.parametrize("who", ["13,4 triệu cử tri", "người dân", "các doanh nghiệp"])
@pytest.mark.parametrize("words", ["nhận được sự ủng hộ", "vấp phải sự phản đối mạnh mẽ", "hứng chịu chỉ trích"])
def test_the_words_of_people_are_not_those_of_their_state(read, words: str, who: str) -> None:
    found = facts(read(f"Ông Trump {words} của {who} Anh."))
    assert not any(": Anh" in line for line in found)


def test_a_stop_on_a_journey_is_no_traveller(read) -> None:
    text = "Brussels là điểm dừng đầu tiên trong chuyến công du tới châu Âu kể từ khi ông Trump nhậm chức."
    found = facts(read(text))
    assert not any(line.startswith("Visit") for line in found)


def test_what_follows_because_is_a_clause_of_its_own(read) -> None:
    assert "Assault occurred: Nga > Ukraine" in facts(read("Mỹ trừng phạt Nga do Nga tấn công Ukraine."))


@pytest.mark.parametrize("sign", [",", " -", " –"])
@pytest.mark.parametrize("who", ["người đã", "kẻ đã", "người thừa nhận"])
def test_of_whom_a_relative_clause_tells_has_done_it(read, who: str, sign: str) -> None:
    found = facts(read(f"Mỹ bắt ông Eric Rudolph{sign} {who} tấn công Đại sứ quán Anh."))
    assert "Assault occurred: Eric Rudolph > Đại sứ quán Anh" in found


@pytest.mark.parametrize("words", ["phát biểu", "tuyên bố", "cáo buộc"])
def test_on_whose_journey_words_were_said_is_told_by_whose_they_are(read, words: str) -> None:
    found = facts(read(f"Ông Lavrov phản đối {words} của ông Trump trong chuyến thăm Ba Lan."))
    assert "Visit occurred: Trump > Ba Lan" in found
    assert "Visit occurred: Lavrov > Ba Lan" in facts(read("Ông Lavrov chỉ trích Mỹ trong chuyến thăm Ba Lan."))


@pytest.mark.parametrize("fear", ["không hề lo sợ trước", "không sợ trước", "không hoảng sợ trước", "lo ngại trước"])
@pytest.mark.parametrize(
    ("noun", "told"),
    [("lời đe dọa", "Threat"), ("các lời đe dọa", "Threat"), ("những lệnh trừng phạt", "Sanction")],
)
def test_what_is_or_is_not_feared_has_come_from_others(read, fear: str, noun: str, told: str) -> None:
    found = facts(read(f"Iran {fear} {noun} của Mỹ."))
    assert {line.partition(" > ")[0] for line in found if line.startswith(told)} == {f"{told} occurred: Mỹ"}


def test_what_may_come_is_feared_before_it_came(read) -> None:
    found = facts(read("Người dân lo sợ trước nguy cơ Mỹ tấn công Triều Tiên."))
    assert not any(line.startswith("Assault occurred") for line in found)
