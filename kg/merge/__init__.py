"""Extractions of many articles → one corpus: things and events that several articles tell are one.

:func:`merge` is a pure function of the articles; it goes by keys and never compares all with all, so that its time
grows with the number of articles.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg import ids
from kg.lang import load
from kg.merge.corpus import Corpus, Story, claim_names, renamed
from kg.merge.entities import Named, merge_entities
from kg.model import Extraction


def merge(extractions: Sequence[Extraction], language: str = "vi") -> Corpus:
    """Puts articles together.

    Args:
        extractions: What each article says; their order does not matter.
        language: Folder under ``kg/lang``, for the offices of which a state has one holder, and the news agencies.
    """
    ordered = sorted(extractions, key=lambda e: e.article.id)
    named = merge_entities(ordered, load(language))
    stories = tuple(_story(e, named) for e in ordered)
    return Corpus(stories, named.entities, decisions=named.decisions)


def _story(extraction: Extraction, named: Named) -> Story:
    told = renamed(extraction, named.names(extraction))
    told = replace(told, entities=tuple(named.as_told(e, e.key) for e in told.entities))
    events = ids.events(extraction)
    return Story(told, events, claim_names(told, events))
