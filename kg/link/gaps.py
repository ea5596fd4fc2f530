"""What of an article was not understood: :class:`kg.untold.Gap`, for whoever writes language data.

Nothing is looked for again here; what the stages left over is gathered. It comes last, because asking for the holder of
an office may add a country to the register.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kg.link.references import Resolver
from kg.model import Event, EventType
from kg.nlp.grammar.groups import PARTY
from kg.nlp.layers import Layers, MentionKind, RawClaim, Sent
from kg.nlp.noted import Refusal
from kg.text import is_syllable
from kg.untold import Gap, GapKind

#: In a sentence with a greater share of capitals they tell no names.
_SHOUTED = 0.5
#: What a cue is about is told by so many syllables after it.
_AFTER_CUE = 2
_OTHERS = frozenset({"indefinite", "counterpart", "countries", "parties", "people"})


def gaps_of(resolver: Resolver, lost: Sequence[RawClaim], events: Sequence[Event]) -> tuple[Gap, ...]:
    """The gaps of an article in text order.

    Args:
        resolver: That resolved its mentions.
        lost: Claims that gave no event because their parties are not known.
        events: What was understood.
    """
    layer = resolver.layer
    if not layer.sents:
        return ()
    found = [
        *_of_triggers(resolver, {e.type for e in events}),
        *(_trigger(layer, c.trigger, c.sent, c.frame.id, c.frame.type, "unresolved-party") for c in lost),
        *_of_offices(resolver),
        *_of_names(layer),
        *_of_dates(resolver),
    ]
    return tuple(sorted(found, key=lambda g: (g.span, g.kind)))


def _gap(
    layer: Layers, kind: GapKind, where: tuple[int, int], sent: int, reason: str, frame: str = "", words: str = ""
) -> Gap:
    syl = layer.syllables
    a, b = where
    return Gap(kind, words or syl.slice(a, b), sent, (syl.start[a], syl.end[b - 1]), reason, frame)


def _trigger(layer: Layers, where: tuple[int, int], sent: int, frame: str, type_: EventType, reason: str) -> Gap:
    kind = GapKind.STATEMENT if type_ is EventType.STATEMENT else GapKind.TRIGGER
    return _gap(layer, kind, where, sent, reason, frame)


def _of_triggers(resolver: Resolver, told: set[EventType]) -> Iterator[Gap]:
    """Triggers that lack something; not the nouns that name an act again which the article tells elsewhere."""
    layer = resolver.layer
    for r in layer.refused:
        if r.frame is None:
            yield from _of_cue(resolver, r)
        elif not (r.nominal and r.frame.type in told):
            yield _trigger(layer, r.words, r.sent, r.frame.id, r.frame.type, r.reason)


def _of_cue(resolver: Resolver, r: Refusal) -> Iterator[Gap]:
    """A cue in a sentence that names somebody: the words after it may be an act that no frame knows."""
    layer = resolver.layer
    sent = layer.sents[r.sent]
    if any(m.kind in PARTY for m in resolver.layer.mentions_in(sent.start, sent.end)):
        syl, stop = layer.syllables, r.words[1]
        while stop < min(r.words[1] + _AFTER_CUE, sent.end) and syl.text[stop][0].isalpha():
            stop += 1
        if stop > r.words[1]:
            yield _gap(layer, GapKind.CUE, (r.words[0], stop), r.sent, r.reason)


def _of_offices(resolver: Resolver) -> Iterator[Gap]:
    """Offices of one certain holder of today, whom nothing names."""
    for m in resolver.mentions:
        if m.kind is not MentionKind.OFFICE or m.number != 1 or m.former or m.ref in _OTHERS or not m.office:
            continue
        if not any(resolver.person(key) for key in resolver.resolve(m)):
            country = resolver.lang.country_by_code.get(m.code or "")
            whose = country.label if country else m.org or ""
            words, number = f"{m.office} {whose}".strip(), resolver.layer.sentence_at(m.start)
            yield _gap(resolver.layer, GapKind.OFFICE, (m.start, m.end), number, "no-holder", words=words)


def _of_names(layer: Layers) -> Iterator[Gap]:
    """Runs of capitalised syllables that no mention and no date covers; a single one that opens a phrase is no name."""
    syl = layer.syllables
    covered = bytearray(len(syl))
    spans = [(m.start, m.end) for m in layer.mentions] + [(d.start, d.end) for d in layer.dates]
    for a, b in spans:
        covered[a:b] = b"\1" * (b - a)
    for number, sent in enumerate(layer.sents):
        i = sent.start
        for start in [k for k in range(sent.start, sent.end) if syl.cap[k] and not covered[k]]:
            if start < i or not syl.text[start][0].isalpha():
                continue
            i = start + 1
            while i < sent.end and syl.cap[i] and not covered[i] and not syl.line[i] and syl.text[i][0].isalpha():
                i += 1
            opens = start == sent.start or not syl.text[start - 1][-1].isalnum()
            if (i - start > 1 or not opens) and not _shouted(layer, sent):
                i = _word_end(layer, start, i, sent.end)
                yield _gap(layer, GapKind.NAME, (start, i), number, "unknown-name")


def _word_end(layer: Layers, start: int, i: int, end: int) -> int:
    """End of the word whose first syllable alone has a capital (*Nhà* nước, *Hồi* giáo)."""
    text = layer.syllables.text
    half = i == start + 1 and i < end and is_syllable(text[start]) and not text[start].isupper()
    return i + 1 if half and text[i].islower() and is_syllable(text[i]) else i


def _shouted(layer: Layers, sent: Sent) -> bool:
    return sum(layer.syllables.cap[sent.start : sent.end]) > _SHOUTED * (sent.end - sent.start)


def _of_dates(resolver: Resolver) -> Iterator[Gap]:
    layer = resolver.layer
    for d in layer.dates:
        if d.value is None or d.value.startswith("--"):
            reason = "no-value" if d.value is None else "no-year"
            yield _gap(layer, GapKind.DATE, (d.start, d.end), resolver.layer.sentence_at(d.start), reason)
