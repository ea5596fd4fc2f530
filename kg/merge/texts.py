"""Articles that repeat each other almost word for word, found by hashes of runs of words."""

from __future__ import annotations

from array import array
from collections.abc import Mapping, Sequence
from itertools import combinations, groupby, islice
from pathlib import Path
from typing import Final

from kg.merge.names import Groups
from kg.merge.tellings import least
from kg.model import Article
from kg.sorting import BORDER, Sorter
from kg.text import fold

#: Words of a run; least hashes kept of an article; what share of them two repeats have in common at least.
_RUN, _KEPT, _SHARED = 6, 48, 0.4
#: A run that so many articles have is a phrase of the trade.
_COMMON: Final = 12


def sketch(article: Article) -> list[int]:
    """The least hashes of an article's runs of words, noise of the page left out."""
    text = " ".join(article.text[z.start : z.end] for z in article.zones if z.kind.is_article)
    return least([w for w in fold(text).split() if w.isalnum()], _RUN, _KEPT)


class Texts:
    """Finds articles that repeat each other, as they pass by in the order of their ids. Close it.

    Args:
        folder: Where to write what memory should not hold; by default where temporary files go.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder
        self._marks = Sorter(folder)
        self._names: list[str] = []
        self._sizes = array("B")

    def close(self) -> None:
        """Gives the room back."""
        self._marks.close()

    def take(self, article: Article) -> None:
        """Looks at an article."""
        found = sketch(article)
        for mark in found:
            self._marks.add(b"%08x\t%08x" % (mark, len(self._names)))
        self._names.append(article.id)
        self._sizes.append(len(found))

    def repeats(self) -> Mapping[str, str]:
        """For each article that another nearly repeats, the least id of those that are one text."""
        with Sorter(self._folder) as pairs:
            for _, holders in self._marks.groups():
                known = list(islice(holders, _COMMON + 1))
                if len(known) <= _COMMON:
                    for pair in combinations(known, 2):
                        pairs.add(BORDER.join(pair))
            return _joined(pairs, self._names, self._sizes)


def _joined(pairs: Sorter, names: Sequence[str], sizes: Sequence[int]) -> dict[str, str]:
    groups = Groups()
    joined: set[str] = set()
    for pair, same in groupby(pairs):
        a, b = (int(number, 16) for number in pair.split(BORDER))
        if sum(1 for _ in same) >= _SHARED * min(sizes[a], sizes[b]):
            groups.join(names[a], names[b])
            joined |= {names[a], names[b]}
    return {name: groups.root(name) for name in joined}
