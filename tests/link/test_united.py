"""Topics of one event: a bare noun for a thing gives way to what tells more of it."""

from __future__ import annotations

import pytest

from kg.link.united import united_topics, without_bare
from kg.model import EventType, Topic

BARE, FULL, OTHER = Topic("tên lửa"), Topic("tên lửa đạn đạo tầm xa"), Topic("tàu sân bay")


@pytest.mark.parametrize("told", [[BARE, FULL], [FULL, BARE]])
def test_what_says_more_of_a_thing_stays(told: list[Topic]) -> None:
    united = united_topics(EventType.MOBILIZATION, told[:1], told[1:])
    assert without_bare(EventType.MOBILIZATION, united) == [FULL]


def test_other_things_stay() -> None:
    united = united_topics(EventType.MOBILIZATION, [BARE], [OTHER])
    assert without_bare(EventType.MOBILIZATION, united) == [BARE, OTHER]


def test_a_name_is_no_bare_noun() -> None:
    sea = [Topic("Biển Đông"), Topic("Biển Đông và các tín hiệu tích cực")]
    assert without_bare(EventType.MOBILIZATION, sea) == sea


def test_of_what_is_said_the_first_words_count() -> None:
    united = united_topics(EventType.AGREEMENT, [Topic("hợp tác")], [Topic("hợp tác an ninh song phương")])
    assert united == [Topic("hợp tác")]
