"""What the documentation says is so."""

from __future__ import annotations

import csv
import io
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import click
import pytest
from support import ROOT, SEEDS, Built, Kg

from kg.cli import main

README = (ROOT / "README.md").read_text(encoding="utf-8")
SOURCES = sorted((ROOT / "kg").rglob("*.py"))


def blocks(language: str, text: str = README) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


def steps(block: str) -> list[tuple[str, str]]:
    """Commands of a console block, each with the output shown for it."""
    out = []
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        lines = part.splitlines()
        command = [lines.pop(0)]
        while lines and lines[0].startswith("> "):
            command.append(lines.pop(0)[2:])
        out.append(("\n".join(command), "\n".join(lines).rstrip()))
    return out


def test_first_screen_shows_real_output(tmp_path: Path) -> None:
    [(command, sentence), *rest] = [step for block in blocks("console") for step in steps(block)]
    assert command == "cat tin.txt"
    (tmp_path / "tin.txt").write_text(sentence + "\n", encoding="utf-8")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    assert len(rest) == 3
    for command, shown in rest:
        done = subprocess.run(
            ["sh", "-c", command],
            cwd=tmp_path,
            env=os.environ | {"PATH": path, "COLUMNS": "80"},
            capture_output=True,
            check=False,
        )
        output = done.stdout.decode().replace("\r\n", "\n").rstrip()
        assert done.returncode == 0, done.stderr.decode()
        assert _timeless(output) == _timeless(shown), f"README.md shows something else for {command}:\n{output}"


def _timeless(text: str) -> str:
    return re.sub(r"^(seconds +)[\d.]+$", r"\1…", text, flags=re.MULTILINE)


def test_first_screen_is_one() -> None:
    lines = README.splitlines()
    assert lines.index("## Set up") < 55
    assert any("spokeWith" in line for line in lines[:30])


def test_setup_is_two_commands_and_the_second_is_what_ci_runs() -> None:
    build, test = (b.strip() for b in blocks("sh"))
    assert build.endswith("/kg build seeds -o out")
    assert test.endswith("/pytest")
    assert "\n" not in build + test
    assert test in (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert test in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("query", blocks("sparql"), ids=lambda q: q.split("\n")[0])
def test_examples_answer_something_on_the_seeds(kg: Kg, seeds_graph: Built, query: str) -> None:
    result = kg("query", seeds_graph.folder, query, "--format", "csv")
    assert result.exit_code == 0, result.stderr
    rows = list(csv.reader(io.StringIO(result.stdout, newline="")))
    assert len(rows) >= 4
    assert all(any(cells) for cells in rows)


def test_there_are_three_examples() -> None:
    assert len(blocks("sparql")) == 3


def test_every_command_and_option_is_documented() -> None:
    for name, command in main.commands.items():
        heading = re.search(rf"^### kg {name} .*?(?=^##)", README, re.MULTILINE | re.DOTALL)
        assert heading, f"README.md has no section on kg {name}"
        for parameter in command.params:
            if isinstance(parameter, click.Option):
                for option in (*parameter.opts, *parameter.secondary_opts):
                    assert f"`{option}" in heading.group(), f"kg {name} {option} is not in README.md"


def test_documented_options_exist() -> None:
    commands = list(main.commands.values())
    for group in (c for c in commands if isinstance(c, click.Group)):
        context = click.Context(group)
        below = (group.get_command(context, name) for name in group.list_commands(context))
        commands += [c for c in below if c is not None]
    known = {o for c in commands for p in c.params for o in (*p.opts, *p.secondary_opts)}
    known |= {o for p in main.get_params(click.Context(main)) for o in p.opts}
    section = README[README.index("## The commands") : README.index("## Exit codes")]
    for option in re.findall(r"`(--?[a-z][a-z-]*)", section):
        assert option in known, f"README.md tells of {option}, which no command has"


def test_every_code_of_a_problem_is_documented() -> None:
    pattern = re.compile(r"(?:Problem|warn)\(\s*\"([a-z0-9-]+)\"")
    codes = {code for path in SOURCES for code in pattern.findall(path.read_text(encoding="utf-8"))}
    assert len(codes) > 20
    assert sorted(code for code in codes if f"`{code}`" not in README) == []


def test_links_lead_somewhere() -> None:
    for page in ROOT.glob("*.md"):
        text = page.read_text(encoding="utf-8")
        for target in re.findall(r"\]\(([^)#]+)\)", text):
            if "://" not in target:
                assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_seeds_are_described() -> None:
    text = (SEEDS / "README.md").read_text(encoding="utf-8")
    assert "CC0" in text
    assert shlex.split(blocks("sh")[0].strip())[-3] == "seeds"
