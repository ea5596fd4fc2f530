"""The words by which scenes are told apart (:mod:`kg.link.scenes`), ready for looking up."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from kg.lang import Language, load
from kg.lang.lookup import Trie, key_of, phrase_set
from kg.model import Factuality

_UNREAL = frozenset(Factuality) - {Factuality.OCCURRED}


@dataclass(frozen=True, slots=True)
class SceneWords:
    """The words that tell scenes apart, as :class:`kg.lang.cue_schema.Dates` explains them; ``plans`` are cues."""

    background: Trie[bool]
    adverbial: frozenset[str]
    same: Trie[bool]
    plans: Trie[bool]
    announcing: Trie[bool]
    done: Trie[bool]
    said_nouns: Trie[bool]
    pointing: Trie[bool]
    goes_on: Trie[bool]
    occasion: Trie[bool]
    also: Trie[bool]
    too: Trie[bool]
    journey: Trie[bool]

    @classmethod
    def of(cls, lang: Language) -> SceneWords:
        """Those of a language."""
        return cls(
            background=phrase_set(lang.dates.background),
            adverbial=frozenset(key_of(w) for w in lang.dates.adverbial),
            same=phrase_set(lang.dates.same_scene),
            announcing=phrase_set(lang.dates.announcing),
            done=phrase_set(lang.dates.done),
            said_nouns=phrase_set(lang.dates.said_nouns),
            pointing=phrase_set(lang.dates.pointing),
            goes_on=phrase_set((*lang.dates.goes_on, *lang.dates.day, *lang.dates.part_of_day)),
            occasion=phrase_set(lang.dates.occasion),
            also=phrase_set(lang.dates.also_planned),
            too=phrase_set(lang.dates.also),
            journey=phrase_set(lang.dates.journey),
            plans=phrase_set(w for c in lang.cues.cue if c.factuality in _UNREAL for w in c.words),
        )


@cache
def _of_code(code: str) -> SceneWords:
    return SceneWords.of(load(code))


def scene_words(lang: Language) -> SceneWords:
    """The words of a language, made once for the language in the package."""
    return _of_code(lang.code) if lang is load(lang.code) else SceneWords.of(lang)
