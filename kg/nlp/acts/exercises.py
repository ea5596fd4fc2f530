"""An exercise that one sentence tells by hosts and guests: *cuộc tập trận do A tổ chức, với sự tham gia của B*.

Hosts and guests hold it together, and that the hosts organise it together is no further act.
"""

from __future__ import annotations

from dataclasses import replace

from kg.model import EventType
from kg.nlp.grammar.clause import Clause
from kg.nlp.layers import Mention, MentionKind, RawClaim
from kg.nlp.roles.contingents import besides
from kg.nlp.roles.reading import Reading

_DRILLS = frozenset({EventType.JOINT_EXERCISE, EventType.MOBILIZATION})
#: Who holds an exercise, and not who watches it.
_HOLDERS = frozenset({MentionKind.COUNTRY, MentionKind.BODY, MentionKind.IO})


def as_one_exercise(reading: Reading, told: dict[int, RawClaim]) -> dict[int, RawClaim]:
    """The claims of a sentence by chunk, with hosts and guests of an exercise in one claim."""
    told = _with_besides(reading.clause, told)
    drills = [k for k, claim in told.items() if claim.frame.joint and claim.nominal and claim.frame.type in _DRILLS]
    if not drills:
        return told
    out = {k: c for k, c in told.items() if not _holds(c, told[drills[0]])}
    joined = [k for k, c in out.items() if c.frame.type is EventType.JOINT_EXERCISE and k not in drills]
    if len(drills) != 1 or len(joined) != 1:
        return out
    (drill,), (part,) = drills, joined
    hosts, guests = out[drill], out[part]
    if hosts.factuality is not guests.factuality or not _held_by(hosts.actors) or not _held_by(guests.actors):
        return out
    out[part] = replace(guests, actors=tuple(dict.fromkeys((*hosts.actors, *guests.actors))))
    del out[drill]
    return out


def _with_besides(clause: Clause, told: dict[int, RawClaim]) -> dict[int, RawClaim]:
    """The claims, with those in an exercise to whom the sentence adds its other parties: Ngoài Mỹ, *còn có Anh*."""
    first, begins = besides(clause)
    if not first:
        return told
    out = dict(told)
    for k, claim in told.items():
        joint = claim.frame.joint and len(claim.actors) > 1
        over = (clause.verb(j) for j in range(begins, k))
        main = all(v is None or v.type is EventType.JOINT_EXERCISE for v in over)  # not "Ngoài A, B lên án …"
        if main and (claim.frame.type is EventType.JOINT_EXERCISE or joint):
            out[k] = replace(claim, actors=tuple(dict.fromkeys((*first, *claim.actors))))
    return out


def _holds(claim: RawClaim, drill: RawClaim) -> bool:
    """Whether a claim is only that those who hold an exercise organise it together."""
    together = claim.frame.type is EventType.COOPERATION and set(claim.actors) <= set(drill.actors)
    return together and any(a <= drill.trigger[0] and drill.trigger[1] <= b for a, b in claim.topics)


def _held_by(actors: tuple[Mention, ...]) -> bool:
    return bool(actors) and all(m.kind in _HOLDERS for m in actors)
