"""What of an article was not understood, for whoever writes language data."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class GapKind(StrEnum):
    """What was not understood."""

    TRIGGER = "trigger"  # a word that names an act, but no event
    STATEMENT = "statement"  # a verb of speech, but no event
    OFFICE = "office"  # an office, but nobody who holds it
    NAME = "name"  # a capitalised name that nothing knows
    DATE = "date"  # a time expression without value or without year
    CUE = "cue"  # a word for plans, denials and the like, but no act that it speaks of


@dataclass(frozen=True, slots=True)
class Gap:
    """A place of an article that was not understood, for whoever writes language data.

    Attributes:
        kind: What is missing.
        words: As written, with single blanks.
        sentence: Index into :attr:`Extraction.sentences`.
        span: Offsets of the words.
        reason: Why there is nothing, as a short code (``no-recipient``, ``no-year``).
        frame: Id of the frame whose trigger it is; empty for what has none.
    """

    kind: GapKind
    words: str
    sentence: int
    span: tuple[int, int]
    reason: str
    frame: str = ""
