"""The words of ``noise.toml``, made ready for matching.

Patterns named ``…_folded`` run over folded text (:func:`kg.text.fold`), whose offsets are those of the text itself; the
others run over the text as it stands, because there a capital letter tells a name from a word.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from pydantic import ValidationError

from kg.errors import LanguageDataError
from kg.lang.noise_schema import Noise
from kg.read.lines import UPPER
from kg.text import fold, nfc


@dataclass(frozen=True)
class NoiseRules:
    """Compiled :class:`~kg.lang.noise_schema.Noise`; ``data`` keeps the words themselves."""

    data: Noise
    rest: frozenset[str]
    box: frozenset[str]
    rubric: frozenset[str]
    menu: frozenset[str]
    player: frozenset[str]
    whole: frozenset[str]
    plain: frozenset[str]
    abbreviation: frozenset[str]
    starter: frozenset[str]
    family: frozenset[str]
    inline_folded: re.Pattern[str]
    menu_folded: re.Pattern[str]
    credit_bracket_folded: re.Pattern[str]
    credit_label_folded: re.Pattern[str]
    credit_whole_folded: re.Pattern[str]
    byline_label_folded: re.Pattern[str]
    bracket_folded: re.Pattern[str]
    prefix_folded: re.Pattern[str]
    date_words_folded: re.Pattern[str]
    header_key_folded: re.Pattern[str]
    header_source_folded: re.Pattern[str]
    source: re.Pattern[str]
    publisher: re.Pattern[str]
    end: re.Pattern[str]
    signs: re.Pattern[str]
    joints: re.Pattern[str]
    tag: re.Pattern[str]
    other_box: frozenset[str]
    other_class: tuple[str, ...]
    papers: Mapping[str, str]
    marks: frozenset[str]
    own_marks: frozenset[str]
    own_letters: frozenset[str]


def any_of(phrases: Iterable[str], *, folded: bool = True) -> str:
    """An alternation of phrases, longest first, in which a space stands for any run of spaces."""
    forms = sorted({fold(p) if folded else nfc(p) for p in phrases}, key=lambda p: (-len(p), p))
    return "(?:" + "|".join(re.escape(p).replace(r"\ ", r"\s+") for p in forms) + ")"


def compile_rules(data: Noise) -> NoiseRules:
    """Makes the rules of one language ready."""
    s, m, c, b, d = data.sections, data.menus, data.credits, data.bylines, data.datelines
    label = any_of((*c.label, *c.whole))
    publisher = any_of(b.publisher, folded=False)
    word = rf"[{UPPER}\d][\w&+.’'-]*"
    return NoiseRules(
        data=data,
        rest=_set(s.rest),
        box=_set(s.box),
        rubric=_set(m.rubric),
        menu=_set(m.line),
        player=_set(m.player),
        whole=_set(c.whole),
        plain=_set(c.plain),
        abbreviation=frozenset(map(nfc, b.abbreviation)),
        starter=frozenset(map(nfc, c.starter)),
        family=frozenset(map(nfc, c.family)),
        inline_folded=re.compile(rf"(?:{any_of(s.inline)}|(?<![^\s.!?…:]){any_of(s.invitation)}(?!\w))[\s>»:]*"),
        menu_folded=re.compile(rf"{any_of(m.prefix)}(?!\w)"),
        credit_bracket_folded=re.compile(rf"[(\[]\s*({label})(?!\w)\s*([:：]?)\s*([^()\[\]]{{0,100}})[)\]]"),
        credit_label_folded=re.compile(rf"(?<!\w)({label})\s*[:：]\s*"),
        credit_whole_folded=re.compile(rf"(?<!\w){any_of(c.whole)}(?!\w)"),
        byline_label_folded=re.compile(rf"{any_of(b.label)}\s*[:：]\s*"),
        bracket_folded=re.compile(rf"\(\s*{any_of(b.bracket)}(?!\w)[^()]{{0,80}}\)"),
        prefix_folded=re.compile(rf"(?<!\w){any_of(b.prefix)}(?!\w)\s*[:：]?"),
        date_words_folded=re.compile(rf"(?<!\w){any_of(d.word)}(?!\w)"),
        header_key_folded=re.compile(rf"\s*{any_of(d.key)}\s*[:：]?\s+(?=\d)"),
        header_source_folded=re.compile(rf"{any_of(d.source)}\s*[:：]?\s+"),
        source=re.compile(any_of(c.source, folded=False)),
        # Signs of two authors run together ("…TinTheo"), so a capital may follow at once.
        other_box=frozenset(data.pages.box),
        other_class=data.pages.part,
        papers=dict(data.pages.papers),
        marks=frozenset(data.script.marks),
        own_marks=frozenset(data.script.own_marks),
        own_letters=frozenset(case for c in data.script.letters for case in (c, c.upper())),
        publisher=re.compile(rf"(?<![\w]){publisher}(?![^\W{UPPER}])"),
        end=re.compile("(?:" + "|".join(re.escape(e) for e in sorted(b.end, key=len, reverse=True)) + ")"),
        signs=re.compile(rf"[\s/,|&–—()*-]+|\b{any_of(b.joint, folded=False)}\b"),
        joints=re.compile(rf"\s*[/,&|–—()*-]\s*|\s+{any_of(b.joint, folded=False)}\s+|\s{{2,}}"),
        # "(Tên báo) - Chữ đầu", "TÊN.VN - Chữ đầu", "(TTXVN) Chữ đầu"
        tag=re.compile(
            rf"(?:\((?:[^()\d]{{1,12}}?\s)?{publisher}\)\s*[-–—:.]*|\(\s*{word}(?:\s+[\w.&]+){{0,3}}\s*\)\s*[-–—]"
            rf"|(?:{publisher}|[A-Z][\w-]*\.(?:VN|vn|com|net))\s*[-–—|]+)\s*(?=[{UPPER}\d\"“'‘])"
        ),
    )


@cache
def load_rules(language: str = "vi") -> NoiseRules:
    """The rules of a language.

    Raises:
        LanguageDataError: If there is no such file, or it doesn't fit its schema.
    """
    try:
        raw = tomllib.loads((files("kg.lang") / language / "noise.toml").read_text(encoding="utf-8"))
        return compile_rules(Noise.model_validate(raw))
    except (OSError, tomllib.TOMLDecodeError, ValidationError) as error:
        raise LanguageDataError(f"kg/lang/{language}/noise.toml: {error}") from error


def _set(phrases: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold, phrases))
