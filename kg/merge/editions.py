"""Conferences and their editions: *Đối thoại Shangri-La 2017* is an edition of *Đối thoại Shangri-La*."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from kg.lang import Language
from kg.merge.comparing import chained
from kg.merge.joining import Joiner, Proposal
from kg.merge.names import words
from kg.merge.units import Unit

_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBER = re.compile(r"\d{1,3}|[ivxl]{1,6}")


class Edition(NamedTuple):
    """A conference's name without its edition, and the edition: ``2017``, ``no 16``; empty for the series."""

    series: tuple[str, ...]
    number: str


def edition(name: str, lang: Language) -> Edition:
    """A conference's name taken apart."""
    key = words(name)
    for opening in sorted((words(w) for w in lang.conferences.edition), key=lambda w: (-len(w), w)):
        for i in range(1, len(key) - len(opening)):
            end = i + len(opening)
            if key[i:end] == opening and _NUMBER.fullmatch(key[end]):
                return Edition(key[:i] + key[end + 1 :], f"no {key[end]}")
    if len(key) > 1 and _YEAR.fullmatch(key[-1]):
        return Edition(key[:-1], key[-1])
    return Edition(key, "")


def join_editions(units: list[Unit], joiner: Joiner, lang: Language) -> None:
    """Joins conferences of one series and one edition, however the edition is written."""
    joiner.apply(_same_edition(units, lang))


def _same_edition(units: list[Unit], lang: Language) -> Iterator[Proposal]:
    found: defaultdict[Edition, list[Unit]] = defaultdict(list)
    for unit in units:
        own = edition(unit.name, lang)
        if own.number:
            found[own].append(unit)
    for same in found.values():
        yield from chained(same, "edition", 0.95)


def editions(units: list[Unit], names: Mapping[str, str], lang: Language) -> tuple[tuple[str, str], ...]:
    """Which conference is an edition of which series, by local names, where articles name both.

    Args:
        units: The conferences.
        names: Local name of the merged conference that each unit is, by the unit's key.
        lang: The language data.
    """
    own = {unit.key: edition(unit.name, lang) for unit in units}
    series = {e.series: names[key] for key, e in sorted(own.items(), reverse=True) if not e.number}
    found = {(names[key], series[e.series]) for key, e in own.items() if e.number and e.series in series}
    return tuple(sorted(pair for pair in found if pair[0] != pair[1]))
