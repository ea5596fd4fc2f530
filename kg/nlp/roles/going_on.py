"""Who goes on: past what is said of him between commas, and with deeds told by somebody else."""

from __future__ import annotations

from kg.acts import HOSTILE, MESSAGES
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.groups import Group
from kg.nlp.layers import Mention, MentionKind

#: What says of somebody, between commas, who he is.
_DESCRIPTION = frozenset(
    {Kind.MENTION, Kind.WORD, Kind.DET, Kind.PREP, Kind.COMMA, Kind.NOMINAL, Kind.COMPANION, Kind.BLOCKED, Kind.DATE}
)
#: What can join two such things: *chính trị gia Iran* và là *đồng minh của ông A*, người từng là *cố vấn của bà B*.
_LINKS = frozenset({Kind.CONJ, Kind.ADVERB, Kind.LIGHT, Kind.RELATIVE, Kind.COMP})
#: What stands before one more person who acts.
_BESIDE = frozenset({Kind.COMMA, Kind.CONJ, Kind.HYPHEN})
_HARM = HOSTILE - MESSAGES


def described(clause: Clause, t: int) -> Group | None:
    """The person who opens the sentence, where commas set off what he is: *Ông A, giáo sư, Đại học B,* nói."""
    group = clause.group_of.get(0)
    if group is None or clause.kind(group.last + 1) is not Kind.COMMA:
        return None
    end = clause.skip_left(t - 1, Kind.ADVERB)
    if clause.kind(end) is not Kind.COMMA:
        return None
    between = range(group.last + 2, end)
    copula = clause.lexicon.copula | clause.lexicon.person_relative
    told = any(clause.words(k) in copula for k in between)  # "đồng minh của ông B và là …", "người từng là …"
    persons = any(
        clause.kind(k) is Kind.MENTION
        and clause.chunks[k].mention in _people(clause, k)
        and (not told or clause.kind(clause.group_of[k].first - 1) in _BESIDE)
        for k in between
    )
    kinds = _DESCRIPTION | _LINKS if told else _DESCRIPTION
    plain = all(clause.kind(k) in kinds or clause.is_noun(k) for k in between)
    named = all(m.kind is MentionKind.PERSON for m in group.mentions)
    return group if named and plain and between and not persons else None


def _people(clause: Clause, k: int) -> tuple[Mention, ...]:
    """The persons among the names that a chunk belongs to."""
    return tuple(m for m in clause.group_of[k].mentions if m.kind is MentionKind.PERSON)


def goes_on_doing(clause: Clause, t: int, main: int, k: int) -> Group | int:
    """Who does what the verb at ``t`` tells after *đồng thời* at ``k``, where the verb at ``main`` only says so.

    That is whom it is said of (*ông A cho biết* Mỹ *sẽ rút quân, đồng thời trừng phạt …*), or the subject of the verb
    at the chunk given. Who harms somebody goes on harming him: *việc* Mỹ *tịch thu …, đồng thời trục xuất …*.
    """
    last, frame = clause.verb_before(k), clause.verb(t)
    before = clause.verb(last) if last is not None and last > main else None
    if last is None or before is None:
        last = main
    elif frame is not None and before.type in _HARM and frame.type in _HARM:
        return last
    group = clause.group_of.get(clause.skip_right(main + 1, Kind.COMP, Kind.COMMA, Kind.ADVERB, Kind.DATE))
    return group if group is not None and group.party else last
