"""The real pages, where they are at hand: what of each must be article and what must not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import Problem
from kg.model import Article, ZoneKind

Run = Callable[..., tuple[list[Article], list[Problem]]]

SHARED = Path(__file__).parents[2].parent / "shared"
pytestmark = pytest.mark.skipif(not SHARED.is_dir(), reason="needs the shared pages beside the repository")


def article_text(article: Article) -> str:
    return "\n".join(article.text[z.start : z.end] for z in article.zones if z.kind.is_article)


def notes(article: Article) -> list[str]:
    return [zone.note or zone.kind.value for zone in article.zones]


@pytest.fixture(scope="module")
def seeds() -> dict[str, Article]:
    from kg.read import read

    found = [f for f in read([SHARED / "seeds"]) if isinstance(f, Article)]
    return {article.id[:3]: article for article in found}


@pytest.mark.parametrize(
    ("seed", "published", "title", "first", "last"),
    [
        ("000", "2025-08-07", True, "dateline", "teaser"),
        ("001", None, False, "caption", "tablebar"),
        ("002", "2024-11", False, "dateline", "body"),
        ("003", None, True, "headline", "teaser"),
        ("004", None, False, "lead", "menu"),
    ],
)
def test_seeds(seeds: dict[str, Article], seed: str, published: str | None, title: bool, first: str, last: str) -> None:
    article = seeds[seed]
    assert (article.published, bool(article.title)) == (published, title)
    assert (notes(article)[0], notes(article)[-1]) == (first, last)


@pytest.mark.parametrize(
    ("seed", "foreign"),
    [
        ("000", ["thuốc", "Trường Giang", "VietnamPlus", "Châu Á-TBD", "#", "Ảnh"]),
        ("001", ["Bentley", "Abe Shinzo", "Kuril", "Mông Cổ", "|", "Yonhap"]),
        ("002", ["Photo", "date"]),
        ("003", ["Búa", "Tô Lâm", "0:00", "Nguồn", "Ngày Nay"]),
        ("004", ["Tomorrowland", "Ukraine", "Thụy Điển", "Dantri", "Chuyên mục"]),
    ],
)
def test_nothing_of_the_frame_and_of_other_stories_is_article(
    seeds: dict[str, Article], seed: str, foreign: list[str]
) -> None:
    text = article_text(seeds[seed])
    assert [word for word in foreign if word in text] == []


@pytest.mark.parametrize(
    ("seed", "paragraphs", "captions"), [("000", 5, 1), ("001", 6, 1), ("002", 1, 0), ("003", 7, 1), ("004", 7, 1)]
)
def test_no_paragraph_is_lost(seeds: dict[str, Article], seed: str, paragraphs: int, captions: int) -> None:
    kinds = [zone.kind for zone in seeds[seed].zones]
    assert (kinds.count(ZoneKind.BODY), kinds.count(ZoneKind.CAPTION)) == (paragraphs, captions)


def test_the_annotated_articles(run: Run) -> None:
    articles, problems = run(SHARED / "annotation" / "dev")
    assert problems == []
    assert len(articles) == len(list((SHARED / "annotation" / "dev").glob("*.txt")))
    for article in articles:
        assert article.title
        assert "teaser" not in notes(article)
        if article.id.startswith("rss-"):
            assert article.published
            assert article.publisher


@pytest.mark.parametrize("name", ["diplomacy-2017", "feeds-2026", "general-2017"])
def test_the_corpora(run: Run, name: str) -> None:
    articles, problems = run(SHARED / "corpus" / f"{name}.jsonl.gz")
    assert {p.code for p in problems} <= {"nfd"}
    size = sum(len(a.text) for a in articles)
    kept = sum(len(article_text(a)) for a in articles)
    assert kept / size > 0.97  # these texts hold little beside the article
    for article in articles:
        at = 0
        for zone in article.zones:
            assert not article.text[at : zone.start].strip()
            at = zone.end
        assert not article.text[at:].strip()
