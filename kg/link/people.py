"""Which person mentions of an article name the same person.

A bare name belongs to the full name that holds its syllables (*Nakatani* → *Gen Nakatani*, in either order, hyphens or
not); a different country keeps two people of one surname apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from kg.lang import Language
from kg.lang.lookup import key_of, syllables
from kg.nlp.layers import Mention, MentionKind

Key = tuple[str, ...]

#: Articles of Arabic names, which come and go.
_ARTICLES = frozenset({"al", "el"})
_SIGNS = frozenset("-–'’.")
#: A surname of fewer letters says nothing of its bearer's country.
_TELLING = 4
#: Whether a name is a slip of the pen, or which of namesakes it means, is asked in articles of so many persons at most.
_MANY = 200
#: Shorter syllables are not taken for slips of the pen.
_LONG = 5


def name_key(name: str) -> Key:
    """The folded syllables of a name in order, signs left out."""
    return tuple(key_of(s) for s in syllables(name) if s not in _SIGNS)


@dataclass(frozen=True)
class KnownPeople:
    """Whose country the name alone tells.

    Attributes:
        by_name: Sorted syllables of a well-known person's name → country.
        by_part: First or last part of such names → country, where all who bear it are of one.
        by_sex: Sorted syllables of such a name → whether it is a woman's.
        bearers: Last part of the names of those with an item of Wikidata → these names, each as sorted syllables.
        leaders: Names of those who lead a state or have led one, as sorted syllables, and their first and last parts.
        home: The language's own country.
        home_family: Family names that only its people bear.
        descent: Particles before the name of somebody's father.
        kin: Folded words for relatives, whose name and office are not those of whom they are related to.
    """

    by_name: dict[Key, str]
    by_part: dict[str, str]
    by_sex: dict[Key, bool]
    bearers: dict[str, set[Key]]
    leaders: frozenset[Key]
    home: str | None
    home_family: frozenset[str]
    descent: frozenset[str]
    kin: frozenset[str]

    @classmethod
    def of(cls, lang: Language) -> KnownPeople:
        """The table of a language."""
        by_name: dict[Key, str] = {}
        countries: dict[str, set[str]] = {}
        bearers: dict[str, set[Key]] = {}
        women = frozenset(lang.names.women)
        by_sex = {
            tuple(sorted(name_key(name))): known.name in women
            for known in lang.names.known
            for name in (known.name, *known.names)
        }
        for known in lang.names.known:
            if not known.country:
                continue
            for key in map(name_key, (known.name, *known.names)):
                by_name[tuple(sorted(key))] = known.country
                if len(key) > 1:
                    if known.wikidata:
                        bearers.setdefault(key[-1], set()).add(tuple(sorted(key)))
                    for part in (key[0], key[-1]):
                        countries.setdefault(part, set()).add(known.country)
        by_part = {part: min(found) for part, found in countries.items() if len(found) == 1 and len(part) >= _TELLING}
        full = [name_key(name) for k in lang.names.known if k.name in lang.names.leaders for name in (k.name, *k.names)]
        parts = {part for key in full for part in (key[:1], key[-1:])}
        leaders = frozenset(tuple(sorted(key)) for key in full) | parts
        home = lang.names.home
        family = frozenset(key_of(f) for f in home.family) if home is not None else frozenset[str]()
        descent = frozenset(map(key_of, lang.names.descent))
        own = home.country if home is not None else None
        kin = frozenset(key_of(word) for word in lang.offices.kin)
        return cls(by_name, by_part, by_sex, bearers, leaders, own, family, descent, kin)

    def at_home(self, key: Key) -> bool:
        """Whether the name is one of the language's own country."""
        return len(key) > 2 and key[0] in self.home_family

    def related(self, office_key: str) -> bool:
        """Whether an office is that of a relative of somebody in office: *Đệ nhất phu nhân*."""
        words = office_key.split(" ")
        if words[0] in self.kin or words[-1] in self.kin:
            return True
        return " ".join(words[:2]) in self.kin or " ".join(words[-2:]) in self.kin

    def leads(self, key: Key) -> bool:
        """Whether a name can be that of somebody who leads a state or has led one."""
        return tuple(sorted(key)) in self.leaders

    def female(self, key: Key) -> bool | None:
        """Whether a full name is that of a well-known woman, or of a well-known man; None for any other."""
        return self.by_sex.get(tuple(sorted(key))) if len(key) > 1 else None

    def country(self, key: Key) -> str | None:
        """The country of a person by name alone, or None."""
        found = self.by_name.get(tuple(sorted(key)))
        if found is None and len(key) == 1:
            found = self.by_part.get(key[0])
        return self.home if found is None and self.at_home(key) else found


@dataclass
class Person:
    """One person of the article while mentions are gathered.

    Attributes:
        name: The fullest name.
        key: Its folded syllables.
        names: All names, in the order in which they were gathered.
        mentions: All mentions.
        offices: Offices as written, each with its canonical key.
        code: Country that the person speaks for.
        org: Label of the organisation or body that a title names.
        of_body: Whether that is a government body.
        former: Whether the offices are told as held before.
        current: Whether any is told as held now.
        female: What forms of address say, if anything.
        wikidata: Item of a well-known person.
        leading: Whether the name is known to be that of a state's leader.
    """

    name: str
    key: Key
    names: list[str] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    offices: list[tuple[str, str]] = field(default_factory=list)
    code: str | None = None
    org: str | None = None
    of_body: bool = False
    former: bool = False
    current: bool = False
    female: bool | None = None
    wikidata: str | None = None
    leading: bool = False

    def take(self, m: Mention) -> None:
        """Adds a mention, and what its words say of the person."""
        self.mentions.append(m)
        if m.label not in self.names:
            self.names.append(m.label)
        self.code = self.code or m.code
        self.org = self.org or m.org
        self.of_body = self.of_body or any(x.kind is MentionKind.BODY and x.label == self.org for x in m.parts)
        self.wikidata = self.wikidata or m.wikidata
        if self.female is None:
            self.female = m.female
        if m.office:
            self.former = self.former or m.former
            self.current = self.current or not m.former
            if m.office_key and (m.office, m.office_key) not in self.offices:
                self.offices.append((m.office, m.office_key))


@dataclass
class _Gathered:
    """The persons of an article while mentions are gathered.

    Attributes:
        people: All of them.
        by_part: Those with a syllable in their name, and those whose name is this, written as one.
    """

    people: list[Person] = field(default_factory=list)
    by_part: dict[str, list[Person]] = field(default_factory=dict)

    def add(self, person: Person) -> None:
        """Adds a person."""
        self.people.append(person)
        for part in {*person.key, "".join(person.key)}:
            self.by_part.setdefault(part, []).append(person)

    def able(self, key: Key) -> Sequence[Person]:
        """Those who may go by a name: everybody, or, in an article that names very many, those who share a syllable."""
        if len(self.people) <= _MANY:
            return self.people
        found = [self.by_part.get(part, []) for part in dict.fromkeys((*key, "".join(key)))]
        rarest = min((people for people in found if people), key=len, default=[])
        return rarest[:_MANY]


def cluster(
    mentions: list[Mention], known: KnownPeople, suffixes: frozenset[str] = frozenset()
) -> tuple[list[Person], dict[int, Person]]:
    """Gathers the person mentions of an article, fuller names first.

    Args:
        mentions: Mentions of kind PERSON in text order.
        known: People known by name.
        suffixes: Folded parts that set namesakes apart (*jr*).

    Returns:
        The persons in order of first mention, and for each mention (by its place in the list) its person.
    """
    gathered = _Gathered()
    people = gathered.people
    of: dict[int, Person] = {}
    keys = [name_key(m.label) for m in mentions]
    for i in sorted(range(len(mentions)), key=lambda i: (-len(keys[i]), i)):
        able = [p for p in gathered.able(keys[i]) if not _eclipsed(p, mentions[i], keys[i], known)]
        person = _find(able, mentions[i], keys[i], suffixes)
        if person is None:
            person = Person(mentions[i].label, keys[i], female=known.female(keys[i]))
            gathered.add(person)
        person.take(mentions[i])
        of[i] = person
    for person in people:
        person.mentions.sort(key=lambda m: m.start)
        person.former = person.former and not person.current
    people.sort(key=lambda p: p.mentions[0].start)
    return people, of


def _find(people: list[Person], m: Mention, key: Key, suffixes: frozenset[str]) -> Person | None:
    """The person among those gathered whom a mention names, or None."""
    suffix = suffixes & set(key)
    candidates = [
        p for p in people if _compatible(p, m) and suffixes.intersection(p.key) == suffix and _fits(p.key, key)
    ]
    if len(candidates) < 2:
        return candidates[0] if candidates else None
    return next((p for p in candidates if p.key == key), None) or _nearest(candidates, m)


def _eclipsed(person: Person, m: Mention, key: Key, known: KnownPeople) -> bool:
    """Whether a bare name is another's: *Tổng thống Trump* is not *Ivanka Trump*, *Salman* not *Mohammed bin Salman*.

    An office before a bare surname means its famous bearer, and nobody whose father's name it is.
    """
    if not m.office_key:
        return False
    if person.offices and known.related(m.office_key) not in {known.related(k) for _, k in person.offices}:
        return True  # "Tổng thống Trump" is not "Đệ nhất phu nhân Melania Trump"
    if len(key) != 1:
        return False
    if len(person.key) > 2 and person.key[-1] == key[0] and person.key[-2] in known.descent:
        return True
    if len(key[0]) < _LONG or len(person.key) == 1 or person.offices:
        return False  # a short syllable is the family name of many
    bearers = known.bearers.get(key[0], set())
    return bool(bearers) and tuple(sorted(person.key)) not in bearers


@lru_cache(maxsize=1 << 12)
def _fits(person: Key, key: Key) -> bool:
    """Whether a name can be the person's: by its syllables, written together or apart, or but for a slip of the pen.

    An article names the same few people again and again.
    """
    if not key:
        return False
    whole = set(person)
    if (set(key) - _ARTICLES or set(key)) <= whole or "".join(key) == "".join(person):
        return True
    return len(key) in (1, len(person)) and all(any(_close(a, b) for b in whole) for a in key)


def _compatible(person: Person, m: Mention) -> bool:
    """Whether neither country nor form of address speaks against it."""
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
    shorter, longer = sorted((len(a), len(b)))
    if shorter < _LONG or longer - shorter > 1:
        return False
    start = next((i for i in range(shorter) if a[i] != b[i]), shorter)
    tail = next((i for i in range(shorter - start) if a[-1 - i] != b[-1 - i]), shorter - start)
    swapped = shorter == longer and longer - start - tail <= 2 and sorted(a) == sorted(b)
    return swapped or longer - start - tail <= 1
