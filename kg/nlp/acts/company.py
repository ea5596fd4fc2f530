"""Who travels along: *đến Bắc Kinh* cùng với *Ngoại trưởng A*, *B* tháp tùng *ông C tới Riyadh*."""

from __future__ import annotations

from collections.abc import Iterator

from kg.lang.event_schema import Frame
from kg.model import EventType
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.groups import Group
from kg.nlp.grammar.scan import Subject
from kg.nlp.grammar.within import ends_with
from kg.nlp.layers import PERSONS, Mention
from kg.nlp.roles.objects import Objects


def company(clause: Clause, frame: Frame, t: int, subj: Subject, found: Objects) -> list[Mention]:
    """Those who make the journey that the verb at ``t`` tells with its subject, by name."""
    if frame.type is not EventType.VISIT or subj.group is None:
        return []
    together = (o.group for o in found.oblique if clause.words(o.at) in clause.lexicon.joiner)
    groups = [*together, *_escorts(clause, t, subj.group)]
    return [m for g in groups if all(x.kind in PERSONS for x in g.mentions) for m in g.mentions]


def _escorts(clause: Clause, t: int, led: Group) -> Iterator[Group]:
    """Who is said to escort somebody: before him, with *có* behind him, or in the passive between commas."""
    k = led.first - 1
    if _escorting(clause, k):
        before = clause.group_of.get(clause.skip_left(k - 1, Kind.ADVERB, Kind.CONJ))
        yield from [before] if before is not None else _behind(clause, t + 1)
    elif clause.kind(led.last + 1) is Kind.COMMA and clause.kind(led.last + 2) is Kind.PASSIVE:
        agent = clause.group_of.get(led.last + 3)
        if agent is not None and _escorting(clause, agent.last + 1):
            yield agent
    later = next((j for j in range(t + 1, len(clause.chunks)) if _escorting(clause, j)), None)
    if later is not None and clause.kind(later - 1) is Kind.COMMA and not clause.verb_between(t, later):
        yield from _behind(clause, later + 1)


def _behind(clause: Clause, k: int) -> Iterator[Group]:
    """The first names behind *có* or *là* from a chunk on, before the clause ends."""
    for j in range(k, len(clause.chunks)):
        if clause.kind(j) is Kind.COMMA or clause.is_verb(j):
            return
        if clause.words(j) in clause.lexicon.existential or clause.words(j) in clause.lexicon.copula:
            group = clause.group_of.get(clause.skip_right(j + 1, Kind.DET))
            if group is not None:
                yield group
            return


def _escorting(clause: Clause, k: int) -> bool:
    """Whether a chunk of plain words ends with one for going along with somebody."""
    return clause.kind(k) is Kind.WORD and ends_with(clause, k, clause.lexicon.escorting)
