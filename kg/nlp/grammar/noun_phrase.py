"""The phrase of an act's noun: what modifies it, and the preposition that governs it."""

from __future__ import annotations

from kg.model import EventType
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause

#: What can stand in a noun phrase before the noun.
MODIFIER = (Kind.NOMINAL, Kind.ADVERB, Kind.WORD, Kind.DET)
#: So many syllables of one kind may stand between a preposition and its noun.
_SYLLABLES = 3


def head_of(clause: Clause, t: int) -> int | None:
    """Chunk of the preposition that governs the noun, if any."""
    k = t - 1
    while clause.kind(k) in MODIFIER and clause.chunks[k].end - clause.chunks[k].start <= _SYLLABLES:
        k -= 1
    return k if clause.kind(k) is Kind.PREP else None


def at_gathering(clause: Clause, head: int) -> bool:
    """Whether a preposition says where somebody is, and not what comes before or after: *tại*, *trong*."""
    return clause.prep(head) == "at" or clause.words(head) in clause.lexicon.adverbial


def before_modifiers(clause: Clause, t: int) -> int:
    """The chunk before a noun and what modifies it; a word that can be a light verb modifies nothing."""
    k = t - 1
    while clause.kind(k) in MODIFIER and not clause.chunks[k].can(Kind.LIGHT):
        k -= 1
    return k


def holds_charge(clause: Clause, t: int) -> bool:
    """Whether a noun is of a charge and has with it what somebody is charged with: *cáo buộc* Nga can thiệp."""
    group = clause.group_of.get(t + 1)
    if group is None or not clause.is_noun(t) or clause.kind(group.last + 1) not in (Kind.WORD, Kind.BLOCKED):
        return False
    return any(f.type is EventType.CRITICISM for f in clause.evoked(t))
