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
    if reading.type_of(t) in VOICED or clause.kind(clause.skip_left(t - 1, *SUBJECT)) not in _OPENS:
        return None
    if clause.says_done(0, t):
        return None
    start = clause.start(clause.skip_right(t + 1, *_OBJECT))
    cue = next((c for c in reading.cues if c.start == start and c.cue.factuality in OPEN), None)
    if cue is None or clause.lexicon.forcing.longest(clause.syl.key, cue.end) is None:
        return None
    return Judgement(Factuality.HYPOTHETICAL, cue.span)
