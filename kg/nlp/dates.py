"""Component ``kg_dates``: time expressions, resolved against the publication date and no further.

A date without a year takes the year that brings it nearest to the publication date; where no publication date is known
and the article's opening gives no full date either, it stays without a year (``--05-03``).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from datetime import timedelta

from spacy.language import Language as SpacyLanguage
from spacy.tokens import Doc

from kg.lang import Language, load
from kg.nlp.anchor import Anchor
from kg.nlp.date_patterns import DatePatterns, Shape
from kg.nlp.layers import DateMention, Sent, layers
from kg.text import fold

#: Value of what only looks like a date.
_NO_DATE = ""
#: The first full date of a page without a date is looked for in its first third and so many characters more.
_OPENING = 400


class Dates:
    """Finds and resolves time expressions; writes ``dates``."""

    def __init__(self, lang: Language) -> None:
        words = lang.dates
        self.patterns = DatePatterns(words)
        self.days, self.weeks = _folded(words.relative_day), _folded(words.relative_week)
        self.months, self.years = _folded(words.relative_month), _folded(words.relative_year)
        self.weekdays, self.month_names = _folded(words.weekday), _folded(words.month_name)
        self.next = frozenset(fold(w) for w in words.next)
        self.next_ends = tuple(f" {w}" for w in self.next)
        self.coming = frozenset(fold(w) for w in words.coming)
        self.resolvers: dict[Shape, Callable[[re.Match[str], Anchor], str | None]] = {
            Shape.RANGE: _range,
            Shape.DAY: _day,
            Shape.MONTH: _month,
            Shape.DAY_WORD: self._day_word,
            Shape.MONTH_WORD: self._month_word,
            Shape.MONTH_NAME: self._month_name,
            Shape.WEEKDAY: self._weekday,
            Shape.YEAR_WORD: self._year_word,
            Shape.YEAR: lambda match, _: match["y"],
            Shape.WEEK_WORD: lambda _, __: None,  # a week is no date
        }

    def __call__(self, doc: Doc) -> Doc:
        """Fills the layer."""
        layer = layers(doc)
        syl = layer.syllables
        text = fold(layer.article.text)
        anchor = Anchor.of(layer.article.published)
        if not anchor.year and layer.sents:
            anchor = self._own_anchor(text, layer.sents, syl.start)
        layer.dates = []
        for sent in layer.sents:
            begin, stop = syl.start[sent.start], syl.end[sent.end - 1]
            for start, end, value in self.find(text[begin:stop], anchor):
                first, last = bisect_left(syl.start, begin + start), bisect_left(syl.start, begin + end)
                coming = self._coming(text[begin + start : begin + end], value, anchor)
                layer.dates.append(DateMention(first, last, value, coming))
        return doc

    def find(self, text: str, anchor: Anchor) -> Iterator[tuple[int, int, str | None]]:
        """Time expressions of one sentence.

        Args:
            text: Folded text.
            anchor: The time of writing.

        Yields:
            Start, end, and the ISO value; None for it where it can't be known.
        """
        found = self._matches(text, anchor)
        for k, (start, end, value) in enumerate(found):
            following = found[k + 1] if k + 1 < len(found) else None
            if value is None and following and text[end : following[0]].strip() in ("(", ","):
                value = following[2]  # "hôm nay (13/5)"
            yield start, end, value

    def _coming(self, text: str, value: str | None, anchor: Anchor) -> bool:
        """Whether a time expression lies ahead."""
        words = " ".join(text.split())
        if words in self.coming or words.endswith(self.next_ends):
            return True
        here = anchor.date
        return here is not None and value is not None and len(value) == len("2000-12-31") and value > here.isoformat()

    def _own_anchor(self, text: str, sents: list[Sent], starts: list[int]) -> Anchor:
        """Where the page has no date: the first full date in the article's first third tells year and month."""
        limit = starts[sents[len(sents) // 3].start] + _OPENING
        for sent in sents:
            begin = starts[sent.start]
            if begin > limit:
                break
            found = self.patterns.full.search(text, begin, starts[sent.end - 1] + 1)
            if found and self.patterns.until.search(text[begin : found.start()].rstrip()):
                continue  # "kéo dài tới ngày 31/12/2018" lies ahead
            if found and (year := _year(found["y"])):
                month = int(found["m"])
                return Anchor(year, month if 1 <= month <= 12 else None)
        return Anchor()

    def _matches(self, text: str, anchor: Anchor) -> list[tuple[int, int, str | None]]:
        """What the patterns find, in text order, with the value that each has by itself."""
        found: list[tuple[int, int, str | None]] = []
        for shape, pattern in self.patterns.shapes:
            for match in pattern.finditer(text):
                start, end = match.span()
                if any(start < b and a < end for a, b, _ in found):
                    continue
                value = self.resolvers[shape](match, anchor)
                if value != _NO_DATE:
                    found.append((start, end, value))
        return sorted(found, key=lambda f: f[:2])

    # ------------------------------------------------------------------ values of words
    def _day_word(self, match: re.Match[str], anchor: Anchor) -> str | None:
        here = anchor.date
        return (here + timedelta(days=self.days[_words(match)])).isoformat() if here else None

    def _weekday(self, match: re.Match[str], anchor: Anchor) -> str | None:
        """The last such day, the next one, or that of the week named."""
        here = anchor.date
        if here is None:
            return None
        weekday, when = self.weekdays[_words(match, "w")], _words(match, "when")
        weeks = self.weeks.get(when)
        if weeks is not None:
            return (here + timedelta(days=weekday - here.weekday(), weeks=weeks)).isoformat()
        back = (here.weekday() - weekday) % 7
        return (here + timedelta(days=7 - back if when in self.next else -back)).isoformat()

    def _month_word(self, match: re.Match[str], anchor: Anchor) -> str | None:
        if not anchor.year or not anchor.month:
            return None
        year, month = divmod(anchor.year * 12 + anchor.month - 1 + self.months[_words(match)], 12)
        return f"{year:04d}-{month + 1:02d}"

    def _month_name(self, match: re.Match[str], anchor: Anchor) -> str | None:
        return anchor.iso_month(self.month_names[_words(match, "name")], _year(match["y"]))

    def _year_word(self, match: re.Match[str], anchor: Anchor) -> str | None:
        return f"{anchor.year + self.years[_words(match)]:04d}" if anchor.year else None


def _folded(words: dict[str, int]) -> dict[str, int]:
    return {fold(word): value for word, value in words.items()}


def _words(match: re.Match[str], group: int | str = 0) -> str:
    """What a group matched, with single blanks; empty where it matched nothing."""
    return " ".join((match[group] or "").split())


def _year(text: str | None) -> int | None:
    """A year of our time, or None."""
    return int(text) if text and 1900 <= int(text) <= 2100 else None


# ---------------------------------------------------------------------- values of numbers
def _range(match: re.Match[str], anchor: Anchor) -> str | None:
    if not match["m1"] and int(match["d1"]) >= int(match["d2"]):
        return _NO_DATE
    last_year = _year(match["y2"])
    first_month, last_month = int(match["m1"] or match["m2"]), int(match["m2"])
    first = anchor.iso_day(int(match["d1"]), first_month, _year(match["y1"]) or last_year)
    last = anchor.iso_day(int(match["d2"]), last_month, last_year)
    return f"{first}/{last}" if first and last else _NO_DATE


def _day(match: re.Match[str], anchor: Anchor) -> str | None:
    coming = match["next"] is not None
    return anchor.iso_day(int(match["d"]), int(match["m"]), _year(match["y"]), coming=coming) or _NO_DATE


def _month(match: re.Match[str], anchor: Anchor) -> str | None:
    month = int(match["m"])
    if not 1 <= month <= 12:
        return _NO_DATE
    return anchor.iso_month(month, _year(match["y"] or match["yy"]), coming=match["next"] is not None)


@SpacyLanguage.factory(
    "kg_dates", requires=["doc._.kg_sents"], assigns=["doc._.kg_dates"], default_config={"lang": "vi"}
)
def make_dates(nlp: SpacyLanguage, name: str, lang: str) -> Dates:
    """The component."""
    return Dates(load(lang))
