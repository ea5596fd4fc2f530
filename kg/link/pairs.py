"""Two named side by side, whom *hai nước* means: *Nga và Trung Quốc có quan hệ tốt, lãnh đạo hai nước đã gặp*.

So it is with two persons and *hai nhà lãnh đạo*. Where nobody else has been named since, they come before those of the
last act.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kg.lang.lookup import key_of
from kg.link.context import Context
from kg.nlp.layers import Mention, MentionKind

#: How many are meant.
_PAIR = 2
#: Signs that join two names.
_HYPHENS = frozenset("-–—")
#: What can mean states, or those of states.
_PLURAL = frozenset({"countries", "parties", "people"})
#: What two names are a topic of leads to them within so many syllables: *về xung đột* Nga - Ukraine.
_ABOUT = 5


def pair_beside(context: Context, m: Mention) -> tuple[str, ...]:
    """Codes of the two states named side by side, the only ones so far in the sentence, or in the one before.

    Empty where there are none, or where they are only what somebody deals with.
    """
    if m.number != _PAIR or m.ref not in _PLURAL or (m.ref == "people" and not _of_states(context, m)):
        return ()
    here = context.layer.sentence_at(m.start)
    before = [n for n in context.between(here, here) if n.start < m.start]
    sentence = here if before else here - 1
    named = before or context.between(sentence, sentence)
    sides = {context.side(n.key) for n in named}
    found = next(_adjacent(context, sentence, m.start), None)
    if found is None or sides != {x.code for x in found} or _is_topic(context, sentence, found[0]):
        return ()
    first = context.layer.sents[sentence].start
    told = any(first <= position < m.start for position, _ in context.last_events())
    return () if told else tuple(x.code for x in found if x.code is not None)


def persons_beside(context: Context, m: Mention) -> tuple[str, ...]:
    """Keys of the two persons of two states named side by side, the only ones in the sentence or in the one before.

    *Ông A và ông B tìm cách hạ nhiệt. Nga đề nghị một cuộc gặp giữa* hai nhà lãnh đạo. Empty where one of them has met
    somebody since.
    """
    leaders = m.kind is MentionKind.OFFICE and m.leader and not m.parts and m.code is None
    if m.number != _PAIR or not (leaders or (m.ref == "people" and not _of_states(context, m))):
        return ()
    here = context.layer.sentence_at(m.start)
    persons = [n for n in context.between(here - 1, here) if n.start < m.start and context.person(n.key)]
    sentence = max((n.sentence for n in persons), default=here)
    named = {n.key for n in persons if n.sentence == sentence}
    if len(named) != _PAIR or len({context.side(key) for key in named}) != _PAIR:
        return ()
    beside = next(_adjacent(context, sentence, m.start, MentionKind.PERSON), None)
    first = context.layer.sents[sentence].start
    if beside is None or any(first <= position < m.start for position, _ in context.last_events()):
        return ()
    keys = tuple(key for x in beside if (key := context.reg.key_of(x)) is not None)
    return keys if set(keys) == named else ()


def _of_states(context: Context, m: Mention) -> bool:
    """Whether those meant are told as those of two states: *lãnh đạo hai* nước."""
    counted = context.lang.references.counted
    heads = {key_of(head) for c in counted if c.kind == "countries" for head in c.heads}
    return context.layer.syllables.key[m.end - 1] in heads


def _adjacent(
    context: Context, sentence: int, stop: int, kind: MentionKind = MentionKind.COUNTRY
) -> Iterator[tuple[Mention, Mention]]:
    """Two states or persons of a sentence with only a hyphen or a conjunction between them."""
    syl = context.layer.syllables
    joiner = {tuple(key_of(s) for s in w.split()) for w in context.lang.grammar.joiner}
    here = context.layer.sents[sentence]
    named = [x for x in context.mentions if here.start <= x.start < min(here.end, stop) and x.kind is kind]
    for a, b in pairwise(named):
        between = syl.text[a.end : b.start]
        hyphen = len(between) == 1 and between[0] in _HYPHENS
        joined = hyphen or tuple(syl.key[a.end : b.start]) in joiner
        if joined and (a.code != b.code or kind is not MentionKind.COUNTRY):
            yield a, b


def _is_topic(context: Context, sentence: int, first: Mention) -> bool:
    """Whether a preposition before two names says that they are what somebody deals with."""
    keys, start = context.layer.syllables.key, context.layer.sents[sentence].start
    about = {key_of(w) for w in context.lang.grammar.prepositions("about", "with", "other")}
    near = range(max(start, first.start - _ABOUT), first.start)
    return any(" ".join(keys[i:j]) in about for i in near for j in range(i + 1, first.start + 1))
