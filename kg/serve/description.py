"""What the endpoint says of itself, in the vocabulary of SPARQL 1.1 Service Description."""

from __future__ import annotations

from typing import Final

from pyoxigraph import NamedNode, Triple

from kg.graph import vocabulary as v
from kg.query.result import QueryResult
from kg.serve import media, results
from kg.serve.wire import Reply

_SD: Final = "http://www.w3.org/ns/sparql-service-description#"
_FORMATS: Final = "http://www.w3.org/ns/formats/"
_WRITTEN: Final = ("SPARQL_Results_JSON", "SPARQL_Results_XML", "SPARQL_Results_CSV", "SPARQL_Results_TSV", "Turtle",
                   "N-Triples", "RDF_XML", "JSON-LD")  # fmt: skip


def description(endpoint: str, accept: str) -> Reply:
    """The description of the endpoint at some address."""
    chosen = media.chosen(accept, media.TRIPLES)
    if chosen is None:
        return results.not_acceptable(media.TRIPLES)
    try:
        service = NamedNode(endpoint)
    except ValueError:
        # It comes from the header Host.
        return Reply(400, body=b"the request was sent to a name that is none\n")
    said = [
        ("endpoint", service),
        ("supportedLanguage", NamedNode(_SD + "SPARQL11Query")),
        *(("resultFormat", NamedNode(_FORMATS + name)) for name in _WRITTEN),
    ]
    triples = [Triple(service, v.RDF_TYPE, NamedNode(_SD + "Service"))]
    triples += [Triple(service, NamedNode(_SD + name), value) for name, value in said]
    found = QueryResult(triples=tuple(triples), prefixes={"sd": _SD, "format": _FORMATS})
    return Reply(200, chosen, results.written(found, media.TRIPLES[chosen]))
