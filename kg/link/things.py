"""The entities of an article while they are gathered: which there are, and which mention names which."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from kg.lang import Language
from kg.lang.lookup import key_of, syllables
from kg.link.people import Person
from kg.model import EntityType
from kg.nlp.layers import Mention, MentionKind
from kg.text import slug

_ORGANIZED = (EntityType.GOVERNMENT_BODY, EntityType.INTERNATIONAL_ORGANIZATION, EntityType.ORGANIZATION)
#: Whether a name is another form of one before is asked of the last so many of its type. An article names seventy.
_MANY = 200


@dataclass
class Thing:
    """One entity while it is gathered.

    Attributes:
        key: Its key in the extraction.
        type: Class of the ontology.
        name: Preferred name.
        names: All names, as they come.
        code: Country that it is, belongs to or speaks for.
        wikidata: Item, where a lexicon gives it.
        en: English name, where a lexicon gives it.
        mentions: All mentions.
        person: What else is known of a person.
    """

    key: str
    type: EntityType
    name: str
    names: list[str] = field(default_factory=list)
    code: str | None = None
    wikidata: str | None = None
    en: str | None = None
    mentions: list[Mention] = field(default_factory=list)
    person: Person | None = None

    def take(self, m: Mention, name: str) -> None:
        """Adds a mention under a name."""
        self.mentions.append(m)
        for form in (name, *m.aliases):
            if form and form not in self.names:
                self.names.append(form)
        self.code = self.code or m.code
        if not (m.capital and self.type is EntityType.PLACE):  # what is known of it is known of its state
            self.wikidata = self.wikidata or m.wikidata
            self.en = self.en or m.en


@dataclass
class Register:
    """The entities of an article, and which mention names which."""

    things: dict[str, Thing] = field(default_factory=dict)
    of: dict[tuple[int, int, MentionKind], str] = field(default_factory=dict)
    by_label: dict[tuple[EntityType, str], str] = field(default_factory=dict)
    by_type: dict[EntityType, list[Thing]] = field(default_factory=dict)
    _numbers: dict[str, int] = field(default_factory=dict)

    def add(self, thing: Thing) -> Thing:
        """Adds an entity under its key."""
        self.things[thing.key] = thing
        self.by_type.setdefault(thing.type, []).append(thing)
        return thing

    def last(self, type_: EntityType) -> list[Thing]:
        """The entities of a type added last, in the order in which they came."""
        return self.by_type.get(type_, [])[-_MANY:]

    def key_of(self, m: Mention) -> str | None:
        """Key of the entity that a named mention names."""
        return self.of.get((m.start, m.end, m.kind))

    def link(self, m: Mention, key: str) -> None:
        """Says that a mention names an entity."""
        self.of[(m.start, m.end, m.kind)] = key

    def free_key(self, key: str) -> str:
        """The key, with a number where another entity has it already."""
        out, n = key, self._numbers.get(key, 2)
        while out in self.things:
            out, n = f"{key}-{n}", n + 1
        self._numbers[key] = n
        return out

    def country(self, code: str, lang: Language) -> str:
        """Key of a country, which is added if the text names it only through something else."""
        if code not in self.things:
            data = lang.country_by_code.get(code)
            thing = Thing(code, EntityType.COUNTRY, data.label if data else code, code=code)
            if data:
                thing.wikidata, thing.en = data.wikidata, data.en
            self.add(thing)
        return code

    def union(self, label: str, lang: Language) -> str:
        """Key of a union of states that the language data knows, which is added if only its conference is named."""
        kind = EntityType.INTERNATIONAL_ORGANIZATION
        key = self.by_label.get((kind, norm(label)))
        if key is None:
            known = next(o for o in lang.organizations.organization if o.label == label)
            key = self.free_key(f"{slug(kind.value)}-{slug(label)}")
            self.add(Thing(key, kind, label, wikidata=known.wikidata, en=known.en))
            self.by_label[kind, norm(label)] = key
        return key

    def organized(self, label: str) -> str | None:
        """Key of the body or organisation of that name, if the text names it."""
        keys = (self.by_label.get((type_, norm(label))) for type_ in _ORGANIZED)
        return next((key for key in keys if key), None)


def walk(mentions: list[Mention]) -> list[Mention]:
    """Mentions with those inside them, in text order, outer first."""
    out: list[Mention] = []

    def add(m: Mention) -> None:
        out.append(m)
        for part in m.parts:
            add(part)

    for m in mentions:
        add(m)
    return out


@lru_cache(maxsize=1 << 14)
def norm(text: str) -> str:
    """A name for comparing: folded, without signs."""
    return " ".join(key_of(s) for s in syllables(text) if s[0].isalnum() or s == "+")
