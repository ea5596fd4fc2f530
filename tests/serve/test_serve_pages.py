"""Pages of nodes, searches and faults; what is hostile in a graph changes nothing on them."""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from urllib.parse import quote

import pytest
from pyoxigraph import RdfFormat, parse
from view.view_samples import BIDI, ENDS_SCRIPT, HOSTILE

from kg.graph import vocabulary as v
from serve.server import Server

BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"


class Page(HTMLParser):
    """What a browser sees of a page: elements, their attributes, and text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += data

    def values(self, attribute: str) -> list[str]:
        return [value or "" for _, named in self.elements for name, value in named.items() if name == attribute]


def nodes(server: Server, cls: str) -> list[str]:
    """Local names of the nodes of a class."""
    found = server.ask(f"SELECT ?x {{ ?x a kg:{cls} }} ORDER BY ?x", "text/csv").text.split()[1:]
    return [iri.removeprefix(v.ID) for iri in found]


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize(
    "cls", ["Person", "Country", "Topic", "Office", "Event", "Article", "Claim", "Sentence", "Tenure"]
)
def test_every_kind_of_node_has_its_page(server: Server, cls: str, language: str) -> None:
    names = nodes(server, cls)[:4]
    assert names
    for name in names:
        got = server.get(f"/id/{name}?lang={language}", Accept=BROWSER)
        assert (got.status, got.media) == (200, "text/html")
        page = Page(got.text)
        assert f'lang="{language}"' in got.text
        assert v.ID + name in page.text
        assert ("Triples" if language == "en" else "Bộ ba") in page.text


def test_an_event_shows_who_says_so_where(server: Server) -> None:
    query = """SELECT ?e ?said ?title { ?e a kg:PhoneCall ; kg:evidence ?s . ?s nif:anchorOf ?said ; kg:inArticle ?a .
      ?a schema:headline ?title FILTER(CONTAINS(?said, "Ahn Gyu Back")) } LIMIT 1"""
    [row] = json.loads(server.ask(query).body)["results"]["bindings"]
    page = Page(server.get("/id/" + row["e"]["value"].removeprefix(v.ID), Accept=BROWSER).text)
    for shown in (row["said"]["value"], row["title"]["value"], "đã xảy ra", "đã điện đàm với", "độ tin cậy"):
        assert shown in page.text
    assert ("mark", {"class": "trigger", "title": "từ chỉ hành động"}) in page.elements


def test_an_office_shows_its_holder_and_who_says_so(server: Server) -> None:
    query = """SELECT ?p ?o ?office ?who ?a { ?t org:member ?p ; kg:office ?o ; prov:wasDerivedFrom ?a .
      ?p skos:prefLabel ?who . ?o skos:prefLabel ?office } LIMIT 1"""
    [row] = json.loads(server.ask(query).body)["results"]["bindings"]
    article = "/id/" + row["a"]["value"].removeprefix(v.ID)
    for node, other in (("p", "office"), ("o", "who")):
        page = Page(server.get("/id/" + row[node]["value"].removeprefix(v.ID), Accept=BROWSER).text)
        assert row[other]["value"] in page.text
        assert article in page.values("href")


def test_a_direct_triple_leads_to_the_event_behind_it(server: Server) -> None:
    query = "SELECT ?a ?e { ?a kg:spokeWith ?b . ?e a kg:PhoneCall, kg:OccurredEvent ; kg:actor ?a, ?b } LIMIT 1"
    [row] = json.loads(server.ask(query).body)["results"]["bindings"]
    text = server.get("/id/" + row["a"]["value"].removeprefix(v.ID), Accept=BROWSER).text
    behind = "".join(re.findall(r'<span class="behind">.*?</span>', text, re.DOTALL))
    assert f'href="/id/{row["e"]["value"].removeprefix(v.ID)}"' in behind


def test_every_link_of_a_page_leads_somewhere(server: Server) -> None:
    for name in (nodes(server, "Event")[0], nodes(server, "Article")[0], "country-KR"):
        page = Page(server.get("/id/" + name, Accept=BROWSER).text)
        links = {h for h in page.values("href") if h.startswith("/") and "#" not in h}
        assert len(links) > 5
        for link in sorted(links)[:15]:
            assert server.get(link, Accept=BROWSER).status == 200, link


@pytest.mark.parametrize(
    ("accept", "media"),
    [
        ("", "text/html"),
        ("*/*", "text/html"),
        (BROWSER, "text/html"),
        ("text/turtle", "text/turtle"),
        ("text/turtle;q=0.9, text/html;q=0.5", "text/turtle"),
        ("application/n-triples", "application/n-triples"),
        ("application/rdf+xml", "application/rdf+xml"),
        ("application/ld+json", "application/ld+json"),
    ],
)
def test_a_node_in_the_media_type_that_is_asked_for(server: Server, accept: str, media: str) -> None:
    got = server.get("/id/country-KR", **({"Accept": accept} if accept else {}))
    assert (got.status, got.media) == (200, media)
    assert "Accept" in got.headers["vary"]


def test_the_triples_of_an_event_carry_its_evidence(server: Server) -> None:
    name = nodes(server, "Meeting")[0]
    for got in (server.get("/id/" + name, Accept="text/turtle"), server.get(f"/id/{name}?format=ttl", Accept=BROWSER)):
        found = list(parse(got.body, format=RdfFormat.TURTLE))
        assert {v.ANCHOR_OF, v.CLAIMS, v.TRIGGER, v.FACTUALITY} <= {t.predicate for t in found}
        assert any(t.subject.value == v.ID + name for t in found)  # type: ignore[union-attr]


@pytest.mark.parametrize("name", ["nobody", "a%20b", "%3Cscript%3E", "%22", "..%2F..%2Fetc", "%00", "x" * 5000])
def test_what_is_not_there(server: Server, name: str) -> None:
    got = server.get(f"/id/{name}", Accept=BROWSER)
    assert (got.status, got.media) == (404, "text/html")
    assert "<script>" not in got.text
    got = server.get(f"/id/{name}", Accept="text/turtle")
    assert (got.status, got.media) == (404, "text/plain")
    assert server.get("/id/country-KR", Accept="image/png").status == 406


def test_a_search_by_name(server: Server) -> None:
    page = Page(server.get("/find?q=" + quote("han quoc"), Accept=BROWSER).text)
    assert "/id/country-KR" in page.values("href")
    hostile = server.get("/find?q=" + quote(f'"{HOSTILE}{ENDS_SCRIPT}'), Accept=BROWSER).text
    assert "<img" not in hostile
    assert Page(hostile).values("value") == [f'"{HOSTILE}{ENDS_SCRIPT}']
    assert server.get("/find", Accept=BROWSER).status == 200


def test_the_explorer(server: Server, strict: Server) -> None:
    got = server.get("/explorer", Accept=BROWSER)
    assert (got.status, got.media) == (200, "text/html")
    # A policy that forbids inline scripts would forbid the page its own.
    assert "script-src" not in got.headers["content-security-policy"]
    assert "--page" in strict.get("/explorer").text


def test_questions_as_queries(server: Server) -> None:
    got = server.get("/questions/relation?a=KR&b=JP")
    assert got.status == 200
    assert v.ID + "country-KR" in got.text
    assert server.ask(got.text).status == 200
    assert server.get("/questions/relation?a=KR").status == 400
    assert server.get("/questions/nothing").status == 400
    got = server.get("/questions/who-held?office=" + quote('") } DROP ALL #'))
    assert server.ask(got.text).status == 200


def test_the_ontology(server: Server) -> None:
    got = server.get("/ontology")
    assert got.media == "text/turtle"
    assert len(list(parse(got.body, format=RdfFormat.TURTLE))) > 500


PATHS = ["/", "/id/country-KR", "/find?q=a", "/static/query.js", "/nothing"]


@pytest.mark.parametrize("path", PATHS)
def test_nothing_comes_from_elsewhere_and_nothing_inline_runs(server: Server, path: str) -> None:
    got = server.get(path, Accept=BROWSER)
    policy = dict(part.strip().partition(" ")[::2] for part in got.headers["content-security-policy"].split(";"))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["connect-src"] == "'self'"
    assert policy["frame-ancestors"] == "'none'"
    assert got.headers["x-content-type-options"] == "nosniff"
    if got.media == "text/html":
        page = Page(got.text)
        for tag, named in page.elements:
            assert not any(name.startswith("on") or name == "style" for name in named), (tag, named)
            if tag in ("script", "img", "iframe", "form"):
                source = named.get("src") or named.get("action") or ""
                assert not source or re.match(r"/[a-z]", source), (tag, named)


def test_hostile_names_change_nothing(strict: Server) -> None:
    query = "SELECT DISTINCT ?x { ?x ?p ?o FILTER(STRSTARTS(STR(?x), STR(id:))) } ORDER BY ?x LIMIT 5 OFFSET "
    seen = ""
    for start in range(0, 60, 5):
        for iri in strict.ask(query + str(start), "text/csv").text.split()[1:]:
            got = strict.get("/id/" + quote(iri.removeprefix(v.ID), safe=""), Accept=BROWSER)
            assert got.status == 200, iri
            page = Page(got.text)
            assert {tag for tag, _ in page.elements}.isdisjoint({"script", "img", "iframe"})
            assert not any(name.startswith("on") for _, named in page.elements for name in named)
            assert all(h.startswith(("/", "?", "https://", "http://", "data:,")) for h in page.values("href"))
            assert not set(got.text) & set("\u202e\u202c\u2066\u0007")
            seen += page.text
            assert "None" not in page.text
    assert HOSTILE in seen
    assert ENDS_SCRIPT in seen
    assert BIDI.replace("\u202e", "\ufffd").replace("\u202c", "\ufffd") in seen
