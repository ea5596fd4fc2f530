"""What each article was understood to say, kept beside the graph so that it need not be extracted again.

``extractions.jsonl.gz`` holds a line of settings, then a line an article, in the order of their ids: its key and its
:class:`~kg.model.Extraction`, text included. It is read and written line by line and never stands in memory as a
whole. The key has two halves: one changes with the article, the other with the language data, the version and the
code of the extractor; an article whose key is another now is extracted anew.

The file is one of several gzip members, as ``gzip`` itself joins files: the settings, then blocks of articles. Where a
block ends follows from the ids alone, so that the same articles give the same bytes whichever way they came.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import re
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Final, NamedTuple

from kg import __version__
from kg.codec import decode, encode
from kg.errors import InputError, Problem
from kg.graph.files import current
from kg.model import Article, Extraction

PARTS: Final = "extractions.jsonl.gz"
_FORMAT: Final = 2
#: What shapes an extraction, besides the article and the language data.
_CODE: Final = ("read", "nlp", "link", "lang", "model.py", "text.py", "pipeline.py")
#: Articles in a block, on average.
_BLOCK: Final = 32
_HEX: Final = 32
_START: Final = re.compile(rb'\{"id":("(?:[^"\\]|\\.)*"),"key":"([0-9a-f-]+)"')


@dataclass(frozen=True, slots=True)
class Part:
    """One article's extraction, with the key under which it holds."""

    key: str
    extraction: Extraction

    @property
    def id(self) -> str:
        """The article's id."""
        return self.extraction.article.id


class Line(NamedTuple):
    """A part as it stands in the file; only its start has been looked at.

    Attributes:
        id: The article's id.
        key: The part's key.
        data: The whole line with its end, for :func:`unpack`.
    """

    id: str
    key: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Parts:
    """All that a folder keeps of its articles, as it lies on disk. Iterating reads the file anew, one part at a time.

    Attributes:
        path: The file; None where nothing is kept yet.
        header: Settings of the build that wrote it.
    """

    path: Path | None = None
    header: Mapping[str, Any] = field(default_factory=dict)

    def __iter__(self) -> Iterator[Part]:
        """The parts in the order of their ids.

        Raises:
            InputError: If the file is damaged.
        """
        for line in self.lines():
            with _sound(self.path or Path()):
                part = unpack(line.data)
            yield part

    def lines(self) -> Iterator[Line]:
        """The same, without making sense of more than id and key: several times as fast.

        Raises:
            InputError: If the file is damaged.
        """
        if self.path is None:
            return
        with _sound(self.path), gzip.open(self.path, "rb") as lines:
            next(lines, None)
            for data in lines:
                start = _START.match(data)
                if start is None or not data.endswith(b"}\n"):
                    raise ValueError("a line is no part")
                yield Line(json.loads(start[1].decode("utf-8", "surrogatepass")), start[2].decode(), data)


def part_key(article: Article, language: str) -> str:
    """Under which key the extraction of an article holds: another key, another extraction."""
    return f"{article.sha256[:_HEX]}-{tool_key(language)}"


def tool_key(language: str) -> str:
    """The half of every key that does not come from the article but from the extractor."""
    return hashlib.sha256(f"{language_digest(language)} {code_digest()}".encode()).hexdigest()[:_HEX]


@cache
def language_digest(code: str) -> str:
    """Hash of all data files of a language."""
    return _digest(e for e in _files(resources.files("kg.lang") / code) if e[0].endswith(".toml"))


@cache
def code_digest() -> str:
    """Hash of the version and of the code that reads and extracts."""
    root = resources.files("kg")
    code = [(f"{part}/{name}", data) for part in _CODE for name, data in _files(root / part) if name.endswith(".py")]
    return _digest([("version", __version__.encode()), *code])


def _files(entry: Traversable) -> list[tuple[str, bytes]]:
    if entry.is_file():
        return [(entry.name, entry.read_bytes())]
    return [(e.name, e.read_bytes()) for e in sorted(entry.iterdir(), key=lambda e: e.name) if e.is_file()]


def _digest(files: Iterable[tuple[str, bytes]]) -> str:
    digest = hashlib.sha256()
    for name, data in files:
        digest.update(f"{name}\x00{len(data)}\x00".encode() + data)
    return digest.hexdigest()


# ---------------------------------------------------------------------------------------------------------------------
# The file.


def pack(part: Part) -> bytes:
    """A part as one line of JSON; where its article was read from is left out."""
    article = replace(part.extraction.article, source="")
    return _line({"id": part.id, "key": part.key, **encode(replace(part.extraction, article=article))})


def unpack(line: bytes | str) -> Part:
    """A part of its line.

    Raises:
        ValueError: If the line is none.
    """
    data = json.loads(line.decode("utf-8", "surrogatepass") if isinstance(line, bytes) else line)
    if not isinstance(data, dict) or not isinstance(key := data.pop("key", None), str):
        raise ValueError("a line without key")
    data.pop("id", None)
    return Part(key, decode(Extraction, data))


def write_parts(header: Mapping[str, Any], lines: Iterable[Line], folder: Path) -> Parts:
    """Writes the file: the same bytes for the same parts.

    Args:
        header: Settings to keep.
        lines: The articles', in the order of their ids.
        folder: Where to.
    """
    path = folder / PARTS
    with path.open("wb") as out:
        with _member(out) as write:
            write(_line({"format": _FORMAT, **header}))
        stream = iter(lines)
        first = next(stream, None)
        while first is not None:
            with _member(out) as write:
                first = _block(first, stream, write)
    return Parts(path, header)


def _block(first: Line, stream: Iterator[Line], write: Callable[[bytes], object]) -> Line | None:
    """Writes a block; returns what the next one starts with."""
    line = first
    write(line.data)
    while zlib.crc32(line.id.encode("utf-8", "surrogatepass")) % _BLOCK:
        following = next(stream, None)
        if following is None:
            return None
        line = following
        write(line.data)
    return next(stream, None)


@contextmanager
def _member(out: Any) -> Iterator[Callable[[bytes], object]]:
    with gzip.GzipFile("", "wb", 6, out, mtime=0) as member:
        yield member.write


def read_parts(folder: Path) -> Parts | None:
    """What a folder keeps; None where it keeps nothing. Only the settings are read as yet.

    Raises:
        InputError: If the file is damaged, or by a version that wrote it differently.
    """
    path = current(folder, PARTS)
    if not path.is_file():
        return None
    with _sound(path), gzip.open(path, "rb") as lines:
        header = json.loads(next(lines, b""))
        if not isinstance(header, dict) or header.pop("format", None) != _FORMAT:
            raise ValueError("it was written by another version")
    return Parts(path, header)


@contextmanager
def _sound(path: Path) -> Iterator[None]:
    """Tells faults of the file as such."""
    try:
        yield
    except (OSError, EOFError, zlib.error, ValueError, RecursionError) as error:
        problem = Problem(
            "bad-parts", str(path), f"what was kept of the articles cannot be read: {error}"[:300], "build anew"
        )
        raise InputError(problem) from error


def _line(data: Mapping[str, Any]) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass") + b"\n"
