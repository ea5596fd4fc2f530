"""The page in Debian's Chromium with the network off, driven by playwright, and everything that goes wrong in it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from support import CHROMIUM_ARGUMENTS

from kg.view.network import Network
from kg.view.page import write_page

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed (pip install playwright)")
CHROMIUM = shutil.which("chromium")
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="no chromium here (apt-get install chromium)")


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


@contextmanager
def chromium(profile: Path) -> Iterator[sync_api.BrowserContext]:
    """A browser of its own."""
    with sync_api.sync_playwright() as driver:
        context = driver.chromium.launch_persistent_context(
            profile,
            executable_path=CHROMIUM,
            args=list(CHROMIUM_ARGUMENTS),
            headless=True,
            offline=True,
            viewport={"width": 1400, "height": 900},
        )
        yield context
        context.close()


@contextmanager
def page_in(context: sync_api.BrowserContext, folder: Path) -> Iterator[Browser]:
    """A page of it, in which nothing may go wrong."""
    browser = Browser(context, folder)
    yield browser
    browser.page.close()
    assert browser.faults == []
