"""Foreign names as they sound: written in the syllables of the language, with other vowels, or romanised otherwise.

Some papers write *Vla-đi-mia Pu-tin*, others *Vladimir Putin*; *Khaled*, *Khalid*; *Choi*, *Choe*.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations
from typing import Final

from kg.lang import Language
from kg.merge.comparing import buckets, name_of
from kg.merge.joining import Joiner, Proposal
from kg.merge.units import Unit
from kg.text import is_syllable, strip_diacritics

_VOWELS: Final = "aeiouy"
_ONE_SYLLABLE = re.compile(rf"[^{_VOWELS}]*[{_VOWELS}]+[^{_VOWELS}]*")
#: What another letter of the same kind costs, in letters.
_NEAR: Final = 0.5
#: Surnames and given names from so much likeness on are one, where no office says so too.
_SURNAME, _GIVEN = 0.7, 0.5
#: First and last parts of two who hold one office are one from so much likeness on, if so many consonants are heard.
_OFFICE, _HEARD = 0.8, 2
#: So many articles must name somebody for a name without office to be his as it sounds.
_KNOWN: Final = 3
#: Letters of a part whose vowels may differ, how many letters may, and consonants that two such names have at least.
_LONG, _LETTERS, _CONSONANTS = 4, 2, 4
#: So many consonants hardly two surnames of a state have alike.
_IN_FULL: Final = 5


@dataclass(frozen=True)
class Sounds:
    """How consonants are heard.

    Attributes:
        letters: Groups of letters and the letter that stands for them; the longest group counts.
        near: Pairs of letters that are often taken for each other.
        first: Family names that come first: their bearers are told apart by vowels.
    """

    letters: Mapping[str, str]
    near: frozenset[frozenset[str]]
    first: frozenset[str]

    @classmethod
    def of(cls, lang: Language) -> Sounds:
        """Those of a language."""
        heard = lang.names.sounds
        near = frozenset(frozenset(pair) for pair in (heard.near if heard else ()))
        family = frozenset(strip_diacritics(f).casefold() for f in lang.names.family)
        return cls(heard.letters if heard else {}, near, family)

    @cached_property
    def _groups(self) -> tuple[str, ...]:
        return tuple(sorted(self.letters, key=lambda g: (-len(g), g)))

    def skeleton(self, word: str) -> str:
        """The consonants that are heard, each once in a row; a vowel at the beginning is kept as ``a``."""
        text = strip_diacritics(word).casefold()
        out = ["a"] if text[:1] in _VOWELS else []
        i = 0
        while i < len(text):
            group = next((g for g in self._groups if text.startswith(g, i)), text[i])
            heard = self.letters.get(group, group if group.isalpha() and group not in _VOWELS else "")
            if heard and out[-1:] != [heard]:
                out.append(heard)
            i += len(group)
        return "".join(out)

    def likeness(self, a: str, b: str) -> float:
        """How much alike two skeletons sound, in [0, 1]."""
        return 1 - _distance(a, b, self.near) / max(len(a), len(b), 1)


def _distance(a: str, b: str, near: frozenset[frozenset[str]] = frozenset()) -> float:
    """How many letters must change to make one of the other; those near each other count less."""
    row = [float(j) for j in range(len(b) + 1)]
    for i, x in enumerate(a, 1):
        before, row[0] = row[0], float(i)
        for j, y in enumerate(b, 1):
            other = 0.0 if x == y else _NEAR if frozenset((x, y)) in near else 1.0
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + other)
    return row[-1]


def join_sounds(full: Sequence[Unit], joiner: Joiner, unique: Callable[[str], bool], sounds: Sounds) -> None:
    """Joins full names of one state that are written otherwise but sound the same."""
    joiner.apply(_other_vowels(full, sounds))
    joiner.apply(_same_office(full, unique, sounds))
    joiner.apply(_transliterated(full, joiner, unique, sounds))


def _parts(unit: Unit) -> list[str]:
    """The parts of a name, syllables of one part written together: *Vlađimia*, *Putin*."""
    return [p.replace("-", "") for p in unit.name.replace(".", " ").split()]


def _is_transliterated(unit: Unit, sounds: Sounds) -> bool:
    """Whether a part is written syllable by syllable, or is, after an initial, a syllable with the language's marks."""
    tokens = unit.name.replace(".", " ").split()
    if len(tokens) < 2 or strip_diacritics(tokens[0]).casefold() in sounds.first:
        return False
    if len(tokens) == 2 and len(tokens[0]) == 1 and not tokens[1].isascii() and is_syllable(tokens[1]):
        return True
    return any(_in_syllables(t.split("-")) for t in tokens if "-" in t)


def _in_syllables(syllables: Sequence[str]) -> bool:
    plain = [strip_diacritics(s).casefold() for s in syllables]
    return all(map(_ONE_SYLLABLE.fullmatch, plain)) and all(s[:1].islower() for s in syllables[1:])


def _transliterated(
    full: Sequence[Unit], joiner: Joiner, unique: Callable[[str], bool], sounds: Sounds
) -> Iterator[Proposal]:
    """Vla-đi-mia Pu-tin is the one Vladimir Putin of the state: by how it sounds, or by the office and the initials.

    Where an article gives no state, by both.
    """
    written = [u for u in full if _is_transliterated(u, sounds)]
    keys = {u.key for u in written}
    others: defaultdict[str, list[Unit]] = defaultdict(list)
    offices: defaultdict[str, set[str]] = defaultdict(set)
    weights: defaultdict[str, int] = defaultdict(int)
    for unit in full if written else ():
        if unit.home and unit.key not in keys:
            root = joiner.root(unit.key)
            for place in (unit.home, *(o for o in unit.offices if unique(o))):
                others[place].append(unit)
            offices[root] |= unit.offices
            weights[root] += unit.weight
    for unit in written:
        held = sorted(o for o in unit.offices if unique(o))
        alike: dict[str, Unit] = {}
        begins: dict[str, Unit] = {}
        for other in others[unit.home] if unit.home else (u for o in held for u in others[o]):
            root = joiner.root(other.key)
            same = any(o in offices[root] for o in held)
            near = _sounds_like(unit, other, sounds)
            known = weights[root] >= _KNOWN or (unit.home is not None and _is_heard_in_full(unit, other, sounds))
            if near and (same or known):
                alike.setdefault(root, other)
            if near is not None and same and unit.home:
                begins.setdefault(root, other)
        fits = alike if len(alike) == 1 else begins
        if len(fits) == 1:
            (other,) = fits.values()
            yield Proposal(other.key, unit.key, "transliteration", 0.92, f"{unit.name} = {other.name}")


def _sounds_like(unit: Unit, other: Unit, sounds: Sounds) -> bool | None:
    """Whether the names sound alike; None where not even their beginnings do."""
    a, b = ([s for p in parts if (s := sounds.skeleton(p))] for parts in (_parts(unit), name_of(other).core))
    if len(a) < 2 or len(b) < 2:
        return None
    given, surname = (a[0], b[0]), (a[-1], b[-1])
    if not all(x[0] == y[0] or frozenset((x[0], y[0])) in sounds.near for x, y in (given, surname)):
        return None
    initial = len(a[0]) == 1
    return (initial or sounds.likeness(*given) >= _GIVEN) and sounds.likeness(*surname) >= _SURNAME


def _is_heard_in_full(unit: Unit, other: Unit, sounds: Sounds) -> bool:
    """Whether the surnames are heard alike and are long: *Gen-ti-lô-ni*, *Gentiloni*."""
    a, b = (sounds.skeleton(parts[-1]) for parts in (_parts(unit), name_of(other).core))
    return a == b and len(a) >= _IN_FULL


def _other_vowels(full: Sequence[Unit], sounds: Sounds) -> Iterator[Proposal]:
    """Khaled, Khalid al-Falih: longer syllables that differ by vowels alone, or letters that sound the same."""
    loose = [u for u in full if u.country and not name_of(u).exact and name_of(u).whole[0] not in sounds.first]
    for bucket in buckets(((u.country, tuple(map(sounds.skeleton, name_of(u).core))), u) for u in loose):
        for a, b in combinations(bucket, 2):
            pairs = [(p, q) for p, q in zip(name_of(a).core, name_of(b).core, strict=True) if p != q]
            long = all(min(len(p), len(q)) >= _LONG and _distance(p, q) <= _LETTERS for p, q in pairs)
            heard = sum(len(sounds.skeleton(p)) for p in name_of(a).core)
            if pairs and long and heard >= _CONSONANTS and name_of(a).agrees(name_of(b)):
                yield Proposal(a.key, b.key, "vowels", 0.9, f"{a.name} = {b.name}")


def _same_office(full: Sequence[Unit], unique: Callable[[str], bool], sounds: Sounds) -> Iterator[Proposal]:
    """Hossein Dehghan, Hossein Dehqan, both minister of defence: first and last part sound alike."""
    loose = [u for u in full if u.country and not name_of(u).exact and name_of(u).whole[0] not in sounds.first]
    for bucket in buckets(((u.country, o), u) for u in loose for o in sorted(u.offices) if unique(o)):
        for a, b in combinations(bucket, 2):
            ends = [(name_of(a).core[i], name_of(b).core[i]) for i in (0, -1)]
            heard = [(sounds.skeleton(p), sounds.skeleton(q)) for p, q in ends]
            long = all(len(p) >= _HEARD and len(q) >= _HEARD and p[0] == q[0] for p, q in heard)
            if long and all(sounds.likeness(p, q) >= _OFFICE for p, q in heard) and name_of(a).agrees(name_of(b)):
                yield Proposal(a.key, b.key, "sound-and-office", 0.9, f"{a.name} = {b.name}")
