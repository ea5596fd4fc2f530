"""Language data: loading, checking, and the look-up tables made of it.

All words of a language stand in the TOML files of ``kg/lang/<code>/``; the code holds none. :func:`load` reads a folder
once per process, checks every file against its schema and compiles the look-up tables that the pipeline uses.
"""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from importlib.resources.abc import Traversable

from pydantic import BaseModel, ValidationError

from kg.errors import LanguageDataError
from kg.lang import cue_schema, event_schema, grammar_schema, noise_schema, people_schema, reference_schema, schema
from kg.lang.lookup import Trie, phrase_set
from kg.model import EntityType

#: File name → model. The fields of :class:`Language` carry the same names.
FILES: dict[str, type[BaseModel]] = {
    "countries": schema.Countries,
    "organizations": schema.Organizations,
    "offices": people_schema.Offices,
    "bodies": schema.Bodies,
    "places": schema.Places,
    "names": people_schema.Names,
    "characters": people_schema.Characters,
    "conferences": schema.Series,
    "documents": schema.Series,
    "grammar": grammar_schema.Grammar,
    "references": reference_schema.References,
    "frames": event_schema.Frames,
    "cues": cue_schema.Cues,
    "dates": cue_schema.Dates,
    "noise": noise_schema.Noise,
    "confidence": schema.Confidence,
}


@dataclass(frozen=True)
class Language:
    """One language's data, checked. ``digest`` changes when any file does."""

    code: str
    digest: str
    countries: schema.Countries
    organizations: schema.Organizations
    offices: people_schema.Offices
    bodies: schema.Bodies
    places: schema.Places
    names: people_schema.Names
    characters: people_schema.Characters
    conferences: schema.Series
    documents: schema.Series
    grammar: grammar_schema.Grammar
    references: reference_schema.References
    frames: event_schema.Frames
    cues: cue_schema.Cues
    dates: cue_schema.Dates
    noise: noise_schema.Noise
    confidence: schema.Confidence

    @cached_property
    def country_by_code(self) -> dict[str, schema.Country]:
        """ISO code → country."""
        return {c.code: c for c in self.countries.country}

    @cached_property
    def compounds(self) -> Trie[bool]:
        """Words with a part that looks like another word (:attr:`kg.lang.grammar_schema.Grammar.compound`)."""
        return phrase_set(self.grammar.compound)

    @cached_property
    def no_topics(self) -> Trie[bool]:
        """Words that begin no topic (:attr:`kg.lang.grammar_schema.Grammar.topic_never`)."""
        return phrase_set(self.grammar.topic_never)

    @cached_property
    def stands_for(self) -> dict[str, str]:
        """Label of a body named by its building → the body's own name."""
        return {o.label: o.stands_for for o in self.organizations.organization if o.stands_for}

    @cached_property
    def unions(self) -> Trie[str]:
        """The names of all international organisations, each with the label of its own."""
        known = (o for o in self.organizations.organization if o.type == EntityType.INTERNATIONAL_ORGANIZATION.value)
        return Trie((name, o.label) for o in known for name in (o.label, *o.names))


@cache
def load(code: str = "vi") -> Language:
    """Loads and checks the data of a language; each process reads it once.

    Args:
        code: Name of the folder under ``kg/lang``.

    Returns:
        The checked data.

    Raises:
        LanguageDataError: If a file is missing, is no TOML, or does not fit its schema; every fault is named.
    """
    return load_folder(resources.files("kg.lang") / code, code)


def load_folder(folder: Traversable, code: str) -> Language:
    """As :func:`load`, from a folder anywhere (for tests and for a user's own copy)."""
    faults: list[str] = []
    values: dict[str, BaseModel] = {}
    digest = hashlib.sha256()
    for name, model in FILES.items():
        path = folder / f"{name}.toml"
        try:
            raw = path.read_bytes()
            digest.update(raw)
            values[name] = model.model_validate(tomllib.loads(raw.decode("utf-8")))
        except FileNotFoundError:
            faults.append(f"{path}: missing; every language needs this file")
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            faults.append(f"{path}: not TOML: {error}")
        except ValidationError as error:
            for fault in error.errors():
                where = ".".join(str(part) for part in fault["loc"])
                what = f"{where}: {fault['msg']} (found {fault['input']!r})" if where else fault["msg"]
                faults.append(f"{path}: {what}"[:400])
    if faults:
        raise LanguageDataError("\n".join(faults))
    return Language(code=code, digest=digest.hexdigest(), **values)  # type: ignore[arg-type]
