"""The main verb that a later one of its sentence goes on with: past *và*, past a comma, and past a reason."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kg.model import EventType
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.scan import Scan, Subject

#: Finds the subject of the verb at a chunk.
Find = Callable[[Clause, int], Subject]

#: What somebody does one after the other in answer to what another has done.
_ANSWERS = frozenset({EventType.SANCTION, EventType.SIGNING, EventType.REQUEST, EventType.CRITICISM})
#: Where the search for the word ends that opens a reason.
_REASON_ENDS = (Kind.SUB, Kind.PASSIVE, Kind.COMMA, Kind.BREAK)


def main_verbs(clause: Clause, k: int) -> Iterator[int]:
    """The verbs before ``k`` whose type of act is a main one, from the left."""
    return (j for j in range(k) if (f := clause.verb(j)) is not None and f.type in clause.lexicon.main)


def with_subject(clause: Clause, k: int, subject: Find) -> int | None:
    """The first verb before ``k`` that is a main one and has a subject of its own."""
    return _first_with(clause, main_verbs(clause, k), subject)


def _first_with(clause: Clause, verbs: Iterator[int], subject: Find) -> int | None:
    """The first of some verbs that has a subject of its own."""
    for j in verbs:
        over = subject(clause, j)
        if over.group is not None and over.relation == "own" and over.via is None:
            return j
    return None


def going_on(clause: Clause, k: int, subject: Find) -> int | None:
    """The main verb that a strong conjunction at ``k`` goes on with: of *A ủng hộ, và* B phản đối *…* the second."""
    main = next(main_verbs(clause, k), None)
    if main is None or clause.reports(main):
        return main
    for j in reversed([j for j in main_verbs(clause, k) if j > main]):
        own = subject(clause, j)
        if own.group is not None and own.relation == "own" and own.via is None:
            other = clause.kind(own.group.first - 1) is Kind.CONJ and own.group.first > main
            return j if other else main
    return main


def past_reason(clause: Clause, scan: Scan, k: int, subject: Find) -> int | None:
    """The main verb with which one behind a comma goes on, past why: *Nga trừng phạt Anh* vì *Anh …,* yêu cầu *…*.

    Args:
        clause: The sentence.
        scan: The search for the subject of the later verb.
        k: The verb of the reason, whose subject is told.
        subject: Finds the subject of a verb.
    """
    later, why = clause.verb(scan.verb), clause.find_left(k - 1, *_REASON_ENDS)
    if not scan.comma or later is None or later.type not in _ANSWERS or clause.words(why) not in clause.lexicon.reason:
        return None
    if clause.kind(clause.skip_right(why + 1, Kind.DET)) is not Kind.MENTION:
        return None
    answers = (j for j in range(why) if (f := clause.verb(j)) is not None and f.type in _ANSWERS)
    return _first_with(clause, answers, subject)
