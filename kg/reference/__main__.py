"""``python -m kg.reference FOLDER`` writes the pages that are made of the code, and runs the sessions of tutorials."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

import click

from kg.reference import PAGES
from kg.reference.console import run_anew


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False), metavar="FOLDER")
@click.option("--sessions/--no-sessions", default=True, help="Run the sessions of the tutorials, or don't.")
def write(folder: Path, sessions: bool) -> None:
    """Write the pages of documentation that are made of the code to FOLDER, the ``docs`` of a checkout.

    The outputs that its tutorials show become what the commands print now.
    """
    for name, page in PAGES.items():
        _write(folder / name, page())
    for path in sorted(folder.glob("tutorial*.md")) if sessions else ():
        with tempfile.TemporaryDirectory() as place:
            shutil.copytree(folder.parent / "seeds", Path(place) / "seeds")
            _write(path, run_anew(path.read_text(encoding="utf-8"), Path(place)))


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    write()
