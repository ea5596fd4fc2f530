"""What a line of a page looks like, told by its shape alone: a title, a paragraph, a name, a sentence's end."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import pairwise

from kg.text import fold

#: Every upper-case letter of the Latin blocks, for use within a character class.
UPPER = "".join(c for c in map(chr, (*range(0x41, 0x250), *range(0x1E00, 0x1F00))) if c.isupper())

_PROSE_END = re.compile(r"[.!?…:;][\"”’»)\]/.]*$")
_TITLE_END = re.compile(r"[.,;:…][\"”’»)\]]*$")
_SENTENCE_END = re.compile(r"(?<![.!?…])[.!?…]++(?:/\.)?[\"”’»)\]]*(?=\s|$)")
# How far back the word before a full stop is looked at: abbreviations are short.
_ABBREVIATION_REACH = 12
# How much of a text is looked at for names.
_ENOUGH = 20_000
_NAME = re.compile(rf"[{UPPER}][\w’'.-]*(?:\s+[{UPPER}][\w’'.-]*)*")


@dataclass(frozen=True)
class Line:
    """A non-blank line: offsets without the blanks about it, and how many blank lines stand before it."""

    start: int
    end: int
    text: str
    gap: int = 0

    @cached_property
    def folded(self) -> str:
        """The line for comparing; as long as the line."""
        return fold(self.text)

    @cached_property
    def words(self) -> int:
        """How many syllables it has."""
        return len(self.text.split())


def split(text: str, start: int = 0) -> list[Line]:
    """The non-blank lines of a text from an offset on."""
    lines: list[Line] = []
    gap = 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        raw = text[start:end]
        stripped = raw.strip()
        if stripped:
            at = start + raw.index(stripped)
            lines.append(Line(at, at + len(stripped), stripped, gap))
            gap = 0
        else:
            gap += 1
        start = end + 1
    return lines


def is_title(line: Line) -> bool:
    """Whether a line reads like a headline: short, one piece, not closed as a sentence is."""
    return 3 <= line.words <= 35 and not _TITLE_END.search(line.text) and ". " not in line.text


def is_prose(line: Line) -> bool:
    """Whether a line reads like a paragraph: long enough, and closed as a sentence is."""
    return line.words >= 12 and not is_title(line) and _PROSE_END.search(line.text) is not None


@lru_cache(maxsize=32)
def sentence_ends(text: str, abbreviations: frozenset[str]) -> tuple[int, ...]:
    """Offsets after each sign that ends a sentence within a line; abbreviations and initials end none."""
    ends = []
    for m in _SENTENCE_END.finditer(text):
        if m.group() == ".":
            before = text[max(0, m.start() - _ABBREVIATION_REACH) : m.start()]
            word = before[before.rfind(" ") + 1 :].lstrip("(\"“‘'[")
            if word in abbreviations or (len(word) == 1 and word.isupper()):
                continue
        ends.append(m.end())
    return tuple(ends)


def names(lines: Iterable[Line]) -> frozenset[str]:
    """What the lines name, for comparing: the capitalised words in pairs, single ones where they stand alone.

    Pairs, because offices, countries and persons stand side by side without a sign between them. A word that only
    opens a sentence is left out.
    """
    found: set[str] = set()
    for run, opens in _runs(lines):
        words = run[1:] if opens and len(run) != 2 else run
        found.update(map(" ".join, pairwise(words)) if len(words) > 1 else words)
    return frozenset(found)


def known_names(lines: Iterable[Line]) -> frozenset[str]:
    """All pairs and single capitalised words of an article: what :func:`overlap` looks names up in."""
    found: set[str] = set()
    for run, _ in _runs(lines):
        found.update(run)
        found.update(map(" ".join, pairwise(run)))
    return frozenset(found)


def overlap(block: Iterable[Line], article: frozenset[str]) -> float:
    """Which share of the names in some lines the article (:func:`known_names`) has too; 0 where there are none."""
    found = names(block)
    return len(found & article) / len(found) if found else 0.0


def _runs(lines: Iterable[Line]) -> Iterator[tuple[list[str], bool]]:
    """The folded words of each capitalised run, and whether it opens a sentence."""
    size = 0
    for line in lines:
        text = line.text[:_ENOUGH]
        size += len(text)
        for m in _NAME.finditer(text):
            before = text[max(0, m.start() - 4) : m.start()].rstrip()
            run = [word.rstrip(".-'’") for word in fold(m.group()).split()]
            yield run, m.start() == 0 or before[-1:] in ".!?…:\"“'‘("
        if size > _ENOUGH:
            return


def same(a: Line, b: Line) -> bool:
    """Whether two lines say the same in the same words."""
    return a.folded == b.folded
