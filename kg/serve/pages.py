"""Pages from templates: whatever is filled in is escaped and made fit to be seen."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any, Final
from urllib.parse import quote

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from kg.text import visible
from kg.view.page import json_block

LANGUAGES: Final = ("vi", "en")


def page(template: str, language: str, values: Mapping[str, Any]) -> bytes:
    """A page as bytes.

    Args:
        template: Name of a file in ``templates``.
        language: Language of the page's own words.
        values: What the template asks for.
    """
    other = next(x for x in LANGUAGES if x != language)
    words = strings()[language]
    return _environment().get_template(template).render(words=words, language=language, other=other, **values).encode()


@cache
def strings() -> Mapping[str, Mapping[str, str]]:
    """The pages' own words by language."""
    found: Mapping[str, Mapping[str, str]] = json.loads(_source("strings.json"))
    return found


@cache
def _environment() -> Environment:
    made = Environment(
        loader=FunctionLoader(_source),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_seen,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["query"] = lambda text: "/#query=" + quote(text, safe="")
    made.filters["block"] = lambda data: Markup(json_block(data))
    return made


def _seen(value: Any) -> Any:
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def _source(name: str) -> str:
    return resources.files("kg.serve").joinpath("templates", name).read_text(encoding="utf-8")
