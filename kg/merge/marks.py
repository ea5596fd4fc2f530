"""Marks by which one act is known long after it: the figure in what is asked or given, the short name of what is moved.

Who tells again that a state is to pay a billion, or that a system of that name was set up in a country, seldom says
when that was; what he says it of has a mark that few other acts share.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from kg.merge.cluster import Cluster
from kg.merge.names import words
from kg.merge.tellings import Telling
from kg.model import EventType, Topic

#: A name of capitals and digits (THAAD, S-400), as weapons and systems have it in every language.
_SHORT_NAME: Final = re.compile(r"\b[A-Z][A-Z0-9-]{2,}\b")


def figures(topics: Iterable[Topic]) -> frozenset[str]:
    """The words with a digit in what an act is about."""
    return frozenset(word for t in topics for word in words(t.text) if any(map(str.isdigit, word)))


def short_names(topics: Iterable[Topic]) -> frozenset[str]:
    """The short names in what an act is about."""
    return frozenset(name for t in topics for name in _SHORT_NAME.findall(t.text))


def same_figure(cluster: Cluster, telling: Telling) -> bool:
    """Whether the same is done to the same with a figure that both name."""
    one = telling.recipients and cluster.actors == telling.actors and cluster.recipients == telling.recipients
    return bool(one) and bool(figures(cluster.topics) & figures(telling.event.topics))


def same_name(cluster: Cluster, telling: Telling) -> bool:
    """Whether the same states move what has the same short name to the same state."""
    if telling.event.type is not EventType.MOBILIZATION or not telling.where or cluster.where != telling.where:
        return False
    return cluster.actors == telling.actors and bool(short_names(cluster.topics) & short_names(telling.event.topics))
