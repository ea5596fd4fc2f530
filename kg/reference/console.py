"""Sessions in pages of documentation, run anew: what they show is what the commands print.

In blocks marked ``console``, a command follows ``$`` (and goes on behind ``>``), in blocks marked ``pycon``, Python
follows ``>>>`` (and goes on behind ``...``). All blocks of a page are one session, in order, in one folder.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

_BLOCK = re.compile(r"^```(?P<kind>console|pycon)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
#: What is another with each run.
_TIME = re.compile(r"^(seconds +)[\d.]+$", re.MULTILINE)
_COLUMNS: Final = "100"
_PROMPTS: Final[Mapping[str, tuple[str, str]]] = {"console": ("$ ", "> "), "pycon": (">>> ", "... ")}


def run_anew(page: str, folder: Path, programs: Path | None = None) -> str:
    """The page with what its sessions print now; a time that was taken stays.

    Args:
        page: Markdown.
        folder: Where the commands run.
        programs: Folder of the command ``kg``; by default that of this Python.

    Raises:
        RuntimeError: If a command fails.
    """
    names: dict[str, Any] = {"__name__": "__console__"}
    runners: Mapping[str, Callable[[str], str]] = {
        "console": lambda command: _shell(command, folder, programs or Path(sys.executable).parent),
        "pycon": lambda source: _python(source, names, folder),
    }

    def block(match: re.Match[str]) -> str:
        kind = match["kind"]
        parts = []
        for command, shown in steps(match["body"], kind):
            first, more = _PROMPTS[kind]
            printed = runners[kind](command)
            same = _TIME.sub(r"\1", printed) == _TIME.sub(r"\1", shown)
            parts.append(first + command.replace("\n", f"\n{more}") + "\n" + (shown if same else printed))
        return f"```{kind}\n{''.join(parts)}```"

    return _BLOCK.sub(block, page)


def steps(body: str, kind: str) -> list[tuple[str, str]]:
    """Commands of a block, each with the output that is shown for it."""
    first, more = _PROMPTS[kind]
    found: list[tuple[list[str], list[str]]] = []
    for line in body.splitlines():
        if line.startswith(first):
            found.append(([line.removeprefix(first)], []))
        elif found and not found[-1][1] and line.startswith(more):
            found[-1][0].append(line.removeprefix(more))
        elif found:
            found[-1][1].append(line)
    return [("\n".join(command), "".join(f"{line}\n" for line in shown)) for command, shown in found]


def _shell(command: str, folder: Path, programs: Path) -> str:
    # Unbuffered, so that what goes to either stream stands in order, as on a terminal.
    settings = {"PATH": f"{programs}{os.pathsep}{os.environ['PATH']}", "COLUMNS": _COLUMNS, "PYTHONUNBUFFERED": "1"}
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=folder,
        env=os.environ | settings,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise RuntimeError(f"{command}: {done.stdout}")
    return "".join(f"{line.rstrip()}\n" for line in done.stdout.splitlines())


def _python(source: str, names: dict[str, Any], folder: Path) -> str:
    printed = io.StringIO()
    with contextlib.chdir(folder), contextlib.redirect_stdout(printed):
        exec(compile(source + "\n", "<page>", "single"), names)
    return "".join(f"{line.rstrip()}\n" for line in printed.getvalue().splitlines())
