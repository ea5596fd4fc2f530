"""Talks and journeys taken up by their noun alone: *A gặp B.* Cuộc gặp diễn ra *tại Riyadh hôm 16/2*.

What such a sentence says of day, place and status is said of the act told last of its type.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.acts import TALK
from kg.model import EventType, Factuality
from kg.nlp.acts.noun_frame import noun_frame
from kg.nlp.cues.factuality import Judgement
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.noun_phrase import head_of
from kg.nlp.layers import PLACES, Mention, RawClaim
from kg.nlp.roles.objects import objects
from kg.nlp.roles.reading import Reading
from kg.nlp.roles.slots import Slots
from kg.nlp.status.noun_status import judge_noun

_TYPES = TALK | {EventType.VISIT, EventType.JOINT_EXERCISE}
#: What the act is told at most so many sentences before.
_REACH = 2
#: What may stand before the noun, and between the noun and its verb.
_BEFORE = (Kind.ADVERB, Kind.DATE, Kind.COMMA)
_BETWEEN = (Kind.ADVERB, Kind.DATE)
#: A phrase that opens a sentence has so many chunks at most.
_PHRASE = 4
#: Confidence beside that of the noun: whose act it is is told elsewhere.
_SHARE = 0.8


def taken_up(reading: Reading, claims: Sequence[RawClaim], before: Sequence[RawClaim]) -> list[RawClaim]:
    """The act told before that a sentence says more of, as another telling of it; nothing where it tells of another.

    Args:
        reading: The sentence.
        claims: What it says.
        before: What the sentences before it say.
    """
    clause = reading.clause
    t = _opening(clause)
    frame = noun_frame(clause, t) if t < len(clause.chunks) and clause.is_noun(t) else None
    verb = _verb_of(reading, t) if frame is not None and (frame.type in _TYPES or frame.joint) else None
    if frame is None or verb is None or _after_another(clause, verb):
        return []
    if any(c.trigger[0] == clause.chunks[t].start for c in claims) or objects(clause, t).after("with"):
        return []
    type_ = EventType.JOINT_EXERCISE if frame.joint else frame.type
    near = [c for c in before if reading.sent - _REACH <= c.sent < reading.sent and c.frame.type is type_]
    told = near[-1] if near else None
    if told is None or not told.actors:
        return []
    if any(set(c.actors).isdisjoint(told.actors) for c in near if c.sent == told.sent):
        return []  # which of two is meant is not said
    judgement = judge_noun(reading, frame, t, head_of(clause, t)) or Judgement(told.factuality)
    if told.factuality is not Factuality.OCCURRED and judgement.value is Factuality.OCCURRED:
        judgement = Judgement(told.factuality)
    if told.factuality is Factuality.OCCURRED and judgement.value is not Factuality.OCCURRED:
        return []  # another one is to come
    slots = Slots(actors=list(told.actors), recipients=list(told.recipients), place=_where(clause, verb))
    claim = reading.claim(told.frame, t, slots, judgement, _SHARE * frame.confidence, nominal=True)
    return [replace(claim, topics=(), apart=told.apart)] if claim.date or claim.place else []


def _opening(clause: Clause) -> int:
    """The first chunk of a sentence behind a phrase that names nobody and a comma: *Theo kế hoạch,* cuộc gặp *…*."""
    comma = next((k for k in range(min(_PHRASE, len(clause.chunks))) if clause.kind(k) is Kind.COMMA), 0)
    phrase = clause.kind(0) is Kind.PREP and all(clause.mention(k) is None for k in range(comma))
    return clause.skip_right(comma if phrase else 0, *_BEFORE)


def _verb_of(reading: Reading, t: int) -> int | None:
    """The verb that says when or where the act of the noun at ``t`` takes place, with nothing more between them."""
    clause = reading.clause
    k = t + 1
    if clause.words(k) in clause.lexicon.pointing:
        k += 1
    while clause.kind(k) in _BETWEEN or (clause.kind(k) is Kind.BLOCKED and _is_cue(reading, k)):
        k += 1
    return k if clause.words(k) in clause.lexicon.takes_place else None


def _after_another(clause: Clause, verb: int) -> bool:
    """Whether a verb only says before or after what else it takes place: *Cuộc gặp diễn ra* sau *vụ nổ ở Manila*."""
    beside = clause.lexicon.before | clause.lexicon.behind
    return any(clause.words(k) in beside for k in range(verb + 1, len(clause.chunks)))


def _is_cue(reading: Reading, k: int) -> bool:
    """Whether a chunk says no more than that something is planned: *Cuộc gặp* dự kiến *diễn ra*."""
    return any(cue.start == reading.clause.chunks[k].start for cue in reading.cues)


def _where(clause: Clause, k: int) -> Mention | None:
    """The place behind a verb."""
    for j in range(k + 1, len(clause.chunks)):
        if clause.is_verb(j) or clause.kind(j) in (Kind.SUB, Kind.RELATIVE):
            return None
        place = clause.mention(j + 1) if clause.prep(j) == "at" else None
        if place is not None and place.kind in PLACES:
            return place
    return None
