"""Articles that repeat each other almost word for word, found by hashes of runs of words."""

from __future__ import annotations

import zlib
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from kg.merge.names import Groups
from kg.model import Article
from kg.text import fold

#: Words of a run; least hashes kept of an article; what share of them two repeats have in common at least.
_RUN, _KEPT, _SHARED = 6, 48, 0.4
#: A run that so many articles have is a phrase of the trade.
_COMMON: Final = 12


def sketch(article: Article) -> frozenset[int]:
    """The least hashes of an article's runs of words, noise of the page left out."""
    text = " ".join(article.text[z.start : z.end] for z in article.zones if z.kind.is_article)
    syllables = [w for w in fold(text).split() if w.isalnum()]
    runs = {zlib.crc32(" ".join(syllables[i : i + _RUN]).encode()) for i in range(len(syllables) - _RUN + 1)}
    return frozenset(sorted(runs)[:_KEPT])


def repeats(articles: Sequence[Article]) -> Mapping[str, str]:
    """For each article that another nearly repeats, the least id of those that are one text."""
    sketches = {a.id: sketch(a) for a in articles}
    holders: defaultdict[int, list[str]] = defaultdict(list)
    for name in sorted(sketches):
        for mark in sketches[name]:
            holders[mark].append(name)
    met: Counter[tuple[str, str]] = Counter()
    for names in holders.values():
        if 1 < len(names) <= _COMMON:
            met.update((a, b) for i, a in enumerate(names) for b in names[i + 1 :])
    groups = Groups()
    joined = set()
    for (a, b), shared in met.items():
        if shared >= _SHARED * min(len(sketches[a]), len(sketches[b])):
            groups.join(a, b)
            joined |= {a, b}
    return {name: groups.root(name) for name in joined}
