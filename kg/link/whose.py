"""Whose a body is that is named without its state: theirs who act where it is named.

News names the state of *the Senate* or *the foreign ministry* with whoever acts in the sentence; the state named last
is often what they act upon (*the Senate imposed sanctions on Russia, and sent the bill to the House*).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from kg.nlp.layers import Layers, Mention, MentionKind

#: How many sentences before are looked at for somebody who acts.
_BACK: Final = 3
_ACTING: Final = frozenset({MentionKind.PERSON, MentionKind.OFFICE, MentionKind.BODY})


@dataclass(frozen=True)
class Actors:
    """Who acts in the sentences of an article.

    Attributes:
        layer: The article's layers.
        acting: Where the actors of acts begin.
        state: The state that a mention speaks for, as far as its words, or what the article says of a person, tell.
    """

    layer: Layers
    acting: frozenset[int]
    state: Callable[[Mention], str | None]

    @classmethod
    def of(cls, layer: Layers, person: Callable[[Mention], str | None]) -> Actors:
        """Those of an article.

        Args:
            layer: Its layers.
            person: The state of a named person, from all that the article says.
        """

        def state(m: Mention) -> str | None:
            return m.code or (person(m) if m.kind is MentionKind.PERSON else None)

        acting = frozenset(m.start for claim in layer.claims for m in claim.actors)
        return cls(layer, acting, state)

    def whose(self, m: Mention) -> str | None:
        """The state of a body named without it; None where nobody acts there.

        It is that of a body named in one breath with it (*the foreign ministry and the security council of the US*),
        of what it explains in brackets; of who acts first in its sentence, else the state named last there, else of who
        follows, where the body itself does not act, else of who acts in the sentences before.
        """
        beside = self._beside(m)
        if beside:
            return beside
        sents, at = self.layer.sents, self.layer.sentence_at(m.start)
        if at < 0:
            return None
        sent = sents[at]
        before, after = (sent.start, m.start), (m.end, m.start if m.start in self.acting else sent.end)
        own = self._first(*before) or self._last_country(*before) or self._first(*after)
        earlier = (self._first(s.start, s.end) for s in reversed(sents[max(at - _BACK, 0) : at]))
        return own or next((state for state in earlier if state), None)

    def _first(self, start: int, end: int) -> str | None:
        """The state of who is named first there and acts, if only because a sentence begins with it."""
        for other in self.layer.mentions_in(start, end):
            acts = other.kind in _ACTING or (other.kind is MentionKind.COUNTRY and other.start == start)
            if acts and other.end <= end and (state := self.state(other)):
                return state
        return None

    def _last_country(self, start: int, end: int) -> str | None:
        named = (x.code for x in self.layer.mentions_in(start, end) if x.kind is MentionKind.COUNTRY and x.end <= end)
        return next(reversed([code for code in named if code]), None)

    def _beside(self, m: Mention) -> str | None:
        """The state of a body that follows after one word or stands right before, one of the two in brackets."""
        mentions, text = self.layer.mentions, self.layer.syllables.text
        i = bisect_left(mentions, m.start, key=lambda x: x.start)
        if i == len(mentions) or mentions[i].start != m.start:
            return None
        for other in mentions[i + 1 : i + 2]:
            between = text[m.end : other.start]
            if other.kind is MentionKind.BODY and len(between) == 1 and between[0][0].isalnum():
                return self.state(other)
        before = mentions[i - 1] if i else None
        if before is not None and before.end == m.start - 1 and text[m.start - 1] == "(":
            return self.state(before)
        return None
