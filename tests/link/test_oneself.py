"""Nobody acts on himself."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from kg.acts import HOSTILE
from kg.link.oneself import parted
from kg.model import EventType

PERSONS = {"a person", "another person"}
RESOLVER = SimpleNamespace(person=lambda key: key if key in PERSONS else None)


@pytest.mark.parametrize("kind", sorted(HOSTILE))
def test_a_state_that_is_found_to_do_itself_harm_suffered_it(kind: EventType) -> None:
    assert parted(kind, ["a state"], ["a state"], RESOLVER) == ([], ["a state"])


@pytest.mark.parametrize("kind", sorted(HOSTILE))
def test_a_person_does_it_to_somebody_else_unless_the_verb_names_him(kind: EventType) -> None:
    assert parted(kind, ["a person"], ["a person"], RESOLVER) == (["a person"], [])
    assert parted(kind, ["a person"], ["a person"], RESOLVER, named=True) == ([], ["a person"])


@pytest.mark.parametrize("kind", sorted(EventType))
def test_who_acts_on_others_as_well_does_not_act_on_himself(kind: EventType) -> None:
    assert parted(kind, ["a state"], ["a state", "b"], RESOLVER) == (["a state"], ["b"])


def test_what_is_not_hostile_is_done_by_whoever_is_found_in_both_roles() -> None:
    assert parted(EventType.AID, ["a state"], ["a state"], RESOLVER) == (["a state"], [])
    assert parted(EventType.AID, [], ["a state"], RESOLVER) == ([], ["a state"])
