"""A full disk or a lost permission ends with a clear message and exit code 2; what was there before stays as it was."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from support import SEEDS, Kg

from kg.graph.files import BUILDING

resource = pytest.importorskip("resource")

PAGES = sorted(SEEDS.glob("0[1-5]*.txt"))
#: Runs a command with files that can't grow beyond some size, as if the disk were full then.
LIMITED = """
import resource, sys
from kg.cli import main
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), int(sys.argv[1])))
main(sys.argv[2:])
"""


def contents(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in sorted(folder.rglob("*")) if p.is_file()}


def limited(size: int, *arguments: object, **options: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", LIMITED, str(size), *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False, **options)  # type: ignore[call-overload,no-any-return]


@pytest.fixture
def out(kg: Kg, tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    assert kg("build", PAGES[0], "--no-page", "-j", 1, "-o", folder).exit_code == 0
    return folder


#: The lock, the journal, the graph and the store each come to their end at one of these.
@pytest.mark.parametrize("size", [0, 10_000, 90_000, 250_000])
def test_a_full_disk(kg: Kg, out: Path, size: int) -> None:
    before = contents(out)
    done = limited(size, "add", out, *PAGES[1:], "-j", 1)
    assert done.returncode == 2, done.stderr
    assert done.stderr.startswith(f"Error: {out}: ")
    assert "check the disk" in done.stderr
    assert "Traceback" not in done.stderr
    after = contents(out)
    kept = {name for name in after if name.startswith(f"{BUILDING}/journal.sqlite")}
    assert {n: b for n, b in after.items() if n not in kept} == before
    assert ("is kept in" in done.stderr) is bool(kept), "and what stays there is told"
    # Once there is room again all is well.
    assert kg("add", out, *PAGES[1:], "-j", 1).exit_code == 0
    assert not (out / BUILDING).exists()


def test_a_full_disk_leaves_no_folder_that_was_not_there(tmp_path: Path) -> None:
    done = limited(0, "build", PAGES[0], "-o", tmp_path / "new")
    assert done.returncode == 2, done.stderr
    assert list(tmp_path.iterdir()) == []


#: The same by somebody whom rights bind. What takes rights to load is loaded before.
BOUND = """
import os, sys
from pathlib import Path
from kg.build import build
from kg.cli import main
from kg.runs.journal import Journal
build([sys.argv[1]], Path(sys.argv[2]))
out, lines = Path(sys.argv[5]), Journal.lines
def losing(self):
    out.chmod(0o555)
    return lines(self)
if sys.argv[3] == "later":
    Journal.lines = losing
else:
    out.chmod(0o555)
if os.geteuid() == 0:
    os.seteuid(65534)
main(sys.argv[4:])
"""


@pytest.fixture
def theirs(out: Path) -> Iterator[Path]:
    """The folder where somebody without rights over others' files finds it and owns it."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        shutil.copytree(out, Path(folder) / "out")
        if os.geteuid() == 0:
            for path in (Path(folder) / "out", *(Path(folder) / "out").rglob("*")):
                os.chown(path, 65534, -1)
        yield Path(folder) / "out"
        (Path(folder) / "out").chmod(0o755)


def bound(when: str, tmp_path: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", BOUND, str(PAGES[0]), str(tmp_path / "other"), when, *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_folder_that_may_not_be_written_to(theirs: Path, tmp_path: Path) -> None:
    before = contents(theirs)
    done = bound("before", tmp_path, "add", theirs, *PAGES, "-j", 1)
    assert done.returncode == 2, done.stderr
    assert done.stderr.startswith(f"Error: {theirs}: cannot write there: Permission denied (check the disk and the ")
    assert contents(theirs) == before


def test_a_permission_that_is_lost_while_a_run_goes_on(theirs: Path, tmp_path: Path) -> None:
    before = contents(theirs)
    done = bound("later", tmp_path, "add", theirs, *PAGES, "-j", 1)
    assert done.returncode == 2, done.stderr
    assert f"Error: {theirs}: cannot write there: Permission denied" in done.stderr
    assert "the next run carries on" in done.stderr
    assert {n: b for n, b in contents(theirs).items() if not n.startswith(BUILDING)} == before


#: As somebody whom rights bind, or on a disk that is full: the machine says no where nobody had thought of it.
NO = """
import errno, sys
from pathlib import Path
from kg.cli import main
whole = Path.is_file
def no(path):
    if path.name == "corrections.csv" and path.parent.name == "closed":
        raise PermissionError(errno.EACCES, "Permission denied", str(path))
    return whole(path)
Path.is_file = no
main(sys.argv[1:])
"""


def test_a_folder_that_may_not_be_entered_stops_no_run(tmp_path: Path) -> None:
    (tmp_path / "closed").mkdir()
    command = [sys.executable, "-c", NO, "build", tmp_path / "closed", PAGES[0], "--no-page", "-o", tmp_path / "out"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False), done.stderr
    assert (tmp_path / "out" / "graph.ttl").is_file()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
@pytest.mark.parametrize("command", [["--help"], ["query", "ASK {}"], ["stats"], ["report", "--format", "csv"]])
def test_what_is_written_where_no_room_is_left(out: Path, command: list[str]) -> None:
    arguments = command if command[0].startswith("-") else [command[0], str(out), *command[1:]]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "kg", *arguments], stdout=full, stderr=subprocess.PIPE, text=True, check=False
        )
    assert done.returncode == 2
    assert done.stderr == "Error: No space left on device (check the disk and the rights)\n"


def test_a_name_that_no_disk_takes(kg: Kg, tmp_path: Path) -> None:
    done = kg("build", PAGES[0], "-o", tmp_path / ("x" * 5000))
    assert done.exit_code == 2
    assert done.stderr.endswith("File name too long (check the disk and the rights)\n")


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="no /proc here")
def test_a_place_where_no_folder_can_be_made(kg: Kg) -> None:
    done = kg("build", PAGES[0], "-o", "/proc/nowhere")
    assert done.exit_code == 2
    assert "cannot write there: No such file or directory" in done.stderr
