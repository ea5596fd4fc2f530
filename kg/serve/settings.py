"""What can be set of a server, and what a query may take."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

LOOPBACK: Final = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Limits:
    """What a query may take.

    Attributes:
        seconds: Time, with the writing of its result; also how long it may wait for its turn.
        rows: Rows or triples of a result.
        megabytes: Memory of the process that answers it.
        workers: Queries at a time.
        waiting: Queries that may wait for their turn.
        query_bytes: Length of a request's body.
        result_bytes: Length of a result.
    """

    seconds: float = 30
    rows: int = 10_000
    megabytes: int = 2048
    workers: int = 4
    waiting: int = 64
    query_bytes: int = 200_000
    result_bytes: int = 100_000_000


@dataclass(frozen=True, slots=True)
class Settings:
    """A server.

    Attributes:
        out: Folder of the graph.
        limits: What a query may take.
        language: Language that pages open in.
        hosts: Names in requests that it answers to, or None for all. A page elsewhere whose name was pointed at this
            machine gets nothing where it listens on loopback alone.
        origins: Pages of which origins may ask ``/sparql`` from a browser; ``*`` for all.
        log: Whether to write each request on stderr.
    """

    out: Path
    limits: Limits = Limits()
    language: str = "vi"
    hosts: frozenset[str] | None = frozenset(("localhost", "127.0.0.1", "[::1]"))
    origins: tuple[str, ...] = ("*",)
    log: bool = False
