"""The page in a real browser, without a network: Debian's Chromium, driven by playwright."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from accessibility import violations
from page_browser import Browser, chromium, needs_chromium, page_in, sync_api
from pyoxigraph import RdfFormat, Store
from view_samples import (
    ENDS_SCRIPT,
    HOSTILE,
    agreements,
    denial,
    holding,
    hostile,
    met,
    network_of,
    pairs,
    report,
    star,
)

from kg.graph import vocabulary as v
from kg.view.network import Network

pytestmark = needs_chromium


@pytest.fixture(scope="module")
def context(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sync_api.BrowserContext]:
    with chromium(tmp_path_factory.mktemp("profile")) as context:
        yield context


@pytest.fixture
def browser(context: sync_api.BrowserContext, tmp_path: Path) -> Iterator[Browser]:
    with page_in(context, tmp_path) as browser:
        yield browser


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


def test_a_search_finds_words_before_letters_within_words(browser: Browser):
    page = browser.open(
        network_of(agreements("chặn đứng các nguồn tài chính quốc tế", "mời Hàn Quốc", "quan hệ Hàn-Quốc"))
    )
    page.fill("#search", "han quoc")
    # "chặn … quốc" holds both words as letters only, and "Hàn-Quốc" is read as two words.
    found = page.locator("#results li").evaluate_all(
        "items => items.map((li) => li.firstChild.nextSibling.nextSibling.data)"
    )
    assert found[0] == "Hàn Quốc"
    assert set(found[1:3]) == {"mời Hàn Quốc", "quan hệ Hàn-Quốc"}
    assert found[3:] == ["chặn đứng các nguồn tài chính quốc tế"]


def test_a_search_names_the_office_that_most_articles_do(browser: Browser):
    page = browser.open(network_of(holding("a", "Bộ trưởng"), holding("b", "Anh hùng", "Bộ trưởng")))
    page.fill("#search", "ahn gyu back")
    assert page.inner_text("#results small") == "Người · Bộ trưởng Hàn Quốc"
    page.keyboard.press("Enter")
    assert "Bộ trưởng Hàn Quốc 2 bài" in browser.detail()


def test_two_agreements_of_one_day_are_told_apart_by_what_they_are_about(browser: Browser):
    page = browser.open(network_of(agreements("chia sẻ dữ liệu", "tập trận chung")))
    page.fill("#search", "han quoc")
    page.keyboard.press("Enter")
    lines = page.locator("#detail li:has(time)").all_inner_texts()
    assert sorted(" ".join(line.split()) for line in lines) == [
        "2025-08-07 Nhất trí: Hàn Quốc – Nhật Bản chia sẻ dữ liệu",
        "2025-08-07 Nhất trí: Hàn Quốc – Nhật Bản tập trận chung",
    ]


def test_what_is_too_long_is_cut_between_words(browser: Browser):
    clause = "tiếp tục tăng cường phối hợp, " * 6
    word = "đ" * 118 + "😀😀"
    page = browser.open(network_of(agreements(clause.strip(), word)))
    page.fill("#search", "han quoc")
    page.keyboard.press("Enter")
    one, other = page.locator("#detail h3:has-text('đã nhất trí về') + ul button").all_inner_texts()
    assert {one, other} == {"tiếp tục tăng cường phối hợp, " * 3 + "tiếp tục tăng cường phối hợp…", "đ" * 118 + "…"}


def test_a_click_on_a_line_shows_its_evidence(browser: Browser):
    page = browser.open(star(1))
    box = page.locator("#canvas canvas").bounding_box()
    assert box is not None
    # The middle of the picture lies a little below that of the canvas, because the tools stand above.
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2 + 14)
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
    page.wait_for_selector("#overview", state="hidden")
    assert page.inner_text("#drawn") == "Đang vẽ 150 trong 401 thực thể"


def test_an_address_selects_what_it_names(browser: Browser):
    network = network_of(report(), denial())
    event = next(e for e in network.events if e.label.startswith("Chuyến thăm"))
    page = browser.open(network, "#" + quote(event.iri, safe=""))
    assert page.inner_text("#detail h2").startswith("Chuyến thăm: Ahn Gyu Back → Nhật Bản")
    page.goto(page.url.split("#")[0] + "#%E0%A4%A")
    page.wait_for_selector("#detail h2:has-text('Chi tiết')")


def chain(length: int) -> Network:
    """Each met the next."""
    names = [f"Người {i}" for i in range(length)]
    return pairs(pairwise(names))


def test_each_box_of_the_filters_is_named_as_it_reads(browser: Browser):
    page = browser.open(network_of(report(), denial()))
    rows = page.locator("#filters label.row:has(input[type=checkbox])")
    assert rows.count() > 10
    for row in rows.all():
        assert row.locator("input").get_attribute("aria-label") == " ".join(row.inner_text().split())


def test_a_neighbourhood_reaches_as_far_as_is_chosen(browser: Browser):
    network = chain(7)
    middle = next(n.iri for n in network.nodes if n.label == "Người 3")
    page = browser.open(network, f"#around={quote(middle, safe='')}")
    for steps, shown in ((1, 3), (2, 5), (3, 7), (1, 3)):
        page.select_option("#steps", str(steps))
        assert page.inner_text("#drawn") == f"Lân cận của Người 3: {shown} thực thể"


def test_the_address_holds_the_view(browser: Browser):
    page = browser.open(network_of(report(), denial()))
    page.click("#detail .list button:has-text('Ahn Gyu Back')")
    page.wait_for_selector("#detail h2:has-text('Ahn Gyu Back')")
    page.click("#detail button:has-text('Chỉ xem lân cận')")
    page.wait_for_selector("#overview:visible")
    page.select_option("#steps", "2")
    page.check("#filters label:has-text('dự kiến') input")
    page.uncheck("#filters label:has-text('Chủ đề') input")
    page.uncheck("#filters label:has-text('đã thăm') input")
    page.uncheck("#filters label:has-text('VOV') input")
    page.fill("#filters label:has-text('Từ ngày') input", "2025-08-01")
    page.click("#language")
    seen = [page.inner_text(part) for part in ("#drawn", "#filters", "#detail")]
    boxes = "[...document.querySelectorAll('#filters input[type=checkbox]')].map((box) => box.checked)"
    checked = page.evaluate(boxes)
    address = page.url
    page.goto("about:blank")
    page.goto(address)
    page.wait_for_selector("html[data-ready]")
    assert [page.inner_text(part) for part in ("#drawn", "#filters", "#detail")] == seen
    assert page.evaluate(boxes) == checked
    assert page.get_attribute("html", "lang") == "en"
    assert page.input_value("#filters label:has-text('From') input") == "2025-08-01"
    assert page.input_value("#steps") == "2"


@pytest.mark.parametrize(
    "address",
    [
        "#around=nobody&steps=9",
        "#status=&no-type=Nothing&from=soon",
        "#steps=-1&lang=xx",
        "#=&=&&a=b=c",
        "#status=Happy",
    ],
)
def test_an_address_that_makes_no_sense_breaks_nothing(browser: Browser, address: str):
    page = browser.open(network_of(report(), denial()), address)
    assert page.is_visible("#detail h2")
    assert page.get_attribute("html", "lang") == "vi"


def test_a_slider_narrows_the_time(browser: Browser):
    page = browser.open(network_of(*(met(f"A{i}", f"B{i}", f"2025-0{i}-15") for i in range(1, 6))))
    assert page.inner_text("#slid") == "2025-01 – 2025-05"
    page.focus("#slide-from")
    page.keyboard.press("ArrowRight")
    page.focus("#slide-to")
    page.keyboard.press("ArrowLeft")
    assert page.inner_text("#slid") == "2025-02 – 2025-04"
    assert page.inner_text("#drawn") == "Đang vẽ 6 trong 10 thực thể; 4 thực thể không có quan hệ nào đang hiện"
    assert page.input_value("#filters label:has-text('Đến ngày') input") == "2025-04-30"
    page.fill("#filters label:has-text('Từ ngày') input", "2025-04-01")
    assert page.inner_text("#slid") == "2025-04 – 2025-04"
    page.click("#filters button:has-text('Đặt lại')")
    assert page.inner_text("#slid") == "2025-01 – 2025-05"


def saved(page: sync_api.Page, form: str) -> Path:
    with page.expect_download() as download:
        page.select_option("#save", form)
    return Path(download.value.path())


def test_no_label_hides_behind_the_tools(browser: Browser):
    page = browser.open(star(90))
    page.set_viewport_size({"width": 1800, "height": 520})  # so wide that the height bounds the picture
    page.click("#fit")
    tools = page.locator("#save").bounding_box()
    canvas = page.locator("#canvas").bounding_box()
    svg = ElementTree.parse(saved(page, "svg")).getroot()
    top = min(float(t.get("y") or 0) for t in svg.iter("{http://www.w3.org/2000/svg}text")) - 13
    assert tools is not None
    assert canvas is not None
    assert canvas["y"] + top > tools["y"] + tools["height"]


def test_the_picture_can_be_saved(browser: Browser):
    page = browser.open(network_of(report(), hostile()))
    assert saved(page, "png").read_bytes().startswith(b"\x89PNG\r\n")
    svg = ElementTree.parse(saved(page, "svg")).getroot()
    texts = {"".join(t.itertext()) for t in svg.iter("{http://www.w3.org/2000/svg}text")}
    assert "Hàn Quốc" in texts
    allowed = {"svg", "title", "rect", "path", "g", "circle", "polygon", "text", "tspan"}
    assert {e.tag.rpartition("}")[2] for e in svg.iter()} <= allowed
    # What has a direction has an arrow, what has none has none: a visit, and a talk.
    heads = [e for e in svg.iter("{http://www.w3.org/2000/svg}polygon") if e.get("class") == "arrow"]
    assert 0 < len(heads) < len(list(svg.iter("{http://www.w3.org/2000/svg}path")))
    page.wait_for_selector("#canvas canvas")


def test_what_is_shown_can_be_saved_as_a_table(browser: Browser):
    page = browser.open(network_of(report(), denial(), hostile()), "#no-type=Topic")
    rows = list(csv.DictReader(saved(page, "csv").read_text(encoding="utf-8-sig").splitlines()))
    call = next(r for r in rows if r["relation"] == "đã điện đàm với")
    assert {call["subject"], call["object"]} == {"Ahn Gyu Back", "Nakatani Gen"}
    assert call["sentence"].endswith("Nakatani Gen đã điện đàm ngày 7/8.")
    assert (call["publisher"], call["url"], call["status"]) == ("KBS", "https://example.vn/1", "Occurred")
    assert not [r for r in rows if r["relation"] == "đã nhất trí về"]
    assert not [c for r in rows for c in r.values() if c.startswith(("=", "+", "-", "@"))]


def test_what_is_shown_can_be_saved_as_triples_and_a_plan_is_no_direct_one(browser: Browser):
    network = network_of(report(), denial(), hostile())
    page = browser.open(network, "#status=Occurred%2CPlanned")
    store = Store()
    store.load(saved(page, "ttl").read_bytes(), format=RdfFormat.TURTLE)
    direct = {(q.subject.value, q.object.value) for q in store.quads_for_pattern(None, v.kg("spokeWith"), None, None)}
    (call,) = (e for e in network.edges if e.predicate.endswith("spokeWith"))
    assert direct == {(call.subject, call.object), (call.object, call.subject)}
    planned = {q.subject for q in store.quads_for_pattern(None, v.FACTUALITY, v.kg("Planned"), None)}
    assert planned
    assert not list(store.quads_for_pattern(None, v.kg("met"), None, None))
    labels = {q.object.value for q in store.quads_for_pattern(None, v.PREF_LABEL, None, None)}
    assert {n.label for n in network.nodes if n.label == HOSTILE} <= labels


def test_the_drawing_can_be_walked_by_arrow_keys(browser: Browser):
    page = browser.open(network_of(report(), denial()))
    page.focus("#canvas")
    page.keyboard.press("ArrowRight")
    page.wait_for_selector("#detail blockquote, #detail h3")
    first = page.inner_text("#announce")
    assert re.match(r".+: .+\. \d+ quan hệ", first)
    came = set()
    for key in ("ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"):
        page.keyboard.press(key)
        page.wait_for_timeout(50)
        came.add(page.inner_text("#announce"))
    assert came - {first}
    page.keyboard.press("Enter")
    page.wait_for_selector("#overview:visible")
    page.keyboard.press("Escape")
    page.keyboard.press("Escape")
    page.wait_for_selector("#overview", state="hidden")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_page_keeps_the_rules_of_wcag(browser: Browser, language: str):
    page = browser.open(
        network_of(report(), denial(), hostile()), f"#status=Occurred%2CPlanned%2CDenied&lang={language}"
    )
    assert violations(page) == []
    page.fill("#search", "nobody by that name")
    assert violations(page) == []
    page.fill("#search", "gen")
    assert violations(page) == []
    page.keyboard.press("Enter")
    page.wait_for_selector("#detail h2:has-text('Nakatani Gen')")
    assert violations(page) == []
    page.click("#detail h3 + ul button")
    page.wait_for_selector("#detail blockquote")
    assert violations(page) == []


CONTROLS = {"button", "checkbox", "combobox", "searchbox", "textbox", "slider", "link", "application", "complementary"}


def heard(page: sync_api.Page) -> list[tuple[str, str]]:
    """Role and name of all that Chromium tells to screen readers."""
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    return [(n["role"]["value"], n.get("name", {}).get("value", "")) for n in tree if not n["ignored"] and "role" in n]


def test_screen_readers_are_told_what_each_control_is(browser: Browser):
    page = browser.open(network_of(report(), denial()), "#status=Occurred%2CPlanned")
    page.click("#detail .list button:has-text('Ahn Gyu Back')")
    page.wait_for_selector("#detail h2:has-text('Ahn Gyu Back')")
    told = heard(page)
    assert [role for role, name in told if role in CONTROLS and not name.strip()] == []
    for expected in (
        ("combobox", "Tìm thực thể, không cần gõ dấu. Phím tắt: /"),
        ("combobox", "Lưu những gì đang hiện"),
        ("complementary", "Bộ lọc"),
        ("complementary", "Chi tiết"),
        ("group", "Quan hệ"),
        ("button", "Quan hệ: bỏ hết"),
        ("checkbox", "Người 2"),
        ("heading", "Ahn Gyu Back"),
    ):
        assert expected in told
    tools = [name for role, name in told if role == "button"]
    assert {"Vừa khung", "Phóng to", "Thu nhỏ", "Đặt lại bộ lọc"} <= set(tools)


def test_screen_readers_are_told_what_a_search_and_a_filter_changed(browser: Browser):
    page = browser.open(network_of(report(), denial()))
    assert page.get_attribute("#announce", "aria-live") == "polite"
    assert page.get_attribute("#drawn", "role") == "status"
    page.fill("#search", "han quoc")
    assert page.inner_text("#announce") == "Tìm thấy 3 thực thể"
    page.fill("#search", "không có ai")
    assert page.inner_text("#announce") == "Không thấy thực thể nào"
    page.fill("#search", "")
    assert page.inner_text("#announce") == ""
    before = page.inner_text("#drawn")
    page.uncheck("#filters label:has-text('Chủ đề') input")
    assert page.inner_text("#drawn") != before


@pytest.mark.parametrize(
    ("told", "vietnamese", "english"),
    [
        ("--08-07", "7 tháng 8", "August 7"),
        ("--08", "Tháng 8", "August"),
        ("--08-07/--08-09", "7 tháng 8 – 9 tháng 8", "August 7 – August 9"),
        ("2025-08-07", "2025-08-07", "2025-08-07"),
    ],
)
def test_a_day_without_a_year_is_read_in_the_language_of_the_page(
    browser: Browser, told: str, vietnamese: str, english: str
) -> None:
    page = browser.open(network_of(met("An", "Bình", told)))
    assert page.inner_text("#detail time").strip() == vietnamese
    page.click("#language")
    assert page.inner_text("#detail time").strip() == english
    assert "--08" not in browser.detail()
