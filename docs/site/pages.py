"""What the site shows besides ``docs``: pages and files of the repository that stand where they belong.

A link between pages is written as it holds in the repository. Here it is led to where its target lies in the site:
pages named in :data:`PAGES` are pages, other files are copied, and a link to a folder without a page becomes its text.
The graph of the seeds, as ``kg build`` draws it, is there to be looked at; ``<!-- example: TEXT -->`` leads to it.
"""

from __future__ import annotations

import json
import os
import posixpath
import re
import tempfile
from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

from kg.build import build
from kg.config import Settings

ROOT = Path(__file__).resolve().parents[2]
PAGES = {
    "README.md": "overview.md",
    "CONTRIBUTING.md": "contributing.md",
    "CHANGELOG.md": "changelog.md",
    "seeds/README.md": "seeds.md",
    "annotations/README.md": "annotations.md",
    "annotations/merging/README.md": "merging-pairs.md",
    "kg/lang/vi/README.md": "language.md",
    **{f"notebooks/{p.name}": f"notebooks/{p.stem}.md" for p in sorted((ROOT / "notebooks").glob("*.ipynb"))},
}
"""Pages that stand outside ``docs``, and where the site has them."""
ASSETS = ("iframe-worker.js", "newskg.css", "newskg.svg")
RUN_NOTEBOOKS = "NEWSKG_RUN_NOTEBOOKS"
"""Variable of the environment; ``0`` shows notebooks as they are written, which is quicker."""
_STYLE = re.compile(r"<style.*?</style>", re.DOTALL)
_LINK = re.compile(r"\[(?P<text>[^\]]*)\]\((?P<target>[^)#\s]*)(?P<anchor>#[^)\s]*)?\)")
_CODE = re.compile(r"`[^`\n]+`")
_EXAMPLE = re.compile(r"<!-- example: (.*?) -->")
_FENCED = re.compile(r"(^```.*?^```$)", re.MULTILINE | re.DOTALL)


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Gives a place to pages that the navigation does not name, so that a new page is at once in the site."""
    named = json.dumps(config.nav)
    sections = {name: below for entry in config.nav or () for name, below in entry.items()}
    every = [*sorted(p.name for p in (ROOT / "docs").glob("*.md")), *PAGES.values()]
    for page in (p for p in every if f'"{p}"' not in named):
        sections["Notebooks" if page.startswith("notebooks/") else "Reference"].append(page)
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Adds the pages and files that stand outside ``docs``."""
    for source, target in PAGES.items():
        if (ROOT / source).suffix == ".ipynb":
            files.append(File.generated(config, target, content=_notebook(ROOT / source)))
        else:
            files.append(File.generated(config, target, abs_src_path=str(ROOT / source)))
    for name in ASSETS:
        files.append(File.generated(config, f"assets/{name}", abs_src_path=str(Path(__file__).with_name(name))))
    files.append(File.generated(config, "example.html", content=_example()))
    linked = {path for page in files.documentation_pages() for path in _linked(page)}
    for path in sorted(linked):
        files.append(File.generated(config, f"files/{path}", abs_src_path=str(ROOT / path)))
    return files


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Leads links out of ``docs`` to where the site has their targets."""
    source = _source(page.file)

    def led(match: re.Match[str]) -> str:
        text, target, anchor = match["text"], match["target"], match["anchor"] or ""
        if not target or "://" in target:
            return match[0]
        place = _place(posixpath.normpath(posixpath.join(posixpath.dirname(source), target)))
        if place is None:
            return text
        return f"[{text}]({os.path.relpath(place, posixpath.dirname(page.file.src_uri) or '.')}{anchor})"

    def example(part: str) -> str:
        place = os.path.relpath("example.html", posixpath.dirname(page.file.src_uri) or ".")
        return _EXAMPLE.sub(rf"[\1]({place})", part)

    def plain(match: re.Match[str]) -> str:
        # Where the repository is read, a bar within code needs a backslash in tables; here it must have none.
        return match[0].replace("\\|", "|")

    # Every other part stands between fences, and is shown as it is.
    parts = _FENCED.split(markdown)
    return "".join(part if i % 2 else _CODE.sub(plain, _LINK.sub(led, example(part))) for i, part in enumerate(parts))


def on_page_context(context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation) -> dict[str, Any]:
    """Gives a page the words of its own language, such as those over the search; pages are drawn one by one."""
    config.theme["language"] = page.meta.get("lang", "en")
    return context


def _source(file: File) -> str:
    """Where a page stands in the repository."""
    outside = {target: source for source, target in PAGES.items()}
    return outside.get(file.src_uri, f"docs/{file.src_uri}")


def _place(path: str) -> str | None:
    """Where the site has a file of the repository; None for a folder without a page."""
    if path in PAGES:
        return PAGES[path]
    if f"{path}/README.md" in PAGES:
        return PAGES[f"{path}/README.md"]
    if (ROOT / path).is_dir():
        return None
    return path.removeprefix("docs/") if path.startswith("docs/") else f"files/{path}"


def _linked(file: File) -> set[str]:
    """Files outside ``docs`` that a page leads to and that are no pages."""
    source = _source(file)
    targets = {m["target"] for m in _LINK.finditer(_FENCED.sub("", file.content_string)) if "://" not in m["target"]}
    paths = {posixpath.normpath(posixpath.join(posixpath.dirname(source), t)) for t in targets if t}
    places = {path: _place(path) for path in paths}
    return {path for path, place in places.items() if place == f"files/{path}" and (ROOT / path).is_file()}


def _example() -> str:
    """The page of the graph of the seeds."""
    with tempfile.TemporaryDirectory() as folder:
        build([ROOT / "seeds"], Path(folder) / "out", Settings(page_language="en"))
        return (Path(folder) / "out" / "index.html").read_text(encoding="utf-8")


def _notebook(path: Path) -> str:
    """A notebook as Markdown, run where the site shall show what its cells give."""
    cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
    if os.environ.get(RUN_NOTEBOOKS) == "0" or find_spec("nbclient") is None:
        return as_markdown(cells)
    import nbformat
    from nbclient import NotebookClient

    notebook = nbformat.read(path, as_version=4)
    NotebookClient(notebook, timeout=600, resources={"metadata": {"path": str(path.parent)}}).execute()
    return as_markdown(notebook.cells)


def as_markdown(cells: Sequence[Mapping[str, Any]]) -> str:
    """Cells of a notebook as Markdown: texts, code as blocks, and after each what it gave."""
    parts = []
    for cell in cells:
        text = "".join(cell["source"])
        parts.append(text if cell["cell_type"] == "markdown" else f"```python\n{text}\n```")
        parts += [shown for output in cell.get("outputs", ()) if (shown := _output(output))]
    return "\n\n".join(parts) + "\n"


def _output(output: Mapping[str, Any]) -> str:
    """What a cell gave: a picture, a table, or text."""
    given = output.get("data", {})
    if picture := given.get("image/png"):
        return (
            f'<img class="cell" alt="The picture that this cell draws" src="data:image/png;base64,{picture.strip()}">'
        )
    if table := given.get("text/html"):
        # A blank line would end the block of HTML; the styles that pandas brings along are those of a notebook.
        lines = _STYLE.sub("", "".join(table)).splitlines()
        return "\n".join(['<div class="cell" tabindex="0">', *(line for line in lines if line.strip()), "</div>"])
    text = "".join(given.get("text/plain", output.get("text", ""))).rstrip("\n")
    fence = "`" * max(3, 1 + max((len(run) for run in re.findall("`+", text)), default=0))
    return f"{fence}text\n{text}\n{fence}" if text else ""
