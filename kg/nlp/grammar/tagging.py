"""Tagging: whether a trigger is a verb, a noun or a preposition where it stands.

Vietnamese words do not change with their part of speech; the chunks next to them tell. What is asked of an index
outside the sentence is answered as for a chunk that is nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from kg.acts import MESSAGES, TALK
from kg.lang.event_schema import Frame
from kg.lang.grammar_schema import PrepClass
from kg.model import EventType
from kg.nlp.grammar.aimed import by_object, strikes
from kg.nlp.grammar.armed import by_subject
from kg.nlp.grammar.chunks import Chunk, Kind, Trigger
from kg.nlp.grammar.lexicon import ClauseLexicon
from kg.nlp.grammar.nameless import people
from kg.nlp.grammar.quoted import unquoted
from kg.nlp.layers import Mention, MentionKind, Syllables

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
#: Acts that one suffers.
_SUFFERED = (MESSAGES - {EventType.SUPPORT}) | {EventType.ASSAULT}
#: Acts that a body does by putting a measure in force.
_MEASURES = frozenset({EventType.SANCTION, EventType.COERCION})
#: What can join two names into one party.
_JOINING = frozenset({Kind.CONJ, Kind.PREP, Kind.ADVERB})
#: A trigger listed as a verb that has so many syllables is a verb with its own noun.
_VERB_PHRASE = 3


class _Words(dict[int, str]):
    """The folded text of chunks by their index, each put together once it is asked for."""

    def __init__(self, at: Callable[[int], Chunk | None], syl: Syllables) -> None:
        super().__init__()
        self._at, self._keys = at, syl.key

    def __missing__(self, k: int) -> str:
        chunk = self._at(k)
        self[k] = " ".join(self._keys[chunk.start : chunk.end]) if chunk else ""
        return self[k]


class TaggedChunks:
    """The chunks of one sentence, each trigger tagged.

    Attributes:
        chunks: In text order.
        kind: Kind of a chunk, by its index.
        mention: The mention that a chunk is, by its index.
        words: Folded text of a chunk, by its index.
        verb: The frame of a trigger that is a verb here, by the index of its chunk.
        is_noun: Whether the chunk at an index is a trigger and a noun here.
    """

    def __init__(self, chunks: Iterable[Chunk], syl: Syllables, lexicon: ClauseLexicon) -> None:
        self.chunks = unquoted(list(chunks))
        self.syl, self.lexicon = syl, lexicon
        # What is asked hundreds of times a sentence is looked up in dicts at once, without a call of Python code.
        at = dict(enumerate(self.chunks))
        kinds = {k: c.kind for k, c in at.items()}
        self._at = at.get
        self.kind: Callable[[int], Kind | None] = kinds.get
        self.mention: Callable[[int], Mention | None] = {k: c.mention for k, c in at.items()}.get
        self.words: Callable[[int], str] = _Words(self._at, syl).__getitem__
        for k, chunk in enumerate(self.chunks):
            if chunk.trigger is not None and (borne := by_subject(self, k)) is not chunk.trigger:
                kind = chunk.kind if borne is not None else Kind.PREP if chunk.prep else Kind.WORD
                self.chunks[k] = chunk = at[k] = replace(chunk, kind=kind, trigger=borne)
                kinds[k] = kind
            if chunk.trigger is not None and self._tag_preposition(k):
                self.chunks[k] = at[k] = replace(chunk, kind=Kind.PREP, trigger=None)
                kinds[k] = Kind.PREP
        for k, chunk in enumerate(self.chunks):
            if chunk.trigger is None:
                continue
            if (support := self._support(k)) is not None:
                self.chunks[k] = at[k] = replace(chunk, kind=support, trigger=None)
                kinds[k] = support
            elif (told := by_object(self, k)) is not None:
                self.chunks[k] = at[k] = replace(chunk, trigger=Trigger(told[0]))
                for j in told[1]:
                    self.chunks[j] = at[j] = replace(self.chunks[j], kind=Kind.CONJ)
                    kinds[j] = Kind.CONJ
        triggers = [(k, c.trigger) for k, c in enumerate(self.chunks) if c.trigger]
        nouns = frozenset(k for k, trigger in triggers if self._tag_noun(k, trigger))
        self.is_noun: Callable[[int], bool] = nouns.__contains__
        self.verb: Callable[[int], Frame | None] = {k: t.verb for k, t in triggers if k not in nouns}.get

    # ------------------------------------------------------------------ one chunk
    def prep(self, k: int) -> PrepClass | None:
        """Class of the preposition that a chunk can be, whatever its kind."""
        chunk = self._at(k)
        return chunk.prep if chunk else None

    def is_verb(self, k: int) -> bool:
        """Whether a chunk is a trigger and a verb here."""
        return self.verb(k) is not None

    def joins(self, k: int) -> bool:
        """Whether a chunk can join two names into one party."""
        return self.kind(k) in _JOINING and self.words(k) in self.lexicon.joiner

    def opens_purpose(self, k: int) -> bool:
        """Whether a chunk opens a clause of purpose (*để*, *nhằm*)."""
        return self.kind(k) is Kind.SUB and self.words(k) in self.lexicon.purpose

    # ------------------------------------------------------------------ its neighbours
    def skip_left(self, k: int, *kinds: Kind) -> int:
        """The first chunk, from ``k`` leftwards, of none of the kinds; -1 where the sentence begins before."""
        kind = self.kind
        while kind(k) in kinds:
            k -= 1
        return k

    def skip_right(self, k: int, *kinds: Kind) -> int:
        """The first chunk, from ``k`` rightwards, of none of the kinds; their number where the sentence ends before."""
        kind = self.kind
        while kind(k) in kinds:
            k += 1
        return k

    def verb_between(self, a: int, b: int) -> bool:
        """Whether a verb stands between two chunks."""
        return any(self.is_verb(k) for k in range(a + 1, b))

    def verb_before(self, k: int) -> int | None:
        """The nearest verb on the left."""
        return next((j for j in range(k - 1, -1, -1) if self.is_verb(j)), None)

    def is_object(self, k: int) -> bool:
        """Whether a verb that takes an object stands right before a mention, and none that reports what others do."""
        verb = self.verb(self.skip_left(k - 1, Kind.ADVERB, Kind.WORD, Kind.PREP))
        return verb is not None and verb.content != "report"

    def has_verb_after(self, k: int) -> bool:
        """Whether a verb follows a mention at once, so that the mention is its subject."""
        k = self.skip_right(k + 1, Kind.ADVERB, Kind.DATE, Kind.PASSIVE)
        frame = self.verb(k)
        return (frame is not None and not frame.adverbial) or self._light_with_noun(k)

    def _light_with_noun(self, k: int) -> bool:
        """Whether a light verb and the noun of an act are one: *thông qua lệnh trừng phạt*."""
        return self.kind(k) is Kind.LIGHT and self.is_noun(self.skip_right(k + 1, Kind.DET, Kind.NOMINAL, Kind.ADVERB))

    # ------------------------------------------------------------------ tags
    def _tag_preposition(self, k: int) -> bool:
        """Whether a verb that can be a preposition has no subject right before it (*điều tàu đến Hàn Quốc*)."""
        chunk = self.chunks[k]
        frame = chunk.trigger.verb if chunk.trigger else None
        if frame is None or not frame.adjacent or chunk.prep is None:
            return False
        j = self.skip_left(k - 1, Kind.ADVERB, Kind.DATE, Kind.BLOCKED)
        if j < 0 or self.words(k + 1) in self.lexicon.clause_noun:
            return True  # "quan tâm tới việc Nga mời …"
        name = self.mention(j)
        if name is not None and self._owns_noun(j):
            return True  # "chuyến thăm của ông A tới Hàn Quốc"
        if name is not None:
            return bool(frame.actor_kinds) and name.kind.value not in frame.actor_kinds
        if self.joins(j - 1) and self.mention(j - 2) is not None and people(self.lexicon, self.syl, self.chunks[j]):
            return False  # "ông A và con gái đến Bắc Kinh"
        return j == k - 1 and self.kind(j) not in (Kind.COMMA, Kind.CONJ, Kind.SUB)

    def _support(self, k: int) -> Kind | None:
        """What a trigger is that only says how the act after it is done; None for an act of its own.

        An order is a plain word before the deed (*ra lệnh trục xuất …*), a noun of speech nothing before the act of
        speech (*ra tuyên bố lên án …*), and what puts a measure in force is a light verb (*thông qua các biện pháp
        trừng phạt*).
        """
        trigger = self.chunks[k].trigger
        if trigger is None or trigger.verb is None:
            return None
        if strikes(self, k):
            return Kind.WORD
        if self.words(k) in self.lexicon.ordering:
            deed = self._at(self.skip_right(k + 1, Kind.ADVERB))
            done = deed.trigger.verb if deed is not None and deed.trigger else None
            return Kind.WORD if done is not None and done.type in _DEEDS else None
        if trigger.verb.type is EventType.JOINT_EXERCISE:
            drill = self._at(self.skip_right(k + 1, Kind.ADVERB))
            held = drill.trigger.verb if drill is not None and drill.trigger else None
            joint = held is not None and (held.joint or held.type is EventType.JOINT_EXERCISE)
            return Kind.ADVERB if joint else None  # "tham gia tập trận với Hàn Quốc"
        if self.words(k) in self.lexicon.voicing:
            said = self._at(self.skip_right(k + 1, Kind.ADVERB))
            voiced = said.trigger.verb if said is not None and said.trigger else None
            spoken = voiced is not None and voiced.type in MESSAGES
            return Kind.ADVERB if spoken else None
        if trigger.verb.type is EventType.SIGNING:
            measure = self._at(self.skip_right(k + 1, Kind.DET, Kind.NOMINAL, Kind.ADVERB))
            put = measure.trigger.noun if measure is not None and measure.trigger else None
            if put is None and self.kind(k + 1) is Kind.NOMINAL and measure is not None and measure.trigger:
                put = measure.trigger.verb  # "ký lệnh áp thuế với …"
            granted = put is not None and put.type is EventType.AID and self.words(k) in self.lexicon.approving
            if put is not None and (put.type in _MEASURES or granted):
                return Kind.LIGHT
            given = self._at(self.skip_right(k + 1, Kind.WORD, Kind.NOMINAL, Kind.ADVERB))
            sold = given.trigger.verb if given is not None and given.trigger else None
            approved = self.words(k) in self.lexicon.approving and sold is not None and sold.type is EventType.AID
            return Kind.WORD if approved else None  # "phê duyệt thương vụ bán tên lửa cho Nhật Bản"
        if trigger.verb.type is EventType.AID:
            help_ = self._at(self.skip_right(k + 1, Kind.DET, Kind.ADVERB))
            noun = help_.trigger.noun if help_ is not None and help_.trigger else None
            return Kind.LIGHT if noun is not None and noun.type is EventType.AID else None  # "cung cấp gói viện trợ"
        return None

    def _owns_noun(self, j: int) -> bool:
        """Whether a name is the owner of an act's noun before it: *chuyến thăm (đầu tiên) của ông A tới …*."""
        k = self.skip_left(j - 1, Kind.MENTION, Kind.WORD, Kind.DET)
        if self.prep(k) != "of":
            return False
        noun = self._at(self.skip_left(k - 1, Kind.WORD, Kind.ADVERB, Kind.DATE, Kind.DET))
        return noun is not None and noun.trigger is not None and noun.trigger.noun is not None

    def _tag_noun(self, k: int, trigger: Trigger) -> bool:
        """Whether a trigger is a noun here."""
        if trigger.verb is None:
            return True
        if trigger.verb.offered and trigger.noun is not None:  # "Nhận lời mời của ông A, ông B …" only says who invited
            return self.kind(self.skip_left(k - 1, Kind.ADVERB, Kind.DATE)) in (None, Kind.COMMA, Kind.BREAK)
        before = self._at(k - 1)
        if self.suffered(k) or (trigger.verb.type in TALK and self.names_pair(k)):
            return True
        if before is not None:
            over = self._at(self.skip_left(k - 1, Kind.ADVERB))
            said = over.trigger.verb if over is not None and over.trigger else None
            told, noun = said.content if said is not None else "none", trigger.noun is not None
            if said is not None and said.type is EventType.SIGNING and trigger.verb.type is EventType.STATEMENT:
                return True  # "ký tuyên bố ý định"
            if told == "report" and trigger.verb.content == "plan" and (noun or self._preposition(k + 1) == "of"):
                return True  # "khẳng định cam kết của …", not "tuyên bố chấp nhận đề xuất"
            if self._joined_noun(k):
                return True
            if noun and said is not None and said.type is EventType.REJECTION:
                return True  # "phủ nhận cáo buộc trên"
            if noun and told == "report" and over is before:
                return trigger.verb.type is EventType.CRITICISM  # "thừa nhận cáo buộc"
            speaks = told == "report" and self.kind(k - 2) in (Kind.MENTION, Kind.ADVERB)
            if before.can(Kind.NOMINAL) and not speaks:
                return True
            if said is not None and told not in ("plan", "report") and not trigger.verb.nominal:
                return True  # "lên án hợp tác quân sự Nga-Triều", not "cam kết hợp tác chặt chẽ với Nga"
        return self._nominalised(k) if trigger.noun is None else self._stands_as_noun(k)

    def names_pair(self, k: int) -> bool:
        """Whether two states with a hyphen follow, which a noun has as its parties: *đối thoại Mỹ - Trung*."""
        pair = (self.mention(k + 1), self.mention(k + 3))
        states = all(m is not None and m.kind is MentionKind.COUNTRY for m in pair)
        return states and self.kind(k + 2) is Kind.HYPHEN

    def suffered(self, k: int) -> bool:
        """Whether an act is what the subject of a plain verb has done to it: *hứng chịu chỉ trích*."""
        trigger = self.chunks[k].trigger
        frame = (trigger.verb or trigger.noun) if trigger is not None else None
        if frame is None or frame.type not in _SUFFERED:
            return False
        first = self.skip_left(k - 1, Kind.DET, Kind.NOMINAL) + 1
        start = self.chunks[first].start
        found = self.lexicon.suffering.ends_at(self.syl.key, start)
        return found and self.kind(first - 1) in (Kind.WORD, Kind.PREP, Kind.ADVERB, Kind.LIGHT)

    def _joined_noun(self, k: int) -> bool:
        """Whether a trigger is joined to another that a word makes a noun of: *việc cô lập và trừng phạt Qatar*."""
        if not self.joins(k - 1) or self.kind(k - 2) is not Kind.TRIGGER or self.kind(k - 3) is not Kind.NOMINAL:
            return False
        return self.words(k - 3) in self.lexicon.clause_noun

    def _nominalised(self, k: int) -> bool:
        """Whether a trigger listed as a verb only is used as a noun: *các cam kết*, *về cam kết của Mỹ*."""
        chunk = self.chunks[k]
        if self._preposition(k + 1) == "of" and self.kind(k - 1) is not Kind.DET:
            frame = chunk.trigger.verb if chunk.trigger else None
            main = frame is not None and frame.type in self.lexicon.main
            named = self.kind(self.skip_left(k - 1, Kind.ADVERB)) is Kind.MENTION  # "Anh thu hồi giấy phép của …"
            start = chunk.start  # "ra phán quyết đình chỉ sắc lệnh của …"
            named = named or self.lexicon.ruling.ends_at(self.syl.key, start)
            phrase = chunk.end - chunk.start >= _VERB_PHRASE and (main or named)
            return not phrase  # "bày tỏ sự ủng hộ của Mỹ": a verb with its noun
        answered = self.lexicon.answering.ends_at(self.syl.key, chunk.start)
        if self._voiced_from(k) or (answered and self._owned_later(k, Kind.TRIGGER)):
            return True  # "phớt lờ đề xuất đối thoại của A"
        if (
            self._preposition(k - 1) is not None
            and self._preposition(k - 1) not in ("to", "by")
            and self._owned_later(k)
        ):
            return True
        return self.kind(k - 1) is Kind.DET or self._preposition(k - 1) in ("about", "of", "with")

    def _owned_later(self, k: int, *kinds: Kind) -> bool:
        """Whether plain words and an owner follow: *chậm trễ trong cam kết đầu tư 350 tỷ USD của Seoul*."""
        after = self.skip_right(k + 1, Kind.WORD, Kind.BLOCKED, *kinds)
        return after > k + 1 and self._preposition(after) == "of"

    def _stands_as_noun(self, k: int) -> bool:
        """Whether a trigger listed as a verb and a noun stands where a noun does."""
        if self.prep(k + 1) in ("between", "of") or self._voiced_from(k):
            return True
        governed = self.kind(k - 1) is Kind.PREP and self.prep(k - 1) not in ("to", "by")
        return governed or self.kind(k - 1) in (Kind.LIGHT, Kind.DET)

    def _voiced_from(self, k: int) -> bool:
        """Whether a name after *từ* says whose words a trigger is: *chỉ trích từ Nga*."""
        trigger = self.chunks[k].trigger
        frame = trigger.verb or trigger.noun if trigger is not None else None
        said = frame is not None and frame.noun_from == "actor"
        return said and self._preposition(k + 1) == "from" and self.mention(k + 2) is not None

    def _preposition(self, k: int) -> PrepClass | None:
        return self.prep(k) if self.kind(k) is Kind.PREP else None
