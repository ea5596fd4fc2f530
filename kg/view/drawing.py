"""From the network to what the page draws: a pyvis network, and the facts behind its nodes and edges."""

from __future__ import annotations

import math
import re
from typing import Any, Final

from pyoxigraph import NamedNode
from pyvis.edge import Edge as DrawnEdge
from pyvis.network import Network as Drawing
from pyvis.node import Node as DrawnNode

from kg.graph import vocabulary as v
from kg.graph.ontology import label_of
from kg.model import EventType, Factuality
from kg.view.layout import HUBS, OVERVIEW, Places
from kg.view.network import ArticleInfo, EventInfo, Evidence, Network
from kg.view.text import segments

TYPES: Final[dict[str, tuple[str, str]]] = {
    "Person": ("#e08214", "dot"),
    "Country": ("#1f6fb4", "square"),
    "GovernmentBody": ("#4fb3d9", "diamond"),
    "InternationalOrganization": ("#14866d", "hexagon"),
    "Organization": ("#7fb238", "triangle"),
    "Conference": ("#c2559d", "star"),
    "Document": ("#8a5a2b", "triangleDown"),
    "Place": ("#6f7d8c", "dot"),
    "Topic": ("#c9b21b", "diamond"),
    "Office": ("#8e7cc3", "square"),
}
"""Colour and shape of each class of nodes; no two share both, so that colour is not needed to tell them apart."""

TONES: Final = {"cooperation": "#1b8a6b", "conflict": "#c8452d", "other": "#8390a0"}
"""Colours of lines. Between cooperation and conflict PLOVER's own line is followed, but for requests: in this news
they are as often an invitation as a demand."""

_NEUTRAL: Final = frozenset({"REQUEST"})
_CONFLICT: Final = frozenset(code for code, quad in v.QUAD.items() if quad.endswith("conflict")) - _NEUTRAL
# Up to so many lines carry their names; beyond so many they are drawn faint.
_LABELLED_LINES: Final = 70
_MANY_LINES: Final = 250
_NEIGHBOURS: Final = 80
_LARGEST: Final = 26.0

_OPTIONS: Final[dict[str, Any]] = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "hover": True,
        "multiselect": False,
        "selectConnectedEdges": False,
        "tooltipDelay": 250,
        # The page has keys of its own (keyboard.js).
        "keyboard": {"enabled": False},
    },
    "nodes": {
        "borderWidth": 1,
        "borderWidthSelected": 4,
        "widthConstraint": {"maximum": 150},
        "font": {"face": "system-ui,sans-serif", "strokeWidth": 4, "strokeColor": "#f6f7f9", "multi": False},
    },
    "edges": {
        "selectionWidth": 2,
        "hoverWidth": 1,
        "arrowStrikethrough": False,
        "font": {
            "face": "system-ui,sans-serif",
            "size": 11,
            "color": "#3b4754",
            "strokeWidth": 4,
            "strokeColor": "#f6f7f9",
            "multi": False,
        },
        "arrows": {"to": {"scaleFactor": 0.6}, "from": {"scaleFactor": 0.6}},
    },
}


def drawing(network: Network, places: Places) -> Drawing:
    """A pyvis network whose nodes and edges carry, beside what is drawn, what the page says of them.

    Args:
        network: What is drawn.
        places: Where its nodes stand.
    """
    drawn = Drawing(directed=True, cdn_resources="in_line")
    drawn.options = {**_OPTIONS, "groups": {t: {"color": c, "shape": s} for t, (c, s) in TYPES.items()}}
    relations, events, articles, number = _relations(network), *_numbers(network)
    _add_nodes(drawn, network, number, places)
    for i, edge in enumerate(network.edges):
        # The lists are filled at once: pyvis's add_edge compares each new edge with all others.
        drawn.edges.append(
            DrawnEdge(
                number[edge.subject],
                number[edge.object],
                directed=not edge.symmetric,
                id=i,
                relation=relations.index(edge.predicate),
                status=edge.factuality.value,
                events=[events[e.iri] for e in edge.events],
                articles=[articles[a.iri] for a in edge.articles],
            ).options
        )
    return drawn


def facts(network: Network) -> dict[str, Any]:
    """The tables that nodes and edges point into by number: events, articles, relations; and what all is called."""
    _, articles, number = _numbers(network)
    return {
        "events": [_event(e, number, articles) for e in network.events],
        "articles": [_article(a) for a in network.articles],
        "articlesRead": max(network.read, len(network.articles)),
        "relations": [_relation(iri) for iri in _relations(network)],
        "types": {t: {"names": _names(v.kg(t)), "color": c, "shape": s} for t, (c, s) in TYPES.items()},
        "statuses": {f.value: _names(v.kg(f.value)) for f in Factuality},
        "eventTypes": {t.value: {"names": _names(v.kg(t.value)), "tone": _tone({v.PLOVER[t]})} for t in EventType},
        "tones": TONES,
        "vocabulary": v.KG,
        "overview": OVERVIEW,
        "neighbours": _NEIGHBOURS,
        "hubs": HUBS,
        "labelledLines": _LABELLED_LINES,
        "manyLines": _MANY_LINES,
    }


def _relations(network: Network) -> list[str]:
    return sorted({e.predicate for e in network.edges})


def _numbers(network: Network) -> tuple[dict[str, int], dict[str, int], dict[str, int]]:
    """The numbers of events, articles and nodes by IRI."""
    events = {e.iri: i for i, e in enumerate(network.events)}
    articles = {a.iri: i for i, a in enumerate(network.articles)}
    return events, articles, {n.iri: i for i, n in enumerate(network.nodes)}


def _add_nodes(drawn: Drawing, network: Network, number: dict[str, int], places: Places) -> None:
    neighbours: dict[str, set[str]] = {}
    for edge in network.edges:
        neighbours.setdefault(edge.subject, set()).add(edge.object)
        neighbours.setdefault(edge.object, set()).add(edge.subject)
    for i, node in enumerate(network.nodes):
        x, y = places[node.iri]
        drawn.nodes.append(
            DrawnNode(
                i,
                TYPES[node.type][1],
                node.label,
                x=x,
                y=y,
                size=round(min(_LARGEST, 6 + 2.2 * math.sqrt(len(neighbours.get(node.iri, ())))), 1),
                type=node.type,
                iri=node.iri,
                names={"vi": node.label} | ({"en": node.label_en} if node.label_en else {}),
                others=list(node.names),
                offices=[[o.label, o.former, o.first, o.last, o.articles] for o in node.offices],
                country=number.get(node.country or ""),
                wikidata=node.wikidata,
            ).options
        )
    drawn.node_ids = [n["id"] for n in drawn.nodes]
    drawn.node_map = {n["id"]: n for n in drawn.nodes}


def _names(term: NamedNode) -> dict[str, str]:
    return {language: label_of(term, language) for language in ("vi", "en")}


def _relation(iri: str) -> dict[str, Any]:
    tables = (v.BETWEEN_PARTIES, v.ON_TOPIC, v.ON_RECIPIENT)
    codes = {v.PLOVER[kind] for table in tables for kind, node in table.items() if node.value == iri}
    symmetric = iri in {n.value for n in v.BETWEEN_PARTIES.values()}
    return {"iri": iri, "names": _names(NamedNode(iri)), "symmetric": symmetric, "tone": _tone(codes)}


def _tone(codes: set[str | None]) -> str:
    if codes & _CONFLICT:
        return "conflict"
    return "cooperation" if codes - _NEUTRAL - {None} else "other"


def _article(article: ArticleInfo) -> dict[str, Any]:
    return {
        "iri": article.iri,
        "id": article.id,
        "title": article.title,
        "date": article.date,
        "publisher": article.publisher,
        "url": article.url,
    }


def _event(event: EventInfo, number: dict[str, int], articles: dict[str, int]) -> dict[str, Any]:
    def known(iris: tuple[str, ...]) -> list[int]:
        return [number[i] for i in iris if i in number]

    return {
        "iri": event.iri,
        "type": event.type.value,
        "status": event.factuality.value,
        "disputed": event.disputed,
        "date": event.date,
        "when": _when(event),
        "names": {"vi": event.label, "en": event.label_en},
        "actors": known(event.actors),
        "recipients": known(event.recipients),
        "topics": known(event.topics),
        "place": number.get(event.place or ""),
        "claims": [_claim(e, articles) for e in event.evidence],
        "sources": event.sources,
    }


def _claim(evidence: Evidence, articles: dict[str, int]) -> dict[str, Any]:
    marks = [(s, "cue") for s in evidence.cue] + [(s, "trigger") for s in evidence.trigger]
    return {
        "iri": evidence.claim,
        "sentence": evidence.sentence,
        # Pieces, not offsets: JavaScript counts some characters twice.
        "text": segments(evidence.text, marks),
        "article": articles[evidence.article.iri],
        "status": evidence.factuality.value,
        "confidence": evidence.confidence,
        "by": evidence.attributed_to,
    }


def _when(event: EventInfo) -> list[str] | None:
    """First and last day that the event may have taken place on, for the filter by time.

    An event without a year counts by the day of its newest article; None where that is unknown too.
    """
    dates = [e.article.date for e in event.evidence if e.article.date]
    candidates = [event.date, max(dates, default=None)]
    text = next((d for d in candidates if d and re.match(r"\d{4}", d)), None)
    if text is None:
        return None
    start, _, end = text.partition("/")
    return [_padded(start, "-01-01"), _padded(end or start, "-12-31")]


def _padded(date: str, rest: str) -> str:
    return date + rest[len(date) - len("yyyy") :]
