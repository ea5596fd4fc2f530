"""Domain: whether an article tells of diplomacy and defence at all, and which of its sentences cannot.

News of sport, show and courts is full of the same verbs (*gặp*, *tấn công*, *bắt giữ*). What tells it apart is its own
words, and that it hardly names another state.
"""

from __future__ import annotations

from collections.abc import Iterable

from kg.lang import Language
from kg.lang.lookup import key_of, listed, phrase_set
from kg.nlp.layers import Layers, Mention, MentionKind, Sent
from kg.nlp.names.leaders import leader_names

#: An article of which a larger share of the sentences speaks of sport or show is about that.
_OFF_TOPIC = 0.5
#: An article with fewer namings of other states, their people and bodies, or of international organisations for each of
#: its sentences is about matters at home. Of 452 diplomatic articles one, about football, has fewer.
_FOREIGN = 0.25


class Domain:
    """Judges articles and sentences by what they name."""

    def __init__(self, lang: Language) -> None:
        self.home = lang.countries.home
        self.leaders = frozenset(leader_names(lang, abroad=True))
        self.off_topic = phrase_set(lang.grammar.off_topic)
        self.compounds = lang.compounds

    def outside(self, layer: Layers, aside: list[bool]) -> bool:
        """Whether an article is about something else; ``aside`` says which of its sentences are."""
        if sum(aside) > _OFF_TOPIC * len(aside):
            return True
        leading = sum(m.kind is MentionKind.PERSON and self._leads(m) for m in layer.mentions)
        return foreign(layer.mentions, self.home) + leading < _FOREIGN * len(layer.sents)

    def _leads(self, mention: Mention) -> bool:
        """Whether a name without its state is known to be that of one who leads another: *ông Trump gặp ông Putin*."""
        return mention.code is None and key_of(mention.label) in self.leaders

    def aside(self, layer: Layers, sent: Sent) -> bool:
        """Whether a sentence has a word of sport or show; *yêu* cầu Thủ *tướng* has none, being three words."""
        syl = layer.syllables
        if not self.off_topic.anywhere(syl.key, sent.start, sent.end):
            return False
        word = sent.start  # where the word ends that the syllables before belong to (*hạm* đội *bóng tối*)
        for i in range(sent.start, sent.end):
            inside = i < word
            compound = self.compounds.longest(syl.key, i, sent.end) if syl.key[i] in self.compounds.opens else None
            word = max(word, compound[0]) if compound else word
            if inside:
                continue
            found = self.off_topic.longest(syl.key, i, sent.end) if syl.key[i] in self.off_topic.opens else None
            if found is not None and not (syl.cap[i + 1 : found[0]].count(True) and not syl.cap[i]):
                return True
        return False


def diplomatic(layer: Layers, lang: Language) -> int:
    """How many sentences name those who deal with other states for their own: *Bộ Ngoại giao*."""
    words = listed(lang.grammar.diplomatic)
    return sum(words.anywhere(layer.syllables.key, s.start, s.end) for s in layer.sents)


def foreign(mentions: Iterable[Mention], home: str) -> int:
    """How often other states, whoever speaks for them, and international organisations are named."""
    return sum(
        m.kind is MentionKind.IO or (m.code is not None and m.code != home) or foreign(m.parts, home) > 0
        for m in mentions
    )
