"""Component ``kg_mentions``: everything that names or points at somebody or something.

One pass from left to right; at each place the grammars are tried from the most telling to the least: references,
titles, bodies, conferences and documents, known names, unknown organisations and places, bare names. A second pass
finds again, by their bare names and abbreviations, those introduced in full elsewhere.
"""

from __future__ import annotations

from dataclasses import replace

from spacy.language import Language as SpacyLanguage
from spacy.tokens import Doc, Span

from kg.lang import Language, load
from kg.lang.lookup import Trie, key_of
from kg.nlp.bodies import BodyGrammar
from kg.nlp.gazetteer import Gazetteer
from kg.nlp.layers import Layers, Mention, MentionKind, Sent, Syllables, layers
from kg.nlp.names import NameShape
from kg.nlp.series import SeriesGrammar
from kg.nlp.titles import TitleGrammar

_HYPHENS = frozenset("-–—/")


def _closed_words(lang: Language) -> list[str]:
    """One-syllable function words: with a capital they open a sentence, not a name."""
    g = lang.grammar
    groups = (
        g.adverb,
        g.conjunction,
        g.subordinator,
        g.complementizer,
        g.relative,
        g.passive,
        g.plural,
        g.topic_lead,
        g.light,
        g.nominalizer,
    )
    words = [w for group in groups for w in group] + [w for p in g.preposition for w in p.words]
    return [w for w in words if " " not in w and len(w) > 1]


class Mentions:
    """Finds mentions; writes ``mentions`` and the span group of that name."""

    def __init__(self, lang: Language) -> None:
        self.lang = lang
        self.gazetteer = Gazetteer(lang)
        self.shape = NameShape(lang)
        closed = {key_of(w) for w in _closed_words(lang)}
        self.shape.not_first |= closed
        self.bodies = BodyGrammar(lang, self.gazetteer, self.shape)
        self.titles = TitleGrammar(lang, self.gazetteer, self.shape, self.bodies)
        words = {p.kind: p.words for p in lang.grammar.preposition}
        stops = frozenset(
            key_of(w)
            for w in (
                *words.get("at", ()),
                *words.get("with", ()),
                *words.get("to", ()),
                *words.get("of", ()),
                *words.get("by", ()),
                *words.get("for", ()),
                *(verb for frame in lang.frames.frame for verb in frame.verbs),
                *lang.grammar.subordinator,
                *lang.grammar.adverb,
                *lang.grammar.complementizer,
                *lang.grammar.passive,
                *lang.dates.day,
            )
            if " " not in w
        )
        self.conferences = SeriesGrammar(
            lang.conferences, MentionKind.CONFERENCE, self.gazetteer, stops, words.get("about", ())
        )
        self.documents = SeriesGrammar(lang.documents, MentionKind.DOCUMENT, self.gazetteer, stops)
        self.references: Trie[tuple[str, int, bool]] = Trie(
            (p, (r.kind, r.number, r.female))
            for r in lang.references.reference
            if r.kind != "counterpart"
            for p in r.phrases
        )
        self.counted: Trie[str] = Trie((h, c.kind) for c in lang.references.counted for h in c.heads)
        self.numbers: Trie[int] = Trie([*((w, 0) for w in lang.grammar.plural), *lang.grammar.number.items()])
        self.place_heads = Trie((h, h) for h in lang.places.heads)
        self.media_not = Trie((w, True) for w in lang.organizations.media_not)
        self.compounds = Trie(
            (w, True) for w in (*lang.grammar.compound, *lang.grammar.compound_name) if len(w.split()) == 2
        )
        self.predicates = Trie(
            (w, True)
            for w in (
                *(v for frame in lang.frames.frame for v in frame.verbs),
                *lang.grammar.adverb,
                *(w for cue in lang.cues.cue if cue.where == "before" for w in cue.words),
            )
        )
        self.things = Trie((t, True) for t in lang.names.things)
        self.media_heads = Trie((h, True) for h in lang.organizations.media_heads)
        self.locative = frozenset(
            key_of(w) for w in (*words.get("at", ()), *words.get("to", ()), *words.get("from", ())) if " " not in w
        )

    def __call__(self, doc: Doc) -> Doc:
        """Fills the layer."""
        layer = layers(doc)
        found: list[Mention] = []
        for sent in layer.sents:
            self._sentence(layer.syllables, sent, found)
        layer.mentions = self._apposed(layer.syllables, self._again(layer, found))
        doc.spans["mentions"] = [self._span(doc, layer.syllables, m) for m in layer.mentions]
        return doc

    def _span(self, doc: Doc, syl: Syllables, m: Mention) -> Span:
        return Span(doc, syl.token[m.start], syl.token[m.end - 1] + 1, label=m.kind.value)

    # ------------------------------------------------------------------ first pass
    def _sentence(self, syl: Syllables, sent: Sent, out: list[Mention]) -> None:
        i = sent.start
        while i < sent.end:
            mention = self._at(syl, i, sent)
            if mention is None:
                i += 1
                continue
            mention = self._abbreviation(syl, mention, sent.end)
            out.append(mention)
            i = max(mention.end, i + 1)
            if mention.kind is MentionKind.OFFICE and mention.code:
                i = self._distribute(syl, mention, sent.end, out)

    def _at(self, syl: Syllables, i: int, sent: Sent) -> Mention | None:
        end = sent.end
        text = syl.text[i]
        if not (text[0].isalpha() or text[0].isdigit()):
            return None
        if i > sent.start and not syl.cap[i] and self.compounds.longest(syl.key, i - 1, i + 1):
            return None  # "chính quyền Tổng thống" has no acting president
        media = self._media(syl, i, end)
        if media:
            return media
        title = self.titles.read(syl, i, end)
        reference = self._reference(syl, i, end)
        if title and (not reference or title.end > reference.end):
            return title
        if reference:
            return reference
        body = self.bodies.read(syl, i, end)
        known = self._known(syl, i, sent)
        if body and (not known or body.end > known.end):
            return body
        series = self.conferences.read(syl, i, sent.start, end) or self.documents.read(syl, i, sent.start, end)
        if series and (not known or series.end > known.end):
            return series
        if known:
            return known
        organ = self.bodies.unknown_organization(syl, i, end)
        if organ:
            return organ
        return self._place(syl, i, end) or self._bare(syl, i, sent)

    def _media(self, syl: Syllables, i: int, end: int) -> Mention | None:
        """*hãng tin Yonhap*, *truyền thông Nhật Bản*."""
        found = self.media_heads.longest(syl.key, i, end)
        if not found or (i and self.media_not.longest(syl.key, i - 1, end)) or self.media_not.longest(syl.key, i, end):
            return None
        j = found[0]
        known = self.gazetteer.at(syl, j, end)
        if known and known.kind in (MentionKind.COUNTRY, MentionKind.MEDIA):
            parts = (known,) if known.kind is MentionKind.COUNTRY else ()
            j = known.end
            if parts:
                more = self.gazetteer.at(syl, j, end)
                if more and more.kind is MentionKind.MEDIA:
                    j = more.end
        else:
            parts = ()
            j = self.shape.run(syl, j, end)
            if j == found[0]:
                return None
        of = self.bodies.of.longest(syl.key, j, end)
        if of and (owner := self.gazetteer.country(syl, of[0], end)):
            parts, j = (*parts, owner), owner.end
        return Mention(i, j, MentionKind.MEDIA, name=(i, j), label=syl.slice(i, j), parts=parts)

    def _known(self, syl: Syllables, i: int, sent: Sent) -> Mention | None:
        known = self.gazetteer.at(syl, i, sent.end)
        if not known:
            return None
        if known.kind is MentionKind.PERSON and self._named_after(syl, i, sent.start):
            return None
        if known.kind is MentionKind.COUNTRY:
            if known.capital and self._is_location(syl, i, sent.start):
                return replace(known, kind=MentionKind.PLACE, label=syl.slice(i, known.end), en=None, wikidata=None)
            if known.end - i == 1 and self._name_around(syl, i, sent):
                return None
        if known.ref == "building" and self._is_location(syl, i, sent.start):
            return replace(known, kind=MentionKind.PLACE, ref=None)
        return known

    def _named_after(self, syl: Syllables, i: int, start: int) -> bool:
        """Whether a thing named after somebody stands here: *USS Ronald Reagan*, *xe tăng Challenger*."""
        return any(
            (found := self.things.longest(syl.key, k, i)) is not None and found[0] == i
            for k in range(max(start, i - 4), i)
        )

    def _is_location(self, syl: Syllables, i: int, start: int) -> bool:
        """Whether *tại*, *đến*, *thủ đô* … stands before, so that a capital is a place and not a state."""
        if i <= start:
            return False
        if syl.key[i - 1] in self.locative:
            return True
        return any(
            (found := self.place_heads.longest(syl.key, k, i)) is not None and found[0] == i
            for k in range(max(start, i - 3), i)
        )

    def _name_around(self, syl: Syllables, i: int, sent: Sent) -> bool:
        """Whether a one-syllable country form is part of somebody's name (*Mỹ Linh*, *Anh Nguyễn Văn A*)."""
        after = i + 1
        if after >= sent.end or not syl.cap[after] or syl.glued[after] or not syl.text[after][0].isalpha():
            return False
        if self.gazetteer.at(syl, after, sent.end) or self.titles.heads.longest(syl.key, after, sent.end):
            return False
        if self.bodies.heads.longest(syl.key, after, sent.end):
            return False
        before_cap = i > sent.start and syl.cap[i - 1] and not syl.glued[i]
        return before_cap or syl.key[after] in self.shape.family

    def _reference(self, syl: Syllables, i: int, end: int) -> Mention | None:
        found = self.references.longest(syl.key, i, end)
        if found:
            kind, number, female = found[1]
            if kind == "person" and found[0] - i == 1 and syl.cap[i] and found[0] < end and syl.cap[found[0]]:
                return None
            if number == 0 and not self._phrase_ends(syl, found[0], end):
                return None  # "các nước Ả-rập", "các nhà lãnh đạo châu Âu": others than those named before
            if kind == "government" and not syl.cap[i] and found[0] - i == 2:
                return None
            return Mention(
                i, found[0], MentionKind.REFERENCE, ref=kind, number=number, female=female if kind == "person" else None
            )
        number_found = self.numbers.longest(syl.key, i, end)
        if number_found:
            number, j = number_found[1], number_found[0]
        elif syl.text[i].isdigit() and len(syl.text[i]) <= 2:
            number, j = int(syl.text[i]), i + 1
        else:
            return None
        head = self.counted.longest(syl.key, j, end)
        if head and 1 < number <= 30:
            stop = head[0]
            qualified = self.gazetteer.at(syl, stop, end)
            if qualified or (stop < end and syl.cap[stop]):
                return None  # "các nước Ả-rập": not those named before
            return Mention(i, stop, MentionKind.REFERENCE, ref=head[1], number=number)
        return None

    def _phrase_ends(self, syl: Syllables, i: int, end: int) -> bool:
        """Whether a noun phrase is over at ``i``: a sign, a verb or a function word follows."""
        if i >= end or not syl.text[i][0].isalnum():
            return True
        return not syl.cap[i] and self.predicates.longest(syl.key, i, end) is not None

    def _place(self, syl: Syllables, i: int, end: int) -> Mention | None:
        """*thành phố Elblag*, *sân bay quốc tế Haneda*: the name alone where the head is uncapitalised and common."""
        found = self.place_heads.longest(syl.key, i, end)
        if not found:
            return None
        j = found[0]
        known = self.gazetteer.at(syl, j, end)
        if known:
            if known.kind is MentionKind.PERSON:
                return Mention(
                    i,
                    known.end,
                    MentionKind.PLACE,
                    name=(i, known.end),
                    label=syl.slice(i, known.end),
                    aliases=(syl.slice(j, known.end),),
                )
            if known.kind is MentionKind.PLACE or (known.kind is MentionKind.COUNTRY and known.capital):
                return replace(
                    known,
                    start=i,
                    kind=MentionKind.PLACE,
                    label=syl.slice(j, known.end),
                    aliases=(syl.slice(i, known.end),),
                )
            return None
        stop = self.shape.run(syl, j, end)
        if stop == j:
            return None
        return Mention(
            i, stop, MentionKind.PLACE, name=(j, stop), label=syl.slice(j, stop), aliases=(syl.slice(i, stop),)
        )

    def _bare(self, syl: Syllables, i: int, sent: Sent) -> Mention | None:
        """A capitalised run that looks like a person's full name."""
        if not syl.cap[i] or (i > sent.start and syl.cap[i - 1] and not syl.glued[i] and syl.text[i - 1][0].isalpha()):
            return None
        if self._named_after(syl, i, sent.start):
            return None
        stop = self.titles.name_run(syl, i, sent.end)
        if stop - i >= 2 and self.shape.person_like(syl, i, stop):
            return Mention(i, stop, MentionKind.PERSON, name=(i, stop), label=syl.slice(i, stop))
        return None

    def _abbreviation(self, syl: Syllables, m: Mention, end: int) -> Mention:
        """Takes *(SDF)* after a body, organisation or conference as another name of it."""
        kinds = (MentionKind.BODY, MentionKind.IO, MentionKind.ORG, MentionKind.CONFERENCE, MentionKind.DOCUMENT)
        if m.kind not in kinds or m.end + 2 >= end or syl.text[m.end] != "(":
            return m
        for k in range(m.end + 1, min(end, m.end + 6)):
            if syl.text[k] == ")":
                alias = syl.slice(m.end + 1, k)
                if alias and alias[0].isalpha() and 2 * sum(c.isupper() for c in alias) > len(alias) and k - m.end <= 4:
                    return replace(m, end=k + 1, aliases=(alias,))
                return m
        return m

    def _distribute(self, syl: Syllables, m: Mention, end: int, out: list[Mention]) -> int:
        """*Bộ trưởng Quốc phòng Hàn Quốc và Nhật Bản*: the second country gets an office-holder too."""
        i = m.end
        while i < end and (self.titles.joins.longest(syl.key, i, end) or syl.text[i] == ","):
            country = self.gazetteer.country(syl, i + 1, end)
            if not country or self.titles.name_run(syl, country.end, end) > country.end:
                break
            if syl.text[i] == "," and not (
                country.end < end
                and (syl.text[country.end] == "," or self.titles.joins.longest(syl.key, country.end, end))
            ):
                break
            out.append(
                replace(m, start=country.start, end=country.end, code=country.code, parts=(country,), number=m.number)
            )
            i = country.end
        return max(i if out[-1] is not m else m.end, m.end)

    # ------------------------------------------------------------------ apposition
    def _apposed(self, syl: Syllables, mentions: list[Mention]) -> list[Mention]:
        """Joins a name with the offices set off by commas: *Nguyễn Chí Vịnh, Thứ trưởng Bộ Quốc phòng, …*."""
        out: list[Mention] = []
        for m in mentions:
            last = out[-1] if out else None
            if last is not None and m.start - last.end == 1 and syl.text[last.end] in ",-–":
                if (
                    last.kind is MentionKind.PERSON
                    and m.kind is MentionKind.OFFICE
                    and m.number == 1
                    and self._set_off(syl, m)
                ):
                    out[-1] = _joined(last, m, last.start, m.end, last)
                    continue
                named = m.kind is MentionKind.PERSON and (m.office is None or m.office_key != last.office_key)
                if (
                    last.kind is MentionKind.OFFICE
                    and named
                    and last.number == 1
                    and (m.code is None or last.code in (None, m.code))
                ):
                    out[-1] = _joined(m, last, last.start, m.end, m)
                    continue
            out.append(m)
        return out

    def _set_off(self, syl: Syllables, m: Mention) -> bool:
        """Whether an office ends an apposition: a comma, a closing sign or the sentence's end follows."""
        return m.end >= len(syl) or not syl.text[m.end][0].isalnum() or syl.line[m.end]

    # ------------------------------------------------------------------ second pass
    def _again(self, layer: Layers, found: list[Mention]) -> list[Mention]:
        """Adds mentions by bare name or abbreviation of what was introduced in full, where nothing stands yet."""
        syl = layer.syllables
        short: dict[str, Mention] = {}
        person_syllables: dict[str, list[Mention]] = {}
        for m in found:
            for alias in m.aliases:
                short.setdefault(alias, m)
            for part in (m, *m.parts):
                for alias in part.aliases:
                    short.setdefault(alias, part)
            if m.kind is MentionKind.PERSON and m.name:
                first, last = m.name
                for k in range(first, last):
                    # A person goes by the first or last part of the name; short or accented syllables need a title.
                    if (
                        syl.cap[k]
                        and len(syl.text[k]) > 2
                        and syl.text[k].isascii()
                        and (k in (first, last - 1) or len(syl.text[k]) > 3)
                    ):
                        person_syllables.setdefault(syl.key[k], []).append(m)
        taken = [False] * len(syl)
        for m in found:
            for k in range(m.start, m.end):
                taken[k] = True
        extra: list[Mention] = []
        for sent in layer.sents:
            i = sent.start
            while i < sent.end:
                if taken[i] or not syl.cap[i]:
                    i += 1
                    continue
                new = self._alias_at(syl, i, sent, short, taken) or self._person_at(
                    syl, i, sent, person_syllables, taken
                )
                if new:
                    extra.append(new)
                    i = new.end
                else:
                    i += 1
        return sorted((*found, *extra), key=lambda m: (m.start, -m.end))

    def _alias_at(
        self, syl: Syllables, i: int, sent: Sent, short: dict[str, Mention], taken: list[bool]
    ) -> Mention | None:
        for stop in (i + 2, i + 1):
            if stop <= sent.end and not any(taken[i:stop]):
                full = short.get(syl.slice(i, stop))
                if full:
                    return replace(full, start=i, end=stop, name=(i, stop), parts=(), aliases=())
        return None

    def _person_at(
        self, syl: Syllables, i: int, sent: Sent, known: dict[str, list[Mention]], taken: list[bool]
    ) -> Mention | None:
        if self._named_after(syl, i, sent.start):
            return None
        stop = self.shape.run(syl, i, sent.end)
        if stop == i:
            stop = i + 1 if syl.key[i] in known and syl.text[i][0].isalpha() else i
        while stop > i and taken[stop - 1]:
            stop -= 1
        if stop == i or not any(syl.key[k] in known for k in range(i, stop)):
            return None
        # A name that only shares a syllable with a person (*Kim Loan* after *Kim Jong-un*) is somebody else.
        words = {syl.key[k] for k in range(i, stop) if syl.text[k][0].isalpha()}
        for full in (m for k in range(i, stop) for m in known.get(syl.key[k], ())):
            whole = {syl.key[k] for k in range(*full.name)} if full.name else set()
            if words <= whole or (len(words) > 2 and whole <= words):
                return Mention(i, stop, MentionKind.PERSON, name=(i, stop), label=syl.slice(i, stop))
        return None


def _joined(person: Mention, office: Mention, start: int, end: int, base: Mention) -> Mention:
    """One mention of a person and the office beside the name; what the person's own words say comes first."""
    return replace(
        base,
        start=start,
        end=end,
        kind=MentionKind.PERSON,
        name=person.name,
        label=person.label,
        code=person.code or office.code,
        org=person.org or office.org,
        office=person.office or office.office,
        office_key=person.office_key or office.office_key,
        former=person.former or (office.former and person.office is None),
        leader=person.leader or office.leader,
        unique=person.unique or office.unique,
        parts=(*office.parts, *person.parts) if office.start < person.start else (*person.parts, *office.parts),
        ref=person.ref or (office.ref if office.ref in ("country", "counterpart") else None),
    )


@SpacyLanguage.factory(
    "kg_mentions",
    requires=["doc._.kg_sents"],
    assigns=["doc._.kg_mentions", "doc.spans"],
    default_config={"lang": "vi"},
)
def make_mentions(nlp: SpacyLanguage, name: str, lang: str) -> Mentions:
    """The component."""
    return Mentions(load(lang))
