"""A built graph in Python: ``kg.open("OUT")``.

    >>> g = kg.open("out")                                   # doctest: +SKIP
    >>> g.ask("who-met", person="Gen Nakatani")              # doctest: +SKIP
    >>> g.query("SELECT ?p WHERE { ?p a kg:Person }")        # doctest: +SKIP
    >>> g.timeline("KR", "JP")                               # doctest: +SKIP

Answers are pandas data frames (``pip install 'newskg[notebooks]'``), or rdflib's results where asked for. Everything
is read from the store of the folder; nothing is written, and no query leaves the machine.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Literal

from pyoxigraph import Literal as RdfLiteral
from pyoxigraph import NamedNode

from kg.frames import data_frame, load_pandas, plain_value, rdflib_result
from kg.graph import vocabulary as v
from kg.model import EventType, Factuality
from kg.query.asking import ask as answer
from kg.query.guard import QueryError
from kg.query.names import things
from kg.query.questions import question, questions
from kg.query.run import open_graph, run_query

if TYPE_CHECKING:
    import networkx as nx
    import pandas as pd
    from matplotlib.figure import Figure
    from pyoxigraph import Store

    from kg.view.network import Network

#: What a question can be narrowed down by: a name, a day in any of its forms, a year.
Value = str | int | date
_PARTIES: Final = ("Person", "Country", "GovernmentBody", "InternationalOrganization", "Organization")
_EVENTS: Final = """
SELECT ?date ?type ?status ?label ?sources ?disputed ?event WHERE {{
  {{ SELECT DISTINCT ?event WHERE {{ {narrowed} ?event a kg:Event }} }}
  ?event a ?class ; kg:factuality ?state ; rdfs:label ?label . FILTER(LANG(?label) = "vi")
  FILTER(STRSTARTS(STR(?class), STR(kg:)) && ?class NOT IN (kg:Event, kg:OccurredEvent))
  BIND(STRAFTER(STR(?class), "#") AS ?type) BIND(STRAFTER(STR(?state), "#") AS ?status)
  OPTIONAL {{ ?event kg:date ?day }} OPTIONAL {{ ?event kg:startDate ?start ; kg:endDate ?end }}
  BIND(COALESCE(STR(?day), CONCAT(STR(?start), "/", STR(?end))) AS ?date)
  OPTIONAL {{ ?event kg:independentSources ?sources }} OPTIONAL {{ ?event kg:disputed ?disputed }}
}} ORDER BY ?date ?type ?label ?event"""

_STATES: Final = """SELECT ?x (COALESCE(?told, ?vi) AS ?name) WHERE {{
  ?x a kg:Country ; skos:prefLabel ?vi . FILTER(LANG(?vi) = "vi")
  OPTIONAL {{ ?x skos:prefLabel ?told . FILTER(LANG(?told) = "{}") }}
}}"""
_REPRESENTS: Final = "SELECT ?x ?y WHERE { ?x kg:represents ?y }"
_ACTS: Final = """SELECT ?event ?kind ?actor ?recipient WHERE {
  ?event kg:factuality kg:Occurred ; a ?kind . FILTER(?kind NOT IN (kg:Event, kg:OccurredEvent))
  OPTIONAL { ?event kg:actor ?actor } OPTIONAL { ?event kg:recipient ?recipient }
} ORDER BY ?event"""
#: Side of each type, by the halves of PLOVER's quads.
_SIDE: Final = {kind.value: quad.rpartition(" ")[2] for kind, quad in v.QUAD_OF.items()}


class Graph:
    """A built graph, opened read-only.

    Attributes:
        out: The output folder, or the graph file.
        store: The Oxigraph store: each article's graph by its name, and their union as the default graph.
        note: Why the graph was read into memory although a folder was given; empty where its store was opened.
    """

    def __init__(self, out: Path | str) -> None:
        self.out = Path(out)
        opened = open_graph(self.out)
        self.store: Store = opened.store
        self.note = opened.note

    def __repr__(self) -> str:
        return f"<kg.Graph {str(self.out)!r}>"

    def query(self, sparql: str, *, results: Literal["pandas", "rdflib"] = "pandas") -> Any:
        """Answers a SPARQL query.

        Args:
            sparql: The query. The prefixes of ``kg query`` need no declaration.
            results: ``pandas``: a data frame for SELECT and for the triples of CONSTRUCT and DESCRIBE, a bool for ASK;
                values are str, int, float, bool or None, IRIs in full. ``rdflib``: an :class:`rdflib.query.Result` for
                SELECT and ASK, an :class:`rdflib.Graph` for CONSTRUCT and DESCRIBE.

        Raises:
            QueryError: If the query is faulty or not allowed.
            ValueError: If ``results`` is neither.
        """
        if results not in ("pandas", "rdflib"):
            raise ValueError(f"results cannot be {results!r}: pandas or rdflib")
        found = run_query(self.store, sparql)
        return data_frame(found) if results == "pandas" else rdflib_result(found)

    @property
    def questions(self) -> pd.DataFrame:
        """The analysts' questions: name, title in both languages, parameters."""
        pd = load_pandas()
        rows = [
            {"name": q.name, "vi": q.title["vi"], "en": q.title["en"], "parameters": [p.name for p in q.parameters]}
            for q in questions().values()
        ]
        return pd.DataFrame(rows, columns=["name", "vi", "en", "parameters"])

    def ask(self, name: str, /, **values: Value) -> pd.DataFrame:
        """Answers one of the analysts' questions, as ``kg ask`` does.

        Args:
            name: The question.
            **values: What it is narrowed down by; days as text (``2025``, ``2025-08``, ``2025-08-07``) or as dates.

        Raises:
            QueryError: If there is no such question, or a value does not fit.
        """
        found: pd.DataFrame = data_frame(answer(self.store, question(name), _as_text(values)))
        return found

    def events(self, *, kind: str | None = None, party: str | None = None, status: str | None = None) -> pd.DataFrame:
        """Events with date, type, status, label, number of independent sources, and whether they are disputed.

        Args:
            kind: Type, such as ``Meeting``.
            party: Name of who takes part; a state's people and bodies count as the state.
            status: ``Occurred``, ``Planned`` …

        Raises:
            QueryError: If a value does not fit.
        """
        parts = []
        if party is not None:
            iris = " ".join(f"<{iri}>" for iri in things(self.store, party, _PARTIES))
            parts.append(f"VALUES ?who {{ {iris} }} ?x kg:represents* ?who . ?event kg:actor|kg:recipient ?x .")
        for what, value, prefix, known in (
            ("type of events", kind, "?event a kg:", [t.value for t in EventType]),
            ("status", status, "?event kg:factuality kg:", [f.value for f in Factuality]),
        ):
            if value is None:
                continue
            if value not in known:
                raise QueryError(f"there is no {what} {value!r}", f"there are: {', '.join(known)}")
            parts.append(f"{prefix}{value} .")
        found: pd.DataFrame = data_frame(run_query(self.store, _EVENTS.format(narrowed=" ".join(parts))))
        return found

    def timeline(self, a: str, b: str, *, since: Value | None = None, until: Value | None = None) -> pd.DataFrame:
        """How many events two parties had, month by month (index) and by PLOVER's quads (columns).

        Months without a year (``--05``) come first. Raises what :meth:`ask` raises.
        """
        pd = load_pandas()
        days = {name: day for name, day in (("since", since), ("until", until)) if day is not None}
        found = self.ask("relation", a=a, b=b, **days)
        table = found.pivot_table(index="month", columns="quad", values="events", aggfunc="sum", fill_value=0)
        return pd.DataFrame(table.reindex(columns=list(v.QUADS), fill_value=0)).astype(int)

    def matrix(self, *, language: Literal["vi", "en"] = "vi") -> pd.DataFrame:
        """How often states cooperated and were in conflict, those with most events first.

        Their people and bodies count as the states. Columns: ``one``, ``other`` (names), ``cooperation``, ``conflict``
        (numbers of events that took place, by the sides of PLOVER's quads); names are in that language where the graph
        has them in it.
        """
        pd = load_pandas()
        _known_language(language)
        states = {str(n): str(name) for n, name in self._pairs(_STATES.format(language))}
        above: dict[str, set[str]] = {}
        for low, high in self._pairs(_REPRESENTS):
            above.setdefault(low, set()).add(high)
        counts: Counter[tuple[str, str, str]] = Counter()
        for kind, acting, involved in _acts(self._rows(_ACTS)):
            sides = [{c for x in group for c in _upwards(x, above) if c in states} for group in (acting, involved)]
            side = _SIDE[kind]
            # Who acts together against a third is in no conflict with each other.
            others = sides[1] if side == "conflict" else sides[0] | sides[1]
            pairs = {tuple(sorted((states[a], states[b]))) for a in sides[0] for b in others if a != b}
            counts.update((one, other, side) for one, other in pairs)
        found = sorted({(one, other) for one, other, _ in counts})
        rows = [(one, other, counts[one, other, "cooperation"], counts[one, other, "conflict"]) for one, other in found]
        rows.sort(key=lambda row: (-row[2] - row[3], row))
        return pd.DataFrame(rows, columns=["one", "other", "cooperation", "conflict"])

    def _rows(self, sparql: str) -> list[tuple[str, ...]]:
        return [
            tuple("" if x is None else str(plain_value(x)) for x in row) for row in run_query(self.store, sparql).rows
        ]

    def _pairs(self, sparql: str) -> list[tuple[str, str]]:
        return [(row[0], row[1]) for row in self._rows(sparql)]

    def _name(self, told: str, language: str) -> str:
        """The name in that language of what is called so, which may have been told by its code."""
        node = NamedNode(things(self.store, told, _PARTIES)[0])
        labels = [q.object for q in self.store.quads_for_pattern(node, v.PREF_LABEL, None, None)]
        forms = {x.language: x.value for x in labels if isinstance(x, RdfLiteral)}
        return forms.get(language) or forms.get("vi") or told

    def timeline_picture(
        self, a: str, b: str, path: Path | str | None = None, *, language: Literal["vi", "en"] = "vi"
    ) -> Figure:
        """The timeline of two parties as a matplotlib figure, saved as SVG or PNG where a path is given."""
        from kg.view.pictures import save, timeline_figure

        _known_language(language)
        rows = self.timeline(a, b).iterrows()
        counts = {str(month): {str(quad): int(n) for quad, n in row.items()} for month, row in rows}
        title = " – ".join(self._name(party, language) for party in (a, b))
        figure = timeline_figure(counts, title, language=language)
        if path is not None:
            save(figure, Path(path))
        return figure

    def matrix_picture(
        self, path: Path | str | None = None, *, states: int = 16, language: Literal["vi", "en"] = "vi"
    ) -> Figure:
        """The states with most events as a matrix, as a matplotlib figure, saved where a path is given."""
        from kg.view.pictures import matrix_figure, save

        pairs = [
            (str(r.one), str(r.other), int(r.cooperation), int(r.conflict))
            for r in self.matrix(language=language).itertuples()
        ]
        weight: Counter[str] = Counter()
        for one, other, *both in pairs:
            weight.update({one: sum(both), other: sum(both)})
        names = sorted(weight, key=lambda n: (-weight[n], n))[:states]
        counts = {(one, other): (c, x) for one, other, c, x in pairs if {one, other} <= set(names)}
        figure = matrix_figure(counts, names, language=language)
        if path is not None:
            save(figure, Path(path))
        return figure

    def network(self) -> nx.MultiDiGraph:
        """What the page draws, for networkx; see :func:`kg.view.network.to_networkx`."""
        from kg.view.network import to_networkx

        return to_networkx(self._drawn)

    @cached_property
    def _drawn(self) -> Network:
        from kg.view.from_store import read_network

        return read_network(self.store)


def open(out: Path | str) -> Graph:  # noqa: A001 (kg.open is what users look for)
    """Opens a built graph.

    Args:
        out: The folder that ``kg build`` wrote, or a ``graph.nq`` or ``graph.ttl``.

    Raises:
        InputError: If there is no graph, or it cannot be read.
    """
    return Graph(out)


def _known_language(language: str) -> None:
    """Lets the languages of names and pictures pass.

    Raises:
        ValueError: If it is another.
    """
    if language not in ("vi", "en"):
        raise ValueError(f"language cannot be {language!r}: vi or en")


def _as_text(values: Mapping[str, Value]) -> dict[str, str]:
    """Values as they are typed on the command line; of a time of day only its day."""
    return {name: value.isoformat()[:10] if isinstance(value, date) else str(value) for name, value in values.items()}


def _acts(rows: list[tuple[str, ...]]) -> Iterator[tuple[str, set[str], set[str]]]:
    """Type, actors and recipients of each event, from its rows."""
    for _, group in groupby(rows, key=lambda row: row[0]):
        own = list(group)
        kinds = {row[1].rpartition("#")[2] for row in own} & set(_SIDE)
        for kind in sorted(kinds)[:1]:
            yield kind, {row[2] for row in own} - {""}, {row[3] for row in own} - {""}


def _upwards(node: str, above: dict[str, set[str]]) -> set[str]:
    """A thing and all that it represents, at once or through others."""
    seen, level = {node}, {node}
    while level:
        level = {high for low in level for high in above.get(low, ())} - seen
        seen |= level
    return seen
