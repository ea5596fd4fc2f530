"""The schema of ``references.toml``: phrases that point at something named before."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from kg.lang.schema import Phrase, Strict


class Reference(Strict):
    """Phrases that point at something named before.

    Attributes:
        kind: ``countries`` (*hai nước*), ``people`` (*hai nhà lãnh đạo*), ``parties`` (*hai bên*: countries, bodies or
            people), ``country`` (*nước này*), ``person`` (*ông*, *bà này*), ``body`` (*bộ này*), ``government``
            (*Chính phủ*, with no state named), ``speaker`` (*tôi*), ``speaker-side`` (*chúng tôi*), ``counterpart``
            (*người đồng cấp*), ``gathering`` (*hội nghị* as subject: those who take part in it), ``they`` (*Họ* at the
            beginning of a sentence: those who act together in the one before).
        number: How many; 0 for a plural that doesn't say.
        female: For ``person``.
        leader: For ``person``, whether a state's leader is meant (*nhà lãnh đạo này*); for ``parties``, those who meet
            at a conference (*các nhà lãnh đạo*).
        phrases: The phrases.
    """

    kind: Literal[
        "countries",
        "people",
        "parties",
        "country",
        "person",
        "body",
        "government",
        "speaker",
        "speaker-side",
        "counterpart",
        "gathering",
        "they",
    ]
    number: int = 1
    female: bool = False
    leader: bool = False
    phrases: tuple[Phrase, ...]


class References(Strict):
    """``references.toml``. ``counted`` are heads that take any number (*3 nước*, *bốn bên*)."""

    class Counted(Strict):
        """Heads after a number or plural word, and what they count."""

        kind: Literal["countries", "people", "parties"]
        heads: tuple[Phrase, ...]

    reference: tuple[Reference, ...]
    counted: tuple[Counted, ...]
    demonstrative: tuple[Phrase, ...]

    def phrases(self, *kinds: str) -> Iterator[tuple[str, Reference]]:
        """The phrases of some kinds, each with its reference."""
        return ((phrase, r) for r in self.reference if r.kind in kinds for phrase in r.phrases)
