"""What a line of a page looks like, told by its shape alone: a title, a paragraph, a name, a sentence's end."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from kg.text import fold, strip_diacritics

#: Every upper-case letter of the Latin blocks, for use within a character class.
UPPER = "".join(c for c in map(chr, (*range(0x41, 0x250), *range(0x1E00, 0x1F00))) if c.isupper())

_SYLLABLE = re.compile(
    r"(?:ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdghklmnpqrstvx])?(?:[aeiouy]|[aeiouy]{2}|oai|oay|oeo|uay|uoi|uou|ieu|yeu|uye|uya|uyu|ueu)"
    r"(?:ch|ng|nh|[cmnpt])?",
)
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


def is_vietnamese(word: str) -> bool:
    """Whether a word could be a Vietnamese syllable: *Quang* could, *Reuters* couldn't."""
    return _SYLLABLE.fullmatch(strip_diacritics(word).lower()) is not None


def is_title(line: Line) -> bool:
    """Whether a line reads like a headline: short, one piece, not closed as a sentence is."""
    return 3 <= line.words <= 35 and not _TITLE_END.search(line.text) and ". " not in line.text


def is_prose(line: Line) -> bool:
    """Whether a line reads like a paragraph: long enough, and closed as a sentence is."""
    return line.words >= 12 and re.search(r"[.!?…:;][\"”’»)\]/.]*$", line.text) is not None


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


def names(text: str) -> frozenset[str]:
    """The capitalised runs of a text, folded; single words that only open a sentence are left out."""
    found = set()
    for m in _NAME.finditer(text):
        run = m.group().rstrip(".-'’")
        opens = m.start() == 0 or text[: m.start()].rstrip()[-1:] in ".!?…:\"“'‘("
        if not (opens and " " not in run):
            found.add(fold(run))
    return frozenset(found)


def overlap(block: Iterable[Line], article: str) -> float:
    """Which share of the names in some lines also occurs in the article's (folded) text; 0 where there are none."""
    found = names("\n".join(line.text[:_ENOUGH] for line in block))
    if not found:
        return 0.0
    return sum(1 for n in found if re.search(rf"(?<!\w){re.escape(n)}(?!\w)", article)) / len(found)


def same(a: Line, b: Line) -> bool:
    """Whether two lines say the same in the same words."""
    return a.folded == b.folded


def joined(lines: Iterable[Line]) -> str:
    """The folded text of some lines, for :func:`overlap`: its beginning, in which an article names its names."""
    parts: list[str] = []
    size = 0
    for line in lines:
        parts.append(line.folded[:_ENOUGH])
        size += len(parts[-1])
        if size > _ENOUGH:
            break
    return "\n".join(parts)
