"""What each article was understood to say, kept beside the graph so that it need not be extracted again.

``extractions.jsonl.gz`` holds a line of settings, then a line an article, in the order of their ids: its key and its
:class:`~kg.model.Extraction`, text included. The key changes with the article, the language data, the version and the
code of the extractor; an article whose key is another now is extracted anew.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Final

from kg import __version__
from kg.codec import decode, encode
from kg.errors import InputError, Problem
from kg.model import Article, Extraction

PARTS: Final = "extractions.jsonl.gz"
_FORMAT: Final = 1
#: What shapes an extraction, besides the article and the language data.
_CODE: Final = ("read", "nlp", "link", "lang", "model.py", "text.py", "pipeline.py")


@dataclass(frozen=True, slots=True)
class Part:
    """One article's extraction, with the key under which it holds."""

    key: str
    extraction: Extraction

    @property
    def id(self) -> str:
        """The article's id."""
        return self.extraction.article.id


@dataclass(frozen=True, slots=True)
class Parts:
    """All that a folder keeps of its articles.

    Attributes:
        header: Settings of the build that wrote it.
        parts: By article id.
    """

    header: Mapping[str, Any] = field(default_factory=dict)
    parts: Mapping[str, Part] = field(default_factory=dict)


def part_key(article: Article, language: str) -> str:
    """Under which key the extraction of an article holds: another key, another extraction."""
    return hashlib.sha256(f"{article.sha256} {language_digest(language)} {code_digest()}".encode()).hexdigest()[:32]


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
    return _line({"key": part.key, **encode(replace(part.extraction, article=article))})


def unpack(line: bytes | str) -> Part:
    """A part of its line.

    Raises:
        ValueError: If the line is none.
    """
    data = json.loads(line)
    if not isinstance(data, dict) or not isinstance(key := data.pop("key", None), str):
        raise ValueError("a line without key")
    return Part(key, decode(Extraction, data))


def write_parts(parts: Parts, folder: Path) -> Path:
    """Writes the file: the same bytes for the same parts, in whatever order they came."""
    path = folder / PARTS
    with path.open("wb") as out, gzip.GzipFile("", "wb", 6, out, mtime=0) as lines:
        lines.write(_line({"format": _FORMAT, **parts.header}))
        for name in sorted(parts.parts):
            lines.write(pack(parts.parts[name]))
    return path


def read_parts(folder: Path) -> Parts | None:
    """What a folder keeps; None where it keeps nothing.

    Raises:
        InputError: If the file is damaged, or by a version that wrote it differently.
    """
    path = folder / PARTS
    if not path.is_file():
        return None
    try:
        with gzip.open(path, "rb") as lines:
            header = json.loads(next(lines))
            if not isinstance(header, dict) or header.pop("format", None) != _FORMAT:
                raise ValueError("it was written by another version")
            found = [unpack(line) for line in lines]
    except (OSError, EOFError, zlib.error, ValueError, StopIteration, RecursionError) as error:
        problem = Problem(
            "bad-parts", str(path), f"what was kept of the articles cannot be read: {error}"[:300], "build anew"
        )
        raise InputError(problem) from error
    return Parts(header, {part.id: part for part in found})


def _line(data: Mapping[str, Any]) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass") + b"\n"
