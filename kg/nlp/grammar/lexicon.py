"""The words of the clause grammar: what the chunks of a sentence are asked for by name."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, fields
from typing import Any, Final

from kg.lang import Language
from kg.lang.event_schema import Frame
from kg.lang.lookup import Trie, key_of, phrase_set
from kg.model import EventType


@dataclass(frozen=True, slots=True)
class ClauseLexicon:
    """What the clause grammar knows by name.

    A field that bears the name of a class of :class:`kg.lang.grammar_schema.Grammar`, which says what the class
    holds, has its words: folded in a set where a chunk is looked up whole, as a trie where they are sought in chunks.
    The others:

    Attributes:
        adverbial, since: Words before a date, see :class:`kg.lang.cue_schema.Dates`.
        according: Prepositions that are those of a frame, see :attr:`kg.lang.event_schema.Frame.prepositions`.
        former: Words before an office that somebody has held (:attr:`kg.lang.people_schema.Offices.prefix_former`).
        that: Words that open what is said and can't be a copula, folded.
        takes_place: Verbs by which an act takes place with itself as subject, folded.
        pointing: Words behind a noun that point at what it means, folded.
        from_place: By frame, what it is where its object is a place.
        aimed, arms: By frame, what it is where its arms are fired at a target, and the words for those arms.
        armed, bearers: By frame, what it is where its subject is arms, and the words that its subject needs.
        main: Types of act that :attr:`kg.lang.event_schema.Frames.main` lists.
    """

    joiner: frozenset[str]
    purpose: frozenset[str]
    adherent: frozenset[str]
    defying: frozenset[str]
    supposed: frozenset[str]
    coming_from: frozenset[str]
    strong: frozenset[str]
    adversative: frozenset[str]
    scheduled: frozenset[str]
    existential: frozenset[str]
    early: frozenset[str]
    lately: frozenset[str]
    at_end: frozenset[str]
    adverbial: frozenset[str]
    copula: frozenset[str]
    listing: frozenset[str]
    members: frozenset[str]
    doers: frozenset[str]
    state_noun: frozenset[str]
    broker: frozenset[str]
    at_stake: frozenset[str]
    that_which: frozenset[str]
    menace: Trie[bool]
    owned_deed: Trie[bool]
    effort: Trie[bool]
    connected: frozenset[str]
    regarding: frozenset[str]
    forces: Trie[bool]
    border: Trie[bool]
    leaning: Trie[bool]
    letter: Trie[bool]
    superlative: Trie[bool]
    part_of: Trie[bool]
    leaving_out: Trie[bool]
    clause_noun: frozenset[str]
    stand_in: frozenset[str]
    successor: frozenset[str]
    deed_noun: frozenset[str]
    accord: Trie[bool]
    aspect: frozenset[str]
    example: frozenset[str]
    modal: frozenset[str]
    reason: frozenset[str]
    during: frozenset[str]
    afterwards: frozenset[str]
    done: frozenset[str]
    reciprocal: frozenset[str]
    leading: frozenset[str]
    delegation: frozenset[str]
    brought_up: frozenset[str]
    carrying: frozenset[str]
    heading_for: frozenset[str]
    ordering: frozenset[str]
    according: frozenset[str]
    predicating: frozenset[str]
    siding: frozenset[str]
    voicing: frozenset[str]
    backing: frozenset[str]
    commanding: frozenset[str]
    allowing: frozenset[str]
    that: frozenset[str]
    takes_place: frozenset[str]
    object_relative: frozenset[str]
    person_relative: frozenset[str]
    private: Trie[bool]
    captive: Trie[bool]
    former: Trie[bool]
    escorting: frozenset[str]
    instead_of: Trie[bool]
    vicinity: Trie[bool]
    making: Trie[bool]
    individual: Trie[bool]
    rebel: Trie[bool]
    regarded: frozenset[str]
    ruling: Trie[bool]
    suffering: Trie[bool]
    mediating: Trie[bool]
    people: Trie[bool]
    causative: Trie[bool]
    fearing: Trie[bool]
    risk: Trie[bool]
    situation: Trie[bool]
    furthering: Trie[bool]
    needed: Trie[bool]
    pressure: Trie[bool]
    predicative: frozenset[str]
    requiring: Trie[bool]
    forcing: Trie[bool]
    forced: Trie[bool]
    answering: Trie[bool]
    fulfilling: Trie[bool]
    adopting: Trie[bool]
    pact: Trie[bool]
    thereby: frozenset[str]
    following: frozenset[str]
    whyever: Trie[bool]
    vetoing: frozenset[str]
    package: frozenset[str]
    equating: Trie[bool]
    binding: Trie[bool]
    draft: Trie[bool]
    chamber: Trie[bool]
    incident: frozenset[str]
    heeding: frozenset[str]
    conferring: frozenset[str]
    whichever: Trie[bool]
    decree: Trie[bool]
    planned: Trie[bool]
    entrusting: Trie[bool]
    body: Trie[bool]
    membership: Trie[bool]
    singling: Trie[bool]
    pointing: frozenset[str]
    both: frozenset[str]
    result: frozenset[str]
    report_noun: Trie[bool]
    retort: Trie[bool]
    outsiders: Trie[bool]
    manner: Trie[bool]
    using: Trie[bool]
    harm: Trie[bool]
    site: Trie[bool]
    fighters: Trie[bool]
    goal: Trie[bool]
    questioning: Trie[bool]
    where: frozenset[str]
    none: Trie[bool]
    any_: frozenset[str]
    another: Trie[bool]
    compound: Trie[bool]
    heading: Trie[bool]
    claiming: frozenset[str]
    aiming: frozenset[str]
    approving: frozenset[str]
    imposing: frozenset[str]
    contrast: frozenset[str]
    among: frozenset[str]
    besides: frozenset[str]
    congratulating: Trie[bool]
    raised: Trie[bool]
    near: Trie[bool]
    through: frozenset[str]
    medium_sent: frozenset[str]
    told_in: Trie[bool]
    effect: Trie[bool]
    since: frozenset[str]
    occasion: frozenset[str]
    before: frozenset[str]
    behind: frozenset[str]
    area: Trie[bool]
    from_place: dict[str, Frame]
    open_space: Trie[bool]
    target: Trie[bool]
    aimed: dict[str, Frame]
    arms: dict[str, Trie[bool]]
    armed: dict[str, Frame]
    bearers: dict[str, Trie[bool]]
    post: Trie[bool]
    vote: frozenset[str]
    negator: frozenset[str]
    tool: frozenset[str]
    sort_state: Trie[bool]
    sort_group: Trie[bool]
    folk: frozenset[str]
    designated: Trie[bool]
    audience: Trie[bool]
    main: frozenset[EventType]

    @classmethod
    def of(cls, lang: Language) -> ClauseLexicon:
        """The lexicon of a language."""
        grammar = lang.grammar
        frames = {f.id: f for f in lang.frames.frame}
        fired = [f for f in lang.frames.frame if f.aimed]
        named = (f for f in fields(cls) if f.name in type(grammar).model_fields)
        return cls(
            **{f.name: _FORMS[str(f.type)](getattr(grammar, f.name)) for f in named},
            told_in=phrase_set(f"{lead} {noun}" for lead in grammar.medium_lead for noun in grammar.medium),
            any_=_folded(grammar.anybody),
            none=phrase_set(grammar.nobody),
            questioning=phrase_set((*grammar.interrogative, *grammar.indirect)),
            planned=phrase_set(grammar.deed_noun),
            afterwards=_folded(grammar.after),
            adverbial=_folded(lang.dates.adverbial),
            since=_folded(lang.dates.since),
            former=phrase_set(lang.offices.prefix_former),
            designated=phrase_set(lang.offices.designated),
            according=_folded(w for f in lang.frames.frame for w in f.prepositions),
            that=_folded(grammar.complementizer) - _folded(grammar.copula),
            takes_place=_folded(grammar.light_agentless),
            pointing=_folded(lang.references.demonstrative),
            from_place={f.id: frames[f.from_place] for f in lang.frames.frame if f.from_place},
            aimed={f.id: frames[f.aimed] for f in fired},
            arms={f.id: phrase_set(f.phrase_heads) for f in fired},
            armed={f.id: frames[f.armed] for f in lang.frames.frame if f.armed},
            bearers={f.id: phrase_set(f.subject_heads) for f in lang.frames.frame if f.subject_heads},
            main=frozenset(lang.frames.main),
        )


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(key_of(w) for w in words)


_FORMS: Final[dict[str, Callable[[Iterable[str]], Any]]] = {"frozenset[str]": _folded, "Trie[bool]": phrase_set}
"""What a field of such a type makes of the words of its class."""
