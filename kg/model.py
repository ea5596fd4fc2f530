"""Values passed from stage to stage: article → mentions and claims → entities and events.

Everything here is frozen and holds plain values, so that a stage can be tested with hand-made input and an article can
be sent to another process. Offsets are character offsets into :attr:`Article.text`, end exclusive, and always reproduce
the text: ``article.text[m.start:m.end] == m.text``.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from kg.untold import Gap


class ZoneKind(StrEnum):
    """What a stretch of a page is. Noise is marked, not deleted, so that offsets stay true."""

    HEADLINE = "headline"
    LEAD = "lead"
    BODY = "body"
    CAPTION = "caption"
    NOISE = "noise"

    @property
    def is_article(self) -> bool:
        """Whether the stretch belongs to the article (captions do, teasers, credits and menus don't)."""
        return self is not ZoneKind.NOISE


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of an article's text. ``note`` says which kind of noise it is (teaser, credit, menu, dateline …)."""

    start: int
    end: int
    kind: ZoneKind
    note: str = ""


@dataclass(frozen=True)
class Article:
    """One page as read.

    Attributes:
        id: The file's stem or the record's id.
        text: The whole text in NFC, noise included; headline first where the source names one.
        zones: Stretches in order, without overlap, that together cover every non-blank character of ``text``.
        published: ISO 8601 date as precise as known (``2025-08-07``, ``2024-11``, ``2024``), or None.
        title: Headline, or None where there is none.
        publisher: Name of the paper, or None.
        url: Address of the page, or None.
        source: Where it was read from, for messages: path, with line or member.
    """

    id: str
    text: str
    zones: tuple[Zone, ...]
    published: str | None = None
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    source: str = ""

    @cached_property
    def sha256(self) -> str:
        """Hash of the text and of the metadata that shape the graph, in hexadecimal."""
        parts = (self.id, self.text, self.published, self.title, self.publisher, self.url)
        return hashlib.sha256("\x1f".join(p or "" for p in parts).encode()).hexdigest()


class EntityType(StrEnum):
    """The eight classes of named things; the value is the local name in the ontology."""

    PERSON = "Person"
    COUNTRY = "Country"
    GOVERNMENT_BODY = "GovernmentBody"
    INTERNATIONAL_ORGANIZATION = "InternationalOrganization"
    ORGANIZATION = "Organization"
    CONFERENCE = "Conference"
    DOCUMENT = "Document"
    PLACE = "Place"


class Factuality(StrEnum):
    """Whether the text says that the act happened; the value is the local name in the ontology."""

    OCCURRED = "Occurred"
    PLANNED = "Planned"
    CONSIDERED = "Considered"
    DENIED = "Denied"
    HYPOTHETICAL = "Hypothetical"
    CANCELLED = "Cancelled"


class EventType(StrEnum):
    """The 23 event classes; the value is the local name in the ontology."""

    MEETING = "Meeting"
    PHONE_CALL = "PhoneCall"
    VISIT = "Visit"
    ATTENDANCE = "Attendance"
    AGREEMENT = "Agreement"
    SIGNING = "Signing"
    COOPERATION = "Cooperation"
    JOINT_EXERCISE = "JointExercise"
    SUPPORT = "Support"
    AID = "Aid"
    REQUEST = "Request"
    CRITICISM = "Criticism"
    REJECTION = "Rejection"
    THREAT = "Threat"
    PROTEST = "Protest"
    SANCTION = "Sanction"
    MOBILIZATION = "Mobilization"
    COERCION = "Coercion"
    ASSAULT = "Assault"
    CONCESSION = "Concession"
    RETREAT = "Retreat"
    APPOINTMENT = "Appointment"
    STATEMENT = "Statement"

    @property
    def symmetric(self) -> bool:
        """Whether all parties are actors, without recipient."""
        return self in _SYMMETRIC


_SYMMETRIC = frozenset(
    {
        EventType.MEETING,
        EventType.PHONE_CALL,
        EventType.AGREEMENT,
        EventType.SIGNING,
        EventType.COOPERATION,
        EventType.JOINT_EXERCISE,
    }
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of an article: its offsets, and the zone it lies in."""

    start: int
    end: int
    zone: ZoneKind


@dataclass(frozen=True, slots=True)
class Entity:
    """A named thing of one article.

    Attributes:
        key: Stable key within the article; for countries the ISO code, else type and normalised name.
        type: Class.
        name: Fullest form in the article.
        names: All forms seen, ``name`` first, without repetition.
        code: ISO 3166-1 alpha-2, countries only.
        represents: Key of the country, body or organisation it speaks for or belongs to.
        offices: Offices as written, without the country (persons only).
        former: Whether only a former office is named (cựu, nguyên, cố).
        label_en: English name where known.
        wikidata: Item where certain.
        spans: Offsets of its mentions, in order.
        office_keys: Canonical keys of ``offices``, each once, by which an office without a name finds its holder.
    """

    key: str
    type: EntityType
    name: str
    names: tuple[str, ...] = ()
    code: str | None = None
    represents: str | None = None
    offices: tuple[str, ...] = ()
    former: bool = False
    label_en: str | None = None
    wikidata: str | None = None
    spans: tuple[tuple[int, int], ...] = ()
    office_keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """One article's statement of an event, at one place in the text.

    Attributes:
        sentence: Index into :attr:`Extraction.sentences`.
        factuality: What this statement says of it.
        trigger: Offsets of the words that name the act.
        cue: Offsets of the words behind the factuality, or None for a plain report.
        source: Entity key of who is said to have reported it, or None.
        source_name: Name of the source where it is no entity of the graph (a news agency), or None.
        confidence: In [0, 1].
    """

    sentence: int
    factuality: Factuality
    trigger: tuple[int, int]
    cue: tuple[int, int] | None = None
    source: str | None = None
    source_name: str | None = None
    confidence: float = 0.5


@dataclass(frozen=True, slots=True)
class Topic:
    """What an event is about: a phrase of the article, or the named document or conference that it is (``entity``)."""

    text: str
    span: tuple[int, int] | None = None
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class BareOffice:
    """An office that takes part in an act although the article names no holder (*Bộ trưởng Quốc phòng Nhật Bản*).

    Attributes:
        key: Key of the country or body that stands in for the holder among the parties.
        office: The office without the country, as written.
        office_key: Its canonical key, as in :attr:`Entity.office_keys`.
    """

    key: str
    office: str
    office_key: str


@dataclass(frozen=True, slots=True)
class Event:
    """What (is said to have) happened, however often the article tells it.

    Attributes:
        type: Class.
        actors: Entity keys of those who do it; all parties of the symmetric types.
        recipients: Entity keys of those to whom it is done.
        on_behalf_of: Entity keys of the countries or bodies for which the persons among the actors speak.
        topics: What it is about.
        place: Entity key of the most specific named place.
        date: ISO 8601 date, month, year, ``--MM-DD``, ``--MM`` or ``start/end``, as precise as the text, or None.
        claims: Every statement of it in the article, in text order; never empty.
        factuality: Of the event as the article as a whole has it.
        unheld: Offices among the parties for which the article names no holder.
    """

    type: EventType
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    on_behalf_of: tuple[str, ...]
    topics: tuple[Topic, ...]
    place: str | None
    date: str | None
    claims: tuple[Claim, ...]
    factuality: Factuality
    unheld: tuple[BareOffice, ...] = ()


@dataclass(frozen=True)
class Extraction:
    """All that was understood of one article: what the graph stage gets.

    ``entities`` are in order of first mention, ``events`` in order of their first claim; ``sentences`` hold those of
    the article proper (noise has none); ``gaps`` are what was not understood, in text order; ``dates`` are all dates
    that the text names, as it comes to them.
    """

    article: Article
    sentences: tuple[Sentence, ...] = ()
    entities: tuple[Entity, ...] = ()
    events: tuple[Event, ...] = field(default=())
    gaps: tuple[Gap, ...] = ()
    dates: tuple[str, ...] = ()

    def entity(self, key: str) -> Entity:
        """The entity of that key.

        Raises:
            KeyError: If the article has none.
        """
        return self._by_key[key]

    @cached_property
    def _by_key(self) -> dict[str, Entity]:
        return {e.key: e for e in self.entities}
