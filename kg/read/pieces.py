"""The zones within one line of an article: its own words, captions, and the small noise between them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.model import Zone, ZoneKind
from kg.read.bylines import sign_off_start
from kg.read.credits import Span, caption_start
from kg.read.lines import UPPER, Line, sentence_ends
from kg.read.rules import NoiseRules

_SIGNS_ONLY = re.compile(r"[\W_]+")
# "[Tên một bài khác]" between two sentences
_BRACKET = re.compile(rf"\[[“\"'‘]?[{UPPER}\d][^\[\]\n]{{11,200}}\]")
_MIN_BRACKET_WORDS = 4
_GOES_ON = re.compile(rf"\s*[^\W\d_{UPPER}]")
# A teaser within a long line ends before the line does.
_MAX_TEASER_WORDS, _MAX_TEASER = 60, 1000
# How far back is looked for the end of the sentence before a bracket.
_REACH = 40


@dataclass(frozen=True)
class _Mark:
    """A stretch of noise within a line."""

    start: int
    end: int
    note: str


def pieces(line: Line, kind: ZoneKind, credits_: list[Span], rules: NoiseRules) -> list[Zone]:
    """Cuts a line into zones.

    Args:
        line: The line.
        kind: What it is apart from the noise in it.
        credits_: The picture credits in it.
        rules: The words to go by.
    """
    text = line.text
    marks = [_Mark(start, end, "credit") for start, end in credits_]
    marks += _small_noise(line, max((end for _, end in credits_), default=0), rules)
    out: list[Zone] = []
    at = 0
    for mark in sorted(marks, key=lambda m: (m.start, -m.end)):
        if mark.end <= at:
            continue
        start = max(mark.start, at)
        # "Ảnh: " with no source known after it stands before the caption, else the caption stands before the credit.
        opens_caption = mark.note == "credit" and text[start : mark.end].rstrip().endswith(":")
        caption = (
            max(at, caption_start(line, start, at, rules)) if mark.note == "credit" and not opens_caption else start
        )
        _add(out, line, at, caption, kind)
        _add(out, line, caption, start, ZoneKind.CAPTION)
        _add(out, line, start, mark.end, ZoneKind.NOISE, mark.note)
        at = mark.end
        if opens_caption:
            rest = text[at : at + _MAX_TEASER]
            stop = next(iter(sentence_ends(rest, rules.abbreviation)), len(rest))
            _add(out, line, at, at + stop, ZoneKind.CAPTION)
            at += stop
    _add(out, line, at, len(text), kind)
    return out


def _add(out: list[Zone], line: Line, start: int, end: int, kind: ZoneKind, note: str = "") -> None:
    """Appends a zone without the blanks about it; a stretch of signs only joins the noise before it."""
    piece = line.text[start:end]
    stripped = piece.strip()
    if not stripped:
        return
    begin = line.start + start + piece.index(stripped)
    stop = begin + len(stripped)
    if not _SIGNS_ONLY.fullmatch(stripped):
        out.append(Zone(begin, stop, kind, note))
    elif out and out[-1].kind is ZoneKind.NOISE:
        out[-1] = Zone(out[-1].start, stop, ZoneKind.NOISE, out[-1].note)
    else:
        out.append(Zone(begin, stop, ZoneKind.NOISE, note or "ruler"))


def _small_noise(line: Line, floor: int, rules: NoiseRules) -> list[_Mark]:
    """Publisher tag, inline teasers, end mark and sign-off of one line; ``floor`` is the end of its last credit."""
    text = line.text
    marks = [_Mark(0, 1, "tablebar")] if text.startswith("|") else []
    if tag := rules.tag.match(text):
        marks.append(_Mark(0, len(tag.group().rstrip()), "publisher"))
    marks += [_Mark(m.start(), m.end(), "teaser") for m in _BRACKET.finditer(text) if _stands_alone(m, line, rules)]
    marks += [
        _Mark(m.start(), _teaser_end(line, m.end(), rules), "teaser") for m in rules.inline_folded.finditer(line.folded)
    ]
    # The full stop of "./." is the sentence's own.
    marks += [_Mark(m.start() + m.group().startswith("."), m.end(), "end") for m in rules.end.finditer(text)]
    floor = max([floor, *(m.end for m in marks if m.note in ("teaser", "publisher"))])
    start = sign_off_start(line, min(floor, len(text)), rules)
    if start:
        marks.append(_Mark(start, len(text), "byline"))
    return marks


def _stands_alone(bracket: re.Match[str], line: Line, rules: NoiseRules) -> bool:
    """Whether a bracket stands between two sentences, so that it is no part of either."""
    before = line.text[max(0, bracket.start() - 2 * _REACH) : bracket.start()].rstrip()
    last = before[-_REACH:]
    opens = not last or len(last) in sentence_ends(last, rules.abbreviation) or last.endswith(("]", ","))
    long_enough = len(bracket.group().split()) >= _MIN_BRACKET_WORDS
    return opens and long_enough and not _GOES_ON.match(line.text, bracket.end())


def _teaser_end(line: Line, start: int, rules: NoiseRules) -> int:
    """Where an inline teaser ends: with the line, or, where a long text follows, with its first sentence or credit."""
    rest = line.text[start : start + _MAX_TEASER]
    if start + len(rest) == len(line.text) and len(rest.split()) <= _MAX_TEASER_WORDS:
        return len(line.text)
    bracket = rules.credit_bracket_folded.search(line.folded, start, start + _MAX_TEASER)
    stop = next(iter(sentence_ends(rest, rules.abbreviation)), len(rest))
    return min(start + stop, bracket.end() if bracket else len(line.text))
