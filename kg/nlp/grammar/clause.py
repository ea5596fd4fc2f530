"""A clause: the tagged chunks of one sentence with its parties and quotations, and the questions one can ask of them.

Who is the subject of a verb and what stands on its right is found by :mod:`kg.nlp.roles`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from operator import attrgetter
from typing import TYPE_CHECKING

from kg.nlp.grammar.chunks import Chunk, Kind, quotations
from kg.nlp.grammar.groups import Group, coordinate
from kg.nlp.grammar.lexicon import ClauseLexicon
from kg.nlp.grammar.tagging import TaggedChunks
from kg.nlp.layers import Syllables

if TYPE_CHECKING:
    from kg.nlp.grammar.government import Governor
    from kg.nlp.grammar.scan import Subject

#: A shorter quotation is words, not speech.
_SPEECH_SYLLABLES = 6
#: A word for *both* stands twice.
_BOTH = 2
_date = attrgetter("date")
_NO_PURPOSE = frozenset({Kind.COMMA, Kind.BREAK, Kind.COMP, Kind.CONJ})


class Clause(TaggedChunks):
    """One sentence.

    Attributes:
        groups: Its parties, in text order.
        group_of: The party that each mention belongs to, by chunk index.
        quotations: Chunk indices of the marks of each quotation.
        subjects: Subjects found so far (:mod:`kg.nlp.roles.subjects`): many questions begin with who it was.
        dated: Chunk indices of the dates.
        timeless: Whether no date stands in it, neither by itself nor in a name.
        days: The dates of acts found so far, by the chunk of the trigger (:mod:`kg.nlp.roles.when`).
        governors: What governs parties, as found so far, by the first chunk (:mod:`kg.nlp.grammar.government`).
    """

    def __init__(self, chunks: Iterable[Chunk], syl: Syllables, lexicon: ClauseLexicon) -> None:
        super().__init__(chunks, syl, lexicon)
        self.groups = coordinate(self)
        self.group_of = {k: g for g in self.groups for k in range(g.first, g.last + 1) if self.kind(k) is Kind.MENTION}
        self.quotations = quotations(self.chunks)
        self.subjects: dict[tuple[int, int], Subject] = {}
        date = Kind.DATE
        self.dated = [k for k, c in enumerate(self.chunks) if c.kind is date and c.date]
        self._done, self._existential = self._of_done(), self._all_of(lexicon.existential)
        self.timeless = not any(map(_date, self.chunks))
        self.days: dict[int, str | None] = {}
        self.governors: dict[int, tuple[Group, Governor]] = {}

    def start(self, k: int) -> int:
        """The first syllable of a chunk; the end of the sentence behind the last."""
        return self.chunks[k].start if k < len(self.chunks) else self.chunks[-1].end

    def in_group(self, k: int) -> bool:
        """Whether a chunk stands inside a party, between names joined: *Mỹ* và *Nga*."""
        return k - 1 in self.group_of and self.group_of[k - 1] is self.group_of.get(k + 1)

    def _of_done(self) -> list[int]:
        found = self._all_of(self.lexicon.done)
        both = [k for k in found if self.words(k) in self.lexicon.both]
        return found if len(both) < _BOTH else [k for k in found if k not in both]  # "vừa hỗ trợ Lào, vừa …"

    def _all_of(self, words: Collection[str]) -> list[int]:
        """The chunks that are one of some words."""
        if self.vocabulary.isdisjoint(words):
            return []
        return [k for k in range(len(self.chunks)) if self.words(k) in words]

    def says_done(self, first: int, stop: int) -> bool:
        """Whether a word that says of an act that it is done stands from ``first`` to before ``stop``."""
        done = self._done
        return bool(done) and any(first <= k < stop for k in done)

    def fears(self, k: int) -> bool:
        """Whether the verb at ``k`` says that somebody fears something: *(bày tỏ) lo ngại (về)*."""
        chunk = self.chunks[k]
        return self.is_verb(k) and self.lexicon.fearing.anywhere(self.syl.key, chunk.start, chunk.end)

    # ------------------------------------------------------------------ quotations
    def quote_of(self, k: int) -> tuple[int, int] | None:
        """The quoted speech that a chunk stands in, as chunk indices of its marks."""
        span = self._quotation(k) if self.quotations else None
        return span if span is not None and self._is_speech(*span) else None

    def quote_opening(self, k: int) -> int | None:
        """The mark that opens the quotation which the mark at ``k`` closes."""
        return next((a for a, b in self.quotations if b == k), None)

    def closes_quote(self, k: int, before: int | None = None) -> bool:
        """Whether a chunk is the mark that ends a quotation begun before it, or before another chunk."""
        if self.kind(k) is not Kind.QUOTE:
            return False
        opening = self.quote_opening(k)
        if opening is None and self._quotation(k - 1) is None:
            return self.kind(k + 1) is Kind.COMMA  # begun in the sentence before
        if opening is None or opening >= (k if before is None else before):
            return False
        return self._is_speech(opening, k) or self.kind(k + 1) in (None, Kind.COMMA, Kind.BREAK)

    def _is_speech(self, opening: int, closing: int) -> bool:
        return self.chunks[closing].start - self.chunks[opening].end >= _SPEECH_SYLLABLES

    def titled(self, k: int) -> bool:
        """Whether a chunk stands in a quoted name: a quotation that no verb and no sign leads in.

        Speech that begins with the verb of the party before it is none (*Đức "phản đối các biện pháp …"*).
        """
        span = self._quotation(k) if self.quotations else None
        if span is None:
            return False
        if self.kind(span[0] - 1) is Kind.MENTION and self.quote_of(k) is not None and self.clause_begins(span[0] + 1):
            return False
        before = span[0] - 1
        verb = self.is_verb(self.skip_right(span[0] + 1, Kind.ADVERB))
        if self.kind(before) is Kind.MENTION and verb and not self._capital(span[0] + 1):
            return False  # "Mỹ và Úc “nhất trí kêu gọi …”": the predicate in somebody's words
        return self.kind(before) not in (None, Kind.COMMA, Kind.BREAK, Kind.COMP) and not self.is_verb(before)

    def _capital(self, k: int) -> bool:
        return self.syl.cap[self.chunks[k].start]

    def _quotation(self, k: int) -> tuple[int, int] | None:
        return next(((a, b) for a, b in self.quotations if a < k < b), None)

    # ------------------------------------------------------------------ clauses inside
    def existential_verb(self, t: int) -> int | None:
        """The verb after ``t`` that opens the subject of an inverted clause (*Đón A tại sân bay có B*)."""
        return next((k for k in self._existential if k > t), None)

    def purpose_of(self, t: int) -> tuple[int, int] | None:
        """The word of purpose whose clause a chunk stands in (*nhằm tiến hành đàm phán*), as syllables."""
        for k in range(t - 1, -1, -1):
            chunk = self.chunks[k]
            if chunk.kind is Kind.CONJ and self.opens_purpose(k - 1):
                continue  # "để cùng ông A dự"
            if self.is_verb(k) or chunk.kind in _NO_PURPOSE or (chunk.prep == "about" and k < t - 1):
                return None
            if self.opens_purpose(k):
                return None if self.says_done(k, t) else (chunk.start, chunk.end)
            if chunk.kind is Kind.SUB and self.words(k) not in self.lexicon.result:
                return None  # "để tự vệ bất chấp lệnh trừng phạt"
        return None

    def adverbial_date(self, k: int) -> bool:
        """Whether a word before the date at ``k`` makes it one of the clause: *vào năm 2016*, not *bầu cử 2016*."""
        start = self.chunks[k].start
        return start > 0 and self.syl.key[start - 1] in self.lexicon.adverbial

    def clause_begins(self, k: int) -> bool:
        """Whether a verb, or a party with its verb, begins at ``k``."""
        k = self.skip_right(k, Kind.ADVERB, Kind.DATE)
        return self.is_verb(k) or (self.kind(k) is Kind.MENTION and self.has_verb_after(self.group_of[k].last))
