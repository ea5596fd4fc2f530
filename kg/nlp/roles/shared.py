"""Objects that a verb has in common with the one joined to it: *hoan nghênh và ủng hộ* sáng kiến của Nga."""

from __future__ import annotations

from kg.acts import MESSAGES, TALK
from kg.lang.event_schema import Frame
from kg.model import EventType
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.groups import Group
from kg.nlp.layers import PERSONS

#: What is done to somebody in the same breath as saying it.
_DONE = MESSAGES | {EventType.AID, EventType.SANCTION, EventType.COERCION, EventType.ASSAULT}
#: What is said to whom somebody calls.
_SAID = MESSAGES | {EventType.CONCESSION}
_MEASURES = frozenset({EventType.SANCTION, EventType.COERCION})
#: What an object begins with.
_OBJECT = frozenset({Kind.MENTION, Kind.WORD, Kind.DET, Kind.NOMINAL, Kind.BLOCKED, Kind.PREP, Kind.COMPANION})


def with_object(clause: Clause, frame: Frame, t: int) -> int:
    """The chunk of the verb behind which the object of that at ``t`` stands: itself, or one joined to it."""
    if frame.type is EventType.PHONE_CALL:
        return _said_by_phone(clause, t)
    link = clause.skip_right(t + 1, Kind.ADVERB)
    comma = clause.kind(link) is Kind.COMMA  # "đánh giá cao, cảm ơn Việt Nam", not "bác bỏ, cáo buộc Mỹ …"
    if frame.type not in MESSAGES | _MEASURES or not (comma or clause.joins(link)):
        return t
    k = clause.skip_right(link + 1, Kind.ADVERB, Kind.LIGHT)
    other = clause.verb(k)
    if other is None or other.type not in _DONE or (other.pivot and not frame.pivot) or clause.says_done(link + 1, k):
        return t
    if frame.type in _MEASURES and other.type not in _MEASURES:
        return t
    if comma and other.type is not frame.type and not (frame.type is EventType.CRITICISM and other.type in _MEASURES):
        return t  # "bác bỏ, cáo buộc Mỹ …", but "lên án, trừng phạt Nga"
    taken = clause.kind(k + 1) in _OBJECT or clause.is_noun(k + 1) or with_object(clause, other, k) > k
    return with_object(clause, other, k) if taken else t


def bidden_too(clause: Clause, frame: Frame, t: int) -> Group | None:
    """Whom the verb at ``t`` is about, told as those whom the next one bids: *lên án và kêu gọi* Belarus *ngừng …*."""
    group = _addressed_next(clause, t) if frame.type in MESSAGES and not frame.pivot else None
    return group if group is not None and group.party else None


def met_too(clause: Clause, frame: Frame, t: int) -> Group | None:
    """Who takes part in the talk at ``t``, told as whom the next verb is said to: *đã tiếp và cảm ơn* ông A."""
    group = _addressed_next(clause, t) if frame.type in TALK else None
    return group if group is not None and all(m.kind in PERSONS for m in group.mentions) else None


def _addressed_next(clause: Clause, t: int) -> Group | None:
    """Whom the message is for whose verb is joined to the one at ``t`` at once."""
    link = t + 1
    k = clause.skip_right(link + 1, Kind.ADVERB)
    other = clause.verb(k) if clause.joins(link) else None
    if other is None or not (other.pivot or other.clausal) or other.type not in MESSAGES:
        return None
    group = clause.group_of.get(k + 1) if not clause.says_done(link + 1, k) else None
    return group if group is not None and group.first == k + 1 else None


def _said_by_phone(clause: Clause, t: int) -> int:
    """The verb right behind a call that says what it was for, whose object was called: *gọi điện* chúc mừng *ông B*."""
    k = t + 2 if clause.opens_purpose(t + 1) else t + 1
    said = clause.verb(k)
    return k if said is not None and said.type in _SAID else t
