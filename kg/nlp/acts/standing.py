"""Standing cooperation: *Hợp tác quốc phòng giữa A và B phát triển tốt đẹp* tells that A and B do cooperate.

What is only to grow (*cần*, *sẽ*, *thúc đẩy hợp tác*) is none: the cooperation is the
subject, and its growth told.
"""

from __future__ import annotations

from kg.lang import Language
from kg.lang.lookup import phrase_set
from kg.model import Factuality
from kg.nlp.cues.factuality import Judgement
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.layers import Mention, MentionKind, RawClaim
from kg.nlp.roles.reading import Reading
from kg.nlp.roles.slots import Slots

#: What a clause begins after.
_EDGE = frozenset({None, Kind.COMMA, Kind.BREAK, Kind.COMP, Kind.DATE, Kind.ADVERB})
_END = frozenset({Kind.BREAK, Kind.QUOTE, Kind.SUB, Kind.COMP, Kind.RELATIVE})
#: So many syllables may lie between the cooperation and what is said of it.
_REACH = 24
_PARTIES = frozenset({MentionKind.COUNTRY, MentionKind.BODY, MentionKind.IO, MentionKind.ORG})
_PAIR = 2


class Standing:
    """Reads what is said of a cooperation as the cooperation itself."""

    def __init__(self, lang: Language) -> None:
        data = lang.frames.standing
        self.frame = next((f for f in lang.frames.frame if data is not None and f.id == data.frame), None)
        self.heads = phrase_set(data.heads if data is not None else ())
        self.grows = phrase_set(data.grows if data is not None else ())
        self.mutual = phrase_set(data.mutual if data is not None else ())
        self.never = phrase_set(data.never if data is not None else ())

    def claims(self, reading: Reading) -> dict[int, RawClaim]:
        """The cooperations that a sentence tells of, by the chunk where each begins."""
        clause, frame, out = reading.clause, self.frame, {}
        if frame is None:
            return {}
        for k, chunk in enumerate(clause.chunks):
            if clause.syl.key[chunk.start] not in self.heads.opens:
                continue
            head = self.heads.longest(clause.syl.key, chunk.start, clause.chunks[-1].end)
            if head is None or not _opens(clause, k):
                continue
            grows = self._grows(clause, k, head[0])
            if grows is None or not self._told(reading, k, grows):
                continue
            slots = Slots(actors=self._parties(clause, k, head[0], grows))
            trimmed = reading.rules.topics.trim(clause.syl, chunk.start, self._field_end(clause, head[0], grows))
            slots.topics = [trimmed] if trimmed is not None else []
            if _enough(slots.actors):
                claim = reading.claim(frame, k, slots, Judgement(Factuality.OCCURRED), frame.confidence, nominal=True)
                out[k] = claim
        return out

    def _grows(self, clause: Clause, k: int, head_end: int) -> int | None:
        """The syllable where it is said how the cooperation at a chunk goes, or None."""
        for j in range(k, len(clause.chunks)):
            chunk = clause.chunks[j]
            if chunk.kind in _END or chunk.start > head_end + _REACH:
                return None
            for i in range(max(chunk.start, head_end), chunk.end):
                if self.grows.longest(clause.syl.key, i, clause.chunks[-1].end):
                    return i
        return None

    def _told(self, reading: Reading, k: int, grows: int) -> bool:
        """Whether no word makes a wish or plan of it, before it in the sentence or inside."""
        clause = reading.clause
        begin = next((clause.chunks[j].end for j in range(k - 1, -1, -1) if clause.kind(j) is Kind.BREAK), 0)
        begin = max(begin, clause.chunks[0].start)
        return not reading.cue_between(begin, grows) and not self.never.anywhere(clause.syl.key, begin, grows)

    def _parties(self, clause: Clause, k: int, head_end: int, grows: int) -> list[Mention]:
        """Who cooperates: those named with it, else the two states that the sentence is about."""
        span = [j for j, c in enumerate(clause.chunks) if head_end <= c.start < grows]
        groups = {clause.group_of[j].first: clause.group_of[j] for j in span if clause.kind(j) is Kind.MENTION}
        inside = [m for g in groups.values() for m in g.mentions if _party(m)]
        between = any(clause.prep(j) == "between" for j in span)
        if _enough(inside) and (len(groups) == 1 or between):
            return inside
        if self.mutual.anywhere(clause.syl.key, clause.chunks[k].start, grows):
            start = clause.chunks[k].start
            return [Mention(start, head_end, MentionKind.REFERENCE, ref="countries", number=_PAIR)]
        if inside:
            return []
        return next((list(g.mentions) for g in clause.groups if _enough(list(g.mentions))), [])

    def _field_end(self, clause: Clause, head_end: int, grows: int) -> int:
        """Where the words for the cooperation end: before its parties or what is said of it."""
        for i in range(head_end, grows):
            chunk = next(c for c in clause.chunks if c.start <= i < c.end)
            if chunk.kind in (Kind.MENTION, Kind.PREP, Kind.ADVERB) or self.mutual.longest(clause.syl.key, i, grows):
                return i
        return grows


def _opens(clause: Clause, k: int) -> bool:
    """Whether the cooperation at a chunk opens a clause, or what somebody is said to say."""
    return clause.kind(k - 1) in _EDGE or clause.reports(k - 1)


def _party(m: Mention) -> bool:
    return m.kind in _PARTIES or m.ref in ("countries", "parties")


def _enough(parties: list[Mention]) -> bool:
    """Whether they are two at least, each able to cooperate as a body."""
    return all(map(_party, parties)) and sum(m.number if m.number > 1 else 1 for m in parties) >= _PAIR
