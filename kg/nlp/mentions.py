"""Component ``kg_mentions``: everything that names or points at somebody or something.

One pass from left to right; at each place the grammars are tried from the most telling to the least: media, titles,
references, bodies, conferences and documents, known names, unknown organisations and places, bare names. A second pass
finds again, by their bare names and abbreviations, those introduced in full elsewhere (:mod:`kg.nlp.names.recurrence`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from spacy.language import Language as SpacyLanguage
from spacy.tokens import Doc, Span

from kg.lang import Language, load
from kg.lang.lookup import Openings, key_of, phrase_set
from kg.nlp.layers import ORGANIZED, Mention, MentionKind, Sent, Syllables, layers
from kg.nlp.names.affiliation import Affiliations
from kg.nlp.names.apposition import joined, with_abbreviation
from kg.nlp.names.bodies import BodyGrammar
from kg.nlp.names.dated_names import DatedNames
from kg.nlp.names.gazetteer import Gazetteer
from kg.nlp.names.known_names import KnownNames
from kg.nlp.names.media import MediaGrammar
from kg.nlp.names.namesakes import with_namesakes
from kg.nlp.names.person_names import PersonNames
from kg.nlp.names.places import PlaceGrammar
from kg.nlp.names.pointers import PointerGrammar
from kg.nlp.names.recurrence import Recurrence
from kg.nlp.names.series import SeriesGrammar
from kg.nlp.names.shape import NameShape
from kg.nlp.names.shared_names import SharedNames
from kg.nlp.names.titles import TitleGrammar

#: A warship has a number of so many digits.
_HULL = 3
_HYPHENS = frozenset("-–")
#: The grammars that read a phrase which they know from its beginning, as bits.
_MEDIA, _BODY, _TITLE, _POINTER, _CONFERENCE, _DOCUMENT, _COMMON, _KNOWN = (1 << k for k in range(8))


class Mentions:
    """Finds mentions; writes ``mentions`` and the span group of that name."""

    def __init__(self, lang: Language) -> None:
        gazetteer, shape = Gazetteer(lang), NameShape(lang)
        self.gazetteer = gazetteer
        stops = _stop_words(lang)
        about = lang.grammar.prepositions("about")
        self.compounds = phrase_set(
            w for w in (*lang.grammar.compound, *lang.grammar.compound_name) if len(w.split()) == 2
        )
        self.media = MediaGrammar(lang, gazetteer, shape)
        self.bodies = BodyGrammar(lang, gazetteer, shape)
        self.names = PersonNames(lang, gazetteer, shape, self.bodies)
        self.titles = TitleGrammar(lang, self.names)
        self.pointers = PointerGrammar(lang, gazetteer)
        self.places = PlaceGrammar(lang, gazetteer, shape)
        self.known = KnownNames(lang, self.names, self.places)
        self.conferences = SeriesGrammar(lang.conferences, MentionKind.CONFERENCE, self.bodies, stops, about)
        self.documents = SeriesGrammar(lang.documents, MentionKind.DOCUMENT, self.bodies, stops)
        self.dated = DatedNames(lang)
        self.affiliations = Affiliations(lang)
        self.shared = SharedNames(lang)
        self.recurrence = Recurrence(shape, lang.bodies.alone)
        self._openings = Openings(
            *([self.media.heads], [self.bodies.heads], self.titles.openings, self.pointers.openings),
            *([self.conferences.heads], [self.documents.heads], [self.bodies.organizations.heads, self.places.heads]),
            gazetteer.openings,
        )
        self.ships = frozenset(lang.names.ships)
        self.pronouns = frozenset(key_of(w) for w in lang.grammar.state_pronoun)

    def __call__(self, doc: Doc) -> Doc:
        """Fills the layer."""
        layer = layers(doc)
        syl = layer.syllables
        first = [m for sent in layer.sents for m in self._sentence(syl, sent)]
        found = with_namesakes(syl, self.recurrence.again(layer, first), self.pronouns)
        found = list(self.affiliations.told(syl, joined(syl, found, self.titles, self.pointers.predicates)))
        layer.mentions = self.dated.told(layer, self.shared.told(syl, found))
        doc.spans["mentions"] = [
            Span(doc, syl.token[m.start], syl.token[m.end - 1] + 1, label=m.kind.value) for m in layer.mentions
        ]
        return doc

    def _sentence(self, syl: Syllables, sent: Sent) -> Iterator[Mention]:
        """The first pass over a sentence."""
        i, last = sent.start, -1
        cap, key, text, openings = syl.cap, syl.key, syl.text, self._openings.at
        while i < sent.end:
            opened = openings(key, i, sent.end)
            if not (opened or cap[i] or text[i][0].isdecimal()):
                i += 1
                continue
            if text[i] in self.ships and i + 1 < sent.end and cap[i + 1]:
                i = _past_ship(syl, i, sent.end)
                continue
            if text[i].isdecimal() and _is_hull_number(syl, i, sent.end):
                i = _past_ship(syl, i + 1, sent.end)
                continue
            mention = self._at(syl, i, sent, opened, fresh=i == last)
            if mention is None:
                i += 1
                continue
            mention = with_abbreviation(syl, mention, sent.end)
            last = mention.end
            holder = mention.kind is MentionKind.OFFICE and mention.code is not None
            found = self.titles.holders(syl, mention, sent.end) if holder else [mention]
            yield from found
            i = found[-1].end

    def _at(self, syl: Syllables, i: int, sent: Sent, opened: int, *, fresh: bool) -> Mention | None:
        """The most telling mention that begins at ``i``, or None; ``opened`` says which grammars may have one."""
        end = sent.end
        text = syl.text[i]
        figure = text[0].isdecimal()
        if not text[0].isalnum():
            return None
        inside = i > sent.start and not syl.cap[i] and syl.key[i - 1] in self.compounds.opens
        if inside and self.compounds.longest(syl.key, i - 1, i + 1):
            return None  # "chính quyền Tổng thống" has no acting president
        if opened & _MEDIA and (media := self.media.read(syl, i, end)):
            return media
        title = self.titles.read(syl, i, end) if figure or opened & _TITLE else None
        pointer = self.pointers.read(syl, i, end) if figure or opened & _POINTER else None
        if title and (not pointer or title.end > pointer.end):
            return self._house(syl, i, end, title) or title
        if pointer and pointer.ref == "government":
            owned = self.bodies.read(syl, i, end)  # "Chính phủ Anh"
            return owned if owned and owned.end > pointer.end else pointer
        return pointer or self._named(syl, i, sent, opened, fresh=fresh)

    def _house(self, syl: Syllables, i: int, end: int, title: Mention) -> Mention | None:
        """The body whose first word is an office alone: *Đại sứ* quán Ba Lan."""
        if title.kind is not MentionKind.OFFICE or title.code is not None:
            return None
        body = self.bodies.read(syl, i, end)
        return body if body and body.end > title.end else None

    def _named(self, syl: Syllables, i: int, sent: Sent, opened: int, *, fresh: bool) -> Mention | None:
        """A body, conference or document longer than any known name; else the known name; else an unknown one."""
        end = sent.end
        known = self.known.read(syl, i, sent) if opened & _KNOWN else None
        body = self.bodies.read(syl, i, end) if opened & _BODY else None
        if body and (not known or body.end > known.end):
            located = body.ref == "building" and self.places.is_location(syl, i, sent.start)
            return replace(body, kind=MentionKind.PLACE, ref=None) if located else body
        series = None
        if opened & _CONFERENCE:
            series = self.conferences.read(syl, i, sent.start, end)
        if opened & _DOCUMENT and series is None:
            series = self.documents.read(syl, i, sent.start, end)
        if series and (not known or series.end > known.end):
            return self._edition(syl, known, series)
        if known is None and opened & _COMMON:
            known = self.bodies.organizations.read(syl, i, end) or self.places.read(syl, i, end)
        return known or self.names.bare(syl, i, sent, fresh=fresh)

    def _edition(self, syl: Syllables, known: Mention | None, series: Mention) -> Mention:
        """A known name with its edition, year or abbreviation as what it is; what names something else as it stands."""
        grammar = self.conferences if series.kind is MentionKind.CONFERENCE else self.documents
        if known is None or not grammar.edition_at(syl, known.end, series.end):
            return series
        if known.kind in ORGANIZED:
            return known  # "Diễn đàn Hợp tác Kinh tế châu Á - Thái Bình Dương (APEC)"
        if known.kind is not series.kind:
            return series
        treaty = known.kind is MentionKind.DOCUMENT  # which names no state (*Thỏa thuận* Paris)
        state = MentionKind.COUNTRY if treaty else None
        parts = tuple(part for part in series.parts if part.start >= known.end or part.kind is not state)
        return replace(known, end=series.end, name=(series.start, series.end), parts=parts)


def _is_hull_number(syl: Syllables, i: int, end: int) -> bool:
    """Whether the number of a warship stands there, before the name that she bears: *tàu* 015 *- Trần Hưng Đạo*."""
    number = len(syl.text[i]) == _HULL and syl.text[i].isdecimal()
    return number and i + 2 < end and syl.text[i + 1] in _HYPHENS and syl.cap[i + 2]


def _past_ship(syl: Syllables, i: int, end: int) -> int:
    """The first syllable after the name of a warship: *USS* Gerald R. Ford."""
    i += 1
    while i < end and (syl.cap[i] or (syl.text[i] in ".-" and syl.glued[i])):
        i += 1
    return i


def _stop_words(lang: Language) -> frozenset[str]:
    """Function words and verbs, before which the name of a conference or document ends."""
    grammar = lang.grammar
    words = (
        *grammar.prepositions("at", "with", "to", "of", "by", "for"),
        *(verb for frame in lang.frames.frame for verb in frame.verbs),
        *grammar.subordinator,
        *grammar.adverb,
        *grammar.complementizer,
        *grammar.passive,
        *grammar.relative,
        *grammar.prepositions("from"),
        *(head.text for head in lang.offices.head),
        *lang.dates.day,
    )
    return frozenset(key_of(w) for w in words if " " not in w)


@SpacyLanguage.factory(
    "kg_mentions",
    requires=["doc._.kg_sents"],
    assigns=["doc._.kg_mentions", "doc.spans"],
    default_config={"lang": "vi"},
)
def make_mentions(nlp: SpacyLanguage, name: str, lang: str) -> Mentions:
    """The component."""
    return Mentions(load(lang))
