"""Claims → events: the same act told in headline, lead, caption and body is one event with all its claims.

Two claims are one event when they have the same type, compatible dates, the same sides (a minister and his country are
one side), and, where the act has a content, similar words for it. A nominal mention (*chuyến thăm*) takes over what the
verbs of the article say of the same act, so that the talk about a planned visit does not make it a fact.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace

from kg.lang import Language
from kg.lang.lookup import key_of, syllables
from kg.link.entities import Register
from kg.link.references import Resolver
from kg.model import Claim, EntityType, Event, EventType, Factuality, Topic, ZoneKind
from kg.nlp.layers import Layers, Mention, MentionKind, RawClaim

_CONTENT = frozenset(
    {
        EventType.AGREEMENT,
        EventType.ATTENDANCE,
        EventType.SIGNING,
        EventType.REQUEST,
        EventType.CRITICISM,
        EventType.SUPPORT,
        EventType.REJECTION,
        EventType.THREAT,
        EventType.STATEMENT,
        EventType.COOPERATION,
        EventType.MOBILIZATION,
        EventType.SANCTION,
        EventType.AID,
        EventType.CONCESSION,
        EventType.RETREAT,
        EventType.COERCION,
    }
)
_SCENE = frozenset(
    {
        EventType.MEETING, EventType.PHONE_CALL, EventType.VISIT, EventType.ATTENDANCE, EventType.STATEMENT,
        EventType.AGREEMENT, EventType.SIGNING, EventType.SUPPORT, EventType.CRITICISM, EventType.REQUEST,
        EventType.REJECTION, EventType.THREAT,
    }
)  # fmt: skip
_INHERITS = frozenset(
    {
        EventType.AGREEMENT,
        EventType.STATEMENT,
        EventType.SUPPORT,
        EventType.CRITICISM,
        EventType.REQUEST,
        EventType.SIGNING,
        EventType.MEETING,
        EventType.PHONE_CALL,
        EventType.ATTENDANCE,
        EventType.VISIT,
        EventType.REJECTION,
        EventType.THREAT,
    }
)
#: A talk without parties takes those of an act at most so many sentences before.
_NEAR = 2
_FRAME_OF_TALK = frozenset({EventType.MEETING, EventType.PHONE_CALL})


@dataclass
class Draft:
    """An event while claims are gathered."""

    type: EventType
    actors: list[str]
    recipients: list[str]
    topics: list[Topic]
    place: str | None
    date: str | None
    factuality: Factuality
    claims: list[Claim]
    position: int
    firm: bool  # a verb said so, not only a noun
    weights: Counter[Factuality] = field(default_factory=Counter)


class Assembler:
    """Turns the claims of one article into events."""

    def __init__(self, layer: Layers, lang: Language, reg: Register, resolver: Resolver) -> None:
        self.layer, self.lang, self.reg, self.resolver = layer, lang, reg, resolver
        self.drafts: list[Draft] = []

    def events(self) -> tuple[Event, ...]:
        """The events, in order of their first claim."""
        for raw in self.layer.claims:
            for draft in self._split(raw, self._draft(raw)):
                self._take(raw, draft)
        self._settle()
        self._appointments()
        self._inherit_dates()
        return tuple(self._event(d) for d in self.drafts)

    def _take(self, raw: RawClaim, draft: Draft) -> None:
        if draft.type.symmetric and len(draft.actors) > 1 and draft.factuality is Factuality.OCCURRED:
            self.resolver.note_event(raw.trigger[0], tuple(draft.actors))
        self._merge(draft)

    def _split(self, raw: RawClaim, draft: Draft | None) -> list[Draft]:
        """Several destinations are one Visit each; whoever meets people of several states meets them one by one."""
        if draft is None:
            return []
        if draft.type is EventType.VISIT and len(draft.recipients) > 1:
            return [
                replace(draft, recipients=[r], claims=list(draft.claims), weights=Counter(draft.weights))
                for r in draft.recipients
            ]
        if draft.type in _FRAME_OF_TALK and len(raw.apart) > 1:
            apart = [self._resolve((m,)) for m in raw.apart]
            others = [a for a in draft.actors if not any(a in keys for keys in apart)]
            sides = {self.resolver.side(k) for keys in apart for k in keys}
            if others and len(sides) == len([k for keys in apart if keys for k in keys[:1]]) > 1:
                return [
                    replace(draft, actors=[*others, *keys], claims=list(draft.claims), weights=Counter(draft.weights))
                    for keys in apart
                    if keys
                ]
        return [draft]

    # ------------------------------------------------------------------ one claim
    def _resolve(self, mentions: tuple[Mention, ...]) -> list[str]:
        out: list[str] = []
        for m in mentions:
            for key in self.resolver.resolve(m):
                if key not in out:
                    out.append(key)
        return out

    def _draft(self, raw: RawClaim) -> Draft | None:
        syl = self.layer.syllables
        frame = raw.frame
        actors, recipients = self._resolve(raw.actors), self._resolve(raw.recipients)
        if raw.open:
            actors = self._pair_before(raw, actors)
        if frame.type.symmetric:
            actors, recipients = list(dict.fromkeys([*actors, *recipients])), []
        actors = self._drop_own_side(actors)
        recipients = self._drop_own_side([r for r in recipients if r not in actors])
        place = None
        if raw.place is not None:
            place = next(iter(self.resolver.resolve(raw.place)), None)
        if frame.type is EventType.VISIT:
            recipients, place = self._visit(actors, recipients, place)
        topics = []
        for a, b in raw.topics:
            span = (syl.start[a], syl.end[b - 1])
            text = " ".join(self.layer.article.text[span[0] : span[1]].split())
            entity = next(
                (
                    self.reg.key_of(m)
                    for m in self.layer.mentions
                    if m.kind in (MentionKind.DOCUMENT, MentionKind.CONFERENCE)
                    and a <= m.start
                    and m.end <= b
                    and m.end - m.start >= b - a - 2
                ),
                None,
            )
            topics.append(Topic(text, span, entity))
        if not self._enough(raw, actors, recipients, topics):
            return None
        zone = self.layer.sents[raw.sent].zone
        confidence = raw.confidence * (0.95 if zone is ZoneKind.HEADLINE else 1.0)
        source = (
            next(iter(self.resolver.resolve(raw.source)), None)
            if raw.source is not None and raw.source.kind is not MentionKind.MEDIA
            else None
        )
        source_name = raw.source_name
        if raw.source is not None and raw.source.kind is MentionKind.MEDIA:
            source_name = raw.source.label
        cue = (syl.start[raw.cue[0]], syl.end[raw.cue[1] - 1]) if raw.cue else None
        claim = Claim(
            sentence=raw.sent,
            factuality=raw.factuality,
            trigger=(syl.start[raw.trigger[0]], syl.end[raw.trigger[1] - 1]),
            cue=cue,
            source=source,
            source_name=source_name,
            confidence=round(min(0.99, confidence), 2),
        )
        draft = Draft(
            frame.type,
            actors,
            recipients,
            topics,
            place,
            raw.date,
            raw.factuality,
            [claim],
            raw.trigger[0],
            firm=not raw.nominal or raw.cue is not None,
        )
        weight = (2 if draft.firm else 0) + (0 if zone is ZoneKind.HEADLINE else 1)
        draft.weights[raw.factuality] += weight
        return draft

    def _pair_before(self, raw: RawClaim, actors: list[str]) -> list[str]:
        """The two parties of the act told just before a talk that names none (*đạt được trong cuộc gặp bên lề G20*)."""
        for position, parties in reversed(self.resolver.events):
            near = raw.sent - self.resolver.sentence_at(position) <= _NEAR
            if position < raw.trigger[0] and near and len(parties) == 2 and set(actors) <= set(parties):
                return list(parties)
        return []

    def _drop_own_side(self, keys: list[str]) -> list[str]:
        """Without the countries for which a person among them speaks."""
        spoken = {self.reg.things[k].code for k in keys if self.reg.things[k].type is EntityType.PERSON}
        if len(keys) > 1:
            return [k for k in keys if not (self.reg.things[k].type is EntityType.COUNTRY and k in spoken)]
        return keys

    def _visit(self, actors: list[str], recipients: list[str], place: str | None) -> tuple[list[str], str | None]:
        """The country visited is the recipient, the city the place."""
        out: list[str] = []
        for key in recipients:
            thing = self.reg.things[key]
            if thing.type is EntityType.PLACE:
                place = place or key
                if thing.code:
                    out.append(self.reg.country(thing.code, self.lang))
                else:
                    out.append(key)
            elif thing.type is EntityType.COUNTRY:
                out.append(key)
        home = {self.reg.things[a].code for a in actors}
        out = [k for k in dict.fromkeys(out) if k not in home]
        return out, place

    def _enough(self, raw: RawClaim, actors: list[str], recipients: list[str], topics: list[Topic]) -> bool:
        frame = raw.frame
        if not actors and not recipients:
            return False
        if "actor" in frame.needs and not actors and not recipients:
            return False
        if "recipient" in frame.needs and not recipients:
            return False
        if frame.type is EventType.STATEMENT and (not topics or not actors):
            return False
        if frame.parties > 1:
            parties = {*actors, *recipients}
            sides = {self.resolver.side(p) for p in parties}
            if frame.type in (EventType.MEETING, EventType.PHONE_CALL):
                return len(parties) > 1
            return len(sides) > 1
        return True

    # ------------------------------------------------------------------ merging
    def _sides(self, keys: list[str]) -> frozenset[str]:
        return frozenset(self.resolver.side(k) for k in keys)

    def _merge(self, new: Draft) -> None:
        for old in self.drafts:
            if self._same(old, new):
                self._absorb(old, new)
                return
        self.drafts.append(new)

    def _same(self, a: Draft, b: Draft) -> bool:
        if a.type is not b.type or not _dates_agree(a.date, b.date):
            return False
        if a.factuality is not b.factuality and a.firm and b.firm and not self._headline_only(a):
            return False
        x, y = self._sides(a.actors), self._sides(b.actors)
        if a.type.symmetric:
            if not (x <= y or y <= x) or len(x & y) < min(2, len(x), len(y)):
                return False
            if self._different_people(a, b):
                return False
        else:
            if x and y and not (x & y and (x <= y or y <= x)):
                return False
            if self._different_people(a, b):
                return False
            r, s = self._sides(a.recipients), self._sides(b.recipients)
            if a.type is EventType.VISIT and (self._only_places(a) != self._only_places(b)):
                return True  # the airport where a visit begins
            if r and s and not (r <= s or s <= r):
                return False
            if (
                not r
                and s
                and not self._topics_agree(a, b)
                and a.type not in (EventType.VISIT, EventType.SUPPORT, EventType.SANCTION)
            ):
                return False
        if a.type in _CONTENT and a.topics and b.topics:
            return self._topics_agree(a, b)
        if a.type in _CONTENT and a.type is not EventType.SANCTION and bool(a.topics) != bool(b.topics):
            return a.type.symmetric or bool(a.recipients and b.recipients)
        return True

    def _different_people(self, a: Draft, b: Draft) -> bool:
        """Whether each names a person of one side that the other does not."""
        for side in self._sides(a.actors) & self._sides(b.actors):
            p = {k for k in a.actors if self.resolver.side(k) == side and self.reg.things[k].person}
            q = {k for k in b.actors if self.resolver.side(k) == side and self.reg.things[k].person}
            if p and q and not p & q:
                return True
        return False

    def _only_places(self, d: Draft) -> bool:
        return all(self.reg.things[k].type is EntityType.PLACE for k in d.recipients)

    def _headline_only(self, d: Draft) -> bool:
        return all(self.layer.sents[c.sentence].zone is ZoneKind.HEADLINE for c in d.claims)

    def _topics_agree(self, a: Draft, b: Draft) -> bool:
        if not a.topics or not b.topics:
            return False
        for t in a.topics:
            for u in b.topics:
                x, y = Counter(_words(t.text)), Counter(_words(u.text))
                shared = sum((x & y).values())
                if 2 * shared >= 0.5 * (sum(x.values()) + sum(y.values())) or shared >= 0.8 * min(
                    sum(x.values()), sum(y.values())
                ):
                    return True
        return False

    def _absorb(self, old: Draft, new: Draft) -> None:
        old.actors = self._fuller(old.actors, new.actors)
        if old.type is EventType.VISIT and self._only_places(old) != self._only_places(new):
            states, ports = (new, old) if self._only_places(old) else (old, new)
            old.place = old.place or ports.recipients[0]
            old.recipients = list(states.recipients)
        else:
            old.recipients = self._fuller(old.recipients, new.recipients)
        old.topics = _union_topics(old.topics, new.topics)
        old.place = old.place or new.place
        old.date = _finer(old.date, new.date)
        old.claims.extend(new.claims)
        old.weights.update(new.weights)
        old.firm = old.firm or new.firm

    def _fuller(self, a: list[str], b: list[str]) -> list[str]:
        """Both lists, a person standing in for the side he speaks for."""
        return self._drop_own_side(list(dict.fromkeys([*a, *b])))

    def _settle(self) -> None:
        """Decides each event's factuality: verbs before nouns, the body before the headline."""
        for d in self.drafts:
            best = max(d.weights.items(), key=lambda kv: (kv[1], kv[0] is not Factuality.OCCURRED))
            d.factuality = best[0]

    def _appointments(self) -> None:
        """An Appointment without its office is to the office that the person bears (*kể từ khi ông X nhậm chức*)."""
        for d in self.drafts:
            if d.type is not EventType.APPOINTMENT or d.topics:
                continue
            person = next((self.reg.things[a].person for a in d.actors if self.reg.things[a].person), None)
            if person is None or not person.offices:
                continue
            country = self.lang.country_by_code.get(person.code or "")
            d.topics = [Topic(f"{person.offices[0][0]} {country.label}" if country else person.offices[0][0])]

    def _inherit_dates(self) -> None:
        """Carries the date of a scene on: what the same parties say and do after *Ngày 12/5, A gặp B …* is of that day.

        A scene is an act that happened, with a day of its own. It holds for later acts of speech and talk whose parties
        all took part in it, until the next scene, and for the headline and lead that tell of it before.
        """
        scenes = [
            d
            for d in sorted(self.drafts, key=lambda d: d.position)
            if d.date and len(d.date) >= len("--12-31") and d.factuality is Factuality.OCCURRED and d.type in _SCENE
        ]
        if not scenes:
            return
        for d in self.drafts:
            if d.date is not None or d.type not in _INHERITS or d.factuality is not Factuality.OCCURRED:
                continue
            sides = self._sides(d.actors)
            before = [s for s in scenes if s.position <= d.position]
            fitting = [s for s in before if sides <= self._sides([*s.actors, *s.recipients])]
            opening = all(self.layer.sents[c.sentence].zone in (ZoneKind.HEADLINE, ZoneKind.LEAD) for c in d.claims)
            if fitting and before[-1] is fitting[-1]:
                d.date = fitting[-1].date
            elif opening and sides & self._sides(scenes[0].actors):
                d.date = scenes[0].date

    # ------------------------------------------------------------------ result
    def _event(self, d: Draft) -> Event:
        behalf: list[str] = []
        for key in d.actors:
            thing = self.reg.things[key]
            if thing.type is EntityType.PERSON and thing.code:
                behalf.append(self.reg.country(thing.code, self.lang))
        claims = tuple(
            replace(c, factuality=d.factuality) if not d.firm else c
            for c in sorted(d.claims, key=lambda c: (c.trigger, c.sentence))
        )
        return Event(
            type=d.type,
            actors=tuple(d.actors),
            recipients=tuple(d.recipients),
            on_behalf_of=tuple(dict.fromkeys(behalf)),
            topics=tuple(d.topics),
            place=d.place,
            date=d.date,
            claims=claims,
            factuality=d.factuality,
        )


def _words(text: str) -> list[str]:
    return [key_of(s) for s in syllables(text) if s[0].isalnum()]


def _dates_agree(a: str | None, b: str | None) -> bool:
    """Whether two dates can be those of one event: one missing, or one holding the other."""
    if a is None or b is None or a == b:
        return True
    low, high = sorted((a, b), key=len)
    if "/" in high:
        start, end = high.split("/")
        return low in (start, end) or start <= low <= end if "/" not in low else False
    return high.startswith(low)


def _finer(a: str | None, b: str | None) -> str | None:
    if a is None or b is None:
        return a or b
    return a if len(a) >= len(b) else b


def _union_topics(a: list[Topic], b: list[Topic]) -> list[Topic]:
    """Topics of both, those left out that another one already says."""
    out = list(a)
    for t in b:
        words = set(_words(t.text))
        if not any(len(words & set(_words(o.text))) >= 0.6 * min(len(words), len(set(_words(o.text)))) for o in out):
            out.append(t)
    return out[:4]
