"""Which cues a sentence has, and where."""

from __future__ import annotations

from collections.abc import Iterator
from operator import itemgetter

from kg.lang import Language
from kg.lang.cue_schema import Cue
from kg.lang.lookup import Openings, Trie, Tries, phrase_set
from kg.nlp.cues.cue_places import PlacedCue
from kg.nlp.grammar.chunks import Senses
from kg.nlp.layers import Sent, Syllables


class CueFinder:
    """Finds the cues of sentences."""

    def __init__(self, lang: Language, triggers: Trie[Senses]) -> None:
        listed: dict[str, list[Cue]] = {}
        for cue in lang.cues.cue:
            for word in cue.words:
                listed.setdefault(word, []).append(cue)
        self._cues = Trie(listed.items())
        self._openings = Openings([self._cues])
        self._triggers = triggers
        self._blocked = phrase_set(lang.cues.blocked)
        self._all = Tries(self._blocked, lang.compounds, self._cues)

    def cues(self, syl: Syllables, sent: Sent) -> Iterator[PlacedCue]:
        """Every cue of a sentence; a longer one hides the shorter ones inside it.

        One that holds for some types of act only hides them for these (:meth:`kg.nlp.roles.reading.Reading.cues_for`).
        """
        keys, opens, longest = syl.key, self._all.opens, self._all.longest
        i, stop = sent.start, self._stop(syl.key, sent)
        while i < stop:
            if keys[i] not in opens:
                i += 1
                continue
            blocked, compound, found = longest(keys, i, sent.end)
            if found and found[0] > i + 1 and self._cuts_word(keys, found[0], sent.end):
                found = max(self._cues.all_at(keys, i, found[0] - 1), key=itemgetter(0), default=None)
            if blocked and blocked[0] == i + 2 and self._cuts_trigger(keys, blocked[0], sent.end):
                blocked = None  # "không chỉ trích" has no "không chỉ"
            # A compound may be a cue itself (*chuẩn bị*).
            end = max(blocked[0] if blocked else 0, compound[0] - bool(found) if compound else 0)
            if end and (not found or end >= found[0]):
                i = max(end, compound[0] if compound else 0)
                continue
            if found:
                for cue in found[1]:
                    yield PlacedCue(i, found[0], cue)
                if all(cue.where == "after" for cue in found[1]):
                    yield from self._opening(keys, i, found[0])
                if all(cue.types for cue in found[1]):
                    yield from self._general_in(keys, i + 1, found[0])
                i = found[0]
                continue
            i += 1

    def _stop(self, keys: list[str], sent: Sent) -> int:
        """The syllable of a sentence behind which no cue begins, as far as the first two of each tell."""
        opens = self._cues.opens
        backward = range(sent.end - 1, sent.start - 1, -1)
        return next((i + 1 for i in backward if keys[i] in opens and self._openings.at(keys, i, sent.end)), sent.start)

    def _cuts_trigger(self, keys: list[str], stop: int, end: int) -> bool:
        """Whether a trigger of several syllables begins with the last one before ``stop``, no longer one behind it."""
        found, behind = self._triggers.longest(keys, stop - 1, end), self._triggers.longest(keys, stop, end)
        return found is not None and found[0] > stop and (behind is None or behind[0] <= found[0])

    def _cuts_word(self, keys: list[str], stop: int, end: int) -> bool:
        """Whether a word that is no cue begins with the last syllable before ``stop``: *sẽ* không *kích*."""
        word = self._blocked.longest(keys, stop - 1, end)
        return word is not None and word[0] > stop and not self._cuts_trigger(keys, word[0], end)

    def _opening(self, keys: list[str], start: int, end: int) -> Iterator[PlacedCue]:
        """The cues of verbs with which one begins that stands behind nouns: sẽ *được ký kết*."""
        for stop, cues in self._cues.all_at(keys, start, end):
            if stop < end:
                yield from (PlacedCue(start, stop, cue) for cue in cues if cue.where == "before" and not cue.types)

    def _general_in(self, keys: list[str], start: int, end: int) -> Iterator[PlacedCue]:
        """The cues for every type of act inside a longer one for some: *phê duyệt* kế hoạch."""
        for i in range(start, end - 1):
            for stop, cues in self._cues.all_at(keys, i, end):
                if stop > i + 1:
                    yield from (PlacedCue(i, stop, cue) for cue in cues if not cue.types)
