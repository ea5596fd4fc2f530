"""Makes a graph of a million triples in the shape of ours: the same every time, without any article of a newspaper.

    python benchmarks/million.py OUT [--triples 1000000] [--seed 20]

The countries are those of the language data; persons, topics and articles are made up by a seeded generator, a few of
each far more often than the rest, as in news. What is made up are extractions: they go through the same merging and
the same writers as those of real articles, so that identifiers, shared events, plans that are realised and
contradictions come out as in a real graph.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import TypeVar

from kg.graph.corpus import corpus_graphs
from kg.graph.serialise import spilled, write_spilled
from kg.graph.store import write_store
from kg.lang import load
from kg.merge import merge
from kg.model import (
    Article,
    Claim,
    Entity,
    EntityType,
    Event,
    EventType,
    Extraction,
    Factuality,
    Sentence,
    Topic,
    Zone,
    ZoneKind,
)
from kg.report import Counting

SEED, TRIPLES = 20, 1_000_000
#: About what an article of eleven events gives; the number of articles follows from it.
EVENTS, AN_ARTICLE = 11, 452
FIRST_DAY, DAYS = date(2023, 1, 1), 3 * 365
COUNTRIES, PERSONS, BODIES, TOPICS, PLACES, DOCUMENTS = 60, 900, 150, 1500, 200, 80
#: How many of each may be in one article.
CAST = {"persons": 6, "bodies": 2, "places": 2, "documents": 1}
PAPERS = ("VOV", "TTXVN", "KBS", "NHK", "Reuters", "Yonhap")
SYLLABLES = [
    "an",
    "bao",
    "cho",
    "dan",
    "eun",
    "fu",
    "gi",
    "han",
    "in",
    "jae",
    "kim",
    "la",
    "min",
    "nam",
    "oh",
    "pak",
    "quan",
    "ro",
    "sun",
    "tae",
    "ui",
    "vo",
    "wan",
    "xi",
    "yun",
    "zan",
]

SYMMETRIC = {
    EventType.MEETING: 22,
    EventType.PHONE_CALL: 8,
    EventType.AGREEMENT: 16,
    EventType.SIGNING: 4,
    EventType.COOPERATION: 4,
    EventType.JOINT_EXERCISE: 2,
}
KINDS = SYMMETRIC | {
    EventType.VISIT: 9,
    EventType.CRITICISM: 8,
    EventType.SUPPORT: 5,
    EventType.REQUEST: 6,
    EventType.REJECTION: 4,
    EventType.THREAT: 3,
    EventType.SANCTION: 3,
    EventType.AID: 2,
    EventType.ASSAULT: 2,
    EventType.STATEMENT: 12,
}
STATUS = {
    Factuality.OCCURRED: 76,
    Factuality.PLANNED: 12,
    Factuality.CONSIDERED: 3,
    Factuality.DENIED: 4,
    Factuality.HYPOTHETICAL: 3,
    Factuality.CANCELLED: 2,
}
TOPICAL = {EventType.AGREEMENT, EventType.SIGNING, EventType.COOPERATION, EventType.STATEMENT, EventType.REQUEST}
T = TypeVar("T")


class World:
    """Who and what the made-up news is about."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        known = load().countries.country[:COUNTRIES]
        self.countries = [
            Entity(c.code, EntityType.COUNTRY, c.label, (c.label,), c.code, label_en=c.en, wikidata=c.wikidata)
            for c in known
        ]
        self.persons = [self._person(i) for i in range(PERSONS)]
        self.bodies = [self._named(EntityType.GOVERNMENT_BODY, i, self._country(i).key) for i in range(BODIES)]
        self.places = [self._named(EntityType.PLACE, i) for i in range(PLACES)]
        self.documents = [self._named(EntityType.DOCUMENT, i) for i in range(DOCUMENTS)]
        self.topics = [f"{self.name(2).lower()} {i}" for i in range(TOPICS)]

    def name(self, syllables: int) -> str:
        return " ".join(self.chance.choice(SYLLABLES).title() for _ in range(syllables))

    def _country(self, i: int) -> Entity:
        return self.countries[i % len(self.countries)]

    def _named(self, kind: EntityType, i: int, state: str | None = None) -> Entity:
        return Entity(f"{kind.value}-{i}", kind, f"{kind.value} {self.name(2)} {i}", (), None, state)

    def _person(self, i: int) -> Entity:
        name = f"{self.name(2)} {self.name(1)}{self.name(1).lower()}"
        office = f"Office {self.chance.randrange(12)}"
        return Entity(f"person-{i}", EntityType.PERSON, name, (name,), None, self._country(i).key, (office,))

    def pick(self, things: Sequence[T]) -> T:
        """One of them, the first far more often than the last."""
        return things[int(len(things) * self.chance.random() ** 3)]

    def some(self, things: Sequence[T], number: int) -> list[T]:
        """Several different ones."""
        return list({id(t): t for t in (self.pick(things) for _ in range(number))}.values())

    def weighed(self, weights: dict[T, int]) -> T:
        return self.chance.choices(list(weights), list(weights.values()))[0]

    def day(self) -> date:
        return FIRST_DAY + timedelta(days=self.chance.randrange(DAYS))


class Writer:
    """Writes one made-up article."""

    def __init__(self, world: World, number: int) -> None:
        self.world, self.chance = world, world.chance
        self.number, self.published = number, world.day()
        self.text = ""
        self.sentences: list[Sentence] = []

    def extraction(self) -> Extraction:
        world = self.world
        self.persons = world.some(world.persons, CAST["persons"])
        states = [c for c in world.countries if c.key in {p.represents for p in self.persons}]
        states += [c for c in world.some(world.countries, 2) if c not in states]
        bodies = world.some(world.bodies, CAST["bodies"])
        states += [c for c in world.countries if c.key in {b.represents for b in bodies} and c not in states]
        self.states, self.bodies = states, bodies
        self.places = world.some(world.places, CAST["places"])
        self.documents = world.some(world.documents, CAST["documents"])
        events = tuple(self._event() for _ in range(EVENTS))
        article = Article(
            f"{self.number:06}",
            self.text,
            (Zone(0, len(self.text), ZoneKind.BODY),),
            self.published.isoformat(),
            f"Article {self.number}",
            self.chance.choice(PAPERS),
            f"https://news.example/{self.number}",
        )
        entities = (*self.persons, *states, *bodies, *self.places, *self.documents)
        return Extraction(article, tuple(self.sentences), entities, events)

    def _event(self) -> Event:
        kind, status = self.world.weighed(KINDS), self.world.weighed(STATUS)
        parties = self.persons if self.chance.random() < 0.6 else [*self.states, *self.bodies]
        if len(parties) < 2:
            parties = [*self.states, *self.bodies]
        actors = self.chance.sample(parties, 2 if kind in SYMMETRIC else 1)
        others = [t for t in (*self.states, *self.persons) if t not in actors]
        recipients = [] if kind in SYMMETRIC or kind is EventType.STATEMENT else [self.chance.choice(others)]
        claims = [self._claim(kind, status, actors)]
        if self.chance.random() < 0.3:
            claims.append(self._claim(kind, status, actors))
        if self.chance.random() < 0.02:
            claims.append(self._claim(kind, Factuality.DENIED, actors))
        return Event(
            kind,
            tuple(a.key for a in actors),
            tuple(r.key for r in recipients),
            tuple(dict.fromkeys(a.represents for a in actors if a.type is EntityType.PERSON and a.represents)),
            self._topics(kind),
            self.chance.choice(self.places).key if self.chance.random() < 0.4 else None,
            self._date(status),
            tuple(claims),
            status,
        )

    def _topics(self, kind: EventType) -> tuple[Topic, ...]:
        if kind not in TOPICAL and self.chance.random() < 0.7:
            return ()
        if kind is EventType.SIGNING:
            return (Topic(self.documents[0].name, None, self.documents[0].key),)
        return tuple(Topic(t) for t in self.world.some(self.world.topics, self.chance.choice((1, 1, 2))))

    def _date(self, status: Factuality) -> str | None:
        shape = self.chance.random()
        if shape < 0.4:
            return None
        ahead = status in (Factuality.PLANNED, Factuality.CONSIDERED)
        day = self.published + timedelta(days=self.chance.randrange(40) * (1 if ahead else -1) // (1 if ahead else 8))
        return day.isoformat() if shape < 0.85 else day.isoformat()[:7] if shape < 0.97 else day.isoformat()[:4]

    def _claim(self, kind: EventType, status: Factuality, actors: Sequence[Entity]) -> Claim:
        start = len(self.text)
        who = " and ".join(a.name for a in actors)
        self.text += f"{who} {kind.value.lower()} {status.value.lower()} {self.world.name(6).lower()} {start}.\n"
        self.sentences.append(Sentence(start, len(self.text) - 1, ZoneKind.BODY))
        at = start + len(who) + 1
        trigger = (at, at + len(kind.value))
        cue = None if status is Factuality.OCCURRED else (trigger[1] + 1, trigger[1] + 1 + len(status.value))
        named = self.chance.random()
        source = self.chance.choice((*self.bodies, *self.states)).key if named < 0.25 else None
        agency = self.chance.choice(PAPERS) if 0.25 <= named < 0.4 else None
        number = len(self.sentences) - 1
        return Claim(number, status, trigger, cue, source, agency, round(self.chance.uniform(0.3, 0.99), 2))


def extractions(articles: int, seed: int = SEED) -> list[Extraction]:
    """So many made-up articles."""
    world = World(seed)
    return [Writer(world, n).extraction() for n in range(articles)]


def write(out: Path, triples: int = TRIPLES, seed: int = SEED) -> int:
    """Writes graph and store into a folder; returns the number of different triples."""
    corpus = merge(extractions(max(2, triples // AN_ARTICLE), seed))
    counting = Counting()
    out.mkdir(parents=True, exist_ok=True)
    with spilled(corpus_graphs(corpus), out) as spill:
        write_spilled(spill, out, through=counting.through)
    write_store(out)
    return counting.counts().triples


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("--triples", type=int, default=TRIPLES)
    parser.add_argument("--seed", type=int, default=SEED)
    options = parser.parse_args()
    if (options.out / "store").exists():
        print(f"{options.out} has a graph already; choose a new folder", file=sys.stderr)
        raise SystemExit(2)
    began = time.perf_counter()
    found = write(options.out, options.triples, options.seed)
    print(f"{options.out}: {found:,} triples in {time.perf_counter() - began:.0f} s")


if __name__ == "__main__":
    main()
