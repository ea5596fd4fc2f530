"""Stops of a journey: *Điểm dừng chân đầu tiên của ông A là Pháp, tiếp đó là Ý và Đức*.

A copula says which places they are, on one side of the noun or the other.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.lang.event_schema import Frame
from kg.model import Factuality
from kg.nlp.cues.factuality import Judgement
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.groups import Group
from kg.nlp.layers import PLACES, Mention, MentionKind, RawClaim
from kg.nlp.roles.objects import objects
from kg.nlp.roles.reading import Reading
from kg.nlp.roles.slots import Slots
from kg.nlp.roles.subjects import subject

_TRAVELLER = frozenset({MentionKind.PERSON, MentionKind.OFFICE, MentionKind.REFERENCE})
#: What can stand between two stops (*, tiếp đó là*), and between the copula and the place.
_BETWEEN = (Kind.COMMA, Kind.CONJ, Kind.BLOCKED, Kind.ADVERB, Kind.COMP)
#: So many plain syllables may stand before a place (*thủ đô*).
_WORDS = 2


def stop_claim(reading: Reading, frame: Frame, t: int, confidence: float) -> RawClaim | None:
    """The visits that the noun for a stop at chunk ``t`` tells, or None where no place or no traveller is named."""
    clause, slots = reading.clause, Slots()
    owners = [g for g in objects(clause, t).after("of") if all(m.kind in _TRAVELLER for m in g.mentions)]
    named = _before_copula(clause, t)
    slots.put("recipient", _after_copula(clause, t) or named or _told_where(clause, t))
    traveller = owners[0] if owners else subject(clause, t).group
    if traveller is not None and all(m.kind in _TRAVELLER for m in traveller.mentions):
        slots.put("actor", traveller.mentions)
    if not slots.complete(frame):
        return None
    judgement = reading.judge(t)
    if (
        judgement.value is Factuality.OCCURRED
        and named
        and clause.lexicon.singling.anywhere(
            clause.syl.key, clause.chunks[t].start, clause.start(clause.skip_right(t + 1, Kind.WORD))
        )
    ):
        return reading.claim(frame, t, slots, judgement, confidence, nominal=True)  # "Lào là điểm đến đầu tiên của …"
    if judgement.value in (Factuality.OCCURRED, Factuality.PLANNED):
        judgement = Judgement(frame.factuality)  # without a cue: what verbs say of the same visit outweighs it
    return reading.claim(frame, t, slots, judgement, confidence, nominal=True)


def _after_copula(clause: Clause, t: int) -> Sequence[Mention]:
    """*… là Pháp, tiếp đó là Ý và Đức*: all places up to the next word that joins none."""
    at = next((k for k in range(t + 1, len(clause.chunks)) if _copula(clause, k) or clause.is_verb(k)), None)
    if at is None or not _copula(clause, at):
        return ()
    found: list[Mention] = []
    k = _next_place(clause, at + 1)
    while k is not None:
        found += clause.group_of[k].mentions
        k = _next_place(clause, clause.group_of[k].last + 1)
    return found


def _before_copula(clause: Clause, t: int) -> Sequence[Mention]:
    """*Pháp là điểm dừng chân đầu tiên của ông A*."""
    at = clause.skip_left(t - 1, Kind.ADVERB)
    k = clause.skip_left(at - 1, Kind.ADVERB)
    return clause.group_of[k].mentions if _copula(clause, at) and _place(clause, k) else ()


def _told_where(clause: Clause, t: int) -> Sequence[Mention]:
    """*… với các điểm dừng tại Pháp, Ý và Đức*: the places right behind, where several stops are told."""
    several = clause.kind(t - 1) is Kind.DET or clause.prep(t - 1) == "with"
    return clause.group_of[t + 2].mentions if several and clause.prep(t + 1) == "at" and _place(clause, t + 2) else ()


def carried(clause: Clause, t: int) -> tuple[int, Group, Group] | None:
    """Where the journey at chunk ``t`` takes somebody: the verb's chunk, the traveller, the places.

    *Chuyến công du* đưa ông A tới Pháp và Đức.
    """
    k = next((j for j in range(t + 1, len(clause.chunks)) if clause.words(j) in clause.lexicon.carrying), None)
    if k is None or any(clause.kind(j) in (Kind.COMMA, Kind.BREAK, Kind.RELATIVE) for j in range(t + 1, k)):
        return None
    traveller = clause.group_of.get(k + 1)
    if traveller is None or not all(m.kind in _TRAVELLER for m in traveller.mentions):
        return None
    to = traveller.last + 1
    past = clause.skip_right(to + 1, Kind.DET, Kind.WORD)
    towards = clause.words(to) in clause.lexicon.heading_for and _place(clause, past)
    return (k, traveller, clause.group_of[past]) if towards else None


def _next_place(clause: Clause, k: int) -> int | None:
    """The next place that only joining words separate from what stands before chunk ``k``."""
    k = clause.skip_right(k, *_BETWEEN)
    if clause.kind(k) is Kind.WORD and clause.chunks[k].end - clause.chunks[k].start <= _WORDS:
        k += 1
    return k if _place(clause, k) else None


def _place(clause: Clause, k: int) -> bool:
    group = clause.group_of.get(k)
    return group is not None and all(m.kind in PLACES for m in group.mentions)


def _copula(clause: Clause, k: int) -> bool:
    return clause.words(k) in clause.lexicon.copula
