"""Of whom something is said: the party that a word of blame, praise or duty is about, and whether that is denied."""

from __future__ import annotations

from kg.model import Factuality
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.government import governor
from kg.nlp.grammar.groups import Group
from kg.nlp.layers import MentionKind
from kg.nlp.roles.reading import Reading

#: So many syllables may lie between a party and what is said of it.
_REACH = 14
#: A negation stands so many syllables before the word at most.
_NEGATION = 3
#: What can stand before the subject of what is said.
OPENING = (Kind.QUOTE, Kind.ADVERB, Kind.DATE, Kind.CONJ, Kind.COMP, Kind.HYPHEN)
_ENDS = frozenset({Kind.COMMA, Kind.BREAK, Kind.SUB})
_JOINTS = frozenset({Kind.COMMA, Kind.BREAK, Kind.CONJ, Kind.SUB, Kind.QUOTE})
#: References that may point at others than the speaker's side.
_OTHERS = frozenset({"country", "body", "government"})


def judged(clause: Clause, span: tuple[int, int], start: int) -> Group | None:
    """The party that a word at a syllable is said of: the subject before it, or its owner."""
    for group in reversed(clause.groups):
        last = clause.chunks[group.last].end
        if group.first < span[0] or last > start or start - last > _REACH or not another(clause, group, span):
            continue
        over = governor(clause, group)
        if over.prep is not None or clause.verb_between(span[0] - 1, group.first):
            continue
        between = (clause.kind(k) for k in range(group.last + 1, span[1]) if clause.chunks[k].end <= start)
        if any(kind in _ENDS for kind in between):
            return None
        before = clause.kind(group.first - 1)  # "việc Mỹ triển khai tên lửa là sai lầm" blames those who do it
        leads = before in (None, *OPENING, Kind.BREAK, Kind.COMMA, Kind.NOMINAL) or clause.is_verb(group.first - 1)
        if over.of or leads:
            return group
    return None


def another(clause: Clause, group: Group, span: tuple[int, int]) -> bool:
    """Whether a party can be another than the speaker's own; in his own words *ông ấy* is another, and no place is."""
    quoted = Kind.QUOTE in (clause.kind(span[0] - 1), clause.kind(span[0]), clause.kind(span[1]))
    others = _OTHERS | {"person"} if quoted else _OTHERS
    acts = group.party and governor(clause, group).prep != "at"
    return acts and all(m.kind is not MentionKind.REFERENCE or m.ref in others for m in group.mentions)


def negated(reading: Reading, start: int) -> bool:
    """Whether a negation or *bị* stands right before a word."""
    chunks = reading.clause.chunks
    if any(c.kind is Kind.PASSIVE and c.end == start for c in chunks):
        return True
    unreal = (c for c in reading.cues if c.cue.factuality in (Factuality.DENIED, Factuality.HYPOTHETICAL))
    cues = (c for c in unreal if c.cue.where != "governor")  # "những cáo buộc là không đúng"
    return any(c.start < start and start - _NEGATION <= c.end <= start for c in cues)


def denied_between(reading: Reading, group: Group, start: int) -> bool:
    """Whether a word at a syllable stands under a denial of what the party does (*Nga không bị xem xét can thiệp*)."""
    chunks = reading.clause.chunks
    first = max((c.end for c in chunks if c.end <= start and c.kind in _JOINTS), default=0)
    first = max(first, chunks[group.last].end)
    return any(first <= c.start < start for c in reading.cues if c.cue.factuality is Factuality.DENIED)
