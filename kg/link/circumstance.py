"""Circumstances: what stands where a topic should and only says when, where, how or whose (*để duy trì hòa bình*).

Acts are told apart by it, but it is nothing that they are about.
"""

from __future__ import annotations

from kg.lang import Language
from kg.lang.lookup import key_of, syllables
from kg.model import Topic


def is_circumstance(topic: Topic, lang: Language) -> bool:
    """Whether a topic begins with a word that begins none (:attr:`kg.lang.event_schema.Grammar.topic_never`)."""
    if topic.entity is not None or topic.text[:1].isupper():
        return False
    words = [key_of(s) for s in syllables(topic.text)]
    found, word = lang.no_topics.longest(words, 0), lang.compounds.longest(words, 0)
    return found is not None and not (word and word[0] > found[0])
