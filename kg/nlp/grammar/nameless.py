"""People without a name: *các quan chức*, *con gái*."""

from __future__ import annotations

from kg.nlp.grammar.chunks import Chunk, Kind
from kg.nlp.grammar.lexicon import ClauseLexicon
from kg.nlp.layers import Syllables


def people(lexicon: ClauseLexicon, syl: Syllables, chunk: Chunk) -> bool:
    """Whether a chunk of plain words is nothing but people without a name."""
    words = (lexicon.people, lexicon.individual) if chunk.kind is Kind.WORD else ()
    return any(w.longest(syl.key, chunk.start, chunk.end) == (chunk.end, True) for w in words)
