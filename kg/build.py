"""``kg build`` as a function: paths in, an output folder and a report out."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib import resources
from itertools import chain, islice
from pathlib import Path
from typing import Final

from kg import __version__, report
from kg.config import DEFAULT, Settings
from kg.errors import InputError, Problem
from kg.graph import iri
from kg.graph import vocabulary as v
from kg.graph.build import ArticleGraph
from kg.graph.facts import FACTS, write_facts
from kg.graph.serialise import N_QUADS, write_graph, write_split
from kg.lang import load as load_language
from kg.model import Article
from kg.read import ReadLimits, read
from kg.report import Counts, Report
from kg.workers import Outcome, outcomes

PAGE: Final = "index.html"
SPLIT: Final = "articles"


class Watcher:
    """Is told how a run goes; this one keeps it to itself. The command line shows a progress bar."""

    def phase(self, name: str, total: int | None = None) -> None:
        """A stretch of work begins; ``total`` is the number of its steps where known."""

    def step(self) -> None:
        """A step of the phase is done."""

    def failed(self, outcome: Outcome) -> None:
        """Extraction failed on an article."""


_QUIET = Watcher()


def build(
    paths: Sequence[Path | str],
    out: Path,
    settings: Settings = DEFAULT,
    *,
    sidecars: Sequence[Path | str] = (),
    watcher: Watcher = _QUIET,
) -> Report:
    """Builds the graph of all articles under some paths.

    All files are written aside and put in place at the end, so that the folder holds the old run or the new one.

    Args:
        paths: Files, folders and archives.
        out: Folder for the results; made if need be.
        settings: How to build.
        sidecars: Metadata files.
        watcher: Is told how it goes.

    Returns:
        What the report files hold as well.

    Raises:
        InputError: If nothing can be done at all: the base IRI is none, or the folder cannot be written to.
        LanguageDataError: If the language data is faulty.
    """
    began = time.monotonic()
    iri.check_base(settings.base_iri or v.ID)
    # Faulty language data is told once and at once, not for every article.
    load_language(settings.language)
    _check_apart([Path(p) for p in paths], out)
    with _staging(out) as stage:
        problems: list[Problem] = []
        graphs: list[ArticleGraph] = []
        found = _articles(
            read(paths, sidecars=sidecars, limits=_limits(settings), language=settings.language), problems
        )
        late: list[Problem] = []
        for outcome in outcomes(_read_ahead(found, settings, watcher), settings):
            watcher.step()
            late += outcome.problems
            if outcome.graph is None:
                watcher.failed(outcome)
            else:
                graphs.append(outcome.graph)
        if graphs:
            _write(graphs, stage, settings, watcher)
        files = sorted(str(p.relative_to(stage)) for p in stage.iterdir())
        done = Report(
            version=__version__,
            language=settings.language,
            digest=language_digest(settings.language),
            inputs=tuple(str(p) for p in paths),
            files=tuple(files),
            counts=Counts.of(graphs),
            problems=(*problems, *late),
            seconds=round(time.monotonic() - began, 3),
        )
        (stage / report.JSON).write_text(done.to_json(), encoding="utf-8")
        (stage / report.TEXT).write_text(done.to_text(), encoding="utf-8")
        _put_in_place(stage, out)
    return done


def language_digest(code: str) -> str:
    """Hash of all data files of a language."""
    folder = resources.files("kg.lang") / code
    digest = hashlib.sha256()
    for entry in sorted(folder.iterdir(), key=lambda e: e.name):
        if entry.name.endswith(".toml"):
            data = entry.read_bytes()
            digest.update(f"{entry.name}\x00{len(data)}\x00".encode() + data)
    return digest.hexdigest()


def _limits(settings: Settings) -> ReadLimits:
    return ReadLimits(text=round(settings.max_mb * 1_000_000))


def _articles(found: Iterable[Article | Problem], problems: list[Problem]) -> Iterator[Article]:
    """The articles; the problems met on the way are put into the list."""
    last = ""
    try:
        for item in found:
            if isinstance(item, Article):
                last = item.source
                yield item
            else:
                last = item.where
                problems.append(item)
    except Exception as error:  # a fault of the reader, not of the input: what was read so far is not lost
        message = f"reading stopped here, what follows was not read: {type(error).__name__}: {error}"
        problems.append(
            Problem("reading-failed", f"after {last}" if last else "input", message[:400], "please report it")
        )


def _read_ahead(articles: Iterator[Article], settings: Settings, watcher: Watcher) -> Iterator[Article]:
    """The same articles, with the progress bar told how many there are, where that is soon known."""
    watcher.phase("reading")
    ahead: list[Article] = []
    for article in islice(articles, settings.read_ahead):
        ahead.append(article)
        watcher.step()
    watcher.phase("understanding", len(ahead) if len(ahead) < settings.read_ahead else None)
    return chain(ahead, articles)


def _write(graphs: Sequence[ArticleGraph], stage: Path, settings: Settings, watcher: Watcher) -> None:
    base = settings.base_iri or v.ID
    watcher.phase("writing")
    write_graph(graphs, stage, base)
    write_facts(graphs, stage / FACTS)
    if settings.split:
        write_split(graphs, stage / SPLIT, base)
    if settings.page:
        # Costs as much to load as all the rest, so it is loaded where it is wanted.
        from kg.view.from_store import load, read_network
        from kg.view.page import write_page

        watcher.phase("drawing")
        write_page(read_network(load(stage / N_QUADS)), stage / PAGE, language=settings.page_language)


# ---------------------------------------------------------------------------------------------------------------------
# The output folder.


def _check_apart(paths: Sequence[Path], out: Path) -> None:
    """Refuses an output folder within the input: the next run would read its own page and report."""
    target = out.resolve()
    for path in paths:
        folder = path.resolve()
        if path.is_dir() and (target == folder or folder in target.parents):
            raise InputError(
                Problem(
                    "output-in-input",
                    str(out),
                    f"the output folder lies in {path}, which is read; the next run would read its own results",
                    "choose a folder elsewhere, or name the folder with the articles",
                )
            )


@contextmanager
def _staging(out: Path) -> Iterator[Path]:
    """A hidden folder within the output folder, gone afterwards whatever happens.

    Raises:
        InputError: If the output folder cannot be made or written to.
    """
    try:
        out.mkdir(parents=True, exist_ok=True)
        stage = Path(tempfile.mkdtemp(prefix=".build-", dir=out))
    except OSError as error:
        reason = "is a file" if isinstance(error, FileExistsError) else error.strerror or str(error)
        problem = Problem("output-not-writable", str(out), f"cannot write there: {reason}", "choose another folder")
        raise InputError(problem) from error
    try:
        yield stage
    except OSError as error:
        if error.filename is not None and not str(error.filename).startswith(str(stage)):
            raise
        reason = error.strerror or str(error)
        problem = Problem("output-not-writable", str(out), f"writing failed: {reason}", "check the disk")
        raise InputError(problem) from error
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _put_in_place(stage: Path, out: Path) -> None:
    """Moves the finished files into the output folder, each in one step.

    Single graphs of an earlier run go, since they would contradict the rest; only where its report shows that the
    folder is ours.
    """
    old = out / SPLIT
    if old.is_dir() and (out / report.JSON).is_file():
        for path in old.glob("*.ttl"):
            path.unlink()
        if not any(old.iterdir()):
            old.rmdir()
    for path in sorted(stage.iterdir()):
        target = out / path.name
        if path.is_dir():
            target.mkdir(exist_ok=True)
            for part in sorted(path.iterdir()):
                part.replace(target / part.name)
        else:
            path.chmod(0o644)
            path.replace(target)
