"""Nodes of events, claims and evidence sentences, and the edges that follow from occurred events."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from pyoxigraph import Literal, NamedNode

from kg.graph import iri
from kg.graph import vocabulary as v
from kg.graph.direct import direct_triples
from kg.graph.entities import Named, add_office, add_tenure, without_name
from kg.graph.ontology import fields_of, label_of
from kg.graph.sink import Sink
from kg.graph.terms import TRUE, confidence, date_span, index, label, one_line, plain
from kg.model import Claim, EntityType, Event, EventType, Extraction, Factuality

_ASSERTED: Final = frozenset({Factuality.OCCURRED, Factuality.PLANNED, Factuality.CONSIDERED})
_LABEL_TOPIC: Final = 80


@dataclass(slots=True)
class Context:
    """What the events of one article share while they are built."""

    sink: Sink
    extraction: Extraction
    article: NamedNode
    named: Mapping[str, Named]
    taken: set[str] = field(default_factory=set)

    @property
    def id(self) -> str:
        """Id of the article."""
        return self.extraction.article.id

    def find(self, keys: Iterable[str]) -> list[Named]:
        """The entities of those keys, each once; unknown keys are noted and left out."""
        found: dict[NamedNode, Named] = {}
        for key in keys:
            if key in self.named:
                found.setdefault(self.named[key].node, self.named[key])
            else:
                self.sink.warn("unknown-entity", f"an event names {key!r}, which is no entity of the article")
        return list(found.values())


def add_event(context: Context, event: Event) -> NamedNode:
    """Add one event with its claims, evidence and edges; returns its node."""
    sink = context.sink
    actors, recipients = context.find(event.actors), context.find(event.recipients)
    topics = _add_topics(context, event, actors)
    node = sink.node(_local_name(context, event, actors, recipients, topics))
    sink.add_types(node, v.EVENT_TYPES[event.type])
    if event.factuality is Factuality.OCCURRED:
        sink.add_types(node, (v.OCCURRED_EVENT,))
    sink.add(node, v.FACTUALITY, v.FACTUALITY_NODES[event.factuality])
    if disputed(event.claims):
        sink.add(node, v.DISPUTED, TRUE)
    behalf = _on_behalf_of(context, event, actors)
    for predicate, things in ((v.ACTOR, actors), (v.RECIPIENT, recipients), (v.ON_BEHALF_OF, behalf)):
        for thing in things:
            sink.add(node, predicate, thing.node)
    for topic in topics:
        sink.add(node, v.TOPIC, topic)
    for place in context.find((event.place,) if event.place else ()):
        sink.add(node, v.PLACE, place.node)
    dated = _add_date(sink, node, event.date)
    for claim in event.claims:
        _add_claim(context, node, claim)
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


def disputed(claims: Sequence[Claim]) -> bool:
    """Whether some claim asserts what another denies. A plan that was later cancelled is no contradiction."""
    said = {c.factuality for c in claims}
    return (Factuality.DENIED in said and bool(said & _ASSERTED)) or {
        Factuality.OCCURRED,
        Factuality.CANCELLED,
    } <= said


def _local_name(
    context: Context, event: Event, actors: Sequence[Named], recipients: Sequence[Named], topics: Sequence[NamedNode]
) -> str:
    trigger = event.claims[0].trigger if event.claims else (0, 0)
    content = (
        context.id,
        event.type.value,
        " ".join(sorted(a.node.value for a in actors)),
        " ".join(sorted(r.node.value for r in recipients)),
        " ".join(sorted(t.value for t in topics)),
        event.date or "",
        f"{trigger[0]}-{trigger[1]}",
    )
    name = iri.hashed("event", *content)
    # Two events that agree in all of this stay two, lest a denied one share a node with an occurred one.
    while name in context.taken:
        name = iri.hashed("event", *content, name)
    context.taken.add(name)
    return name


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
            organization = next(
                (t for t in context.named.values() if without_name(text, t.entity) != text), organization
            )
        if event.factuality is Factuality.OCCURRED and actor.entity.type is EntityType.PERSON:
            post = add_tenure(context.sink, actor, text, organization, context.article)
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


def _add_claim(context: Context, event: NamedNode, claim: Claim) -> None:
    sink, text = context.sink, context.extraction.article.text
    source = _source_node(context, claim)
    node = sink.node(
        iri.hashed(
            "claim",
            context.id,
            event.value.removeprefix(sink.base),
            claim.factuality.value,
            f"{claim.sentence} {claim.trigger} {claim.cue}",
            source.value.removeprefix(sink.base) if source else "",
        )
    )
    sink.add_types(node, v.CLAIM_TYPES)
    sink.add(node, v.CLAIMS, event)
    sink.add(node, v.FACTUALITY, v.FACTUALITY_NODES[claim.factuality])
    sink.add(node, v.DERIVED_FROM, context.article)
    sink.add(node, v.ATTRIBUTED_TO, source)
    certainty = confidence(claim.confidence)
    if certainty is None:
        sink.warn("bad-confidence", f"{claim.confidence!r} is no confidence")
    sink.add(node, v.CONFIDENCE, certainty)
    for predicate, span in ((v.TRIGGER, claim.trigger), (v.CUE, claim.cue)):
        if span and text[max(0, span[0]) : span[1]].strip():
            sink.add(node, predicate, plain(text[max(0, span[0]) : span[1]]))
    sentence = _add_sentence(context, claim.sentence)
    sink.add(node, v.EVIDENCE, sentence)
    sink.add(event, v.EVIDENCE, sentence)


def _source_node(context: Context, claim: Claim) -> NamedNode | None:
    """The node of who is said to have reported it; a news agency is a source, not an organisation that acts."""
    if claim.source is not None:
        found = context.find((claim.source,))
        if found:
            return found[0].node
    name = one_line(claim.source_name or "")
    if not name:
        return None
    node = context.sink.node(iri.named("source", name))
    context.sink.add_types(node, v.SOURCE_TYPES)
    context.sink.add(node, v.PREF_LABEL, label(name))
    return node


def _add_sentence(context: Context, number: int) -> NamedNode | None:
    sink, article, sentences = context.sink, context.extraction.article, context.extraction.sentences
    if not 0 <= number < len(sentences):
        sink.warn("no-evidence", f"a claim names sentence {number} of {len(sentences)}")
        return None
    start, end = sentences[number].start, sentences[number].end
    text = article.text[start:end]
    node = sink.node(iri.hashed("sentence", article.id, f"{start}-{end}", text))
    sink.add_types(node, v.SENTENCE_TYPES)
    sink.add(node, v.ANCHOR_OF, plain(text))
    sink.add(node, v.BEGIN_INDEX, index(start))
    sink.add(node, v.END_INDEX, index(end))
    sink.add(node, v.IN_ARTICLE, context.article)
    return node


def _label(event: Event, actors: Sequence[Named], recipients: Sequence[Named], dated: str, language: str) -> Literal:
    """What a reader sees: type, status unless it occurred, parties, date. A plan must never read as a fact."""
    shown = label_of(v.EVENT_TYPES[event.type][0], language)
    if event.factuality is not Factuality.OCCURRED:
        shown += f" ({label_of(v.FACTUALITY_NODES[event.factuality], language)})"
    who = " – ".join(one_line(a.entity.name) for a in actors)
    whom = ", ".join(one_line(r.entity.name) for r in recipients)
    if not whom and len(actors) < 2 and event.topics:
        topic = one_line(event.topics[0].text)
        whom = topic if len(topic) <= _LABEL_TOPIC else topic[: _LABEL_TOPIC - 1].rstrip() + "…"
    parties = " → ".join(p for p in (who, whom) if p)
    return label(f"{shown}: {parties}" + (f" ({dated})" if dated else ""), language)
