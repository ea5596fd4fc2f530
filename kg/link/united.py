"""Topics of one event that several sentences tell of: which say something new, and which only name the thing."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from kg.lang.lookup import key_of, syllables
from kg.model import EventType, Topic

#: A topic that shares so much with another says nothing new.
_REPEATED = 0.6
_MAX_TOPICS = 4
#: Acts that are done with things, and a bare noun for a thing has no more words.
_MATERIAL = frozenset({EventType.MOBILIZATION, EventType.AID, EventType.RETREAT, EventType.COERCION})
_BARE = 2


def united_topics(kind: EventType, a: list[Topic], b: list[Topic]) -> list[Topic]:
    """Topics of both, those left out that another one already says; a bare noun for a thing says nothing of it."""
    out = list(a)
    for topic in b:
        others = [t for t in out if kind not in _MATERIAL or not _names_only(t, topic)]
        if not any(_repeats(topic, other) for other in others):
            out.append(topic)
    return out[:_MAX_TOPICS]


def without_bare(kind: EventType, topics: Sequence[Topic]) -> list[Topic]:
    """Topics without bare nouns of things that another topic tells more of: *tên lửa* beside *tên lửa đạn đạo mới*."""
    if kind not in _MATERIAL:
        return list(topics)
    return [t for t in topics if not any(_names_only(t, other) for other in topics)]


@lru_cache(maxsize=1 << 12)
def words_of(text: str) -> tuple[str, ...]:
    """The syllables of a text, folded, without signs; each topic is compared with many."""
    return tuple([key_of(s) for s in syllables(text) if s[0].isalnum()])


def _names_only(bare: Topic, topic: Topic) -> bool:
    """Whether a topic is a noun of few syllables that another has with more about it."""
    words, more = words_of(bare.text), words_of(topic.text)
    return bare.text.islower() and len(words) <= _BARE < len(more) and set(words) <= set(more)


def _repeats(topic: Topic, other: Topic) -> bool:
    x, y = set(words_of(topic.text)), set(words_of(other.text))
    return len(x & y) >= _REPEATED * min(len(x), len(y))
