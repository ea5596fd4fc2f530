"""Speech: who speaks in a quotation, which can go on over sentences that don't name him.

*"Chúng tôi muốn hòa bình. Mỹ phải dừng tập trận", ông A nói.* The one who is said to speak right before or after the
quotation speaks in all of it; where nobody is, he who spoke in the sentence before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.model import EventType
from kg.nlp.layers import Layers, RawClaim, Sent, Syllables
from kg.nlp.noted import Speech

#: A shorter quotation is words, not speech.
_SPEECH_SYLLABLES = 6
#: The words of speaking stand so many syllables from a quotation at most.
_REACH = 30
_OPENING, _CLOSING, _BOTH = frozenset("“«"), frozenset("”»"), '"'
_MARKS = _OPENING | {_BOTH}
_SIGNS = frozenset(".,;:!?…-–—")


@dataclass(frozen=True, slots=True)
class _Quotation:
    """A quotation as syllable indices between its marks, with its first and last sentence."""

    start: int
    end: int
    first: int
    last: int


def speeches(layer: Layers, claims: Sequence[RawClaim]) -> list[Speech]:
    """The quotations of an article whose speaker it tells, in text order.

    Args:
        layer: The layers; claims are not needed.
        claims: The claims of all sentences in text order.
    """
    by_sentence: dict[int, list[RawClaim]] = {}
    for claim in claims:
        if claim.actors and (claim.plain is not None or claim.frame.type is EventType.STATEMENT):
            by_sentence.setdefault(claim.sent, []).append(claim)
    out: list[Speech] = []
    for quotation in _quotations(layer.syllables, layer.sents):
        told = _told(quotation, by_sentence)
        before = out[-1] if out and out[-1].last == quotation.first - 1 else None
        if told is not None:
            out.append(Speech(quotation.start, quotation.end, quotation.last, told.actors, told.date))
        elif _alone(layer, quotation):
            spoken = [c for c in by_sentence.get(quotation.first - 1, ()) if not c.nominal]
            if spoken:
                last = spoken[-1]
                out.append(Speech(quotation.start, quotation.end, quotation.last, last.actors, last.date))
            elif before is not None:
                out.append(Speech(quotation.start, quotation.end, quotation.last, before.speaker, before.date))
    return out


def _told(quotation: _Quotation, claims: dict[int, list[RawClaim]]) -> RawClaim | None:
    """What says who speaks: the nearest statement, after the quotation in its last sentence or before in its first."""
    after = [c for c in claims.get(quotation.last, ()) if 0 <= c.trigger[0] - quotation.end <= _REACH]
    before = [c for c in claims.get(quotation.first, ()) if 0 <= quotation.start - c.trigger[1] <= _REACH]
    near = [*((c.trigger[0] - quotation.end, c) for c in after), *((quotation.start - c.trigger[1], c) for c in before)]
    return min(near, key=lambda n: n[0])[1] if near else None


def _alone(layer: Layers, quotation: _Quotation) -> bool:
    """Whether a quotation is whole sentences and nothing else."""
    first, last = layer.sents[quotation.first], layer.sents[quotation.last]
    rest = (*range(first.start, quotation.start - 1), *range(quotation.end + 1, last.end))
    return all(layer.syllables.text[k] in _SIGNS for k in rest)


def _quotations(syl: Syllables, sents: Sequence[Sent]) -> Iterator[_Quotation]:
    """The quotations; one without an end goes to the end of its paragraph."""
    opened: tuple[int, int] | None = None
    closing = _CLOSING
    for number, sent in enumerate(sents):
        if opened is None and _MARKS.isdisjoint(syl.text[sent.start : sent.end]):
            continue
        for i in range(sent.start, sent.end):
            text = syl.text[i]
            if opened is None and text not in _MARKS:
                continue
            if opened is not None and (text in closing or syl.line[i] or text in _OPENING):
                if i - opened[0] >= _SPEECH_SYLLABLES and (text in closing or closing is _CLOSING):
                    yield _Quotation(opened[0], i, opened[1], number if i > sent.start else number - 1)
                ended = text in closing
                opened = None
                if ended:
                    continue
            if opened is None and (text in _OPENING or text == _BOTH):
                opened = i + 1, number
                closing = _CLOSING if text in _OPENING else frozenset(_BOTH)
