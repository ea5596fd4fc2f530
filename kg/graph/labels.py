"""One preferred label a node and language, as SKOS wants it, whatever several articles prefer.

It is the form that most articles prefer, then the longest, then the first by code point; the others become
alternative labels.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from pyoxigraph import Literal

from kg.graph import vocabulary as v
from kg.graph.lines import END, triples_of
from kg.sorting import BORDER

_PREF: Final = str(v.PREF_LABEL).encode()
_ALT: Final = str(v.ALT_LABEL).encode()
#: Marks the votes of what follows from several articles, which comes in pieces but votes once.
ONCE: Final = b"*"


def preferred(line: bytes) -> tuple[bytes, bytes, bytes] | None:
    """Node, language and literal of a preferred label; None for any other line."""
    subject, predicate, value = line.removesuffix(END).split(b" ", 2)
    if predicate != _PREF or not value.startswith(b'"'):
        return None
    return subject, value.rpartition(b'"')[2], value


def winners(votes: Iterable[bytes]) -> Iterator[tuple[bytes, bytes, bool]]:
    """The form of each language that a node gets, and whether there are others.

    Args:
        votes: Language, form and mark, with borders between, of each article that prefers the form, in their order.
    """
    for language, forms in _counted(votes).items():
        yield language, min(forms, key=lambda f: (-forms[f], *_length(f))), len(forms) > 1


def relabelled(lines: Sequence[bytes], best: Mapping[tuple[bytes, bytes], bytes]) -> Sequence[bytes]:
    """The lines with the labels that were chosen, by node and language; nodes without a choice stay as they are."""
    if not best:
        return lines
    kept: dict[bytes, None] = {}
    others: list[tuple[bytes, bytes]] = []
    for line in lines:
        subject, predicate, value = line.split(b" ", 2)
        if predicate == _PREF and value.startswith(b'"'):
            literal = value.removesuffix(END)
            winner = best.get((subject, literal.rpartition(b'"')[2]))
            if winner is not None:
                kept[b"%b %b %b%b" % (subject, _PREF, winner, END)] = None
                line = b"%b %b %b" % (subject, _ALT, value)
                predicate = _ALT
        kept[line] = None
        if predicate == _ALT:
            others.append((line, b"%b %b %b" % (subject, _PREF, value)))
    # What is preferred is no alternative as well.
    for line, preferred in others:
        if preferred in kept:
            kept.pop(line, None)
    return list(kept)


def value_of(literal: bytes) -> str:
    """The text of a literal in N-Triples."""
    text, _, _ = literal[1:].rpartition(b'"')
    if b"\\" not in text:
        return text.decode()
    (triple,) = triples_of([b"<x:x> <x:x> %b%b" % (literal, END)])
    assert isinstance(triple.object, Literal)
    return triple.object.value


def _counted(votes: Iterable[bytes]) -> dict[bytes, Counter[bytes]]:
    """How many articles prefer each form, by language."""
    found: defaultdict[bytes, Counter[bytes]] = defaultdict(Counter)
    last = b""
    for vote in votes:
        language, form, mark = vote.split(BORDER)
        if mark != ONCE or vote != last:
            found[language][form] += 1
        last = vote
    return found


def _length(form: bytes) -> tuple[int, str]:
    text = value_of(form)
    return (-len(text), text)
