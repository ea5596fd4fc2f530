"""Slots: which mention fills which role of an act."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kg.acts import TALK, VOICED
from kg.lang.event_schema import Frame, Role
from kg.lang.grammar_schema import PrepClass
from kg.model import EventType
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.government import governor
from kg.nlp.grammar.groups import PARTY, Group
from kg.nlp.layers import PLACES, Mention, MentionKind
from kg.nlp.roles.objects import KEPT_UP, Oblique

_ARGUMENT = PARTY | {MentionKind.PLACE, MentionKind.CONFERENCE, MentionKind.DOCUMENT}
#: Acts behind whose noun the place is theirs.
_PLACED = TALK | {EventType.VISIT}
#: Acts that are done where others only speak of them.
_DEEDS = frozenset(
    {EventType.ASSAULT, EventType.COERCION, EventType.MOBILIZATION, EventType.JOINT_EXERCISE, EventType.RETREAT}
)
#: What goes on somewhere is told in so many chunks at most before the place.
_PHRASE = 2
#: What tells a source, behind the word for *according to*.
_SOURCE = (Kind.WORD, Kind.DET, Kind.MENTION, Kind.BLOCKED)
#: What one can visit; a reference may point at a country.
_DESTINATION = PLACES | {MentionKind.REFERENCE}


@dataclass(slots=True)
class Slots:
    """The arguments of an act as they are collected; topics are syllable ranges."""

    actors: list[Mention] = field(default_factory=list)
    recipients: list[Mention] = field(default_factory=list)
    topics: list[tuple[int, int]] = field(default_factory=list)
    place: Mention | None = None

    def put(self, role: Role, mentions: Iterable[Mention]) -> None:
        """Adds the mentions that can have a role; nobody is both actor and recipient, the first place stays."""
        if role == "actor":
            self.actors += [m for m in mentions if m.kind in PARTY and m not in self.actors]
        elif role == "recipient":
            taken = [*self.recipients, *self.actors]
            self.recipients += [m for m in mentions if m.kind in _ARGUMENT and m not in taken]
        elif role == "topic":
            self.topics += [(m.start, m.end) for m in mentions]
        elif role == "place" and self.place is None:
            self.place = next((m for m in mentions if m.kind in PLACES), None)

    def put_obliques(self, frame: Frame, obliques: Iterable[Oblique], *, nominal: bool) -> None:
        """Adds what prepositions bring; what stands after *tại* is the place unless it has another role."""
        owned = False
        for oblique in obliques:
            role = _oblique_role(frame, oblique, nominal=nominal)
            if nominal and oblique.prep == "of" and role == "actor":
                if owned:
                    continue  # "lệnh trừng phạt của Mỹ nhằm vào các công ty của Nga": one owner
                owned = True
            if role == "recipient" and oblique.prep == "to" and frame.type is EventType.CRITICISM and self.recipients:
                continue  # "khởi kiện Mỹ lên WTO"
            addressed = role == "recipient" and frame.type in VOICED  # nobody speaks to a place
            self.put(role, [m for m in oblique.group.mentions if not (addressed and m.kind is MentionKind.PLACE)])
            if oblique.prep == "at":
                self.put("place", oblique.group.mentions)

    def put_place_before(self, clause: Clause, t: int) -> None:
        """Adds the place named before the act: *Tại Hà Nội, A gặp B*; *A ngày 7/8 tại Lào đã gặp B*."""
        for group in clause.groups:
            if self.place is not None or group.first >= t:
                return
            over = governor(clause, group)
            if (
                over.prep == "at"
                and not over.of
                and not clause.verb_between(group.last, t)
                and not _elsewhere(clause, group, over.at, t)
            ):
                self.put("place", group.mentions)

    def keep_kinds(self, frame: Frame) -> None:
        """Drops actors and recipients of a kind that the frame does not take there."""
        if frame.actor_kinds:
            self.actors = [m for m in self.actors if m.kind.value in frame.actor_kinds]
        if frame.recipient_kinds:
            self.recipients = [m for m in self.recipients if m.kind.value in frame.recipient_kinds]

    def lacks(self, frame: Frame) -> str:
        """What a frame needs and has not got, as in :attr:`kg.untold.Gap.reason`."""
        if not self.actors and not self.recipients:
            return "no-party"
        filled = {"actor": self.actors, "recipient": self.recipients, "topic": self.topics}
        missing = next((role for role, found in filled.items() if role in frame.needs and not found), None)
        if missing:
            return f"no-{missing}"
        if frame.sight and not self.recipients and not self.topics:
            return "no-recipient"
        if frame.parties > 1 and len(self.actors) + len(self.recipients) < frame.parties:
            return "one-party"
        return "no-object" if frame.phrase_heads and not self.recipients and not self.topics else "apart"

    def complete(self, frame: Frame, *, passive: bool = False, bare: bool = False) -> bool:
        """Whether all is there that the frame needs; a passive act does without an actor, a bare one without topics."""
        if not self.actors and not self.recipients:
            return False
        if "actor" in frame.needs and not self.actors and not passive:
            return False
        if "recipient" in frame.needs and not self.recipients:
            return False
        if "topic" in frame.needs and not self.topics and not (bare and self.recipients):
            return False
        return bool(not frame.phrase_heads or self.recipients or self.topics)


def _elsewhere(clause: Clause, group: Group, at: int, t: int) -> bool:
    """Whether a place before an act is that of an act before it, or where a group is based (*Houthi* ở *Yemen*).

    *Ấn Độ tập kích các mục tiêu tại* Pakistan, *Islamabad thề đáp trả*.
    """
    party = clause.mention(at - 1)
    if party is not None and party.kind is MentionKind.ORG:
        return True
    if _situated(clause, at, t):
        return True
    if clause.words(0) in clause.lexicon.according and clause.skip_left(at - 1, *_SOURCE) == 0:
        return True  # "Theo phóng viên TTXVN tại Cairo, …"
    over = clause.verb_before(group.first)
    if over is not None and any(clause.kind(k) is Kind.SUB for k in range(group.last + 1, t)):
        return True  # "coi binh sĩ ở Ukraine là mục tiêu, sau khi Pháp và Anh ký …"
    frame = clause.verb(over) if over is not None else None
    if over is None or frame is None or frame.type not in _DEEDS:
        return False  # "phát biểu tại Rome, ông A nói": there too
    if any(clause.kind(k) is Kind.COMMA for k in range(over + 1, group.first)):
        return False
    comma = next((k for k in range(group.last + 1, t) if clause.kind(k) is Kind.COMMA), None)
    if comma is not None and clause.kind(clause.skip_left(over - 1, Kind.ADVERB)) is Kind.PASSIVE:
        return any(clause.kind(k) is Kind.COMMA for k in range(over))  # "lính Anh, một phần được triển khai ở A, và …"
    return comma is not None and clause.kind(comma + 1) is Kind.MENTION


def _oblique_role(frame: Frame, oblique: Oblique, *, nominal: bool) -> Role:
    """The role that a frame gives to a name after a preposition."""
    role = _role_of(frame, oblique.prep, nominal=nominal)
    if role == "recipient" and frame.type is EventType.VISIT:
        return role if any(m.kind in _DESTINATION for m in oblique.group.mentions) else "none"
    return role


def _role_of(frame: Frame, prep: PrepClass, *, nominal: bool) -> Role:
    match prep:
        case "with" | "to" | "for" | "against":
            return complement_role(frame, prep)
        case "at":
            return frame.at
        case "from":
            return frame.noun_from if nominal and frame.noun_from != "none" else frame.from_
        case "between":
            return "actor" if nominal else "none"
        case "of":
            called = frame.type is EventType.PHONE_CALL and not frame.nominal  # "nhận cuộc gọi của ông B"
            return frame.of if nominal or called else "none"
        case "by":
            return "actor" if nominal else "none"
        case _:
            return "none"


def complement_role(frame: Frame, prep: PrepClass) -> Role:
    """The role that a verb's frame gives to the name after *với*, *tới*, *cho*, *chống*; none after anything else."""
    match prep:
        case "with":
            return frame.with_
        case "to":
            return frame.to
        case "for":
            return frame.for_
        case "against":
            return frame.against
        case _:
            return "none"


def _situated(clause: Clause, at: int, t: int) -> bool:
    """Whether a place is where something goes on that is only spoken of: *trước tình hình căng thẳng* ở *Gaza, …*."""
    acted = (frame := clause.verb(t)) is not None and frame.type in _DEEDS
    first, end = clause.start(max(at - _PHRASE, 0)), clause.start(at)
    if not acted and at - 1 != t and clause.lexicon.situation.ends_at(clause.syl.key, end, first):
        return True
    return _of_talk_before(clause, at, t)


def _of_talk_before(clause: Clause, at: int, t: int) -> bool:
    """Whether a place is that of a talk told before the clause of an act: *cuộc họp* tại Lào *sau khi Nga rút quân*."""
    return _holds_talk(clause, at - 1) and any(clause.kind(k) is Kind.SUB for k in range(at + 1, t))


def _holds_talk(clause: Clause, k: int) -> bool:
    """Whether a talk or conference is told at a chunk."""
    named, trigger = clause.mention(k), clause.chunks[k].trigger if k >= 0 and clause.is_noun(k) else None
    noun = trigger.noun or trigger.verb if trigger is not None else None
    return (noun is not None and noun.type in TALK) or (named is not None and named.kind is MentionKind.CONFERENCE)


def belongs_to_noun(clause: Clause, t: int, oblique: Oblique) -> bool:
    """Whether a name after a preposition goes with a noun in the object: *thông qua lệnh trừng phạt đối với Nga*."""
    if oblique.prep == "at" and _situated(clause, oblique.at, t):
        return True  # "điện đàm về cuộc xung đột tại Sudan"
    if oblique.prep in ("with", "to") and (_owned_before(clause, t, oblique.at) or _in_part(clause, t, oblique.at)):
        return True
    held = clause.mention(oblique.at - 1) if oblique.prep == "at" else None
    goes = (frame := clause.verb(t)) is not None and frame.type is EventType.VISIT
    if goes and held is not None and held.kind is MentionKind.CONFERENCE:
        return True  # "thăm Nga sau Hội nghị G20 tại Hamburg"
    before = clause.chunks[oblique.at - 1].trigger if oblique.prep == "at" and clause.is_noun(oblique.at - 1) else None
    if before is not None and before.noun is not None and before.noun.type in _PLACED:
        return True  # "điện đàm trước thềm cuộc gặp tại Florida"
    nouns = (clause.chunks[k].trigger for k in range(t + 1, oblique.at) if clause.is_noun(k))
    over = clause.verb(t)
    halts = over is not None and over.type is EventType.SANCTION  # "ngừng viện trợ cho Ukraine"
    frames = (n.noun or n.verb for n in nouns if n is not None)
    frames = (f for f in frames if not (halts and f is not None and f.type in KEPT_UP))
    return any(f is not None and complement_role(f, oblique.prep) != "none" for f in frames)


def _in_part(clause: Clause, t: int, at: int) -> bool:
    """Whether somebody's part in something stands before: *ca ngợi vai trò của A* trong *thỏa thuận với B*."""
    owner = next((k for k in range(t + 1, at) if clause.prep(k) == "of"), at)
    return any(clause.kind(k) is Kind.PREP and clause.prep(k) == "other" for k in range(owner + 1, at))


def _owned_before(clause: Clause, t: int, at: int) -> bool:
    """Whether an act's noun with its owner stands before: *đánh giá cao sự hỗ trợ của Nga đối với Syria*."""
    noun = next((k for k in range(t + 1, at) if clause.is_noun(k)), at)
    return any(clause.prep(k) == "of" for k in range(noun + 1, at))
