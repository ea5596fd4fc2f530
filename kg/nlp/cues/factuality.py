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
from kg.nlp.cues.cue_places import PlacedCue, predicated, scheduled
from kg.nlp.cues.lapse import Lapses
from kg.nlp.cues.of_act import STRENGTH, after_noun, before_verb, closing, governing, opening
from kg.nlp.cues.presupposed import in_force, known
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.values import frozen

_UNREAL = frozenset({Factuality.CONSIDERED, Factuality.PLANNED, Factuality.DENIED, Factuality.HYPOTHETICAL})
_CONTENT = {"plan": Factuality.PLANNED, "consider": Factuality.CONSIDERED, "deny": Factuality.DENIED}


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
        self.plural = frozenset(key_of(w) for w in lang.grammar.plural)
        self.future = phrase_set(lang.grammar.future)
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
        self.even = phrase_set(lang.grammar.even)
        self.affirming = phrase_set(lang.grammar.affirming)
        self.means = frozenset(key_of(w) for w in lang.grammar.means)

    def judge(self, clause: Clause, cues: list[PlacedCue], t: int, *, content: str = "none") -> Judgement:
        """What the sentence says of the act at chunk ``t``.

        Args:
            clause: The sentence.
            cues: Its cues.
            t: Chunk index of the trigger.
            content: What a governing frame makes of its content.
        """
        best = self._strongest(clause, cues, t) if cues else None
        if best is not None and best.cue.factuality is Factuality.CANCELLED:
            # "nên dừng thử hạt nhân": what is asked for or planned is the stop.
            near = (c for c in cues if c.end <= best.start and best.start - c.end <= 2 and c.cue.where == "before")
            outer = [c for c in near if c.cue.factuality in _UNREAL and not c.cue.types]
            if outer and outer[0].cue.factuality is Factuality.DENIED and scheduled(clause, t):
                if in_force(clause, best, t):
                    return Judgement(Factuality.OCCURRED)  # "không hủy quyết định trục xuất"
                return Judgement(Factuality.PLANNED, outer[0].span)  # "sẽ không hủy cuộc gặp"
            best = next((c for c in outer if c.cue.factuality is not Factuality.PLANNED), best)
        if content in _CONTENT and (best is None or best.cue.factuality is Factuality.PLANNED):
            return Judgement(_CONTENT[content], best.span if best else None)
        if best is None:
            if self._question(clause, t):
                return Judgement(Factuality.HYPOTHETICAL, (clause.chunks[-1].start, clause.chunks[-1].end))
            return Judgement(Factuality.OCCURRED)
        if best.cue.factuality in (Factuality.PLANNED, Factuality.CONSIDERED):
            condition = self._condition(clause, t)
            if condition:
                return Judgement(Factuality.HYPOTHETICAL, condition)
        return Judgement(best.cue.factuality, best.span)

    def _strongest(self, clause: Clause, cues: list[PlacedCue], t: int) -> PlacedCue | None:
        """The cue that says most of the act at chunk ``t``."""
        own = before_verb(clause, cues, t, self.alternative)
        after = after_noun(clause, cues, t)
        governor = governing(clause, cues, t)
        wide = opening(clause, cues, t)
        if wide is not None and wide.cue.factuality is Factuality.PLANNED and _done_since_comma(clause, t):
            wide = None  # "Theo lịch trình, hôm qua Nga đã rút quân"
        if wide is not None and (self._past(clause, wide, t) or known(clause, wide, t)):
            wide = None
        found = [c for c in (own, after, governor, wide) if c] or predicated(clause, cues, t)
        found = found or closing(clause, cues, t)
        best = max(found, key=lambda c: STRENGTH[c.cue.factuality], default=None)
        if wide is not None and best is own is not None and self._supposed(clause, wide, own):
            return wide  # "nếu hai bên không đạt được thỏa thuận"
        return best

    def _supposed(self, clause: Clause, wide: PlacedCue, own: PlacedCue) -> bool:
        """Whether what is denied is so only on a condition."""
        denied = own.cue.factuality is Factuality.DENIED
        return denied and self.condition.longest(clause.syl.key, wide.start, clause.chunks[-1].end) is not None

    def _past(self, clause: Clause, wide: PlacedCue, t: int) -> bool:
        """Whether an act had been done before what is not known: *chưa rõ ông A ở đâu* sau khi *được trả tự do*."""
        unknown = wide.cue.where == "clause" and wide.cue.factuality is Factuality.HYPOTHETICAL
        if not unknown or self.condition.longest(clause.syl.key, wide.start) is not None:
            return False
        first = next((k for k, c in enumerate(clause.chunks) if c.start >= wide.end), t)
        return any(clause.kind(k) is Kind.SUB and clause.words(k) in self.after for k in range(first, t))

    def _condition(self, clause: Clause, t: int) -> tuple[int, int] | None:
        """The words that open a condition of the act at ``t``: not of what is said after it.

        *sẽ đề xuất trừng phạt, đồng thời cảnh báo* nếu *Nga không rút quân …* is a plan and a threat.
        """
        keys, last = clause.syl.key, clause.chunks[-1].end
        for k, chunk in enumerate(clause.chunks):
            if k > t + 1 and chunk.kind is Kind.CONJ and _says_more(clause, k):
                return None
            if chunk.kind in (Kind.SUB, Kind.WORD, Kind.PREP):
                found = self.condition.longest(keys, chunk.start, last)
                if found:
                    return chunk.start, found[0]
        return None

    def _question(self, clause: Clause, t: int) -> bool:
        last = clause.chunks[-1]
        if last.kind is not Kind.BREAK or clause.syl.text[last.start] != "?" or clause.quote_of(t) is not None:
            return False
        if any(c.kind is Kind.COMMA for c in clause.chunks[t:]):
            return False
        return not self.wh.anywhere(clause.syl.key, clause.chunks[0].start, last.end)


def _done_since_comma(clause: Clause, t: int) -> bool:
    """Whether a clause behind a comma tells the act at ``t`` as done."""
    comma = clause.find_left(t - 1, Kind.COMMA)
    return comma >= 0 and clause.says_done(comma, t)


def _says_more(clause: Clause, k: int) -> bool:
    """Whether *và*, *đồng thời* joins what is said to what stands before."""
    frame = clause.verb(clause.skip_right(k + 1, Kind.ADVERB))
    return frame is not None and frame.type in VOICED
