"""What references point at: offices without a name, *ông*, *nước này*, *hai bên*, *người đồng cấp Nhật Bản*.

Each has a small mechanism of its own (DESIGN: Reference). Resolution runs in text order, so that what was said last is
known; the result is a tuple of entity keys for each mention, empty where nothing fits.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field

from kg.lang import Language
from kg.link.entities import Register, Thing, _by_label, walk
from kg.model import EntityType
from kg.nlp.layers import Layers, Mention, MentionKind

#: A pair of parties is looked for in this and so many earlier sentences.
_PAIR_REACH = 3
_PARTY = frozenset(
    {
        EntityType.PERSON,
        EntityType.COUNTRY,
        EntityType.GOVERNMENT_BODY,
        EntityType.INTERNATIONAL_ORGANIZATION,
        EntityType.ORGANIZATION,
    }
)


@dataclass
class Resolver:
    """Resolves the mentions of one article.

    ``recent`` holds (sentence, key, start, mention) of every party named so far, ``last_event`` the parties of the last
    symmetric act, both fed by :meth:`note` and :meth:`note_event` in text order.
    """

    layer: Layers
    lang: Language
    reg: Register
    named: list[tuple[int, int, str, Mention]] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    events: list[tuple[int, tuple[str, ...]]] = field(default_factory=list)
    cache: dict[tuple[int, int], tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        sent_starts = [s.start for s in self.layer.sents]
        for m in walk(self.layer.mentions):
            key = self.reg.key_of(m)
            if key is not None and self.reg.things[key].type in _PARTY:
                self.named.append((m.start, bisect_right(sent_starts, m.start) - 1, key, m))
        self.named.sort(key=lambda n: (n[0], -n[3].end))
        self.starts = [n[0] for n in self.named]
        self._sent_starts = sent_starts
        for m in walk(self.layer.mentions):
            if m.kind is MentionKind.PERSON and m.ref in ("country", "counterpart") and m.code is None:
                self._person_country(m)

    # ------------------------------------------------------------------ helpers
    def sentence(self, m: Mention) -> int:
        """Index of the sentence that a mention stands in."""
        return bisect_right(self._sent_starts, m.start) - 1

    def sentence_at(self, position: int) -> int:
        """Index of the sentence that a syllable stands in."""
        return bisect_right(self._sent_starts, position) - 1

    def thing(self, key: str) -> Thing:
        """The entity of a key."""
        return self.reg.things[key]

    def side(self, key: str) -> str:
        """The state that an entity is or speaks for; itself where there is none."""
        t = self.thing(key)
        return t.code or key

    def _before(self, position: int) -> list[tuple[int, int, str, Mention]]:
        return self.named[: bisect_right(self.starts, position - 1)]

    def note_event(self, start: int, parties: tuple[str, ...]) -> None:
        """Remembers the parties of a symmetric act."""
        self.events.append((start, parties))

    def _person_country(self, m: Mention) -> None:
        """*Bộ trưởng Quốc phòng nước này Ahn Gyu Back*: the last country named before."""
        key = self.reg.key_of(m)
        if key is None or self.thing(key).person is None:
            return
        if m.ref == "country":
            code = self._last_country(m.start)
            if code and not self.thing(key).code:
                self.thing(key).code = code
                self.thing(key).person.code = code  # type: ignore[union-attr]

    def _last_country(self, position: int) -> str | None:
        """The country that *nước này* points at: the last one named in the sentence, else the one that the sentence
        before is about, which is the first it names."""
        here = bisect_right(self._sent_starts, position) - 1
        before = [
            (sent, key) for _, sent, key, _ in self._before(position) if self.thing(key).type is EntityType.COUNTRY
        ]
        own = [key for sent, key in before if sent == here]
        if own:
            return own[-1]
        if not before:
            return None
        last = before[-1][0]
        return next(key for sent, key in before if sent == last)

    # ------------------------------------------------------------------ resolution
    def resolve(self, m: Mention) -> tuple[str, ...]:
        """Keys of the entities that a mention stands for."""
        at = (m.start, m.end)
        if at not in self.cache:
            self.cache[at] = self._resolve(m)
        return self.cache[at]

    def _resolve(self, m: Mention) -> tuple[str, ...]:
        key = self.reg.key_of(m)
        if key is not None:
            return (key,)
        if m.kind is MentionKind.OFFICE:
            return self._office(m)
        if m.kind is MentionKind.REFERENCE:
            return self._reference(m)
        return ()

    def _office(self, m: Mention) -> tuple[str, ...]:
        code, org = m.code, m.org
        if m.ref == "country" and code is None:
            code = self._last_country(m.start)
        office_key, leader = m.office_key, m.leader
        if m.ref == "counterpart":
            office_key, leader = self._office_before(m)
        plural = m.number != 1
        if m.ref != "indefinite" and not plural:
            holder = self._holder(m, code, org, office_key, leader)
            if holder:
                return (holder,)
        if org and (found := _by_label(self.reg, org)):
            return (found,)
        if code:
            return (self.reg.country(code, self.lang),)
        if plural and m.number in (0, 2):
            holders = [k for k in self._persons() if office_key in {o for _, o in self.thing(k).person.offices}]  # type: ignore[union-attr]
            if len(holders) == 2:
                return tuple(holders)
        return ()

    def _persons(self) -> list[str]:
        return [k for k, t in self.reg.things.items() if t.person is not None]

    def _office_before(self, m: Mention) -> tuple[str | None, bool]:
        """The office that *người đồng cấp* copies: the nearest one before."""
        for other in reversed([x for x in walk(self.layer.mentions) if x.start < m.start and x.office_key]):
            return other.office_key, other.leader
        return None, False

    def _holder(
        self, m: Mention, code: str | None, org: str | None, office_key: str | None, leader: bool
    ) -> str | None:
        """The person of the article who bears the office."""
        if m.former:
            return None
        candidates = []
        for key in self._persons():
            person = self.thing(key).person
            assert person is not None
            if person.former and not m.former:
                continue
            same = office_key is not None and any(o == office_key for _, o in person.offices)
            lead = leader and code is not None and any(x.leader for x in person.mentions)
            if not same and not lead:
                continue
            if code and person.code != code:
                continue
            if org and not code and person.org != org:
                continue
            candidates.append((same, key))
        exact = [k for same, k in candidates if same] or [k for _, k in candidates]
        if len(exact) == 1:
            return exact[0]
        if len(exact) > 1:
            home = self.lang.names.home
            if not code and not org and home is not None:
                # News names the country of a foreign holder, and leaves it out for its own.
                own = [k for k in exact if self.thing(k).code == home.country]
                if len(own) == 1:
                    return own[0]
            for _, _, key, _ in reversed(self._before(m.start)):
                if key in exact:
                    return key
            return exact[0] if not code else None
        return None

    def _reference(self, m: Mention) -> tuple[str, ...]:
        if m.ref == "country":
            code = self._last_country(m.start)
            return (code,) if code else ()
        if m.ref == "government":
            code = self._last_country(m.start)
            return (code,) if code else ()
        if m.ref == "person":
            return self._pronoun(m)
        if m.ref == "body":
            for _, _, key, _ in reversed(self._before(m.start)):
                if self.thing(key).type not in (EntityType.PERSON, EntityType.COUNTRY):
                    return (key,)
            return ()
        if m.ref in ("speaker", "speaker-side"):
            return self._speaker(m)
        if m.ref in ("parties", "countries", "people"):
            return self._several(m)
        return ()

    def _pronoun(self, m: Mention) -> tuple[str, ...]:
        here = self.sentence(m)
        best: tuple[tuple[int, int], str] | None = None
        for start, sent, key, mention in self._before(m.start):
            person = self.thing(key).person
            if person is None or here - sent > 4:
                continue
            if m.female is not None and person.female is not None and person.female != m.female:
                continue
            first_of_sentence = not any(
                s == sent and st < start and self.thing(k).person is not None for st, s, k, _ in self.named
            )
            # The subject of the nearest sentence before is likelier than a name that only came later in it.
            rank = (sent, 1 if first_of_sentence else 0)
            if best is None or rank >= best[0]:
                best = (rank, key)
            del mention
        return (best[1],) if best else ()

    def _speaker(self, m: Mention) -> tuple[str, ...]:
        here = self.sentence(m)
        key = next((k for st, s, k, _ in self.named if s == here and st > m.start and self.thing(k).person), None)
        if key is None:
            key = next(
                (k for _, s, k, _ in reversed(self._before(m.start)) if self.thing(k).person and here - s <= 3), None
            )
        if key is None:
            return ()
        if m.ref == "speaker":
            return (key,)
        code = self.thing(key).code
        return (self.reg.country(code, self.lang),) if code else (key,)

    def _several(self, m: Mention) -> tuple[str, ...]:
        number = m.number
        if m.office_key:
            holders = [k for k in self._persons() if m.office_key in {o for _, o in self.thing(k).person.offices}]  # type: ignore[union-attr]
            if len(holders) == 2 and number in (0, 2):
                return tuple(holders)
        if number in (0, 2) or m.ref != "countries":
            for _, parties in reversed([e for e in self.events if e[0] < m.start]):
                if (number == 0 and len(parties) > 1) or len(parties) == number:
                    if m.ref == "countries":
                        sides = tuple(dict.fromkeys(self.side(p) for p in parties))
                        if (
                            all(
                                self.thing(s).type is EntityType.COUNTRY if s in self.reg.things else True
                                for s in sides
                            )
                            and len(sides) == number
                        ):
                            return tuple(self.reg.country(s, self.lang) if len(s) == 2 else s for s in sides)
                        continue
                    if m.ref == "people" and not all(self.thing(p).person for p in parties):
                        continue
                    return parties
        here = self.sentence(m)
        for back in range(_PAIR_REACH + 1):
            inside = [(k, x) for st, s, k, x in self.named if s == here - back and (back or st < m.start)]
            if m.ref == "people":
                keys = list(dict.fromkeys(k for k, _ in inside if self.thing(k).person))
            else:
                keys = list(dict.fromkeys(self.side(k) for k, _ in inside))
                keys = [k for k in keys if len(k) == 2 and k in self.lang.country_by_code]
            if (len(keys) == number and number > 1) or (number == 0 and m.ref == "parties" and len(keys) > 2):
                return tuple(self.reg.country(k, self.lang) if len(k) == 2 else k for k in keys)
        if number in (0, 2) and m.ref != "people":
            common = Counter(self.side(k) for _, _, k, _ in self.named if len(self.side(k)) == 2).most_common(2)
            if number == 2 and len(common) == 2:
                return tuple(self.reg.country(k, self.lang) for k, _ in common)
        if m.ref == "people" and number == 2:
            seen = Counter(k for _, _, k, _ in self.named if self.thing(k).person).most_common(2)
            if len(seen) == 2:
                return tuple(k for k, _ in seen)
        return ()
