"""Nouns in a row that one verb furthers, of which the last looks like an act of its own.

*nhất trí tăng cường hiệu quả, chất lượng* hợp tác *quốc phòng*, *đề nghị duy trì trao đổi,* tiếp xúc *cấp cao*.
"""

from __future__ import annotations

from kg.acts import TALK
from kg.model import EventType
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause

_NOUN = (Kind.WORD, Kind.DET, Kind.NOMINAL)
_FIRST = frozenset({Kind.WORD, Kind.DET, Kind.NOMINAL, Kind.BLOCKED, Kind.TRIGGER})
#: Acts that are furthered: kept up, widened, made better.
_FURTHERED = TALK | {EventType.VISIT, EventType.COOPERATION}
_WILLED = frozenset({EventType.AGREEMENT, EventType.REQUEST})
#: The first noun of such a row has so many chunks at most.
_SHORT = 3


def in_noun_list(clause: Clause, t: int) -> bool:
    """Whether the trigger at ``t`` is the last of some nouns in a row that somebody agrees or asks to further."""
    frame = clause.verb(t)
    if frame is None or frame.type not in _FURTHERED:
        return False
    comma = clause.skip_left(t - 1, *_NOUN)
    if clause.kind(comma) is not Kind.COMMA:
        return False
    first = comma - 1
    while first > comma - 1 - _SHORT and clause.kind(first) in _FIRST and not _furthers(clause, first):
        first -= 1
    verb = comma == t - 1 and (frame.type is EventType.COOPERATION or clause.kind(comma - 1) is Kind.WORD)
    if verb or not _furthers(clause, first):
        return False  # "thúc đẩy thương mại, hợp tác chặt chẽ": two verbs
    over = clause.verb_before(first)
    willed = clause.verb(over) if over is not None else None
    return willed is not None and willed.type in _WILLED


def leads_on(clause: Clause, comma: int) -> bool:
    """Whether such a row goes on behind the comma at a chunk."""
    t = clause.skip_right(comma + 1, *_NOUN)
    return t < len(clause.chunks) and in_noun_list(clause, t)


def _furthers(clause: Clause, k: int) -> bool:
    """Whether a chunk is, or begins with, a verb of furthering."""
    return k >= 0 and clause.lexicon.furthering.longest(clause.syl.key, clause.chunks[k].start) is not None
