"""What is said, where the sentence opens with a medium or a talk, and where only its first words are quoted."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts

TALKS = [
    (
        "Trong cuộc điện đàm, Thủ tướng Angela Merkel nói với Tổng thống Nga Vladimir Putin rằng Đức muốn hòa bình.",
        "PhoneCall occurred: Angela Merkel, Vladimir Putin",
    ),
    (
        "Ngoại trưởng Kishida cho biết, trong cuộc gặp ngày 5/5, ông đã nói với Ngoại trưởng Lào rằng ông lo ngại.",
        "Meeting occurred: Kishida, Lào on 2024-05-05",
    ),
]
NO_TALK = ["Trong cuộc họp, ông Trump đã đề cập thâm hụt thương mại của Mỹ với Lào."]
TOPICS = [
    ("Sputnik đưa tin, ông Duterte tuyên bố, Philippines không cần vũ khí.", "Philippines không cần vũ khí"),
    ("Ông Putin nhấn mạnh việc này không nhằm gây hại cho ai.", "việc này không nhằm gây hại cho ai"),
    ("Ông Trump cáo buộc Iran “vi phạm trắng trợn” thỏa thuận hạt nhân.", "“vi phạm trắng trợn” thỏa thuận hạt nhân"),
    ("Ông Putin nói “Nga sẽ đáp trả” trong cuộc họp báo.", "Nga sẽ đáp trả"),
]


@pytest.mark.parametrize(("text", "talk"), TALKS)
def test_who_speaks_to_whom_in_a_talk_has_it_with_him(read, text, talk):
    assert talk in facts(read(text))


@pytest.mark.parametrize("text", NO_TALK)
def test_a_state_that_is_only_spoken_of_takes_no_part(read, text):
    assert not any(line.startswith("Meeting") for line in facts(read(text)))


@pytest.mark.parametrize(("text", "topic"), TOPICS)
def test_what_is_said_stands_behind_a_medium_and_goes_on_behind_its_quoted_first_words(read, text, topic):
    assert [t.text for e in read(text).events for t in e.topics] == [topic]
