"""Files: same bytes for any order, same triples for any parser, one label a language, whole or not at all."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from pathlib import Path

import pytest
import rdflib
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pyoxigraph import NamedNode, Quad, RdfFormat, parse

from graph.samples import sample
from graph.strategies import extractions
from kg.graph import vocabulary as v
from kg.graph.build import ArticleGraph, GraphOptions, article_graph
from kg.graph.serialise import replacing, write_graph, write_split, write_turtle
from kg.model import Extraction

relaxed = settings(deadline=None, max_examples=25, suppress_health_check=list(HealthCheck))


def named(identifier: str, name: str) -> ArticleGraph:
    base = sample(identifier)
    state = replace(base.entities[2], name=name, names=(name,))
    return article_graph(replace(base, entities=(*base.entities[:2], state, *base.entities[3:])))


def read(folder: Path, graphs: list[ArticleGraph]) -> list[Quad]:
    """What ``graph.nq`` holds of some graphs."""
    _, nquads = write_graph(graphs, folder)
    return list(parse(path=nquads, format=RdfFormat.N_QUADS))


@relaxed
@given(st.lists(extractions(), max_size=3), st.randoms())
def test_same_bytes_in_any_order(tmp_path: Path, found: list[Extraction], random: object) -> None:
    graphs = [article_graph(x) for x in found]
    write_graph(graphs, tmp_path / "a")
    shuffled = list(graphs)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    write_graph(shuffled, tmp_path / "b")
    for name in ("graph.ttl", "graph.nq"):
        assert (tmp_path / "a" / name).read_bytes() == (tmp_path / "b" / name).read_bytes()


@relaxed
@given(extractions())
def test_both_parsers_read_the_same_turtle(tmp_path: Path, extraction: Extraction) -> None:
    graph = article_graph(extraction)
    write_turtle([graph], tmp_path / "g.ttl")
    ours = {q.triple for q in parse(path=tmp_path / "g.ttl", format=RdfFormat.TURTLE)}
    assert ours == {q.triple for q in read(tmp_path, [graph])}
    theirs = rdflib.Graph().parse(tmp_path / "g.ttl")
    # rdflib reads literals that differ in lexical form as different, so the sizes agree only if all were kept.
    assert len(theirs) == len(ours)
    assert {str(s) for s in theirs.subjects()} == {t.subject.value for t in ours}
    lexical = {str(o) for o in theirs.objects() if isinstance(o, rdflib.Literal)}
    assert lexical == {t.object.value for t in ours if not str(t.object).startswith("<")}


def test_turtle_is_readable(tmp_path: Path) -> None:
    write_turtle([article_graph(sample())], tmp_path / "g.ttl")
    lines = (tmp_path / "g.ttl").read_text(encoding="utf-8").splitlines()
    header = [line for line in lines if line.startswith("@prefix")]
    assert header == sorted(header) == lines[: len(v.PREFIXES)]
    assert lines[len(header)].startswith("id:article-000 a kg:Article ,")
    assert not [line for line in lines[len(header) :] if "<https://w3id.org/newskg/" in line]


def test_split_and_base(tmp_path: Path) -> None:
    base = "https://kg.example.org/id/"
    graphs = [article_graph(sample(i), GraphOptions(base)) for i in ("b", "a/../x")]
    paths = write_split(graphs, tmp_path / "s", base)
    assert [p.parent for p in paths] == [tmp_path / "s"] * 2
    assert "b.ttl" in {p.name for p in paths}
    assert "@prefix id: <https://kg.example.org/id/> ." in paths[0].read_text(encoding="utf-8")


@relaxed
@given(extractions())
def test_the_file_of_an_article_is_that_of_a_corpus_of_one(
    tmp_path_factory: pytest.TempPathFactory, extraction: Extraction
) -> None:
    folder, graph = tmp_path_factory.mktemp("one"), article_graph(extraction)
    [path] = write_split([graph], folder)
    write_turtle([graph], folder / "whole")
    assert path.read_bytes() == (folder / "whole").read_bytes()


def test_the_file_of_an_article_has_one_preferred_label_a_language(tmp_path: Path) -> None:
    one, other = named("1", "Hàn Quốc"), named("1", "Đại Hàn Dân quốc")
    both = ArticleGraph(one.name, (*one.triples, *other.triples))
    [path] = write_split([both], tmp_path)
    write_turtle([both], tmp_path / "whole")
    assert path.read_bytes() == (tmp_path / "whole").read_bytes()
    assert "skos:altLabel" in path.read_text(encoding="utf-8")


def test_n_quads_hold_one_graph_an_article(tmp_path: Path) -> None:
    graphs = [article_graph(sample(i)) for i in "ab"]
    write_graph(graphs, tmp_path)
    found = set(parse(path=tmp_path / "graph.nq", format=RdfFormat.N_QUADS))
    assert found == {q for g in graphs for q in g.quads()}
    assert {q.graph_name for q in found} == {g.name for g in graphs}


def test_one_preferred_label_a_language(tmp_path: Path) -> None:
    graphs = [named("1", "Hàn Quốc"), named("2", "Đại Hàn Dân quốc"), named("3", "Hàn Quốc")]
    labels: defaultdict[str, set[tuple[NamedNode, str]]] = defaultdict(set)
    for quad in read(tmp_path, graphs):
        if quad.subject.value.endswith("country-KR"):
            labels[str(quad.graph_name)].add((quad.predicate, quad.object.value))
    assert len(labels) == 3
    for each in labels.values():
        preferred = {o for p, o in each if p == v.PREF_LABEL}
        assert preferred == {"Hàn Quốc", "South Korea"}
    of_second = labels[str(graphs[1].name)]
    assert (v.ALT_LABEL, "Đại Hàn Dân quốc") in of_second
    assert (v.ALT_LABEL, "Hàn Quốc") not in of_second


def test_empty_graph(tmp_path: Path) -> None:
    turtle, nquads = write_graph([], tmp_path)
    assert turtle.read_bytes() == nquads.read_bytes() == b""


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "f"
    path.write_bytes(b"old")
    with pytest.raises(RuntimeError), replacing(path) as out:
        out.write(b"half")
        raise RuntimeError
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]
    with replacing(path) as out:
        out.write(b"new")
    assert path.read_bytes() == b"new"
