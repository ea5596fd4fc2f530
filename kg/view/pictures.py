"""Static pictures, SVG or PNG: a relation month by month, and a matrix of states.

matplotlib draws (``pip install 'newskg[notebooks]'``). The same figures give the same bytes.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from kg.errors import InputError, Problem
from kg.graph import vocabulary as v
from kg.graph.serialise import replacing
from kg.text import clean

if TYPE_CHECKING:
    from matplotlib.figure import Figure

#: Colours of PLOVER's quads; conflict is drawn below the line.
_COLOURS: Final = dict(zip(v.QUADS, ("#7fc4ab", "#1b8a6b", "#ecab9d", "#c8452d"), strict=True))
_FORMS: Final = (".svg", ".png")
_INK: Final = "#1d2733"
#: More empty months than this are drawn as a gap of ``_GAP`` months, marked as one.
_LONG, _GAP = 6, 4
#: Inches for a month, where there are few and where many; of a whole timeline; between the labels of two months.
_WIDE, _NARROW, _WIDEST, _LABEL_ROOM = 0.45, 0.2, 16.0, 0.19


def timeline_figure(counts: Mapping[str, Mapping[str, int]], title: str = "", *, language: str = "vi") -> Figure:
    """Events a month as bars: cooperation above the line, conflict below it.

    Months stand as far apart as they are; only a long time without events is shortened, to ``…``. Months without a
    year come first, by themselves.

    Args:
        counts: Month (``2025-08``, or ``--08`` without a year) → quad → number of events.
        title: What stands above it.
        language: ``vi`` or ``en``.
    """
    months = sorted(counts)
    places, gaps = _places(months)
    units = (places[-1] if places else 0) + 1
    inches = min(_WIDE if units <= 24 else _NARROW, (_WIDEST - 1.5) / units)
    figure, axes = _figure(max(5.0, 1.5 + inches * units), 3.4)
    for sign, side in ((1, "cooperation"), (-1, "conflict")):
        base = [0] * len(months)
        for quad in (q for q in v.QUADS if q.endswith(side)):
            heights = [sign * counts[m].get(quad, 0) for m in months]
            axes.bar(places, heights, bottom=base, color=_COLOURS[quad], label=_word(quad, language), width=0.75)
            base = [b + h for b, h in zip(base, heights, strict=True)]
    axes.axhline(0, color=_INK, linewidth=0.8)
    axes.set_title(_plain(title), loc="left", fontsize=11)
    axes.set_ylabel(_word("events", language))
    axes.yaxis.get_major_locator().set_params(integer=True)
    axes.yaxis.set_major_formatter(lambda value, _: f"{abs(value):.0f}")
    ticks = sorted([*zip(places, map(_month, months), strict=True), *((gap, "…") for gap in gaps)])
    shown: list[tuple[float, str]] = []
    for at, text in ticks:
        if not shown or (at - shown[-1][0]) * inches >= _LABEL_ROOM:
            shown.append((at, text))
    axes.set_xticks([at for at, _ in shown], [text for _, text in shown])
    axes.tick_params(axis="x", rotation=60, labelsize=8)
    axes.spines[["top", "right", "bottom"]].set_visible(False)
    axes.legend(frameon=False, fontsize=8, ncols=2, loc="upper left", bbox_to_anchor=(0, -0.25))
    return figure


def _places(months: Sequence[str]) -> tuple[list[float], list[float]]:
    """Where each of the months stands, counted in months, and where a long time was left out between them."""
    yearless = [m for m in months if m.startswith("--")]
    places = [float(i) for i in range(len(yearless))]
    gaps: list[float] = []
    last = None
    for month in months[len(yearless) :]:
        year, number = map(int, month.split("-"))
        now = year * 12 + number
        step = _GAP if last is None else now - last
        if last is not None and step > _LONG:
            gaps.append(places[-1] + _GAP / 2)
            step = _GAP
        places.append(places[-1] + step if places else 0.0)
        last = now
    return places, gaps


def _month(month: str) -> str:
    return month.replace("--", "????-")


def matrix_figure(
    counts: Mapping[tuple[str, str], tuple[int, int]], names: Sequence[str], title: str = "", *, language: str = "vi"
) -> Figure:
    """States against states: how many events of cooperation (above the diagonal) and of conflict (below it).

    Args:
        counts: Pair of names, in the order of ``names`` → events of cooperation, of conflict.
        names: The states, in their order.
        title: What stands above it.
        language: ``vi`` or ``en``.
    """
    size = len(names)
    figure, axes = _figure(2.2 + 0.42 * size, 1.6 + 0.42 * size)
    place = {name: i for i, name in enumerate(names)}
    tables = [[[0] * size for _ in names] for _ in range(2)]
    for (a, b), found in counts.items():
        row, column = sorted((place[a], place[b]))
        tables[0][row][column], tables[1][column][row] = found
    for table, colours in zip(tables, ("Greens", "Reds"), strict=True):
        most = max((n for line in table for n in line), default=0)
        shown = [[n or float("nan") for n in line] for line in table]
        axes.imshow(shown, cmap=colours, vmin=0, vmax=max(1, most) * 1.4)
        for r, line in enumerate(table):
            for c, n in enumerate(line):
                if n:
                    axes.text(c, r, str(n), ha="center", va="center", fontsize=7, color=_INK)
    labels = [_plain(n) for n in names]
    axes.set_xticks(range(size), labels, rotation=60, ha="right", fontsize=8)
    axes.set_yticks(range(size), labels, fontsize=8)
    axes.spines[:].set_visible(False)
    both = f"{_word('cooperation', language)} ◥  {_word('conflict', language)} ◣"
    axes.set_title(f"{_plain(title)}\n{both}".strip(), loc="left", fontsize=10)
    return figure


def save(figure: Figure, path: Path) -> None:
    """Writes a figure; the file appears whole or not at all.

    Raises:
        InputError: If the ending is neither ``.svg`` nor ``.png``.
        OSError: If it can't be written.
    """
    if path.suffix not in _FORMS:
        raise InputError(Problem("bad-picture", str(path), "no form of picture", "end the name with .svg or .png"))
    import matplotlib as mpl

    metadata = {"Date": None} if path.suffix == ".svg" else {"Software": None}
    with mpl.rc_context({"svg.hashsalt": "newskg", "svg.fonttype": "none"}), replacing(path) as out:
        figure.savefig(out, format=path.suffix[1:], metadata=metadata, dpi=144, bbox_inches="tight")


def _figure(width: float, height: float) -> tuple[Figure, Any]:
    try:
        from matplotlib.figure import Figure as Drawn
    except ImportError as error:
        problem = Problem("no-matplotlib", "", "pictures need matplotlib", "pip install 'newskg[notebooks]'")
        raise InputError(problem) from error

    class Picture(Drawn):
        """A figure that a notebook shows by itself, as it does those of pyplot."""

        def _repr_png_(self) -> bytes:
            drawn = BytesIO()
            self.savefig(drawn, format="png", dpi=96, bbox_inches="tight")
            return drawn.getvalue()

    figure = Picture(figsize=(width, height))
    return figure, figure.add_subplot()


def _word(key: str, language: str) -> str:
    words: Mapping[str, Mapping[str, str]] = _words()
    return words[language][key]


@cache
def _words() -> Any:
    return json.loads(resources.files("kg.view").joinpath("templates", "pictures.json").read_text(encoding="utf-8"))


def _plain(text: str) -> str:
    """Text on one line that matplotlib does not take for a formula, without characters that nobody sees."""
    return " ".join(clean(text).split()).replace("$", r"\$")
