"""Component ``kg_claims``: acts with their arguments, factuality and date, as each place of the text tells them.

For every trigger the frame says which role a place in the clause has; :mod:`kg.nlp.clause` says who stands there,
:mod:`kg.nlp.factuality` whether it happened. References are left as they are; :mod:`kg.link` resolves them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from spacy.language import Language as SpacyLanguage
from spacy.tokens import Doc, Span

from kg.lang import Language, load
from kg.lang.event_schema import Frame, Role
from kg.lang.lookup import Trie
from kg.model import EventType, Factuality
from kg.nlp.chunks import Chunker, Kind
from kg.nlp.clause import PARTY, Clause, Group, Right, Subject
from kg.nlp.factuality import FactualityRules, Judgement, PlacedCue
from kg.nlp.layers import DateMention, Layers, Mention, MentionKind, RawClaim, layers
from kg.nlp.topics import Topics

_ARGUMENT = PARTY | {MentionKind.PLACE, MentionKind.CONFERENCE, MentionKind.DOCUMENT}
#: An article of which a larger share of the sentences speaks of sport or show is about that.
_OFF_TOPIC = 0.5
#: A date without a day belongs to a verb before it only so many chunks away.
_VAGUE_REACH = 4
#: Acts done by speaking: what is reported as said on a day was done on it.
_SPOKEN = frozenset(
    {
        EventType.SUPPORT,
        EventType.CRITICISM,
        EventType.REQUEST,
        EventType.REJECTION,
        EventType.THREAT,
        EventType.STATEMENT,
        EventType.CONCESSION,
    }
)
_TALK = frozenset({EventType.MEETING, EventType.PHONE_CALL})
_SPEECH = frozenset({EventType.STATEMENT})
#: Acts whose noun in a prepositional phrase belongs to the clause's subject (*trong cuộc gặp với X, ông Y …*).
_PERSONAL = frozenset(
    {
        EventType.MEETING,
        EventType.PHONE_CALL,
        EventType.VISIT,
        EventType.JOINT_EXERCISE,
        EventType.SIGNING,
        EventType.ATTENDANCE,
        EventType.REQUEST,
    }
)


@dataclass(slots=True)
class _Slots:
    """Arguments as they are collected."""

    actors: list[Mention]
    recipients: list[Mention]
    topics: list[tuple[int, int]]
    place: Mention | None = None

    def put(self, role: Role, mentions: tuple[Mention, ...] | list[Mention]) -> None:
        """Adds mentions under a role."""
        if role == "actor":
            self.actors += [m for m in mentions if m.kind in PARTY and m not in self.actors]
        elif role == "recipient":
            self.recipients += [
                m for m in mentions if m.kind in _ARGUMENT and m not in self.recipients and m not in self.actors
            ]
        elif role == "topic":
            self.topics += [(m.start, m.end) for m in mentions]
        elif role == "place":
            where = [m for m in mentions if m.kind in (MentionKind.PLACE, MentionKind.COUNTRY)]
            self.place = self.place or (where[0] if where else None)


class Claims:
    """Finds claims; writes ``claims`` and the span groups ``triggers`` and ``cues``."""

    def __init__(self, lang: Language) -> None:
        self.lang = lang
        self.chunker = Chunker(lang)
        self.topics = Topics(lang)
        self.rules = FactualityRules(lang)
        self.plannable = frozenset(lang.frames.plannable)
        self.main = frozenset(lang.frames.main)
        self.heads = {f.id: Trie((h, True) for h in f.phrase_heads) for f in lang.frames.frame if f.phrase_heads}
        self.not_heads = {f.id: Trie((h, True) for h in f.phrase_not) for f in lang.frames.frame if f.phrase_not}
        self.off_topic = Trie((w, True) for w in lang.grammar.off_topic)
        self.demonstrative = Trie((w, True) for w in lang.references.demonstrative)

    def __call__(self, doc: Doc) -> Doc:
        """Fills the layer."""
        layer = layers(doc)
        syl = layer.syllables
        by_start: dict[int, Mention] = {}
        for m in layer.mentions:
            by_start.setdefault(m.start, m)
        dates = {d.start: d for d in layer.dates}
        out: list[RawClaim] = []
        aside = [
            any(self.off_topic.longest(syl.key, i, sent.end) for i in range(sent.start, sent.end))
            for sent in layer.sents
        ]
        if sum(aside) > _OFF_TOPIC * len(aside):
            return doc
        for number, sent in enumerate(layer.sents):
            if aside[number]:
                continue
            clause = Clause(self.chunker.chunks(syl, sent, by_start, dates), syl, self.lang)
            cues = [PlacedCue(a, b, cue) for a, b, cue in self.chunker.cues(syl, sent)]
            out.extend(_Reader(self, clause, cues, number).claims())
        layer.claims = out
        doc.spans["triggers"] = [self._span(doc, layer, c.trigger, c.frame.type.value) for c in out]
        doc.spans["cues"] = [self._span(doc, layer, c.cue, c.factuality.value) for c in out if c.cue]
        return doc

    @staticmethod
    def _span(doc: Doc, layer: Layers, where: tuple[int, int], label: str) -> Span:
        token = layer.syllables.token
        return Span(doc, token[where[0]], token[where[1] - 1] + 1, label=label)


class _Reader:
    """Reads one sentence. State: what has been found so far, and which stretches are content of an earlier act."""

    def __init__(self, rules: Claims, clause: Clause, cues: list[PlacedCue], sent: int) -> None:
        self.rules, self.clause, self.cues, self.sent = rules, clause, cues, sent
        self.done: dict[int, RawClaim] = {}
        self.judged: dict[int, Judgement] = {}
        self.silenced: dict[int, bool] = {}
        self.reach: dict[int, int] = {}

    def claims(self) -> list[RawClaim]:
        """The claims of the sentence, statements that only report others left out."""
        clause = self.clause
        for k, chunk in enumerate(clause.c):
            if chunk.kind is not Kind.TRIGGER or clause.titled(k):
                continue
            claim = self._nominal(k) if clause.noun[k] else self._verbal(k)
            if claim:
                self.done[k] = claim
        self._attribute()
        return [self.done[k] for k in sorted(self.done)]

    # ------------------------------------------------------------------ verbs
    def _verbal(self, t: int) -> RawClaim | None:
        clause = self.clause
        frame = clause.verb(t)
        if frame is None:
            return None
        subject = clause.subject(t)
        right = clause.right(t)
        self.reach[t] = right.stop
        over = self._governing(t, subject)
        content = over[0] if over else "none"
        if over and self._is_content(t, over[0], over[1], frame):
            self.silenced[t] = True
            return None
        if not frame.passive and t and clause.c[t - 1].kind is Kind.PASSIVE:
            return None
        slots = _Slots([], [], [])
        passive = self._passive(t, subject, slots, frame)
        if not passive and subject.group is not None:
            slots.put("actor", subject.group.mentions)
        if right.object is not None and passive is not True:
            self._object(frame, right.object, slots)
        elif right.object is not None and frame.type is EventType.APPOINTMENT:
            self._object(frame, right.object, slots)
        self._prepositions(frame, right, slots)
        right.inside.extend(m for prep, group, _ in right.preps if prep == "of" for m in group.mentions)
        judgement = self.rules.rules.judge(clause, self.cues, t, stop=right.stop, content=content)
        judgement = self._shared(t, subject, judgement)
        if (
            judgement.value is Factuality.OCCURRED
            and subject.relation == "purpose"
            and (over is None or self.clause.verb(over[1]).type is not EventType.VISIT)
        ):  # type: ignore[union-attr]
            judgement = Judgement(Factuality.PLANNED, self._purpose_before(t))
        self.judged[t] = judgement
        if right.inside and frame.object_inside != "none" and not slots.recipients and not passive:
            slots.put(frame.object_inside, [m for m in right.inside if m.kind in PARTY])
        self._left_place(t, slots)
        if passive and frame.phrase == "topic":
            self._passive_topic(t, slots)
        else:
            self._topic(frame, t, right, slots)
        if subject.relation == "later" and (there := self._existential(t)) is not None:
            slots.topics = [(a, min(b, there)) for a, b in slots.topics if a < there]
        self._filter(frame, slots)
        if frame.adjacent and subject.distance > 0:
            return None
        if not self._complete(frame, slots, passive):
            return None
        confidence = frame.confidence * (0.9 if subject.relation in ("joined", "later", "purpose") else 1.0)
        confidence *= max(0.6, 1 - 0.03 * subject.distance)
        if frame.factuality is not Factuality.OCCURRED and judgement.value is Factuality.OCCURRED:
            judgement = Judgement(frame.factuality)
        claim = self._claim(frame, t, slots, judgement, confidence, right.stop, nominal=False)
        met = right.object
        if met is None and frame.type is EventType.PHONE_CALL:
            met = next((group for prep, group, _ in right.preps if prep == "with"), None)
        if met is not None and len(met.mentions) > 1 and frame.type.symmetric and not passive:
            claim = replace(claim, apart=met.mentions)
        return claim

    def _governing(self, t: int, subject: Subject) -> tuple[str, int] | None:
        """What the verb above makes of its content, and that verb's chunk; None for a verb that stands by itself."""
        clause = self.clause
        via = subject.via
        if via is None:
            return None
        frame = clause.verb(via)
        if frame is None:
            return None
        if subject.relation in ("embedded", "own", "serial", "purpose", "subordinate"):
            return frame.content, via
        if subject.relation == "joined" and frame.content != "report" and self.silenced.get(via):
            return "none", via
        return None

    def _is_content(self, t: int, content: str, via: int, frame: Frame) -> bool:
        """Whether an act is only what another is about, and no event of its own."""
        over = self.clause.verb(via)
        if over is None:
            return False
        if content == "report":
            return bool(self.silenced.get(via))
        relation = self.clause.subject(t).relation
        if relation in ("purpose", "subordinate"):
            if relation == "subordinate":
                return False
            return over.type is not EventType.VISIT
        if relation == "serial" and over.content == "none" and not over.clausal:
            return (
                over.type not in (EventType.VISIT, EventType.MEETING, EventType.PHONE_CALL)
                and frame.type not in self.rules.main
            )
        if content in ("plan", "consider"):
            return frame.type not in self.rules.plannable
        if content == "deny":
            return frame.type is EventType.STATEMENT
        return over.clausal

    def _passive(self, t: int, subject: Subject, slots: _Slots, frame: Frame) -> bool:
        """Turns subject and object round after *bị*, *được*; returns whether it did."""
        if not frame.passive:
            return False  # "được coi là": nobody is said to say so; see _verbal
        clause = self.clause
        k = t - 1
        while k >= 0 and clause.c[k].kind in (Kind.ADVERB, Kind.DATE):
            k -= 1
        if k >= 0 and clause.c[k].kind is Kind.PASSIVE:
            if clause.words(k).endswith("do"):
                return False
            if subject.group is not None and frame.object in ("recipient", "actor"):
                slots.put("recipient", subject.group.mentions)
            for prep, group, _ in clause.right(t).preps:
                if prep == "by":
                    slots.put("actor", group.mentions)
            return True
        if k >= 0 and clause.c[k].kind is Kind.MENTION:
            agent = clause.group_of[k]
            before = agent.first - 1
            while before >= 0 and clause.c[before].kind is Kind.ADVERB:
                before -= 1
            if before >= 0 and clause.c[before].kind is Kind.PASSIVE:
                patient = clause.subject(before).group
                slots.put("actor", agent.mentions)
                if patient is not None and frame.object in ("recipient", "actor"):
                    slots.put(frame.object, patient.mentions)
                return True
        return False

    def _object(self, frame: Frame, group: Group, slots: _Slots) -> None:
        if frame.object == "topic":
            slots.topics.extend(
                (m.start, m.end) for m in group.mentions if not frame.topic_kinds or m.kind.value in frame.topic_kinds
            )
        elif frame.object != "none":
            slots.put(frame.object, group.mentions)

    def _prepositions(self, frame: Frame, right: Right, slots: _Slots, *, nominal: bool = False) -> None:
        for prep, group, k in right.preps:
            role: Role = "none"
            if prep == "with":
                role = frame.with_
            elif prep == "at":
                role = frame.at
            elif prep == "to":
                role = frame.to
            elif prep == "for":
                role = frame.for_
            elif prep == "between":
                role = "actor" if nominal or frame.type.symmetric else "none"
            elif prep == "of" and nominal:
                role = frame.of
            elif prep == "by" and nominal:
                role = "actor"
            elif prep == "from":
                role = frame.from_
            if (
                role == "recipient"
                and frame.type is EventType.VISIT
                and all(
                    m.kind not in (MentionKind.PLACE, MentionKind.COUNTRY, MentionKind.REFERENCE)
                    for m in group.mentions
                )
            ):
                role = "none"
            if role != "none":
                slots.put(role, group.mentions)
            if prep == "at" and role != "place":
                slots.put("place", group.mentions)
            if k < 0:
                break

    def _left_place(self, t: int, slots: _Slots) -> None:
        """*Tại Hà Nội, A gặp B*; *A ngày 7/8 tại Lào đã gặp B*."""
        if slots.place is not None:
            return
        for group in self.clause.groups:
            if group.first >= t:
                break
            of, prep, _ = self.clause.governor(group)
            if prep == "at" and not of and self._same_clause(group.last, t):
                slots.put("place", group.mentions)

    def _same_clause(self, a: int, b: int) -> bool:
        """Whether no other verb lies between two chunks."""
        return not any(self.clause.c[k].kind is Kind.TRIGGER and not self.clause.noun[k] for k in range(a + 1, b))

    def _topic(self, frame: Frame, t: int, right: Right, slots: _Slots) -> None:
        if frame.phrase != "topic":
            return
        clause = self.clause
        k = t + 1
        if right.object is not None and right.object.last < len(clause.c) and frame.object in ("recipient", "actor"):
            k = right.object.last + 1
        for prep, group, at in right.preps:
            role = (
                frame.with_ if prep == "with" else frame.to if prep == "to" else frame.for_ if prep == "for" else "none"
            )
            if role in ("actor", "recipient") and at <= k + 1:
                k = group.last + 1
        while k < len(clause.c) and (
            clause.c[k].kind in (Kind.ADVERB, Kind.DATE, Kind.COMP)
            or (clause.c[k].kind is Kind.COMMA and k + 1 < len(clause.c) and clause.c[k + 1].kind is Kind.COMP)
        ):
            k += 1
        if k < len(clause.c) and clause.c[k].kind is Kind.BREAK and clause.syl.text[clause.c[k].start] == ":":
            k += 1
        if k >= len(clause.c) or clause.c[k].kind in (Kind.COMMA, Kind.BREAK):
            return
        if (
            clause.c[k].prep in ("at", "with")
            and clause.c[k].kind is Kind.PREP
            and frame.type in (EventType.MEETING, EventType.PHONE_CALL)
        ):
            k = self._about(k)
            if k < 0:
                return
        topics = self.rules.topics.after(clause, k)
        heads = self.rules.heads.get(frame.id)
        if heads is not None:
            # "5 văn kiện", "một số hiệp định": what counts stands before the head.
            topics = [
                x
                for x in topics
                if any(heads.longest(clause.syl.key, i, x[1]) for i in range(x[0], min(x[1], x[0] + 3)))
            ]
        if (not_heads := self.rules.not_heads.get(frame.id)) is not None:
            topics = [
                x for x in topics if not any(not_heads.longest(clause.syl.key, i, x[1]) for i in range(x[0], x[1]))
            ]
        slots.topics.extend(topics)

    def _existential(self, t: int) -> int | None:
        """Syllable where *có* opens the subject of an inverted clause."""
        clause = self.clause
        for k in range(t + 1, len(clause.c)):
            if clause.words(k) in clause.existential:
                return clause.c[k].start
        return None

    def _passive_topic(self, t: int, slots: _Slots) -> None:
        """What a passive act is about stands before *bị/được*: *Kế hoạch triển khai THAAD đã được hai nước nhất trí*."""
        clause = self.clause
        k = t - 1
        while k >= 0 and clause.c[k].kind is not Kind.PASSIVE:
            k -= 1
        end = k
        while end > 0 and clause.c[end - 1].kind is Kind.ADVERB:
            end -= 1
        start = end
        while start > 0 and clause.c[start - 1].kind not in (
            Kind.COMMA,
            Kind.BREAK,
            Kind.SUB,
            Kind.COMP,
            Kind.DATE,
            Kind.HYPHEN,
        ):
            start -= 1
        if start < end:
            trimmed = self.rules.topics.trim(clause.syl, clause.c[start].start, clause.c[end - 1].end)
            if trimmed:
                slots.topics.append(trimmed)

    def _about(self, k: int) -> int:
        """Chunk after the next *về* within the clause, or -1."""
        for j in range(k, len(self.clause.c)):
            chunk = self.clause.c[j]
            if chunk.kind in (Kind.COMMA, Kind.BREAK) or (chunk.kind is Kind.TRIGGER and not self.clause.noun[j]):
                return -1
            if chunk.prep == "about":
                return j + 1
        return -1

    @staticmethod
    def _filter(frame: Frame, slots: _Slots) -> None:
        """Keeps in each slot the kinds of mention that the frame takes there."""
        if frame.actor_kinds:
            slots.actors = [m for m in slots.actors if m.kind.value in frame.actor_kinds]
        if frame.recipient_kinds:
            slots.recipients = [m for m in slots.recipients if m.kind.value in frame.recipient_kinds]

    def _complete(self, frame: Frame, slots: _Slots, passive: bool) -> bool:
        if not slots.actors and not slots.recipients:
            return False
        needs = frame.needs
        if "actor" in needs and not slots.actors and not (passive and slots.recipients):
            return False
        if "recipient" in needs and not slots.recipients:
            return False
        if "topic" in needs and not slots.topics:
            return False
        return not (frame.id in self.rules.heads and not slots.recipients and not slots.topics)

    def _shared(self, t: int, subject: Subject, own: Judgement) -> Judgement:
        """A cue holds for the verbs joined to its own: *sẽ thăm Nhật Bản và gặp Thủ tướng*."""
        if (
            own.value is not Factuality.OCCURRED
            or subject.relation not in ("joined", "serial", "purpose")
            or subject.via is None
        ):
            return own
        before = self.judged.get(subject.via)
        if before is None or before.value is Factuality.OCCURRED or before.cue is None:
            return own
        if any(c.start >= self.clause.c[subject.via].end and c.end <= self.clause.c[t].start for c in self.cues):
            return own
        return before

    # ------------------------------------------------------------------ nouns
    def _nominal(self, t: int) -> RawClaim | None:
        clause = self.clause
        trigger = clause.c[t].trigger
        frame = (trigger.noun or trigger.verb) if trigger else None
        if frame is None or frame.type in _SPEECH:
            return None
        if trigger is not None and trigger.noun is None and not (t and clause.c[t - 1].can(Kind.NOMINAL)):
            return None
        right = clause.right(t)
        slots = _Slots([], [], [])
        if right.object is not None:
            role: Role = frame.object if frame.object != "none" else "none"
            if right.object.first == t + 1:
                slots.put(role, right.object.mentions)
        self._prepositions(frame, right, slots, nominal=True)
        if right.inside and frame.object_inside != "none":
            slots.put(frame.object_inside, [m for m in right.inside if m.kind in PARTY and m not in slots.actors])
        head = self._head_before(t)
        pointed = (
            clause.c[t].end < clause.c[-1].end
            and self.rules.demonstrative.longest(clause.syl.key, clause.c[t].end) is not None
        )
        enough = 2 if frame.parties > 1 else 1
        if len(slots.actors) + len(slots.recipients) < enough or (not slots.actors and "actor" in frame.needs):
            if pointed:
                return None
            owner = self._owner(t, head, frame)
            if owner is not None:
                slots.put("actor", [m for m in owner.mentions if m not in slots.recipients])
        elif frame.owner != "actor" and (owner := self._owner(t, t, frame, slots.actors)) is not None:
            slots.put(frame.owner, [m for m in owner.mentions if m not in slots.actors])
        about = self._about(t + 1)
        if frame.phrase == "topic" and about > 0:
            slots.topics.extend(self.rules.topics.after(clause, about)[:2])
        self._left_place(t, slots)
        self._filter(frame, slots)
        if frame.type is EventType.ATTENDANCE and not slots.recipients and not slots.topics:
            self._gathering(t, slots, frame)
        talk = frame.type in _TALK and head is not None and not pointed
        if (
            not talk
            and not self._complete(frame, slots, passive=False)
            and not (frame.parties > 1 and slots.actors and slots.recipients)
        ):
            return None
        unnamed = frame.type.symmetric and len(slots.actors) < 2 and not any(m.number != 1 for m in slots.actors)
        if unnamed and not (frame.type in _TALK and head is not None and not pointed):
            return None
        judgement = self.rules.rules.judge(clause, self.cues, t, stop=right.stop)
        if (
            judgement.value is Factuality.OCCURRED
            and frame.type in _PERSONAL
            and head is not None
            and clause.words(head) in self.rules.rules.before
        ):
            judgement = Judgement(Factuality.PLANNED, (clause.c[head].start, clause.c[head].end))
        judgement = self._light_cue(t, judgement)
        if judgement.value is Factuality.OCCURRED and (aim := self._purpose_before(t)) is not None:
            judgement = Judgement(Factuality.PLANNED, aim)
        if judgement.value is Factuality.DENIED and self._asked(t):
            return None
        if frame.type is EventType.REQUEST and judgement.value is Factuality.PLANNED:
            judgement = Judgement(Factuality.OCCURRED)
        claim = self._claim(frame, t, slots, judgement, frame.confidence * 0.85, right.stop, nominal=True)
        return replace(claim, open=True, confidence=round(claim.confidence * 0.8, 3)) if unnamed else claim

    def _gathering(self, t: int, slots: _Slots, frame: Frame) -> None:
        """*Hội nghị có sự tham dự của A*: what is attended is the subject of *có*."""
        clause = self.clause
        k = t - 1
        while k >= 0 and clause.c[k].kind is not Kind.LIGHT:
            k -= 1
        if k <= 0:
            return
        named = [c.mention for c in clause.c[:k] if c.mention is not None and c.mention.kind is MentionKind.CONFERENCE]
        if named:
            slots.put("recipient", named[:1])
            return
        heads = self.rules.heads.get(frame.id)
        trimmed = self.rules.topics.trim(clause.syl, clause.c[0].start, clause.c[k - 1].end)
        if trimmed and heads is not None and heads.longest(clause.syl.key, trimmed[0], trimmed[1]):
            slots.topics.append(trimmed)

    def _head_before(self, t: int) -> int | None:
        """Chunk of the preposition that governs the noun, if any."""
        k = t - 1
        while (
            k >= 0
            and self.clause.c[k].kind in (Kind.NOMINAL, Kind.WORD, Kind.ADVERB, Kind.DET)
            and self.clause.c[k].end - self.clause.c[k].start <= 3
        ):
            if self.clause.c[k].prep and self.clause.c[k].kind is Kind.PREP:
                return k
            k -= 1
        return k if k >= 0 and self.clause.c[k].kind is Kind.PREP else None

    def _owner(self, t: int, head: int | None, frame: Frame, skip: list[Mention] | tuple[()] = ()) -> Group | None:
        """Whose act a noun is that names one party at most: the light verb's subject, or the main clause's."""
        clause = self.clause
        k = t - 1
        while k >= 0 and clause.c[k].kind in (Kind.NOMINAL, Kind.ADVERB, Kind.WORD, Kind.DET):
            if clause.c[k].can(Kind.LIGHT):
                return clause.subject(k).group
            k -= 1
        if k >= 0 and clause.c[k].kind is Kind.LIGHT:
            return clause.subject(k).group
        over = clause.verb(k) if k >= 0 and clause.c[k].kind is Kind.TRIGGER else None
        if over is not None and (over.type is EventType.ATTENDANCE or over.content in ("plan", "consider")):
            return clause.subject(k).group
        if (
            k >= 0
            and clause.c[k].kind is Kind.MENTION
            and any(
                c.cue.where == "before" and clause.c[k].end <= c.start and c.end <= clause.c[t].start for c in self.cues
            )
        ):
            return clause.subject(t).group  # "hủy chuyến thăm"
        if head is not None and frame.type in _PERSONAL:
            later = clause._later_subject(t, skip)
            if later is not None:
                return later
            return clause.subject(head).group
        return None

    def _asked(self, t: int) -> bool:
        """Whether a demand stands before in the clause: *kêu gọi Triều Tiên không tiến hành các vụ phóng* denies nothing."""
        for k in range(t - 1, -1, -1):
            if self.clause.c[k].kind in (Kind.COMMA, Kind.BREAK):
                return False
            over = self.clause.verb(k) if self.clause.c[k].kind is Kind.TRIGGER else None
            if over is not None and over.pivot:
                return True
        return False

    def _purpose_before(self, t: int) -> tuple[int, int] | None:
        """The word of purpose whose clause the chunk stands in (*nhằm tiến hành đàm phán*), as syllables."""
        clause = self.clause
        for k in range(t - 1, -1, -1):
            chunk = clause.c[k]
            if chunk.kind in (Kind.COMMA, Kind.BREAK, Kind.COMP, Kind.CONJ) or (chunk.prep == "about" and k < t - 1):
                return None
            if chunk.kind is Kind.TRIGGER and not clause.noun[k]:
                return None
            if chunk.kind is Kind.SUB and clause.words(k) in clause.purpose:
                return chunk.start, chunk.end
        return None

    def _light_cue(self, t: int, own: Judgement) -> Judgement:
        """The cue before a light verb holds for its noun: *sẽ có cuộc gặp*."""
        if own.value is not Factuality.OCCURRED:
            return own
        clause = self.clause
        k = t - 1
        while k >= 0 and clause.c[k].kind in (Kind.NOMINAL, Kind.ADVERB, Kind.WORD, Kind.DET):
            k -= 1
        over = clause.verb(k) if k >= 0 and clause.c[k].kind is Kind.TRIGGER else None
        carries = over is not None and (over.type is EventType.ATTENDANCE or over.content in ("plan", "consider"))
        if k >= 0 and (clause.c[k].kind is Kind.LIGHT or carries):
            if k in self.judged:
                return self.judged[k]
            return self.rules.rules.judge(clause, self.cues, k, stop=k + 1)
        return own

    # ------------------------------------------------------------------ claims
    def _claim(
        self, frame: Frame, t: int, slots: _Slots, judgement: Judgement, confidence: float, stop: int, *, nominal: bool
    ) -> RawClaim:
        chunk = self.clause.c[t]
        date = self._date(t)
        return RawClaim(
            frame=frame,
            trigger=(chunk.start, chunk.end),
            sent=self.sent,
            actors=tuple(slots.actors),
            recipients=tuple(slots.recipients),
            topics=tuple(slots.topics),
            place=slots.place,
            date=date.value if date else None,
            factuality=judgement.value,
            cue=judgement.cue,
            confidence=round(confidence, 3),
            nominal=nominal,
        )

    def _date(self, t: int) -> DateMention | None:
        """The act's own date: in its clause, nearest first, not another verb's; else that of the verb it is joined to."""
        clause = self.clause
        best: tuple[int, DateMention] | None = None
        for k, chunk in enumerate(clause.c):
            if chunk.date is None or chunk.date.value is None:
                continue
            low, high = (k, t) if k < t else (t, k)
            between = range(low + 1, high)
            if any(clause.c[j].kind is Kind.TRIGGER and not clause.noun[j] for j in between):
                continue
            if k > t and any(clause.c[j].kind in (Kind.SUB, Kind.RELATIVE) for j in between):
                continue
            vague = len(chunk.date.value.split("/")[0]) < len("--12-31")
            if k > t and vague and high - low > _VAGUE_REACH:
                continue  # "cuộc bầu cử năm 2016" inside the object
            distance = high - low + (k < t)
            if best is None or distance < best[0]:
                best = (distance, chunk.date)
        if best is not None:
            return best[1]
        subject = clause.subject(t) if not clause.noun[t] else None
        if subject is not None and subject.via is not None and subject.via < t:
            over = clause.verb(subject.via)
            own = clause.verb(t)
            reported = subject.relation in ("own", "embedded") and over is not None and over.type is EventType.STATEMENT
            if subject.relation == "joined" or (reported and own is not None and own.type in _SPOKEN):
                return self._date(subject.via)
        return None

    def _attribute(self) -> None:
        """Gives claims inside a statement their source, and drops statements that report other events."""
        clause = self.clause
        for t, claim in list(self.done.items()):
            if claim.frame.type is not EventType.STATEMENT:
                subject = clause.subject(t)
                via = subject.via
                seen = 0
                while via is not None and seen < 4:
                    over = self.done.get(via)
                    if over is not None and over.frame.type is EventType.STATEMENT and over.actors:
                        self.done[t] = replace(claim, source=over.actors[0])
                        break
                    via = clause.subject(via).via
                    seen += 1
        reported: set[int] = set()
        for t, claim in self.done.items():
            if claim.frame.type is not EventType.STATEMENT:
                continue
            end = self._content_end(t)
            for u, other in self.done.items():
                if u != t and t < u < end and other.frame.type is not EventType.STATEMENT and not other.nominal:
                    reported.add(t)
                    if other.source is None and claim.actors:
                        self.done[u] = replace(other, source=claim.actors[0])
        for t in reported:
            del self.done[t]

    def _content_end(self, t: int) -> int:
        """Chunk where a statement's content ends: the next statement joined to it, or the sentence's end."""
        for k in range(t + 1, len(self.clause.c)):
            frame = self.clause.verb(k) if self.clause.c[k].kind is Kind.TRIGGER else None
            if (
                frame is not None
                and frame.type is EventType.STATEMENT
                and self.clause.c[k - 1].kind in (Kind.CONJ, Kind.ADVERB, Kind.COMMA)
            ):
                return k
        return len(self.clause.c)


@SpacyLanguage.factory(
    "kg_claims",
    requires=["doc._.kg_sents", "doc._.kg_mentions", "doc._.kg_dates"],
    assigns=["doc._.kg_claims", "doc.spans"],
    default_config={"lang": "vi"},
)
def make_claims(nlp: SpacyLanguage, name: str, lang: str) -> Claims:
    """The component."""
    return Claims(load(lang))
