"""How far a date reaches past the verb beside it: over a clause put in, behind *là*, out of the noun it belongs to."""

from __future__ import annotations

from kg.model import EventType
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.layers import has_day
from kg.nlp.roles.kinds import MEETINGS, type_of

#: What a phrase begins behind.
_EDGES = (Kind.COMMA, Kind.BREAK)
#: What a clause of its own begins with.
_APART = (*_EDGES, Kind.SUB, Kind.QUOTE)
#: What may stand between the first day of a sentence and its comma: *Tháng 4* vừa qua*, …*.
_FRONT = (Kind.ADVERB, Kind.PREP, Kind.WORD)
#: What may lead in a date.
_LEADING = (Kind.PREP, Kind.ADVERB)
#: What the noun of an act has with it: *việc Mỹ thành lập căn cứ* tại Qatar *năm 2014*.
_PLACES = frozenset({Kind.PREP, Kind.MENTION, Kind.DET})


def verb_between(clause: Clause, t: int, k: int) -> bool:
    """Whether a verb keeps the date at chunk ``k`` from the act at ``t``.

    None does that belongs to the noun of an accord (*đạt thỏa thuận ngừng bắn hôm 7/7*), that stands in a clause put in
    behind the day which a sentence begins with (*Ngày 3/4, sau khi Mỹ không kích Syria, Nga lên án*), or in one that
    *là* ends (*Mỹ trừng phạt Iran vì tấn công tàu là vào năm 2019*).
    """
    if t < k:
        if accord(clause, t):
            return clause.verb_between(t + 1, k)
        return clause.verb_between(t, k) and not cleft(clause, t, k)
    main = main_after(clause, k)
    return clause.verb_between(main, t) if main is not None and main < t else clause.verb_between(k, t)


def accord(clause: Clause, t: int) -> bool:
    """Whether an act is the noun of an accord with the verb of what it is on: *đạt thỏa thuận* ngừng bắn."""
    verb = clause.verb(t)
    if verb is None or verb.type is not EventType.AGREEMENT or not clause.is_verb(t + 1):
        return False
    return clause.lexicon.accord.ends_at(clause.syl.key, clause.chunks[t].end, clause.chunks[t].start)


def cleft(clause: Clause, t: int, k: int) -> bool:
    """Whether *là* says a date of the first verb of a sentence: *Lần đầu ông A thăm Việt Nam* là vào *năm 2001*."""
    if not (clause.adverbial_date(k) and clause.words(k - 2) in clause.lexicon.copula):
        return False
    said = any(clause.words(j) in clause.lexicon.that for j in range(t, k))
    return not said and not any(clause.is_verb(j) for j in range(t))


def main_after(clause: Clause, k: int) -> int | None:
    """The comma behind which the main clause begins, where a day and a clause put in open a sentence."""
    if clause.skip_left(k - 1, *_FRONT) >= 0:
        return None
    comma = clause.skip_right(k + 1, *_FRONT)
    if clause.kind(comma) is not Kind.COMMA or clause.kind(comma + 1) is not Kind.SUB:
        return None
    if clause.words(comma + 1) in clause.lexicon.purpose:
        return None
    commas = (j for j in range(comma + 2, len(clause.chunks)) if clause.kind(j) is Kind.COMMA)
    return next((j for j in commas if not clause.is_verb(j - 1) and _begins(clause, j)), None)


def _begins(clause: Clause, comma: int) -> bool:
    """Whether somebody and his verb follow a comma."""
    group = clause.group_of.get(comma + 1)
    return group is not None and group.party and clause.has_verb_after(group.last)


def of_phrase(clause: Clause, t: int, k: int, *, vague: bool) -> bool:
    """Whether a date before an act is part of a phrase that has ended: of a topic, an aside, a relative clause, a noun.

    *Về cuộc bầu cử năm 2016, ông A nói*; *Ông A, người điều tra vụ tấn công năm 2016, nói*; *cuộc bầu cử hồi tháng 11 -
    cáo buộc mà …*.
    """
    edge = clause.find_left(k - 1, *_EDGES)
    if k > edge + 1 and clause.kind(k + 1) in (Kind.BREAK, Kind.HYPHEN) and clause.mention(k + 2) is None:
        return True
    ended = any(clause.kind(j) in _EDGES for j in range(k + 1, t))
    inside = range(edge + 1, k)
    if ended and clause.prep(edge + 1) == "about" and not any(clause.is_verb(j) for j in inside):
        return True
    relative = any(clause.kind(j) is Kind.RELATIVE for j in inside)
    said = any(clause.kind(j) not in _LEADING and not clause.adverbial_date(j + 1) for j in range(edge + 2, k))
    aside = ended and said and clause.kind(edge + 1) is Kind.RELATIVE
    return aside or (relative and vague and not ended and clause.prep(k - 1) == "from")


def close_noun(clause: Clause, t: int, k: int) -> bool:
    """Whether only names and places part the noun of an act from a date: *việc Mỹ đóng quân* tại Qatar *năm 2014*."""
    return clause.is_noun(t) and all(clause.kind(j) in _PLACES for j in range(t + 1, k))


def of_held(clause: Clause, t: int, k: int) -> bool:
    """Whether a day is that of what took place, told in what a verb is about that has its own day before it.

    *Ngày 20/5, ông A chúc mừng ông B sau cuộc bầu cử diễn ra* ngày 19/5*, đồng thời cam kết …*.
    """
    light = clause.skip_left(k - 1, *_LEADING)
    if clause.kind(light) is not Kind.LIGHT or clause.words(light) not in clause.lexicon.takes_place:
        return False
    verb = clause.verb_before(light)
    if verb is None or verb < t < k or clause.reports(verb) or (verb == t and type_of(clause, t) in MEETINGS):
        return False  # "ông A cam kết tham dự hội nghị diễn ra vào tháng 5"
    if any(clause.kind(j) in _APART for j in range(verb + 1, light)):
        return False
    return any(first < verb and (day := clause.chunks[first].date) and has_day(day.value) for first in clause.dated)
