"""The notebooks run from top to bottom."""

from __future__ import annotations

from importlib.util import find_spec, module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import nbformat
import pytest
from nbclient import NotebookClient
from support import ROOT

NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
#: Groups, states against states, a relation by month, partners by year.
PICTURES = {"03-the-network": 4}


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.stem)
def test_notebook(path: Path) -> None:
    notebook = nbformat.read(path, as_version=4)
    assert not any(cell.get("outputs") for cell in notebook.cells), "clear the outputs before committing"
    NotebookClient(notebook, timeout=120, resources={"metadata": {"path": str(path.parent)}}).execute()
    code = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert all(cell.outputs for cell in code), "every cell shows something"
    drawn = [o for cell in code for o in cell.outputs if "image/png" in o.get("data", {})]
    assert len(drawn) >= PICTURES.get(path.stem, 0)
    told = [
        str(output.get("data", {}))
        for cell in code
        for output in cell.outputs
        if "image/png" not in output.get("data", {})
    ]
    assert not [text for text in told if "<Figure size" in text], "a picture is shown, not its name"
    assert not [text for text in told if "...</td>" in text], "no cell of a table is cut"
    if find_spec("mkdocs") is None:
        return
    shown = site_pages().as_markdown(notebook.cells)
    given = [output for cell in code for output in cell.outputs]
    pictures = [output for output in given if "image/png" in output.get("data", {})]
    assert shown.count("data:image/png;base64,") == len(pictures)
    assert shown.count("</table>") == sum("text/html" in o.get("data", {}) for o in given if o not in pictures)
    assert "Traceback" not in shown


def site_pages() -> ModuleType:
    """What makes the pages of the site, which is no package."""
    spec = spec_from_file_location("site_pages", ROOT / "docs" / "site" / "pages.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_there_is_a_notebook() -> None:
    assert NOTEBOOKS
