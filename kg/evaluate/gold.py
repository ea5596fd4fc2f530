"""Annotated articles: one JSON file each, checked against its schema, every fault named at once."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from itertools import permutations
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator
from pyoxigraph import NamedNode

from kg.errors import KgError
from kg.evaluate.facts import COUNTRY, PERSON, REPRESENTS, TOPIC, Act, Facts, Link, Thing, words
from kg.graph import vocabulary as v
from kg.model import EntityType, EventType, Factuality

_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?|--\d{2}(-\d{2})?")
# Bodies of bodies of bodies … : a chain longer than this is a mistake.
_STEPS = 4


class AnnotationError(KgError):
    """An annotation does not fit the schema. The text names every fault."""


def _lower(value: object) -> object:
    return value.capitalize() if isinstance(value, str) else value


def _or_empty(value: object) -> object:
    return () if value is None else value


Ids = Annotated[tuple[str, ...], BeforeValidator(_or_empty)]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class GoldEntity(_Strict):
    """An entity as annotated; a country's ``id`` is its ISO 3166-1 alpha-2 code."""

    id: str
    type: EntityType
    names: Annotated[tuple[str, ...], Field(min_length=1)]
    represents: str | None = None
    office: str | None = None
    former: bool = False
    note: str | None = None


class GoldEvent(_Strict):
    """An event as annotated; ``actors``, ``recipients`` and perhaps ``place`` and ``source`` are ids of entities."""

    type: EventType
    actors: Ids = ()
    recipients: Ids = ()
    topics: Annotated[tuple[str | tuple[str, ...], ...], BeforeValidator(_or_empty)] = ()
    date: str | None = None
    place: str | None = None
    factuality: Annotated[Factuality, BeforeValidator(_lower)]
    source: str | None = None
    note: str | None = None


class Annotation(_Strict):
    """One article's file."""

    article: str
    published: str | None = None
    entities: tuple[GoldEntity, ...]
    events: tuple[GoldEvent, ...]
    note: str | None = None

    @model_validator(mode="after")
    def _consistent(self) -> Annotation:
        faults = list(self._faults())
        if faults:
            raise ValueError("; ".join(faults))
        return self

    def _faults(self) -> Iterator[str]:
        ids = {e.id for e in self.entities}
        if len(ids) < len(self.entities):
            yield "an entity's id occurs twice"
        for entity in self.entities:
            if entity.type is EntityType.COUNTRY and not re.fullmatch(r"[A-Z]{2}", entity.id):
                yield f"entity {entity.id}: a country's id is its alpha-2 code"
            if entity.represents is not None and entity.represents not in ids:
                yield f"entity {entity.id}: represents {entity.represents}, which is no entity"
        for i, event in enumerate(self.events):
            where = f"event {i} ({event.type.value})"
            for name in (*event.actors, *event.recipients):
                if name not in ids:
                    yield f"{where}: {name} is no entity"
            if not event.actors and not event.recipients:
                yield f"{where}: no actor and no recipient"
            if event.type.symmetric and event.recipients:
                yield f"{where}: a symmetric type has actors only"
            if event.date and not all(map(_DATE.fullmatch, event.date.split("/"))):
                yield f"{where}: {event.date!r} is no date"


def read_annotation(path: Path) -> Annotation:
    """One annotation as it stands in its file.

    Raises:
        AnnotationError: If the file cannot be read or does not fit; every fault is named.
    """
    try:
        return Annotation.model_validate(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise AnnotationError(f"{path}: {error}") from error
    except ValidationError as error:
        places = (".".join(str(part) for part in fault["loc"]) or "file" for fault in error.errors())
        faults = (f"{path}: {place}: {fault['msg']}" for place, fault in zip(places, error.errors(), strict=True))
        raise AnnotationError("\n".join(faults)) from error


def load_annotation(path: Path) -> Facts:
    """What one annotation says. Raises as :func:`read_annotation`."""
    return facts_of_annotation(read_annotation(path))


def load_annotations(folder: Path) -> list[Facts]:
    """The annotations in a folder, in the order of their names.

    Raises:
        AnnotationError: If there is none, or some do not fit; the faults of all files are named.
    """
    found: list[Facts] = []
    faults: list[str] = []
    for path in sorted(folder.glob("*.json")):
        try:
            found.append(load_annotation(path))
        except AnnotationError as error:
            faults.append(str(error))
    if faults:
        raise AnnotationError("\n".join(faults))
    if not found:
        raise AnnotationError(f"{folder}: no annotation (*.json) in it")
    return found


def facts_of_annotation(gold: Annotation) -> Facts:
    """What an annotation says, with the direct triples that follow from its events."""
    things = {e.id: Thing(e.type.value, e.names, _code(e), _country(gold, e)) for e in gold.entities}
    acts = tuple(_act(event, things) for event in gold.events)
    pairs = [(link, act.factuality) for act in acts for link in _links(act)]
    pairs += [
        (Link(things[e.id], REPRESENTS, things[e.represents]), Factuality.OCCURRED)
        for e in gold.entities
        if e.represents is not None and e.type.value == PERSON
    ]
    real = _once(link for link, status in pairs if status is Factuality.OCCURRED)
    others: dict[Factuality | None, list[Link]] = {}
    for link, status in pairs:
        if status is not Factuality.OCCURRED and not any(link.same(r) for r in real):
            others.setdefault(status, []).append(link)
    unreal = [link for links in others.values() for link in _once(links)]
    return Facts(gold.article, tuple(things.values()), acts, tuple(real), tuple(unreal))


def _code(entity: GoldEntity) -> str | None:
    return entity.id if entity.type.value == COUNTRY else None


def _country(gold: Annotation, entity: GoldEntity) -> str | None:
    """Code of the state that an entity speaks for, over bodies."""
    by_id = {e.id: e for e in gold.entities}
    current = entity
    for _ in range(_STEPS):
        if current.represents is None:
            return None
        current = by_id[current.represents]
        if current.type is EntityType.COUNTRY:
            return current.id
    return None


def _act(event: GoldEvent, things: dict[str, Thing]) -> Act:
    place = None
    if event.place:
        place = things.get(event.place) or Thing(EntityType.PLACE.value, (event.place,))
    return Act(
        event.type,
        tuple(things[x] for x in event.actors),
        tuple(things[x] for x in event.recipients),
        tuple(Thing(TOPIC, (t,) if isinstance(t, str) else t) for t in event.topics),
        event.date,
        place,
        event.factuality,
    )


def _links(act: Act) -> Iterator[Link]:
    """The direct triples that an act gives, or would give if it had taken place."""
    between, on_topic, directed = (table.get(act.type) for table in (v.BETWEEN_PARTIES, v.ON_TOPIC, v.ON_RECIPIENT))
    if between is not None:
        for a, b in permutations(act.actors, 2):
            yield Link(a, _local(between), b)
    if on_topic is not None:
        yield from (Link(a, _local(on_topic), t) for a in act.actors for t in act.topics)
    if directed is not None:
        yield from (Link(a, _local(directed), o) for a in act.actors for o in act.recipients or act.topics)


def _local(node: NamedNode) -> str:
    return node.value.removeprefix(v.KG)


def _once(links: Iterable[Link]) -> list[Link]:
    """A triple is a fact once, however many events bear it."""
    kept: dict[tuple[object, ...], Link] = {}
    for link in links:
        a, b = link.subject, link.object
        kept.setdefault((words(a.names[0]), a.kind, link.predicate, words(b.names[0]), b.kind), link)
    return list(kept.values())
