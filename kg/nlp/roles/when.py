"""When: the date of an act, as its sentence gives it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.acts import TALK, VOICED
from kg.model import EventType
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.government import governor
from kg.nlp.layers import DateMention, has_day
from kg.nlp.roles.subjects import subject

#: A date without a day belongs to a verb before it only so many chunks away.
_VAGUE_REACH = 4
#: A date that makes a plan of an act lies at most so many chunks away.
_AHEAD_REACH = 6
#: Acts done by speaking: what is reported as said on a day was done on it.
_SPOKEN = VOICED | {EventType.CONCESSION}

#: Acts that are done by announcing them: *thông báo trừng phạt*.
_ANNOUNCED = frozenset({EventType.SANCTION, EventType.AGREEMENT, EventType.AID, EventType.RETREAT})
#: Acts whose content begins on a day of its own.
_AGREED = _SPOKEN | {EventType.AGREEMENT, EventType.SIGNING}
#: Acts whose noun has a time of its own: *cuộc gặp giữa A và B tại Mỹ hồi tháng 4*.
_MEETINGS = frozenset(
    {EventType.MEETING, EventType.PHONE_CALL, EventType.VISIT, EventType.ATTENDANCE, EventType.JOINT_EXERCISE}
)
#: Acts that were done when their object was: a treaty of 2001 was signed in 2001.
_DATED_BY_OBJECT = frozenset({EventType.SIGNING, EventType.ATTENDANCE})


def date_of(clause: Clause, t: int) -> str | None:
    """The date of the act at chunk ``t``: the nearest that is its own, else that of the verb it is joined to."""
    if t not in clause.days:
        clause.days[t] = _date_of(clause, t)
    return clause.days[t]


def told_on(clause: Clause, t: int) -> bool:
    """Whether the date of the act at chunk ``t`` is that of the speech that tells of it: *ngày 21/8 nói sẽ gặp …*."""
    if (_duration(clause, t) or _own_date(clause, t)) is not None:
        return False
    above = _verb_of_same_day(clause, t)
    return above is not None and clause.reports(above)


def _date_of(clause: Clause, t: int) -> str | None:
    if clause.is_noun(t) and _type(clause, t) is EventType.REQUEST:
        return None  # "theo lời mời của ông A" says when one comes, not when he was invited
    own = _duration(clause, t) or _own_date(clause, t)
    if own is not None:
        return own or None
    above = _verb_of_same_day(clause, t)
    return date_of(clause, above) if above is not None else _date_of_next(clause, t) or _date_of_name(clause, t)


def _date_of_next(clause: Clause, t: int) -> str | None:
    """The date behind the meeting or journey that *và* joins to one: *thăm Pháp và dự hội nghị G7 hồi tháng 5*."""
    if _type(clause, t) not in _MEETINGS:
        return None
    joined = False
    for k in range(t + 1, len(clause.chunks)):
        kind = clause.kind(k)
        if kind in (Kind.COMMA, Kind.BREAK, Kind.SUB, Kind.RELATIVE, Kind.QUOTE, Kind.DATE):
            return None
        if kind is Kind.CONJ:
            joined = True
        elif kind is Kind.TRIGGER:
            if not joined or _type(clause, k) not in _MEETINGS or clause.is_noun(k) is not clause.is_noun(t):
                return None
            return _date_behind(clause, k)
    return None


def _date_behind(clause: Clause, t: int) -> str | None:
    """The nearest date that follows an act and is its own."""
    later = (k for k in range(t + 1, len(clause.chunks)) if clause.kind(k) is Kind.DATE)
    k = next(later, None)
    day = clause.chunks[k].date if k is not None else None
    return day.value if k is not None and day and day.value and _belongs(clause, t, k, day.value) else None


def _type(clause: Clause, t: int) -> EventType | None:
    """Type of the act at chunk ``t``, as a verb or as a noun."""
    trigger = clause.chunks[t].trigger
    frame = (trigger.noun or trigger.verb) if trigger else None
    return frame.type if frame else None


def _duration(clause: Clause, t: int) -> str | None:
    """How long a visit lasts, told after it: *kết thúc chuyến thăm Mỹ và dự … từ ngày 3 đến 8/7*."""
    if _type(clause, t) is not EventType.VISIT:
        return None
    for chunk in clause.chunks[t + 1 :]:
        if chunk.kind in (Kind.SUB, Kind.RELATIVE):
            return None
        if chunk.kind is Kind.DATE and chunk.date and chunk.date.value and "/" in chunk.date.value:
            return chunk.date.value
    return None


def _date_of_name(clause: Clause, t: int) -> str | None:
    """The year in the name of what is signed or attended: *dự Đối thoại Shangri-La năm 2016*."""
    if _type(clause, t) not in _DATED_BY_OBJECT:
        return None
    named = (c.date.value for c in clause.chunks if c.kind is Kind.MENTION and c.date)
    return next(named, None)


def date_ahead(clause: Clause, t: int) -> tuple[int, int] | None:
    """The syllables of the date of the act at chunk ``t``, where that lies ahead."""
    found = [
        (abs(k - t) + (k < t), date)
        for k, date in _dates(clause)
        if abs(k - t) <= _AHEAD_REACH and _belongs(clause, t, k, date.value or "")
    ]
    date = min(found, key=lambda d: d[0])[1] if found else None
    return (date.start, date.end) if date is not None and date.coming else None


def _own_date(clause: Clause, t: int) -> str | None:
    """The nearest date that no other verb lies before; at one distance the one that follows.

    Empty where a talk or journey is told with a time that is no date: *gặp ông B hồi tuần trước, ngày 3/5 ông nói …*.
    """
    found = [(k, date.value) for k, date in _dates(clause) if date.value and _belongs(clause, t, k, date.value)]
    if _type(clause, t) in _MEETINGS:
        found += [(k, "") for k, date in _dates(clause) if not date.value and not date.coming and _beside(clause, t, k)]
    if any(k > t for k, _ in found):
        found = [(k, value) for k, value in found if k > t or not _of_joined(clause, k)]
    return min(found, key=lambda d: abs(d[0] - t) + (d[0] < t))[1] if found else None


def _beside(clause: Clause, t: int, k: int) -> bool:
    """Whether a time at chunk ``k`` follows the act at ``t`` with no other verb, break or clause between."""
    apart = (Kind.COMMA, Kind.BREAK, Kind.SUB, Kind.RELATIVE, Kind.QUOTE)
    return k > t and not clause.verb_between(t, k) and not any(clause.kind(j) in apart for j in range(t + 1, k))


def _of_joined(clause: Clause, k: int) -> bool:
    """Whether a date ends the clause of a verb that another is joined to: *dự họp ngày 25/5* và *thăm Ý ngày 26/5*."""
    verb = clause.kind(k + 1) is Kind.COMMA and clause.is_verb(clause.skip_right(k + 2, Kind.ADVERB))
    return (verb or clause.kind(k + 1) is Kind.CONJ) and clause.verb_before(k) is not None


def _dates(clause: Clause) -> Iterator[tuple[int, DateMention]]:
    """The dates of a sentence with their chunks."""
    return ((k, date) for k in clause.dated if (date := clause.chunks[k].date))


def _belongs(clause: Clause, t: int, k: int, value: str) -> bool:
    """Whether a date at chunk ``k`` can be that of the act at ``t``."""
    if clause.verb_between(min(k, t), max(k, t)):
        return False
    if clause.is_noun(t) and _type(clause, t) in TALK and _of_source(clause, k):
        return False
    if k < t:
        owned = any(clause.words(j) in clause.lexicon.claiming for j in range(k + 1, t))
        over = clause.verb_before(k) if clause.prep(k - 1) == "from" and _type(clause, t) in _SPOKEN else None
        begins = over is not None and _type(clause, over) not in _SPOKEN  # "áp thuế từ ngày 1/3, song cho biết …"
        return not owned and not begins and not _of_verb_before(clause, t, k)
    if any(clause.kind(j) in (Kind.SUB, Kind.RELATIVE) for j in range(t + 1, k)) or _of_next_predicate(clause, t, k):
        return False
    if clause.prep(k - 1) == "from" and _type(clause, t) in _SPOKEN:
        return False  # "hoan nghênh Nhật Bản miễn thị thực từ ngày 1/3"
    if _type(clause, t) in _AGREED and _takes_effect(clause, t, k):
        return False
    if has_day(value) or k - t <= _VAGUE_REACH or _of_object(clause, t):
        return True
    return clause.adverbial_date(k) and _takes_adverbial(clause, t, k)


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


def _takes_adverbial(clause: Clause, t: int, k: int) -> bool:
    """Whether a vague date far after an act can be its own: *nhậm chức Bộ trưởng Quốc phòng mới vào tháng trước*.

    Not that of a saying (*cho biết cuộc họp diễn ra vào tháng 3*), nor where another noun of an act lies between.
    """
    frame = clause.verb(t)
    takes = frame.content == "none" if frame is not None else _type(clause, t) in _MEETINGS
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
            return verb.content != "report" and _new_subject(clause, k, t)
        acted = acted or (clause.kind(j) is Kind.TRIGGER and not below)
        owner = clause.group_of.get(j) if acted else None
        if owner is not None and owner.party and governor(clause, owner).prep is None:
            return _new_subject(clause, k, t)  # "A hủy chuyến thăm B hồi tháng 3, C nhất trí …"
        j -= 1
    return False


def _new_subject(clause: Clause, a: int, b: int) -> bool:
    """Whether a party without a preposition stands between two chunks."""
    between = (g for g in clause.groups if a < g.first and g.last < b and g.party)
    return any(governor(clause, g).prep is None for g in between)


def _of_object(clause: Clause, t: int) -> bool:
    """Whether the date of what is signed or attended is that of the act: *ký Hiệp định thương mại năm 2001*."""
    return _type(clause, t) in _DATED_BY_OBJECT


def _said_above(clause: Clause, t: int) -> int:
    """The speech that an act is the content of, whose day is that of what is said next: *dọa áp thuế, song nói …*."""
    via = subject(clause, t).via
    over = clause.verb(via) if via is not None and via < t else None
    own = clause.verb(t)
    content = over is not None and over.type in _SPOKEN and own is not None and own.type not in _SPOKEN
    return via if via is not None and content else t


def _verb_of_same_day(clause: Clause, t: int) -> int | None:
    """The verb before, whose date holds for this one too: one joined to it, or one that reports what was said."""
    own = clause.verb(t)
    if own is None:
        return None
    subj = subject(clause, t)
    if subj.via is None or subj.via >= t:
        return None
    if subj.relation == "joined":
        return _said_above(clause, subj.via) if own.type in _SPOKEN else subj.via
    over = clause.verb(subj.via)
    reports = over is not None and over.type is EventType.STATEMENT and subj.relation in ("own", "embedded")
    told = own.type in _SPOKEN or (own.type in _ANNOUNCED and subj.via == t - 1)
    return subj.via if reports and told else None
