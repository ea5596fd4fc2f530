"""Drafts: one claim as an event of its own, before it is merged with others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from kg.acts import TALK, VOICED
from kg.lang.lookup import listed
from kg.link.ahead import dated_ahead
from kg.link.complete import complete, nameless
from kg.link.decided import decided
from kg.link.oneself import against_another, another, met_again, parted, without_home
from kg.link.placed import claim_at, first_key, topic_at
from kg.link.references import Resolver
from kg.link.sides import one_a_side, sides, with_union, without_represented, without_staff
from kg.model import BareOffice, Claim, EntityType, EventType, Factuality, Topic, ZoneKind
from kg.nlp.acts.content import BOTH
from kg.nlp.layers import Mention, MentionKind, RawClaim

#: What nobody travels to.
_NOWHERE = frozenset({EntityType.PERSON, EntityType.CONFERENCE, EntityType.DOCUMENT})
#: A talk without parties takes those of an act at most so many sentences before.
_NEAR = 2
#: What a verb or cue, and a place in the body, weigh when an event's factuality is decided.
_FIRM_WEIGHT, _BODY_WEIGHT = 2, 1
#: A noun for a gathering with no more syllables names none.
_BARE = 2


@dataclass
class Draft:
    """An event while claims are gathered; see :class:`kg.model.Event`.

    Attributes:
        position: First syllable of the first claim's trigger.
        firm: Whether a verb or a cue said so, not only a noun.
        generic: Whether only general words (*trao đổi*) say so.
        unnamed: Noun for the people without a name that a talk is with, or who attack.
        weights: What speaks for each factuality.
        again: Whether the act is said to be one more of its kind (*nhóm họp* trở lại).
        resumed: Whether talks are said to begin once more after a break.
        before: Whether only *trước* makes a plan of it: what whoever writes afterwards tells as held as well.
        joining: Whether only taking part in an exercise is told (*tham gia cuộc tập trận*), and not the exercise.
        unheld: Offices among the parties whose holder the article does not name.
    """

    type: EventType
    actors: list[str]
    recipients: list[str]
    topics: list[Topic]
    place: str | None
    date: str | None
    factuality: Factuality
    claims: list[Claim]
    position: int
    firm: bool
    generic: bool
    unnamed: str
    weights: Counter[Factuality]
    again: bool = False
    before: bool = False
    resumed: bool = False
    joining: bool = False
    unheld: list[BareOffice] = field(default_factory=list)

    def copy(self, *, actors: list[str] | None = None, recipients: list[str] | None = None) -> Draft:
        """A draft of the same claims with other parties."""
        return replace(
            self,
            actors=self.actors if actors is None else actors,
            recipients=self.recipients if recipients is None else recipients,
            claims=list(self.claims),
            weights=Counter(self.weights),
            unheld=list(self.unheld),
        )


def drafts_of(raw: RawClaim, resolver: Resolver) -> list[Draft]:
    """The events that a claim tells; none where its parties are not known."""
    raw = decided(dated_ahead(raw, resolver), resolver)
    draft = _draft(raw, resolver)
    if raw.plain is not None and (draft is None or not _about_others(raw, draft, resolver)):
        return drafts_of(raw.plain, resolver)
    if draft is None:
        return []
    if raw.frame.mutual or raw.mutual:
        return [draft.copy(actors=[a], recipients=[b for b in draft.actors if b != a]) for a in draft.actors]
    if draft.type is EventType.VISIT and len(draft.recipients) > 1:
        return [draft.copy(recipients=[r]) for r in draft.recipients]
    if draft.type in TALK and len(raw.apart) > 1:
        return _talks_apart(raw, draft, resolver)
    return [draft]


def _about_others(raw: RawClaim, draft: Draft, resolver: Resolver) -> bool:
    """Whether an act that only its content tells is about another side than the actor's own."""
    mine, theirs = sides(resolver, draft.actors), sides(resolver, draft.recipients)
    return bool(mine and not mine & theirs and (theirs or not raw.recipients))


def _talks_apart(raw: RawClaim, draft: Draft, resolver: Resolver) -> list[Draft]:
    """Whoever meets people of several states meets them one by one, and so the leaders of one state.

    Where several states talk with several, all of them are at one table.
    """
    met = [keys for m in raw.apart if (keys := resolver.resolve(m))]
    hosts = [a for a in draft.actors if not any(a in keys for keys in met)]
    states = sides(resolver, (k for keys in met for k in keys))
    leaders = all(m.kind is MentionKind.PERSON and m.office for m in raw.apart) and any(m.leader for m in raw.apart)
    if len(met) < 2 or not (leaders or len(states) == len(met)) or len(sides(resolver, hosts)) > 1:
        return [draft]
    if not hosts:  # nobody knows who met them: "Thủ tướng có các cuộc gặp với ông A và ông B"
        return [] if len(raw.actors) > len(raw.apart) else [draft]
    return [draft.copy(actors=[*hosts, *dict.fromkeys(keys)]) for keys in met]


def _before(raw: RawClaim, resolver: Resolver) -> bool:
    """Whether only *trước* makes a plan of an act: for whoever writes afterwards it has taken place."""
    keys = resolver.layer.syllables.key
    return raw.cue is not None and " ".join(keys[slice(*raw.cue)]) in resolver.ahead


def _draft(raw: RawClaim, resolver: Resolver) -> Draft | None:
    """The claim as one event, or None where a party that it needs is not known."""
    layer = resolver.layer
    actors, recipients = _parties(raw, resolver)
    place = first_key(resolver, raw.place)
    if raw.frame.type is EventType.VISIT:
        recipients, place = _destination(resolver, actors, recipients, place)
    spans = dict.fromkeys(raw.topics)
    topics = _of_kind(raw.frame.type, [topic_at(resolver, a, b) for a, b in spans], resolver)
    if raw.frame.type is EventType.ATTENDANCE and not recipients and not raw.frame.self_topic:
        recipients, topics = _gathering(resolver, topics)
    if not complete(raw, resolver, actors, recipients, topics):
        return None
    headline = layer.sents[raw.sent].zone is ZoneKind.HEADLINE
    firm, before = not raw.nominal or raw.cue is not None or raw.held, raw.nominal and _before(raw, resolver)
    weight = (_FIRM_WEIGHT if firm and not before else 0) + (0 if headline else _BODY_WEIGHT)
    grammar, talk = resolver.lang.grammar, raw.frame.type in TALK
    together = raw.frame.joint and (len(sides(resolver, actors)) > 1 or with_union(resolver.reg, actors))
    return Draft(
        type=EventType.JOINT_EXERCISE if together else raw.frame.type,
        actors=actors,
        recipients=recipients,
        topics=topics,
        place=place,
        date=raw.date,
        factuality=raw.factuality,
        claims=[claim_at(raw, resolver, headline=headline)],
        position=raw.trigger[0],
        firm=firm,
        generic=raw.frame.generic,
        unnamed=raw.unnamed or nameless(raw, resolver),
        weights=Counter({raw.factuality: weight}),
        before=before,
        again=talk and _beside(grammar.again, raw.trigger[1], resolver),
        resumed=talk and _beside(grammar.resuming, raw.trigger[0], resolver),
        joining=raw.frame.type is EventType.JOINT_EXERCISE and bool(raw.frame.context),
        unheld=_unheld(raw, resolver),
    )


def _beside(words: tuple[str, ...], place: int, resolver: Resolver) -> bool:
    """Whether one of some words ends right before a syllable or begins there."""
    phrases, keys = listed(words), resolver.layer.syllables.key
    return phrases.ends_at(keys, place) or phrases.longest(keys, place) is not None


# ---------------------------------------------------------------------- parties
def _parties(raw: RawClaim, resolver: Resolver) -> tuple[list[str], list[str]]:
    """Actors and recipients, each side once; all are actors of a symmetric act, and nobody acts on himself."""
    actors = _resolve(resolver, (m for m in raw.actors if not _private(raw, m, resolver)))
    recipients = another(resolver, raw, _resolve(resolver, raw.recipients), actors)
    if raw.frame.type in VOICED:  # whoever says *chúng tôi* does it himself
        speakers = (resolver.speaker(m) for m in raw.actors)
        actors = list(dict.fromkeys([*(s for s in speakers if s), *actors]))  # "Chúng tôi lên án …"
    if raw.open:
        actors = _parties_before(raw, resolver, actors)
    actors = met_again(resolver, raw, actors)
    if raw.frame.type.symmetric:
        actors, recipients = list(dict.fromkeys([*actors, *recipients])), []
    actors = without_represented(resolver.reg, actors)
    if raw.frame.type in TALK:
        actors = without_staff(resolver.reg, actors)
    if raw.frame.type.symmetric:
        actors = one_a_side(resolver.reg, actors)
    named = any(m.start == raw.trigger[1] for m in raw.recipients)
    actors = against_another(raw, actors, recipients)
    actors, recipients = parted(raw.frame.type, actors, recipients, resolver, named=named)
    both = [m for m in raw.recipients if m.ref in BOTH and m.code is None]
    if both:  # "Việt Nam hoan nghênh hai bên hợp tác"
        home = sides(resolver, actors) | _organizations(resolver, actors)
        mine = [key for m in both for key in resolver.resolve(m) if resolver.side(key) in home]
        recipients = [r for r in recipients if r not in mine]
    recipients = without_home(raw.frame.type, actors, recipients, resolver)
    return actors, without_represented(resolver.reg, recipients)


def _private(raw: RawClaim, m: Mention, resolver: Resolver) -> bool:
    """Whether somebody met by himself speaks for no state: *gặp một doanh nhân Nga*, but not *nhóm chuyên gia Nga*."""
    if raw.frame.type not in TALK or m.kind is not MentionKind.OFFICE or not m.alone or m.number != 1:
        return False
    together = listed(resolver.lang.grammar.delegation).ends_at(resolver.layer.syllables.key, m.start)
    return not together and not any(resolver.person(key) for key in resolver.resolve(m))


def _organizations(resolver: Resolver, keys: Iterable[str]) -> frozenset[str]:
    """The organisations that persons speak for."""
    labels = (person.org for key in keys if (person := resolver.person(key)) is not None)
    return frozenset(key for org in labels if org and (key := resolver.reg.organized(org)))


def _resolve(resolver: Resolver, mentions: Iterable[Mention]) -> list[str]:
    return list(dict.fromkeys(key for m in mentions for key in _keys(resolver, m)))


def _keys(resolver: Resolver, m: Mention) -> tuple[str, ...]:
    """What a mention stands for; a capital where something is hit stands for its state (:mod:`kg.nlp.acts.sites`)."""
    if m.kind is MentionKind.COUNTRY and m.capital and m.code:
        return (resolver.country(m.code),)
    return resolver.resolve(m)


def _unheld(raw: RawClaim, resolver: Resolver) -> list[BareOffice]:
    """The offices among the parties for which a country or body stands in, since nobody is named as holder."""
    found = []
    for m in (*raw.actors, *raw.recipients):
        single = m.kind is MentionKind.OFFICE and m.number == 1 and m.ref != "indefinite" and not m.former
        if not (single and m.office and m.office_key):
            continue
        keys = resolver.resolve(m)
        if len(keys) == 1 and resolver.reg.things[keys[0]].person is None:
            found.append(BareOffice(keys[0], m.office, m.office_key))
    return list(dict.fromkeys(found))


def _of_kind(type_: EventType, topics: list[Topic], resolver: Resolver) -> list[Topic]:
    """The topics, named things among them only where an act can be of them.

    An exhibition is seen on a visit and is no place; what is attended is no document; an office is neither.
    """
    if type_ is EventType.APPOINTMENT:
        return [t for t in topics if t.entity is None]
    if type_ is EventType.VISIT:
        return [replace(t, entity=None) for t in topics]
    if type_ is EventType.ATTENDANCE:
        return [t if t.entity in resolver.conferences else replace(t, entity=None) for t in topics]
    return topics


def _parties_before(raw: RawClaim, resolver: Resolver, actors: list[str]) -> list[str]:
    """The two parties of the act told just before a talk that names none (*đạt được trong cuộc gặp bên lề G20*)."""
    for position, parties in resolver.last_events():
        near = raw.sent - resolver.layer.sentence_at(position) <= _NEAR
        if position < raw.trigger[0] and near and len(parties) == 2 and set(actors) <= set(parties):
            return list(parties)
    if len(actors) == 1 and (pair := resolver.apart.get(actors[0])) is not None:
        return list(pair)  # "ông A gặp ông B và bà C": then "cuộc gặp với ông B" is one of the two
    return []


def _gathering(resolver: Resolver, topics: list[Topic]) -> tuple[list[str], list[Topic]]:
    """What is attended: *cuộc họp* is the conference that the article is about, where it names just one."""
    named = resolver.conferences
    short = len(topics) == 1 and len(topics[0].text.split()) <= _BARE
    return (named, []) if short and len(named) == 1 else ([], topics)


def _destination(
    resolver: Resolver, actors: list[str], recipients: list[str], place: str | None
) -> tuple[list[str], str | None]:
    """Recipients and place of a visit: the countries visited, and the city; of the visitor's own the place itself."""
    things = resolver.reg.things
    home = {things[a].code for a in actors}
    visited: list[str] = []
    for key in recipients:
        thing = things[key]
        if thing.type is EntityType.PLACE:
            place = place or key
            code = thing.code or things[place].code  # "tới sân bay Palam ở New Delhi"
            visited.append(resolver.country(code) if code and code not in home else key)
        elif thing.type not in _NOWHERE:
            visited.append(key)
    if place is not None and things[place].type is EntityType.COUNTRY and visited and place not in visited:
        place = None  # "dự hội nghị tại Nam Phi và thăm Kuwait"
    return [k for k in dict.fromkeys(visited) if k not in home], place
