"""Sequels: a sentence that goes on with a plan is a plan too (*Ông A sẽ thăm Israel. Sau đó, ông đến Italy.*)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kg.model import Factuality
from kg.nlp.grammar.chunks import Kind
from kg.nlp.layers import RawClaim
from kg.nlp.roles.reading import Reading


def with_plan(reading: Reading, claims: list[RawClaim], before: Iterable[RawClaim]) -> list[RawClaim]:
    """The claims of a sentence, plain reports made plans where it only goes on with those of the sentence before."""
    opening = _opening(reading) if claims and _planned(reading, before) else None
    if opening is None:
        return claims
    return [
        replace(c, factuality=Factuality.PLANNED, cue=opening)
        if c.factuality is Factuality.OCCURRED and c.frame.type not in reading.rules.spoken
        else c
        for c in claims
    ]


def _opening(reading: Reading) -> tuple[int, int] | None:
    """The words that put a sentence after the one before, where nothing in it is said to be done."""
    clause = reading.clause
    k = clause.skip_right(0, Kind.BREAK, Kind.QUOTE)
    if k >= len(clause.chunks):
        return None
    start = clause.chunks[k].start
    found = reading.rules.sequel.longest(clause.syl.key, start, clause.chunks[-1].end)
    if found is None or clause.says_done(0, len(clause.chunks)):
        return None
    return start, found[0]


def _planned(reading: Reading, claims: Iterable[RawClaim]) -> bool:
    """Whether all acts but those of speech are planned, and there are any."""
    acts = [c for c in claims if c.frame.type not in reading.rules.spoken]
    return bool(acts) and all(c.factuality is Factuality.PLANNED for c in acts)
