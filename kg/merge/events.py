"""Events across articles: tellings meet where type, parties and time agree, and join the event that fits them best.

Tellings that say the day come first, so that those that don't can be told by it. Only tellings that share a key are
compared: two parties with a day, or a person and a party with the days of the articles.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Final

from kg.merge.cluster import Cluster
from kg.merge.keys import Key, once_keys, other_keys, own_keys
from kg.merge.same_event import judge
from kg.merge.tellings import Telling
from kg.merge.well_known import ONLY, only_one

#: How many times more articles must tell the event that everybody knows than one of these days.
_KNOWN: Final = 3
#: Places for keys, for each telling: it has some thirty.
_SLOTS: Final = 128
_SEVERAL: Final = 2
#: Events of a key that are looked for one after the other.
_LIST: Final = 16
#: Kinds of keys that are words, and words of so many events that they are a phrase of the trade.
_PHRASES: Final = frozenset({"said", "about"})
_COMMON: Final = 32
_NOTHING: Final = frozenset[int]()


class Join:
    """How a telling came to its event: the telling it joined, the score, the reason."""

    __slots__ = ("other", "score", "telling", "why")

    def __init__(self, telling: Telling, other: Telling, score: float, why: str) -> None:
        self.telling, self.other, self.score, self.why = telling, other, score, why


def cluster(
    tellings: Sequence[Telling], repeats: Mapping[str, str], apart: Mapping[str, Collection[str]] | None = None
) -> tuple[list[Cluster], list[Join]]:
    """Puts the tellings of all articles together.

    Args:
        tellings: In any order.
        repeats: Articles that repeat each other, see :func:`kg.merge.texts.repeats`.
        apart: For tellings that a correction keeps apart, by id, from which others.

    Returns:
        The events, each with all its tellings, and how each telling came to its event.
    """
    gathering = _Gathering(repeats, apart or {}, _Shared(tellings))
    ordered = sorted(tellings, key=_turn)
    for telling in ordered:
        gathering.put(telling)
    # Who came before those that say the day could not be told by it.
    for telling in ordered:
        if telling.when is None or not telling.when.is_day:
            gathering.put_again(telling)
    return [c for c in gathering.found if c.members], gathering.joins


def _turn(telling: Telling) -> tuple[bool, bool, str, bool, str, str, int]:
    day = telling.when is not None and telling.when.is_day
    return (not day, telling.when is None, telling.event.date or "", *telling.order)


class _Shared:
    """Which keys several tellings have. It may take a key of one for such a key, never the other way round.

    Most keys are of one telling; an index of all would be the largest thing in memory.
    """

    def __init__(self, tellings: Sequence[Telling]) -> None:
        self._mask = (1 << (_SLOTS * len(tellings)).bit_length()) - 1
        self._seen = bytearray(self._mask + 1)
        seen, mask = self._seen, self._mask
        for telling in tellings:
            for slot in {hash(key) & mask for keys in (own_keys, other_keys) for key in keys(telling)}:
                if seen[slot] < _SEVERAL:
                    seen[slot] += 1

    def __contains__(self, key: Key) -> bool:
        return self._seen[hash(key) & self._mask] >= _SEVERAL


class _Gathering:
    """The events found so far, and by which keys tellings come to them."""

    def __init__(self, repeats: Mapping[str, str], apart: Mapping[str, Collection[str]], shared: _Shared) -> None:
        self.found: list[Cluster] = []
        self.joins: list[Join] = []
        self._shared = shared
        self._index: dict[Key, list[int] | set[int] | frozenset[int]] = {}
        self._alone: dict[str, int] = {}
        self._repeats, self._apart = repeats, apart

    def put(self, telling: Telling) -> None:
        """Adds a telling to the event that fits it best, or as a new one."""
        best = self._best(telling) or self._only(telling, None)
        if best is None:
            chosen = self._alone[telling.id] = len(self.found)
            self.found.append(Cluster())
        else:
            chosen, join = best
            self.joins.append(join)
        self.found[chosen].take(telling)
        for key in own_keys(telling):
            if key in self._shared:
                self._note(key, chosen)

    def _note(self, key: Key, chosen: int) -> None:
        known = self._index.setdefault(key, [])
        if isinstance(known, frozenset) or chosen in known:
            return
        if key[0] in _PHRASES and len(known) >= _COMMON:
            self._index[key] = _NOTHING
        elif isinstance(known, set):
            known.add(chosen)
        else:
            known.append(chosen)
            if len(known) > _LIST:
                self._index[key] = set(known)

    def put_again(self, telling: Telling) -> None:
        """Takes a telling that is an event of its own to one that is known by now, if one fits."""
        own = self._alone.get(telling.id)
        if own is None or len(self.found[own].members) > 1:
            return
        self.found[own] = Cluster()
        best = self._best(telling) or self._only(telling, None)
        if best is None:
            self.found[own].take(telling)
        else:
            self.found[best[0]].take(telling)
            self.joins.append(best[1])

    def _best(self, telling: Telling) -> tuple[int, Join] | None:
        """The event that fits best; of equals that told in words most like it, with more tellings, the first."""
        candidates = dict.fromkeys(i for key in other_keys(telling) for i in self._index.get(key, ()))
        text = self._repeats.get(telling.article)
        best: tuple[float, float, int, int, str] | None = None
        for i in candidates:
            if self._kept_apart(i, telling):
                continue
            twin = text is not None and any(self._repeats.get(a) == text for a in self.found[i].articles)
            verdict = judge(self.found[i], telling, twin=twin)
            if verdict is not None:
                rank = (verdict.score, verdict.close, len(self.found[i].members), -i, verdict.why)
                best = max(best or rank, rank)
        if best is None:
            return None
        score, _, _, i, why = best
        # An event that few tell of these days gives way to one that everybody knows.
        only = self._only(telling, self.found[-i])
        return only or (-i, Join(telling, self.found[-i].members[0], score, why))

    def _only(self, telling: Telling, rival: Cluster | None) -> tuple[int, Join] | None:
        """The only event of its kind that is known, if it is known much better than a rival."""
        keys = once_keys(telling)
        known = dict.fromkeys(i for key in keys for i in self._index.get(key, ()))
        only = only_one([(i, self.found[i]) for i in known if self.found[i].members], telling) if known else None
        if only is None or self._kept_apart(only, telling):
            return None
        if rival is not None and len(self.found[only].articles) < _KNOWN * len(rival.articles):
            return None
        return only, Join(telling, self.found[only].members[0], ONLY.score, ONLY.why)

    def _kept_apart(self, i: int, telling: Telling) -> bool:
        forbidden = self._apart.get(telling.id, ())
        return bool(forbidden) and any(m.id in forbidden for m in self.found[i].members)
