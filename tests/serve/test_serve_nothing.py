"""What the pages say where there is nothing to tell."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from view.view_samples import KOREA, one_sentence

from kg.graph.build import article_graph
from kg.graph.serialise import write_graph
from kg.graph.store import write_store
from kg.model import Article, Extraction, Zone, ZoneKind
from serve.server import Server, serving
from serve.test_serve_pages import BROWSER, Page, nodes


@pytest.fixture(scope="module")
def eventless(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """One article, which names one state and tells of no event."""
    text = "Hàn Quốc ở Đông Á."
    article = Article("bao", text, (Zone(0, len(text), ZoneKind.BODY),))
    folder = tmp_path_factory.mktemp("eventless")
    write_graph([article_graph(Extraction(article, one_sentence(text), (KOREA,), ()))], folder)
    write_store(folder)
    with serving(folder) as running:
        yield running


def words(server: Server, path: str) -> str:
    got = server.get(path, Accept=BROWSER)
    assert got.status == 200
    return " ".join(Page(got.text).text.split())


@pytest.mark.parametrize(
    ("language", "of_state", "of_article"),
    [
        ("vi", "Các bài không nêu sự kiện nào có mục này.", "Không hiểu được sự kiện nào từ bài này."),
        ("en", "The articles tell of no event with this.", "No event was understood in this article."),
    ],
)
def test_a_page_of_what_has_no_event_says_so(
    eventless: Server, server: Server, language: str, of_state: str, of_article: str
) -> None:
    (state,), (article,) = nodes(eventless, "Country"), nodes(eventless, "Article")
    assert of_state in words(eventless, f"/id/{state}?lang={language}")
    assert of_article in words(eventless, f"/id/{article}?lang={language}")
    # Where there are events, or where none can be, nothing is said.
    for cls in ("Article", "Event", "Sentence", "Claim", "Office"):
        told = words(server, f"/id/{nodes(server, cls)[0]}?lang={language}")
        assert of_state not in told
        assert of_article not in told


def test_a_search_for_nothing_asks_for_a_name(server: Server) -> None:
    for path in ("/find", "/find?q=", "/find?q=%20"):
        told = words(server, path)
        assert "Hãy gõ một tên vào ô tìm kiếm." in told
        assert "Kết quả cho" not in told
        assert "Không thấy gì" not in told


def test_a_search_without_hits_tells_what_can_be_found(server: Server) -> None:
    told = words(server, "/find?q=khongcoai&lang=en")
    assert "Nothing bears this name." in told
    assert "Try a part of the name" in told
    assert "Try a part of the name" not in words(server, "/find?q=han%20quoc&lang=en")
