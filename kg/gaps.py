"""What a folder's articles were not understood to say, gathered: ``kg report``."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.model import Extraction
from kg.text import fold
from kg.untold import Gap, GapKind

#: An example is easier to read between these lengths, in characters.
_SHORT, _LONG = 30, 240


@dataclass(frozen=True, slots=True)
class GapGroup:
    """The gaps of one kind with the same words and the same reason.

    Attributes:
        kind: What is missing.
        words: As most articles write them.
        reason: Why, as a short code.
        frame: Id of the frame; empty where there is none.
        count: How often.
        articles: In how many articles.
        example: A sentence, white space reduced.
        example_article: Id of its article.
    """

    kind: GapKind
    words: str
    reason: str
    frame: str
    count: int
    articles: int
    example: str
    example_article: str


@dataclass(frozen=True, slots=True)
class GapReport:
    """All of them, with what they are to be measured against.

    Attributes:
        articles: Articles.
        silent: Articles without any event.
        sentences: Sentences of the articles proper.
        telling: Sentences that are evidence of an event.
        groups: Kinds in the order of :class:`kg.untold.GapKind`, each with the most frequent first.
    """

    articles: int
    silent: int
    sentences: int
    telling: int
    groups: tuple[GapGroup, ...]


def gather(extractions: Iterable[Extraction]) -> GapReport:
    """The gaps of some articles, the most frequent first; the order of the articles does not matter."""
    found: defaultdict[tuple[GapKind, str, str, str], list[tuple[str, str, Gap]]] = defaultdict(list)
    articles = silent = sentences = telling = 0
    for extraction in extractions:
        articles += 1
        silent += not extraction.events
        sentences += len(extraction.sentences)
        telling += len({c.sentence for e in extraction.events for c in e.claims})
        for gap in extraction.gaps:
            key = (gap.kind, fold(gap.words), gap.reason, gap.frame)
            found[key].append((extraction.article.id, _sentence(extraction, gap), gap))
    order = list(GapKind)
    groups = sorted(map(_group, found.values()), key=lambda g: (order.index(g.kind), -g.count, -g.articles, *_names(g)))
    return GapReport(articles, silent, sentences, telling, tuple(groups))


def _names(group: GapGroup) -> tuple[str, str, str]:
    return group.words, group.reason, group.frame


def _sentence(extraction: Extraction, gap: Gap) -> str:
    sentence = extraction.sentences[gap.sentence]
    return " ".join(extraction.article.text[sentence.start : sentence.end].split())


def _group(members: Sequence[tuple[str, str, Gap]]) -> GapGroup:
    forms = Counter(gap.words for _, _, gap in members)
    article, example, gap = min(members, key=lambda m: (not _SHORT <= len(m[1]) <= _LONG, len(m[1]), m[:2]))
    return GapGroup(
        kind=gap.kind,
        words=min(forms, key=lambda form: (-forms[form], form)),
        reason=gap.reason,
        frame=gap.frame,
        count=len(members),
        articles=len({article for article, _, _ in members}),
        example=example,
        example_article=article,
    )
