"""The structure of the code: what may import what, and where words of a language may stand."""

from __future__ import annotations

import ast
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg import lang

PACKAGE = Path(lang.__file__).parents[1]
MODULES = sorted(PACKAGE.rglob("*.py"))

#: The way of the data. A stage imports stages before it, and leaves; never what comes after.
STAGES = ("read", "nlp", "link", "merge", "graph")
#: What shows a graph: after all stages, and independent of each other.
ENDS = ("query", "view", "export")
#: Imported from everywhere; they import only each other.
LEAVES = ("acts", "cells", "config", "errors", "ids", "lang", "model", "sorting", "text", "untold", "values")
#: What brings everything together may import everything.
TOP = (
    "pipeline",
    "crew",
    "workers",
    "cluster",
    "codec",
    "correcting",
    "parts",
    "output",
    "runs",
    "planning",
    "stats",
    "build",
    "report",
    "check",
    "gaps",
    "api",
    "frames",
    "serve",
    "evaluate",
    "commands",
    "cli",
    "reference",
    "__main__",
)

ALLOWED = {
    **{leaf: set(LEAVES) for leaf in LEAVES},
    **{stage: {*LEAVES, *STAGES[: i + 1]} for i, stage in enumerate(STAGES)},
    **{end: {*LEAVES, *STAGES, end} for end in ENDS},
    **{top: {*LEAVES, *STAGES, *ENDS, *TOP} for top in TOP},
    # The package itself hands on what users ask for by name.
    "": {"api"},
}


def part_of(path: Path) -> str:
    """First name below ``kg``; empty for the package itself."""
    first = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    return "" if first == "__init__" else first


def imports(path: Path) -> Iterator[tuple[int, str]]:
    """Line and first name below ``kg`` of every import of the package's own."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names = [a.name for a in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}:{node.lineno}: relative import"
            module = node.module or ""
            names = [f"kg.{a.name}" for a in node.names] if module == "kg" else [module]
        else:
            continue
        for name in names:
            top, _, rest = name.partition(".")
            if top == "kg" and (first := rest.partition(".")[0]) and first != "__version__":
                yield node.lineno, first


def test_every_module_has_its_place() -> None:
    assert {part_of(path) for path in MODULES} <= set(ALLOWED)


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_a_stage_imports_only_what_comes_before_it(path: Path) -> None:
    allowed = ALLOWED[part_of(path)]
    wrong = [f"{path}:{line}: kg.{name}" for line, name in imports(path) if name not in allowed]
    assert wrong == []


#: The folders of ``kg/nlp`` in the order in which they build on each other; the modules beside them are what all share,
#: or the components, which bring them together.
FOLDERS = ("times", "names", "grammar", "cues", "roles", "status", "speech", "acts")
SHARED = {"layers", "noted", "initials"}
NLP = PACKAGE / "nlp"


def folder_imports(path: Path) -> Iterator[tuple[int, str]]:
    """Line and first name below ``kg.nlp`` of every import of that stage."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("kg.nlp"):
            below = (node.module or "").split(".")[2:3]
            yield from ((node.lineno, name) for name in below or [a.name for a in node.names])


def test_the_folders_of_a_stage_are_told() -> None:
    assert {p.name for p in NLP.iterdir() if p.is_dir() and p.name != "__pycache__"} == set(FOLDERS)
    told = ast.get_docstring(ast.parse((NLP / "__init__.py").read_text(encoding="utf-8"))) or ""
    assert [line.split()[0] for line in told.splitlines() if line.split()[:1] and line.split()[0] in FOLDERS] == [
        *FOLDERS
    ]


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_folder_imports_only_folders_before_it(folder: str) -> None:
    allowed = SHARED | set(FOLDERS[: FOLDERS.index(folder) + 1])
    wrong = [
        f"{path}:{line}: kg.nlp.{name}"
        for path in sorted((NLP / folder).glob("*.py"))
        for line, name in folder_imports(path)
        if name not in allowed
    ]
    assert wrong == []


def is_vietnamese(text: str) -> bool:
    """Whether a text has a letter with a mark, or đ; signs such as – and … are no letters."""
    return any(
        (len(unicodedata.normalize("NFD", c)) > 1 or c in "đĐ") and unicodedata.category(c).startswith("L")
        for c in text
    )


def strings(path: Path) -> Iterator[tuple[int, str]]:
    """Line and value of every string that is no docstring (of a module, class, function or attribute)."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone:
            yield node.lineno, node.value


# Tables of letters and of encodings are about the script, not words of the language.
SCRIPT = {"text.py", "read/tcvn3.py", "read/encoding.py", "read/language.py"}


@pytest.mark.parametrize("path", MODULES, ids=lambda p: str(p.relative_to(PACKAGE)))
def test_no_vietnamese_in_the_code(path: Path) -> None:
    if str(path.relative_to(PACKAGE)) in SCRIPT:
        words = [(line, s) for line, s in strings(path) if is_vietnamese(s) and " " in s.strip()]
    else:
        words = [(line, s) for line, s in strings(path) if is_vietnamese(s)]
    assert [f"{path}:{line}: {s!r}" for line, s in words] == []
