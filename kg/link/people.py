"""Which person mentions of an article name the same person.

A bare name belongs to the full name that holds its syllables (*Nakatani* → *Gen Nakatani*, in either order, hyphens or
not); a different country keeps two people of one surname apart.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.lang import Language
from kg.lang.lookup import key_of, syllables
from kg.nlp.layers import Mention

_SIGNS = frozenset("-–'’.")


def name_key(name: str) -> tuple[str, ...]:
    """The folded syllables of a name in order, signs left out."""
    return tuple(key_of(s) for s in syllables(name) if s not in _SIGNS)


@dataclass(frozen=True)
class KnownPeople:
    """Well-known people by full name, and by surname where all who bear it are of one country."""

    by_name: dict[tuple[str, ...], str]
    by_part: dict[str, str]
    home: str | None
    home_family: frozenset[str]

    @classmethod
    def of(cls, lang: Language) -> KnownPeople:
        """The table of a language."""
        by_name: dict[tuple[str, ...], str] = {}
        parts: dict[str, set[tuple[str, str]]] = {}
        for known in lang.names.known:
            if not known.country:
                continue
            for form in (known.name, *known.names):
                key = name_key(form)
                by_name[tuple(sorted(key))] = known.country
                if len(key) > 1:
                    for part in {key[0], key[-1]}:
                        parts.setdefault(part, set()).add((known.name, known.country))
        by_part = {
            part: next(iter(who))[1]
            for part, who in parts.items()
            if len({country for _, country in who}) == 1 and len(part) > 3
        }
        home = lang.names.home
        return cls(
            by_name,
            by_part,
            home.country if home else None,
            frozenset(key_of(f) for f in home.family) if home else frozenset(),
        )

    def at_home(self, key: tuple[str, ...]) -> bool:
        """Whether the name is one of the language's own country."""
        return len(key) > 2 and key[0] in self.home_family

    def country(self, key: tuple[str, ...]) -> str | None:
        """The country of a person by name alone, or None."""
        found = self.by_name.get(tuple(sorted(key)))
        if found is None and len(key) == 1:
            found = self.by_part.get(key[0])
        if found is None and len(key) > 2 and key[0] in self.home_family:
            found = self.home
        return found


@dataclass
class Person:
    """One person of the article while mentions are gathered."""

    name: str
    key: tuple[str, ...]
    names: list[str] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    offices: list[tuple[str, str]] = field(default_factory=list)
    code: str | None = None
    org: str | None = None
    former: bool = False
    current: bool = False
    female: bool | None = None
    wikidata: str | None = None

    def take(self, m: Mention, name: str) -> None:
        """Adds a mention, and what its words say of the person."""
        self.mentions.append(m)
        if name not in self.names:
            self.names.append(name)
        if m.code and not self.code:
            self.code = m.code
        if m.org and not self.org:
            self.org = m.org
        if m.office and m.office_key and (m.office, m.office_key) not in self.offices:
            self.offices.append((m.office, m.office_key))
        if m.office:
            self.former = self.former or m.former
            self.current = self.current or not m.former
        if m.female is not None:
            self.female = m.female if self.female is None else self.female
        self.wikidata = self.wikidata or m.wikidata


def cluster(mentions: list[Mention], suffixes: frozenset[str] = frozenset()) -> tuple[list[Person], dict[int, Person]]:
    """Gathers the person mentions of an article.

    Args:
        mentions: Mentions of kind PERSON in text order.
        suffixes: Folded parts that set namesakes apart (*jr*).

    Returns:
        The persons in order of first mention, and for each mention (by its place in the list) its person.
    """
    order = sorted(range(len(mentions)), key=lambda i: (-len(name_key(mentions[i].label)), i))
    people: list[Person] = []
    of: dict[int, Person] = {}
    for i in order:
        m = mentions[i]
        key = name_key(m.label)
        apart = suffixes & set(key)
        candidates = [p for p in people if suffixes & set(p.key) == apart and _fits(p, key) and _compatible(p, m)]
        if len(candidates) > 1:
            exact = [p for p in candidates if p.key == key]
            candidates = exact or [_nearest(candidates, m)]
        if candidates:
            person = candidates[0]
        else:
            person = Person(m.label, key)
            people.append(person)
        person.take(m, m.label)
        of[i] = person
    for person in people:
        person.mentions.sort(key=lambda m: m.start)
        person.former = person.former and not person.current
    people.sort(key=lambda p: p.mentions[0].start)
    return people, of


def _fits(person: Person, key: tuple[str, ...]) -> bool:
    if not key:
        return False
    whole = set(person.key)
    if set(key) <= whole or "".join(key) == "".join(person.key):
        return True
    if len(key) == 1 or len(key) == len(person.key):
        return all(any(_close(a, b) for b in whole) for a in key)
    return False


def _compatible(person: Person, m: Mention) -> bool:
    if m.code and person.code and m.code != person.code:
        return False
    return m.female is None or person.female is None or m.female == person.female


def _nearest(candidates: list[Person], m: Mention) -> Person:
    """The candidate whose office fits, else the one named last before."""
    if m.office_key:
        same = [p for p in candidates if any(k == m.office_key for _, k in p.offices)]
        if len(same) == 1:
            return same[0]

    def last_before(p: Person) -> int:
        return max((x.start for x in p.mentions if x.start < m.start), default=-1)

    return max(candidates, key=last_before)


def _close(a: str, b: str) -> bool:
    """Whether two longer syllables differ by one slip of the pen (*Matiis*, *Mattis*)."""
    if a == b:
        return True
    if min(len(a), len(b)) < 5 or abs(len(a) - len(b)) > 1:
        return False
    i = 0
    while i < min(len(a), len(b)) and a[i] == b[i]:
        i += 1
    j = 0
    while j < min(len(a), len(b)) - i and a[-1 - j] == b[-1 - j]:
        j += 1
    return max(len(a), len(b)) - i - j <= 1 or (len(a) == len(b) and sorted(a) == sorted(b) and len(a) - i - j <= 2)
