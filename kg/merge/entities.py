"""Entities of all articles, each once, and for every article which of them it names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from kg.errors import Problem
from kg.ids import country
from kg.lang import Language
from kg.lang.lookup import folded
from kg.merge.characters import Characters
from kg.merge.corpus import Decision
from kg.merge.corrections import Corrections
from kg.merge.editions import editions, join_editions
from kg.merge.joining import Joiner, Proposal
from kg.merge.names import PersonName, words
from kg.merge.obeyed import Orders, forbidden, orders
from kg.merge.persons import Rules, join_persons
from kg.merge.sounds import Sounds
from kg.merge.things import join_things, own_words
from kg.merge.titles import join_titles
from kg.merge.units import Keys, Seen, Unit, Units, by_type, gather, own_name, preferred
from kg.model import Entity, EntityType, Extraction
from kg.text import is_syllable


@dataclass(frozen=True, slots=True)
class Named:
    """What came of the entities.

    Attributes:
        entities: Merged entities by local name.
        of: Key of a unit → local name.
        keys: Which unit each entity of an article is.
        decisions: Every merge.
        editions: Which conference is an edition of which series.
        dropped: Local names of what a correction drops.
        problems: Corrections of entities that could not be obeyed.
    """

    entities: dict[str, Entity]
    of: dict[str, str]
    keys: Keys
    decisions: tuple[Decision, ...]
    editions: tuple[tuple[str, str], ...] = ()
    dropped: frozenset[str] = frozenset()
    problems: tuple[Problem, ...] = ()

    def names(self, extraction: Extraction) -> dict[str, str]:
        """Local names of an article's entities, by their keys."""
        return {entity.key: self.of[unit.key] for entity, unit in self.keys.units(extraction)}

    def as_told(self, entity: Entity, name: str) -> Entity:
        """An article's entity under the merged name, its own forms kept, and of the state that it is known to be of."""
        merged = self.entities[name]
        own = tuple(dict.fromkeys((merged.name, entity.name, *entity.names)))
        return replace(entity, name=merged.name, names=own, label_en=merged.label_en, wikidata=merged.wikidata)


def merge_entities(
    extractions: Iterable[Extraction], lang: Language, corrections: Corrections, seen: Seen | None = None
) -> Named:
    """Puts the entities of some articles together.

    Args:
        extractions: In the order of their articles' ids.
        lang: The language data.
        corrections: What the user says; it wins over every rule.
        seen: Is told of every article on the way.
    """
    keys = Keys(_person_names(lang), _one_of_many(lang))
    units = gather(extractions, keys, seen)
    found = orders(corrections, units)
    joiner = Joiner()
    if found.different:
        before = Joiner()
        _join(before, units, lang, found)
        joiner = Joiner(forbidden(found, before))
    _join(joiner, units, lang, found)
    return _named(units, keys, joiner, lang, found)


def _nicknames(lang: Language) -> frozenset[frozenset[str]]:
    """Pairs of a given name and a short one, folded."""
    given = lang.names.nicknames.items()
    return frozenset(frozenset((name.casefold(), short.casefold())) for name, shorts in given for short in shorts)


def _join(joiner: Joiner, units: Units, lang: Language, found: Orders) -> None:
    joiner.apply(found.same)
    home = lang.names.home.country if lang.names.home else None
    rules = Rules(
        unique=unique_offices(lang),
        home=f"country-{home}" if home else None,
        sounds=Sounds.of(lang),
        characters=Characters.of(lang),
        nicknames=_nicknames(lang),
    )
    for kind, same in by_type(units).items():
        if kind is EntityType.PERSON:
            join_persons(same, joiner, rules)
        elif kind is not EntityType.COUNTRY:
            certain = [u for u in same if u.key == u.id]
            join_things(certain, joiner, lang)
            join_titles(certain, joiner, lang)
            if kind is EntityType.CONFERENCE:
                join_editions(same, joiner, lang)


def _person_names(lang: Language) -> Callable[[str, str | None], PersonName]:
    """How a person's name is taken apart: of a Vietnamese one every part counts."""
    particles = frozenset(w.casefold() for w in lang.names.particles)
    descent = frozenset(w.casefold() for w in lang.names.descent)
    home = lang.names.home
    family = {words(f)[:1] for f in home.family} if home else set()
    romanised = {
        country(code): {form: forms[0] for forms in r.same for form in forms}
        for r in lang.names.romanised
        for code in r.states
    }

    def take_apart(name: str, state: str | None) -> PersonName:
        own = home is not None and (state == country(home.country) or (state is None and words(name)[:1] in family))
        # A Chinese name in Vietnamese letters is as exact; without state, so is all that reads like Vietnamese.
        read = all(map(is_syllable, words(name))) and (state is None or not name.isascii())
        exact = own or read
        return PersonName.of(name, particles, exact=exact, same=romanised.get(state or ""), descent=descent)

    return take_apart


def _one_of_many(lang: Language) -> Callable[[Entity, str | None], bool]:
    """Whether a body is named by a word of which a state has many, and by nothing more than its state."""
    heads = {words(h.text) for h in lang.bodies.head if h.many}

    def check(entity: Entity, state: str | None) -> bool:
        return entity.type is EntityType.GOVERNMENT_BODY and own_words(entity.name, state, lang) in heads

    return check


def unique_offices(lang: Language) -> Callable[[str], bool]:
    """Whether an office, by its key, has one holder in a state at a time."""
    heads = {" ".join(folded(h.canonical or h.text)): h.unique for h in lang.offices.head}
    longest = max((len(h.split()) for h in heads), default=0)

    @cache
    def unique(key: str) -> bool:
        parts = key.split()
        starts = (" ".join(parts[:n]) for n in range(min(longest, len(parts)), 0, -1))
        return next((heads[s] for s in starts if s in heads), False)

    return unique


def _named(units: Units, keys: Keys, joiner: Joiner, lang: Language, found: Orders) -> Named:
    groups: defaultdict[str, list[Unit]] = defaultdict(list)
    for key in sorted(units):
        groups[joiner.root(key)].append(units[key])
    names = {root: _local_name(group) for root, group in groups.items()}
    of = {key: names[joiner.root(key)] for key in units}
    entities: dict[str, Entity] = {}
    for root, group in groups.items():
        merged = _merged(names[root], group, lang)
        entities[names[root]] = replace(merged, represents=_represented(group, of))
    _one_for_each_item(entities, {names[r]: sum(u.weight for u in g) for r, g in groups.items()})
    for key, label, language in found.names:
        name = names[joiner.root(key)]
        entities[name] = _relabelled(entities[name], label, language)
    decisions = tuple(_decision(p, units, names[joiner.root(p.a)]) for p in joiner.done)
    dropped = frozenset(names[joiner.root(key)] for key in found.dropped)
    conferences = [u for _, u in sorted(units.items()) if u.type is EntityType.CONFERENCE]
    series = editions(conferences, {u.key: names[joiner.root(u.key)] for u in conferences}, lang)
    return Named(entities, of, keys, decisions, series, dropped, tuple(found.problems))


def _one_for_each_item(entities: dict[str, Entity], weights: Mapping[str, int]) -> None:
    """Of a body and its building, that are one item, what more articles name bears it."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for name, entity in entities.items():
        if entity.wikidata:
            found[entity.wikidata].append(name)
    for same in found.values():
        best = min(same, key=lambda n: (-weights[n], n))
        for name in same:
            if name != best:
                entities[name] = replace(entities[name], wikidata=None)


def _relabelled(entity: Entity, label: str, language: str) -> Entity:
    if language == "en":
        return replace(entity, label_en=label)
    return replace(entity, name=label, names=tuple(dict.fromkeys((label, *entity.names))))


def _local_name(group: list[Unit]) -> str:
    """Local name of a group: that of its fullest name of most articles; a bare surname alone gets one of its own."""
    best = min(group, key=lambda u: (u.key != u.id, u.country is None, -u.weight, u.key))
    return own_name(best)


def _merged(name: str, group: list[Unit], lang: Language) -> Entity:
    found = [t for u in group for t in u.told]
    full = [u for u in group if u.person is None or not u.person.bare] or group
    label = _label(full, group, lang)
    english: Counter[str] = Counter()
    for unit in group:
        for told, number in unit.told.items():
            if told.label_en:
                english[told.label_en] += number
    states = {c.wikidata for c in lang.countries.country} if group[0].type is EntityType.PLACE else set()
    items = {t.wikidata for t in found if t.wikidata} - states
    return Entity(
        key=name,
        type=group[0].type,
        name=label,
        names=tuple(dict.fromkeys((label, *sorted({n for u in group for n in u.names})))),
        code=found[0].code,
        offices=tuple(sorted({o for t in found for o in t.offices})),
        former=all(t.former for t in found),
        label_en=preferred(english) if english else None,
        wikidata=next(iter(items)) if len(items) == 1 else None,
        office_keys=tuple(sorted({o for t in found for o in t.office_keys})),
    )


def _label(full: list[Unit], group: list[Unit], lang: Language) -> str:
    """The preferred name; of a body one that names its state, if there is one."""
    state = next((u.country for u in group if u.country), None)
    forms: Counter[str] = Counter()
    for unit in full:
        for told, number in unit.told.items():
            forms[told.name] += number
    if full[0].type is EntityType.GOVERNMENT_BODY:
        whole = {n: k for n, k in forms.items() if own_words(n, state, lang) != words(n)}
        forms = Counter(whole) or forms
    return preferred(forms)


def _represented(group: list[Unit], of: Mapping[str, str]) -> str | None:
    """Whom it speaks for or belongs to, as most articles have it."""
    votes: Counter[str] = Counter()
    for unit in group:
        for key, number in unit.represents.items():
            votes[of[key]] += number
    return min(votes, key=lambda k: (-votes[k], k)) if votes else None


def _decision(proposal: Proposal, units: Mapping[str, Unit], name: str) -> Decision:
    b = units[proposal.b]
    a = units[proposal.a]
    articles = tuple(sorted({*a.articles, *b.articles}))
    return Decision("entity", a.key, b.key, name, proposal.why, proposal.score, proposal.detail, articles)
