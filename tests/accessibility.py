"""What axe-core finds wrong with a page, by the rules of WCAG 2.2, levels A and AA."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from export.clients import HERE, NODE_MODULES

if TYPE_CHECKING:
    from playwright.sync_api import Page

AXE = NODE_MODULES / "axe-core" / "axe.min.js"
_LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
_RUN = """async (levels) => (await axe.run(document, {runOnly: {type: "tag", values: levels}})).violations
  .flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.target} ${n.failureSummary}`))"""


def violations(page: Page) -> list[str]:
    """Each violation with its rule and its element; skips the test where axe-core is absent."""
    if not AXE.is_file():
        pytest.skip(f"axe-core is not installed (npm install --prefix {HERE.relative_to(HERE.parents[1])})")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found: list[str] = page.evaluate(_RUN, _LEVELS)
    return found
