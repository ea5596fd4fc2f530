"""Tenor: what a statement amounts to. A neutral verb that carries a demand, blame, praise or a threat takes its type.

*nói rằng Trung Quốc nên …* is a demand, *gọi động thái của Mỹ là "lạ lùng"* blame. The words are language data
(:class:`kg.lang.event_schema.Tenor`); whom they are about is found here. Whether that is another than the speaker is
known only when names are resolved, so the claim keeps the plain statement for the case that it isn't.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.acts import VOICED
from kg.lang import Language
from kg.lang.event_schema import Frame
from kg.lang.lookup import Trie
from kg.model import EventType
from kg.nlp.grammar.chunks import Kind
from kg.nlp.grammar.clause import Clause
from kg.nlp.grammar.government import governor
from kg.nlp.grammar.groups import PARTY, Group
from kg.nlp.layers import Layers, RawClaim
from kg.nlp.noted import Speech
from kg.nlp.roles.reading import Reading
from kg.nlp.roles.subjects import subject
from kg.nlp.speech.attribution import content_end
from kg.nlp.speech.judged import OPENING, another, denied_between, judged, negated
from kg.values import frozen

#: Confidence of what is told in a sentence that only goes on with a speech.
_CONFIDENCE = 0.55
#: What stands in a party that is joined to another without a name, and how many syllables it has at most.
_JOINED, _JOINED_WORDS = frozenset({Kind.CONJ, Kind.DET, Kind.WORD, Kind.PREP, Kind.COMPANION}), 9
#: Acts that are about the subject of what is said; a threat is against whom it names last.
_OF_SUBJECT = frozenset({EventType.CRITICISM, EventType.REJECTION})


@frozen
class _Found:
    """A frame that the content calls for, whom it is about, where its words begin and end, and from which chunk on."""

    frame: Frame
    group: Group | None
    start: int
    end: int
    topic: bool
    first: int = 0


class Tenors:
    """Gives statements the type of what they say."""

    def __init__(self, lang: Language) -> None:
        frames = {f.id: f for f in lang.frames.frame}
        kinds: dict[str, list[tuple[str, Frame | None]]] = {"addressed": [], "about": [], "anywhere": []}
        for tenor in lang.frames.tenor:
            kinds[tenor.where] += [(w, frames[tenor.frame]) for w in tenor.words]
            kinds[tenor.where] += [(w, None) for w in tenor.blocked]
        self.plain = next(f for f in lang.frames.frame if f.type is EventType.STATEMENT)
        self.words = {where: Trie(listed) for where, listed in kinds.items()}

    def apply(self, reading: Reading, claims: dict[int, RawClaim]) -> dict[int, RawClaim]:
        """The claims of a sentence; the acts told inside a demand or blame are no events of their own."""
        out = dict(claims)
        for t, claim in claims.items():
            span = _content(reading, t)
            found = self._found(reading, span) if span is not None and t in out else []
            if not found or span is None:
                continue
            out[t] = self._typed(reading, claim, found)
            for u in range(max(span[0], found[0].first), span[1]):
                if u in out and u != t and not out[u].nominal:
                    if _goes_on(reading.clause, out[u], u, t):
                        break
                    if self._deed(reading.clause, u, found[0]):
                        out[u] = self._cut(reading.clause, u, found[0], out[u])
                    else:
                        del out[u]
        return out

    def _deed(self, clause: Clause, u: int, found: _Found) -> bool:
        """Whether an act is the deed that is judged: *gọi việc Mỹ triển khai tên lửa là hành động khiêu khích*."""
        group = found.group
        blamed = group is not None and clause.kind(group.first - 1) is Kind.NOMINAL and group.last < u
        return blamed and not found.topic and clause.chunks[u].end <= found.start

    def _cut(self, clause: Clause, u: int, found: _Found, claim: RawClaim) -> RawClaim:
        """The deed without what is said of it among its topics."""
        later = (c.start for k, c in enumerate(clause.chunks) if k > u and clause.words(k) in clause.lexicon.copula)
        end = min(next(later, found.start), found.start)
        return replace(claim, topics=tuple((a, min(b, end)) for a, b in claim.topics if a < end))

    def _typed(self, reading: Reading, claim: RawClaim, found: Sequence[_Found]) -> RawClaim:
        """The claim as what its content amounts to; whatever is about the speaker's own side, it is not."""
        for x in reversed(found):
            claim = self._as(reading, claim, x)
        return claim

    def _as(self, reading: Reading, claim: RawClaim, found: _Found) -> RawClaim:
        recipients = tuple(m for m in found.group.mentions if m.kind in PARTY) if found.group else ()
        plain = claim
        while plain.plain is not None:
            plain = plain.plain
        topics = plain.topics
        if found.topic:
            clause = reading.clause
            k = next((k for k, c in enumerate(clause.chunks) if c.end > found.end), len(clause.chunks))
            topics = tuple(reading.rules.topics.after(clause, k, begin=found.end))
        return replace(claim, frame=found.frame, recipients=recipients, topics=topics, plain=claim)

    def in_speech(self, reading: Reading, claims: dict[int, RawClaim], layer: Layers) -> dict[int, RawClaim]:
        """The claims of a sentence, with what it amounts to where it only goes on with somebody's speech."""
        clause = reading.clause
        speech, span = _spoken(clause, layer)
        if speech is None or any(a < span[1] and span[0] < b for a, b in reading.said.values()):
            return claims
        told = (c for t, c in claims.items() if span[0] <= t < span[1])
        if any(c.frame.type in reading.rules.spoken for c in told):
            return claims  # "Chúng tôi phản đối …"
        found = self._found(reading, span)
        if not found:
            return claims
        trigger = found[0].start, found[0].end
        topics = tuple(reading.rules.topics.after(clause, span[0]))
        claim = RawClaim(
            self.plain,
            trigger,
            reading.sent,
            speech.speaker,
            topics=topics,
            date=speech.date,
            confidence=_CONFIDENCE,
        )
        out = {t: c for t, c in claims.items() if c.nominal or not span[0] <= t < span[1]}
        out[span[0]] = _without_plain(self._typed(reading, claim, found))
        return dict(sorted(out.items()))

    # ------------------------------------------------------------------ finding
    def _found(self, reading: Reading, span: tuple[int, int]) -> list[_Found]:
        """What the content may amount to, the likeliest first."""
        others = (self._about(reading, span), self._anywhere(reading, span))
        return [*self._addressed(reading.clause, span), *(f for f in others if f is not None)]

    def _addressed(self, clause: Clause, span: tuple[int, int]) -> Iterator[_Found]:
        """A demand: a clause of the content begins with a party and a word of duty (*Mỹ phải …*)."""
        first = clause.skip_right(span[0], *OPENING)
        for k in range(first, span[1]):
            joined = clause.kind(k - 1) is Kind.CONJ or clause.words(k - 1) in clause.lexicon.copula
            begins = k == first or joined or (clause.kind(k - 1) is Kind.COMMA and _introduces(clause, first, k - 1))
            group = clause.group_of.get(k) if begins else None
            if group is None or group.first != k or not another(clause, group, span):
                continue
            found = self._duty(clause, group, span[1])
            if found is not None:
                yield replace(found, first=span[0] if k == first else k)

    def _duty(self, clause: Clause, group: Group, last: int) -> _Found | None:
        """The word of duty after a party and those joined to it without a name (*Mỹ và các nước khác nên …*)."""
        j, words = group.last + 1, 0
        while j < last:
            start = clause.chunks[j].start
            word = self.words["addressed"].longest(clause.syl.key, start)
            if word is not None:
                return _Found(word[1], group, start, word[0], topic=True) if word[1] is not None else None
            if clause.kind(j) in _JOINED and (words or clause.kind(j) is Kind.CONJ):
                words += clause.chunks[j].end - start
            elif clause.kind(j) not in (Kind.ADVERB, Kind.DATE, Kind.QUOTE):  # 'Nhà Trắng "cần phải …"'
                return None
            if words > _JOINED_WORDS:
                return None
            j += 1
        return None

    def _about(self, reading: Reading, span: tuple[int, int]) -> _Found | None:
        """Blame or praise: a word of judgement after a party that is the subject, or owns it."""
        clause = reading.clause
        inner = _first_speech(clause, span)
        for start, end, frame in self._words(clause, span, "about"):
            if inner is not None and inner < start:
                return None  # "cho biết A gọi …": that is said by another
            if frame is None or negated(reading, start):
                continue
            group = judged(clause, span, start)
            if group is not None and not denied_between(reading, group, start):
                return _Found(frame, group, start, end, topic=False)
        return None

    def _anywhere(self, reading: Reading, span: tuple[int, int]) -> _Found | None:
        clause = reading.clause
        inner = _first_speech(clause, span)
        for start, end, frame in self._words(clause, span, "anywhere"):
            if frame is not None and frame.type in _OF_SUBJECT and inner is not None and inner < start:
                return None
            if frame is not None and not negated(reading, start):
                groups = [g for g in clause.groups if span[0] <= g.first < span[1] and another(clause, g, span)]
                if frame.type is EventType.REJECTION:  # "không có chuyện Nga …": whose the claim is, not whom it names
                    groups = [g for g in groups if governor(clause, g).of]
                first = 0 if frame.type in _OF_SUBJECT else -1
                return _Found(frame, groups[first] if groups else None, start, end, topic=False)
        return None

    def _words(self, clause: Clause, span: tuple[int, int], where: str) -> Iterator[tuple[int, int, Frame | None]]:
        """The words of a kind in what is said, with their place."""
        i, last = clause.chunks[span[0]].start, clause.chunks[span[1] - 1].end
        key, words = clause.syl.key, self.words[where]
        while i < last:
            word = words.longest(key, i, last) if key[i] in words.opens else None
            if word is not None:
                yield i, *word
            i = word[0] if word is not None else i + 1


def _content(reading: Reading, t: int) -> tuple[int, int] | None:
    """The chunks of what the statement at a chunk says, up to the next statement."""
    span = reading.said.get(t)
    if span is None or span[0] < t:
        return span
    return span[0], max(span[0] + 1, min(span[1], content_end(reading.clause, t)))


def _goes_on(clause: Clause, claim: RawClaim, u: int, t: int) -> bool:
    """Whether an act of speech is one more of whoever says something: *nói Mỹ là kẻ xâm lược,* kêu gọi *Nga …*."""
    subj = subject(clause, u)
    return claim.frame.type in VOICED and subj.relation == "joined" and subj.via == t


def _introduces(clause: Clause, first: int, comma: int) -> bool:
    """Whether only a word or two of transition stand before a comma: *Thay vào đó, Nga cần …*."""
    return all(clause.kind(k) is not Kind.MENTION and not clause.is_verb(k) for k in range(first, comma))


def _without_plain(claim: RawClaim) -> RawClaim:
    """The claim, which is nothing where the content amounts to no more than a plain statement."""
    if claim.plain is None:
        return replace(claim, topics=())
    return replace(claim, plain=_without_plain(claim.plain))


def _spoken(clause: Clause, layer: Layers) -> tuple[Speech | None, tuple[int, int]]:
    """The speech that a sentence goes on with, and the chunks of the sentence that are part of it."""
    k = clause.skip_right(0, Kind.QUOTE)
    speech = layer.speech_at(clause.chunks[k].start) if k < len(clause.chunks) else None
    if speech is None:
        return None, (0, 0)
    end = next((j for j in range(k, len(clause.chunks)) if clause.chunks[j].start >= speech.end), len(clause.chunks))
    return speech, (k, end)


def _first_speech(clause: Clause, span: tuple[int, int]) -> int | None:
    """The syllable of the first verb of speech, will or talk among some chunks."""
    return next((clause.chunks[k].start for k in range(*span) if _speaks(clause, k)), None)


def _speaks(clause: Clause, k: int) -> bool:
    """Whether a verb of speech, will or talk stands at a chunk."""
    frame = None if clause.is_noun(k) else clause.verb(k)
    if frame is None or frame.type not in clause.lexicon.main:
        return False  # "những tin này, vốn được báo chí đăng tải, là sai": that it was told only says which
    return clause.kind(clause.skip_left(k - 1, Kind.MENTION, Kind.WORD, Kind.ADVERB)) is not Kind.PASSIVE
