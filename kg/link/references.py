"""What references point at: offices without a name, *ông*, *nước này*, *hai bên*, *người đồng cấp Nhật Bản*.

Each kind has a small mechanism of its own. Resolution runs in text order, so that what was said last is known.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.acts import HOSTILE, MESSAGES, TALK
from kg.lang.lookup import key_of
from kg.link.context import Context, Named
from kg.link.introduced import install, introduce
from kg.link.offices import holders
from kg.link.quotations import Quotations
from kg.link.several import gathered, listed, several, with_met
from kg.model import EventType
from kg.nlp.layers import Mention, MentionKind
from kg.nlp.names.affiliation import AIDE
from kg.nlp.names.pointers import LISTED

#: A person meant by *ông* or *tôi* was named at most so many sentences before.
_PRONOUN_REACH = 4
_SPEAKER_REACH = 3
#: Whoever is named as the speaker after a quotation stands at most so many syllables behind it.
_SAID_REACH = 6


_SPEAKERS = frozenset({MentionKind.PERSON, MentionKind.OFFICE})


@dataclass
class Resolver(Context):
    """Resolves the mentions of one article to tuples of entity keys, empty where nothing fits."""

    known: dict[tuple[int, int], tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        super().__post_init__()
        self.clause_noun = frozenset(key_of(w) for w in self.lang.grammar.clause_noun)
        governing = (*(w for x in self.lang.grammar.preposition for w in x.words), *self.lang.grammar.subordinator)
        self.governing = frozenset(key_of(w) for w in governing if " " not in w)
        self.ahead = frozenset(key_of(w) for w in self.lang.grammar.before)
        self.quotations = Quotations(self.layer.syllables)
        for m in self.mentions:
            if m.kind is MentionKind.PERSON and m.ref == "country" and m.code is None:
                self._take_country(m, self.last_country(m.start))
            elif m.ref == AIDE:
                self._take_country(m, self._served(m))
        introduce(self)
        install(self)

    def resolve(self, m: Mention) -> tuple[str, ...]:
        """Keys of the entities that a mention stands for."""
        at = (m.start, m.end)
        if at not in self.known:
            self.known[at] = ()  # two who are said to speak in each other's quotations
            self.known[at] = self._resolve(m)
        return self.known[at]

    def _take_country(self, m: Mention, code: str | None) -> None:
        """*Bộ trưởng Quốc phòng nước này Ahn Gyu Back*: a person of the country named before."""
        key = self.reg.key_of(m)
        person = self.person(key) if key else None
        if key and person and not self.thing(key).code:
            self.thing(key).code = person.code = code

    def _served(self, m: Mention) -> str | None:
        """The country of whom a person serves: *Người phát ngôn Park Soo-hyun của Tổng thống Moon Jae-in*."""
        keys = (self.reg.key_of(x) for x in m.parts if x.kind is MentionKind.PERSON)
        return next((self.thing(key).code for key in keys if key is not None), None)

    def _resolve(self, m: Mention) -> tuple[str, ...]:
        key = self.reg.key_of(m)
        if key is not None:
            return (key,)
        pair = m.kind is MentionKind.OFFICE and m.number == 2 and m.code is None and not m.parts  # "hai Thủ tướng"
        if m.kind is MentionKind.OFFICE and not pair:
            return holders(self, m)
        if m.kind is not MentionKind.REFERENCE and not pair:
            return ()
        if m.ref in ("parties", "countries", "people"):
            met = self._met(m) if m.ref != "countries" else None
            return (with_met(self, m, met) if met else ()) or several(self, m)
        if m.ref == "gathering":
            return gathered(self, m)
        if m.ref == LISTED:
            return listed(self, m)
        if m.ref == "they":
            return self._acting_together(m)
        found = self._one(m)
        return (found,) if found else ()

    def _acting_together(self, m: Mention) -> tuple[str, ...]:
        """*Họ*: those who act together in the sentence before; nobody where it tells of one alone or of many."""
        before = self.claims_of(self.layer.sentence_at(m.start) - 1)
        for claim in sorted(before, key=lambda c: c.trigger):
            first = [x for x in claim.actors if x.end <= claim.trigger[0]]  # "A và B đã gặp C. Họ …"
            for side in (first, claim.actors):
                keys = tuple(dict.fromkeys(key for x in side for key in self.resolve(x)))
                if len(keys) > 1:
                    return keys
        return ()

    def _one(self, m: Mention) -> str | None:
        """Key of the one entity that a reference points at."""
        if m.ref in ("country", "government"):
            return self._country_before(m)
        if m.ref == "person":
            return self._pronoun(m)
        if m.ref == "body":
            return self.last_organized(m.start)  # "bộ này"
        if m.ref == "speaker":
            return self._speaker(m)
        if m.ref == "speaker-side":
            return self._speaker_side(m)
        return None

    def _country_before(self, m: Mention) -> str | None:
        """*nước này*: the country named last, but for the one that judges what it does.

        *Đức chỉ trích việc* nước này *trấn áp biểu tình* is about another than Germany.
        """
        last = self.last_country(m.start)
        code = self.thing(last).code if last is not None else None
        here = self.claims_of(self.layer.sentence_at(m.start))
        acts = (c for c in here if c.frame.type in HOSTILE | MESSAGES and m in c.recipients)
        doers = (self.reg.key_of(x) for c in acts if self._opens_clause(m, c.trigger[1]) for x in c.actors)
        own = any(key is not None and self.thing(key).code == code for key in doers)
        return self.last_country(m.start, last) or last if own and code is not None else last

    def _opens_clause(self, m: Mention, end: int) -> bool:
        """Whether a mention is the subject of what the act that ends at a syllable is about: *việc* nước này *…*."""
        return " ".join(self.layer.syllables.key[end : m.start]) in self.clause_noun

    def _met(self, m: Mention) -> str | None:
        """The one whom a noun of the same sentence says that those meant by *hai bên* met."""
        here = self.layer.sentence_at(m.start)
        talks = (c for c in self.claims_of(here) if c.nominal and c.frame.type in TALK)
        claim = next((c for c in talks if m in c.actors or m in c.recipients), None)
        others = [x for x in (*claim.actors, *claim.recipients) if x != m] if claim else []
        keys = self.resolve(others[0]) if len(others) == 1 else ()
        return keys[0] if len(keys) == 1 else None

    def _pronoun(self, m: Mention) -> str | None:
        """*ông*: the first person of the nearest sentence before, likelier its subject than one who comes later.

        *nhà lãnh đạo này* is the leader named last, if one is.
        """
        here = self.layer.sentence_at(m.start)
        near = self.between(here - _PRONOUN_REACH, here)
        persons = [n for n in near if n.start < m.start and self.person(n.key)]
        speaker = self._told_speaker(m)
        opening = self._office_opening(m) if not m.leader else None
        if opening is not None and opening != speaker:
            return opening
        fitting = [n for n in persons if self.fits_sex(n.key, m.female) and n.key != speaker]
        if (elected := self._taking_office(m, fitting)) is not None:
            return elected
        leaders = [n for n in fitting if self._leads(n)] if m.leader else []
        if leaders:
            return leaders[-1].key
        if not fitting:
            return None
        inside = [n for n in fitting if n.sentence == fitting[-1].sentence]
        acting = self._office_acting(inside) or self._acting_behind(inside)
        if acting is not None and self.fits_sex(acting, m.female):
            return acting
        first = min(n.start for n in persons if n.sentence == fitting[-1].sentence and n.key != speaker)
        return next((n.key for n in reversed(inside) if n.start == first), inside[-1].key)

    def _office_acting(self, inside: Sequence[Named]) -> str | None:
        """Whose office is the subject of a sentence that names another later: *Tổng thống Pháp khen ông A.* Ông *…*."""
        claims = [c for c in self.claims_of(inside[0].sentence) if not c.nominal and c.actors]
        told = min(claims, key=lambda c: c.trigger) if claims else None
        first = told.actors[0] if told is not None else None
        if told is None or first is None or first.kind is not MentionKind.OFFICE or first.number != 1:
            return None
        if first.end > told.trigger[0] or inside[0].start < told.trigger[1]:
            return None
        keys = self.resolve(first)
        return keys[0] if len(keys) == 1 and self.person(keys[0]) is not None else None

    def _acting_behind(self, inside: Sequence[Named]) -> str | None:
        """Who acts in a sentence behind a phrase that names another: *Sau cuộc gặp với ông A,* ông B *kêu gọi …*."""
        governed = [n for n in inside if n.start and self.layer.syllables.key[n.start - 1] in self.governing]
        if not governed or governed[0] is not inside[0] or governed[0].start > self._first_trigger(inside[0].sentence):
            return None
        doers = {m.start for c in self.claims_of(inside[0].sentence) if not c.nominal for m in c.actors}
        others = [n for n in inside if n.start in doers and n not in governed]
        return others[0].key if others and governed[0].start not in doers else None

    def _first_trigger(self, sentence: int) -> int:
        """Where the first verb of a sentence stands that tells an act."""
        return min((c.trigger[0] for c in self.claims_of(sentence) if not c.nominal), default=0)

    def _taking_office(self, m: Mention, near: Sequence[Named]) -> str | None:
        """The only one near with the office that somebody takes: *gặp Tổng thống A sau khi* ông *đắc cử tổng thống*."""
        claims = self.claims_of(self.layer.sentence_at(m.start))
        claim = next((c for c in claims if c.frame.type is EventType.APPOINTMENT and c.actors == (m,)), None)
        if claim is None or not claim.topics:
            return None
        taken = key_of(self.layer.syllables.slice(*claim.topics[0]))
        keys = (n.key for n in near if any(f"{taken} ".startswith(f"{held} ") for held in self._held(n.key)))
        found = tuple(dict.fromkeys(keys))
        return found[0] if len(found) == 1 else None

    def _held(self, key: str) -> set[str]:
        """The folded offices of a person."""
        person = self.person(key)
        return {key_of(x.office) for x in person.mentions if x.office} if person is not None else set()

    def _office_opening(self, m: Mention) -> str | None:
        """Who bears the office that a sentence begins with before it names anybody: *Tổng thống Mỹ … sau khi* ông."""
        sentence = self.layer.sents[self.layer.sentence_at(m.start)]
        before = [x for x in self.layer.mentions_in(sentence.start, m.start) if x.kind in _SPEAKERS]
        first = before[0] if before else None
        if first is None or first.kind is not MentionKind.OFFICE or first.number != 1 or first.start > sentence.start:
            return None
        keys = self.resolve(first)
        fits = len(keys) == 1 and self.person(keys[0]) is not None and self.fits_sex(keys[0], m.female)
        return keys[0] if fits else None

    def fits_sex(self, key: str, female: bool | None) -> bool:
        """Whether somebody can be meant by a word for a man (*ông*), a woman (*bà*), or either (None)."""
        person = self.person(key)
        return person is not None and (female is None or person.female in (None, female))

    def _leads(self, named: Named) -> bool:
        person = self.person(named.key)
        return person is not None and any(m.leader for m in person.mentions)

    def _speaker(self, m: Mention) -> str | None:
        """*tôi*: who speaks or is named behind the quotation (*…, ông Putin nói*), else the last person before."""
        told = self._told_speaker(m)
        if told is not None:
            return told
        opening, closing = self.quotations.around(m.start) or (m.start, m.start)
        said = self._named_behind(closing) if closing > opening else None
        if said is not None:
            return said
        here = self.layer.sentence_at(opening)
        last = self.layer.sentence_at(closing)
        after = [n.key for n in self.between(last, last) if n.start > closing and self.person(n.key)]
        if after:
            return after[0]
        before = (n for n in reversed(self.between(here - _SPEAKER_REACH, here)) if n.start < opening)
        return next((n.key for n in before if self.person(n.key)), None)

    def speaker(self, m: Mention) -> str | None:
        """The person who says *chúng tôi* in his own words, where the text tells; None for any other mention."""
        key = self._speaker(m) if m.ref == "speaker-side" else None
        return key if key is not None and self.person(key) else None

    def _named_behind(self, closing: int) -> str | None:
        """The person right behind a quotation: *“…”, ông Putin nói*."""
        near = (m for k in range(closing + 1, closing + _SAID_REACH + 1) for m in self.mentions_at(k))
        first = next((m for m in near if m.kind in _SPEAKERS or m.ref == "person"), None)
        keys = (
            self.resolve(first)
            if first and self.layer.sentence_at(first.start) == self.layer.sentence_at(closing)
            else ()
        )
        return next((key for key in keys if self.person(key)), None)

    def _told_speaker(self, m: Mention) -> str | None:
        """Who speaks where the mention stands, if it is in a quotation whose speaker the text tells."""
        speech = self.layer.speech_at(m.start)
        outside = (x for x in speech.speaker if not speech.start <= x.start < speech.end) if speech else ()
        keys = [key for x in outside for key in self.resolve(x)]
        return next((key for key in keys if self.person(key)), next(iter(keys), None))

    def _speaker_side(self, m: Mention) -> str | None:
        """*chúng tôi*: the speaker's country."""
        key = self._speaker(m)
        code = self.thing(key).code if key else None
        return self.country(code) if code else key
