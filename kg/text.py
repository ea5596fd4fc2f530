"""The only place that normalises Unicode: what the reader does to text, and how strings are compared.

Offsets everywhere else count characters of text that went through :func:`clean`. :func:`fold_tone` and :func:`fold`
keep the length, so that an offset found in folded text holds in the text itself.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_VOWELS = frozenset("aeiouy")

# Zero-width and bidi controls, soft hyphen, byte order mark: they have no width and stand inside words, so they go.
_DROPPED = dict.fromkeys(
    (0x00AD, 0x034F, 0x061C, 0x180E, *range(0x200B, 0x2010), *range(0x202A, 0x202F), *range(0x2060, 0x2070), 0xFEFF)
)
_BREAKS = dict.fromkeys((0x0B, 0x0C, 0x1C, 0x1D, 0x1E, 0x85, 0x2028, 0x2029), "\n")
_SPACES = dict.fromkeys((0x09, 0x1F, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x202F, 0x205F, 0x3000), " ")
_CONTROLS = dict.fromkeys((c for c in (*range(0x20), *range(0x7F, 0xA0)) if c not in (0x09, 0x0A, 0x0D, 0x85)), " ")
# A lone surrogate (JSON can spell one) cannot be written as UTF-8, nor may XML hold the two that are no characters. Eth
# and African D are how old fonts typed Đ.
_WRONG = dict.fromkeys((*range(0xD800, 0xE000), 0xFFFE, 0xFFFF), "\ufffd") | {0x00D0: "\u0110", 0x0189: "\u0110"}
_CLEAN: dict[int, str | None] = _CONTROLS | _WRONG | _SPACES | _BREAKS | _DROPPED

_UNCLEAN = re.compile("[" + "".join(re.escape(chr(c)) for c in (*_CLEAN, 0x0D)) + "]")

# What XML 1.0 forbids, and lone surrogates, which no encoding carries. One replacement each: offsets stay true.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")

# Controls drive a terminal, bidirectional controls make a title read otherwise than it is written. Each is shown as
# one replacement character, so that offsets stay true; tabs and line ends stay.
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)

# Latin letters that do not decompose.
_ASCII = str.maketrans(
    {"đ": "d", "ð": "d", "ø": "o", "ł": "l", "æ": "ae", "œ": "oe", "ß": "ss", "þ": "th", "ı": "i"}
    | {"Đ": "D", "Ð": "D", "Ø": "O", "Ł": "L", "Æ": "AE", "Œ": "OE", "Þ": "TH"}
)


def nfc(text: str) -> str:
    """The text in Unicode normal form C."""
    return unicodedata.normalize("NFC", text)


def clean(text: str) -> str:
    r"""The text as articles hold it: NFC, lines end in ``\n``, every other space is U+0020, nothing invisible.

    Spaces of every kind become one space each; characters without width are dropped; other control characters and
    lone surrogates are replaced.
    """
    if _UNCLEAN.search(text):
        text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_CLEAN)
    return nfc(text)


def printable(text: str) -> str:
    """The text with characters that no XML may hold replaced one for one: what graphs and pages can carry."""
    return _FORBIDDEN.sub("\ufffd", text)


def visible(text: str) -> str:
    """The text with every control character replaced, one for one: what a terminal may be given."""
    return _UNSEEN.sub("\ufffd", text)


def message(text: str) -> str:
    """What is said to the user on one line, whatever names and paths stand in it."""
    return visible(text).replace("\n", " ").replace("\t", " ")


def shortened(text: str, length: int) -> str:
    """The text in no more than so many characters, cut between words where it has any in its latter two thirds."""
    if len(text) <= length:
        return text
    cut = text[: length - 1]
    end = length - 1 if text[length - 1].isspace() else cut.rfind(" ")
    return (cut[:end] if end > length / 3 else cut).rstrip(" ,;:–-") + "…"


def one_line(text: str) -> str:
    """A label: printable, with every run of white space made one space."""
    if text.isprintable() and "  " not in text and text[:1] != " " != text[-1:]:
        return text  # nearly always
    return " ".join(printable(text).split())


def fold_tone(text: str) -> str:
    """The text with each tone mark where the older spelling has it (hoà → hòa, thuý → thúy, ngòai → ngoài).

    Only what could be a Vietnamese syllable is touched, so that foreign names keep their accents. The length stays.
    """
    return _WORD.sub(_moved, nfc(text))


def fold(text: str) -> str:
    """The text for comparing: lower case and tone marks in one place. The length of NFC text stays."""
    text = nfc(text)
    low = text.casefold()
    if len(low) != len(text):
        low = "".join(f if len(f := c.casefold()) == 1 else c for c in text)
    return fold_tone(low)


def strip_diacritics(text: str) -> str:
    """The text without tone and vowel marks, đ as d: what people type who have no Vietnamese keyboard."""
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return nfc(plain.translate(_ASCII))


def bare(text: str) -> str:
    """A name as it is looked up: without case, diacritics and doubled blanks."""
    return " ".join(strip_diacritics(text).casefold().split())


@lru_cache(maxsize=1 << 14)
def is_syllable(word: str) -> bool:
    """Whether a word could be a Vietnamese syllable: *Quang* could, *Reuters* couldn't."""
    return _SYLLABLE.fullmatch(strip_diacritics(word).lower()) is not None


@lru_cache(maxsize=1 << 14)
def slug(text: str) -> str:
    """A name for IRIs: ASCII letters, digits and single hyphens.

    Text without any Latin letter or digit gives its code points, so that two such names never meet.
    """
    out = re.sub(r"[^a-z0-9]+", "-", strip_diacritics(text).lower()).strip("-")
    return out or "-".join(f"u{ord(c):x}" for c in nfc(text) if not c.isspace())


_SYLLABLE = re.compile(
    r"(?:ngh|ch|gh|gi|kh|ng|nh|ph|qu|th|tr|[bcdghklmnpqrstvx])?(?:[aeiouy]|[aeiouy]{2}|oai|oay|oeo|uay|uoi|uou|ieu|yeu|uye|uya|uyu|ueu)"
    r"(?:ch|ng|nh|[cmnpt])?",
)
_TONED = "".join(
    c
    for c in map(chr, (*range(0xC0, 0x250), *range(0x1E00, 0x1F00)))
    if _TONES & set(unicodedata.normalize("NFD", c)) and unicodedata.normalize("NFD", c)[0].lower() in _VOWELS
)
_VOWEL = "".join(
    c
    for c in map(chr, (*range(0x41, 0x250), *range(0x1E00, 0x1F00)))
    if unicodedata.normalize("NFD", c)[0].lower() in _VOWELS
)
# A tone mark can only be misplaced next to another vowel.
_WORD = re.compile(rf"(?<![^\W\d_])[^\W\d_]*?(?:[{_VOWEL}][{_TONED}]|[{_TONED}][{_VOWEL}])[^\W\d_]*")


# Longer runs of letters are no syllable (nghiêng has seven) and not worth remembering.
_MAX_SYLLABLE = 8


def _moved(match: re.Match[str]) -> str:
    word = match.group()
    return _syllable(word) if len(word) <= _MAX_SYLLABLE else word


@lru_cache(maxsize=1 << 16)
def _syllable(word: str) -> str:
    """The word with its tone mark moved to where the rule wants it, or unchanged where the rule has no say."""
    parts = [unicodedata.normalize("NFD", c) for c in word]
    toned = [i for i, p in enumerate(parts) if _TONES & set(p)]
    vowels = [i for i, p in enumerate(parts) if p[0].lower() in _VOWELS]
    if len(toned) != 1 or toned[0] not in vowels or not is_syllable(word):
        return word
    bases = "".join(p[0].lower() for p in parts)
    # In "qu" and, before another vowel, in "gi" the vowel letter belongs to the consonant.
    group = vowels[1:] if len(vowels) > 1 and bases[: vowels[0] + 1] in ("qu", "gi") else vowels
    if len(group) > 3:
        return word
    marked = [i for i in group if len(parts[i]) - len(_TONES & set(parts[i])) > 1]
    closed = group[-1] < len(parts) - 1
    if marked:
        target = marked[-1]
    elif len(group) == 3 or (len(group) == 2 and closed):
        target = group[1]
    else:
        target = group[0]
    tone = next(iter(_TONES & set(parts[toned[0]])))
    parts[toned[0]] = parts[toned[0]].replace(tone, "")
    parts[target] += tone
    out = "".join(map(nfc, parts))
    return out if len(out) == len(word) else word
