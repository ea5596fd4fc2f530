"""Chinese names by their characters: as the language reads them, and as Mandarin does.

One paper writes *Thôi Thiên Khải*, another *Cui Tiankai*; a character may be read in two ways (*Oánh*, *Doanh*).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from math import prod
from typing import Final

from kg.ids import country
from kg.lang import Language
from kg.merge.comparing import CROWD, name_of
from kg.merge.joining import Joiner, Proposal
from kg.merge.names import PersonName, words
from kg.merge.units import Unit

#: Of a name so long the sound alone tells whose it is; of a shorter one an office must as well.
_LONG: Final = 3
#: More ways to read a name than this tell nothing.
_MOST: Final = 64


@dataclass(frozen=True)
class Characters:
    """How Chinese names are read.

    Attributes:
        states: Local names of the states where people bear such names.
        readings: A syllable of the language → how its characters are read in Mandarin.
    """

    states: frozenset[str]
    readings: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, lang: Language) -> Characters:
        """Those of a language."""
        data = lang.characters
        found = {words(syllable)[0]: frozenset(heard.split()) for syllable, heard in data.readings.items()}
        return cls(frozenset(map(country, data.states)), found)

    def reads(self, name: PersonName) -> bool:
        """Whether a name is written as the language reads its characters."""
        return len(name.whole) > 1 and all(word in self.readings for word in name.whole)

    def heard(self, name: PersonName) -> frozenset[str]:
        """All ways to read a name in Mandarin, written in one; none where there are too many."""
        ways = [sorted(self.readings[word]) for word in name.whole]
        return frozenset(map("".join, product(*ways))) if prod(map(len, ways)) <= _MOST else frozenset()


def join_characters(full: Sequence[Unit], joiner: Joiner, characters: Characters) -> None:
    """Joins full names of one state that are the same characters."""
    chinese = [u for u in full if u.country in characters.states]
    joiner.apply(_mandarin(chinese, joiner, characters))
    joiner.apply(_readings(chinese, characters))


def _mandarin(chinese: Sequence[Unit], joiner: Joiner, characters: Characters) -> Iterator[Proposal]:
    """Thôi Thiên Khải is Cui Tiankai, where one name of each kind is heard so."""
    read: defaultdict[tuple[str | None, str], list[Unit]] = defaultdict(list)
    heard: defaultdict[tuple[str | None, str], list[Unit]] = defaultdict(list)
    for unit in chinese:
        if characters.reads(name_of(unit)):
            for way in characters.heard(name_of(unit)):
                read[unit.country, way].append(unit)
        else:
            whole = name_of(unit).whole
            for way in {"".join(whole), "".join((*whole[-1:], *whole[:-1]))}:
                heard[unit.country, way].append(unit)
    for key in sorted(read.keys() & heard.keys(), key=str):
        ours, theirs = read[key], heard[key]
        if len({joiner.root(u.key) for u in ours}) > 1 or len({joiner.root(u.key) for u in theirs}) > 1:
            continue
        a, b = ours[0], theirs[0]
        held = {o for u in ours for o in u.offices} & {o for u in theirs for o in u.offices}
        if held or len(name_of(a).whole) >= _LONG:
            yield Proposal(a.key, b.key, "mandarin", 0.92, f"{a.name} = {b.name}")


def _readings(chinese: Sequence[Unit], characters: Characters) -> Iterator[Proposal]:
    """Hoa Xuân Oánh, Hoa Xuân Doanh: one character read in two ways, of two who hold one office."""
    keyed: defaultdict[tuple[object, ...], list[tuple[str, Unit]]] = defaultdict(list)
    for unit in chinese:
        whole = name_of(unit).whole
        if characters.reads(name_of(unit)) and len(whole) >= _LONG:
            for i in range(1, len(whole)):
                keyed[unit.country, whole[:i], whole[i + 1 :]].append((whole[i], unit))
    for bucket in keyed.values():
        for (x, a), (y, b) in combinations(bucket[:CROWD], 2):
            if characters.readings[x] & characters.readings[y] and a.offices & b.offices:
                yield Proposal(a.key, b.key, "reading", 0.9, f"{a.name} = {b.name}")
