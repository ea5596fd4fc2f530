"""What the commands on a built graph take: CPU seconds, seconds by the clock, and the most memory of their processes.

    python benchmarks/commands.py OUT ARTICLE [--only validate,add]

ARTICLE is a file with an article that OUT lacks: it is added and taken out again, in a copy of OUT beside it that
shares its files, so that OUT stays as it is.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from speed import _KG, _run

from kg.model import Article
from kg.read import read


def commands(out: Path, copy: Path, article: Path, name: str, folder: Path) -> dict[str, Sequence[str]]:
    """The arguments of every command that is measured, by what it is called in the table."""
    countries = "--a", "US", "--b", "RU"
    found: dict[str, Sequence[str]] = {
        f"export --to {form}": ("export", str(out), "--to", form, "-o", str(folder)) for form in ("nt", "nq", "owl")
    }
    return {
        "validate": ("validate", str(out)),
        **found,
        "report": ("report", str(out)),
        "stats": ("stats", str(out)),
        "ask relation": ("ask", str(out), "relation", *countries),
        "ask who-met": ("ask", str(out), "who-met", "--person", "Putin"),
        "query (a count)": ("query", str(out), "SELECT (COUNT(*) AS ?n) WHERE { ?s a kg:Event }"),
        "add": ("add", str(copy), str(article), "-j", "1"),
        "remove": ("remove", str(copy), name),
    }


def main() -> int:
    """Measures and prints the table; exits with 2 where there is nothing to measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("out", type=Path)
    parser.add_argument("article", type=Path)
    parser.add_argument("--only", help="names of the table, with commas between")
    options = parser.parse_args()
    [article] = [a for a in read([options.article]) if isinstance(a, Article)][:1] or [None]
    if article is None:
        print("no article to add", file=sys.stderr)
        return 2
    out = options.out.resolve()
    with tempfile.TemporaryDirectory(dir=out.parent) as name:
        folder = Path(name)
        copy = folder / "copy"
        shutil.copytree(out, copy, copy_function=os.link)
        every = commands(out, copy, options.article, article.id, folder / "export")
        chosen = options.only.split(",") if options.only else list(every)
        print("| command | CPU s | s by the clock | most memory, MB |\n|---|---:|---:|---:|")
        for what in chosen:
            cpu, wall, peak = _run([*_KG, *every[what]])
            print(f"| `kg {what}` | {cpu:,.1f} | {wall:,.1f} | {peak:,} |", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
