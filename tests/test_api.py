"""A built graph from Python."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest
import rdflib
from click.testing import CliRunner
from support import Built

import kg
from kg.cli import main
from kg.errors import InputError
from kg.query import QueryError
from kg.view.pictures import timeline_figure


@pytest.fixture(scope="module")
def g(seeds_graph: Built) -> kg.Graph:
    return kg.open(seeds_graph.folder)


def test_answers_are_data_frames(g: kg.Graph) -> None:
    found = g.ask("who-met", person="Gen Nakatani")
    assert {"date", "who", "whom", "sentence"} <= set(found.columns)
    assert len(found) > 0
    assert set(g.questions["name"]) >= {"who-met", "relation"}


def test_a_query_gives_a_frame_a_truth_or_rdflibs_results(g: kg.Graph) -> None:
    frame = g.query("SELECT ?c (COUNT(?p) AS ?n) WHERE { ?p kg:represents ?c } GROUP BY ?c ORDER BY DESC(?n)")
    assert list(frame.columns) == ["c", "n"]
    assert frame["n"].iloc[0] >= 2
    assert g.query("ASK { ?p a kg:Person }") is True
    triples = g.query("CONSTRUCT { ?a kg:met ?b } WHERE { ?a kg:met ?b }", results="rdflib")
    assert isinstance(triples, rdflib.Graph)
    assert len(triples) == len(g.query("CONSTRUCT { ?a kg:met ?b } WHERE { ?a kg:met ?b }"))
    rows = g.query("SELECT ?p WHERE { ?p a kg:Person } LIMIT 3", results="rdflib")
    assert [type(row.p) for row in rows] == [rdflib.URIRef] * 3
    with pytest.raises(QueryError, match="read-only"):
        g.query("DROP ALL")


def test_events_of_a_kind_a_party_and_a_status(g: kg.Graph) -> None:
    planned = g.events(kind="Meeting", party="JP", status="Planned")
    assert len(planned) > 0
    assert set(planned["type"]) == {"Meeting"}
    assert set(planned["status"]) == {"Planned"}
    assert len(g.events()) > len(g.events(party="JP")) > len(planned)
    with pytest.raises(QueryError):
        g.events(kind="Meeting } DROP")


def test_the_timeline_of_two_states(g: kg.Graph) -> None:
    table = g.timeline("KR", "JP")
    assert list(table.columns) == ["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"]
    assert table.to_numpy().sum() > 0
    assert list(table.index) == sorted(table.index)


def test_states_that_act_together_against_another_are_in_no_conflict_with_each_other(g: kg.Graph) -> None:
    found = {frozenset((r.one, r.other)): r.conflict for r in g.matrix().itertuples()}
    # One article of the seeds tells how these broke off relations with Qatar.
    together = ("Ai Cập", "Bahrain", "Saudi Arabia")
    assert all(found[frozenset((state, "Qatar"))] for state in together)
    assert not any(found.get(frozenset((a, b)), 0) for a in together for b in together)


def test_a_matrix_in_english_has_english_names(g: kg.Graph, tmp_path: Path) -> None:
    assert {"South Korea", "Japan"} <= set(g.matrix(language="en")[["one", "other"]].to_numpy().ravel())
    g.matrix_picture(tmp_path / "en.svg", language="en")
    assert "South Korea" in "".join(ElementTree.parse(tmp_path / "en.svg").getroot().itertext())


def test_only_two_kinds_of_results(g: kg.Graph) -> None:
    with pytest.raises(ValueError, match="pandas or rdflib"):
        g.query("ASK {}", results="polars")  # type: ignore[arg-type]


def test_pictures_are_the_same_every_time(g: kg.Graph, tmp_path: Path) -> None:
    pairs = g.matrix()
    assert list(pairs.columns) == ["one", "other", "cooperation", "conflict"]
    assert (pairs["cooperation"] + pairs["conflict"]).is_monotonic_decreasing
    for form in ("svg", "png"):
        for turn in ("a", "b"):
            g.timeline_picture("KR", "JP", tmp_path / f"{turn}-timeline.{form}", language="en")
            g.matrix_picture(tmp_path / f"{turn}-matrix.{form}")
        for name in ("timeline", "matrix"):
            assert (tmp_path / f"a-{name}.{form}").read_bytes() == (tmp_path / f"b-{name}.{form}").read_bytes()
    svg = ElementTree.parse(tmp_path / "a-timeline.svg").getroot()
    assert "verbal cooperation" in "".join(svg.itertext())
    with pytest.raises(InputError, match=r"\.svg or \.png"):
        g.matrix_picture(tmp_path / "matrix.pdf")


def test_a_notebook_shows_pictures_by_themselves(g: kg.Graph) -> None:
    for picture in (g.timeline_picture("KR", "JP"), g.matrix_picture()):
        shown: bytes = picture._repr_png_()  # type: ignore[attr-defined]
        assert shown.startswith(b"\x89PNG")


def test_a_timeline_is_drawn_to_scale_with_long_gaps_marked_and_its_parties_named(g: kg.Graph) -> None:
    assert g.timeline_picture("KR", "JP", language="en").axes[0].get_title(loc="left") == "South Korea – Japan"
    months = ("--05", "--09", "2016-12", "2017-03", "2019-01", "2019-02")
    axes = timeline_figure({month: {"verbal cooperation": 1} for month in months}).axes[0]
    ticks = [(label.get_text(), at) for label, at in zip(axes.get_xticklabels(), axes.get_xticks(), strict=True)]
    assert ticks == [
        ("????-05", 0), ("????-09", 1), ("2016-12", 5), ("2017-03", 8), ("…", 10), ("2019-01", 12), ("2019-02", 13),
    ]  # fmt: skip
    assert timeline_figure({}).axes[0].get_xticklabels() == []
    many = {f"{year}-{month:02}": {"verbal conflict": 1} for year in range(2000, 2026) for month in range(1, 13)}
    figure = timeline_figure(many)
    assert figure.get_figwidth() <= 16
    assert len(figure.axes[0].get_xticklabels()) < 90


def test_a_day_is_taken_in_every_form(g: kg.Graph) -> None:
    asked = [g.ask("who-met", person="KR", since=day) for day in ("2024-01-01", date(2024, 1, 1), datetime(2024, 1, 1))]
    assert len(asked[0]) > 0
    assert all(answer.equals(asked[0]) for answer in asked)
    assert len(g.ask("who-met", person="KR", since=2024)) == len(asked[0])
    assert g.timeline("KR", "JP", since=date(2025, 1, 1)).index.to_list() == ["2025-08"]


def test_what_the_ontology_does_not_have_is_told(g: kg.Graph) -> None:
    for values in ({"kind": "Meetings"}, {"status": "Held"}):
        with pytest.raises(QueryError, match=r"there is no .* \(there are: .*(Meeting|Planned)"):
            g.events(**values)
    for ask in (g.matrix, g.matrix_picture, lambda **v: g.timeline_picture("KR", "JP", **v)):
        with pytest.raises(ValueError, match="vi or en"):
            ask(language="fr")


def test_kg_report_draws(seeds_graph: Built, tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["report", str(seeds_graph.folder), "--pictures", str(tmp_path / "new")])
    assert done.exit_code == 0
    files = [Path(line) for line in done.output.splitlines()]
    assert sorted(f.name for f in files) == ["matrix.png", "matrix.svg", "timeline.png", "timeline.svg"]
    assert all(f.stat().st_size > 1000 for f in files)


def test_the_network_is_that_of_the_page(g: kg.Graph) -> None:
    network = g.network()
    assert network.number_of_nodes() > 50
    assert {d["factuality"] for *_, d in network.edges(data=True)} >= {"Occurred", "Planned"}


@pytest.mark.parametrize("missing", ["pandas", "matplotlib.figure"])
def test_without_what_it_needs_it_says_what_to_install(
    seeds_graph: Built, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    monkeypatch.setitem(sys.modules, missing, None)
    done = CliRunner().invoke(main, ["report", str(seeds_graph.folder), "--pictures", str(tmp_path / "new")])
    assert done.exit_code == 2
    assert "pip install 'newskg[notebooks]'" in done.output


def test_what_is_no_graph_is_told(tmp_path) -> None:  # type: ignore[no-untyped-def]
    with pytest.raises(InputError):
        kg.open(tmp_path)
    with pytest.raises(AttributeError):
        _ = kg.nothing


def test_importing_it_loads_nothing() -> None:
    code = "import sys, kg; print(sorted({'pandas', 'pyoxigraph', 'rdflib', 'spacy', 'networkx'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
