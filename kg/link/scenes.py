"""Dates of scenes: *Ngày 12/5, A gặp B*, and what follows is told of the same day.

A scene is an act of speech or talk that happened, with a day of its own. Its day holds for later such acts whose actors
all took part in it, until the next scene, and for the headline and lead that tell of it before. What the text looks
back on (*từng*, *trước đây*) has another day.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from kg.acts import TALK, VOICED
from kg.link.coming_days import coming_day, plans_of
from kg.link.context import ACTS
from kg.link.drafts import Draft
from kg.link.elsewhen import elsewhen
from kg.link.gatherings import gathering_days
from kg.link.references import Resolver
from kg.link.scene import Scene
from kg.link.scene_words import scene_words
from kg.link.sides import sides
from kg.link.spoken_day import spoken_day
from kg.link.taken_up import REACH, TakenUp, taken_up
from kg.model import EventType, Factuality, ZoneKind
from kg.nlp.layers import RawClaim, Sent, has_day

#: Acts that make a scene, and to which its date is handed on: speech and talk.
_SCENIC = TALK | VOICED | {EventType.VISIT, EventType.ATTENDANCE, EventType.AGREEMENT, EventType.SIGNING}
#: Acts that are done by announcing them.
_ANNOUNCED = frozenset(
    {EventType.SANCTION, EventType.AID, EventType.RETREAT, EventType.CONCESSION, EventType.AGREEMENT}
)
#: Acts that headline and lead tell as the news of the day, and that no words of a scene do.
_MEASURES = _ANNOUNCED - _SCENIC | {EventType.COERCION, EventType.ASSAULT}
#: Acts in which all whom their sentence names are likely to take part.
_TOGETHER = frozenset(t for t in _SCENIC if t.symmetric) | {EventType.ATTENDANCE}
#: A sentence begins with a day that stands after at most so many syllables.
_FRONT = 12
#: A sentence that goes on with a scene stands at most so many sentences after it.
_FOLLOWING = 4
#: Acts that are done by the very words of a quotation: *“Chúng tôi lên án …”, ông nói*.
_SAID = _SCENIC - {EventType.STATEMENT, EventType.VISIT, EventType.ATTENDANCE, EventType.SIGNING} - TALK
_QUOTES = frozenset('"“”«»')
_BREAKS = frozenset(",;")
_OPENING = (ZoneKind.HEADLINE, ZoneKind.LEAD)


@dataclass
class Scenes:
    """The scenes of one article.

    Attributes:
        resolver: Says who is meant.
        told: The scenes, in text order.
        places: Where the text tells each event, as syllables, by the draft's identity.
        elsewhen: The events, by identity, that are told with a time of their own without a day.
    """

    resolver: Resolver
    told: list[Scene] = field(default_factory=list)
    places: dict[int, list[int]] = field(default_factory=dict)
    elsewhen: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._words = scene_words(self.resolver.lang)
        days = [d.value for d in self.resolver.layer.dates if d.value is not None and has_day(d.value) and not d.coming]
        self._yearless = any(day.startswith("--") for day in days)
        self._year = max((int(day[:4]) for day in days if not day.startswith("--")), default=0)

    def note(self, raw: RawClaim, drafts: Sequence[Draft]) -> None:
        """Takes note of where a claim tells which events, and of a scene if it makes one; captions make none."""
        for draft in drafts:
            self.places.setdefault(id(draft), []).append(raw.trigger[0])
        if elsewhen(raw, self.resolver, self._words):
            self.elsewhen.update(map(id, drafts))
        real = raw.frame.type in _SCENIC and raw.factuality is Factuality.OCCURRED
        sentence = self.resolver.layer.sents[raw.sent]
        if not real or raw.date is None or sentence.zone is ZoneKind.CAPTION:
            return
        if has_day(raw.date) and not self._of_old(raw.date):
            own = (*raw.actors, *raw.recipients)
            keys = tuple(key for m in own for key in self.resolver.resolve(m))
            if raw.frame.type in _TOGETHER:
                keys += self._named(sentence)
            self.told.append(Scene(raw.trigger[0], raw.sent, raw.date, raw.frame.type, keys, drafts))

    def _of_old(self, value: str) -> bool:
        """Whether a day is of another year than the story's: told with it where others need none, or of long before."""
        return not value.startswith("--") and (self._yearless or int(value[:4]) < self._year - 1)

    def hand_on(self, drafts: Iterable[Draft]) -> None:
        """Dates the acts that have no date of their own."""
        self.told += self._bare_days()
        self.told.sort(key=lambda s: s.position)
        later = taken_up(self.resolver, self._words)
        plans = plans_of(self.resolver, self.resolver.layer.claims)
        gatherings = gathering_days(self.resolver)
        for draft in drafts:
            if draft.date is None and draft.type is EventType.ATTENDANCE and id(draft) not in self.elsewhen:
                draft.date = next((day for key in draft.recipients if (day := gatherings.get(key))), None)
            if draft.date is None and draft.factuality is Factuality.PLANNED and draft.type in _SCENIC:
                actors, places = sides(self.resolver, draft.actors), self.places[id(draft)]
                draft.date = coming_day(self.resolver, self._words, plans, actors, places)
            if draft.date is not None or draft.factuality is not Factuality.OCCURRED or id(draft) in self.elsewhen:
                continue
            if draft.type in _SCENIC and (draft.firm or draft.type in TALK):  # "chuyến thăm" may be an earlier one
                draft.date = self._taken_up(draft, later) or self._date(draft)
            elif draft.type in _MEASURES and draft.firm and self._heads(draft):
                draft.date = self._date_of_story(draft)
            draft.date = draft.date or self._announced(draft) or self._spoken(draft) or self._taken_up(draft, later)

    def _bare_days(self) -> Iterator[Scene]:
        """Days that a sentence begins with and no act of it has: *Ngày 23/5, hội nghị đã diễn ra tại Manila*."""
        layer = self.resolver.layer
        taken = {(c.sent, c.date) for c in layer.claims}
        for day in layer.dates:
            number = self.resolver.layer.sentence_at(day.start)
            sentence = layer.sents[number]
            if (
                day.value is None
                or not has_day(day.value)
                or self._of_old(day.value)
                or "/" in day.value
                or day.coming
                or (number, day.value) in taken
            ):
                continue
            if day.start - sentence.start > _FRONT or sentence.zone is ZoneKind.CAPTION or self._coming(number):
                continue
            yield Scene(day.start, number, day.value, None, self._named(sentence), ())

    def _named(self, sentence: Sent) -> tuple[str, ...]:
        """Those whom a sentence names."""
        inside = self.resolver.layer.mentions_in(sentence.start, sentence.end)
        return tuple(key for m in inside for key in self.resolver.resolve(m))

    def _coming(self, number: int) -> bool:
        """Whether a sentence tells a plan."""
        sentence = self.resolver.layer.sents[number]
        keys = self.resolver.layer.syllables.key
        return self._words.plans.anywhere(keys, sentence.start, sentence.end)

    def _date(self, draft: Draft) -> str | None:
        """Date of the scene that an act belongs to, if any."""
        actors = self._acting(draft)
        for place in self.places[id(draft)]:
            scene = next((s for s in reversed(self._before(place)) if s.holds_for(draft)), None)
            if scene is not None and self._belongs(place, scene, actors, draft):
                return scene.date
        return self._date_of_story(draft)

    def _acting(self, draft: Draft) -> frozenset[str]:
        """The sides that act; of persons whose state nobody knows none, where others act with them."""
        known = [a for a in draft.actors if self.resolver.side(a) != a or self.resolver.person(a) is None]
        return sides(self.resolver, known or draft.actors)

    def _date_of_story(self, draft: Draft) -> str | None:
        """The day of the first scene, for what only headline and lead tell of those who took part in it."""
        story = self.told[0] if self.told and self._opens(draft) else None
        took_part = story is not None and sides(self.resolver, draft.actors) & story.sides(self.resolver)
        return story.date if story is not None and took_part else None

    def _announced(self, draft: Draft) -> str | None:
        """The day on which somebody announced what he does by announcing it: *Ngày 1/6, ông A tuyên bố rút khỏi …*."""
        if draft.type not in _ANNOUNCED:
            return None
        actors = sides(self.resolver, draft.actors)
        for place in self.places[id(draft)]:
            number = self.resolver.layer.sentence_at(place)
            for scene in self._before(place - 1):
                said = scene.sentence == number and scene.type is EventType.STATEMENT
                if said and actors & sides(self.resolver, scene.parties) and self._performed(scene, place):
                    return scene.date
        return None

    def _before(self, place: int) -> Sequence[Scene]:
        """The last scenes up to a place."""
        last = bisect_right(self.told, place, key=lambda s: s.position)
        return self.told[max(0, last - ACTS) : last]

    def _taken_up(self, draft: Draft, later: Mapping[int, TakenUp]) -> str | None:
        """The day that a later sentence gives to what the act says."""
        if not later or (draft.type not in _SAID and draft.type is not EventType.STATEMENT):
            return None
        actors = sides(self.resolver, draft.actors)
        numbers = (self.resolver.layer.sentence_at(place) for place in self.places[id(draft)])
        days = (later[n + k] for n in numbers for k in range(1, REACH + 1) if n + k in later)
        return next((day.date for day in days if day.holds_for(actors)), None)

    def _spoken(self, draft: Draft) -> str | None:
        """The day of the speech whose words do the act."""
        places = self.places[id(draft)] if draft.type in _SAID else ()
        return spoken_day(self.resolver, self._words, sides(self.resolver, draft.actors), places)

    def _performed(self, scene: Scene, place: int) -> bool:
        """Whether the verb before an act announces it, and no word says that it was done before."""
        keys = self.resolver.layer.syllables.key
        announces = self._words.announcing.longest(keys, scene.position, place) is not None
        return announces and not self._words.done.anywhere(keys, scene.position, place)

    def _belongs(self, place: int, scene: Scene, actors: frozenset[str], draft: Draft) -> bool:
        """Whether an act told after a scene is part of it: by those who took part in both, and not looked back on."""
        number, type_ = self.resolver.layer.sentence_at(place), draft.type
        speakers = self._speakers(number)
        of_theirs = actors <= speakers or (type_ is EventType.AGREEMENT and bool(actors & speakers))
        if self._looks_back(place, scene, said=type_ in _SAID and of_theirs):
            return False
        same = (s for s in self._before(scene.position) if s.date == scene.date)
        keys = frozenset(key for s in same for key in s.people())
        others = sides(self.resolver, keys)
        if number == scene.sentence:
            return not others or bool(actors & others)
        speech = type_ not in TALK and (scene.type is EventType.STATEMENT or scene.type in _SAID)
        comes = type_ is EventType.VISIT and scene.type is not EventType.VISIT
        if actors <= others and not comes and not (speech and self._by_others(draft, keys)):
            return True
        if number == scene.sentence + 1 and self._words.too.ends_at(self.resolver.layer.syllables.key, place):
            return bool(others & sides(self.resolver, (*draft.actors, *draft.recipients)))
        return number - scene.sentence <= _FOLLOWING and self._goes_on(number)

    def _by_others(self, draft: Draft, keys: frozenset[str]) -> bool:
        """Whether an act is by other persons of a side than those who spoke for it in a scene."""
        present = sides(self.resolver, (k for k in keys if self.resolver.person(k)))
        new = sides(self.resolver, (a for a in draft.actors if a not in keys and self.resolver.person(a)))
        return bool(new & present)

    def _speakers(self, number: int) -> frozenset[str]:
        """The sides whose words a sentence reports."""
        told = (c for c in self.resolver.claims_of(number) if c.frame.type is EventType.STATEMENT)
        return sides(self.resolver, (key for c in told for m in c.actors for key in self.resolver.resolve(m)))

    def _goes_on(self, number: int) -> bool:
        """Whether a sentence begins with words that keep it in the scene: *Tại cuộc gặp*, *Về phần mình*."""
        sentence = self.resolver.layer.sents[number]
        return self._words.same.longest(self.resolver.layer.syllables.key, sentence.start, sentence.end) is not None

    def _looks_back(self, place: int, scene: Scene, *, said: bool) -> bool:
        """Whether the sentence says before a verb that its act was not on a date, or tells it in somebody's words."""
        layer = self.resolver.layer
        start = layer.sents[self.resolver.layer.sentence_at(place)].start
        keys = layer.syllables.key
        begin = max(start, scene.position) if scene.parties else start  # "trước đó, ngày 2/5, A gặp B và …"
        if not said and sum(layer.syllables.text[k] in _QUOTES for k in range(start, place)) % 2:
            return True  # "Iran thử tên lửa, đe dọa tàu Mỹ", ông nói
        background = self._words.background
        if background.anywhere(keys, begin, place) and any(
            background.longest(keys, i, place) for i in self._own_words(begin, place)
        ):
            return True
        dates = (d for d in self.resolver.layer.dates_in(begin, place) if d.value != scene.date and not d.coming)
        return any(
            d.value is None or has_day(d.value) or d.start == start or keys[d.start - 1] in self._words.adverbial
            for d in dates
        )

    def _own_words(self, start: int, place: int) -> Iterator[int]:
        """What of a sentence can be about an act: not *gần đây* in *A hoan nghênh kết quả gần đây, đề nghị …*."""
        layer = self.resolver.layer
        breaks = [k for k in range(start, place) if layer.syllables.text[k] in _BREAKS]
        claims = self.resolver.claims_of(self.resolver.layer.sentence_at(start))
        first = next((c.trigger[0] for c in claims if c.trigger[0] >= start and _closed(c)), place)
        skipped = range(first, breaks[-1]) if breaks else range(0)
        return (i for i in range(start, place) if i not in skipped)

    def _heads(self, draft: Draft) -> bool:
        """Whether headline or lead tell the act of those whom they name first: *Iran trừng phạt …*."""
        for number in {c.sentence for c in draft.claims}:
            sentence = self.resolver.layer.sents[number]
            named = self.resolver.layer.mentions_in(sentence.start, sentence.end)
            if sentence.zone in _OPENING and named and set(self.resolver.resolve(named[0])) & set(draft.actors):
                return True
        return False

    def _opens(self, draft: Draft) -> bool:
        """Whether only headline and lead tell the act."""
        return all(self.resolver.layer.sents[c.sentence].zone in _OPENING for c in draft.claims)


def _closed(claim: RawClaim) -> bool:
    """Whether what follows a verb and a break is no part of what it says: *hoan nghênh*, not *cho biết*."""
    return claim.frame.type in _SCENIC and claim.frame.type is not EventType.STATEMENT and not claim.nominal
