"""Asides: verbs of saying that make no statement.

They only give a reason, say more of a noun, tell what is spoken of or quote oneself.
"""

from __future__ import annotations

from kg.acts import VOICED
from kg.model import EventType
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.scan import Subject
from kg.nlp.layers import RawClaim
from kg.nlp.roles.reading import Reading

#: References to whoever is quoted.
_SPEAKER = frozenset({"speaker", "speaker-side"})


def note_aside(reading: Reading, subj: Subject, t: int) -> None:
    """Notes the verb of saying at chunk ``t``, whose subject is ``subj``, where it is an aside."""
    clause = reading.clause
    if _tells_no_more(clause, subj, t):
        reading.beside.add(t)
    elif subj.relation == "later" and _opens_speech(clause, t):
        reading.opening.add(t)
    elif clause.quote_of(t) is not None and _of_speaker(subj):
        reading.quoted.add(t)


def without_asides(reading: Reading, told: dict[int, RawClaim]) -> dict[int, RawClaim]:
    """The claims of a sentence without the statements that only stand beside another act or a noun."""
    states = {t for t, claim in told.items() if claim.frame.type is EventType.STATEMENT}
    aside = states & reading.beside
    if states - reading.beside - reading.quoted:
        aside |= states & reading.quoted
    for t in states & reading.opening:
        who = told[t].actors
        if any(k > t and claim.frame.type in VOICED and claim.actors == who for k, claim in told.items()):
            aside.add(t)
    return {t: claim for t, claim in told.items() if t not in aside}


def _tells_no_more(clause: Clause, subj: Subject, t: int) -> bool:
    """Whether a verb of saying only gives the reason of an act, or says more of a noun: *tin mà ông A tiết lộ*.

    What opens the sentence as subject of *là* is said after it: *Điều mà ông A nói đến là …*.
    """
    before = clause.skip_left(t - 1, Kind.ADVERB)
    if clause.words(before) in clause.lexicon.reason and clause.verb_before(before) is not None:
        return True
    relative = subj.group.first - 1 if subj.group is not None and subj.relation == "own" else -1
    if clause.words(relative) not in clause.lexicon.object_relative:
        return False
    opens = not any(clause.kind(k) is Kind.COMMA or _takes_content(clause, k) for k in range(relative))
    return not (opens and any(clause.words(k) in clause.lexicon.copula for k in range(t + 1, len(clause.chunks))))


def _opens_speech(clause: Clause, t: int) -> bool:
    """Whether a verb of saying tells of what or in answer to what somebody speaks: *Nói về Nga, ông A khẳng định …*.

    So does one with nothing but a name: *Trả lời Ủy ban Quân vụ, ông A nói …*.
    """
    if clause.lexicon.answering.longest(clause.syl.key, clause.chunks[t].start):
        return True
    named = clause.group_of.get(t + 1)
    if named is not None and clause.kind(clause.skip_right(named.last + 1, Kind.DATE)) is Kind.COMMA:
        return True
    return (
        clause.prep(t + 1) in ("about", "to") or clause.syl.key[clause.chunks[t].end - 1] in clause.lexicon.heading_for
    )


def _takes_content(clause: Clause, k: int) -> bool:
    over = clause.verb(k)
    return over is not None and over.content != "none"


def _of_speaker(subj: Subject) -> bool:
    """Whether whoever is quoted speaks of himself: *"Chúng tôi đã nói rõ …", ông A nói*."""
    return subj.group is not None and all(m.ref in _SPEAKER for m in subj.group.mentions)
