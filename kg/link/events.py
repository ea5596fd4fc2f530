"""Claims → events: drafts merged, then what only the article as a whole tells.

That is each event's factuality, the office of an appointment and the dates that scenes hand on. A nominal mention
(*chuyến thăm*) takes over what the verbs of the article say of the same act, so that the talk about a planned visit
does not make it a fact.
"""

from __future__ import annotations

from dataclasses import replace

from kg.acts import TALK
from kg.link.circumstance import is_circumstance
from kg.link.drafts import Draft, drafts_of
from kg.link.headline import join_headlines
from kg.link.merging import merge
from kg.link.oneself import parted
from kg.link.programme import put_on_programme
from kg.link.references import Resolver
from kg.link.scenes import Scenes
from kg.link.united import without_bare
from kg.link.witnessed import witnessed
from kg.model import EntityType, Event, EventType, Factuality, Topic
from kg.nlp.layers import RawClaim

_SAID = EventType.STATEMENT
#: Factualities of acts whose parties *hai bên* can mean.
_NOTED = frozenset({Factuality.OCCURRED, Factuality.PLANNED})
#: An ISO date that is a year alone has so many characters.
_YEAR = 4


class Assembler:
    """Turns the claims of one article into events."""

    def __init__(self, resolver: Resolver) -> None:
        self.resolver, self.layer, self.lang, self.reg = resolver, resolver.layer, resolver.lang, resolver.reg
        #: Claims whose parties are not known.
        self.lost: list[RawClaim] = []

    def events(self) -> tuple[Event, ...]:
        """The events, in order of their first claim."""
        drafts: list[Draft] = []
        scenes = Scenes(self.resolver)
        by_trigger = {raw.trigger: raw for raw in self.layer.claims}
        for raw in self.layer.claims:
            told: list[Draft] = []
            if any(self._would_tell(by_trigger[t]) for t in raw.reports if t in by_trigger):
                scenes.note(raw, told)
                continue  # what is reported is the event
            found = witnessed(raw, drafts_of(raw, self.resolver), self.resolver)
            for draft in found:
                if (
                    len(found) == 1  # of several talks none is the one that *hai bên* had
                    and not raw.frame.self_topic
                    and not _standing(raw)
                    and draft.type.symmetric
                    and len(draft.actors) > 1
                    and draft.factuality in _NOTED
                ):
                    coming = draft.factuality is Factuality.PLANNED
                    self.resolver.note_event(raw.trigger[0], tuple(draft.actors), coming=coming)
                elif len(found) > 1 and draft.type in TALK and len(draft.actors) > 1:
                    self.resolver.note_apart(tuple(draft.actors))
                told.append(merge(drafts, draft, self.resolver))
            scenes.note(raw, told)
            if not told:
                self.lost.append(raw)
        drafts = join_headlines(drafts, self.resolver)
        for draft in drafts:
            draft.factuality = _settled(draft)
            self._add_office(draft)
        _put_ahead(drafts)
        put_on_programme(drafts, self.resolver)
        scenes.hand_on(drafts)
        return tuple(self._event(d) for d in drafts)

    def _would_tell(self, raw: RawClaim) -> bool:
        """Whether a claim will tell an event; whom it points at is left open until what is told before it is known."""
        known = dict(self.resolver.known)
        tells = bool(drafts_of(raw, self.resolver))
        self.resolver.known = known
        return tells

    def _add_office(self, draft: Draft) -> None:
        """An Appointment without its office is to the office that the person bears (*kể từ khi ông X nhậm chức*)."""
        if draft.type is not EventType.APPOINTMENT or draft.topics:
            return
        person = next((p for a in draft.actors if (p := self.reg.things[a].person)), None)
        if person is None or not person.offices:
            return
        office, _ = person.offices[0]
        country = self.lang.country_by_code.get(person.code or "")
        draft.topics = [Topic(f"{office} {country.label}" if country else office)]

    # ------------------------------------------------------------------ result
    def _event(self, draft: Draft) -> Event:
        draft.actors, draft.recipients = parted(draft.type, draft.actors, draft.recipients, self.resolver)
        actors = (self.reg.things[key] for key in draft.actors)
        codes = dict.fromkeys(t.code for t in actors if t.type is EntityType.PERSON and t.code)
        told = without_bare(draft.type, draft.topics)
        claims = sorted(draft.claims, key=lambda c: (c.trigger, c.sentence))
        return Event(
            type=draft.type,
            actors=tuple(draft.actors),
            recipients=tuple(draft.recipients),
            on_behalf_of=tuple(self.reg.country(code, self.lang) for code in codes),
            topics=tuple(t for t in told if draft.type is _SAID or not is_circumstance(t, self.lang)),
            place=draft.place,
            date=draft.date,
            claims=tuple(c if draft.firm else replace(c, factuality=draft.factuality) for c in claims),
            factuality=draft.factuality,
            unheld=tuple(b for b in draft.unheld if b.key in (*draft.actors, *draft.recipients)),
        )


def _settled(draft: Draft) -> Factuality:
    """An event's factuality: what weighs most; of equals not a plain report, and a plan before what is only weighed.

    What is called off or denied had been planned: a plan that is told as well doesn't weigh against that.
    """
    if draft.type in TALK and not draft.weights.get(Factuality.OCCURRED):
        off = [value for value in (Factuality.CANCELLED, Factuality.DENIED) if draft.weights.get(value)]
        if off:
            return off[0]
    order = (Factuality.OCCURRED, Factuality.HYPOTHETICAL, Factuality.CONSIDERED)
    rank = {value: k for k, value in enumerate(order)}
    return max(draft.weights.items(), key=lambda w: (w[1], rank.get(w[0], len(order))))[0]


def _put_ahead(drafts: list[Draft]) -> None:
    """Whoever attends a conference of which it is first told that somebody is to attend it, is to attend it too."""
    attended = sorted((d for d in drafts if d.type is EventType.ATTENDANCE and d.recipients), key=lambda d: d.position)
    first: dict[str, Factuality] = {}
    for draft in attended:
        status = first.setdefault(draft.recipients[0], draft.factuality)
        another = draft.date is not None and len(draft.date) == _YEAR  # "Đối thoại Shangri-La năm 2016 đã có …"
        if status is Factuality.PLANNED and draft.factuality is Factuality.OCCURRED and not another:
            draft.factuality, draft.firm = Factuality.PLANNED, False


def _standing(raw: RawClaim) -> bool:
    """Whether a noun tells of a cooperation that goes on all the while, and of no act (:mod:`kg.nlp.acts.standing`)."""
    return raw.nominal and raw.frame.type is EventType.COOPERATION
