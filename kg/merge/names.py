"""Names as keys: which spellings of two articles may be one name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from kg.ids import normalised
from kg.text import strip_diacritics

_SIGNS = re.compile(r"[^\w+]+|_")
#: Shorter syllables are not taken for slips of the pen.
_LONG: Final = 5


def syllables(text: str) -> tuple[str, ...]:
    """The folded syllables of a text, signs left out."""
    return tuple(_SIGNS.sub(" ", normalised.__wrapped__(text)).split())


@lru_cache(maxsize=16384)
def words(name: str) -> tuple[str, ...]:
    """The same of a name, remembered, since names come again and again."""
    return syllables(name)


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name taken apart.

    Attributes:
        whole: All syllables in order.
        core: Those that are neither initials nor particles (*al*, *bin*).
        initials: The initials.
        exact: Whether another order, a letter or a part makes another name, as in Vietnamese, where people share few
            family names and are told apart by the rest.
        father: The last syllable, where the particle before it says that it is the father's name.
        heard: The core with every syllable that is romanised in several ways in one of them; empty without such.
    """

    whole: tuple[str, ...]
    core: tuple[str, ...]
    initials: frozenset[str]
    exact: bool = False
    heard: tuple[str, ...] = ()
    father: str = ""

    @classmethod
    def of(
        cls,
        name: str,
        particles: frozenset[str],
        *,
        exact: bool = False,
        same: Mapping[str, str] | None = None,
        descent: frozenset[str] = frozenset(),
    ) -> PersonName:
        """A name, with the particles of the language and the syllables that are romanised in several ways.

        ``descent`` are those of the particles that come before the name of the father.
        """
        whole = words(name) or (normalised(name),)
        core = tuple(dict.fromkeys(w for w in whole if len(w) > 1 and w not in particles))
        core = core or whole
        heard = tuple(same.get(w, w) for w in core) if same else ()
        father = whole[-1] if len(whole) > 2 and whole[-2] in descent else ""
        return cls(whole, core, frozenset(w for w in whole if len(w) == 1), exact, heard, father)

    @property
    def bare(self) -> bool:
        """Whether it is a surname or given name alone, or nothing but initials."""
        return len(self.whole) < 2 or all(len(w) == 1 for w in self.whole)

    @property
    def has_particle(self) -> bool:
        """Whether a particle stands between its parts."""
        return self.whole[-1] in self.core and any(len(w) > 1 and w not in self.core for w in self.whole)

    @property
    def keys(self) -> tuple[str, ...]:
        """Keys that two spellings of one full name share: in any order, without accents, and written in one."""
        if self.exact:
            return (" ".join(self.whole),)
        plain = " ".join(sorted(strip_diacritics(w) for w in self.core))
        joined = ("".join(self.core), "".join(self.whole))
        heard = (" ".join(sorted(self.heard)),) if len(self.heard) > 1 else ()
        return tuple(dict.fromkeys((plain, *joined, *heard)))

    def agrees(self, other: PersonName) -> bool:
        """Whether the initials of both can be one person's."""
        return not self.initials or not other.initials or self.initials == other.initials

    def abbreviates(self, other: PersonName) -> bool:
        """Whether it is a surname after initials that can be those of a full name (*I. Morgulov*, *Igor Morgulov*)."""
        firsts = {w[0] for w in other.core[:-1]} | other.initials
        return len(self.core) == 1 and self.initials <= firsts

    def ends(self) -> frozenset[str]:
        """The syllables by which alone the person may be called."""
        return frozenset((self.core[0], self.core[-1]))


def slip(a: str, b: str) -> bool:
    """Whether two longer syllables differ by one letter, or two that changed places (*Sergei*, *Sergey*)."""
    if a == b:
        return True
    shorter, longer = sorted((a, b), key=len)
    if len(shorter) < _LONG or len(longer) - len(shorter) > 1:
        return False
    start = next((i for i in range(len(shorter)) if shorter[i] != longer[i]), len(shorter))
    rest_a, rest_b = shorter[start:], longer[start:]
    if len(shorter) < len(longer):
        return rest_a == rest_b[1:]
    return rest_a[1:] == rest_b[1:] or (rest_a[:2] == rest_b[1::-1] and rest_a[2:] == rest_b[2:])


class Groups:
    """Which of several things are one: a union of sets in which nothing depends on the order of the unions."""

    def __init__(self) -> None:
        self._up: dict[str, str] = {}

    def root(self, name: str) -> str:
        """The least name of the group."""
        path = []
        while (up := self._up.get(name, name)) != name:
            path.append(name)
            name = up
        for step in path:
            self._up[step] = name
        return name

    def join(self, a: str, b: str) -> bool:
        """Makes two groups one; whether they were two."""
        first, second = sorted((self.root(a), self.root(b)))
        self._up[second] = first
        return first != second
