"""What a run knows so far, on disk: a run that is killed is carried on by the next.

An SQLite file holds every extraction from the moment it is made, under article and key; it stays until a run has put
its results in place. Beside it stand, for this run alone, what the folder kept and which articles are to be in it.
However many articles there are, memory holds a few of them.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from enum import Enum
from pathlib import Path
from typing import Any, Final

from kg.model import Article, Extraction
from kg.parts import Line, Part, Parts, pack, unpack

_VERSION: Final = 1
_TABLES: Final = """
CREATE TABLE IF NOT EXISTS made (id BLOB PRIMARY KEY, key TEXT NOT NULL, line BLOB NOT NULL);
DROP TABLE IF EXISTS kept;
DROP TABLE IF EXISTS taken;
CREATE TABLE kept (id BLOB PRIMARY KEY, key TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE taken (id BLOB PRIMARY KEY, key TEXT NOT NULL, source BLOB) WITHOUT ROWID;
"""


class Known(Enum):
    """From where it is known what an article says."""

    CARRIED_ON = "an interrupted run"
    KEPT = "the folder"


@dataclass
class Journal:
    """The journal of one folder; close it.

    Attributes:
        path: Its file.
        old: What the folder kept, once told by :meth:`keep`.
    """

    path: Path
    old: Parts | None = None
    _db: sqlite3.Connection = field(init=False)

    def __post_init__(self) -> None:
        try:
            self._db = _opened(self.path)
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                raise
            # Damaged beyond what SQLite mends; it is but a shortcut.
            for path in self.path.parent.glob(f"{self.path.name}*"):
                path.unlink()
            self._db = _opened(self.path)

    def close(self) -> None:
        """Closes the file."""
        self._db.close()

    def __len__(self) -> int:
        """How many extractions were made in this run and the interrupted ones before it."""
        [(number,)] = self._db.execute("SELECT COUNT(*) FROM made")
        return int(number)

    def keep(self, parts: Parts, *, take: bool, without: Collection[str] = ()) -> None:
        """Notes what the folder keeps, for use where the article and the extractor are the same.

        Args:
            parts: What it keeps.
            take: Whether all of that is to be in the folder again.
            without: Ids that then are not.

        Raises:
            InputError: If what is kept cannot be read; nothing of it is used then.
        """
        left_out = set(without)
        with self._db:
            self._db.execute("BEGIN")
            for line in parts.lines():
                self._db.execute("INSERT OR REPLACE INTO kept VALUES (?, ?)", (_blob(line.id), line.key))
                if take and line.id not in left_out:
                    self._take(line.id, line.key, None)
        self.old = parts

    def known(self, name: str) -> bool:
        """Whether the folder kept an article of that id."""
        return self._one("SELECT 1 FROM kept WHERE id = ?", name) is not None

    def take(self, article: Article, key: str) -> Known | None:
        """Notes that an article is to be in the folder; says from where it is known already what it says, if it is."""
        self._take(article.id, key, article.source)
        for table, known in (("made", Known.CARRIED_ON), ("kept", Known.KEPT)):
            if self._one(f"SELECT 1 FROM {table} WHERE id = ? AND key = ?", article.id, key) is not None:
                return known
        return None

    def drop(self, name: str) -> None:
        """Notes that an article is not to be in the folder."""
        self._db.execute("DELETE FROM taken WHERE id = ?", (_blob(name),))

    def made(self, extraction: Extraction) -> None:
        """Keeps an extraction of an article that was taken; from now on no kill can lose it."""
        name = extraction.article.id
        [key] = self._one("SELECT key FROM taken WHERE id = ?", name) or [""]
        line = zlib.compress(pack(Part(key, extraction)), 1)
        self._db.execute("INSERT OR REPLACE INTO made VALUES (?, ?, ?)", (_blob(name), key, line))

    def outdated(self, tool: str) -> Iterator[Article]:
        """Articles that are kept and were not read in this run, but that another extractor understood.

        Args:
            tool: Second half of the keys that hold.
        """
        waiting = "FROM taken WHERE source IS NULL AND key NOT LIKE ?"
        if self.old is None or self._db.execute(f"SELECT 1 {waiting} LIMIT 1", (f"%-{tool}",)).fetchone() is None:
            return
        for line in self.old.lines():
            if self._db.execute(f"SELECT 1 {waiting} AND id = ?", (f"%-{tool}", _blob(line.id))).fetchone():
                yield unpack(line.data).extraction.article

    def empty(self) -> bool:
        """Whether no article is to be in the folder."""
        return self._db.execute("SELECT 1 FROM taken LIMIT 1").fetchone() is None

    def taken(self) -> int:
        """How many articles are to be in the folder."""
        [(number,)] = self._db.execute("SELECT COUNT(*) FROM taken")
        return int(number)

    def lost(self) -> Iterator[str]:
        """Ids of the articles that the folder kept and that are not to be in it again."""
        for (blob,) in self._db.execute("SELECT id FROM kept WHERE id NOT IN (SELECT id FROM taken) ORDER BY id"):
            yield _text(blob)

    def lines(self) -> Iterator[Line]:
        """What all articles say that are to be in the folder, in the order of their ids."""
        old = self.old.lines() if self.old is not None else iter(())
        rows = self._db.execute(
            "SELECT t.id, t.key, m.line FROM taken t LEFT JOIN made m ON m.id = t.id AND m.key = t.key ORDER BY t.id"
        )
        for blob, key, packed in rows:
            name = _text(blob)
            if packed is not None:
                yield Line(name, key, zlib.decompress(packed))
                continue
            line = next((x for x in old if x.id >= name), None)
            if line is None or (line.id, line.key) != (name, key):
                raise LookupError(f"what article {name!r} says is neither kept nor made")
            yield line

    def extractions(self, parts: Parts) -> Iterator[Extraction]:
        """What the articles of some parts say, one by one, each with the place where it was read in this run."""
        rows = self._db.execute("SELECT id, source FROM taken ORDER BY id")
        for part, (_, source) in zip(parts, rows, strict=True):
            yield _at(part.extraction, _text(source)) if source else part.extraction

    def _take(self, name: str, key: str, source: str | None) -> None:
        where = None if source is None else _blob(source)
        self._db.execute("INSERT OR REPLACE INTO taken VALUES (?, ?, ?)", (_blob(name), key, where))

    def _one(self, query: str, name: str, *more: str) -> Any:
        return self._db.execute(query, (_blob(name), *more)).fetchone()


def _opened(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, isolation_level=None)
    try:
        # The folder's lock is held, so that SQLite needs none; what is written survives a kill, and after a loss of
        # power the file is sound and lacks the last seconds at most.
        for pragma in ("locking_mode = EXCLUSIVE", "journal_mode = WAL", "synchronous = NORMAL"):
            db.execute(f"PRAGMA {pragma}")
        [(version,)] = db.execute("PRAGMA user_version")
        if version != _VERSION:
            db.execute("DROP TABLE IF EXISTS made")
            db.execute(f"PRAGMA user_version = {_VERSION}")
        db.executescript(_TABLES)
    except BaseException:
        with suppress(sqlite3.Error):
            db.close()
        raise
    return db


def _at(extraction: Extraction, source: str) -> Extraction:
    return replace(extraction, article=replace(extraction.article, source=source))


def _blob(name: str) -> bytes:
    """Text as SQLite compares it: byte by byte, which is the order of the code points."""
    return name.encode("utf-8", "surrogatepass")


def _text(blob: bytes) -> str:
    return blob.decode("utf-8", "surrogatepass")
