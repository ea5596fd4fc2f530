"""What the words of a telling say that its parts don't: that somebody was elected, that a talk was the first."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from kg.lang import Language
from kg.merge.names import words
from kg.model import Article, Event

#: Characters before a trigger in which a plural stands, and syllables that it has at most.
_BEFORE: Final = 24
_LONGEST: Final = 3
#: Characters around a trigger in which words tell that an act is the first, or of last week.
_AROUND: Final = 60
_BREAK: Final = re.compile(r"[,;:.!?…\n\"“”()]")
Words = tuple[str, ...]


class Wording:
    """Looks into the texts by the words of a language."""

    def __init__(self, lang: Language) -> None:
        grammar = lang.grammar
        nouns = [noun for noun in grammar.nominalizer if " " not in noun]
        self._parting = [words(w) for w in lang.frames.parting]
        self._launching = [words(w) for w in lang.frames.launching]
        self._summit = [words(w) for w in lang.frames.summit]
        self._elected = [words(w) for w in lang.offices.elected]
        self._designated = [words(w) for w in lang.offices.designated]
        self._first = [words(w) for w in lang.dates.first_time]
        self._again = [words(w) for w in lang.dates.another_time]
        self._week = [words(w) for w, weeks in lang.dates.relative_week.items() if weeks < 0]
        self._plural = {words(p) for p in grammar.plural} | {words(f"{p} {n}") for p in grammar.plural for n in nouns}

    def elected(self, article: Article, event: Event) -> bool:
        """Whether the words of an appointment tell that somebody was elected, or is to take office."""
        if not event.claims:
            return False
        start, end = event.claims[0].trigger
        told, before = words(article.text[start:end]), words(article.text[max(0, start - _BEFORE) : start])
        if any(told[: len(w)] == w for w in self._elected):
            return True
        return any((*before[-n:], *told)[: len(w)] == w for w in self._designated for n in range(1, len(w)))

    def parts(self, trigger: Words) -> bool:
        """Whether the words of an act tell that relations are broken."""
        return _has(trigger, self._parting)

    def launches(self, trigger: Words) -> bool:
        """Whether the words of an act tell that a weapon is fired or tested."""
        return _has(trigger, self._launching)

    def summit(self, trigger: Words) -> bool:
        """Whether the words of a talk say that those at the head of the states hold it."""
        return _has(trigger, self._summit)

    def several(self, article: Article, event: Event) -> bool:
        """Whether an act is told in the plural wherever the article tells it (*các cuộc* tiếp xúc)."""
        return all(
            self._after_plural(words(article.text[max(0, c.trigger[0] - _BEFORE) : c.trigger[0]])) for c in event.claims
        )

    def first(self, article: Article, event: Event) -> bool:
        """Whether an act is told to be the first of those who take part (*cuộc gặp* đầu tiên)."""
        return any(_has(part, self._first) for part in _parts_around(article, event))

    def again(self, article: Article, event: Event) -> bool:
        """Whether an act is told to be one more of those who take part wherever the article tells it (*gặp* lại)."""
        return all(self._once_more(article, claim.trigger) for claim in event.claims)

    def _once_more(self, article: Article, trigger: tuple[int, int]) -> bool:
        start, end = trigger
        before = words(_BREAK.split(article.text[max(0, start - _BEFORE) : start])[-1])
        told, after = words(article.text[start:end]), words(_BREAK.split(article.text[end : end + _BEFORE])[0])
        return any(w in (before[-len(w) :], told[-len(w) :], after[: len(w)]) for w in self._again)

    def last_week(self, article: Article, event: Event) -> bool:
        """Whether an act is told to be of last week."""
        return any(_has(part, self._week) for part in _parts_around(article, event))

    def _after_plural(self, before: Sequence[str]) -> bool:
        return any(tuple(before[-n:]) in self._plural for n in range(1, _LONGEST + 1))


def _parts_around(article: Article, event: Event) -> Iterable[Words]:
    """The words before and behind each trigger, up to the next break."""
    for claim in event.claims:
        start, end = claim.trigger
        yield words(_BREAK.split(article.text[max(0, start - _AROUND) : start])[-1])
        yield words(_BREAK.split(article.text[end : end + _AROUND])[0])


def _has(part: Words, phrases: Iterable[Words]) -> bool:
    return any(part[k : k + len(p)] == p for p in phrases for k in range(len(part) - len(p) + 1))
