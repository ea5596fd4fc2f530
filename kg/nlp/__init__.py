"""From an article to a doc with mentions and claims: a spaCy pipeline of own components.

    kg_sentences → kg_dates → kg_mentions → kg_claims

Any component can be swapped for another that fills the same layer (:mod:`kg.nlp.layers`).
"""

from __future__ import annotations

import spacy
from spacy.language import Language as SpacyLanguage
from spacy.tokens import Doc

from kg.model import Article
from kg.nlp import claims, dates, mentions, sentences
from kg.nlp.layers import Layers, Syllables
from kg.nlp.tokenizer import SyllableTokenizer, cut

PIPES = ("kg_sentences", "kg_dates", "kg_mentions", "kg_claims")

__all__ = ["PIPES", "build", "claims", "dates", "make_doc", "mentions", "sentences"]


def build(lang: str = "vi", exclude: tuple[str, ...] = ()) -> SpacyLanguage:
    """The pipeline for a language.

    Args:
        lang: Name of the folder under ``kg/lang``.
        exclude: Components to leave out.
    """
    nlp = spacy.blank("xx")
    nlp.tokenizer = SyllableTokenizer(nlp.vocab)
    for pipe in PIPES:
        if pipe not in exclude:
            nlp.add_pipe(pipe, config={"lang": lang})
    return nlp


def make_doc(nlp: SpacyLanguage, article: Article) -> Doc:
    """The article as a doc that every component has run over."""
    # What the tokenizer does, with its lists kept: asking a doc for its tokens one by one costs as much again.
    words, spaces = cut(article.text)
    doc = Doc(nlp.vocab, words=words, spaces=spaces)
    doc._.kg = Layers(article, Syllables.of(words, spaces))
    for _, pipe in nlp.pipeline:
        doc = pipe(doc)
    return doc
