"""Names that organisations of several states bear (*Đảng Dân chủ*): whose one is meant where its state is not told.

By itself such a name is that of the best known of them. In an article that names the state of another more often than
its state, it is the other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kg.lang import Language
from kg.lang.lookup import folded
from kg.nlp.layers import ORGANIZED, PERSONS, PLACES, Mention, Syllables
from kg.nlp.names.gazetteer import known_organization

_Words = tuple[str, ...]


class SharedNames:
    """The short names of organisations that are others' as well."""

    def __init__(self, lang: Language) -> None:
        self._bearers: dict[_Words, list[Mention]] = {}
        for organization in lang.organizations.organization:
            for form in organization.short:
                self._bearers.setdefault(folded(form), []).append(known_organization(organization))

    def told(self, syl: Syllables, mentions: Sequence[Mention]) -> list[Mention]:
        """The mentions, where a shared name and whoever stands for it are of the state that is meant."""
        shared = {words: part for m in mentions for part in (m, *m.parts) if (words := self._words(syl, part))}
        if not shared:
            return list(mentions)
        states = Counter(m.code for m in mentions if m.code and self._tells_state(syl, m))
        meant: dict[_Words, Mention] = {}
        for words, first in shared.items():
            best = max(self._bearers[words], key=lambda o: states[o.code or ""])
            if states[best.code or ""] > states[first.code or ""]:
                meant[words] = best
        return [self._of_its_state(syl, m, meant) for m in mentions] if meant else list(mentions)

    def _words(self, syl: Syllables, m: Mention) -> _Words | None:
        """The shared name that a mention consists of, with no state beside it."""
        words = tuple(syl.key[m.start : m.end]) if m.kind in ORGANIZED else ()
        return words if words in self._bearers else None

    def _tells_state(self, syl: Syllables, m: Mention) -> bool:
        """Whether a state is told, and not only by a shared name."""
        return m.kind in PLACES or (m.kind in PERSONS and not any(self._words(syl, part) for part in m.parts))

    def _of_its_state(self, syl: Syllables, m: Mention, meant: Mapping[_Words, Mention]) -> Mention:
        words = self._words(syl, m)
        if words is not None and (own := meant.get(words)):
            return replace(m, label=own.label, code=own.code, wikidata=own.wikidata, en=own.en)
        parts = tuple(self._of_its_state(syl, part, meant) for part in m.parts)
        if m.kind not in PERSONS or parts == m.parts or any(part.kind in PLACES for part in parts):
            return m
        before, after = next((x, y) for x, y in zip(m.parts, parts, strict=True) if x != y)
        org = after.label if m.org == before.label else m.org
        return replace(m, code=after.code if m.code == before.code else m.code, org=org, parts=parts)
