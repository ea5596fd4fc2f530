"""What is said: the stretch of a sentence that a statement reports, as chunk ranges.

It follows the verb, past circumstances (*nói với báo giới tại Hà Nội rằng …*), after a comma or not, or stands before
the speaker (*"…", ông A nói*).
"""

from __future__ import annotations

from kg.lang import Language
from kg.lang.lookup import phrase_set
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.scan import Subject

Range = tuple[int, int]

_CONTENT_SIGN = ":"
#: What is said in so few syllables is none.
_LEAST = 3
#: So many syllables of circumstance may stand between a verb and what is said.
_CIRCUMSTANCE = 24
_APART = frozenset({Kind.COMMA, Kind.BREAK, Kind.QUOTE, Kind.COMP})
_BETWEEN = (Kind.ADVERB, Kind.DATE, Kind.RELATIVE)
#: What the name of a medium is made of, with the day on which it tells.
_MEDIUM = (Kind.MENTION, Kind.WORD, Kind.DATE, Kind.ADVERB, Kind.PREP, Kind.CONJ, Kind.DET)
_AWAY = frozenset({"at", "with", "against", "other", "from", "for"})


class Said:
    """Finds what a statement reports."""

    def __init__(self, lang: Language) -> None:
        grammar = lang.grammar
        self.circumstance = phrase_set(grammar.circumstance)
        self.condition = phrase_set(grammar.condition)
        self.audience = phrase_set(grammar.audience)
        self.citing = phrase_set(grammar.citing)

    def after(self, clause: Clause, k: int, subj: Subject, *, comma: bool) -> int | None:
        """The chunk where what is said begins, from chunk ``k`` after the verb on; None where nothing is.

        Args:
            clause: The sentence.
            k: The chunk after the verb, its objects and what opens its content.
            subj: Who says it.
            comma: Whether a comma may stand before what is said.
        """
        if subj.group is not None and clause.kind(subj.group.first - 1) is Kind.PASSIVE:
            return None  # "do một quan chức Nga công bố"
        comma = comma and subj.relation != "later"
        heard = clause.group_of.get(k)
        if heard is not None and clause.words(heard.last + 1) in clause.lexicon.that:
            return heard.last + 2  # "trả lời Quốc hội Mỹ rằng …"
        if clause.kind(k) is Kind.COMMA:
            return self._past_comma(clause, k) if comma else None
        return self._past_circumstance(clause, k, comma=comma) if self.aside(clause, k) else k

    def before(self, clause: Clause, subj: Subject) -> Range | None:
        """What is said before the speaker, if the sentence begins with it."""
        if subj.group is None or subj.relation not in ("own", "joined", "quoted"):
            return None
        end = clause.skip_left(subj.group.first - 1, *_BETWEEN)
        if self.cites(clause, end):  # "…", Reuters dẫn lời A nói
            end = clause.skip_left(end - 1, *_MEDIUM)
        if clause.kind(end) is Kind.COMMA and clause.kind(end - 1) is Kind.MENTION:
            end = clause.skip_left(end - 2, Kind.MENTION)  # "…", A, cựu đại sứ Mỹ, nói
        sign = end
        end = clause.skip_left(end, Kind.COMMA, Kind.HYPHEN, Kind.BREAK)
        if clause.kind(end) is Kind.QUOTE:
            opening = clause.quote_opening(end)
            first = 0 if opening is None or self._in_his_words(clause, opening) else opening + 1
            return (first, end) if self._long(clause, first, end) else None
        if end == sign or end < 0 or clause.reports(end) or not self._tells(clause, end + 1):
            return None  # "Sputnik đưa tin, ông A tuyên bố, …": what is said comes behind
        return (0, end + 1) if self._long(clause, 0, end + 1) else None

    def cites(self, clause: Clause, k: int) -> bool:
        """Whether a chunk ends with the words by which a medium gives what another says."""
        if clause.kind(k) is not Kind.WORD:
            return False
        return self.citing.ends_at(clause.syl.key, clause.chunks[k].end, clause.chunks[k].start)

    @staticmethod
    def _in_his_words(clause: Clause, opening: int) -> bool:
        """Whether only the end of what is said is quoted: *Iran phải "ngừng việc cấp tiền", ông A nói*."""
        before = {clause.kind(k) for k in range(opening)}
        goes_on = clause.kind(opening + 1) is not None and not clause.syl.cap[clause.chunks[opening + 1].start]
        return goes_on and clause.kind(0) is Kind.MENTION and not before & _APART

    def _tells(self, clause: Clause, end: int) -> bool:
        """Whether the chunks before ``end`` are a clause of their own, no circumstance and no verb without subject."""
        first = clause.skip_right(0, Kind.ADVERB, Kind.DATE, Kind.CONJ, Kind.COMMA)
        if self.aside(clause, first) or clause.is_verb(first):
            return False
        lexicon, keys = clause.lexicon, clause.syl.key
        predicates = lexicon.aspect | lexicon.copula | lexicon.modal
        told = (clause.is_verb(k) or clause.words(k) in predicates for k in range(end))
        return any(told) or any(keys[chunk.start] in lexicon.negator for chunk in clause.chunks[:end])

    def aside(self, clause: Clause, k: int) -> bool:
        """Whether words of circumstance or an audience begin at a chunk, and nothing that is said."""
        if not 0 <= k < len(clause.chunks):
            return False
        start = clause.chunks[k].start
        words = clause.syl.key
        if clause.kind(k) is Kind.PREP and clause.prep(k) in _AWAY and self.circumstance.longest(words, start):
            return True
        if clause.kind(k) is Kind.SUB and self.circumstance.longest(words, start):
            return True
        return self.audience.longest(words, start) is not None

    def _past_comma(self, clause: Clause, k: int) -> int | None:
        """*cho biết, hai nước …*; what follows a comma with a verb or conjunction goes on with the sentence."""
        j = clause.skip_right(k + 1, Kind.ADVERB, Kind.DATE)
        if clause.kind(j) in (None, Kind.CONJ, Kind.BREAK) or clause.is_verb(j):
            return None
        if self.aside(clause, j):
            return self._past_circumstance(clause, j, comma=True)
        return k + 1 if clause.kind(k + 1) is not Kind.COMP else k + 2

    def _past_circumstance(self, clause: Clause, k: int, *, comma: bool) -> int | None:
        """*nói với báo giới trong chuyến thăm rằng …*; with ``comma`` what is said may follow a comma too.

        Where nothing is said so, it is what somebody is told about (*tiết lộ với ông B* về kế hoạch), or a condition.
        """
        start, about = clause.chunks[k].start, self._told_about(clause, k)
        for j in range(k + 1, len(clause.chunks)):
            chunk = clause.chunks[j]
            if chunk.start - start > _CIRCUMSTANCE:
                return about
            if chunk.kind is Kind.COMP or clause.words(j) == _CONTENT_SIGN:
                begin = clause.skip_right(j + 1, Kind.COMMA)  # "nói với báo giới rằng, …"
                return begin if begin < len(clause.chunks) else None
            if chunk.kind is Kind.COMMA:
                concedes = clause.kind(k) is Kind.SUB and clause.kind(j + 1) is Kind.CONJ  # "cho biết, dù khó, song …"
                return self._past_comma(clause, j + concedes) if comma else None
        return about

    def _told_about(self, clause: Clause, k: int) -> int | None:
        """What is told where nothing opens it: the matter after *về* behind whoever hears it, a clause with *nếu*."""
        if clause.kind(k) is Kind.SUB:
            return k if self.condition.longest(clause.syl.key, clause.chunks[k].start) else None
        heard = clause.group_of.get(k + 1) if clause.prep(k) == "with" else None
        return heard.last + 2 if heard is not None and clause.prep(heard.last + 1) == "about" else None

    @staticmethod
    def _long(clause: Clause, first: int, last: int) -> bool:
        return first < last and clause.chunks[last - 1].end - clause.chunks[first].start >= _LEAST
