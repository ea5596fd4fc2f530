"""RSS and Atom files, through feedparser: each item is an article, with its full text or, failing that, its teaser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from kg.config import Reading
from kg.errors import InputError, Problem
from kg.read.extras import package
from kg.read.fragment import plain
from kg.read.pages import paper
from kg.read.records import Record
from kg.read.rules import NoiseRules
from kg.read.sources import Source, read_all

_PARTS = re.compile(r"\s+[-–—|]+\s+")
_FEED_WORDS = re.compile(r"\s+(?:RSS|feeds?)\b", re.I)


def records(source: Source, reading: Reading, rules: NoiseRules) -> Iterator[Record | Problem]:
    """The items of a feed. Nothing is fetched: only the file's own bytes are looked at."""
    try:
        feedparser = package("feedparser", "sources", source.where)
        data = read_all(source, reading.limits)
        # What is no text is left out of it here, so it need not be made harmless there.
        feed = feedparser.parse(data, sanitize_html=False, resolve_relative_uris=False)
    except InputError as error:
        yield error.problem
        return
    except Exception as error:  # whatever a parser makes of a broken file, the next one is to be read
        yield Problem("bad-feed", source.where, f"the feed cannot be parsed: {error}", "fetch it again")
        return
    reason = str(feed.get("bozo_exception") or "")[:200]
    if not feed.entries:
        found = "the feed has no items" if feed.version else "it is no RSS or Atom"
        message = f"{found}: {reason}" if reason else found
        hint = "fetch it again, or move it elsewhere if it is no feed"
        yield Problem("no-feed", source.where, message, hint, fatal=source.given or bool(feed.version))
        return
    if feed.bozo and not _only_encoding(feed):
        message = f"the feed is damaged, what could be read of it is used: {reason}"
        yield Problem("bad-feed", source.where, message, "fetch it again", fatal=False)
    publisher = _publisher(feed.feed, rules)
    teasers = 0
    for number, item in enumerate(feed.entries, 1):
        where = f"{source.where}[{number}]"
        try:
            text, whole = _text(item, where, reading)
            title = plain(str(item.get("title") or ""), where, reading.limits)
        except InputError as error:
            yield error.problem
            continue
        teasers += bool(text) and not whole
        yield Record(
            id=str(item.get("id") or item.get("link") or f"{source.stem}-{number}"),
            text=text or title,
            where=where,
            title=title or None,
            # As it is written: the times that feedparser makes of it are those of Greenwich, often a day before.
            published=item.get("published") or item.get("updated") or None,
            publisher=_source(item) or paper(item.get("link"), rules) or publisher,
            url=item.get("link") or None,
        )
    if teasers:
        message = f"{teasers:,} of {len(feed.entries):,} items have a teaser and no full text; it is used"
        yield Problem("teaser-only", source.where, message, "save the articles' own pages for more", fatal=False)


def _text(item: Any, where: str, reading: Reading) -> tuple[str, bool]:
    """The item's text, and whether it is more than a teaser."""
    teaser = plain(str(item.get("summary") or ""), where, reading.limits)
    bodies = [plain(str(body.get("value") or ""), where, reading.limits) for body in item.get("content", ())]
    body = max(bodies, key=len, default="")
    # feedparser gives the body once more as summary where an item has no summary of its own.
    return (body, True) if len(body) > len(teaser) or (body and "summary" not in item) else (teaser, bool(body))


def _source(item: Any) -> str | None:
    """The paper that an item of a collected feed is from."""
    source = item.get("source")
    return str(source.get("title") or "") or None if isinstance(source, dict) else None


def _publisher(feed: Any, rules: NoiseRules) -> str | None:
    """The paper: as the feed names it, else as its title, which often names the section as well."""
    title = _FEED_WORDS.sub("", str(feed.get("title") or "")).strip()
    known = [part for part in _PARTS.split(title) if rules.publisher.search(part)]
    return str(feed.get("publisher") or "") or (known[-1] if known else title) or None


def _only_encoding(feed: Any) -> bool:
    """Whether nothing is wrong with a feed but that it was served as another encoding or type than it says."""
    return type(feed.get("bozo_exception")).__name__ in ("CharacterEncodingOverride", "NonXMLContentType")
