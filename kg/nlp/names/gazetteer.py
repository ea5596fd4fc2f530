"""Known names: one look-up over countries, organisations, bodies, places, conferences, documents, media and people.

Case decides: a name needs its capital, a one-syllable form too, an abbreviation all of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain

from kg.lang import Language, schema
from kg.lang.lookup import Trie, folded, phrase_set, syllables
from kg.nlp.layers import Mention, MentionKind, Syllables
from kg.text import is_syllable

_ORG_KIND = {
    "InternationalOrganization": MentionKind.IO,
    "Organization": MentionKind.ORG,
    "GovernmentBody": MentionKind.BODY,
}
_HYPHENS = frozenset("-–—/")


@dataclass(frozen=True, slots=True)
class Entry:
    """A form of a name as the look-up sees it.

    Attributes:
        form: Its syllables as written in the lexicon.
        mention: What it names, with no place in a text yet.
        headed: Whether it begins with the common noun of a place (*vịnh* Bắc Bộ).
    """

    form: tuple[str, ...]
    mention: Mention
    headed: bool


#: Shortest surname that names somebody by itself.
_SURNAME = 5


class Gazetteer:
    """The compiled lexicons of names of one language."""

    def __init__(self, lang: Language) -> None:
        # Whether the phrase is a name (*Mỹ Đình*), which *Mỹ đình chỉ viện trợ* has none of.
        self._blocked: Trie[bool] = Trie((p, _all_capital(p)) for p in lang.countries.not_country)
        self._things = phrase_set(lang.names.things_after)
        self._other_ending = phrase_set(lang.places.other_ending)
        self._trie: Trie[list[Entry]] = Trie()
        self._cities = {folded(name): city[0] for c in lang.countries.country for city in c.cities for name in city}
        heads = phrase_set(lang.places.heads)
        index: dict[tuple[str, ...], list[Entry]] = {}
        for form, mention in _forms(lang):
            written, key = tuple(syllables(form)), folded(form)
            if key not in index:
                index[key] = []
                self._trie.add(form, index[key])
            head = heads.longest(key, 0)
            index[key].append(Entry(written, mention, headed=head is not None and head[0] < len(key)))

    @property
    def openings(self) -> tuple[Trie[list[Entry]]]:
        """What known names begin with."""
        return (self._trie,)

    def at(self, syl: Syllables, i: int, end: int) -> Mention | None:
        """The longest known name that begins at ``i``, written as a name must be."""
        if i >= end or syl.key[i] not in self._trie.opens:
            return None
        best: tuple[int, Mention] | None = None
        for stop, entries in self._trie.all_at(syl.key, i, end):
            for entry in entries:
                if _written_as(entry, syl, i, stop):
                    if not _inside_word(syl, i, stop, end):
                        best = stop, entry.mention
                    break
        if best is None or (best[1].kind is MentionKind.PLACE and self._other_ending.ends_at(syl.key, i + 1)):
            return None
        stop, known = best
        if stop < end and syl.cap[stop] and self._things.longest(syl.key, stop, end):
            return None  # "ASEAN Cup" is neither a cup nor the organisation
        barred = 0
        if syl.key[i] in self._blocked.opens:
            found = self._blocked.all_at(syl.key, i, end)
            barred = max((b for b, name in found if not name or all(syl.cap[i:b])), default=0)
        if barred > stop or (barred == stop and known.kind is MentionKind.COUNTRY):
            return None
        if known.kind is MentionKind.COUNTRY and self._ends_other(syl, i, stop):
            return None
        return known.at(i, stop)

    def _ends_other(self, syl: Syllables, i: int, stop: int) -> bool:
        """Whether a country's name is the end of another name: *Do* Thái, *Real* Madrid."""
        first = max(i - self._blocked.length + 1, 0)
        if not self._blocked.ends_at(syl.key, stop, first):
            return False
        for k in range(first, i):
            found = self._blocked.all_at(syl.key, k, stop) if syl.key[k] in self._blocked.opens else ()
            if any(b == stop and name and all(syl.cap[k:b]) for b, name in found):
                return True
        return False

    def city(self, syl: Syllables, capital: Mention) -> Mention:
        """The place that a state's capital is, by its usual name."""
        label = self._cities[tuple(syl.key[capital.start : capital.end])]
        return replace(capital, kind=MentionKind.PLACE, label=label, en=None, wikidata=None)

    def country(self, syl: Syllables, i: int, end: int) -> Mention | None:
        """As :meth:`at`, countries only."""
        found = self.at(syl, i, end)
        return found if found and found.kind is MentionKind.COUNTRY else None

    def begins_name(self, syl: Syllables, known: Mention, end: int) -> bool:
        """Whether a state's short name is only the first syllable of a longer name: *phường* Mỹ Tơ."""
        k = known.end
        if known.kind is not MentionKind.COUNTRY or k - known.start > 1 or k >= end or not syl.cap[k] or syl.glued[k]:
            return False
        return not syl.line[k] and is_syllable(syl.text[k]) and self.at(syl, k, end) is None


def _all_capital(phrase: str) -> bool:
    return all(s[0].isupper() for s in syllables(phrase))


# ---------------------------------------------------------------------- the forms of each lexicon
def _forms(lang: Language) -> Iterator[tuple[str, Mention]]:
    """Every form of every known name; where one form has several meanings, the first that fits counts."""
    for country in lang.countries.country:
        yield from _country_forms(country)
    for organization in lang.organizations.organization:
        yield from _organization_forms(organization)
    for place in lang.places.place:
        mention = Mention(0, 0, MentionKind.PLACE, label=place.label, code=place.country, en=place.en)
        yield from ((form, mention) for form in (place.label, *place.names))
    yield from _series_forms(lang.conferences, MentionKind.CONFERENCE)
    yield from _series_forms(lang.documents, MentionKind.DOCUMENT)
    for name in lang.organizations.media:
        yield name, Mention(0, 0, MentionKind.MEDIA, label=name)
    for person in lang.names.known:
        mention = Mention(0, 0, MentionKind.PERSON, label=person.name, code=person.country, wikidata=person.wikidata)
        yield from ((form, mention) for form in (person.name, *person.names) if len(syllables(form)) > 1)
    yield from _surname_forms(lang)


def _surname_forms(lang: Language) -> Iterator[tuple[str, Mention]]:
    """Foreign surnames by which headlines call well-known people (*Putin*), where all who bear one are of one state.

    One that could be a Vietnamese syllable (*May*, *Kim*) says too little.
    """
    bearers: dict[str, set[str | None]] = {}
    for person in lang.names.known:
        parts = syllables(person.name)
        if len(parts) > 1 and len(parts[-1]) >= _SURNAME and not is_syllable(parts[-1]):
            bearers.setdefault(parts[-1], set()).add(person.country)
    for surname, countries in bearers.items():
        if len(countries) == 1:
            yield surname, Mention(0, 0, MentionKind.PERSON, label=surname, code=next(iter(countries)))


def _country_forms(country: schema.Country) -> Iterator[tuple[str, Mention]]:
    mention = Mention(
        0, 0, MentionKind.COUNTRY, label=country.label, code=country.code, wikidata=country.wikidata, en=country.en
    )
    for form in (country.label, *country.names, *country.adjectives, *country.short):
        yield form, mention
    for form in chain.from_iterable(country.cities):
        yield form, replace(mention, capital=True)


def known_organization(organization: schema.NamedOrganization) -> Mention:
    """An organisation of the lexicon, with no place in a text yet."""
    return Mention(
        0,
        0,
        _ORG_KIND[organization.type],
        label=organization.label,
        code=organization.country,
        wikidata=organization.wikidata,
        en=organization.en,
        office=organization.headed_by,
        ref="building" if organization.location_only_after else None,
    )


def _organization_forms(organization: schema.NamedOrganization) -> Iterator[tuple[str, Mention]]:
    mention = known_organization(organization)
    for form in (organization.label, *organization.names):
        yield form, mention


def _series_forms(series: schema.Series, kind: MentionKind) -> Iterator[tuple[str, Mention]]:
    for known in series.known:
        mention = Mention(0, 0, kind, label=known.label, wikidata=known.wikidata, en=known.en)
        for form in (known.label, *known.names):
            yield form, mention


# ---------------------------------------------------------------------- how a name is written
def _written_as(entry: Entry, syl: Syllables, i: int, stop: int) -> bool:
    """Whether the capitals of the text from ``i`` to ``stop`` allow the entry."""
    form, kind = entry.form, entry.mention.kind
    if len(form) == 1 and form[0].isupper() and len(form[0]) > 1:
        return syl.text[i] == form[0]
    wanted = [k for k in range(stop - i) if form[k][0].isupper()]
    if not wanted:
        return True
    if wanted[0] == 0 and kind in (MentionKind.COUNTRY, MentionKind.PERSON):
        return syl.cap[i]
    if kind is MentionKind.PLACE:
        return all(syl.cap[i + k] for k in wanted[1:]) and (syl.cap[i + wanted[0]] or _common_first(entry, wanted))
    if kind is MentionKind.CONFERENCE:
        return any(syl.cap[i + k] for k in wanted)  # "hội nghị Con đường tơ lụa mới"
    # The first or last capital of the form must be there: *bán đảo Triều Tiên*, *vùng Vịnh*, *hội đồng Bảo an*.
    return syl.cap[i + wanted[-1]] or syl.cap[i + wanted[0]]


def _common_first(entry: Entry, wanted: list[int]) -> bool:
    """Whether a place's first capital may be missing, since a common noun bears it (*Bán đảo* Triều Tiên)."""
    return wanted[0] == 0 and (entry.headed or (len(wanted) > 1 and not entry.form[1][0].isupper()))


def _inside_word(syl: Syllables, i: int, stop: int, end: int) -> bool:
    """Whether the match is cut out of a hyphenated name (*Su-30*, *al-Nga*)."""
    if stop + 1 < end and syl.text[stop] in _HYPHENS and syl.glued[stop] and syl.glued[stop + 1]:
        following = syl.text[stop + 1]
        return following[0].isdigit() or (following[0].islower() and len(following) > 3 and stop - i == 1)
    return False
