"""From bytes to text: UTF-8 and, where it is certain, older encodings of Vietnamese."""

from __future__ import annotations

import re
import unicodedata

from kg.errors import InputError, Problem
from kg.read import tcvn3
from kg.read.rules import NoiseRules
from kg.text import fold, is_syllable, nfc

_SAMPLE = 65_536
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_MAGIC = {
    b"%PDF": "a PDF file",
    b"PK\x03\x04": "a ZIP archive or office document",
    b"\xd0\xcf\x11\xe0": "an old office document",
    b"\x89PNG": "a PNG image",
    b"\xff\xd8\xff": "a JPEG image",
    b"GIF8": "a GIF image",
    b"\x1f\x8b": "a gzip file",
    b"{\\rtf": "an RTF document",
}
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_WORD = re.compile(r"[^\W\d_]+")

_MIN_WORDS, _MIN_FREQUENT = 8, 3
_SURE, _DOUBT = 0.97, 0.6


def decode(data: bytes, where: str, rules: NoiseRules, *, line: int | None = None, offset: int = 0) -> tuple[str, str]:
    """Decodes a text, or a line of one.

    Args:
        data: The bytes.
        where: File, for messages.
        rules: Knows the most frequent words of the language.
        line: Number of the line that ``data`` is, where it is no whole file.
        offset: Where ``data`` begins in the file.

    Returns:
        The text, and the name of the encoding where it was not UTF-8 (else an empty string).

    Raises:
        InputError: If the bytes are no text, or not UTF-8 and of no encoding that can be told for certain.
    """
    if data.startswith(_UTF16):
        try:
            return data.decode("utf-16"), ""
        except UnicodeDecodeError as error:
            raise _not_utf8(data, error.start, where, line, offset, "UTF-16") from None
    if kind := binary_kind(data):
        at = f"{where}:{line}" if line else where
        raise InputError(
            Problem("binary-file", at, f"no text but {kind}", "give text, HTML, JSONL or an archive of these")
        )
    try:
        return data.decode("utf-8-sig"), ""
    except UnicodeDecodeError as error:
        start = error.start + (3 if data.startswith(b"\xef\xbb\xbf") else 0)
    if guess := _legacy(data, rules):
        return guess
    raise _not_utf8(data, start, where, line, offset, "UTF-8")


def converted(where: str, encoding: str) -> Problem:
    """The warning that a file was not UTF-8 but could be read."""
    return Problem("converted", where, f"was in {encoding}, read as such", "save it as UTF-8", fatal=False)


def binary_kind(data: bytes) -> str:
    """What a file is that is no text, or an empty string."""
    for magic, name in _MAGIC.items():
        if data.startswith(magic):
            return name
    sample = data[:_SAMPLE]
    if b"\x00" in sample or len(_CONTROL.findall(sample)) > len(sample) / 20:
        return "binary data"
    return ""


def _not_utf8(data: bytes, start: int, where: str, line: int | None, offset: int, name: str) -> InputError:
    row = line or data.count(b"\n", 0, start) + 1
    byte = data[min(start, len(data) - 1)]
    message = f"byte 0x{byte:02X} at offset {offset + start} is not {name}, and the encoding cannot be told"
    return InputError(Problem("not-utf8", f"{where}:{row}", message, "save the file as UTF-8"))


def _legacy(data: bytes, rules: NoiseRules) -> tuple[str, str] | None:
    """The text and name of the one older encoding in which the bytes are Vietnamese, or None."""
    candidates: dict[str, str | None] = {"TCVN3": tcvn3.decode(data)}
    try:
        candidates["windows-1258"] = nfc(data.decode("cp1258"))
    except UnicodeDecodeError:
        candidates["windows-1258"] = None
    scores = sorted(((_score(text, rules), name) for name, text in candidates.items() if text), reverse=True)
    if not scores or scores[0][0] < _SURE or (len(scores) > 1 and scores[1][0] > _DOUBT):
        return None
    name = scores[0][1]
    return candidates[name] or "", name


def _score(text: str, rules: NoiseRules) -> float:
    """The share of words beyond ASCII that could be Vietnamese; 0 where there are too few to tell by."""
    words = _WORD.findall(text)
    special = [w for w in words if not w.isascii()]
    frequent = frozenset(map(fold, rules.data.script.frequent))
    known = sum(1 for w in special if fold(w) in frequent)
    if len(special) < _MIN_WORDS or known < max(_MIN_FREQUENT, len(special) // 20):
        return 0.0
    odd = sum(1 for c in text if not c.isascii() and unicodedata.category(c) in ("Cc", "Cn", "Co"))
    return (sum(_is_word(word, rules) for word in special) - odd) / len(special)


def _is_word(word: str, rules: NoiseRules) -> bool:
    """Whether a word is written with letters of the language only, in a syllable's shape."""
    parts = unicodedata.normalize("NFD", word)
    letters = all(c.isascii() or c in rules.marks or c in rules.own_letters for c in parts)
    return letters and is_syllable(word)
