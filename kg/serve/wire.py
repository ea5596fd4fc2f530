"""What goes between the server and a worker: one frame a message, a JSON header and bytes."""

from __future__ import annotations

import json
import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, BinaryIO, Final

SIZES: Final = struct.Struct(">II")
"""Lengths of header and body, at the start of a frame."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What a worker answers.

    Attributes:
        status: HTTP status.
        media: Media type of the body.
        body: The answer.
        headers: Further headers.
    """

    status: int
    media: str = "text/plain"
    body: bytes = b""
    headers: Mapping[str, str] = field(default_factory=dict)


Task = Mapping[str, Any]
"""What a worker is asked: ``kind`` is the name of a job, the rest its values."""


def frame(header: Mapping[str, Any], body: bytes = b"") -> bytes:
    """A message as bytes."""
    head = json.dumps(header).encode()
    return SIZES.pack(len(head), len(body)) + head + body


def framed(reply: Reply) -> bytes:
    """A reply as bytes."""
    header = {"status": reply.status, "media": reply.media, "headers": dict(reply.headers)}
    return frame(header, reply.body)


def reply_of(head: bytes, body: bytes) -> Reply:
    """A reply from the two parts of its frame."""
    header = json.loads(head)
    return Reply(header["status"], header["media"], body, header["headers"])


def read_task(stream: BinaryIO) -> Task | None:
    """The next task; None where the server is gone."""
    sizes = stream.read(SIZES.size)
    if len(sizes) < SIZES.size:
        return None
    head, body = SIZES.unpack(sizes)
    data = stream.read(head + body)
    if len(data) < head + body:
        return None
    task: Task = json.loads(data[:head])
    return task
