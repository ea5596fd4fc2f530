"""The whole way from paths to articles: what to read, how, with which metadata, and each article once."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from kg.config import FORMATS, Reading
from kg.errors import Problem
from kg.model import Article
from kg.read import feeds, html, jsonl, parquet, tables, txt, warc
from kg.read.files import file_source, walk
from kg.read.records import Record, article
from kg.read.rules import NoiseRules, load_rules
from kg.read.sidecar import Sidecar, load, merge
from kg.read.sources import SIDECARS, Source, is_no_article, unreadable
from kg.text import clean

_READERS = {
    "text": txt.records,
    "html": html.records,
    "jsonl": jsonl.line_records,
    "json": jsonl.file_records,
    "feed": feeds.records,
    "warc": warc.records,
    "csv": tables.records,
    "parquet": parquet.records,
}
_DEFAULT = Reading()
# Problems of one kind that are told of one file.
_TOLD = 10_000


def read(
    paths: Sequence[Path | str],
    *,
    sidecars: Sequence[Path | str] = (),
    reading: Reading = _DEFAULT,
    language: str = "vi",
) -> Iterator[Article | Problem]:
    """Reads articles from files, folders and archives, one after the other.

    Read are raw text pages (``.txt``), saved web pages (``.html``), ``.jsonl`` and ``.json``, feeds, WARC files and
    tables, each also with ``.gz``, alone, in folders, or in ZIP and tar archives, and standard input (``-``). A fault
    never ends the run: it is yielded as a :class:`~kg.errors.Problem`, fatal where an article or file was left out. The
    order follows the names, so that the same input gives the same output.

    Args:
        paths: What to read.
        sidecars: Metadata files for all articles of the run, beside the ``metadata.csv`` and ``metadata.json`` that
            stand in the articles' own folders. What an article says of itself comes first.
        reading: How, and how much of it before it is refused.
        language: Folder under ``kg/lang`` whose ``noise.toml`` tells what is not the article.

    Yields:
        Articles and problems in the order in which they were met.

    Raises:
        LanguageDataError: If the language has no usable ``noise.toml``.
    """
    run = _Run(reading, load_rules(language))
    for path in map(Path, sidecars):
        yield from run.add_given_sidecar(path)
    for found in walk([Path(p) for p in paths], reading, skip=[Path(s) for s in sidecars]):
        if isinstance(found, Problem):
            yield found
        else:
            yield from run.source(found)
    yield from run.finish()


class _Run:
    """What must be remembered from file to file: metadata, and the ids seen."""

    def __init__(self, reading: Reading, rules: NoiseRules) -> None:
        self._reading = reading
        self._limits = reading.limits
        self._rules = rules
        self._given: list[Sidecar] = []
        self._found: dict[str, list[Sidecar]] = {}
        self._quiet: set[str] = set()
        self._seen: dict[str, tuple[bytes, str]] = {}

    def add_given_sidecar(self, path: Path) -> Iterator[Problem]:
        """Loads a sidecar that the user named."""
        try:
            source = file_source(path, given=True)
        except OSError as error:
            yield unreadable(str(path), error)
            return
        sidecar, problems = load(source, self._limits, self._rules)
        self._given.append(sidecar)
        yield from problems

    def source(self, source: Source) -> Iterator[Article | Problem]:
        """Reads one file."""
        if source.name.lower() in SIDECARS:
            sidecar, problems = load(source, self._limits, self._rules)
            self._found.setdefault(source.group, []).append(sidecar)
            yield from problems
            return
        if source.given:
            # One file of a folder was asked for: rows for its neighbours are no fault.
            self._quiet.add(source.group)
        elif is_no_article(source):
            return
        if source.format is None:
            known = ", ".join(FORMATS)
            yield Problem(
                "unknown-format",
                source.where,
                f"the name does not tell the format (known: {known}, each also with .gz)",
                "rename it, or move it elsewhere if it is no article",
                fatal=source.given,
            )
            return
        yield from _not_too_many(self._records(source, source.format), source.where)

    def _records(self, source: Source, form: str) -> Iterator[Article | Problem]:
        for record in _READERS[form](source, self._reading, self._rules):
            if isinstance(record, Problem):
                yield record
            else:
                yield from self._article(record, source.group)

    def finish(self) -> Iterator[Problem]:
        """What can only be told at the end."""
        for sidecar in self._given:
            yield from sidecar.unused()
        for group, found in self._found.items():
            for sidecar in found if group not in self._quiet else ():
                yield from sidecar.unused()

    def _article(self, record: Record, group: str) -> Iterator[Article | Problem]:
        # Names of files and ids of records may be spelt NFD in one place and NFC in the other.
        record = replace(record, id=" ".join(clean(record.id).split()) or record.where)
        metadata = merge(sidecar.get(record.id) for sidecar in (*self._given, *self._found.get(group, ())))
        digest = hashlib.sha256(f"{record.title}\x1f{record.text}".encode("utf-8", "replace")).digest()[:16]
        if record.id in self._seen:
            yield self._duplicate(record, digest)
            return
        self._seen[record.id] = (digest, record.where)
        yield from article(record, self._rules, self._reading, metadata)

    def _duplicate(self, record: Record, digest: bytes) -> Problem:
        earlier, where = self._seen[record.id]
        if digest == earlier:
            return Problem("duplicate-article", record.where, f"the same article as {where}", "left out", fatal=False)
        return Problem(
            "duplicate-id",
            record.where,
            f"the id {record.id!r} is that of another article, {where}",
            "give each article its own id",
        )


def _not_too_many(found: Iterator[Article | Problem], where: str) -> Iterator[Article | Problem]:
    """What a file gave, with so many problems of a kind and no more; a file can have one in each of a million lines."""
    told: Counter[tuple[str, bool]] = Counter()
    for item in found:
        if isinstance(item, Problem):
            kind = (item.code, item.fatal)
            told[kind] += 1
            if told[kind] > _TOLD:
                continue
        yield item
    for (code, fatal), count in told.items():
        if count > _TOLD:
            message = f"{count - _TOLD:,} more of this kind, which are not told one by one"
            yield Problem(code, where, message, "mend the first ones and read it again", fatal)
