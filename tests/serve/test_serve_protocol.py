"""The SPARQL 1.1 Protocol: methods, media types, datasets and errors."""

from __future__ import annotations

import csv
import io
import json
from urllib.parse import quote, urlencode
from xml.etree import ElementTree

import pytest
import rdflib
from pyoxigraph import QueryResultsFormat, RdfFormat, parse, parse_query_results

from serve.server import FORM, QUERY, Server

SELECT = "SELECT ?s ?l { ?s a kg:Country ; skos:prefLabel ?l } ORDER BY ?s ?l LIMIT 4"
ASK = "ASK { ?s a kg:Country }"
CONSTRUCT = "CONSTRUCT { ?s skos:prefLabel ?l } WHERE { ?s a kg:Country ; skos:prefLabel ?l }"
DESCRIBE = "DESCRIBE id:country-KR"
JSON, XML = "application/sparql-results+json", "application/sparql-results+xml"
CSV, TSV, TTL, NT = "text/csv", "text/tab-separated-values", "text/turtle", "application/n-triples"


@pytest.mark.parametrize("method", ["get", "form", "direct"])
@pytest.mark.parametrize(
    ("query", "accept", "media"),
    [
        (SELECT, "", JSON),
        (SELECT, "*/*", JSON),
        (SELECT, JSON, JSON),
        (SELECT, XML, XML),
        (SELECT, CSV, CSV),
        (SELECT, TSV, TSV),
        (SELECT, "application/json", "application/json"),
        (SELECT, "text/csv;q=0.5, application/sparql-results+xml;q=0.9, */*;q=0.1", XML),
        (SELECT, "text/turtle, text/*;q=0.1", CSV),
        (ASK, JSON, JSON),
        (ASK, XML, XML),
        (CONSTRUCT, "", TTL),
        (CONSTRUCT, NT, NT),
        (CONSTRUCT, f"{JSON}, {NT};q=0.9", NT),
        (DESCRIBE, TTL, TTL),
        (DESCRIBE, "application/rdf+xml", "application/rdf+xml"),
        (DESCRIBE, "application/ld+json", "application/ld+json"),
    ],
)
def test_every_form_of_a_query_in_every_media_type(
    server: Server, method: str, query: str, accept: str, media: str
) -> None:
    headers = {"Accept": accept} if accept else {}
    if method == "get":
        got = server.get(f"/sparql?query={quote(query)}", **headers)
    elif method == "form":
        got = server.send("POST", "/sparql", urlencode({"query": query}), Content_Type=FORM, **headers)
    else:
        got = server.send("POST", "/sparql", query, Content_Type=f"{QUERY}; charset=utf-8", **headers)
    assert (got.status, got.media) == (200, media), got.text
    assert "Accept" in got.headers["vary"]
    assert got.body


def test_what_is_sent_is_what_was_found(server: Server) -> None:
    rows = json.loads(server.ask(SELECT, JSON).body)["results"]["bindings"]
    assert [r["l"]["value"] for r in rows]
    for media, form in ((XML, QueryResultsFormat.XML), (TSV, QueryResultsFormat.TSV), (JSON, QueryResultsFormat.JSON)):
        back = parse_query_results(server.ask(SELECT, media).body, format=form)
        assert [s["l"].value for s in back] == [r["l"]["value"] for r in rows]  # type: ignore[index, union-attr]
    table = list(csv.reader(io.StringIO(server.ask(SELECT, CSV).text, newline="")))
    assert table[0] == ["s", "l"]
    assert [r[1] for r in table[1:]] == [r["l"]["value"] for r in rows]
    assert json.loads(server.ask(ASK).body)["boolean"] is True
    assert ElementTree.fromstring(server.ask(ASK, XML).text)[1].text == "true"


def test_triples_are_the_same_in_every_format(server: Server) -> None:
    forms = {TTL: RdfFormat.TURTLE, NT: RdfFormat.N_TRIPLES, "application/ld+json": RdfFormat.JSON_LD}
    read = [{q.triple for q in parse(server.ask(CONSTRUCT, m).body, format=f)} for m, f in forms.items()]
    # Another reader than the one that came with the writer.
    assert len(rdflib.Graph().parse(data=server.ask(CONSTRUCT, "application/rdf+xml").text, format="xml")) == len(
        read[0]
    )
    assert read[0]
    assert all(r == read[0] for r in read)


@pytest.mark.parametrize(
    ("method", "path", "body", "kind", "accept", "status"),
    [
        ("POST", "/sparql", SELECT, "text/plain", "", 415),
        ("POST", "/sparql", SELECT, "", "", 415),
        ("POST", "/sparql", SELECT.encode("utf-16"), f"{QUERY}; charset=utf-16", "", 415),
        ("POST", "/sparql", b"ASK { ?s ?p '\xff' }", QUERY, "", 400),
        ("POST", "/sparql", b"query=%FF", FORM, "", 400),
        ("POST", "/sparql", "query=ASK%7B%7D&query=ASK%7B%7D", FORM, "", 400),
        ("POST", "/sparql", "", FORM, "", 400),
        ("POST", "/sparql?query=ASK%7B%7D", "ASK {}", QUERY, "", 400),
        ("POST", "/sparql", "", QUERY, "", 400),
        ("POST", "/sparql", "x" * 300_000, QUERY, "", 413),
        ("POST", "/sparql", "&".join(f"a{i}=1" for i in range(2000)), FORM, "", 400),
        ("GET", "/sparql?query=SELECT", None, "", "", 400),
        ("GET", "/sparql?query=", None, "", "", 400),
        ("GET", "/sparql?nothing=1", None, "", "", 400),
        ("GET", f"/sparql?query={quote(SELECT)}", None, "", "image/png", 406),
        ("GET", f"/sparql?query={quote(SELECT)}", None, "", "text/turtle", 406),
        ("GET", f"/sparql?query={quote(CONSTRUCT)}", None, "", "text/csv", 406),
        ("GET", f"/sparql?query={quote('SELECT * { ?s nope:p ?o }')}", None, "", "", 400),
        ("GET", f"/sparql?query={quote(SELECT)}&default-graph-uri=no%20iri", None, "", "", 400),
        ("PUT", "/sparql", SELECT, QUERY, "", 405),
        ("DELETE", "/sparql", None, "", "", 405),
        ("PATCH", "/sparql", SELECT, QUERY, "", 405),
        ("POST", "/", "", FORM, "", 405),
        ("GET", "/nothing", None, "", "", 404),
    ],
)
def test_what_is_wrong_is_told(
    server: Server, method: str, path: str, body: str | bytes | None, kind: str, accept: str, status: int
) -> None:
    headers = {k: v for k, v in (("Content-Type", kind), ("Accept", accept)) if v}
    got = server.send(method, path, body, **headers)
    assert got.status == status, got.text
    assert got.media == "text/plain"
    assert got.text.strip()
    if status == 405:
        assert "GET" in got.headers["allow"]


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("INSERT DATA { <http://a> <http://b> <http://c> }", "application/sparql-update"),
        (urlencode({"update": "DROP ALL"}), FORM),
        (urlencode({"query": "DROP ALL"}), FORM),
        (urlencode({"query": "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"}), FORM),
        (urlencode({"query": "SELECT * { SERV\\u0049CE SILENT <http://127.0.0.1:1/> { ?s ?p ?o } }"}), FORM),
        (urlencode({"query": "LOAD <http://127.0.0.1:1/>"}), FORM),
    ],
)
def test_what_is_refused(server: Server, body: str, kind: str) -> None:
    got = server.send("POST", "/sparql", body, Content_Type=kind)
    assert got.status == 403, got.text


def test_an_error_names_its_place(server: Server) -> None:
    assert server.ask("SELECT * {\n  ?s ?p }").text.startswith("line 2, column ")


def test_the_dataset_of_a_request(server: Server) -> None:
    count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    graphs = "SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }"

    def number(**dataset: str | list[str]) -> int:
        body = urlencode({"query": count, **{k.replace("_", "-"): v for k, v in dataset.items()}}, doseq=True)
        got = server.send("POST", "/sparql", body, Content_Type=FORM, Accept=CSV)
        return int(got.text.split()[1])

    first, second, *_ = sorted(server.ask(graphs, CSV).text.split()[1:])
    one, other = number(default_graph_uri=first), number(default_graph_uri=second)
    # A triple of two graphs is one triple of their merge.
    assert max(one, other) < number(default_graph_uri=[first, second]) < one + other < number()
    assert number(named_graph_uri=first) == number(default_graph_uri="https://example.org/none") == 0
    assert server.ask(graphs, CSV, **{"named-graph-uri": first}).text.split() == ["g", first]
    # FROM says the same in the query, and what the request says goes before it.
    within = count.replace("{", f"FROM <{first}> FROM <{second}> {{", 1)
    assert int(server.ask(within, CSV).text.split()[1]) == number(default_graph_uri=[first, second])
    assert int(server.ask(within, CSV, **{"default-graph-uri": first}).text.split()[1]) == one


def test_head_and_options(server: Server) -> None:
    got = server.send("HEAD", f"/sparql?query={quote(ASK)}")
    assert (got.status, got.media, got.body) == (200, JSON, b"")
    got = server.send("OPTIONS", "/sparql", Origin="https://elsewhere.example", Access_Control_Request_Method="POST")
    assert got.status == 204
    assert got.headers["access-control-allow-origin"] == "*"
    assert "POST" in got.headers["access-control-allow-methods"]
    assert "Kg-Truncated" in got.headers["access-control-expose-headers"]
    assert "Content-Type" in got.headers["access-control-allow-headers"]


def test_without_a_query_it_describes_itself(server: Server) -> None:
    sd = "http://www.w3.org/ns/sparql-service-description#"
    got = server.get("/sparql")
    found = list(parse(got.body, format=RdfFormat.TURTLE))
    assert any(t.predicate.value == sd + "endpoint" and t.object.value == server.endpoint for t in found)  # type: ignore[union-attr]
    assert any(t.object.value == sd + "SPARQL11Query" for t in found)  # type: ignore[union-attr]
    browser = server.get("/sparql", Accept="text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
    assert (browser.status, browser.headers["location"]) == (303, "/")


def test_a_property_without_a_name_is_not_written_as_xml(server: Server) -> None:
    query = "CONSTRUCT { <http://a.example/> <http://a.example/p/> 1 } WHERE {}"
    assert server.ask(query, "application/rdf+xml").status == 406
    assert server.ask(query, f"{TTL}, application/rdf+xml;q=0.5").status == 200


def test_what_xml_cannot_hold_does_not_break_it(server: Server) -> None:
    got = server.ask('SELECT ("a\\u0001b" AS ?x) {}', XML)
    assert "a\ufffdb" in "".join(ElementTree.fromstring(got.text).itertext())
