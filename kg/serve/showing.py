"""What the page of a node shows: its facts, the events it has to do with and their evidence, its triples."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store

from kg.graph import vocabulary as v
from kg.graph.terms import safe_url
from kg.model import EventType, Factuality
from kg.serve.naming import Naming
from kg.view.network import EventInfo, Evidence
from kg.view.reader import NODE_TYPES
from kg.view.text import segments

EVENTS: Final = 40
CLAIMS: Final = 3
VALUES: Final = 30
_BEHIND: Final = 2
_SAYING: Final = 3
_MOST_EVENTS: Final = 3000
_ROLES: Final = (v.ACTOR, v.RECIPIENT, v.ON_BEHALF_OF, v.TOPIC, v.PLACE)
_TYPES: Final = {v.kg(t.value): t for t in EventType}
_STATUSES: Final = {f.value: node for f, node in v.FACTUALITY_NODES.items()}
_FIRST: Final = (v.RDF_TYPE, v.PREF_LABEL, v.RDFS_LABEL, v.ALT_LABEL, v.HEADLINE)


@dataclass(frozen=True, slots=True)
class Link:
    """A name with where it leads (None: nowhere) and what stands small beside it."""

    name: str
    href: str | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """A property of the node with its values, or whose property the node is; each value with the events behind it."""

    name: Link
    values: list[tuple[Link, list[Link]]]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Told:
    """One claim: the sentence in pieces, each with its mark, and who says it where."""

    pieces: list[tuple[str, str]]
    article: Link
    meta: list[str]
    source: str | None
    status: Link | None
    iri: Link


@dataclass(frozen=True, slots=True)
class Card:
    """An event with its parties and its claims."""

    title: Link
    status: Link
    disputed: bool
    sources: int | None
    parties: list[tuple[str, list[Link]]]
    follows: list[tuple[Link, Link, Link]]
    claims: list[Told]
    more: int


@dataclass(frozen=True, slots=True)
class Held:
    """An office with its holder, as of some articles: what the page shows is the one that it is not about.

    ``articles`` are the first of them, ``more`` is how many others say so too.
    """

    other: Link
    former: bool
    attested: list[str]
    articles: list[Link]
    more: int


def _by_support(held: Held) -> tuple[bool, int, str, list[str]]:
    return held.former, -len(held.articles) - held.more, held.other.name, held.attested


class Shown:
    """Everything about one node that its page shows."""

    def __init__(self, store: Store, naming: Naming, node: NamedNode) -> None:
        self._store, self._naming, self._reader = store, naming, naming.reader
        self.node = node
        self.types = [t for t in self._reader.linked(node, v.RDF_TYPE) if t.value.startswith(v.KG)]
        self.is_event = any(t in _TYPES for t in self.types)

    @property
    def is_drawn(self) -> bool:
        """Whether the explorer knows it."""
        return self.is_event or any(v.kg(kind) in self.types for kind in NODE_TYPES)

    @property
    def classes(self) -> list[str]:
        """Local names of its classes in the ontology."""
        return [t.value.removeprefix(v.KG) for t in self.types]

    @property
    def kinds(self) -> list[str]:
        """Labels of its classes, the most telling ones."""
        telling = [t for t in self.types if t not in (v.kg("Event"), v.OCCURRED_EVENT)]
        return [self._naming.term(t) for t in telling or self.types]

    @property
    def text(self) -> str | None:
        """The words of a sentence in full."""
        return self._reader.text(self.node, v.ANCHOR_OF)

    @property
    def elsewhere(self) -> str | None:
        """The address of an article, where it has a harmless one."""
        address = self._reader.text(self.node, v.URL) or ""
        return address if safe_url(address) else None

    def cards(self) -> tuple[list[Card], int]:
        """The events that it has to do with, and how many more there are.

        Those of an article in the order of its text, else the latest first.
        """
        kept = self._claims_of_it()
        found = self._events(kept)
        cards = []
        for event in found[:EVENTS]:
            info = self._reader.event(event, self._type(event))
            claims = [e for e in info.evidence if kept is None or e.claim in kept]
            shown = len(claims) if self.is_event or kept is not None else CLAIMS
            cards.append(self._card(event, info, claims[:shown], len(claims[shown:])))
        return cards, len(found[EVENTS:])

    def tenures(self) -> list[Held]:
        """The offices of a person, or the holders of an office; of what most articles say first."""
        own = {*self._reader.subjects(v.ORG_MEMBER, self.node), *self._reader.subjects(v.OFFICE, self.node)}
        return sorted(map(self._held, own), key=_by_support)

    def rows(self) -> list[Row]:
        """Its own triples by property; direct ones with the events from which they follow."""
        values: defaultdict[NamedNode, list[NamedNode | Literal]] = defaultdict(list)
        for quad in self._store.quads_for_pattern(self.node, None, None, DefaultGraph()):
            if isinstance(quad.object, NamedNode | Literal):
                values[quad.predicate].append(quad.object)
        behind = self._behind() if any(p in v.DIRECT for p in values) else {}
        ordered = sorted(values, key=lambda p: (_FIRST.index(p) if p in _FIRST else len(_FIRST), p.value))
        return [
            self._row(p, [(o, behind.get((self.node, p, o), [])) for o in sorted(values[p], key=str)]) for p in ordered
        ]

    def incoming(self) -> list[Row]:
        """The triples of others that name it, by property."""
        values: defaultdict[NamedNode, list[NamedNode]] = defaultdict(list)
        for quad in self._store.quads_for_pattern(None, None, self.node, DefaultGraph()):
            # A symmetric edge is among its own triples.
            if isinstance(quad.subject, NamedNode) and quad.predicate not in v.BETWEEN_PARTIES.values():
                values[quad.predicate].append(quad.subject)
        return [self._row(p, [(s, []) for s in sorted(values[p], key=str)]) for p in sorted(values, key=str)]

    # ---------------------------------------------------------------------- events
    def _claims_of_it(self) -> set[str] | None:
        """The claims that belong to an article, a sentence or a claim; None for what they speak of."""
        if v.kg("Claim") in self.types:
            return {self.node.value}
        for cls, predicate in (("Article", v.DERIVED_FROM), ("Sentence", v.EVIDENCE)):
            if v.kg(cls) in self.types:
                return {n.value for n in self._reader.subjects(predicate, self.node)}
        return None

    def _events(self, claims: set[str] | None) -> list[NamedNode]:
        if self.is_event:
            return [self.node]
        if claims is not None:
            found = {e for c in claims for e in self._reader.linked(NamedNode(c), v.CLAIMS)}
        else:
            found = {e for role in _ROLES for e in self._reader.subjects(role, self.node)}
        events = [e for e in found if any(t in _TYPES for t in self._reader.linked(e, v.RDF_TYPE))]
        if claims is not None:
            return sorted(events, key=lambda e: (self._place(e, claims), e.value))
        return sorted(events, key=lambda e: (self._day(e), e.value), reverse=True)

    def _place(self, event: NamedNode, claims: set[str]) -> int:
        """Where the first of some claims of an event stands in its article."""
        told = [c for c in self._reader.subjects(v.CLAIMS, event) if c.value in claims]
        sentences = [s for c in told for s in self._reader.linked(c, v.EVIDENCE)]
        return min(
            (int(n) for s in sentences for n in self._reader.texts(s, v.BEGIN_INDEX) if n.isdecimal()), default=0
        )

    def _day(self, event: NamedNode) -> str:
        return self._reader.text(event, v.DATE) or self._reader.text(event, v.START_DATE) or ""

    def _type(self, event: NamedNode) -> EventType:
        return next(_TYPES[t] for t in self._reader.linked(event, v.RDF_TYPE) if t in _TYPES)

    def _behind(self) -> dict[tuple[NamedNode, NamedNode, NamedNode | Literal], list[NamedNode]]:
        """Which events each direct triple follows from."""
        found: defaultdict[tuple[NamedNode, NamedNode, NamedNode | Literal], list[NamedNode]] = defaultdict(list)
        for event in self._events(None)[:_MOST_EVENTS]:
            if v.FACTUALITY_NODES[Factuality.OCCURRED] in self._reader.linked(event, v.FACTUALITY):
                for triple in self._reader.would_hold(event, self._type(event)):
                    found[triple].append(event)
        return dict(found)

    # ---------------------------------------------------------------------- what is shown of them
    def _card(self, event: NamedNode, info: EventInfo, claims: list[Evidence], more: int) -> Card:
        roles = ((v.ACTOR, info.actors), (v.RECIPIENT, info.recipients), (v.TOPIC, info.topics))
        parties = [(self._naming.term(p), self._links(map(NamedNode, iris))) for p, iris in roles if iris]
        parties += [(self._naming.term(v.PLACE), self._links([NamedNode(info.place)]))] if info.place else []
        occurred = info.factuality is Factuality.OCCURRED
        return Card(
            Link(self._naming.name(event), self._naming.address(event), info.date or ""),
            self._status(info.factuality),
            info.disputed,
            info.sources,
            parties,
            list(self._follows(event, info.type)) if occurred and self.is_event else [],
            [self._told(e, info.factuality) for e in claims],
            more,
        )

    def _follows(self, event: NamedNode, kind: EventType) -> Iterator[tuple[Link, Link, Link]]:
        for triple in sorted(set(self._reader.would_hold(event, kind)), key=lambda t: tuple(map(str, t))):
            if next(self._store.quads_for_pattern(*triple, DefaultGraph()), None) is not None:
                subject, predicate, obj = triple
                yield self._link(subject), Link(self._naming.term(predicate)), self._link(obj)

    def _told(self, evidence: Evidence, event: Factuality) -> Told:
        marks = [(s, "cue") for s in evidence.cue] + [(s, "trigger") for s in evidence.trigger]
        article, node = evidence.article, NamedNode(evidence.article.iri)
        meta = [m for m in (article.publisher, article.date) if m]
        return Told(
            segments(evidence.text, marks),
            Link(article.title or article.id, self._naming.address(node)),
            meta,
            evidence.attributed_to,
            self._status(evidence.factuality) if evidence.factuality is not event else None,
            Link(
                "" if evidence.confidence is None else f"{evidence.confidence:.2f}",
                self._naming.address(NamedNode(evidence.claim)),
            ),
        )

    def _status(self, factuality: Factuality) -> Link:
        return Link(self._naming.term(_STATUSES[factuality.value]), None, factuality.value)

    def _held(self, tenure: NamedNode) -> Held:
        ends = (*self._reader.linked(tenure, v.OFFICE), *self._reader.linked(tenure, v.ORG_MEMBER))
        others = [end for end in ends if end != self.node]
        articles = self._reader.linked(tenure, v.DERIVED_FROM)
        days = (self._reader.text(tenure, p) for p in (v.FIRST_ATTESTED, v.LAST_ATTESTED))
        return Held(
            self._link(others[0] if others else tenure),
            bool(self._reader.values(tenure, v.FORMER)),
            list(dict.fromkeys(day for day in days if day)),
            self._links(articles[:_SAYING]),
            len(articles[_SAYING:]),
        )

    # ---------------------------------------------------------------------- triples
    def _row(self, predicate: NamedNode, found: list[tuple[NamedNode | Literal, list[NamedNode]]]) -> Row:
        values = [(self._value(o), self._links(events[:_BEHIND])) for o, events in found[:VALUES]]
        name, compact = self._naming.term(predicate), self._naming.compact(predicate)
        return Row(Link(name, None, compact if compact != name else ""), values, len(found[VALUES:]))

    def _value(self, value: NamedNode | Literal) -> Link:
        if isinstance(value, NamedNode):
            return self._link(value)
        text, note = self._naming.literal(value)
        return Link(text, text if note == "anyURI" and safe_url(text) else None, note)

    def _links(self, nodes: Iterable[NamedNode]) -> list[Link]:
        return [self._link(n) for n in nodes]

    def _link(self, node: NamedNode) -> Link:
        name, compact = self._naming.name(node), self._naming.compact(node)
        return Link(name, self._naming.address(node), compact if compact != name else "")
