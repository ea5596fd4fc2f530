"""Whose deed somebody voices something about, as owner, doer or maker: *thất vọng về quyết định của* Mỹ."""

from __future__ import annotations

from kg.lang.event_schema import Frame
from kg.model import EventType
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.government import PREDICATE
from kg.nlp.grammar.groups import PARTY
from kg.nlp.grammar.owned_list import in_owned_list
from kg.nlp.grammar.within import ends_with
from kg.nlp.layers import Mention
from kg.nlp.roles.objects import Objects, Oblique
from kg.nlp.roles.slots import belongs_to_noun

_JUDGED = frozenset({EventType.CRITICISM, EventType.SUPPORT})
#: What the phrase of what one speaks of is made of.
_NOUN = (Kind.WORD, Kind.DET, Kind.NOMINAL, Kind.BLOCKED, Kind.ADVERB)
_OPENING = (Kind.DET, Kind.NOMINAL)
#: What a predicate begins with by which somebody does something, and not suffers it.
_ACTS = (PREDICATE | {Kind.TRIGGER}) - {Kind.PASSIVE}


def blamed(
    clause: Clause, frame: Frame, t: int, found: Objects, owners: list[Mention], actors: list[Mention]
) -> list[Mention]:
    """Who has to do with the object of a verb, as owner or doer, behind *về*, or as who made what one speaks of."""
    # "hoan nghênh cách tiếp cận vấn đề Ukraine của ông A": him alone
    inside = _doers(clause, frame, found) or owners or found.inside
    named = [m for m in inside if m.kind in PARTY and not _feared_for(clause, frame, m)]
    named = named or _spoken_of(clause, frame, t, found)
    own = {m.code for m in actors if m.code}
    return named or [m for m in _made_by(clause, frame, t) if m.code not in own]


def _doers(clause: Clause, frame: Frame, found: Objects) -> list[Mention]:
    """Who does what somebody is charged with, told as those of a state: *cáo buộc tin tặc* Nga *đánh cắp dữ liệu*."""
    if not frame.clausal or not found.inside:
        return []
    first = next((g for g in clause.groups if found.inside[0] in g.mentions), None)
    if first is None or not any(o.prep == "of" and o.at > first.last + 1 for o in found.oblique):
        return []
    after = clause.kind(clause.skip_right(first.last + 1, Kind.ADVERB))
    return list(first.mentions) if after in (Kind.WORD, Kind.BLOCKED, Kind.LIGHT) else []


def _spoken_of(clause: Clause, frame: Frame, t: int, found: Objects) -> list[Mention]:
    """Who is blamed or praised where *về* leads to it: its name, its deed, or a clause of which it is the subject."""
    if frame.type not in _JUDGED or frame.object_inside != "recipient" or found.direct is not None:
        return []
    about = next((o for o in found.oblique if o.prep == "about" and not belongs_to_noun(clause, t, o)), None)
    if about is None or clause.words(about.at) in clause.lexicon.connected:
        return []
    if not (_named(clause, about) or _does(clause, about) or _owns_deed(clause, frame, about)):
        return []
    return [m for m in about.group.mentions if m.kind in PARTY]


def _made_by(clause: Clause, frame: Frame, t: int) -> list[Mention]:
    """Who did or made what one speaks of: *phản đối dự thảo nghị quyết do* Mỹ *soạn thảo*, *kế hoạch mà* Mỹ *nêu*."""
    if frame.type not in _JUDGED | {EventType.REJECTION} or frame.object_inside != "recipient":
        return []
    k = t + 2 if clause.prep(t + 1) == "about" else t + 1
    while clause.kind(k) in _NOUN or clause.is_noun(k) or in_owned_list(clause, k):
        k = clause.skip_right(k + 1, *_OPENING) + 1 if clause.kind(k) is Kind.COMMA else k + 1
    source = clause.group_of.get(k + 1) if clause.prep(k) == "from" and clause.is_noun(k - 1) else None
    if source is not None:
        return [m for m in source.mentions if m.kind in PARTY]  # "bác bỏ cáo buộc từ phía Nhật Bản"
    agent = clause.kind(k) is Kind.PASSIVE and clause.prep(k) == "by"
    relative = clause.kind(k) is Kind.RELATIVE and clause.words(k) in clause.lexicon.object_relative
    maker = clause.group_of.get(k + 1) if k > t + 1 and (agent or relative) else None
    after = clause.skip_right(maker.last + 1, Kind.ADVERB) if maker is not None else 0
    made = maker is not None and clause.lexicon.making.longest(clause.syl.key, clause.start(after)) is not None
    if maker is None or not (made if relative else clause.kind(after) in _ACTS):
        return []  # "chỉ trích các hiệp định mà Mỹ tham gia"
    return [m for m in maker.mentions if m.kind in PARTY]


def _named(clause: Clause, about: Oblique) -> bool:
    """Whether nothing but its name stands behind the preposition: *bày tỏ thất vọng về* Mỹ."""
    return about.group.first == about.at + 1 and clause.words(about.at) not in clause.lexicon.clause_noun


def _does(clause: Clause, about: Oblique) -> bool:
    """Whether a party does what is spoken of: *bày tỏ lo ngại về việc* Trung Quốc *tăng cường hoạt động*."""
    k = about.at + 1
    leads = clause.words(about.at) in clause.lexicon.clause_noun or clause.words(k) in clause.lexicon.clause_noun
    after = clause.kind(clause.skip_right(about.group.last + 1, Kind.ADVERB))
    return leads and about.group.first in (k, k + 1) and after in _ACTS


def _owns_deed(clause: Clause, frame: Frame, about: Oblique) -> bool:
    """Whether a party owns what is spoken of: *bày tỏ thất vọng về quyết định của* Mỹ."""
    k = about.group.first - 1
    of = next((j for j in range(about.at + 1, k + 1) if clause.prep(j) == "of"), None)
    if of is None or of < k - 1 or _feared_for(clause, frame, about.group.mentions[0]):
        return False
    private = clause.lexicon.private.ends_at(clause.syl.key, clause.chunks[k].end, clause.chunks[k].start)
    return of == k or not private


def _feared_for(clause: Clause, frame: Frame, party: Mention) -> bool:
    """Whether a party has what one fears for, and is not to blame for it: *lo ngại về an ninh của* Ba Lan."""
    group = next((g for g in clause.groups if party in g.mentions), None)
    if frame.type is not EventType.CRITICISM or group is None:
        return False
    k = group.first - 1
    of = next((j for j in (k, k - 1) if clause.prep(j) == "of"), k + 1)
    return ends_with(clause, of - 1, clause.lexicon.at_stake)
