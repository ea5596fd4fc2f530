"""Nodes of events, and the edges that follow from occurred ones."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from pyoxigraph import Literal, NamedNode

from kg.graph import iri
from kg.graph import vocabulary as v
from kg.graph.direct import direct_triples
from kg.graph.entities import Named, add_office, add_tenure, without_name
from kg.graph.ontology import fields_of, label_of
from kg.graph.sink import Sink
from kg.graph.terms import TRUE, date_span, index, label, one_line
from kg.model import EntityType, Event, EventType, Factuality
from kg.text import shortened

_LABEL_TOPIC: Final = 80
_HAS_OFFICES: Final = frozenset(
    {
        EntityType.COUNTRY,
        EntityType.GOVERNMENT_BODY,
        EntityType.INTERNATIONAL_ORGANIZATION,
        EntityType.ORGANIZATION,
    }
)


@dataclass(slots=True)
class Context:
    """What is needed to describe events: where triples go, who is named, and the nodes of the articles behind it."""

    sink: Sink
    named: Mapping[str, Named]
    articles: Sequence[NamedNode]

    def find(self, keys: Iterable[str]) -> list[Named]:
        """The entities of those keys, each once; unknown keys are noted and left out."""
        found: dict[NamedNode, Named] = {}
        for key in keys:
            if key in self.named:
                found.setdefault(self.named[key].node, self.named[key])
            else:
                self.sink.warn("unknown-entity", f"an event names {key!r}, which is no entity of the article")
        return list(found.values())


def add_event(context: Context, event: Event, name: str, *, contradicted: bool, sources: int) -> NamedNode:
    """Add the description of one event and the edges that follow from it; returns its node.

    Args:
        context: Where it goes, and who is named.
        event: The event.
        name: Local name of its node.
        contradicted: Whether claims of it contradict each other.
        sources: How many independent sources tell it.
    """
    sink = context.sink
    actors, recipients = context.find(event.actors), context.find(event.recipients)
    topics = _add_topics(context, event, actors)
    node = sink.node(name)
    sink.add_types(node, v.EVENT_TYPES[event.type])
    if event.factuality is Factuality.OCCURRED:
        sink.add_types(node, (v.OCCURRED_EVENT,))
    sink.add(node, v.FACTUALITY, v.FACTUALITY_NODES[event.factuality])
    if contradicted:
        sink.add(node, v.DISPUTED, TRUE)
    sink.add(node, v.INDEPENDENT_SOURCES, index(sources))
    behalf = _on_behalf_of(context, event, actors)
    for predicate, things in ((v.ACTOR, actors), (v.RECIPIENT, recipients), (v.ON_BEHALF_OF, behalf)):
        for thing in things:
            sink.add(node, predicate, thing.node)
    for topic in topics:
        sink.add(node, v.TOPIC, topic)
    for place in context.find((event.place,) if event.place else ()):
        sink.add(node, v.PLACE, place.node)
    dated = _add_date(sink, node, event.date)
    for language in ("vi", "en"):
        sink.add(node, v.RDFS_LABEL, _label(event, actors, recipients, dated, language))
    states = [t.node for t in (*actors, *behalf) if t.entity.type is EntityType.COUNTRY]
    for edge in direct_triples(
        event.type,
        event.factuality,
        actors=[a.node for a in actors],
        recipients=[r.node for r in recipients],
        topics=topics,
        states=list(dict.fromkeys(states)),
    ):
        sink.add(*edge)
    return node


def _on_behalf_of(context: Context, event: Event, actors: Sequence[Named]) -> list[Named]:
    given = context.find(event.on_behalf_of)
    if given:
        return given
    persons = (a.entity for a in actors if a.entity.type is EntityType.PERSON and not a.entity.former)
    return context.find(e.represents for e in persons if e.represents is not None and e.represents in context.named)


def _add_topics(context: Context, event: Event, actors: Sequence[Named]) -> list[NamedNode]:
    sink, nodes = context.sink, []
    for topic in event.topics:
        thing = context.named.get(topic.entity or "")
        if thing is not None:
            nodes.append(thing.node)
            continue
        if topic.entity is not None:
            sink.warn("unknown-entity", f"a topic names {topic.entity!r}, which is no entity of the article")
        text = one_line(topic.text)
        if not text:
            continue
        if event.type is EventType.APPOINTMENT:
            nodes += _add_appointed_office(context, event, actors, text)
            continue
        node = sink.node(iri.named("topic", text))
        sink.add_types(node, v.TOPIC_TYPES)
        sink.add(node, v.PREF_LABEL, label(text))
        for field_node in fields_of(text):
            sink.add(node, v.BROADER, field_node)
        nodes.append(node)
    return list(dict.fromkeys(nodes))


def _add_appointed_office(context: Context, event: Event, actors: Sequence[Named], text: str) -> list[NamedNode]:
    """The office that an appointment is about; a tenure only where the appointment took place."""
    posts = []
    for actor in actors:
        organization = context.named.get(actor.entity.represents or "")
        if organization is None or without_name(text, organization.entity) == text:
            able = (t for t in context.named.values() if t.entity.type in _HAS_OFFICES)
            organization = next((t for t in able if without_name(text, t.entity) != text), organization)
        if event.factuality is Factuality.OCCURRED and actor.entity.type is EntityType.PERSON:
            post = add_tenure(context.sink, actor, text, organization, *context.articles)
        else:
            post = add_office(context.sink, text, organization)
        if post is not None:
            posts.append(post)
    return posts or [n for n in (add_office(context.sink, text, None),) if n is not None]


def _add_date(sink: Sink, node: NamedNode, text: str | None) -> str:
    """Add the date as precise as it is; returns it as written, or nothing where it is none."""
    if not text:
        return ""
    span = date_span(text)
    if span is None:
        sink.warn("bad-date", f"{text!r} is no date or interval of dates")
        return ""
    start, end = span
    if end is None:
        sink.add(node, v.DATE, start)
    else:
        sink.add(node, v.START_DATE, start)
        sink.add(node, v.END_DATE, end)
    return text


def _label(event: Event, actors: Sequence[Named], recipients: Sequence[Named], dated: str, language: str) -> Literal:
    """What a reader sees: type, status unless it occurred, parties, date. A plan must never read as a fact."""
    shown = label_of(v.EVENT_TYPES[event.type][0], language)
    if event.factuality is not Factuality.OCCURRED:
        shown += f" ({label_of(v.FACTUALITY_NODES[event.factuality], language)})"
    who = " – ".join(one_line(a.entity.name) for a in actors)
    whom = ", ".join(one_line(r.entity.name) for r in recipients)
    if not whom and len(actors) < 2 and event.topics:
        whom = shortened(one_line(event.topics[0].text), _LABEL_TOPIC)
    parties = " → ".join(p for p in (who, whom) if p)
    return label(f"{shown}: {parties}" + (f" ({dated})" if dated else ""), language)
