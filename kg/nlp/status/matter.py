"""What is only the matter that somebody agrees on or talks over: *nhất trí về việc trao đổi tù binh và* rút quân."""

from __future__ import annotations

from kg.acts import HOSTILE, TALK, VOICED
from kg.model import EventType, Factuality
from kg.nlp.cues.factuality import Judgement
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.roles.reading import Reading

_ENDS = frozenset({Kind.BREAK, Kind.SUB, Kind.RELATIVE, Kind.COMP, Kind.QUOTE})
#: What a deed that is no act of any kind begins with, or an act.
_DEED = frozenset({Kind.WORD, Kind.BLOCKED, Kind.TRIGGER})
#: What a comma may as well tell of beside what is agreed on.
_BESIDE = HOSTILE | VOICED | {EventType.SIGNING, EventType.MOBILIZATION}


def in_matter(reading: Reading, t: int) -> Judgement | None:
    """What becomes of an act that is joined to another of which *về việc* makes a matter; None where it is none.

    What is agreed on is to be done, what is talked over or spoken of by no known verb is open. So is what is joined to
    the deed that somebody agrees to do: *nhất trí mở cửa biên giới*, rút quân.
    """
    clause = reading.clause
    link = clause.skip_left(t - 1, Kind.ADVERB)
    kind = reading.type_of(t)
    comma = clause.kind(link) is Kind.COMMA and kind not in _BESIDE
    if kind in VOICED or not (clause.kind(link) is Kind.CONJ or comma) or clause.says_done(link, t):
        return None
    for k in range(link - 1, 0, -1):
        parted = clause.kind(k) is Kind.COMMA and clause.kind(k + 1) is Kind.MENTION
        if parted or clause.kind(k) in _ENDS or clause.words(k) in clause.lexicon.done:
            return None
        if clause.words(k) in clause.lexicon.clause_noun:
            return _of_matter(clause, k)
        over = clause.verb(k)
        if over is not None and over.type is EventType.AGREEMENT and over.content == "plan":
            deed = clause.kind(clause.skip_right(k + 1, Kind.ADVERB)) in _DEED
            return (
                Judgement(Factuality.PLANNED, (clause.chunks[k].start, clause.chunks[k].end))
                if comma and deed
                else None
            )
    return None


def _of_matter(clause: Clause, k: int) -> Judgement | None:
    """What becomes of the matter that the noun at chunk ``k`` opens."""
    over = clause.verb(k - 1) or clause.verb(k - 2)
    span = clause.chunks[k].start, clause.chunks[k].end
    if over is not None and over.type is EventType.AGREEMENT:
        return Judgement(Factuality.PLANNED, span)
    open_ = over.type in TALK if over is not None else clause.preposition(k) == "about"
    return Judgement(Factuality.CONSIDERED, span) if open_ else None
