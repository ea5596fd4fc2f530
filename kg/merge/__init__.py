"""Extractions of many articles → one corpus: things and events that several articles tell are one.

:func:`merge` is a pure function of the articles; it goes by keys and never compares all with all, so that its time
grows with the number of articles. :class:`kg.merge.merging.Merging` is the same for more than memory holds.
"""

from __future__ import annotations

from collections.abc import Sequence

from kg.lang import load
from kg.merge.corpus import Corpus
from kg.merge.corrections import Corrections
from kg.merge.merging import Merging
from kg.model import Extraction

_NONE = Corrections()


def merge(extractions: Sequence[Extraction], language: str = "vi", corrections: Corrections = _NONE) -> Corpus:
    """Puts articles together.

    Args:
        extractions: What each article says; their order does not matter.
        language: Folder under ``kg/lang``, for the offices of which a state has one holder, and the news agencies.
        corrections: What the user says of merging; it wins over every rule.
    """
    ordered = sorted(extractions, key=lambda e: e.article.id)
    with Merging(lambda: ordered, load(language), corrections) as merging:
        return Corpus(
            stories=tuple(merging.stories),
            entities=merging.entities,
            events=tuple(merging.events),
            links=merging.links,
            editions=merging.editions,
            decisions=tuple(merging.decisions),
            problems=merging.problems,
            named=dict(merging.named),
        )
