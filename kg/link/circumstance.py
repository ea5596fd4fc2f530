"""Circumstances: what stands where a topic should and only says when, where, how or whose (*để duy trì hòa bình*).

Acts are told apart by it, but it is nothing that they are about.
"""

from __future__ import annotations

from kg.lang import Language
from kg.lang.lookup import key_of, syllables
from kg.model import Topic


def is_circumstance(topic: Topic, lang: Language) -> bool:
    """Whether a topic begins with a word that begins none (:attr:`kg.lang.grammar_schema.Grammar.topic_never`).

    So does one that is only a place in a row (*gói trừng phạt* thứ 20) or counts votes (*320 phiếu thuận*).
    """
    if topic.entity is not None or topic.text[:1].isupper():
        return False
    words = [key_of(s) for s in syllables(topic.text)]
    if len(words) > 1 and words[0] in lang.dates.ordinal and words[1].isdigit():
        return True  # "công bố gói trừng phạt" thứ 20
    first = next((k for k, w in enumerate(words) if not w.isdigit()), 0)
    found, word = lang.no_topics.longest(words, first), lang.compounds.longest(words, first)
    if first and found is not None and found[0] == first + 1:
        return False  # a single word behind a number is what is counted, whatever it may open
    return found is not None and not (word and word[0] > found[0])
