"""The page in a real browser, without a network: Debian's Chromium, driven by playwright."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from view_samples import ENDS_SCRIPT, HOSTILE, denial, hostile, network_of, report, star

from kg.view.network import Network
from kg.view.page import write_page

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed (pip install playwright)")
CHROMIUM = shutil.which("chromium")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium here (apt-get install chromium)")

ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


class Browser:
    """A page opened from a file with the network off, and everything that went wrong in it."""

    def __init__(self, context: sync_api.BrowserContext, folder: Path) -> None:
        self.page = context.new_page()
        self.faults: list[str] = []
        self._folder = folder
        self.page.on("console", lambda m: self.faults.append(f"{m.type}: {m.text}"))
        self.page.on("pageerror", lambda e: self.faults.append(f"error: {e}"))
        self.page.on("dialog", self._dialog)
        self.page.on("request", lambda r: None if r.url.startswith("file:") else self.faults.append(f"load: {r.url}"))

    def _dialog(self, dialog: sync_api.Dialog) -> None:
        self.faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def open(self, network: Network, address: str = "") -> sync_api.Page:
        path = self._folder / "graph.html"
        write_page(network, path)
        self.page.goto(path.as_uri() + address)
        self.page.wait_for_selector("html[data-ready]")
        return self.page

    def detail(self) -> str:
        return self.page.inner_text("#detail")


@pytest.fixture(scope="module")
def context(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sync_api.BrowserContext]:
    with sync_api.sync_playwright() as driver:
        context = driver.chromium.launch_persistent_context(
            tmp_path_factory.mktemp("profile"),
            executable_path=CHROMIUM,
            args=ARGUMENTS,
            headless=True,
            offline=True,
            viewport={"width": 1400, "height": 900},
        )
        yield context
        context.close()


@pytest.fixture
def browser(context: sync_api.BrowserContext, tmp_path: Path) -> Iterator[Browser]:
    browser = Browser(context, tmp_path)
    yield browser
    browser.page.close()
    assert browser.faults == []


def test_from_a_search_to_the_sentence_behind_an_edge(browser: Browser):
    page = browser.open(network_of(report(), denial()))
    page.fill("#search", "nakatani gen")
    page.click("#results li")
    page.click("#detail h3:has-text('đã điện đàm với') + ul button")
    card = page.locator("#detail .event", has_text="Điện đàm")
    assert card.locator("blockquote").inner_text().endswith("Nakatani Gen đã điện đàm ngày 7/8.")
    assert card.locator("mark.trigger").inner_text() == "điện đàm"
    assert "KBS · 2025-08-08 · theo Yonhap · độ tin cậy 0.95" in card.inner_text()
    link = card.locator("a")
    assert link.get_attribute("href") == "https://example.vn/1"
    assert link.get_attribute("rel") == "noopener noreferrer"
    assert "https://w3id.org/newskg/id/event-" in (card.text_content() or "")


def test_a_search_needs_no_diacritics(browser: Browser):
    page = browser.open(network_of(report(), denial()))
    for typed, expected in (
        ("han quoc", "Hàn Quốc"),
        ("BO QUOC PHONG", "Bộ Quốc phòng Hàn Quốc"),
        ("korea", "Hàn Quốc"),
    ):
        page.fill("#search", typed)
        assert expected in page.inner_text("#results li:first-child")
    page.fill("#search", "không có ai")
    assert page.inner_text("#results") == "Không thấy thực thể nào"


def test_a_click_on_a_line_shows_its_evidence(browser: Browser):
    page = browser.open(star(1))
    box = page.locator("#canvas canvas").bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.wait_for_selector("#detail blockquote")
    assert re.search("Tâm đã gặp Nhánh 1|Nhánh 1 đã gặp Tâm", browser.detail())
    assert page.inner_text("#detail blockquote") == "Tâm gặp Nhánh 1."


def test_plans_and_denials_are_hidden_until_asked_for(browser: Browser):
    page = browser.open(network_of(report(), denial()))
    page.click("#detail .list button:has-text('Ahn Gyu Back')")
    page.wait_for_selector("#detail h2:has-text('Ahn Gyu Back')")
    assert "Gặp gỡ" not in browser.detail()
    page.check("#filters label:has-text('dự kiến') input")
    assert "Gặp gỡ (dự kiến): …" in browser.detail()
    assert "đã gặp" not in browser.detail()
    page.click("#detail h3:has-text('Gặp gỡ (dự kiến)') + ul button")
    card = page.locator("#detail .event", has_text="dự kiến")
    assert card.locator("mark.cue").inner_text() == "sẽ"
    assert "Bộ lọc đang ẩn 1 sự kiện nữa." in browser.detail()
    page.click("#detail button:has-text('Hiện tất cả')")
    assert "Gặp gỡ (bị phủ nhận): Ahn Gyu Back – Nakatani Gen" in browser.detail()
    assert page.is_checked("#filters label:has-text('bị phủ nhận') input")


def test_the_most_connected_come_first(browser: Browser):
    page = browser.open(network_of(report()))
    counts = [int(text) for text in page.locator("#detail .count").all_inner_texts()]
    assert len(counts) > 1
    assert counts == sorted(counts, reverse=True)


def test_filters_by_type_relation_time_and_publisher(browser: Browser):
    page = browser.open(network_of(report(), denial()))

    def drawn() -> int:
        found = re.search(r"Đang vẽ (\d+)", page.inner_text("#drawn"))
        return int(found[1]) if found else -1

    assert drawn() == 6
    page.uncheck("#filters label:has-text('Chủ đề') input")
    assert drawn() == 5
    page.click("#filters fieldset:has-text('Quan hệ') button:has-text('bỏ hết')")
    assert drawn() == 0
    assert page.is_visible("#empty")
    page.check("#filters label:has-text('đã thăm') input")
    assert drawn() == 2
    page.fill("#filters label:has-text('Từ ngày') input", "2025-08-06")
    assert drawn() == 0
    page.click("#filters button:has-text('Đặt lại')")
    assert drawn() == 6
    page.uncheck("#filters label:has-text('VOV') input")
    page.click("#detail .list button:has-text('Ahn Gyu Back')")
    page.wait_for_selector("#detail h2:has-text('Ahn Gyu Back')")
    assert "đã thăm" not in browser.detail()
    assert "đã điện đàm với" in browser.detail()


def test_hostile_text_is_shown_and_never_run(browser: Browser):
    network = network_of(report(), hostile())
    page = browser.open(network)
    for node in network.nodes:
        page.goto(f"{page.url.split('#')[0]}#{quote(node.iri, safe='')}")
        page.wait_for_function(
            "start => document.querySelector('#detail h2').textContent.startsWith(start)", arg=node.label[:40]
        )
    page.fill("#search", "onerror")
    page.click(f"#results li:has-text('{HOSTILE}')")
    page.click("#detail h3:has-text('đã chỉ trích') + ul button")
    page.wait_for_selector("#detail blockquote")
    text = browser.detail()
    assert f"{HOSTILE}{ENDS_SCRIPT}" in text
    assert f"Báo {HOSTILE}" in text
    assert "{{data}}" in text
    assert page.inner_text("#detail mark.trigger") == "lên án"
    page.wait_for_timeout(300)
    assert page.locator("img, iframe, object").count() == 0
    assert page.locator("script").count() == 3
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def test_everything_can_be_reached_by_keyboard(browser: Browser):
    page = browser.open(network_of(report(), denial()))
    page.keyboard.press("/")
    page.keyboard.type("gen")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    page.wait_for_selector("#detail h2:has-text('Nakatani Gen')")
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.textContent") == "Ahn Gyu Back":
            break
    page.keyboard.press("Enter")
    page.wait_for_selector("#detail blockquote")
    assert page.evaluate("document.activeElement.id") == "detail"
    page.go_back()
    page.wait_for_selector("#detail h2:has-text('Nakatani Gen')")
    assert page.inner_text("#detail h2") == "Nakatani Gen"


def test_the_language_can_be_switched(browser: Browser):
    page = browser.open(network_of(report(), denial()))
    page.click("#language")
    assert page.get_attribute("html", "lang") == "en"
    assert "spoke with" in page.inner_text("#filters")
    assert "South Korea" in browser.detail()
    assert "đã" not in page.inner_text("#filters")


def test_a_large_graph_opens_on_its_hubs_and_shows_the_rest_on_demand(browser: Browser):
    page = browser.open(star(400))
    assert page.inner_text("#drawn") == "Đang vẽ 150 trong 401 thực thể"
    page.fill("#search", "nhanh 399")
    page.click("#results li")
    page.wait_for_selector("#overview:visible")
    assert page.inner_text("#drawn") == "Lân cận của Nhánh 399: 2 thực thể"
    page.click("#overview")
    assert page.inner_text("#drawn") == "Đang vẽ 150 trong 401 thực thể"


def test_an_address_selects_what_it_names(browser: Browser):
    network = network_of(report(), denial())
    event = next(e for e in network.events if e.label.startswith("Chuyến thăm"))
    page = browser.open(network, "#" + quote(event.iri, safe=""))
    assert page.inner_text("#detail h2").startswith("Chuyến thăm: Ahn Gyu Back → Nhật Bản")
    page.goto(page.url.split("#")[0] + "#%E0%A4%A")
    page.wait_for_selector("#detail h2:has-text('Chi tiết')")
