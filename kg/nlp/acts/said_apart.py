"""What is asked, warned of or blamed apart from its verb: *ông A cảnh báo,* Nga sẽ thua; *"Nga sẽ thua", ông A dọa*.

As with statements it stands behind a comma or colon, or before whoever says it (:mod:`kg.nlp.grammar.said`). It is
told by a verb of saying that goes on (*Nga lên án và cho rằng* Mỹ vi phạm hiệp ước), behind a condition (*cảnh báo nếu
thua,* Nga sẽ rút quân), or as the occasion of the words (*lấy làm tiếc khi* Mỹ áp lệnh trừng phạt).
"""

from __future__ import annotations

from kg.acts import MESSAGES
from kg.lang.event_schema import Frame
from kg.model import EventType
from kg.nlp.acts.content import reported
from kg.nlp.acts.fitting import Range
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.groups import Group, same_state
from kg.nlp.grammar.scan import Subject
from kg.nlp.roles.objects import Objects
from kg.nlp.roles.reading import Reading
from kg.nlp.roles.slots import Slots

#: What can be told with a clause of its own.
_TOLD = (MESSAGES - {EventType.REJECTION}) | {EventType.AGREEMENT}
#: What is said of or to the subject of that clause.
_OF_SUBJECT = frozenset({EventType.REQUEST, EventType.THREAT, EventType.CRITICISM})
#: What is said of what somebody does.
_JUDGING = frozenset({EventType.CRITICISM, EventType.SUPPORT})
_COLON = ":"
_ENDS = (None, Kind.COMMA, Kind.BREAK)
_EDGES = (Kind.COMMA, Kind.BREAK, Kind.QUOTE, Kind.SUB)


def take_said_apart(reading: Reading, frame: Frame, t: int, found: Objects, subj: Subject, slots: Slots) -> None:
    """Fills what is said where neither an object nor a topic follows the verb at once, and to whom it is said."""
    clause = reading.clause
    after = clause.skip_right(t + 1, Kind.ADVERB)
    told = slots.topics and clause.words(after) != _COLON and clause.kind(after) is not Kind.SUB
    if slots.recipients or told:
        return
    span = _span(reading, frame, t, after, found, subj)
    if span is None:
        return
    whom = clause.group_of.get(clause.skip_right(span[0], Kind.QUOTE, Kind.ADVERB, Kind.DATE))
    if whom is not None and frame.type in _JUDGING and clause.kind(whom.last + 1) is Kind.PASSIVE:
        return  # "Iran bị Mỹ tấn công, Nga lên án": whoever did it is meant
    if whom is not None and _predicated(clause, whom) and not _own(whom, subj):
        judged = clause.kind(after) is Kind.SUB and frame.type in _JUDGING
        if judged or frame.type in _OF_SUBJECT:
            slots.put("recipient", whom.mentions)
        if frame.type is EventType.REQUEST:
            span = (clause.skip_right(whom.last + 1, Kind.ADVERB), span[1])
    slots.topics = reading.rules.topics.after(clause, *span)


def _span(reading: Reading, frame: Frame, t: int, after: int, found: Objects, subj: Subject) -> Range | None:
    """The chunks of what is said."""
    clause = reading.clause
    if clause.kind(after) is Kind.SUB:
        return _behind_condition(reading, frame, after) or _occasion(clause, frame, after)
    told_on = _told_on(clause, after) if frame.type in MESSAGES else None
    return told_on or _apart(reading, frame, t, found, subj)


def _told_on(clause: Clause, joint: int) -> Range | None:
    """What a verb of saying that is joined to an act of speech goes on with: *lên án và cho rằng* Mỹ vi phạm …."""
    verb = clause.skip_right(joint + 1, Kind.ADVERB)
    if clause.kind(joint) not in (Kind.COMMA, Kind.CONJ) or not clause.reports(verb):
        return None
    first = clause.skip_right(verb + 1, Kind.COMP)
    return (first, len(clause.chunks)) if clause.kind(first) not in _ENDS else None


def _behind_condition(reading: Reading, frame: Frame, sub: int) -> Range | None:
    """The clause behind a condition: *cảnh báo nếu A tấn công B,* C sẽ đáp trả."""
    clause, condition = reading.clause, reading.rules.factuality.condition
    if frame.type is not EventType.THREAT or condition.longest(clause.syl.key, clause.start(sub)) is None:
        return None
    commas = (k for k in range(sub, len(clause.chunks)) if clause.kind(k) is Kind.COMMA)
    comma = next((k for k in commas if _is_clause(clause, k + 1)), None)
    return (comma + 1, len(clause.chunks)) if comma is not None else None


def _occasion(clause: Clause, frame: Frame, sub: int) -> Range | None:
    """What somebody does that is judged as it is done: *lấy làm tiếc khi* Mỹ áp lệnh trừng phạt."""
    group = clause.group_of.get(sub + 1)
    if frame.type not in _JUDGING or group is None or not _predicated(clause, group):
        return None
    when = clause.words(sub) in clause.lexicon.during or clause.words(sub) in clause.lexicon.afterwards
    return (sub + 1, len(clause.chunks)) if when else None


def _apart(reading: Reading, frame: Frame, t: int, found: Objects, subj: Subject) -> Range | None:
    """The chunks of what is said behind a comma or colon, or before whoever says it."""
    clause = reading.clause
    takes = frame.type in _TOLD and (frame.clausal or frame.pivot or frame.content in ("plan", "consider"))
    if not takes or subj.group is None or clause.kind(clause.skip_right(t + 1, Kind.ADVERB)) not in _ENDS:
        return None
    if clause.kind(clause.find_left(subj.group.first - 1, *_EDGES)) is Kind.SUB:
        return None  # "sau khi Nga phản đối, Ukraine …", "nếu hai bên không nhất trí, Nga …"
    span = reported(reading.rules, clause, frame, t, found, subj)
    if span is None:
        return None
    if span[0] > t:
        return span if _is_clause(clause, span[0]) else None
    pointed = any(clause.kind(k) is Kind.RELATIVE for k in range(span[1], subj.group.first))
    return None if pointed else span


def _is_clause(clause: Clause, k: int) -> bool:
    """Whether a clause begins at chunk ``k``: a party with its predicate, what is done (*việc …*), what is not."""
    k = clause.skip_right(k, Kind.QUOTE)
    group = clause.group_of.get(k)
    if group is not None:
        return _predicated(clause, group)
    first = clause.at(k)
    negated = first is not None and clause.syl.key[first.start] in clause.lexicon.negator
    return clause.kind(k) is Kind.NOMINAL or negated


def _predicated(clause: Clause, group: Group) -> bool:
    """Whether a predicate follows a party."""
    return group.party and clause.kind(group.last + 1) not in (*_ENDS, Kind.CONJ, Kind.PREP)


def _own(group: Group, subj: Subject) -> bool:
    """Whether a group is of the side of whoever speaks."""
    return subj.group is not None and (group is subj.group or same_state(group, subj.group))
