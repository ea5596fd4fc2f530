"""To whom an act is done that somebody defies: *Iran làm giàu uranium bất chấp* cảnh báo của Mỹ warns Iran.

So does what somebody rejects that another says: *Nga bác bỏ* cáo buộc của Ukraine.
"""

from __future__ import annotations

from kg.acts import HOSTILE, MESSAGES
from kg.lang.event_schema import Frame
from kg.model import EventType
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.groups import Group
from kg.nlp.roles.later_subject import later_subject
from kg.nlp.roles.slots import Slots
from kg.nlp.roles.subjects import subject

#: So many syllables have the longest words for it.
_LONGEST = 4


def defied_by(clause: Clause, frame: Frame, t: int, slots: Slots) -> Group | None:
    """Who goes on in spite of what the noun at ``t`` names; None where nobody does or somebody else suffers it."""
    if slots.recipients or not slots.actors or frame.type not in HOSTILE | MESSAGES:
        return None
    k = clause.skip_left(t - 1, Kind.DET, Kind.NOMINAL, Kind.ADVERB)
    defies = clause.lexicon.defying
    over = clause.verb(k)
    if over is not None and over.type is EventType.REJECTION and frame.type is EventType.CRITICISM:
        return _rejects(clause, k, t, slots)
    keys, end = clause.syl.key, clause.chunks[k].end
    start = next((i for i in range(end - 1, max(end - _LONGEST, 0) - 1, -1) if " ".join(keys[i:end]) in defies), None)
    if start is None:
        return None
    k = next(j for j, c in enumerate(clause.chunks) if c.end > start)
    opens = clause.kind(clause.skip_left(k - 1, Kind.ADVERB)) in (None, Kind.COMMA, Kind.BREAK)
    verb = clause.verb_before(k)
    near = verb if verb is not None and not any(clause.kind(j) is Kind.COMMA for j in range(verb, k)) else k
    group = later_subject(clause, k) if opens else subject(clause, near).group
    return group if group is not None and not set(group.mentions) & set(slots.actors) else None


def _rejects(clause: Clause, k: int, t: int, slots: Slots) -> Group | None:
    """Who rejects a charge at chunk ``t``, where it names nobody else: not *cáo buộc của Mỹ rằng* Syria *tấn công*."""
    group = subject(clause, k).group
    if group is None or set(group.mentions) & set(slots.actors):
        return None
    own = {m.code for m in (*group.mentions, *slots.actors)}
    others = (m for g in clause.groups if g.first > t for m in g.mentions)
    return group if all(m.code in own for m in others) else None
