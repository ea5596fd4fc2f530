"""The shape of every language file under ``kg/lang/<code>/``, checked when it is loaded.

One pydantic model a file. A file that does not fit is refused as a whole, with every fault named at once
(:func:`kg.lang.load`), so that whoever adds a line sees at the first run what is wrong with it.

Matching rules that hold for all files: phrases are compared syllable by syllable, in NFC, without regard to case
and to where the tone mark stands (*hoà* = *hòa*), unless a field says otherwise; the longest phrase wins.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

Phrase = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Wikidata = Annotated[str, StringConstraints(pattern=r"^Q[1-9][0-9]*$")]
Alpha2 = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]


class Strict(BaseModel):
    """Base of all file models: unknown keys are an error, values are frozen."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Country(Strict):
    """One state.

    Attributes:
        code: ISO 3166-1 alpha-2.
        label: Preferred Vietnamese name.
        en: English name.
        names: Every other full name in news use, transliterations and long forms included.
        short: One-syllable or otherwise ambiguous forms (*Hàn*, *Anh*, *Pháp*); matched only with a capital letter,
            and never inside a longer capitalised name.
        capitals: Names of the capital, the usual one first; they stand for the state where the capital acts, for a
            place where one goes.
        seats: Names of each other city that stands for the state so (*The Hague*).
        adjectives: Foreign adjective forms used as the country (*Israeli*).
        wikidata: Item of the state.
    """

    code: Alpha2
    label: Phrase
    en: Phrase
    names: tuple[Phrase, ...] = ()
    short: tuple[Phrase, ...] = ()
    capitals: tuple[Phrase, ...] = ()
    seats: tuple[tuple[Phrase, ...], ...] = ()
    adjectives: tuple[Phrase, ...] = ()
    wikidata: Wikidata | None = None

    @property
    def cities(self) -> tuple[tuple[Phrase, ...], ...]:
        """The names of each city that stands for the state."""
        return tuple(names for names in (self.capitals, *self.seats) if names)


class Countries(Strict):
    """``countries.toml``.

    Attributes:
        country: The states.
        home: Code of the state whose papers write in this language.
        not_after: Words after which a country's name says where somebody is from, or is none (*Việt kiều* Mỹ).
        not_country: Phrases that contain a country's name but are none (*Ấn Độ Dương*).
    """

    country: tuple[Country, ...]
    home: Alpha2
    not_after: tuple[Phrase, ...] = ()
    not_country: tuple[Phrase, ...] = ()


class NamedOrganization(Strict):
    """An organisation or body known by name.

    Attributes:
        label: Preferred Vietnamese name.
        type: Class of the ontology.
        names: Other forms: abbreviations, long and short names, with the case as written (an all-capital
            abbreviation matches only in capitals).
        short: Names of a better known organisation that are its own in articles on its state.
        country: The state it belongs to, for bodies and organisations of one state.
        en: English name.
        headed_by: Office of its head, for *ông chủ Nhà Trắng*.
        stands_for: The body that goes by the name of its building (*Lầu Năm Góc* = *Bộ Quốc phòng Mỹ*).
        location_only_after: True where the name is also a building, so that it is a place after *tại*, *ở*, *đến*.
        wikidata: Item.
    """

    label: Phrase
    type: Literal["InternationalOrganization", "Organization", "GovernmentBody"]
    names: tuple[Phrase, ...] = ()
    short: tuple[Phrase, ...] = ()
    country: Alpha2 | None = None
    en: Phrase | None = None
    location_only_after: bool = False
    headed_by: Phrase | None = None
    stands_for: Phrase | None = None
    wikidata: Wikidata | None = None


class Organizations(Strict):
    """``organizations.toml``: named organisations and bodies; ``heads`` open an unknown one (*tập đoàn* Exxon Mobil).

    ``capital_heads`` do so only with a capital that no sentence begins with (*Tổ chức* Quan sát Nhân quyền), and
    not after ``capital_not_after`` (*Trưởng ban* Tổ chức).
    ``media_not`` holds words that end like a media head and are none (*cảnh báo* Triều Tiên).
    ``media`` lists news agencies and papers: they are sources, no entities, unless they act. ``platforms`` are
    companies that are only a medium after the words of ``platform_after`` (*viết trên* Twitter).
    """

    organization: tuple[NamedOrganization, ...]
    heads: tuple[Phrase, ...]
    capital_heads: tuple[Phrase, ...] = ()
    capital_not_after: tuple[Phrase, ...] = ()
    media: tuple[Phrase, ...]
    media_heads: tuple[Phrase, ...]
    media_not: tuple[Phrase, ...] = ()
    platforms: tuple[Phrase, ...] = ()
    platform_after: tuple[Phrase, ...] = ()


class BodyHead(Strict):
    """The first words of a government body.

    Attributes:
        text: As written (*Bộ*, *Quốc hội*, *Hải quân*).
        takes: ``field`` where a field of government must follow (Bộ Quốc phòng), ``name`` where a capitalised name must
            follow (Cơ quan Tên lửa Phòng thủ), ``none`` where the head alone is the body (Quốc hội).
        names_state: True where it only stands for the state (*Chính phủ Hàn Quốc*, *phía Nga*) and is no entity.
        of_holder: True where it ends with the office of the holder whose it is, whose name may follow (*chính quyền
            Tổng thống* Mỹ Donald Trump).
        canonical: The head that this one is another name of (*Không lực* = *Không quân*).
        building: True where it is also a building, so that it is a place after *tại*, *ở*, *đến*.
        party: True for the organs of a party (*Bộ Chính trị*), which are of no state and so organisations.
        many: True where a state has many of them (embassies), so that two articles need not mean the same one.
        never_after: Words after which it is none, but what they are about (*thông tin* tình báo Mỹ).
    """

    text: Phrase
    takes: Literal["field", "name", "none"] = "none"
    names_state: bool = False
    of_holder: bool = False
    canonical: Phrase | None = None
    building: bool = False
    party: bool = False
    many: bool = False
    never_after: tuple[Phrase, ...] = ()


class Bodies(Strict):
    """``bodies.toml``.

    Attributes:
        head: The first words of bodies.
        not_after: Words after which a head is none (*thăm cấp* Nhà nước).
        alone: Nouns of two syllables that, with a capital and nothing after, are the body or organisation of that first
            word which the article named last (*Hội đồng* kêu gọi …).
        joining: Words of which an abbreviation takes no letter (*Bộ KH-ĐT*: Bộ Kế hoạch *và* Đầu tư).
    """

    head: tuple[BodyHead, ...]
    not_after: tuple[Phrase, ...] = ()
    alone: tuple[Phrase, ...] = ()
    joining: tuple[Phrase, ...] = ()


class NamedPlace(Strict):
    """A place that is no state: city, sea, region, island, base, building.

    Attributes:
        label: Preferred Vietnamese name.
        names: Other forms.
        country: The state it lies in, where it lies in one.
        en: English name.
    """

    label: Phrase
    names: tuple[Phrase, ...] = ()
    country: Alpha2 | None = None
    en: Phrase | None = None


class Places(Strict):
    """``places.toml``: known places, and ``heads`` that open an unknown one (*thành phố* Elblag, *sân bay* Haneda).

    ``not_after`` holds words after which a capital is the state although they seem to say where (*sức ép lên* Tokyo);
    ``building_after`` those after which a building is only a place, besides the prepositions of place (*trở về*);
    ``other_ending`` holds words that end like the common noun of a place (*yêu* cầu *London*).
    """

    place: tuple[NamedPlace, ...]
    heads: tuple[Phrase, ...]
    not_after: tuple[Phrase, ...] = ()
    building_after: tuple[Phrase, ...] = ()
    other_ending: tuple[Phrase, ...] = ()


class NamedThing(Strict):
    """A known conference or document: preferred ``label``, other ``names``.

    ``since`` is the year of one whose name an older one had as well: beside an earlier date it means that.
    """

    label: Phrase
    names: tuple[Phrase, ...] = ()
    since: int | None = None
    en: Phrase | None = None
    wikidata: Wikidata | None = None


class Series(Strict):
    """``conferences.toml`` and ``documents.toml``: known ones, and ``heads`` that open an unknown one.

    A head makes a *named* conference or document only when a capitalised name, an abbreviation or an edition follows
    (*Hội nghị Tương lai Châu Á lần thứ 23*); *hội nghị* alone is none. ``edition`` holds the words before its number,
    ``never`` words that no such name holds.

    For names that are written in several ways: ``loose`` words that papers add or leave out, ``same_heads`` that say
    the same (the usual one first), words that open what an abbreviation stands for (``group``: *Nhóm* các nước … (G7)),
    and words after which a document's name says what it is ``about``. ``numbered`` heads make a document with a number
    alone after one of ``number_words`` (*Quyết định* số *1043/QĐ-BKHCN*), ``numbered_bare`` also without it
    (*Nghị quyết* 2270).
    """

    known: tuple[NamedThing, ...] = ()
    heads: tuple[Phrase, ...]
    edition: tuple[Phrase, ...] = ()
    never: tuple[Phrase, ...] = ()
    loose: tuple[Phrase, ...] = ()
    same_heads: tuple[tuple[Phrase, ...], ...] = ()
    group: tuple[Phrase, ...] = ()
    about: tuple[Phrase, ...] = ()
    numbered: tuple[Phrase, ...] = ()
    number_words: tuple[Phrase, ...] = ()
    numbered_bare: tuple[Phrase, ...] = ()


class Confidence(Strict):
    """``confidence.toml``: the weights of :mod:`kg.link.confidence`, as ``benchmarks/confidence.py`` writes them.

    Attributes:
        intercept: Log odds of an event of which nothing is known.
        weight: Log odds that each feature adds, by its name.
    """

    intercept: float
    weight: dict[str, float]
