"""What the page says where there is nothing to see, and how it is laid out where there is little room."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from accessibility import violations
from page_browser import Browser, chromium, needs_chromium, page_in, sync_api
from view_samples import JAPAN, KOREA, denial, met, network_of, one_sentence, report, span, star

from kg.model import Article, Claim, Event, EventType, Extraction, Factuality, Zone, ZoneKind

pytestmark = needs_chromium
NARROW = {"width": 390, "height": 844}
#: A screen of 1400 by 900 at 200 %.
ENLARGED = {"width": 700, "height": 450}


@pytest.fixture(scope="module")
def context(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sync_api.BrowserContext]:
    with chromium(tmp_path_factory.mktemp("profile")) as context:
        yield context


@pytest.fixture
def browser(context: sync_api.BrowserContext, tmp_path: Path) -> Iterator[Browser]:
    with page_in(context, tmp_path) as browser:
        yield browser


def article(text: str, *events: Event, named: bool = True) -> Extraction:
    """An article of one sentence that names two states, or none."""
    zones = (Zone(0, len(text), ZoneKind.BODY),)
    return Extraction(Article("bao", text, zones), one_sentence(text), (KOREA, JAPAN) if named else (), events)


def planned() -> Extraction:
    """Two states will sign something; nothing has taken place."""
    text = "Hàn Quốc và Nhật Bản sẽ ký."
    claim = Claim(0, Factuality.PLANNED, span(text, "ký"), span(text, "sẽ"))
    event = Event(EventType.SIGNING, ("KR", "JP"), (), (), (), None, None, (claim,), Factuality.PLANNED)
    return article(text, event)


def test_articles_that_tell_of_nothing_are_not_blamed_on_the_filters(browser: Browser):
    page = browser.open(network_of(article("Giá gạo ổn định.", named=False)))
    assert page.inner_text("#empty").startswith("Không thấy thực thể hay sự kiện nào trong các bài đã đọc")
    assert page.inner_text("#counts") == "0 thực thể · 0 quan hệ · 0 sự kiện · 1 bài"
    assert page.inner_text("#filters") == "Không có gì để lọc."
    assert "Chọn một đường nối" not in browser.detail()
    assert not page.is_visible("#buttons")
    assert page.locator("#detail h3").count() == 0
    page.click("#language")
    assert page.inner_text("#empty").startswith("No entity and no event was found")


def test_things_without_relations_lead_to_the_search(browser: Browser):
    page = browser.open(network_of(article("Hàn Quốc và Nhật Bản ở Đông Á.")))
    assert "2 thực thể nhưng không nêu quan hệ nào" in page.inner_text("#empty")
    assert "Các bài không nêu sự kiện nào." in browser.detail()
    assert "Quan hệ" not in page.inner_text("#filters")
    page.fill("#search", "han quoc")
    page.keyboard.press("Enter")
    page.wait_for_selector("#detail h2:has-text('Hàn Quốc')")
    assert "Không có quan hệ hay sự kiện nào của thực thể này để xem." in browser.detail()
    assert "bộ lọc" not in browser.detail().lower()
    page.click("#detail button:has-text('Chỉ xem lân cận')")
    page.wait_for_selector("#overview:visible")
    assert page.inner_text("#drawn") == "Hàn Quốc không có quan hệ với thực thể nào khác"
    assert not page.is_visible("#empty")


def test_filters_that_hide_everything_can_be_undone_where_it_is_said(browser: Browser):
    page = browser.open(network_of(report(), denial()))
    page.click("#filters fieldset:has-text('Quan hệ') button:has-text('bỏ hết')")
    assert page.inner_text("#empty") == "Bộ lọc đang ẩn mọi quan hệ. Đặt lại bộ lọc"
    assert "Nhiều quan hệ nhất" not in browser.detail()
    page.click("#empty button")
    assert not page.is_visible("#empty")
    assert page.evaluate("document.activeElement.id") == "canvas"
    assert "Nhiều quan hệ nhất" in browser.detail()


def test_a_graph_of_plans_alone_says_that_they_are_hidden(browser: Browser):
    page = browser.open(network_of(planned()))
    assert page.inner_text("#empty").startswith("Chưa có gì đã xảy ra")
    assert "Bộ lọc đang ẩn 1 sự kiện nữa." in browser.detail()
    page.click("#empty button:has-text('Hiện tất cả')")
    assert not page.is_visible("#empty")
    assert page.is_checked("#filters label:has-text('dự kiến') input")


def test_a_neighbourhood_that_the_filters_hide_is_told_from_one_that_is_empty(browser: Browser):
    page = browser.open(star(2))
    page.click("#detail .list button:has-text('Tâm')")
    page.wait_for_selector("#detail h2:has-text('Tâm')")
    page.click("#detail button:has-text('Chỉ xem lân cận')")
    page.wait_for_selector("#overview:visible")
    page.uncheck("#filters label:has-text('đã gặp') input")
    assert page.inner_text("#drawn") == "Bộ lọc đang ẩn mọi quan hệ của Tâm"
    assert "Không có quan hệ nào với bộ lọc này." in browser.detail()
    page.click("#detail button:has-text('Hiện tất cả')")
    assert page.inner_text("#drawn") == "Lân cận của Tâm: 3 thực thể"


def test_a_node_tells_how_many_of_its_events_are_hidden(browser: Browser):
    page = browser.open(network_of(report(), denial()))
    page.click("#detail .list button:has-text('Ahn Gyu Back')")
    page.wait_for_selector("#detail h2:has-text('Ahn Gyu Back')")
    assert "Bộ lọc đang ẩn 2 sự kiện nữa." in browser.detail()
    page.click("#detail button:has-text('Hiện tất cả')")
    assert "Bộ lọc đang ẩn" not in browser.detail()


def test_without_dates_no_time_can_be_chosen_and_undated_events_are_told(browser: Browser):
    page = browser.open(star(2))
    assert "Không sự kiện nào có ngày" in page.inner_text("#filters")
    assert page.locator("#filters input[type=date], #filters input[type=range]").count() == 0
    assert "không rõ ngày" in browser.detail()
    page = browser.open(network_of(met("An", "Bình", "2025-08-07"), met("Chi", "Dung")))
    assert page.locator("#filters input[type=date]").count() == 2
    assert "1 sự kiện không có ngày: bị ẩn khi chọn thời gian." in page.inner_text("#filters")
    page.fill("#filters label:has-text('Từ ngày') input", "2025-08-01")
    assert page.inner_text("#drawn").startswith("Đang vẽ 2 trong 4 thực thể")


def inside(page: sync_api.Page, part: str) -> bool:
    """Whether a part lies within the page from left to right."""
    box = page.locator(part).bounding_box()
    return box is not None and box["x"] >= 0 and box["x"] + box["width"] <= page.viewport_size["width"]


@pytest.mark.parametrize("size", [NARROW, ENLARGED, {"width": 320, "height": 640}])
def test_on_a_small_screen_nothing_is_cut_off_or_covered(browser: Browser, size: dict[str, int]):
    browser.page.set_viewport_size(size)
    page = browser.open(network_of(report(), denial()))
    page.fill("#search", "ahn gyu")
    page.keyboard.press("Enter")
    page.wait_for_selector("#detail h2:has-text('Ahn Gyu Back')")
    page.click("#detail button:has-text('Chỉ xem lân cận')")
    page.wait_for_selector("#overview:visible")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    shown = ["#toFilters", "#toDetails", "#overview", "#fit", "#zoomIn", "#zoomOut", "#save", "#steps", "#drawn"]
    assert [part for part in shown if not inside(page, part)] == []
    boxes = [page.locator(part).bounding_box() for part in (".tools", "#canvas", "#tones", "#detail", "#filters")]
    tops = [(box["y"], box["y"] + box["height"]) for box in boxes if box]
    assert all(bottom <= top + 1 for (_, bottom), (top, _) in pairwise(tops))
    assert boxes[1] is not None
    assert boxes[1]["height"] >= 320


def test_on_a_small_screen_buttons_lead_to_what_lies_below(browser: Browser):
    browser.page.set_viewport_size(NARROW)
    page = browser.open(network_of(report(), denial()))
    page.fill("#search", "ahn gyu")
    page.keyboard.press("Enter")
    page.wait_for_selector("#detail h2:has-text('Ahn Gyu Back')")
    # What was chosen is read from its beginning.
    assert page.locator("#detail").bounding_box()["y"] == pytest.approx(0, abs=2)
    page.evaluate("scrollTo(0, 0)")
    assert page.inner_text("#toDetails") == "Chi tiết: Ahn Gyu Back"
    page.click("#toDetails")
    assert page.locator("#detail").bounding_box()["y"] == pytest.approx(0, abs=2)
    page.click("#toFilters")
    assert page.evaluate("document.activeElement.id") == "filters"
    assert page.locator("#filters").bounding_box()["y"] < NARROW["height"] / 2


def test_where_the_panes_stand_side_by_side_no_button_leads_to_them(browser: Browser):
    page = browser.open(network_of(report()))
    assert not page.is_visible("#toFilters")
    assert not page.is_visible("#toDetails")


@pytest.mark.parametrize("size", [None, NARROW, ENLARGED])
def test_pages_with_nothing_to_see_keep_the_rules_of_wcag(browser: Browser, size: dict[str, int] | None):
    if size:
        browser.page.set_viewport_size(size)
    for network, address in (
        (network_of(article("Giá gạo ổn định.", named=False)), ""),
        (network_of(article("Hàn Quốc và Nhật Bản ở Đông Á.")), ""),
        (network_of(planned()), ""),
        (network_of(report(), denial()), "#status=Cancelled"),
        (star(2), ""),
    ):
        browser.page.goto("about:blank")
        assert violations(browser.open(network, address)) == []
