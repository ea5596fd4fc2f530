"""Nothing that is read steers the terminal: no escape sequence, no control, no reversed text, no line made up."""

from __future__ import annotations

import io
import json
import logging
import re
from pathlib import Path

import pytest
from support import Kg

from hostile.conftest import Hostile
from kg.commands.common import NothingDone, logs
from kg.errors import Problem
from kg.text import visible

STEERS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
EVIL = "a\x1b]0;owned\x07\u202eb\x9b31m\nleft out: c\r"


@pytest.mark.parametrize(
    "arguments",
    [
        ("query", "OUT", "--format", "table", "SELECT ?p ?o { ?s ?p ?o }"),
        ("ask", "OUT", "relation", "--a", "KR", "--b", "JP", "--format", "table"),
        ("report", "OUT", "--all"),
        ("validate", "OUT"),
        ("show", 'SOURCE#=HYPERLINK("http://a.example";"b") 2'),
        ("show", "SOURCE"),
        ("build", "SOURCE", "SOURCE.none", "-o", "NEW", "-v"),
    ],
    ids=lambda a: a[0],
)
def test_commands_for_people(kg: Kg, hostile: Hostile, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    places = {"OUT": hostile.out, "SOURCE": hostile.source, "NEW": tmp_path / "new"}
    given = [re.sub("OUT|SOURCE|NEW", lambda m: str(places[m[0]]), a, count=1) for a in arguments]
    result = kg(*given)
    assert result.exit_code in (0, 1, 2)
    shown = result.stdout + result.stderr
    assert shown.strip()
    assert not STEERS.search(shown), STEERS.findall(shown)


def test_reports_on_disk_can_be_printed(hostile: Hostile) -> None:
    assert not STEERS.search((hostile.out / "report.txt").read_text(encoding="utf-8"))


def test_a_problem_is_one_line_whatever_it_is_about() -> None:
    told = str(Problem("x", EVIL, EVIL, EVIL))
    assert not STEERS.search(told)
    assert "\n" not in told
    assert "\r" not in told


def test_what_ends_a_command_is_harmless() -> None:
    assert not STEERS.search(NothingDone(EVIL).format_message())


def test_what_is_logged_is_harmless_and_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with logs(1):
        logging.getLogger("kg.anything").info("read %s", EVIL)
        try:
            raise ValueError(EVIL)
        except ValueError:
            logging.getLogger("kg.anything").exception("failed")
    told = capsys.readouterr().err
    assert not STEERS.search(told), STEERS.findall(told)
    assert told.count("\n") == 2


def test_names_of_files_and_members_are_told_on_one_line(kg: Kg, tmp_path: Path) -> None:
    (tmp_path / "x\x1b[31m\nleft out: y\u202e.txt").write_bytes(b"\xff\xff")
    (tmp_path / "z.jsonl").write_text(json.dumps({"id": EVIL, "text": 1}) + "\n{")
    result = kg("build", tmp_path, "-o", tmp_path.parent / "out", "-v")
    assert not STEERS.search(result.stderr)
    assert not [line for line in result.stderr.splitlines() if line.startswith("left out: y")]


def test_any_format_is_harmless_on_a_terminal(hostile: Hostile, monkeypatch: pytest.MonkeyPatch) -> None:
    from pyoxigraph import Literal

    from kg.commands import query
    from kg.query.result import QueryResult

    class Terminal(io.StringIO):
        def isatty(self) -> bool:
            return True

    result = QueryResult(("x",), ((Literal(EVIL),),))
    for form in ("csv", "sheet", "tsv", "json"):
        out = Terminal(newline="")
        monkeypatch.setattr("sys.stdout", out)
        query.show(result, form)
        assert not STEERS.search(out.getvalue()), form
    assert visible("a\tb\n") == "a\tb\n"
