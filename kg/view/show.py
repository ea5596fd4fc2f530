"""One article in the terminal: its text with all that was understood marked in it, and a table of its events."""

from __future__ import annotations

import io
import json
from collections.abc import Iterable
from functools import cache
from importlib import resources
from typing import Final

from pyoxigraph import NamedNode
from rich import box
from rich.console import Console, Group, RenderableType
from rich.table import Table
from rich.text import Text

from kg.graph import vocabulary as v
from kg.graph.ontology import label_of
from kg.model import Claim, Entity, EntityType, Event, Extraction, Factuality, ZoneKind
from kg.text import visible
from kg.view.text import Span

ENTITY_STYLES: Final[dict[EntityType, str]] = {
    EntityType.PERSON: "bold yellow",
    EntityType.COUNTRY: "bold blue",
    EntityType.GOVERNMENT_BODY: "bold cyan",
    EntityType.INTERNATIONAL_ORGANIZATION: "bold green",
    EntityType.ORGANIZATION: "green",
    EntityType.CONFERENCE: "bold magenta",
    EntityType.DOCUMENT: "magenta",
    EntityType.PLACE: "cyan",
}
TRIGGER_STYLE: Final = "black on yellow"
CUE_STYLE: Final = "underline black on bright_red"
NOISE_STYLE: Final = "dim"

_STATUS_STYLES: Final[dict[Factuality, str]] = {
    Factuality.OCCURRED: "green",
    Factuality.PLANNED: "yellow",
    Factuality.CONSIDERED: "yellow",
    Factuality.DENIED: "red",
    Factuality.HYPOTHETICAL: "dim",
    Factuality.CANCELLED: "red",
}


@cache
def words(language: str) -> dict[str, str]:
    """Headings in ``vi`` or ``en``."""
    text = resources.files("kg.view").joinpath("templates", "show.json").read_text(encoding="utf-8")
    chosen: dict[str, str] = json.loads(text)[language]
    return chosen


def show_article(extraction: Extraction, language: str = "vi") -> RenderableType:
    """All that is known of an article, to be printed on a rich console: legend, text, entities, events."""
    return Group(
        _heading(extraction),
        legend(language),
        Text(),
        marked_text(extraction),
        Text(),
        entity_table(extraction, language) if extraction.entities else Text(words(language)["noEntities"]),
        Text(),
        event_table(extraction, language) if extraction.events else Text(words(language)["none"]),
    )


def show_text(extraction: Extraction, *, language: str = "vi", width: int = 120, color: bool = False) -> str:
    """The same as a string, with colours only where asked for."""
    out = io.StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=color,
        color_system="standard" if color else None,
        legacy_windows=False,
        highlight=False,
    )
    console.print(show_article(extraction, language))
    return out.getvalue()


def marked_text(extraction: Extraction) -> Text:
    """The article's text: mentions in the colour of their type, triggers and cues marked, noise dimmed.

    Controls are replaced one for one, so that an article cannot drive the terminal; nothing of it is read as markup.
    """
    text = Text(visible(extraction.article.text))
    for zone in extraction.article.zones:
        if not zone.kind.is_article:
            text.stylize(NOISE_STYLE, zone.start, zone.end)
        elif zone.kind is ZoneKind.HEADLINE:
            text.stylize("bold", zone.start, zone.end)
    mentions = [(span, entity.type) for entity in extraction.entities for span in entity.spans]
    # The longest last, so that it wins: the country inside a body's name is part of that name.
    for (start, end), kind in sorted(mentions, key=lambda m: (m[0][1] - m[0][0], m[0])):
        text.stylize(ENTITY_STYLES[kind], start, end)
    for claim in _claims(extraction):
        text.stylize(TRIGGER_STYLE, *claim.trigger)
        if claim.cue:
            text.stylize(CUE_STYLE, *claim.cue)
    return text


def legend(language: str = "vi") -> Text:
    """What the colours mean."""
    parts = [(label_of(v.kg(t.value), language), style) for t, style in ENTITY_STYLES.items()]
    said = words(language)
    parts += [(said["trigger"], TRIGGER_STYLE), (said["cue"], CUE_STYLE), (said["noise"], NOISE_STYLE)]
    return Text("  ").join(Text(name, style=style) for name, style in parts)


def entity_table(extraction: Extraction, language: str = "vi") -> Table:
    """A table of the entities in order of first mention."""
    said = words(language)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for heading in ("entity", "kind", "names", "represents", "offices"):
        table.add_column(said[heading], overflow="fold")
    for entity in extraction.entities:
        offices = [f"{o} ({said['former']})" if entity.former else o for o in entity.offices]
        table.add_row(
            _plain(entity.name, ENTITY_STYLES[entity.type]),
            _plain(label_of(v.kg(entity.type.value), language)),
            _plain(", ".join(n for n in entity.names if n != entity.name)),
            _plain(name_of(extraction, entity.represents)),
            _plain(", ".join(offices)),
        )
    return table


def event_table(extraction: Extraction, language: str = "vi") -> Table:
    """A table of the events in text order, one line a claim: the event's own columns are filled in its first line."""
    said = words(language)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_lines=False)
    for heading in EVENT_COLUMNS:
        table.add_column(said[heading], overflow="fold")
    for event in extraction.events:
        for i, claim in enumerate(event.claims):
            cells = event_cells(extraction, event, claim, language, first=i == 0)
            style = _STATUS_STYLES[claim.factuality]
            table.add_row(
                *(_plain(c, style if h == "status" else "") for h, c in zip(EVENT_COLUMNS, cells, strict=True))
            )
    return table


EVENT_COLUMNS: Final = (
    "type", "status", "actors", "recipients", "topics", "date", "place", "trigger", "cue", "source", "confidence",
)  # fmt: skip
"""Columns of the table of events, by the keys of their headings."""


def event_cells(extraction: Extraction, event: Event, claim: Claim, language: str, *, first: bool) -> tuple[str, ...]:
    """One line of the table of events: what is the event's own stands in the line of its first claim only."""
    own = (
        label_of(v.kg(event.type.value), language),
        _names(extraction, event.actors),
        _names(extraction, event.recipients),
        "; ".join(name_of(extraction, t.entity) if t.entity else t.text for t in event.topics),
        event.date or "",
        name_of(extraction, event.place),
    )
    kind, actors, recipients, topics, date, place = own if first else ("", "", "", "", "", "")
    text = extraction.article.text
    return (
        kind,
        label_of(NamedNode(v.KG + claim.factuality.value), language),
        actors,
        recipients,
        topics,
        date,
        place,
        _quote(text, claim.trigger),
        _quote(text, claim.cue),
        name_of(extraction, claim.source) or claim.source_name or "",
        f"{claim.confidence:.2f}",
    )


def name_of(extraction: Extraction, key: str | None) -> str:
    """Name of an entity by key; the key itself where the article has no such entity, nothing for None."""
    found: dict[str, Entity] = {e.key: e for e in extraction.entities}
    return found[key].name if key in found else key or ""


def _names(extraction: Extraction, keys: Iterable[str]) -> str:
    return ", ".join(name_of(extraction, k) for k in keys)


def _claims(extraction: Extraction) -> Iterable[Claim]:
    return (claim for event in extraction.events for claim in event.claims)


def _quote(text: str, span: Span | None) -> str:
    return " ".join(text[slice(*span)].split()) if span else ""


def _plain(text: str, style: str = "") -> Text:
    return Text(visible(text), style=style)


def _heading(extraction: Extraction) -> Text:
    article = extraction.article
    parts = (article.id, article.publisher, article.published, article.url)
    return _plain(" · ".join(p for p in parts if p), "bold")
