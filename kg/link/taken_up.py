"""Days that a later sentence gives to what it takes up: *Ông A đưa ra tuyên bố trên tại cuộc gặp ông B hôm 8/6*.

What was said in the sentences before is of that day, if those who said it are named again or nobody is.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kg.link.references import Resolver
from kg.link.scene_words import SceneWords
from kg.link.sides import sides
from kg.model import ZoneKind
from kg.nlp.layers import Sent, has_day

#: What is taken up stands at most so many sentences before.
REACH: Final = 2


@dataclass(frozen=True, slots=True)
class TakenUp:
    """A day for what is told before.

    Attributes:
        date: ISO day.
        sides: Whom the sentence names; empty where nobody.
    """

    date: str
    sides: frozenset[str]

    def holds_for(self, actors: frozenset[str]) -> bool:
        """Whether the day is that of what is told of some actors."""
        return not self.sides or bool(actors & self.sides)


def taken_up(resolver: Resolver, words: SceneWords) -> dict[int, TakenUp]:
    """The days that sentences of an article give to what was said before, by index of the sentence."""
    found = {}
    for number, sent in enumerate(resolver.layer.sents):
        date = _day(resolver, words, sent) if sent.zone is not ZoneKind.CAPTION else None
        if date is not None:
            named = (key for m in resolver.layer.mentions_in(sent.start, sent.end) for key in resolver.resolve(m))
            found[number] = TakenUp(date, sides(resolver, named))
    return found


def _day(resolver: Resolver, words: SceneWords, sent: Sent) -> str | None:
    """The first day after words that point back, if no other act stands between."""
    keys = resolver.layer.syllables.key
    pointing = next(_pointing(words, keys, sent), None)
    if pointing is None:
        return None
    days = resolver.layer.dates_in(pointing, sent.end)
    day = next((d for d in days if d.value and has_day(d.value) and "/" not in d.value and not d.coming), None)
    if day is None or words.occasion.anywhere(keys, pointing, day.start):
        return None
    return day.value


def _pointing(words: SceneWords, keys: list[str], sent: Sent) -> Iterator[int]:
    """Where words that point back end."""
    opens = words.said_nouns.opens
    for k in range(sent.start, sent.end):
        noun = words.said_nouns.longest(keys, k, sent.end) if keys[k] in opens else None
        back = words.pointing.longest(keys, noun[0], sent.end) if noun is not None else None
        if back is not None and _complete(words, keys, back[0], sent):
            yield back[0]


def _complete(words: SceneWords, keys: list[str], end: int, sent: Sent) -> bool:
    """Whether a noun phrase ends with the words that point back: not *bình luận trên Twitter*."""
    signs = end >= sent.end or not keys[end][0].isalnum()
    return signs or words.goes_on.longest(keys, end, sent.end) is not None
