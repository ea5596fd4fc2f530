"""What is said to or of somebody on an occasion: *ông A chỉ trích Lào* trong *cuộc gặp với ông B*.

Whoever is spoken to or of, and whatever he is to do, it is not he who is there. After a talk (*sau*) only a person
speaks for sure of what came of his own: *Trung Quốc chỉ trích Nhật Bản sau cuộc gặp với ông B* tells of Japan's.
"""

from __future__ import annotations

from kg.acts import MESSAGES, VOICED
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.groups import Group
from kg.nlp.layers import MentionKind
from kg.nlp.roles.subjects import subject

#: What another clause can begin behind.
_OPENING = frozenset({Kind.COMMA, Kind.BREAK, Kind.COMP, Kind.SUB, Kind.CONJ, Kind.RELATIVE})
#: How a verb of a main clause has its subject.
_OF_CLAUSE = ("own", "joined", "serial")
_PEOPLE = frozenset({MentionKind.PERSON, MentionKind.OFFICE, MentionKind.REFERENCE})


def said_at(clause: Clause, head: int) -> tuple[int, Group] | None:
    """The verb of what is said on the occasion that the preposition at chunk ``head`` opens, and who says it."""
    words = clause.words(head)
    after = words in clause.lexicon.behind
    if (words not in clause.lexicon.occasion and not after) or clause.kind(head - 1) in _OPENING:
        return None
    verb = clause.verb_before(head)
    if verb is None:
        return None
    if (speaker := _whose_words(clause, head)) is not None:
        return verb, speaker
    subj = subject(clause, verb)
    while subj.via is not None and subj.via < verb and subj.relation != "joined" and _says(clause, subj.via):
        verb = subj.via
        subj = subject(clause, verb)
    group = subj.group
    if group is None or group.last >= verb or subj.relation not in _OF_CLAUSE or not _says(clause, verb):
        return None
    return (verb, group) if not after or all(m.kind in _PEOPLE for m in group.mentions) else None


def _whose_words(clause: Clause, head: int) -> Group | None:
    """Whose words are answered that were said on an occasion: *phản đối tuyên bố của* ông B *trong chuyến thăm Lào*."""
    owner = clause.group_of.get(head - 1)
    if owner is None or clause.prep(owner.first - 1) != "of" or not any(m.kind in _PEOPLE for m in owner.mentions):
        return None
    return owner if any(f.type in VOICED for f in clause.evoked(owner.first - 2)) else None


def _says(clause: Clause, verb: int) -> bool:
    """Whether a verb is of saying something to or of somebody, and not only that something is so."""
    frame = clause.verb(verb)
    return frame is not None and frame.type in MESSAGES
