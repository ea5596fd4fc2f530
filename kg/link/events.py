"""Claims → events: drafts merged, then what only the article as a whole tells.

That is each event's factuality, the office of an appointment and the dates that scenes hand on. A nominal mention
(*chuyến thăm*) takes over what the verbs of the article say of the same act, so that the talk about a planned visit
does not make it a fact.
"""

from __future__ import annotations

from dataclasses import replace

from kg.link.drafts import Draft, drafts_of
from kg.link.merging import merge
from kg.link.references import Resolver
from kg.link.sides import sides
from kg.model import EntityType, Event, EventType, Factuality, Topic, ZoneKind

#: Acts that make a scene, and to which its date is handed on: speech and talk.
_SCENIC = frozenset(
    {
        EventType.MEETING,
        EventType.PHONE_CALL,
        EventType.VISIT,
        EventType.ATTENDANCE,
        EventType.STATEMENT,
        EventType.AGREEMENT,
        EventType.SIGNING,
        EventType.SUPPORT,
        EventType.CRITICISM,
        EventType.REQUEST,
        EventType.REJECTION,
        EventType.THREAT,
    }
)
#: A date with a day is at least so long.
_DAY = len("--12-31")
_OPENING = (ZoneKind.HEADLINE, ZoneKind.LEAD)


class Assembler:
    """Turns the claims of one article into events."""

    def __init__(self, resolver: Resolver) -> None:
        self.resolver, self.layer, self.lang, self.reg = resolver, resolver.layer, resolver.lang, resolver.reg

    def events(self) -> tuple[Event, ...]:
        """The events, in order of their first claim."""
        drafts: list[Draft] = []
        for raw in self.layer.claims:
            for draft in drafts_of(raw, self.resolver):
                if draft.type.symmetric and len(draft.actors) > 1 and draft.factuality is Factuality.OCCURRED:
                    self.resolver.note_event(raw.trigger[0], tuple(draft.actors))
                merge(drafts, draft, self.resolver)
        for draft in drafts:
            draft.factuality = _settled(draft)
            self._add_office(draft)
        self._inherit_dates(drafts)
        return tuple(self._event(d) for d in drafts)

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

    # ------------------------------------------------------------------ dates of scenes
    def _inherit_dates(self, drafts: list[Draft]) -> None:
        """Hands the date of a scene on: what the same parties say and do after *Ngày 12/5, A gặp B …* is of that day.

        A scene is an act that happened, with a day of its own. It holds for later acts of speech and talk whose actors
        all took part in it, until the next scene, and for the headline and lead that tell of it before.
        """
        told = sorted((d for d in drafts if not self._pictured(d)), key=lambda d: d.position)
        scenes = [d for d in told if _scenic(d) and len(d.date or "") >= _DAY]
        for draft in drafts:
            if draft.date is None and _scenic(draft):
                draft.date = self._scene_date(draft, scenes)

    def _scene_date(self, draft: Draft, scenes: list[Draft]) -> str | None:
        """Date of the scene that an act belongs to, if any."""
        actors = sides(self.resolver, draft.actors)
        scene = next((s for s in reversed(scenes) if s.position <= draft.position), None)
        if scene is not None and actors <= sides(self.resolver, [*scene.actors, *scene.recipients]):
            return scene.date
        if scenes and self._opens(draft) and actors & sides(self.resolver, scenes[0].actors):
            return scenes[0].date
        return None

    def _pictured(self, draft: Draft) -> bool:
        """Whether only captions tell the act: their pictures may be of another day."""
        return all(self.layer.sents[c.sentence].zone is ZoneKind.CAPTION for c in draft.claims)

    def _opens(self, draft: Draft) -> bool:
        """Whether only headline and lead tell the act."""
        return all(self.layer.sents[c.sentence].zone in _OPENING for c in draft.claims)

    # ------------------------------------------------------------------ result
    def _event(self, draft: Draft) -> Event:
        actors = (self.reg.things[key] for key in draft.actors)
        codes = dict.fromkeys(t.code for t in actors if t.type is EntityType.PERSON and t.code)
        claims = sorted(draft.claims, key=lambda c: (c.trigger, c.sentence))
        return Event(
            type=draft.type,
            actors=tuple(draft.actors),
            recipients=tuple(draft.recipients),
            on_behalf_of=tuple(self.reg.country(code, self.lang) for code in codes),
            topics=tuple(draft.topics),
            place=draft.place,
            date=draft.date,
            claims=tuple(c if draft.firm else replace(c, factuality=draft.factuality) for c in claims),
            factuality=draft.factuality,
        )


def _settled(draft: Draft) -> Factuality:
    """An event's factuality: what weighs most; of equals not a plain report, and a plan before what is only weighed."""
    order = (Factuality.OCCURRED, Factuality.HYPOTHETICAL, Factuality.CONSIDERED)
    rank = {value: k for k, value in enumerate(order)}
    return max(draft.weights.items(), key=lambda w: (w[1], rank.get(w[0], len(order))))[0]


def _scenic(draft: Draft) -> bool:
    """Whether an act of speech or talk happened."""
    return draft.type in _SCENIC and draft.factuality is Factuality.OCCURRED
