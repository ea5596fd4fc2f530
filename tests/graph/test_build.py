"""Graphs of one article: the golden one, what must never become an edge, and content that means harm."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import rdflib
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, parse

from graph.samples import TEXT, sample, span
from graph.strategies import extractions
from kg.errors import InputError
from kg.graph import vocabulary as v
from kg.graph.build import ArticleGraph, GraphOptions, article_graph, quads, to_rdflib
from kg.model import Claim, Entity, EntityType, Event, EventType, Extraction, Factuality, Topic

GOLDEN = Path(__file__).with_name("golden.ttl")
DIRECT = {n.value for n in v.DIRECT}
unreal = st.sampled_from([f for f in Factuality if f is not Factuality.OCCURRED])
relaxed = settings(deadline=None, max_examples=60, suppress_health_check=list(HealthCheck))


def ask(graph: ArticleGraph, pattern: str) -> bool:
    prologue = "".join(f"PREFIX {p}: <{n}> " for p, n in v.PREFIXES.items())
    return bool(to_rdflib([graph]).query(prologue + "ASK {" + pattern + "}").askAnswer)


def edges(graph: ArticleGraph) -> set[tuple[str, str, str]]:
    return {
        (t.subject.value, t.predicate.value.removeprefix(v.KG), t.object.value)
        for t in graph.triples
        if t.predicate.value in DIRECT
    }


def only(
    kind: EventType, actors: str, recipients: str = "", topics: tuple[Topic, ...] = (), **more: object
) -> Extraction:
    base = sample()
    claim = (Claim(0, Factuality.OCCURRED, (0, 3)),)
    event = Event(
        kind, tuple(actors.split()), tuple(recipients.split()), (), topics, None, None, claim, Factuality.OCCURRED
    )
    return replace(base, events=(replace(event, **more),))


def test_golden(graph: ArticleGraph) -> None:
    wanted = {q.triple for q in parse(path=GOLDEN, format=RdfFormat.TURTLE)}
    assert set(graph.triples) == wanted
    assert graph.problems == ()


@pytest.mark.parametrize(
    "pattern",
    [
        '?a a kg:Article, schema:NewsArticle, prov:Entity ; dcterms:identifier "000" ; schema:publisher "Báo Thử"',
        '?a schema:datePublished "2025-08-07"^^xsd:date ; schema:url "https://example.org/a?b=1"^^xsd:anyURI',
        '?c a kg:Claim ; kg:claims/a kg:Agreement ; kg:trigger "nhất trí" ; kg:confidence 0.85',
        '?c kg:cue "sẽ" ; kg:factuality kg:Planned ; kg:evidence/kg:inArticle ?a ; prov:wasDerivedFrom ?a',
        "?s a nif:Sentence ; nif:beginIndex ?b ; nif:endIndex ?e FILTER(?e - ?b = STRLEN(?t)) ?s nif:anchorOf ?t",
        '?e a kg:Meeting ; kg:startDate "2025-09"^^xsd:gYearMonth ; kg:endDate "2025-10"^^xsd:gYearMonth',
        '?e a kg:Meeting, kg:OccurredEvent ; kg:place/skos:prefLabel "Tokyo"@vi ; kg:onBehalfOf/skos:notation "KR"',
        '?p a foaf:Person ; skos:prefLabel "Ahn Gyu Back"@vi ; skos:altLabel "Ahn"@vi ; kg:represents id:country-KR',
        'id:country-KR skos:exactMatch <http://www.wikidata.org/entity/Q884> ; skos:prefLabel "South Korea"@en',
        'id:country-KR kg:agreedWith id:country-JP ; kg:agreedOn/skos:prefLabel "hợp tác an ninh"@vi',
        '?p kg:holdsOffice/skos:prefLabel "Bộ trưởng Quốc phòng Hàn Quốc"@vi',
        '?t a kg:Tenure ; org:member/skos:prefLabel "Gen Nakatani"@vi ; kg:office/kg:officeOf id:country-JP',
        "?e a kg:Signing ; kg:topic/a kg:Document ; kg:factuality kg:Denied",
        '?c kg:attributedTo/skos:prefLabel "Yonhap"@vi',
        "?t a kg:Topic ; skos:broader kg:SecurityField",
    ],
)
def test_contract(graph: ArticleGraph, pattern: str) -> None:
    assert ask(graph, pattern)


def test_appointed_office_is_the_office_of_the_tenure(graph: ArticleGraph) -> None:
    assert ask(graph, "?p kg:holdsOffice ?o . ?t org:member ?p ; kg:office ?o . ?e a kg:Appointment ; kg:topic ?o")


def test_planned_and_denied_give_no_edge(graph: ArticleGraph) -> None:
    assert not [e for e in edges(graph) if e[1] == "signed"]
    assert len([e for e in edges(graph) if e[1] == "met"]) == 2


@relaxed
@given(extractions(unreal))
def test_unreal_events_never_give_edges(extraction: Extraction) -> None:
    graph = article_graph(extraction)
    assert not edges(graph)
    assert v.OCCURRED_EVENT not in {t.object for t in graph.triples}


@relaxed
@given(extractions())
def test_edges_lead_back_to_occurred_events(extraction: Extraction) -> None:
    graph = article_graph(extraction)
    held = set(graph.triples)
    occurred = {t.subject for t in held if t.object == v.OCCURRED_EVENT}
    for event in {t.subject for t in held if t.predicate == v.FACTUALITY}:
        values = {t.object for t in held if t.subject == event and t.predicate == v.FACTUALITY}
        assert len(values) == 1
    if edges(graph):
        assert occurred
    symmetric = {n.value for n in v.BETWEEN_PARTIES.values()}
    for t in held:
        if t.predicate.value in symmetric:
            assert Triple(t.object, t.predicate, t.subject) in held
        if t.predicate.value in DIRECT:
            assert t.subject != t.object


@relaxed
@given(extractions())
def test_any_content_gives_a_graph_that_parsers_read_back(extraction: Extraction) -> None:
    graph = article_graph(extraction)
    assert graph.triples == article_graph(extraction).triples
    held = set(graph.triples)
    assert not [x for t in held for x in (t.subject, t.object) if isinstance(x, BlankNode)]
    assert not any("evil.example" in n.value for t in held for n in t if isinstance(n, NamedNode))
    locals_ = {t.subject.value.removeprefix(v.ID) for t in held}
    assert all(name.isascii() and set(name) <= set(ALLOWED) for name in locals_)
    assert len(to_rdflib([graph])) == len(held)


ALLOWED = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_"


def test_hostile_names_stay_literals() -> None:
    name = '"@vi .\n<http://evil.example/s> a kg:Person . \u202e<script>'
    base = sample()
    people = (replace(base.entities[0], name=name, names=(name,)), *base.entities[1:])
    graph = to_rdflib([article_graph(replace(base, entities=people))])
    assert rdflib.URIRef("http://evil.example/s") not in set(graph.subjects())
    assert rdflib.Literal(" ".join(name.split()), lang="vi") in set(graph.objects())


@pytest.mark.parametrize(
    ("kind", "edge"),
    [(k, p.value.removeprefix(v.KG)) for k, p in v.ON_RECIPIENT.items() if k is not EventType.APPOINTMENT],
)
def test_directed_types_go_to_recipient_else_topic(kind: EventType, edge: str) -> None:
    to_state = edges(article_graph(only(kind, "ahn", "JP", (Topic("phi hạt nhân hóa"),))))
    assert [(p, o) for _, p, o in to_state] == [(edge, v.ID + "country-JP")]
    to_topic = edges(article_graph(only(kind, "ahn", "", (Topic("phi hạt nhân hóa"),))))
    assert [(p, o.split("/topic-")[1][:4]) for _, p, o in to_topic] == [(edge, "phi-")]


@pytest.mark.parametrize("kind", [EventType.STATEMENT, EventType.PROTEST, EventType.MOBILIZATION, EventType.RETREAT])
def test_other_types_give_no_edge(kind: EventType) -> None:
    assert not edges(article_graph(only(kind, "ahn", "JP", (Topic("x"),))))


def test_states_agree_only_where_persons_act_for_them() -> None:
    states = {v.ID + "country-KR", v.ID + "country-JP"}
    between = {(s, o) for s, p, o in edges(article_graph(only(EventType.AGREEMENT, "ahn nak"))) if p == "agreedWith"}
    assert (v.ID + "country-KR", v.ID + "country-JP") in between
    met = edges(article_graph(only(EventType.MEETING, "ahn nak")))
    assert not [e for e in met if e[0] in states]
    bodies = edges(article_graph(only(EventType.AGREEMENT, "mnd JP")))
    assert (v.ID + "country-KR", "agreedWith", v.ID + "country-JP") not in bodies


def test_former_holders_do_not_bind_their_state() -> None:
    base = only(EventType.AGREEMENT, "ahn nak")
    old = replace(base, entities=(replace(base.entities[0], former=True), *base.entities[1:]))
    assert (v.ID + "country-KR", "agreedWith", v.ID + "country-JP") not in edges(article_graph(old))
    assert ask(article_graph(old), "?t a kg:Tenure ; kg:former true")


def test_an_office_is_of_the_state_named_before_what_it_is_about() -> None:
    told = only(EventType.APPOINTMENT, "ahn", topics=(Topic("Đặc phái viên Hàn Quốc phụ trách đàm phán với Nhật Bản"),))
    of, name = "kg:officeOf id:country-KR", '"Đặc phái viên Hàn Quốc phụ trách đàm phán với Nhật Bản"@vi'
    assert ask(article_graph(told), f"?o {of} ; skos:prefLabel {name}")
    assert not ask(article_graph(told), "?o kg:officeOf id:country-JP ; skos:prefLabel ?l FILTER(CONTAINS(?l, 'viên'))")


def test_disputed_where_claims_contradict_each_other() -> None:
    def with_claims(*said: Factuality) -> ArticleGraph:
        claims = tuple(Claim(0, f, span("gặp")) for f in said)
        return article_graph(only(EventType.MEETING, "ahn nak", claims=claims))

    assert ask(with_claims(Factuality.OCCURRED, Factuality.DENIED), "?e kg:disputed true")
    assert ask(with_claims(Factuality.CANCELLED, Factuality.OCCURRED), "?e kg:disputed true")
    assert not ask(with_claims(Factuality.PLANNED, Factuality.OCCURRED), "?e kg:disputed true")
    assert not ask(with_claims(Factuality.PLANNED, Factuality.CANCELLED), "?e kg:disputed true")


def test_events_that_agree_in_all_else_stay_two() -> None:
    base = sample()
    meeting = base.events[0]
    denied = replace(meeting, factuality=Factuality.DENIED)
    graph = article_graph(replace(base, events=(meeting, denied)))
    assert len({t.subject for t in graph.triples if t.object == v.kg("Meeting")}) == 2


def test_only_sentences_that_bear_evidence_are_there(graph: ArticleGraph) -> None:
    one = article_graph(replace(sample(), events=sample().events[:1]))
    assert len({t.subject for t in one.triples if t.predicate == v.ANCHOR_OF}) == 1
    texts = {t.object.value for t in graph.triples if t.predicate == v.ANCHOR_OF}
    assert all(text in TEXT for text in texts)


def test_faults_are_noted_not_raised() -> None:
    base = sample()
    article = replace(base.article, published="--08-07", url="javascript:alert(1)")
    broken = replace(
        base.events[0],
        actors=("ahn", "nobody"),
        date="2025-02-30",
        topics=(Topic("x", None, "nothing"),),
        claims=(Claim(9, Factuality.OCCURRED, (0, 3), confidence=float("nan")),),
    )
    odd = Entity("odd", EntityType.COUNTRY, "Nước Lạ", code="XXX", represents="ghost", wikidata="884")
    graph = article_graph(Extraction(article, base.sentences, (*base.entities, odd), (broken,)))
    codes = {p.code for p in graph.problems}
    assert codes == {
        "bad-date",
        "unsafe-url",
        "unknown-entity",
        "no-evidence",
        "bad-confidence",
        "bad-country-code",
        "bad-wikidata",
    }
    assert all(not p.fatal and p.where == "000.txt" for p in graph.problems)


def test_base_iri() -> None:
    graph = article_graph(sample(), GraphOptions("https://kg.example.org/d#"))
    assert {t.subject.value.split("#")[0] for t in graph.triples} == {"https://kg.example.org/d"}
    for bad in ("", "kg/", "ftp://x/", "https://x", "https://x/ y/", "https://u@x/", "https://x/a?b/", "https://x/#a#"):
        with pytest.raises(InputError):
            GraphOptions(bad)


def test_quads_lie_in_the_graph_of_the_article() -> None:
    assert {q.graph_name.value for q in quads(sample("a b/c"))} == {article_graph(sample("a b/c")).name.value}


def test_same_person_in_two_articles_is_one_node() -> None:
    first, second = article_graph(sample("1")), article_graph(sample("2"))
    shared = {t.subject for t in first.triples} & {t.subject for t in second.triples}
    kinds = {n.value.removeprefix(v.ID).split("-")[0] for n in shared}
    assert kinds == {"person", "country", "government", "document", "place", "office", "topic", "tenure", "source"}


def test_confidence_has_two_decimals(graph: ArticleGraph) -> None:
    values = {t.object.value for t in graph.triples if t.predicate == v.CONFIDENCE and isinstance(t.object, Literal)}
    assert values == {"0.90", "0.85", "0.70", "0.60", "0.50"}
