"""Whose a body or organisation is, as told right after its name: *(của) Nhật Bản*, *(của) nước này*."""

from __future__ import annotations

from kg.lang import Language
from kg.lang.lookup import Trie, phrase_set
from kg.lang.reference_schema import Reference
from kg.nlp.layers import Mention, Syllables
from kg.nlp.names.gazetteer import Gazetteer
from kg.values import frozen


@frozen
class Owner:
    """What a body is of: a country, or a reference to one, or neither; and where that ends."""

    end: int
    country: Mention | None = None
    reference: Reference | None = None

    @property
    def code(self) -> str | None:
        """Code of the country."""
        return self.country.code if self.country else None

    @property
    def parts(self) -> tuple[Mention, ...]:
        """The country as a mention, for whoever it is part of."""
        return (self.country,) if self.country else ()

    @property
    def several(self) -> bool:
        """Whether it points at more than one country (*hai nước*)."""
        return self.reference is not None and self.reference.number > 1


class Owners:
    """Reads owners."""

    def __init__(self, lang: Language, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self.of = phrase_set(lang.grammar.prepositions("of"))
        self.country_refs: Trie[Reference] = Trie(lang.references.phrases("country", "countries"))

    def read(self, syl: Syllables, j: int, end: int) -> Owner:
        """The country at ``j``, with or without *của*, or the reference to one."""
        of = self.of.longest(syl.key, j, end)
        k = of[0] if of else j
        country = self.gazetteer.country(syl, k, end)
        if country:
            return Owner(country.end, country=country)
        found = self.country_refs.longest(syl.key, k, end)
        return Owner(found[0], reference=found[1]) if found else Owner(j)
