"""Component ``kg_dates``: time expressions, resolved against the publication date and no further.

A date without a year takes the year that brings it nearest to the publication date; where no publication date is known
and the article's opening gives no full date either, it stays without a year (``--05-03``).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from spacy.language import Language as SpacyLanguage
from spacy.tokens import Doc

from kg.lang import Language, load
from kg.nlp.layers import DateMention, layers
from kg.text import fold, nfc

_SEP = r"\s?[-–]\s?"


@dataclass(frozen=True, slots=True)
class Anchor:
    """What is known of the time of writing: year, month and day, each perhaps None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @classmethod
    def of(cls, published: str | None) -> Anchor:
        """The anchor that an ISO date gives."""
        if not published:
            return cls()
        parts = [int(p) for p in published[:10].split("-") if p.isdigit()]
        return cls(*parts[:3])

    @property
    def date(self) -> date | None:
        """The day, where all of it is known."""
        return date(self.year, self.month, self.day) if self.year and self.month and self.day else None


def _any(words: Iterable[str]) -> str:
    """A regular expression for any of the phrases, longest first."""
    ordered = sorted({fold(nfc(w)) for w in words}, key=lambda w: (-len(w), w))
    return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in ordered)


def _day_month(anchor: Anchor, day: int, month: int, year: int | None, *, coming: bool = False) -> str | None:
    """ISO form of a day; None where there is no such day."""
    if not 1 <= month <= 12 or not 1 <= day <= monthrange(2000 if year is None else year, month)[1]:
        return None
    if year is None:
        year = _year_for(anchor, month, day, coming=coming)
    return f"{year:04d}-{month:02d}-{day:02d}" if year else f"--{month:02d}-{day:02d}"


def _year_for(anchor: Anchor, month: int, day: int, *, coming: bool = False) -> int | None:
    """The year that brings day and month nearest to the anchor."""
    if not anchor.year:
        return None
    if not anchor.month:
        return anchor.year
    here = date(anchor.year, anchor.month, anchor.day or 15)
    best: tuple[int, int] | None = None
    for year in (anchor.year - 1, anchor.year, anchor.year + 1):
        if day > monthrange(year, month)[1]:
            continue
        distance = (date(year, month, day) - here).days
        if coming and distance < 0:
            continue
        # News looks back further than it looks ahead.
        weight = abs(distance) if distance <= 0 or coming else int(distance * 1.3)
        if best is None or weight < best[0]:
            best = (weight, year)
    return best[1] if best else None


def _full_year(text: str | None) -> int | None:
    if not text:
        return None
    year = int(text)
    return year if 1900 <= year <= 2100 else None


class Dates:
    """Finds and resolves time expressions; writes ``dates``."""

    def __init__(self, lang: Language) -> None:
        words = lang.dates
        self.words = words
        day = _any((*words.day, *words.part_of_day))
        month, year = _any(words.month), _any(words.year)
        to = _any(words.range_to)
        ahead = _any(words.next)
        d, m, y = r"(?P<d>\d{1,2})", r"(?P<m>\d{1,2})", r"(?P<y>\d{4})"
        dm = rf"{d}(?:\s?[/.\-–]\s?|\s+{month}\s+){m}(?:(?:\s?[/.\-–]\s?|\s+{year}\s+){y})?"
        self._patterns: list[tuple[str, re.Pattern[str]]] = [
            (
                "range",
                re.compile(
                    rf"(?:\b(?:{day})\s+)?\b(?P<d1>\d{{1,2}})(?:\s?[/.]\s?(?P<m1>\d{{1,2}})(?:\s?[/.]\s?(?P<y1>\d{{4}}))?)?"
                    rf"\s?(?:{to})\s?(?:(?:{day})\s+)?(?P<d2>\d{{1,2}})(?:\s?[/.]\s?|\s+{month}\s+)(?P<m2>\d{{1,2}})"
                    rf"(?:(?:\s?[/.]\s?|\s+{year}\s+)(?P<y2>\d{{4}}))?(?![\d/])"
                ),
            ),
            ("day", re.compile(rf"\b(?:{day})\s+(?:\w+\s+)?{dm}(?![\d/])(?:\s+(?P<next>{ahead})\b)?")),
            ("day", re.compile(rf"(?<![\d/.,\-]){d}/{m}(?:/{y})?(?![\d/%])(?:\s+(?P<next>{ahead})\b)?")),
            (
                "month",
                re.compile(
                    rf"\b(?:{month})\s+(?P<m>\d{{1,2}})(?:\s?[/\-–]\s?(?P<y>\d{{4}})|\s+{year}\s+(?P<yy>\d{{4}}))?(?![\d/])(?:\s+(?P<next>{ahead})\b)?"
                ),
            ),
            ("day-word", re.compile(rf"\b(?:{_any(words.relative_day)})\b")),
            ("month-word", re.compile(rf"\b(?:{_any(words.relative_month)})\b")),
            ("month-name", re.compile(rf"\b(?P<name>{_any(words.month_name)})\b(?:\s+{year}\s+(?P<y>\d{{4}}))?")),
            (
                "weekday",
                re.compile(
                    rf"\b(?:{day})?\s?(?P<w>{_any(words.weekday)})\b(?:\s+(?P<when>{_any((*words.next, *words.past, *words.relative_week))})\b)?"
                ),
            ),
            ("year-word", re.compile(rf"\b(?:{_any(words.relative_year)})\b")),
            ("year", re.compile(rf"\b(?:{year})\s+(?P<y>(?:19|20)\d\d)\b")),
            ("week-word", re.compile(rf"\b(?:{_any(words.relative_week)})\b")),
        ]
        self._until = re.compile(rf"\b(?:{to})\s*$")
        self._full = re.compile(
            rf"(?:\b(?:{day})\s+)(?:\w+\s+)?{d}(?:/|-|\.|\s+{month}\s+){m}(?:/|-|\.|\s+{year}\s+){y}\b"
        )
        self._value = {
            name: {fold(k): v for k, v in getattr(words, name).items()}
            for name in ("relative_day", "relative_week", "relative_month", "relative_year", "weekday", "month_name")
        }
        self._next = frozenset(fold(w) for w in words.next)

    def __call__(self, doc: Doc) -> Doc:
        """Fills the layer."""
        layer = layers(doc)
        syl = layer.syllables
        text = fold(layer.article.text)
        anchor = Anchor.of(layer.article.published)
        if not anchor.year and layer.sents:
            anchor = self._own_anchor(text, layer.sents, syl.start)
        out: list[DateMention] = []
        for sent in layer.sents:
            begin, stop = syl.start[sent.start], syl.end[sent.end - 1]
            for start, end, value in self.find(text[begin:stop], anchor):
                first = bisect_left(syl.start, begin + start)
                last = bisect_left(syl.start, begin + end)
                out.append(DateMention(first, last, value))
        layer.dates = out
        return doc

    def _own_anchor(self, text: str, sents: list, starts: list[int]) -> Anchor:  # type: ignore[type-arg]
        """Where the page has no date: the first full date in the article's first third tells the year."""
        limit = starts[sents[max(0, len(sents) // 3)].start] + 400
        for sent in sents:
            begin = starts[sent.start]
            if begin > limit:
                break
            found = self._full.search(text, begin, starts[sent.end - 1] + 1)
            if found and self._until.search(text[begin : found.start()].rstrip()):
                continue  # "kéo dài tới ngày 31/12/2018" lies ahead
            if found and (year := _full_year(found["y"])):
                month = int(found["m"])
                return Anchor(year, month if 1 <= month <= 12 else None)
        return Anchor()

    def find(self, text: str, anchor: Anchor) -> Iterator[tuple[int, int, str | None]]:
        """Time expressions of one sentence.

        Args:
            text: Folded text.
            anchor: The time of writing.

        Yields:
            Start, end (without surrounding blanks), ISO value or None.
        """
        taken: list[tuple[int, int]] = []
        found: list[tuple[int, int, str | None]] = []
        for kind, pattern in self._patterns:
            for match in pattern.finditer(text):
                start, end = match.span()
                if any(start < b and a < end for a, b in taken):
                    continue
                value = self._resolve(kind, match, anchor)
                if value == "":
                    continue
                taken.append((start, end))
                found.append((start, end, value))
        found.sort()
        for k, (start, end, value) in enumerate(found):
            if (
                value is None
                and k + 1 < len(found)
                and text[end : found[k + 1][0]].strip() in ("(", ",")
                and found[k + 1][2]
            ):
                value = found[k + 1][2]  # "hôm nay (13/5)"
            yield start, end, value

    def _resolve(self, kind: str, match: re.Match[str], anchor: Anchor) -> str | None:
        """ISO value of a match, None where it can't be known, empty where it is no date after all."""
        g = match.groupdict()
        coming = g.get("next") is not None
        here = anchor.date
        if kind == "range":
            month2, month1 = int(g["m2"]), int(g["m1"] or g["m2"])
            year2 = _full_year(g["y2"])
            year1 = _full_year(g["y1"]) or year2
            if not g["m1"] and int(g["d1"]) >= int(g["d2"]):
                return ""
            first = _day_month(anchor, int(g["d1"]), month1, year1)
            last = _day_month(anchor, int(g["d2"]), month2, year2)
            return f"{first}/{last}" if first and last else ""
        if kind == "day":
            return _day_month(anchor, int(g["d"]), int(g["m"]), _full_year(g["y"]), coming=coming) or ""
        if kind == "month":
            month = int(g["m"])
            if not 1 <= month <= 12:
                return ""
            year = _full_year(g["y"] or g["yy"]) or _year_for(anchor, month, 15, coming=coming)
            return f"{year:04d}-{month:02d}" if year else f"--{month:02d}"
        if kind == "month-name":
            month = self._value["month_name"][" ".join(g["name"].split())]
            year = _full_year(g["y"]) or _year_for(anchor, month, 15)
            return f"{year:04d}-{month:02d}" if year else f"--{month:02d}"
        word = " ".join(match.group().split())
        if kind == "day-word":
            return (here + timedelta(days=self._value["relative_day"][word])).isoformat() if here else None
        if kind == "weekday":
            if not here or not g["w"]:
                return None
            back = (here.weekday() - self._value["weekday"][" ".join(g["w"].split())]) % 7
            when = " ".join((g["when"] or "").split())
            offset = self._value["relative_week"].get(when)
            if offset is not None:
                monday = here - timedelta(days=here.weekday()) + timedelta(weeks=offset)
                return (monday + timedelta(days=self._value["weekday"][" ".join(g["w"].split())])).isoformat()
            return (here + timedelta(days=7 - back if when in self._next else -back)).isoformat()
        if kind == "month-word":
            if not anchor.year or not anchor.month:
                return None
            months = anchor.year * 12 + anchor.month - 1 + self._value["relative_month"][word]
            return f"{months // 12:04d}-{months % 12 + 1:02d}"
        if kind == "year-word":
            return f"{anchor.year + self._value['relative_year'][word]:04d}" if anchor.year else None
        if kind == "year":
            return g["y"]
        return None  # a week is no date


@SpacyLanguage.factory(
    "kg_dates", requires=["doc._.kg_sents"], assigns=["doc._.kg_dates"], default_config={"lang": "vi"}
)
def make_dates(nlp: SpacyLanguage, name: str, lang: str) -> Dates:
    """The component."""
    return Dates(load(lang))
