"""What has been read of a title, step by step, before it becomes a mention (:mod:`kg.nlp.names.titles`)."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from kg.lang.people_schema import OfficeHead
from kg.lang.reference_schema import Reference
from kg.nlp.layers import Mention, MentionKind

#: Kinds of reference that stand for several states: their offices have several holders.
SEVERAL: Final = frozenset({"countries", "parties"})


@dataclass
class Title:
    """What has been read of a title so far.

    Attributes:
        at: Index of the next syllable to read.
        head: The head in the lexicon; None for *người đồng cấp*.
        office: Syllable ranges that make up the office as written.
        portfolio: Field of government, as the lexicon writes it.
        parts: Mentions inside.
        code: Country of the holder.
        org: Label of the first organisation or body named.
        reference: A reference in the place of the country (*nước này*).
    """

    at: int
    head: OfficeHead | None
    office: list[tuple[int, int]]
    portfolio: str | None = None
    parts: list[Mention] = field(default_factory=list)
    code: str | None = None
    org: str | None = None
    reference: Reference | None = None

    def takes(self, what: str) -> bool:
        """Whether the head can be followed by that."""
        return what in self.head.takes if self.head else what == "country"

    def add(self, part: Mention, *, org: bool = False) -> None:
        """Reads a part, which tells the country and perhaps the organisation unless they are known already."""
        self.parts.append(part)
        self.code = self.code or part.code
        if org:
            self.org = self.org or part.label
        self.at = part.end

    def pass_over(self, organ: Mention) -> None:
        """Reads an organ that is only part of a rank, with what tells its country."""
        self.parts.extend(organ.parts)
        self.code = self.code or organ.code
        self.at = organ.end

    def refer(self, at: int, end: int, reference: Reference) -> None:
        """Reads what points at the country, or at several of them: *nước này*, *ba nước*."""
        if reference.kind in SEVERAL:
            kind, number, leader = reference.kind, reference.number, reference.leader
            self.parts.append(Mention(at, end, MentionKind.REFERENCE, ref=kind, number=number, leader=leader))
        self.at, self.reference = end, reference
