"""From an article to a doc with mentions and claims: a spaCy pipeline of own components.

    kg_sentences → kg_dates → kg_mentions → kg_claims

The components stand here, what they are made of in the folders, each of which imports only those before it:

    times     time expressions and the time of writing
    names     what stands for a person, state, body, conference …
    grammar   sentences as chunks and clauses
    cues      the words for plans, denials and conditions
    roles     who does an act, to whom, about what and when
    status    whether an act took place, with all that the clauses about it say
    speech    who says something, and what it amounts to
    acts      the claims that verbs and nouns make

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
