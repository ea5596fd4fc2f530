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
LEAVES = ("acts", "config", "errors", "ids", "lang", "model", "sorting", "text", "untold", "values")
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
