"""Whose act a noun is that does not name all who take part."""

from __future__ import annotations

from collections.abc import Sequence

from kg.acts import MESSAGES, TALK, VOICED
from kg.lang.event_schema import Frame
from kg.model import EventType
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.groups import Group
from kg.nlp.grammar.noun_phrase import MODIFIER, at_gathering, before_modifiers
from kg.nlp.layers import PERSONS, Mention, MentionKind
from kg.nlp.roles.later_subject import later_subject
from kg.nlp.roles.objects import objects
from kg.nlp.roles.reading import Reading
from kg.nlp.roles.said_at import said_at
from kg.nlp.roles.slots import Slots
from kg.nlp.roles.subjects import subject
from kg.nlp.status.noun_status import MEASURES, OCCASIONS, PERSONAL, supports

#: Acts that others answer.
_ANSWERED = MEASURES | {EventType.REQUEST, EventType.CRITICISM, EventType.THREAT}
#: What another clause can begin behind.
_OPENING = frozenset({Kind.COMMA, Kind.BREAK, Kind.COMP, Kind.SUB, Kind.CONJ, Kind.RELATIVE})
#: Acts by which a measure is put in force.
_APPROVING = frozenset({EventType.SIGNING, EventType.SANCTION})


def owner_of(reading: Reading, frame: Frame, t: int, head: int | None, skip: Sequence[Mention] = ()) -> Group | None:
    """Whose act a noun is that names one party at most: the support verb's subject, or the main clause's.

    Args:
        reading: The sentence.
        frame: Frame of the noun.
        t: Its chunk.
        head: Chunk of the preposition that governs it, or None.
        skip: Mentions that are parties already.
    """
    clause = reading.clause
    if frame.type in _ANSWERED and _answers(clause, t):
        return None
    if head is not None and frame.type in TALK and clause.words(head - 1) in clause.lexicon.broker:
        return None  # "nhận làm trung gian trong đàm phán với Qatar"
    if frame.type is EventType.CONCESSION and clause.prep(t + 1) in ("of", "from"):
        return None  # "chấp nhận lời xin lỗi từ CNN"
    k = before_modifiers(clause, t)
    over = clause.verb(k)
    if over is not None and over.type is EventType.JOINT_EXERCISE and not (skip or frame.type is over.type):
        return None  # "900 lính tham gia cuộc tập trận": the verb tells of those who take part
    if clause.kind(k) in MODIFIER or supports(clause, k):
        return subject(clause, k).group
    between = clause.chunks[k].end, clause.chunks[t].start
    told = clause.reports(k) or clause.kind(k) is Kind.MENTION  # "cho biết đã hủy cuộc gặp"
    if told and reading.cue_between(*between, where="before"):
        return subject(clause, t).group  # "hủy chuyến thăm"
    if clause.kind(k) is Kind.MENTION and frame.type in OCCASIONS and reading.cue_between(*between, where="governor"):
        return subject(clause, t).group  # "thúc đẩy cuộc gặp với ông Putin"
    if over is not None and over.type is EventType.REJECTION and frame.type in TALK:
        return subject(clause, k).group  # "Nga và Mỹ bác tin đàm phán bí mật"
    if frame.type is EventType.SANCTION and (union := _agreed_by_union(clause, head)) is not None:
        return union
    if head is not None and frame.type in PERSONAL:
        if frame.type in OCCASIONS and (said := said_at(clause, head)) is not None:
            return said[1]
        before = _speaker(clause, head, t) or subject(clause, head).group
        after = clause.skip_right(before.last + 1, Kind.ADVERB) if before is not None else -1
        if clause.words(after) in clause.lexicon.copula:
            return None  # "Brussels là điểm dừng đầu tiên trong chuyến công du tới châu Âu"
        return before if _ends_clause(clause, head) else later_subject(clause, t, skip) or before
    return None


def _speaker(clause: Clause, head: int, t: int) -> Group | None:
    """Who says something to the one right behind his verb, as in *ông A chỉ trích* B *sau cuộc gặp với C*.

    Whoever says something of states says it to the person he meets: *ông A nêu vấn đề* Iran *trong cuộc gặp với ông C*.
    """
    verb = clause.verb_before(head)
    frame = clause.verb(verb) if verb is not None else None
    if verb is None or frame is None or frame.type not in VOICED:
        return None
    between = [g for g in clause.groups if verb < g.first < head and g.party]
    to_one = frame.type in MESSAGES and len(between) == 1 and between[0].first == verb + 1
    met = [m for group in objects(clause, t).after("with") for m in group.mentions]
    of_states = bool(met) and all(m.kind in PERSONS for m in met) and not any(map(_names_person, between))
    subj = subject(clause, verb)
    if subj.group is None or subj.relation != "own" or not (to_one or of_states):
        return None
    # What a state says after a talk may be of the other's.
    return subj.group if all(m.kind in PERSONS for m in subj.group.mentions) else None


def _names_person(group: Group) -> bool:
    return any(m.kind in PERSONS for m in group.mentions)


def host_of(reading: Reading, frame: Frame, t: int, head: int | None, slots: Slots) -> Group | None:
    """Who holds or joins an exercise whose noun only says with whom: *Mỹ tổ chức cuộc tập trận với Ba Lan*."""
    if not frame.joint:
        return None
    clause, found = reading.clause, objects(reading.clause, t)
    company = [m for group in found.after("with") for m in group.mentions]
    if not company or not set(slots.actors) <= set(company):
        return None
    k = before_modifiers(clause, t)
    if clause.words(k) in clause.lexicon.reason and (blamed := clause.group_of.get(k - 1)) is not None:
        return blamed  # "chỉ trích Hàn Quốc vì cuộc tập trận với Mỹ"
    verb = clause.verb_before(head) if head is not None and at_gathering(clause, head) else None
    if head is None or verb is None:
        return owner_of(reading, frame, t, head, skip=slots.actors)
    alone = all(clause.mention(j) is None for j in range(verb + 1, head))
    return subject(clause, verb).group if alone else None  # "điều tàu trong cuộc tập trận với Hàn Quốc"


def _agreed_by_union(clause: Clause, head: int | None) -> Group | None:
    """The union whose members agree on a measure, which is then taken: *EU đạt đồng thuận về gói trừng phạt Nga*."""
    over = clause.verb(head - 1) if head is not None and clause.prep(head) == "about" else None
    if over is None or over.type is not EventType.AGREEMENT or head is None:
        return None
    group = subject(clause, head - 1).group
    return group if group is not None and all(m.kind is MentionKind.IO for m in group.mentions) else None


def _ends_clause(clause: Clause, head: int) -> bool:
    """Whether a preposition goes with the verb before it, which has its subject: *ông A thả tù nhân* sau *cuộc gặp*."""
    verb = clause.verb_before(head)
    opens = clause.kind(head - 1) in _OPENING or clause.syl.cap[clause.chunks[head].start]
    if verb is None or opens or (clause.reports(verb) and verb == head - 1):
        return False
    subj = subject(clause, verb)
    return subj.group is not None and subj.relation == "own" and subj.via is None and subj.group.last < verb


def _answers(clause: Clause, t: int) -> bool:
    """Whether a noun is what somebody answers or suffers, and so is another's: *đối phó đòn tấn công*."""
    first = clause.skip_left(t - 1, Kind.DET, Kind.NOMINAL) + 1
    start = clause.chunks[first].start
    return clause.lexicon.answering.ends_at(clause.syl.key, start)


def relative_owner(clause: Clause, frame: Frame, t: int, slots: Slots) -> Group | None:
    """*lệnh trừng phạt mà Mỹ áp đặt đối với Nga*: whoever acts in the relative clause, whose objects are the noun's."""
    k = clause.skip_right(t + 1, Kind.WORD, Kind.DET, Kind.ADVERB)
    if clause.kind(k) is not Kind.RELATIVE or clause.kind(k + 1) is not Kind.MENTION:
        return None
    owner = clause.group_of[k + 1]
    verb = clause.skip_right(owner.last + 1, Kind.ADVERB, Kind.DATE)
    if not owner.party or not supports(clause, verb):
        return None
    slots.put_obliques(frame, objects(clause, verb).oblique, nominal=False)
    return owner


def imposed_by(clause: Clause, frame: Frame, t: int) -> tuple[Group, int] | None:
    """*lệnh trừng phạt* Mỹ áp đặt *lên Nga*: who puts the measure in force, without *mà*, and the chunk of the verb.

    A union or body is whoever does so rather than whom it hits: *lệnh trừng phạt* Hội đồng Bảo an *thông qua hôm 2/6*.
    """
    owner = clause.group_of.get(t + 1) if frame.type is EventType.SANCTION else None
    if owner is None or not owner.party:
        return None
    verb = clause.skip_right(owner.last + 1, Kind.ADVERB, Kind.DATE)
    onto = clause.prep(clause.skip_right(verb + 1, Kind.DATE)) in ("to", "with", "against")
    if clause.words(verb) in clause.lexicon.imposing and onto:
        return owner, verb
    bodies = all(m.kind in (MentionKind.IO, MentionKind.BODY) for m in owner.mentions)
    adopts = verb < len(clause.chunks) and clause.lexicon.making.longest(clause.syl.key, clause.start(verb))
    return (owner, verb) if bodies and adopts else None


def approver(clause: Clause, frame: Frame, t: int) -> Group | None:
    """*các lệnh trừng phạt Nga được Hạ viện Mỹ thông qua*: who puts a measure in force in the passive about it."""
    if frame.type not in MEASURES:
        return None
    k = clause.skip_right(t + 1, Kind.MENTION, Kind.WORD, Kind.DET, Kind.ADVERB, Kind.DATE)
    if clause.kind(k) is not Kind.PASSIVE or clause.kind(k + 1) is not Kind.MENTION:
        return None
    agent = clause.group_of[k + 1]
    verb = clause.skip_right(agent.last + 1, Kind.ADVERB, Kind.DATE)
    over = clause.verb(verb)
    approves = clause.kind(verb) is Kind.LIGHT or (over is not None and over.type in _APPROVING)
    return agent if agent.party and approves else None
