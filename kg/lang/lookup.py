"""Longest-match lookup of phrases over syllables.

The same structure serves every lexicon: a trie whose edges are folded syllables, so that looking up all phrases of all
files costs one walk per position, whatever the number of phrases.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final, Generic, TypeVar

from kg.text import fold, nfc

T = TypeVar("T")

#: A syllable, a number, or one sign. The tokenizer of :mod:`kg.nlp.tokenizer` cuts text by the same expression, so that
#: a phrase of a lexicon and the text it should match are cut alike.
TOKEN = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)*|_|[^\w\s]")


def syllables(phrase: str) -> list[str]:
    """Cuts a phrase of a lexicon as the tokenizer cuts text; NFC, case kept."""
    return TOKEN.findall(nfc(phrase))


class _Keys(dict[str, str]):
    """The folded syllables met so far: no case, one place for the tone mark."""

    #: More are forgotten all at once: so many are hardly met.
    most = 1 << 16

    def __missing__(self, syllable: str) -> str:
        if len(self) >= self.most:
            self.clear()
        self[syllable] = key = fold(syllable)
        return key


#: The form by which syllables are compared. It is asked of every one: nothing is quicker than to look in a dict.
key_of: Final[Callable[[str], str]] = _Keys().__getitem__


def folded(phrase: str) -> tuple[str, ...]:
    """The form by which whole phrases are compared."""
    return tuple(key_of(s) for s in syllables(phrase))


class Trie(Generic[T]):
    """A set of phrases with a value each.

    Example:
        >>> trie = Trie([("hai bên", 2)])
        >>> trie.longest(["Hai", "bên", "nhất", "trí"], 0)  # keys are folded by the caller
        >>> trie.longest(["hai", "bên", "nhất", "trí"], 0)
        (2, 2)
    """

    __slots__ = ("_closes", "_root", "length", "opens")

    def __init__(self, items: Iterable[tuple[str, T]] = ()) -> None:
        self._root: dict[str, object] = {}
        #: Syllables of the longest phrase.
        self.length = 0
        #: What the phrases begin with, for callers that ask at every syllable: most begin none, and a call costs.
        self.opens: Mapping[str, object] = self._root
        #: What they end with: so it is soon known that none ends at a place.
        self._closes: set[str] = set()
        for phrase, value in items:
            self.add(phrase, value)

    def add(self, phrase: str, value: T) -> None:
        """Adds a phrase; the first value given for a phrase stays."""
        node, parts = self._root, syllables(phrase)
        for syllable in parts:
            node = node.setdefault(key_of(syllable), {})  # type: ignore[assignment]
        self._closes.update(map(key_of, parts[-1:]))
        self.length = max(self.length, len(parts))
        node.setdefault("", value)

    @property
    def starts(self) -> frozenset[str]:
        """The folded syllables that phrases begin with: elsewhere, no look-up is needed."""
        return frozenset(self._root)

    def longest(self, keys: Sequence[str], start: int, end: int | None = None) -> tuple[int, T] | None:
        """The longest phrase that begins at ``start``.

        Args:
            keys: Folded syllables of the text.
            start: Index of the first syllable.
            end: Index before which the phrase must end; default the end of ``keys``.

        Returns:
            Index after the phrase, and its value; None where no phrase begins.
        """
        limit = len(keys) if end is None else end
        node = self._root.get(keys[start]) if start < limit else None
        best = None
        while node is not None:
            start += 1
            if "" in node:  # type: ignore[operator]
                best = start, node[""]  # type: ignore[index]
            node = node.get(keys[start]) if start < limit else None  # type: ignore[attr-defined]
        return best

    def anywhere(self, keys: Sequence[str], start: int, end: int) -> bool:
        """Whether a phrase begins and ends between ``start`` and ``end``."""
        root = self._root
        if root.keys().isdisjoint(keys[start:end]):
            return False
        return any(keys[i] in root and self.longest(keys, i, end) is not None for i in range(start, end))

    def all_at(self, keys: Sequence[str], start: int, end: int | None = None) -> Iterator[tuple[int, T]]:
        """Every phrase that begins at ``start``, shortest first."""
        node = self._root
        limit = len(keys) if end is None else end
        for i in range(start, limit):
            following = node.get(keys[i])
            if following is None:
                return
            node = following  # type: ignore[assignment]
            if "" in node:
                yield i + 1, node[""]  # type: ignore[misc]

    def ends_at(self, keys: Sequence[str], end: int, start: int = 0) -> bool:
        """Whether a phrase that begins at ``start`` or later ends right before ``end``."""
        return self.begin_of(keys, end, start) is not None

    def begin_of(self, keys: Sequence[str], end: int, start: int = 0) -> int | None:
        """Where the longest phrase begins that ends right before ``end``, at ``start`` or later."""
        if end <= start or keys[end - 1] not in self._closes:
            return None
        root = self._root
        for i in range(max(start, end - self.length), end):
            if keys[i] in root:
                found = self.longest(keys, i, end)
                if found is not None and found[0] == end:
                    return i
        return None


class Tries:
    """Several tries that are walked at once, for whoever asks all of them at every place.

    Example:
        >>> tries = Tries(Trie([("hai bên", 2)]), Trie([("hai", "h")]))
        >>> tries.longest(["hai", "bên"], 0, 2)
        [(2, 2), (1, 'h')]
    """

    __slots__ = ("_count", "_root", "opens")

    def __init__(self, *tries: Trie[Any]) -> None:
        self._count = len(tries)
        self._root: dict[str, Any] = {}
        for k, trie in enumerate(tries):
            _graft(self._root, trie.opens, k)
        #: What the phrases begin with.
        self.opens: Mapping[str, object] = self._root

    def longest(self, keys: Sequence[str], start: int, end: int) -> list[tuple[int, Any] | None]:
        """For each trie, in the order given, what :meth:`Trie.longest` answers."""
        found: list[tuple[int, Any] | None] = [None] * self._count
        node = self._root.get(keys[start]) if start < end else None
        while node is not None:
            start += 1
            if "" in node:
                for k, value in node[""]:
                    found[k] = start, value
            node = node.get(keys[start]) if start < end else None
        return found


class Openings:
    """Which of some groups of tries have a phrase that can begin at a place, told by its first two syllables.

    Most syllables with which a phrase begins (*nước*, *các*) begin none where they stand, and asking every grammar that
    knows one costs more than to ask here first.

    Example:
        >>> openings = Openings([Trie([("hai bên", 2)])], [Trie([("hai", "h")])])
        >>> openings.at(["hai", "nước"], 0, 2), openings.at(["hai", "bên"], 0, 2), openings.at(["ba"], 0, 1)
        (2, 3, 0)
    """

    __slots__ = ("_after", "_alone")

    def __init__(self, *groups: Iterable[Trie[Any]]) -> None:
        #: The groups with a phrase of one syllable, and those with a longer one, by its second.
        self._alone: dict[str, int] = {}
        self._after: dict[str, dict[str, int]] = {}
        for k, tries in enumerate(groups):
            for first, node in (item for trie in tries for item in trie.opens.items()):
                self._alone.setdefault(first, 0)
                after = self._after.setdefault(first, {})
                for second in node:  # type: ignore[attr-defined]
                    if second == "":
                        self._alone[first] |= 1 << k
                    else:
                        after[second] = after.get(second, 0) | 1 << k

    def at(self, keys: Sequence[str], i: int, end: int) -> int:
        """The groups that may have a phrase at ``i``, before ``end``, as bits in the order given; 0 where none has."""
        first = keys[i]
        alone = self._alone.get(first)
        if alone is None:
            return 0
        return alone | self._after[first].get(keys[i + 1], 0) if i + 1 < end else alone


def _graft(onto: dict[str, Any], node: Mapping[str, Any], k: int) -> None:
    """Adds the phrases below a node, each value with the number of its trie."""
    for key, below in node.items():
        if key == "":
            onto.setdefault("", []).append((k, below))
        else:
            _graft(onto.setdefault(key, {}), below, k)


def phrase_set(phrases: Iterable[str]) -> Trie[bool]:
    """A trie of phrases that have no value of their own."""
    return Trie((phrase, True) for phrase in phrases)


@lru_cache(maxsize=1 << 8)
def listed(phrases: tuple[str, ...]) -> Trie[bool]:
    """The trie of a list of the language, made once: for rules that get the language anew with each article."""
    return phrase_set(phrases)
