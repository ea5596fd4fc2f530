"""Sites: whose what is that a state hits in another: *Nga tập kích nhà máy điện ở* Kiev, *kho dầu ở Bryansk của* Nga.

Only what a state has there is its own: who fights in a civil war may hide in any house (*không kích IS ở Syria*).
"""

from __future__ import annotations

from dataclasses import replace

from kg.nlp.grammar.chunks import PARTING, Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.groups import Group
from kg.nlp.layers import Mention, MentionKind
from kg.nlp.roles.objects import Objects

#: What the phrase of a site is made of.
_PHRASE = frozenset({Kind.WORD, Kind.BLOCKED, Kind.DET, Kind.NOMINAL, Kind.ADVERB, Kind.CONJ, Kind.COMMA})


def whose_site(clause: Clause, t: int, found: Objects, agent: Group | None) -> list[Mention]:
    """The state in which a site lies that the attack at chunk ``t`` hits, or whose its place is said to be."""
    where = next((o for o in found.oblique if o.prep == "at"), None)
    if where is None or found.direct is not None or found.inside or agent is None or where.at <= t + 1:
        return []
    if any(clause.kind(k) not in _PHRASE for k in range(t + 1, where.at)) or not _of_state(clause, t + 1, where.at):
        return []
    last = where.group.last
    owner = clause.group_of.get(last + 2) if clause.prep(last + 1) == "of" else None
    own = {m.code for m in agent.mentions}
    if None in own:
        return []
    states = (_state(m) for m in (owner or where.group).mentions)
    return [m for m in states if m is not None and m.code not in own]


def harmed_before(clause: Clause, head: int, agents: list[Mention]) -> list[Mention]:
    """Whose what is that came to harm after an attack: *Nhà máy lọc dầu* Nga *bốc cháy sau đòn tập kích của Ukraine*.

    Args:
        clause: The sentence.
        head: The preposition before the noun of the attack.
        agents: Who attacked.
    """
    first = clause.find_left(head - 1, *PARTING) + 1
    if first >= head or any(clause.is_verb(k) for k in range(first, head)):
        return []
    key, start, end = clause.syl.key, clause.chunks[first].start, clause.chunks[head].start
    if not clause.lexicon.harm.anywhere(key, start, end):
        return []
    own = {m.code for m in agents}
    harmed = next((g for g in clause.groups if first <= g.first and g.last < head), None)
    if harmed is None or None in own:
        return []
    states = (_state(m) or (m if m.code and m.kind is not MentionKind.PLACE else None) for m in harmed.mentions)
    return [m for m in states if m is not None and m.code not in own]


def _of_state(clause: Clause, first: int, stop: int) -> bool:
    """Whether some chunks name what a state has, and no fighters or people."""
    key, start, end = clause.syl.key, clause.chunks[first].start, clause.chunks[stop].start
    return clause.lexicon.site.anywhere(key, start, end) and not clause.lexicon.fighters.anywhere(key, start, end)


def _state(m: Mention) -> Mention | None:
    """The state that a mention is, or whose capital it is."""
    if m.kind is MentionKind.COUNTRY:
        return m
    return replace(m, kind=MentionKind.COUNTRY) if m.kind is MentionKind.PLACE and m.capital and m.code else None
