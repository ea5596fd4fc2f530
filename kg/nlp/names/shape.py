"""The shape of names: runs of capitalised syllables, with what may stand between them."""

from __future__ import annotations

from kg.lang import Language
from kg.lang.lookup import key_of, phrase_set, syllables
from kg.nlp.layers import Syllables
from kg.text import is_syllable

#: A name has at most so many words, and so many syllables and signs with those that hyphens join.
_LONGEST, _MOST = 7, 24
#: Letters of the longest initial (*Ph.* Phi-ông).
_INITIAL = 2


def _closed_words(lang: Language) -> frozenset[str]:
    """One-syllable function words, folded: with a capital they open a sentence, not a name."""
    g = lang.grammar
    groups = (
        g.adverb,
        g.conjunction,
        g.subordinator,
        g.complementizer,
        g.relative,
        g.passive,
        g.plural,
        g.topic_lead,
        g.light,
        g.nominalizer,
        *(p.words for p in g.preposition),
    )
    return frozenset(key_of(w) for group in groups for w in group if " " not in w and len(w) > 1)


def _openers(lang: Language) -> frozenset[str]:
    """Of these, those that no name has as a part."""
    g = lang.grammar
    groups = (g.conjunction, g.subordinator, g.plural, g.prepositions("at", "from", "about", "to"))
    return frozenset(key_of(w) for group in groups for w in group if " " not in w)


class NameShape:
    """Tells where a capitalised run ends and whether it looks like a person's name."""

    def __init__(self, lang: Language) -> None:
        names = lang.names
        self.family = frozenset(key_of(n) for n in names.family)
        self._worded_family = self.family & frozenset(map(key_of, names.not_name))
        self.given = frozenset(key_of(n.split()[0].split("-")[0]) for n in names.given)
        self.particles = frozenset(key_of(p) for f in names.particles for p in syllables(f))
        #: Function words, which open a sentence but no name.
        self.not_first = _closed_words(lang)
        self._openers = _openers(lang)
        self._things = phrase_set(names.things)
        self._not_name = phrase_set(n for n in names.not_name if len(syllables(n)) > 1)
        self._not_name_single = frozenset(key_of(n) for n in names.not_name if len(syllables(n)) == 1)

    def run(self, syl: Syllables, i: int, end: int) -> int:
        """End of the run of name syllables that begins at ``i``; ``i`` itself where none does.

        Hyphens without spaces belong to a name (*Jae-in*), and so do particles between capitals (*bin Salman*) and
        initials with a full stop (*John F. Kennedy*).
        """
        j = i
        if j >= end or not syl.cap[j] or not syl.text[j][0].isalpha():
            return i
        if (syl.key[j] in self._not_name_single and not self.is_family_name(syl, j, end)) or (
            syl.key[j] in self.not_first and (j == 0 or not syl.text[j - 1][0].isalpha())
        ):
            return i
        j += 1
        words = 1
        while j < end and words < _LONGEST and j - i < _MOST:
            text = syl.text[j]
            words += not syl.glued[j]
            if syl.cap[j] and text[0].isalpha():
                if syl.line[j] or (syl.glued[j] and syl.text[j - 1] not in "-'’."):
                    break
                if self._opens_sentence(syl, j):
                    break
                j += 1
            elif text in "-'’" and syl.glued[j] and j + 1 < end and syl.glued[j + 1] and syl.text[j + 1][0].isalpha():
                j += 2
            elif text == "." and syl.glued[j] and len(syl.text[j - 1]) <= _INITIAL and j + 1 < end and syl.cap[j + 1]:
                j += 1
            elif syl.key[j] in self.particles and not syl.glued[j] and j + 1 < end:
                k = j + 1
                while k < end and (syl.key[k] in self.particles or (syl.text[k] == "-" and syl.glued[k])):
                    k += 1
                if k >= end or not syl.cap[k]:
                    break
                j = k + 1
            else:
                break
        return j

    def is_family_name(self, syl: Syllables, j: int, end: int) -> bool:
        """Whether a word that names nobody elsewhere can be a family name at ``j``: *Ngoại trưởng* Cho *Hyun*."""
        inside = j > 0 and syl.text[j - 1][0].isalpha() and not syl.line[j]
        named = j + 1 < end and syl.cap[j + 1] and not syl.line[j + 1]
        return inside and named and syl.key[j] in self._worded_family

    def past_particles(self, syl: Syllables, i: int, end: int) -> int:
        """The capital after the particles a family name may begin with (de *Mistura*); ``i`` where none follows."""
        k = i
        while k < end and syl.key[k] in self.particles and not syl.cap[k]:
            k += 1
        return k if k < end and syl.cap[k] and not syl.line[k] else i

    def _opens_sentence(self, syl: Syllables, j: int) -> bool:
        """Whether the capital at ``j`` opens a sentence though no full stop is before it (*Donald Trump Hiện …*)."""
        if syl.key[j] not in self._not_name_single or syl.glued[j]:
            return False
        return syl.key[j] in self._openers or not is_syllable(syl.text[j - 1])

    def word_end(self, syl: Syllables, start: int, j: int, end: int) -> int:
        """End of the word that a run from ``start`` to ``j`` breaks off in.

        Names of bodies write a capital on the first syllable of a word only (*Đại học Ngoại|ngữ*, *đảng Dân|chủ*).
        """
        if not start < j < end or not syl.text[j].islower() or not syl.text[j].isalpha() or syl.glued[j]:
            return j
        lone = j - 1 == start or not syl.cap[j - 2] or (syl.text[j - 2].isupper() and len(syl.text[j - 2]) > 1)
        if not lone or syl.text[j - 1].isupper() or syl.key[j] in self.not_first or syl.key[j] in self.particles:
            return j
        return j + 1 if is_syllable(syl.text[j - 1]) and is_syllable(syl.text[j]) else j

    def proper_name(self, syl: Syllables, i: int, end: int) -> int:
        """End of the name of an organisation that begins at ``i``: capitalised words, each to its end."""
        j = i
        while True:
            stop = self.run(syl, j, end) if j == i or (j < end and syl.cap[j] and not syl.glued[j]) else j
            whole = self.word_end(syl, i, stop, end)
            if whole == j:
                return j
            j = whole

    def of_thing(self, syl: Syllables, i: int, start: int) -> bool:
        """Whether the name at ``i`` is that of a thing named after somebody: *USS Ronald Reagan*."""
        return self._things.ends_at(syl.key, i, start)

    def no_name(self, syl: Syllables, i: int, stop: int) -> bool:
        """Whether the capitals from ``i`` to ``stop`` are words that name nobody (*Ả Rập*, *Marine One*)."""
        return any(end == stop for end, _ in self._not_name.all_at(syl.key, i, stop))

    def person_like(self, syl: Syllables, i: int, j: int) -> bool:
        """Whether a capitalised run looks like a person's full name by its first syllable and length."""
        size = sum(1 for k in range(i, j) if syl.text[k][0].isalpha())
        if not 2 <= size <= 5:
            return False
        if any(syl.text[k].isupper() and len(syl.text[k]) > 2 for k in range(i, j)):
            return False
        return syl.key[i] in self.family or syl.key[i] in self.given
