"""The shape of the files that say how Vietnamese tells events: grammar words, references, frames, cues, dates.

See :mod:`kg.lang.schema` for the rules of matching that hold for all files.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from pydantic import model_validator

from kg.lang.lookup import folded
from kg.lang.schema import Phrase, Strict
from kg.model import EventType, Factuality

Role = Literal["actor", "recipient", "topic", "place", "none"]
PrepClass = Literal["at", "with", "of", "to", "about", "by", "between", "from", "for", "other"]


class Preposition(Strict):
    """Prepositions of one class; a frame says what role each class marks."""

    kind: PrepClass
    words: tuple[Phrase, ...]


class Grammar(Strict):
    """``grammar.toml``: closed word classes.

    Attributes:
        preposition: Prepositions by class.
        adverb: Words between subject and verb that change nothing (*đã*, *cũng*, *mạnh mẽ*). Factuality cues are in
            ``cues.toml`` and are passed over as well.
        conjunction: Words that join equals (*và*, *đồng thời*).
        joiner: Conjunctions that can join two names into one party (*A và B*).
        purpose: Subordinators of purpose (*để*): after a verb of motion the act is as real as the motion.
        strong: Conjunctions that go on with the main clause, past what its verb reports (*đồng thời*).
        existential: Verb before the subject of an inverted clause (*Đón A tại sân bay có B*).
        condition: Words that open a condition (*nếu*); a plan in the same sentence is then hypothetical.
        copula: Words between a subject and the office-holder that it is (*ông A là lãnh đạo đầu tiên* thăm …).
        interrogative: Words of questions that take the act as done (*vì sao*).
        alternative: Conjunctions of choice (*hoặc*); a modal before holds for both sides.
        listing: Words that open a list of members (*gồm*).
        state_pronoun: Pronouns that are also names of states (*Anh*).
        clause_noun: Words that make a noun of the clause after them (*về việc* Mỹ rút quân).
        circumstance: Words before what says when, where and to whom one speaks, not what one says (*trong cuộc gặp*).
        audience: Those who hear it and other objects of speaking that are not what is said (*báo giới*, *câu hỏi*).
        simultaneous: Words that put an act at the time of the main clause's, also to come (*khi* A gặp B, C sẽ …).
        until: Words that put an act after the main clause's (*trước khi*): to come unless that tells of the past.
        before: Prepositions before the noun of an act still to come (*trước cuộc gặp*).
        done: Words that say of an act that it is done (*đã*, *vừa*), whatever is planned before in the sentence.
        causative: Verbs of causing or allowing, whose object does the act (*khiến* Nga rút quân).
        motion: Verbs of going that name no journey (*ra* sân bay); the purpose is as real as the way there.
        sequel: Words at the head of a sentence that goes on with the one before (*Sau đó*).
        means: Subordinators that tell by what an act is done (*bằng cách*): the two happen or not together.
        subordinator: Words that open a subordinate clause (*khi*, *để*, *nhằm*).
        complementizer: Words that open the content of a statement (*rằng*, *là*).
        relative: Words that open a clause about the noun before (*người*, *mà*, *vốn*).
        passive: Passive markers (*bị*, *được*).
        nominalizer: Words that make a noun of the verb after them (*cuộc*, *chuyến*, *việc*, *lời*).
        attributive: Nouns after which a verb is only their attribute and no act (*nỗ lực gây sức ép*).
        compound: Words with a part that looks like a function word or trigger (*doanh* nhân); they are plain words.
        compound_name: Words whose second part looks like the beginning of a name or title (*chính* quyền Tổng thống).
        people: Nouns for people without a name, who can be met (*doanh nhân*, *đại diện phe đối lập*).
        private: Nouns for people and firms whose acts are not those of the state or person named after them
            (*các doanh nghiệp* Nhật Bản, *luật sư của* ông A).
        companion: Those who come along, between a name and what is joined to it (*và Phu nhân cùng đoàn …*).
        off_topic: Words of sport and show; a sentence that has one tells no diplomacy.
        light: Light verbs, whose object names the act (*tiến hành*, *có*, *tổ chức*).
        light_agentless: Verbs by which an event takes place with itself as subject (*diễn ra*).
        topic_lead: Words dropped at the front of a topic (*việc*, *vấn đề*).
        topic_never: Words that begin a circumstance and no topic (*để duy trì*, *tại một cuộc gặp*).
        topic_stop: Words before which a topic ends (*nhằm*, *trong bối cảnh*).
        topic_tail: Words dropped at the end of a topic (*vừa qua*, *này*).
        sentence_start: Words that, written with a capital after an uncapitalised word, open a new sentence although the
            full stop is missing.
        abbreviation: Words with a full stop that ends no sentence.
        plural: Words that make a plural (*các*, *những*, *hai*).
        number: Number words with their values, as ``word = n`` (*hai* = 2).
    """

    preposition: tuple[Preposition, ...]
    adverb: tuple[Phrase, ...]
    conjunction: tuple[Phrase, ...]
    joiner: tuple[Phrase, ...]
    purpose: tuple[Phrase, ...]
    strong: tuple[Phrase, ...]
    existential: tuple[Phrase, ...]
    condition: tuple[Phrase, ...]
    copula: tuple[Phrase, ...]
    interrogative: tuple[Phrase, ...]
    alternative: tuple[Phrase, ...]
    listing: tuple[Phrase, ...]
    clause_noun: tuple[Phrase, ...]
    state_pronoun: tuple[Phrase, ...]
    until: tuple[Phrase, ...]
    before: tuple[Phrase, ...]
    circumstance: tuple[Phrase, ...]
    audience: tuple[Phrase, ...]
    done: tuple[Phrase, ...]
    causative: tuple[Phrase, ...]
    motion: tuple[Phrase, ...]
    sequel: tuple[Phrase, ...]
    means: tuple[Phrase, ...]
    simultaneous: tuple[Phrase, ...]
    subordinator: tuple[Phrase, ...]
    complementizer: tuple[Phrase, ...]
    relative: tuple[Phrase, ...]
    passive: tuple[Phrase, ...]
    nominalizer: tuple[Phrase, ...]
    attributive: tuple[Phrase, ...]
    compound: tuple[Phrase, ...]
    compound_name: tuple[Phrase, ...]
    people: tuple[Phrase, ...]
    private: tuple[Phrase, ...]
    companion: tuple[Phrase, ...]
    off_topic: tuple[Phrase, ...]
    light: tuple[Phrase, ...]
    light_agentless: tuple[Phrase, ...]
    topic_lead: tuple[Phrase, ...]
    topic_never: tuple[Phrase, ...]
    topic_stop: tuple[Phrase, ...]
    topic_tail: tuple[Phrase, ...]
    sentence_start: tuple[Phrase, ...]
    abbreviation: tuple[Phrase, ...]
    plural: tuple[Phrase, ...]
    number: dict[str, int]

    def prepositions(self, *kinds: PrepClass) -> tuple[str, ...]:
        """The prepositions of some classes."""
        return tuple(word for kind in kinds for p in self.preposition if p.kind == kind for word in p.words)


class Reference(Strict):
    """Phrases that point at something named before.

    Attributes:
        kind: ``countries`` (*hai nước*), ``people`` (*hai nhà lãnh đạo*), ``parties`` (*hai bên*: countries, bodies or
            people), ``country`` (*nước này*), ``person`` (*ông*, *bà này*), ``body`` (*bộ này*), ``government``
            (*Chính phủ*, with no state named), ``speaker`` (*tôi*), ``speaker-side`` (*chúng tôi*), ``counterpart``
            (*người đồng cấp*), ``gathering`` (*hội nghị* as subject: those who take part in it).
        number: How many; 0 for a plural that doesn't say.
        female: For ``person``.
        phrases: The phrases.
    """

    kind: Literal[
        "countries",
        "people",
        "parties",
        "country",
        "person",
        "body",
        "government",
        "speaker",
        "speaker-side",
        "counterpart",
        "gathering",
    ]
    number: int = 1
    female: bool = False
    phrases: tuple[Phrase, ...]


class References(Strict):
    """``references.toml``. ``counted`` are heads that take any number (*3 nước*, *bốn bên*)."""

    class Counted(Strict):
        """Heads after a number or plural word, and what they count."""

        kind: Literal["countries", "people", "parties"]
        heads: tuple[Phrase, ...]

    reference: tuple[Reference, ...]
    counted: tuple[Counted, ...]
    demonstrative: tuple[Phrase, ...]

    def phrases(self, *kinds: str) -> Iterator[tuple[str, Reference]]:
        """The phrases of some kinds, each with its reference."""
        return ((phrase, r) for r in self.reference if r.kind in kinds for phrase in r.phrases)


class Frame(Strict):
    """One sense of some triggers.

    Attributes:
        id: Name of the frame, unique.
        type: Event class.
        verbs: Verbal triggers; they take a subject on the left.
        nouns: Nominal triggers; their parties stand in prepositional phrases, or are those of a light verb.
        prepositions: Prepositions by which a sentence opens with who tells it (*theo*).
        object: Role of a name right after a verb.
        object_inside: Role of names inside a longer object (*lên án vụ thử của Triều Tiên*), if any.
        phrase: Role of a longer object or clause that is not a name: ``topic`` or ``none``.
        phrase_heads: Where given, a topic must begin with one of these (*dự* lễ, *ký* hiệp định).
        phrase_not: A topic with one of these is none, nor is the event (*phát biểu tại họp báo*).
        stop: Whether a copula says to which place the noun leads (*điểm dừng chân đầu tiên của ông A là* Pháp).
        sight: Whether a topic with one of the heads can stand in for the recipient (*thăm* một nhà máy).
        actor_kinds / recipient_kinds / topic_kinds: Kinds of mention (:class:`kg.nlp.layers.MentionKind`) that the slot
            takes; empty for all.
        attributive: Whether the verb can say of the name right before it, whatever governs it, what that one is doing
            (*cuộc gặp với ông A* đang ở thăm *Hà Nội*).
        adjacent: Whether the verb needs its subject right before it (*đến*, which is a preposition elsewhere).
        context: Where given, the sentence must have one of these words (*tham gia* beside *tập trận*).
        nominal: Whether the verb is an act as a noun too (*sự ủng hộ*); *sự hợp tác* is none.
        generic: Whether the act is said with a general word (*trao đổi*): a call between the parties is it.
        agentless: Whether the noun is an act where only its recipient is named (*các lệnh trừng phạt Nga*).
        offered: Whether an offer is taken up; without its subject before it, the phrase only says whose offer it was.
        self_topic: Whether the trigger says itself what the act is about (*lễ đón*, *thiết lập quan hệ ngoại giao*).
        collective: Whether a body of many members can do it by itself (*Hội đồng Bảo an họp*).
        joint: Whether it is a :attr:`kg.model.EventType.JOINT_EXERCISE` where several sides do it together.
        mutual: Whether each of several parties does it to the others (*A và B chỉ trích lẫn nhau*).
        owner: Role of the party whose light verb or clause a nominal trigger belongs to.
        at / with_ / of / to / about / for_ / from_: Role that the preposition's object gets.
        parties: How many parties the event needs at least, on whatever slot.
        needs: Slots that must be filled, or the trigger is none (*đến* without a country is no visit).
        content: What becomes of acts told inside the phrase: ``report`` (events in their own right, with this as their
            source), ``plan`` (planned), ``consider`` (considered), ``deny`` (denied), ``none`` (no events).
        pivot: True where the object is the subject of the act inside the phrase (*kêu gọi Nga rút quân*).
        clausal: Whether a whole clause can be its object (*lên án Triều Tiên phóng tên lửa*).
        factuality: What an event of this frame is without any cue.
        passive: Whether *bị/được* before the verb turns object and subject round.
        confidence: Prior, in [0, 1].
        fires: Own example sentences that must give an event of this type.
        silent: Own example sentences that must give none.
    """

    id: Phrase
    type: EventType
    verbs: tuple[Phrase, ...] = ()
    nouns: tuple[Phrase, ...] = ()
    prepositions: tuple[Phrase, ...] = ()
    object: Role = "none"
    object_inside: Role = "none"
    phrase: Literal["topic", "none"] = "none"
    phrase_heads: tuple[Phrase, ...] = ()
    phrase_not: tuple[Phrase, ...] = ()
    stop: bool = False
    sight: bool = False
    actor_kinds: tuple[str, ...] = ()
    recipient_kinds: tuple[str, ...] = ()
    topic_kinds: tuple[str, ...] = ()
    attributive: bool = False
    adjacent: bool = False
    nominal: bool = True
    generic: bool = False
    agentless: bool = False
    offered: bool = False
    self_topic: bool = False
    collective: bool = False
    joint: bool = False
    mutual: bool = False
    owner: Role = "actor"
    context: tuple[Phrase, ...] = ()
    at: Role = "place"
    with_: Role = "none"
    of: Role = "none"
    to: Role = "none"
    about: Role = "topic"
    for_: Role = "none"
    from_: Role = "none"
    parties: int = 1
    needs: tuple[Literal["actor", "recipient", "topic"], ...] = ()
    content: Literal["report", "plan", "consider", "deny", "none"] = "none"
    pivot: bool = False
    clausal: bool = False
    factuality: Factuality = Factuality.OCCURRED
    passive: bool = True
    confidence: float = 0.7
    fires: tuple[Phrase, ...] = ()
    silent: tuple[Phrase, ...] = ()

    @model_validator(mode="after")
    def _has_triggers(self) -> Frame:
        if not (self.verbs or self.nouns or self.prepositions):
            raise ValueError(f"frame {self.id!r} has no triggers")
        return self


class Tenor(Strict):
    """Words by which a statement is more than one: it becomes an act of another frame.

    Attributes:
        frame: Id of that frame.
        where: ``addressed`` (right after the party with which the content begins: *Mỹ* phải …), ``about`` (after a
            party that is the subject or the owner of it: *động thái của Mỹ là* lạ lùng), ``anywhere`` in the content.
        words: The words.
        blocked: Phrases that contain one and are none (*phải đối mặt*).
        fires: Own example sentences that must give an event of the frame's type.
        silent: Own example sentences that must give none.
    """

    frame: Phrase
    where: Literal["addressed", "about", "anywhere"]
    words: tuple[Phrase, ...]
    blocked: tuple[Phrase, ...] = ()
    fires: tuple[Phrase, ...] = ()
    silent: tuple[Phrase, ...] = ()


class Frames(Strict):
    """``frames.toml``.

    Attributes:
        frame: The frames.
        plannable: Types that are events of their own when they are the content of an agreement or pledge.
        main: Types that, joined to another verb by *và*, are its equals and not part of its content.
        blocked: Phrases that contain a trigger and are none (*gặp khó khăn*); no trigger may stand among them itself.
        tenor: What statements are by what they say.
    """

    frame: tuple[Frame, ...]
    tenor: tuple[Tenor, ...] = ()
    plannable: tuple[EventType, ...]
    main: tuple[EventType, ...]
    blocked: tuple[Phrase, ...] = ()

    @model_validator(mode="after")
    def _knows_frames(self) -> Frames:
        unknown = {t.frame for t in self.tenor} - {f.id for f in self.frame}
        if unknown:
            raise ValueError(f"tenor of unknown frames: {', '.join(sorted(unknown))}")
        return self

    @model_validator(mode="after")
    def _blocks_no_trigger(self) -> Frames:
        blocked = {folded(phrase) for phrase in self.blocked}
        both = [(f.id, t) for f in self.frame for t in (*f.verbs, *f.nouns) if folded(t) in blocked]
        if both:
            raise ValueError("; ".join(f"{t!r} is blocked and a trigger of frame {name!r}" for name, t in both))
        return self


class Cue(Strict):
    """Words behind a factuality.

    Attributes:
        factuality: What they make of the act.
        words: The cues.
        where: ``before`` (among the words between subject and verb), ``governor`` (a noun or verb whose complement the
            act is: *kế hoạch thăm*, *cân nhắc khả năng ký*), ``clause`` (opens a clause and holds for all of it:
            *nếu*), ``after`` (after the act: *bị hoãn*).
        types: Types of act that they hold for; all where none is given.
        fires: Own example sentences, each with an event of this factuality.
    """

    factuality: Factuality
    words: tuple[Phrase, ...]
    where: Literal["before", "governor", "clause", "after"]
    types: tuple[EventType, ...] = ()
    fires: tuple[Phrase, ...] = ()


class Cues(Strict):
    """``cues.toml``. ``blocked`` are phrases that contain a cue and are none (*không chỉ*, *không những*)."""

    cue: tuple[Cue, ...]
    blocked: tuple[Phrase, ...] = ()


class Dates(Strict):
    """``dates.toml``: words of time expressions.

    Attributes:
        day / month / year: Words before a number (*ngày*, *mồng*; *tháng*; *năm*).
        part_of_day: Words that may stand before a day (*sáng*, *chiều*, *tối*).
        relative_day: Phrases with an offset in days from the publication date (*hôm qua* = -1).
        relative_week / relative_month / relative_year: Likewise in weeks, months, years (*tháng trước* = -1).
        weekday: Names of week days, Monday = 0.
        month_name: Named months (*tháng Giêng* = 1).
        range_to: Words between the ends of an interval (*đến*).
        next: Words after a date that say it is to come (*tới*); past: that it is past (*vừa qua*).
        coming: Time expressions of the future that no such word ends (*ngày mai*).
        adverbial: Words before a date that make it one of the whole clause (*vào năm 2016*, not *bầu cử năm 2016*).
        told_day: Phrases with an offset in days from the day told last (*cùng ngày* = 0, *hôm sau* = 1).
        count_day: Words between a number and ``told_before``, ``told_after``, or ``ago`` (*hai* ngày *trước đó*).
        told_before / told_after: Words around a number of days, counted from the day told last (*trước đó*).
        ago: Words before a number of days, counted back from the publication date (*cách đây*).
        background: Words before a verb that say it was at another time than the story's (*từng*, *trước đây*).
        same_scene: Beginnings of sentences that go on with the scene told before (*tại cuộc gặp*, *về phần mình*).
        part_of_period: Words for a part of a month or year (*đầu*, *cuối*).
        yearly: Names of meetings that there are every year: with its year, one tells the present (*Năm APEC 2017*).
        aim: Words before a year that is not the present but an aim (*đến năm 2020*).
    """

    day: tuple[Phrase, ...]
    month: tuple[Phrase, ...]
    year: tuple[Phrase, ...]
    part_of_day: tuple[Phrase, ...]
    relative_day: dict[str, int]
    relative_week: dict[str, int]
    relative_month: dict[str, int]
    relative_year: dict[str, int]
    weekday: dict[str, int]
    month_name: dict[str, int]
    range_to: tuple[Phrase, ...]
    next: tuple[Phrase, ...]
    coming: tuple[Phrase, ...] = ()
    past: tuple[Phrase, ...]
    adverbial: tuple[Phrase, ...]
    told_day: dict[str, int]
    count_day: tuple[Phrase, ...]
    told_before: tuple[Phrase, ...]
    told_after: tuple[Phrase, ...]
    ago: tuple[Phrase, ...]
    background: tuple[Phrase, ...]
    same_scene: tuple[Phrase, ...]
    part_of_period: tuple[Phrase, ...]
    yearly: tuple[Phrase, ...] = ()
    aim: tuple[Phrase, ...] = ()
