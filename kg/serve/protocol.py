"""Requests of the SPARQL 1.1 Protocol: which query, on which dataset, or what is wrong with them.

Nothing here looks into the query; the worker does, under its limits.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from urllib.parse import parse_qsl

from kg.serve.wire import Reply, Task

FORM: Final = "application/x-www-form-urlencoded"
QUERY: Final = "application/sparql-query"
UPDATE: Final = "application/sparql-update"
METHODS: Final = ("GET", "HEAD", "POST", "OPTIONS")

_FIELDS: Final = 1000
_NO_UPDATE: Final = "the graph is read-only: no update is accepted here; send a query\n"


class BadRequestError(Exception):
    """A request that cannot be answered.

    Attributes:
        reply: What its client is told.
    """

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.reply = Reply(status, body=message.encode())


def task_of(method: str, address: str, media: str, body: bytes, accept: str) -> Task | None:
    """What a request asks for; None where it has no query and a description of the service is meant.

    Args:
        method: GET, HEAD or POST.
        address: Query part of the address, as it was sent.
        media: Header ``Content-Type``.
        body: Body of the request.
        accept: Header ``Accept``.

    Raises:
        BadRequestError: If it is none of the three forms that the protocol has.
    """
    fields = _fields(address.encode("latin-1"))
    if method != "POST":
        if not fields:
            return None
        query = _one_query(fields)
    else:
        kind, charset = _content_type(media)
        if kind not in (FORM, QUERY, UPDATE):
            told = f"{kind or 'a body without Content-Type'} is not understood; send {FORM} or {QUERY}\n"
            raise BadRequestError(415, told)
        if charset not in ("", "utf-8", "utf8", "us-ascii"):
            raise BadRequestError(415, f"the body is in {charset}; send UTF-8\n")
        if kind == UPDATE:
            raise BadRequestError(403, _NO_UPDATE)
        if kind == QUERY:
            if "query" in fields:
                raise BadRequestError(400, "a query in the body and one in the address; send one\n")
            query = _text(body)
        else:
            # The dataset may stand in the address as well: harmless, and some clients do so.
            fields = _together(fields, _fields(body))
            query = _one_query(fields)
    return {
        "kind": "query",
        "query": query,
        "default": fields.get("default-graph-uri", []),
        "named": fields.get("named-graph-uri", []),
        "accept": accept,
    }


def _one_query(fields: Mapping[str, list[str]]) -> str:
    if "update" in fields:
        raise BadRequestError(403, _NO_UPDATE)
    queries = fields.get("query", [])
    if len(queries) != 1:
        raise BadRequestError(
            400, "send one query, in the field query\n" if queries else "the field query is missing\n"
        )
    return queries[0]


def _together(some: Mapping[str, list[str]], others: Mapping[str, list[str]]) -> dict[str, list[str]]:
    return {name: some.get(name, []) + others.get(name, []) for name in {**some, **others}}


def _fields(data: bytes) -> dict[str, list[str]]:
    try:
        pairs = parse_qsl(data, keep_blank_values=True, max_num_fields=_FIELDS)
    except ValueError:
        raise BadRequestError(400, f"more than {_FIELDS} fields\n") from None
    found: dict[str, list[str]] = {}
    for name, value in pairs:
        found.setdefault(_text(name), []).append(_text(value))
    return found


def _text(data: bytes) -> str:
    try:
        return data.decode()
    except UnicodeDecodeError:
        raise BadRequestError(400, "this is not UTF-8\n") from None


def _content_type(value: str) -> tuple[str, str]:
    kind, *parameters = (p.strip() for p in value.lower().split(";"))
    charset = next((p.partition("=")[2].strip('" ') for p in parameters if p.startswith("charset")), "")
    return kind, charset
