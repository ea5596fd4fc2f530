"""The run report: what was read, built and left out, as JSON for programs and as text for people."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from typing import Final

from pyoxigraph import NamedNode

from kg.errors import Problem
from kg.graph import vocabulary as v
from kg.graph.build import SHARED, ArticleGraph
from kg.model import EntityType, EventType, Factuality
from kg.text import message

JSON: Final = "report.json"
TEXT: Final = "report.txt"

_ENTITY: Final = {types[0]: kind for kind, types in v.ENTITY_TYPES.items()}
_EVENT: Final = {types[0]: kind for kind, types in v.EVENT_TYPES.items()}
_FACTUALITY: Final = {node: f for f, node in v.FACTUALITY_NODES.items()}
DIRECT: Final = frozenset({*v.BETWEEN_PARTIES.values(), *v.ON_TOPIC.values(), *v.ON_RECIPIENT.values(), v.REPRESENTS})
"""The properties of direct triples."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How much of what is in a graph; things that several articles name count once.

    Attributes:
        articles: Articles.
        entities: Entities by class.
        events: Events by class, statements included.
        factuality: The same events by factuality.
        claims: Claims.
        direct: Direct triples by local name of the property.
        triples: Triples in all, each once.
    """

    articles: int = 0
    entities: dict[str, int] = field(default_factory=dict)
    events: dict[str, int] = field(default_factory=dict)
    factuality: dict[str, int] = field(default_factory=dict)
    claims: int = 0
    direct: dict[str, int] = field(default_factory=dict)
    triples: int = 0

    @classmethod
    def of(cls, graphs: Iterable[ArticleGraph]) -> Counts:
        """Counts the union of some articles' graphs."""
        articles: set[NamedNode] = set()
        types: dict[NamedNode, dict[object, None]] = {v.CLAIM_TYPES[0]: {}}
        statuses: dict[object, NamedNode] = {}
        seen = set()
        direct: Counter[str] = Counter()
        for graph in graphs:
            if graph.name != SHARED:
                articles.add(graph.name)
            for triple in graph.triples:
                if triple in seen:
                    continue
                seen.add(triple)
                if triple.predicate == v.RDF_TYPE and isinstance(triple.object, NamedNode):
                    types.setdefault(triple.object, {})[triple.subject] = None
                elif triple.predicate == v.FACTUALITY and isinstance(triple.object, NamedNode):
                    statuses[triple.subject] = triple.object
                elif triple.predicate in DIRECT:
                    direct[triple.predicate.value.removeprefix(v.KG)] += 1
        events = {kind: types.get(node, {}) for node, kind in _EVENT.items()}
        told = Counter(_FACTUALITY[statuses[e]] for found in events.values() for e in found if e in statuses)
        return cls(
            articles=len(articles),
            entities={k.value: len(types.get(node, {})) for node, k in _ENTITY.items()},
            events={t.value: len(events[t]) for t in EventType},
            factuality={f.value: told[f] for f in Factuality},
            claims=len(types[v.CLAIM_TYPES[0]]),
            direct=dict(sorted(direct.items())),
            triples=len(seen),
        )


@dataclass(frozen=True, slots=True)
class Report:
    """A run: with which version and language data, what came out, what went wrong, and how long it took.

    Attributes:
        version: Of the package.
        language: Code of the language data.
        digest: Hash of the language data: the same version, digest and input give the same graph.
        inputs: Paths as given.
        files: Names of the files written, relative to the output folder.
        counts: What is in the graph.
        problems: Every fault of the input, in the order met.
        seconds: Duration.
    """

    version: str
    language: str
    digest: str
    inputs: tuple[str, ...]
    files: tuple[str, ...]
    counts: Counts
    problems: tuple[Problem, ...]
    seconds: float

    @property
    def failures(self) -> tuple[Problem, ...]:
        """The problems through which an article or file was left out."""
        return tuple(p for p in self.problems if p.fatal)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """The problems after which the article or file was used all the same."""
        return tuple(p for p in self.problems if not p.fatal)

    @property
    def exit_code(self) -> int:
        """0 where all went well, 1 where something was left out, 2 where nothing could be read that was to be."""
        if self.inputs and not self.counts.articles:
            return 2
        return 1 if self.failures else 0

    def to_json(self) -> str:
        """The report for programs; everything but ``seconds`` depends on the input alone."""
        data = asdict(self) | {"exit_code": self.exit_code}
        return json.dumps(data, ensure_ascii=False, indent=1) + "\n"

    def to_text(self) -> str:
        """The report for people: the counts, then every problem with its place and how to mend it."""
        lines = [
            f"newskg {self.version}, language data {self.language} {self.digest[:12]}",
            message(f"input: {', '.join(self.inputs)}"),
            f"files: {', '.join(self.files) or 'none'}",
            "",
            *self.summary(),
        ]
        for title, problems in (("Left out", self.failures), ("Used, with a remark", self.warnings)):
            if problems:
                lines += ["", f"{title} ({len(problems)}):"]
                lines += [f"  [{p.code}] {p}" for p in problems]
        return "\n".join(lines) + "\n"

    def summary(self) -> list[str]:
        """The counts, one line each."""
        c = self.counts
        statuses = {f.value: c.factuality.get(f.value, 0) for f in Factuality}
        kinds = {k.value: c.entities.get(k.value, 0) for k in EntityType}
        return [
            f"articles        {c.articles:,}" + _tail({"left out": len(self.failures), "remarks": len(self.warnings)}),
            f"entities        {sum(kinds.values()):,}" + _tail(kinds),
            f"events          {sum(c.events.values()):,}" + _tail(statuses),
            f"direct triples  {sum(c.direct.values()):,}" + _tail(c.direct),
            f"seconds         {self.seconds:.1f}",
        ]


def _tail(parts: dict[str, int]) -> str:
    shown = [f"{name} {n:,}" for name, n in parts.items() if n]
    return f"  ({', '.join(shown)})" if shown else ""


def shortened(problems: Sequence[Problem], most: int) -> list[str]:
    """The first problems as lines, and a line on how many more there are."""
    lines = [str(p) for p in problems[:most]]
    if len(problems) > most:
        lines.append(f"… and {len(problems) - most:,} more")
    return lines
