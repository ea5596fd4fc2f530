"""With whom somebody sides, whose act it is not for that: *dân quân thân* Iran *tấn công …*, *bắt nghị sĩ thân* Nga."""

from __future__ import annotations

from dataclasses import replace

from kg.nlp.grammar.chunks import Chunk, Kind
from kg.nlp.grammar.lexicon import ClauseLexicon
from kg.nlp.layers import ORGANIZED, MentionKind, Syllables

#: With whom one can side.
_BACKERS = ORGANIZED | {MentionKind.COUNTRY, MentionKind.REFERENCE, MentionKind.PLACE}


def without_leanings(chunks: list[Chunk], syl: Syllables, lexicon: ClauseLexicon) -> list[Chunk]:
    """The chunks with a name that only says with whom somebody sides taken as part of the words before it."""
    out: list[Chunk] = []
    for chunk in chunks:
        if chunk.mention is not None and out and _sides(out[-1], chunk, syl, lexicon):
            out[-1] = replace(out[-1], end=chunk.end)
        else:
            out.append(chunk)
    return out


def _sides(before: Chunk, chunk: Chunk, syl: Syllables, lexicon: ClauseLexicon) -> bool:
    if chunk.mention is None or chunk.mention.kind not in _BACKERS or before.kind is not Kind.WORD:
        return False
    if before.end != chunk.start or not lexicon.leaning.ends_at(syl.key, before.end, before.start):
        return False
    return not lexicon.compound.ends_at(syl.key, before.end, max(0, before.end - 2))  # "người thân", "bản thân"
