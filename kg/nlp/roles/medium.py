"""What words stand in, whose day is theirs: *kêu gọi Iran kiềm chế* trong bức thư gửi ông B hôm 12/5."""

from __future__ import annotations

from kg.model import EventType
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.roles.kinds import SPOKEN, type_of
from kg.nlp.roles.subjects import subject

#: Acts that can be done in a letter or a speech.
_WRITTEN = SPOKEN | {EventType.AGREEMENT}
#: What the phrase of a letter or speech ends with.
_EDGES = (Kind.COMMA, Kind.BREAK, Kind.QUOTE, Kind.SUB, Kind.RELATIVE)


def told_in(clause: Clause, k: int) -> int | None:
    """The verb of what is said in the letter or speech that the day at chunk ``k`` is told of, or None."""
    medium = _medium(clause, k)
    return _verb_of(clause, medium) if medium is not None else None


def _medium(clause: Clause, k: int) -> int | None:
    """The preposition of the letter or speech that goes out on the day at chunk ``k``, with no other act between."""
    for j in range(k - 1, 0, -1):
        if clause.kind(j) in _EDGES:
            return None
        if clause.kind(j) is Kind.PREP and clause.lexicon.told_in.longest(clause.syl.key, clause.start(j)):
            return j
        sent = clause.reports(j) or clause.words(j) in clause.lexicon.medium_sent
        noun = clause.is_noun(j) and type_of(clause, j) is EventType.STATEMENT
        if clause.kind(j) is Kind.TRIGGER and not sent and not noun:
            return None
    return None


def _verb_of(clause: Clause, medium: int) -> int | None:
    """The verb of what is said, of several the one that the others are the content of or are joined to."""
    spoken = (j for j in range(medium - 1, -1, -1) if clause.is_verb(j) and type_of(clause, j) in _WRITTEN)
    verb = next(spoken, None)
    while verb is not None:
        via = subject(clause, verb).via
        if via is None or via >= verb or not clause.is_verb(via) or type_of(clause, via) not in _WRITTEN:
            break
        verb = via
    return verb
