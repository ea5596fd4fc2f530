"""Picture credits within a line, and where the caption before a credit begins."""

from __future__ import annotations

import re

from kg.read.lines import UPPER, Line, sentence_ends
from kg.read.rules import NoiseRules
from kg.text import is_syllable

Span = tuple[int, int]

_DOMAIN = re.compile(
    r"(?:[\w-]+\.)+(?:com|net|org|info|vn|uk|ru|kr|jp|cn|us|eu|gov|mil|edu|gd|tv|[a-z]{2})\b(?:\.[a-z]{2}\b)?|@\w+",
    re.I,
)
_JOIN = re.compile(r"\s*[/|&+]\s*|\s*[-–—,]\s*|\s+(?=\()")
_TOKEN = re.compile(r"[^\W\d_]{1,3}(?:\.[^\W\d_]{1,3})+(?!\w)|[^\s/|,;:.!?…()\[\]\"“”«»–—-]+")
_CAPITAL = re.compile(rf"[{UPPER}]")
_LOWER_NEXT = re.compile(rf"\s*[^\W\d_{UPPER}]")
_INITIALS = re.compile(rf"[{UPPER}][^\W\d_]{{0,2}}(?:\.[^\W\d_]{{1,3}})+")
_DIGIT_NEXT = re.compile(r"\s*\d")
_BLANK = re.compile(r"\s*")
_CLOSE = re.compile(r"\s*[.,]?(?:\s*\|)?(?=\s|$)")
_MAX_CAPTION_WORDS = 80
# How far a credit and its caption reach, in characters; longer texts are not looked through again for each credit.
_CREDIT_REACH, _CAPTION_REACH = 200, 1500


def find_credits(line: Line, rules: NoiseRules) -> list[Span]:
    """Offsets (within the line) of the picture credits, in order and without overlap."""
    found = [*_bracketed(line, rules), *_labelled(line, rules), *_bare(line, rules)]
    out: list[Span] = []
    for start, end in sorted(found, key=lambda s: (s[0], -s[1])):
        if out and start < out[-1][1]:
            continue
        out.append((start, end))
    return out


def caption_start(line: Line, credit: int, floor: int, rules: NoiseRules) -> int:
    """Where the caption begins that a credit closes: the last sentence before it, not before ``floor``.

    A line that holds nothing but one or two sentences and the credit is a caption as a whole. A picture that only
    illustrates has no caption: what stands before its credit is the article's.
    """
    if rules.credit_whole_folded.match(line.folded, credit + line.folded.startswith(("(", "["), credit)):
        return credit
    reach = max(floor, credit - _CAPTION_REACH)
    before = line.text[reach:credit].rstrip()
    if not before:
        return credit
    ends = [e for e in sentence_ends(before, rules.abbreviation) if e < len(before)]
    whole_line = reach == 0 and len(line.text) - credit < 60 and len(ends) <= 1
    start = 0 if whole_line or not ends else ends[-1]
    start = reach + start + len(before[start:]) - len(before[start:].lstrip())
    return start if len(line.text[start:credit].split()) <= _MAX_CAPTION_WORDS else credit


def _bracketed(line: Line, rules: NoiseRules) -> list[Span]:
    """``(Ảnh: AFP)``, ``(Nguồn: Yonhap) |``, ``(Ảnh THX)``, ``(Ảnh minh họa)``."""
    found = []
    for m in rules.credit_bracket_folded.finditer(line.folded):
        label, colon, rest = m[1], m[2], line.text[m.start(3) : m.end(3)]
        named = label in rules.plain and _CAPITAL.match(rest) is not None
        if not (colon or named or (label in rules.whole and not rest)):
            continue
        # "(nguồn: Bộ Y tế) thì …": the sentence goes on, so a zone of its own would cut it in two.
        if _LOWER_NEXT.match(line.text, m.end()):
            continue
        found.append((m.start(), _closed(line.text, m.end())))
    return found


def _labelled(line: Line, rules: NoiseRules) -> list[Span]:
    """``Ảnh: AFP/TTXVN``, ``Nguồn: Bộ Quốc phòng Hàn Quốc``; the label alone where a caption follows it."""
    found = []
    for m in rules.credit_label_folded.finditer(line.folded):
        if m.start() and not _CAPITAL.match(line.text, m.start()):
            continue
        end = _source_end(line.text, m.end(), rules)
        found.append((m.start(), _closed(line.text, end) if end > m.end() else m.end()))
    return found


def _bare(line: Line, rules: NoiseRules) -> list[Span]:
    """``Ảnh minh họa`` between sentences, ``Ảnh Cao Nguyên.`` before a line's end."""
    starts = {0, *(_BLANK.match(line.text, e).end() for e in sentence_ends(line.text, rules.abbreviation))}  # type: ignore[union-attr]
    found = []
    for m in rules.credit_whole_folded.finditer(line.folded):
        capital = _CAPITAL.match(line.text, m.start())
        if capital and m.start() in starts and not _LOWER_NEXT.match(line.text, m.end()):
            found.append((m.start(), _closed(line.text, m.end())))
    for start in starts:
        word = _TOKEN.match(line.text, start)
        if word and line.folded[start : word.end()] in rules.plain and _CAPITAL.match(word.group()):
            name = re.match(
                rf"\s+((?:[{UPPER}]\S*\s+){{0,3}}[{UPPER}][^\s.]*)(?:\.|$)",
                line.text[word.end() : word.end() + _CREDIT_REACH],
            )
            if name:
                found.append((start, _closed(line.text, word.end() + name.end(1))))
    return found


def _closed(text: str, end: int) -> int:
    """The end with the full stop or bar that closes a credit."""
    m = _CLOSE.match(text, end)
    return m.end() if m else end


def _source_end(text: str, start: int, rules: NoiseRules) -> int:
    """Where the name of a source ends that begins at ``start``; ``start`` where none is to be seen."""
    end = start
    while True:
        part = _part_end(text, end, rules)
        if part == end:
            break
        end = part
        join = _JOIN.match(text, end)
        following = _part_end(text, join.end(), rules) if join else 0
        if not join or following == join.end():
            break
        if "," in join.group() and not rules.source.match(text, join.end()):
            break
        end = join.end()
    if end > start:
        return end
    # "Ảnh: cắt từ clip." – a few words up to a full stop or the line's end
    m = re.match(r"[^\d,.!?…\"“”]{2,60}?(?=\.(?:\s|$)|$)", text[start : start + _CREDIT_REACH])
    return start + m.end() if m and len(m.group().split()) <= 5 else start


def _part_end(text: str, start: int, rules: NoiseRules) -> int:
    for pattern in (_DOMAIN, rules.source):
        m = pattern.match(text, start)
        if m and not re.match(r"\w", text[m.end() : m.end() + 1] or " ") and not _more_name(text, m, rules):
            return m.end()
    if len(text) - start < _CREDIT_REACH and _is_source(text[start:]):
        return start + len(text[start:].rstrip(" .|"))
    return _name_end(text, start, rules)


def _is_source(rest: str) -> bool:
    """Whether the rest of a line is short and loose enough to be a source as a whole; a sentence is closed."""
    return not re.search(r"[.!?;:]\s", rest) and len(rest.split()) <= (4 if rest.endswith(".") else 7)


def _more_name(text: str, known: re.Match[str], rules: NoiseRules) -> bool:
    """Whether a source is only the beginning of a longer one at the line's end (*Bộ Quốc phòng* Hàn Quốc)."""
    rest = text[known.end() : known.end() + _CREDIT_REACH]
    return 0 < len(rest.split()) <= 3 and re.fullmatch(rf"(?:\s+[{UPPER}]\w*)+\.?", rest) is not None


def _name_end(text: str, start: int, rules: NoiseRules) -> int:
    """Where an unknown name ends: at a sign, where foreign words turn Vietnamese, or where a sentence opens."""
    run: list[re.Match[str]] = []
    at = start
    while m := _TOKEN.match(text, at):
        if not _CAPITAL.match(m.group()):
            break
        run.append(m)
        at = m.end()
        space = _BLANK.match(text, at)
        if not space or space.end() == at:
            break
        at = space.end()
    if not run:
        return start
    goes_on = bool(_LOWER_NEXT.match(text, run[-1].end())) or _DIGIT_NEXT.match(text, run[-1].end()) is not None
    words = [m.group() for m in run]
    count = _name_length(words, goes_on, text, rules)
    return run[count - 1].end() if count else start


def _name_length(words: list[str], goes_on: bool, text: str, rules: NoiseRules) -> int:
    """How many of the capitalised words are the name; the rest opens the next sentence."""
    opener = next((i for i in range(1, len(words)) if words[i] in rules.starter), None)
    if words[0].isupper() and len(words[0]) > 1:
        return next((i for i, w in enumerate(words) if not w.isupper()), len(words))
    if not is_syllable(words[0]):
        foreign = next((i for i, w in enumerate(words) if is_syllable(w)), len(words))
        # "Ảnh: Trump bắt tay …": no source, but whom the picture shows.
        return 0 if foreign == len(words) and goes_on and not _INITIALS.fullmatch(words[0]) else foreign
    if not goes_on:
        return opener if opener is not None and opener >= 2 else min(len(words), 4)
    if opener is not None:
        # "Ảnh: Cựu Bộ trưởng …" names nobody's picture either.
        return 0 if opener == 1 and words[0] in rules.starter else opener
    longest = 3 if words[0] in rules.family else 2
    for count in range(2, longest + 1):
        rest = words[count:]
        if len(rest) == 1 or (rest and text.count(" ".join(rest)) > 1):
            return count
    return 0 if len(words) < 2 else min(2, len(words) - 1)
