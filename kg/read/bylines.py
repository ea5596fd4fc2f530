"""Sign-offs: who wrote an article, as it stands on a line of its own or at the end of the last paragraph."""

from __future__ import annotations

import re

from kg.read.lines import UPPER, Line, sentence_ends
from kg.read.rules import NoiseRules

_STAMP = re.compile(r"\d{1,2}[:h]\d{2}|\d{1,2}[/.-]\d{1,2}[/.-]\d{4}")
_NAME_WORD = re.compile(rf"[{UPPER}][\w’'+&]*(?:\.[\w’'+&]+)*")
_QUOTE_END = re.compile(r"[”\"»)]\s+")
_REACH = 130
_MAX_NAME_WORDS = 8


def is_sign_off(text: str, folded: str, rules: NoiseRules) -> bool:
    """Whether a stretch holds nothing but names of authors, agencies and papers (*Minh Thư (theo AFP)*)."""
    whole = text.strip()
    for m in [*rules.bracket_folded.finditer(folded), *rules.prefix_folded.finditer(folded)]:
        if _names_only(text[m.start() : m.end()], rules):
            text = text[: m.start()] + " " * (m.end() - m.start()) + text[m.end() :]
    text = _STAMP.sub(" ", rules.publisher.sub(" ", text)).strip()
    if whole.endswith(".") and text != whole:
        text = text.rstrip(". ")
    words = [w for w in rules.signs.split(text) if w]
    return len(words) <= _MAX_NAME_WORDS and all(map(_NAME_WORD.fullmatch, words)) and _short_names(text, rules)


def _names_only(bracket: str, rules: NoiseRules) -> bool:
    """Whether a bracket of a sign-off names sources and says nothing else (*(từ 1.6 đến 3.6)* does)."""
    words = [w for w in rules.signs.split(bracket) if w]
    return not re.search(r"\d", bracket) and sum(1 for w in words if not _NAME_WORD.fullmatch(w)) <= 4


def _short_names(text: str, rules: NoiseRules) -> bool:
    """Whether no name is longer than names are; a heading in capitals is."""
    return all(len(name.split()) <= 4 for name in rules.joints.split(text))


def sign_off_start(line: Line, floor: int, rules: NoiseRules) -> int | None:
    """Where the sign-off at the end of a paragraph begins (offset within the line), or None.

    Args:
        line: The paragraph.
        floor: End of what is known not to be sign-off, such as a picture credit.
        rules: The words to go by.
    """
    text = line.text
    first = max(floor, len(text) - _REACH)
    ends = {first + e for e in sentence_ends(text[first:], rules.abbreviation)}
    ends |= {m.end() for m in _QUOTE_END.finditer(text, first)}
    ends |= {m.start() for m in rules.bracket_folded.finditer(line.folded, first)}
    if floor:
        ends.add(floor)
    for end in sorted(ends):
        rest = text[end:]
        start = end + len(rest) - len(rest.lstrip())
        if start < len(text) and is_sign_off(text[start:], line.folded[start:], rules):
            return start
    return None


def is_byline(line: Line, rules: NoiseRules) -> bool:
    """Whether a whole line names authors, agency or paper: *Trần Bình*, *(TTXVN/Vietnam+)*, *Thực hiện: Lê An*."""
    if line.words > 14:
        return False
    label = rules.byline_label_folded.match(line.folded)
    if label and line.words <= 10:
        return _is_names(line.text[label.end() :], rules)
    return is_sign_off(line.text, line.folded, rules)


def is_bare_name(line: Line, rules: NoiseRules) -> bool:
    """Whether a byline names people and nothing else, as a subheading could: no agency, label or bracket with them."""
    patterns = (rules.bracket_folded, rules.prefix_folded, rules.byline_label_folded)
    return not (any(p.search(line.folded) for p in patterns) or rules.publisher.search(line.text))


def _is_names(text: str, rules: NoiseRules) -> bool:
    words = [w for w in rules.signs.split(text) if w]
    return bool(words) and sum(1 for w in words if _NAME_WORD.fullmatch(w)) >= len(words) - 2
