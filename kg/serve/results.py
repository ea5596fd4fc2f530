"""A query's result as bytes, in the media type that the client likes best."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Mapping
from typing import Final

from pyoxigraph import QueryResultsFormat, RdfFormat, Triple, parse_query_results, serialize

from kg.query import QueryResult, render
from kg.serve import media
from kg.serve.wire import Reply

TRUNCATED: Final = "Kg-Truncated"
"""Header that tells of a result that was cut; its value says after how many rows or triples."""

_BY_OXIGRAPH: Final = {"rdf": RdfFormat.RDF_XML, "jsonld": RdfFormat.JSON_LD}
# XML 1.0 has no way to write these.
_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_LOCAL_NAME = re.compile(r".*[^\W\d][\w.-]*\Z", re.DOTALL)


def reply(result: QueryResult, accept: str, rows: int) -> Reply:
    """The result for a client.

    Args:
        result: Of :func:`kg.query.run_query`.
        accept: Header ``Accept`` of the client.
        rows: The limit that may have cut the result.
    """
    offers = media.ROWS if result.triples is None else media.TRIPLES
    chosen = media.chosen(accept, offers)
    if chosen is None:
        return not_acceptable(offers)
    form = offers[chosen]
    if form == "rdf" and (name := _unnameable(result.triples or ())):
        return Reply(406, body=f"RDF/XML cannot hold the property <{name}>; ask for text/turtle\n".encode())
    body = written(result, form)
    if not result.truncated:
        return Reply(200, chosen, body)
    if form in ("ttl", "nt"):
        body = f"# only the first {rows} triples: the limit of this endpoint\n".encode() + body
    return Reply(200, chosen, body, {TRUNCATED: str(rows)})


def not_acceptable(offers: Iterable[str]) -> Reply:
    """The reply to a client that takes none of the media types that there are."""
    return Reply(406, body=f"ask for one of these in the header Accept: {', '.join(offers)}\n".encode())


def written(result: QueryResult, form: str) -> bytes:
    """The result in a format of :data:`kg.serve.media.ROWS` or :data:`kg.serve.media.TRIPLES`."""
    if form in _BY_OXIGRAPH:
        prefixes: Mapping[str, str] | None = result.prefixes if form == "rdf" else None
        data = serialize(result.triples or (), format=_BY_OXIGRAPH[form], prefixes=dict(prefixes or {}) or None) or b""
        return _fit_for_xml(data) if form == "rdf" else data
    text = io.StringIO(newline="")
    render(result, "json" if form == "xml" else form, text)
    data = text.getvalue().encode()
    if form != "xml":
        return data
    again = parse_query_results(data, format=QueryResultsFormat.JSON)
    return _fit_for_xml(again.serialize(format=QueryResultsFormat.XML) or b"")


def _fit_for_xml(data: bytes) -> bytes:
    return _NOT_IN_XML.sub("\ufffd", data.decode()).encode()


def _unnameable(triples: Iterable[Triple]) -> str | None:
    """A property that is no name of XML, if there is one."""
    return next((t.predicate.value for t in triples if not _LOCAL_NAME.match(t.predicate.value)), None)
