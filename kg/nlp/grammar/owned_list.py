"""Lists of nouns with one owner, who stands behind the last: *ca ngợi vai trò*, *đóng góp của ông A và kêu gọi …*."""

from __future__ import annotations

from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.groups import Group

_OPENING = (Kind.DET, Kind.NOMINAL)
_BEFORE = frozenset({Kind.WORD, Kind.BLOCKED, *_OPENING})
_AFTER = frozenset({Kind.COMMA, Kind.BREAK, Kind.CONJ, Kind.PREP, Kind.SUB})
#: The last noun has at most so many syllables.
_LISTED = 4


def in_owned_list(clause: Clause, comma: int) -> bool:
    """Whether a comma stands between two nouns of such a list, after whose owner the phrase ends."""
    if clause.kind(comma) is not Kind.COMMA:
        return False
    if clause.kind(comma - 1) not in _BEFORE and not clause.is_noun(comma - 1):
        return False
    k = clause.skip_right(comma + 1, *_OPENING)
    if k > comma + 1 and clause.prep(k) == "of":
        k -= 1  # "hành động, lập trường của Trung Quốc"
    chunk = clause.chunks[k] if k < len(clause.chunks) else None
    if chunk is None or chunk.kind not in (*_BEFORE, Kind.TRIGGER) or chunk.end - chunk.start > _LISTED:
        return False
    if clause.words(k + 1) in clause.lexicon.object_relative:
        return _made(clause, clause.group_of.get(k + 2))  # "sự hỗ trợ, giúp đỡ mà Nhật Bản dành cho Việt Nam"
    if clause.kind(k + 1) is not Kind.PREP or clause.prep(k + 1) != "of":
        return False
    owner = clause.group_of.get(clause.skip_right(k + 2, Kind.DET))
    return owner is not None and (owner.last + 1 >= len(clause.chunks) or clause.kind(owner.last + 1) in _AFTER)


def _made(clause: Clause, maker: Group | None) -> bool:
    """Whether a party gave or made what stands before it."""
    after = clause.start(clause.skip_right(maker.last + 1, Kind.ADVERB)) if maker is not None else 0
    return maker is not None and clause.lexicon.making.longest(clause.syl.key, after) is not None


def listed_owner(clause: Clause, first: int, at: int) -> int | None:
    """The comma of such a list whose owner begins at chunk ``first``; ``at`` is what stands before its noun phrase."""
    comma = at - 1 if clause.kind(at) is Kind.TRIGGER and clause.prep(at + 1) == "of" else at
    comma = clause.skip_left(comma, *_OPENING)
    return comma if at < first and in_owned_list(clause, comma) else None
