"""Two runs never work in one folder, and none is kept out by one that is dead."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from support import SEEDS, Kg

from kg.errors import InputError
from kg.graph.files import BUILDING
from kg.runs.folder import opened
from kg.runs.lock import alone

PAGE = SEEDS / "01-dien-dam-han-nhat.txt"

#: Holds the lock of a folder until it is killed.
HOLDER = """
import sys, time
from pathlib import Path
from kg.runs.folder import opened
with opened(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.mark.parametrize("command", [("build", PAGE, "-o"), ("add",), ("remove",)])
def test_the_second_says_so_and_stops_and_a_killed_one_does_not_block(
    kg: Kg, tmp_path: Path, command: tuple[object, ...]
) -> None:
    out = tmp_path / "out"
    assert kg("build", PAGE, "--no-page", "-o", out).exit_code == 0
    before = (out / "graph.ttl").read_bytes()
    more = {"build": ["--no-page"], "add": [PAGE], "remove": [PAGE.stem]}[str(command[0])]
    with subprocess.Popen([sys.executable, "-c", HOLDER, str(out)], stdout=subprocess.PIPE, text=True) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == "held\n"
        result = kg(*command, out, *more)
        assert result.exit_code == 2
        assert f"another run is at work in this folder: process {holder.pid} on " in result.stderr
        assert "Traceback" not in result.output
        assert (out / "graph.ttl").read_bytes() == before
        holder.kill()
    done = kg(*command, out, *more)
    assert done.exit_code == 0
    assert "another run" not in done.stderr
    assert ((out / "graph.ttl").read_bytes() == before) is (command[0] != "remove")
    assert not (out / BUILDING).exists()


def test_folders_do_not_block_each_other(tmp_path: Path) -> None:
    with opened(tmp_path / "a"), opened(tmp_path / "b"):
        pass
    assert not list(tmp_path.iterdir()), "folders that were made for nothing are gone"


def test_a_fault_elsewhere_is_not_told_as_one_of_the_folder(tmp_path: Path) -> None:
    """Another folder whose name only begins alike."""
    with pytest.raises(FileNotFoundError), opened(tmp_path / "out"):
        (tmp_path / "out-of-sight").read_text()
    with pytest.raises(InputError, match="cannot write there"), opened(tmp_path / "out"):
        (tmp_path / "out" / "x").read_text()


def test_a_lock_whose_file_was_taken_away_is_no_lock(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    with alone(path, tmp_path):
        with pytest.raises(InputError, match="another run"), alone(path, tmp_path):
            pass
        assert path.exists(), "who is refused takes nothing away"
    assert not path.exists()
    with alone(path, tmp_path):
        pass
