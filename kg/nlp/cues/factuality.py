"""Factuality: whether the text says that an act happened, with the words that say so.

After ConText (Harkema et al. 2009: cues with direction, reach and stops) and FactBank (Saurí & Pustejovsky 2009: what
the governing predicate makes of its complement). The innermost cue wins over those further out, and among cues at one
place the stronger one: cancelled, denied, hypothetical, considered, planned.
"""

from __future__ import annotations

from kg.acts import VOICED
from kg.lang import Language
from kg.lang.lookup import key_of, phrase_set
from kg.model import Factuality
from kg.nlp.cues.answered import meets_plan, suffers
from kg.nlp.cues.cue_places import (
    PlacedCue,
    bare_between,
    called_off,
    covered,
    only_concerns,
    opens_clause,
    parts_clause,
    predicated,
    scheduled,
)
from kg.nlp.cues.journey import called_off_later
from kg.nlp.cues.lapse import Lapses
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.nouns import suffered
from kg.values import frozen

_STRENGTH = {
    Factuality.CANCELLED: 5,
    Factuality.DENIED: 4,
    Factuality.HYPOTHETICAL: 3,
    Factuality.CONSIDERED: 2,
    Factuality.PLANNED: 1,
    Factuality.OCCURRED: 0,
}
_UNREAL = frozenset({Factuality.CONSIDERED, Factuality.PLANNED, Factuality.DENIED, Factuality.HYPOTHETICAL})
_CONTENT = {"plan": Factuality.PLANNED, "consider": Factuality.CONSIDERED, "deny": Factuality.DENIED}
#: A governing noun or verb may stand so many syllables before the act.
_GOVERNOR_REACH = 6
#: Where cues stand that hold for a whole clause.
_WIDE = frozenset({"clause", "opening"})
#: Prepositions before the occasion of what a noun or verb of planning is about.
_CIRCUMSTANCE = frozenset({"at", "against", "other"})
#: What may stand between a cue and its verb.
_BETWEEN = frozenset({Kind.ADVERB, Kind.DATE, Kind.LIGHT, Kind.NOMINAL, Kind.BLOCKED, Kind.PASSIVE, Kind.DET})
#: What no noun or verb of planning governs across.
_ENDS = frozenset({Kind.COMMA, Kind.BREAK, Kind.SUB, Kind.CONJ, Kind.RELATIVE})
_OPEN = frozenset({Factuality.PLANNED, Factuality.CONSIDERED})


@frozen
class Judgement:
    """A factuality and the syllables behind it (None for a plain report)."""

    value: Factuality
    cue: tuple[int, int] | None = None


class FactualityRules:
    """Judges the triggers of a sentence by its cues."""

    def __init__(self, lang: Language) -> None:
        self.wh = phrase_set(lang.grammar.interrogative)
        self.alternative = frozenset(key_of(w) for w in lang.grammar.alternative)
        self.condition = phrase_set(lang.grammar.condition)
        self.before = frozenset(key_of(w) for w in lang.grammar.before)
        self.occasion = frozenset(key_of(w) for w in lang.grammar.occasion)
        self.plural = frozenset(key_of(w) for w in lang.grammar.plural)
        self.behind = frozenset(key_of(w) for w in lang.grammar.behind)
        self.future = phrase_set(lang.grammar.future)
        self.raised = phrase_set(lang.grammar.raised)
        self.brought = phrase_set(lang.grammar.brought)
        self.after = frozenset(key_of(w) for w in lang.grammar.after)
        self.simultaneous = frozenset(key_of(w) for w in lang.grammar.simultaneous)
        self.until = frozenset(key_of(w) for w in lang.grammar.until)
        self.lapses = Lapses(lang)
        self.where = frozenset(key_of(w) for w in lang.grammar.where)
        self.when = phrase_set(lang.grammar.when_noun)
        self.whether = phrase_set(lang.grammar.whether)
        self.concessive = frozenset(key_of(w) for w in lang.grammar.concessive)
        self.only = frozenset(key_of(w) for w in lang.grammar.only)
        self.aim = phrase_set(lang.grammar.aim_noun)
        self.means = frozenset(key_of(w) for w in lang.grammar.means)

    def judge(self, clause: Clause, cues: list[PlacedCue], t: int, *, content: str = "none") -> Judgement:
        """What the sentence says of the act at chunk ``t``.

        Args:
            clause: The sentence.
            cues: Its cues.
            t: Chunk index of the trigger.
            content: What a governing frame makes of its content.
        """
        own = self.before_verb(clause, cues, t)
        after = self._after(clause, cues, t)
        governor = self._governor(clause, cues, t)
        wide = self._clause(clause, cues, t)
        found = [c for c in (own, after, governor, wide) if c] or predicated(clause, cues, t)
        found = found or self._closing(clause, cues, t)
        best = max(found, key=lambda c: _STRENGTH[c.cue.factuality], default=None)
        if wide is not None and best is own is not None and self._supposed(clause, wide, own):
            best = wide  # "nếu hai bên không đạt được thỏa thuận"
        if best is not None and best.cue.factuality is Factuality.CANCELLED:
            # "nên dừng thử hạt nhân": what is asked for or planned is the stop.
            near = (c for c in cues if c.end <= best.start and best.start - c.end <= 2 and c.cue.where == "before")
            outer = [c for c in near if c.cue.factuality in _UNREAL and not c.cue.types]
            if outer and outer[0].cue.factuality is Factuality.DENIED and scheduled(clause, t):
                return Judgement(Factuality.PLANNED, (outer[0].start, outer[0].end))  # "sẽ không hủy cuộc gặp"
            best = next((c for c in outer if c.cue.factuality is not Factuality.PLANNED), best)
        if content in _CONTENT and (best is None or best.cue.factuality is Factuality.PLANNED):
            span = (best.start, best.end) if best else None
            return Judgement(_CONTENT[content], span)
        if best is None:
            if self._question(clause, t):
                return Judgement(Factuality.HYPOTHETICAL, (clause.chunks[-1].start, clause.chunks[-1].end))
            return Judgement(Factuality.OCCURRED)
        if best.cue.factuality in (Factuality.PLANNED, Factuality.CONSIDERED):
            condition = self._condition(clause, t)
            if condition:
                return Judgement(Factuality.HYPOTHETICAL, condition)
        return Judgement(best.cue.factuality, (best.start, best.end))

    def before_verb(self, clause: Clause, cues: list[PlacedCue], t: int) -> PlacedCue | None:
        """The strongest cue among the words between subject and verb."""
        best: PlacedCue | None = None
        k = t - 1
        limit = clause.chunks[t].start
        words = 0
        while k >= 0:
            chunk = clause.chunks[k]
            if suffers(clause, k, t):
                break  # "chuyến thăm dự kiến này vấp phải phản đối"
            if chunk.kind is Kind.WORD:
                words += chunk.end - chunk.start
                inside = sum(
                    min(c.end, chunk.end) - max(c.start, chunk.start)
                    for c in cues
                    if c.cue.where == "before" and c.start < chunk.end and c.end > chunk.start
                )
                words -= max(0, inside)
                if words > 3:
                    break
            elif chunk.kind is Kind.TRIGGER and covered(cues, chunk):
                pass
            elif any(c.cue.where == "before" and c.start < chunk.end and c.end > chunk.start for c in cues):
                pass  # one cue over several chunks (*được cho là sẽ*), and *nên*, which may also subordinate
            elif (
                chunk.kind is Kind.CONJ
                and k
                and clause.words(k) in self.alternative
                and (clause.chunks[k - 1].kind is Kind.WORD or (k == t - 1 and covered(cues, clause.chunks[k - 1])))
            ):
                pass  # *không thể di dời hoặc dỡ bỏ*, *không xác nhận hay bác bỏ*
            elif chunk.kind is Kind.QUOTE and any(
                c.cue.where == "before" and chunk.start in (c.end, c.start - 1) for c in cues
            ):
                pass  # *xin 'khất' trừng phạt*
            elif chunk.kind is Kind.MENTION and bare_between(clause, k):
                k = bare_between(clause, k)
                limit = clause.chunks[k].start
                k -= 1
                continue
            elif chunk.kind not in _BETWEEN:
                break
            limit = chunk.start
            k -= 1
        for placed in cues:
            between = limit <= placed.start and placed.end <= clause.chunks[t].start
            if placed.cue.where != "before" or not between:
                continue
            if best is None or _STRENGTH[placed.cue.factuality] >= _STRENGTH[best.cue.factuality]:
                best = placed
        for placed in cues:  # one that opens the trigger itself (*sẽ thăm* as one phrase) counts as well
            opens = placed.cue.where in ("before", "governor") and placed.end <= clause.chunks[t].end
            if opens and placed.start < clause.chunks[t].start < placed.end and best is None:
                best = placed
        return best

    def _governor(self, clause: Clause, cues: list[PlacedCue], t: int) -> PlacedCue | None:
        """A noun or verb of planning, weighing or denying whose complement the act is."""
        start = clause.chunks[t].start
        best: PlacedCue | None = None
        floor = start
        k = t - 1
        reach = 0
        while k >= 0 and reach <= _GOVERNOR_REACH:
            chunk = clause.chunks[k]
            governs = any(c.cue.where == "governor" and c.start < chunk.end and c.end > chunk.start for c in cues)
            if chunk.kind in _ENDS and not governs and not clause.in_group(k):
                break
            if meets_plan(clause, cues, k, t):
                break  # "kế hoạch của Mỹ bị Ukraine bác bỏ": the plan is what it is done to
            if chunk.prep == "about" and chunk.kind is Kind.PREP and only_concerns(clause, k):
                break
            if chunk.kind is Kind.PREP and chunk.prep in _CIRCUMSTANCE and clause.is_noun(t) and not governs:
                break  # "đề xuất được nêu trong cuộc gặp": the occasion is none
            if chunk.kind is Kind.TRIGGER and not clause.is_noun(k) and not governs:
                break
            if chunk.kind is not Kind.MENTION:
                reach += chunk.end - chunk.start
            floor = chunk.start
            k -= 1
        for placed in cues:
            near = floor <= placed.start or (reach > _GOVERNOR_REACH and floor < placed.end)  # it may be a long one
            if placed.cue.where == "governor" and near and placed.end <= start:
                best = placed  # the nearest
        if best is not None and best.cue.factuality in _OPEN and self._done_between(clause, best.end, start):
            return None  # "phản đối việc Mỹ đã rút quân"
        return best

    def _done_between(self, clause: Clause, start: int, end: int) -> bool:
        """Whether an adverb between two syllables says of what follows that it is done."""
        return any(
            chunk.kind is Kind.ADVERB and start <= chunk.start < end and clause.words(k) in clause.lexicon.done
            for k, chunk in enumerate(clause.chunks)
        )

    def _supposed(self, clause: Clause, wide: PlacedCue, own: PlacedCue) -> bool:
        """Whether what is denied is so only on a condition."""
        denied = own.cue.factuality is Factuality.DENIED
        return denied and self.condition.longest(clause.syl.key, wide.start, clause.chunks[-1].end) is not None

    def _clause(self, clause: Clause, cues: list[PlacedCue], t: int) -> PlacedCue | None:
        """A cue that opens the clause and holds for all of it."""
        start = clause.chunks[t].start
        floor = start
        k = t - 1
        while k >= 0 and clause.chunks[k].kind not in (Kind.COMMA, Kind.BREAK):
            floor = clause.chunks[k].start
            k -= 1
        planned = None
        for placed in cues:
            if placed.cue.where not in _WIDE or placed.start >= start:
                continue
            if placed.cue.where == "opening" and not opens_clause(clause, placed):
                continue
            if placed.start >= floor:
                return placed
            if placed.cue.factuality is not Factuality.PLANNED or k < 0:
                continue
            if placed.end >= clause.chunks[k].start - 1 or self._before_occasion(clause, placed, k):
                planned = placed  # "Theo lịch trình, ông sẽ …", "Theo lịch trình, sau khi thăm Đức, ông …"
        return planned

    def _before_occasion(self, clause: Clause, placed: PlacedCue, comma: int) -> bool:
        """Whether only the occasion stands between a cue that opens the sentence and a comma."""
        first = next((j for j, c in enumerate(clause.chunks) if c.start >= placed.end), comma)
        first = clause.skip_right(first, Kind.COMMA)
        kinds = [clause.kind(j) for j in range(first, comma)]
        return opens_clause(clause, placed) and kinds[:1] in ([Kind.SUB], [Kind.PREP]) and Kind.COMMA not in kinds

    def _closing(self, clause: Clause, cues: list[PlacedCue], t: int) -> list[PlacedCue]:
        """A time ahead that ends the clause of an act not told as done: *Mỹ rút quân* trong thời gian tới."""
        ahead = [c for c in cues if c.cue.where == "opening" and c.cue.factuality is Factuality.PLANNED]
        if not ahead:
            return []
        end = next((k for k in range(t + 1, len(clause.chunks)) if parts_clause(clause, k)), len(clause.chunks) - 1)
        span = clause.chunks[t].end, clause.chunks[end].start
        ahead = [c for c in ahead if span[0] <= c.start <= span[1]]
        first = clause.skip_left(t - 1, Kind.ADVERB, Kind.WORD, Kind.LIGHT, Kind.DATE) + 1
        return [] if clause.says_done(first, t) else ahead[:1]

    def _after(self, clause: Clause, cues: list[PlacedCue], t: int) -> PlacedCue | None:
        """A cue after the act and what belongs to it: *cuộc gặp … bị hoãn*. Verbs have none but *bị hoãn*-like ones."""
        if not clause.is_noun(t):
            return None
        end = clause.chunks[t].end
        k = t + 1
        ends = (Kind.COMMA, Kind.BREAK, Kind.SUB)
        while k < len(clause.chunks) and (clause.chunks[k].kind not in ends or clause.opens_purpose(k)):
            if (
                clause.chunks[k].kind is Kind.TRIGGER
                and not clause.is_noun(k)
                and not any(c.start <= clause.chunks[k].start < c.end for c in cues)
            ):
                late = called_off_later(clause, cues, t, k)
                if late is not None:
                    return late
                break
            if clause.prep(k) == "about" and suffered(clause, t):
                break  # "nhận được cam kết về thỏa thuận sẽ diễn ra sớm"
            end = clause.chunks[k].end
            k += 1
        first = clause.chunks[t].end
        if clause.kind(k) is Kind.COMMA and k + 1 < len(clause.chunks):
            end = clause.chunks[k + 1].start + 1  # "cuộc họp với Đức, dự kiến diễn ra ngày 19/5"
        off = next((c for c in cues if first <= c.start < end and called_off(clause, c)), None)
        after = next((c for c in cues if c.cue.where == "after" and first <= c.start < end), None)
        # "dự kiến diễn ra hôm nay đã bị Nga hủy bỏ"
        return off if off is not None and (after is None or after.cue.factuality is Factuality.PLANNED) else after

    def _condition(self, clause: Clause, t: int) -> tuple[int, int] | None:
        """The words that open a condition of the act at ``t``: not of what is said after it.

        *sẽ đề xuất trừng phạt, đồng thời cảnh báo* nếu *Nga không rút quân …* is a plan and a threat.
        """
        keys, last = clause.syl.key, clause.chunks[-1].end
        for k, chunk in enumerate(clause.chunks):
            if k > t + 1 and chunk.kind is Kind.CONJ and self._says_more(clause, k):
                return None
            if chunk.kind in (Kind.SUB, Kind.WORD, Kind.PREP):
                found = self.condition.longest(keys, chunk.start, last)
                if found:
                    return chunk.start, found[0]
        return None

    def _says_more(self, clause: Clause, k: int) -> bool:
        """Whether *và*, *đồng thời* joins what is said to what stands before."""
        frame = clause.verb(clause.skip_right(k + 1, Kind.ADVERB))
        return frame is not None and frame.type in VOICED

    def _question(self, clause: Clause, t: int) -> bool:
        last = clause.chunks[-1]
        if last.kind is not Kind.BREAK or clause.syl.text[last.start] != "?" or clause.quote_of(t) is not None:
            return False
        if any(c.kind is Kind.COMMA for c in clause.chunks[t:]):
            return False
        return not self.wh.anywhere(clause.syl.key, clause.chunks[0].start, last.end)
