"""Direct triples: the edges that people query and draw. They come from occurred events only.

One pure function, :func:`direct_triples`, decides all of them, so that what may become an edge is read in one place.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from pyoxigraph import NamedNode

from kg.graph import vocabulary as v
from kg.model import EventType, Factuality


def direct_triples(
    kind: EventType,
    factuality: Factuality,
    *,
    actors: Sequence[NamedNode],
    recipients: Sequence[NamedNode],
    topics: Sequence[NamedNode],
    states: Sequence[NamedNode] = (),
) -> Iterator[tuple[NamedNode, NamedNode, NamedNode]]:
    """Yield the edges that follow from an event; none from one that is not said to have occurred.

    Args:
        kind: Type of the event.
        factuality: Its factuality; anything but ``OCCURRED`` gives no edge.
        actors: Who does it; all parties of the symmetric types.
        recipients: To whom it is done.
        topics: What it is about.
        states: The states for which persons among the actors act, and the states among the actors. What is agreed,
            signed or done together holds between them too.
    """
    if factuality is not Factuality.OCCURRED:
        return
    parties = [actors, states] if kind in v.ROLLED_UP else [actors]
    between = v.BETWEEN_PARTIES.get(kind)
    on_topic = v.ON_TOPIC.get(kind)
    for group in parties:
        if between is not None:
            for a, b in permutations(dict.fromkeys(group), 2):
                yield a, between, b
        if on_topic is not None:
            yield from ((a, on_topic, t) for a in group for t in topics if a != t)
    directed = v.ON_RECIPIENT.get(kind)
    if directed is not None:
        for a in actors:
            yield from ((a, directed, o) for o in recipients or topics if a != o)
