"""What the package brings with it: bounds of what it needs, licences, known vulnerabilities."""

from __future__ import annotations

import importlib.util
import json
import subprocess
import tomllib
from importlib.metadata import Distribution
from types import ModuleType
from typing import Any

import pytest
from packaging.requirements import Requirement
from support import ROOT


def _supply() -> ModuleType:
    """The script that CI runs."""
    spec = importlib.util.spec_from_file_location("supply", ROOT / ".ci" / "supply.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


supply = _supply()


def needs() -> list[str]:
    data = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = data["project"]["optional-dependencies"].values()
    return [*data["build-system"]["requires"], *data["project"]["dependencies"], *(n for e in extras for n in e)]


@pytest.mark.parametrize("need", [n for n in needs() if not n.startswith("newskg[")])
def test_every_dependency_has_a_lower_and_an_upper_bound(need: str) -> None:
    signs = {s.operator for s in Requirement(need).specifier}
    assert ">=" in signs and signs & {"<", "<="}, need


@pytest.mark.parametrize(
    ("expression", "fine"),
    [
        ("MIT", True),
        ("MIT OR GPL-3.0-only", True),
        ("(Apache-2.0 OR MIT) AND BSD-3-Clause", True),
        ("Apache-2.0 WITH LLVM-exception", True),
        ("MIT AND GPL-3.0-only", False),
        ("AGPL-3.0-or-later", False),
        ("", False),
        ("Ask the author", False),
    ],
)
def test_which_licences_are_allowed(expression: str, fine: bool) -> None:
    assert supply.allowed(expression) is fine


class _Package(Distribution):
    """A package that is nothing but its metadata."""

    def __init__(self, *lines: str) -> None:
        self.lines = lines

    def read_text(self, filename: str) -> str | None:
        return "\n".join(("Name: x", "Version: 1", *self.lines)) if "META" in filename else None

    def locate_file(self, path: Any) -> Any:
        raise NotImplementedError


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["License-Expression: MIT", "License: something else"], "MIT"),
        (["Classifier: License :: OSI Approved :: BSD License"], "BSD"),
        (["Classifier: License :: OSI Approved", "License: MIT License"], "MIT"),
        (["License: GPL"], "GPL"),
        ([], ""),
    ],
)
def test_where_a_package_tells_its_licence(lines: list[str], told: str) -> None:
    assert supply.licence(_Package(*lines)) == told


def test_what_users_install_may_be_used_with_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert supply.main(["licences"]) == 0, capsys.readouterr().err
    assert int(capsys.readouterr().out.split()[1]) > 50


def test_a_licence_that_is_not_allowed_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(supply, "brought", lambda _: {"sly": _Package("License: AGPL")})
    assert supply.main(["licences"]) == 1
    assert "sly: AGPL" in capsys.readouterr().err


BAD = {"name": "sly", "version": "1", "vulns": [{"id": "CVE-2026-1", "fix_versions": ["2"]}]}
GOOD = {"name": "good", "version": "1", "vulns": []}
UNKNOWN = {"name": "who", "skip_reason": "not found"}


@pytest.mark.parametrize(
    ("found", "code", "said"),
    [
        (json.dumps({"dependencies": [BAD, GOOD]}), 1, "2 of 2 packages audited, 1 vulnerable"),
        (json.dumps({"dependencies": [GOOD, UNKNOWN]}), 0, "1 of 2 packages audited, 0 vulnerable"),
        (json.dumps({"dependencies": [UNKNOWN]}), 0, "not audited"),
        ("", 0, "not audited"),
    ],
)
def test_what_nobody_could_be_asked_about_is_not_called_safe(
    found: str, code: int, said: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(command: list[str], **_: Any) -> subprocess.CompletedProcess[str]:
        return subprocess.CompletedProcess(command, 1, found, "no network")

    monkeypatch.setattr(subprocess, "run", run)
    assert supply.main(["vulnerabilities"]) == code
    written = capsys.readouterr()
    assert said in written.out
    assert ("sly 1: CVE-2026-1, mended in 2" in written.err) is bool(code)


def test_sizes_are_those_of_the_files(capsys: pytest.CaptureFixture[str]) -> None:
    assert supply.main(["sizes"]) == 0
    *rows, last = capsys.readouterr().out.splitlines()
    assert {"spacy", "numpy", "rdflib"} <= {row.split()[1] for row in rows}
    assert float(last.split()[0]) == pytest.approx(sum(float(r.split()[0]) for r in rows), abs=0.1 * len(rows))
