"""How news names those who lead states: all their names, and surnames that mean nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from kg.lang import Language
from kg.lang.lookup import key_of, syllables
from kg.text import is_syllable


def leader_names(lang: Language, *, abroad: bool = False) -> Iterator[str]:
    """The names, folded; ``abroad`` leaves out those of the language's own country."""
    for person in lang.names.known:
        if person.name in lang.names.leaders and not (abroad and person.country == lang.countries.home):
            yield from (key_of(name) for name in (person.name, *person.names))
            last = syllables(person.name)[-1]
            if not is_syllable(last):
                yield key_of(last)
