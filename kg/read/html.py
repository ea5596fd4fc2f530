"""Saved web pages, through trafilatura, which finds the article among menus and advertisements."""

from __future__ import annotations

import codecs
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from typing import Any

from trafilatura import bare_extraction, load_html

from kg.config import Reading, ReadLimits
from kg.errors import InputError, Problem
from kg.read.encoding import binary_kind, converted, decode
from kg.read.fragment import deeper, too_deep
from kg.read.language import surely_foreign, told
from kg.read.pages import headline, lead, paper, without_other_stories
from kg.read.records import Record
from kg.read.rules import NoiseRules
from kg.read.sources import Source, read_all

_CHARSET = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)", re.I)
_CHARSET_WITHIN = 4096
# Only dates that the page names as its own, not any number in it; and the same on every day that the page is read.
_DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-12-31"}
# So much of the end of a lead tells whether the text has it: what stands before may be a place or the paper.
_ENDING = 40
_LOGGERS = ("trafilatura", "htmldate", "courlan", "justext")


def records(source: Source, reading: Reading, rules: NoiseRules) -> Iterator[Record | Problem]:
    """The article of a saved page."""
    try:
        data = read_all(source, reading.limits)
    except InputError as error:
        yield error.problem
        return
    yield from page(data, source.stem, source.where, reading, rules)


def page(
    data: bytes,
    name: str,
    where: str,
    reading: Reading,
    rules: NoiseRules,
    *,
    url: str | None = None,
    charset: str = "",
    fetched: bool = False,
) -> Iterator[Record | Problem]:
    """The article of a page. Nothing is fetched: only its own bytes are looked at.

    Args:
        data: The page.
        name: Id of the article.
        where: For messages.
        reading: How deep its elements may stand within each other.
        rules: The most frequent words of the language.
        url: Where it was fetched, where that is known; else what the page says of itself.
        charset: Encoding that came with it, where it names none.
        fetched: Whether it is one of many of all languages, as crawls fetch them: then it is not taken apart where
            hardly a letter of it is of the language.
    """
    try:
        text, encoding = _decode(data, where, rules, charset)
    except InputError as error:
        yield error.problem
        return
    if fetched and not reading.any_language and surely_foreign(text, rules):
        yield told(where)
        return
    if encoding:
        yield converted(where, encoding)
    if not text.strip():
        yield Problem("empty-file", where, "there is nothing but white space in the file", "fill it or take it out")
        return
    try:
        with _quiet():
            tree = _tree(text, reading.limits, where)
            without_other_stories(tree, rules)
            opening = lead(tree)
            found = bare_extraction(
                _with_captions(deepcopy(tree)),
                with_metadata=True,
                include_comments=False,
                include_tables=True,
                date_extraction_params=_DATES,
            )
    except InputError as error:
        yield error.problem
        return
    except Exception as error:  # whatever a parser makes of a broken page, the next file is to be read
        yield Problem("bad-html", where, f"the page cannot be parsed: {error}", "save the page again")
        return
    if found is None or isinstance(found, dict) or not (found.text or "").strip():
        yield Problem(
            "no-article", where, "no article was found on the page", "save the article's own page, not a list"
        )
        return
    body = found.text or ""
    address = url or found.url or None
    yield Record(
        id=name,
        text=body if opening[-_ENDING:] in " ".join(body.split()) else f"{opening}\n{body}",
        where=where,
        title=headline(tree, found.title, found.sitename),
        published=found.date or None,
        publisher=paper(address, rules) or found.sitename or None,
        url=address,
    )


def _tree(page: str, limits: ReadLimits, where: str) -> Any:
    """The page's tree.

    Raises:
        InputError: If it has too many elements, or they stand too deep within each other.
        ValueError: If there is none.
    """
    tree = load_html(page)
    if tree is None:
        raise ValueError("no HTML in it")
    if (count := int(tree.xpath("count(//*)"))) > limits.elements:
        message = f"{count:,} elements where a page may have {limits.elements:,}"
        hint = "save the article's page alone, or raise the limit: --limit elements=N"
        raise InputError(Problem("too-large", where, message, hint))
    if deeper(tree, limits.depth):
        raise InputError(too_deep(where, limits.depth))
    return tree


def _with_captions(tree: Any) -> Any:
    """The tree with captions as paragraphs, because trafilatura leaves out figures whole."""
    for caption in list(tree.iter("figcaption")):
        caption.tag = "div" if caption.find(".//p") is not None else "p"
    for figure in list(tree.iter("figure")):
        figure.tag = "div"
    return tree


def _decode(data: bytes, where: str, rules: NoiseRules, charset: str) -> tuple[str, str]:
    """The page's text: as UTF-8, else as the page says itself, else as can be told for certain."""
    declared = _CHARSET.search(data[:_CHARSET_WITHIN])
    name = declared[1].decode("ascii", "replace") if declared else charset
    if name and not binary_kind(data):
        try:
            codec = codecs.lookup(name).name
            if codec != "utf-8":
                data.decode("utf-8-sig")  # many pages name an old encoding and are UTF-8
        except LookupError:
            pass
        except UnicodeDecodeError:
            try:
                return data.decode(codec), name
            except UnicodeDecodeError:
                pass
    return decode(data, where, rules)


@contextmanager
def _quiet() -> Iterator[None]:
    """Keeps the libraries' own remarks off the terminal; what matters is told as a problem."""
    loggers = [logging.getLogger(name) for name in _LOGGERS]
    before = [logger.level for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        for logger, level in zip(loggers, before, strict=True):
            logger.setLevel(level)
