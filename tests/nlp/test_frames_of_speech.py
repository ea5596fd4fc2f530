"""Whose words are quoted, who is only spoken about, who acts for a purpose, and what topics are not."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts
from tests.nlp.test_frames_of_status import Read

QUOTED = (
    ("“Chúng tôi lên án Mỹ”, Tổng thống Nga Vladimir Putin nói.", "Criticism occurred: Vladimir Putin > Mỹ"),
    (
        "“Đây là khiêu khích. Chúng tôi kịch liệt phản đối”, Ngoại trưởng Nga Sergei Lavrov phát biểu tại họp báo.",
        "Criticism occurred: Sergei Lavrov",
    ),
    ("“Chúng tôi sẽ không rút quân khỏi Syria”, Ngoại trưởng Mỹ Rex Tillerson nói.", "Retreat denied: Mỹ @ Syria"),
)

PARTIES = (
    ("Mỹ và Hàn Quốc thảo luận biện pháp đối với Triều Tiên.", "Meeting occurred: Hàn Quốc, Mỹ"),
    (
        "Ngoại trưởng Mỹ Rex Tillerson thảo luận vấn đề Syria với Ngoại trưởng Nga Sergei Lavrov.",
        "Meeting occurred: Rex Tillerson, Sergei Lavrov",
    ),
    ("Mỹ và Nhật Bản nhất trí gia tăng sức ép với Triều Tiên.", "Agreement occurred: Mỹ, Nhật Bản"),
    (
        "Bộ Ngoại giao Nga triệu Đại sứ Mỹ để phản đối lệnh trừng phạt.",
        "Criticism occurred: Bộ Ngoại giao Nga > Mỹ",
    ),
)


@pytest.mark.parametrize(("text", "fact"), QUOTED)
def test_whoever_says_we_speaks_himself_and_his_side_acts(text: str, fact: str, read: Read) -> None:
    assert fact in facts(read(text))


@pytest.mark.parametrize(("text", "fact"), QUOTED)
def test_no_topic_runs_out_of_a_quotation(text: str, fact: str, read: Read) -> None:
    topics = [t.text for e in read(text).events for t in e.topics]
    assert not any("nói" in t or "phát biểu" in t for t in topics)


@pytest.mark.parametrize(("text", "fact"), PARTIES)
def test_who_is_only_spoken_about_takes_no_part(text: str, fact: str, read: Read) -> None:
    assert fact in facts(read(text))


def test_whoever_is_accused_is_not_what_he_is_accused_of(read: Read) -> None:
    (event,) = read("Qatar bị Saudi Arabia cáo buộc tài trợ khủng bố.").events
    assert [t.text for t in event.topics] == ["tài trợ khủng bố"]


def test_somebody_is_named_to_an_office_once(read: Read) -> None:
    told = facts(read("Tổng thống Mỹ Donald Trump có thể bổ nhiệm ông Rex Tillerson làm Ngoại trưởng."))
    assert told == {"Appointment hypothetical: Rex Tillerson"}
