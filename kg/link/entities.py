"""Mentions → the entities of an article: named things, each once, with all names, offices and whom they speak for."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from kg.lang import Language, load
from kg.lang.lookup import key_of, syllables
from kg.link.people import KnownPeople, Person, cluster
from kg.model import Entity, EntityType
from kg.nlp.layers import ENTITY_TYPE, Layers, Mention, MentionKind
from kg.text import slug

_NAMED = frozenset(ENTITY_TYPE)


@dataclass
class Thing:
    """One entity while it is gathered."""

    key: str
    type: EntityType
    name: str
    names: list[str] = field(default_factory=list)
    code: str | None = None
    org: str | None = None
    wikidata: str | None = None
    en: str | None = None
    mentions: list[Mention] = field(default_factory=list)
    person: Person | None = None

    def take(self, m: Mention, name: str) -> None:
        """Adds a mention under a name."""
        self.mentions.append(m)
        if name and name not in self.names:
            self.names.append(name)
        for alias in m.aliases:
            if alias not in self.names:
                self.names.append(alias)
        self.code = self.code or m.code
        self.wikidata = self.wikidata or m.wikidata
        self.en = self.en or m.en


@dataclass
class Register:
    """The entities of an article, and which mention names which."""

    things: dict[str, Thing] = field(default_factory=dict)
    of: dict[tuple[int, int, MentionKind], str] = field(default_factory=dict)
    by_label: dict[str, str] = field(default_factory=dict)

    def key_of(self, m: Mention) -> str | None:
        """Key of the entity that a named mention names."""
        return self.of.get((m.start, m.end, m.kind))

    def country(self, code: str, lang: Language) -> str:
        """Key of a country, which is added if the text names it only through something else."""
        if code not in self.things:
            data = lang.country_by_code.get(code)
            self.things[code] = Thing(code, EntityType.COUNTRY, data.label if data else code, code=code)
            if data:
                self.things[code].wikidata, self.things[code].en = data.wikidata, data.en
        return code


@cache
def _known_of(code: str) -> KnownPeople:
    return KnownPeople.of(load(code))


def _known(lang: Language) -> KnownPeople:
    """The table of well-known people, made once for the language in the package."""
    return _known_of(lang.code) if lang is load(lang.code) else KnownPeople.of(lang)


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


def register(layer: Layers, lang: Language) -> Register:
    """Gathers the entities of an article."""
    reg = Register()
    everything = walk(layer.mentions)
    persons = [m for m in everything if m.kind is MentionKind.PERSON]
    people, of = cluster(persons, frozenset(key_of(s) for s in lang.names.suffix))
    known = _known(lang)
    for person in people:
        if person.code is None and (person.org is None or known.at_home(person.key)):
            person.code = known.country(person.key)
        key = _unique(reg, f"person-{slug(person.name)}")
        thing = Thing(key, EntityType.PERSON, person.name, person=person, code=person.code, wikidata=person.wikidata)
        thing.names = sorted(person.names, key=lambda n: (n != person.name, person.names.index(n)))
        thing.mentions = person.mentions
        reg.things[key] = thing
    by_person = {id(t.person): k for k, t in reg.things.items()}
    for i, m in enumerate(persons):
        reg.of[(m.start, m.end, m.kind)] = by_person[id(of[i])]
    last_code: str | None = None
    for m in everything:
        if m.kind is MentionKind.COUNTRY and m.code:
            last_code = m.code
            reg.country(m.code, lang)
            text = layer.syllables.slice(*(m.name or (m.start, m.end)))
            reg.things[m.code].take(m, text)
            reg.of[(m.start, m.end, m.kind)] = m.code
        elif m.kind in _NAMED and m.kind is not MentionKind.PERSON:
            _other(reg, layer, m, last_code)
    return reg


def _other(reg: Register, layer: Layers, m: Mention, last_code: str | None) -> None:
    """Adds a body, organisation, place, conference or document."""
    kind = ENTITY_TYPE[m.kind]
    text = layer.syllables.slice(*(m.name or (m.start, m.end)))
    label = m.label or text
    code = m.code
    if kind is EntityType.GOVERNMENT_BODY and code is None:
        twin = next((t for t in reversed(list(reg.things.values())) if t.type is kind and _starts(t.name, label)), None)
        if twin:
            twin.take(m, text)
            reg.of[(m.start, m.end, m.kind)] = twin.key
            return
        code = last_code
    key = reg.by_label.get(f"{kind}:{_norm(label)}")
    if key is None and kind in (EntityType.CONFERENCE, EntityType.DOCUMENT, EntityType.PLACE):
        key = _contained(reg, kind, label)
    if key is None:
        key = _unique(reg, f"{slug(kind.value)}-{slug(label)}")
        reg.things[key] = Thing(key, kind, label, code=code)
    for form in (label, text, *m.aliases):
        reg.by_label.setdefault(f"{kind}:{_norm(form)}", key)
    thing = reg.things[key]
    if thing.name != text and text == label:
        thing.names = thing.names
    thing.take(m, text)
    reg.of[(m.start, m.end, m.kind)] = key


def _starts(name: str, label: str) -> bool:
    return _norm(name).startswith(_norm(label) + " ") or _norm(name) == _norm(label)


def _norm(text: str) -> str:
    return " ".join(key_of(s) for s in syllables(text) if s[0].isalnum() or s == "+")


def _contained(reg: Register, kind: EntityType, label: str) -> str | None:
    """A thing of the same kind whose name holds this one's words, or the other way round (editions apart)."""
    words = set(_norm(label).split())
    if len(words) < 2:
        return None
    for key, thing in reg.things.items():
        if thing.type is kind:
            have = set(_norm(thing.name).split())
            if words == have or (len(words) >= 3 and len(have) >= 3 and (words < have or have < words)):
                return key
    return None


def _unique(reg: Register, key: str) -> str:
    base, n = key, 2
    while key in reg.things:
        key, n = f"{base}-{n}", n + 1
    return key


def finish(reg: Register, layer: Layers, lang: Language) -> tuple[Entity, ...]:
    """The frozen entities, in order of first mention."""
    syl = layer.syllables

    def represents(t: Thing) -> str | None:
        if t.type is EntityType.COUNTRY or t.type is EntityType.PLACE:
            return None
        if t.person is not None:
            if t.person.code:
                return reg.country(t.person.code, lang)
            if t.person.org:
                return _by_label(reg, t.person.org)
            return None
        if t.type in (EntityType.GOVERNMENT_BODY, EntityType.ORGANIZATION) and t.code:
            return reg.country(t.code, lang)
        return None

    targets = {key: represents(t) for key, t in list(reg.things.items())}
    out = []
    for key, t in sorted(reg.things.items(), key=lambda kv: min((m.start for m in kv[1].mentions), default=1 << 30)):
        name = max(t.names, key=len) if t.type is EntityType.COUNTRY and False else t.name
        names = tuple(dict.fromkeys([name, *t.names]))
        out.append(
            Entity(
                key=key,
                type=t.type,
                name=name,
                names=names,
                code=t.code if t.type is EntityType.COUNTRY else None,
                represents=targets.get(key) if targets.get(key) != key else None,
                offices=tuple(dict.fromkeys(o for o, _ in t.person.offices)) if t.person else (),
                former=bool(t.person and t.person.former),
                label_en=t.en,
                wikidata=t.wikidata,
                spans=tuple(sorted({(syl.start[m.start], syl.end[m.end - 1]) for m in t.mentions})),
            )
        )
    return tuple(out)


def _by_label(reg: Register, label: str) -> str | None:
    for kind in (EntityType.GOVERNMENT_BODY, EntityType.INTERNATIONAL_ORGANIZATION, EntityType.ORGANIZATION):
        if key := reg.by_label.get(f"{kind}:{_norm(label)}"):
            return key
    return None
