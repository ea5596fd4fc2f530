"""What can go wrong with the user's input, said so that it can be mended."""

from __future__ import annotations

from dataclasses import dataclass

from kg.text import message


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault in the input, for the run report and the terminal.

    As text it is one line without anything that steers a terminal, whatever names and paths it is about.

    Attributes:
        code: Short stable name of the kind of fault (``empty-file``, ``not-utf8``, ``bad-json`` …).
        where: File, with member, line or byte where known.
        message: What is wrong, and what was expected.
        hint: How to mend it.
        fatal: True where the article (or file) was left out; False for a warning after which it was used.
    """

    code: str
    where: str
    message: str
    hint: str = ""
    fatal: bool = True

    def __str__(self) -> str:
        return message(f"{self.where}: {self.message}" + (f" ({self.hint})" if self.hint else ""))


class KgError(Exception):
    """Base of the errors that the package raises on purpose; its text is meant for the user."""


class InputError(KgError):
    """An input could not be used. Carries the :class:`Problem`."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(str(problem))
        self.problem = problem


class LanguageDataError(KgError):
    """A file under ``kg/lang`` does not fit its schema. The text names every fault of the file."""
