"""The clause grammar: which party stands where, for a trigger in a sentence.

Vietnamese has no inflection; order and small words carry the syntax. Subject: the nearest noun phrase to the left that
no preposition governs and no earlier verb owns, else that of the verb that this one is joined to or embedded in.
Objects: what follows at once, and what prepositions bring.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.lang import Language
from kg.lang.event_schema import Frame, PrepClass
from kg.lang.lookup import key_of
from kg.nlp.chunks import Chunk, Kind
from kg.nlp.layers import Mention, MentionKind, Syllables

#: Kinds of mention that can act.
PARTY = frozenset(
    {
        MentionKind.PERSON,
        MentionKind.OFFICE,
        MentionKind.COUNTRY,
        MentionKind.BODY,
        MentionKind.IO,
        MentionKind.ORG,
        MentionKind.REFERENCE,
    }
)
_COUNTRY_LIKE = frozenset({MentionKind.COUNTRY, MentionKind.IO, MentionKind.BODY, MentionKind.ORG})
#: So many plain syllables may lie between a preposition and the name it governs.
_NOUN_REACH = 4


@dataclass(frozen=True, slots=True)
class Group:
    """Names joined into one party: chunk indices of the first and last, and the mentions."""

    first: int
    last: int
    mentions: tuple[Mention, ...]

    @property
    def party(self) -> bool:
        """Whether any of them can act."""
        return any(m.kind in PARTY for m in self.mentions)


@dataclass(frozen=True, slots=True)
class Subject:
    """The party on the left of a verb.

    Attributes:
        group: The party, or None where the sentence has none.
        via: Chunk index of the verb whose subject it is, where inherited.
        relation: ``own``, ``joined`` (và), ``embedded`` (content of a statement), ``purpose`` (để), ``later`` (after it).
        distance: Plain syllables between party and verb.
    """

    group: Group | None
    via: int | None = None
    relation: str = "own"
    distance: int = 0


@dataclass
class Right:
    """What stands on the right of a trigger."""

    object: Group | None = None
    inside: list[Mention] = field(default_factory=list)
    preps: list[tuple[PrepClass, Group, int]] = field(default_factory=list)
    stop: int = 0


class Clause:
    """One sentence's chunks, with the questions one can ask of them."""

    def __init__(self, chunks: list[Chunk], syl: Syllables, lang: Language) -> None:
        self.c = chunks
        self.syl = syl
        self.joiners = frozenset(key_of(w) for w in lang.grammar.joiner)
        self.purpose = frozenset(key_of(w) for w in lang.grammar.purpose)
        self.strong = frozenset(key_of(w) for w in lang.grammar.strong)
        self.existential = frozenset(key_of(w) for w in lang.grammar.existential)
        self.main_types = frozenset(lang.frames.main)
        for k in range(len(chunks)):
            self._demote(k)
        self.noun = [self._is_noun(i) for i in range(len(chunks))]
        self.groups = self._groups()
        self.group_of = {
            k: g for g in self.groups for k in range(g.first, g.last + 1) if chunks[k].kind is Kind.MENTION
        }
        self._quotes = self._quote_spans()

    def words(self, k: int) -> str:
        """Folded text of a chunk."""
        return " ".join(self.syl.key[self.c[k].start : self.c[k].end])

    # ------------------------------------------------------------------ verbs and nouns
    def _demote(self, k: int) -> None:
        """Makes a preposition of a verb that can be one and has no subject right before it (*điều tàu đến Hàn Quốc*)."""
        chunk = self.c[k]
        frame = chunk.trigger.verb if chunk.trigger else None
        if frame is None or not frame.adjacent or chunk.prep is None:
            return
        j = k - 1
        while j >= 0 and self.c[j].kind in (Kind.ADVERB, Kind.DATE, Kind.BLOCKED):
            j -= 1
        if j >= 0:
            before = self.c[j]
            if before.kind is Kind.MENTION and before.mention is not None:
                if not frame.actor_kinds or before.mention.kind.value in frame.actor_kinds:
                    return
            elif before.kind in (Kind.COMMA, Kind.CONJ, Kind.SUB) or j < k - 1:
                return
        chunk.kind, chunk.trigger = Kind.PREP, None

    def verb(self, k: int) -> Frame | None:
        """The frame of a chunk that is a verbal trigger here."""
        trigger = self.c[k].trigger
        return trigger.verb if trigger and not self.noun[k] else None

    def _is_noun(self, k: int) -> bool:
        trigger = self.c[k].trigger
        if trigger is None:
            return False
        if trigger.verb is None:
            return True
        before = self.c[k - 1] if k else None
        if before is not None and before.trigger is not None and trigger.verb.content == "plan":
            said = before.trigger.verb
            if said is not None and said.content == "report":
                return True  # "khẳng định cam kết của …"
        after = self.c[k + 1] if k + 1 < len(self.c) else None
        if before is not None and before.can(Kind.NOMINAL) and before.kind is not Kind.MENTION:
            return True
        if trigger.noun is None:
            # "các cam kết", "về cam kết của Mỹ": a verb used as a noun.
            if after is not None and after.prep == "of" and after.kind is Kind.PREP:
                return True
            return before is not None and (
                before.kind is Kind.DET or (before.kind is Kind.PREP and before.prep in ("about", "of", "with"))
            )
        if after is not None and (after.prep == "between" or after.prep == "of"):
            return True
        if before is None:
            return False
        return before.kind in (Kind.LIGHT, Kind.DET) or (before.kind is Kind.PREP and before.prep not in ("to", "by"))

    # ------------------------------------------------------------------ groups
    def _groups(self) -> list[Group]:
        out: list[Group] = []
        k = 0
        while k < len(self.c):
            mention = self.c[k].mention
            if self.c[k].kind is not Kind.MENTION or mention is None:
                k += 1
                continue
            mentions, last = [mention], k
            while (nxt := self._next_member(k, last)) is not None:
                mentions.append(self.c[nxt].mention)  # type: ignore[arg-type]
                last = nxt
            out.append(Group(k, last, tuple(mentions)))
            k = last + 1
        return out

    def _next_member(self, first: int, last: int) -> int | None:
        """Index of the next mention joined to the one at ``last``."""
        if last + 2 >= len(self.c):
            return None
        anchor = last
        link, cand = self.c[last + 1], self.c[last + 2]
        if link.kind is Kind.ADVERB and not self._joins(link) and self._joins(cand) and last + 3 < len(self.c):
            # "Hải quân Mỹ đã cùng với các lực lượng đến từ Nhật Bản"
            link, cand, last = cand, self.c[last + 3], last + 1
            if cand.kind is Kind.MENTION and cand.mention is not None and cand.mention.kind not in PARTY:
                return None
        if cand.kind is Kind.COMPANION and self._joins(link):
            return self._after_companions(last + 2)
        a, b = self.c[anchor].mention, cand.mention
        if cand.kind is not Kind.MENTION or a is None or b is None or MentionKind.MEDIA in (a.kind, b.kind):
            return None
        party = a.kind in PARTY and b.kind in PARTY
        places = a.kind in (MentionKind.PLACE, MentionKind.COUNTRY) and b.kind in (
            MentionKind.PLACE,
            MentionKind.COUNTRY,
        )
        if not party and not places and a.kind is not b.kind:
            return None
        if link.kind is Kind.HYPHEN:
            return last + 2 if a.kind is b.kind is MentionKind.COUNTRY else None
        if self._joins(link):
            if self._owned(first) and self._acts(last + 2):
                return None
            return last + 2
        if link.kind is Kind.COMMA:
            if a.kind is MentionKind.REFERENCE or b.kind is MentionKind.REFERENCE or (a.code and a.code == b.code):
                return None
            states = a.kind in _COUNTRY_LIKE and b.kind in _COUNTRY_LIKE
            if states and first == 0:
                return last + 2  # "Mỹ, Nhật thử nghiệm …"
            follows = self.c[last + 3] if last + 3 < len(self.c) else None
            continues = follows is not None and (
                follows.kind is Kind.COMMA or " ".join(self.syl.key[follows.start : follows.end]) in self.joiners
            )
            more = continues and last + 4 < len(self.c) and self.c[last + 4].kind is Kind.MENTION
            return last + 2 if more else None
        return None

    def _joins(self, link: Chunk) -> bool:
        return (
            link.kind in (Kind.CONJ, Kind.PREP, Kind.ADVERB)
            and " ".join(self.syl.key[link.start : link.end]) in self.joiners
        )

    def _after_companions(self, k: int) -> int | None:
        """The mention that *và Phu nhân cùng đoàn đại biểu …* leads to, or None."""
        while k < len(self.c) and (
            self.c[k].kind is Kind.COMPANION
            or self._joins(self.c[k])
            or (self.c[k].kind is Kind.WORD and self.c[k].end - self.c[k].start <= 3)
        ):
            k += 1
        if k < len(self.c) and self.c[k].kind is Kind.MENTION:
            mention = self.c[k].mention
            if mention is not None and mention.kind in (
                MentionKind.COUNTRY,
                MentionKind.BODY,
                MentionKind.REFERENCE,
                MentionKind.IO,
            ):
                return k
        return None

    def _owned(self, k: int) -> bool:
        """Whether a verb stands right before, so that the mention is its object."""
        j = k - 1
        while j >= 0 and self.c[j].kind in (Kind.ADVERB, Kind.WORD, Kind.PREP):
            j -= 1
        return j >= 0 and self.c[j].kind is Kind.TRIGGER and not self._is_noun(j)

    def _acts(self, k: int) -> bool:
        """Whether a verb follows at once, so that the mention is its subject."""
        j = k + 1
        while j < len(self.c) and self.c[j].kind in (Kind.ADVERB, Kind.DATE, Kind.PASSIVE):
            j += 1
        return j < len(self.c) and self.c[j].kind is Kind.TRIGGER and not self._is_noun(j)

    # ------------------------------------------------------------------ quotations
    def _quote_spans(self) -> list[tuple[int, int]]:
        marks = [k for k, c in enumerate(self.c) if c.kind is Kind.QUOTE]
        return list(zip(marks[::2], marks[1::2], strict=False))

    def titled(self, k: int) -> bool:
        """Whether a chunk stands in a quoted name: a quotation after a noun, with no speech about it."""
        for a, b in self._quotes:
            if a < k < b:
                before = self.c[a - 1] if a else None
                if before is None or before.kind in (Kind.COMMA, Kind.BREAK, Kind.COMP):
                    return False
                return not (before.kind is Kind.TRIGGER and not self.noun[a - 1])
        return False

    def quote_of(self, k: int) -> tuple[int, int] | None:
        """The quotation that a chunk stands in, as chunk indices of its marks; short ones are words, not speech."""
        for a, b in self._quotes:
            if a < k < b and self.c[b].start - self.c[a].end > 5:
                return a, b
        return None

    # ------------------------------------------------------------------ governors
    def governor(self, group: Group) -> tuple[bool, PrepClass | None, int]:
        """What governs a party.

        Returns:
            Whether *của* links it to a noun before; the class of the preposition that governs the whole phrase, or None;
            the chunk index where the search stopped (that preposition, a verb, a sign; -1 at the sentence start).
        """
        k = group.first - 1
        of = False
        reach = 0
        while k >= 0:
            chunk = self.c[k]
            if chunk.prep and chunk.kind in (Kind.PREP, Kind.ADVERB):
                if (
                    chunk.prep == "from"
                    and not of
                    and k
                    and self.c[k - 1].kind in (Kind.WORD, Kind.COMPANION, Kind.ADVERB)
                ):
                    of = True  # "binh sĩ từ Canada và Mỹ"
                    k -= 1
                    continue
                if chunk.prep == "of" and not of:
                    of = True
                    k -= 1
                    continue
                return of, chunk.prep, k
            if chunk.kind is Kind.WORD:
                reach += chunk.end - chunk.start
                if reach > 3 * _NOUN_REACH:
                    return of, None, k
            elif (chunk.kind is Kind.TRIGGER and self.noun[k]) or chunk.kind in (
                Kind.NOMINAL,
                Kind.DET,
                Kind.COMPANION,
            ):
                pass
            elif chunk.kind is Kind.MENTION and of:
                pass
            else:
                return of, None, k
            k -= 1
        return of, None, -1

    # ------------------------------------------------------------------ subjects
    def subject(self, t: int, depth: int = 0) -> Subject:
        """The subject of the verb at chunk ``t``."""
        k, distance, relation = t - 1, 0, "own"
        comma = False
        quote = self.quote_of(t)
        while k >= 0 and depth < 6:
            chunk = self.c[k]
            if chunk.kind is Kind.MENTION:
                group = self.group_of[k]
                of, prep, at = self.governor(group)
                if all(m.kind is MentionKind.MEDIA for m in group.mentions) and prep is None:
                    return Subject(group, None, relation, distance)
                if not group.party or (prep is not None and not (prep == "by" and not comma)):
                    k = min(at if prep is not None else group.first - 1, group.first - 1)
                    k -= prep is not None
                    continue
                if comma and at >= 0 and self.c[at].kind is Kind.MENTION:
                    k = group.first - 1  # inside a phrase that began with another name
                    continue
                if (outer := self._place_before(group)) is not None:
                    k = outer  # "tại Davos, Thụy Sĩ và đã đưa ra …"
                    continue
                owner = self.verb(at) if at >= 0 and self.c[at].kind is Kind.TRIGGER else None
                if at > 0 and self.c[at].kind is Kind.SUB and self.words(at) in self.purpose:
                    via = next(
                        (j for j in range(at - 1, -1, -1) if self.c[j].kind is Kind.TRIGGER and not self.noun[j]), None
                    )
                    return Subject(group, via, "purpose", distance)
                if owner is None or at < 0:
                    return Subject(group, None, relation, distance)
                if (
                    owner.content == "report"
                    or (owner.content in ("deny", "plan") and not comma)
                    or (owner.pivot and not comma)
                ):
                    return Subject(group, at, "own", distance)
                if distance <= 2 and not comma and relation == "own" and (owner.object == "none" or owner.clausal):
                    return Subject(group, at, "own", distance)
                inherited = self.subject(at, depth + 1)
                return Subject(inherited.group, at, "joined" if relation == "own" else relation, inherited.distance)
            if chunk.kind is Kind.TRIGGER and not self.noun[k]:
                inherited = self.subject(k, depth + 1)
                if relation == "own":
                    frame = self.verb(k)
                    relation = "embedded" if frame and frame.content != "none" or frame and frame.pivot else "serial"
                return Subject(inherited.group, k, relation, inherited.distance)
            if chunk.kind is Kind.QUOTE:
                span = next(((a, b) for a, b in self._quotes if b == k), None)
                if span and quote is None:
                    k = span[0] - 1
                    continue
                if quote and k == quote[0]:
                    relation = "quoted"
            elif chunk.kind in (Kind.COMMA, Kind.HYPHEN):
                comma = True
                relation = "joined" if relation == "own" else relation
            elif chunk.kind is Kind.CONJ:
                relation = "joined"
                if self.words(k) in self.strong and (main := self._main_verb(k)) is not None:
                    inherited = self.subject(main, depth + 1)
                    return Subject(inherited.group, main, "joined", inherited.distance)
            elif chunk.kind is Kind.SUB:
                relation = (
                    "purpose" if self.words(k) in self.purpose else ("subordinate" if relation == "own" else relation)
                )
            elif chunk.kind is Kind.BREAK and self.syl.text[chunk.start] != ":":
                if self.syl.text[chunk.start] in "!?…" or quote is None:
                    pass
            elif chunk.kind is Kind.WORD:
                distance += chunk.end - chunk.start
            k -= 1
        later = self._existential_subject(t) or self._later_subject(t)
        return Subject(later, None, "later" if later else relation, 0)

    def _place_before(self, group: Group) -> int | None:
        """Where to go on looking when a party only says in which state the place before it lies, else None."""
        k = group.first - 2
        if k < 0 or self.c[k + 1].kind is not Kind.COMMA or self.c[k].kind is not Kind.MENTION:
            return None
        before = self.group_of[k]
        if before.mentions[-1].kind is not MentionKind.PLACE or group.mentions[0].kind is not MentionKind.COUNTRY:
            return None
        _, prep, at = self.governor(before)
        return at - 1 if prep is not None else None

    def _main_verb(self, k: int) -> int | None:
        """The first verb of speech or will before ``k`` that has a subject of its own."""
        for j in range(k):
            frame = self.verb(j) if self.c[j].kind is Kind.TRIGGER else None
            if frame is not None and frame.type in self.main_types:
                return j
        return None

    def _existential_subject(self, t: int) -> Group | None:
        """*Đón Thủ tướng tại sân bay có Đại sứ …*: the party after *có* does it."""
        if t and any(c.kind not in (Kind.ADVERB, Kind.DATE, Kind.CONJ) for c in self.c[:t]):
            return None
        for k in range(t + 1, len(self.c) - 1):
            if self.c[k].kind in (Kind.COMMA, Kind.BREAK):
                return None
            if self.words(k) in self.existential:
                first = next((j for j in (k + 1, k + 2) if j < len(self.c) and self.c[j].kind is Kind.MENTION), None)
                if first is None:
                    return None
                listed: list[Mention] = []
                for group in self.groups:
                    if group.first >= first and group.party and self.governor(group)[1] is None:
                        listed.extend(group.mentions)
                return Group(first, first, tuple(listed)) if listed else None
        return None

    def _later_subject(self, t: int, skip: tuple[Mention, ...] | list[Mention] = ()) -> Group | None:
        """The subject of the main clause after a clause without one: *Phát biểu tại lễ ký, ông A nói*."""
        seen_comma = False
        for k in range(t + 1, len(self.c)):
            kind = self.c[k].kind
            if kind is Kind.COMMA:
                seen_comma = True
            elif kind is Kind.MENTION and seen_comma:
                group = self.group_of[k]
                _, prep, _ = self.governor(group)
                acts = self._acts(group.last) or any(
                    m.kind in (MentionKind.PERSON, MentionKind.OFFICE, MentionKind.REFERENCE) for m in group.mentions
                )
                if group.party and prep is None and group.first == k and acts and not set(group.mentions) & set(skip):
                    return group
            elif kind is Kind.TRIGGER and seen_comma and not self.noun[k]:
                return None
        return None

    # ------------------------------------------------------------------ objects
    def right(self, t: int) -> Right:
        """What follows the trigger at chunk ``t`` within its clause."""
        out = Right()
        k, words = t + 1, 0
        open_object = True
        while k < len(self.c):
            chunk = self.c[k]
            if chunk.kind is Kind.MENTION:
                group = self.group_of[k]
                if group.first != k:
                    k += 1
                    continue
                if all(m.kind is MentionKind.MEDIA for m in group.mentions):
                    k = group.last + 1
                    continue
                if open_object and words <= _NOUN_REACH and out.object is None and not out.preps:
                    if words == 0 or not group.party:
                        out.object = group
                    else:
                        out.inside.extend(group.mentions)
                    open_object = False
                else:
                    out.inside.extend(group.mentions)
                k = group.last + 1
                continue
            if chunk.prep and chunk.kind in (Kind.PREP, Kind.ADVERB, Kind.PASSIVE, Kind.CONJ):
                governed = self._governed(k)
                if governed:
                    out.preps.append((chunk.prep, governed, k))
                    k = governed.last + 1
                    continue
                if chunk.prep in ("of",):
                    k += 1
                    continue
                open_object = False
            elif chunk.kind is Kind.WORD:
                words += chunk.end - chunk.start
            elif chunk.kind is Kind.TRIGGER:
                if not self.noun[k]:
                    break
                words += 2
            elif chunk.kind is Kind.CONJ:
                if self._clause_follows(k + 1):
                    if self.noun[t]:
                        self._owner_after(k, out)
                    break
                open_object = open_object and words == 0
            elif chunk.kind in (Kind.COMMA, Kind.SUB, Kind.RELATIVE, Kind.BREAK, Kind.COMP, Kind.HYPHEN):
                break
            elif chunk.kind is Kind.QUOTE and words == 0:
                break
            k += 1
        out.stop = k
        return out

    def _owner_after(self, k: int, out: Right) -> None:
        """*chuyến thăm Nhật Bản và dự hội nghị của Thủ tướng*: the owner stands after what is joined to the noun."""
        for j in range(k + 1, len(self.c)):
            chunk = self.c[j]
            if chunk.kind in (Kind.COMMA, Kind.BREAK, Kind.SUB):
                return
            if chunk.prep == "of" and chunk.kind is Kind.PREP:
                governed = self._governed(j)
                if governed and any(m.kind in (MentionKind.PERSON, MentionKind.OFFICE) for m in governed.mentions):
                    out.preps.append(("of", governed, j))
                    return

    def _governed(self, k: int) -> Group | None:
        """The party that the preposition at ``k`` governs, with few plain words between."""
        words = 0
        for j in range(k + 1, len(self.c)):
            chunk = self.c[j]
            if chunk.kind is Kind.MENTION:
                return self.group_of[j]
            if chunk.kind is Kind.WORD and words + chunk.end - chunk.start <= _NOUN_REACH + 2:
                words += chunk.end - chunk.start
            elif chunk.prep in ("from", "of") and words:
                pass  # "của 9.000 binh sĩ từ Estonia"
            elif chunk.kind not in (Kind.ADVERB, Kind.DET, Kind.COMPANION):
                return None
        return None

    def _clause_follows(self, k: int) -> bool:
        """Whether a verb, or a party with its verb, begins at ``k``."""
        while k < len(self.c) and self.c[k].kind in (Kind.ADVERB, Kind.DATE):
            k += 1
        if k >= len(self.c):
            return False
        if self.c[k].kind is Kind.TRIGGER and not self.noun[k]:
            return True
        return self.c[k].kind is Kind.MENTION and self._acts(self.group_of[k].last)
