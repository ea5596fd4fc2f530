"""When: the date of an act, as its sentence gives it."""

from __future__ import annotations

from collections.abc import Iterator

from kg.model import EventType
from kg.nlp.grammar.chunks import PARTING, Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.layers import DateMention, has_day
from kg.nlp.roles.kinds import MEETINGS, SPOKEN, type_of
from kg.nlp.roles.own_day import DATED_BY_OBJECT, belongs, in_aside
from kg.nlp.roles.subjects import subject

#: A date that makes a plan of an act lies at most so many chunks away.
_AHEAD_REACH = 6
#: Acts that are done by announcing them: *thông báo trừng phạt*.
_ANNOUNCED = frozenset({EventType.SANCTION, EventType.AGREEMENT, EventType.AID, EventType.RETREAT})

#: What is done on the occasion of talks and journeys.
_ON_OCCASIONS = MEETINGS | SPOKEN | {EventType.AGREEMENT, EventType.SIGNING}
#: What is done while something is said.
_AT_TALKS = MEETINGS | {EventType.STATEMENT}


def date_of(clause: Clause, t: int) -> str | None:
    """The date of the act at chunk ``t``: the nearest that is its own, else that of the verb it is joined to."""
    if t not in clause.days:
        clause.days[t] = _date_of(clause, t)
    return clause.days[t]


def told_on(clause: Clause, t: int) -> bool:
    """Whether the date of the act at chunk ``t`` is that of the speech that tells of it: *ngày 21/8 nói sẽ gặp …*.

    So it is with the day of what comes before it: *Sau cuộc gặp ngày 4/5, ông A sẽ thăm …*.
    """
    if _after_day(clause, t):
        return True
    if (_duration(clause, t) or _own_date(clause, t)) is not None:
        return False
    above = _verb_of_same_day(clause, t)
    return above is not None and clause.reports(above)


def _after_day(clause: Clause, t: int) -> bool:
    """Whether the only days that an act can have are in the phrase that says after what it comes."""
    comma = next((k for k in range(t) if clause.kind(k) is Kind.COMMA), t)
    if clause.words(0) not in clause.lexicon.behind or comma == t:
        return False
    return not any(k > comma and belongs(clause, t, k, date.value) for k, date in _dates(clause) if date.value)


def _date_of(clause: Clause, t: int) -> str | None:
    if clause.timeless:
        return None
    if clause.is_noun(t) and type_of(clause, t) is EventType.REQUEST:
        return None  # "theo lời mời của ông A" says when one comes, not when he was invited
    own = _duration(clause, t) or _own_date(clause, t)
    if own is not None:
        return own or None
    above = _verb_of_same_day(clause, t)
    if above is not None:
        return date_of(clause, above)
    return (
        _date_of_next(clause, t)
        or _date_of_occasion(clause, t)
        or _date_meanwhile(clause, t)
        or _date_of_name(clause, t)
    )


def _date_of_next(clause: Clause, t: int) -> str | None:
    """The date behind the meeting or journey that *và* joins to one: *thăm Pháp và dự hội nghị G7 hồi tháng 5*."""
    if type_of(clause, t) not in MEETINGS:
        return None
    noun, joined = clause.is_noun(t), False
    for k in range(t + 1, len(clause.chunks)):
        kind = clause.kind(k)
        if kind in (Kind.COMMA, Kind.BREAK, Kind.SUB, Kind.RELATIVE, Kind.QUOTE, Kind.DATE):
            return None
        if kind is Kind.CONJ:
            joined = True
        elif kind is Kind.TRIGGER:
            if not joined or type_of(clause, k) not in MEETINGS or (clause.is_noun(k) and not noun):
                return None
            return _date_behind(clause, k)
    return None


def _date_of_occasion(clause: Clause, t: int) -> str | None:
    """The date of the talk or journey on whose occasion an act is done: *đón ông A* trong chuyến thăm *hồi tháng 4*."""
    if clause.is_noun(t) or type_of(clause, t) not in _ON_OCCASIONS:
        return None
    for k in range(t + 1, len(clause.chunks)):
        if clause.kind(k) in PARTING or clause.is_verb(k) or (clause.kind(k) is Kind.WORD and not clause.is_noun(k)):
            return None
        if clause.is_noun(k) and type_of(clause, k) in MEETINGS:
            held = any(clause.words(j) in clause.lexicon.occasion for j in range(t + 1, k))
            day = _date_behind(clause, k) if held else None
            return day if day is not None and "/" not in day else None
    return None


def _date_meanwhile(clause: Clause, t: int) -> str | None:
    """The day on which something was said, told with what was done meanwhile: *nói* khi tiếp ông B *ngày 4/12*."""
    if type_of(clause, t) not in SPOKEN:
        return None
    meanwhile = False
    for k in range(t + 1, len(clause.chunks)):
        if clause.kind(k) is Kind.SUB and clause.words(k) in clause.lexicon.during:
            meanwhile = True
        elif clause.kind(k) in PARTING or (clause.is_verb(k) and not (meanwhile and type_of(clause, k) in _AT_TALKS)):
            return None
        elif clause.kind(k) is Kind.DATE and meanwhile:
            day = clause.chunks[k].date
            return day.value if day is not None and has_day(day.value) and "/" not in (day.value or "") else None
    return None


def _date_behind(clause: Clause, t: int) -> str | None:
    """The nearest date that follows an act and is its own."""
    later = (k for k in range(t + 1, len(clause.chunks)) if clause.kind(k) is Kind.DATE)
    k = next(later, None)
    day = clause.chunks[k].date if k is not None else None
    return day.value if k is not None and day and day.value and belongs(clause, t, k, day.value) else None


def _duration(clause: Clause, t: int) -> str | None:
    """How long a visit lasts, told after it: *kết thúc chuyến thăm Mỹ và dự … từ ngày 3 đến 8/7*."""
    if type_of(clause, t) is not EventType.VISIT:
        return None
    for k, chunk in enumerate(clause.chunks[t + 1 :], t + 1):
        another = clause.is_noun(k) and type_of(clause, k) is EventType.VISIT
        if chunk.kind in (Kind.SUB, Kind.RELATIVE) or another:
            return None
        if chunk.kind is Kind.DATE and chunk.date and chunk.date.value and "/" in chunk.date.value:
            return chunk.date.value
    return None


def _date_of_name(clause: Clause, t: int) -> str | None:
    """The year in the name of what is signed or attended: *dự Đối thoại Shangri-La năm 2016*."""
    if type_of(clause, t) not in DATED_BY_OBJECT:
        return None
    named = (c.date.value for c in clause.chunks if c.kind is Kind.MENTION and c.date)
    return next(named, None)


def date_ahead(clause: Clause, t: int) -> tuple[int, int] | None:
    """The syllables of the date of the act at chunk ``t``, where that lies ahead."""
    if not clause.dated:
        return None
    found = [
        (abs(k - t) + (k < t), date)
        for k, date in _dates(clause)
        if abs(k - t) <= _AHEAD_REACH and belongs(clause, t, k, date.value or "")
    ]
    date = min(found, key=lambda d: d[0])[1] if found else None
    return (date.start, date.end) if date is not None and date.coming else None


def _own_date(clause: Clause, t: int) -> str | None:
    """The nearest date that no other verb lies before; at one distance the one that follows.

    Empty where a talk or journey is told with a time that is no date: *gặp ông B hồi tuần trước, ngày 3/5 ông nói …*.
    """
    found = [(k, date.value) for k, date in _dates(clause) if date.value and belongs(clause, t, k, date.value)]
    kind = type_of(clause, t)
    unknown = [k for k, date in _dates(clause) if not date.value and not date.coming and _beside(clause, t, k)]
    if kind not in MEETINGS:  # "lên nắm quyền hồi năm ngoái", but "lên án vụ tấn công tuần trước"
        unknown = [k for k in unknown if kind not in SPOKEN and clause.adverbial_date(k)]
    found += [(k, "") for k in unknown]
    if clause.is_noun(t):  # "Năm 2002, sau vụ tấn công ngày 11/9/2001, …"
        found = [(k, value) for k, value in found if has_day(value) and _beside(clause, t, k)] or found
    else:
        found = [(k, value) for k, value in found if not _of_occasion_before(clause, t, k)] or found
    if any(k > t for k, _ in found):
        found = [(k, value) for k, value in found if k > t or not _of_joined(clause, k)]
    return min(found, key=lambda d: abs(d[0] - t) + (d[0] < t))[1] if found else None


def _of_occasion_before(clause: Clause, t: int, k: int) -> bool:
    """Whether a date is that of the act after which another is done: *Năm 2003, sau vụ nổ* ngày 12/10*, A ký …*."""
    first = clause.find_left(k - 1, *PARTING) + 1
    after = clause.words(first) in clause.lexicon.behind and any(clause.is_noun(j) for j in range(first, k))
    return k < t and after and any(clause.kind(j) is Kind.COMMA for j in range(k + 1, t))


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


def _said_above(clause: Clause, t: int) -> int:
    """The speech that an act is the content of, whose day is that of what is said next: *dọa áp thuế, song nói …*."""
    via = subject(clause, t).via
    over = clause.verb(via) if via is not None and via < t else None
    own = clause.verb(t)
    content = over is not None and over.type in SPOKEN and own is not None and own.type not in SPOKEN
    return via if via is not None and content else t


def _verb_of_same_day(clause: Clause, t: int) -> int | None:
    """The verb before, whose date holds for this one too: one joined to it, or one that reports what was said."""
    own = clause.verb(t)
    if own is None:
        return None
    subj = subject(clause, t)
    if subj.via is None or subj.via >= t:
        return None
    if subj.relation == "joined" and in_aside(clause, subj.via, t):
        return None
    if subj.relation == "joined":
        return _said_above(clause, subj.via) if own.type in SPOKEN else subj.via
    if subj.relation == "serial" and own.type not in MEETINGS:
        return subj.via  # "lên mạng xã hội cáo buộc", "gửi điện chúc mừng"
    over = clause.verb(subj.via)
    reports = over is not None and over.type is EventType.STATEMENT and subj.relation in ("own", "embedded")
    told = own.type in SPOKEN or (own.type in _ANNOUNCED and subj.via == t - 1)
    return subj.via if reports and told else None
