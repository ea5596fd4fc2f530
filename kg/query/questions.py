"""The analysts' questions: SPARQL files in the folder ``questions``, each with a header that is checked when read.

The header is TOML behind ``#:`` at the top of the file: ``title`` and ``about`` in Vietnamese and English, and
``parameters``, each of a kind. In the query, ``$name`` stands for a value; a line with one that was not given is left
out, as is a line that ends with ``#if name`` (unless it was given) or ``#unless name`` (if it was).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any, Final

from kg.graph import vocabulary as v
from kg.query.guard import QueryError

KINDS: Final = ("thing", "first-day", "last-day", "choice", "text")
_ENDING: Final = ".rq"
_NAME = re.compile(r"[a-z]+(?:-[a-z]+)*")
_PLACE = re.compile(r"\$([a-z]+)\b")
_CONDITION = re.compile(r"\s*#(if|unless) ([a-z]+)\s*$")
_DAY = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")
#: What ends a year or month as late as can be: every day of it sorts before.
_LATEST: Final = "~"
_ESCAPES: Final = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question can be narrowed down by.

    Attributes:
        name: Its name, as in ``--name``.
        kind: One of :data:`KINDS`.
        about: What it is, by language.
        example: A value that fits.
        required: Whether the question makes no sense without it.
        classes: Local names of the classes that a thing may be of.
        choices: What may be chosen.
    """

    name: str
    kind: str
    about: Mapping[str, str]
    example: str
    required: bool = False
    classes: tuple[str, ...] = ()
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """A question that analysts ask; titles and descriptions by language."""

    name: str
    title: Mapping[str, str]
    about: Mapping[str, str]
    parameters: tuple[Parameter, ...]
    template: str

    def parameter(self, name: str) -> Parameter:
        """The parameter of that name.

        Raises:
            QueryError: If there is none.
        """
        found = next((p for p in self.parameters if p.name == name), None)
        if found is None:
            known = ", ".join(p.name for p in self.parameters)
            raise QueryError(f"{self.name} has no parameter {name!r}", f"it has: {known}")
        return found


@cache
def questions() -> Mapping[str, Question]:
    """All questions by name, in the order of their names.

    Raises:
        ValueError: If a file is faulty; all faults at once.
    """
    folder = resources.files("kg.query").joinpath("questions")
    files = sorted(f.name for f in folder.iterdir() if f.name.endswith(_ENDING))
    texts = {name.removesuffix(_ENDING): folder.joinpath(name).read_text(encoding="utf-8") for name in files}
    return {name: read_question(name, text) for name, text in texts.items()}


def question(name: str) -> Question:
    """The question of that name.

    Raises:
        QueryError: If there is none.
    """
    found = questions().get(name)
    if found is None:
        raise QueryError(f"there is no question {name!r}", f"there are: {', '.join(questions())}")
    return found


def read_question(name: str, text: str) -> Question:
    """A question from its file.

    Raises:
        ValueError: If the header or a place in the query is faulty; all faults at once.
    """
    lines = text.splitlines()
    header = "\n".join(line.removeprefix("#:").strip() for line in lines if line.startswith("#:"))
    body = "\n".join(line for line in lines if not line.startswith("#:"))
    try:
        table = tomllib.loads(header)
    except tomllib.TOMLDecodeError as error:
        raise ValueError(f"{name}{_ENDING}: the header is not TOML: {error}") from error
    parameters = tuple(_parameter(key, value) for key, value in table.get("parameters", {}).items())
    found = Question(name, table.get("title", {}), table.get("about", {}), parameters, body)
    faults = [*_faults(found), *(f for p in parameters for f in _parameter_faults(p))]
    if faults:
        raise ValueError(f"{name}{_ENDING}: " + "; ".join(faults))
    return found


def _parameter(name: str, table: Mapping[str, Any]) -> Parameter:
    return Parameter(
        name,
        str(table.get("kind", "")),
        {language: str(table[language]) for language in ("vi", "en") if language in table},
        str(table.get("example", "")),
        bool(table.get("required")),
        tuple(table.get("classes", ())),
        tuple(table.get("choices", ())),
    )


def _faults(found: Question) -> list[str]:
    faults = [] if _NAME.fullmatch(found.name) else ["the name must be lower case words with hyphens"]
    for part, texts in (("title", found.title), ("about", found.about)):
        faults += [f"{part} lacks {language}" for language in ("vi", "en") if not texts.get(language)]
    known = {p.name for p in found.parameters}
    used = set(_PLACE.findall(found.template))
    conditions = {m[2] for line in found.template.splitlines() if (m := _CONDITION.search(line))}
    faults += [f"${name} is no parameter" for name in sorted((used | conditions) - known)]
    return faults + [f"parameter {name} is not used" for name in sorted(known - used)]


def _parameter_faults(p: Parameter) -> list[str]:
    faults = [] if p.kind in KINDS else [f"parameter {p.name}: kind must be one of {', '.join(KINDS)}"]
    faults += [f"parameter {p.name} lacks {language}" for language in ("vi", "en") if not p.about.get(language)]
    faults += [] if p.example else [f"parameter {p.name} lacks an example"]
    if (p.kind == "thing") != bool(p.classes) or (p.kind == "choice") != bool(p.choices):
        faults.append(f"parameter {p.name}: a thing has classes, a choice has choices, nothing else has them")
    return faults


# ---------------------------------------------------------------------- filling in
def fill(asked: Question, values: Mapping[str, str], things: Mapping[str, tuple[str, ...]]) -> str:
    """The query with its values.

    Args:
        asked: The question.
        values: What was given, by parameter. Text from outside: it becomes literals and IRIs alone.
        things: For each thing that was given, the IRIs of what bears its name.

    Raises:
        QueryError: If a value does not fit, or one that is required is missing.
    """
    for p in asked.parameters:
        if p.required and p.name not in values:
            raise QueryError(f"{asked.name} needs {p.name}: {p.about['en']}", f"for example {p.example}")
    written = {
        name: _iris(things[name]) if (p := asked.parameter(name)).kind == "thing" else _term(p, value)
        for name, value in values.items()
    }
    lines = []
    for line in asked.template.splitlines():
        condition = _CONDITION.search(line)
        if condition and (condition[2] in values) is (condition[1] == "unless"):
            continue
        bare = line[: condition.start()] if condition else line
        if all(name in written for name in _PLACE.findall(bare)):
            # In one pass, so that nothing in a value is read as a place.
            lines.append(_PLACE.sub(lambda m: written[m[1]], bare))
    return "\n".join(lines) + "\n"


def _term(p: Parameter, value: str) -> str:
    if p.kind == "choice":
        if value not in p.choices:
            raise QueryError(f"{p.name} cannot be {value!r}", f"one of {', '.join(p.choices)}")
        return f"<{v.KG}{value}>"
    if p.kind in ("first-day", "last-day"):
        if not _DAY.fullmatch(value):
            raise QueryError(
                f"{p.name} is no day, month or year: {value!r}", f"for example {p.example}, 2024-01 or 2024"
            )
        value += _LATEST if p.kind == "last-day" else ""
    return '"' + "".join(_ESCAPES.get(c, c) for c in value if c >= " " or c in _ESCAPES) + '"'


def _iris(iris: tuple[str, ...]) -> str:
    return " ".join(f"<{iri}>" for iri in iris)


# ---------------------------------------------------------------------- documentation
def reference() -> str:
    """All questions as a page of documentation, in Markdown."""
    parts = [_REFERENCE]
    for q in questions().values():
        parts.append(f"## {q.name}\n\n**{q.title['en']}.** {q.about['en']}\n\n**{q.title['vi']}.** {q.about['vi']}\n")
        rows = [
            f"| `--{p.name}`{' (needed)' if p.required else ''} | {p.about['en']} | {p.about['vi']} | {_values(p)} |"
            for p in q.parameters
        ]
        parts.append("| option | | | for example |\n|---|---|---|---|\n" + "\n".join(rows) + "\n")
        example = " ".join(f'--{p.name} "{p.example}"' for p in q.parameters if p.required or p is q.parameters[0])
        parts.append(f"    kg ask OUT {q.name} {example}\n")
    return "\n".join(parts)


def _values(p: Parameter) -> str:
    return " ".join(f"`{value}`" for value in p.choices or (p.example,))


_REFERENCE: Final = """# The analysts' questions

`kg ask OUT` lists them, `kg ask OUT QUESTION --name VALUE` answers one, `--sparql` shows the query that it is. They are
the files in `kg/query/questions`; this page is made of them. A name matches in any case and without diacritics, a state
by its two-letter code too; a state stands for its people and bodies as well. Where days are asked for, events without
a year do not show.
"""
