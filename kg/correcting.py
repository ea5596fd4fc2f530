"""Where corrections are read from: files that the user names, ``corrections.csv`` beside the articles and in OUT."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final

from kg.errors import Problem
from kg.merge.corrections import Correction, parse
from kg.read.files import STDIN

CORRECTIONS: Final = "corrections.csv"
#: Under which name a folder remembers its corrections.
CORRECTED: Final = "corrections"
_EARLIER: Final = "corrections of an earlier run"


def gather(
    given: Sequence[Path], paths: Sequence[Path], out: Path, remembered: Iterable[Sequence[str]] = ()
) -> tuple[list[Correction], list[Problem]]:
    """All rows, and what is wrong with the files.

    Args:
        given: Files that the user names.
        paths: Articles and folders of articles; a file beside them is read.
        out: The output folder, where a file may lie as well.
        remembered: Rows of earlier runs: kind, a, b.
    """
    folders = [p if _holds(p.is_dir) else p.parent for p in map(Path, paths) if p != STDIN]
    beside = [f / CORRECTIONS for f in (*folders, out) if _holds((f / CORRECTIONS).is_file)]
    rows = [Correction(kind, a, b, _EARLIER) for kind, a, b in remembered]
    problems: list[Problem] = []
    for path in dict.fromkeys((*given, *beside)):
        found, faults = _read(path)
        rows += found
        problems += faults
    return rows, problems


def _holds(asked: Callable[[], bool]) -> bool:
    """What is asked of a path; no where its folder may not be entered, of which the reader tells."""
    try:
        return asked()
    except OSError:
        return False


def _read(path: Path) -> tuple[list[Correction], list[Problem]]:
    try:
        return parse(path.read_text(encoding="utf-8-sig"), str(path))
    except (OSError, UnicodeDecodeError) as error:
        message = f"this cannot be read as UTF-8 text: {error}"
        return [], [Problem("bad-correction", str(path), message, "save it as CSV in UTF-8", fatal=False)]
