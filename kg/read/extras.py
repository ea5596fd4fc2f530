"""Packages that not everyone needs: loaded where they are used, and named where they are missing."""

from __future__ import annotations

import importlib
from typing import Any

from kg.errors import InputError, Problem


def package(module: str, extra: str, where: str) -> Any:
    """A module of a package that may not be installed.

    Args:
        module: Its name.
        extra: Extra of ours that brings it.
        where: The file that needs it, for messages.

    Raises:
        InputError: If it is not installed.
    """
    try:
        return importlib.import_module(module)
    except ImportError as error:
        name = module.partition(".")[0]
        message = f"it takes {name} to read it, which is not installed"
        raise InputError(Problem("missing-package", where, message, f"pip install 'newskg[{extra}]'")) from error
