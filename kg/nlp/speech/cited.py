"""Cited: what a medium gives in somebody's words, without a verb of saying: *"…", Reuters dẫn lời ông A*."""

from __future__ import annotations

from kg.acts import VOICED
from kg.lang import Language
from kg.model import EventType, Factuality
from kg.nlp.cues.factuality import Judgement
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.groups import Group
from kg.nlp.grammar.scan import Subject
from kg.nlp.layers import RawClaim
from kg.nlp.roles.reading import Reading
from kg.nlp.roles.slots import Slots
from kg.nlp.roles.subjects import subject

_COLON = ":"


class Cited:
    """Reads the words by which a medium cites somebody as his statement."""

    def __init__(self, lang: Language) -> None:
        self.frame = next(f for f in lang.frames.frame if f.type is EventType.STATEMENT)

    def claims(self, reading: Reading) -> dict[int, RawClaim]:
        """The statement of whoever a sentence cites, where no verb says that he speaks."""
        clause = reading.clause
        for named, group in clause.group_of.items():
            k = named - 1
            if k < 0 or not reading.rules.said.cites(clause, k) or not group.party:
                continue
            if clause.kind(k - 1) in (None, Kind.COMMA) or _speaks(clause, group):
                continue  # "bà A nói, dẫn lời ông B": she speaks
            span = _content(reading, group)
            slots = Slots(actors=list(group.mentions))
            if span is not None:
                slots.topics += reading.rules.topics.after(clause, *span)
            if not slots.topics or span is None:
                continue
            reading.said[k] = span
            occurred = Judgement(Factuality.OCCURRED)
            return {k: reading.claim(self.frame, k, slots, occurred, self.frame.confidence, nominal=False)}
        return {}


def _speaks(clause: Clause, group: Group) -> bool:
    """Whether a verb of speech after a name is his: *Reuters dẫn lời ông A* cho biết *…*."""
    after = range(group.last + 1, len(clause.chunks))
    voiced = (k for k in after if (frame := clause.verb(k)) is not None and frame.type in VOICED)
    return any(subject(clause, k).group is group for k in voiced)


def _content(reading: Reading, group: Group) -> tuple[int, int] | None:
    """The chunks of what is cited: after a colon, else before the medium."""
    clause, k = reading.clause, group.last + 1
    if clause.kind(k) is Kind.BREAK and clause.words(k) == _COLON and k + 1 < len(clause.chunks):
        return k + 1, len(clause.chunks)
    return reading.rules.said.before(clause, Subject(group))
