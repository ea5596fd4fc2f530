"""Precision, recall and F1 of entities, events and direct triples, and how far factuality and dates are right.

Things are paired one to one so that the sum of their likeness is greatest. An event counts as found where the type is
right and at least one of those who take part is; an event told where the annotation has none counts against precision.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from kg.evaluate.facts import Act, Facts, Link, Thing
from kg.model import EventType

T = TypeVar("T")

# What a match of two events is worth, part by part; who took part outweighs all the rest.
_PARTY, _TOPIC, _FACTUALITY, _DATE, _PLACE = 10, 6, 3, 2, 1


@dataclass
class Tally:
    """How many were right, found and annotated."""

    right: int = 0
    found: int = 0
    gold: int = 0

    def add(self, right: int, found: int, gold: int) -> None:
        """Counts one article in."""
        self.right += right
        self.found += found
        self.gold += gold

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1 where nothing was to be found and nothing was."""
        return self.right / self.found if self.found else float(not self.gold)

    @property
    def recall(self) -> float:
        """Share of what was annotated that was found."""
        return self.right / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass
class Share:
    """A share of some cases; None where there were none."""

    right: int = 0
    cases: int = 0

    def add(self, right: bool) -> None:
        """Counts one case in."""
        self.right += right
        self.cases += 1

    @property
    def value(self) -> float | None:
        """The share."""
        return self.right / self.cases if self.cases else None


@dataclass
class Scores:
    """The result over all articles.

    Attributes:
        tallies: ``entities``, ``events`` (statements apart), ``events.Statement``, ``direct``, and each by its classes
            or properties (``entities.Person``, ``direct.met``).
        factuality: Of the events that were found, statements apart, the share with the right factuality.
        dates: Of those with a date in the annotation, the share with the same date.
        leaks: Of the direct triples that only a planned, denied … event would give, the share that is in the graph all
            the same: what must never happen.
        calibration: By confidence to one decimal, the share of the events told with it that the annotation has.
        articles: How many.
        missing: Ids of articles of which there is no graph; all of them counts as not found.
        errors: For each article the events that were missed and those that were told wrongly.
    """

    tallies: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    factuality: Share = field(default_factory=Share)
    dates: Share = field(default_factory=Share)
    leaks: Share = field(default_factory=Share)
    calibration: defaultdict[float, Share] = field(default_factory=lambda: defaultdict(Share))
    articles: int = 0
    missing: list[str] = field(default_factory=list)
    errors: dict[str, tuple[list[Act], list[Act]]] = field(default_factory=dict)


def score(pairs: Iterable[tuple[Facts, Facts | None]]) -> Scores:
    """Compares annotations with what was found; None stands for an article without a graph."""
    out = Scores()
    for gold, found in pairs:
        out.articles += 1
        if found is None:
            out.missing.append(gold.article)
        _entities(out, gold, found or Facts(gold.article))
        _events(out, gold, found or Facts(gold.article))
        _links(out, gold, found or Facts(gold.article))
    return out


def _entities(out: Scores, gold: Facts, found: Facts) -> None:
    pairs = best_pairs(gold.entities, found.entities, lambda a, b: float(a.kind == b.kind and a.same(b)))
    out.tallies["entities"].add(len(pairs), len(found.entities), len(gold.entities))
    for kind in dict.fromkeys(t.kind for t in (*gold.entities, *found.entities)):
        out.tallies[f"entities.{kind}"].add(
            sum(gold.entities[i].kind == kind for i, _ in pairs),
            sum(t.kind == kind for t in found.entities),
            sum(t.kind == kind for t in gold.entities),
        )


def _events(out: Scores, gold: Facts, found: Facts) -> None:
    pairs = best_pairs(gold.acts, found.acts, likeness)

    def count(name: str, keep: Callable[[Act], bool]) -> None:
        right = sum(keep(gold.acts[i]) for i, _ in pairs)
        out.tallies[name].add(right, sum(map(keep, found.acts)), sum(map(keep, gold.acts)))

    count("events", lambda a: a.type is not EventType.STATEMENT)
    for kind in dict.fromkeys(a.type for a in (*gold.acts, *found.acts)):
        count(f"events.{kind.value}", lambda a, kind=kind: a.type is kind)  # type: ignore[misc]
    for i, j in pairs:
        told, seen = gold.acts[i], found.acts[j]
        if told.type is EventType.STATEMENT:
            continue
        out.factuality.add(told.factuality is seen.factuality)
        if told.date:
            out.dates.add(told.date == seen.date)
    hit = {i for i, _ in pairs}, {j for _, j in pairs}
    for j, act in enumerate(found.acts):
        if act.confidence is not None:
            out.calibration[round(act.confidence, 1)].add(j in hit[1])
    missed = [a for i, a in enumerate(gold.acts) if i not in hit[0]]
    wrong = [a for j, a in enumerate(found.acts) if j not in hit[1]]
    out.errors[gold.article] = (missed, wrong)


def _links(out: Scores, gold: Facts, found: Facts) -> None:
    links = list(found.links)
    right = {j for _, j in best_pairs(gold.links, links, _same_link)}
    # A right fact told at both levels (the minister and the country) is neither rewarded twice nor punished.
    links = [k for j, k in enumerate(links) if j in right or not any(g.same(k) for g in gold.links)]
    pairs = best_pairs(gold.links, links, _same_link)
    out.tallies["direct"].add(len(pairs), len(links), len(gold.links))
    for name in dict.fromkeys(k.predicate for k in (*gold.links, *links)):
        out.tallies[f"direct.{name}"].add(
            sum(gold.links[i].predicate == name for i, _ in pairs),
            sum(k.predicate == name for k in links),
            sum(k.predicate == name for k in gold.links),
        )
    spare = [k for j, k in enumerate(links) if j not in {j for _, j in pairs}]
    out.leaks.cases += len(gold.unreal)
    out.leaks.right += len(best_pairs(gold.unreal, spare, _same_link))


def _same_link(a: Link, b: Link) -> float:
    return float(a.same(b))


def likeness(a: Act, b: Act) -> float:
    """How much two events are alike; 0 where the type differs or nobody takes part in both."""
    if a.type is not b.type:
        return 0
    who = sum(len(best_pairs(x, y, _stands_for)) for x, y in zip(a.parties, b.parties, strict=True))
    if not who:
        return 0
    topics = len(best_pairs(a.topics, b.topics, lambda x, y: float(x.same(y))))
    place = a.place is not None and b.place is not None and a.place.stands_for(b.place)
    return (
        _PARTY * who
        + _TOPIC * topics
        + _FACTUALITY * (a.factuality is b.factuality)
        + _DATE * (a.date == b.date)
        + _PLACE * place
    )


def _stands_for(a: Thing, b: Thing) -> float:
    return float(a.stands_for(b))


# ---------------------------------------------------------------------------------------------------------------------
# Pairing.


def best_pairs(left: Sequence[T], right: Sequence[T], weight: Callable[[T, T], float]) -> list[tuple[int, int]]:
    """Pairs one to one so that the sum of the weights is greatest; pairs of no weight are left out."""
    weights = [[weight(a, b) for b in right] for a in left]
    pairs: list[tuple[int, int]] = []
    for rows, columns in _components(weights):
        turned = len(rows) > len(columns)
        few, many = (columns, rows) if turned else (rows, columns)
        cost = [[-(weights[j][i] if turned else weights[i][j]) for j in many] for i in few]
        for i, j in enumerate(_assignment(cost)):
            row, column = (many[j], few[i]) if turned else (few[i], many[j])
            if weights[row][column] > 0:
                pairs.append((row, column))
    return sorted(pairs)


def _components(weights: Sequence[Sequence[float]]) -> list[tuple[list[int], list[int]]]:
    """Rows and columns that have anything to do with each other, group by group: small problems are solved fast."""
    groups: list[tuple[list[int], list[int]]] = []
    left = {i for i, row in enumerate(weights) if any(w > 0 for w in row)}
    for first in sorted(left):
        if first not in left:
            continue
        rows, columns, todo = {first}, set[int](), [first]
        while todo:
            i = todo.pop()
            new = {j for j, w in enumerate(weights[i]) if w > 0} - columns
            columns |= new
            more = {k for k in left - rows if any(weights[k][j] > 0 for j in new)}
            rows |= more
            todo += more
        left -= rows
        groups.append((sorted(rows), sorted(columns)))
    return groups


def _assignment(cost: Sequence[Sequence[float]]) -> list[int]:
    """For each row the column of the cheapest assignment (Kuhn and Munkres); not more rows than columns.

    Rows are taken in one by one. For each the shortest way through alternating pairs to a free column is found, with
    prices on rows and columns that keep every reduced cost at 0 or more.
    """
    rows, columns = len(cost), len(cost[0])
    row_price = [0.0] * rows
    column_price = [0.0] * columns
    taken_by: list[int | None] = [None] * columns
    for start in range(rows):
        reach = [cost[start][j] - row_price[start] - column_price[j] for j in range(columns)]
        came_from: list[int | None] = [None] * columns
        done: list[int] = []
        while True:
            here = min((j for j in range(columns) if j not in done), key=reach.__getitem__)
            done.append(here)
            owner = taken_by[here]
            if owner is None:
                break
            for j in range(columns):
                way = reach[here] + cost[owner][j] - row_price[owner] - column_price[j]
                if j not in done and way < reach[j]:
                    reach[j], came_from[j] = way, here
        total = reach[here]
        row_price[start] += total
        for j in done[:-1]:
            owner = taken_by[j]
            assert owner is not None  # every column passed on the way is taken
            row_price[owner] += total - reach[j]
            column_price[j] -= total - reach[j]
        while (before := came_from[here]) is not None:
            taken_by[here] = taken_by[before]
            here = before
        taken_by[here] = start
    chosen = [0] * rows
    for j, owner in enumerate(taken_by):
        if owner is not None:
            chosen[owner] = j
    return chosen
