"""The tutorials show what the commands print, and tell of everything that a newcomer needs in both languages."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from forking import forking
from support import ROOT, SEEDS

from kg.cli import main
from kg.reference.console import run_anew, steps

PAGES = {name: (ROOT / "docs" / name).read_text(encoding="utf-8") for name in ("tutorial.md", "tutorial.vi.md")}
#: Counts and sizes give an idea, and any new rule moves them; ``python -m kg.reference docs`` renews them.
FIGURES = re.compile(r"^(?:seconds|entities|events|direct triples|\d+ articles|out/export/\S+)\b.*$", re.MULTILINE)


def without_figures(page: str) -> str:
    return FIGURES.sub(lambda line: re.sub(r"[\d.,]+", "…", line[0]), page)


@pytest.fixture(scope="module")
def programs() -> Iterator[Path]:
    """Where ``kg`` is, which both tutorials call eighteen times."""
    with forking() as folder:
        yield folder


@pytest.mark.parametrize("name", PAGES)
def test_outputs_are_those_of_the_commands(name: str, tmp_path: Path, programs: Path) -> None:
    pytest.importorskip("pandas")
    shutil.copytree(SEEDS, tmp_path / "seeds")
    now = run_anew(PAGES[name], tmp_path, programs)
    assert without_figures(now) == without_figures(PAGES[name]), "make it anew: python -m kg.reference docs"


@pytest.mark.parametrize("name", PAGES)
def test_every_command_that_a_newcomer_needs_is_used(name: str) -> None:
    used = set(re.findall(r"^\$ kg (\w+)", PAGES[name], re.MULTILINE))
    assert used == {"build", "show", "ask", "query", "add", "remove", "export", "report", "validate"}
    assert used <= set(main.commands)


@pytest.mark.parametrize("name", PAGES)
def test_every_command_shows_an_answer(name: str) -> None:
    for body in re.findall(r"^```console\n(.*?)^```$", PAGES[name], re.MULTILINE | re.DOTALL):
        silent = [c for c, shown in steps(body, "console") if len(shown.splitlines()) < 1 and not c.startswith("echo")]
        assert silent == []
        assert "└" not in body or "│" in body, f"an empty table: {body}"


def test_both_languages_have_the_same_parts() -> None:
    blocks = [re.findall(r"^```(\w+)$|^## ", page, re.MULTILINE) for page in PAGES.values()]
    assert blocks[0] == blocks[1]


def test_installing_is_what_the_readme_says() -> None:
    start = "python3 -m venv .venv && .venv/bin/pip install -q "
    assert start in (ROOT / "README.md").read_text(encoding="utf-8")
    assert all(f"```sh\n{start}'.[notebooks]'" in page for page in PAGES.values())


def test_a_session_is_run_in_order_and_keeps_the_time(tmp_path: Path) -> None:
    page = """Text.

```console
$ echo 1 > a
$ cat a; printf 'seconds         0.2\\n' |
>   cat
1
seconds         0.9
```

```pycon
>>> from pathlib import Path
>>> x = Path("a").read_text()
old
>>> x
```

```sh
false
```
"""
    now = run_anew(page, tmp_path)
    assert "cat\n1\nseconds         0.9\n```" in now
    assert ">>> x\n'1\\n'\n```" in now
    assert "old" not in now
    assert run_anew(page.replace("1\nseconds", "2\nseconds"), tmp_path).count("0.2") == 2
    with pytest.raises(RuntimeError, match="false: "):
        run_anew("```console\n$ false\n```\n", tmp_path)
