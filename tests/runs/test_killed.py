"""Killed with -9 at any moment, a run started again loses nothing, does nothing twice, and ends with the same bytes."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from support import ROOT, SEEDS

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills processes that it forks")


@pytest.mark.parametrize(("jobs", "kills"), [(1, [6, 2, 2]), (2, [2])])
def test_kills_at_random_moments_leave_no_trace(jobs: int, kills: list[int]) -> None:
    """With a few kills; ``benchmarks/killing.py`` as it is makes fifty."""
    command = [sys.executable, str(ROOT / "benchmarks" / "killing.py"), "--kills", str(sum(kills)), "--jobs", str(jobs)]
    pages = [str(p) for p in sorted(SEEDS.glob("0[1-5]*.txt"))]
    done = subprocess.run([*command, *pages], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert [int(n) for n in re.findall(r"^\w+: (\d+) kills", done.stdout, re.MULTILINE)] == kills
    assert "every run ended with the bytes of an undisturbed one" in done.stdout


def test_who_is_killed_leaves_no_process_behind(tmp_path: Path) -> None:
    pages = tmp_path / "pages.jsonl"
    text = (SEEDS / "01-dien-dam-han-nhat.txt").read_text(encoding="utf-8")
    pages.write_text("\n".join(json.dumps({"id": str(i), "text": text}) for i in range(500)), encoding="utf-8")
    out = tmp_path / "out"
    command = [sys.executable, "-m", "kg", "build", str(pages), "-j", "2", "--no-page", "-o", str(out)]
    with subprocess.Popen(command, start_new_session=True) as run:
        journal = out / ".building" / "journal.sqlite-wal"
        wait(lambda: journal.exists() and journal.stat().st_size > 100_000)
        group = os.getpgid(run.pid)
        run.kill()
        run.wait()
    wait(lambda: not alive(group))


def alive(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def wait(until: Callable[[], bool], seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not until():
        assert time.monotonic() < end
        time.sleep(0.05)
