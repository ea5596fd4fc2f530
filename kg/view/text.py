"""Foreign text made fit to be seen, and the words of a sentence that are to be marked in it."""

from __future__ import annotations

import re
from collections.abc import Iterable

Span = tuple[int, int]


def occurrences(words: str, text: str) -> tuple[Span, ...]:
    """Where some words stand in a text as whole words."""
    if not words.strip():
        return ()
    pattern = re.compile(rf"(?<!\w){re.escape(words)}(?!\w)")
    return tuple(m.span() for m in pattern.finditer(text))


def locate(trigger: str, cue: str, text: str) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Where the trigger and the cue of a claim stand in its sentence.

    The graph keeps the words, not their place. Where one of them stands there several times, the cue nearest to the
    trigger is taken; what stays open (the trigger itself is repeated) is marked at every place rather than at a
    wrong one.
    """
    triggers, cues = occurrences(trigger, text), occurrences(cue, text)
    if triggers and cues:
        best = min(_gap(t, c) for t in triggers for c in cues)
        near = [(t, c) for t in triggers for c in cues if _gap(t, c) == best]
        return tuple(dict.fromkeys(t for t, _ in near)), tuple(dict.fromkeys(c for _, c in near))
    return triggers, cues


def _gap(a: Span, b: Span) -> int:
    return max(a[0] - b[1], b[0] - a[1], 0)


def segments(text: str, marks: Iterable[tuple[Span, str]]) -> list[tuple[str, str]]:
    """Cut a text at the borders of its marks.

    Args:
        text: The text.
        marks: Spans with the name of their mark. Where two overlap, the one that comes first here keeps the place.

    Returns:
        Pieces in order, each with the name of its mark or an empty name; together they are the text.
    """
    name = [""] * len(text)
    for (start, end), mark in marks:
        for i in range(max(0, start), min(end, len(text))):
            name[i] = name[i] or mark
    pieces: list[tuple[str, str]] = []
    start = 0
    for i in range(1, len(text) + 1):
        if i == len(text) or name[i] != name[start]:
            pieces.append((text[start:i], name[start]))
            start = i
    return pieces
