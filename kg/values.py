"""Values that are made by the thousand for every article: frozen for whoever writes code, quick for whoever runs it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar, dataclass_transform

Value = TypeVar("Value")


@dataclass_transform(frozen_default=True)
def frozen(cls: type[Value]) -> type[Value]:
    """A data class with slots, compared and hashed by its fields, that nobody may write to once it is made.

    The type checker sees to that, as it does for ``dataclass(frozen=True)``. At run time nothing is checked: a frozen
    data class sets each field through a call, so that making a mention takes five times as long, and reading an article
    a tenth more. What leaves the extraction (:mod:`kg.model`) is frozen at run time as well.
    """
    return dataclass(slots=True, unsafe_hash=True)(cls)


if TYPE_CHECKING:
    from enum import StrEnum

    Words = StrEnum
else:

    class _Listed(type):
        """The class of a class of words: its members can be told one by one, and are found by their value."""

        def __iter__(cls) -> Iterator[Any]:
            return iter(cls._members.values())

        def __call__(cls, value: str) -> Any:
            try:
                return cls._members[value]
            except KeyError:
                raise ValueError(f"{value!r} is no {cls.__name__}") from None

    class Words(str, metaclass=_Listed):
        """A ``StrEnum`` for what the rules of the grammar ask at every chunk, and the type checker takes it for one.

        At run time its members are attributes of a plain class. Up to Python 3.11 looking up a member of an enumeration
        (``Kind.WORD``) goes through a hook written in Python's own object model and takes five times as long: of the
        time for an article that was a twentieth.
        """

        __slots__ = ("name", "value")

        def __init_subclass__(cls) -> None:
            cls._members = {}
            for name, value in list(vars(cls).items()):
                if name.isupper():
                    member = str.__new__(cls, value)
                    member.name, member.value = name, value
                    cls._members[value] = member
                    setattr(cls, name, member)

        def __repr__(self) -> str:
            return f"<{type(self).__name__}.{self.name}: {self.value!r}>"

        def __reduce__(self) -> tuple[Any, ...]:
            return type(self), (self.value,)
