"""The page of a run, drawn from its store by all processes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from pyoxigraph import DefaultGraph

from kg.crew import Crew, Found, Given
from kg.errors import Problem
from kg.graph.store import read_store
from kg.output import PAGE
from kg.view.from_store import Beside, Most, read_network
from kg.view.layout import plan, positions
from kg.view.page import write_page


def draw(folder: Path, language: str, crew: Crew) -> list[Problem]:
    """Writes the page of the store in a folder; tells if it does not show everything.

    Args:
        folder: The folder.
        language: Of the page's own words.
        crew: Who reads things and events, and finds out where things stand while this process writes the rest.
    """

    def each(work: Callable[[Given], Found], items: Iterable[Given]) -> Iterator[Found]:
        return crew.each(work, items, 1)

    beside = Beside(folder, each) if crew.jobs > 1 else None
    network = read_network(read_store(folder), Most(), DefaultGraph(), beside)
    with crew.aside(next, each(positions, [plan(network)])) as places:
        write_page(network, folder / PAGE, language=language, places=places)
    if network.cut is None:
        return []
    remedy = "kg query and kg serve show everything, kg export takes out what you name"
    return [Problem("page-cut", PAGE, network.cut, remedy, fatal=False)]
