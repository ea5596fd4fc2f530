"""Values that are made by the thousand for every article: frozen for whoever writes code, quick for whoever runs it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

Value = TypeVar("Value")


@dataclass_transform(frozen_default=True)
def frozen(cls: type[Value]) -> type[Value]:
    """A data class with slots, compared and hashed by its fields, that nobody may write to once it is made.

    The type checker sees to that, as it does for ``dataclass(frozen=True)``. At run time nothing is checked: a frozen
    data class sets each field through a call, so that making a mention takes five times as long, and reading an article
    a tenth more. What leaves the extraction (:mod:`kg.model`) is frozen at run time as well.
    """
    return dataclass(slots=True, unsafe_hash=True)(cls)
