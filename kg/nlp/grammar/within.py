"""Names within the phrase of another: who owns a decision, whose place is taken, what a plain verb deals with.

They stand right before a verb as its subject would, and need words of their own to be told from it.
"""

from __future__ import annotations

from kg.model import EventType
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.government import PREDICATE, Governor
from kg.nlp.grammar.groups import Group
from kg.nlp.layers import MentionKind

#: So many syllables has the longest of the words looked for.
_LONGEST = 4
#: Between a name and what specifies it at most one chunk can stand (*lãnh đạo* 6 quốc gia *ASEAN*).
_BESIDE = 2
#: How an office becomes free.
_LEAVING = frozenset({EventType.RETREAT, EventType.SANCTION, EventType.COERCION})


def ends_with(clause: Clause, k: int, words: frozenset[str]) -> bool:
    """Whether the plain words of a chunk end with one of ``words``."""
    if clause.kind(k) not in (Kind.WORD, Kind.NOMINAL, Kind.BLOCKED, Kind.DET):
        return False
    key, end = clause.syl.key, clause.chunks[k].end
    return any(" ".join(key[max(clause.chunks[k].start, end - n) : end]) in words for n in range(1, _LONGEST + 1))


def decides(clause: Clause, group: Group) -> bool:
    """Whether somebody owns what the verb after it is decided by: *quyết định của Mỹ* rút khỏi hiệp định."""
    k = group.first - 1
    return clause.prep(k) == "of" and ends_with(clause, k - 1, clause.lexicon.deed_noun)


def replaced(clause: Clause, group: Group) -> bool:
    """Whether somebody is the one in whose place the subject acts: *A thay mặt (thay vị trí của)* B *dự hội nghị*."""
    k = group.first - 1
    k -= clause.prep(k) == "of"
    return k > 0 and ends_with(clause, k, clause.lexicon.stand_in)


def succeeded(clause: Clause, group: Group, t: int) -> bool:
    """Whether the verb says why somebody's place was free: *bổ nhiệm A thay* B *vừa từ chức*."""
    k = clause.skip_left(t - 1, Kind.PASSIVE)
    before = k if clause.kind(k) is Kind.ADVERB else group.last
    told = before == group.last + 1 or (k < t - 1 and before == group.last)
    frame = clause.verb(t)
    leaves = frame is not None and frame.type in _LEAVING
    return told and leaves and ends_with(clause, group.first - 1, clause.lexicon.successor)


def threatens_back(clause: Clause, t: int) -> bool:
    """Whether a threat is to call something off or to pay back, as whoever blames somebody may: *đe dọa* hoãn …."""
    k = clause.skip_right(t + 1, Kind.ADVERB)
    start = clause.start(k)
    return clause.lexicon.retort.longest(clause.syl.key, start) is not None


def listed(clause: Clause, group: Group) -> bool:
    """Whether names are a list of those meant before: *với các nước như* Nga, Lào."""
    return clause.words(group.first - 1) in clause.lexicon.example


def beyond_plain_verb(clause: Clause, group: Group, over: Governor) -> int | None:
    """Where to go on when a name only owns what a plain verb deals with: *sẽ ngăn chặn dự án của* Nga *và hủy bỏ …*."""
    if over.of and over.at > 0 and clause.words(over.at) in clause.lexicon.aspect:
        return over.at - 1
    return None


def specifies(clause: Clause, group: Group, over: Governor) -> bool:
    """Whether a name only says which ones the name right before it means: *gặp lãnh đạo 6 nước* ASEAN *và dự …*."""
    if clause.kind(over.at) is not Kind.MENTION or group.first - over.at > _BESIDE:
        return False
    head = clause.mention(over.at)
    several = head is not None and head.number != 1 and head.code is None
    return several and all(m.kind is MentionKind.IO for m in group.mentions)


def teller(clause: Clause, t: int, group: Group) -> bool:
    """Whether a name is the subject of what a noun says is told: *bác tin đồn* ông A *sẽ từ chức*."""
    first, start = clause.chunks[t].start, clause.chunks[group.first].start
    if not clause.lexicon.report_noun.ends_at(clause.syl.key, start, first):
        return False
    return clause.kind(group.last + 1) in PREDICATE or clause.is_verb(group.last + 1)


def of_nobody(clause: Clause, t: int) -> bool:
    """Whether a verb says what a decision is that nobody is named for: *bất mãn với quyết định* rút quân."""
    return clause.kind(t - 2) is Kind.PREP and ends_with(clause, t - 1, clause.lexicon.deed_noun)
