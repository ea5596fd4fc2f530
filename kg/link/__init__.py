"""Mentions and claims → entities and events of one article, each once, with all their evidence."""

from __future__ import annotations

from spacy.tokens import Doc

from kg.lang import Language
from kg.link.confidence import calibrated
from kg.link.domain import of_states
from kg.link.entities import finish, register
from kg.link.events import Assembler
from kg.link.gaps import gaps_of
from kg.link.references import Resolver
from kg.model import Extraction, Sentence
from kg.nlp.domain import diplomatic, foreign
from kg.nlp.layers import layers


def extract(doc: Doc, lang: Language, *, calibrate: bool = True) -> Extraction:
    """What was understood of an article.

    Args:
        doc: A doc that the pipeline has run over.
        lang: The language data it ran with.
        calibrate: Whether the claims get their calibrated confidence; otherwise they keep the prior of their pattern.
    """
    layer = layers(doc)
    syl = layer.syllables
    reg = register(layer, lang)
    resolver = Resolver(layer, lang, reg)
    assembler = Assembler(resolver)
    events = assembler.events()
    sentences = tuple(Sentence(syl.start[s.start], syl.end[s.end - 1], s.zone) for s in layer.sents)
    dates = tuple(d.value for d in layer.dates if d.value is not None)
    gaps = gaps_of(resolver, assembler.lost, events)
    entities = finish(reg, layer, lang)
    home = lang.countries.home
    named = foreign(layer.mentions, home) + diplomatic(layer, lang)
    if events and not of_states(events, entities, home, foreign=named, sentences=len(sentences)):
        events, gaps = (), ()
    extraction = Extraction(layer.article, sentences, entities, events, gaps, dates)
    return calibrated(extraction, lang.confidence) if calibrate else extraction
