"""Content before an act: the subject of a passive, what meets with criticism, the noun of a relative clause."""

from __future__ import annotations

from kg.lang.event_schema import Frame
from kg.model import EventType
from kg.nlp.acts.fitting import Range, fitting
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.scan import Subject
from kg.nlp.roles.passive import attribute_of_object, first_passive
from kg.nlp.roles.reading import Rules

#: What a noun phrase before its relative clause is made of.
_PHRASE = (Kind.WORD, Kind.DET, Kind.BLOCKED)
_SUBJECT_EDGE = frozenset({Kind.COMMA, Kind.BREAK, Kind.SUB, Kind.COMP, Kind.DATE, Kind.HYPHEN})


def before_passive(rules: Rules, clause: Clause, frame: Frame, t: int) -> list[Range]:
    """The topic before *bị* or *được*, if any: *Kế hoạch triển khai THAAD đã được hai nước nhất trí*."""
    signed = frame.type is EventType.SIGNING
    if signed and clause.prep(t + 1) == "between" and clause.kind(t - 1) in _PHRASE:
        return _document_before(rules, clause, frame, t - 1)  # "bản ghi nhớ ký giữa Việt Nam và Lào"
    marker = clause.find_left(t - 1, Kind.PASSIVE)
    if marker < 0 or attribute_of_object(clause, marker) is not None:
        return []
    last = clause.skip_left(first_passive(clause, marker) - 1, Kind.ADVERB)
    found = fitting(rules, clause, frame, _phrase_before(rules, clause, last, noun=clause.prep(marker) == "by"))
    return found or (_document_before(rules, clause, frame, last) if signed else [])


def _document_before(rules: Rules, clause: Clause, frame: Frame, last: int) -> list[Range]:
    """The document that a longer phrase up to a chunk ends with: *đồng minh theo* hiệp định *được ký kết …*."""
    first = clause.skip_left(last, *_PHRASE) + 1
    heads = rules.heads.get(frame.id)
    if heads is None or first > last:
        return []
    start, end = clause.chunks[first].start, clause.chunks[last].end
    start = next((i for i in range(end - 1, start - 1, -1) if heads.longest(clause.syl.key, i, end)), end)
    trimmed = rules.topics.trim(clause.syl, start, end) if start < end else None
    return [trimmed] if trimmed else []


def before_suffering(rules: Rules, clause: Clause, t: int) -> list[Range]:
    """What meets with an act of speech: Quyết định này *vấp phải chỉ trích từ Nga*."""
    k = clause.skip_left(t - 1, Kind.DET, Kind.NOMINAL)
    end = clause.lexicon.suffering.begin_of(clause.syl.key, clause.chunks[k].end)
    first = clause.find_left(k, *_SUBJECT_EDGE) + 1
    start = clause.chunks[first].start if first <= k else clause.chunks[k].start
    predicate = (clause.chunks[j].start for j in range(first + 1, k) if clause.words(j) in clause.lexicon.predicating)
    end = min(end, next(predicate, end)) if end is not None else None
    trimmed = rules.topics.trim(clause.syl, start, end) if end is not None and start < end else None
    return [trimmed] if trimmed else []


def before_relative(rules: Rules, clause: Clause, frame: Frame, subj: Subject) -> list[Range]:
    """The noun phrase whose relative clause tells the act: *loại vũ khí* mà *Mỹ triển khai tại Hàn Quốc*."""
    k = subj.group.first - 1 if subj.group is not None and subj.relation == "own" else -1
    if clause.kind(k) is not Kind.RELATIVE:
        return []
    first = clause.skip_left(k - 1, *_PHRASE) + 1
    if first >= k:
        return []
    start, end = clause.chunks[first].start, clause.chunks[k - 1].end
    heads = rules.heads.get(frame.id)
    if heads is not None and clause.kind(first) is not Kind.DET:  # "vi phạm hiệp định mà hai bên đã ký"
        start = next((i for i in range(start, end) if heads.longest(clause.syl.key, i, end)), start)
    trimmed = rules.topics.trim(clause.syl, start, end)
    return fitting(rules, clause, frame, [trimmed]) if trimmed else []


def _phrase_before(rules: Rules, clause: Clause, last: int, *, noun: bool = False) -> list[Range]:
    """The phrase that ends with the chunk ``last`` and begins after a sign, a verb of speech or a subordinator.

    That of a ``noun`` begins after any verb: *thảo luận* kế hoạch lập vùng an toàn *do Nga đề xuất*.
    """
    first = last + 1
    while first > 0 and (clause.kind(first - 1) not in _SUBJECT_EDGE or _within(clause, first - 1)):
        over = clause.verb(first - 1)
        if clause.words(first - 1) in clause.lexicon.clause_noun and first - 1 > 0:
            break  # "xin lỗi về vụ du khách bị bắt cóc"
        spoken = over is not None and (noun or over.type in rules.spoken)
        if (spoken and clause.kind(first - 2) is not Kind.PASSIVE) or _of_main(clause, first - 1):
            break  # "cảnh báo các lệnh trừng phạt được Thượng viện thông qua"
        first -= 1
    if clause.kind(first) is Kind.MENTION and clause.kind(first + 1) in (Kind.WORD, Kind.ADVERB):
        inner = next((k for k in range(last, first, -1) if clause.kind(k) is Kind.DET), None)
        first = inner if inner is not None else first  # "Mỹ tìm cách giải cứu các công dân bị giam giữ"
    if first > last:
        return []
    trimmed = rules.topics.trim(clause.syl, clause.chunks[first].start, clause.chunks[last].end)
    return [trimmed] if trimmed else []


def _of_main(clause: Clause, k: int) -> bool:
    """Whether the verb at a chunk has its subject before it, with which the sentence begins: *Nga* gặp *phe được …*."""
    who = clause.group_of.get(clause.skip_left(k - 1, Kind.ADVERB, Kind.DATE)) if clause.is_verb(k) else None
    return who is not None and who.party and who.first == 0


def _within(clause: Clause, k: int) -> bool:
    """Whether a comma stands among names (*từ Anh, Canada và Mỹ*), a hyphen joins two (*Nhật-Nga*) and is no dash."""
    if clause.kind(k) is Kind.COMMA:
        return any(g.first < k < g.last for g in clause.groups)
    return clause.kind(k) is Kind.HYPHEN and clause.syl.glued[clause.chunks[k].start]
