"""What is asked, warned of or blamed stands apart from its verb: behind a sign or a condition, before the speaker."""

from __future__ import annotations

import pytest

from tests.nlp.conftest import facts, opening

TOLD = [
    (
        "Ông Trump cảnh báo, Triều Tiên sẽ hứng chịu hỏa lực.",
        "Threat: Trump > Triều Tiên",
        "Triều Tiên sẽ hứng chịu hỏa lực",
    ),
    (
        "Ông Trump cảnh báo: Triều Tiên sẽ hứng chịu hỏa lực.",
        "Threat: Trump > Triều Tiên",
        "Triều Tiên sẽ hứng chịu hỏa lực",
    ),
    (
        '"Triều Tiên sẽ hứng chịu hỏa lực", ông Trump cảnh báo.',
        "Threat: Trump > Triều Tiên",
        "Triều Tiên sẽ hứng chịu hỏa lực",
    ),
    ("Mỹ phải chấm dứt tập trận, Triều Tiên yêu cầu.", "Request: Triều Tiên > Mỹ", "chấm dứt tập trận"),
    (
        "Ông Tập Cận Bình kêu gọi, Nga cần tuân thủ luật pháp quốc tế.",
        "Request: Tập Cận Bình > Nga",
        "tuân thủ luật pháp quốc tế",
    ),
    ('"Nga đã vi phạm hiệp ước INF", Mỹ cáo buộc.', "Criticism: Mỹ > Nga", "Nga đã vi phạm hiệp ước INF"),
    ("Mỹ cáo buộc: Nga vi phạm hiệp ước INF.", "Criticism: Mỹ > Nga", "Nga vi phạm hiệp ước INF"),
    ("Mỹ cảnh báo nếu tình hình xấu đi, Nga sẽ bị cô lập.", "Threat: Mỹ > Nga", "Nga sẽ bị cô lập"),
    ("Moscow lấy làm tiếc khi Mỹ áp thuế nhôm.", "Criticism: Nga > Mỹ", "Mỹ áp thuế nhôm"),
    ("Nhà Trắng bày tỏ lo ngại sau khi Nga phóng tên lửa.", "Criticism: Nhà Trắng > Nga", "Nga phóng tên lửa"),
]
ONCE = [
    "Nga phản đối và cho rằng hành động của Mỹ vi phạm chủ quyền Syria.",
    "Bộ Ngoại giao Nga chỉ trích, cho rằng hành động của Mỹ vi phạm chủ quyền Syria.",
]


@pytest.mark.parametrize(("text", "act", "topic"), TOLD, ids=opening)
def test_what_is_said_apart_is_the_content_and_its_subject_is_meant(read, text: str, act: str, topic: str) -> None:
    kind, _, parties = act.partition(": ")
    found = read(text)
    assert f"{kind} occurred: {parties}" in facts(found)
    assert topic in {t.text for e in found.events if e.type.value == kind for t in e.topics}


@pytest.mark.parametrize("text", ONCE, ids=opening)
def test_an_act_and_the_saying_that_goes_on_are_one(read, text: str) -> None:
    assert [line.partition(":")[0] for line in facts(read(text))].count("Criticism occurred") == 1


def test_what_comes_after_a_protest_is_not_what_it_is_about(read) -> None:
    found = read("Sau khi Nga phản đối, Ukraine đã chuyển cuộc tập trận tới Biển Đen.")
    assert not any(t.text.startswith("Ukraine") for e in found.events for t in e.topics)


def test_what_is_agreed_on_is_no_remark_behind_a_comma(read) -> None:
    found = read("Nếu Nga và Mỹ không đạt được thỏa thuận, Nga sẽ đáp trả.")
    assert not any(e.topics for e in found.events if e.type.value == "Agreement")
