"""What is compared when events of several articles are put together: one article's telling of an event."""

from __future__ import annotations

import zlib
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import lru_cache
from sys import intern
from typing import Final

from kg.acts import TALK
from kg.merge.corpus import Story
from kg.merge.dates import When, parse
from kg.merge.names import syllables, words
from kg.merge.places import Places
from kg.merge.wording import Wording
from kg.model import Claim, Entity, EntityType, Event, EventType, Factuality, Topic


class Phase(StrEnum):
    """What stage of its life a telling has an event at. A plan and its fulfilment are two events, linked."""

    FACT = "fact"
    PLAN = "plan"
    IF = "if"
    DENIED = "denied"
    CANCELLED = "cancelled"


_PHASE = {
    Factuality.OCCURRED: Phase.FACT,
    Factuality.PLANNED: Phase.PLAN,
    Factuality.CONSIDERED: Phase.PLAN,
    Factuality.HYPOTHETICAL: Phase.IF,
    Factuality.DENIED: Phase.DENIED,
    Factuality.CANCELLED: Phase.CANCELLED,
}
#: What somebody does to others but once: dismissals, arrests and releases, attacks.
DONE_ONCE: Final = frozenset({EventType.SANCTION, EventType.COERCION, EventType.RETREAT, EventType.ASSAULT})
#: Acts of which it counts whether one or several are told.
_COUNTED: Final = TALK | {EventType.MOBILIZATION}
_OWN_SIDE = frozenset({EntityType.COUNTRY, EntityType.ORGANIZATION})
People = Mapping[str, frozenset[str]]


@dataclass(frozen=True, slots=True)
class Telling:
    """One article's telling of an event.

    Attributes:
        id: Local name of the event in the article.
        article: Id of the article.
        date: Its day, in the forms of :attr:`kg.model.Event.date`.
        index: Place of the event in it.
        event: The event; its keys are local names of merged entities. Of its claims, only factuality and source.
        actors, recipients: Sides: the states or organisations that the parties are or speak for.
        people: The persons among the actors, by side; those among the recipients by side in ``hosts``.
        where: Local name of the state in which it took place, where that is known; of a visit, that which is visited.
        said: The sentences that tell it.
        runs: Hashes by which they are known, see :func:`least`.
        elected: Of an appointment, whether it tells that somebody was elected or proposed, not that he took office.
        several: Of a talk or a launch, whether it is told in the plural.
        first: Of a talk, whether it is told to be the first of those who take part.
        again: Of a talk, whether it is told to be one more of theirs.
        last_week: Of a talk, whether it is told to be of last week.
        deed: Of what is done to others once, the words that tell it; see :data:`DONE_ONCE`.
        left: Whether it is a document that somebody left, or relations that were broken.
        summit: Of a talk, whether it is told in a word for what only those at the head of states hold.
        launch: Whether a weapon is fired or tested.
        resolved: Whether a party was found through other articles.
        persons: All persons among the parties.
    """

    id: str
    article: str
    date: str | None
    index: int
    event: Event
    actors: frozenset[str]
    recipients: frozenset[str]
    people: People
    hosts: People
    where: str | None
    said: tuple[str, ...] = ()
    runs: tuple[int, ...] = ()
    elected: bool = False
    several: bool = False
    first: bool = False
    again: bool = False
    last_week: bool = False
    deed: frozenset[str] = frozenset()
    left: bool = False
    summit: bool = False
    launch: bool = False
    resolved: bool = False
    persons: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        # It is asked for by every key of a telling.
        everybody = (p for people in (self.people, self.hosts) for found in people.values() for p in found)
        object.__setattr__(self, "persons", frozenset(everybody))

    @property
    def when(self) -> When | None:
        """Date of the event."""
        return parse(self.event.date)

    @property
    def day(self) -> When | None:
        """Day of the article."""
        return parse(self.date)

    @property
    def phase(self) -> Phase:
        """Stage of its life."""
        return _PHASE[self.event.factuality]

    @property
    def order(self) -> tuple[bool, str, str, int]:
        """Where it stands among the tellings of an event: by the day of its article, its id and its place in it."""
        return (self.date is None, self.date or "", self.article, self.index)


class Sides:
    """Which side an entity is on."""

    def __init__(self, entities: Mapping[str, Entity]) -> None:
        self._entities = entities
        self._known: dict[str, str] = {}

    def of(self, key: str) -> str:
        """The state that it is or speaks for, at once or through a body; a company or party is a side of its own."""
        if key not in self._known:
            seen = [key]
            while (entity := self._entities.get(seen[-1])) is not None and entity.type not in _OWN_SIDE:
                if entity.represents is None or entity.represents in seen:
                    break
                seen.append(entity.represents)
            self._known[key] = seen[-1]
        return self._known[key]

    def all(self, keys: Iterable[str]) -> frozenset[str]:
        """The sides of some parties."""
        return frozenset(map(self.of, keys))

    def place(self, key: str) -> bool:
        """Whether it is a place."""
        entity = self._entities.get(key)
        return entity is not None and entity.type is EntityType.PLACE

    def documents(self, keys: Collection[str]) -> bool:
        """Whether all of them are documents, and there is one."""
        found = [self._entities.get(key) for key in keys]
        return bool(found) and all(e is not None and e.type is EntityType.DOCUMENT for e in found)

    def people(self, keys: Iterable[str]) -> People:
        """The persons among some parties, by side."""
        found: defaultdict[str, set[str]] = defaultdict(set)
        for key in keys:
            if (entity := self._entities.get(key)) is not None and entity.type is EntityType.PERSON:
                found[self.of(key)].add(key)
        return {side: frozenset(persons) for side, persons in found.items()}


def tellings(story: Story, sides: Sides, places: Places, wording: Wording) -> list[Telling]:
    """All events of an article.

    Args:
        story: The article.
        sides: Which side an entity is on.
        places: In which state a place lies.
        wording: What the words say.
    """
    out = []
    # Several events are told by one sentence.
    runs: dict[str, list[int]] = {}
    for i, (event, name) in enumerate(zip(story.extraction.events, story.events, strict=True)):
        said = _said(story, event)
        for sentence in said:
            if sentence not in runs:
                runs[sentence] = least(syllables(sentence), _RUN, _RUNS)
        triggers = _triggers(story, event)
        out.append(
            Telling(
                id=name,
                article=story.id,
                date=story.date,
                index=i,
                event=replace(event, claims=tuple(map(_essence, event.claims)), unheld=()),
                actors=sides.all(event.actors),
                recipients=sides.all(_acted_on(event, sides)),
                people=sides.people(event.actors),
                hosts=sides.people(event.recipients),
                where=_where(event, places),
                said=said,
                runs=tuple(run for sentence in said for run in runs[sentence]),
                elected=event.type is EventType.APPOINTMENT and wording.elected(story.extraction.article, event),
                several=event.type in _COUNTED and wording.several(story.extraction.article, event),
                first=event.type in TALK and wording.first(story.extraction.article, event),
                again=event.type in TALK and wording.again(story.extraction.article, event),
                last_week=event.type in TALK and wording.last_week(story.extraction.article, event),
                deed=frozenset(map(" ".join, triggers)) if event.type in DONE_ONCE else frozenset(),
                left=event.type is EventType.SANCTION
                and (sides.documents(event.recipients) or any(map(wording.parts, triggers))),
                summit=event.type in TALK and any(map(wording.summit, triggers[:1])),
                launch=event.type is EventType.MOBILIZATION and any(map(wording.launches, triggers)),
                resolved=name in story.shared,
            )
        )
    return out


def _acted_on(event: Event, sides: Sides) -> Sequence[str]:
    """Those acted upon; places are left out of an attack on somebody else, of which each article may name some."""
    return [key for key in event.recipients if not sides.place(key)] or event.recipients


def _essence(claim: Claim) -> Claim:
    """What of a claim counts when its event is put together with others."""
    return Claim(0, claim.factuality, (0, 0), source_name=claim.source_name)


def least(syllables: Sequence[str], length: int, most: int) -> list[int]:
    """The least hashes of runs of so many syllables: texts of which one was copied from the other share some."""
    runs = {zlib.crc32(" ".join(syllables[i : i + length]).encode()) for i in range(len(syllables) - length + 1)}
    return sorted(runs)[:most]


def _where(event: Event, places: Places) -> str | None:
    """Of a visit, a state that is not visited is where it was told."""
    found = places.state(event.place)
    return None if event.type is EventType.VISIT and found not in event.recipients else found


def _triggers(story: Story, event: Event) -> list[tuple[str, ...]]:
    """The words that tell an event, those of its first claim first."""
    return [words(story.extraction.article.text[slice(*c.trigger)]) for c in event.claims]


#: So many sentences of an event are compared.
_SENTENCES: Final = 3
#: Words of a run of a sentence, and how many runs a sentence is known by.
_RUN, _RUNS = 5, 6


def _said(story: Story, event: Event) -> tuple[str, ...]:
    extraction = story.extraction
    places = dict.fromkeys(c.sentence for c in event.claims if 0 <= c.sentence < len(extraction.sentences))
    found = [extraction.sentences[i] for i in list(places)[:_SENTENCES]]
    return tuple(extraction.article.text[s.start : s.end] for s in found)


#: A topic of fewer words says too little to be held by another; one of few must be almost the same.
HELD, _FEW = 5, 5


@lru_cache(maxsize=1 << 14)
def _bag(text: str) -> frozenset[str]:
    """The words of a text; one that comes again is another one."""
    seen: Counter[str] = Counter()
    out = []
    for word in syllables(text):
        seen[word] += 1
        out.append(intern(word if seen[word] == 1 else f"{word} {seen[word]}"))
    return frozenset(out)


def size(text: str) -> int:
    """How many words a text has."""
    return len(_bag(text))


@lru_cache(maxsize=1 << 14)
def alike(a: str, b: str, *, held: int = HELD) -> float:
    """How much of the words of two texts is the same, in [0, 1]; the longer may hold one of ``held`` words or more."""
    x, y = _bag(a), _bag(b)
    sizes = (len(x), len(y))
    if not min(sizes):
        return 0.0
    same = len(x & y)
    share = same * 2 / sum(sizes)
    if min(sizes) < _FEW:
        # Of few words one makes the difference (every reason, no reason).
        share *= share
    return max(share, 0.9 * same / min(sizes) if min(sizes) >= held else 0.0)


def likeness(a: Iterable[Topic], b: Iterable[Topic], least: int = 1) -> float | None:
    """The best likeness between topics of two events, of so many words at least; None where either has none."""
    long = [t for t in b if t.entity or len(words(t.text)) >= least]
    pairs = [(t, u) for t in a if t.entity or len(words(t.text)) >= least for u in long]
    if not pairs:
        return None
    return max(1.0 if t.entity and t.entity == u.entity else alike(t.text, u.text) for t, u in pairs)
