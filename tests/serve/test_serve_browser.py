"""The query page in a real browser: Debian's Chromium, driven by playwright, which sees every request that it makes."""

from __future__ import annotations

import re
import shutil
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import quote

import pytest
from accessibility import violations
from export.clients import NODE_MODULES
from support import CHROMIUM_ARGUMENTS
from view.view_samples import HOSTILE

from serve.server import Server

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed (pip install playwright)")
CHROMIUM = shutil.which("chromium")
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no chromium here (apt-get install chromium)")

COUNTRIES = """SELECT ?name (COUNT(?x) AS ?n) {
  ?x kg:represents ?c . ?c skos:prefLabel ?name FILTER(LANG(?name) = "vi")
} GROUP BY ?name ORDER BY DESC(?n) ?name"""
MEETINGS = """SELECT ?day ?one ?other {
  ?e kg:date ?day ; kg:actor ?a, ?b . ?a skos:prefLabel ?one . ?b skos:prefLabel ?other FILTER(?a != ?b)
} LIMIT 20"""
ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


class Browser:
    """A tab, and everything that went wrong in it or went elsewhere."""

    def __init__(self, context: sync_api.BrowserContext, server: Server) -> None:
        self.page = context.new_page()
        self.faults: list[str] = []
        self._server = server
        self.page.on("console", lambda m: self.faults.append(f"{m.type}: {m.text}"))
        self.page.on("pageerror", lambda e: self.faults.append(f"error: {e}"))
        self.page.on("dialog", self._dialog)
        self.page.on("request", self._request)

    def _dialog(self, dialog: sync_api.Dialog) -> None:
        self.faults.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _request(self, request: sync_api.Request) -> None:
        if not request.url.startswith((self._server.url, "data:", "blob:" + self._server.url)):
            self.faults.append(f"load: {request.url}")

    def open(self, path: str = "") -> sync_api.Page:
        self.page.goto(self._server.url + path)
        self.page.wait_for_selector("html[data-ready]")
        return self.page

    def run(self, query: str) -> sync_api.Page:
        self.page.fill("#query", query)
        self.page.click("#run")
        self.page.wait_for_selector("html[data-done]")
        return self.page


@pytest.fixture(scope="module")
def context() -> Iterator[sync_api.BrowserContext]:
    with sync_api.sync_playwright() as driver:
        chromium = driver.chromium.launch(
            executable_path=CHROMIUM, args=[*CHROMIUM_ARGUMENTS, "--no-proxy-server"], headless=True
        )
        context = chromium.new_context(viewport={"width": 1400, "height": 900})
        yield context
        chromium.close()


@pytest.fixture
def browser(context: sync_api.BrowserContext, server: Server) -> Iterator[Browser]:
    browser = Browser(context, server)
    yield browser
    browser.page.close()
    assert browser.faults == []


@pytest.fixture
def hostile(context: sync_api.BrowserContext, strict: Server) -> Iterator[Browser]:
    browser = Browser(context, strict)
    yield browser
    browser.page.close()
    assert browser.faults == []


def test_a_query_in_colours_becomes_a_table(browser: Browser) -> None:
    page = browser.open()
    page.fill("#query", "")
    page.locator("#query").press_sequentially('SELECT ?x { ?x a kg:Country } LIMIT 5 # "here"')
    assert page.input_value("#query").startswith("PREFIX kg: <https://w3id.org/newskg/ontology#>\nSELECT ?x")
    assert page.input_value("#query").endswith('kg:Country } LIMIT 5 # "here"')
    for style, text in (("keyword", "SELECT"), ("variable", "?x"), ("prefixed", "kg:Country"), ("number", "5")):
        assert text in page.locator(f"#shown .{style}").all_inner_texts()
    assert page.inner_text("#shown .comment") == '# "here"'
    page.press("#query", "Control+Enter")
    page.wait_for_selector("#result tbody tr")
    assert page.locator("#result tbody tr").count() == 5
    assert (page.locator("#result td a").first.get_attribute("href") or "").startswith("/id/country-")
    assert page.inner_text("#shown").rstrip("\n") == page.input_value("#query").rstrip("\n")


def test_a_prefix_that_was_filled_in_can_be_taken_back(browser: Browser) -> None:
    page = browser.open()
    page.fill("#query", "")
    page.locator("#query").press_sequentially("ASK { ?x a kg:")
    assert page.input_value("#query") == "PREFIX kg: <https://w3id.org/newskg/ontology#>\nASK { ?x a kg:"
    page.keyboard.press("Control+z")
    assert page.input_value("#query") == "ASK { ?x a kg:"
    assert page.inner_text("#shown").rstrip("\n") == "ASK { ?x a kg:"


def test_the_page_opens_with_a_query_that_answers(browser: Browser) -> None:
    page = browser.open()
    page.click("#run")
    page.wait_for_selector("#result tbody tr")
    assert "Hàn Quốc" in page.inner_text("#result")


def test_a_heading_sorts(browser: Browser) -> None:
    page = browser.open()
    browser.run(COUNTRIES)
    column = page.locator("#result tbody td:nth-child(3)")
    assert [int(n) for n in column.all_inner_texts()] == sorted(map(int, column.all_inner_texts()), reverse=True)
    page.click("#result th button:has-text('n') >> nth=1")
    assert [int(n) for n in column.all_inner_texts()] == sorted(map(int, column.all_inner_texts()))
    assert page.get_attribute("#result th:nth-child(3)", "aria-sort") == "ascending"


def test_a_chart(browser: Browser) -> None:
    page = browser.open()
    browser.run(COUNTRIES)
    rows = page.locator("#result tbody tr").count()
    page.click("#tab-chart")
    assert page.locator("svg.chart rect").count() == rows
    widths = [float(w.get_attribute("width") or 0) for w in page.locator("svg.chart rect").all()]
    assert widths == sorted(widths, reverse=True)
    assert "Hàn Quốc" in page.inner_html("svg.chart")
    page.select_option(".choose select >> nth=1", "")
    assert len({w.get_attribute("width") for w in page.locator("svg.chart rect").all()}) == 1


def test_a_graph_of_triples_and_of_rows(browser: Browser) -> None:
    page = browser.open()
    browser.run("CONSTRUCT { ?a kg:met ?b . ?a skos:prefLabel ?n } WHERE { ?a kg:met ?b ; skos:prefLabel ?n }")
    page.click("#tab-graph")
    page.wait_for_selector(".net[data-ready] canvas")
    assert int(page.get_attribute(".net", "data-ready") or 0) > 5
    browser.run(MEETINGS)
    page.wait_for_selector(".net[data-ready] canvas")
    assert [page.locator(".choose select").nth(i).input_value() for i in (0, 1)] == ["one", "other"]


def test_an_answer_as_text(browser: Browser) -> None:
    page = browser.open()
    browser.run("ASK { ?x a kg:Country }")
    assert page.inner_text("#result") == "có"
    page.focus("#tab-table")
    page.keyboard.press("ArrowLeft")
    assert '"boolean": true' in page.inner_text("#result")
    assert page.get_attribute("#tab-text", "aria-selected") == "true"


def test_a_link_carries_query_and_view(browser: Browser) -> None:
    page = browser.open()
    browser.run(COUNTRIES + " # a+b & c%20d")
    page.click("#tab-chart")
    address = page.url
    page.goto("about:blank")
    page.goto(address)
    page.wait_for_selector("svg.chart rect")
    assert page.input_value("#query").endswith("# a+b & c%20d")


def test_questions_are_examples(browser: Browser) -> None:
    page = browser.open()
    assert page.locator("#list > li").count() == 11
    page.click("#question-relation .title")
    page.click("#question-relation .main")
    page.wait_for_selector("#result tbody tr")
    assert "PREFIX kg:" in page.input_value("#query")
    page.click("#question-visits .title")
    assert page.locator("#question-visits option").all_inner_texts()[:3] == ["(tất cả)", "đã xảy ra", "dự kiến"]
    assert not page.is_visible("#question-relation form")
    page.fill("#question-visits input >> nth=0", "Triều Tiên")
    page.click("#question-visits .main")
    page.wait_for_selector("html[data-done]")
    assert "country-KP" in page.input_value("#query")


def test_what_is_downloaded(browser: Browser) -> None:
    page = browser.open()
    browser.run(COUNTRIES)
    with page.expect_download() as waiting:
        page.select_option("#download", "csv")
    path = waiting.value.path()
    assert path.read_text(encoding="utf-8").startswith("name,n\n")
    browser.run("CONSTRUCT WHERE { ?a kg:met ?b }")
    assert page.locator("#download option").all_inner_texts()[1:] == ["TTL", "NT", "RDF", "JSONLD"]


def test_faults_limits_and_a_stop_are_told(hostile: Browser) -> None:
    page = hostile.open("?lang=vi")
    hostile.run("SELECT * { ?s ?p ")
    assert re.match(r"Truy vấn có lỗi ở dòng 1, cột \d+\.", page.inner_text("#error"))
    hostile.run("ASK { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }")
    assert "SERVICE is refused" in page.inner_text("#error")
    hostile.run("SELECT * { ?s ?p ?o }")
    assert "5" in page.inner_text("#cut")
    assert not page.is_visible("#error")
    page.fill("#query", ENDLESS)
    page.click("#run")
    page.click("#stop")
    page.wait_for_selector("html[data-done]")
    assert page.inner_text("#status") == "Đã dừng"
    # The browser itself tells of each answer that is no success.
    hostile.faults[:] = [f for f in hostile.faults if "Failed to load resource" not in f]


@pytest.mark.parametrize(
    ("language", "misread", "refused", "nobody"),
    [
        ("vi", "Truy vấn có lỗi ở dòng 2, cột ", "Máy chủ từ chối: ", "Không có gì tên là “Hàn Quôcc”. Gần giống: "),
        ("en", "The query has a fault in line 2, column ", "Refused: ", "Nothing is called “Hàn Quôcc”. Near: "),
    ],
)
def test_faults_are_told_in_the_language_of_the_page(
    browser: Browser, language: str, misread: str, refused: str, nobody: str
) -> None:
    page = browser.open(f"?lang={language}")
    browser.run("SELECT * {\n ?s ?p }")
    assert page.inner_text("#error").startswith(misread)
    browser.run("LOAD <http://127.0.0.1:1/>")
    assert page.inner_text("#error").startswith(refused)
    page.click("#question-relation .title")
    page.fill("#question-relation input >> nth=0", "Hàn Quôcc")
    page.click("#question-relation .main")
    page.wait_for_selector(f"#error:has-text('{nobody}')")
    assert "Hàn Quốc" in page.inner_text("#error")
    page.fill("#question-relation input >> nth=2", "yesterday")
    page.fill("#question-relation input >> nth=0", "KR")
    page.click("#question-relation .main")
    page.wait_for_selector("#error:has-text('2024-01')")
    browser.page.goto(browser._server.url + "nowhere")
    assert page.inner_text(".page p >> nth=0").startswith("There is no" if language == "en" else "Không có trang")
    browser.open("?lang=vi")
    browser.faults[:] = [f for f in browser.faults if "Failed to load resource" not in f]


def test_hostile_values_stay_text(hostile: Browser) -> None:
    page = hostile.open()
    hostile.run("SELECT DISTINCT ?name ?x { ?x skos:prefLabel ?name FILTER(CONTAINS(?name, '<')) } LIMIT 5")
    assert HOSTILE in page.inner_text("#result")
    for view in ("chart", "graph", "text"):
        page.click(f"#tab-{view}")
    page.click("#tab-graph")
    page.wait_for_selector(".net[data-ready] canvas")
    assert page.locator("#result img").count() == 0
    page.goto(page.url.partition("#")[0] + "#query=" + quote(f"SELECT * {{ ?s ?p {HOSTILE} }}"))
    page.wait_for_selector("#error:not([hidden])")
    assert HOSTILE in page.input_value("#query")
    hostile.faults[:] = [f for f in hostile.faults if "Failed to load resource" not in f]


def test_pages_lead_from_one_to_the_other(browser: Browser) -> None:
    page = browser.open()
    page.fill(".search input", "han quoc")
    page.press(".search input", "Enter")
    page.click(".found a:has-text('Hàn Quốc') >> nth=0")
    assert page.inner_text("h1") == "Hàn Quốc"
    page.click(".event header a >> nth=0")
    page.wait_for_selector("mark.trigger")
    page.click(".meta a >> nth=0")
    assert page.inner_text(".kind") == "Bài báo"
    page.click(".language")
    assert page.inner_text(".kind") == "Article"
    page.click(".actions a:has-text('Ask about')")
    page.wait_for_selector("#result tbody tr")
    page.click(".bar nav a:has-text('Explore')")
    page.wait_for_selector("#canvas canvas")
    page.click("#detail .list button >> nth=0")
    page.click("#detail details summary")
    page.click("#detail details a >> nth=0")
    page.wait_for_selector(".page h1")
    browser.open("?lang=vi")


def test_an_empty_answer_says_what_to_do_in_every_view(browser: Browser) -> None:
    browser.open()
    for query in ("SELECT ?x { ?x a kg:Nothing }", "CONSTRUCT { ?x a kg:Nothing } { ?x a kg:Nothing }"):
        page = browser.run(query)
        for view in ("table", "chart", "graph"):
            page.click(f"#tab-{view}")
            assert "Hãy bỏ bớt điều kiện." in page.inner_text("#result")
    page.click("#tab-text")
    assert "Hãy bỏ bớt điều kiện." in page.inner_text("#result")


def test_a_question_that_cannot_be_asked_leaves_no_older_answer(hostile: Browser) -> None:
    page = hostile.open()
    hostile.run("SELECT ?x { ?x a kg:Person }")
    assert page.locator("#result table").count() == 1
    page.click("#question-who-met .title")
    page.fill("#question-who-met input >> nth=0", "nobody at all")
    page.click("#question-who-met .main")
    page.wait_for_selector("#error:visible")
    assert page.inner_text("#result") == ""
    assert page.inner_text("#status") == ""
    assert not page.is_visible("#tabs")
    hostile.faults = [f for f in hostile.faults if "400" not in f]


def test_on_a_narrow_page_the_answer_to_a_question_comes_into_view(browser: Browser) -> None:
    browser.page.set_viewport_size({"width": 390, "height": 844})
    page = browser.open()
    page.click("#question-who-met .title")
    page.locator("#question-who-met .main").scroll_into_view_if_needed()
    assert page.evaluate("scrollY") > 0
    page.click("#question-who-met .main")
    page.wait_for_selector("#result table")
    sync_api.expect(page.locator("#status")).to_be_in_viewport()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_narrow_screen_shows_the_editor_first(browser: Browser) -> None:
    page = browser.open()
    page.set_viewport_size({"width": 400, "height": 800})
    assert page.locator(".editor").bounding_box()["y"] < page.locator("#questions").bounding_box()["y"]  # type: ignore[index]
    assert page.evaluate("document.documentElement.scrollWidth") <= 400


YASGUI = """<!DOCTYPE html><title>elsewhere</title><link rel="icon" href="data:,">
<script src="/yasgui.min.js"></script><div id="here"></div><script>
const endpoint = decodeURIComponent(location.hash.slice(1));
if (endpoint) window.yasgui = new Yasgui(document.getElementById("here"), { requestConfig: { endpoint } });
</script>"""


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[str]:
    """The address of a page of another origin, with YASGUI on it where that is installed.

    On this machine as well: browsers ask people before a page of the network may reach what runs here.
    """

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            pass

    (tmp_path / "index.html").write_text(YASGUI)
    built = NODE_MODULES / "@triply" / "yasgui" / "build" / "yasgui.min.js"
    (tmp_path / built.name).write_bytes(built.read_bytes() if built.exists() else b"")
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(tmp_path))) as pages:
        thread = threading.Thread(target=pages.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{pages.server_port}/"
        pages.shutdown()
        thread.join()


def test_yasgui_elsewhere_asks_it(context: sync_api.BrowserContext, server: Server, elsewhere: str) -> None:
    if not (NODE_MODULES / "@triply" / "yasgui").is_dir():
        pytest.skip("YASGUI is not installed (npm install --prefix tests/export)")
    page = context.new_page()
    page.goto(f"{elsewhere}#{quote(server.endpoint, safe='')}")
    page.wait_for_selector(".yasqe")
    for query in ("SELECT ?x { ?x a kg:Person } LIMIT 7", "CONSTRUCT { ?x a kg:Person } { ?x a kg:Person } LIMIT 7"):
        text = "PREFIX kg: <https://w3id.org/newskg/ontology#> " + query
        page.evaluate("async (q) => { const e = yasgui.getTab().getYasqe(); e.setValue(q); await e.query(); }", text)
        page.wait_for_function("document.querySelectorAll('.yasr table tbody tr').length === 7")
    page.close()


def test_a_page_elsewhere_asks_where_it_may(
    context: sync_api.BrowserContext, server: Server, strict: Server, elsewhere: str
) -> None:
    """As YASGUI does: a POST with headers that need a preflight."""
    ask = """async (url) => (await fetch(url, {method: "POST", headers: {Accept: "application/sparql-results+json",
      "X-Requested-With": "x"}, body: new URLSearchParams({query: "ASK { ?s ?p ?o }"})})).json()"""
    page = context.new_page()
    page.goto(elsewhere)
    assert page.evaluate(ask, server.endpoint)["boolean"] is True
    with pytest.raises(sync_api.Error, match="Failed to fetch"):
        page.evaluate(ask, strict.endpoint)
    with pytest.raises(sync_api.Error, match="Failed to fetch"):
        page.evaluate("async (url) => (await fetch(url)).text()", server.url)
    page.close()


# ---------------------------------------------------------------------- with a screen reader
@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_query_page_keeps_the_rules_of_wcag(browser: Browser, language: str) -> None:
    page = browser.open(f"?lang={language}")
    assert violations(page) == []
    page.locator("#list .title").first.click()
    assert violations(page) == []
    browser.run(COUNTRIES)
    for view in ("table", "chart", "graph", "text"):
        page.click(f"#tab-{view}")
        page.wait_for_timeout(200)
        assert violations(page) == [], view
        assert page.get_attribute("#result", "aria-labelledby") == f"tab-{view}"


def test_what_a_faulty_query_shows_keeps_the_rules_of_wcag(hostile: Browser) -> None:
    page = hostile.open()
    page.fill("#query", "SELECT oops")
    page.click("#run")
    page.wait_for_selector("#error:visible")
    hostile.faults[:] = [f for f in hostile.faults if "400" not in f]
    assert violations(page) == []


@pytest.mark.parametrize("path", ["id/country-KR", "find?q=kim", "find?q=nobody"])
def test_pages_of_nodes_keep_the_rules_of_wcag(browser: Browser, path: str) -> None:
    browser.page.goto(browser._server.url + path)
    assert violations(browser.page) == []


def test_screen_readers_are_told_what_each_control_of_the_query_page_is(browser: Browser) -> None:
    page = browser.open("?lang=en")
    page.locator("#list .title").first.click()
    browser.run(COUNTRIES)
    tree = page.context.new_cdp_session(page).send("Accessibility.getFullAXTree")["nodes"]
    told = [(n["role"]["value"], n.get("name", {}).get("value", "")) for n in tree if not n["ignored"] and "role" in n]
    controls = {"button", "combobox", "searchbox", "textbox", "link", "tab", "tabpanel", "tablist", "complementary"}
    assert [role for role, name in told if role in controls and not name.strip()] == []
    for expected in (("tablist", "Views of the result"), ("tab", "Table"), ("tabpanel", "Table"), ("button", "Run")):
        assert expected in told
