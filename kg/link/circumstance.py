"""Circumstances: what stands where a topic should and only says when, where, how or whose (*để duy trì hòa bình*).

Acts are told apart by it, but it is nothing that they are about.
"""

from __future__ import annotations

from functools import cache

from kg.lang import Language, load
from kg.lang.lookup import Trie, key_of, phrase_set, syllables
from kg.model import Topic


def is_circumstance(topic: Topic, lang: Language) -> bool:
    """Whether a topic begins with a word that begins none (:attr:`kg.lang.event_schema.Grammar.topic_never`)."""
    if topic.entity is not None or topic.text[:1].isupper():
        return False
    never, compounds = _cached(lang.code) if lang is load(lang.code) else _words(lang)
    words = [key_of(s) for s in syllables(topic.text)]
    found, word = never.longest(words, 0), compounds.longest(words, 0)
    return found is not None and not (word and word[0] > found[0])


@cache
def _cached(code: str) -> tuple[Trie[bool], Trie[bool]]:
    return _words(load(code))


def _words(lang: Language) -> tuple[Trie[bool], Trie[bool]]:
    """The words that begin no topic, and the longer ones that only look like them."""
    return phrase_set(lang.grammar.topic_never), phrase_set(lang.grammar.compound)
