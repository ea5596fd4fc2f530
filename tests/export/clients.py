"""Readers of other makers. Each takes file and query and gives rows of plain text; all skip where they are absent."""

from __future__ import annotations

import csv
import io
import json
import shutil
import subprocess
import zipfile
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import pytest

HERE = Path(__file__).parent
NODE_MODULES = HERE / "node_modules"
JARS = Path("/usr/share/java")
# Debian's jars hold several loggers that shut each other out.
_LOGGERS = ("slf4j-log4j", "slf4j-jcl", "slf4j-jdk14", "slf4j-simple", "slf4j-migrator", "log4j-over", "jcl-over")

Rows = list[tuple[str, ...]]


def run(*command: str | Path, check: bool = True, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """Runs a program; what it says in an error is part of the failure."""
    done = subprocess.run(
        [str(c) for c in command],
        input=stdin,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        check=False,
        cwd=HERE,
    )
    assert not check or done.returncode == 0, f"{command}\n{done.stdout}\n{done.stderr}"
    return done


def program(name: str, package: str) -> str:
    """Path of a program; skips the test where it is absent."""
    found = shutil.which(name)
    if found is None:
        pytest.skip(f"{name} is not installed (apt-get install {package})")
    return found


def node(script: str, *arguments: str | Path) -> Any:
    """Runs a function of ``clients.cjs``; gives what it prints as JSON."""
    program("node", "nodejs")
    if not NODE_MODULES.is_dir():
        pytest.skip(f"the npm packages are not installed (npm install --prefix {HERE.relative_to(HERE.parents[1])})")
    return json.loads(run("node", HERE / "clients.cjs", script, *arguments).stdout)


def rapper_count(path: Path, syntax: str) -> int:
    """How many triples raptor reads."""
    done = run(program("rapper", "raptor2-utils"), "-i", syntax, "-c", path)
    return int(done.stderr.rsplit("returned", 1)[1].split()[0])


def roqet(path: Path, query: str) -> Rows:
    """Rasqal's answer."""
    done = run(program("roqet", "rasqal-utils"), "-q", "-D", path, "-r", "csv", _query_file(query))
    return _csv_rows(done.stdout)


def comunica(path: Path, query: str) -> Rows:
    """Comunica's answer."""
    program("node", "nodejs")
    command = NODE_MODULES / ".bin" / "comunica-sparql-file"
    if not command.exists():
        pytest.skip("Comunica is not installed (npm install --prefix tests/export)")
    done = run(command, path, "-q", query, "-t", "application/sparql-results+json")
    found = json.loads(done.stdout)
    return [tuple(row[n]["value"] for n in found["head"]["vars"]) for row in found["results"]["bindings"]]


def jena(path: Path, query: str) -> Rows:
    """Apache Jena's answer."""
    done = run(program("java", "default-jre-headless"), "-cp", _classpath(), "arq.sparql", "--data", path,
               "--query", _query_file(query), "--results", "csv")  # fmt: skip
    return _csv_rows(done.stdout)


@cache
def _classpath() -> str:
    if not (JARS / "jena-arq.jar").is_file():
        pytest.skip("Apache Jena is not installed (apt-get install libapache-jena-java)")
    # Debian moved the classes of Jena's XML parser to another package, but not the messages that they need.
    messages = Path(mkdtemp(prefix="jena-"))
    with zipfile.ZipFile(JARS / "jena-core.jar") as jar:
        for name in jar.namelist():
            if name.startswith("org/apache/jena/ext/xerces/") and name.endswith(".properties"):
                target = messages / name.removeprefix("org/apache/jena/ext/")
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(jar.read(name))
    jars = sorted(str(j) for j in JARS.glob("*.jar") if not j.name.startswith(_LOGGERS))
    return ":".join([str(messages), *jars])


def _csv_rows(text: str) -> Rows:
    rows = list(csv.reader(io.StringIO(text, newline="")))
    return [tuple(row) for row in rows[1:]]


def _query_file(query: str) -> Path:
    path = Path(mkdtemp(prefix="query-")) / "question.rq"
    path.write_text(query, encoding="utf-8")
    return path
