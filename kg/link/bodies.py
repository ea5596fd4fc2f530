"""Government bodies of an article: which country one is of that is named without it, and which name the same body.

*Bộ Ngoại giao* can stand before or after *Bộ Ngoại giao Nga*, and in *Bộ trưởng Bộ Ngoại giao* before the name of a
person whose country is known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Protocol

from kg.nlp.layers import Mention, MentionKind


class Body(Protocol):
    """What is asked of a body gathered so far."""

    name: str
    names: list[str]
    code: str | None
    mentions: list[Mention]


@dataclass
class Bodies:
    """What the article says of its bodies before they are gathered.

    Attributes:
        norm: How names are folded for comparing.
        named: The countries of the bodies whose folded name begins with these words.
        holders: Country of whoever bears the title that a mention stands in, by the mention's place.
    """

    norm: Callable[[str], str]
    named: dict[str, set[str]] = field(default_factory=dict)
    holders: dict[tuple[int, int], str] = field(default_factory=dict)

    def note(self, mentions: Iterable[Mention]) -> None:
        """Takes in the bodies that the text names in full."""
        for m in mentions:
            if m.kind is MentionKind.BODY and m.code and m.label:
                self._note(m.label, m.code)

    def _note(self, label: str, code: str) -> None:
        words = self.norm(label).split()
        for k in range(len(words) + 1):
            self.named.setdefault(" ".join(words[:k]), set()).add(code)

    def note_holder(self, titles: Iterable[Mention], code: str | None) -> None:
        """Takes in the country of a person, for the bodies inside the titles."""
        for title in titles if code else ():
            for part in title.parts:
                if part.kind is MentionKind.BODY and part.code is None and code:
                    self.holders[(part.start, part.end)] = code
                    self._note(part.label, code)

    def code(self, m: Mention, label: str, near: str | None) -> str | None:
        """The country of a body named without it: the holder's, else whose such a body is, else what is near."""
        holder = self.holders.get((m.start, m.end))
        if holder:
            return holder
        full = self.named.get(self.norm(label), set())
        return next(iter(full)) if len(full) == 1 else near

    def twin(self, bodies: Iterable[Body], m: Mention, forms: Iterable[str], bare: str) -> Body | None:
        """The body gathered before that a mention names as well, the one named last first.

        Args:
            bodies: Those gathered.
            m: The mention.
            forms: Its names.
            bare: Its name without the country.
        """
        code = m.code or self.holders.get((m.start, m.end))
        able = (body for body in bodies if code is None or body.code in (None, code))
        wanted, short = {self.norm(form) for form in forms}, self.norm(bare)
        same = (body for body in able if self._same(body, m.code is None, wanted, short))
        return max(same, key=_last, default=None)

    def _same(self, body: Body, is_bare: bool, wanted: set[str], short: str) -> bool:
        """Whether a body goes by one of these names, or, one of the two without its country, by the other's."""
        for name in map(self.norm, (body.name, *body.names)):
            if name in wanted or (is_bare and name.startswith(f"{short} ")) or (not is_bare and name == short):
                return True
        return False


def _last(body: Body) -> int:
    return max((m.start for m in body.mentions), default=-1)
