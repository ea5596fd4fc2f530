"""Mentions → the entities of an article: named things, each once, with all names, offices and whom they speak for."""

from __future__ import annotations

from functools import cache

from kg.lang import Language, load
from kg.lang.lookup import key_of
from kg.link.bodies import Bodies
from kg.link.people import KnownPeople, cluster
from kg.link.things import Register, Thing, norm, walk
from kg.link.whose import Actors
from kg.model import Entity, EntityType
from kg.nlp.layers import Layers, Mention, MentionKind, Syllables
from kg.text import slug

#: What each kind of name is; the others name no entity of their own.
_TYPE = {
    MentionKind.PERSON: EntityType.PERSON,
    MentionKind.COUNTRY: EntityType.COUNTRY,
    MentionKind.BODY: EntityType.GOVERNMENT_BODY,
    MentionKind.IO: EntityType.INTERNATIONAL_ORGANIZATION,
    MentionKind.ORG: EntityType.ORGANIZATION,
    MentionKind.CONFERENCE: EntityType.CONFERENCE,
    MentionKind.DOCUMENT: EntityType.DOCUMENT,
    MentionKind.PLACE: EntityType.PLACE,
}
#: Types of which one name can hold another (*Hội nghị G20* in *Hội nghị G20 tại Hamburg*).
_NESTED = frozenset({EntityType.CONFERENCE, EntityType.DOCUMENT, EntityType.PLACE})
_OF_A_STATE = frozenset({EntityType.GOVERNMENT_BODY, EntityType.ORGANIZATION})
#: What the text names only through something else comes last.
_NOWHERE = 1 << 30


@cache
def _known_of(code: str) -> KnownPeople:
    return KnownPeople.of(load(code))


def _known(lang: Language) -> KnownPeople:
    """The table of well-known people, made once for the language in the package."""
    return _known_of(lang.code) if lang is load(lang.code) else KnownPeople.of(lang)


# ---------------------------------------------------------------------- gathering
def register(layer: Layers, lang: Language) -> Register:
    """Gathers the entities of an article."""
    reg = Register()
    everything = walk(layer.mentions)
    bodies = Bodies(norm)
    bodies.note(everything)
    _add_persons(reg, [m for m in everything if m.kind is MentionKind.PERSON], lang)
    for thing in reg.things.values():
        bodies.note_holder(thing.mentions, thing.code)
    actors = Actors.of(layer, lambda m: reg.things[key].code if (key := reg.key_of(m)) else None)
    acting = frozenset(m.label for m in everything if m.kind is MentionKind.BODY)
    last_code: str | None = None
    for m in everything:
        if m.kind is MentionKind.COUNTRY and m.code:
            last_code = m.code
            reg.things[reg.country(m.code, lang)].take(m, _name(layer.syllables, m))
            reg.link(m, m.code)
        elif m.kind is MentionKind.BODY or (m.kind is MentionKind.PLACE and m.label in acting):
            # "tại Nhà Trắng" is that body where it acts elsewhere in the article.
            _add_body(reg, layer.syllables, m, bodies, None if m.code else actors.whose(m) or last_code, lang)
        elif m.kind in _TYPE and m.kind is not MentionKind.PERSON:
            _add_other(reg, layer.syllables, m)
    return reg


def _add_persons(reg: Register, mentions: list[Mention], lang: Language) -> None:
    people, of = cluster(mentions, _known(lang), frozenset(key_of(s) for s in lang.names.suffix))
    known = _known(lang)
    keys: dict[int, str] = {}
    for person in people:
        if person.code is None and (person.org is None or person.of_body or known.at_home(person.key)):
            person.code = known.country(person.key)
        person.leading = known.leads(person.key)
        key = reg.free_key(f"person-{slug(person.name)}")
        reg.add(
            Thing(
                key,
                EntityType.PERSON,
                person.name,
                names=list(dict.fromkeys([person.name, *person.names])),
                code=person.code,
                wikidata=person.wikidata,
                mentions=person.mentions,
                person=person,
            )
        )
        keys[id(person)] = key
    for i, m in enumerate(mentions):
        reg.link(m, keys[id(of[i])])


def _add_body(reg: Register, syl: Syllables, m: Mention, bodies: Bodies, near: str | None, lang: Language) -> None:
    """Adds a government body, which is the one named before where its country does not speak against it."""
    name = _name(syl, m)
    label = m.label or name
    label = lang.stands_for.get(label, label)
    named = (reg.by_label.get((EntityType.GOVERNMENT_BODY, norm(form))) for form in (label, name, *m.aliases))
    gathered = [*reg.last(EntityType.GOVERNMENT_BODY), *(reg.things[key] for key in named if key)]
    twin = bodies.twin(gathered, m, (label, name, *m.aliases), _bare(label, m.code, lang))
    if not isinstance(twin, Thing):
        code = m.code or bodies.code(m, label, near)
        key = reg.free_key(f"{slug(EntityType.GOVERNMENT_BODY.value)}-{slug(label)}")
        twin = reg.add(Thing(key, EntityType.GOVERNMENT_BODY, label, code=code))
    elif m.code and norm(label) != norm(twin.name):
        twin.name = label  # the fuller name
    _name_thing(reg, twin, m, label, name)


def _bare(label: str, code: str | None, lang: Language) -> str:
    """The name of a body without the country at its end."""
    country = lang.country_by_code.get(code) if code else None
    for form in (country.label, *country.names, *country.short) if country else ():
        if label.endswith(f" {form}"):
            return label[: -len(form)].rstrip()
    return label


def _add_other(reg: Register, syl: Syllables, m: Mention) -> None:
    """Adds an organisation, place, conference or document."""
    type_, name = _TYPE[m.kind], _name(syl, m)
    label = m.label or name
    forms = (norm(form) for form in (label, name, *m.aliases))
    key = next((k for form in forms if (k := reg.by_label.get((type_, form)))), None)
    if key is None and type_ in _NESTED:
        key = _overlapping(reg, type_, label)
    if key is None:
        key = reg.free_key(f"{slug(type_.value)}-{slug(label)}")
        reg.add(Thing(key, type_, label, code=m.code))
    _name_thing(reg, reg.things[key], m, label, name)


def _name_thing(reg: Register, thing: Thing, m: Mention, label: str, name: str) -> None:
    """Says that a mention names a thing by these names."""
    for form in (label, name, *m.aliases):
        reg.by_label.setdefault((thing.type, norm(form)), thing.key)
    thing.take(m, name)
    reg.link(m, thing.key)


def _name(syl: Syllables, m: Mention) -> str:
    """The name of a mention as written."""
    return syl.slice(*(m.name or (m.start, m.end)))


def _overlapping(reg: Register, type_: EntityType, label: str) -> str | None:
    """A thing of the same type whose name has the same words, or, of three words or more, holds or is held by them."""
    words = set(norm(label).split())
    if len(words) < 2:
        return None
    for thing in reg.last(type_):
        have = set(norm(thing.name).split())
        if "+" in words ^ have:
            continue  # "ASEAN+3" is not ASEAN
        if words == have or (min(len(words), len(have)) >= 3 and (words < have or have < words)):
            return thing.key
    return None


# ---------------------------------------------------------------------- handing on
def finish(reg: Register, layer: Layers, lang: Language) -> tuple[Entity, ...]:
    """The frozen entities, in order of first mention."""
    represented = {key: _represents(reg, thing, lang) for key, thing in list(reg.things.items())}
    things = sorted(reg.things.values(), key=lambda t: min((m.start for m in t.mentions), default=_NOWHERE))
    return tuple(_entity(thing, represented.get(thing.key), layer.syllables) for thing in things)


def _represents(reg: Register, thing: Thing, lang: Language) -> str | None:
    """Key of whom an entity speaks for."""
    if thing.person is not None:
        if thing.person.code:
            return reg.country(thing.person.code, lang)
        return reg.organized(thing.person.org) if thing.person.org else None
    if thing.code is None or thing.type not in _OF_A_STATE:
        return None
    if thing.type is EntityType.ORGANIZATION and thing.code not in reg.things:
        return None  # a company speaks for nobody whom the text does not name
    return reg.country(thing.code, lang)


def _entity(thing: Thing, represents: str | None, syl: Syllables) -> Entity:
    person = thing.person
    return Entity(
        key=thing.key,
        type=thing.type,
        name=thing.name,
        names=tuple(dict.fromkeys([thing.name, *thing.names])),
        code=thing.code if thing.type is EntityType.COUNTRY else None,
        represents=represents if represents != thing.key else None,
        offices=tuple(dict.fromkeys(office for office, _ in person.offices)) if person else (),
        office_keys=tuple(dict.fromkeys(key for _, key in person.offices)) if person else (),
        former=bool(person and person.former),
        label_en=thing.en,
        wikidata=thing.wikidata,
        spans=tuple(sorted({(syl.start[m.start], syl.end[m.end - 1]) for m in thing.mentions})),
    )
