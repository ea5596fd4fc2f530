"""Objects of an act without those that are none, and the gathering that stands before it."""

from __future__ import annotations

from dataclasses import replace

from kg.acts import MESSAGES, TALK
from kg.lang.event_schema import Frame
from kg.lang.lookup import Trie
from kg.model import EventType
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.scan import Subject
from kg.nlp.layers import Mention, MentionKind
from kg.nlp.roles.objects import Objects

#: What is held somewhere, alone or with others.
_EXERCISES = frozenset({EventType.JOINT_EXERCISE, EventType.MOBILIZATION})
#: What stands between a border and whose it is.
_ACROSS = ("with", "of", "between")
#: What the phrase of a noun is made of.
NOUN = (Kind.WORD, Kind.DET, Kind.BLOCKED, Kind.NOMINAL)


def without_places(clause: Clause, frame: Frame, found: Objects) -> Objects:
    """The objects of an act of speech, which is done to no place named by the way: *phản đối hành động ở đảo A*."""
    group = found.direct
    if frame.type not in MESSAGES or group is None or clause.kind(group.first - 1) not in NOUN:
        return found
    return replace(found, direct=None) if all(m.kind is MentionKind.PLACE for m in group.mentions) else found


def without_matter(clause: Clause, frame: Frame, subj: Subject, found: Objects) -> Objects:
    """The objects without the state that talks are only about: *thảo luận vấn đề* Syria.

    So it is where two sides talk by a verb that could have one more as its object: *A và B điện đàm tình hình* Syria.
    """
    group = found.direct
    if frame.type not in TALK or frame.object != "actor" or group is None:
        return found
    noun = clause.kind(group.first - 1) in NOUN
    sides = len(subj.group.mentions) if subj.group is not None else 0
    about = frame.generic or (sides > 1 and all(m.kind is MentionKind.COUNTRY for m in group.mentions))
    return replace(found, direct=None) if noun and about else found


def without_neighbours(clause: Clause, frame: Frame, found: Objects) -> Objects:
    """The objects of an exercise without those at whose border it is held: *tập trận gần biên giới với* Triều Tiên."""
    if frame.type not in _EXERCISES:
        return found
    across = [g for g in clause.groups if _at_border(clause, g.first - 1)]
    if not across:
        return found
    near = {m for g in across for m in g.mentions}
    return Objects(
        direct=None if found.direct in across else found.direct,
        inside=[m for m in found.inside if m not in near],
        oblique=[o for o in found.oblique if o.group not in across],
    )


def _at_border(clause: Clause, k: int) -> bool:
    """Whether a name behind ``k`` only says where a border is, or on whose land: *biên giới (của) A với* B, *gần* B."""
    if clause.kind(k) is Kind.WORD and clause.lexicon.vicinity.ends_at(clause.syl.key, clause.chunks[k].end):
        return True
    if clause.kind(k) is Kind.PREP and clause.prep(k) in _ACROSS:
        k -= 1
    beside = clause.group_of.get(k)
    if beside is not None and clause.prep(beside.first - 1) == "of":
        return _at_border(clause, beside.first - 1)
    if clause.kind(k) not in NOUN:
        return False
    return clause.lexicon.border.anywhere(clause.syl.key, clause.chunks[k].start, clause.chunks[k].end)


def forum(clause: Clause, heads: Trie[bool] | None, found: Objects) -> list[tuple[int, int]]:
    """The name of an organisation that is a gathering as well, as topic: *tham gia* Diễn đàn Kinh tế Thế giới."""
    if heads is None or found.direct is None or len(found.direct.mentions) > 1:
        return []
    m = found.direct.mentions[0]
    held = m.kind is MentionKind.IO and heads.longest(clause.syl.key, m.start, m.end) is not None
    return [(m.start, m.end)] if held else []


def gathering_before(clause: Clause, t: int) -> list[Mention]:
    """The conference that opens a sentence that ends in who comes: *Tại* Hội nghị G20*, ông A cũng sẽ tham dự*.

    Of a verb of bringing together it is the subject: Hội nghị G20 *quy tụ lãnh đạo …*.
    """
    frame, before = clause.verb(t), clause.mention(clause.skip_left(t - 1, Kind.ADVERB, Kind.DATE))
    if frame is not None and frame.subject == "recipient":
        return [before] if before is not None and before.kind is MentionKind.CONFERENCE else []
    ends = clause.kind(t + 1) in (None, Kind.COMMA, Kind.BREAK)
    first = clause.mention(1) if ends and clause.prep(0) == "at" else None
    return [first] if first is not None and first.kind is MentionKind.CONFERENCE else []
