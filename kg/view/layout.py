"""Where every node stands, settled when the page is built: it opens still, and the same graph always looks the same."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import networkx as nx

from kg.view.network import Network

Position = tuple[float, float]

OVERVIEW: Final = 150
"""How many nodes the page opens with, and how many are drawn at once: more is a hairball."""

HUBS: Final = 40
"""How many of them are named wherever possible; the layout leaves room for that."""

_SEED: Final = 20
_ITERATIONS: Final = 300
# Distance between neighbours: in a small graph there is room for the names of the lines too.
_SPREAD: Final = 62.0
_SPREAD_SMALL, _SMALL = 130.0, 60
_PULL: Final = 0.7
_GAP: Final = 60.0
# Half the room around a node, in the units of the page: around a hub, its name must fit.
_ROOM: Final = (17.0, 17.0)
_LETTER, _LABEL_HEIGHT, _LABEL_WIDTH = 6.0, 32.0, 75.0
_WIDE: Final = 1.25
_GOLDEN_ANGLE: Final = math.pi * (3 - math.sqrt(5))


Places = Mapping[str, tuple[int, int]]
"""Positions of nodes by IRI."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What of a network decides where its nodes stand.

    Attributes:
        order: IRIs of the nodes, the best-connected first.
        hubs: Names of the first of them.
        lines: How strongly two nodes are linked, the lesser IRI first, in the order of the pairs.
    """

    order: tuple[str, ...]
    hubs: Mapping[str, str]
    lines: tuple[tuple[str, str, int], ...]


def plan(network: Network) -> Plan:
    """What of a network decides where its nodes stand."""
    strength: defaultdict[tuple[str, str], int] = defaultdict(int)
    for edge in network.edges:
        strength[min(edge.subject, edge.object), max(edge.subject, edge.object)] += max(1, len(edge.events))
    return Plan(
        tuple(n.iri for n in network.nodes),
        {n.iri: n.label for n in network.nodes[:HUBS]},
        tuple((*pair, count) for pair, count in sorted(strength.items())),
    )


def positions(plan: Plan, shown: int = OVERVIEW) -> Places:
    """Positions of all nodes by IRI.

    The best-connected nodes, which the page opens with, are laid out by forces, component by component; every other
    node stands near the best-connected of its neighbours, where it appears once it is searched or filtered for.
    """
    order, hubs = plan.order, plan.hubs
    graph = nx.Graph()
    graph.add_nodes_from(order)
    graph.add_weighted_edges_from((one, other, 1 + math.log2(count)) for one, other, count in plan.lines)
    core = graph.subgraph([n for n in order if graph.degree(n)][:shown])
    rank = {n: i for i, n in enumerate(order)}
    components = [sorted(c, key=rank.__getitem__) for c in nx.connected_components(core) if len(c) > 1]
    components.sort(key=lambda c: (-len(c), rank[c[0]]))
    placed = _pack([_component(core, c, hubs) for c in components])
    _attach(placed, graph, order)
    return {n: (round(x), round(y)) for n, (x, y) in placed.items()}


def _component(graph: nx.Graph, members: list[str], hubs: Mapping[str, str]) -> dict[str, Position]:
    # A copy in fixed order: a subgraph view yields its nodes in the order of a set.
    part = nx.Graph()
    part.add_nodes_from(members)
    inside = set(members)
    part.add_weighted_edges_from(
        (a, b, graph[a][b]["weight"]) for a in members for b in sorted(graph[a]) if b in inside and a < b
    )
    raw = nx.spring_layout(
        part, seed=_SEED, iterations=_ITERATIONS, k=1.6 / math.sqrt(len(members)), weight="weight", scale=None
    )
    return _without_overlap(_evened({n: (float(x), float(y)) for n, (x, y) in raw.items()}), hubs)


def _evened(raw: dict[str, Position]) -> dict[str, Position]:
    """Scale to the room that the nodes need, wider than high, and pull in the few that the forces threw far out."""
    x0, y0 = (sum(axis) / len(raw) for axis in zip(*raw.values(), strict=True))
    distance = {n: math.hypot(x - x0, y - y0) or 1e-9 for n, (x, y) in raw.items()}
    far = max(distance.values())
    size = (_SPREAD + (_SPREAD_SMALL - _SPREAD) * max(0.0, 1 - len(raw) / _SMALL)) * math.sqrt(len(raw))
    stretch = {n: size * (d / far) ** _PULL / d for n, d in distance.items()}
    return {n: ((x - x0) * stretch[n] * _WIDE, (y - y0) * stretch[n]) for n, (x, y) in raw.items()}


def _without_overlap(placed: dict[str, Position], hubs: Mapping[str, str]) -> dict[str, Position]:
    """Push apart nodes whose labels would lie on each other, along the axis that needs the smaller step."""
    where = {n: list(p) for n, p in placed.items()}
    nodes = list(where)
    room = {
        n: (max(_ROOM[0], min(_LABEL_WIDTH, _LETTER * len(hubs[n]))), _LABEL_HEIGHT) if n in hubs else _ROOM
        for n in nodes
    }
    for _ in range(60):
        moved = False
        for i, a in enumerate(nodes):
            for b in nodes[i + 1 :]:
                dx, dy = where[b][0] - where[a][0], where[b][1] - where[a][1]
                need_x, need_y = room[a][0] + room[b][0] - abs(dx), room[a][1] + room[b][1] - abs(dy)
                if need_x <= 0 or need_y <= 0:
                    continue
                moved = True
                axis, step = (0, math.copysign(need_x, dx)) if need_x < need_y else (1, math.copysign(need_y, dy))
                where[a][axis] -= step / 2
                where[b][axis] += step / 2
        if not moved:
            break
    return {n: (p[0], p[1]) for n, p in where.items()}


def _pack(parts: Iterable[dict[str, Position]]) -> dict[str, Position]:
    """Set components side by side in rows, about as wide as the first, which is the largest."""
    placed: dict[str, Position] = {}
    left, top, row_height, row_width = 0.0, 0.0, 0.0, 0.0
    for part in parts:
        xs, ys = [x for x, _ in part.values()], [y for _, y in part.values()]
        width, height = max(xs) - min(xs) + 2 * _GAP, max(ys) - min(ys) + 2 * _GAP
        row_width = row_width or max(width, 900.0)
        if left and left + width > row_width:
            left, top, row_height = 0.0, top + row_height, 0.0
        for node, (x, y) in part.items():
            placed[node] = (left + x - min(xs) + _GAP, top + y - min(ys) + _GAP)
        left, row_height = left + width, max(row_height, height)
    return placed


def _attach(placed: dict[str, Position], graph: nx.Graph, order: Sequence[str]) -> None:
    """Give every other node a place around the best-connected neighbour that has one, like seeds in a sunflower."""
    waiting = [n for n in order if n not in placed]
    rank = {n: i for i, n in enumerate(order)}
    seats: defaultdict[str, int] = defaultdict(int)
    bottom = max((y for _, y in placed.values()), default=0.0) + 3 * _GAP
    for node in waiting:
        hosts = [n for n in graph[node] if n in placed]
        host = min(hosts, key=rank.__getitem__) if hosts else ""
        seats[host] += 1
        x, y = placed[host] if host else (0.0, bottom)
        distance, angle = 70 * math.sqrt(seats[host]) + 20, seats[host] * _GOLDEN_ANGLE
        placed[node] = (x + _WIDE * distance * math.cos(angle), y + distance * math.sin(angle))
