"""``kg build``, ``kg add`` and ``kg remove`` as functions: articles in, an output folder and a report out.

All three do the same: gather an extraction for every article, take from the folder what holds still, merge them, and
write everything anew. So the folder depends on its articles alone, not on the way in which they came.
"""

from __future__ import annotations

import gc
import logging
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from pathlib import Path
from typing import Any

from kg import __version__, report
from kg.config import AUTO, DEFAULT, Settings
from kg.correcting import CORRECTED, gather
from kg.crew import Crew, Found, Given
from kg.errors import InputError, Problem
from kg.graph import vocabulary as v
from kg.graph.build import GraphOptions, article_graph
from kg.graph.facts import FACTS, write_spilled_facts
from kg.graph.filling import fill
from kg.graph.serialise import write_spilled, write_split
from kg.graph.spill import Spill
from kg.graph.store import Loading
from kg.lang import load as load_language
from kg.merge.corrections import Corrections
from kg.merge.log import MERGES, write_merges
from kg.merge.merging import Merging
from kg.model import Article, Extraction
from kg.output import SPLIT, check_apart, put_in_place
from kg.parts import language_digest, read_parts, write_parts
from kg.report import Counting, Counts, Report
from kg.runs.beginning import REMEMBERED, as_before, check, check_there, kept_parts, missing
from kg.runs.extracting import extract
from kg.runs.folder import Folder, opened
from kg.runs.journal import Journal
from kg.runs.provenance import RUN, Tally, write_run
from kg.runs.reading import articles
from kg.runs.watching import Watcher
from kg.workers import cores, prepare

_QUIET = Watcher()
log = logging.getLogger(__name__)


def build(
    paths: Sequence[Path | str],
    out: Path,
    settings: Settings = DEFAULT,
    *,
    sidecars: Sequence[Path | str] = (),
    corrections: Sequence[Path] = (),
    watcher: Watcher = _QUIET,
) -> Report:
    """Builds the graph of all articles in some files and folders, and writes it with its report.

    A bad article never stops the run. The files appear all together at the end; a run that fails leaves those of an
    earlier run as they were. Articles that the folder knows already, unchanged, are not extracted again.

    Args:
        paths: Files, folders and archives to read.
        out: Output folder; made if need be.
        settings: How to read and build.
        sidecars: Metadata files, see :func:`kg.read.read`.
        corrections: Files of corrections, besides those that lie beside the articles and in the folder.
        watcher: Is told how it goes.

    Returns:
        What the report files hold as well.

    Raises:
        InputError: If nothing can be done at all: the base IRI is none, or the folder cannot be written to.
        LanguageDataError: If the language data is faulty.
    """
    run = _Run("build", out, settings, watcher, [str(p) for p in paths])
    run.correct(corrections, paths)
    run.used = [Path(p) for p in (*paths, *sidecars, *corrections)]
    check_apart([Path(p) for p in paths], out)
    with run.crew, opened(out) as folder:
        try:
            if (old := read_parts(out)) is not None:
                folder.journal.keep(old, take=False)
        except InputError as error:
            run.problems.append(replace(error.problem, fatal=False))
        return run.finish(folder, run.read(paths, sidecars))


def add(
    out: Path,
    paths: Sequence[Path | str],
    settings: Settings = DEFAULT,
    *,
    sidecars: Sequence[Path | str] = (),
    corrections: Sequence[Path] = (),
    watcher: Watcher = _QUIET,
) -> Report:
    """Adds articles to an output folder; one whose id is there already replaces it.

    Args:
        out: Output folder of an earlier run, or a new one.
        paths: Files, folders and archives to read.
        settings: How to read and build; an earlier run's own settings of the graph and the page go before.
        sidecars: Metadata files, see :func:`kg.read.read`.
        corrections: Files of corrections, besides those that lie beside the articles and in the folder.
        watcher: Is told how it goes.

    Raises:
        InputError: As for :func:`build`, and if the folder holds a graph but not what its articles say.
    """
    check_apart([Path(p) for p in paths], out)
    with opened(out) as folder:
        old = kept_parts(out)
        run = _Run("add", out, as_before(settings, old.header), watcher, [str(p) for p in paths])
        run.used = [Path(p) for p in (*paths, *sidecars, *corrections)]
        run.correct(corrections, paths, old.header.get(CORRECTED, ()))
        folder.journal.keep(old, take=True)
        with run.crew:
            return run.finish(folder, run.read(paths, sidecars))


def remove(
    out: Path,
    ids: Collection[str],
    settings: Settings = DEFAULT,
    *,
    corrections: Sequence[Path] = (),
    watcher: Watcher = _QUIET,
) -> Report:
    """Takes articles out of an output folder, with everything that only they support.

    Raises:
        InputError: As for :func:`add`, and if none of the articles is there.
    """
    check_there(out)
    with opened(out) as folder:
        old = kept_parts(out)
        folder.journal.keep(old, take=True, without=ids)
        problems = missing(out, folder.journal, ids)
        run = _Run("remove", out, as_before(settings, old.header), watcher, [], problems)
        run.used = list(corrections)
        run.correct(corrections, (), old.header.get(CORRECTED, ()))
        with run.crew:
            return run.finish(folder, iter(()))


@dataclass
class _Run:
    """One run: where to, how, and what is known so far.

    Attributes:
        command: What it does.
        inputs: What the report names as input.
        problems: Faults of the input.
        late: Faults that come up when articles are understood and put together.
        used: Files and folders that were named.
        crew: The processes that work for it.
    """

    command: str
    out: Path
    settings: Settings
    watcher: Watcher
    inputs: list[str]
    problems: list[Problem] = field(default_factory=list)
    late: list[Problem] = field(default_factory=list)
    began: float = field(default_factory=time.monotonic)
    corrections: Corrections = field(default_factory=Corrections)
    used: list[Path] = field(default_factory=list)
    crew: Crew = field(default_factory=lambda: Crew(1))
    tally: Tally = field(init=False)

    def __post_init__(self) -> None:
        self.tally = Tally(self.command)
        check(self.settings)

    @property
    def base(self) -> str:
        return self.settings.base_iri or v.ID

    def correct(
        self, given: Sequence[Path], paths: Sequence[Path | str], remembered: Iterable[Sequence[str]] = ()
    ) -> None:
        """Takes up the corrections of the user."""
        rows, faults = gather(given, [Path(p) for p in paths], self.out, remembered)
        self.corrections = Corrections.of(rows)
        self.problems += faults

    def read(self, paths: Sequence[Path | str], sidecars: Sequence[Path | str]) -> Iterator[Article]:
        """The articles of some paths, with the progress bar told how many there are, where that is soon known."""
        found = articles(paths, sidecars, self.settings, self.problems)
        self.watcher.phase("reading")
        ahead: list[Article] = []
        for article in islice(found, self.settings.read_ahead):
            ahead.append(article)
            self.watcher.step()
            if self._employ(len(ahead)) and self.settings.scheduler is None:
                # They start while the others are read.
                self.crew.start(prepare, self.settings.language)
        self.watcher.phase("understanding", len(ahead) if len(ahead) < self.settings.read_ahead else None)
        return chain(ahead, found)

    def _employ(self, articles: int) -> bool:
        """Takes as many processes as are wanted, and so many articles are worth; whether that is more than before."""
        jobs = self.settings.jobs
        if jobs == AUTO:
            jobs = cores() if articles >= self.settings.worth_processes else 1
        more = jobs > self.crew.jobs
        self.crew.jobs = max(jobs, self.crew.jobs)
        return more

    def finish(self, folder: Folder, articles: Iterator[Article]) -> Report:
        """Extracts what is new, merges all and writes the folder."""
        self.late += extract(folder.journal, articles, self.settings, self.watcher, self.tally, self.crew)
        built = not self.inputs or not folder.journal.empty()
        self._employ(folder.journal.taken())
        with _uncollected():
            counts = self._write(folder.journal, folder.stage) if built else Counts()
        files = sorted(str(p.relative_to(folder.stage)) for p in folder.stage.iterdir())
        done = Report(
            version=__version__,
            language=self.settings.language,
            digest=language_digest(self.settings.language),
            inputs=tuple(self.inputs),
            files=tuple(files),
            counts=counts,
            problems=(*self.problems, *self.late),
            seconds=round(time.monotonic() - self.began, 3),
        )
        (folder.stage / report.JSON).write_text(done.to_json(), encoding="utf-8")
        (folder.stage / report.TEXT).write_text(done.to_text(), encoding="utf-8")
        results = [folder.stage / name for name in files if (folder.stage / name).is_file()]
        write_run(folder.stage / RUN, self.tally, done, self.settings, self.used, results)
        put_in_place(folder.stage, self.out)
        log.info("in place: %s", self.out)
        return done

    def _each(self, work: Callable[[Given], Found], items: Iterable[Given]) -> Iterator[Found]:
        return self.crew.each(work, items, self.settings.batch)

    def _one_by_one(self, work: Callable[[Given], Found], items: Iterable[Given]) -> Iterator[Found]:
        """As before, where each item is a large one."""
        return self.crew.each(work, items, 1)

    def _write(self, journal: Journal, stage: Path) -> Counts:
        header: dict[str, Any] = {k: getattr(self.settings, k) for k in REMEMBERED}
        header[CORRECTED] = [[c.kind, c.a, c.b] for c in self.corrections.rows]
        parts = write_parts(header, journal.lines(), stage)
        self.watcher.phase("merging")
        log.info("merging")
        options = GraphOptions(base_iri=self.base)
        counting = Counting()

        def said() -> Iterator[Extraction]:
            return journal.extractions(parts)

        with closing(Spill(stage)) as spill:
            language = load_language(self.settings.language)
            each = self._one_by_one if self.crew.jobs > 1 else None
            with Merging(said, language, self.corrections, spill.path, each) as corpus:
                self.late += fill(spill, corpus, options, self._each)
                self.late += corpus.problems
                write_merges(corpus.decisions, stage / MERGES)
            self.watcher.phase("writing")
            log.info("writing")
            facts = self.crew.aside(write_spilled_facts, spill.kept.path, stage / FACTS, self._one_by_one)
            with Loading(stage, beside=self.crew.jobs > 1) as store, facts as written:
                write_spilled(spill, stage, self.base, counting.through, store.load)
                if self.settings.page:
                    # Costs as much to load as all the rest, so it is loaded where it is wanted, while others write.
                    from kg.runs.page import draw
                written()
                store.finish()
        if self.settings.split:
            write_split((article_graph(e, options) for e in said()), stage / SPLIT, self.base)
        if self.settings.page:
            self.watcher.phase("drawing")
            self.late += draw(stage, self.settings.page_language, self.crew)
        return counting.counts()


@contextmanager
def _uncollected() -> Iterator[None]:
    """Without the search for reference cycles, which goes through millions of triples again and again for nothing."""
    wanted = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if wanted:
            gc.enable()
