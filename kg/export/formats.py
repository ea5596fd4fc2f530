"""All formats by name, and the function that writes them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from pyoxigraph import RdfFormat

from kg.errors import InputError, Problem
from kg.export import facts, jsonld, neo4j, network, plover, rdf, xml_graphs
from kg.export.reading import Reading
from kg.export.source import Source, read_source
from kg.graph.files import graph_file
from kg.graph.ordered import Ordered

FOLDER: Final = "export"
"""Where exports go within an output folder, unless another folder is named."""


@dataclass(frozen=True)
class Options:
    """How to write.

    Attributes:
        named: Whether the formats that can hold named graphs keep them, one an article; None leaves it to each format.
        all_statuses: Whether networks also show, apart, what is planned, considered, denied, cancelled, hypothetical.
    """

    named: bool | None = None
    all_statuses: bool = False


class _Job:
    """A graph with what several formats need of it, worked out once."""

    def __init__(self, out: Path, folder: Path, options: Options) -> None:
        self._out = out
        self.folder = folder
        self.options = options

    @cached_property
    def source(self) -> Source:
        """All of it in memory, for formats that look things up."""
        return read_source(self._out)

    @cached_property
    def ordered(self) -> Ordered:
        """All of it in order, for formats that are written from the first node to the last."""
        return Ordered(graph_file(self._out), self.folder, by_graph=True)

    def close(self) -> None:
        """Gives the room back."""
        if "ordered" in self.__dict__:
            self.ordered.close()

    @cached_property
    def reading(self) -> Reading:
        return Reading(self.source)

    @cached_property
    def edges(self) -> list[network.Edge]:
        return network.edges(self.reading, all_statuses=self.options.all_statuses)

    def named(self, usual: bool) -> bool:
        return usual if self.options.named is None else self.options.named


@dataclass(frozen=True, slots=True)
class Format:
    """A format: the file or, with a slash at the end, the folder that it writes, what it is, and how it is written."""

    target: str
    what: str
    write: Callable[[_Job, Path], object]


def _rdf(form: RdfFormat) -> Callable[[_Job, Path], None]:
    return lambda job, path: rdf.write_rdf(job.ordered, path, form, named=job.named(True))


FORMATS: Final[dict[str, Format]] = {
    "ttl": Format("graph.ttl", "Turtle", _rdf(RdfFormat.TURTLE)),
    "nt": Format("graph.nt", "N-Triples", _rdf(RdfFormat.N_TRIPLES)),
    "nq": Format("graph.nq", "N-Quads", _rdf(RdfFormat.N_QUADS)),
    "trig": Format("graph.trig", "TriG", _rdf(RdfFormat.TRIG)),
    "jsonld": Format(
        "graph.jsonld", "JSON-LD", lambda job, path: jsonld.write_jsonld(job.source, path, named=job.named(False))
    ),
    "owl": Format("graph.owl", "RDF/XML with the ontology", lambda job, path: rdf.write_owl(job.ordered, path)),
    "graphml": Format(
        "graph.graphml",
        "GraphML",
        lambda job, path: xml_graphs.write_graphml(job.reading.things.values(), job.edges, path),
    ),
    "gexf": Format(
        "graph.gexf", "GEXF", lambda job, path: xml_graphs.write_gexf(job.reading.things.values(), job.edges, path)
    ),
    "neo4j": Format(
        "neo4j/",
        "CSV for Neo4j",
        lambda job, path: neo4j.write_neo4j(job.reading, job.edges, path),
    ),
    "csv": Format(facts.CSV, "facts as CSV", lambda job, path: facts.write_csv(job.reading, path)),
    "parquet": Format(facts.PARQUET, "facts as Parquet", lambda job, path: facts.write_parquet(job.reading, path)),
    "plover": Format("events.jsonl", "PLOVER event records", lambda job, path: plover.write_plover(job.reading, path)),
}
"""Every format by the name that ``--to`` takes."""


def export(
    out: Path,
    formats: Sequence[str],
    folder: Path | None = None,
    options: Options = Options(),
    *,
    begin: Callable[[Format], None] = lambda _: None,
) -> list[Path]:
    """Write a built graph in some formats.

    Each file takes its place when it is whole, so that a reader sees the old file or the new one. The same graph gives
    the same bytes.

    Args:
        out: Output folder of ``kg build``, or a ``graph.nq`` or ``graph.ttl``.
        formats: Names of :data:`FORMATS`.
        folder: Where to write; made if need be. Default: the folder ``export`` beside the graph.
        options: How to write.
        begin: Is told of each format before it is written.

    Returns:
        The files written, in the order of the formats.

    Raises:
        InputError: If there is no graph, it can't be read, the folder can't be written to, or a format needs a package
            that is not installed.
    """
    chosen = [FORMATS[name] for name in dict.fromkeys(formats)]
    if FORMATS["parquet"] in chosen:
        facts.check_parquet()
    graph_file(out)
    target = folder or (out if out.is_dir() else out.parent) / FOLDER
    job = _Job(out, target, options)
    written: list[Path] = []
    made = not target.exists()
    try:
        target.mkdir(parents=True, exist_ok=True)
        with closing(job):
            for form in chosen:
                begin(form)
                path = target / form.target
                form.write(job, path)
                written += [path / name for name in neo4j.FILES] if form.target.endswith("/") else [path]
    except OSError as error:
        reason = "is a file" if isinstance(error, FileExistsError) else error.strerror or str(error)
        problem = Problem("output-not-writable", str(target), f"cannot write there: {reason}", "choose another folder")
        raise InputError(problem) from error
    finally:
        if made and not written:
            with suppress(OSError):
                target.rmdir()
    return written
