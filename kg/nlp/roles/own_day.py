"""Whether a date in a sentence is that of an act there."""

from __future__ import annotations

from typing import Final

from kg.acts import TALK
from kg.model import EventType
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.government import governor
from kg.nlp.layers import has_day
from kg.nlp.roles.date_reach import accord, cleft, close_noun, of_held, of_phrase, verb_between
from kg.nlp.roles.kinds import MEETINGS, SPOKEN, type_of
from kg.nlp.roles.medium import told_in

DATED_BY_OBJECT: Final = frozenset({EventType.SIGNING, EventType.ATTENDANCE})
"""Acts that were done when their object was: a treaty of 2001 was signed in 2001."""

#: Acts whose content begins on a day of its own.
_AGREED = SPOKEN | {EventType.AGREEMENT, EventType.SIGNING}
#: Acts that do not begin and go on: what is told from a month or year on is how many there have been.
_AT_ONCE = MEETINGS | {EventType.SIGNING, EventType.AGREEMENT}
#: Acts that last, so that what is done meanwhile has a day of its own.
_LASTING = frozenset({EventType.VISIT, EventType.ATTENDANCE})
#: A date without a day belongs to a verb before it only so many chunks away.
_VAGUE_REACH = 4


def _of_content(clause: Clause, t: int, k: int) -> bool:
    """Whether a date ends what somebody is said to have done: *cáo buộc Syria gây ra vụ tấn công* hôm 4/4."""
    group = clause.group_of.get(t + 1)
    if group is None or not group.party or not clause.is_verb(t):
        return False
    done = clause.skip_right(group.last + 1, Kind.ADVERB)
    return done < k and clause.kind(done) in (Kind.WORD, Kind.BLOCKED, Kind.LIGHT)


def belongs(clause: Clause, t: int, k: int, value: str) -> bool:
    """Whether a date at chunk ``k`` can be that of the act at ``t``."""
    teller = told_in(clause, k) if t < k else None
    if teller is not None:
        return t == teller
    if verb_between(clause, t, k) or _since(clause, t, k, value) or of_held(clause, t, k):
        return False
    if t < k and clause.is_verb(t) and accord(clause, t - 1):
        return False  # "đạt thỏa thuận ngừng bắn hôm 7/7"
    talk = clause.is_noun(t) and type_of(clause, t) in TALK
    if (talk or _at_talk(clause, k)) and _of_source(clause, k):
        return False
    if _of_what_follows(clause, t, k):
        return False
    if k < t:
        if not has_day(value) and _ends_object(clause, t, k):
            return False
        if of_phrase(clause, t, k, vague=not has_day(value)) or _of_main(clause, t, k):
            return False
        owned = any(clause.words(j) in clause.lexicon.claiming for j in range(k + 1, t))
        over = clause.verb_before(k) if clause.prep(k - 1) == "from" and type_of(clause, t) in SPOKEN else None
        begins = over is not None and type_of(clause, over) not in SPOKEN  # "áp thuế từ ngày 1/3, song cho biết …"
        return not owned and not begins and not _of_verb_before(clause, t, k)
    if cleft(clause, t, k):
        return True
    if any(clause.kind(j) in (Kind.SUB, Kind.RELATIVE) for j in range(t + 1, k)) or _of_next_predicate(clause, t, k):
        return False
    if clause.is_noun(t) and _of_other_journey(clause, t, k):
        return False
    if _of_goal(clause, t, k) or (type_of(clause, t) in _LASTING and _opens_main(clause, k)):
        return False
    if type_of(clause, t) in SPOKEN and _of_content(clause, t, k):
        return False
    if clause.prep(k - 1) == "from" and type_of(clause, t) in SPOKEN:
        return False  # "hoan nghênh Nhật Bản miễn thị thực từ ngày 1/3"
    if type_of(clause, t) in _AGREED and _takes_effect(clause, t, k):
        return False
    if has_day(value) or k - t <= _VAGUE_REACH or _of_object(clause, t) or close_noun(clause, t, k):
        return True
    return clause.adverbial_date(k) and _takes_adverbial(clause, t, k)


def _of_main(clause: Clause, t: int, k: int) -> bool:
    """Whether a date behind a verb is not of what was done before or after: *gặp B ngày 3/5* trước khi *thăm C*."""
    lexicon = clause.lexicon
    apart = (j for j in range(k + 1, t) if clause.kind(j) is Kind.SUB and not clause.opens_purpose(j))
    return clause.verb_before(k) is not None and any(clause.words(j) not in lexicon.during for j in apart)


def _ends_object(clause: Clause, t: int, k: int) -> bool:
    """Whether a year ends what is told before the phrase of an act: *nêu vụ* bầu cử Mỹ năm 2016 *trong cuộc gặp*."""
    named = clause.kind(k - 1) in (Kind.MENTION, Kind.WORD) and any(clause.is_verb(j) for j in range(k))
    return named and clause.kind(k + 1) is Kind.PREP and clause.is_noun(t) and clause.skip_right(k + 2, Kind.DET) == t


def _of_other_journey(clause: Clause, t: int, k: int) -> bool:
    """Whether a date behind a journey is that of another one: *chuyến thăm A diễn ra sau* chuyến công du B *từ 3/5*."""
    journeys = type_of(clause, t) is EventType.VISIT
    return journeys and any(clause.is_noun(j) and type_of(clause, j) is EventType.VISIT for j in range(t + 1, k))


def _of_what_follows(clause: Clause, t: int, k: int) -> bool:
    """Whether a date is that of what the act comes before: *trước cuộc gặp* ngày 28/12*, ông A điện đàm với ông B*."""
    ends = (Kind.COMMA, Kind.BREAK, Kind.SUB, Kind.RELATIVE, Kind.COMP)
    first = next((j for j in range(k - 1, -1, -1) if clause.kind(j) in ends or clause.is_verb(j)), -1) + 1
    before = next((j for j in range(first, k - 1) if clause.words(j) in clause.lexicon.before), None)
    return before is not None and not before < t < k


def _since(clause: Clause, t: int, k: int, value: str) -> bool:
    """Whether a month or year says since when acts of a kind are counted: *Từ năm 1991, A và B đã ký 100 văn kiện*."""
    counted = clause.words(clause.skip_left(k - 1, Kind.WORD)) in clause.lexicon.since
    return counted and not has_day(value) and "/" not in value and type_of(clause, t) in _AT_ONCE


def _opens_main(clause: Clause, k: int) -> bool:
    """Whether a day follows the occasion that a sentence begins with: *Trong chuyến thăm A*, ngày 5/3, *."""
    occasion = clause.prep(0) is not None and clause.words(0) in clause.lexicon.occasion
    return occasion and clause.kind(clause.skip_left(k - 1, Kind.WORD)) is Kind.COMMA


def _of_goal(clause: Clause, t: int, k: int) -> bool:
    """Whether a date says by when something is to be reached: *hợp tác, hướng tới 100 tỷ USD vào* năm 2030."""
    start, end = clause.chunks[t].end, clause.chunks[k].start
    return clause.lexicon.goal.anywhere(clause.syl.key, start, end)


def _takes_effect(clause: Clause, t: int, k: int) -> bool:
    """Whether a date says from when what was agreed holds: *nhất trí ngừng bắn, bắt đầu từ* ngày 10/10."""
    start = clause.chunks[k].start
    if clause.prep(k - 1) == "from" or clause.syl.key[start - 1] in clause.lexicon.adverbial:
        start -= 1
    begin = clause.lexicon.effect.begin_of(clause.syl.key, start)
    return begin is not None and begin >= clause.chunks[t].end


def _of_next_predicate(clause: Clause, t: int, k: int) -> bool:
    """Whether a sign and another predicate stand before a date: *ký hiệp định*, dự kiến gia hạn *vào tháng 2*."""
    comma = next((j for j in range(t + 1, k) if clause.kind(j) is Kind.COMMA), k)
    first = clause.skip_right(comma + 1, Kind.ADVERB)
    other = clause.kind(first) is Kind.BLOCKED and clause.kind(first + 1) is Kind.LIGHT
    return comma < k and other and clause.words(first + 1) not in clause.lexicon.takes_place


def _of_source(clause: Clause, k: int) -> bool:
    """Whether a date says when a source spoke: *Theo tuyên bố của Nhà Trắng* ngày 22/6, *trong cuộc điện đàm …*."""
    sourced = clause.prep(0) is not None and clause.words(0) in clause.lexicon.according
    return sourced and not any(clause.kind(j) in (Kind.COMMA, Kind.BREAK) for j in range(k))


def _at_talk(clause: Clause, k: int) -> bool:
    """Whether a talk at which all was done is told behind a date and its comma: *…* ngày 22/6, trong cuộc điện đàm."""
    on, talk = k + 2, k + 3
    held = clause.is_noun(talk) and type_of(clause, talk) in TALK
    return held and clause.kind(k + 1) is Kind.COMMA and clause.words(on) in clause.lexicon.occasion


def _takes_adverbial(clause: Clause, t: int, k: int) -> bool:
    """Whether a vague date far after an act can be its own: *nhậm chức Bộ trưởng Quốc phòng mới vào tháng trước*.

    Not that of a saying (*cho biết cuộc họp diễn ra vào tháng 3*), nor where another noun of an act lies between.
    """
    frame = clause.verb(t)
    takes = frame.content == "none" if frame is not None else type_of(clause, t) in MEETINGS
    return takes and not any(clause.kind(j) is Kind.NOMINAL or clause.is_noun(j) for j in range(t + 1, k))


def _of_verb_before(clause: Clause, t: int, k: int) -> bool:
    """Whether a date follows a verb whose clause ends before ``t``: *A thăm Mỹ vào tháng 6, B cho biết*, not *và B*."""
    if clause.kind(k + 1) is Kind.CONJ:
        return False
    below = any(clause.kind(j) is Kind.SUB for j in range(k, t))  # "họp ngày 4/7, ngay sau khi C phóng tên lửa"
    j, acted = k - 1, False
    while j >= 0 and clause.kind(j) not in (Kind.COMMA, Kind.BREAK, Kind.SUB, Kind.QUOTE):
        verb = clause.verb(j)
        if verb is not None:
            return in_aside(clause, j, t) or (verb.content != "report" and _new_subject(clause, k, t))
        acted = acted or (clause.kind(j) is Kind.TRIGGER and not below)
        owner = clause.group_of.get(j) if acted else None
        if owner is not None and owner.party and governor(clause, owner).prep is None:
            return _new_subject(clause, k, t)  # "A hủy chuyến thăm B hồi tháng 3, C nhất trí …"
        j -= 1
    return False


def in_aside(clause: Clause, v: int, t: int) -> bool:
    """Whether a verb says more of the subject of a later one: *Ông A, người đắc cử hồi tháng 6, đã chỉ trích …*."""
    if not any(clause.kind(j) is Kind.COMMA for j in range(v + 1, t)):
        return False
    for j in range(v - 1, 0, -1):
        if clause.kind(j) in (Kind.COMMA, Kind.BREAK) or clause.is_verb(j):
            return False
        if clause.kind(j) in (Kind.SUB, Kind.RELATIVE):
            first = clause.find_left(j - 1, Kind.COMMA, Kind.BREAK)
            return first > 0 and clause.kind(first - 1) is Kind.MENTION
    return False


def _new_subject(clause: Clause, a: int, b: int) -> bool:
    """Whether a party without a preposition stands between two chunks."""
    between = (g for g in clause.groups if a < g.first and g.last < b and g.party)
    return any(governor(clause, g).prep is None for g in between)


def _of_object(clause: Clause, t: int) -> bool:
    """Whether the date of what is signed or attended is that of the act: *ký Hiệp định thương mại năm 2001*."""
    return type_of(clause, t) in DATED_BY_OBJECT
