"""Component ``kg_dates``: time expressions, resolved against the publication date and no further.

A date without a year takes the year that brings it nearest to the publication date; where no publication date is known
and the article does not let its year be known either (:mod:`kg.nlp.times.present`), it stays without a year
(``--05-03``).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta

from spacy.language import Language as SpacyLanguage
from spacy.tokens import Doc

from kg.lang import Language, load
from kg.lang.lookup import phrase_set
from kg.model import ZoneKind
from kg.nlp.layers import DateMention, has_day, layers
from kg.nlp.times.anchor import Anchor
from kg.nlp.times.date_patterns import FIGURED, WORD, DatePatterns, Shape, any_of
from kg.nlp.times.present import Present
from kg.nlp.times.sides import Sides
from kg.text import fold
from kg.values import frozen

#: Value of what only looks like a date.
_NO_DATE = ""
#: A year in which days of an unknown year are counted; it has a 29 February.
_ANY_YEAR = "2000"
#: The subject of a clause has so many words at most.
_SUBJECT = 7


@frozen
class _Found:
    """A time expression: start, end, ISO value, and for *hôm sau* the days from the day told before."""

    start: int
    end: int
    value: str | None
    offset: int | None = None


class Dates:
    """Finds and resolves time expressions; writes ``dates``."""

    def __init__(self, lang: Language) -> None:
        words = lang.dates
        self.numbers = _folded(lang.grammar.number)
        self.patterns = DatePatterns(words, self.numbers)
        self.present = Present(self.patterns)
        self.days, self.weeks = _folded(words.relative_day), _folded(words.relative_week)
        self.background = phrase_set(words.background)
        self.decade = re.compile(rf"\b{any_of(words.decade)}\s+$")
        self.told_days = _folded(words.told_day)
        self.months, self.years = _folded(words.relative_month), _folded(words.relative_year)
        self.weekdays, self.month_names = _folded(words.weekday), _folded(words.month_name)
        self.back = _folded(words.counted_back)
        self.next, self.gone = frozenset(fold(w) for w in words.next), frozenset(fold(w) for w in words.gone)
        self.sides = Sides(words)
        # "ngày 3/5 tới Hà Nội": a word of days to come that leads to a place as well, but where a clause begins
        leading = any_of(w for w in words.next if w in words.range_to)
        clause = rf"(?:\s+[^\s,.;:]+){{0,{_SUBJECT}}}?\s+{any_of(lang.grammar.aspect)}\b"
        self.leads = re.compile(rf"\b{leading}(?=\s+\w)(?!{clause})")
        self.resolvers: dict[Shape, Callable[[re.Match[str], Anchor], str | None]] = {
            Shape.RANGE: _range,
            Shape.DAY: self._day,
            Shape.MONTH: self._month,
            Shape.DAY_WORD: self._day_word,
            Shape.DAYS_COUNTED: self._days_ago,
            Shape.TOLD_DAY: lambda _, __: None,
            Shape.MONTH_WORD: self._month_word,
            Shape.DAYS_OF_MONTH: self._days_of_month,
            Shape.MONTH_NAME: self._month_name,
            Shape.WEEKDAY: self._weekday,
            Shape.YEAR_WORD: self._year_word,
            Shape.YEAR: lambda match, _: None if self.decade.search(match.string[: match.start()]) else match["y"],
            Shape.WEEK_WORD: lambda _, __: None,  # a week is no date
            Shape.COUNTED_AHEAD: lambda _, __: None,
            Shape.COUNTED_BACK: self._back,
            Shape.QUARTER: lambda match, anchor: _iso_year(self._year(match, anchor)),
        }

    def __call__(self, doc: Doc) -> Doc:
        """Fills the layer."""
        layer = layers(doc)
        syl = layer.syllables
        text = self._without_verbs(layer.article.text, syl.folded)
        anchor = Anchor.of(layer.article.published)
        if not anchor.year and layer.sents:
            anchor = self.present.of(layer.article.text, text)
        layer.dates = []
        told: dict[bool, str | None] = {False: None, True: None}
        for sent in layer.sents:
            begin, stop = syl.start[sent.start], syl.end[sent.end - 1]
            picture = sent.zone is ZoneKind.CAPTION  # whose day is not the story's
            before = told[picture] or told[False]
            found = list(self.find(text[begin:stop], anchor, before, syl.key[sent.start : sent.end]))
            for start, end, value in found:
                first, last = bisect_left(syl.start, begin + start), bisect_left(syl.start, begin + end)
                coming, gone = self.sides.of(text[begin : begin + end], start, value, anchor)
                layer.dates.append(DateMention(first, last, value, coming, gone))
            if not self.background.longest(syl.key, sent.start, sent.end):
                told[picture] = next((value for _, _, value in found if _one_day(value)), told[picture])
        return doc

    def _without_verbs(self, text: str, folded: str) -> str:
        """The folded text with blanks for words of days to come that lead to a name: *hôm thứ Hai* tới *New Delhi*."""

        def blank(match: re.Match[str]) -> str:
            after = text[match.end() : match.end() + 2].strip()
            return " " * len(match[0]) if after.isupper() else match[0]

        return self.leads.sub(blank, folded)

    def find(
        self, text: str, anchor: Anchor, told: str | None = None, keys: Iterable[str] = ()
    ) -> Iterator[tuple[int, int, str | None]]:
        """Time expressions of one sentence.

        Args:
            text: Folded text.
            anchor: The time of writing.
            told: The day told last before, as ISO value.
            keys: Its folded syllables, where they are known.

        Yields:
            Start, end, and the ISO value; None for it where it can't be known.
        """
        # A syllable may hold an apostrophe, a word does not.
        cut = not keys or "'" in text or "\u2019" in text
        words = frozenset(WORD.findall(text) if cut else keys)
        found = self._matches(text, words, anchor)
        for k, this in enumerate(found):
            following = found[k + 1] if k + 1 < len(found) else None
            value = this.value if this.offset is None else _shifted(told, this.offset)
            if value is None and following and text[this.end : following.start].strip() in ("(", ","):
                value = following.value  # "hôm nay (13/5)"
            told = value if _one_day(value) else told
            yield this.start, this.end, value

    def _matches(self, text: str, words: frozenset[str], anchor: Anchor) -> list[_Found]:
        """What the patterns find, in text order, with the value that each has by itself."""
        found: list[_Found] = []
        words &= self.patterns.words
        dated = self.patterns.dated.search(text) is not None
        if not dated and not words:
            return found
        for shape, pattern, needs in self.patterns.shapes:
            if (shape in FIGURED and not dated) or any(map(words.isdisjoint, needs)):
                continue
            for match in pattern.finditer(text):
                start, end = match.span("beside" if "beside" in pattern.groupindex else 0)
                if any(start < f.end and f.start < end for f in found):
                    continue
                value = self.resolvers[shape](match, anchor)
                if value != _NO_DATE:
                    found.append(_Found(start, end, value, self._offset(shape, match)))
        return sorted(found, key=lambda f: (f.start, f.end))

    def _offset(self, shape: Shape, match: re.Match[str]) -> int | None:
        """Days from the day told before to this one, where it is told so."""
        if shape is Shape.TOLD_DAY:
            return self.told_days[_words(match)]
        if shape is Shape.DAYS_COUNTED and (match["before"] or match["after"]):
            return -self._count(match) if match["before"] else self._count(match)
        return None

    def _count(self, match: re.Match[str]) -> int:
        """The number of days or other periods."""
        number = _words(match, "n")
        return int(number) if number.isdecimal() else self.numbers[number]

    # ------------------------------------------------------------------ values of numbers
    def _day(self, match: re.Match[str], anchor: Anchor) -> str | None:
        coming = match.groupdict().get("next") is not None
        year = self._year(match, anchor)
        return anchor.iso_day(int(match["d"]), int(match["m"]), year, coming=coming, gone=self._gone(match)) or _NO_DATE

    def _month(self, match: re.Match[str], anchor: Anchor) -> str | None:
        month = int(match["m"])
        if not 1 <= month <= 12:
            return _NO_DATE
        coming = match["next"] is not None
        return anchor.iso_month(month, self._year(match, anchor), coming=coming, gone=self._gone(match))

    def _gone(self, match: re.Match[str]) -> bool:
        """Whether a word says that a day or month lies behind: *hồi* tháng 1, *hôm* 3/5."""
        before = match.string[: match.start()].rsplit(maxsplit=1)[-1:]
        return bool(before and before[0] in self.gone) or match[0].split(maxsplit=1)[0] in self.gone

    def _year(self, match: re.Match[str], anchor: Anchor) -> int | None:
        """The year that stands with a day or month, in figures or counted from the present (*năm ngoái*)."""
        groups = match.groupdict()
        if groups.get("yw"):
            return anchor.year + self.years[_words(match, "yw")] if anchor.year else None
        return _year(groups.get("y") or groups.get("yy") or groups.get("yl"))

    def _back(self, match: re.Match[str], anchor: Anchor) -> str | None:
        """So many months or years before the time of writing; None for weeks, which are no date."""
        months = self.back[_words(match, "unit")] * self._count(match)
        if not (months and anchor.year and anchor.month):
            return None
        if months % 12 == 0:
            return f"{anchor.year - months // 12:04d}"
        there = anchor.months_on(-months)
        return anchor.iso_month(there[1], there[0]) if there else None

    # ------------------------------------------------------------------ values of words
    def _day_word(self, match: re.Match[str], anchor: Anchor) -> str | None:
        here = anchor.date
        return (here + timedelta(days=self.days[_words(match)])).isoformat() if here else None

    def _days_ago(self, match: re.Match[str], anchor: Anchor) -> str | None:
        here = anchor.date if "ago" in match.re.groupindex and match["ago"] else None
        return (here - timedelta(days=self._count(match))).isoformat() if here else None

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
        there = anchor.months_on(self.months[_words(match)])
        return anchor.iso_month(there[1], there[0]) if there else None

    def _days_of_month(self, match: re.Match[str], anchor: Anchor) -> str | None:
        """One day or a span of days of a month counted from the present: *12-13 tháng này*."""
        there = anchor.months_on(self.months[_words(match, "rm")])
        if there is None:
            return None
        found = [anchor.iso_day(int(d), there[1], there[0]) for d in (match["d1"], match["d2"]) if d]
        return "/".join(d for d in found if d) if all(found) else _NO_DATE

    def _month_name(self, match: re.Match[str], anchor: Anchor) -> str | None:
        return anchor.iso_month(self.month_names[_words(match, "name")], self._year(match, anchor))

    def _year_word(self, match: re.Match[str], anchor: Anchor) -> str | None:
        return f"{anchor.year + self.years[_words(match)]:04d}" if anchor.year else None


def _one_day(value: str | None) -> bool:
    """Whether a value is a day and no interval."""
    return value is not None and has_day(value) and "/" not in value


def _iso_year(year: int | None) -> str | None:
    return f"{year:04d}" if year else None


def _folded(words: dict[str, int]) -> dict[str, int]:
    return {fold(word): value for word, value in words.items()}


def _words(match: re.Match[str], group: int | str = 0) -> str:
    """What a group matched, with single blanks; empty where it matched nothing."""
    return " ".join((match[group] or "").split())


def _shifted(told: str | None, days: int) -> str | None:
    """A day so many days after an ISO day, whose year may be unknown; None after none or after an interval."""
    if told is None or "/" in told:
        return None
    known = not told.startswith("--")
    shifted = date.fromisoformat(told if known else f"{_ANY_YEAR}-{told[2:]}") + timedelta(days=days)
    return shifted.isoformat() if known else f"--{shifted:%m-%d}"


def _year(text: str | None) -> int | None:
    """A year of our time, or None."""
    return int(text) if text and 1900 <= int(text) <= 2100 else None


# ---------------------------------------------------------------------- values of numbers
def _range(match: re.Match[str], anchor: Anchor) -> str | None:
    days = int(match["d2"]) - int(match["d1"])
    if not match["m1"] and (days <= 0 or ("," in match[0] and days > 1)):
        return _NO_DATE  # "ngày 7, 8/7" is an interval, "ngày 5, 8/7" are two days
    last_year = _year(match["y2"])
    first_month, last_month = int(match["m1"] or match["m2"]), int(match["m2"])
    first = anchor.iso_day(int(match["d1"]), first_month, _year(match["y1"]) or last_year)
    last = anchor.iso_day(int(match["d2"]), last_month, last_year)
    return f"{first}/{last}" if first and last else _NO_DATE


@SpacyLanguage.factory(
    "kg_dates", requires=["doc._.kg_sents"], assigns=["doc._.kg_dates"], default_config={"lang": "vi"}
)
def make_dates(nlp: SpacyLanguage, name: str, lang: str) -> Dates:
    """The component."""
    return Dates(load(lang))
