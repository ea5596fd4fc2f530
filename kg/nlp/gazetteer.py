"""Known names: one look-up over countries, organisations, bodies, places, conferences, documents and media.

Case decides: a name needs its capital, a one-syllable form too, an abbreviation all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.lang import Language
from kg.lang.lookup import Trie, key_of, syllables
from kg.nlp.layers import Mention, MentionKind, Syllables

_ORG_KIND = {
    "InternationalOrganization": MentionKind.IO,
    "Organization": MentionKind.ORG,
    "GovernmentBody": MentionKind.BODY,
}
_HYPHENS = frozenset("-–—/")


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of a lexicon as the look-up sees it. ``form`` is the spelling that was added."""

    form: tuple[str, ...]
    mention: Mention
    short: bool = False
    building: bool = False
    headed: bool = False


def _forms(label: str, names: Sequence[str]) -> Iterator[str]:
    yield label
    yield from names


class Gazetteer:
    """The compiled lexicons of names of one language."""

    def __init__(self, lang: Language) -> None:
        self.lang = lang
        self._heads = Trie((h, True) for h in lang.places.heads)
        self._trie: Trie[list[Entry]] = Trie()
        self._index: dict[tuple[str, ...], list[Entry]] = {}
        self._block = Trie((p, True) for p in lang.countries.not_country)
        blank = {"start": 0, "end": 0}
        for c in lang.countries.country:
            base = Mention(**blank, kind=MentionKind.COUNTRY, label=c.label, code=c.code, wikidata=c.wikidata, en=c.en)
            for form in (*_forms(c.label, c.names), *c.adjectives):
                self._add(form, base, short=len(syllables(form)) == 1)
            for form in c.short:
                self._add(form, base, short=True)
            for form in c.capitals:
                self._add(form, replace(base, capital=True))
        for o in lang.organizations.organization:
            base = Mention(
                **blank,
                kind=_ORG_KIND[o.type],
                label=o.label,
                code=o.country,
                wikidata=o.wikidata,
                en=o.en,
                office=o.headed_by,
            )
            for form in _forms(o.label, o.names):
                self._add(form, base, building=o.location_only_after)
        for p in lang.places.place:
            base = Mention(**blank, kind=MentionKind.PLACE, label=p.label, code=p.country, en=p.en)
            for form in _forms(p.label, p.names):
                self._add(form, base)
        for series, kind in ((lang.conferences, MentionKind.CONFERENCE), (lang.documents, MentionKind.DOCUMENT)):
            for k in series.known:
                base = Mention(**blank, kind=kind, label=k.label, wikidata=k.wikidata, en=k.en)
                for form in _forms(k.label, k.names):
                    self._add(form, base)
        for form in lang.organizations.media:
            self._add(form, Mention(**blank, kind=MentionKind.MEDIA, label=form))
        for person in lang.names.known:
            base = Mention(
                **blank, kind=MentionKind.PERSON, label=person.name, code=person.country, wikidata=person.wikidata
            )
            for form in _forms(person.name, person.names):
                if len(syllables(form)) > 1:
                    self._add(form, base)

    def _add(self, form: str, mention: Mention, *, short: bool = False, building: bool = False) -> None:
        key = tuple(syllables(form))
        entries = self._index.get(tuple(k.casefold() for k in key))
        if entries is None:
            entries = self._index[tuple(k.casefold() for k in key)] = []
            self._trie.add(form, entries)
        head = self._heads.longest([key_of(k) for k in key], 0)
        entries.append(Entry(key, mention, short, building, headed=head is not None and head[0] < len(key)))

    def at(self, syl: Syllables, i: int, end: int) -> Mention | None:
        """The longest known name that begins at ``i``, written as a name must be."""
        blocked = self._block.longest(syl.key, i, end)
        best: Mention | None = None
        for stop, entries in self._trie.all_at(syl.key, i, end):
            entry = next((e for e in entries if _written_as(e, syl, i, stop)), None)
            if entry is None or _inside_word(syl, i, stop, end):
                continue
            best = replace(entry.mention, start=i, end=stop, name=(i, stop), ref="building" if entry.building else None)
        if best and blocked and blocked[0] > best.end:
            return None
        if best and blocked and blocked[0] == best.end and best.kind is MentionKind.COUNTRY:
            return None
        return best

    def country(self, syl: Syllables, i: int, end: int) -> Mention | None:
        """As :meth:`at`, countries only."""
        found = self.at(syl, i, end)
        return found if found and found.kind is MentionKind.COUNTRY else None


def _written_as(entry: Entry, syl: Syllables, i: int, stop: int) -> bool:
    """Whether the capitals of the text allow the entry."""
    form = entry.form
    if len(form) == 1 and form[0].isupper() and len(form[0]) > 1:
        return syl.text[i] == form[0]
    letters = [k for k in range(len(form)) if form[k][0].isalpha()]
    wanted = [k for k in letters if form[k][0].isupper()]
    if not wanted:
        return True
    if form[0][0].isupper() and entry.mention.kind in (MentionKind.COUNTRY, MentionKind.PERSON):
        return syl.cap[i]
    if entry.mention.kind is MentionKind.PLACE:
        # All its capitals, but for a common noun in front (*bán đảo Triều Tiên*).
        return all(syl.cap[i + k] for k in wanted[1:]) and (
            syl.cap[i + wanted[0]]
            or (wanted[0] == 0 and len(wanted) > 1 and not form[1][0].isupper())
            or (wanted[0] == 0 and entry.headed)
        )
    # The last capital of the form must be there: *bán đảo Triều Tiên*, *vùng Vịnh*, *hội đồng Bảo an*.
    return syl.cap[i + wanted[-1]] or all(syl.cap[i + k] for k in wanted[:1])


def _inside_word(syl: Syllables, i: int, stop: int, end: int) -> bool:
    """Whether the match is cut out of a hyphenated name (*Su-30*, *al-Nga*)."""
    if stop + 1 < end and syl.text[stop] in _HYPHENS and syl.glued[stop] and syl.glued[stop + 1]:
        following = syl.text[stop + 1]
        return following[0].isdigit() or (following[0].islower() and len(following) > 3 and stop - i == 1)
    return False
