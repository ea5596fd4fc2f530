"""Objects that a verb has in common with the one joined to it: *hoan nghênh và ủng hộ* sáng kiến của Nga."""

from __future__ import annotations

from kg.acts import MESSAGES
from kg.lang.event_schema import Frame
from kg.model import EventType
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.groups import Group

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
    link = t + 1
    if frame.type not in MESSAGES or frame.pivot or not clause.joins(link):
        return None
    k = clause.skip_right(link + 1, Kind.ADVERB)
    other = clause.verb(k)
    if (
        other is None
        or not (other.pivot or other.clausal)
        or other.type not in MESSAGES
        or clause.says_done(link + 1, k)
    ):
        return None
    group = clause.group_of.get(k + 1)
    return group if group is not None and group.first == k + 1 and group.party else None


def _said_by_phone(clause: Clause, t: int) -> int:
    """The verb right behind a call that says what it was for, whose object was called: *gọi điện* chúc mừng *ông B*."""
    k = t + 2 if clause.opens_purpose(t + 1) else t + 1
    said = clause.verb(k)
    return k if said is not None and said.type in _SAID else t
