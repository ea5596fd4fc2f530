"""The documentation as a site: it builds without a warning, loads nothing from elsewhere, its links lead somewhere."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from importlib.util import find_spec
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from support import ROOT

import kg

CONFIG = ROOT / "docs" / "site" / "mkdocs.yml"
PAGES = sorted((ROOT / "docs").glob("*.md"))
#: What a browser fetches by itself, by tag; anchors are followed by people.
LOADED = {"link": "href", "script": "src", "img": "src", "iframe": "src", "source": "src", "object": "data"}

needs_mkdocs = pytest.mark.skipif(find_spec("material") is None, reason="mkdocs-material is not installed")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("docs") / "site"
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-f", str(CONFIG), "-d", str(folder)]
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "NEWSKG_RUN_NOTEBOOKS": "0"}
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


class References(HTMLParser):
    """What a page loads, where its links lead, and the ids in it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.loaded: list[str] = []
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value for name, value in attrs if value}
        if tag in LOADED and LOADED[tag] in values:
            self.loaded.append(values[LOADED[tag]])
        if tag == "a" and "href" in values:
            self.links.append(values["href"])
        self.ids |= {values["id"]} if "id" in values else set()


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[Path, References]:
    return {path: References(path.read_text(encoding="utf-8")) for path in site.rglob("*.html")}


@needs_mkdocs
def test_every_page_of_the_documentation_is_in_the_site(site: Path) -> None:
    missing = [page.name for page in PAGES if not (site / page.name).with_suffix(".html").is_file()]
    assert len(PAGES) > 10
    assert missing == []


def test_no_page_stands_twice_in_the_navigation() -> None:
    named = re.findall(r"^ +- [^:\n]+: (\S+\.md)$", CONFIG.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(named) > 15
    assert len(named) == len(set(named))


@needs_mkdocs
def test_pages_load_nothing_from_another_host(site: Path, pages: dict[Path, References]) -> None:
    foreign = {(path.name, url) for path, page in pages.items() for url in page.loaded if urlsplit(url).netloc}
    assert foreign == set()
    for sheet in site.rglob("*.css"):
        urls = re.findall(r"(?:url\(|@import\s*)['\"]?([^'\")\s;]+)", sheet.read_text(encoding="utf-8"))
        assert [url for url in urls if urlsplit(url).netloc and not url.startswith("data:")] == [], sheet.name


@needs_mkdocs
def test_links_to_other_hosts_are_those_that_the_texts_have(pages: dict[Path, References]) -> None:
    written = {path: path.read_text(encoding="utf-8") for path in ROOT.rglob("*.md") if ".venv" not in path.parts}
    written |= {path: path.read_text(encoding="utf-8") for path in (ROOT / "notebooks").glob("*.ipynb")}
    foreign = {link for page in pages.values() for link in page.links if urlsplit(link).netloc}
    assert [link for link in sorted(foreign) if not any(link in text for text in written.values())] == []


@needs_mkdocs
def test_links_within_the_site_lead_somewhere(site: Path, pages: dict[Path, References]) -> None:
    dead = []
    # The page for what is not found is served at any address; its links begin at the root of a server.
    for path, page in ((p, r) for p, r in pages.items() if p.name != "404.html"):
        for parts in map(urlsplit, (*page.links, *page.loaded)):
            if not parts.scheme and not parts.netloc:
                target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
                ids = pages[target].ids if target in pages else {unquote(parts.fragment)}
                if not target.exists() or (parts.fragment and unquote(parts.fragment) not in ids):
                    dead.append((path.name, parts.geturl()))
    assert dead == []


@needs_mkdocs
def test_the_graph_of_the_seeds_can_be_looked_at(pages: dict[Path, References], site: Path) -> None:
    assert site / "example.html" in pages
    linked = {path.name for path, page in pages.items() if "example.html" in page.links}
    assert linked == {"index.html", "explorer.html", "tutorial.html", "tutorial.vi.html"}


@needs_mkdocs
def test_code_in_tables_has_no_backslash_before_a_bar(site: Path) -> None:
    texts = {path.name: path.read_text(encoding="utf-8") for path in site.glob("*.html") if path.stem != "example"}
    assert [name for name, text in texts.items() if re.search(r"<code>[^<\n]*\\\|", text)] == []


@needs_mkdocs
def test_a_vietnamese_page_says_that_it_is_one(site: Path) -> None:
    assert '<html lang="vi"' in (site / "tutorial.vi.html").read_text(encoding="utf-8")
    assert '<html lang="en"' in (site / "tutorial.html").read_text(encoding="utf-8")


@needs_mkdocs
def test_the_search_knows_every_page(site: Path) -> None:
    entries = json.loads((site / "search" / "search_index.json").read_text(encoding="utf-8"))["docs"]
    found = {entry["location"].partition("#")[0] for entry in entries}
    assert {page.with_suffix(".html").name for page in PAGES} <= found


@needs_mkdocs
@pytest.mark.skipif(shutil.which("chromium") is None, reason="no chromium here (apt-get install chromium)")
@pytest.mark.parametrize(
    ("page", "words", "found"),
    [("index.html", "corrections", "merging.html"), ("commands.html", "mười hai trang tin", "tutorial.vi.html")],
)
def test_the_search_works_from_disk_without_a_network(site: Path, page: str, words: str, found: str) -> None:
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed (pip install playwright)")
    asked: list[str] = []
    with sync_api.sync_playwright() as driver:
        browser = driver.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        shown = browser.new_context(offline=True).new_page()
        shown.on("request", lambda r: None if r.url.startswith(("file:", "data:")) else asked.append(r.url))
        shown.goto((site / page).as_uri())
        shown.fill("input.md-search__input", words)
        # The search looks at what stands there whenever a key is let go.
        shown.press("input.md-search__input", "End")
        shown.wait_for_selector(f"a.md-search-result__link[href*='{found}']", state="attached")
        browser.close()
    assert asked == []


def test_links_between_pages_lead_somewhere() -> None:
    for page in PAGES:
        for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8")):
            if "://" not in target:
                assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_how_to_cite_names_this_version() -> None:
    for name in ("citing.md", "CITATION.cff"):
        text = (ROOT / "docs" / name).read_text(encoding="utf-8")
        assert kg.__version__ in text, name


def test_limits_repeat_no_figures_that_are_measured_elsewhere() -> None:
    text = (ROOT / "docs" / "limits.md").read_text(encoding="utf-8")
    assert "quality.md" in text
    assert re.findall(r"\d?\.\d+|\d+ ?%", text) == []
