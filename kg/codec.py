"""The frozen values of :mod:`kg.model` as plain JSON data and back: compact, and the same for the same value.

A field that has its default is left out, so that values stay readable when a field is added to the model.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable
from enum import Enum
from functools import cache
from typing import Any, TypeVar

Value = TypeVar("Value")
_Convert = Callable[[Any], Any]


def encode(value: Any) -> Any:
    """A value as dicts, lists, strings, numbers, booleans and None."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {name: encode(v) for name, default in _defaults(type(value)) if (v := getattr(value, name)) != default}
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [encode(v) for v in value]
    return value


def decode(cls: type[Value], data: Any) -> Value:
    """The value that :func:`encode` made the data of.

    Raises:
        ValueError: If the data is that of no such value.
    """
    try:
        convert: Callable[[Any], Value] = _decoder(cls)  # type: ignore[arg-type]
        return convert(data)
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"this is no {cls.__name__}: {error}") from error


_NONE = object()


@cache
def _defaults(cls: type) -> tuple[tuple[str, Any], ...]:
    out = []
    for field in dataclasses.fields(cls):
        default: Any = field.default
        if field.default_factory is not dataclasses.MISSING:
            default = field.default_factory()
        elif default is dataclasses.MISSING:
            default = _NONE
        out.append((field.name, default))
    return tuple(out)


def _plain(value: Any) -> Any:
    return value


@cache
def _decoder(kind: Any) -> _Convert:
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin in (typing.Union, types.UnionType):
        (inner,) = (_decoder(a) for a in arguments if a is not types.NoneType)
        return _plain if inner is _plain else lambda data: None if data is None else inner(data)
    if origin is tuple:
        return _tuple(arguments)
    if dataclasses.is_dataclass(kind):
        return _dataclass(kind)  # type: ignore[arg-type]
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind
    return _plain


def _tuple(arguments: tuple[Any, ...]) -> _Convert:
    if arguments[-1] is not Ellipsis:
        each = tuple(map(_decoder, arguments))
        return lambda data: tuple(f(x) for f, x in zip(each, data, strict=True))
    inner = _decoder(arguments[0])
    return tuple if inner is _plain else lambda data: tuple(map(inner, data))


def _dataclass(cls: type) -> _Convert:
    hints = typing.get_type_hints(cls)
    fields = {f.name: _decoder(hints[f.name]) for f in dataclasses.fields(cls)}
    convert = {name: f for name, f in fields.items() if f is not _plain}

    def build(data: dict[str, Any]) -> Any:
        return cls(**{k: convert[k](v) if k in convert else v for k, v in data.items()})

    return build
