"""From articles to what they say, in this process, several, or a cluster; results come in the order of the articles.

An article on which extraction fails, even one that takes its process down, becomes a problem; the others go on.
"""

from __future__ import annotations

import gc
import os
import traceback
from collections.abc import Iterable, Iterator
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import cache
from itertools import chain, islice
from typing import TYPE_CHECKING

from kg.config import AUTO, Settings
from kg.crew import Crew, pool
from kg.errors import Problem
from kg.model import Article, Extraction

if TYPE_CHECKING:
    from kg.pipeline import Pipeline


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one article.

    Attributes:
        article: Its id.
        extraction: What was understood of it, or None where extraction failed.
        problems: Why there is none.
        trace: Traceback of the failure, for developers.
    """

    article: str
    extraction: Extraction | None
    problems: tuple[Problem, ...] = ()
    trace: str = ""


@dataclass(frozen=True)
class Extractor:
    """Article → what it says."""

    settings: Settings

    def __call__(self, article: Article) -> Outcome:
        """The extraction of an article; never raises on account of the article."""
        try:
            return Outcome(article.id, _pipeline(self.settings.language).extract(article))
        except Exception as error:  # whatever one article does, the next is to be read
            reason = f"{type(error).__name__}: {error}"[:300]
            return Outcome(article.id, None, (_failed(article, reason),), traceback.format_exc())


@cache
def _pipeline(language: str) -> Pipeline:
    """The pipeline of a language; each process loads it once."""
    # spaCy takes a second to load, which a process that leaves extraction to others saves.
    from kg.pipeline import Pipeline

    return Pipeline(language)


def prepare(language: str) -> None:
    """Loads what this process needs for extraction, before the first article comes."""
    _pipeline(language).prepare()
    # What is loaded stays as long as the process, so that looking for reference cycles in it finds none.
    gc.freeze()


def work(batch: Iterable[Article], settings: Settings) -> list[Outcome]:
    """A batch of articles → what they say: the one function that every process and every worker of a cluster runs."""
    return list(map(Extractor(settings), batch))


def outcomes(articles: Iterable[Article], settings: Settings, crew: Crew | None = None) -> Iterator[Outcome]:
    """What some articles say, in their order.

    Args:
        articles: Taken one by one as they are needed.
        settings: :attr:`~kg.config.Settings.jobs` says how many processes to use,
            :attr:`~kg.config.Settings.scheduler` which cluster instead.
        crew: Processes to use instead of own ones.

    Raises:
        InputError: If the cluster can't be used, see :func:`kg.cluster.in_cluster`.
    """
    stream = iter(articles)
    if settings.scheduler is not None:
        # Few need it, and Dask takes a while to load.
        from kg.cluster import in_cluster

        yield from in_cluster(stream, settings)
        return
    if crew is not None and crew.jobs > 1:
        yield from _in_processes(stream, settings, crew)
        return
    jobs = settings.jobs
    if jobs == AUTO:
        first = list(islice(stream, settings.worth_processes))
        jobs = cores() if len(first) == settings.worth_processes else 1
        stream = chain(first, stream)
    if jobs == 1:
        yield from map(Extractor(settings), stream)
    else:
        with Crew(jobs) as own:
            yield from _in_processes(stream, settings, own)


def cores() -> int:
    """How many this process may use."""
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:  # not on every system
        return os.cpu_count() or 1


def died(article: Article) -> Outcome:
    """What becomes of an article that takes its process down."""
    return Outcome(article.id, None, (_failed(article, "the process died, perhaps out of memory"),))


def _failed(article: Article, reason: str) -> Problem:
    where = article.source or article.id
    return Problem(
        "extraction-failed",
        where,
        f"article {article.id!r} could not be understood: {reason}",
        "please report it with the article; -v shows where it failed",
    )


def _in_processes(articles: Iterator[Article], settings: Settings, crew: Crew) -> Iterator[Outcome]:
    batches = crew.batches(lambda batch, pool: pool.submit(work, batch, settings), articles, settings.batch)
    for batch, found in batches:
        yield from found if found is not None else _one_by_one(batch, settings)


def _one_by_one(batch: list[Article], settings: Settings) -> Iterator[Outcome]:
    """A batch during which a process died, each article in a process of its own, to find the one that did it."""
    for article in batch:
        with pool(1) as alone:
            try:
                yield alone.submit(work, [article], settings).result()[0]
            except BrokenProcessPool:
                yield died(article)
