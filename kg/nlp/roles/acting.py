"""Names that act though something else seems to govern them, or don't though nothing does."""

from __future__ import annotations

from kg.lang.event_schema import Frame
from kg.model import EventType
from kg.nlp.grammar.beside import passive_by
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.government import Governor
from kg.nlp.grammar.groups import Group
from kg.nlp.grammar.scan import Scan
from kg.nlp.grammar.within import decides, ends_with
from kg.nlp.layers import MentionKind


def bidden(clause: Clause, scan: Scan, verb: Frame, k: int) -> int | None:
    """The passive marker of the verb above, whose patient does the rest: *A* được *B cử tới Israel để gặp C*."""
    if verb.type is EventType.THREAT:
        return None  # "bị Mỹ dọa trừng phạt": whoever threatens would do it
    content = scan.relation in ("embedded", "serial") and (verb.clausal or verb.content == "report")
    aimed = scan.relation in ("embedded", "serial", "purpose") and verb.pivot
    return passive_by(clause, k) if (content or aimed) and not scan.comma else None


def putting(clause: Clause, t: int) -> int | None:
    """The verb by which something is put to somebody, before the one that says how: đưa *nghi vấn này ra thảo luận*."""
    if clause.words(t - 1) not in clause.lexicon.brought_up:
        return None
    verb = clause.verb_before(t)
    return verb if verb is not None and clause.words(verb) in clause.lexicon.carrying else None


def let(clause: Clause, scan: Scan, group: Group) -> bool:
    """Whether a decision lets a party act: *quyết định (của B) cho* Mỹ *triển khai …*, not *gửi thư cho* Mỹ."""
    k = group.first - 1
    helped = clause.kind(k) is Kind.PREP and clause.lexicon.causative.ends_at(clause.syl.key, clause.chunks[k].end)
    if helped and group.party and not (scan.distance or scan.comma):
        return True  # "giúp ông A đắc cử"
    if not group.party or scan.distance or scan.comma or scan.voiced or clause.words(k) not in clause.lexicon.allowing:
        return False
    owner = clause.group_of.get(k - 1)
    return decides(clause, owner) if owner is not None else ends_with(clause, k - 1, clause.lexicon.deed_noun)


def told_about(clause: Clause, scan: Scan, group: Group, over: Governor) -> bool:
    """Whether somebody is spoken of for what he does: *nói về* các nước *cung cấp vũ khí*, *tin về* Nga *rút quân*."""
    if over.prep != "about" or not group.party or scan.relation != "own" or scan.distance or scan.comma:
        return False
    told = f" {clause.words(over.at - 1)}"  # "bác bỏ thông tin" may be one word
    beside = clause.skip_right(group.last + 1, Kind.ADVERB) == scan.verb
    if beside and any(told.endswith(f" {noun}") for noun in clause.lexicon.supposed):
        return True  # "không có thông tin về ông A gặp ông B"
    teller = clause.verb_before(over.at)
    between = range((teller or 0) + 1, over.at)
    return teller is not None and clause.reports(teller) and all(clause.mention(k) is None for k in between)


def agent_before(clause: Clause, scan: Scan, group: Group) -> bool:
    """Whether a name is the agent of an earlier passive, and the verb has one of its own."""
    marker = clause.skip_left(scan.verb - 1, Kind.ADVERB, Kind.DATE)
    before = group.first - 1
    passives = clause.kind(marker) is clause.kind(before) is Kind.PASSIVE
    return passives and before < marker and clause.prep(before) != "by"


def served(clause: Clause, group: Group) -> bool:
    """Whether states without a name are who acts after *cho*: *gây thiệt hại cho* các nước *áp dụng trừng phạt*."""
    plural = all(m.kind is MentionKind.REFERENCE and m.ref in ("countries", "parties") for m in group.mentions)
    return plural and clause.kind(group.first - 1) is Kind.PREP and clause.prep(group.first - 1) == "for"


def newcomer(clause: Clause, scan: Scan, k: int) -> Group | None:
    """Who has come into office, where what he did since is his: *chuyến thăm đầu tiên của* ông A *từ khi nhậm chức*."""
    frame, group = clause.verb(scan.verb), clause.group_of.get(k - 1)
    near = scan.relation == "own" and not scan.distance and not scan.comma
    if not near or group is None or frame is None or frame.type is not EventType.APPOINTMENT:
        return None
    return group if group.party and clause.prep(group.first - 1) == "of" else None
