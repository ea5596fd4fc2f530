"""Names that an older document had as well: *Ngày 27/1/1973, Mỹ ký Hiệp định Paris* is not the agreement on climate."""

from __future__ import annotations

from dataclasses import replace

from kg.lang import Language
from kg.nlp.layers import DateMention, Layers, Mention, MentionKind, Sent


class DatedNames:
    """Tells documents from older ones of the same name by the dates beside them."""

    def __init__(self, lang: Language) -> None:
        self._since = {known.label: known.since for known in lang.documents.known if known.since}
        self._labels = {form: known.label for known in lang.documents.known for form in (known.label, *known.names)}

    def told(self, layer: Layers, mentions: list[Mention]) -> list[Mention]:
        """The mentions, where those beside a date before their document was made are an older one's."""
        return [self._told(layer, m) if m.label in self._since else m for m in mentions]

    def _told(self, layer: Layers, m: Mention) -> Mention:
        sent = next((s for s in layer.sents if s.start <= m.start < s.end), None)
        year = _year(sent, layer.dates) if sent and m.kind is MentionKind.DOCUMENT else None
        if year is None or year >= self._since[m.label]:
            return m
        label = layer.syllables.slice(m.start, m.end)
        older = self._labels.get(f"{label} {year}")
        return replace(m, label=older or label, wikidata=None, en=None)


def _year(sent: Sent, dates: list[DateMention]) -> int | None:
    """The year of the first date with a month, or of a year that opens the sentence; other years are compared with."""
    here = ((d, d.value) for d in dates if sent.start <= d.start < sent.end and d.value and d.value[0] != "-")
    return next((int(value[:4]) for d, value in here if "-" in value or d.start <= sent.start + 1), None)
