"""From the articles of a run to what they all say, in its journal."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from itertools import chain

from kg.config import Settings
from kg.crew import Crew
from kg.errors import Problem
from kg.model import Article
from kg.parts import part_key, tool_key
from kg.runs.journal import Journal, Known
from kg.runs.provenance import Tally
from kg.runs.watching import Watcher
from kg.workers import Outcome, outcomes

log = logging.getLogger(__name__)


def extract(
    journal: Journal,
    articles: Iterable[Article],
    settings: Settings,
    watcher: Watcher,
    tally: Tally,
    crew: Crew | None = None,
) -> list[Problem]:
    """Brings the journal up to date: the articles that are read, and those kept whose key holds no longer.

    Args:
        journal: The journal.
        articles: Those that are read; taken one by one.
        settings: How to extract.
        watcher: Is told of every article.
        tally: Is counted up.
        crew: Processes to use instead of own ones.

    Returns:
        On which articles extraction failed, and why.
    """
    problems: list[Problem] = []

    def counted() -> Iterator[Article]:
        for article in articles:
            tally.read += 1
            yield article

    def new() -> Iterator[Article]:
        for article in chain(counted(), journal.outdated(tool_key(settings.language))):
            known = journal.take(article, part_key(article, settings.language))
            if known is None:
                yield article
                continue
            watcher.step()
            log.debug("article %r is known from %s", article.id, known.value)
            tally.carried_on += known is Known.CARRIED_ON
            tally.known += known is Known.KEPT

    for outcome in outcomes(new(), settings, crew):
        watcher.step()
        problems += outcome.problems
        if outcome.extraction is None:
            watcher.failed(outcome)
            journal.drop(outcome.article)
            tally.failed += 1
        else:
            journal.made(outcome.extraction)
            tally.extracted += 1
        log.debug("article %r: %s", outcome.article, _told(outcome))
    log.info(", ".join(f"{name}: {number:,}" for name, number in tally.counts().items()))
    return problems


def _told(outcome: Outcome) -> str:
    if outcome.extraction is None:
        return "extraction failed"
    return f"{len(outcome.extraction.entities)} entities, {len(outcome.extraction.events)} events"
