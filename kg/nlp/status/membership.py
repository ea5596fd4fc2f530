"""Those who are said to be none of some: *Pháp không nằm trong số các nước trừng phạt Nga* has France punish nobody."""

from __future__ import annotations

from kg.model import Factuality
from kg.nlp.cues.factuality import Judgement
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.scan import Subject
from kg.nlp.roles.reading import Reading

#: What else parts the party from what it is none of.
_STOPS = frozenset({Kind.COMMA, Kind.BREAK, Kind.SUB, Kind.CONJ, Kind.TRIGGER, Kind.QUOTE})


def none_of(reading: Reading, t: int, subj: Subject) -> Judgement | None:
    """The denial where the party of the verb at ``t`` is said not to be one of those who do it; else None.

    *không phải là nước duy nhất …*: who is not the only one does it.
    """
    clause, group = reading.clause, subj.group
    if group is None or group.last >= t or not reading.cues:
        return None
    first = clause.skip_right(group.last + 1, Kind.COMMA, Kind.ADVERB)
    start = clause.start(group.last + 1)
    if any(clause.kind(k) in _STOPS for k in range(first, t)):
        return None
    keys, end = clause.syl.key, clause.chunks[t].start
    for cue in reading.cues:
        if cue.cue.factuality is not Factuality.DENIED or cue.cue.where != "before" or not start <= cue.start < end:
            continue
        within = clause.lexicon.membership.longest(keys, cue.end, end)
        if within is not None and not clause.lexicon.singling.anywhere(keys, within[0], end):
            return Judgement(Factuality.DENIED, cue.span)
    return None
