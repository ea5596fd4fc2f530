"""Confidence: a probability for every claim, from what the event looks like."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kg.lang import load
from kg.lang.schema import Confidence
from kg.link.confidence import calibrated, features
from kg.model import Article, Claim, Entity, EntityType, Event, EventType, Extraction, Factuality, Sentence, ZoneKind

CLAIM = Claim(0, Factuality.OCCURRED, (3, 6), confidence=0.7)
EVENT = Event(EventType.MEETING, ("US", "JP"), (), (), (), None, None, (CLAIM,), Factuality.OCCURRED)
EXTRACTION = Extraction(
    Article("a", "Mỹ gặp Nhật.", ()),
    (Sentence(0, 12, ZoneKind.BODY),),
    (Entity("US", EntityType.COUNTRY, "Mỹ"), Entity("JP", EntityType.COUNTRY, "Nhật")),
    (EVENT,),
)


def confidence(model: Confidence, event: Event = EVENT) -> float:
    return calibrated(replace(EXTRACTION, events=(event,)), model).events[0].claims[0].confidence


def test_with_the_prior_alone_the_prior_stays() -> None:
    assert confidence(Confidence(intercept=0, weight={"prior": 1})) == pytest.approx(0.7)


def test_a_feature_adds_its_log_odds() -> None:
    model = Confidence(intercept=0, weight={"prior": 1, "actor Country": 1})
    assert confidence(model) > 0.85


@pytest.mark.parametrize("intercept", [-1000, 1000])
def test_nothing_is_certain(intercept: float) -> None:
    assert 0 < confidence(Confidence(intercept=intercept, weight={})) < 1


def test_no_word_of_the_article_is_a_feature() -> None:
    other = replace(EXTRACTION, article=Article("b", "Anh gặp Pháp.", ()))
    assert features(EVENT, CLAIM, EXTRACTION) == features(EVENT, CLAIM, other)


def test_the_weights_name_features_that_exist() -> None:
    known = {"prior", "unreal", "caption only", "in headline or lead", "told again", "dated", "placed", "attributed"}
    known |= {"short topic", "long topic", "long sentence"}
    known |= {f"type {t.value}" for t in EventType}
    known |= {f"{slot} {t.value}" for slot in ("actor", "recipient") for t in EntityType}
    known |= {f"{slot} {n}" for slot in ("actors", "recipients", "topics") for n in range(4)}
    assert set(load().confidence.weight) <= known
