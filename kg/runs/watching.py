"""Being told how a run goes."""

from __future__ import annotations

from kg.workers import Outcome


class Watcher:
    """Is told how a run goes; this one keeps it to itself. The command line shows a progress bar."""

    def phase(self, name: str, total: int | None = None) -> None:
        """A stretch of work begins; ``total`` is the number of its steps where known."""

    def step(self) -> None:
        """A step of the phase is done."""

    def failed(self, outcome: Outcome) -> None:
        """Extraction failed on an article."""
