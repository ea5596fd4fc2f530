"""Those named of several without a name: *gặp lãnh đạo nhiều nước* như *Pháp, Đức*; *nhiều nước,* trong đó có *Nga*."""

from __future__ import annotations

from kg.lang.event_schema import Frame
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.groups import Group
from kg.nlp.layers import MentionKind

#: What can mean several without a name.
_HOLDERS = frozenset({MentionKind.OFFICE, MentionKind.REFERENCE})
#: What several without a name are told by.
_SEVERAL = frozenset({Kind.WORD, Kind.DET, Kind.COMPANION, Kind.BLOCKED})
#: With whose they are: *các đồng minh của* Mỹ.
_MANY = (*_SEVERAL, Kind.MENTION, Kind.PREP)


def examples(clause: Clause, frame: Frame, t: int) -> list[Group]:
    """The parties named of several without a name, who are the object of the verb at ``t``."""
    if frame.object not in ("actor", "recipient"):
        return []
    k = t + 1
    if clause.prep(k) == "with" and frame.with_ == frame.object:
        k += 1
    counted = False
    while clause.kind(k) in _SEVERAL or _unnamed(clause, k):
        counted = counted or clause.kind(k) is Kind.DET or _unnamed(clause, k, many=True)
        k += 1
    return named_after(clause, k) if counted else []


def of_unnamed(clause: Clause, group: Group) -> Group | None:
    """Who is named of several holders of an office: *sự tham dự của* 28 lãnh đạo, trong đó có *ông A và ông B*."""
    if not _unnamed(clause, group.last, many=True):
        return None
    some = named_after(clause, clause.skip_right(group.last + 1, *_SEVERAL))
    return Group(some[0].first, some[-1].last, tuple(m for g in some for m in g.mentions)) if some else None


def named_after(clause: Clause, k: int) -> list[Group]:
    """The parties of the list that chunk ``k`` opens: *như*, *gồm*, *trong đó có*, with a comma or not."""
    k = clause.skip_right(k, Kind.COMMA)
    if clause.words(k) in clause.lexicon.among and (
        clause.words(k + 1) in clause.lexicon.existential or clause.opens_list(k + 1)
    ):
        k += 1
    elif clause.prep(k) != "of" or not clause.opens_list(k):
        return []
    out: list[Group] = []
    k = clause.skip_right(k + 1, Kind.DET) - 1  # "gồm các Thủ tướng Tây Ban Nha, Italy"
    while (group := clause.group_of.get(k + 1)) is not None and group.party:
        if out and (clause.kind(k) is not Kind.COMMA or clause.has_verb_after(group.last)):
            break
        out.append(group)
        k = group.last + 1
    return out


def listed_between(clause: Clause, group: Group) -> int | None:
    """What stands before those who act, where commas set off who some are: *Nhiều nước,* bao gồm Mỹ và Anh*, nói …*."""
    k = group.first - 1
    if not (group.party and clause.prep(k) == "of" and clause.opens_list(k)):
        return None
    k -= clause.words(k - 1) in clause.lexicon.among
    if clause.kind(k - 1) is not Kind.COMMA or clause.kind(group.last + 1) is not Kind.COMMA:
        return None
    first = clause.skip_left(k - 2, *_MANY) + 1
    many = first < k - 1 and (clause.kind(first) is Kind.DET or _unnamed(clause, first, many=True))
    return first - 1 if many else None


def _unnamed(clause: Clause, k: int, *, many: bool = False) -> bool:
    """Whether a chunk is holders of an office without their state; with ``many``, more than one of them."""
    mention = clause.mention(k)
    held = mention is not None and mention.kind in _HOLDERS and mention.code is None
    return held and mention is not None and (mention.number != 1 or not many)
