"""Component ``kg_claims``: acts with their arguments, factuality and date, as each place of the text tells them.

For every trigger the frame says which role a place in the clause has; :mod:`kg.nlp.roles` says who stands there,
:mod:`kg.nlp.cues` and :mod:`kg.nlp.status` whether it happened. Verbs are read by :mod:`kg.nlp.acts.verbal`, nouns by
:mod:`kg.nlp.acts.nominal`. References are left as they are; :mod:`kg.link` resolves them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from spacy.language import Language as SpacyLanguage
from spacy.tokens import Doc, Span

from kg.acts import OPEN
from kg.lang import Language, load
from kg.model import EventType
from kg.nlp.acts.exercises import as_one_exercise
from kg.nlp.acts.existing import without_tellers
from kg.nlp.acts.held import Held
from kg.nlp.acts.nominal import nominal_claim
from kg.nlp.acts.partners import with_partners
from kg.nlp.acts.standing import Standing
from kg.nlp.acts.taken_up import taken_up
from kg.nlp.acts.verbal import verbal_claim
from kg.nlp.acts.welcome import with_hosts
from kg.nlp.cues.cue_places import PlacedCue, goes_somewhere, in_brackets
from kg.nlp.cues.finder import CueFinder
from kg.nlp.domain import Domain
from kg.nlp.grammar.chunker import Chunker
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.lexicon import ClauseLexicon
from kg.nlp.layers import ORGANIZED, Layers, Mention, RawClaim, layers
from kg.nlp.noted import Refusal
from kg.nlp.roles.reading import Reading, Rules
from kg.nlp.speech.according import According
from kg.nlp.speech.agreed import as_agreed
from kg.nlp.speech.asides import without_asides
from kg.nlp.speech.attribution import attribute
from kg.nlp.speech.cited import Cited
from kg.nlp.speech.speakers import speeches
from kg.nlp.speech.tenor import Tenors
from kg.nlp.status.gainsaid import gainsaid
from kg.nlp.status.sequel import with_plan


class Claims:
    """Finds claims; writes ``claims`` and the span groups ``triggers`` and ``cues``.

    An article about something else than states (:mod:`kg.nlp.domain`) gets neither claims nor span groups.
    """

    def __init__(self, lang: Language) -> None:
        self.chunker = Chunker(lang)
        self.finder = CueFinder(lang, self.chunker.triggers)
        self.lexicon = ClauseLexicon.of(lang)
        self.rules = Rules(lang)
        self.tenors = Tenors(lang)
        self.according = According(lang)
        self.cited = Cited(lang)
        self.standing = Standing(lang)
        self.held = Held(lang)
        self.domain = Domain(lang)

    def __call__(self, doc: Doc) -> Doc:
        """Fills the layer."""
        layer = layers(doc)
        aside = [self.domain.aside(layer, sent) for sent in layer.sents]
        if self.domain.outside(layer, aside):
            return doc
        layer.claims = []
        read = [(reading, self.tenors.apply(reading, self._told(reading))) for reading in self._readings(layer, aside)]
        layer.speeches = speeches(layer, [claim for _, told in read for claim in told.values()])
        last: list[RawClaim] = []
        for reading, told in read:
            told = without_asides(reading, self.tenors.in_speech(reading, told, layer))
            found = with_plan(reading, attribute(reading.clause, told, reading.said), last)
            last = with_hosts(reading, [*found, *taken_up(reading, found, layer.claims)], layer.claims)
            layer.claims += last
            layer.refused += reading.refused
            if reading.cues and not told and not reading.refused:
                cue = reading.cues[0]
                layer.refused.append(Refusal((cue.start, cue.end), reading.sent, "no-trigger"))
        doc.spans["triggers"] = [_span(doc, layer, c.trigger, c.frame.type.value) for c in layer.claims]
        doc.spans["cues"] = [_span(doc, layer, c.cue, c.factuality.value) for c in layer.claims if c.cue]
        return doc

    def _told(self, reading: Reading) -> dict[int, RawClaim]:
        """What a sentence says, by chunk, in text order."""
        told = self.according.claims(reading) | _read(reading) | self.standing.claims(reading)
        told |= self.cited.claims(reading) | self.held.claims(reading)
        told = without_tellers(reading, as_one_exercise(reading, dict(sorted(told.items()))))
        return with_partners(reading, gainsaid(reading, as_agreed(reading, told)))

    def _readings(self, layer: Layers, aside: list[bool]) -> Iterator[Reading]:
        """The sentences that are not aside, ready to be read."""
        syl = layer.syllables
        dates = {d.start: d for d in layer.dates}
        mentions: dict[int, Mention] = {}
        for m in layer.mentions:
            mentions.setdefault(m.start, m)
        bodies = [m for m in layer.mentions if m.kind in ORGANIZED]  # "Bộ Kế hoạch và Đầu tư" plans nothing
        for number, sent in enumerate(layer.sents):
            if aside[number]:
                continue
            chunks = self.chunker.chunks(syl, sent, mentions, dates)
            here = bodies[bisect_left(bodies, sent.start, key=_begin) : bisect_left(bodies, sent.end, key=_begin)]
            found = self.finder.cues(syl, sent)
            clause = Clause(chunks, syl, self.lexicon)
            cues = [c for c in found if not (here and _inside(c, here))]
            cues = [c for c in cues if not (goes_somewhere(clause, c) or in_brackets(clause, c))]
            yield Reading(self.rules, clause, cues, number)


def _read(reading: Reading) -> dict[int, RawClaim]:
    """What the triggers of a sentence say, by chunk; those in a quoted name say nothing."""
    clause = reading.clause
    out: dict[int, RawClaim] = {}
    for k, chunk in enumerate(clause.chunks):
        if chunk.kind is not Kind.TRIGGER or clause.titled(k):
            continue
        claim = nominal_claim(reading, k) if clause.is_noun(k) else verbal_claim(reading, k)
        if claim is not None and not _unsaid(claim):
            out[k] = claim
    return out


def _begin(m: Mention) -> int:
    return m.start


def _inside(cue: PlacedCue, bodies: Sequence[Mention]) -> bool:
    """Whether a cue is part of the name of one of some bodies."""
    return any(m.start <= cue.start and cue.end <= m.end for m in bodies)


def _unsaid(claim: RawClaim) -> bool:
    """Whether something is only to be said, or might be: that is no statement."""
    return claim.frame.type is EventType.STATEMENT and claim.factuality in OPEN


def _span(doc: Doc, layer: Layers, where: tuple[int, int], label: str) -> Span:
    token = layer.syllables.token
    return Span(doc, token[where[0]], token[where[1] - 1] + 1, label=label)


@SpacyLanguage.factory(
    "kg_claims",
    requires=["doc._.kg_sents", "doc._.kg_mentions", "doc._.kg_dates"],
    assigns=["doc._.kg_claims", "doc.spans"],
    default_config={"lang": "vi"},
)
def make_claims(nlp: SpacyLanguage, name: str, lang: str) -> Claims:
    """The component."""
    return Claims(load(lang))
