"""Marks what each stretch of a page is: headline, lead, body, caption, or noise of some kind.

Nothing is deleted: the zones carry offsets into the page's text. The way is from coarse to fine: lines of the page's
frame, the headline, lists of other stories, whole lines that name authors, and then, within the lines that are left,
publisher tags, credits, inline teasers and sign-offs.
"""

from __future__ import annotations

import re
from itertools import pairwise

from kg.model import Zone, ZoneKind
from kg.read.bylines import is_bare_name, is_byline
from kg.read.credits import Span, find_credits
from kg.read.lines import Line, is_title, same, sentence_ends, split
from kg.read.pieces import pieces
from kg.read.rules import NoiseRules
from kg.read.teasers import Sign, teasers

_PLAYER = re.compile(r"(?:-?\d{1,2}:\d{2}(?::\d{2})?[\s/|]*)+")
_HASHTAGS = re.compile(r"(?:#[^#\n]{1,40})+")
_RULER = re.compile(r"[\W_]+")
#: The way to the page through its sections: *Thế giới > Trung Đông*, *Thế giới | Châu Âu | Hồ sơ*.
# Blanks belong to the names alone: if they could stand beside the signs too, a row of a table would take for ever.
_BREADCRUMB = re.compile(r"[^>|»›.!?:;,\"“”]{1,32}(?:[>»›|][^>|»›.!?:;,\"“”]{1,32})+")
#: A section's name has at most so many words.
_SECTION = 4
_DATE_REST = re.compile(r"[\s\d:/.,|+()–-]*")


def zones(text: str, rules: NoiseRules, start: int = 0, head: int | None = None) -> tuple[Zone, ...]:
    """The zones of a cleaned text.

    Args:
        text: The text.
        rules: The words to go by.
        start: Offset after what is known to be a header; nothing before it is looked at.
        head: Offset at which a headline known from the source ends; None where the page itself must show it.
    """
    lines = split(text, start)
    notes = [_frame(line, rules) for line in lines]
    top = _headline(lines, notes, head, rules)
    first = 0 if top is None else top + 1
    for i in range(0 if top is None else top):
        rubric = lines[i].folded in rules.rubric or not is_byline(lines[i], rules)
        notes[i] = notes[i] or ("menu" if rubric else "byline")
    found = [find_credits(line, rules) if not notes[i] else [] for i, line in enumerate(lines)]
    _mark_bylines(lines, notes, first, rules)
    _mark_repeats(lines, notes, found, top)
    signs = [_sign(line, notes[i], rules) for i, line in enumerate(lines)]
    captions = frozenset(i - first for i in range(first, len(lines)) if found[i])
    for i in teasers(lines[first:], signs[first:], captions, rules):
        known = "byline" if signs[first + i] is Sign.NAME else notes[first + i]
        notes[first + i] = known if known in ("menu", "hashtag", "player", "byline") else "teaser"
    lead = _lead(lines, notes, found, first, head is not None or top is not None)
    apart = _set_apart(lines, notes, first)
    out: list[Zone] = []
    for i, line in enumerate(lines):
        if notes[i]:
            out.append(Zone(line.start, line.end, ZoneKind.NOISE, _note(notes[i])))
        elif i == top:
            out.append(Zone(line.start, line.end, ZoneKind.HEADLINE))
        else:
            kind = ZoneKind.LEAD if i == lead else ZoneKind.CAPTION if i in apart else ZoneKind.BODY
            out.extend(pieces(line, kind, found[i], rules))
    return tuple(out)


def _note(note: str) -> str:
    return "teaser" if note in ("rest", "box") else note


def _frame(line: Line, rules: NoiseRules) -> str:
    """What part of the page's frame a whole line is, or an empty string."""
    text, folded = line.text, line.folded.rstrip(": ")
    if _PLAYER.fullmatch(text) or folded in rules.player:
        return "player"
    if _HASHTAGS.fullmatch(text):
        return "hashtag"
    if _RULER.fullmatch(text):
        return "ruler"
    if folded in rules.rest:
        return "rest"
    if folded in rules.box:
        return "box"
    if folded in rules.menu or (line.words <= 10 and rules.menu_folded.match(line.folded)):
        return "menu"
    if _BREADCRUMB.fullmatch(text) and all(len(p.split()) <= _SECTION for p in re.split(r"[>»›|]", text)):
        return "menu"
    if text.startswith("|") and not rules.credit_bracket_folded.search(line.folded):
        return "tablebar"
    if re.search(r"\d", text) and _DATE_REST.fullmatch(rules.date_words_folded.sub("", line.folded)):
        return "dateline"
    inline = text.startswith(("»", "›")) or rules.inline_folded.match(line.folded)
    return "teaser" if inline and line.words <= 40 else ""


def _headline(lines: list[Line], notes: list[str], head: int | None, rules: NoiseRules) -> int | None:
    """Index of the headline."""
    if head is not None:
        for i, line in enumerate(lines):
            if line.start < head:
                notes[i] = ""
        return 0 if lines and lines[0].start < head else None
    # A line that is only a credit ("Photo : Tư liệu") stands between rubric and headline.
    open_lines = [
        i
        for i, note in enumerate(notes)
        if not note and not (lines[i].words <= _SECTION and find_credits(lines[i], rules))
    ]
    for i, following in pairwise(open_lines):
        line = lines[i]
        longer = is_title(lines[following]) and lines[following].words > max(4, line.words)
        if line.folded in rules.rubric or (line.words <= 4 and longer):
            continue
        if find_credits(line, rules) or not is_title(line):
            return None
        return i
    return None


def _mark_bylines(lines: list[Line], notes: list[str], first: int, rules: NoiseRules) -> None:
    """Lines that name authors: near the top or the end only, elsewhere a name alone is a subheading."""
    open_lines = [i for i in range(first, len(lines)) if not notes[i]]
    for rank, i in enumerate(open_lines):
        line = lines[i]
        near = rank <= 3 or rank >= len(open_lines) - 2 or not is_bare_name(line, rules)
        if line.folded in rules.rubric and rank == 0:
            notes[i] = "menu"
        elif near and is_byline(line, rules) and (rank or len(open_lines) > 1):
            notes[i] = "byline"


def _mark_repeats(lines: list[Line], notes: list[str], found: list[list[Span]], top: int | None) -> None:
    """Second copies of captions and headlines; a line that stands twice on end within the body is a caption."""
    seen: dict[str, int] = {}
    for i, line in enumerate(lines):
        if notes[i] or i == top:
            if i == top:
                seen[line.folded] = i
            continue
        earlier = seen.get(line.folded)
        if earlier is not None and line.words >= 3 and (found[i] or earlier == top):
            notes[i] = "repeat"
        seen.setdefault(line.folded, i)


def _sign(line: Line, note: str, rules: NoiseRules) -> Sign:
    if note in ("rest", "box"):
        return Sign.REST if note == "rest" else Sign.BOX
    if note in ("byline", "hashtag"):
        return Sign.END
    if note:
        return Sign.FRAME
    if line.text.endswith(rules.data.bylines.end):
        return Sign.END
    return Sign.NAME if is_byline(line, rules) else Sign.NONE


def _lead(lines: list[Line], notes: list[str], found: list[list[Span]], first: int, titled: bool) -> int | None:
    """Index of the lead: the first paragraph that is no caption, unless it is the whole article."""
    rest = [i for i in range(first, len(lines)) if not notes[i]]
    paragraphs = [i for i in rest if not (found[i] and found[i][-1][1] >= len(lines[i].text) - 2)]
    if not paragraphs or (not titled and len(paragraphs) == 1):
        return None
    line = lines[paragraphs[0]]
    sentences = len(sentence_ends(line.text, frozenset()))
    return paragraphs[0] if line.words <= 120 and sentences <= 5 else None


def _set_apart(lines: list[Line], notes: list[str], first: int) -> set[int]:
    """Indices of captions told by their place: printed twice, or one sentence amid more blank lines than usual.

    The second copy of a line printed twice on end is marked as noise.
    """
    gaps = sorted(line.gap for i, line in enumerate(lines) if i > first and not notes[i])
    usual = max(1, gaps[(len(gaps) - 1) // 2] if gaps else 0)
    found = set()
    for i, (line, following) in enumerate(pairwise(lines)):
        if i < first or notes[i] or line.words < 3:
            continue
        if same(line, following) and not notes[i + 1]:
            notes[i + 1] = "repeat"
            found.add(i)
        elif i > first and min(line.gap, following.gap) > usual and line.words <= 40 and _one_sentence(line):
            found.add(i)
    return found


def _one_sentence(line: Line) -> bool:
    return len(sentence_ends(line.text, frozenset())) <= 1
