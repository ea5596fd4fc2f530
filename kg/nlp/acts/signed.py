"""Who signs a document that says between whom it is: *lễ ký hiệp định* giữa Nga và Lào *diễn ra hôm qua*."""

from __future__ import annotations

from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.groups import PARTY
from kg.nlp.layers import Mention, MentionKind
from kg.nlp.roles.slots import Slots

#: What tells the document, before it says between whom it is.
_DOCUMENT = (Kind.DET, Kind.WORD, Kind.BLOCKED, Kind.ADVERB, Kind.TRIGGER)
#: What stands between *với* and the others.
_OTHERS = (Kind.DET, Kind.WORD, Kind.PREP)


def take_signed(clause: Clause, t: int, slots: Slots) -> None:
    """Fills the document behind the noun at ``t`` as topic, and the parties that it names as those who sign it."""
    parties, end = _between(clause, t)
    slots.put("actor", parties)
    if end > t + 1 and not slots.topics:
        slots.topics.append((clause.start(t + 1), clause.start(end)))


def take_parties(clause: Clause, t: int, slots: Slots, *, witnessed: bool) -> None:
    """Adds the parties that the document behind the verb at ``t`` names; whoever is of no side of it has not signed.

    So *Tổng thống Pháp công bố việc ký hiệp định* giữa Nga và Lào; whoever is said to look on is told apart later.
    """
    parties, _ = _between(clause, t)
    if witnessed:
        slots.put("actor", parties if len(parties) > 1 else [])
        return
    sides, own = {m.code for m in parties}, {m.code for m in slots.actors}
    if len(parties) < 2 or None in sides | own:
        return
    if not sides & own:
        slots.actors = []
    slots.put("actor", [m for m in parties if m.code not in own])


def _between(clause: Clause, t: int) -> tuple[list[Mention], int]:
    """The parties that a document behind chunk ``t`` names, and the chunk behind them; none where it names none."""
    document = clause.mention(t + 1)
    if document is not None and document.kind is MentionKind.DOCUMENT:
        return [m for m in document.parts if m.kind in PARTY], t + 1
    k = clause.skip_right(t + 1, *_DOCUMENT)
    first = clause.group_of.get(k + 1)
    if k == t + 1 or clause.prep(k) != "between" or first is None:
        return [], t + 1
    joined = clause.prep(first.last + 1) == "with"
    other = clause.group_of.get(clause.skip_right(first.last + 2, *_OTHERS)) if joined else None
    groups = [first] if other is None else [first, other]
    return [m for group in groups for m in group.mentions if m.kind in PARTY], groups[-1].last + 1
