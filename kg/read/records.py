"""From what a file holds to an :class:`~kg.model.Article`: the one way that all formats go."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.config import Reading
from kg.errors import Problem
from kg.model import Article, Zone, ZoneKind
from kg.read.dates import parse_date, refine
from kg.read.language import foreign
from kg.read.noise import zones
from kg.read.rules import NoiseRules
from kg.text import clean

_COMBINING = re.compile(r"[\u0300-\u036f]")
_LINE = re.compile(r"\s*([^\n]*\S)")

# A date on a line of its own counts as the page's only near its top.
_TOP_ZONES = 8


@dataclass(frozen=True)
class Record:
    """An article as its file gives it, nothing cleaned or checked.

    Attributes:
        id: The record's id, or the file's stem.
        text: Text without the headline, unless the page alone must show it.
        where: File and line or member, for messages.
        title: Headline.
        published: Date as written.
        publisher: Name of the paper.
        url: Address.
        page: Whether ``text`` is a raw page, which may open with a header line and headline of its own.
    """

    id: str
    text: str
    where: str
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    url: str | None = None
    page: bool = False


@dataclass(frozen=True)
class Metadata:
    """What a sidecar says of one article, and where it says so; the date is ISO 8601."""

    where: str = ""
    published: str | None = None
    publisher: str | None = None
    url: str | None = None


@dataclass(frozen=True)
class _Header:
    """What the first line of a raw page says.

    Attributes:
        start: Offset of the line.
        end: Offset after the part that was understood; 0 where there is no header.
        titled: Whether the next line is the headline for certain.
        published: Date as written.
        publisher: Name of the paper.
    """

    start: int = 0
    end: int = 0
    titled: bool = False
    published: str | None = None
    publisher: str | None = None


def article(
    record: Record, rules: NoiseRules, reading: Reading, metadata: Metadata | None = None
) -> Iterator[Article | Problem]:
    """Cleans a record and marks its zones.

    Args:
        record: What the file gave.
        rules: The words by which noise is told.
        reading: What is refused.
        metadata: What fills in where the record itself says nothing.

    Yields:
        Warnings, and last the article, or why there is none.
    """
    metadata = metadata or Metadata()
    text, title = clean(record.text), _one_line(record.title)
    if not text.strip():
        yield Problem("missing-text", record.where, "there is no text", "give the article's text, or take it out")
        return
    if len(text) > reading.limits.chars:
        message = f"{len(text):,} characters where an article may have {reading.limits.chars:,}"
        yield Problem("too-long", record.where, message, "split it, or raise the limit: --limit chars=N")
        return
    yield from _damage(record, text)
    header = _header(text, rules) if record.page else _Header()
    if title:
        first = _LINE.match(text)
        if not first or " ".join(first[1].split()) != title:
            text = f"{title}\n{text}"
        marked = zones(text, rules, head=_line_end(text))
    else:
        head = _line_end(text, header.end) if header.titled else None
        marked = zones(text, rules, start=header.end, head=head)
    if header.end:
        marked = (Zone(header.start, header.end, ZoneKind.NOISE, "dateline"), *marked)
    if not any(zone.kind.is_article for zone in marked):
        hint = "save the article's own page, not a list of articles"
        yield Problem("no-article", record.where, "no article was found on the page, only its frame", hint)
        return
    if not reading.any_language:
        told = foreign("\n".join(text[z.start : z.end] for z in marked if z.kind.is_article), record.where, rules)
        if told:
            yield told
            return
    published = None
    if written := record.published or header.published or _dateline(text, marked):
        try:
            published = parse_date(written)
        except ValueError as error:
            yield Problem("bad-date", record.where, f"publication date: {error}", "write it as YYYY-MM-DD", fatal=False)
    if published and metadata.published and not metadata.published.startswith(published[: len(metadata.published)]):
        message = f"published {published} according to the article, {metadata.published} according to {metadata.where}"
        yield Problem("date-conflict", record.where, message, "correct one; the article's is used", fatal=False)
    headline = next((text[zone.start : zone.end] for zone in marked if zone.kind is ZoneKind.HEADLINE), None)
    yield Article(
        id=record.id,
        text=text,
        zones=marked,
        published=refine(published, metadata.published),
        title=title or headline,
        publisher=_one_line(record.publisher or header.publisher or metadata.publisher),
        url=_one_line(record.url or metadata.url),
        source=record.where,
    )


def _damage(record: Record, text: str) -> Iterator[Problem]:
    """Warnings about letters that came apart or were lost before the file was read."""
    apart = _COMBINING.search(record.text)
    if apart and len(_COMBINING.findall(text)) < len(_COMBINING.findall(record.text)):
        line = record.text.count("\n", 0, apart.start()) + 1
        message = f"letters and their marks stand apart (NFD), first in line {line} of the text; put together"
        yield Problem("nfd", record.where, message, "save the text in NFC", fatal=False)
    if "\ufffd" in text:
        line = text.count("\n", 0, text.index("\ufffd")) + 1
        message = f"letters were lost before (U+FFFD), first in line {line} of the text"
        yield Problem("lost-letters", record.where, message, "save the page again as UTF-8", fatal=False)


def _one_line(text: str | None) -> str | None:
    return " ".join(clean(text).split()) or None if text else None


def _line_end(text: str, start: int = 0) -> int | None:
    """Where the next line that is not blank ends."""
    found = _LINE.match(text, start)
    return found.end() if found else None


def _header(text: str, rules: NoiseRules) -> _Header:
    """The header line of a raw page: ``date 2025-08-07 …`` or ``[published 2025-08-07; source …]``."""
    found = _LINE.match(text)
    line = found[1] if found else ""
    start = found.start(1) if found else 0
    if line.startswith("[") and line.endswith("]"):
        published = publisher = None
        for part in map(str.strip, line[1:-1].split(";")):
            if key := rules.header_key_folded.match(part.casefold()):
                published = part[key.end() :].strip()
            elif key := rules.header_source_folded.match(part.casefold()):
                publisher = part[key.end() :].strip()
        if published or publisher:
            return _Header(start, start + len(line), True, published, publisher)
    elif (key := rules.header_key_folded.match(line.casefold())) and (date := re.match(r"\S+", line[key.end() :])):
        return _Header(start, start + key.end() + date.end(), False, date.group())
    return _Header()


def _dateline(text: str, marked: tuple[Zone, ...]) -> str | None:
    """A full date on a line of its own near the page's top."""
    for zone in marked[:_TOP_ZONES]:
        piece = text[zone.start : zone.end]
        if zone.note == "dateline" and re.search(r"\d{4}", piece):
            return piece
    return None
