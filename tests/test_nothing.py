"""What the commands say of a graph, or to a question, where there is nothing to tell."""

from __future__ import annotations

from pathlib import Path

import pytest
from support import Build, Built, Kg

QUIET = "Giá gạo trên thị trường trong nước ổn định. Nhiều hộ nông dân đã thu hoạch xong vụ mùa.\n"


@pytest.fixture
def quiet(build: Build, tmp_path: Path) -> Built:
    """The graph of an article without names and without events."""
    path = tmp_path / "quiet.txt"
    path.write_text(QUIET, encoding="utf-8")
    return build(path)


def test_a_question_without_an_answer_says_so_beside_the_table(kg: Kg, quiet: Built):
    result = kg("ask", quiet.folder, "who-met", "--format", "csv")
    assert result.exit_code == 0
    assert result.stdout.startswith("date,who,")
    assert len(result.stdout.splitlines()) == 1
    assert result.stderr.startswith("nothing in this graph answers that (")
    narrowed = kg("ask", quiet.folder, "who-met", "--since", "2024", "--until", "2025")
    assert "answers that with --since or --until; fewer or other values may find more" in narrowed.stderr


def test_a_question_with_an_answer_says_nothing_more(kg: Kg, seeds_graph: Built):
    assert kg("ask", seeds_graph.folder, "who-met").stderr == ""
    assert kg("query", seeds_graph.folder, "SELECT ?x { ?x a kg:Person } LIMIT 1").stderr == ""


def test_a_query_without_results_says_so(kg: Kg, quiet: Built):
    for query in ("SELECT ?x { ?x a kg:Person }", "CONSTRUCT { ?x a kg:Person } { ?x a kg:Person }"):
        result = kg("query", quiet.folder, query)
        assert result.exit_code == 0
        assert "nothing in this graph meets all conditions of the query" in result.stderr
    # No is an answer.
    assert kg("query", quiet.folder, "ASK { ?x a kg:Person }").stderr == ""


def test_a_name_in_a_graph_without_names_is_not_called_misspelt(kg: Kg, quiet: Built, seeds_graph: Built):
    result = kg("ask", quiet.folder, "who-met", "--person", "KR")
    assert result.exit_code == 2
    assert "this graph holds nothing of the kind at all" in result.stderr
    assert "nothing of the kind" not in kg("ask", seeds_graph.folder, "who-met", "--person", "Xyzzy").stderr


def test_numbers_of_a_graph_without_events_leave_out_what_is_told_of_events(kg: Kg, quiet: Built, seeds_graph: Built):
    told = kg("stats", quiet.folder).stdout
    assert "events          0" in told
    assert all(line.strip() for line in told.splitlines())
    assert "disputed" not in told
    assert "independent sources" not in told
    assert "independent sources: 1:" in kg("stats", seeds_graph.folder).stdout


@pytest.mark.parametrize(
    ("language", "entities", "events"),
    [("vi", "Không có thực thể nào.", "Không có sự kiện nào."), ("en", "No entities.", "No events.")],
)
def test_an_article_without_names_is_shown_without_empty_tables(
    kg: Kg, quiet: Built, tmp_path: Path, language: str, entities: str, events: str
):
    told = kg("show", tmp_path / "quiet.txt", "--language", language).stdout
    assert entities in told
    assert events in told
    assert "─" not in told


def test_a_built_graph_is_not_shown_as_an_article(kg: Kg, quiet: Built):
    for name in (quiet.folder, f"{quiet.folder}#quiet"):
        result = kg("show", name)
        assert result.exit_code == 2
        assert "is a built graph" in result.stderr
        assert "kg stats" in result.stderr
