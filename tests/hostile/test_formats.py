"""Nothing escapes into a format and nothing is lost on the way: each is read back by a client of another maker."""

from __future__ import annotations

import csv
import io
import json
import re
import warnings
from pathlib import Path
from urllib.parse import urlsplit

import networkx
import pyoxigraph
import pytest
import rdflib
from fuzz.making import HOSTILE
from lxml import etree, html
from pyoxigraph import RdfFormat
from support import Kg

from hostile.conftest import SENTENCE, Hostile, kept
from kg.check import validate
from kg.graph import vocabulary as v
from kg.text import visible

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
NAMESPACES = (v.ID, *v.PREFIXES.values())
PUBLISHERS = "SELECT DISTINCT ?publisher { ?article schema:publisher ?publisher }"


def sentences() -> set[str]:
    """The sentences that are evidence, where one string is one sentence."""
    whole = (kept(SENTENCE.format(h)) for h in HOSTILE)
    return {s for s in whole if not re.search(r"[!.]\s+\S|\.\.", s)}


# ---------------------------------------------------------------------------------------------------------------- RDF
RDF = {
    "graph.ttl": RdfFormat.TURTLE,
    "graph.nq": RdfFormat.N_QUADS,
    "export/graph.ttl": RdfFormat.TURTLE,
    "export/graph.nt": RdfFormat.N_TRIPLES,
    "export/graph.nq": RdfFormat.N_QUADS,
    "export/graph.trig": RdfFormat.TRIG,
    "export/graph.jsonld": RdfFormat.JSON_LD,
}


@pytest.mark.parametrize("name", RDF)
def test_rdf_holds_strings_and_nothing_that_they_say(hostile: Hostile, name: str) -> None:
    quads = list(pyoxigraph.parse(path=hostile.out / name, format=RDF[name]))
    told = {q.object.value for q in quads if q.predicate == v.PUBLISHER}
    assert told == hostile.strings
    iris = {t.value for q in quads for t in q if isinstance(t, pyoxigraph.NamedNode)}
    assert not [i for i in iris if not i.startswith(NAMESPACES) or re.search(r"[\s<>\"{}|\\^`]", i)]
    addresses = {q.object.value for q in quads if q.predicate == v.URL}
    assert all(urlsplit(a).scheme in ("http", "https") and " " not in a for a in addresses)


@pytest.mark.parametrize(
    ("name", "form"), [("graph.ttl", "turtle"), ("export/graph.jsonld", "json-ld"), ("export/graph.owl", "xml")]
)
def test_rdflib_reads_the_same(hostile: Hostile, name: str, form: str) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # rdflib's own
        graph = rdflib.Graph().parse(hostile.out / name, format=form)
    strings = {str(o) for o in graph.objects(None, rdflib.URIRef(v.PUBLISHER.value))}
    lost = {h for h in hostile.strings if h not in strings}
    # XML cannot hold everything that a string can.
    assert not lost if form != "xml" else all(visible(h) != h or re.search("[\ufffe\uffff]", h) for h in lost)


def test_the_graph_keeps_the_contract(hostile: Hostile) -> None:
    assert validate(hostile.out).violations == ()


def test_one_file_an_article_stays_in_its_folder(hostile: Hostile) -> None:
    files = [p for p in hostile.out.rglob("*") if p.is_file() and "articles" in p.parts]
    assert len(files) == len(HOSTILE)
    assert all(re.fullmatch(r"[\w.-]+\.ttl", p.name, re.ASCII) for p in files), files
    assert {p.parent for p in files} == {hostile.out / "articles"}


# ------------------------------------------------------------------------------------------------------------- tables
def rows_of(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    assert all(None not in row and None not in row.values() for row in rows), "each row has its columns"
    return rows


@pytest.mark.parametrize("name", ["facts.csv", "export/facts.csv"])
def test_no_fact_is_a_formula_and_all_are_there(hostile: Hostile, name: str) -> None:
    rows = rows_of(hostile.out / name)
    assert not any(cell.startswith(FORMULA) for row in rows for cell in row.values())
    assert {row["publisher"] for row in rows} >= hostile.cells
    assert {" ".join(row["sentence"].split()) for row in rows} >= sentences()


def test_no_cell_for_neo4j_is_a_formula_or_an_escape(hostile: Hostile) -> None:
    for path in (hostile.exports / "neo4j").glob("*.csv"):
        for row in rows_of(path):
            assert not any(c.startswith(FORMULA) and not re.fullmatch(r"[0-9/.-]*", c) for c in row.values()), path
            assert not any("\\" in cell or "\n" in cell for cell in row.values())
    found = {row["publisher"] for row in rows_of(hostile.exports / "neo4j" / "nodes-articles.csv")}
    assert found - {""} == {c.replace("\\", "＼") for c in hostile.cells}


def test_parquet_holds_the_strings_as_they_are(hostile: Hostile) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    table = parquet.read_table(hostile.exports / "facts.parquet").to_pylist()
    assert {row["publisher"] for row in table} - {""} == hostile.strings


def test_plover_records_are_one_json_a_line(hostile: Hostile) -> None:
    lines = (hostile.exports / "events.jsonl").read_bytes().decode().split("\n")
    records = [json.loads(line) for line in lines if line]
    assert {c["publisher"] for r in records for c in r["cite_info"] if c["publisher"]} == hostile.strings


def test_merges_and_report_are_json(hostile: Hostile) -> None:
    for line in (hostile.out / "merges.jsonl").read_text(encoding="utf-8").split("\n"):
        assert not line or json.loads(line)
    assert json.loads((hostile.out / "report.json").read_text(encoding="utf-8"))["counts"]["articles"] == len(HOSTILE)


# ------------------------------------------------------------------------------------------------------------ queries
def test_answers_for_programs_hold_values_as_they_are(kg: Kg, hostile: Hostile) -> None:
    found = kg("query", hostile.out, "--format", "csv", PUBLISHERS).stdout_bytes.decode()
    assert {row[0] for row in list(csv.reader(io.StringIO(found, newline="")))[1:]} == hostile.strings
    found = kg("query", hostile.out, "--format", "json", PUBLISHERS).stdout
    assert {b["publisher"]["value"] for b in json.loads(found)["results"]["bindings"]} == hostile.strings
    found = kg("query", hostile.out, "--format", "tsv", PUBLISHERS).stdout_bytes
    terms = {str(rdflib.util.from_n3(line)) for line in found.decode().split("\n")[1:] if line}
    assert terms == hostile.strings


def test_answers_for_spreadsheets_hold_no_formula(kg: Kg, hostile: Hostile) -> None:
    found = kg("query", hostile.out, "--format", "sheet", PUBLISHERS).stdout_bytes.decode()
    assert {row[0] for row in list(csv.reader(io.StringIO(found, newline="")))[1:]} == hostile.cells
    found = kg("ask", hostile.out, "relation", "--a", "KR", "--b", "JP", "--format", "sheet").stdout
    rows = list(csv.reader(io.StringIO(found)))
    assert len(rows) > 1
    assert not any(cell.startswith(FORMULA) for row in rows for cell in row)


@pytest.mark.parametrize("name", [h for h in HOSTILE if h.isprintable()])
def test_a_name_asked_for_is_a_name_and_no_query(kg: Kg, hostile: Hostile, name: str) -> None:
    result = kg("ask", hostile.out, "who-met", "--person", name, "--format", "json")
    assert result.exit_code in (0, 2), result.output
    if result.exit_code == 0:
        assert json.loads(result.stdout)["results"]["bindings"] == []


# -------------------------------------------------------------------------------------------------------- XML and HTML
@pytest.mark.parametrize("name", ["graph.graphml", "graph.gexf"])
def test_networks_are_well_formed_and_keep_the_sentence(hostile: Hostile, name: str) -> None:
    path = hostile.exports / name
    root = etree.parse(path).getroot()
    assert not {etree.QName(e).localname for e in root.iter(etree.Element)} & {"script", "img", "b"}
    values = [*root.itertext(), *(a for e in root.iter(etree.Element) for a in e.attrib.values())]
    assert "Ahn Gyu Back" in values
    read = networkx.read_graphml if name.endswith("graphml") else networkx.read_gexf
    assert len(read(path)) > 1


def test_the_page_holds_data_and_no_markup_of_it(hostile: Hostile) -> None:
    source = (hostile.out / "index.html").read_text(encoding="utf-8")
    page = html.document_fromstring(source.encode(), parser=html.HTMLParser(encoding="utf-8"))
    assert not [name for e in page.iter() for name in map(str, e.attrib) if name.startswith("on")]
    assert not page.xpath("//img[@src='x'] | //iframe | //a[starts-with(@href,'javascript')] | //*[@onerror]")
    data = [json.loads(s.text) for s in page.xpath("//script[@type='application/json']")]
    seen = json.dumps(data, ensure_ascii=False)
    assert all(json.dumps(visible(h), ensure_ascii=False)[1:-1] in seen for h in hostile.strings)


def test_a_picture_shows_a_title_and_nothing_of_it_runs(tmp_path: Path) -> None:
    pytest.importorskip("matplotlib")
    from kg.view.pictures import matrix_figure, save, timeline_figure

    title = "<script>alert(1)</script> $x^{2}$ \x1b[31m ]]>\u202e"
    for k, figure in enumerate(
        (
            timeline_figure({"2025-08": {v.QUADS[0]: 2}}, title),
            matrix_figure({(title, "B"): (1, 2)}, [title, "B"], title),
        )
    ):
        path = tmp_path / f"{k}.svg"
        save(figure, path)
        root = etree.parse(path).getroot()
        names = {etree.QName(e).localname for e in root.iter(etree.Element)}
        assert not names & {"script", "a", "foreignObject"}
        links = [str(x) for x in root.xpath("//@*[local-name()='href']")]
        assert all(x.startswith(("#", "data:image/png")) for x in links), "matplotlib draws fields as a picture"
    assert figure.axes[0].get_title(loc="left").startswith(r"<script>alert(1)</script> \$x^{2}\$ [31m ]]>")
