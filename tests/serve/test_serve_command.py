"""``kg serve`` as a command: what it says, and what it says when it cannot."""

from __future__ import annotations

import builtins
import socket
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import Kg

from kg.serve.media import ROWS, TRIPLES, chosen
from kg.serve.protocol import FORM, QUERY, BadRequestError, task_of
from kg.serve.run import address
from serve.server import serving


def test_it_says_where_it_is_and_ends_in_good_order(small: Path) -> None:
    with serving(small, "--verbose") as server:
        assert server.url.startswith("http://127.0.0.1:")
        assert server.get("/").status == 200


def test_a_port_in_use(kg: Kg, small: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        result = kg("serve", small, "--port", taken.getsockname()[1])
    assert result.exit_code == 2
    assert "in use" in result.stderr
    assert "--port" in result.stderr
    assert result.stdout == ""


def test_an_interface_that_is_not_there(kg: Kg, small: Path) -> None:
    result = kg("serve", small, "--host", "192.0.2.1", "--port", 0)
    assert result.exit_code == 2
    assert "192.0.2.1" in result.stderr


def test_a_folder_without_a_graph(kg: Kg, small: Path, tmp_path: Path) -> None:
    assert "there is no store" in kg("serve", tmp_path).stderr
    assert kg("serve", tmp_path / "nothing").exit_code == 2
    (tmp_path / "graph.nq").write_text("")
    assert "kg build writes it" in kg("serve", tmp_path).stderr


def test_without_the_packages_it_says_what_to_install(kg: Kg, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any, **named: Any) -> Any:
        if name.partition(".")[0] == "uvicorn":
            raise ImportError(name=name)
        return real(name, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", without)
    result = kg("serve", small, "--port", 0)
    assert result.exit_code == 2
    assert "newskg[serve]" in result.stderr


def test_other_interfaces_are_served_when_asked_for(small: Path) -> None:
    with serving(small, "--host", "0.0.0.0") as server:
        port = server.url.rstrip("/").rpartition(":")[2]
        assert server.get("/", Host=f"graph.example:{port}").status == 200
        odd = server.get("/sparql", Host="a<b>")
        assert odd.status in (200, 400)
        assert "a<b>" not in odd.text


def test_addresses() -> None:
    assert address("127.0.0.1", 80) == "http://127.0.0.1:80/"
    assert address("::1", 80) == "http://[::1]:80/"


@pytest.mark.parametrize(
    ("accept", "rows", "triples"),
    [
        ("", "application/sparql-results+json", "text/turtle"),
        ("*/*", "application/sparql-results+json", "text/turtle"),
        ("*", "application/sparql-results+json", "text/turtle"),
        ("text/*", "text/csv", "text/turtle"),
        ("TEXT/CSV", "text/csv", None),
        ("text/csv;q=0", None, None),
        ("*/*, text/csv;q=0, application/sparql-results+json;q=0", "application/sparql-results+xml", "text/turtle"),
        ("application/json;q=0.4, application/xml;q=0.5", "application/xml", None),
        ("text/csv;header=present;q=0.2, text/tab-separated-values;q=0.3", "text/tab-separated-values", None),
        ("text/csv;q=much", None, None),
        ("nonsense", "application/sparql-results+json", "text/turtle"),
        ("application/n-triples, text/turtle;q=0.9", None, "application/n-triples"),
    ],
)
def test_what_a_client_likes_best(accept: str, rows: str | None, triples: str | None) -> None:
    assert chosen(accept, ROWS) == rows
    assert chosen(accept, TRIPLES) == triples


@given(
    st.sampled_from(("GET", "HEAD", "POST")),
    st.text(st.characters(max_codepoint=255)) | st.sampled_from(("query=ASK{}", "query=%FF", "&&=;", "update=x")),
    st.sampled_from((FORM, QUERY, "", ";", "text/plain")) | st.text(),
    st.binary() | st.sampled_from((b"query=ASK{}&query=x", b"query=%ff", b"update=x")),
    st.text(),
)
def test_whatever_is_sent_is_a_task_or_a_fault_of_the_client(
    method: str, path: str, kind: str, body: bytes, accept: str
) -> None:
    try:
        task = task_of(method, path, kind, body, accept)
    except BadRequestError as error:
        assert 400 <= error.reply.status < 500
    else:
        assert task is None or isinstance(task["query"], str)
    for offers in (ROWS, TRIPLES):
        assert chosen(accept, offers) in (None, *offers)
