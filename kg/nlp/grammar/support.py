"""Support: triggers that only say how the act after them is done (*ra lệnh trục xuất …*)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.acts import MESSAGES
from kg.model import EventType
from kg.nlp.grammar.aimed import strikes
from kg.nlp.grammar.chunks import Kind

if TYPE_CHECKING:
    from kg.nlp.grammar.tagging import TaggedChunks

#: What is done by those to whom it is ordered, and is the act of whoever orders it.
_DEEDS = frozenset(
    {
        EventType.SANCTION,
        EventType.COERCION,
        EventType.ASSAULT,
        EventType.MOBILIZATION,
        EventType.RETREAT,
        EventType.AID,
    }
)
#: Acts that a body does by putting a measure in force.
_MEASURES = frozenset({EventType.SANCTION, EventType.COERCION})


def supports(tagged: TaggedChunks, k: int) -> Kind | None:
    """What a trigger is that only says how the act after it is done; None for an act of its own.

    An order is a plain word before the deed (*ra lệnh trục xuất …*), a noun of speech nothing before the act of
    speech (*ra tuyên bố lên án …*), and what puts a measure in force is a light verb (*thông qua các biện pháp
    trừng phạt*).
    """
    frame = tagged.listed(k)
    if frame is None:
        return None
    if strikes(tagged, k) or _means(tagged, k):
        return Kind.WORD
    if tagged.words(k) in tagged.lexicon.ordering:
        done = tagged.listed(tagged.skip_right(k + 1, Kind.ADVERB))
        return Kind.WORD if done is not None and done.type in _DEEDS else None
    if frame.type is EventType.JOINT_EXERCISE:
        held = tagged.listed(tagged.skip_right(k + 1, Kind.ADVERB))
        joint = held is not None and (held.joint or held.type is EventType.JOINT_EXERCISE)
        return Kind.ADVERB if joint else None  # "tham gia tập trận với Hàn Quốc"
    if tagged.words(k) in tagged.lexicon.voicing:
        voiced = tagged.listed(tagged.skip_right(k + 1, Kind.ADVERB))
        return Kind.ADVERB if voiced is not None and voiced.type in MESSAGES else None
    if frame.type is EventType.SIGNING:
        measure = tagged.at(tagged.skip_right(k + 1, Kind.DET, Kind.NOMINAL, Kind.ADVERB))
        put = measure.trigger.noun if measure is not None and measure.trigger else None
        if put is None and tagged.kind(k + 1) is Kind.NOMINAL and measure is not None and measure.trigger:
            put = measure.trigger.verb  # "ký lệnh áp thuế với …"
        granted = put is not None and put.type is EventType.AID and tagged.words(k) in tagged.lexicon.approving
        if put is not None and (put.type in _MEASURES or granted):
            return Kind.LIGHT
        sold = tagged.listed(tagged.skip_right(k + 1, Kind.WORD, Kind.NOMINAL, Kind.ADVERB))
        approved = tagged.words(k) in tagged.lexicon.approving and sold is not None and sold.type is EventType.AID
        return Kind.WORD if approved else None  # "phê duyệt thương vụ bán tên lửa cho Nhật Bản"
    if frame.type is EventType.AID:
        help_ = tagged.at(tagged.skip_right(k + 1, Kind.DET, Kind.ADVERB))
        noun = help_.trigger.noun if help_ is not None and help_.trigger else None
        return Kind.LIGHT if noun is not None and noun.type is EventType.AID else None  # "cung cấp gói viện trợ"
    return None


def _means(tagged: TaggedChunks, k: int) -> bool:
    """Whether a verb of approving says by what something is done: *gây sức ép với Iran* thông qua *trừng phạt*."""
    words = tagged.words(k)
    if not any(words == w or words.startswith(w + " ") for w in tagged.lexicon.through):
        return False
    j = tagged.skip_left(k - 1, Kind.MENTION, Kind.WORD, Kind.DET)
    return j < k - 1 and tagged.preposition(j) in ("with", "to", "for", "against", "from")
