"""Reading: the rules by which triggers become claims, and the state of reading one sentence by them."""

from __future__ import annotations

from dataclasses import dataclass, field

from kg.acts import OPEN
from kg.lang import Language
from kg.lang.event_schema import Frame
from kg.lang.lookup import phrase_set
from kg.model import EventType, Factuality
from kg.nlp.cues.cue_places import PlacedCue
from kg.nlp.cues.factuality import FactualityRules, Judgement
from kg.nlp.cues.subordinate import in_subordinate
from kg.nlp.grammar.armed import arms_before
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.said import Said
from kg.nlp.layers import RawClaim
from kg.nlp.noted import Refusal
from kg.nlp.roles.slots import Slots
from kg.nlp.roles.topics import Topics
from kg.nlp.roles.when import date_ahead, date_of, told_on


class Rules:
    """What a language says of triggers.

    Attributes:
        topics: Cuts topics.
        said: Finds what a statement reports.
        factuality: Judges by cues.
        plannable: Types that are acts of their own as content of a plan.
        spoken: Types of speech and will: done now, whatever they are about is to come.
        sequel: Words that open a sentence which goes on with the one before.
        motion: Verbs of going that name no journey.
        demonstrative: Words that point at an act told before.
        side: Words before the side for which those named next stand (*về phía*).
        plural: Words for several.
        ending: Verbs of ending, lessening or keeping up what goes on.
        stative: Verbs of having and lacking.
        mutual: Words with which an agreement is one of all sides.
        presiding: Verbs of leading a meeting.
        otherwise: By frame, what it is where it is addressed to nobody else.
        heads: By frame, what a topic must begin with.
        not_heads: By frame, what no topic may hold.
    """

    def __init__(self, lang: Language) -> None:
        frames = lang.frames.frame
        self.topics = Topics(lang)
        self.said = Said(lang)
        self.factuality = FactualityRules(lang)
        self.plannable = frozenset(lang.frames.plannable)
        self.spoken = frozenset(lang.frames.main) - self.plannable
        self.motion = phrase_set(lang.grammar.motion)
        self.sequel = phrase_set(lang.grammar.sequel)
        self.side = phrase_set(lang.grammar.side)
        self.demonstrative = phrase_set(lang.references.demonstrative)
        self.plural = phrase_set(lang.grammar.plural)
        self.ending = phrase_set(lang.grammar.ending)
        self.stative = phrase_set(lang.grammar.stative)
        self.mutual = phrase_set(lang.grammar.mutual)
        self.presiding = phrase_set(lang.grammar.presiding)
        by_id = {f.id: f for f in frames}
        self.otherwise = {f.id: by_id[f.otherwise] for f in frames if f.otherwise}
        self.heads = {f.id: phrase_set(f.phrase_heads) for f in frames if f.phrase_heads}
        self.not_heads = {f.id: phrase_set(f.phrase_not) for f in frames if f.phrase_not}


@dataclass
class Reading:
    """One sentence while it is read, trigger by trigger from the left.

    Attributes:
        rules: The rules.
        clause: The sentence.
        cues: Its cues.
        sent: Its number.
        judged: Factuality of the verbs read so far, by chunk.
        silenced: Verbs read so far that are only the content of another.
        beside: Verbs of saying that only give a reason or say more of a noun: no statements, if nothing else.
        quoted: Those with which whoever is quoted speaks of himself: no statements beside the one that quotes him.
        opening: Those that only say, before whoever speaks is named, what is spoken of: none beside what is said of it.
        said: What the statements read so far report, as chunk ranges, by chunk of the verb.
        refused: The triggers read so far that lack something.
    """

    rules: Rules
    clause: Clause
    cues: list[PlacedCue]
    sent: int
    judged: dict[int, Judgement] = field(default_factory=dict)
    silenced: set[int] = field(default_factory=set)
    beside: set[int] = field(default_factory=set)
    quoted: set[int] = field(default_factory=set)
    opening: set[int] = field(default_factory=set)
    said: dict[int, tuple[int, int]] = field(default_factory=dict)
    refused: list[Refusal] = field(default_factory=list)

    def judge(self, t: int, content: str = "none") -> Judgement:
        """What the cues say of the act at chunk ``t``; ``content`` is what a verb above makes of its content.

        Without any, what its clause or date says.
        """
        rules = self.rules.factuality
        own = rules.judge(self.clause, self.cues_for(t), t, content=content)
        if own.value is not Factuality.OCCURRED:
            return own
        return in_subordinate(rules, self.clause, self.cues, t) or self._dated_ahead(t) or own

    def _dated_ahead(self, t: int) -> Judgement | None:
        """*Hai bên gặp nhau vào tháng tới*: a plan told by its date; what is said and willed is so now."""
        clause = self.clause
        if not clause.dated:
            return None
        first = clause.find_left(t - 1, Kind.COMMA, Kind.BREAK)
        if self.type_of(t) in self.rules.spoken or clause.says_done(first if clause.is_noun(t) else 0, t):
            return None
        ahead = date_ahead(self.clause, t)
        return Judgement(Factuality.PLANNED, ahead) if ahead else None

    def cues_for(self, t: int) -> list[PlacedCue]:
        """The cues that hold for acts of the type of that at chunk ``t``; one for some types hides those inside it."""
        if not self.cues:
            return []
        kind = self.type_of(t)
        fits = [c for c in self.cues if not c.cue.types or kind in c.cue.types]
        if kind is EventType.CRITICISM:  # "bị cáo buộc": a charge leaves open what it is of, but not itself
            own = self.clause.chunks[t]
            open_ = (c for c in fits if c.cue.factuality is Factuality.HYPOTHETICAL)
            charges = [c for c in open_ if c.start < own.start and own.end <= c.end]
            fits = [c for c in fits if c not in charges]
        typed = [c for c in fits if c.cue.types]
        if not typed:
            return fits
        return [c for c in fits if not any(d.holds(c) for d in typed)]

    def type_of(self, t: int) -> EventType | None:
        """The type of act that the trigger at chunk ``t`` tells as it stands there."""
        trigger = self.clause.chunks[t].trigger
        if trigger is None:
            return None
        frame = (trigger.noun or trigger.verb) if self.clause.is_noun(t) else trigger.verb
        return frame.type if frame else None

    def meets_unnamed(self, t: int) -> str:
        """The noun for the people without a name whom the talk at chunk ``t`` is with (*tiếp một số doanh nhân*)."""
        clause = self.clause
        k = clause.skip_right(t + 1, Kind.ADVERB, Kind.DATE)
        if clause.prep(k) == "with":
            k += 1
        k = clause.skip_right(k, Kind.DET)
        if clause.kind(k) not in (Kind.WORD, Kind.COMPANION):
            return ""
        syl, end = clause.syl, clause.chunks[-1].end
        start = next((i for i in range(clause.chunks[k].start, end) if not syl.text[i].isdigit()), end)
        found = self.clause.lexicon.people.longest(syl.key, start, end)
        return syl.slice(start, found[0]).lower() if found else ""

    def refuse(self, frame: Frame, t: int, slots: Slots, *, nominal: bool) -> None:
        """Notes that the trigger at chunk ``t`` makes no claim for what it lacks."""
        chunk = self.clause.chunks[t]
        self.refused.append(Refusal((chunk.start, chunk.end), self.sent, slots.lacks(frame), frame, nominal))

    def cue_between(self, start: int, end: int, where: str = "") -> bool:
        """Whether a cue, or one that stands so to what it holds for, is between two syllables."""
        return any(start <= c.start and c.end <= end and where in ("", c.cue.where) for c in self.cues)

    def claim(
        self, frame: Frame, t: int, slots: Slots, judgement: Judgement, confidence: float, *, nominal: bool
    ) -> RawClaim:
        """The claim of the trigger at chunk ``t``."""
        chunk = self.clause.chunks[t]
        topics = tuple(slots.topics)
        # What is to be done has not the day on which it is told.
        to_come = judgement.value in OPEN and told_on(self.clause, t)
        if frame.subject_heads and not topics and (arms := arms_before(self.clause, t, frame)):
            topics = (self.rules.topics.trim(self.clause.syl, *arms) or arms,)
        elif frame.self_topic and not topics:
            topics = (self.rules.topics.trim(self.clause.syl, chunk.start, chunk.end) or (chunk.start, chunk.end),)
        return RawClaim(
            frame=frame,
            trigger=(chunk.start, chunk.end),
            sent=self.sent,
            actors=tuple(slots.actors),
            recipients=tuple(slots.recipients),
            topics=topics,
            place=slots.place,
            date=None if to_come else date_of(self.clause, t),
            factuality=judgement.value,
            cue=judgement.cue,
            confidence=round(confidence, 3),
            nominal=nominal,
        )
