"""Kinds of acts, and of how real they are, that rules of several stages treat alike."""

from __future__ import annotations

from typing import Final

from kg.model import EventType, Factuality

#: Talks of the parties with each other.
TALK: Final = frozenset({EventType.MEETING, EventType.PHONE_CALL})
#: What is done to somebody by saying it, and so by way of other acts as well.
MESSAGES: Final = frozenset(
    {EventType.CRITICISM, EventType.SUPPORT, EventType.REQUEST, EventType.REJECTION, EventType.THREAT}
)
#: Acts of speech, whose words are somebody's.
VOICED: Final = MESSAGES | {EventType.STATEMENT}
#: What nobody does to himself.
HOSTILE: Final = frozenset(
    {EventType.COERCION, EventType.ASSAULT, EventType.SANCTION, EventType.CRITICISM, EventType.THREAT}
)
#: What may still come.
OPEN: Final = frozenset({Factuality.PLANNED, Factuality.CONSIDERED, Factuality.HYPOTHETICAL})
