"""Acts told with a time of their own that is no day (*đã gặp ông B hồi tuần trước*): no scene gives them its day."""

from __future__ import annotations

from typing import Final

from kg.acts import TALK
from kg.link.references import Resolver
from kg.link.scene_words import SceneWords
from kg.model import EventType
from kg.nlp.layers import RawClaim

_BREAKS: Final = frozenset(',;:.!?…"“”')
#: Acts about nothing that could be of that time itself, as the attacks are in *lên án các vụ tấn công tuần trước*.
_MET: Final = TALK | {EventType.VISIT, EventType.ATTENDANCE}


def elsewhen(raw: RawClaim, resolver: Resolver, words: SceneWords) -> bool:
    """Whether behind a talk or journey, before any break or other act, a time is told of which the day is unknown.

    Words for lately (*gặp ông B* mới đây) are one where they end the clause.
    """
    if raw.date is not None or raw.frame.type not in _MET:
        return False
    layer = resolver.layer
    after, end = raw.trigger[1], layer.sents[raw.sent].end
    others = (c.trigger[0] for c in resolver.claims_of(raw.sent) if c.trigger[0] >= after)
    end = min((*others, next((k for k in range(after, end) if layer.syllables.text[k] in _BREAKS), end), end))
    day = next(iter(layer.dates_in(after, end)), None)
    if day is not None:
        return day.value is None and not day.coming
    return words.background.ends_at(layer.syllables.key, end, after)
