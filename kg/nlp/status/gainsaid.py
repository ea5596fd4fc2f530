"""What is told and then denied: *Có tin ông A đã gặp ông B, nhưng Điện Kremlin bác bỏ*."""

from __future__ import annotations

from dataclasses import replace

from kg.acts import VOICED
from kg.model import EventType, Factuality
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.layers import RawClaim
from kg.nlp.roles.reading import Reading

#: What stands between a denial and the word that sets it against what is told.
_SUBJECT = (Kind.MENTION, Kind.ADVERB, Kind.DATE, Kind.WORD, Kind.CONJ)
_ENDS = frozenset({None, Kind.BREAK, Kind.COMMA})
#: What is done by saying so is not undone by a denial.
_SAID = VOICED | {EventType.AGREEMENT}


def gainsaid(reading: Reading, told: dict[int, RawClaim]) -> dict[int, RawClaim]:
    """What a sentence tells, the acts denied that somebody says behind *nhưng* did not happen."""
    clause = reading.clause
    at = next((k for k, c in told.items() if c.frame.type is EventType.REJECTION and _against(clause, k)), None)
    if at is None or told[at].factuality is not Factuality.OCCURRED:
        return told
    before = [k for k, c in told.items() if k < at and c.frame.type is not EventType.STATEMENT]
    if not before or told[before[-1]].frame.type in _SAID:
        return told  # "đề nghị gặp ông B, nhưng Nga bác bỏ": it is the offer that is turned down
    chunk = clause.chunks[at]
    out = dict(told)
    for k in before:
        if told[k].frame.type not in _SAID and told[k].factuality is Factuality.OCCURRED:
            out[k] = replace(told[k], factuality=Factuality.DENIED, cue=(chunk.start, chunk.end))
    return out


def _against(clause: Clause, t: int) -> bool:
    """Whether a denial without an object of its own stands behind a word that sets it against what is told before."""
    k = clause.skip_left(t - 1, *_SUBJECT)
    joined = next((j for j in range(k + 1, t) if clause.words(j) in clause.lexicon.adversative), t)
    if not any(clause.kind(j) is Kind.MENTION for j in range(joined, t)):
        return False  # "Nga tấn công Kiev nhưng không thừa nhận": who does it denies it
    end = clause.skip_right(t + 1, Kind.ADVERB)
    if clause.kind(end) in _ENDS:
        return True
    found = clause.lexicon.report_noun.longest(clause.syl.key, clause.start(end), clause.chunks[-1].end)
    if found is None:
        return False
    pointing = next((k for k, c in enumerate(clause.chunks) if c.start <= found[0] < c.end), None)
    return pointing is not None and clause.syl.key[found[0]] in clause.lexicon.pointing
