"""Conferences that take place: a meeting of those in the name (*Hội nghị thượng đỉnh G20 diễn ra tại Johannesburg*)."""

from __future__ import annotations

from kg.lang import Language
from kg.lang.lookup import phrase_set
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.layers import Mention, MentionKind, RawClaim
from kg.nlp.roles.objects import objects
from kg.nlp.roles.reading import Reading
from kg.nlp.roles.slots import Slots
from kg.nlp.status.noun_status import judge_noun

_CONFERENCE = MentionKind.CONFERENCE
_MEMBERS = frozenset({MentionKind.COUNTRY, MentionKind.IO})
#: What a clause begins behind.
_OPENING = frozenset({None, Kind.COMMA, Kind.BREAK, Kind.SUB, Kind.COMP})


class Held:
    """Reads that a conference takes place as a meeting of the states or the organisation in its name."""

    def __init__(self, lang: Language) -> None:
        data = lang.frames.gathering
        self.frame = next((f for f in lang.frames.frame if data is not None and f.id == data.frame), None)
        self.heads = phrase_set(data.heads if data is not None else ())

    def claims(self, reading: Reading) -> dict[int, RawClaim]:
        """The meetings that a sentence tells of in this way, by the chunk that says that they take place."""
        clause, frame, out = reading.clause, self.frame, {}
        if frame is None:
            return {}
        named = ((k, c.mention) for k, c in enumerate(clause.chunks) if c.mention is not None)
        for k, name in named:
            members = self._members(clause, name) if name.kind is _CONFERENCE else []
            at = _takes_place(clause, k) if members else None
            judgement = judge_noun(reading, frame, k, None) if at is not None else None
            if at is None or judgement is None or (judgement.cue is None and _doubted(reading, k, at)):
                continue
            slots = Slots(actors=members)
            slots.put_obliques(frame, [o for o in objects(clause, at).oblique if o.prep == "at"], nominal=True)
            slots.put_place_before(clause, at)
            out[k] = reading.claim(frame, k, slots, judgement, frame.confidence, nominal=True)
        return out

    def _members(self, clause: Clause, m: Mention) -> list[Mention]:
        """Whose conference a name is: one organisation at least, or two states."""
        if not self.heads.longest(clause.syl.key, m.start, m.end):
            return []
        found = [part for part in m.parts if part.kind in _MEMBERS]
        union = any(part.kind is MentionKind.IO for part in found)
        return found if union or len(found) > 1 else []


def _takes_place(clause: Clause, k: int) -> int | None:
    """The chunk that says that the conference at chunk ``k`` takes place, behind it or right before it.

    The conference opens its clause: *bên lề Hội nghị G20* diễn ra tại Hamburg only says more of it.
    """
    before = clause.skip_left(k - 1, Kind.DET)
    if clause.words(before) in clause.lexicon.takes_place:
        over = clause.skip_left(before - 1, Kind.ADVERB, Kind.DATE)
        return None if clause.kind(over) is Kind.RELATIVE or clause.kind(over) is Kind.WORD else before
    if clause.kind(clause.skip_left(before, Kind.DATE)) not in _OPENING:
        return None
    after = clause.skip_right(k + 1, Kind.ADVERB, Kind.DATE, Kind.WORD)
    return after if clause.words(after) in clause.lexicon.takes_place else None


def _doubted(reading: Reading, k: int, at: int) -> bool:
    """Whether a word between a conference and its taking place makes none of it: *Hội nghị G20* sẽ không *diễn ra*."""
    chunks = reading.clause.chunks
    return any(chunks[k].end <= c.start < chunks[at].end for c in reading.cues)
