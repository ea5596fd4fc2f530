"""Syllables as tokens.

Vietnamese writes a space between syllables, not words. A word segmenter cuts through one name in twenty; syllables cut
through none, and cost almost nothing. Words that matter are found again by the lexicons.
"""

from __future__ import annotations

import re

from spacy.tokens import Doc
from spacy.vocab import Vocab

from kg.lang.lookup import TOKEN

#: A token with the blank that follows it, or white space that no token owns.
_PIECES = re.compile(rf"({TOKEN.pattern})( ?)|(\s+)")


class SyllableTokenizer:
    """Cuts text into syllables and single signs; white space other than one blank becomes a token of its own.

    The text of the doc is the text that came in, character by character.
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        """A doc with one token a syllable."""
        words, spaces = cut(text)
        return Doc(self.vocab, words=words, spaces=spaces)

    def to_bytes(self, **_: object) -> bytes:
        """Nothing to save: the tokenizer has no state."""
        return b""

    def from_bytes(self, _: bytes, **__: object) -> SyllableTokenizer:
        """Nothing to load."""
        return self

    def to_disk(self, *_: object, **__: object) -> None:
        """Nothing to save."""

    def from_disk(self, *_: object, **__: object) -> SyllableTokenizer:
        """Nothing to load."""
        return self


def cut(text: str) -> tuple[list[str], list[bool]]:
    """The tokens of a text, and whether a blank follows each.

    Of white space between two tokens the first blank belongs to the token before it, the rest is a token.
    """
    found = _PIECES.findall(text)
    return [token or gap for token, _, gap in found], [blank != "" for _, blank, _ in found]
