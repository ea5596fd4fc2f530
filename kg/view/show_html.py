"""One article as an HTML page, drawn by spaCy's displacy: mentions, triggers and cues in place, then the events."""

from __future__ import annotations

import html
from collections.abc import Iterator
from typing import Any, Final

from spacy import displacy

from kg.graph import vocabulary as v
from kg.graph.ontology import label_of
from kg.model import EntityType, Extraction, Zone
from kg.text import visible
from kg.view.drawing import TYPES
from kg.view.show import EVENT_COLUMNS, event_cells, words
from kg.view.text import segments

TRIGGER: Final = "trigger"
CUE: Final = "cue"


def _tint(color: str) -> str:
    """A colour of the graph's page, light enough to be read upon."""
    parts = (int(color[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{round(255 - (255 - part) * 0.4):02x}" for part in parts)


_COLORS: Final = {**{t.value: _tint(TYPES[t.value][0]) for t in EntityType}, TRIGGER: "#ffd23e", CUE: "#f2977f"}
# displacy escapes {text}, not {label}: labels come from the ontology and from this module alone.
_MARK: Final = '<mark style="background:{bg}">{text}<small>{label}</small></mark>'
# Nothing may load or run; displacy writes its colours as style attributes.
_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_STYLE: Final = """
body { max-width: 52rem; margin: 2rem auto; padding: 0 1rem; color: #1d2733; font: 16px/1.9 system-ui, sans-serif; }
body, td { overflow-wrap: anywhere; }
mark { padding: .15em .3em; border-radius: .3em; color: #111; }
mark small { margin-left: .4em; font-size: .65em; opacity: .8; }
.entities { line-height: 2 !important; }
.headline { font-weight: 700; font-size: 1.2em; }
.caption { font-style: italic; }
.noise { color: #9aa3ad; font-size: .85em; }
.meta { color: #5b6876; font-size: .85em; }
table { border-collapse: collapse; font-size: .8em; line-height: 1.4; }
th, td { border: 1px solid #dfe4ea; padding: .3em .5em; text-align: left; vertical-align: top; }
th { white-space: nowrap; }
td { min-width: 5em; }
.table { margin-top: 1.5em; overflow-x: auto; }
"""


def show_html(extraction: Extraction, language: str = "vi") -> str:
    """The article as a page of its own: one file, no scripts, nothing loaded. Noise is greyed and not marked."""
    article = extraction.article
    meta = " · ".join(p for p in (article.id, article.publisher, article.published, article.url) if p)
    title = article.title or article.id
    return (
        f'<!DOCTYPE html>\n<html lang="{html.escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{html.escape(_POLICY, quote=False)}">\n'
        f"<title>{_safe(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f'<p class="meta">{_safe(meta)}</p>\n{marked_html(extraction, language)}\n'
        f'<div class="table">{event_table_html(extraction, language)}</div>\n</body>\n</html>\n'
    )


def marked_html(extraction: Extraction, language: str = "vi") -> str:
    """The article's text with its marks, zone by zone, as a fragment of HTML."""
    return "\n".join(_zone(extraction, zone, language) for zone in extraction.article.zones)


def event_table_html(extraction: Extraction, language: str = "vi") -> str:
    """The table of events as a fragment of HTML."""
    head = "".join(f"<th>{_safe(words(language)[c])}</th>" for c in EVENT_COLUMNS)
    rows = [
        "".join(f"<td>{_safe(cell)}</td>" for cell in event_cells(extraction, event, claim, language, first=i == 0))
        for event in extraction.events
        for i, claim in enumerate(event.claims)
    ]
    return f"<table><tr>{head}</tr>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"


def _zone(extraction: Extraction, zone: Zone, language: str) -> str:
    text = visible(extraction.article.text[zone.start : zone.end])
    if not zone.kind.is_article:
        return f'<div class="noise" title="{_safe(zone.note)}">{_safe(text)}</div>'
    names = {t.value: label_of(v.kg(t.value), language) for t in EntityType}
    names |= {mark: words(language)[mark] for mark in (TRIGGER, CUE)}
    ents: list[dict[str, Any]] = []
    for start, end, mark in _marks(extraction, zone):
        # params overrides the label that picks the colour with the word that readers see.
        ents.append({"start": start, "end": end, "label": mark, "params": {"label": names[mark]}})
    drawn = displacy.render(
        {"text": text, "ents": ents, "title": None},
        style="ent",
        manual=True,
        jupyter=False,
        options={"colors": _COLORS, "template": _MARK},
    )
    return f'<div class="{zone.kind.value}">{drawn}</div>'


def _marks(extraction: Extraction, zone: Zone) -> Iterator[tuple[int, int, str]]:
    """Marks of a zone without overlap, counted from its start: cues and triggers are the rarer and go first."""
    claims = [c for event in extraction.events for c in event.claims]
    spans = [(c.cue, CUE) for c in claims if c.cue] + [(c.trigger, TRIGGER) for c in claims]
    names = [(s, e.type.value) for e in extraction.entities for s in e.spans]
    # The country inside a body's name is part of that name.
    spans += sorted(names, key=lambda n: (n[0][0] - n[0][1], n[0]))
    inside = [((s - zone.start, e - zone.start), mark) for (s, e), mark in spans if zone.start <= s < e <= zone.end]
    position = 0
    for piece, mark in segments(extraction.article.text[zone.start : zone.end], inside):
        if mark:
            yield position, position + len(piece), mark
        position += len(piece)


def _safe(text: str) -> str:
    return html.escape(visible(text))
