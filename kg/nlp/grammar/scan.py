"""What the search for a subject finds, and what it remembers on its way to the left."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from kg.nlp.grammar.groups import Group
from kg.values import frozen

Relation = Literal["own", "joined", "serial", "embedded", "purpose", "subordinate", "quoted", "later"]


@frozen
class Subject:
    """The subject of a verb.

    Attributes:
        group: The party, or None where the sentence has none.
        via: Chunk index of the verb above, whose subject it is or whose content the act is.
        relation: How the verb hangs together with its subject, or with the verb above: ``own`` (nothing between),
            ``joined`` (after *và* or a comma), ``serial`` (verb after verb), ``embedded`` (content of the verb above),
            ``purpose`` (after *để*), ``subordinate`` (after *khi*), ``quoted`` (inside a quotation), ``later`` (the
            party follows).
        distance: Plain syllables between party and verb.
        predicate: Whether the verb only tells of an act as a noun would: *Ông A là lãnh đạo đầu tiên gặp ông B*.
    """

    group: Group | None
    via: int | None = None
    relation: Relation = "own"
    distance: int = 0
    predicate: bool = False


@dataclass(slots=True)
class Scan:
    """The search on its way to the left: where it is, what it has passed, and of what sort the verb is."""

    k: int
    quote: tuple[int, int] | None
    relation: Relation = "own"
    distance: int = 0
    comma: bool = False
    predicate: bool = False
    speech: bool = False
    voiced: bool = False
    verb: int = field(init=False)

    def __post_init__(self) -> None:
        self.verb = self.k + 1

    def loosen(self, relation: Relation) -> None:
        """Sets the relation unless something nearer has set it."""
        if self.relation == "own":
            self.relation = relation
