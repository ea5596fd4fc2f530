"""Every setting of a run in one frozen value: what a command line or a caller may choose stands here alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

AUTO: Final = 0
"""For :attr:`Settings.jobs`: as many processes as the machine has cores, where there are articles enough for it."""

MB: Final = 1_000_000
"""Bytes in a megabyte, as options and messages count them."""

FIELDS: Final = ("text", "title", "published", "publisher", "url", "id")
"""What a column of a table may tell of an article."""

FORMATS: Final = {
    ".txt": "text",
    ".text": "text",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".json": "json",
    ".xml": "feed",
    ".rss": "feed",
    ".atom": "feed",
    ".warc": "warc",
    ".csv": "csv",
    ".tsv": "csv",
    ".parquet": "parquet",
}
"""Formats by the end of a file's name, without ``.gz``."""

ARCHIVES: Final = (".zip", ".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tbz2", ".tar.xz", ".txz")
"""Endings of files that hold files."""

ENDINGS: Final = tuple(e.removeprefix(".") for e in (*FORMATS, *ARCHIVES))
"""Endings by which a user may say what standard input is, each also with ``.gz``."""


@dataclass(frozen=True, slots=True)
class ReadLimits:
    """How much is read before it is refused. What is refused is told as a problem; all else is read.

    Attributes:
        text: Bytes of one page or record, decompressed: a text, HTML or JSON file, one line of a JSONL file, one row of
            a table, one response of a WARC file.
        chars: Characters of one article.
        depth: Elements of a page, or brackets of JSON, within each other.
        elements: Elements of a page; what finds the article among them takes time with the square of their number.
            Pages of papers have some thousands.
        archive: Bytes that may come out of one archive, those of archives within it included.
        ratio: Bytes that may come out of an archive or compressed file for each byte in it, once 10 MB have come out:
            text packs to a tenth or twentieth of its size, bombs to less than a thousandth.
        members: Files in one archive.
        nested: How many archives within each other are read below the outermost; 0 reads none.
    """

    text: int = 20 * MB
    chars: int = 200_000
    depth: int = 200
    elements: int = 20_000
    archive: int = 4_000 * MB
    ratio: int = 200
    members: int = 1_000_000
    nested: int = 3

    def __post_init__(self) -> None:
        """Refuses limits under which nothing could be read.

        Raises:
            ValueError: If a limit is below 1 (``nested``: below 0).
        """
        sizes = (self.text, self.chars, self.depth, self.elements, self.archive, self.ratio, self.members)
        if min(sizes) < 1 or self.nested < 0:
            raise ValueError("limits must be 1 or more, nested 0 or more")


@dataclass(frozen=True, slots=True)
class Reading:
    """How files become articles.

    Attributes:
        limits: How much is read before it is refused.
        any_language: Whether articles are read whatever their language; else those that are plainly not in the
            language that is understood are left out.
        input_format: Format of standard input and of files named by the user whose names tell none; None to look at
            their first bytes.
        columns: Names of columns of tables: pairs of a field of an article (``text``, ``title``, ``published``,
            ``publisher``, ``url``, ``id``) and the column's name in the header. Others are guessed by their names.
    """

    limits: ReadLimits = ReadLimits()
    any_language: bool = False
    input_format: str | None = None
    columns: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """How articles are read and graphs built.

    Attributes:
        language: Folder under ``kg/lang`` with the language data.
        base_iri: Start of all data IRIs; None for the ontology's own.
        jobs: Processes to extract with. 1 stays in this process, :data:`AUTO` chooses. The output is the same.
        scheduler: Address of a Dask scheduler whose workers extract instead; None for this machine.
        scheduler_timeout: Seconds to wait for the scheduler, and for it to have a worker.
        split: Whether to write one graph an article as well, to ``articles/``.
        page: Whether to draw ``index.html``.
        page_language: Language of the page's own words, ``vi`` or ``en``.
        reading: How files become articles.
        read_ahead: Articles read before the first is extracted, so that the progress bar knows how many there are.
        batch: Articles that go to another process at a time.
        worth_processes: Articles from which on :data:`AUTO` starts processes; each costs some seconds to start.
    """

    language: str = "vi"
    base_iri: str | None = None
    jobs: int = 1
    scheduler: str | None = None
    scheduler_timeout: float = 30
    split: bool = False
    page: bool = True
    page_language: str = "vi"
    reading: Reading = Reading()
    read_ahead: int = 5_000
    batch: int = 8
    worth_processes: int = 100

    def __post_init__(self) -> None:
        """Refuses what no run could work with.

        Raises:
            ValueError: If a number is out of range.
        """
        if self.jobs < 0:
            raise ValueError("jobs must be 0 (choose) or more")
        if not self.scheduler_timeout > 0:
            raise ValueError("scheduler_timeout must be more than 0")
        if min(self.read_ahead, self.batch, self.worth_processes) < 1:
            raise ValueError("read_ahead, batch and worth_processes must be 1 or more")


DEFAULT: Final = Settings()
