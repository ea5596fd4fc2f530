"""What each part of the extraction is worth: it is taken out, and the annotated articles are scored without it.

    python benchmarks/ablation.py GOLD... --articles PATH...

GOLD are folders of annotations, PATH the files that hold their articles. A row says how F1 of entities, events and
direct triples changes without the part (points of a hundred), and what share of the time of extraction it takes. The
parts work with each other, so the losses do not add up.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from kg.evaluate import load_annotations
from kg.evaluate.facts import Facts
from kg.evaluate.found import facts_of_graph
from kg.evaluate.run import find_articles
from kg.evaluate.score import Scores, score
from kg.graph.build import article_graph
from kg.link import events, references, scenes
from kg.link.drafts import Draft
from kg.model import Article, Factuality, ZoneKind
from kg.nlp import claims, domain
from kg.nlp.acts import verbal
from kg.nlp.cues.factuality import FactualityRules, Judgement
from kg.nlp.grammar import groups
from kg.nlp.layers import MentionKind
from kg.nlp.names import recurrence
from kg.nlp.speech import tenor
from kg.nlp.status import judging
from kg.pipeline import Pipeline
from kg.read import read

MEASURES = ("entities", "events", "direct")


@dataclass(frozen=True)
class Part:
    """A part of the extraction, and how it is taken out: a component, an attribute with its stand-in, or the zones."""

    name: str
    owner: Any = None
    attribute: str = ""
    without: Any = None
    pipe: tuple[str, ...] = ()
    article: Callable[[Article], Article] = lambda article: article

    @contextmanager
    def out(self) -> Iterator[None]:
        """Works without the part."""
        kept = getattr(self.owner, self.attribute) if self.owner else None
        if self.owner:
            setattr(self.owner, self.attribute, self.without)
        try:
            yield
        finally:
            if self.owner:
                setattr(self.owner, self.attribute, kept)


def _all_text(article: Article) -> Article:
    zones = (replace(z, kind=ZoneKind.BODY) if z.kind is ZoneKind.NOISE else z for z in article.zones)
    return replace(article, zones=tuple(zones))


_resolve = references.Resolver.resolve


def _named_only(self: references.Resolver, mention: Any) -> tuple[str, ...]:
    pointing = mention.kind in (MentionKind.REFERENCE, MentionKind.OFFICE)
    return () if pointing else tuple(_resolve(self, mention))


def _told_apart(drafts: list[Draft], draft: Draft, _: references.Resolver) -> Draft:
    drafts.append(draft)
    return draft


NOTHING = Part("nothing")
PARTS = (
    Part("page noise (teasers, menus, credits)", article=_all_text),
    Part("the second pass for names", recurrence.Recurrence, "again", lambda self, layer, found: found),
    Part("names joined into one party", groups, "_next_member", lambda *_: None),
    Part("offices and pointers resolved", references.Resolver, "resolve", _named_only),
    Part("acts told by nouns", claims, "nominal_claim", lambda *_: None),
    Part("passives", verbal, "take_passive", lambda *_: False),
    Part("acts told by a neutral verb (tenor)", tenor.Tenors, "apply", lambda self, reading, found: found),
    Part("factuality cues", FactualityRules, "judge", lambda *_, **__: Judgement(Factuality.OCCURRED)),
    Part("the reach of cues over a predicate", judging, "reaching", lambda *_: None),
    Part("dates", pipe=("kg_dates",)),
    Part("days handed on in a scene", scenes.Scenes, "hand_on", lambda *_: None),
    Part("one event for all that tell it", events, "merge", _told_apart),
    Part("what the article is about (domain)", domain.Domain, "outside", lambda *_: False),
)


def measure(part: Part, articles: Sequence[tuple[Facts, Article]], whole: Pipeline) -> tuple[Scores, float]:
    """The scores without a part, and the CPU seconds of the extraction; ``whole`` has all components."""
    pipeline = Pipeline(exclude=part.pipe) if part.pipe else whole
    with part.out():
        pipeline.extract(articles[0][1])
        start = time.process_time()
        found = [pipeline.extract(part.article(article)) for _, article in articles]
        seconds = time.process_time() - start
    facts = (facts_of_graph(article_graph(x), gold.article) for (gold, _), x in zip(articles, found, strict=True))
    return score((gold, f) for (gold, _), f in zip(articles, facts, strict=True)), seconds


def main() -> int:
    """Measures and prints the table; exits with 2 where there is nothing to measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gold", nargs="+")
    parser.add_argument("--articles", nargs="+", required=True)
    options = parser.parse_args()
    gold = {g.article: g for folder in options.gold for g in load_annotations(Path(folder))}
    articles = [(gold[name], article) for name, article in find_articles(list(gold), read(options.articles), [])]
    if not articles:
        print("no annotated article was found", file=sys.stderr)
        return 2
    pipeline = Pipeline()
    whole, seconds = measure(NOTHING, articles, pipeline)
    print(f"{len(articles)} articles, {seconds:.1f} CPU seconds\n")
    print("| without | " + " | ".join(MEASURES) + " | factuality | dates | leaks | time |")
    print("|---|" + "---|" * (len(MEASURES) + 4))
    print("| nothing | " + " | ".join([*_figures(whole), "100 %"]) + " |")
    for part in PARTS:
        scores, spent = measure(part, articles, pipeline)
        print(f"| {part.name} | " + " | ".join([*_changes(scores, whole), f"{100 * spent / seconds:.0f} %"]) + " |")
    return 0


def _values(scores: Scores) -> list[float]:
    shares = (scores.factuality, scores.dates, scores.leaks)
    return [100 * v for v in (*(scores.tallies[m].f1 for m in MEASURES), *(s.value or 0 for s in shares))]


def _figures(scores: Scores) -> list[str]:
    return [f"{v:.1f}" for v in _values(scores)]


def _changes(scores: Scores, whole: Scores) -> list[str]:
    return [f"{a - b:+.1f}" for a, b in zip(_values(scores), _values(whole), strict=True)]


if __name__ == "__main__":
    sys.exit(main())
