"""Merging: the same act told in headline, lead, caption and body is one event with all its claims."""

from __future__ import annotations

from itertools import islice

from kg.acts import TALK
from kg.link.context import ACTS
from kg.link.drafts import Draft
from kg.link.references import Resolver
from kg.link.same_act import in_headline, one_at_port, only_places, same_event
from kg.link.sides import without_acting, without_represented, without_staff
from kg.link.united import united_topics
from kg.model import EventType


def merge(drafts: list[Draft], new: Draft, resolver: Resolver) -> Draft:
    """Adds a draft to the first that tells the same act, else to the list; returns where it is now.

    Of an article that tells more than :data:`kg.link.context.ACTS`, the last so many are looked at.
    """
    last = islice(drafts, max(0, len(drafts) - ACTS), None)
    able = [d for d in last if d.type is new.type or (d.type in TALK and new.type in TALK)]
    old = next((d for d in able if same_event(d, new, resolver)), None)
    if old is None:
        drafts.append(new)
        return new
    absorb(old, new, resolver)
    return old


def absorb(old: Draft, new: Draft, resolver: Resolver) -> None:
    """Adds to a draft what another of the same act says."""
    old.actors = without_acting(resolver.reg, _united(old.actors, new.actors, resolver))
    if old.type in TALK:
        old.actors = without_staff(resolver.reg, old.actors)
    if one_at_port(old, new, resolver):
        states, port = (new, old) if only_places(old, resolver) else (old, new)
        old.place = old.place or port.recipients[0]
        old.recipients = list(states.recipients)
    else:
        old.recipients = _united(old.recipients, new.recipients, resolver)
    old.topics = united_topics(old.type, old.topics, new.topics)
    if old.place is None or (new.place and old.type in TALK and in_headline(old, resolver)):
        old.place = new.place  # "gặp gỡ hạ căng thẳng ở Syria": the text says where, the headline rather what about
    if new.firm and not old.firm and in_headline(old, resolver):
        old.factuality = new.factuality
    old.date = _finer(old.date, new.date)
    old.claims.extend(new.claims)
    old.weights.update(new.weights)
    old.unheld = list(dict.fromkeys([*old.unheld, *new.unheld]))
    old.firm = old.firm or new.firm
    old.before = old.before and new.before
    old.joining = old.joining and new.joining
    if new.type is EventType.PHONE_CALL:
        old.type = new.type
    old.generic = old.generic and new.generic


def _united(a: list[str], b: list[str], resolver: Resolver) -> list[str]:
    """Both lists, a person standing in for the country for which he speaks."""
    return without_represented(resolver.reg, list(dict.fromkeys([*a, *b])))


def _finer(a: str | None, b: str | None) -> str | None:
    """The more precise of two dates."""
    if a is None or b is None:
        return a or b
    return a if len(a) >= len(b) else b
