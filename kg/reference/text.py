"""Markdown that shows what it is given, whatever signs that holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

_SPECIAL = re.compile(r"([\\`*_\[\]|])")
_MARKUP = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}


def words(text: str) -> str:
    """Plain text as Markdown, on one line."""
    escaped = "".join(_MARKUP.get(c, c) for c in " ".join(text.split()))
    return _SPECIAL.sub(r"\\\1", escaped)


def code(text: str) -> str:
    """Text as code in a cell of a table; it must hold no backtick."""
    return f"`{text}`".replace("|", "\\|")


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table of cells that are Markdown already."""
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines) + "\n"
