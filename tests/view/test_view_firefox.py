"""The page in the other browser: it opens, is found through, and names what it shows in both languages."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from marionette import Firefox, firefox
from view_samples import network_of, report

from kg.view.page import write_page

FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")
pytestmark = pytest.mark.skipif(FIREFOX is None, reason="no firefox here (apt-get install firefox-esr)")


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    assert FIREFOX is not None
    with firefox(FIREFOX, tmp_path_factory.mktemp("profile")) as opened:
        yield opened


@pytest.fixture
def page(browser: Firefox, tmp_path: Path) -> Firefox:
    """The page of one meeting, opened from disk."""
    path = tmp_path / "graph.html"
    write_page(network_of(report()), path)
    browser.open(path.as_uri())
    browser.wait("return document.documentElement.dataset.ready !== undefined")
    return browser


def test_it_is_drawn_searched_and_read(page: Firefox) -> None:
    assert page.run("return document.querySelectorAll('#canvas canvas').length") == 1
    page.run(
        "const box = document.getElementById('search'); box.value = 'nakatani';"
        " box.dispatchEvent(new Event('input')); return null"
    )
    page.wait("return document.querySelectorAll('#results [role=option]').length > 0")
    page.run("document.querySelector('#results [role=option]').click(); return null")
    page.wait("return document.querySelector('#detail h2') !== null")
    assert "Nakatani" in page.run("return document.querySelector('#detail').textContent")


def test_everything_has_its_name_in_both_languages(page: Firefox) -> None:
    for language, heading in (("vi", "Đồ thị tri thức từ tin tức"), ("en", "Knowledge graph from the news")):
        if page.run("return document.documentElement.lang") != language:
            page.run("document.getElementById('language').click(); return null")
            page.wait(f"return document.documentElement.lang === '{language}'")
        assert page.label("h1") == ("heading", heading)
        for selector, role in (("#search", "combobox"), ("#language", "button"), ("#canvas", "application")):
            found, name = page.label(selector)
            assert found == role
            assert name
