"""Which topics fit a frame: those that begin with its words, hold none that it bars, and are no circumstance."""

from __future__ import annotations

from kg.acts import TALK
from kg.lang.event_schema import Frame
from kg.model import EventType
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.layers import MentionKind
from kg.nlp.roles.reading import Rules

Range = tuple[int, int]

#: The head of a topic begins among so many of its first syllables; what counts stands before it (*5 văn kiện*).
_HEAD_REACH = 3
#: What has a name and is no arms.
TITLED = frozenset({MentionKind.DOCUMENT, MentionKind.CONFERENCE})


def fitting(rules: Rules, clause: Clause, frame: Frame, topics: list[Range]) -> list[Range]:
    """The topics that have one of the frame's heads, where it asks for one, and none of those that it bars."""
    if frame.type in TALK:
        topics = [x for x in topics if not (_only_counts(clause, x) or _passive(clause, x))]
    if "topic" in frame.needs or frame.type in TALK:
        topics = [x for x in topics if not rules.topics.circumstance(clause.syl, *x)]
    heads, barred = rules.heads.get(frame.id), rules.not_heads.get(frame.id)
    if heads is not None:
        begins = {x: range(x[0], min(x[1], _past_number(clause, *x) + _HEAD_REACH)) for x in topics}
        topics = [
            x
            for x in topics
            if _named(clause, frame, x) or any(heads.longest(clause.syl.key, i, x[1]) for i in begins[x])
        ]
    if barred is not None:
        topics = [x for x in topics if not barred.anywhere(clause.syl.key, *x)]
    return topics


def _only_counts(clause: Clause, topic: Range) -> bool:
    """Whether a phrase says first between how many a talk is, and goes on with no verb: *họp* ba bên với *A và B*."""
    k = next((k for k, c in enumerate(clause.chunks) if c.start == topic[0]), None)
    counted = clause.mention(k) if k is not None else None
    if k is None or counted is None or counted.ref != "parties":
        return False
    return not any(clause.kind(j) is Kind.ADVERB or clause.is_verb(j) for j in (k + 1, k + 2))


def _passive(clause: Clause, topic: Range) -> bool:
    """Whether a phrase only says what was done with a talk: *có cuộc gặp* được trông đợi từ lâu *với ông A*."""
    return any(c.start == topic[0] and c.kind is Kind.PASSIVE for c in clause.chunks)


def _past_number(clause: Clause, start: int, end: int) -> int:
    """The first syllable of a topic past a number: *28.500 binh sĩ*, *khoảng 1.000 binh sĩ*."""
    i = next((i for i in range(start, min(end, start + _HEAD_REACH)) if clause.syl.text[i][0].isdigit()), start)
    return next((j for j in range(i, end) if clause.syl.text[j][0].isalpha()), start)


def _named(clause: Clause, frame: Frame, topic: Range) -> bool:
    """Whether a topic is the name of a document or conference and no more; none passes a conference, or deploys one."""
    if frame.type is EventType.MOBILIZATION:
        return False  # "triển khai Hiệp định Paris"
    chunk = next((c for c in clause.chunks if c.start == topic[0] and c.end >= topic[1]), None)
    kinds = TITLED - {MentionKind.CONFERENCE} if frame.type is EventType.SIGNING else TITLED
    return chunk is not None and chunk.mention is not None and chunk.mention.kind in kinds
