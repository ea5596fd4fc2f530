"""Whether two drafts tell the same act.

They do when they have the same type, compatible dates, the same sides, and, where the act has a content, similar words
for it.
"""

from __future__ import annotations

from collections import Counter

from kg.acts import HOSTILE, OPEN, TALK, VOICED
from kg.link.agreeing_days import dates_agree
from kg.link.circumstance import is_circumstance
from kg.link.drafts import Draft
from kg.link.references import Resolver
from kg.link.sides import fighters, nested, sides, with_union
from kg.link.united import words_of
from kg.model import EntityType, EventType, Factuality, ZoneKind

#: Acts that differ by what they are about.
_CONTENT = VOICED | {
    EventType.AGREEMENT,
    EventType.ATTENDANCE,
    EventType.SIGNING,
    EventType.COOPERATION,
    EventType.MOBILIZATION,
    EventType.SANCTION,
    EventType.AID,
    EventType.CONCESSION,
    EventType.RETREAT,
    EventType.COERCION,
}
_TO_COME = frozenset({Factuality.PLANNED, Factuality.CONSIDERED})
#: Acts that a headline tells in other words than the sentence below it.
_DEEDS = frozenset({EventType.ASSAULT, EventType.COERCION, EventType.MOBILIZATION})
#: Acts whose recipient may be left out the first time.
_ELLIPTIC = frozenset({EventType.VISIT, EventType.SUPPORT, EventType.SANCTION})
#: Topics say the same if they share this much of the words of both, or of those of the shorter one.
_SHARED, _SHARED_SHORTER = 0.5, 0.8
#: The short name of a weapon has so many characters at least.
_SHORT_NAME = 4
_PAIR = 2


def same_event(old: Draft, new: Draft, resolver: Resolver) -> bool:
    """Whether two drafts tell the same act."""
    if not _types_agree(old, new) or not dates_agree(old.date, new.date) or _contradict(old, new, resolver):
        return False
    if not _actors_agree(old, new, resolver) or _different_people(old, new, resolver):
        return False
    if old.type is EventType.APPOINTMENT and _another_office(old, new, resolver):
        return False
    if old.type is EventType.VISIT and not (old.recipients and new.recipients):
        return not old.recipients and not new.recipients and _topics_agree(old, new)
    if not old.type.symmetric:
        if one_at_port(old, new, resolver):
            return True
        if _done_to_doer(old, new, resolver) or _done_to_doer(new, old, resolver):
            return False
        if not _recipients_agree(old, new, resolver):
            return False
    return _contents_agree(old, new) or _in_lead(old, new, resolver)


def same_parties(old: Draft, new: Draft, resolver: Resolver) -> bool:
    """Whether two drafts tell acts of one type by one side towards another that no date or factuality parts."""
    agree = old.type is new.type and old.factuality is new.factuality and dates_agree(old.date, new.date)
    if not agree or not old.actors or not new.actors:
        return False
    if not _actors_agree(old, new, resolver) or _different_people(old, new, resolver):
        return False
    r, s = sides(resolver, old.recipients), sides(resolver, new.recipients)
    return nested(r, s)


def shared_words(old: Draft, new: Draft) -> int:
    """How many words the contents of two drafts share."""
    x, y = (Counter(w for t in d.topics for w in words_of(t.text)) for d in (old, new))
    return (x & y).total()


def in_headline(draft: Draft, resolver: Resolver) -> bool:
    """Whether only a headline tells an act so far."""
    return all(resolver.layer.sents[c.sentence].zone is ZoneKind.HEADLINE for c in draft.claims)


def _in_lead(headline: Draft, lead: Draft, resolver: Resolver) -> bool:
    """Whether the first sentence of a text tells once more what its headline tells of the same actor."""
    if headline.type not in _DEEDS or not headline.actors or not in_headline(headline, resolver):
        return False
    body = next((k for k, s in enumerate(resolver.layer.sents) if s.zone is not ZoneKind.HEADLINE), None)
    return any(c.sentence == body for c in lead.claims) and _told_alike(headline, lead, resolver)


def _another_office(old: Draft, new: Draft, resolver: Resolver) -> bool:
    """Whether two offices are told: who has been deputy becomes minister."""
    offices = [[t.text for t in d.topics if not is_circumstance(t, resolver.lang)] for d in (old, new)]
    return all(offices) and not any(_similar(a, b) for a in offices[0] for b in offices[1])


def _types_agree(old: Draft, new: Draft) -> bool:
    """Whether two acts are of one type; a call that is then only said to be a talk stays a call.

    So it does where the talk stands first in the sentence: *đã thảo luận … trong cuộc điện đàm*.
    """
    if old.type is new.type:
        return True
    if old.factuality is not new.factuality or {old.type, new.type} != TALK:
        return False
    call, talk = (old, new) if old.type is EventType.PHONE_CALL else (new, old)
    return talk.generic and (call is old or old.claims[-1].sentence == new.claims[0].sentence)


def _contradict(old: Draft, new: Draft, resolver: Resolver) -> bool:
    """Whether both are sure of different factualities; a headline alone is not."""
    if old.factuality is new.factuality:
        return False
    if old.again is not new.again:
        return True
    if Factuality.CANCELLED in (old.factuality, new.factuality) and (old.resumed or new.resumed):
        return True  # "nối lại đối thoại", which had come to a halt before
    if any(_held_apart(a, b) or _known_of(a, b) for a, b in ((old, new), (new, old))):
        return True
    if not (old.firm and new.firm):
        return False
    if any(a.before and a.date in (None, b.date) for a, b in ((old, new), (new, old))):
        return False  # "Trước cuộc hội đàm, ông A trả lời báo chí"
    if {old.factuality, new.factuality} <= OPEN and nested(frozenset(old.actors), frozenset(new.actors)):
        return False  # what the same parties plan here and weigh there is one act
    return not in_headline(old, resolver)


def _known_of(one: Draft, denied: Draft) -> bool:
    """Whether a noun names a measure as one that is known of: *vụ tẩy chay của A*, *A không thể cô lập B*."""
    named = one.type in HOSTILE and not one.firm and one.factuality is Factuality.OCCURRED
    return named and denied.factuality is Factuality.DENIED


def _held_apart(held: Draft, plan: Draft) -> bool:
    """Whether a talk was held on a day of its own, and a plan names none of its day and not all of its parties."""
    real = held.type in TALK and held.factuality is Factuality.OCCURRED and held.date is not None
    return real and plan.factuality in _TO_COME and plan.date is None and set(plan.actors) < set(held.actors)


def _actors_agree(old: Draft, new: Draft, resolver: Resolver) -> bool:
    x, y = sides(resolver, old.actors), sides(resolver, new.actors)
    joined = old.type is EventType.JOINT_EXERCISE and (old.joining or new.joining)
    if joined and any(with_union(resolver.reg, d.actors) for d in (old, new)):
        return True  # "NATO tập trận tại Estonia": who of its members take part is told elsewhere
    if old.type is EventType.ATTENDANCE and _one_gathering(old, new):
        return True
    if old.type is EventType.ASSAULT:
        return _same_attackers(old, new, resolver)
    if old.unnamed != new.unnamed:
        return False
    if old.type in TALK and len(x | y) > _PAIR and len(x) >= _PAIR:
        return y <= x  # "cuộc họp 4 bên" is not the talk of two of them
    if old.type in TALK and x == y and len(x) == 1 and set(old.actors) != set(new.actors):
        return False  # one of them may meet others as well: "Thủ tướng gặp Đại sứ A", "Thủ tướng tiếp khách"
    if old.type.symmetric:
        return nested(x, y) and len(x & y) >= min(2, len(x), len(y))
    if old.type is EventType.COERCION and bool(x) != bool(y):
        return _told_alike(old, new, resolver)  # "bị tin tặc tấn công mạng" is no seizure by somebody named
    return not x or not y or nested(x, y)


def _done_to_doer(known: Draft, other: Draft, resolver: Resolver) -> bool:
    """Whether an act told without who does it is done to who does the known one, or to his state: *cấm dân* Ukraine."""
    doers = {*known.actors, *sides(resolver, known.actors)}
    return not other.actors and not doers.isdisjoint(other.recipients)


def _one_gathering(old: Draft, new: Draft) -> bool:
    """Whether two drafts name one gathering, or tell it alike without a name, on one day and as surely."""
    if old.factuality is not new.factuality or old.date != new.date:
        return False
    if old.recipients or new.recipients:
        return bool(set(old.recipients) & set(new.recipients))
    return _topics_agree(old, new)


def _told_alike(old: Draft, new: Draft, resolver: Resolver) -> bool:
    """Whether the words that tell two acts have a word in common: *bị bắt*, *vụ bắt giữ*."""
    text = resolver.layer.article.text
    words = [{w for c in d.claims for w in words_of(text[slice(*c.trigger)])} for d in (old, new)]
    return bool(words[0] & words[1])


def _same_attackers(old: Draft, new: Draft, resolver: Resolver) -> bool:
    """Whether the same attack: one side's is not that of another with it, nor that of fighters without a name."""
    x, y = fighters(resolver, old.actors), fighters(resolver, new.actors)
    hit, hit_too = fighters(resolver, old.recipients), fighters(resolver, new.recipients)
    if x & hit_too or y & hit:
        return False  # one side strikes, and is struck
    if old.unnamed != new.unnamed and old.firm and new.firm and (x or y):
        return False
    return not x or not y or x == y


def _different_people(old: Draft, new: Draft, resolver: Resolver) -> bool:
    """Whether each names a person of one side that the other does not; of talks told in full, of any side."""
    if old.type in TALK:
        met, met_too = _all_people(old, resolver), _all_people(new, resolver)
        if min(len(met), len(met_too)) >= _PAIR and not (met <= met_too or met_too <= met):
            return True
        if any(_of_firm(a, b, resolver) for a, b in ((old, new), (new, old))):
            return True
    for side in sides(resolver, old.actors) & sides(resolver, new.actors):
        p, q = _people(old, side, resolver), _people(new, side, resolver)
        if p and q and not p & q:
            return True
    return False


def _of_firm(one: Draft, other: Draft, resolver: Resolver) -> bool:
    """Whether one talk is with a firm or party, and the other with somebody of its state who does not speak for it."""
    things = resolver.reg.things
    for key in one.actors:
        if things[key].type is not EntityType.ORGANIZATION or key in other.actors:
            continue
        people = [p for k in _people(other, resolver.side(key), resolver) if (p := things[k].person) is not None]
        if people and not any(p.org and resolver.reg.organized(p.org) == key for p in people):
            return True
    return False


def _all_people(draft: Draft, resolver: Resolver) -> set[str]:
    return {k for k in draft.actors if resolver.reg.things[k].person}


def _people(draft: Draft, side: str, resolver: Resolver) -> set[str]:
    return {k for k in draft.actors if resolver.side(k) == side and resolver.reg.things[k].person}


def one_at_port(old: Draft, new: Draft, resolver: Resolver) -> bool:
    """Whether one of two visits names the country and the other only the airport where it begins."""
    return old.type is EventType.VISIT and only_places(old, resolver) != only_places(new, resolver)


def only_places(draft: Draft, resolver: Resolver) -> bool:
    """Whether those visited are places alone, and no states."""
    return all(resolver.reg.things[k].type is EntityType.PLACE for k in draft.recipients)


def _recipients_agree(old: Draft, new: Draft, resolver: Resolver) -> bool:
    r, s = sides(resolver, old.recipients), sides(resolver, new.recipients)
    if r and s:
        return nested(r, s)
    return bool(r) or not s or old.type in _ELLIPTIC or _topics_agree(old, new) or _in_lead(old, new, resolver)


def _contents_agree(old: Draft, new: Draft) -> bool:
    """Whether what the acts are about agrees; where only one says it, the parties must tell."""
    if old.type not in _CONTENT or not (old.topics or new.topics):
        return True
    if _points_back(old) or _points_back(new):
        return True
    if old.topics and new.topics:
        return _topics_agree(old, new) or (old.type is EventType.MOBILIZATION and _same_arms(old, new))
    return old.type is EventType.SANCTION or old.type.symmetric or bool(old.recipients and new.recipients)


def _points_back(draft: Draft) -> bool:
    """Whether a noun tells an act without content and party, and so only takes it up again: *cáo buộc của Mỹ*."""
    taken_up = not draft.firm and draft.type in _CONTENT and not draft.type.symmetric
    return taken_up and not (draft.topics or draft.recipients)


def _topics_agree(old: Draft, new: Draft) -> bool:
    """Whether a topic of one has similar words to a topic of the other."""
    return any(_similar(t.text, u.text) for t in old.topics for u in new.topics)


def _same_arms(old: Draft, new: Draft) -> bool:
    """Whether both name one weapon by its short name (*THAAD*, *S-400*)."""
    x, y = ({w for t in d.topics for w in t.text.split() if _short_name(w)} for d in (old, new))
    return bool(x & y)


def _short_name(word: str) -> bool:
    """Whether a word is all capitals, or capitals with a number."""
    letters = [c for c in word if c.isalpha()]
    return len(word) >= _SHORT_NAME and bool(letters) and all(c.isupper() for c in letters)


def _similar(a: str, b: str) -> bool:
    x, y = words_of(a), words_of(b)
    sizes = len(x), len(y)
    # As a bag of words has it: one that both have twice is shared twice.
    shared = sum([min(x.count(w), y.count(w)) for w in set(x) & set(y)])
    return 2 * shared >= _SHARED * sum(sizes) or shared >= _SHARED_SHORTER * min(sizes)
