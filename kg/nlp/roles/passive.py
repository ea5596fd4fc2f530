"""Passives: who acts and whom an act is done to after *bị*, *được*.

The agent stands between the marker and the verb (*Nga bị Mỹ chỉ trích*), after *bởi*, or owns what is dealt with
(*bốn bệ phóng của Mỹ được triển khai*).
"""

from __future__ import annotations

from kg.lang.event_schema import Frame, Role
from kg.model import EventType
from kg.nlp.grammar.beside import of_individual, of_private
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.government import governor
from kg.nlp.grammar.groups import Group
from kg.nlp.grammar.nameless import people
from kg.nlp.grammar.scan import Subject
from kg.nlp.grammar.within import ends_with
from kg.nlp.layers import Mention, MentionKind
from kg.nlp.roles.objects import KEPT_UP, Objects, objects
from kg.nlp.roles.passive_agents import OWNERS, agent_of_many, long_agent, past_noun
from kg.nlp.roles.slots import Slots
from kg.nlp.roles.subjects import subject

#: Acts told by what came of them.
_DEEDS = frozenset({EventType.SIGNING, EventType.AGREEMENT})
#: What is done to a place.
_TAKEN = frozenset({EventType.COERCION, EventType.ASSAULT})
#: An agent without a name (*bị cộng đồng quốc tế chỉ trích*) has at most so many syllables.
_UNNAMED_AGENT = 5
#: What a thing is named by.
_THING = frozenset({Kind.WORD, Kind.BLOCKED})
#: What ends the search for an earlier passive.
_CLAUSE_EDGE = frozenset({Kind.PASSIVE, Kind.SUB, Kind.COMP, Kind.BREAK, Kind.COMMA})


def take_passive(clause: Clause, frame: Frame, t: int, subj: Subject, found: Objects, slots: Slots) -> bool:
    """Fills agent and patient after *bị*, *được*; returns whether the verb is passive."""
    if not frame.passive:
        return False
    between = found.after("between")
    thing = clause.kind(t - 1) in (*_THING, Kind.DET)
    if frame.type is EventType.SIGNING and thing and between and clause.prep(t + 1) == "between":
        slots.put("actor", between[0].mentions)
        return True  # "bản ghi nhớ ký giữa Việt Nam và Lào"
    if Kind.PASSIVE not in clause.kinds:
        return False
    before = clause.skip_left(t - 1, Kind.CONJ, Kind.COMMA)
    if before < t - 1 and before == subj.via:
        t = before  # "bị Mỹ chỉ trích và trừng phạt": one passive over both
    k = clause.skip_left(t - 1, Kind.ADVERB, Kind.DATE)
    agent = clause.group_of[k] if clause.kind(k) is Kind.MENTION else None
    marker = clause.skip_left(agent.first - 1, Kind.ADVERB) if agent else k
    unnamed = 0
    if agent is None and clause.kind(marker) in (Kind.WORD, Kind.DET):
        marker = clause.skip_left(k, Kind.WORD, Kind.DET)
        unnamed = clause.chunks[k].end - clause.chunks[marker + 1].start
        if clause.kind(marker + 1) is Kind.DET:
            unnamed = min(unnamed, _UNNAMED_AGENT)  # "bị các quốc gia láng giềng Arab phong tỏa"
    if agent is not None and clause.kind(marker) is not Kind.PASSIVE:
        marker = past_noun(clause, agent, marker)
    if clause.kind(marker) is not Kind.PASSIVE and (long := long_agent(clause, t)) is not None:
        marker, agent, unnamed = long[0], long[1], 0
    if clause.kind(marker) is not Kind.PASSIVE and (many := agent_of_many(clause, t)) is not None:
        marker, agent, unnamed = many, None, _UNNAMED_AGENT
    if clause.kind(marker) is not Kind.PASSIVE or unnamed > _UNNAMED_AGENT:
        return False
    lifted = _measure_lifted(clause, marker) if frame.type is EventType.CONCESSION else None
    turns = frame.object in ("recipient", "actor") and lifted is None
    if lifted is not None:
        _take_lifted(clause, lifted, marker, agent, slots)
    if frame.names and agent is None:
        slots.put("actor", subj.group.mentions if subj.group is not None else ())
        return True
    if agent is None and frame.object == "actor" and found.direct is not None:
        return False  # "được gặp nhà lãnh đạo": who gets to meet him is the subject
    if agent is not None and clause.prep(marker) == "by" and found.direct is not None and turns:
        return False  # "trừng phạt Nga do Nga tấn công Ukraine"
    if agent is not None:  # "Nga bị Mỹ chỉ trích"
        patient = _before_relative(clause, marker) or _sufferer(clause, frame, first_passive(clause, marker))
        if frame.names:  # "ông A được Tổng thống B bổ nhiệm làm …": it is A who takes office
            slots.put("actor", patient.mentions if patient is not None else ())
            return True
        slots.put("actor", agent.mentions)
        given = frame.type in KEPT_UP and clause.prep(marker) != "by" and _gets(clause, marker, patient)
        if (turns or given) and patient is not None and not _same_side(agent, patient):
            role: Role = "actor" if frame.type.symmetric else "recipient"
            slots.put(role if given else frame.object, patient.mentions)
        return True
    if clause.prep(marker) == "by":
        return False  # "do", before an agent only
    if unnamed == 1 or (unnamed and found.direct is not None):
        return False  # "bị tình nghi tấn công Mỹ": words of the verb's own, no agent
    object_ = attribute_of_object(clause, marker) or _before_relative(clause, marker)
    if turns and object_ is not None:
        slots.put("recipient", object_.mentions)
    elif turns and subj.group is not None and not (_of_other(clause, marker, subj) or _of_people(clause, marker)):
        slots.put("recipient", subj.group.mentions)
    elif turns and subj.group is None and (owner := owner_of_patient(clause, marker, place=True)) is not None:
        slots.put("recipient", owner.mentions)
    for group in found.after("by"):
        slots.put("actor", group.mentions)
    if frame.type in _DEEDS and not slots.actors:
        slots.put("actor", _parties_of_deed(clause, marker, found))
    own = frame.type is not EventType.COERCION  # "công dân Việt Nam bị bắt"
    if own and frame.object == "topic" and not slots.actors and (owner := owner_of_patient(clause, marker)) is not None:
        slots.put("actor", owner.mentions)
    return True


def _of_people(clause: Clause, marker: int) -> bool:
    """Whether people or firms without a name suffer what follows a marker: *Nga và một số* công ty *bị cáo buộc …*."""
    k = clause.skip_left(marker - 1, Kind.ADVERB, Kind.DATE)
    if clause.kind(k) is Kind.MENTION and clause.words(clause.group_of[k].first - 1) in clause.lexicon.connected:
        k = clause.group_of[k].first - 2  # "các pháp nhân liên quan đến Nga bị trừng phạt"
    if clause.words(k) in clause.lexicon.that_which and clause.kind(k - 1) is Kind.COMP:
        return True  # "đây là điều được Nga yêu cầu"
    return clause.kind(k) is Kind.WORD and people(clause.lexicon, clause.syl, clause.chunks[k])


def _sufferer(clause: Clause, frame: Frame, marker: int) -> Group | None:
    """Who suffers or gets what an agent does; nobody, where it is done to a thing or to somebody without a name.

    *Nga ủng hộ* kế hoạch *do Mỹ đề xuất*, *bày tỏ lo ngại về việc* nhà báo *bị Ai Cập bắt*.
    """
    subj = subject(clause, marker)
    if clause.prep(marker) == "by":
        # "Ukraine dùng vũ khí do Anh cung cấp", but not "Nga ủng hộ kế hoạch do Mỹ đề xuất"
        return subj.group if subj.relation == "own" and frame.type is EventType.AID else None
    if _of_people(clause, marker):
        return None
    k = clause.skip_left(marker - 1, Kind.ADVERB, Kind.DATE)
    place = clause.mention(k)
    if place is not None and place.kind is MentionKind.PLACE and frame.type in _TAKEN:
        return clause.group_of[k]  # "giành lại thành phố Mosul bị IS chiếm đóng"
    told = subj.relation == "embedded" and clause.words(_noun_before(clause, marker)) in clause.lexicon.clause_noun
    return None if told else subj.group


def _gets(clause: Clause, marker: int, patient: Group | None) -> bool:
    """Whether somebody gets what an agent gives, and is no owner of it: *Ukraine* được *Đức cung cấp thêm tên lửa*.

    So does whoever has something shared with him: *được Mỹ chia sẻ tin tình báo*.
    """
    near = patient is not None and patient.last == clause.skip_left(marker - 1, Kind.ADVERB, Kind.DATE)
    return near and patient is not None and clause.kind(patient.first - 1) in (None, Kind.COMMA, Kind.COMP, Kind.SUB)


def _noun_before(clause: Clause, marker: int) -> int:
    """What stands before the plain words that a passive is said of; -1 where there are none."""
    k = clause.skip_left(marker - 1, Kind.ADVERB, Kind.DATE)
    return clause.skip_left(k, Kind.WORD, Kind.DET, Kind.BLOCKED) if clause.kind(k) in _THING else -1


def _measure_lifted(clause: Clause, marker: int) -> int | None:
    """The measure before a passive marker, as chunk of its noun: các biện pháp trừng phạt *đối với A được dỡ bỏ*."""
    for k in range(marker - 1, -1, -1):
        if clause.kind(k) in (Kind.COMMA, Kind.BREAK, Kind.SUB) or clause.is_verb(k):
            return None
        trigger = clause.chunks[k].trigger if clause.is_noun(k) else None
        if trigger is not None and trigger.noun is not None and trigger.noun.type is EventType.SANCTION:
            return k
    return None


def _take_lifted(clause: Clause, noun: int, marker: int, agent: Group | None, slots: Slots) -> None:
    """Fills who lifts a measure, else whose it was, and against whom it was."""
    beside = [o for o in objects(clause, noun).oblique if o.at < marker]
    owner = next((o.group for o in beside if o.prep == "of"), None)
    slots.put("actor", agent.mentions if agent is not None else owner.mentions if owner is not None else ())
    for oblique in beside:
        if oblique.prep in ("with", "to", "against", "for"):
            slots.put("recipient", oblique.group.mentions)


def _same_side(agent: Group, patient: Group) -> bool:
    """Whether a state would suffer what is its own people's: *Qatar đưa tin … được hải quân Qatar tiếp đón*."""
    states = {m.code for m in patient.mentions if m.kind is MentionKind.COUNTRY}
    return bool(states) and states == {m.code for m in agent.mentions} and agent is not patient


def attribute_of_object(clause: Clause, marker: int) -> Group | None:
    """The object of another verb, of which a passive is the attribute: *đến thăm* bốn công dân Mỹ *bị bắt giữ*."""
    k = clause.skip_left(marker - 1, Kind.ADVERB)
    group = clause.group_of.get(k)
    if group is None:
        return None
    over = governor(clause, group)
    verb = clause.verb(over.at)
    taken = verb is not None and verb.content not in ("report", "deny", "plan") and not verb.pivot
    return group if taken and over.prep is None else None


def _before_relative(clause: Clause, marker: int) -> Group | None:
    """The person of whom a relative clause says what was done: *ân xá* ông A, *người bị kết án …*.

    So it does of whoever has lost an office, without a relative: *bầu A thay* ông B *bị phế truất*.
    """
    lost = clause.group_of.get(marker - 1)
    if lost is not None and ends_with(clause, lost.first - 1, clause.lexicon.successor):
        return lost
    k = clause.skip_left(marker - 1, Kind.ADVERB)
    if clause.kind(k) is not Kind.RELATIVE or clause.words(k) in clause.lexicon.object_relative:
        return None
    group = clause.group_of.get(clause.skip_left(k - 1, Kind.COMMA))
    return group if group is not None and all(m.kind is MentionKind.PERSON for m in group.mentions) else None


def _of_other(clause: Clause, marker: int, subj: Subject) -> bool:
    """Whether somebody without a name suffers, and not the party found."""
    if clause.words(_noun_before(clause, marker)) in clause.lexicon.clause_noun:
        return True  # "Thái Lan xin lỗi về vụ du khách bị bắt cóc"
    if _unknown_name(clause, marker) or _far(subj) or _nameless(clause, marker, subj) or _state(clause, marker):
        return True
    first = first_passive(clause, marker)
    return first != marker and _nameless(clause, first, subject(clause, first))


def first_passive(clause: Clause, marker: int) -> int:
    """The first of the passive markers joined to one: *những kẻ này* bị *Ukraine tuyển mộ và bị bắt*."""
    while (before := _joined_passive(clause, marker)) is not None:
        marker = before
    return marker


def _joined_passive(clause: Clause, marker: int) -> int | None:
    """The passive marker that a passive is joined to."""
    k = clause.skip_left(marker - 1, Kind.ADVERB)
    if clause.kind(k) not in (Kind.CONJ, Kind.COMMA):
        return None
    k = next((j for j in range(k - 1, -1, -1) if clause.kind(j) in _CLAUSE_EDGE or clause.reports(j)), -1)
    return k if clause.kind(k) is Kind.PASSIVE else None


def charged_citizen(clause: Clause, frame: Frame, t: int) -> bool:
    """Whether a state is only where somebody comes from whom nobody named charges or arrests: *du khách Nga bị bắt*."""
    if Kind.PASSIVE not in clause.kinds:
        return False
    marker = clause.skip_left(t - 1, Kind.ADVERB, Kind.DATE)
    if clause.kind(marker) is not Kind.PASSIVE or attribute_of_object(clause, marker) is not None:
        return False
    group = clause.group_of.get(clause.skip_left(marker - 1, Kind.ADVERB, Kind.WORD, Kind.DATE, Kind.DET))
    charged = frame.type in (EventType.COERCION, EventType.CRITICISM)
    if not charged or group is None:
        return False
    named = group.mentions[0]
    if named.kind is MentionKind.OFFICE:  # "cựu bộ trưởng Nga", "nghi phạm Nga"
        single = clause.lexicon.individual.longest(clause.syl.key, named.start, named.end)
        return named.former or single is not None
    return of_individual(clause, group) or of_private(clause, group, governor(clause, group))


def _state(clause: Clause, marker: int) -> bool:
    """Whether a passive only says what a state of things is like: *đàm phán trong tình trạng* bị *đe dọa*."""
    return clause.kind(marker - 1) is Kind.WORD and clause.prep(marker - 2) == "other"


def _nameless(clause: Clause, marker: int, subj: Subject) -> bool:
    """Whether whoever speaks or acts does of somebody without a name: *cho biết* một đồng nghiệp *từng bị bắt giữ*.

    So it is with the object of an act: *trừng phạt* ba công ty *bị cáo buộc …*.
    """
    k = clause.skip_left(marker - 1, Kind.ADVERB, Kind.DATE)
    if subj.relation == "serial":
        return clause.kind(k) is Kind.WORD and clause.chunks[k].end - clause.chunks[k].start > 1
    if subj.relation != "embedded":
        return False
    owned = clause.kind(k) is Kind.MENTION and clause.group_of[k] is not subj.group and clause.prep(k - 1) == "of"
    if clause.kind(k) is Kind.WORD and clause.chunks[k].end - clause.chunks[k].start == 1:
        return clause.kind(k - 1) in (Kind.DET, Kind.RELATIVE)  # "người đó", not "FBI … là đáng bị lên án"
    return owned or clause.kind(k) in (Kind.WORD, Kind.BLOCKED, Kind.RELATIVE)


def _far(subj: Subject) -> bool:
    """Whether a party of the clause before is no patient: *theo báo cáo của Liên minh, với việc 1% thư bị tấn công*."""
    return subj.relation == "joined" and subj.distance > _UNNAMED_AGENT


def _unknown_name(clause: Clause, marker: int) -> bool:
    """Whether the word before the marker is a name that nothing knows: *việc* Wildberries *bị tấn công*."""
    k = clause.skip_left(marker - 1, Kind.ADVERB, Kind.DATE)
    if clause.kind(k) is not Kind.WORD or k == 0:
        return False
    last = clause.chunks[k].end - 1
    return clause.syl.cap[last] and last > clause.chunks[0].start


def owner_of_patient(clause: Clause, marker: int, *, place: bool = False) -> Group | None:
    """Whose the patient is: *bốn bệ phóng của Mỹ được triển khai*, *70 binh sĩ Anh được đưa đến*.

    With ``place`` also where it is: *các bệnh viện tại Syria bị tấn công*.
    """
    k = clause.skip_left(marker - 1, Kind.ADVERB)
    if clause.kind(k) is not Kind.MENTION:
        return None
    owner = clause.group_of[k]
    before = owner.first - 1
    preps = ("of", "from", "at") if place else ("of", "from")
    owned = clause.kind(before) is Kind.WORD or (clause.prep(before) in preps and clause.kind(before - 1) is Kind.WORD)
    return owner if owned and all(m.kind in OWNERS for m in owner.mentions) else None


def _parties_of_deed(clause: Clause, marker: int, found: Objects) -> list[Mention]:
    """Between whom something was signed or agreed: *Hiệp ước giữa A và B được ký*; *được ký giữa A và B*."""
    after = [m for group in found.after("between") for m in group.mentions]
    if after:
        return after
    for group in reversed([g for g in clause.groups if g.last < marker]):
        if clause.verb_between(group.last, marker):
            return []
        if governor(clause, group).prep == "between" and len(group.mentions) > 1:
            return list(group.mentions)
    return []
