"""Component ``kg_sentences``: sentences with true offsets, inside the zones that belong to the article.

News pages lose full stops (*đạn đạo Ngày 7/2*), spaces (*tại Lào.Hai bên*) and paragraph breaks, so besides stops and
line ends a capitalised opening phrase after an uncapitalised word also begins a sentence.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Any, cast

import numpy as np
from spacy.language import Language as SpacyLanguage
from spacy.tokens import Doc

from kg.lang import Language, load
from kg.lang.lookup import Trie, key_of
from kg.model import Zone
from kg.nlp.initials import is_initial
from kg.nlp.layers import Sent, Syllables, layers
from kg.text import is_syllable

_BULLETS = frozenset("*•●★►■▪♦◆")
_STOPS = frozenset(".!?…")
_CLOSERS = frozenset("\"”’'»)]")
_ENDS = _STOPS | _CLOSERS
_OPENERS = frozenset("\"“‘'«([-–—")
#: What no sentence is longer than, in syllables and signs: rows of tables and lists that lost their stops are cut, at
#: the last of these signs if one stands in the second half. All later work on a sentence is bounded by it.
_LONGEST = 300
#: Letters of an initial that stands for one sound (*Ph.*).
_INITIAL = 2
_CUTS = frozenset(",;:•|–-")


class Sentences:
    """Splits sentences; writes ``sents`` and spaCy's sentence starts."""

    def __init__(self, lang: Language) -> None:
        self.starters = Trie((p, p) for p in lang.grammar.sentence_start)
        self.openers = frozenset(map(key_of, lang.grammar.sentence_opener))
        self.abbreviations = frozenset(lang.grammar.abbreviation)
        self.body_heads = frozenset(key_of(h.text) for h in lang.bodies.head if " " not in h.text)
        self.day_words = frozenset(w for p in (*lang.dates.day, *lang.dates.part_of_day) for w in [p.casefold()])

    def __call__(self, doc: Doc) -> Doc:
        """Fills the layer."""
        layer = layers(doc)
        syl = layer.syllables
        position = 0
        sents: list[Sent] = []
        for zone in layer.article.zones:
            first = bisect_left(syl.start, zone.start, position)
            position = bisect_left(syl.start, zone.end, first)
            if zone.kind.is_article:
                sents.extend(self._split(syl, first, position, zone))
        layer.sents = sents
        starts = {syl.token[s.start] for s in sents} | {0}
        # All at once: spaCy's setter looks for a parse at every token.
        marks = np.array([1 if i in starts else -1 for i in range(len(doc))], dtype="int64")
        return doc.from_array(["SENT_START"], cast("Any", marks.astype("uint64").reshape(-1, 1))) if len(doc) else doc

    def _split(self, syl: Syllables, first: int, last: int, zone: Zone) -> list[Sent]:
        out: list[Sent] = []
        start = first
        text, starters = syl.text, self.starters.opens
        for i in range(first + 1, last):
            # Hardly any syllable begins a sentence, so what rules most of them out is asked first.
            ended = text[i - 1] in _ENDS and self._stop_before(syl, i, first)
            opened = syl.key[i] in starters and self._starter_at(syl, i, last)
            opened = opened or (syl.key[i] in self.openers and self._opener_at(syl, i, last))
            if ended or opened or syl.line[i] or (text[i] in _BULLETS and _bullet(syl, i)):
                if i > start:
                    out.append(Sent(start, i, zone.kind))
                start = i
        if start < last:
            out.append(Sent(start, last, zone.kind))
        whole = (part for sent in out for part in _cut(syl, sent))
        return [s for s in whole if any(syl.text[i][0].isalnum() for i in range(s.start, s.end))]

    def _stop_before(self, syl: Syllables, i: int, first: int) -> bool:
        """Whether a sentence ends just before ``i``: a stop, perhaps closed by a quotation mark or bracket."""
        j = i - 1
        text = syl.text[i]
        closed = False
        while j > first and syl.text[j] in _CLOSERS and syl.glued[j]:
            j -= 1
            closed = True
        if syl.text[j] not in _STOPS or j <= first:
            return False
        if text in _STOPS or (text in _CLOSERS and syl.glued[i]) or text == "/":
            return False
        before = syl.text[j - 1]
        if syl.text[j] == ".":
            if before in self.abbreviations or (is_initial(before) and syl.glued[j]):
                return False
            initial = len(before) == _INITIAL and before.istitle() and not is_syllable(before)
            if initial and syl.glued[j] and syl.glued[i]:
                return False  # "Ph.Phi-ông"
            if syl.glued[i] and text[0].isdigit() and not closed:
                return False  # 1.000
        return syl.cap[i] or text in _OPENERS or (text[0].isdigit() and not syl.glued[i])

    def _starter_at(self, syl: Syllables, i: int, last: int) -> bool:
        """Whether an opening phrase stands at ``i`` although no full stop came before it."""
        if not syl.cap[i] or not syl.text[i - 1][0].isalpha():
            return False
        found = self.starters.longest(syl.key, i, last)
        if not found:
            return False
        end = found[0]
        if any(syl.cap[k] for k in range(i + 1, end)) and not all(
            syl.cap[k] == p[0].isupper() for k, p in zip(range(i, end), found[1].split(), strict=False)
        ):
            return False
        if syl.key[end - 1] in self.day_words:
            return end < last and syl.text[end][0].isdigit()
        if syl.cap[i - 1] and syl.key[i - 1] in self.body_heads:
            return False  # "Bộ Thông tin và Truyền thông"
        return not syl.cap[i - 1] or end - i > 1

    def _opener_at(self, syl: Syllables, i: int, last: int) -> bool:
        """Whether a word in which no name ends stands at ``i`` with a capital, and small letters or a figure follow."""
        inside = syl.text[i - 1][0].isalpha() and syl.key[i - 1] not in self.body_heads
        if not (inside and syl.cap[i] and i + 1 < last) or syl.glued[i] or syl.text[i].isupper():
            return False
        following = syl.text[i + 1][0]
        return following.islower() or following.isdecimal()


def _cut(syl: Syllables, sent: Sent) -> Iterator[Sent]:
    """A sentence in pieces that are not too long; nearly always itself."""
    start = sent.start
    while sent.end - start > _LONGEST:
        last = start + _LONGEST
        signs = (i + 1 for i in range(last - 1, start + _LONGEST // 2, -1) if syl.text[i] in _CUTS)
        stop = next(signs, last)
        yield Sent(start, stop, sent.zone)
        start = stop
    yield Sent(start, sent.end, sent.zone)


def _bullet(syl: Syllables, i: int) -> bool:
    """Whether an item of a list that was run together begins with the sign at ``i``: *… vừa qua. * Nga và Mỹ …*."""
    return not syl.glued[i] and i + 1 < len(syl) and syl.cap[i + 1]


@SpacyLanguage.factory(
    "kg_sentences",
    assigns=["doc._.kg_sents", "token.is_sent_start"],
    requires=["doc._.kg"],
    default_config={"lang": "vi"},
)
def make_sentences(nlp: SpacyLanguage, name: str, lang: str) -> Sentences:
    """The component."""
    return Sentences(load(lang))
