"""Nominal triggers: the claim that a noun makes (*chuyến thăm*, *cuộc gặp*), with its owner and factuality."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kg.acts import TALK
from kg.lang.event_schema import Frame
from kg.model import EventType, Factuality
from kg.nlp.acts.arguments import owners_of_target
from kg.nlp.acts.content import after_about, after_noun
from kg.nlp.acts.content_before import before_suffering
from kg.nlp.acts.defied import defied_by
from kg.nlp.acts.narrowed import without_neighbours
from kg.nlp.acts.noun_arguments import (
    blamed_for,
    links_others,
    mediates,
    of_area,
    of_people,
    of_subject_matter,
    of_target,
    of_told,
    owner_from,
    owns_another,
    owns_object,
    right_behind,
)
from kg.nlp.acts.noun_frame import noun_frame
from kg.nlp.acts.noun_owner import approver, host_of, imposed_by, owner_of, relative_owner
from kg.nlp.acts.noun_support import attended, carried_out, doer_before, done
from kg.nlp.acts.offices import office_voted
from kg.nlp.acts.signed import take_signed
from kg.nlp.acts.sites import harmed_before
from kg.nlp.acts.stops import carried, stop_claim
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.groups import PARTY, Group
from kg.nlp.grammar.noun_phrase import at_gathering, head_of
from kg.nlp.grammar.nouns import pair_of_talk, suffered
from kg.nlp.grammar.verb_subject import is_subject
from kg.nlp.grammar.within import listed
from kg.nlp.layers import PERSONS, Mention, MentionKind, RawClaim
from kg.nlp.roles.contingents import contingents_after, contingents_of_part
from kg.nlp.roles.delegation import led
from kg.nlp.roles.examples import of_unnamed
from kg.nlp.roles.objects import objects
from kg.nlp.roles.reading import Reading
from kg.nlp.roles.slots import Slots
from kg.nlp.roles.subjects import subject
from kg.nlp.status.joined_deed import joined_deed
from kg.nlp.status.noun_status import OCCASIONS, judge_noun
from kg.nlp.status.occasion import held
from kg.nlp.status.taken_place import over

#: Share of the frame's confidence that a noun has, and share of that for one without its parties.
_NOUN, _UNNAMED = 0.85, 0.8
_MAX_TOPICS = 2


def nominal_claim(reading: Reading, t: int) -> RawClaim | None:
    """What the noun at chunk ``t`` says, or None where it only points at an act or lacks a party."""
    clause = reading.clause
    frame = noun_frame(clause, t)
    if frame is None:
        return None
    if frame.type is EventType.MOBILIZATION and attended(clause, t):
        return None  # "dự lễ duyệt binh ở Moskva": whose troops they are is not told
    if frame.stop:
        return stop_claim(reading, frame, t, _NOUN * frame.confidence)
    head, pointed = head_of(clause, t), _pointed(reading, t)
    if frame.host and (head is None or not at_gathering(clause, head)):
        return None
    slots = _own_arguments(clause, frame, t)
    if frame.type is EventType.SIGNING and clause.is_noun(t) and not (slots.actors and slots.topics):
        take_signed(clause, t, slots)
    if frame.offered:  # "lời mời của ông A tới ông B", not "lời mời tới Nga của ông A"
        slots.recipients = [m for m in slots.recipients if m.kind in PERSONS]
    brought = carried(clause, t) if frame.type is EventType.VISIT and _nowhere(slots) else None
    if brought is not None:
        slots.put("actor", () if slots.actors else brought[1].mentions)
        slots.recipients = list(brought[2].mentions)
    borne = suffered(clause, t)
    if borne:
        victim = subject(clause, t)
        told = victim.relation == "own" or (victim.relation == "joined" and clause.kind(t - 2) is Kind.COMMA)
        slots.put("recipient", victim.group.mentions if victim.group and told else ())
        slots.topics += before_suffering(reading.rules, clause, t) if not slots.recipients else []
    lacking = not borne and (_lacks_party(frame, slots) or carried_out(clause, frame, t, slots))
    if lacking and (pointed or (frame.owner == "recipient" and not frame.offered)):
        return None
    if lacking and any(of_people(clause, frame, o) for o in objects(clause, t).oblique):
        return None  # "sự ủng hộ của dư luận Mỹ"
    met_by = _met_by_owner(reading, frame, t, head, slots)
    if met_by is not None:
        slots.actors = [*_others(met_by, slots.actors), *slots.actors]
    elif lacking:
        approved = approver(clause, frame, t) if slots.recipients else None
        owner = relative_owner(clause, frame, t, slots) or approved or owner_of(reading, frame, t, head)
        slots.put("actor", _others(owner, slots.recipients))
    elif frame.owner != "actor" and not borne and not (frame.offered and slots.recipients):
        owner = doer_before(clause, t) or owner_of(reading, frame, t, t, skip=slots.actors)
        slots.put(frame.owner, _others(owner, slots.actors))
    if frame.type is EventType.ASSAULT and head is not None and slots.actors and not slots.recipients:
        slots.put("recipient", harmed_before(clause, head, slots.actors))
    if frame.phrase == "topic" and not frame.sight:
        slots.topics += after_about(reading.rules.topics, clause, t + 1)[:_MAX_TOPICS]
    if "topic" in frame.needs and not slots.topics:
        slots.topics += after_noun(reading.rules, clause, frame, t)
    if frame.type is EventType.APPOINTMENT and not slots.topics:
        slots.topics += office_voted(clause, t)
    if frame.type is EventType.JOINT_EXERCISE:
        slots.put("actor", contingents_after(clause, t))
    if not lacking:
        slots.put("actor", _others(host_of(reading, frame, t, head, slots), slots.actors))
    elif frame.joint:
        slots.put("actor", contingents_of_part(clause, t))
    defier = defied_by(clause, frame, t, slots)
    slots.put("recipient", defier.mentions if defier is not None else ())
    slots.put_place_before(clause, t)
    slots.keep_kinds(frame)
    if frame.type is EventType.ATTENDANCE and not slots.recipients and not slots.topics:
        _take_gathering(reading, frame, t, slots)
    met = reading.meets_unnamed(t) if frame.type in TALK and not pointed and slots.actors else ""
    alone = frame.collective and any(m.kind is MentionKind.IO for m in slots.actors)
    unnamed = (
        not met
        and not alone
        and not borne
        and frame.type.symmetric
        and len(slots.actors) < 2
        and all(m.number == 1 for m in slots.actors)
    )
    talk = frame.type in TALK and head is not None and not pointed
    given = bool(slots.recipients) and bool(slots.actors or frame.type is not EventType.AGREEMENT)
    complete = given or bool(slots.actors and slots.topics) if borne else _complete(frame, slots)
    if not talk and not met and (unnamed or not complete):
        reading.refuse(frame, t, slots, nominal=True)
        return None
    judgement = judge_noun(reading, frame, t, head)
    if judgement is None or (
        not slots.actors and clause.words(t - 1) in clause.lexicon.clause_noun and is_subject(clause, t)
    ):
        return None  # "cho rằng việc trừng phạt Nga sẽ gây hậu quả"
    judgement = reading.judged[t] = joined_deed(reading, t, judgement)
    if brought is not None and judgement.value is Factuality.OCCURRED:
        judgement = reading.judge(brought[0])
    told = not done(reading, t)
    claim = reading.claim(frame, t, slots, judgement, _NOUN * frame.confidence, nominal=told)
    if met_by is not None and not _together(clause, frame, t):
        claim = replace(claim, apart=tuple(m for m in slots.actors if m not in met_by.mentions))
    real = judgement.value is Factuality.OCCURRED and frame.type in OCCASIONS
    if real and (held(reading, t, head) or over(reading, t)):
        claim = replace(claim, held=True)
    if unnamed or met:
        return replace(claim, open=unnamed, unnamed=met, confidence=round(claim.confidence * _UNNAMED, 3))
    return claim


def _nowhere(slots: Slots) -> bool:
    """Whether no state is told to which a journey goes, but a part of the world at most."""
    return all(m.kind is MentionKind.PLACE for m in slots.recipients)


def _pointed(reading: Reading, t: int) -> bool:
    """Whether the noun points at an act told before: *cuộc gặp này*."""
    clause = reading.clause
    end = clause.chunks[t].end
    return end < clause.chunks[-1].end and reading.rules.demonstrative.longest(clause.syl.key, end) is not None


# ---------------------------------------------------------------------- arguments
def _own_arguments(clause: Clause, frame: Frame, t: int) -> Slots:
    """What stands on the right of the noun."""
    found, slots = without_neighbours(clause, frame, objects(clause, t)), Slots()
    leads = led(clause, t, found) if frame.type in TALK and clause.prep(t + 1) == "with" else None
    found = leads or found
    if (imposed := imposed_by(clause, frame, t)) is not None:
        slots.put("actor", imposed[0].mentions)
        slots.put_obliques(frame, objects(clause, imposed[1]).oblique, nominal=False)
        return slots
    if found.direct is not None and (found.direct.first == t + 1 or leads) and not _counts(found.direct):
        union = frame.type is EventType.SANCTION and all(m.kind is MentionKind.IO for m in found.direct.mentions)
        slots.put("actor" if union else frame.object, found.direct.mentions)  # "lệnh trừng phạt EU" is the union's
    own = [
        o
        for o in (owner_from(clause, frame, t, o) for o in found.oblique)
        if not owns_another(clause, t, o)
        and not of_subject_matter(clause, t, o)
        and not of_told(clause, frame, t, o)
        and not links_others(clause, frame, t, o)
        and not of_area(clause, frame, t, o)
        and not mediates(clause, frame, o)
        and not owns_object(clause, frame, t, o)
        and not of_people(clause, frame, o)
    ]
    if suffered(clause, t):  # "đối mặt với chỉ trích về mối liên hệ với Nga"
        own = [o for o in own if o.prep != "with"]
    if frame.type is EventType.ASSAULT:  # "vụ tấn công bắt đầu từ Ukraine"
        own = [o for o in own if o.prep != "from" or o.at == t + 1]
    # "lời cảnh báo về mối đe dọa từ Iran"
    own = [o for o in own if o.prep != "from" or all(clause.prep(k) != "about" for k in range(t + 1, o.at))]
    suffers = (o for o in found.oblique if owns_object(clause, frame, t, o) or blamed_for(clause, frame, t, o))
    slots.put("recipient", [m for o in suffers for m in o.group.mentions])
    hit = [o for o in own if of_target(clause, t, o)]
    named = [replace(o, group=of_unnamed(clause, o.group) or o.group) for o in own if o not in hit]
    slots.put_obliques(frame, named, nominal=True)
    for o in hit:
        heads = clause.words(o.group.last + 1) in clause.lexicon.commanding
        slots.put("recipient" if heads else "none", o.group.mentions)
    pair = pair_of_talk(clause, t)
    if pair is not None:
        slots.put("actor", clause.group_of[pair].mentions)
    if frame.type in TALK and not slots.actors:
        slots.put("actor", right_behind(clause, t))
    if frame.joint:  # "cuộc tập trận hải quân Mỹ - Hàn Quốc"
        direct = found.direct.mentions if found.direct is not None else ()
        slots.put("actor", [m for m in (*direct, *found.inside) if m.kind in (MentionKind.COUNTRY, MentionKind.BODY)])
    if frame.type is EventType.VISIT and slots.recipients:
        return slots
    slots.put(frame.object_inside, [m for m in found.inside if m.kind in PARTY and m not in slots.actors])
    if frame.type is EventType.ASSAULT:
        slots.put("recipient", owners_of_target(clause, slots.recipients))
    return slots


def _counts(group: Group) -> bool:
    """Whether a name only says how many take part: *cuộc họp 4 bên với …*."""
    return all(m.kind is MentionKind.REFERENCE and m.ref == "parties" for m in group.mentions)


def _lacks_party(frame: Frame, slots: Slots) -> bool:
    """Whether a party of the act must be looked for outside the noun phrase."""
    wanted = 2 if frame.parties > 1 else 1
    return len(slots.actors) + len(slots.recipients) < wanted or ("actor" in frame.needs and not slots.actors)


def _others(owner: Group | None, taken: Iterable[Mention]) -> list[Mention]:
    """The mentions of an owner that have no role yet."""
    return [m for m in owner.mentions if m not in taken] if owner else []


def _complete(frame: Frame, slots: Slots) -> bool:
    if frame.agentless and slots.recipients:  # but who leaves a treaty must be named
        return bool(slots.actors) or all(m.kind is not MentionKind.DOCUMENT for m in slots.recipients)
    return slots.complete(frame) or bool(frame.parties > 1 and slots.actors and slots.recipients)


def _take_gathering(reading: Reading, frame: Frame, t: int, slots: Slots) -> None:
    """*Hội nghị có sự tham dự của A*: what is attended is the subject of *có*."""
    clause = reading.clause
    light = clause.find_left(t - 1, Kind.LIGHT)
    if light < 1:
        return
    before = clause.chunks[:light]
    named = [c.mention for c in before if c.mention is not None and c.mention.kind is MentionKind.CONFERENCE]
    if named:
        slots.put("recipient", named[:1])
        return
    heads = reading.rules.heads.get(frame.id)
    trimmed = reading.rules.topics.trim(clause.syl, before[0].start, before[-1].end)
    if trimmed and heads is not None and heads.longest(clause.syl.key, *trimmed):
        slots.topics.append(trimmed)


def _met_by_owner(reading: Reading, frame: Frame, t: int, head: int | None, slots: Slots) -> Group | None:
    """Who has talks with several: *ông A có các cuộc gặp với B và C*. With one alone a party lacks, and is found."""
    if frame.type not in TALK or len(slots.actors) < 2:
        return None
    clause, found = reading.clause, objects(reading.clause, t)
    some = [o.group for o in found.oblique if listed(clause, o.group)]
    some += [of_unnamed(clause, group) or group for group in found.after("with")]
    met = [m for group in some for m in group.mentions]
    together = set(slots.actors) <= set(met) or _of_one_side(slots.actors)
    return owner_of(reading, frame, t, head, skip=slots.actors) if together else None


def _of_one_side(parties: Sequence[Mention]) -> bool:
    """Whether all speak for one state: *cuộc gặp Ngoại trưởng Nga và Đại sứ Nga*, whom somebody else met."""
    codes = {m.code for m in parties}
    return len(codes) == 1 and None not in codes and all(m.kind is not MentionKind.COUNTRY for m in parties)


def _together(clause: Clause, frame: Frame, t: int) -> bool:
    """Whether a noun says that all take part at once: *cuộc gặp ba bên*; *các cuộc nói chuyện với các nước như …*.

    Calls with some of many are made one by one.
    """
    m = clause.mention(t + 1)
    if m is not None and m.ref == "parties":
        return True
    some = any(listed(clause, o.group) for o in objects(clause, t).oblique)
    return some and frame.type is not EventType.PHONE_CALL
