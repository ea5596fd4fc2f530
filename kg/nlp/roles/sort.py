"""Subjects that a noun of sort takes up: *Hàn Quốc lo ngại về Nga,* quốc gia *từng tấn công Ukraine*."""

from __future__ import annotations

from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.government import governor
from kg.nlp.grammar.groups import PARTY, Group
from kg.nlp.grammar.scan import Scan
from kg.nlp.layers import Mention, MentionKind

#: What can stand between the noun and the verb.
_BETWEEN = frozenset(
    {Kind.WORD, Kind.DET, Kind.LIGHT, Kind.ADVERB, Kind.BLOCKED, Kind.RELATIVE, Kind.PASSIVE, Kind.DATE}
)
#: So many plain syllables at most, the noun among them (*nhóm vũ trang Hồi giáo*).
_SYLLABLES = 8


def of_sort(clause: Clause, t: int) -> Group | None:
    """The name right before a comma whose sort a noun without a name says, and the verb at ``t`` what it did."""
    k, words = t - 1, 0
    while clause.kind(k) in _BETWEEN:
        if clause.words(k) in clause.lexicon.object_relative:
            return None  # "Nga, quốc gia mà nhiều nước trừng phạt"
        words += clause.chunks[k].end - clause.chunks[k].start
        k -= 1
    named = _last_name(clause.mention(k - 1))
    if clause.kind(k) is not Kind.COMMA or named is None or named.kind not in PARTY or words > _SYLLABLES:
        return None
    state = named.kind is MentionKind.COUNTRY
    sorts = clause.lexicon.sort_state if state else clause.lexicon.sort_group
    if named.kind in (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.REFERENCE):
        return None
    if sorts.longest(clause.syl.key, clause.start(k + 1), clause.start(t)) is None:
        return None
    at = governor(clause, clause.group_of[k - 1]).at
    opened = any(clause.kind(j) is Kind.MENTION or clause.is_verb(j) for j in range(at + 1))
    if not state and not opened:
        return None  # "Với sự hỗ trợ của Hezbollah, lực lượng chính phủ tấn công …"
    return Group(k - 1, k - 1, (named,))


def past_sort(clause: Clause, scan: Scan, k: int) -> int | None:
    """The name of which a clause between commas says what sort it is: *Iran,* nước mà Mỹ trừng phạt*, đàm phán …*.

    Args:
        clause: The sentence.
        scan: The search for the subject of a verb behind the second comma.
        k: A chunk of the clause.
    """
    named = sorted_out(clause, clause.find_left(k, Kind.RELATIVE, Kind.COMMA, Kind.BREAK)) if scan.comma else None
    return named.last if named is not None else None


def sorted_out(clause: Clause, at: int) -> Group | None:
    """Of whom the clause behind the relative word at a chunk tells by his sort: *Iran,* nước mà *Mỹ trừng phạt*."""
    if clause.words(at) not in clause.lexicon.object_relative or clause.kind(at - 2) is not Kind.COMMA:
        return None
    sorts = (clause.lexicon.sort_state, clause.lexicon.sort_group)
    told = any(s.longest(clause.syl.key, clause.start(at - 1)) for s in sorts)
    return clause.group_of.get(at - 3) if told else None


def _last_name(mention: Mention | None) -> Mention | None:
    """The name that a mention ends with: *lãnh đạo* Ba Lan*, nước vừa …*."""
    if mention is None or mention.kind is not MentionKind.OFFICE:
        return mention
    return next((m for m in mention.parts if m.end == mention.end), mention)
