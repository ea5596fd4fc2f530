"""The built wheel, installed apart from the checkout, does the main job."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest
from support import ROOT, SEEDS

import kg


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    [path] = folder.glob("*.whl")
    return path


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with the wheel; what it depends on is lent by the one the tests run in."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False)
    python = folder / "bin" / "python"
    pip = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", "--no-deps", "--no-index"]
    subprocess.run([*pip, str(wheel)], check=True)
    paths = {sysconfig.get_path(name) for name in ("purelib", "platlib")}
    [site] = folder.glob("lib/python*/site-packages")
    # A path in a .pth file is searched last, and .pth files in it (one leads to the checkout) are not read.
    (site / "lent.pth").write_text("\n".join(sorted(paths)) + "\n", encoding="utf-8")
    return folder / "bin"


def run(command: list[str | Path], folder: Path) -> str:
    environment = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    done = subprocess.run(
        [str(c) for c in command],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_wheel_holds_all_it_needs(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    own = {str(p.relative_to(ROOT)) for p in (ROOT / "kg").rglob("*") if p.is_file() and "__pycache__" not in p.parts}
    assert own <= names
    assert {"kg/graph/ontology.ttl", "kg/py.typed", "kg/lang/vi/frames.toml", "kg/view/templates/page.html"} <= names
    assert f"newskg-{kg.__version__}.dist-info/licenses/LICENSE" in names
    assert all(n.startswith(("kg/", "newskg-")) for n in names)


def test_the_installed_package_is_not_the_checkout(installed: Path, tmp_path: Path) -> None:
    code = "import kg.graph.ontology as o; print(o.__file__); print(len(o.ontology_text()))"
    place, size = run([installed / "python", "-c", code], tmp_path).splitlines()
    assert Path(place).is_relative_to(installed.parent)
    assert int(size) == len((ROOT / "ontology.ttl").read_text(encoding="utf-8"))


def test_main_job_outside_the_checkout(installed: Path, tmp_path: Path) -> None:
    for page in (SEEDS / "01-dien-dam-han-nhat.txt", SEEDS / "07-thuong-dinh-nga-my-hamburg.html"):
        (tmp_path / page.name).write_bytes(page.read_bytes())
    assert run([installed / "kg", "--version"], tmp_path).split() == ["kg", kg.__version__]
    run([installed / "kg", "build", *(p.name for p in tmp_path.iterdir()), "-o", "out", "-j", "2"], tmp_path)
    report = json.loads((tmp_path / "out" / "report.json").read_text(encoding="utf-8"))
    assert report["counts"]["articles"] == 2
    assert report["counts"]["direct"]["spokeWith"] > 0
    assert (tmp_path / "out" / "index.html").stat().st_size > 100_000
    rows = run([installed / "kg", "query", "out", "SELECT ?x ?y WHERE { ?x kg:spokeWith ?y }"], tmp_path)
    assert len(rows.splitlines()) > 2
    assert "Ahn Gyu Back" in run([installed / "kg", "show", "01-dien-dam-han-nhat.txt"], tmp_path)
