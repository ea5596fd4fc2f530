"""The shape of names: runs of capitalised syllables, with what may stand between them."""

from __future__ import annotations

from kg.lang import Language
from kg.lang.lookup import Trie, key_of, syllables
from kg.nlp.layers import Syllables

_LONGEST = 7


class NameShape:
    """Tells where a capitalised run ends and whether it looks like a person's name."""

    def __init__(self, lang: Language) -> None:
        names = lang.names
        self.family = frozenset(key_of(n) for n in names.family)
        self.given = frozenset(key_of(n.split()[0].split("-")[0]) for n in names.given)
        self.particles = frozenset(key_of(p) for f in names.particles for p in syllables(f))
        self.not_name: Trie[bool] = Trie((n, True) for n in names.not_name)
        #: Closed-class words, which open a sentence but no name; filled by the component that knows them.
        self.not_first: set[str] = set()
        self._not_name_single = frozenset(key_of(n) for n in names.not_name if len(syllables(n)) == 1)

    def run(self, syl: Syllables, i: int, end: int) -> int:
        """End of the run of name syllables that begins at ``i``; ``i`` itself where none does.

        Hyphens without spaces belong to a name (*Jae-in*), and so do particles between capitals (*bin Salman*) and
        initials with a full stop (*John F. Kennedy*).
        """
        j = i
        if j >= end or not syl.cap[j] or not syl.text[j][0].isalpha():
            return i
        if syl.key[j] in self._not_name_single or (
            syl.key[j] in self.not_first and (j == 0 or not syl.text[j - 1][0].isalpha())
        ):
            return i
        j += 1
        while j < end and j - i < _LONGEST:
            text = syl.text[j]
            if syl.cap[j] and text[0].isalpha():
                if syl.line[j] or (syl.glued[j] and syl.text[j - 1] not in "-'’."):
                    break
                j += 1
            elif text in "-'’" and syl.glued[j] and j + 1 < end and syl.glued[j + 1] and syl.text[j + 1][0].isalpha():
                j += 2
            elif text == "." and syl.glued[j] and len(syl.text[j - 1]) == 1 and j + 1 < end and syl.cap[j + 1]:
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

    def person_like(self, syl: Syllables, i: int, j: int) -> bool:
        """Whether a capitalised run looks like a person's full name by its first syllable and length."""
        size = sum(1 for k in range(i, j) if syl.text[k][0].isalpha())
        if not 2 <= size <= 5:
            return False
        if any(syl.text[k].isupper() and len(syl.text[k]) > 2 for k in range(i, j)):
            return False
        return syl.key[i] in self.family or syl.key[i] in self.given
