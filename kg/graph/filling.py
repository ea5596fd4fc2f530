"""From a merged corpus to its graphs on disk, those of articles drawn up by other processes where there are some."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from typing import TypeAlias

from kg.errors import Problem
from kg.graph.build import GraphOptions, story_graph
from kg.graph.corpus import shared_graphs, tenure_days
from kg.graph.spill import Packed, Spill, packed
from kg.merge.corpus import Corpus, Story
from kg.merge.merging import Merging
from kg.sorting import Sorter


@dataclass(frozen=True, slots=True)
class Drawn:
    """The graph of an article as it comes from another process.

    Attributes:
        graph: The graph.
        days: What the tenures need to know of it.
        problems: What could not be said.
    """

    graph: Packed
    days: tuple[bytes, ...]
    problems: tuple[Problem, ...]


Each: TypeAlias = Callable[[Callable[[Story], Drawn], Iterable[Story]], Iterator[Drawn]]
"""Does some work for each story, and gives the results in the order of the stories."""


def fill(spill: Spill, corpus: Corpus | Merging, options: GraphOptions, each: Each = map) -> Iterator[Problem]:
    """Puts all graphs of a corpus into a spill; gives what could not be said on the way.

    Args:
        spill: Where to.
        corpus: The corpus; its stories are gone through once.
        options: How to build.
        each: Who draws up the graphs of the articles.
    """
    with closing(Sorter(spill.path)) as days:
        for drawn in each(partial(draw, options), corpus.stories):
            for record in drawn.days:
                days.add(record)
            spill.put(drawn.graph)
            yield from drawn.problems
        for graph in shared_graphs(corpus, options, days):
            spill.add(graph)
            yield from graph.problems


def draw(options: GraphOptions, story: Story) -> Drawn:
    """The graph of what one article says."""
    graph = story_graph(story, options)
    return Drawn(packed(graph), tuple(tenure_days(story, graph)), graph.problems)
