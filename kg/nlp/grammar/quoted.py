"""Marks round single words, which say nothing of who speaks: *sẽ "rất sớm" gặp ông A*, *phóng tên lửa 'dằn mặt' Mỹ*."""

from __future__ import annotations

from dataclasses import replace

from kg.acts import MESSAGES
from kg.nlp.grammar.chunks import Chunk, Kind, quotations

#: What stands between a modal and its verb, and how many syllables it has at most.
_MANNER, _MANNER_SYLLABLES = frozenset({Kind.WORD, Kind.ADVERB, Kind.DET}), 4

#: So many syllables say at most how a talk was.
_QUALITY_SYLLABLES = 6


def unquoted(chunks: list[Chunk]) -> list[Chunk]:
    """The chunks with marks round the manner of an act or its verb taken as part of it."""
    for a, b in quotations(chunks):
        if a > 0 and (_manner(chunks, a, b) or _verb(chunks, a, b) or _quality(chunks, a, b)):
            chunks[a], chunks[b] = replace(chunks[a], kind=Kind.ADVERB), replace(chunks[b], kind=Kind.ADVERB)
    return chunks


def _manner(chunks: list[Chunk], a: int, b: int) -> bool:
    """Whether what is quoted says how an act is to be done: *sẽ "rất sớm" gặp ông A* is a plan."""
    led = chunks[a - 1].kind in _MANNER | {Kind.MENTION}
    acts = b + 1 < len(chunks) and chunks[b + 1].kind is Kind.TRIGGER
    short = 0 < chunks[b].start - chunks[a].end <= _MANNER_SYLLABLES
    return led and acts and short and all(c.kind in _MANNER for c in chunks[a + 1 : b])


def _quality(chunks: list[Chunk], a: int, b: int) -> bool:
    """Whether what is quoted says how a talk was, before those it was with: *cuộc gặp* "cởi mở" *với ông B*."""
    party = b + 1 < len(chunks) and chunks[b + 1].prep in ("with", "between")
    short = 0 < chunks[b].start - chunks[a].end <= _QUALITY_SYLLABLES
    return chunks[a - 1].kind is Kind.TRIGGER and party and short and all(c.kind in _MANNER for c in chunks[a + 1 : b])


def _verb(chunks: list[Chunk], a: int, b: int) -> bool:
    """Whether a verb of speech alone is quoted, done by way of the act before: *phóng tên lửa* 'dằn mặt' *Mỹ*."""
    trigger = chunks[a + 1].trigger if b == a + 2 else None
    said = trigger is not None and trigger.verb is not None and trigger.verb.type in MESSAGES
    return said and chunks[a - 1].kind is Kind.WORD
