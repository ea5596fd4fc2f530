"""What a run did, as PROV: ``run.ttl``, for whoever wants to know how a graph came to be.

It tells when and with what it ran, which files it read (with their hashes), with which settings and language data, how
many articles were read, extracted, taken from an interrupted run or from the folder, what was left out and why, and
which files came of it. It lies beside the graph and not in it: times and paths differ from run to run, while the
graph's bytes depend on the articles alone.
"""

from __future__ import annotations

import hashlib
import os
import platform
import uuid
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, serialize

from kg.config import Settings
from kg.errors import Problem
from kg.graph import vocabulary as v
from kg.graph.serialise import sort_header
from kg.parts import code_digest
from kg.report import Report

RUN: Final = "run.ttl"
_RDF, _RDFS, _XSD = v.PREFIXES["rdf"], v.PREFIXES["rdfs"], v.PREFIXES["xsd"]
_PROV, _SCHEMA = v.PREFIXES["prov"], v.PREFIXES["schema"]
_PREFIXES: Final = {"prov": _PROV, "rdf": _RDF, "rdfs": _RDFS, "schema": _SCHEMA, "xsd": _XSD}


@dataclass
class Tally:
    """What became of the articles of a run.

    Attributes:
        command: ``build``, ``add`` or ``remove``.
        began: When it began.
        read: Articles that were read.
        extracted: Those on which extraction ran.
        carried_on: Those that an interrupted run had extracted.
        known: Those that the folder knew already, unchanged.
        failed: Those on which extraction failed.
    """

    command: str
    began: datetime = field(default_factory=lambda: datetime.now(UTC))
    read: int = 0
    extracted: int = 0
    carried_on: int = 0
    known: int = 0
    failed: int = 0

    def counts(self) -> dict[str, int]:
        """The numbers by name."""
        return {
            "articles read": self.read,
            "articles extracted": self.extracted,
            "articles carried on from an interrupted run": self.carried_on,
            "articles known already": self.known,
            "articles on which extraction failed": self.failed,
        }


def write_run(
    path: Path, tally: Tally, done: Report, settings: Settings, inputs: Sequence[Path], results: Sequence[Path]
) -> None:
    """Writes the file.

    Args:
        path: Where to.
        tally: What became of the articles.
        done: The report.
        settings: Those of the run.
        inputs: Files and folders that were named, sidecars and corrections included.
        results: Files that came of it.
    """
    nodes: defaultdict[str, list[Triple]] = defaultdict(list)
    for triple in _Run(f"urn:uuid:{uuid.uuid4()}").triples(tally, done, settings, inputs, results):
        nodes[str(triple.subject)].append(triple)
    with path.open("w+b") as out:
        serialize((t for told in nodes.values() for t in told), out, RdfFormat.TURTLE, prefixes=_PREFIXES)
        sort_header(out, len(_PREFIXES))


@dataclass(frozen=True)
class _Run:
    name: str

    def node(self, part: str = "") -> NamedNode:
        return NamedNode(self.name + (f"#{part}" if part else ""))

    def triples(
        self, tally: Tally, done: Report, settings: Settings, inputs: Sequence[Path], results: Sequence[Path]
    ) -> Iterator[Triple]:
        run, agent = self.node(), self.node("newskg")
        yield from _described(run, _PROV + "Activity", {_RDFS + "label": f"kg {tally.command}"})
        yield Triple(run, NamedNode(_PROV + "startedAtTime"), _time(tally.began))
        yield Triple(run, NamedNode(_PROV + "endedAtTime"), _time(datetime.now(UTC)))
        yield Triple(run, NamedNode(_PROV + "wasAssociatedWith"), agent)
        about = {_SCHEMA + "softwareVersion": done.version, _SCHEMA + "sha256": code_digest()}
        about |= {_RDFS + "label": "newskg", _SCHEMA + "runtimePlatform": f"Python {platform.python_version()}"}
        yield from _described(agent, _PROV + "SoftwareAgent", about)
        yield from self._values("count", run, tally.counts())
        for i, path in enumerate(inputs):
            yield from self._used(f"input-{i}", _file(path))
        yield from self._used("language", {_RDFS + "label": f"language data {done.language}", "sha256": done.digest})
        yield from self._used("settings", {_RDFS + "label": "settings"})
        yield from self._values("setting", self.node("settings"), _flat(asdict(settings)))
        for i, path in enumerate(results):
            node = self.node(f"result-{i}")
            yield from _described(node, _PROV + "Entity", _file(path, path.name))
            yield Triple(node, NamedNode(_PROV + "wasGeneratedBy"), run)
        graph = self.node("graph")
        yield from _described(graph, _PROV + "Entity", {_RDFS + "label": "graph"})
        yield Triple(graph, NamedNode(_PROV + "wasGeneratedBy"), run)
        yield from self._values("graph", graph, _flat(asdict(done.counts)))
        for i, problem in enumerate(done.failures):
            yield from self._failure(f"failure-{i}", problem)
        yield from self._values("remarks", run, {"remarks": len(done.warnings)})

    def _used(self, part: str, about: Mapping[str, str]) -> Iterator[Triple]:
        yield from _described(self.node(part), _PROV + "Entity", about)
        yield Triple(self.node(), NamedNode(_PROV + "used"), self.node(part))

    def _values(self, part: str, of: NamedNode, values: Mapping[str, object]) -> Iterator[Triple]:
        """Names and values as schema:PropertyValue; booleans and numbers with their types."""
        for name, value in values.items():
            node = self.node(f"{part}-{'-'.join(name.split())}")
            yield Triple(of, NamedNode(_SCHEMA + "additionalProperty"), node)
            yield from _described(node, _SCHEMA + "PropertyValue", {_SCHEMA + "name": name})
            plain = value if isinstance(value, bool | int | float) else _clean(str(value))
            yield Triple(node, NamedNode(_SCHEMA + "value"), Literal(plain))

    def _failure(self, part: str, problem: Problem) -> Iterator[Triple]:
        about = {
            _RDFS + "label": f"left out: {problem.where}",
            _SCHEMA + "identifier": problem.code,
            _SCHEMA + "description": problem.message,
        }
        yield from _described(self.node(part), _PROV + "Entity", about)
        yield Triple(self.node(part), NamedNode(_PROV + "wasGeneratedBy"), self.node())


def _described(node: NamedNode, kind: str, about: Mapping[str, str]) -> Iterator[Triple]:
    yield Triple(node, NamedNode(_RDF + "type"), NamedNode(kind))
    for name, value in about.items():
        yield Triple(node, NamedNode(name if ":" in name else _SCHEMA + name), Literal(_clean(value)))


def _file(path: Path, label: str = "") -> dict[str, str]:
    """What can be told of a file, or of all files in a folder; only the name of what is neither."""
    about = {_RDFS + "label": label or str(path)}
    try:
        if path.is_file():
            return about | {"sha256": _hash(path), "contentSize": f"{path.stat().st_size} B"}
        if path.is_dir():
            names = sorted(str(Path(found).relative_to(path)) for found in _files(path))
            digest, size = hashlib.sha256(), 0
            for name in names:
                if (path / name).is_file():
                    digest.update(os.fsencode(name) + b"\x00" + _hash(path / name).encode() + b"\n")
                    size += (path / name).stat().st_size
            about |= {"sha256": digest.hexdigest(), "contentSize": f"{size} B"}
            about["description"] = f"{len(names)} files; the hash is that of their names and hashes"
    except OSError as error:
        about["description"] = f"cannot be read: {error.strerror or error}"
    return about


def _files(folder: Path) -> Iterator[str]:
    """All files below a folder. Before Python 3.12 ``os.walk`` goes only as deep as functions may call each other."""
    waiting = [str(folder)]
    while waiting:
        with suppress(OSError), os.scandir(waiting.pop()) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
                elif not (entry.is_symlink() and Path(entry.path).is_dir()):
                    yield entry.path


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _flat(values: Mapping[str, Any], before: str = "") -> dict[str, object]:
    """``{"a": {"b": 1}}`` as ``{"a.b": 1}``; what is None is left out."""
    found: dict[str, object] = {}
    for name, value in values.items():
        if isinstance(value, dict):
            found |= _flat(value, f"{before}{name}.")
        elif value is not None:
            found[before + name] = value
    return found


def _time(moment: datetime) -> Literal:
    return Literal(moment.isoformat(timespec="milliseconds"), datatype=NamedNode(_XSD + "dateTime"))


def _clean(text: str) -> str:
    """Text without halves of characters, which names of files may have and RDF may not."""
    return text.encode("utf-8", "replace").decode()
