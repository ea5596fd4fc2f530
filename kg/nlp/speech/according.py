"""According to somebody: what a sentence tells after *Theo ông A, …* is his statement."""

from __future__ import annotations

from kg.lang import Language
from kg.lang.lookup import key_of
from kg.model import Factuality
from kg.nlp.cues.factuality import Judgement
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.groups import Group
from kg.nlp.grammar.scan import Subject
from kg.nlp.layers import MentionKind, RawClaim
from kg.nlp.roles.reading import Reading
from kg.nlp.roles.slots import Slots

#: Who can be said to tell something; what is according to a state is mostly its law or its time.
_SPEAKERS = frozenset({MentionKind.PERSON, MentionKind.OFFICE, MentionKind.BODY, MentionKind.IO, MentionKind.REFERENCE})
_COLON = ":"
#: A reference that names a person.
_PERSON = "person"


class According:
    """Reads prepositions of sources as statements."""

    def __init__(self, lang: Language) -> None:
        self.frames = {key_of(w): f for f in lang.frames.frame for w in f.prepositions}

    def claims(self, reading: Reading) -> dict[int, RawClaim]:
        """The statement that opens a sentence with its source, if one does."""
        clause = reading.clause
        k = clause.skip_right(0, Kind.ADVERB, Kind.CONJ, Kind.DATE, Kind.COMMA)
        frame = self.frames.get(clause.words(k)) if clause.kind(k) is Kind.PREP else None
        group = _speaker(clause, clause.skip_right(k + 1, Kind.DET)) if frame is not None else None
        if frame is None or group is None:
            return {}
        first = reading.rules.said.after(clause, group.last + 2, Subject(group), comma=True)
        if first is None:
            return {}
        span = (first, len(clause.chunks))
        slots = Slots(actors=list(group.mentions), topics=reading.rules.topics.after(clause, *span))
        if not slots.complete(frame):
            return {}
        reading.said[k] = span
        return {k: reading.claim(frame, k, slots, Judgement(Factuality.OCCURRED), frame.confidence, nominal=False)}


def _speaker(clause: Clause, k: int) -> Group | None:
    """The party at a chunk, where it can speak and a comma or colon follows it."""
    group = clause.group_of.get(k)
    if group is None or group.first != k or group.medium:
        return None
    if clause.kind(group.last + 1) is not Kind.COMMA and clause.words(group.last + 1) != _COLON:
        return None
    speak = all(m.kind in _SPEAKERS and (not m.ref or m.ref == _PERSON or m.name) for m in group.mentions)
    return group if speak else None
