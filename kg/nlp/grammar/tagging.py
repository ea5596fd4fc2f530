"""Tagging: whether a trigger is a verb, a noun or a preposition where it stands.

Vietnamese words do not change with their part of speech; the chunks next to them tell. What is asked of an index
outside the sentence is answered as for a chunk that is nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from kg.lang.event_schema import Frame
from kg.lang.grammar_schema import PrepClass
from kg.lang.lookup import Trie
from kg.model import EventType
from kg.nlp.grammar.aimed import by_object
from kg.nlp.grammar.armed import by_subject
from kg.nlp.grammar.chunks import Chunk, Kind, Trigger
from kg.nlp.grammar.leaning import without_leanings
from kg.nlp.grammar.lexicon import ClauseLexicon
from kg.nlp.grammar.nameless import people
from kg.nlp.grammar.nouns import is_noun
from kg.nlp.grammar.quoted import unquoted
from kg.nlp.grammar.support import supports
from kg.nlp.layers import Mention, Syllables

#: What can join two names into one party.
_JOINING = frozenset({Kind.CONJ, Kind.PREP, Kind.ADVERB})
#: After these an adverb opens no clause of its own.
_GOES_ON = frozenset({Kind.ADVERB, Kind.COMMA, Kind.COMP, Kind.SUB, Kind.CONJ})
#: What a predicate begins with.
_PREDICATE = frozenset({Kind.TRIGGER, Kind.LIGHT, Kind.PASSIVE, Kind.WORD, Kind.BLOCKED, Kind.SUB})


class _Words(dict[int, str]):
    """The folded text of chunks by their index; that of no chunk is empty."""

    def __missing__(self, k: int) -> str:
        return ""


class TaggedChunks:
    """The chunks of one sentence, each trigger tagged.

    Attributes:
        chunks: In text order.
        kind: Kind of a chunk, by its index.
        kinds: All of these.
        mention: The mention that a chunk is, by its index.
        prep: Class of the preposition that a chunk can be, whatever its kind, by its index.
        listed: The frame of the verb that a chunk is listed as, whether or not it is one here, by its index.
        words: Folded text of a chunk, by its index.
        vocabulary: All of these: what is none of them need not be looked for chunk by chunk.
        verb: The frame of a trigger that is a verb here, by the index of its chunk.
        is_verb: Whether the chunk at an index is a trigger and a verb here.
        reports: Whether it is a verb that reports what others do.
        opens_purpose: Whether it opens a clause of purpose (*để*, *nhằm*).
        is_noun: Whether the chunk at an index is a trigger and a noun here.
    """

    def __init__(self, chunks: Iterable[Chunk], syl: Syllables, lexicon: ClauseLexicon) -> None:
        self.chunks = without_leanings(unquoted(list(chunks)), syl, lexicon)
        self.syl, self.lexicon = syl, lexicon
        # What is asked hundreds of times a sentence is looked up in dicts at once, without a call of Python code.
        at = dict(enumerate(self.chunks))
        kinds = {k: c.kind for k, c in at.items()}
        self.at: Callable[[int], Chunk | None] = at.get
        self.kind: Callable[[int], Kind | None] = kinds.get
        self.mention: Callable[[int], Mention | None] = {k: c.mention for k, c in at.items() if c.mention}.get
        preps = {k: c.lexical.prep for k, c in at.items() if c.lexical is not None}
        self.prep: Callable[[int], PrepClass | None] = preps.get
        listed = {k: c.trigger.verb for k, c in at.items() if c.trigger is not None}
        self.listed: Callable[[int], Frame | None] = listed.get
        keys = syl.key
        words = _Words({k: " ".join(keys[c.start : c.end]) for k, c in at.items()})
        self.words: Callable[[int], str] = words.__getitem__
        self.vocabulary = frozenset(words.values())
        self._lacks: dict[Trie[Any], bool] = {}
        for k, chunk in enumerate(self.chunks):
            if chunk.trigger is not None and (borne := by_subject(self, k)) is not chunk.trigger:
                kind = chunk.kind if borne is not None else Kind.PREP if chunk.prep else Kind.WORD
                self.chunks[k] = chunk = at[k] = replace(chunk, kind=kind, trigger=borne)
                kinds[k], listed[k] = kind, borne.verb if borne is not None else None
            if chunk.trigger is not None and self._tag_preposition(k):
                self.chunks[k] = at[k] = replace(chunk, kind=Kind.PREP, trigger=None)
                kinds[k], listed[k] = Kind.PREP, None
        for k, chunk in enumerate(self.chunks):
            if self.mention(k + 1) is not None and self._contrasts(k):
                self.chunks[k] = at[k] = replace(chunk, kind=Kind.BREAK)
                kinds[k] = Kind.BREAK
            elif chunk.kind is Kind.PASSIVE and self._gives_reason(k):
                self.chunks[k] = at[k] = replace(chunk, kind=Kind.SUB)
                kinds[k] = Kind.SUB
            if chunk.trigger is None:
                continue
            if (support := supports(self, k)) is not None:
                self.chunks[k] = at[k] = replace(chunk, kind=support, trigger=None)
                kinds[k], listed[k] = support, None
            elif (told := by_object(self, k)) is not None:
                self.chunks[k] = at[k] = replace(chunk, trigger=Trigger(told[0]))
                listed[k] = told[0]
                for j in told[1]:
                    self.chunks[j] = at[j] = replace(self.chunks[j], kind=Kind.CONJ)
                    kinds[j] = Kind.CONJ
        self.kinds = frozenset(kinds.values())
        triggers = [(k, c.trigger) for k, c in enumerate(self.chunks) if c.trigger]
        nouns = frozenset(k for k, trigger in triggers if is_noun(self, k, trigger))
        self.is_noun: Callable[[int], bool] = nouns.__contains__
        verbs = {k: t.verb for k, t in triggers if t.verb is not None and k not in nouns}
        self.verb: Callable[[int], Frame | None] = verbs.get
        self.is_verb: Callable[[int], bool] = verbs.__contains__
        self.reports: Callable[[int], bool] = {k for k, f in verbs.items() if f.content == "report"}.__contains__
        purposes = frozenset(filter(self._opens_purpose, kinds)) if Kind.SUB in self.kinds else frozenset[int]()
        self.opens_purpose: Callable[[int], bool] = purposes.__contains__
        self._verb_types = frozenset(frame.type for frame in verbs.values())

    def lacks(self, phrases: Trie[Any]) -> bool:
        """Whether no phrase of a trie begins in the sentence, as far as its first syllable tells; asked once for each.

        What looks for a phrase chunk by chunk asks this first.
        """
        known = self._lacks.get(phrases)
        if known is None:
            first = max(0, self.chunks[0].start - phrases.length) if self.chunks else 0
            here = self.syl.key[first : self.chunks[-1].end] if self.chunks else ()
            self._lacks[phrases] = known = phrases.opens.keys().isdisjoint(here)
        return known

    # ------------------------------------------------------------------ one chunk
    def evoked(self, k: int) -> tuple[Frame, ...]:
        """The frames that a chunk can evoke, as a verb and as a noun, whichever it is here."""
        chunk = self.at(k)
        trigger = chunk.trigger if chunk is not None else None
        return tuple(f for f in (trigger.verb, trigger.noun) if f is not None) if trigger is not None else ()

    def has_verb_of(self, kind: EventType) -> bool:
        """Whether any verb tells an act of a type."""
        return kind in self._verb_types

    def joins(self, k: int) -> bool:
        """Whether a chunk can join two names into one party."""
        return self.kind(k) in _JOINING and self.words(k) in self.lexicon.joiner

    def opens_list(self, k: int) -> bool:
        """Whether a chunk opens a list of those meant: *gồm*, *như*."""
        return self.words(k) in self.lexicon.listing or self.words(k) in self.lexicon.example

    def turns(self, k: int) -> bool:
        """Whether a word opens the clause of another than the one before: *… nhưng Qatar thì phản đối*."""
        if self.kind(k) is not Kind.CONJ or self.words(k) not in self.lexicon.adversative:
            return False
        return self.mention(k + 1) is not None and self.kind(k - 1) not in (None, Kind.COMMA, Kind.BREAK)

    def _opens_purpose(self, k: int) -> bool:
        if self.kind(k) is not Kind.SUB or self.words(k) not in self.lexicon.purpose:
            return False
        return self.words(k - 1) not in self.lexicon.clause_noun  # "việc để con gái thay ông": to let

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

    def find_left(self, k: int, *kinds: Kind) -> int:
        """The nearest chunk, from ``k`` leftwards, of one of the kinds; -1 where there is none."""
        kind = self.kind
        while k >= 0 and kind(k) not in kinds:
            k -= 1
        return k

    def verb_between(self, a: int, b: int) -> bool:
        """Whether a verb stands between two chunks."""
        return any(self.is_verb(k) for k in range(a + 1, b))

    def verb_before(self, k: int) -> int | None:
        """The nearest verb on the left."""
        return next((j for j in range(k - 1, -1, -1) if self.is_verb(j)), None)

    def is_object(self, k: int) -> bool:
        """Whether a verb that takes an object stands right before a mention, and none that reports what others do."""
        verb = self.verb(self.skip_left(k - 1, Kind.ADVERB, Kind.WORD, Kind.PREP, Kind.BLOCKED, Kind.DET, Kind.NOMINAL))
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
    def _contrasts(self, k: int) -> bool:
        """Whether another party begins to act in a clause of its own: *Nga ủng hộ A*, còn *Mỹ hậu thuẫn B*."""
        if k == 0 or self.mention(k + 1) is None or self.words(k) not in self.lexicon.contrast:
            return False
        if self.kind(k - 1) in _GOES_ON:
            return False
        over = self.listed(k - 1)
        if over is not None and over.content != "none":
            return False  # "tin rằng còn chín nghi phạm Triều Tiên"
        first = self.skip_right(k + 2, Kind.ADVERB, Kind.DATE)
        acts = self.kind(first) in _PREDICATE or first > k + 2
        negated = self.kind(k - 1) is Kind.WORD and self.syl.key[self.chunks[k].start - 1] in self.lexicon.negator
        return acts and not negated

    def _gives_reason(self, k: int) -> bool:
        """Whether the mark of a passive leads to a deed, and so says why: *trừng phạt Nga* do *hỗ trợ Iran*."""
        if self.words(k) not in self.lexicon.reason:
            return False
        if self.listed(k - 1) is None and self.mention(k - 1) is None:
            return False
        deed = self.skip_right(k + 1, Kind.ADVERB)
        return self.listed(deed) is not None and self.kind(deed + 1) not in (None, Kind.BREAK, Kind.COMMA)

    def _tag_preposition(self, k: int) -> bool:
        """Whether a verb that can be a preposition has no subject right before it (*điều tàu đến Hàn Quốc*)."""
        frame = self.listed(k)
        if frame is None or not frame.adjacent or self.prep(k) is None:
            return False
        j = self.skip_left(k - 1, Kind.ADVERB, Kind.DATE, Kind.BLOCKED)
        if j < 0 or self.words(k + 1) in self.lexicon.clause_noun:
            return True  # "quan tâm tới việc Nga mời …"
        if j < k - 1 and self.kind(k - 1) is Kind.BLOCKED and self.kind(j) is Kind.TRIGGER:
            return True  # "gửi hàng cứu trợ tới Philippines"
        name = self.mention(j)
        if self.kind(j) is Kind.LIGHT and self.lexicon.heading.longest(self.syl.key, self.chunks[j].start):
            return self.mention(j - 1) is None  # "phái đoàn do ông A dẫn đầu tới Bình Nhưỡng"
        if name is not None and self._owns_noun(j):
            return True  # "chuyến thăm của ông A tới Hàn Quốc"
        if name is not None:
            return bool(frame.actor_kinds) and name.kind.value not in frame.actor_kinds
        along = self.kind(j) is Kind.COMPANION or people(self.lexicon, self.syl, self.chunks[j])
        if self.joins(j - 1) and self.mention(j - 2) is not None and along:
            return False  # "ông A và con gái đến Bắc Kinh"
        return j == k - 1 and self.kind(j) not in (Kind.COMMA, Kind.CONJ, Kind.SUB)

    def _owns_noun(self, j: int) -> bool:
        """Whether a name is the owner of an act's noun before it: *chuyến thăm (đầu tiên) của ông A tới …*."""
        k = self.skip_left(j - 1, Kind.MENTION, Kind.WORD, Kind.DET)
        if self.prep(k) != "of":
            return False
        noun = self.at(self.skip_left(k - 1, Kind.WORD, Kind.ADVERB, Kind.DATE, Kind.DET))
        return noun is not None and noun.trigger is not None and noun.trigger.noun is not None

    def preposition(self, k: int) -> PrepClass | None:
        """Class of a chunk that is a preposition here."""
        return self.prep(k) if self.kind(k) is Kind.PREP else None
