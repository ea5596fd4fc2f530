"""What the components of the pipeline write on a doc, and the frozen values they are made of.

Indices are **syllable indices**: positions in :attr:`Syllables.text`, which leaves out white-space tokens. They are
turned into character offsets once, when the extraction is handed on (:mod:`kg.link`).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from operator import add, attrgetter
from typing import TYPE_CHECKING

from spacy.tokens import Doc

from kg.lang.lookup import key_of
from kg.model import Article, Factuality, ZoneKind
from kg.nlp.noted import Refusal, Speech
from kg.values import Words, frozen

if TYPE_CHECKING:
    from kg.lang.event_schema import Frame


@frozen
class Syllables:
    """The syllables of a doc as parallel lists, for speed.

    Attributes:
        text: As written.
        key: Folded, for comparing.
        start: Offset of the first character.
        end: Offset after the last character.
        cap: Whether it begins with a capital letter.
        token: Index of the spaCy token.
        glued: Whether no white space stands before it.
        line: Whether a line break stands before it.
        folded: The whole text, folded, white space and all.
    """

    text: list[str]
    key: list[str]
    start: list[int]
    end: list[int]
    cap: list[bool]
    token: list[int]
    glued: list[bool]
    line: list[bool]
    folded: str

    def __len__(self) -> int:
        return len(self.text)

    def slice(self, i: int, j: int) -> str:
        """The text of syllables ``i`` to ``j`` as written, white space reduced to single blanks."""
        if j - i == 1:
            return self.text[i]
        if True not in self.glued[i + 1 : j]:
            return " ".join(self.text[i:j])
        out: list[str] = []
        for k in range(i, j):
            if k > i and not self.glued[k]:
                out.append(" ")
            out.append(self.text[k])
        return "".join(out)

    def find(self, signs: Container[str], start: int, end: int) -> int | None:
        """Index of the first of some signs from ``start`` to before ``end``; None where there is none."""
        return next((k for k in range(start, min(end, len(self.text))) if self.text[k] in signs), None)

    @classmethod
    def of(cls, words: Sequence[str], spaces: Sequence[bool]) -> Syllables:
        """The syllables of a text, from its tokens and whether a blank follows each (:func:`kg.nlp.tokenizer.cut`)."""
        stops = list(accumulate(map(add, map(len, words), spaces)))
        gap = [word.isspace() for word in words]
        token = [i for i, blank in enumerate(gap) if not blank]
        text = [words[i] for i in token]
        start = [stops[i - 1] if i else 0 for i in token]
        keys = list(map(key_of, words))
        return cls(
            text=text,
            key=[keys[i] for i in token],
            start=start,
            end=list(map(add, start, map(len, text))),
            cap=[word[0].isupper() for word in text],
            token=token,
            glued=[not i or not (gap[i - 1] or spaces[i - 1]) for i in token],
            line=[not i or (gap[i - 1] and (i == 1 or "\n" in words[i - 1])) for i in token],
            folded="".join([key + " " if blank else key for key, blank in zip(keys, spaces, strict=True)]),
        )


@frozen
class Sent:
    """A sentence as syllable indices, end exclusive, with its zone."""

    start: int
    end: int
    zone: ZoneKind


class MentionKind(Words):
    """What a mention is, as far as its own words say."""

    PERSON = "person"  # named
    OFFICE = "office"  # an office-holder without a name
    COUNTRY = "country"
    BODY = "body"
    IO = "io"
    ORG = "org"
    CONFERENCE = "conference"
    DOCUMENT = "document"
    PLACE = "place"
    REFERENCE = "reference"
    MEDIA = "media"  # a paper or agency: a source, no entity


#: Bodies and organisations of every sort, which people can speak for.
ORGANIZED = frozenset({MentionKind.BODY, MentionKind.IO, MentionKind.ORG})
#: People and whoever holds an office.
PERSONS = frozenset({MentionKind.PERSON, MentionKind.OFFICE})
#: Where somebody can be.
PLACES = frozenset({MentionKind.PLACE, MentionKind.COUNTRY})


@frozen
class Mention:
    """A stretch of text that names something or points at it.

    Attributes:
        start, end: Syllable indices of the whole, title and name.
        kind: What it is.
        name: Syllable indices of the bare name, where there is one.
        label: Preferred name from a lexicon, or the text of the name.
        code: ISO code of the country that it is, belongs to or speaks for.
        org: Label of the organisation or body that a person speaks for, where the title names one.
        office: Office without the country, as written (canonical key in ``office_key``).
        office_key: Folded canonical office, by which bare offices find their holder.
        ref: Kind of reference (see :class:`kg.lang.grammar_schema.Reference`), for kind REFERENCE and for titles with
            *nước này*; ``aide`` for a person who speaks for whom a person inside does
            (:mod:`kg.nlp.names.affiliation`); ``administration`` for a state told by the holder of its highest
            office, whose name may follow.
        number: How many it stands for; 0 for an unknown plural.
        former, female, leader: What the words say of the holder.
        alone: Whether the holder speaks for nobody but himself (*phi công Mỹ*).
        capital: Whether a country is named by its capital.
        parts: Mentions inside it.
        aliases: Other names given at the same place (abbreviation in brackets).
    """

    start: int
    end: int
    kind: MentionKind
    name: tuple[int, int] | None = None
    label: str = ""
    code: str | None = None
    org: str | None = None
    office: str | None = None
    office_key: str | None = None
    ref: str | None = None
    number: int = 1
    former: bool = False
    female: bool | None = None
    leader: bool = False
    alone: bool = False
    capital: bool = False
    parts: tuple[Mention, ...] = ()
    aliases: tuple[str, ...] = ()
    wikidata: str | None = None
    en: str | None = None

    def at(self, start: int, end: int) -> Mention:
        """The same name at another place; every name is made so, and :func:`dataclasses.replace` takes five times."""
        place, (_, _, kind, _, *rest) = (start, end), _fields_of(self)
        return Mention(start, end, kind, place, *rest)


_fields_of = attrgetter(*Mention.__dataclass_fields__)


@frozen
class DateMention:
    """A time expression: ISO value (see :attr:`kg.model.Event.date`), or None where it can't be resolved.

    ``coming`` where its words or the date of the article say that it lies ahead, ``gone`` where they say that it lies
    behind.
    """

    start: int
    end: int
    value: str | None
    coming: bool = False
    gone: bool = False


def has_day(value: str | None) -> bool:
    """Whether an ISO value tells a day: *2017-05-01*, *--05-01*, *--05-01/--05-03*; not *2017-05*."""
    return value is not None and value.split("/")[0].replace("--", "0000-").count("-") == 2


@frozen
class RawClaim:
    """An act as one place of the text tells it, with mentions for arguments.

    Attributes:
        frame: The frame that fired.
        trigger: Syllable indices of the trigger.
        sent: Index of the sentence.
        actors, recipients: Mentions in those roles, in text order.
        topics: Syllable ranges.
        place: Mention, or None.
        date: ISO value, or None.
        factuality: By its cues.
        cue: Syllable indices of the cue.
        source, source_name: Who is said to have reported it: mention, or name of a medium that is no entity.
        confidence: In [0, 1].
        nominal: Whether the trigger is a noun.
        held: Whether it is the noun of a talk or journey on whose occasion something was done or said, or that is over.
        open: Whether a talk is named without its parties (*trong cuộc gặp bên lề hội nghị*): those of the act before.
        unnamed: What stands for people without a name that a talk is with (*gặp các* doanh nhân), or who attack.
        apart: Those met one by one, as direct objects of the verb (*sẽ gặp Vua Salman, Thủ tướng Netanyahu và …*).
        reports: Triggers of the acts that a statement reports: if any of them is an event, the statement is none.
        mutual: Whether each of those who act does it to the others (*tấn công* nhau).
        plain: The plain statement that the claim is where it is about nobody but the speaker's own side.
    """

    frame: Frame
    trigger: tuple[int, int]
    sent: int
    actors: tuple[Mention, ...] = ()
    recipients: tuple[Mention, ...] = ()
    topics: tuple[tuple[int, int], ...] = ()
    place: Mention | None = None
    date: str | None = None
    factuality: Factuality = Factuality.OCCURRED
    cue: tuple[int, int] | None = None
    source: Mention | None = None
    source_name: str | None = None
    confidence: float = 0.5
    nominal: bool = False
    held: bool = False
    apart: tuple[Mention, ...] = ()
    open: bool = False
    unnamed: str = ""
    reports: tuple[tuple[int, int], ...] = ()
    mutual: bool = False
    plain: RawClaim | None = None


@dataclass
class Layers:
    """All layers of one doc; each component fills its own."""

    article: Article
    syllables: Syllables
    sents: list[Sent] = field(default_factory=list)
    dates: list[DateMention] = field(default_factory=list)
    mentions: list[Mention] = field(default_factory=list)
    claims: list[RawClaim] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    speeches: list[Speech] = field(default_factory=list)

    def sentence_at(self, position: int) -> int:
        """Index of the sentence that a syllable stands in; -1 before the first."""
        return bisect_right(self.sents, position, key=_start) - 1

    def mentions_in(self, start: int, end: int) -> Sequence[Mention]:
        """The outermost mentions that begin between two syllables."""
        return self.mentions[
            bisect_left(self.mentions, start, key=_start) : bisect_left(self.mentions, end, key=_start)
        ]

    def dates_in(self, start: int, end: int) -> Sequence[DateMention]:
        """The dates that begin between two syllables."""
        return self.dates[bisect_left(self.dates, start, key=_start) : bisect_left(self.dates, end, key=_start)]

    def speech_at(self, position: int) -> Speech | None:
        """The speech that a syllable stands in, if its speaker is told."""
        k = bisect_right(self.speeches, position, key=_start) - 1
        return self.speeches[k] if k >= 0 and position < self.speeches[k].end else None


_start = attrgetter("start")


def layers(doc: Doc) -> Layers:
    """The layers of a doc.

    Raises:
        ValueError: If the doc did not come from :func:`kg.nlp.make_doc`.
    """
    value = doc._.kg
    if value is None:
        raise ValueError("this doc carries no article: make it with kg.nlp.make_doc(nlp, article)")
    return value  # type: ignore[no-any-return]


if not Doc.has_extension("kg"):
    Doc.set_extension("kg", default=None)
    # One attribute a layer, so that the components' requires and assigns say what they mean.
    Doc.set_extension("kg_sents", getter=lambda doc: layers(doc).sents)
    Doc.set_extension("kg_dates", getter=lambda doc: layers(doc).dates)
    Doc.set_extension("kg_mentions", getter=lambda doc: layers(doc).mentions)
    Doc.set_extension("kg_claims", getter=lambda doc: layers(doc).claims)
