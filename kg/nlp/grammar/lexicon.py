"""The words of the clause grammar: what the chunks of a sentence are asked for by name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.lang import Language
from kg.lang.event_schema import Frame
from kg.lang.lookup import Trie, key_of, phrase_set
from kg.model import EventType


@dataclass(frozen=True, slots=True)
class ClauseLexicon:
    """What the clause grammar knows by name; :class:`kg.lang.grammar_schema.Grammar` says what each class holds.

    Attributes:
        joiner, purpose, strong, adversative, scheduled, existential, copula, listing, members, state_noun,
            clause_noun, stand_in, successor, deed_noun, accord, aspect, example, modal, reason, during, done,
            reciprocal, leading, ordering, according, regarded, delegation, carrying, heading_for, predicating,
            siding, voicing, backing, commanding, allowing, adherent, defying, supposed, coming_from, at_stake,
            connected, regarding: Words, folded.
        that: Words that open what is said and can't be a copula, folded.
        takes_place: Verbs by which an act takes place with itself as subject, folded.
        adverbial: Words before a date, see :attr:`kg.lang.cue_schema.Dates.adverbial`.
        object_relative: Relative words whose noun is never the subject, folded.
        person_relative: Those that can mean somebody by themselves, folded.
        private, individual, rebel, suffering, mediating, people, causative, answering, fulfilling, adopting, decree,
            entrusting, body, membership, singling, report_noun, retort, outsiders, manner, using, making, harm,
            site, fighters, goal, compound, forces, part_of, leaving_out, border, leaning, letter,
            superlative:
            Phrases of those classes, as tries.
        heading: What whoever leads a delegation does, as a trie.
        pointing: Words behind a noun that point at what it means, folded.
        both, result: Words that stand twice for *both*, and those before what comes of a thing, folded.
        claiming: Light verbs by which somebody owns to an act done before, folded.
        aiming: Prepositions before what arms are fired at, folded.
        approving: Verbs of approving what is to be sold or given, folded.
        imposing: Verbs of putting a measure in force against somebody, folded.
        contrast: Adverbs that set one party's clause against another's, folded.
        among: Words that name some of several, before *có*, folded.
        raised: Verbs of what is done in talks, as a trie.
        near: Words for people near somebody, as a trie.
        through: Verbs of approving that also say by what something is done, folded.
        effect: Words before the day from which what was agreed holds, as a trie.
        since: Words before the time from which something is counted, folded.
        occasion, before, behind: Prepositions before the noun of an act on whose occasion, before or after which
            something is done, folded.
        area: Words before the place that an army leaves, as a trie.
        from_place: By frame, what it is where its object is a place.
        open_space, target: Words for where arms hit nobody, and for what they hit, as tries.
        aimed, arms: By frame, what it is where its arms are fired at a target, and the words for those arms.
        armed, bearers: By frame, what it is where its subject is arms, and the words that its subject needs.
        post: Nouns of posts, as a trie.
        vote, negator, tool: Words before the office that a vote is for, those that deny what follows, and those
            before what an act is done with, folded.
        sort_state, sort_group: Words for which sort of thing a name is, of states and of others, as tries.
        folk: Words before a state that make its people of it, folded (*người* Mỹ).
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
    adverbial: frozenset[str]
    copula: frozenset[str]
    listing: frozenset[str]
    members: frozenset[str]
    state_noun: frozenset[str]
    at_stake: frozenset[str]
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
    accord: frozenset[str]
    aspect: frozenset[str]
    example: frozenset[str]
    modal: frozenset[str]
    reason: frozenset[str]
    during: frozenset[str]
    done: frozenset[str]
    reciprocal: frozenset[str]
    leading: frozenset[str]
    delegation: frozenset[str]
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
    making: Trie[bool]
    individual: Trie[bool]
    rebel: Trie[bool]
    regarded: frozenset[str]
    ruling: Trie[bool]
    suffering: Trie[bool]
    mediating: Trie[bool]
    people: Trie[bool]
    causative: Trie[bool]
    forcing: Trie[bool]
    forced: Trie[bool]
    answering: Trie[bool]
    fulfilling: Trie[bool]
    adopting: Trie[bool]
    decree: Trie[bool]
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
    compound: Trie[bool]
    heading: Trie[bool]
    claiming: frozenset[str]
    aiming: frozenset[str]
    approving: frozenset[str]
    imposing: frozenset[str]
    contrast: frozenset[str]
    among: frozenset[str]
    raised: Trie[bool]
    near: Trie[bool]
    through: frozenset[str]
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
    main: frozenset[EventType]

    @classmethod
    def of(cls, lang: Language) -> ClauseLexicon:
        """The lexicon of a language."""
        grammar = lang.grammar
        frames = {f.id: f for f in lang.frames.frame}
        fired = [f for f in lang.frames.frame if f.aimed]
        return cls(
            joiner=_folded(grammar.joiner),
            purpose=_folded(grammar.purpose),
            adherent=_folded(grammar.adherent),
            defying=_folded(grammar.defying),
            supposed=_folded(grammar.supposed),
            coming_from=_folded(grammar.coming_from),
            strong=_folded(grammar.strong),
            adversative=_folded(grammar.adversative),
            scheduled=_folded(grammar.scheduled),
            existential=_folded(grammar.existential),
            adverbial=_folded(lang.dates.adverbial),
            copula=_folded(grammar.copula),
            listing=_folded(grammar.listing),
            members=_folded(grammar.members),
            state_noun=_folded(grammar.state_noun),
            at_stake=_folded(grammar.at_stake),
            connected=_folded(grammar.connected),
            regarding=_folded(grammar.regarding),
            forces=phrase_set(grammar.forces),
            border=phrase_set(grammar.border),
            leaning=phrase_set(grammar.leaning),
            letter=phrase_set(grammar.letter),
            superlative=phrase_set(grammar.superlative),
            part_of=phrase_set(grammar.part_of),
            leaving_out=phrase_set(grammar.leaving_out),
            clause_noun=_folded(grammar.clause_noun),
            stand_in=_folded(grammar.stand_in),
            successor=_folded(grammar.successor),
            deed_noun=_folded(grammar.deed_noun),
            accord=_folded(grammar.accord),
            aspect=_folded(grammar.aspect),
            example=_folded(grammar.example),
            modal=_folded(grammar.modal),
            reason=_folded(grammar.reason),
            during=_folded(grammar.during),
            done=_folded(grammar.done),
            reciprocal=_folded(grammar.reciprocal),
            leading=_folded(grammar.leading),
            delegation=_folded(grammar.delegation),
            carrying=_folded(grammar.carrying),
            heading_for=_folded(grammar.heading_for),
            ordering=_folded(grammar.ordering),
            according=_folded(w for f in lang.frames.frame for w in f.prepositions),
            predicating=_folded(grammar.predicating),
            siding=_folded(grammar.siding),
            voicing=_folded(grammar.voicing),
            backing=_folded(grammar.backing),
            commanding=_folded(grammar.commanding),
            allowing=_folded(grammar.allowing),
            that=_folded(grammar.complementizer) - _folded(grammar.copula),
            object_relative=_folded(grammar.object_relative),
            person_relative=_folded(grammar.person_relative),
            takes_place=_folded(grammar.light_agentless),
            private=phrase_set(grammar.private),
            making=phrase_set(grammar.making),
            individual=phrase_set(grammar.individual),
            rebel=phrase_set(grammar.rebel),
            regarded=_folded(grammar.regarded),
            ruling=phrase_set(grammar.ruling),
            suffering=phrase_set(grammar.suffering),
            mediating=phrase_set(grammar.mediating),
            people=phrase_set(grammar.people),
            causative=phrase_set(grammar.causative),
            forcing=phrase_set(grammar.forcing),
            forced=phrase_set(grammar.forced),
            answering=phrase_set(grammar.answering),
            fulfilling=phrase_set(grammar.fulfilling),
            adopting=phrase_set(grammar.adopting),
            decree=phrase_set(grammar.decree),
            entrusting=phrase_set(grammar.entrusting),
            body=phrase_set(grammar.body),
            membership=phrase_set(grammar.membership),
            singling=phrase_set(grammar.singling),
            pointing=_folded(lang.references.demonstrative),
            both=_folded(grammar.both),
            result=_folded(grammar.result),
            report_noun=phrase_set(grammar.report_noun),
            retort=phrase_set(grammar.retort),
            outsiders=phrase_set(grammar.outsiders),
            manner=phrase_set(grammar.manner),
            using=phrase_set(grammar.using),
            harm=phrase_set(grammar.harm),
            site=phrase_set(grammar.site),
            fighters=phrase_set(grammar.fighters),
            goal=phrase_set(grammar.goal),
            compound=lang.compounds,
            heading=phrase_set(grammar.heading),
            claiming=_folded(grammar.claiming),
            aiming=_folded(grammar.aiming),
            approving=_folded(grammar.approving),
            imposing=_folded(grammar.imposing),
            contrast=_folded(grammar.contrast),
            among=_folded(grammar.among),
            raised=phrase_set(grammar.raised),
            near=phrase_set(grammar.near),
            through=_folded(grammar.through),
            effect=phrase_set(grammar.effect),
            since=_folded(grammar.since),
            occasion=_folded(grammar.occasion),
            before=_folded(grammar.before),
            behind=_folded(grammar.behind),
            area=phrase_set(grammar.area),
            from_place={f.id: frames[f.from_place] for f in lang.frames.frame if f.from_place},
            open_space=phrase_set(grammar.open_space),
            target=phrase_set(grammar.target),
            aimed={f.id: frames[f.aimed] for f in fired},
            arms={f.id: phrase_set(f.phrase_heads) for f in fired},
            armed={f.id: frames[f.armed] for f in lang.frames.frame if f.armed},
            bearers={f.id: phrase_set(f.subject_heads) for f in lang.frames.frame if f.subject_heads},
            vote=_folded(grammar.vote),
            negator=_folded(grammar.negator),
            tool=_folded(grammar.tool),
            post=phrase_set(grammar.post),
            sort_state=phrase_set(grammar.sort_state),
            sort_group=phrase_set(grammar.sort_group),
            folk=_folded(grammar.folk),
            main=frozenset(lang.frames.main),
        )


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(key_of(w) for w in words)
