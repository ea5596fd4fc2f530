"""What others did that is answered, turned down or accepted is there: *không đáp trả* lệnh trừng phạt của Mỹ."""

from __future__ import annotations

from kg.lang.event_schema import Frame
from kg.model import EventType, Factuality
from kg.nlp.cues.factuality import Judgement
from kg.nlp.grammar.chunks import Kind
from kg.nlp.roles.reading import Reading

#: What is said of a measure by whoever turns it down or leaves it without an answer.
_SHUT = frozenset({Factuality.DENIED, Factuality.HYPOTHETICAL})


def answered(reading: Reading, frame: Frame, t: int, own: Judgement) -> bool:
    """Whether somebody's own measure is answered or turned down: *không đáp trả* lệnh trừng phạt của Mỹ."""
    clause = reading.clause
    if own.value not in _SHUT or frame.type is not EventType.SANCTION:
        return False
    first = clause.skip_left(t - 1, Kind.DET, Kind.NOMINAL) + 1
    start, stop = clause.chunks[first].start, clause.skip_right(t + 1, Kind.WORD, Kind.ADVERB, Kind.BLOCKED)
    answer = clause.start(clause.skip_left(first - 1, Kind.ADVERB, Kind.QUOTE) + 1)  # "bác bỏ hoàn toàn các lệnh …"
    verbs = ((clause.lexicon.answering.begin_of(clause.syl.key, at), at) for at in (start, answer))
    answers = any(begin is not None and not faced(reading, t, begin, at) for begin, at in verbs)
    if clause.prep(stop) not in ("of", "from") or not answers:
        return False
    named = clause.lexicon.whichever.longest(clause.syl.key, start) is None
    return named and not any(start <= c.start < clause.chunks[t].start for c in reading.cues)


def faced(reading: Reading, t: int, begin: int, start: int) -> bool:
    """Whether the verb of answering from ``begin`` to ``start`` is part of a cue: *nguy cơ hứng chịu*."""
    cues = (c for c in reading.cues_for(t) if c.cue.where == "governor")
    return any(c.start < begin and start <= c.end for c in cues)


def received(reading: Reading, frame: Frame, t: int) -> bool:
    """Whether what others said is accepted, and so was said: *chấp nhận* lời xin lỗi của Thổ Nhĩ Kỳ."""
    clause = reading.clause
    return frame.type is EventType.CONCESSION and clause.prep(t + 1) in ("of", "from")
