"""Verbal triggers: the claim that a verb makes, with its subject, voice, objects and factuality."""

from __future__ import annotations

from dataclasses import replace

from kg.lang.event_schema import Frame
from kg.model import EventType, Factuality
from kg.nlp.asides import note_aside
from kg.nlp.beside import is_subject
from kg.nlp.chunks import Kind
from kg.nlp.clause import Clause
from kg.nlp.content import BOTH, after_verb, before_passive, before_relative, reported
from kg.nlp.factuality import Judgement
from kg.nlp.government import governor
from kg.nlp.groups import PARTY, Group
from kg.nlp.judging import judge_verb
from kg.nlp.layers import Mention, MentionKind, RawClaim
from kg.nlp.objects import Objects, Oblique, objects
from kg.nlp.passive import owner_of_patient, take_passive
from kg.nlp.purpose import MESSAGES
from kg.nlp.reading import TALK, Reading
from kg.nlp.slots import Slots, belongs_to_noun, complement_role
from kg.nlp.subjects import Subject, subject
from kg.nlp.within import of_nobody
from kg.values import frozen

#: Share of the frame's confidence that is left where the subject is not the verb's own.
_INHERITED = 0.9
#: What each plain syllable between subject and verb takes of it, and what is left in any case.
_PER_SYLLABLE, _LEAST = 0.03, 0.6
#: Whoever talks with so many meets them one by one.
_MANY = 3
#: Acts of arms and of those who bear them, which are told as theirs: *tàu của Mỹ* tuần tra.
_ARMED = frozenset({EventType.MOBILIZATION, EventType.ASSAULT})
_NOUN = (Kind.WORD, Kind.DET, Kind.BLOCKED, Kind.NOMINAL)
#: Acts that two do together, about a third at times.
_OF_SEVERAL = TALK | {EventType.AGREEMENT}
_PERSONS = frozenset({MentionKind.PERSON, MentionKind.OFFICE})


@frozen
class _Above:
    """The verb above: its frame, its chunk, and what it makes of its content."""

    frame: Frame
    at: int
    content: str


def verbal_claim(reading: Reading, t: int) -> RawClaim | None:
    """What the verb at chunk ``t`` says, or None where it is no act of its own or lacks a party."""
    clause = reading.clause
    frame = clause.verb(t)
    if frame is None:
        return None
    if is_subject(clause, t):
        return None
    subj = _of_name_before(clause, frame, t) or _of_joined_noun(clause, frame, t) or subject(clause, t)
    if frame.type is EventType.VISIT and _sent(clause, t):
        return None
    if subj.group is not None and subj.relation in ("own", "embedded", "serial") and of_nobody(clause, t):
        return None
    named = frame.type is EventType.APPOINTMENT and _named_to(clause, frame, subj)
    if named and subj.via in reading.silenced:
        return None
    above = _above(reading, frame, subj) or _demanded(reading, frame, subj, t)
    if above is not None and _is_content(reading, frame, subj, above):
        reading.silenced.add(t)
        return None
    if clause.chunks[t].can(Kind.COMP) and clause.is_noun(t - 1):
        reading.silenced.add(t)
        return None  # "bác bỏ các cáo buộc cho rằng …": it only says what the noun is of
    if frame.content == "report":
        note_aside(reading, subj, t)
    if not frame.passive and clause.kind(t - 1) is Kind.PASSIVE:
        return None  # "được coi là": nobody is said to say so
    above_type, content = (above.frame.type, above.content) if above else (None, "none")
    judgement = reading.judged[t] = judge_verb(reading, frame, t, subj, content, moves=above_type is EventType.VISIT)
    if named and subj.via is not None and judgement.value is Factuality.OCCURRED:
        judgement = reading.judged.get(subj.via, judgement)
    if frame.generic and judgement.value is Factuality.DENIED:
        return None  # "không thảo luận vấn đề này": that it was no topic denies no talk
    found = objects(clause, t)
    slots = Slots()
    passive = take_passive(clause, frame, t, subj, found, slots)
    _take_arguments(clause, t, frame, subj, found, slots, passive=passive)
    slots.put_place_before(clause, t)
    unnamed = reading.meets_unnamed(t) if frame.type in TALK and not frame.generic and not passive else ""
    if frame.content == "report" and not passive:
        _take_reported(reading, frame, t, found, subj, slots)
    elif not unnamed:
        _take_topics(reading, frame, t, found, slots, passive=passive)
    if "topic" in frame.needs and not slots.topics and not passive:
        slots.topics += before_relative(reading.rules, clause, frame, subj)
    if subj.relation == "later":
        _cut_inverted_subject(reading, t, slots)
    if frame.id in reading.rules.otherwise and not passive:
        frame = _otherwise(reading, frame, t, above, subj, slots)
    slots.keep_kinds(frame)
    if (frame.adjacent and not _adjacent(clause, t, subj)) or not slots.complete(frame, passive=passive):
        reading.refuse(frame, t, slots, nominal=False)
        return None
    if judgement.value is Factuality.OCCURRED and frame.factuality is not Factuality.OCCURRED:
        judgement = Judgement(frame.factuality)
    claim = reading.claim(frame, t, slots, judgement, _confidence(frame, subj), nominal=subj.predicate)
    return claim if passive else replace(claim, apart=_met_apart(frame, found), unnamed=unnamed)


def _sent(clause: Clause, t: int) -> bool:
    """Whether a party before a verb of going is what is deployed: *triển khai quân đội nước này tới Qatar*."""
    deployed = clause.group_of.get(t - 1)
    over = clause.verb(deployed.first - 1) if deployed is not None else None
    return over is not None and over.type is EventType.MOBILIZATION


def _named_to(clause: Clause, frame: Frame, subj: Subject) -> bool:
    """Whether a verb only says what somebody is named to: *bổ nhiệm ông A làm Ngoại trưởng* is one act."""
    over = clause.verb(subj.via) if subj.via is not None else None
    return over is not None and over.names and not frame.names


def _of_name_before(clause: Clause, frame: Frame, t: int) -> Subject | None:
    """The person right before a verb that can be that one's attribute: *gặp ông A đang ở thăm Hà Nội*."""
    group = clause.group_of.get(clause.skip_left(t - 1, Kind.ADVERB)) if frame.attributive else None
    if group is None or not all(m.kind in _PERSONS for m in group.mentions):
        return None
    over = governor(clause, group)
    if _offers(clause, over.at - 1):
        return None  # "nhận lời mời của ông A sang thăm"
    owner = clause.verb(over.at)
    met = owner is not None and owner.type in TALK
    return Subject(group) if met or over.prep is not None else None  # but "mời ông A sang thăm"


def _offers(clause: Clause, k: int) -> bool:
    """Whether a chunk names an offer."""
    trigger = clause.chunks[k].trigger if k >= 0 else None
    return trigger is not None and any(f is not None and f.offered for f in (trigger.verb, trigger.noun))


def _of_joined_noun(clause: Clause, frame: Frame, t: int) -> Subject | None:
    """The owner that stands after a verb joined to a noun: *trong chuyến thăm Nhật Bản và dự hội nghị của ông A*."""
    if frame.type is not EventType.ATTENDANCE or clause.kind(t - 1) is not Kind.CONJ:
        return None
    k = t - 2
    while k >= 0 and (clause.kind(k) in (Kind.MENTION, Kind.PREP, Kind.WORD) and not clause.is_noun(k)):
        k -= 1
    if not clause.is_noun(k):
        return None
    owners = [g for g in objects(clause, t).after("of") if all(m.kind in _PERSONS for m in g.mentions)]
    return Subject(owners[-1], None, "later", predicate=True) if owners else None


def _confidence(frame: Frame, subj: Subject) -> float:
    inherited = subj.relation in ("joined", "later", "purpose")
    return frame.confidence * (_INHERITED if inherited else 1.0) * max(_LEAST, 1 - _PER_SYLLABLE * subj.distance)


def _adjacent(clause: Clause, t: int, subj: Subject) -> bool:
    """Whether nothing lies between subject and verb, and the subject owns no other noun: *chuyển thư của ông A tới*."""
    owns = subj.group is not None and subj.relation == "own" and governor(clause, subj.group).of
    before = clause.skip_left(t - 1, Kind.ADVERB, Kind.DATE)
    other = subj.relation == "subordinate" and clause.kind(before) is Kind.WORD  # "khi dư luận lo ngại"
    return subj.distance == 0 and not owns and not other


def _otherwise(reading: Reading, frame: Frame, t: int, above: _Above | None, subj: Subject, slots: Slots) -> Frame:
    """What a verb of wishing is: a plain statement where both sides or nobody is to do it (*mong muốn hai bên …*)."""
    clause = reading.clause
    if not slots.topics or any(m.ref not in BOTH for m in slots.recipients) or subj.group is None:
        return frame
    own = subj.relation == "own" and above is None and clause.kind(subj.group.first - 1) is not Kind.RELATIVE
    joined = subj.relation == "joined" and (clause.kind(t - 1) is Kind.COMMA or clause.is_verb(t - 2))
    if not own and not joined:
        return frame
    slots.recipients = []
    return reading.rules.otherwise[frame.id]


# ---------------------------------------------------------------------- the verb above
def _above(reading: Reading, own: Frame, subj: Subject) -> _Above | None:
    """The verb above and what it makes of its content; None for a verb that stands by itself."""
    frame = reading.clause.verb(subj.via) if subj.via is not None else None
    if frame is None or subj.via is None:
        return None
    if subj.relation in ("embedded", "own", "serial", "purpose", "subordinate"):
        return _Above(frame, subj.via, frame.content)
    if subj.relation == "joined" and frame.content != "report" and subj.via in reading.silenced:
        return _over_both(reading, own, frame, subj.via) or _Above(frame, subj.via, "none")
    return None


def _over_both(reading: Reading, own: Frame, joined: Frame, at: int) -> _Above | None:
    """What makes content of the verb at ``at`` and so of one joined to it: *yêu cầu Mỹ rút quân và ký hiệp ước*.

    An act of speech is no such content: *kêu gọi Nga rút quân và cảnh báo …* are two.
    """
    if own.type in reading.rules.spoken:
        return None
    subj = subject(reading.clause, at)
    over = _above(reading, joined, subj)
    if over is None:
        return _demanded(reading, joined, subj, at)  # "đề nghị hai nước phối hợp chống …, sớm ký kết …"
    asked = over.frame.pivot and subj.relation == "own"  # not "ra lệnh tịch thu … và trục xuất …"
    return over if asked or over.content in ("plan", "consider") else None


def _demanded(reading: Reading, own: Frame, subj: Subject, t: int) -> _Above | None:
    """The demand or plan that a verb joined to its plain verb is of: *đề nghị hai nước mở rộng hợp tác, sớm ký …*."""
    clause = reading.clause
    over = clause.verb(subj.via) if subj.via is not None else None
    if over is None or subj.via is None or subj.relation != "joined":
        return None
    planned = over.content == "plan" and clause.kind(clause.skip_left(t - 1, Kind.ADVERB)) is Kind.CONJ
    if not over.pivot and not planned:
        return None
    k = subj.via + 1
    if clause.kind(k) is Kind.MENTION:
        k = clause.group_of[k].last + 1
    k = clause.skip_right(k, Kind.ADVERB)
    done = any(clause.words(j) in reading.rules.factuality.done for j in range(k, t))
    if own.type in reading.rules.spoken or done or clause.kind(k) not in (Kind.WORD, Kind.BLOCKED, Kind.LIGHT):
        return None
    return _Above(over, subj.via, over.content if planned else "none")


def _is_content(reading: Reading, frame: Frame, subj: Subject, above: _Above) -> bool:
    """Whether an act is only what another is about, and no event of its own."""
    if above.content == "report":
        return above.at in reading.silenced
    if subj.relation == "purpose":
        by_arms = above.frame.type is EventType.MOBILIZATION and frame.type in MESSAGES
        return above.frame.type is not EventType.VISIT and not by_arms  # "phóng tên lửa nhằm cảnh báo Mỹ"
    if subj.relation == "subordinate":
        return False
    if subj.relation == "serial" and above.frame.content == "none" and not above.frame.clausal:
        return above.frame.type not in TALK | {EventType.VISIT} and frame.type not in reading.clause.lexicon.main
    if above.content in ("plan", "consider"):
        return frame.type not in reading.rules.plannable or (above.frame.pivot and subj.relation == "own")
    if above.content == "deny":
        return frame.type is EventType.STATEMENT
    return above.frame.clausal


# ---------------------------------------------------------------------- arguments
def _take_arguments(
    clause: Clause, t: int, frame: Frame, subj: Subject, found: Objects, slots: Slots, *, passive: bool
) -> None:
    """Fills subject, objects and what prepositions bring."""
    if frame.names and not passive:
        _take_named(clause, t, found, slots)
        return
    owner = owner_of_patient(clause, t) if frame.type in _ARMED and not passive else None
    if owner is not None:
        slots.put("actor", owner.mentions)  # "tàu khu trục USS Dewey của Mỹ tuần tra"
    elif not passive and subj.group is not None:
        slots.put("actor", subj.group.mentions)
    if found.direct is not None and (not passive or frame.type is EventType.APPOINTMENT):
        talked_of = frame.generic and frame.object == "actor" and clause.kind(found.direct.first - 1) in _NOUN
        if not talked_of:  # "thảo luận vấn đề Syria"
            _take_direct(frame, found.direct, slots)
    others = [
        o for o in found.oblique if not belongs_to_noun(clause, t, o) and not _is_topic(clause, t, frame, subj, o)
    ]
    slots.put_obliques(frame, others, nominal=False)
    if frame.object_inside != "none" and not passive and not slots.recipients:
        inside = [*found.inside, *(m for group in found.after("of") for m in group.mentions)]
        slots.put(frame.object_inside, [m for m in inside if m.kind in PARTY])


def _is_topic(clause: Clause, t: int, frame: Frame, subj: Subject, oblique: Oblique) -> bool:
    """Whether somebody is only what two others talk or agree about: *Mỹ và Hàn Quốc thảo luận biện pháp đối với …*."""
    if frame.type not in _OF_SEVERAL or complement_role(frame, oblique.prep) != "actor" or subj.group is None:
        return False
    sides = {m.code or m.name for m in subj.group.mentions}
    return len(sides) > 1 and any(clause.kind(k) in _NOUN for k in range(t + 1, oblique.at))


def _take_named(clause: Clause, t: int, found: Objects, slots: Slots) -> None:
    """Fills who is given an office, and the office: *bổ nhiệm ông A làm Ngoại trưởng*, *bổ nhiệm ông A là …*."""
    named = found.direct
    if named is None or not all(m.kind in _PERSONS for m in named.mentions):
        return
    k = clause.skip_right(named.last + 1, Kind.ADVERB)
    verb = clause.verb(k)
    office = clause.mention(k + 1)
    to_office = verb is not None and verb.type is EventType.APPOINTMENT
    if to_office and office is not None and office.kind is MentionKind.OFFICE:
        slots.put("actor", named.mentions)
        slots.topics.append((office.start, office.end))


def _take_direct(frame: Frame, group: Group, slots: Slots) -> None:
    mentions = group.mentions
    if frame.object == "topic" and frame.phrase_heads:
        mentions = tuple(m for m in mentions if m.kind not in PARTY | {MentionKind.PLACE})
    if frame.object == "topic" and frame.topic_kinds:
        mentions = tuple(m for m in mentions if m.kind.value in frame.topic_kinds)
    slots.put(frame.object, mentions)


def _take_topics(reading: Reading, frame: Frame, t: int, found: Objects, slots: Slots, *, passive: bool) -> None:
    """Fills what the act is about: it stands before a passive verb and after an active one."""
    if frame.phrase != "topic" or (frame.sight and slots.recipients):
        return
    rules, clause = reading.rules, reading.clause
    if passive:
        patients = {(m.start, m.end) for m in (*slots.recipients, *slots.actors)}
        before = [x for x in before_passive(rules, clause, frame, t) if x not in patients]
        told = frame.clausal and bool(slots.recipients)  # "bị Saudi Arabia cáo buộc tài trợ khủng bố"
        slots.topics += before or (after_verb(rules, clause, frame, t, found) if told else [])
    else:
        slots.topics += after_verb(rules, clause, frame, t, found)


def _take_reported(reading: Reading, frame: Frame, t: int, found: Objects, subj: Subject, slots: Slots) -> None:
    """Fills what is said."""
    span = reported(reading.rules, reading.clause, frame, t, found, subj)
    if span is not None:
        reading.said[t] = span
        slots.topics += reading.rules.topics.after(reading.clause, *span)


def _cut_inverted_subject(reading: Reading, t: int, slots: Slots) -> None:
    """Ends topics before the subject of an inverted clause: *Đón Thủ tướng tại sân bay có Đại sứ …*."""
    at = reading.clause.existential_verb(t)
    if at is not None:
        end = reading.clause.chunks[at].start
        slots.topics = [(a, min(b, end)) for a, b in slots.topics if a < end]


def _met_apart(frame: Frame, found: Objects) -> tuple[Mention, ...]:
    """Those met or called one by one, as objects of one verb."""
    met, least = found.direct, 2
    if met is None:
        met = next(iter(found.after("with")), None)
        least = _MANY if frame.generic else 2
        met = met if least < _MANY or (met and all(m.kind in _PERSONS for m in met.mentions)) else None
    return met.mentions if met is not None and len(met.mentions) >= least and frame.type.symmetric else ()
