"""Programmes: what is told, without a word that it is done, of a journey that is only to come.

*Ông A sẽ thăm Lào. Trong chuyến thăm, ông A hội đàm với Thủ tướng Lào*: news tells a programme in plain verbs.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Final

from kg.acts import TALK
from kg.link.drafts import Draft
from kg.link.references import Resolver
from kg.link.scene_words import SceneWords, scene_words
from kg.link.sides import sides
from kg.model import Claim, EventType, Factuality

#: What a programme consists of.
_POINTS: Final = TALK | {EventType.VISIT, EventType.ATTENDANCE, EventType.SIGNING}
#: The journey is named within so many syllables of where a sentence begins.
_FRONT: Final = 3


def put_on_programme(drafts: Sequence[Draft], resolver: Resolver) -> None:
    """Makes plans of the acts that are told as points of a journey which is planned."""
    words = scene_words(resolver.lang)
    plans = [d for d in drafts if d.type is EventType.VISIT and d.factuality is Factuality.PLANNED]
    for draft in drafts if plans else ():
        if draft.factuality is not Factuality.OCCURRED or draft.type not in _POINTS or draft.date is not None:
            continue
        journey = next((p for p in _before(plans, draft) if _travels(p, draft, resolver)), None)
        if journey is not None and all(_is_point(draft, c, journey, resolver, words) for c in draft.claims):
            draft.factuality, draft.firm = Factuality.PLANNED, False


def _before(plans: Sequence[Draft], draft: Draft) -> Iterator[Draft]:
    """The journeys planned before an act is told, the last one first."""
    return (plan for plan in reversed(plans) if plan.position < draft.position)


def _travels(plan: Draft, draft: Draft, resolver: Resolver) -> bool:
    """Whether who is to travel, or his side, takes part."""
    return not sides(resolver, plan.actors).isdisjoint(sides(resolver, draft.actors))


def _is_point(draft: Draft, claim: Claim, journey: Draft, resolver: Resolver, words: SceneWords) -> bool:
    """Whether a sentence tells an act as one of the journey: nothing says that it is done, and the journey is named.

    A visit to the same state is one without that.
    """
    syl, sent = resolver.layer.syllables, resolver.layer.sents[claim.sentence]
    stop = bisect_left(syl.start, claim.trigger[1])
    told = range(sent.start, stop)
    if any(trie.longest(syl.key, k, sent.end) for k in told for trie in (words.done, words.background)):
        return False
    same = draft.type is EventType.VISIT and set(draft.actors) <= set(journey.actors)
    if same and set(draft.recipients) & set(journey.recipients):
        return True
    front = range(sent.start, min(sent.start + _FRONT, stop))
    return any(words.journey.longest(syl.key, k, sent.end) for k in front)
