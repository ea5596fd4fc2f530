"""The analysts' questions on a graph whose answers are known, and what their files and values must be like."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from merge.samples import act, article, person, thing
from pyoxigraph import Store
from support import ROOT

from kg.cli import main
from kg.graph import vocabulary as v
from kg.graph.corpus import corpus_graphs
from kg.graph.serialise import write_graph
from kg.graph.store import write_store
from kg.merge import merge
from kg.model import EntityType, EventType, Factuality
from kg.query import QueryError, open_graph, run_query
from kg.query.asking import ask, query_of
from kg.query.questions import question, questions, read_question, reference

MAY = person("may", "Theresa May", "GB", "Thủ tướng")
ABE = person("abe", "Shinzo Abe", "JP", "Thủ tướng")
MOON = person("moon", "Moon Jae-in", "KR", "Tổng thống")
HANOI = thing("hanoi", EntityType.PLACE, "Hà Nội")
PLANNED, DENIED = Factuality.PLANNED, Factuality.DENIED


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Five articles: two tell one meeting, a plan is kept and another not, a meeting is denied by the last."""
    found = [
        article(
            "a1", MAY, ABE, HANOI,
            act(EventType.MEETING, "may abe", date="2025-08-07", place="hanoi"),
            act(EventType.AGREEMENT, "may abe", date="2025-08-07", about="thương mại tự do", at=3),
            act(EventType.MEETING, "abe moon", date="2025-09-01", told=PLANNED, at=6),
            MOON, published="2025-08-08", publisher="KBS",
        ),
        article(
            "a2", MAY, ABE, act(EventType.MEETING, "may abe", date="2025-08-07"),
            act(EventType.SIGNING, "GB JP", date="2025-08-20", about="hiệp định thuế", at=3),
            published="2025-08-09", publisher="VOV",
        ),
        article(
            "a3", ABE, MOON, act(EventType.MEETING, "abe moon", date="2025-09-01"),
            act(EventType.VISIT, "moon", "JP", date="2025-09-01", at=3),
            act(EventType.VISIT, "moon", "VN", date="2025-12-01", told=PLANNED, at=6),
            act(EventType.CRITICISM, "moon", "JP", date="2025-10-03", about="thương mại tự do", at=9),
            act(EventType.AID, "KR", "GB", date="2025-10-05", about="thương mại tự do", at=12),
            published="2025-09-02", publisher="NHK",
        ),
        article(
            "a4", MAY, ABE, act(EventType.MEETING, "may abe", date="2025-08-07", told=DENIED),
            published="2025-09-10", publisher="NHK",
        ),
        article("a5", person("may2", "Theresa May", "GB"), act(EventType.MEETING, "may2 US", date="--05-01")),
    ]  # fmt: skip
    folder = tmp_path_factory.mktemp("out")
    write_graph(corpus_graphs(merge(found)), folder)
    write_store(folder)
    return folder


@pytest.fixture(scope="module")
def store(out: Path) -> Iterator[Store]:
    yield open_graph(out).store


def answers(store: Store, name: str, *columns: str, **values: str) -> list[tuple[str, ...]]:
    found = ask(store, question(name), values)
    header, rows = found.table()
    return [tuple(row[header.index(c)] for c in columns) for row in rows]


def test_who_met_whom_on_whose_behalf(store: Store) -> None:
    columns = ("date", "who", "onBehalfOf", "whom", "whomFor")
    assert answers(store, "who-met", *columns, person="Theresa May", since="2025") == []  # disputed: denied at last
    assert answers(store, "who-met", *columns, since="2025-01-01") == [
        ("2025-09-01", "Moon Jae-in", "Hàn Quốc", "Shinzo Abe", "Nhật Bản"),
    ]
    assert answers(store, "who-met", "date", "whom", person="theresa may") == [("--05-01", "Mỹ")]
    assert answers(store, "who-met", "whom", person="KR") == [("Shinzo Abe",)]
    assert answers(store, "who-met", "whom", person="KR", until="2025-08") == []


def test_what_two_states_agreed_on_and_signed(store: Store) -> None:
    assert answers(store, "agreed", "date", "about", a="GB", b="JP") == [
        ("2025-08-07", "thương mại tự do"),
        ("2025-08-20", "hiệp định thuế"),
    ]
    assert answers(store, "agreed", "about", a="Anh", b="Nhật Bản", since="2025-08-08") == [("hiệp định thuế",)]
    assert answers(store, "agreed", "about", a="KR", b="JP") == []


def test_who_visited_and_who_is_about_to(store: Store) -> None:
    assert answers(store, "visits", "date", "status") == [("2025-09-01", "Occurred"), ("2025-12-01", "Planned")]
    assert answers(store, "visits", "date", status="Planned", who="KR", where="viet nam") == [("2025-12-01",)]


def test_plans_that_nobody_reports_as_held(store: Store) -> None:
    assert answers(store, "not-held", "date") == [("2025-12-01",)]
    assert answers(store, "not-held", "date", party="Shinzo Abe") == []


def test_what_was_denied_and_who_had_said_so(store: Store) -> None:
    assert answers(store, "denied", "status", "published", since="2025-09-10") == [
        ("Denied", "2025-09-10"),
        ("Occurred", "2025-08-08"),
        ("Occurred", "2025-08-09"),
    ]
    assert answers(store, "denied", "status", since="2025-10") == answers(store, "denied", "status", party="KR") == []


def test_who_held_an_office_when(store: Store) -> None:
    assert answers(store, "who-held", "office", "who", "first", "last", country="JP") == [
        ("Thủ tướng Nhật Bản", "Shinzo Abe", "2025-08-08", "2025-09-10"),
    ]
    assert answers(store, "who-held", "who", office="tổng thống") == [("Moon Jae-in",)]


def test_a_relation_month_by_month(store: Store) -> None:
    assert answers(store, "relation", "month", "quad", "events", a="KR", b="JP") == [
        ("2025-09", "verbal cooperation", "2"),
        ("2025-10", "verbal conflict", "1"),
    ]


def test_a_relation_counts_by_the_quads_that_all_else_goes_by() -> None:
    written = re.findall(r'\(kg:(\w+) "([a-z ]+)"\)', question("relation").template)
    assert sorted(written) == sorted((kind.value, quad) for kind, quad in v.QUAD_OF.items())


def test_who_acts_together_against_a_third_is_in_no_conflict(tmp_path: Path) -> None:
    found = [
        article(
            "a1", act(EventType.SANCTION, "KR JP", "GB", date="2025-08-07"),
            act(EventType.CRITICISM, "US", "KR JP", date="2025-08-08", at=3),
            act(EventType.CRITICISM, "GB", "KR", date="2025-08-09", at=6),
        )
    ]  # fmt: skip
    write_graph(corpus_graphs(merge(found)), tmp_path)
    store = open_graph(tmp_path).store
    plain = (ROOT / "benchmarks/plain/relation.rq").read_text(encoding="utf-8")
    for asked in (question("relation"), read_question("relation", plain)):
        counts = {
            pair: {
                row[1].value: row[2].value for row in ask(store, asked, dict(zip("ab", pair.split(), strict=True))).rows
            }
            for pair in ("KR JP", "KR GB", "GB JP", "US JP")
        }
        assert counts == {
            "KR JP": {},
            "KR GB": {"material conflict": "1", "verbal conflict": "1"},
            "GB JP": {"material conflict": "1"},
            "US JP": {"verbal conflict": "1"},
        }


def test_topics_that_tie_three_states(store: Store) -> None:
    assert answers(store, "shared-topics", "topic", a="GB", b="JP", c="KR") == [("thương mại tự do",)]
    assert answers(store, "shared-topics", "topic", a="GB", b="JP", c="US") == []


def test_which_sentence_in_which_article_says_so(store: Store) -> None:
    found = answers(store, "evidence", "publisher", "status", "sentence", a="Theresa May", b="Shinzo Abe")
    assert sorted({(p, s) for p, s, _ in found}) == [("KBS", "Occurred"), ("NHK", "Denied"), ("VOV", "Occurred")]
    assert all(sentence.startswith(("a1", "a2", "a4")) for _, _, sentence in found)


def test_where_articles_contradict_each_other(store: Store) -> None:
    assert answers(store, "contradictions", "status", "otherStatus") == [("Occurred", "Denied")] * 2


def test_what_rests_on_one_source(store: Store) -> None:
    labels = [label for (label,) in answers(store, "one-source", "what", party="KR")]
    assert len(labels) == 4
    assert not any("Theresa May" in label for label in labels)


@pytest.mark.parametrize("path", sorted((ROOT / "benchmarks" / "plain").glob("*.rq")), ids=lambda p: p.stem)
def test_a_question_put_for_speed_has_the_answers_of_its_plain_form(store: Store, path: Path) -> None:
    asked, plain = question(path.stem), read_question(path.stem, path.read_text(encoding="utf-8"))
    assert asked.parameters == plain.parameters
    pairs = (("Theresa May", "Shinzo Abe"), ("KR", "JP"), ("Moon Jae-in", "JP"), ("GB", "JP"))
    parties = [{"person": who, "a": who, "b": other} for who, other in pairs]
    some = 0
    for party in parties:
        for days in ({}, {"since": "2025-08-08"}, {"since": "2025", "until": "2025-08"}):
            values = {p.name: value for p in asked.parameters if (value := {**party, **days}.get(p.name))}
            rows = ask(store, asked, values).rows
            assert rows == ask(store, plain, values).rows, values
            some += len(rows)
    assert some


# ---------------------------------------------------------------------- values
@pytest.mark.parametrize(
    ("name", "values", "says"),
    [
        ("who-met", {"person": "Teresa Mai"}, "near: Theresa May"),
        ("relation", {"a": "Hàn Quóc", "b": "Nhat Bn"}, "near: Nhật Bản|near: Hàn Quốc"),
        ("who-met", {"person": "https://example.org/x"}, "of this graph"),
        ("who-met", {"person": "http://a b"}, "no IRI"),
        ("who-met", {"since": "yesterday"}, "2024-01"),
        ("who-met", {"whom": "x"}, "it has: person, since, until"),
        ("agreed", {"b": "JP"}, "agreed needs a"),
        ("visits", {"status": "Done"}, "Occurred, Planned"),
    ],
)
def test_a_value_that_does_not_fit_says_what_would(store: Store, name: str, values: dict[str, str], says: str) -> None:
    with pytest.raises(QueryError, match="(?s)" + says):
        ask(store, question(name), values)


@pytest.mark.parametrize("text", ['") } DROP ALL #', "$country", '\\"', "a\nb\x00", "}) SERVICE <http://x> {"])
def test_a_value_changes_nothing_but_itself(store: Store, text: str) -> None:
    query = query_of(store, question("who-held"), {"office": text})
    plain = query_of(store, question("who-held"), {"office": "x"})
    assert query.count("\n") == plain.count("\n")
    if "SERVICE" not in text:
        assert run_query(store, query).rows == ()


# ---------------------------------------------------------------------- files and commands
def test_every_question_of_the_design_has_its_file() -> None:
    assert len(questions()) == 11
    for name, asked in questions().items():
        assert read_question(name, (ROOT / "kg/query/questions" / f"{name}.rq").read_text("utf-8")) == asked


def test_a_faulty_file_tells_all_its_faults_at_once() -> None:
    text = '#: [title]\n#: en = "x"\n#: [parameters.a]\n#: kind = "number"\nSELECT * { ?a ?b $c }\n'
    with pytest.raises(ValueError, match=r"title lacks vi; about lacks vi.*\$c is no parameter.*a is not used.*kind"):
        read_question("bad", text)
    with pytest.raises(ValueError, match="not TOML"):
        read_question("bad", "#: [title\nASK {}")


def test_the_documentation_is_that_of_the_files() -> None:
    page = (ROOT / "docs" / "questions.md").read_text(encoding="utf-8")
    made = "from kg.query.questions import reference; print(reference(), end='')"
    assert page == reference(), f'docs/questions.md is another: python -c "{made}" > docs/questions.md'


def test_kg_ask(out: Path) -> None:
    def kg(*args: str) -> tuple[int, str]:
        done = CliRunner().invoke(main, ["ask", str(out), *args])
        return done.exit_code, done.output

    code, text = kg()
    assert code == 0
    assert [line.split("\t")[0] for line in text.splitlines()] == list(questions())
    code, text = kg("agreed", "--a", "GB", "--b", "JP", "--format", "csv")
    assert code == 0
    assert "hiệp định thuế" in text
    assert kg("agreed", "--a", "GB", "--sparql")[1].startswith("SELECT")
    assert kg("agreed")[0] == kg("agreed", "--a", "Nobody")[0] == kg("nothing")[0] == 2
    assert "two parties agreed" in kg("agreed", "--help")[1]
    assert "who-met\tAi đã gặp ai" in kg("--language", "vi")[1]
    assert "near: who-met" in kg("who-mett")[1]
    assert "for example 'KR'" in kg("relation", "--b", "JP")[1]
    assert "[Occurred|Planned|Considered|Denied|Hypothetical|Cancelled]" in kg("visits", "--help")[1]
    assert "--since DAY" in kg("visits", "--help")[1]
