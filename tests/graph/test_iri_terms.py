"""Local names and literals, alone."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.graph import iri
from kg.graph.terms import clean, confidence, date_span, one_line, safe_url, typed_date

LOCAL = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")


@given(st.text(), st.text())
def test_any_text_gives_a_safe_name(a: str, b: str) -> None:
    for name in (iri.named("person", a), iri.article(a), iri.hashed("claim", a, b)):
        assert LOCAL.fullmatch(name)
    if a != b:
        assert iri.article(a) != iri.article(b)


def test_article_ids() -> None:
    assert iri.article("000_cab633742b636aa9") == "article-000_cab633742b636aa9"
    assert re.fullmatch(r"article-a-b-c--[0-9a-f]{12}", iri.article("a/b c"))
    assert LOCAL.fullmatch(iri.article("///"))
    # No plain id can pass for the name of an odd one.
    assert iri.article(iri.article("a/b").removeprefix("article-")) != iri.article("a/b")
    assert iri.article("A") != iri.article("a")


def test_spellings_of_one_name_meet_and_others_do_not() -> None:
    assert iri.named("person", "Ahn Gyu Back") == iri.named("person", "Ahn Gyu-back")
    assert iri.named("place", "Hoà Bình") == iri.named("place", "Hòa Bình")
    assert iri.named("person", "Nguyễn Văn Bảy") != iri.named("person", "Nguyễn Văn Bày")
    assert iri.named("person", "Kim", "KR") != iri.named("person", "Kim", "KP")
    assert iri.digest("ab", "c") != iri.digest("a", "bc")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("2025-08-07", "date"),
        ("2025-08", "gYearMonth"),
        ("2016", "gYear"),
        ("--05-03", "gMonthDay"),
        ("--02-29", "gMonthDay"),
        ("--04", "gMonth"),
    ],
)
def test_dates_are_typed_by_form(text: str, kind: str) -> None:
    literal = typed_date(text)
    assert literal is not None
    assert (literal.value, literal.datatype.value.rpartition("#")[2]) == (text, kind)


@pytest.mark.parametrize(
    "text", ["", "2025-02-29", "2025-13", "0000", "--13", "--02-30", "25-08-07", "2025-8-7", "２０２５", "2025-08-07\n"]
)
def test_what_is_no_date(text: str) -> None:
    assert typed_date(text) is None


def test_intervals() -> None:
    span = date_span("2025-05-01/2025-05-02")
    assert span is not None
    assert span[1] is not None
    assert date_span("--12-30/--01-02") is not None
    assert date_span("2025-05-02/2025-05-01") is None
    assert date_span("2025/") is None
    assert date_span("2025/2026/2027") is None


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "//a.example/x",
        "https://",
        "https://a.example/a b",
        "https://a.example/>",
        'https://a.example/"x',
        "https://user:pw@a.example/",
        "https://a.example/\u202ex",
        "http://[",
        "http://a.example:99999/",
        "file:///etc/passwd",
        "https://a.example/" + "x" * 3000,
        "\nhttps://a.example/",
        "https://a.example/\ud800",
    ],
)
def test_addresses_that_may_harm(url: str) -> None:
    assert safe_url(url) is None


def test_plain_addresses() -> None:
    for url in ("https://vietnamplus.vn/a-b.vnp?x=1#y", "http://a.example:8080/đường"):
        literal = safe_url(url)
        assert literal is not None
        assert literal.value == url


def test_numbers_and_text() -> None:
    assert [str(confidence(x).value) for x in (0.854, 1, -3, float("inf"))] == ["0.85", "1.00", "0.00", "1.00"]  # type: ignore[union-attr]
    assert confidence(float("nan")) is None
    assert clean("a\x00b\ud800\n") == "a\ufffdb\ufffd\n"
    assert one_line("  a\n\tb ") == "a b"
