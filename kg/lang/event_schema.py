"""The shape of the files that say how Vietnamese tells events: frames, cues, dates.

See :mod:`kg.lang.schema` for the rules of matching that hold for all files.
"""

from __future__ import annotations

from typing import Literal

from pydantic import model_validator

from kg.lang.lookup import folded
from kg.lang.schema import Phrase, Strict
from kg.model import EventType, Factuality

Role = Literal["actor", "recipient", "topic", "place", "none"]


class Frame(Strict):
    """One sense of some triggers.

    Attributes:
        id: Name of the frame, unique.
        type: Event class.
        verbs: Verbal triggers; they take a subject on the left.
        nouns: Nominal triggers; their parties stand in prepositional phrases, or are those of a light verb.
        prepositions: Prepositions by which a sentence opens with who tells it (*theo*).
        subject: Role of the subject of a verb (*Ukraine* nhận *vũ khí từ Mỹ*).
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
        adverbial: Whether the verb only says why the act before it is done (*bắt ông A* với cáo buộc *…*).
        adjacent: Whether the verb needs its subject right before it (*đến*, which is a preposition elsewhere).
        context: Where given, the sentence must have one of these words (*tham gia* beside *tập trận*).
        near: Where given, one of these must follow the trigger within a few words (*trao đổi 300* tù binh).
        reach: Where given, within so many syllables, whatever phrase about something stands between.
        not_next: Where one of these follows the trigger at once, it is no such act (*cảnh báo* sóng thần).
        told: Whether it is an act only right after its party: *nhất trí tăng cường hợp tác* is the agreement alone.
        nominal: Whether the verb is an act as a noun too (*sự ủng hộ*); *sự hợp tác* is none.
        generic: Whether the act is said with a general word (*trao đổi*): a call between the parties is it.
        agentless: Whether the noun is an act where only its recipient is named (*các lệnh trừng phạt Nga*).
        offered: Whether an offer is taken up; without its subject before it, the phrase only says whose offer it was.
        self_topic: Whether the trigger says itself what the act is about (*lễ đón*, *thiết lập quan hệ ngoại giao*).
        collective: Whether a body of many members can do it by itself (*Hội đồng Bảo an họp*).
        joint: Whether it is a :attr:`kg.model.EventType.JOINT_EXERCISE` where several sides do it together.
        mutual: Whether each of several parties does it to the others (*A và B chỉ trích lẫn nhau*).
        witnessed: Whether the subject looks on while others do it (*chứng kiến lễ ký*).
        names: Whether the verb makes another something, who is the actor (*A bổ nhiệm* B *làm …*).
        host: Whether the noun is where somebody speaks, who has come (*trong một cuộc hội thảo, ông A nói*).
        strangers: Whether those without a name who do it are not of the side that tells of it (*UAV bay gần căn cứ*).
        owner: Role of the party whose light verb or clause a nominal trigger belongs to.
        at / with_ / of / to / about / for_ / from_ / against: Role that the preposition's object gets.
        noun_from: Role of a name after *từ* where the trigger is a noun (*chỉ trích* từ Nga).
        parties: How many parties the event needs at least, on whatever slot.
        needs: Slots that must be filled, or the trigger is none (*đến* without a country is no visit).
        content: What becomes of acts told inside the phrase: ``report`` (events in their own right, with this as their
            source), ``plan`` (planned), ``consider`` (considered), ``deny`` (denied), ``none`` (no events).
        pivot: True where the object is the subject of the act inside the phrase (*kêu gọi Nga rút quân*).
        from_place: Frame that it is where its object is a place and no treaty or union (*rút khỏi* thành phố Aleppo).
        aimed: Frame that it is where arms, its topic, are fired at a target (*phóng tên lửa* vào Kiev).
        armed: Frame that it is where arms or troops do it (tàu chiến Mỹ *tới Doha*); that one names them.
        subject_heads: Where given, one of these must stand in the subject right before the verb (tàu sân bay *Mỹ*).
        otherwise: Frame that it is where its recipient is nobody else (*mong muốn hai bên …*, *mong muốn mở rộng …*).
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
    subject: Role = "actor"
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
    adverbial: bool = False
    adjacent: bool = False
    told: bool = False
    nominal: bool = True
    generic: bool = False
    agentless: bool = False
    offered: bool = False
    self_topic: bool = False
    collective: bool = False
    joint: bool = False
    mutual: bool = False
    witnessed: bool = False
    names: bool = False
    host: bool = False
    strangers: bool = False
    owner: Role = "actor"
    context: tuple[Phrase, ...] = ()
    near: tuple[Phrase, ...] = ()
    reach: int = 0
    not_next: tuple[Phrase, ...] = ()
    at: Role = "place"
    with_: Role = "none"
    of: Role = "none"
    to: Role = "none"
    about: Role = "topic"
    for_: Role = "none"
    from_: Role = "none"
    against: Role = "none"
    noun_from: Role = "none"
    parties: int = 1
    needs: tuple[Literal["actor", "recipient", "topic"], ...] = ()
    content: Literal["report", "plan", "consider", "deny", "none"] = "none"
    pivot: bool = False
    from_place: str = ""
    aimed: str = ""
    armed: str = ""
    subject_heads: tuple[Phrase, ...] = ()
    otherwise: str = ""
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


class Standing(Strict):
    """Words that tell of a cooperation as a fact: *Hợp tác kinh tế giữa Nga và Lào* phát triển tốt đẹp.

    Attributes:
        frame: Id of the frame whose act it is.
        heads: Words for the cooperation.
        grows: What is said of it.
        mutual: Words beside it that say that it is between the two states that the text is about (*song phương*).
        never: Words before it that make a wish of it (*đề nghị*, *mong*).
        fires: Own example sentences that must give an event of the frame's type.
        silent: Own example sentences that must give none.
    """

    frame: Phrase
    heads: tuple[Phrase, ...]
    grows: tuple[Phrase, ...]
    mutual: tuple[Phrase, ...] = ()
    never: tuple[Phrase, ...] = ()
    fires: tuple[Phrase, ...] = ()
    silent: tuple[Phrase, ...] = ()


class Gathering(Strict):
    """Words by which a conference that takes place is a meeting of those it is named after: *Hội nghị G20* diễn ra.

    Attributes:
        frame: Id of the frame whose act it is.
        heads: What the name of such a conference begins with.
        fires: Own example sentences that must give an event of the frame's type.
        silent: Own example sentences that must give none.
    """

    frame: Phrase
    heads: tuple[Phrase, ...]
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
        standing: What tells of a cooperation as a fact.
        gathering: What makes a meeting of a conference that takes place.
        parting: Triggers of breaking relations, which two states do once as far as articles of one time tell.
        summit: Words of a talk that only those at the head of the states hold (*thượng đỉnh*).
        launching: Words of a weapon that is fired or tested, which is known by its day.
    """

    frame: tuple[Frame, ...]
    tenor: tuple[Tenor, ...] = ()
    standing: Standing | None = None
    gathering: Gathering | None = None
    plannable: tuple[EventType, ...]
    main: tuple[EventType, ...]
    blocked: tuple[Phrase, ...] = ()
    parting: tuple[Phrase, ...] = ()
    summit: tuple[Phrase, ...] = ()
    launching: tuple[Phrase, ...] = ()

    @model_validator(mode="after")
    def _knows_frames(self) -> Frames:
        named = (
            {t.frame for t in self.tenor}
            | {name for f in self.frame for name in (f.otherwise, f.aimed, f.armed, f.from_place) if name}
            | {words.frame for words in (self.standing, self.gathering) if words is not None}
        )
        unknown = named - {f.id for f in self.frame}
        if unknown:
            raise ValueError(f"words of unknown frames: {', '.join(sorted(unknown))}")
        return self

    @model_validator(mode="after")
    def _blocks_no_trigger(self) -> Frames:
        blocked = {folded(phrase) for phrase in self.blocked}
        both = [(f.id, t) for f in self.frame for t in (*f.verbs, *f.nouns) if folded(t) in blocked]
        if both:
            raise ValueError("; ".join(f"{t!r} is blocked and a trigger of frame {name!r}" for name, t in both))
        return self
