"""The store of an output folder: there at once, the same graph, and never that of another one."""

from __future__ import annotations

import json
import shutil
import stat
from pathlib import Path

import pytest
from graph.samples import sample
from pyoxigraph import DefaultGraph, NamedNode, RdfFormat, Store
from support import SEEDS, Built, Kg

from kg.errors import KgError
from kg.graph import store as building
from kg.graph.build import article_graph
from kg.graph.serialise import write_graph
from kg.graph.store import StoreError, read_store, write_store
from kg.output import put_in_place
from kg.query import open_graph, open_store, run
from kg.runs.folder import opened

COUNT = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
ONE = SEEDS / "01-dien-dam-han-nhat.txt"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write_graph([article_graph(sample("1")), article_graph(sample("2", "2024"))], tmp_path)
    write_store(tmp_path)
    return tmp_path


def test_it_holds_each_articles_graph_and_their_union_once(folder: Path) -> None:
    store = read_store(folder)
    named = {q for q in store if q.graph_name != DefaultGraph()}
    # Oxigraph writes numbers in its own way.
    written = Store()
    written.bulk_load(path=str(folder / "graph.nq"), format=RdfFormat.N_QUADS)
    assert named == set(written)
    union = [q.triple for q in store.quads_for_pattern(None, None, None, DefaultGraph())]
    assert len(union) == len(set(union))
    assert set(union) == {q.triple for q in named}


def test_it_is_the_same_in_however_many_pieces_it_is_loaded(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = set(read_store(folder))
    shutil.rmtree(folder / "store")
    monkeypatch.setattr(building, "_PIECE", dict.fromkeys(building._PIECE, 2_000))
    monkeypatch.setattr(building, "_WHOLE", dict.fromkeys(building._WHOLE, 0))
    pieces = [piece.read() for piece in building.pieces(folder / "graph.ttl", 2_000)]
    assert len(pieces) > 3
    write_store(folder)
    assert set(read_store(folder)) == whole


def test_it_is_the_same_loaded_beside_other_work(folder: Path) -> None:
    whole = set(read_store(folder))
    shutil.rmtree(folder / "store")
    with building.Loading(folder, beside=True) as loading:
        loading.load("graph.nq")
        loading.load("graph.ttl")
        loading.finish()
    assert set(read_store(folder)) == whole


def test_what_cannot_be_loaded_beside_is_told_at_the_end(folder: Path) -> None:
    shutil.rmtree(folder / "store")
    with building.Loading(folder, beside=True) as loading:
        (folder / "graph.nq").unlink()
        loading.load("graph.nq")
        with pytest.raises(FileNotFoundError):
            loading.finish()


def test_it_answers_as_the_graph_in_memory_does(seeds_graph: Built) -> None:
    graph = open_graph(seeds_graph.folder)
    assert graph.note == ""
    assert set(graph.store) == set(open_store(seeds_graph.folder))
    assert run(seeds_graph.folder, COUNT) == run(seeds_graph.folder / "graph.nq", COUNT)


def test_it_is_read_only(folder: Path) -> None:
    with pytest.raises(RuntimeError, match="read-write"):
        read_store(folder).update("DELETE WHERE { ?s ?p ?o }")


def test_several_may_read_it_at_once(folder: Path) -> None:
    one, other = read_store(folder), read_store(folder)
    assert len(one) == len(other) > 0


def test_it_names_no_place_of_this_machine(folder: Path) -> None:
    files = [p for p in (folder / "store").rglob("*") if p.is_file()]
    assert all(str(folder).encode() not in p.read_bytes() for p in files)
    assert all(p.stat().st_mode & stat.S_IROTH for p in files)


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (lambda f: (f / "store" / "about.json").unlink(), "can't be read"),
        (lambda f: (f / "store" / "about.json").write_text("{"), "can't be read"),
        (lambda f: (f / "store" / "about.json").write_text(json.dumps({"format": 0})), "another version"),
        (lambda f: (f / "store" / "db" / "CURRENT").write_text("rubbish\n"), "can't be read"),
        (lambda f: (f / "store").rename(f / "elsewhere"), "there is no store"),
    ],
)
def test_without_a_sound_store_the_graph_is_read(folder: Path, harm: object, said: str) -> None:
    harm(folder)  # type: ignore[operator]
    with pytest.raises(StoreError, match=said):
        read_store(folder)
    graph = open_graph(folder)
    assert said in graph.note
    assert "kg build" in graph.note
    assert len(graph.store) == len(open_store(folder))


def test_the_store_of_another_graph_is_not_used(folder: Path) -> None:
    write_graph([article_graph(sample("3"))], folder)
    with pytest.raises(StoreError, match=r"another graph\.nq"):
        read_store(folder)
    assert [r[0] for r in run(folder, "SELECT ?a { ?a a kg:Article }").rows] == [
        NamedNode("https://w3id.org/newskg/id/article-3")
    ]


def test_whoever_has_it_open_reads_on_while_it_is_replaced(folder: Path) -> None:
    before = read_store(folder)
    size = len(before)
    with opened(folder) as place:
        write_graph([article_graph(sample("3"))], place.stage)
        write_store(place.stage)
        put_in_place(place.stage, folder)
    assert len(set(before)) == size
    assert len(read_store(folder)) != size


def test_a_run_that_is_cut_off_leaves_no_store_of_another_graph(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    replace = Path.replace

    def failing(self: Path, target: Path) -> Path:
        if self.name == "graph.ttl":
            raise KeyboardInterrupt
        return replace(self, target)

    with pytest.raises(KeyboardInterrupt), opened(folder) as place:
        write_graph([article_graph(sample("3"))], place.stage)
        write_store(place.stage)
        monkeypatch.setattr(Path, "replace", failing)
        put_in_place(place.stage, folder)
    graph = open_graph(folder)
    assert graph.note == ""
    assert set(graph.store) == set(open_store(folder))
    assert any("article-3" in str(quad.subject) for quad in graph.store)


def test_a_query_says_when_it_reads_the_graph_instead(kg: Kg, folder: Path) -> None:
    assert kg("query", folder, COUNT).stderr == ""
    (folder / "store" / "about.json").unlink()
    result = kg("query", folder, COUNT)
    assert result.exit_code == 0
    assert result.stdout.split() == [
        "n",
        str(sum(1 for _ in open_store(folder).quads_for_pattern(None, None, None, DefaultGraph()))),
    ]
    assert "graph.nq is read instead" in result.stderr


def test_what_is_added_is_asked_and_what_is_removed_is_gone(kg: Kg, tmp_path: Path) -> None:
    out, articles = tmp_path / "out", "SELECT ?i { ?a a kg:Article ; dcterms:identifier ?i } ORDER BY ?i"
    pages = [ONE, SEEDS / "02-doi-thoai-quoc-phong-seoul.txt"]
    assert kg("build", pages[0], "-o", out, "--no-page", "-j", 1).exit_code == 0
    assert kg("add", out, pages[1], "-j", 1).exit_code == 0
    assert kg("query", out, articles).stdout.split()[1:] == [p.stem for p in pages]
    assert kg("remove", out, pages[0].stem).exit_code == 0
    result = kg("query", out, articles)
    assert (result.stdout.split()[1:], result.stderr) == ([pages[1].stem], "")


def test_an_error_of_the_store_is_one_of_ours() -> None:
    assert issubclass(StoreError, KgError)
