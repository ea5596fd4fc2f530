"""What a query may not do, and errors that say how to mend it.

Oxigraph's query parser takes no updates and never loads a file, but it follows SERVICE over HTTP. It knows no word
boundaries (``1SERVICE`` calls a service), so a tokenizer that thinks otherwise would let one pass. Therefore no
tokenizer decides: the letters of the keyword may stand only where no parser can read them as the keyword.
"""

from __future__ import annotations

import re
from typing import Final

from kg.errors import KgError
from kg.graph.vocabulary import PREFIXES


class QueryError(KgError):
    """A query that can't be run.

    Attributes:
        message: What is wrong.
        hint: How to mend it.
        line: Line of the fault, from 1, where known.
        column: Column of the fault, from 1, where known.
    """

    def __init__(self, message: str, hint: str = "", line: int | None = None, column: int | None = None) -> None:
        where = f"line {line}, column {column}: " if line is not None else ""
        super().__init__(where + message + (f" ({hint})" if hint else ""))
        self.message, self.hint, self.line, self.column = message, hint, line, column


class RefusedError(QueryError):
    """A query that could be read, and is not allowed."""


_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
# A variable takes all word characters that follow, and after / or # no keyword can stand. A prefixed name is no
# shelter: where namespace and local name make no IRI (http://a:8 + service), the parser takes the namespace alone
# and reads on.
_HARMLESS = re.compile(r"[?$]\w*service|[/#]service", re.IGNORECASE)
_KEYWORD = re.compile("service", re.IGNORECASE)
# Comments, IRIs and strings, to find other keywords. Only for messages: nothing unsafe hangs on it.
_SKIPPED = re.compile(
    r"<[^<>\"{}|^`\\\x00-\x20]*>|\"\"\".*?\"\"\"|'''.*?'''"
    r"|(?<!\\)\"(?:[^\"\\\n]|\\.)*\"|(?<!\\)'(?:[^'\\\n]|\\.)*'|#[^\n]*",
    re.DOTALL,
)
_UPDATE = re.compile(
    # Each blank can be read in one way alone: many declarations must not take time that grows with their power set.
    r"\s*(?:(?:BASE\b|PREFIX\b\s*[\w.-]*:)\s*)*(INSERT|DELETE|LOAD|CLEAR|CREATE|DROP|COPY|MOVE|ADD|WITH)\b",
    re.IGNORECASE,
)
# What begins like this is neither empty nor an update, and need not be looked through for that.
_BEGINS = re.compile(r"\s*(?:SELECT|ASK|CONSTRUCT|DESCRIBE)\b", re.IGNORECASE)
_FORM = re.compile(r"(?<![\w?$:])(SELECT|ASK|CONSTRUCT|DESCRIBE)\b", re.IGNORECASE)
_DECLARED = re.compile(r"(?<![\w?$:.-])PREFIX\s*([\w.-]*):", re.IGNORECASE)
_USED = re.compile(r"(?<![\w?$:.%-])([A-Za-z][\w.-]*):")
_POSITION = re.compile(r"error at (\d+):(\d+): expected (?:one of )?(.*)", re.DOTALL)
_EXPECTED_SHOWN: Final = 6


def check(query: str) -> None:
    """Refuse what a query may not do.

    Raises:
        QueryError: For an empty query.
        RefusedError: For an update or SERVICE.
    """
    begins = _BEGINS.match(query)
    bare = "" if begins else _SKIPPED.sub(" ", query)
    if not begins and not bare.strip():
        raise QueryError("the query is empty", "start with SELECT, ASK, CONSTRUCT or DESCRIBE")
    for text in (query, _unescaped(query)) if "\\" in query else (query,):
        # Nearly all texts hold no such letters at all, which is seen at once, and sooner where all are of ASCII.
        if text.isascii() and "service" not in text.lower():
            continue
        if _KEYWORD.search(text) and _KEYWORD.search(_HARMLESS.sub(" ", text)):
            raise RefusedError(
                "SERVICE is refused: queries stay on this machine",
                'if the word stands in a string or comment, write it another way, as in REGEX(?text, "servic[e]")',
            )
    if update := _UPDATE.match(bare):
        raise RefusedError(
            f"{update[1].upper()} is refused: the graph is read-only",
            "start with SELECT, ASK, CONSTRUCT or DESCRIBE, and build the graph again to change it",
        )


def syntax_error(error: SyntaxError, query: str, shift: int) -> QueryError:
    """Oxigraph's complaint as one for people; ``shift`` is what was put before the query on its first line."""
    found = _POSITION.search(str(error))
    if not found:
        return QueryError(f"the query can't be read: {error}", _hint(query))
    line, column = int(found[1]), int(found[2])
    if line == 1:
        column = max(1, column - shift)
    # Character classes and rule names say nothing to people, and of SERVICE they may make no use.
    useless = {"Prefix not found", "LATERAL", "SERVICE"}
    expected = [e.strip() for e in found[3].split(", ") if not re.search(r"[\[\]\n]", e) and e.strip() not in useless]
    message = "the query can't be read from here"
    if len(query.splitlines()) >= line and (rest := query.splitlines()[line - 1][column - 1 :].strip()):
        message += f": {rest[:40]!r}"
    if sentence := next((e for e in expected if e.count(" ") > 1), None):
        message = sentence
    elif 0 < len(expected) <= _EXPECTED_SHOWN:
        message += "; expected " + " or ".join(expected)
    return QueryError(message, _hint(query), line, column)


def _unescaped(query: str) -> str:
    def char(m: re.Match[str]) -> str:
        code = int(m[1] or m[2], 16)
        return chr(code) if code < 0x110000 else m[0]

    return _ESCAPE.sub(char, query)


def _hint(query: str) -> str:
    bare = _SKIPPED.sub(" ", query)
    known = {*PREFIXES, *_DECLARED.findall(bare)}
    for prefix in _USED.findall(bare):
        if prefix not in known:
            return f"the prefix {prefix}: is not declared; known without declaration: {', '.join(sorted(PREFIXES))}"
    if not _FORM.search(bare):
        return "start with SELECT, ASK, CONSTRUCT or DESCRIBE"
    for opening, closing in ("{}", "()"):
        if (missing := bare.count(opening) - bare.count(closing)) > 0:
            return f"{missing} {opening} without its {closing}"
        if missing < 0:
            return f"{-missing} {closing} without its {opening}"
    return ""
