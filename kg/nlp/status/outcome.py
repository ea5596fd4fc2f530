"""Outcomes: an act not told as done of which only what it is to bring about is said has still to be done.

*Việc Mỹ rút quân* sẽ *tạo khoảng trống*; *Mỹ rút quân* sẽ khiến *Syria bất ổn*.
"""

from __future__ import annotations

from kg.acts import OPEN, VOICED
from kg.model import Factuality
from kg.nlp.cues.cue_places import PlacedCue
from kg.nlp.cues.factuality import Judgement
from kg.nlp.grammar.chunks import Kind
from kg.nlp.roles.reading import Reading

_OPENS = (None, Kind.COMMA, Kind.BREAK)
#: What a subject and the words before its verb are made of.
SUBJECT = (Kind.MENTION, Kind.ADVERB, Kind.DATE, Kind.WORD, Kind.CONJ, Kind.HYPHEN)
#: What can stand between the act and the cue of what comes of it.
_OBJECT = (Kind.MENTION, Kind.PREP, Kind.WORD, Kind.DET, Kind.CONJ, Kind.DATE, Kind.BLOCKED, Kind.NOMINAL)


def outcome(reading: Reading, k: int, t: int, stop: int) -> PlacedCue | None:
    """The cue of what the act at ``t`` is to bring about, which *việc* at ``k`` makes the subject up to ``stop``."""
    clause = reading.clause
    if clause.kind(k - 1) not in _OPENS or clause.says_done(k, t):
        return None
    end = clause.chunks[min(stop, len(clause.chunks) - 1)].start
    cues = (c for c in reading.cues if c.cue.where == "before" and clause.chunks[t].end <= c.start < end)
    first = next(cues, None)
    return first if first is not None and first.cue.factuality in OPEN else None


def of_outcome(reading: Reading, t: int) -> Judgement | None:
    """What the act at ``t`` is where it opens the sentence and *sẽ khiến* says what comes of it; else None."""
    clause = reading.clause
    if (alike := equated(reading, t)) is not None:
        return alike
    if not reading.cues:
        return None
    if reading.type_of(t) in VOICED or clause.kind(clause.skip_left(t - 1, *SUBJECT)) not in _OPENS:
        return None
    if clause.says_done(0, t):
        return None
    start = clause.start(clause.skip_right(t + 1, *_OBJECT))
    cue = next((c for c in reading.cues if c.start == start and c.cue.factuality in OPEN), None)
    if cue is None or clause.lexicon.forcing.longest(clause.syl.key, cue.end) is None:
        return None
    return Judgement(Factuality.HYPOTHETICAL, cue.span)


def equated(reading: Reading, t: int) -> Judgement | None:
    """What whoever may do it would do: *Tấn công một nước* đồng nghĩa với *tấn công cả NATO*; None for other acts."""
    clause, equating = reading.clause, reading.clause.lexicon.equating
    if clause.lacks(equating) or reading.type_of(t) in VOICED:
        return None  # "cảnh báo hành động đó đồng nghĩa với chiến tranh"
    keys, span = clause.syl.key, (clause.chunks[t].start, clause.chunks[t].end)
    begin = equating.begin_of(keys, span[0])
    if begin is not None:
        return Judgement(Factuality.HYPOTHETICAL, (begin, span[0]))
    if clause.kind(clause.skip_left(t - 1, Kind.ADVERB)) not in (*_OPENS, Kind.QUOTE):
        return None
    end = clause.start(clause.skip_right(t + 1, *_OBJECT))
    found = next(((i, x[0]) for i in range(span[1], end) if (x := equating.longest(keys, i, end)) is not None), None)
    return Judgement(Factuality.HYPOTHETICAL, found) if found is not None else None
