"""Namesakes: people who go by a name that is also a state's (*tài xế Phan Đình Anh … Anh khai*).

The names of some states are common given names. Where an article introduces such a person in full and never names the
state but by that one word, the word is the person.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.nlp.layers import Mention, MentionKind, Syllables

#: Words in which a state is named beside another lie at most so many syllables and signs apart.
_BESIDE = 2
#: A pronoun stands at most so many behind the person that it means.
_BEHIND = 60


def with_namesakes(syl: Syllables, mentions: Sequence[Mention], pronouns: frozenset[str]) -> list[Mention]:
    """The mentions, where those of a state that are a person's name are that person's.

    Args:
        syl: The syllables of the article.
        mentions: Its mentions, in text order.
        pronouns: Names of states that are pronouns as well (*Anh*), folded: at the beginning of a sentence behind a
            person they are no name.
    """
    words = {m.code: syl.key[m.start] for m in mentions if _is_word(m)}
    unnamed = {code for code in words if not _is_named(mentions, code)}
    bearers = {code: _bearer(syl, mentions, words[code]) for code in unnamed}
    out: list[Mention] = []
    person: Mention | None = None
    for m in mentions:
        person = out[-1] if out and out[-1].kind is MentionKind.PERSON else person
        if not _is_word(m) or m.code not in unnamed:
            out.append(m)
        elif (bearer := bearers[m.code]) is not None:
            out.append(_as_person(syl, m, bearer))
        elif words[m.code] not in pronouns or not _is_pronoun(syl, m, person):
            out.append(m)
    return out


def _is_pronoun(syl: Syllables, m: Mention, person: Mention | None) -> bool:
    """Whether a word that can be a pronoun opens its sentence, with a private person named shortly before."""
    if m.start > 0 and not syl.line[m.start] and syl.text[m.start - 1][0].isalnum():
        return False
    return person is not None and person.code is None and m.start - person.end <= _BEHIND


def _is_word(m: Mention) -> bool:
    return m.kind is MentionKind.COUNTRY and m.end - m.start == 1


def _bearer(syl: Syllables, mentions: Sequence[Mention], word: str) -> Mention | None:
    """The first private person whose full name ends in a word."""
    for m in mentions:
        full = m.kind is MentionKind.PERSON and m.code is None and m.name is not None
        if full and m.name and m.name[1] - m.name[0] > 1 and syl.key[m.name[1] - 1] == word:
            return m
    return None


def _is_named(mentions: Sequence[Mention], code: str | None) -> bool:
    """Whether a state is meant: by a longer name, by an office or a person of it, or beside another state."""
    for before, m in zip((None, *mentions), mentions, strict=False):
        if m.code == code and not _is_word(m) and m.kind is not MentionKind.BODY:
            return True
        states = before is not None and before.kind is m.kind is MentionKind.COUNTRY
        if states and before and code in (before.code, m.code) and m.start - before.end <= _BESIDE:
            return True
    return False


def _as_person(syl: Syllables, m: Mention, bearer: Mention) -> Mention:
    """The mention of a state as one of its namesake, with what stands before it of the name."""
    first, last = bearer.name or (m.start, m.end)
    start, k = m.start, last - 2
    while k >= first and start > 0 and syl.key[start - 1] == syl.key[k] and syl.cap[start - 1]:
        start, k = start - 1, k - 1
    return Mention(start, m.end, MentionKind.PERSON, name=(start, m.end), label=syl.slice(start, m.end))
