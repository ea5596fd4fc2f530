"""The run report: what was read, built and left out, as JSON for programs and as text for people."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, field
from typing import Final

from pyoxigraph import Triple

from kg.errors import Problem
from kg.graph import vocabulary as v
from kg.model import EntityType, Factuality
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


class Counting:
    """Counts the triples of a graph while they pass by."""

    def __init__(self) -> None:
        self._types: Counter[object] = Counter()
        self._told: Counter[Factuality] = Counter()
        self._direct: Counter[str] = Counter()
        self._triples = 0

    def through(self, triples: Iterable[Triple]) -> Iterator[Triple]:
        """Hands triples on; each comes once, and those of a subject together, its classes first."""
        event: object = None
        for triple in triples:
            self._triples += 1
            predicate = triple.predicate
            if predicate == v.RDF_TYPE:
                self._types[triple.object] += 1
                event = triple.subject if triple.object in _EVENT else event
            elif predicate == v.FACTUALITY and triple.subject == event:
                self._told[_FACTUALITY[triple.object]] += 1  # type: ignore[index]
            elif predicate in DIRECT:
                self._direct[predicate.value.removeprefix(v.KG)] += 1
            yield triple

    def counts(self) -> Counts:
        """What came by until now."""
        return Counts(
            articles=self._types[v.ARTICLE_TYPES[0]],
            entities={kind.value: self._types[node] for node, kind in _ENTITY.items()},
            events={kind.value: self._types[node] for node, kind in _EVENT.items()},
            factuality={f.value: self._told[f] for f in Factuality},
            claims=self._types[v.CLAIM_TYPES[0]],
            direct=dict(sorted(self._direct.items())),
            triples=self._triples,
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
