"""What must hold before a run begins, and what it takes over from the folder; a dry run asks the same."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from kg.config import Settings
from kg.errors import InputError, Problem
from kg.graph import iri
from kg.graph import vocabulary as v
from kg.graph.files import TURTLE
from kg.lang import load as load_language
from kg.parts import Parts, read_parts
from kg.runs.journal import Journal

#: What a folder remembers of the settings that it was built with.
REMEMBERED: Final = ("language", "base_iri", "split", "page", "page_language")


def kept_parts(out: Path) -> Parts:
    """What a folder keeps; nothing where there is no graph yet.

    Raises:
        InputError: If there is a graph, but not what its articles say.
    """
    parts = read_parts(out)
    if parts is None and (out / TURTLE).exists():
        message = "there is a graph, but not what its articles say: an older version built it"
        raise InputError(Problem("no-parts", str(out), message, "build it anew"))
    return parts or Parts()


def check(settings: Settings) -> None:
    """Tells at once what would spoil every article.

    Raises:
        InputError: If the base IRI is none.
        LanguageDataError: If the language data is faulty.
    """
    iri.check_base(settings.base_iri or v.ID)
    load_language(settings.language)


def check_there(out: Path) -> None:
    """Refuses a folder that is not there, where something is to be taken out of it.

    Raises:
        InputError: If it isn't there.
    """
    if not out.is_dir():
        raise InputError(Problem("not-there", str(out), "there is no such folder", "build a graph there first"))


def missing(out: Path, journal: Journal, ids: Collection[str]) -> list[Problem]:
    """Which of some articles a folder does not have.

    Raises:
        InputError: If it has none of them, or none is named.
    """
    absent = [i for i in dict.fromkeys(ids) if not journal.known(i)]
    problems = [
        Problem("not-there", i, f"{out} has no article of that id", "see report.txt or facts.csv") for i in absent
    ]
    if len(absent) == len(set(ids)):
        raise InputError(problems[0] if problems else Problem("not-there", str(out), "no article was named"))
    return problems


def as_before(settings: Settings, header: Mapping[str, Any]) -> Settings:
    """The settings with those of the graph and the page that an earlier run had."""
    return replace(settings, **{k: header[k] for k in REMEMBERED if k in header})
