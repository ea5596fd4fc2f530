"""Which objects and phrases about a verb are what the act is done to, told of or named for."""

from __future__ import annotations

from kg.acts import HOSTILE, MESSAGES, TALK, VOICED
from kg.lang.event_schema import Frame
from kg.model import EventType
from kg.nlp.acts.content import after_verb, reported
from kg.nlp.acts.content_before import before_passive
from kg.nlp.acts.fitting import TITLED
from kg.nlp.acts.narrowed import NOUN
from kg.nlp.acts.noun_arguments import of_people
from kg.nlp.acts.offices import post, take_named
from kg.nlp.acts.sites import whose_site
from kg.nlp.acts.spoken_of import blamed
from kg.nlp.grammar.another import of_another
from kg.nlp.grammar.beside import by_private, of_individual, of_rebels
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.government import governor
from kg.nlp.grammar.groups import PARTY, Group, same_state
from kg.nlp.grammar.scan import Subject
from kg.nlp.layers import PERSONS, Mention, MentionKind
from kg.nlp.roles.examples import examples
from kg.nlp.roles.objects import Objects, Oblique
from kg.nlp.roles.passive import owner_of_patient
from kg.nlp.roles.reading import Reading
from kg.nlp.roles.slots import Slots, belongs_to_noun, complement_role
from kg.nlp.roles.sort import sorted_out

#: Whoever talks with so many meets them one by one.
_MANY = 3
#: Acts of arms and of those who bear them, which are told as theirs: *tàu của Mỹ* tuần tra.
_ARMED = frozenset({EventType.MOBILIZATION, EventType.ASSAULT, EventType.JOINT_EXERCISE})
#: What ends the subject of a clause.
_CLAUSE = frozenset({Kind.PASSIVE, Kind.COMMA, Kind.BREAK, Kind.SUB, Kind.RELATIVE})
#: What a predicate begins with that is no act of its own.
_DOES = frozenset({Kind.WORD, Kind.BLOCKED, Kind.LIGHT})
#: Acts that two do together, about a third at times.
_OF_SEVERAL = TALK | {EventType.AGREEMENT}


def take_arguments(
    clause: Clause, t: int, frame: Frame, subj: Subject, found: Objects, slots: Slots, *, passive: bool
) -> None:
    """Fills subject, objects and what prepositions bring."""
    if frame.names and not passive:
        take_named(clause, found, slots)
        return
    if not frame.clausal and _object_before(clause, subj):  # "hai chỉ huy mà Nga tiêu diệt đã chết …"
        found = Objects(oblique=[o for o in found.oblique if o.prep != "of"])
    sort = sorted_out(clause, clause.skip_left(subj.group.first - 1, Kind.ADVERB)) if subj.group is not None else None
    if sort is not None and not passive and frame.object == "recipient" and frame.type is not EventType.REQUEST:
        slots.put("recipient", sort.mentions)  # "Iran, nước mà Mỹ trừng phạt"
    if not passive:
        _take_subject(clause, t, frame, subj, slots)
    helped = clause.words(t + 1) in clause.lexicon.siding and frame.type in HOSTILE
    if found.direct is not None and not helped and (not passive or frame.type is EventType.APPOINTMENT):
        _take_direct(clause, frame, found.direct, slots)
    bare = clause.chunks[t].end - clause.chunks[t].start == 1  # "làm thư ký ngạc nhiên"
    if frame.type is EventType.APPOINTMENT and not (slots.topics or bare):
        told = post(clause, t + 1)
        slots.topics += [told] if told is not None else []
    others = [
        o
        for o in found.oblique
        if not belongs_to_noun(clause, t, o)
        and not (passive and frame.type is EventType.SANCTION and o.prep == "to" and slots.recipients)
        and not (frame.type.symmetric and clause.words(o.at) in clause.lexicon.regarding)
        and not _is_topic(clause, t, frame, subj, o)
        and not of_people(clause, frame, o)
        and not _told_of_another(clause, t, frame, found, o)
        and not _of_praised(t, frame, subj, found, o)
    ]
    slots.put_obliques(frame, others, nominal=False)
    doer = clause.group_of.get(t + 2) if frame.type is EventType.CRITICISM and clause.prep(t + 1) == "by" else None
    if doer is not None and not passive:
        slots.put("recipient", doer.mentions)  # "vụ nổ mà Israel cáo buộc do Iran gây ra"
    if not passive:
        slots.put(frame.object, [m for group in examples(clause, frame, t) for m in group.mentions])
    if frame.type is EventType.ASSAULT and not passive:
        slots.put("recipient", owners_of_target(clause, slots.recipients))
    if frame.type is EventType.ASSAULT and not passive and not slots.recipients:
        slots.put("recipient", whose_site(clause, t, found, subj.group))
    if frame.object_inside != "none" and not passive and not helped and not slots.recipients:
        owners = [
            m
            for o in found.oblique
            if o.prep == "of"
            and not (o.at == t + 1 and frame.type is EventType.CRITICISM)  # "nêu lo ngại của Mỹ": who is worried
            and not _aside(clause, t, found, o)
            and not _denied(clause, frame, o)
            and not _of_inner(clause, t, o)
            for m in o.group.mentions
        ]
        slots.put(frame.object_inside, blamed(clause, frame, t, found, owners, slots.actors))


def _take_subject(clause: Clause, t: int, frame: Frame, subj: Subject, slots: Slots) -> None:
    """Fills who acts; of arms whose they are, and nobody where they only come from there."""
    armed = frame.type in _ARMED
    if armed and not frame.type.symmetric and subj.group and clause.prep(subj.group.first - 1) == "from":
        return  # "khinh khí cầu từ Belarus xâm nhập không phận"
    owner = owner_of_patient(clause, t) if armed else None
    if owner is not None:
        if (
            of_individual(clause, owner)
            or of_rebels(clause, owner)
            or of_another(clause, owner)
            or by_private(clause, t, owner, governor(clause, owner))
        ):
            return  # "phe nổi dậy Syria tấn công"
        slots.put("actor", owner.mentions)  # "tàu khu trục USS Dewey của Mỹ tuần tra"
    elif subj.group is not None:
        slots.put(frame.subject, subj.group.mentions)


def _of_praised(t: int, frame: Frame, subj: Subject, found: Objects, oblique: Oblique) -> bool:
    """Whether a state is the speaker's own, or only what is praised is for it: *tình cảm với* Lào *và …*."""
    if frame.type not in MESSAGES or not all(m.kind is MentionKind.COUNTRY for m in oblique.group.mentions):
        return False
    owned = any(o.prep == "of" and t + 1 < oblique.at < o.at for o in found.oblique)
    return same_state(oblique.group, subj.group) or (frame.type is EventType.SUPPORT and owned)


def _of_inner(clause: Clause, t: int, owner: Oblique) -> bool:
    """Whether a name owns what an act is done to that this one is about: *ủng hộ việc trừng phạt Bộ A của* Nga."""
    for k in range(t + 1, owner.at - 1):
        trigger = clause.chunks[k + 1].trigger if clause.words(k) in clause.lexicon.clause_noun else None
        frame = (trigger.verb or trigger.noun) if trigger is not None else None
        if frame is not None and frame.type in HOSTILE:  # not "chỉ trích vụ tẩy chay của Nga"
            return any(clause.kind(j) in NOUN for j in range(k + 2, owner.at))
    return False


def _aside(clause: Clause, t: int, found: Objects, owner: Oblique) -> bool:
    """Whether an owner is of another noun, past where it was: *không kích IS ở nước này* theo đề nghị của *Nigeria*."""
    named = [k for k in range(t + 1, owner.at) if clause.kind(k) is Kind.MENTION]
    apart = (Kind.PREP, Kind.SUB)
    if named and any(clause.kind(k) in apart and clause.prep(k) != "of" for k in range(named[-1] + 1, owner.at)):
        return True  # "dừng mua dầu Nga dưới sức ép của Mỹ"
    where = next((k for k in range(t + 1, owner.at) if clause.prep(k) == "at"), owner.at)
    if where < owner.at and all(m.kind is MentionKind.PERSON for m in owner.group.mentions):
        return True  # "đánh bom chợ ở quê nhà của ông A"
    beyond = any(clause.is_noun(k) or clause.kind(k) is Kind.BLOCKED for k in range(where + 1, owner.at))
    return beyond and any(m.end <= clause.chunks[where].start for m in found.inside)


def _denied(clause: Clause, frame: Frame, owner: Oblique) -> bool:
    """Whether it is denied of one's own what follows: *bác bỏ cáo buộc máy bay của* nước này *xâm nhập …*."""
    own = all(m.kind is MentionKind.REFERENCE for m in owner.group.mentions)
    return own and frame.content == "deny" and clause.has_verb_after(owner.group.last)


def owners_of_target(clause: Clause, hit: list[Mention]) -> list[Mention]:
    """Whose the places are that are hit: *không kích cảng Mukalla của* Yemen."""
    out: list[Mention] = []
    for group in clause.groups:
        owner = clause.group_of.get(group.last + 2) if clause.prep(group.last + 1) == "of" else None
        place = group.mentions[-1]
        if owner is not None and place in hit and place.kind is MentionKind.PLACE:
            out += [m for m in owner.mentions if m.kind in PARTY and m.kind is not MentionKind.PERSON]
    return out


def judged_for_passive(clause: Clause, frame: Frame, t: int, found: Objects) -> tuple[Objects, Group | None]:
    """The objects without whoever suffers in what is judged, and who makes them: *lên án việc A bị* B *không kích*.

    Nobody is to blame for what is done to him: *Nga lên án việc đại sứ Nga bị sát hại*.
    """
    if frame.type not in VOICED or not (clause.words(t + 1) in clause.lexicon.clause_noun or clause.fears(t)):
        return found, None
    if clause.fears(t) and _of_risk(clause, t):
        return Objects(), None
    marker = next((k for k in range(t + 2, len(clause.chunks)) if clause.kind(k) in _CLAUSE or clause.is_verb(k)), -1)
    if clause.kind(marker) is not Kind.PASSIVE or clause.prep(marker) == "by":
        return found, None
    agent = clause.group_of.get(clause.skip_right(marker + 1, Kind.ADVERB))
    later = [o for o in found.oblique if o.at > marker]
    return Objects(oblique=later), agent if agent is not None and agent.party else None


def _of_risk(clause: Clause, t: int) -> bool:
    """Whether a risk is feared that is told by who would act: *lo ngại nguy cơ* NATO *đối đầu với Nga*."""
    first = next((k for k in range(t + 1, len(clause.chunks)) if clause.mention(k) is not None), t)
    if clause.prep(first - 1) == "of":
        return False  # "khả năng tên lửa của Triều Tiên"
    return clause.lexicon.risk.anywhere(clause.syl.key, clause.chunks[t].end, clause.chunks[first].start)


def _object_before(clause: Clause, subj: Subject) -> bool:
    """Whether the object of a verb is the noun before its clause: *kế hoạch* mà Mỹ *công bố …*."""
    if subj.group is None or subj.relation not in ("own", "embedded"):
        return False
    k = clause.skip_left(subj.group.first - 1, Kind.ADVERB)
    return clause.kind(k) is Kind.RELATIVE and clause.words(k) in clause.lexicon.object_relative


def _is_topic(clause: Clause, t: int, frame: Frame, subj: Subject, oblique: Oblique) -> bool:
    """Whether somebody is only what two others talk or agree about: *Mỹ và Hàn Quốc thảo luận biện pháp đối với …*."""
    if frame.type not in _OF_SEVERAL or complement_role(frame, oblique.prep) != "actor" or subj.group is None:
        return False
    about = next((k for k in range(t + 1, oblique.at) if clause.prep(k) == "about"), None)
    if about is not None and any(clause.prep(k) == oblique.prep for k in range(t + 1, about)):
        return True  # "điện đàm với ông A về lệnh ngừng bắn với Pakistan"
    sides = {m.code or m.name for m in subj.group.mentions}
    return len(sides) > 1 and any(clause.kind(k) in NOUN for k in range(t + 1, oblique.at))


def _told_of_another(clause: Clause, t: int, frame: Frame, found: Objects, oblique: Oblique) -> bool:
    """Whether a name belongs to what somebody else does: *chỉ trích chính sách của Mỹ đối với* Cuba.

    Or to what the object does: *cảm ơn (lính) Nhật Bản đã giúp* Việt Nam *…*, *cáo buộc Anh tiếp tay cho* Ukraine.
    """
    if frame.type not in MESSAGES:
        return False
    about = next((o for o in found.oblique if o.prep == "about" and o.at < oblique.at and o.group.party), None)
    if about is not None and clause.kind(clause.skip_right(about.group.last + 1, Kind.ADVERB)) in _DOES:
        return True  # "lo ngại về việc Nga can thiệp vào Syria"
    if oblique.prep == "against" and oblique.at > t + 1 and clause.kind(oblique.at - 1) in NOUN:
        return True  # "cảnh báo liên minh chống IS"
    if all(m.kind is MentionKind.PLACE for m in oblique.group.mentions):
        return True  # "phản đối các hành động đối với quần đảo Hoàng Sa"
    named = found.direct or next((g for g in clause.groups if t < g.first < oblique.at and g.party), None)
    if oblique.prep in ("with", "to"):
        first = clause.skip_right(t + 1, Kind.ADVERB)  # not "bày tỏ sự ủng hộ mạnh mẽ của Mỹ đối với NATO"
        owned = any(clause.kind(k) is Kind.PREP and clause.prep(k) == "of" for k in range(first + 1, oblique.at))
        after = named.last + 1 if named is not None else oblique.at
        # "ủng hộ Nhật Bản bảo vệ quần đảo đang tranh chấp với Trung Quốc"
        return owned or any(clause.words(k) in clause.lexicon.aspect for k in range(after, oblique.at))
    if oblique.prep != "for" or named is None:
        return False
    after = named.last + 1
    acts = clause.kind(after) in (Kind.WORD, Kind.BLOCKED) or clause.words(after) in clause.lexicon.done
    return acts and oblique.at > after


def _take_direct(clause: Clause, frame: Frame, group: Group, slots: Slots) -> None:
    mentions = group.mentions
    if frame.object == "topic" and frame.phrase_heads:
        barred = PARTY | {MentionKind.PLACE} | (TITLED if frame.type is EventType.MOBILIZATION else frozenset())
        mentions = tuple(m for m in mentions if m.kind not in barred)
    if frame.object == "topic" and frame.topic_kinds:
        k = group.last + 2
        goes = clause.is_verb(k) or (clause.prep(k) == "to" and clause.mention(k + 1) is not None)
        if clause.kind(k - 1) is Kind.WORD and goes:
            return  # "trở thành Tổng thống Mỹ đầu tiên thăm Cuba": the office is old
        mentions = tuple(m for m in mentions if m.kind.value in frame.topic_kinds)
    slots.put(frame.object, mentions)


def take_topics(reading: Reading, frame: Frame, t: int, found: Objects, slots: Slots, *, passive: bool) -> None:
    """Fills what the act is about: it stands before a passive verb and after an active one."""
    if frame.phrase != "topic" or (frame.sight and slots.recipients):
        return
    rules, clause = reading.rules, reading.clause
    if passive:
        patients = {(m.start, m.end) for m in (*slots.recipients, *slots.actors)}
        named = any(m.kind in PERSONS and _before_passive(clause, t, m) for m in slots.recipients)
        before = [] if named else [x for x in before_passive(rules, clause, frame, t) if x not in patients]
        # "bị Saudi Arabia cáo buộc tài trợ khủng bố", "được Đức cung cấp thêm tên lửa"
        told = (frame.clausal or frame.type is EventType.AID) and bool(slots.recipients)
        slots.topics += before or (after_verb(rules, clause, frame, t, found) if told else [])
    else:
        slots.topics += after_verb(rules, clause, frame, t, found)


def _before_passive(clause: Clause, t: int, patient: Mention) -> bool:
    """Whether a person right before the marker is all that the act is done to: *vụ* Giám đốc FBI *bị sa thải*."""
    k = clause.skip_left(clause.find_left(t - 1, Kind.PASSIVE) - 1, Kind.ADVERB)
    return clause.mention(k) == patient and clause.prep(k - 1) != "of"


def take_reported(reading: Reading, frame: Frame, t: int, found: Objects, subj: Subject, slots: Slots) -> None:
    """Fills what is said."""
    span = reported(reading.rules, reading.clause, frame, t, found, subj)
    if span is not None:
        reading.said[t] = span
        slots.topics += reading.rules.topics.after(reading.clause, *span)


def cut_inverted_subject(reading: Reading, t: int, slots: Slots) -> None:
    """Ends topics before the subject of an inverted clause: *Đón Thủ tướng tại sân bay có Đại sứ …*."""
    at = reading.clause.existential_verb(t)
    if at is not None:
        end = reading.clause.start(reading.clause.skip_left(at - 1, Kind.ADVERB) + 1)  # "Dự tọa đàm còn có …"
        slots.topics = [(a, min(b, end)) for a, b in slots.topics if a < end]


def met_apart(clause: Clause, frame: Frame, t: int, found: Objects) -> tuple[Mention, ...]:
    """Those met or called one by one, as objects of one verb."""
    met, least = found.direct, 2
    if frame.type in TALK and (some := examples(clause, frame, t)):
        return tuple(m for group in some for m in group.mentions)  # "gặp lãnh đạo nhiều nước như Đức và Lào"
    if met is None:
        met = next(iter(found.after("with")), None)
        least = _MANY if frame.generic else 2
        met = met if least < _MANY or (met and all(m.kind in PERSONS for m in met.mentions)) else None
    return met.mentions if met is not None and len(met.mentions) >= least and frame.type.symmetric else ()
