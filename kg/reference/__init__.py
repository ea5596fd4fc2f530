"""Pages of documentation that are made of the code: the commands, the ontology, the analysts' questions.

``python -m kg.reference docs`` writes them all; tests hold the written pages against what this module makes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from kg.query.questions import reference as questions
from kg.reference.commands import commands
from kg.reference.ontology import ontology

PAGES: Final[Mapping[str, Callable[[], str]]] = {
    "commands.md": commands,
    "ontology.md": ontology,
    "questions.md": questions,
}
"""What makes each page, by its file's name."""
