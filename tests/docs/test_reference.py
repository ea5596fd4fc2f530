"""The pages that are made of the code are what the code makes, and tell of all there is."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest
import rdflib
from click.testing import CliRunner
from rdflib.namespace import RDF, SKOS
from support import ROOT

from kg.cli import main
from kg.graph import vocabulary as v
from kg.model import Article, Event, EventType, Factuality, Zone, ZoneKind
from kg.pipeline import Pipeline
from kg.reference import PAGES
from kg.reference.__main__ import write
from kg.reference.text import words

MADE = {name: (ROOT / "docs" / name).read_text(encoding="utf-8") for name in PAGES}


@pytest.fixture(scope="module")
def ontology() -> rdflib.Graph:
    return rdflib.Graph().parse(data=v.ontology_text(), format="turtle")


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline()


@pytest.mark.parametrize("name", PAGES)
def test_the_page_is_what_the_code_makes(name: str) -> None:
    assert MADE[name] == PAGES[name](), f"docs/{name} is another: run python -m kg.reference docs"


def test_one_command_writes_them_all(tmp_path: Path) -> None:
    done = CliRunner().invoke(write, [str(tmp_path), "--no-sessions"])
    assert done.exit_code == 0, done.output
    assert {p.name: p.read_text(encoding="utf-8") for p in tmp_path.iterdir()} == MADE
    assert "python -m kg.reference docs" in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


# ---------------------------------------------------------------------- commands
def test_every_command_has_its_section_with_all_its_options() -> None:
    for name, command in main.commands.items():
        section = re.search(rf"^## kg {name}$.*?(?=^## |\Z)", MADE["commands.md"], re.MULTILINE | re.DOTALL)
        assert section, name
        options = [o for p in command.params if isinstance(p, click.Option) for o in (*p.opts, *p.secondary_opts)]
        assert [o for o in options if f"`{o}" not in section.group()] == []
        if isinstance(command, click.Group):
            assert all(f"| `{below}` |" in section.group() for below in command.list_commands(click.Context(command)))


@pytest.mark.parametrize("name", main.commands)
def test_help_shows_no_signs_that_steer_the_terminal(name: str) -> None:
    assert "\\" not in CliRunner().invoke(main, [name, "--help"]).output


# ---------------------------------------------------------------------- ontology
def test_every_term_has_its_row_with_labels_and_definitions(ontology: rdflib.Graph) -> None:
    rows = dict(re.findall(r'^\| <a id="(\w+)"></a>(.*)$', MADE["ontology.md"], re.MULTILINE))
    own = {str(s).removeprefix(v.KG) for s in ontology.subjects(RDF.type) if str(s).startswith(v.KG)}
    assert set(rows) == own
    for name, row in rows.items():
        for predicate in (rdflib.RDFS.label, SKOS.definition):
            for text in ontology.objects(rdflib.URIRef(v.KG + name), predicate):
                assert words(str(text)) in row


def test_links_between_terms_lead_to_rows() -> None:
    page = MADE["ontology.md"]
    assert set(re.findall(r"\]\(#(\w+)\)", page)) <= set(re.findall(r'<a id="(\w+)">', page))


def test_every_type_of_event_and_every_status_has_an_example(ontology: rdflib.Graph) -> None:
    terms = {str(s).removeprefix(v.KG) for s in ontology.subjects(SKOS.example)}
    assert terms == {*(t.value for t in EventType), *(f.value for f in Factuality)}


def told(pipeline: Pipeline, ontology: rdflib.Graph, term: str) -> tuple[Event, ...]:
    [sentence] = map(str, ontology.objects(rdflib.URIRef(v.KG + term), SKOS.example))
    zones = (Zone(0, len(sentence), ZoneKind.BODY),)
    return pipeline.extract(Article(term, sentence, zones)).events


@pytest.mark.parametrize("kind", EventType)
def test_the_example_of_a_type_tells_one_event_of_it(
    pipeline: Pipeline, ontology: rdflib.Graph, kind: EventType
) -> None:
    events = told(pipeline, ontology, kind.value)
    assert [(e.type, e.factuality) for e in events] == [(kind, Factuality.OCCURRED)]


@pytest.mark.parametrize("status", Factuality)
def test_the_example_of_a_status_tells_an_event_of_it(
    pipeline: Pipeline, ontology: rdflib.Graph, status: Factuality
) -> None:
    events = told(pipeline, ontology, status.value)
    assert status in {e.factuality for e in events}
    if status is not Factuality.OCCURRED:
        acts = {e.type for e in events if e.factuality is Factuality.OCCURRED}
        assert acts <= {EventType.REJECTION}, "who denies, rejects: nothing else took place"


def test_every_kind_of_direct_triple_is_shown() -> None:
    page = MADE["ontology.md"]
    section = page[page.index("## Direct triples") :]
    rows = dict(re.findall(r'^\| <a id="(\w+)"></a>.*\| (.*) \|$', section, re.MULTILINE))
    names = [edge.value.removeprefix(v.KG) for edge in v.DIRECT]
    assert [name for name in names if f"`{name}`" not in rows[name]] == []
