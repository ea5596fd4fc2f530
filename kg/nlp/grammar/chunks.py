"""Sentences as chunks: what the clause grammar sees.

Each stretch of a sentence is one chunk: a mention, a date, a trigger, a function word, a sign, or plain words. Text in
round brackets is left out but for a date (*(từ ngày 11-15/5)*), quotation marks stay. Nothing here decides; it only
says what each stretch can be.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kg.lang.event_schema import Frame
from kg.lang.grammar_schema import PrepClass
from kg.nlp.layers import DateMention, Mention
from kg.values import Words, frozen


class Kind(Words):
    """What a chunk can be."""

    MENTION = "mention"
    DATE = "date"
    TRIGGER = "trigger"
    BLOCKED = "blocked"
    PREP = "prep"
    ADVERB = "adverb"
    CONJ = "conj"
    SUB = "sub"
    COMP = "comp"
    RELATIVE = "relative"
    PASSIVE = "passive"
    NOMINAL = "nominal"
    DET = "det"
    COMPANION = "companion"
    LIGHT = "light"
    COMMA = "comma"
    QUOTE = "quote"
    BREAK = "break"
    HYPHEN = "hyphen"
    WORD = "word"


#: What another clause begins behind.
PARTING = frozenset({Kind.COMMA, Kind.BREAK, Kind.SUB, Kind.COMP, Kind.RELATIVE, Kind.QUOTE})


@frozen
class Trigger:
    """The frames that a phrase can evoke, as verb and as noun."""

    verb: Frame | None = None
    noun: Frame | None = None


class Senses(NamedTuple):
    """What a phrase can evoke, as a verb and as a noun; ``plain`` is the trigger where no frame asks for a context."""

    verbs: tuple[Frame, ...]
    nouns: tuple[Frame, ...]
    plain: Trigger | None

    @classmethod
    def of(cls, verbs: Sequence[Frame], nouns: Sequence[Frame]) -> Senses:
        """The senses of a phrase that some frames list."""
        asks = any(f.context or f.near or f.not_next for f in (*verbs, *nouns))
        plain = None if asks else Trigger(next(iter(verbs), None), next(iter(nouns), None))
        return cls(tuple(verbs), tuple(nouns), plain)


@dataclass(frozen=True, slots=True)
class Lexical:
    """Everything a phrase can be, trigger apart; ``first`` is what it is unless something speaks against it."""

    prep: PrepClass | None = None
    kinds: frozenset[Kind] = frozenset()
    first: Kind = Kind.WORD


@dataclass(slots=True)
class Chunk:
    """One stretch; ``kind`` is the first guess, ``lexical`` what else it may be; a mention's ``date`` is in it."""

    kind: Kind
    start: int
    end: int
    mention: Mention | None = None
    date: DateMention | None = None
    trigger: Trigger | None = None
    lexical: Lexical | None = None

    def can(self, kind: Kind) -> bool:
        """Whether the chunk is or may be of that kind."""
        return self.kind is kind or (self.lexical is not None and kind in self.lexical.kinds)

    @property
    def prep(self) -> PrepClass | None:
        """Class of the preposition that it can be."""
        return self.lexical.prep if self.lexical else None


def quotations(chunks: Sequence[Chunk]) -> list[tuple[int, int]]:
    """Indices of the marks of each quotation; a mark without another is none."""
    quote = Kind.QUOTE
    marks = [k for k, c in enumerate(chunks) if c.kind is quote]
    return list(zip(marks[::2], marks[1::2], strict=False))
