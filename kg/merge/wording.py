"""What the words of a telling say that its parts don't: that somebody was elected, that there were several talks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kg.lang import Language
from kg.merge.names import words
from kg.merge.tellings import Wording
from kg.model import Article, Event

#: Characters before a trigger in which a plural stands, and syllables that it has at most.
_BEFORE: Final = 24
_LONGEST: Final = 3
Words = tuple[str, ...]


class LanguageWording(Wording):
    """Looks into the texts by the words of a language."""

    def __init__(self, lang: Language) -> None:
        grammar = lang.grammar
        nouns = [noun for noun in grammar.nominalizer if " " not in noun]
        self._elected = [words(w) for w in lang.offices.elected]
        self._plural = {words(p) for p in grammar.plural} | {words(f"{p} {n}") for p in grammar.plural for n in nouns}

    def elected(self, trigger: Words) -> bool:
        """Whether the words of an appointment tell that somebody was elected."""
        return any(trigger[: len(w)] == w for w in self._elected)

    def several(self, article: Article, event: Event) -> bool:
        """Whether an act is told in the plural wherever the article tells it (*các cuộc* tiếp xúc)."""
        return all(
            self._after_plural(words(article.text[max(0, c.trigger[0] - _BEFORE) : c.trigger[0]])) for c in event.claims
        )

    def _after_plural(self, before: Sequence[str]) -> bool:
        return any(tuple(before[-n:]) in self._plural for n in range(1, _LONGEST + 1))
