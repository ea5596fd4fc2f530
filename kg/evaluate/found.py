"""What a built graph says, read back from its triples."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from kg.errors import InputError, Problem
from kg.evaluate.facts import COUNTRY, PERSON, TOPIC, Act, Facts, Link, Thing
from kg.graph import vocabulary as v
from kg.graph.build import ArticleGraph
from kg.model import EntityType, EventType, Factuality

_Node = NamedNode | Literal

_KINDS: Final = {types[0]: kind.value for kind, types in v.ENTITY_TYPES.items()}
_TYPES: Final = {types[0]: kind for kind, types in v.EVENT_TYPES.items()}
_STATUS: Final[dict[_Node, Factuality]] = {node: f for f, node in v.FACTUALITY_NODES.items()}
_PREDICATES: Final = (
    *dict.fromkeys((*v.BETWEEN_PARTIES.values(), *v.ON_TOPIC.values(), *v.ON_RECIPIENT.values(), v.REPRESENTS)),
)
_NAMES: Final = (v.PREF_LABEL, v.RDFS_LABEL, v.ALT_LABEL)


def facts_of_graph(graph: ArticleGraph, article: str) -> Facts:
    """What the graph of one article says; ``article`` is the article's id."""
    return facts_of_triples(graph.triples, article)


def facts_of_file(path: Path, article: str) -> Facts:
    """What a file (Turtle, N-Triples, N-Quads …) with the graph of one article says.

    Raises:
        InputError: If it cannot be read.
    """
    try:
        form = RdfFormat.from_extension(path.suffix.lstrip("."))
        return facts_of_triples([quad.triple for quad in parse(path=path, format=form)], article)
    except (OSError, SyntaxError, ValueError) as error:
        raise InputError(Problem("bad-graph", str(path), str(error), "build the graph again")) from error


def facts_of_triples(triples: Iterable[Triple], article: str) -> Facts:
    """What some triples say, in an order that depends on them alone."""
    index = _Index(triples)
    links = {
        Link(index.thing(s), p.value.removeprefix(v.KG), index.thing(o))
        for p in _PREDICATES
        for s, o in index.pairs(p)
        if p != v.REPRESENTS or index.thing(s).kind == PERSON
    }
    return Facts(
        article,
        tuple(index.thing(node) for kind in _KINDS for node in index.instances(kind)),
        tuple(index.act(node, kind) for cls, kind in _TYPES.items() for node in index.instances(cls)),
        tuple(sorted(links, key=repr)),
    )


class _Index:
    """Triples by subject and predicate, and by predicate and object."""

    def __init__(self, triples: Iterable[Triple]) -> None:
        self._objects: defaultdict[tuple[object, NamedNode], list[_Node]] = defaultdict(list)
        self._subjects: defaultdict[tuple[NamedNode, object], list[NamedNode]] = defaultdict(list)
        self._pairs: defaultdict[NamedNode, list[tuple[NamedNode, _Node]]] = defaultdict(list)
        self._things: dict[_Node, Thing] = {}
        for t in sorted(set(triples), key=str):
            if isinstance(t.subject, NamedNode) and isinstance(t.object, NamedNode | Literal):
                self._objects[t.subject, t.predicate].append(t.object)
                self._subjects[t.predicate, t.object].append(t.subject)
                self._pairs[t.predicate].append((t.subject, t.object))

    def instances(self, cls: NamedNode) -> list[NamedNode]:
        return self._subjects.get((v.RDF_TYPE, cls), [])

    def pairs(self, predicate: NamedNode) -> list[tuple[NamedNode, _Node]]:
        return self._pairs.get(predicate, [])

    def thing(self, node: _Node) -> Thing:
        if node not in self._things:
            self._things[node] = self._thing(node)
        return self._things[node]

    def act(self, node: NamedNode, kind: EventType) -> Act:
        status = next((_STATUS[f] for f in self._of(node, v.FACTUALITY) if f in _STATUS), None)
        places = self._of(node, v.PLACE)
        return Act(
            kind,
            tuple(map(self.thing, self._of(node, v.ACTOR))),
            tuple(map(self.thing, self._of(node, v.RECIPIENT))),
            tuple(map(self.thing, self._of(node, v.TOPIC))),
            self._date(node),
            self.thing(places[0]) if places else None,
            status,
            self._confidence(node),
        )

    def _of(self, node: object, predicate: NamedNode) -> list[_Node]:
        return self._objects.get((node, predicate), [])

    def _confidence(self, node: NamedNode) -> float | None:
        claims = self._subjects.get((v.CLAIMS, node), [])
        return max((float(c.value) for claim in claims for c in self._of(claim, v.CONFIDENCE)), default=None)

    def _date(self, node: NamedNode) -> str | None:
        parts = [self._of(node, p) for p in (v.DATE, v.START_DATE, v.END_DATE)]
        day, start, end = (found[0].value if found else None for found in parts)
        return day or "/".join(d for d in (start, end) if d) or None

    def _thing(self, node: _Node) -> Thing:
        if isinstance(node, Literal):
            return Thing(TOPIC, (node.value,))
        types = self._of(node, v.RDF_TYPE)
        kind = next((name for cls, name in _KINDS.items() if cls in types), TOPIC)
        labels = (o for p in _NAMES for o in sorted(self._of(node, p), key=_english))
        names = tuple(dict.fromkeys(label.value for label in labels))
        code = self._code(node) if kind == COUNTRY else None
        country = None if kind in (COUNTRY, TOPIC) else self._country(node)
        return Thing(kind, names, code, country)

    def _code(self, node: _Node) -> str | None:
        return next((o.value for o in self._of(node, v.NOTATION)), None)

    def _country(self, node: _Node) -> str | None:
        """Code of the nearest state that a thing speaks for, over bodies."""
        seen, level = {node}, [node]
        countries = set(self.instances(v.ENTITY_TYPES[EntityType.COUNTRY][0]))
        while level:
            level = [o for n in level for o in self._of(n, v.REPRESENTS) if o not in seen]
            seen |= set(level)
            for candidate in level:
                if candidate in countries:
                    return self._code(candidate)
        return None


def _english(label: _Node) -> bool:
    return isinstance(label, Literal) and label.language == "en"
