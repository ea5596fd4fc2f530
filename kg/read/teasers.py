"""Where an article ends and the page goes on with other stories.

A list of other stories is told by its heading, by what it follows (a sign-off, hashtags, ``./.``), or by its make-up:
titles that are repeated or each followed by one summary, with names that the article doesn't have.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from itertools import pairwise
from statistics import fmean as mean_of

from kg.read.lines import Line, is_prose, is_title, known_names, overlap, same
from kg.read.rules import NoiseRules

# How often the rest of a page is looked through; a page of thousands of headings is no article.
_MAX_LOOKS = 200
# Shares of names in common. On 300 articles of one domain the last two paragraphs share .5 with what stands before them
# (one in ten less than .3), titles and leads of other articles .18 (one in ten more than .6).
_FEW, _SOME, _MANY = 0.4, 0.45, 0.6
_RESUMES = 0.3
_HEADLINE_WORDS, _SUMMARY_WORDS = 8, 60
# How many lines of other stories may follow an article with nothing to announce them.
_MAX_TAIL = 400


class Sign(Enum):
    """What a line tells about the lines after it."""

    NONE = auto()
    FRAME = auto()  # part of the page's frame, no say about what follows
    REST = auto()  # heading over other stories, to the page's end
    BOX = auto()  # heading over other stories, perhaps a box within the article
    END = auto()  # closes an article
    NAME = auto()  # closes an article or is a subheading


@dataclass(frozen=True)
class Item:
    """One teaser: its titles, its summary, and how far it shares names with the article."""

    titles: tuple[Line, ...]
    summary: Line | None
    shared: float
    tagged: bool

    @property
    def repeated(self) -> bool:
        """Whether a title stands there twice, as an image's text and as a link."""
        return any(same(a, b) for a, b in pairwise(self.titles))


def teasers(lines: Sequence[Line], signs: Sequence[Sign], captions: frozenset[int], rules: NoiseRules) -> set[int]:
    """Indices of the lines that belong to other stories.

    Args:
        lines: The lines below the headline.
        signs: What each says about those after it.
        captions: Indices of lines with a picture credit; they may stand anywhere.
        rules: The words to go by.
    """
    found: set[int] = set()
    i = prose = looks = 0

    def before() -> frozenset[str]:
        return known_names(line for k, line in enumerate(lines[:i]) if k not in found)

    while i < len(lines):
        sign = signs[i] if looks < _MAX_LOOKS or signs[i] is Sign.REST else Sign.FRAME
        if sign is Sign.REST and prose:
            return found | set(range(i, len(lines)))
        if sign is Sign.BOX and prose:
            looks += 1
            back = _resumes(lines, signs, i + 1, before())
            found |= set(range(i, back))
            i = back
            continue
        if sign is Sign.END and prose >= 2:
            looks += 1
            if _resumes(lines, signs, i + 1, before()) == len(lines):
                return found | set(range(i + 1, len(lines)))
        if sign is Sign.NAME and prose >= 2 and len(lines) - i < _MAX_TAIL:
            looks += 1
            listed = _items(lines, signs, captions, i + 1, frozenset(), rules)
            if listed and _resumes(lines, signs, i + 1, before()) == len(lines):
                return found | set(range(i, len(lines)))
        title = sign is Sign.NONE and i not in captions and is_title(lines[i])
        if title and prose >= 2 and len(lines) - i < _MAX_TAIL:
            looks += 1
            if _other(lines, signs, captions, i, before(), rules):
                return found | set(range(i, len(lines)))
        prose += signs[i] in (Sign.NONE, Sign.END) and is_prose(lines[i])
        i += 1
    return found


def _resumes(lines: Sequence[Line], signs: Sequence[Sign], start: int, before: frozenset[str]) -> int:
    """Where the article goes on after a box or sign-off: two paragraphs on end that share its names."""
    rest = [k for k in range(start, len(lines)) if signs[k] is not Sign.FRAME]
    for here, following in pairwise(rest):
        pair = [lines[here], lines[following]]
        if signs[here] in (Sign.REST, Sign.BOX):
            break
        prose = all(map(is_prose, pair))
        if prose and overlap(pair, before) >= _RESUMES:
            return here
    only_prose = rest and all(is_prose(lines[k]) and signs[k] not in (Sign.REST, Sign.BOX) for k in rest)
    if only_prose and overlap([lines[k] for k in rest], before) >= _SOME:
        return rest[0]
    return len(lines)


def _other(
    lines: Sequence[Line],
    signs: Sequence[Sign],
    captions: frozenset[int],
    start: int,
    before: frozenset[str],
    rules: NoiseRules,
) -> bool:
    """Whether everything from a title on is other stories.

    Related stories share names with the article, and its own last sections bring new ones, so the make-up decides as
    much as the names: the plainer it is, the more names may be shared.
    """
    items = _items(lines, signs, captions, start, before, rules)
    if not items:
        return False
    first, mean = items[0].shared, mean_of([item.shared for item in items])
    plain = sum(item.repeated or item.tagged for item in items)
    if items[0].repeated or items[0].tagged:
        return plain >= 2 or first < _FEW
    # Subheadings are shorter than headlines, and their paragraphs longer than summaries.
    heads = [title.words for item in items for title in item.titles]
    summaries = [item.summary.words for item in items if item.summary] or [0]
    if first >= _MANY or mean_of(heads) < _HEADLINE_WORDS or mean_of(summaries) > _SUMMARY_WORDS:
        return False
    if all(item.summary for item in items):
        return len(items) >= 2 and mean < (_SOME if len(items) > 2 else _FEW)
    return mean < (_SOME if sum(len(item.titles) for item in items) > 2 else _FEW)


def _items(
    lines: Sequence[Line],
    signs: Sequence[Sign],
    captions: frozenset[int],
    start: int,
    before: frozenset[str],
    rules: NoiseRules,
) -> list[Item]:
    """The rest of the page cut into teasers; empty where two paragraphs on end show that it is an article."""
    items: list[Item] = []
    titles: list[Line] = []
    summary: Line | None = None

    def close() -> None:
        block = [*titles, *([summary] if summary else [])]
        tagged = summary is not None and rules.tag.match(summary.text) is not None
        items.append(Item(tuple(titles), summary, overlap(block, before), tagged))

    for k in range(start, len(lines)):
        if signs[k] in (Sign.FRAME, Sign.REST, Sign.BOX) or k in captions:
            continue
        line = lines[k]
        if is_title(line):
            if summary is not None:
                close()
                titles, summary = [], None
            titles.append(line)
        elif summary is None and titles:
            summary = line
        else:
            return []
    if titles:
        close()
    return items
