"""What is noted beside the claims: triggers that made none, and quotations whose speaker is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.values import frozen

if TYPE_CHECKING:
    from kg.lang.event_schema import Frame
    from kg.nlp.layers import Mention


@frozen
class Refusal:
    """A trigger that made no claim, or, without frame, the cue of a sentence without any trigger.

    Attributes:
        words: Syllable indices of trigger or cue.
        sent: Index of the sentence.
        reason: What is lacking, as in :attr:`kg.untold.Gap.reason`.
        frame: The frame that fired.
        nominal: Whether the trigger is a noun.
    """

    words: tuple[int, int]
    sent: int
    reason: str
    frame: Frame | None = None
    nominal: bool = False


@frozen
class Speech:
    """A quotation whose speaker is told.

    Attributes:
        start, end: Syllable indices of what is said, without the marks.
        last: Index of its last sentence.
        speaker: Who speaks.
        date: ISO value of the day on which it is said to be spoken, or None.
    """

    start: int
    end: int
    last: int
    speaker: tuple[Mention, ...]
    date: str | None = None
