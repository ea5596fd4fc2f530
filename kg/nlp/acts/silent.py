"""Verbs that tell no act of their own: what is only the content of another, or of a noun before it."""

from __future__ import annotations

from kg.acts import VOICED
from kg.lang.event_schema import Frame
from kg.model import EventType
from kg.nlp.acts.above import Above, is_content
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.government import governor
from kg.nlp.grammar.noun_list import in_noun_list
from kg.nlp.grammar.scan import Subject
from kg.nlp.layers import MentionKind
from kg.nlp.roles.reading import Reading
from kg.nlp.status.entrusted import entrusted

#: Before the word for anybody the word for none stands within so many syllables.
_NONE = 7
#: What people without a name are told with.
#: What ends the clause in which something is feared.
_FEAR_ENDS = frozenset({Kind.COMMA, Kind.BREAK, Kind.COMP, Kind.SUB})
_PEOPLE = (Kind.WORD, Kind.DET, Kind.BLOCKED)
#: By what one is for or against somebody.
_SIDES = frozenset({EventType.SUPPORT, EventType.CRITICISM})


def silent(reading: Reading, frame: Frame, subj: Subject, above: Above | None, t: int) -> bool:
    """Whether a verb is only what the one above is about, or the noun before it: *các cáo buộc* cho rằng *…*."""
    clause = reading.clause
    if clause.chunks[t].can(Kind.COMP) and clause.is_noun(t - 1):
        return True
    if _is_place(clause, t) or _of_none(clause, t) or _endangers(clause, frame, subj, t):
        return True
    if _of_people(clause, t) or _of_group(clause, frame, subj, t) or _by_way_of(clause, frame, t):
        return True
    if in_noun_list(clause, t) or _goal(clause, t):
        return True
    if (subj.relation == "purpose" and _pressed_for(clause, t)) or _feared(clause, t):
        return True
    told = entrusted(reading, t)
    if told is not None and (subj.group is None or clause.chunks[subj.group.first].start < told[0]):
        return True  # "kêu gọi các nước, tổ chức quốc tế hỗ trợ Syria": whoever asks does not help
    if above is None:
        return False
    if frame.type is EventType.REQUEST and _turned_down(clause, above, t):
        return True
    said = above.at == t - 1 and subj.relation == "embedded" and _others_words(clause, frame, above, t)
    return said or is_content(reading, frame, subj, above, t)


def _is_place(clause: Clause, t: int) -> bool:
    """Whether a verb only says what a place is there for: *Qatar là nơi* đặt *căn cứ của Mỹ*."""
    return clause.words(t - 1) in clause.lexicon.where and clause.words(t - 2) in clause.lexicon.copula


def _pressed_for(clause: Clause, t: int) -> bool:
    """Whether a verb says what somebody else is pressed to do: *gây sức ép lên Israel để* ngừng bắn."""
    aim = clause.purpose_of(t)
    if aim is None:
        return False
    first = clause.find_left(t - 1, Kind.COMMA, Kind.BREAK, Kind.COMP) + 1
    return clause.lexicon.pressure.anywhere(clause.syl.key, clause.start(first), aim[0])


def _feared(clause: Clause, t: int) -> bool:
    """Whether a verb behind *bị* says what is feared for somebody: *lo ngại Ukraine bị Nga* tấn công."""
    passive = clause.find_left(t - 1, Kind.PASSIVE, Kind.COMMA, Kind.BREAK, Kind.COMP, Kind.SUB)
    if clause.kind(passive) is not Kind.PASSIVE:
        return False
    k = next((k for k in range(passive - 1, -1, -1) if clause.is_verb(k) or clause.kind(k) in _FEAR_ENDS), -1)
    told = clause.words(clause.skip_right(k + 1, Kind.PREP)) in clause.lexicon.clause_noun  # "lo ngại việc A bị B bắt"
    if k < 0 or not clause.fears(k) or told or clause.says_done(k, t):
        return False
    return not clause.lexicon.risk.anywhere(clause.syl.key, clause.chunks[k].end, clause.chunks[passive].start)


def _goal(clause: Clause, t: int) -> bool:
    """Whether a verb says what is needed or aimed at: *Điều cần thiết là* đạt được thỏa thuận."""
    if clause.words(t - 1) not in clause.lexicon.copula or clause.kind(t - 2) is Kind.MENTION:
        return False
    first = clause.find_left(t - 2, Kind.COMMA, Kind.BREAK, Kind.COMP, Kind.QUOTE) + 1
    return clause.lexicon.needed.longest(clause.syl.key, clause.start(first), clause.start(t - 1)) is not None


def _of_none(clause: Clause, t: int) -> bool:
    """Whether it is said that nobody does what a verb says: *không có nước nào* yêu cầu *Nga rút quân*."""
    k, keys = clause.skip_left(t - 1, Kind.ADVERB, Kind.LIGHT), clause.syl.key
    end = clause.chunks[k].end if k >= 0 else 0
    if not end or keys[end - 1] not in clause.lexicon.any_:
        return False
    start = clause.start(clause.find_left(k, Kind.COMMA, Kind.BREAK, Kind.COMP) + 1)
    return clause.lexicon.none.anywhere(keys, max(start, end - _NONE), end)


def _endangers(clause: Clause, frame: Frame, subj: Subject, t: int) -> bool:
    """Whether what is done to somebody is what endangers something: *việc A bị cấm bay* đe dọa *vị thế của hãng*."""
    if frame.type is not EventType.THREAT or subj.group is None or subj.group.last > t:
        return False
    told = clause.words(governor(clause, subj.group).at) in clause.lexicon.clause_noun
    return told and any(clause.kind(k) is Kind.PASSIVE for k in range(subj.group.last, t))


def _of_people(clause: Clause, t: int) -> bool:
    """Whether a verb says of which people a phrase tells besides: *những người ủng hộ và cả* phản đối *ông A*."""
    joint = clause.skip_left(t - 1, Kind.WORD)
    who = clause.at(joint - 1)
    if clause.kind(joint) is not Kind.CONJ or who is None or who.kind is not Kind.BLOCKED:
        return False
    return clause.lexicon.private.anywhere(clause.syl.key, who.start, who.end)


def _of_group(clause: Clause, frame: Frame, subj: Subject, t: int) -> bool:
    """Whether a verb only says on whose side those are to whom something is done: *bắt các nhóm* ủng hộ *Iran*."""
    who = clause.at(t - 1)
    if frame.type not in _SIDES or who is None or who.kind not in (Kind.WORD, Kind.BLOCKED) or subj.relation == "own":
        return False
    lexicon, keys, start = clause.lexicon, clause.syl.key, clause.start(clause.skip_left(t - 1, *_PEOPLE) + 1)
    return any(people.anywhere(keys, start, who.end) for people in (lexicon.sort_group, lexicon.people))


def _by_way_of(clause: Clause, frame: Frame, t: int) -> bool:
    """Whether a gathering follows, by way of which something is done, and no document that is adopted."""
    mention = clause.mention(t + 1) if frame.type is EventType.SIGNING else None
    return mention is not None and mention.kind is MentionKind.CONFERENCE


def _turned_down(clause: Clause, above: Above, t: int) -> bool:
    """Whether a verb only says what a demand that is turned down is of: *bác bỏ yêu cầu của ông A* đòi *…*."""
    if above.frame.type is not EventType.REJECTION:
        return False
    k = clause.skip_right(above.at + 1, Kind.DET, Kind.NOMINAL)
    return k < t and any(f.type is EventType.REQUEST for f in clause.evoked(k))


def _others_words(clause: Clause, frame: Frame, above: Above, t: int) -> bool:
    """Whether a trigger is the noun of what others said: *bác bỏ cáo buộc rằng …*, *phản hồi đề nghị đối thoại*."""
    told = t + 1 < len(clause.chunks) and clause.chunks[t + 1].can(Kind.COMP)
    if above.frame.type is EventType.REJECTION and frame.type is EventType.CRITICISM and told:
        return True
    first, start = clause.chunks[above.at].start, clause.chunks[t].start
    return frame.type in VOICED and clause.lexicon.answering.ends_at(clause.syl.key, start, first)
