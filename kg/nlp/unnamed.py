"""Subjects without a name: whoever acts there is nobody that the sentence names."""

from __future__ import annotations

from kg.model import EventType
from kg.nlp.chunks import Kind
from kg.nlp.clause import Clause
from kg.nlp.scan import Scan
from kg.nlp.within import ends_with


def of_protest(clause: Clause, t: int) -> bool:
    """Whether a verb right behind the noun of a protest says what that is for or against."""
    trigger = clause.chunks[t - 1].trigger if t and clause.is_noun(t - 1) else None
    frame = (trigger.noun or trigger.verb) if trigger is not None else None
    return frame is not None and frame.type is EventType.PROTEST


def unnamed_subject(clause: Clause, scan: Scan, first: int) -> bool:
    """Whether the clause that begins at ``first`` has a subject without a name: *sau khi các nước Arab cắt đứt …*."""
    return scan.distance > 0 and not scan.comma and scan.relation == "own" and clause.kind(first) is Kind.DET


def nameless_attacker(clause: Clause, scan: Scan, first: int) -> bool:
    """Whether fighters without a name open a clause: *sau khi* phiến quân *tấn công …*."""
    frame = clause.verb(scan.verb)
    near = scan.distance > 0 and not scan.comma and scan.relation == "own"
    if not near or frame is None or frame.type is not EventType.ASSAULT:
        return False
    if clause.kind(clause.skip_left(scan.verb - 1, Kind.ADVERB, Kind.MENTION)) is Kind.PASSIVE:
        return False
    ordered = ends_with(clause, scan.verb - 1, clause.lexicon.ordering)  # "khi ra lệnh không kích Syria"
    return clause.kind(first) in (Kind.WORD, Kind.DET) and not ordered
