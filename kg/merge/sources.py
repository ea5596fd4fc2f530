"""How many independent sources tell an event: articles of one agency, one paper or one text count once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kg.lang import Language
from kg.lang.lookup import folded, phrase_set
from kg.merge.names import Groups
from kg.model import Extraction, ZoneKind
from kg.text import fold, one_line

#: Kinds of noise in which an article says whose it is.
_CREDITS = frozenset({"byline", "end", "publisher", "dateline"})


class Sources:
    """Whose each article is."""

    def __init__(self, repeats: Mapping[str, str], lang: Language) -> None:
        self._repeats = repeats
        self._media = phrase_set(lang.organizations.media)
        self._of: dict[str, frozenset[str]] = {}
        self._known: dict[frozenset[str], frozenset[str]] = {}

    def take(self, extraction: Extraction) -> None:
        """Looks up whose an article is."""
        found = self._origins(extraction, self._media)
        self._of[extraction.article.id] = self._known.setdefault(found, found)

    @staticmethod
    def _origins(extraction: Extraction, media: object) -> frozenset[str]:
        article = extraction.article
        found: set[str] = set()
        if article.publisher and one_line(article.publisher):
            found.add(f"source {fold(one_line(article.publisher))}")
        for zone in article.zones:
            if zone.kind is ZoneKind.NOISE and zone.note in _CREDITS:
                found |= {f"source {name}" for name in named(article.text[zone.start : zone.end], media)}
        return frozenset(found)

    def count(self, articles: Iterable[str], credited: Mapping[str, Iterable[str]]) -> int:
        """The number of independent sources among some articles.

        Args:
            articles: Ids.
            credited: For each article, whom its claims of the event name as their source.
        """
        groups = Groups()
        names = sorted(set(articles))
        for name in names:
            own = f"article {name}"
            groups.root(own)
            origins = {*self._of.get(name, ()), *(f"source {fold(c)}" for c in credited.get(name, ()))}
            if name in self._repeats:
                origins.add(f"text {self._repeats[name]}")
            for origin in sorted(origins):
                groups.join(own, origin)
        return len({groups.root(f"article {name}") for name in names})


def named(text: str, media: object) -> set[str]:
    """The agencies and papers that a stretch of text names, folded."""
    syllables = folded(text)
    found, i = set(), 0
    while i < len(syllables):
        hit = media.longest(syllables, i, len(syllables))  # type: ignore[attr-defined]
        if hit:
            found.add(" ".join(syllables[i : hit[0]]))
            i = hit[0]
        else:
            i += 1
    return found
