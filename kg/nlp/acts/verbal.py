"""Verbal triggers: the claim that a verb makes, with its subject, voice, objects and factuality."""

from __future__ import annotations

from dataclasses import replace

from kg.acts import HOSTILE, MESSAGES, TALK, VOICED
from kg.lang.event_schema import Frame
from kg.lang.lookup import key_of
from kg.model import EventType, Factuality
from kg.nlp.acts.above import Above, adopted, agreed_on, demanded, verb_above, voiced_together
from kg.nlp.acts.arguments import (
    cut_inverted_subject,
    judged_for_passive,
    met_apart,
    take_arguments,
    take_reported,
    take_topics,
)
from kg.nlp.acts.attached import of_joined_noun, of_name_before
from kg.nlp.acts.citizens import held, without_visited_people
from kg.nlp.acts.closeness import adjacent, between, by_nameless, confidence
from kg.nlp.acts.company import company
from kg.nlp.acts.content import BOTH
from kg.nlp.acts.content_before import before_relative
from kg.nlp.acts.deed_owner import of_deed
from kg.nlp.acts.mutual import each_other
from kg.nlp.acts.narrowed import forum, gathering_before, without_matter, without_neighbours, without_places
from kg.nlp.acts.offices import office_voted
from kg.nlp.acts.relief import relieving
from kg.nlp.acts.said_apart import take_said_apart
from kg.nlp.acts.sent import is_person, of_sent, sent
from kg.nlp.acts.signed import take_parties
from kg.nlp.acts.silent import silent
from kg.nlp.acts.threatened import threatened
from kg.nlp.cues.factuality import Judgement
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.groups import Group
from kg.nlp.grammar.scan import Subject
from kg.nlp.grammar.verb_subject import is_subject
from kg.nlp.grammar.within import of_nobody, teller
from kg.nlp.layers import PERSONS, PLACES, RawClaim
from kg.nlp.roles.addressed import SAID_TO, addressee
from kg.nlp.roles.blame import blamed_before
from kg.nlp.roles.contingents import contingents_before, contingents_inverted
from kg.nlp.roles.delegation import led
from kg.nlp.roles.listed import listed_behind
from kg.nlp.roles.objects import Objects, objects
from kg.nlp.roles.passive import charged_citizen, take_passive
from kg.nlp.roles.reading import Reading
from kg.nlp.roles.shared import bidden_too, met_too, with_object
from kg.nlp.roles.slots import Slots
from kg.nlp.roles.subjects import subject
from kg.nlp.speech.asides import note_aside
from kg.nlp.status.joined_deed import joined_deed
from kg.nlp.status.judging import judge_verb

#: What is said of a deed told right before: *Nga tập trận, Ba Lan* phản đối.
_JUDGING = frozenset({EventType.CRITICISM, EventType.SUPPORT})


def verbal_claim(reading: Reading, t: int) -> RawClaim | None:
    """What the verb at chunk ``t`` says, or None where it is no act of its own or lacks a party."""
    clause = reading.clause
    frame = clause.verb(t)
    if frame is None:
        return None
    if is_subject(clause, t) or (frame.type in TALK and _of_talk(clause, t)):
        return None
    subj = of_name_before(clause, frame, t) or of_joined_noun(clause, frame, t) or subject(clause, t)
    sender = sent(clause, t) if frame.type is EventType.VISIT else None
    if sender is not None and not is_person(clause, t - 1):
        if sender in reading.judged:
            reading.judged[t] = reading.judged[sender]
        return None
    if frame.type is EventType.PROTEST and subj.relation == "subordinate" and clause.kind(t - 1) is Kind.SUB:
        return None  # "từ chức vì biểu tình"
    if subj.group is not None and subj.relation in ("own", "embedded", "serial") and _of_nobody(reading, t):
        return None
    if frame.told and not (subj.relation == "own" and between(reading, frame, t, subj) == 0):
        reading.silenced.add(t)
        return None
    named = _named_by(clause, frame, subj) if frame.type is EventType.APPOINTMENT else None
    if named and (subj.via in reading.silenced or _namer(clause, subj)):
        return None
    if _asked_by_noun(clause, subj):
        reading.silenced.add(t)
        return None
    above = verb_above(reading, frame, subj, t) or demanded(reading, frame, subj, t) or agreed_on(reading, subj, t)
    if above is not None and voiced_together(reading, frame, above, t):
        above = None
    if silent(reading, frame, subj, above, t):
        reading.silenced.add(t)
        return None
    if (
        frame.type not in VOICED
        and clause.words(t - 1) in clause.lexicon.copula
        and above
        and above.content == "report"
    ):
        return None  # "gọi cuộc tập trận là diễn tập xâm lược"
    if subj.relation == "joined" and subj.via in reading.silenced and _of_judged(clause, subj):
        reading.silenced.add(t)
        return None
    if frame.content == "report":
        if clause.purpose_of(t) and clause.verb_before(t) is None:
            return None  # "Chuyến thăm nhằm khẳng định …"
        note_aside(reading, subj, t)
    if not frame.passive and clause.kind(t - 1) is Kind.PASSIVE:
        return None  # "được coi là": nobody is said to say so
    above_type, content = (above.frame.type, above.content) if above else (None, "none")
    judgement = judge_verb(reading, frame, t, subj, content, moves=above_type is EventType.VISIT)
    judgement = reading.judged[t] = joined_deed(reading, t, judgement)
    if content == "plan" and above is not None and judgement.value is not Factuality.DENIED:
        over = reading.judged.get(above.at)
        if over is not None and over.value is Factuality.DENIED:
            judgement = reading.judged[t] = over  # "bác tin ông A đã đồng ý bán …"
    if above is not None and adopted(reading, above, t):
        judgement = reading.judged[t] = Judgement(Factuality.OCCURRED)
    if above is not None and above_type is EventType.VISIT and frame.type in TALK:
        judgement = of_sent(clause, above.at, judgement)
    if named and subj.via is not None and judgement.value is Factuality.OCCURRED:
        judgement = reading.judged.get(subj.via, judgement)
    if sender is not None and sender in reading.judged:  # "sẽ cử ông A sang Ukraine": his journey is as real
        judgement = reading.judged[t] = reading.judged[sender]
    if relieving(clause, t) is not None:
        return None  # "điều máy bay hỗ trợ Serbia": that is help
    if frame.generic and judgement.value is Factuality.DENIED:
        return None  # "không thảo luận vấn đề này": that it was no topic denies no talk
    if frame.type is EventType.REQUEST and frame.content == "consider" and judgement.value is Factuality.DENIED:
        return None  # "không muốn Ukraine gia nhập NATO" denies no demand
    at = with_object(clause, frame, t)
    if charged_citizen(clause, frame, t):
        return None
    found = without_places(clause, frame, _rejected(clause, frame, at, objects(clause, at)))
    found = without_neighbours(clause, frame, without_matter(clause, frame, subj, found))
    found, doer = judged_for_passive(clause, frame, t, without_visited_people(clause, frame, found))
    found = of_deed(clause, frame, t, found)
    leader = led(clause, t, found) if frame.type in TALK else None
    found = leader or found
    slots = Slots()
    passive = take_passive(clause, frame, t, subj, found, slots)
    take_arguments(clause, t if passive else at, frame, subj, found, slots, passive=passive)
    slots.put("recipient", doer.mentions if doer is not None else ())
    if frame.type in HOSTILE - MESSAGES:  # "trục xuất hai người": nobody named before
        slots.recipients = [m for m in slots.recipients if m.ref != "people" or m.code or m.parts]
    if frame.type is EventType.SIGNING and not passive:
        take_parties(clause, t, slots, witnessed=frame.witnessed)
    if not passive and (named_behind := listed_behind(clause, frame.type, t)) is not None:
        slots.actors = list(named_behind.mentions)
    if frame.type is EventType.JOINT_EXERCISE and not passive:
        slots.put("actor", contingents_before(clause, t) or contingents_inverted(clause, t))
    slots.put("actor", company(clause, frame, t, subj, found))
    slots.put_place_before(clause, t)
    talk = frame.type in TALK and not frame.generic and not passive and leader is None
    unnamed = reading.meets_unnamed(t) if talk else ""
    if found.direct is not None and key_of(unnamed) in clause.lexicon.delegation:
        unnamed = ""  # "tiếp đoàn Bộ Quốc phòng Lào"
    if frame.content == "report" and not passive:
        take_reported(reading, frame, t, found, subj, slots)
    elif not unnamed and leader is None:
        take_topics(reading, frame, t if passive else at, found, slots, passive=passive)
        if not passive:
            take_said_apart(reading, frame, t, found, subj, slots)
    if ("topic" in frame.needs or frame.type is EventType.SIGNING) and not slots.topics and not passive:
        slots.topics += before_relative(reading.rules, clause, frame, subj)
    if frame.type is EventType.THREAT and not passive and not slots.recipients:
        slots.put("recipient", threatened(reading, t, subj))
    if talk and len(slots.actors) == 1 and (met := met_too(clause, frame, t)) is not None:
        slots.put("actor", met.mentions)
    if not (passive or slots.recipients or slots.topics) and (bidden := bidden_too(clause, frame, t)) is not None:
        slots.put("recipient", bidden.mentions)
    if frame.type in SAID_TO and not (passive or slots.recipients):
        written = addressee(clause, t, subj)
        slots.put("recipient", written.mentions if written is not None else ())
    if frame.type in _JUDGING and not (passive or slots.recipients or slots.topics):
        before = blamed_before(clause, t, subj)
        slots.put("recipient", before.mentions if before is not None else ())
    if frame.type is EventType.APPOINTMENT and not slots.topics:
        slots.topics += office_voted(clause, t)
    if frame.type is EventType.ATTENDANCE and not slots.topics:
        slots.topics += forum(clause, reading.rules.heads.get(frame.id), found)
    if frame.type is EventType.ATTENDANCE and not (slots.recipients or slots.topics):
        slots.put("recipient", gathering_before(clause, t))
    if subj.relation == "later":
        cut_inverted_subject(reading, t, slots)
    if frame.id in reading.rules.otherwise and not passive:
        frame = _otherwise(reading, frame, t, above, subj, slots)
    of_people = held(clause, frame, t, slots, passive=passive)
    slots.keep_kinds(frame)
    slots.put("recipient", of_people)
    told = judgement.value is not Factuality.HYPOTHETICAL
    agentless = passive or (told and by_nameless(clause, frame, t, subj, slots))
    near = not frame.adjacent or adjacent(reading, frame, t, subj) or (agentless and not passive)
    personal = (
        frame.type is EventType.THREAT and subj.relation == "own" and all(m.kind in PERSONS for m in slots.actors)
    )
    if not near or not slots.complete(frame, passive=agentless, bare=personal and not passive):
        reading.refuse(frame, t, slots, nominal=False)
        return None
    if frame.factuality is Factuality.DENIED and not _stays_away(judgement):
        return None  # "sẽ không vắng mặt", "dọa tẩy chay": nobody says who will come
    if frame.factuality is Factuality.DENIED or (
        judgement.value is Factuality.OCCURRED and (named or frame).factuality is not Factuality.OCCURRED
    ):
        judgement = Judgement((named or frame).factuality, judgement.cue)  # "đề cử ông A làm …" as well
    claim = reading.claim(frame, t, slots, judgement, confidence(frame, subj), nominal=subj.predicate)
    if frame.type is EventType.ASSAULT and subj.group is None and subj.distance and not passive:
        unnamed = clause.words(clause.skip_left(t - 1, Kind.ADVERB))  # "phe nổi dậy cũng tấn công IS"
    if passive:
        return claim
    apart, mutual = met_apart(clause, frame, t, found), each_other(clause, t, slots)
    return replace(claim, apart=apart, unnamed=unnamed, mutual=mutual) if apart or unnamed or mutual else claim


def _of_judged(clause: Clause, subj: Subject) -> bool:
    """Whether whoever acts is judged for it, welcome or not yet: *hoan nghênh* ông A *thăm và* dự *hội nghị*."""
    over = clause.verb(subj.group.first - 1) if subj.group is not None else None
    return over is not None and over.clausal and over.type in VOICED


def _of_talk(clause: Clause, t: int) -> bool:
    """Whether a verb of talking has a talk as its subject, without its parties: *các cuộc hội đàm sẽ* bàn về *…*."""
    k = clause.skip_left(t - 1, Kind.ADVERB, Kind.WORD, Kind.BLOCKED, Kind.DATE)
    trigger = clause.chunks[k].trigger if k >= 0 and clause.is_noun(k) else None
    talk = trigger is not None and trigger.noun is not None and trigger.noun.type in TALK
    acts = any(clause.kind(j) is Kind.ADVERB for j in range(k + 1, t))
    held = clause.kind(clause.skip_left(k - 1, Kind.DET, Kind.NOMINAL, Kind.ADVERB)) is Kind.LIGHT
    return talk and acts and not held  # not "tổ chức một phiên họp thảo luận về …"


def _stays_away(judgement: Judgement) -> bool:
    """Whether somebody does or will not come, as a verb of absence says; what he is only to do is open."""
    planned = judgement.value is Factuality.PLANNED and judgement.cue is not None
    return planned or judgement.value is Factuality.OCCURRED


def _of_nobody(reading: Reading, t: int) -> bool:
    """Whether nobody is named for a decision; who has no intention of something is (*Iran* không có ý định *…*)."""
    denied = any(c.start == reading.clause.chunks[t - 2].start for c in reading.cues)
    return of_nobody(reading.clause, t) and not denied


def _rejected(clause: Clause, frame: Frame, t: int, found: Objects) -> Objects:
    """The objects without those of whom something was told: whoever denies it rejects nobody of them."""
    if frame.type is not EventType.REJECTION:
        return found
    first = next((g for g in clause.groups if g.first > t), None)
    if first is None or not (teller(clause, t, first) or (first is found.direct and _acts(clause, first))):
        return found
    return Objects()


def _acts(clause: Clause, group: Group) -> bool:
    """Whether what is denied is what a party does: *bác bỏ khả năng* Ukraine *gia nhập NATO*."""
    keys, start = clause.syl.key, clause.chunks[group.first].start
    supposed = (" ".join(keys[max(0, start - n) : start]) in clause.lexicon.supposed for n in (1, 2))
    after = clause.skip_right(group.last + 1, Kind.ADVERB)
    predicate = clause.kind(after) in (Kind.WORD, Kind.BLOCKED, Kind.PASSIVE, Kind.LIGHT) or clause.is_verb(after)
    return predicate and any(supposed)


def _asked_by_noun(clause: Clause, subj: Subject) -> bool:
    """Whether an act is what a noun asks of somebody: *việc mời Triều Tiên tham dự diễn đàn*."""
    if subj.group is None or subj.relation != "own":
        return False
    k = subj.group.first - 1
    return clause.is_noun(k) and any(f.pivot for f in clause.evoked(k))


def _named_by(clause: Clause, frame: Frame, subj: Subject) -> Frame | None:
    """What names somebody where the verb only says to which office: *bổ nhiệm ông A làm Ngoại trưởng* is one act."""
    over = clause.verb(subj.via) if subj.via is not None else None
    return over if over is not None and over.names and not frame.names else None


def _namer(clause: Clause, subj: Subject) -> bool:
    """Whether the subject is whoever names another, past an aside: *A bổ nhiệm B, 50 tuổi,* làm *…*."""
    joined = subj.relation == "joined" and subj.via is not None
    return joined and subj.group is not None and subj.group is subject(clause, subj.via or 0).group


def _otherwise(reading: Reading, frame: Frame, t: int, above: Above | None, subj: Subject, slots: Slots) -> Frame:
    """What a verb of wishing is: a plain statement where both sides or nobody is to do it (*mong muốn hai bên …*).

    Whoever is present in a place or state, and at nothing held there, has come to it: *có mặt tại Paris*.
    """
    clause = reading.clause
    if frame.type is EventType.ATTENDANCE:
        there = slots.recipients and all(m.kind in PLACES for m in slots.recipients)
        return reading.rules.otherwise[frame.id] if there and not slots.topics else frame
    if not slots.topics or any(m.ref not in BOTH for m in slots.recipients) or subj.group is None:
        return frame
    own = subj.relation == "own" and above is None and clause.kind(subj.group.first - 1) is not Kind.RELATIVE
    joined = subj.relation == "joined" and (clause.kind(t - 1) is Kind.COMMA or clause.is_verb(t - 2))
    if not own and not joined:
        return frame
    slots.recipients = []
    return reading.rules.otherwise[frame.id]
