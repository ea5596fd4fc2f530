"""What becomes of an event as articles tell it: contradicted, realised, called off."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from kg.model import Claim, Factuality

_ASSERTED: Final = frozenset({Factuality.OCCURRED, Factuality.PLANNED, Factuality.CONSIDERED})


def disputed(claims: Iterable[Claim]) -> bool:
    """Whether some claim asserts what another denies. A plan that was later cancelled is no contradiction."""
    said = {c.factuality for c in claims}
    return (Factuality.DENIED in said and bool(said & _ASSERTED)) or {
        Factuality.OCCURRED,
        Factuality.CANCELLED,
    } <= said
