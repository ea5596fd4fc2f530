"""The day of a speech for what its words do: *“Chúng tôi lên án …”, ông A nói hôm 8/6*."""

from __future__ import annotations

from collections.abc import Iterable

from kg.link.references import Resolver
from kg.link.scene_words import SceneWords
from kg.link.sides import sides
from kg.nlp.layers import has_day


def spoken_day(resolver: Resolver, words: SceneWords, actors: frozenset[str], places: Iterable[int]) -> str | None:
    """The day on which the actors' side is said to have spoken the words that tell an act; None where there is none.

    Args:
        resolver: Says who is meant.
        words: Those that look back (*từng*): what they stand before was at another time.
        actors: The sides that act.
        places: Where the text tells the act, as syllables.
    """
    for place in places:
        speech = resolver.layer.speech_at(place)
        if speech is not None and speech.date and has_day(speech.date):
            speakers = sides(resolver, (key for m in speech.speaker for key in resolver.resolve(m)))
            if actors & speakers and not _looks_back(resolver, words, speech.start, place):
                return speech.date
    return None


def _looks_back(resolver: Resolver, words: SceneWords, start: int, place: int) -> bool:
    """Whether the words of a speech say before an act that it was at another time."""
    keys = resolver.layer.syllables.key
    first = max(start, resolver.layer.sents[resolver.layer.sentence_at(place)].start)
    return words.background.anywhere(keys, first, place)
