"""How much is read before a file is refused."""

from __future__ import annotations

from dataclasses import dataclass

_MB = 1_000_000


@dataclass(frozen=True, slots=True)
class ReadLimits:
    """Sizes in bytes, after decompression.

    Attributes:
        text: One page: a text, HTML or JSON file, or one line of a JSONL file.
        archive: All that is read out of one archive.
        memory: A compressed tar, which must be held in memory as a whole.
        members: Files in one archive.
    """

    text: int = 20 * _MB
    archive: int = 4_000 * _MB
    memory: int = 500 * _MB
    members: int = 1_000_000
