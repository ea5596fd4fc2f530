"""Topics: the shortest phrase that says what an act is about and stands alone."""

from __future__ import annotations

from kg.lang import Language
from kg.lang.lookup import key_of, phrase_set
from kg.model import EventType
from kg.nlp.cues.lapse import Lapses
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.noun_list import leads_on
from kg.nlp.layers import Syllables
from kg.nlp.roles.topic_edges import Edges, in_list, inside, joins_clauses, wholes, within_limit

#: A longer topic is cut where a conjunction joins another point, then at the limit.
_LONG = 16
#: No topic ends before it has so many syllables, nor before an aim where it has not more than so many.
_SHORTEST, _SHORT = 2, 4
#: What a word can be before which a topic ends.
_STOPPING = frozenset({Kind.SUB, Kind.CONJ, Kind.PREP, Kind.WORD, Kind.ADVERB, Kind.TRIGGER})
#: Behind so many syllables in quotation marks a phrase goes on with its noun.
_QUOTED, _NOUN = 6, frozenset({Kind.DET, Kind.WORD, Kind.NOMINAL, Kind.MENTION})


class Topics:
    """Cuts topics out of what follows a trigger."""

    def __init__(self, lang: Language) -> None:
        grammar = lang.grammar
        self.edges = Edges(lang)
        self.trim = self.edges.trim
        self.never = lang.no_topics
        self.lapses = Lapses(lang)
        self.counted_from = frozenset(key_of(w) for w in grammar.after)
        self.adverbs = frozenset(key_of(w) for w in grammar.adverb)
        told_in = (f"{lead} {noun}" for lead in grammar.medium_lead for noun in grammar.medium)
        self.stop = phrase_set((*grammar.topic_stop, *told_in))
        self.opener = phrase_set(grammar.topic_opener)
        self.result = phrase_set(grammar.topic_result)
        self.aim = frozenset(key_of(w) for w in grammar.topic_aim)
        self.future = phrase_set(grammar.future)
        self.points = phrase_set(grammar.topic_point)
        self.compounds = lang.compounds
        self.prepositions = phrase_set(w for p in grammar.preposition for w in p.words)
        self.split = phrase_set(w for w in grammar.conjunction if " " in w)
        self.joins = frozenset(key_of(w) for w in grammar.conjunction if " " not in w)

    def after(
        self, clause: Clause, k: int, stop: int | None = None, *, begin: int | None = None
    ) -> list[tuple[int, int]]:
        """Topics in what follows chunk ``k - 1``, as syllable ranges; none, one, or several joined ones.

        Args:
            clause: The sentence.
            k: The first chunk.
            stop: The chunk before which they end at the latest; default the end of the sentence.
            begin: The syllable where they begin; default that of the first chunk.
        """
        last = len(clause.chunks) if stop is None else stop
        if k >= last or clause.closes_quote(k):
            return []
        while k < last - 1 and clause.chunks[k].kind is Kind.DATE:
            k += 1
        k = self._past_opener(clause, k, last)
        start = max(clause.chunks[k].start, begin or 0)
        whole = wholes(clause, k, last)
        end = self._end(clause, k, last, whole)
        out = []
        pieces = self._split(clause, start, end, whole)
        if self.circumstance(clause.syl, start, end):
            del pieces[1:]  # "trừng phạt Nga" vì can thiệp và sáp nhập
        for a, b in pieces:
            trimmed = self.trim(clause.syl, a, b)
            if trimmed:
                out.append(_with_opening(clause, *trimmed))
        return out[:3]

    def _past_opener(self, clause: Clause, k: int, last: int) -> int:
        """The chunk after a word that only ties what is said to what was said before (*Tuy nhiên*, …)."""
        syl, start, end = clause.syl, clause.chunks[k].start, clause.chunks[last - 1].end
        while start < end and not syl.text[start][0].isalnum():
            start += 1
        found = self.opener.longest(syl.key, start, end)
        if found is None or found[0] >= end or syl.text[found[0]] != ",":
            return k
        return next((j for j in range(k + 1, last) if clause.chunks[j].start > found[0]), k)

    def _end(self, clause: Clause, k: int, last: int, whole: list[tuple[int, int]]) -> int:
        """Syllable index where the phrase that begins at chunk ``k`` ends: nowhere inside a range of ``whole``."""
        c = clause.chunks[:last]
        begin = c[k].start
        j = k
        quote = c[k].kind is Kind.QUOTE
        while j < len(c):
            chunk = c[j]
            joint = chunk.kind is Kind.COMMA and (in_list(clause, j, last) or leads_on(clause, j))
            if joint or (whole and j > k and inside(chunk.start, whole)):
                j += 1
                continue
            if j > k or chunk.kind is not Kind.QUOTE:
                if quote and chunk.kind is Kind.QUOTE and _goes_on(clause, j, begin):
                    quote = False
                elif chunk.kind is Kind.QUOTE and (quote or clause.closes_quote(j, before=k)):
                    return chunk.start
                sign = not quote and chunk.kind in (Kind.COMMA, Kind.BREAK, Kind.HYPHEN) and chunk.start > begin
                if sign and not (chunk.kind is Kind.HYPHEN and _joins_names(clause, j)):
                    return chunk.start
            if j > k and chunk.kind is Kind.DATE and not quote and not _of_subject(clause, k, j):
                lead = clause.skip_left(j - 1, Kind.DET)  # "sẽ giao 14 tiêm kích cho Ukraine" trong những tuần tới
                led = lead > k and c[lead].kind is Kind.PREP and c[lead].start - begin >= _SHORTEST
                return c[lead].start if led else chunk.start
            if j > k and not quote:
                if chunk.kind in _STOPPING and self._stops(clause, j, begin):
                    counted = chunk.kind is Kind.SUB and clause.words(j) in self.counted_from
                    return self._before_lapse(clause, chunk.start, begin) if counted else chunk.start
                if chunk.kind is Kind.CONJ and self._new_clause(clause, j):
                    return chunk.start
                lower = chunk.kind is Kind.PASSIVE and not clause.syl.cap[chunk.start]  # not "người Do Thái"
                reason = lower and chunk.prep == "by" and clause.kind(j + 1) is Kind.WORD
                if reason and self._stops(clause, j, begin):
                    return chunk.start  # "thỏa thuận an ninh" do bất đồng về biên giới
            j += 1
        return c[-1].end

    def _before_lapse(self, clause: Clause, end: int, begin: int) -> int:
        """Where a phrase ends before a length of time and its adverb: *hội đàm về Syria* chỉ vài giờ *sau khi …*."""
        keys = clause.syl.key
        start = self.lapses.begin_of(keys, end, begin)
        while start is not None and start > begin and keys[start - 1] in self.adverbs:
            start -= 1
        return end if start is None else start

    def _counts_votes(self, syl: Syllables, start: int, end: int) -> bool:
        """Whether a number and a word for votes begin at a syllable: *với* 320 phiếu thuận."""
        if start >= end or not syl.text[start].isdigit():
            return False
        first = next((i for i in range(start, end) if not syl.text[i].isdigit()), end)
        found = self.never.longest(syl.key, first, end)
        return found is not None and found[0] > first + 1

    def _stops(self, clause: Clause, j: int, begin: int) -> bool:
        start = clause.chunks[j].start
        if clause.kind(j) is Kind.PREP and self._counts_votes(clause.syl, clause.chunks[j].end, clause.chunks[-1].end):
            return True
        found = self.stop.longest(clause.syl.key, start) if clause.syl.key[start] in self.stop.opens else None
        if found is None or start - begin < _SHORTEST or clause.syl.key[start - 1] in clause.lexicon.negator:
            return False  # "việc này không nhằm …"
        word = self.compounds.longest(clause.syl.key, start)
        if word is not None and word[0] > found[0]:
            return False  # "theo dõi sát tình hình"
        return start - begin > _SHORT or not (found[0] == start + 1 and clause.syl.key[start] in self.aim)

    def _new_clause(self, clause: Clause, j: int) -> bool:
        """Whether a conjunction opens a clause of its own: a party with its verb, or a verb with its own cue."""
        k = j + 1
        if k >= len(clause.chunks):
            return True
        if self.future.longest(clause.syl.key, clause.chunks[k].start) is not None:
            return True  # "hội đàm kín và dự kiến ký …"
        frame = clause.verb(k)
        if frame is not None and frame.type in clause.lexicon.main:
            return not (frame.type is EventType.MEETING and clause.is_noun(j - 1))  # "các chuyến thăm và tiếp xúc"
        if clause.chunks[k].kind is Kind.MENTION:
            return clause.turns(j) or clause.has_verb_after(clause.group_of[k].last)
        if clause.kind(k) is Kind.ADVERB and clause.words(k) in clause.lexicon.done:
            return True  # "gặp ông A và đã hủy …"
        return clause.chunks[k].kind is Kind.ADVERB and k + 1 < len(clause.chunks) and clause.verb(k + 1) is not None

    def _split(self, clause: Clause, start: int, end: int, whole: list[tuple[int, int]]) -> list[tuple[int, int]]:
        syl, cuts = clause.syl, []
        i = start
        while i < end:
            found = self.split.longest(syl.key, i, end) if syl.key[i] in self.split.opens else None
            if found and i > start:
                cuts.append((i, found[0]))
                i = found[0]
            else:
                i += 1
        out, at = [], start
        for a, b in cuts:
            out.append((at, a))
            at = b
        out.append((at, end))
        pieces = []
        for a, b in out:
            if b - a > _LONG:
                joins = (i for i in range(a + 5, min(b, a + _LONG + 4)) if self._joins(clause, a, i, b))
                cut = next((i for i in joins if not inside(i, whole)), None)
                if cut:
                    pieces.append((a, cut))
                    if b - cut < _LONG:
                        pieces.append((cut + 1, b))
                    continue
            pieces.append((a, within_limit(clause, a, b)))
        return pieces

    def _joins(self, clause: Clause, start: int, i: int, end: int) -> bool:
        """Whether a conjunction joins two points at ``i``, and is no part of a word (*song* phương)."""
        syl = clause.syl
        if syl.key[i] not in self.joins:
            return False
        word = self.compounds.longest(syl.key, i, end)
        if word and word[0] > i + 1:
            return False
        return self.points.longest(syl.key, i + 1, end) is not None or joins_clauses(clause, start, i)

    def by_points(self, syl: Syllables, start: int, end: int) -> list[tuple[int, int]]:
        """The points that *và* joins in a topic: *tăng cường hợp tác quốc phòng* và *thúc đẩy thương mại*."""
        out, at = [], start
        for i in range(start + _SHORTEST, end - _SHORTEST):
            if syl.key[i] not in self.joins:
                continue
            word = self.compounds.longest(syl.key, i, end)
            joint = not (word and word[0] > i + 1)
            if joint and self.points.longest(syl.key, i + 1, end) is not None:
                out.append((at, i))
                at = i + 1
        return [t for t in (self.trim(syl, a, b) for a, b in (*out, (at, end))) if t is not None]

    def before_result(self, syl: Syllables, start: int, end: int) -> tuple[int, int] | None:
        """A topic of a deed without what comes of it: *tăng cường hợp tác* quân sự *khiến Mỹ lo ngại*."""
        first, keys = self.result.opens, syl.key
        opens = (i for i in range(start, end) if keys[i] in first and self.result.longest(keys, i, end))
        return self.trim(syl, start, next(opens, end))

    def circumstance(self, syl: Syllables, start: int, end: int) -> bool:
        """Whether what should be a topic only says when, where, how, how much or whose."""
        rate = next((i + 1 for i in range(start, min(start + 2, end)) if syl.text[i].endswith("%")), None)
        if rate is not None and self.prepositions.longest(syl.key, rate, end) is not None:
            return True  # "áp thuế 50% đối với hàng Ấn Độ", but "triển khai 60% lực lượng"
        found = self.never.longest(syl.key, start, end)
        word = self.compounds.longest(syl.key, start, end)
        return found is not None and not (word and word[0] > found[0]) and not syl.cap[start]


def _of_subject(clause: Clause, k: int, j: int) -> bool:
    """Whether a date stands between the first name of a clause and its predicate: *Nga* ngày 5/6 *đã gửi …*."""
    group = clause.group_of.get(k)
    begins = group is not None and group.first == k and group.last == j - 1
    return begins and clause.kind(j + 1) in (Kind.ADVERB, Kind.WORD, Kind.TRIGGER, Kind.PASSIVE, Kind.LIGHT)


def _joins_names(clause: Clause, j: int) -> bool:
    """Whether a hyphen joins two names (*hợp tác Trung Quốc* – *EU*) or parts of a word, and is no dash."""
    between = clause.kind(j - 1) is Kind.MENTION and clause.kind(j + 1) is Kind.MENTION
    return clause.syl.glued[clause.chunks[j].start] or between


def _goes_on(clause: Clause, k: int, begin: int) -> bool:
    """Whether a phrase goes on behind its first words in quotation marks: *kêu gọi Iran “thực thi”* thỏa thuận."""
    return clause.kind(k + 1) in _NOUN and clause.chunks[k].start - begin <= _QUOTED


def _with_opening(clause: Clause, start: int, end: int) -> tuple[int, int]:
    """A phrase with the mark before it, where it goes on behind the quotation that this opens."""
    if start == 0 or clause.syl.text[start - 1][0].isalnum():
        return start, end  # no mark
    marks = {c.start for c in clause.chunks if c.kind is Kind.QUOTE}
    opens = start - 1 in marks and len(marks & set(range(start, end))) % 2
    return (start - 1, end) if opens else (start, end)
