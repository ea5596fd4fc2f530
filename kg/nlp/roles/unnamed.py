"""Subjects without a name: whoever acts there is nobody that the sentence names."""

from __future__ import annotations

from kg.acts import VOICED
from kg.model import EventType
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.government import Governor, governor
from kg.nlp.grammar.groups import Group
from kg.nlp.grammar.scan import Scan
from kg.nlp.grammar.within import ends_with
from kg.nlp.layers import MentionKind
from kg.nlp.roles.kinds import type_of

#: Prepositions before those to whom something is done.
_DONE_TO = frozenset({"against", "for", "with"})


def of_protest(clause: Clause, t: int) -> bool:
    """Whether a verb right behind the noun of a protest says what that is for or against."""
    return clause.is_noun(t - 1) and type_of(clause, t - 1) is EventType.PROTEST


def of_crowd(clause: Clause, t: int) -> bool:
    """Whether a protest only says what people without a name do: *cảnh sát giải tán hàng nghìn* người *biểu tình*."""
    frame = clause.verb(t)
    protest = frame is not None and frame.type is EventType.PROTEST
    return protest and clause.words(t - 1) in clause.lexicon.person_relative


def of_many(clause: Clause, t: int) -> bool:
    """Whether many without a name do what is told: *leo thang đến mức* hàng loạt nước *triệu hồi đại sứ*."""
    k = clause.skip_left(t - 1, Kind.ADVERB)
    before = clause.skip_left(k - 1, Kind.DET)
    if k < 2 or clause.kind(k) is not Kind.WORD or before == k - 1 or clause.words(k) not in clause.lexicon.doers:
        return False
    return clause.kind(before) in (Kind.SUB, Kind.COMP) or clause.reports(before)


def unnamed_subject(clause: Clause, scan: Scan, first: int) -> bool:
    """Whether the clause that begins at ``first`` has a subject without a name: *sau khi các nước Arab cắt đứt …*.

    So has one that begins with a part of the world: *nếu* châu Âu *tịch thu …*.
    """
    near = not scan.comma and scan.relation == "own"
    place = clause.group_of.get(first)
    if near and place is not None and place.first == first and not place.party:
        return all(m.kind is MentionKind.PLACE for m in place.mentions)
    if near and (_outsiders(clause, first) or _unknown_name(clause, scan, first)):
        return True
    return near and scan.distance > 0 and clause.kind(first) is Kind.DET


def told_of_people(clause: Clause, scan: Scan, first: int) -> bool:
    """Whether people without a name do what is told: *ông A cho biết* nhiều quan chức *đã chỉ trích …*."""
    k = clause.skip_right(first, Kind.DET)
    at = clause.at(k)
    if (
        at is None
        or k == first
        or at.kind not in (Kind.WORD, Kind.COMPANION)
        or clause.skip_right(k + 1, Kind.ADVERB) != scan.verb
    ):
        return False
    named = clause.lexicon.people.longest(clause.syl.key, at.start, at.end)
    some = at.kind is Kind.COMPANION or named or clause.lexicon.private.longest(clause.syl.key, at.start, at.end)
    return bool(some) and not scan.comma and scan.relation == "own"


def behind_condition(clause: Clause, scan: Scan, comma: int) -> bool:
    """Whether a noun without a name opens what is told behind a condition: *nói nếu cần,* tên lửa *sẽ tấn công Mỹ*."""
    last = clause.skip_right(comma + 1, Kind.WORD)
    bare = last > comma + 1 and clause.skip_right(last, Kind.ADVERB) == scan.verb > last
    if not bare or scan.relation != "own" or scan.comma:
        return False
    edge = clause.find_left(comma - 1, Kind.COMMA, Kind.SUB)
    return edge >= 0 and clause.kind(edge) is Kind.SUB


def told_of_more(clause: Clause, scan: Scan, conj: int) -> bool:
    """Whether the last of those to whom something is done do what is told: *chống lại IS và* những nước *ủng hộ …*."""
    k = clause.skip_right(conj + 1, Kind.DET)
    at = clause.at(k)
    if at is None or k == conj + 1 or at.kind is not Kind.WORD or k + 1 != scan.verb or scan.relation != "own":
        return False
    some = told_of_people(clause, scan, conj + 1) or clause.words(k) in clause.lexicon.doers
    return some and _is_object(clause, clause.skip_left(conj - 1, Kind.COMMA))


def _is_object(clause: Clause, last: int) -> bool:
    """Whether the noun that ends at ``last`` stands behind a verb or preposition of its own."""
    group = clause.group_of.get(last)
    if group is not None:
        over = governor(clause, group)
        return over.prep in _DONE_TO or clause.verb(over.at) is not None
    before = clause.skip_left(last, Kind.WORD, Kind.DET, Kind.CONJ)
    return before < last and (clause.prep(before) in _DONE_TO or clause.verb(before) is not None)


def _unknown_name(clause: Clause, scan: Scan, first: int) -> bool:
    """Whether a clause inside the sentence begins with a name that nothing knows: *khi* Tòa Phúc thẩm *bác yêu cầu*."""
    at = clause.at(first)
    named = at is not None and first > 0 and at.kind is Kind.WORD and clause.syl.cap[at.start]
    return named and clause.kind(first - 1) is Kind.SUB and clause.skip_right(first + 1, Kind.ADVERB) == scan.verb


def of_part(clause: Clause, scan: Scan, group: Group, over: Governor) -> bool:
    """Whether those of a part of the world act, without a name: *áp thuế với 8 nước* châu Âu *phản đối …*."""
    frame = clause.verb(scan.verb)
    if scan.distance or scan.comma or frame is None or frame.type not in VOICED:
        return False
    places = all(m.kind is MentionKind.PLACE for m in group.mentions) and clause.kind(over.at) is not Kind.MENTION
    return places and clause.kind(group.first - 1) is Kind.WORD and over.prep in (None, "with", "of", "for", "against")


def _outsiders(clause: Clause, first: int) -> bool:
    """Whether a clause begins with those who are no party by name: *nói* phương Tây *đã trừng phạt Nga*."""
    if clause.kind(first) not in (Kind.WORD, Kind.DET):
        return False
    k = clause.skip_right(first, Kind.DET)
    start = clause.start(k)
    return clause.lexicon.outsiders.longest(clause.syl.key, start) is not None


def nameless_agent(clause: Clause, scan: Scan, first: int) -> bool:
    """Whether fighters without a name open a clause, or those who are no party by name.

    *sau khi* phiến quân *tấn công …*, *nói* phương Tây *đã trừng phạt Nga*.
    """
    frame = clause.verb(scan.verb)
    near = scan.distance > 0 and not scan.comma and scan.relation == "own"
    if near and _outsiders(clause, first):
        return True
    if not near or frame is None or not (frame.type is EventType.ASSAULT or frame.strangers):
        return False
    if clause.kind(clause.skip_left(scan.verb - 1, Kind.ADVERB, Kind.MENTION)) is Kind.PASSIVE:
        return False
    ordered = ends_with(clause, scan.verb - 1, clause.lexicon.ordering)  # "khi ra lệnh không kích Syria"
    return clause.kind(first) in (Kind.WORD, Kind.DET) and not ordered
