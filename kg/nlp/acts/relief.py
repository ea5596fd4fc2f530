"""Relief: whoever sends somebody or something right to another's help gives it: *Nga điều máy bay* hỗ trợ *Serbia*."""

from __future__ import annotations

from kg.model import EventType
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.groups import PARTY
from kg.nlp.layers import MentionKind
from kg.nlp.roles.subjects import subject

#: What is sent, and the way there.
_SENT = (Kind.WORD, Kind.BLOCKED, Kind.DET, Kind.NOMINAL, Kind.ADVERB)
_GOING = (Kind.PREP, Kind.ADVERB)
#: Plain words that may stand before whoever is helped (*hỗ trợ* chính quyền địa phương *Serbia*).
_BEFORE = (Kind.WORD, Kind.ADVERB)
_FEW = 4


def relieving(clause: Clause, t: int) -> int | None:
    """The verb of help behind what the verb at chunk ``t`` sends to another state, if any."""
    over = clause.verb(t)
    if over is None or over.type is not EventType.MOBILIZATION:
        return None
    k = clause.skip_right(clause.skip_right(t + 1, *_SENT), *_GOING)
    helps = clause.verb(k)
    if helps is None or helps.type is not EventType.AID or k == t + 1:
        return None
    first = clause.skip_right(k + 1, *_BEFORE)
    helped = clause.group_of.get(first)
    if helped is None or clause.start(first) - clause.chunks[k].end > _FEW:
        return None
    sender = subject(clause, t).group
    own = {m.code for m in sender.mentions} if sender is not None else set()
    others = [m for m in helped.mentions if m.kind in PARTY and m.kind is not MentionKind.PLACE]
    return k if others and not own & {m.code for m in others if m.code} else None
