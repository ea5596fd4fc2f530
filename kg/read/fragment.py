"""Pieces of HTML, as feeds hold them, to plain text: a line a paragraph, markup and what is no text left out."""

from __future__ import annotations

from html import unescape
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from kg.config import ReadLimits
from kg.errors import InputError, Problem

_BLOCKS = frozenset(
    {"address", "article", "aside", "blockquote", "br", "caption", "center", "dd", "div", "dl", "dt", "figcaption"}
    | {"figure", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre"}
    | {"section", "table", "tbody", "td", "th", "thead", "tr", "ul"}
)
_NO_TEXT = frozenset(
    {"audio", "button", "canvas", "embed", "form", "iframe", "noscript", "object", "script", "select", "style", "svg"}
    | {"template", "video"}
)


def plain(markup: str, where: str, limits: ReadLimits) -> str:
    """The text of a piece of HTML.

    Raises:
        InputError: If its elements stand too deep within each other, or it cannot be parsed.
    """
    if "<" not in markup:
        return unescape(markup)
    try:
        tree = lxml_html.document_fromstring(f"<div>{markup}</div>")
    except (etree.LxmlError, ValueError) as error:
        raise InputError(Problem("bad-html", where, f"the text cannot be parsed: {error}", "mend its markup")) from None
    if deeper(tree, limits.depth):
        raise InputError(too_deep(where, limits.depth))
    out: list[str] = []
    within = 0  # elements around that hold no text
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else "script"
        if event == "start":
            within += tag in _NO_TEXT
            out.append("\n" if tag in _BLOCKS else "")
            out.append("" if within else _flat(element.text))
        else:
            within -= tag in _NO_TEXT
            out.append("\n" if tag in _BLOCKS else "")
            out.append("" if within else _flat(element.tail))
    lines = (" ".join(line.split()) for line in "".join(out).split("\n"))
    return "\n".join(line for line in lines if line)


def _flat(text: str | None) -> str:
    """Text as a browser shows it: a line end is a blank."""
    return text.replace("\n", " ").replace("\r", " ") if text else ""


def deeper(tree: Any, depth: int) -> bool:
    """Whether elements stand deeper within each other."""
    return bool(tree.xpath("boolean(//*[ancestor::*[$depth]])", depth=depth))


def too_deep(where: str, depth: int) -> Problem:
    """The fault of a page or piece of HTML that is nested too deep."""
    message = f"more than {depth:,} elements within each other"
    return Problem("too-deep", where, message, "save the page anew, or raise the limit: --limit depth=N")
