"""Clients of other makers: SPARQLWrapper, rdflib, Comunica, curl."""

from __future__ import annotations

import json
import subprocess

import pytest
import rdflib
from export.clients import HERE, NODE_MODULES, program
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, JSON, POST, POSTDIRECTLY, RDFXML, TSV, TURTLE, XML, SPARQLExceptions, SPARQLWrapper

from serve.server import Server

PREFIXES = """PREFIX kg: <https://w3id.org/newskg/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
"""
NAMES = f"""{PREFIXES}SELECT ?name WHERE {{
  ?x a kg:Country ; skos:prefLabel ?name FILTER(LANG(?name) = "vi") }} ORDER BY ?name"""
EDGES = PREFIXES + "CONSTRUCT { ?a kg:met ?b } WHERE { ?a kg:met ?b }"


@pytest.fixture
def names(server: Server) -> list[str]:
    return server.ask(NAMES, "text/csv").text.split("\r\n")[1:-1]


# ---------------------------------------------------------------------- SPARQLWrapper, rdflib
@pytest.mark.parametrize("method", ["GET", POST])
@pytest.mark.parametrize("request_method", ["urlencoded", POSTDIRECTLY])
def test_sparqlwrapper_reads_rows(server: Server, names: list[str], method: str, request_method: str) -> None:
    if method == "GET" and request_method == POSTDIRECTLY:
        pytest.skip("there is no such request")
    client = SPARQLWrapper(server.endpoint)
    client.setMethod(method)
    client.setRequestMethod(request_method)
    client.setQuery(NAMES)
    client.setReturnFormat(JSON)
    found = client.query().convert()
    assert [row["name"]["value"] for row in found["results"]["bindings"]] == names
    client.setReturnFormat(XML)
    read = [n.firstChild.data for n in client.query().convert().getElementsByTagName("literal")]
    assert read == names
    client.setReturnFormat(CSV)
    assert client.query().convert().decode().split("\r\n")[1:-1] == names
    client.setReturnFormat(TSV)
    assert len(client.query().convert().decode().splitlines()) == len(names) + 1


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")
def test_sparqlwrapper_reads_triples_and_answers(server: Server) -> None:
    client = SPARQLWrapper(server.endpoint)
    client.setQuery(EDGES)
    client.setReturnFormat(RDFXML)
    graph = client.query().convert()
    assert len(graph) > 4
    client.setReturnFormat(TURTLE)
    assert len(rdflib.Graph().parse(data=client.query().convert(), format="turtle")) == len(graph)
    client.setQuery("ASK { ?x a <https://w3id.org/newskg/ontology#Country> }")
    client.setReturnFormat(JSON)
    assert client.query().convert()["boolean"] is True


def test_sparqlwrapper_is_told_what_is_wrong(server: Server) -> None:
    client = SPARQLWrapper(server.endpoint)
    client.setQuery("SELECT * { ?s ?p")
    with pytest.raises(SPARQLExceptions.QueryBadFormed, match="line 1"):
        client.query()


def test_rdflib_asks_it_as_a_store(server: Server, names: list[str]) -> None:
    graph = rdflib.Graph(SPARQLStore(server.endpoint))
    assert [str(row[0]) for row in graph.query(NAMES)] == names  # type: ignore[index]


# ---------------------------------------------------------------------- Comunica
def comunica(server: Server, query: str, media: str, source: str = "sparql@") -> str:
    program("node", "nodejs")
    command = NODE_MODULES / ".bin" / "comunica-sparql-file"
    if not command.exists():
        pytest.skip("Comunica is not installed (npm install --prefix tests/export)")
    done = subprocess.run(
        [str(command), source + server.endpoint, "-q", query, "-t", media],
        capture_output=True, text=True, encoding="utf-8", timeout=120, check=False, cwd=HERE,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("source", ["sparql@", ""], ids=["named", "found out"])
def test_comunica_reads_rows(server: Server, names: list[str], source: str) -> None:
    found = json.loads(comunica(server, NAMES, "application/sparql-results+json", source))
    assert [row["name"]["value"] for row in found["results"]["bindings"]] == names


def test_comunica_reads_triples(server: Server) -> None:
    found = comunica(server, EDGES, "application/n-triples")
    expected = server.ask(EDGES, "application/n-triples").text
    assert set(found.splitlines()) - {""} == set(expected.splitlines())


# ---------------------------------------------------------------------- curl
def curl(*arguments: str) -> str:
    done = subprocess.run([program("curl", "curl"), "-s", "--fail-with-body", "--noproxy", "*", *arguments],
                          capture_output=True, text=True, encoding="utf-8", timeout=60, check=False)  # fmt: skip
    return done.stdout + done.stderr


def test_curl(server: Server, names: list[str]) -> None:
    query = f"query={NAMES}"
    for arguments in (
        ("-G", "--data-urlencode", query),
        ("--data-urlencode", query),
        ("-H", "Content-Type: application/sparql-query", "--data-binary", NAMES),
    ):
        assert curl(server.endpoint, "-H", "Accept: text/csv", *arguments).split() == ["name", *" ".join(names).split()]
    assert "@prefix kg:" in curl(server.endpoint, "--data-urlencode", f"query={EDGES}")
    assert "SERVICE is refused" in curl(server.endpoint, "--data-urlencode", "query=ASK { SERVICE <http://a> {} }")
    assert "@prefix id:" in curl(server.url + "id/country-KR", "-H", "Accept: text/turtle")
