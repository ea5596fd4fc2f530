"""The shapes of time expressions, as regular expressions over folded text (:func:`kg.text.fold`)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import StrEnum

from kg.lang.cue_schema import Dates as DateWords
from kg.text import fold, nfc

_SLASH = r"\s?[/.]\s?"
_SIGN = r"\s?[/.\-–]\s?"
_ONE_OR_TWO = r"\d{1,2}"
_YEAR = r"\d{4}"
_DASH = r"[\-–]"
_ACRONYM = r"\b[A-Z\u0110][A-Z\u0110\d+]{2,}"
_CLOSING = r"[”\"»]"

WORD = re.compile(r"[^\W_]+")
"""A word of folded text. Most texts have no word of most shapes, and looking costs less than matching."""


class Shape(StrEnum):
    """What a time expression looks like; each has its own way to a value."""

    RANGE = "range"
    DAY = "day"
    MONTH = "month"
    DAY_WORD = "day word"
    TOLD_DAY = "told day"
    DAYS_COUNTED = "days counted"
    MONTH_WORD = "month word"
    DAYS_OF_MONTH = "days of month"
    MONTH_NAME = "month name"
    WEEKDAY = "weekday"
    YEAR_WORD = "year word"
    YEAR = "year"
    WEEK_WORD = "week word"
    COUNTED_AHEAD = "counted ahead"
    COUNTED_BACK = "counted back"
    QUARTER = "quarter"


#: The shapes that no text has without a day and its month in figures (:attr:`DatePatterns.dated`).
FIGURED = frozenset({Shape.RANGE, Shape.DAY})


def any_of(words: Iterable[str]) -> str:
    """A regular expression for any of the phrases, longest first."""
    ordered = sorted({fold(nfc(w)) for w in words}, key=lambda w: (-len(w), w))
    return "(?:" + "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in ordered) + ")"


def _needs(words: DateWords) -> dict[Shape, tuple[frozenset[str], ...]]:
    """Of which sets any match of a shape has a word each: that with which some phrase begins, or ends."""
    counted = _opening((*words.told_before, *words.told_after, *words.ago))
    return {
        Shape.MONTH: (_opening(words.month),),
        Shape.TOLD_DAY: _edges(words.told_day),
        Shape.DAYS_COUNTED: (counted, _opening(words.count_day)),
        Shape.DAY_WORD: _edges(words.relative_day),
        Shape.COUNTED_AHEAD: (_opening(words.next), _opening(words.period)),
        Shape.MONTH_WORD: _edges(words.relative_month),
        Shape.DAYS_OF_MONTH: _edges(words.relative_month),
        Shape.MONTH_NAME: _edges(words.month_name),
        Shape.YEAR_WORD: _edges(words.relative_year),
        Shape.YEAR: (_opening(words.year),),
        Shape.WEEK_WORD: _edges(words.relative_week),
        Shape.WEEKDAY: _edges((*words.weekday, *words.weekday_alone)),
        Shape.COUNTED_BACK: (_opening((*words.ago, *words.back)), _opening(words.counted_back)),
        Shape.QUARTER: (_opening(words.quarter),),
    }


def _opening(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(WORD.findall(fold(nfc(phrase)))[0] for phrase in phrases)


def _edges(phrases: Iterable[str]) -> tuple[frozenset[str], frozenset[str]]:
    """The words with which phrases begin, and those with which they end."""
    return _opening(phrases), frozenset(WORD.findall(fold(nfc(phrase)))[-1] for phrase in phrases)


class DatePatterns:
    """The patterns of one language.

    Attributes:
        shapes: The patterns in the order in which they are tried; what one has taken, no later one gets. With each
        day: A day, perhaps with its year.
        full: A day with its year.
        any_year: A year, whatever stands before it.
        edition: A year after the name of what it is an edition of, in text as written.
        yearly: A year after the name of what there is every year.
        elapsed: A year after a part of it that is over: *5 tháng đầu năm 2017*.
        since: The end of a text after which a day is one from which something holds.
        aim: The end of a text after which a year is one to come, or the end of an interval.
    """

    def __init__(self, words: DateWords, numbers: Iterable[str]) -> None:
        day, month, year = (
            any_of((*words.day, *words.part_of_day)),
            any_of(words.month),
            any_of(words.year),
        )
        to = any_of(words.range_to)
        next_ = rf"(?:\s+(?P<next>{any_of(words.next)})\b)?"
        when = any_of((*words.next, *words.past, *words.relative_week))
        # "chuyến thăm thứ hai", "ngày thứ hai của hội nghị" count, and "thứ năm tới Triều Tiên" is no Thursday.
        when_past = any_of((*words.past, *words.relative_week))
        weekday_after = any_of((*words.day, *words.part_of_day, *words.weekday_after))
        no_ordinal = rf"(?!\s+{any_of(words.ordinal_before)}\b)"
        d, m, y = rf"(?P<d>{_ONE_OR_TWO})", rf"(?P<m>{_ONE_OR_TWO})", rf"(?P<y>{_YEAR})"
        # Of a pattern that opens with a look-behind every character is tried, of one with a figure only figures are.
        free_d = r"(?P<d>\d(?<![\d/.,\-]\d)\d?)"
        first = rf"(?P<d1>{_ONE_OR_TWO})(?:{_SLASH}(?P<m1>{_ONE_OR_TWO})(?:{_SLASH}(?P<y1>{_YEAR}))?)?"
        last = (
            rf"(?P<d2>{_ONE_OR_TWO})(?:{_SLASH}|\s+{month}\s+)(?P<m2>{_ONE_OR_TWO})"
            rf"(?:(?:{_SLASH}|\s+{year}\s+)(?P<y2>{_YEAR}))?"
        )
        dashed = rf"(?P<d1>{_ONE_OR_TWO}){_DASH}(?P<m1>{_ONE_OR_TWO})(?:{_DASH}(?P<y1>{_YEAR}))?"
        dashed_too = rf"(?P<d2>{_ONE_OR_TWO}){_DASH}(?P<m2>{_ONE_OR_TWO})(?:{_DASH}(?P<y2>{_YEAR}))?"
        to_words = any_of(w for w in words.range_to if w[0].isalpha())  # between days with a dash none can join them
        day_month = rf"{d}(?:{_SIGN}|\s+{month}\s+){m}(?:(?:{_SIGN}|\s+{year}\s+){y})?"
        some_days = rf"(?P<d1>{_ONE_OR_TWO})(?:\s?{_DASH}\s?(?P<d2>{_ONE_OR_TWO}))?"
        part = rf"(?:{any_of(words.part_of_period)}\s+)?"
        told_year = rf"(?:\s+(?P<yw>{any_of(words.relative_year)})\b)"
        years = rf"\s?[/\-–.]\s?{y}(?!\d)|\s+{year}\s+(?P<yy>{_YEAR})|{told_year}"
        of_year = rf"(?:{years})?"
        # "tháng 7 và tháng 9/2014": the year is that of both.
        and_month = rf"(?:\s?,\s?{month}\s+\d{{1,2}})*\s*(?:,|{to})\s*{month}\s+\d{{1,2}}"
        month_year = rf"(?:{years}|(?={and_month}\s?[/\-–.]\s?(?P<yl>{_YEAR})(?!\d)))?"
        days = rf"(?P<n>\d{{1,2}}|{any_of(numbers)})\s+{any_of(words.count_day)}"
        # "một tháng sau khi", "vài tuần sau": counted from what is told, and no "tháng sau".
        counts = [*numbers, *(fold(nfc(w)) for w in words.some)]
        # "thứ năm tới Nga" is no year.
        counting = "".join(rf"(?<!\b{re.escape(fold(nfc(w)))}\s)" for w in words.ordinal)
        alone = counting + r"(?<!\b\d\s)(?<!\b\d\d\s)" + "".join(rf"(?<!\b{re.escape(n)}\s)" for n in counts)
        counted = rf"(?:{_ONE_OR_TWO}|{any_of(counts)})\s+{any_of(words.period)}"
        back = rf"(?P<n>\d{{1,2}}|{any_of(numbers)})\s+(?P<unit>{any_of(words.counted_back)})"
        here = rf"(?:{any_of(words.relative_day)}|{any_of(words.weekday)}(?:\s+{when})?)"
        before, after = (
            rf"(?P<before>{any_of(words.told_before)})",
            rf"(?P<after>{any_of(words.told_after)})",
        )
        shapes = (
            (Shape.RANGE, rf"(?:\b{day}\s+)?\b{first}\s?{to}\s?(?:{day}\s+)?{last}(?![\d/])"),
            (Shape.RANGE, rf"\b{day}\s+(?P<d1>{_ONE_OR_TWO})(?P<m1>)(?P<y1>)\s?,\s?{last}(?![\d/])"),
            (Shape.RANGE, rf"\b{day}\s+{dashed}\s+{to_words}\s+(?:{day}\s+)?{dashed_too}(?![\d/])"),
            (Shape.DAY, rf"\b{day}\s+(?:\w+\s+)?{day_month}(?![\d/])(?:{told_year}|{next_})"),
            (Shape.DAY, rf"{free_d}/{m}(?:/{y})?(?![\d/%]){next_}"),
            (Shape.DAY, rf"{free_d}\.{m}\.{y}(?!\.?\d)"),
            (Shape.DAY, rf"\b{here}\s?[(,]?\s?(?P<beside>{day_month})(?![\d/])"),
            (Shape.MONTH, rf"\b{part}{month}\s+{m}{month_year}(?![\d/]){next_}"),
            (Shape.TOLD_DAY, rf"\b{any_of(words.told_day)}\b"),
            (Shape.DAYS_COUNTED, rf"\b{days}\s+(?:{before}|{after})\b"),
            (Shape.DAYS_COUNTED, rf"\b(?:{before}|{after}|(?P<ago>{any_of(words.ago)}))\s+{days}\b"),
            (Shape.DAY_WORD, rf"\b{any_of(words.relative_day)}\b"),
            (Shape.COUNTED_BACK, rf"\b{any_of(words.ago)}\s+{back}\b"),
            (Shape.COUNTED_BACK, rf"\b{counting}{back}\s+{any_of(words.back)}(?=\s*(?:[,.;)]|$))"),
            (Shape.QUARTER, rf"\b{any_of(words.quarter)}\s+(?:[1-4]|iv|i{{1,3}}){of_year}(?![\d/])"),
            (Shape.DAYS_OF_MONTH, rf"\b{day}\s+{some_days}\s+(?:\w+\s+)?(?P<rm>{any_of(words.relative_month)})\b"),
            (Shape.COUNTED_AHEAD, rf"\b{counting}{counted}\s+{any_of(words.next)}\b"),
            (
                Shape.MONTH_WORD,
                rf"\b(?={any_of(words.relative_month)}\b){alone}{any_of(words.relative_month)}\b",
            ),
            (
                Shape.MONTH_NAME,
                rf"\b{part}(?P<name>{any_of(words.month_name)})\b(?:\s+{year}\s+{y}|{told_year})?",
            ),
            (
                Shape.WEEKDAY,
                rf"\b{weekday_after}\s+(?P<w>{any_of(words.weekday)})\b{no_ordinal}(?:\s+(?P<when>{when})\b)?",
            ),
            (Shape.WEEKDAY, rf"\b(?P<w>{any_of(words.weekday)})\s+(?P<when>{when_past})\b"),
            (Shape.WEEKDAY, rf"\b(?P<w>{any_of(words.weekday)})(?P<when>)(?=\s?\(\d)"),
            (Shape.WEEKDAY, rf"\b(?P<w>{any_of(words.weekday_alone)})\b(?:\s+(?P<when>{when})\b)?"),
            (
                Shape.YEAR_WORD,
                rf"\b(?={any_of(words.relative_year)}\b){alone}{any_of(words.relative_year)}\b",
            ),
            (Shape.YEAR, rf"\b{part}{year}\s+(?P<y>(?:1[5-9]|20)\d\d)\b"),
            (
                Shape.WEEK_WORD,
                rf"\b(?={any_of(words.relative_week)}\b){alone}{any_of(words.relative_week)}\b",
            ),
        )
        needs = _needs(words)
        self.shapes = [(shape, re.compile(pattern), needs.get(shape, ())) for shape, pattern in shapes]
        self.words = frozenset().union(*(words for sets in needs.values() for words in sets))
        self.dated = re.compile(rf"\d(?:{_SIGN}|\s+{month}\s+)\d")
        sign = r"\s?[/\-.]\s?"
        self.full = re.compile(rf"{free_d}(?:{sign}|\s+{month}\s+){m}(?:{sign}|\s+{year}\s+){y}(?![\d/])")
        one_year = r"(?P<y>(?:19|20)\d\d)(?!\d)"
        self.any_year = re.compile(rf"{one_year}(?<!\d{{5}})")
        named = rf"(?P<named>(?:{_ACRONYM}|{_CLOSING})\s?[-–]?\s?)?"
        self.edition = re.compile(rf"{named}(?<!\d){one_year}(?(named)(?!/)|(?={_CLOSING}))")
        self.yearly = re.compile(rf"\b{any_of(words.yearly)}\)?\s?[-–\s]\s?{one_year}")
        self.elapsed = re.compile(rf"\b{month}\s+{any_of(words.first)}\s+{year}\s+{one_year}")
        self.since = re.compile(rf"\b{any_of(words.since)}(?:\s+{day})?\s*$")
        self.aim = re.compile(rf"\b{any_of(words.aim)}(?:\s+{year})?\s*$|\d{{4}}\s?[-–]\s?$")
        self.day = re.compile(rf"\b{day}\s+(?:\w+\s+)?{day_month}(?![\d/])")
