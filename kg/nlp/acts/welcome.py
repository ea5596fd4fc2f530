"""Receptions told side by side: *Đón A tại sân bay có B. Về phía Lào có C.* Who stands by a side takes part too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.model import EventType, Factuality
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.government import governor
from kg.nlp.layers import PERSONS, Mention, MentionKind, RawClaim
from kg.nlp.roles.reading import Reading

#: Of so many chunks at most is a side with its preposition.
_SIDE = 4
#: Guests have come at most so many sentences before their reception.
_NEAR = 3
#: Of what was said before, so many claims are looked at.
_RECENT = 16


def with_hosts(reading: Reading, claims: list[RawClaim], before: Sequence[RawClaim]) -> list[RawClaim]:
    """The claims of a sentence, and the reception told before it with those whom the sentence adds.

    Args:
        reading: The sentence.
        claims: What it says.
        before: What the sentences before it say.
    """
    before = before[-_RECENT:]
    claims = [_with_guests(reading, c, before) for c in claims]
    present = _present(reading)
    met = next((c for c in before if present and c.sent == reading.sent - 1 and _reception(c)), None)
    if met is None:
        return claims
    first = reading.clause.chunks[0]
    more = replace(
        met,
        trigger=(first.start, first.end),
        sent=reading.sent,
        actors=tuple(dict.fromkeys([*met.actors, *met.recipients, *present])),
        recipients=(),
        topics=(),
        date=None,
    )
    return [more, *claims]


def _with_guests(reading: Reading, claim: RawClaim, before: Sequence[RawClaim]) -> RawClaim:
    """*Đón đoàn tại sân bay có ông A*: a reception whose guests are those who, as told before, have come."""
    if claim.frame.type is not EventType.MEETING or claim.nominal:
        return claim
    clause = reading.clause
    at = next((k for k, c in enumerate(clause.chunks) if c.start == claim.trigger[0]), None)
    if at is None:
        return claim
    opened = clause.existential_verb(at)
    first = clause.skip_left(at - 1, Kind.ADVERB, Kind.PREP) < 0
    if opened is None or not first or any(g.party and at < g.first < opened for g in clause.groups):
        return claim
    came = (c for c in reversed(before) if c.frame.type is EventType.VISIT and reading.sent - c.sent <= _NEAR)
    real = (c for c in came if c.factuality is Factuality.OCCURRED)
    guests = next((c.actors for c in real if any(m.kind in PERSONS for m in c.actors)), ())
    return replace(claim, actors=tuple(dict.fromkeys([*guests, *claim.actors])), unnamed="") if guests else claim


def _reception(claim: RawClaim) -> bool:
    """Whether a verb tells a talk of several that took place."""
    real = claim.frame.type is EventType.MEETING and claim.factuality is Factuality.OCCURRED
    return real and not claim.nominal and len(claim.actors) + len(claim.recipients) > 1


def _present(reading: Reading) -> list[Mention]:
    """The persons in a sentence that only says who stood by one side: *Về phía Lào có A và B*."""
    clause = reading.clause
    if not clause.chunks:
        return []
    found = reading.rules.side.longest(clause.syl.key, clause.chunks[0].start, clause.chunks[-1].end)
    at = next((k for k in range(1, _SIDE) if clause.words(k) in clause.lexicon.existential), None)
    if found is None or at is None or any(clause.is_verb(k) for k in range(at)):
        return []
    free = (g for g in clause.groups if g.first > at and governor(clause, g).prep is None)
    return [m for g in free for m in g.mentions if m.kind is MentionKind.PERSON]
