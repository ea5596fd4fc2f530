"""How long until the page can be used, beside what pyvis writes of the same network by itself.

    python benchmarks/explorer.py [-n 100 -n 1000 -n 5000 -n 20000]

Needs Chromium and playwright. Networks are made up: people and states who met, three relations to a thing, a few hubs
with most of them, every relation with an event and its sentence. Both pages are opened from disk with the network off.
Of ours the table shows the size and the seconds to write it, the seconds until it can be clicked and searched, the
milliseconds until a search shows its results and until a neighbourhood is drawn. Of pyvis, drawn as it draws by
default, the seconds until the picture first appears and until it stands still, up to a limit.
"""

from __future__ import annotations

import random
import shutil
import sys
import tempfile
import time
from pathlib import Path

import click
from playwright.sync_api import Error, Page, sync_playwright
from pyvis.network import Network as Drawing

from kg.model import EventType, Factuality
from kg.view.network import ArticleInfo, Edge, EventInfo, Evidence, Network, Node, by_importance
from kg.view.page import write_page

_SEED = 20261126
_FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"]
_DATA = "https://example.org/id/"
_MET = "https://w3id.org/newskg/ontology#met"


def made_up(size: int) -> Network:
    """A network of ``size`` things, each new one tied to three that have many ties already."""
    rng = random.Random(_SEED)
    nodes = tuple(Node(f"{_DATA}n{i}", f"Người {i}", "Country" if i < size / 50 else "Person") for i in range(size))
    tied, edges, events = [0, 1], [], []
    article = ArticleInfo(f"{_DATA}a", "a", "Một bài", "2025-08-08", "Báo", None)
    for i in range(2, size):
        for j in {rng.choice(tied) for _ in range(3)}:
            text = f"Người {i} gặp Người {j} hôm 7/8 để bàn về hợp tác giữa hai bên."
            claim, sentence = f"{_DATA}c{i}-{j}", f"{_DATA}s{i}-{j}"
            proof = Evidence(claim, sentence, text, ((9, 12),), (), article, Factuality.OCCURRED, 0.9)
            day = f"2025-{1 + i % 12:02}-07"
            parties = (nodes[i].iri, nodes[j].iri)
            name = f"Gặp gỡ: Người {i} – Người {j}"
            event = EventInfo(
                f"{_DATA}e{i}-{j}", EventType.MEETING, Factuality.OCCURRED, False, day, name, name, parties,
                (), (), None, (proof,), 1,
            )  # fmt: skip
            events.append(event)
            edges.append(Edge(parties[0], _MET, parties[1], Factuality.OCCURRED, True, (event,), (article,)))
            tied += [i, j]
    return Network(by_importance(nodes, tuple(edges)), tuple(edges), tuple(events))


def plain(network: Network, path: Path) -> None:
    """What pyvis makes of it by itself."""
    drawn = Drawing(cdn_resources="in_line", height="900px")
    drawn.add_nodes([n.iri for n in network.nodes], label=[n.label for n in network.nodes])
    # pyvis's add_edge compares each new edge with all others, which takes minutes for the largest.
    drawn.edges = [{"from": e.subject, "to": e.object} for e in network.edges]
    path.write_text(drawn.generate_html(), encoding="utf-8")


def ours(page: Page, path: Path) -> tuple[float, float, float]:
    """Seconds until it is ready; milliseconds of a search and of a neighbourhood."""
    start = time.perf_counter()
    page.goto(path.as_uri())
    page.wait_for_selector("html[data-ready]")
    ready = time.perf_counter() - start
    page.wait_for_timeout(300)
    search = page.evaluate(
        "() => { const box = document.getElementById('search'); const start = performance.now(); box.value = 'nguoi 7';"
        " box.dispatchEvent(new Event('input')); return performance.now() - start; }"
    )
    focus = page.evaluate(
        "() => new Promise((done) => { const start = performance.now();"
        " window.addEventListener('hashchange', () => requestAnimationFrame(() => done(performance.now() - start)));"
        " location.hash = '#around=' + encodeURIComponent('" + _DATA + "n0'); })"
    )
    return ready, search, focus


def theirs(page: Page, path: Path, limit: int) -> tuple[float | None, float | None]:
    """Seconds until pyvis's page shows something and until it stands still; None where the limit came first."""
    page.add_init_script(
        "const wait = setInterval(() => { if (typeof network === 'undefined' || !network.once) return;"
        " clearInterval(wait);"
        " network.once('afterDrawing', () => { window.shown = performance.now(); });"
        " network.once('stabilizationIterationsDone', () => { window.still = performance.now(); }); }, 5);"
    )
    start = time.perf_counter()
    try:
        page.goto(path.as_uri(), timeout=limit * 1000)
        page.wait_for_function("window.shown && window.still", timeout=limit * 1000)
        return page.evaluate("window.shown") / 1000, time.perf_counter() - start
    except Error:
        return None, None


@click.command()
@click.option("-n", "sizes", multiple=True, type=int, default=(100, 1000, 5000, 20000), show_default=True)
@click.option("--limit", default=120, show_default=True, help="Seconds to wait for pyvis's page.")
def main(sizes: tuple[int, ...], limit: int) -> None:
    """Prints a table, one row a size."""
    chromium = shutil.which("chromium")
    if chromium is None:
        sys.exit("no chromium here (apt-get install chromium)")

    def told(seconds: float | None) -> str:
        return f"{'> ' + str(limit) if seconds is None else format(seconds, '.2f'):>9}"

    print("   nodes   edges    MB  written s   ready s  search ms  focus ms | pyvis: shown s   still s")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        for size in sizes:
            network = made_up(size)
            mine, bare = Path(folder, "ours.html"), Path(folder, "plain.html")
            start = time.perf_counter()
            write_page(network, mine)
            written = time.perf_counter() - start
            plain(network, bare)
            browser = driver.chromium.launch(executable_path=chromium, args=_FLAGS, headless=True)
            context = browser.new_context(offline=True, viewport={"width": 1400, "height": 900})
            ready, search, focus = ours(context.new_page(), mine)
            shown, still = theirs(context.new_page(), bare, limit)
            browser.close()
            print(
                f"{size:8} {len(network.edges):7} {mine.stat().st_size / 1e6:5.1f} {written:10.2f} {ready:9.2f}"
                f" {search:10.0f} {focus:9.0f} |      {told(shown)} {told(still)}",
                flush=True,
            )


if __name__ == "__main__":
    main()
