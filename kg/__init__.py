"""Facts out of Vietnamese news on diplomacy and defence, as a graph whose every edge leads back to its sentence.

``kg.open("OUT")`` opens a built graph (:mod:`kg.api`); what it needs is loaded when it is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"
__all__ = ["Graph", "__version__", "open"]

if TYPE_CHECKING:
    from kg.api import Graph, open  # noqa: A004


def __getattr__(name: str) -> Any:
    if name in ("open", "Graph"):
        from kg import api

        return getattr(api, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
