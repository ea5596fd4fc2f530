"""What the page of a paper tells beside its article: the headline without the paper's name, the lead, the paper itself.

Extractors of articles go by where the text is dense, and so lose leads that stand above pictures and the names of
authors; on six of eight Vietnamese papers' pages they did.
"""

from __future__ import annotations

import re
from itertools import islice
from typing import Any
from urllib.parse import urlsplit

from kg.read.rules import NoiseRules

_LEADS = "following::*[self::p or self::h2 or self::h3 or self::div or self::strong or self::section][position() <= 80]"
_DESCRIPTIONS = "//meta[@name='description' or @property='og:description']/@content"
_MARKED = "//*[@class or @type][not(self::input or self::script or self::style or self::link or self::body)]"
_CORE, _MIN_CORE, _MORE, _MAX_LEAD = 60, 20, 80, 1_200
#: What is longer is no lead, headline or box, and is not looked at further.
_MAX_LENGTH, _MAX_PARTS = 5_000, 1_000
#: Text of a box of other stories within an article; what is longer holds the article itself.
_MAX_BOX = 700
_WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")


def headline(tree: Any, title: str | None, paper: str | None) -> str | None:
    """The headline. The title of a page often ends with the paper's name."""
    if not title:
        return None
    for element in tree.xpath("//h1"):
        shown = _squashed(element)
        if shown and title.startswith(shown):
            return shown
    return re.sub(rf"\s+[-–—|]\s+{re.escape(paper)}\s*$", "", title) if paper else title


def lead(tree: Any) -> str:
    """The paragraph below the headline that the page describes itself with; empty where there is none."""
    first = next(iter(tree.xpath("//h1")), None)
    if first is None:
        return ""
    described = (" ".join(d.split()) for d in tree.xpath(_DESCRIPTIONS))
    cores = {core for d in described if len(core := max(d.split(" - "), key=len)[:_CORE]) >= _MIN_CORE}
    for element in first.xpath(_LEADS) if cores else ():
        text = _squashed(element)
        if any(core in text and text.find(core) <= _MORE for core in cores):
            # A box around the lead has more in it than the lead; that comes later in the page.
            if any(child is not element and _holds(child, cores) for child in element.iter("p", "h2", "h3", "div")):
                continue
            return text if len(text) <= _MAX_LEAD else ""
    return ""


def without_other_stories(tree: Any, rules: NoiseRules) -> None:
    """Takes boxes of other stories out of the article, told by the names of their classes."""
    for element in list(tree.xpath(_MARKED)):
        name = f"{element.get('class', '')} {element.get('type', '')}"
        if not rules.other_box.isdisjoint(_WORDS.findall(name)) or any(box in name for box in rules.other_class):
            parent = element.getparent()
            if parent is not None and len(_squashed(element)) <= _MAX_BOX and element.find(".//h1") is None:
                element.drop_tree()


def paper(url: str | None, rules: NoiseRules) -> str | None:
    """The name of the paper whose address it is, where that is known."""
    try:
        host = urlsplit(url or "").hostname or ""
    except ValueError:
        return None
    parts = host.split(".")
    return next((name for i in range(len(parts)) if (name := rules.papers.get(".".join(parts[i:])))), None)


def _holds(element: Any, cores: set[str]) -> bool:
    text = _squashed(element)
    return any(core in text for core in cores)


def _squashed(element: Any) -> str:
    """The text of an element on one line, or the first of it. A place set off by style alone gets a sign after it."""
    parts: list[str] = []
    length = 0
    for part in islice(element.itertext(), _MAX_PARTS):
        if (length := length + len(part)) > _MAX_LENGTH:
            break
        glued = parts and parts[-1][-1:].isalpha() and part[:1].isupper()
        parts += [" - ", part] if glued else [part]
    return " ".join("".join(parts).split())
