"""The shape of every language file under ``kg/lang/<code>/``, checked when it is loaded.

One pydantic model a file. A file that does not fit is refused as a whole, with every fault named at once
(:func:`kg.lang.load`), so that whoever adds a line sees at the first run what is wrong with it.

Matching rules that hold for all files: phrases are compared syllable by syllable, in NFC, without regard to case
and to where the tone mark stands (*hoà* = *hòa*), unless a field says otherwise; the longest phrase wins.
"""

from __future__ import annotations

from collections import Counter
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints, field_validator

from kg.lang.lookup import folded

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
        capitals: Names of the capital; they stand for the state where the capital acts, for a place where one goes.
        adjectives: Foreign adjective forms used as the country (*Israeli*).
        wikidata: Item of the state.
    """

    code: Alpha2
    label: Phrase
    en: Phrase
    names: tuple[Phrase, ...] = ()
    short: tuple[Phrase, ...] = ()
    capitals: tuple[Phrase, ...] = ()
    adjectives: tuple[Phrase, ...] = ()
    wikidata: Wikidata | None = None


class Countries(Strict):
    """``countries.toml``.

    Attributes:
        country: The states.
        home: Code of the state whose papers write in this language.
        not_country: Phrases that contain a country's name but are none (*Ấn Độ Dương*).
    """

    country: tuple[Country, ...]
    home: Alpha2
    not_country: tuple[Phrase, ...] = ()


class NamedOrganization(Strict):
    """An organisation or body known by name.

    Attributes:
        label: Preferred Vietnamese name.
        type: Class of the ontology.
        names: Other forms: abbreviations, long and short names, with the case as written (an all-capital
            abbreviation matches only in capitals).
        country: The state it belongs to, for bodies and organisations of one state.
        en: English name.
        headed_by: Office of its head, for *ông chủ Nhà Trắng*.
        location_only_after: True where the name is also a building, so that it is a place after *tại*, *ở*, *đến*.
        wikidata: Item.
    """

    label: Phrase
    type: Literal["InternationalOrganization", "Organization", "GovernmentBody"]
    names: tuple[Phrase, ...] = ()
    country: Alpha2 | None = None
    en: Phrase | None = None
    location_only_after: bool = False
    headed_by: Phrase | None = None
    wikidata: Wikidata | None = None


class Organizations(Strict):
    """``organizations.toml``: named organisations and bodies; ``heads`` open an unknown one (*tập đoàn* Exxon Mobil).

    ``media_not`` holds words that end like a media head and are none (*cảnh báo* Triều Tiên).
    ``media`` lists news agencies and papers: they are sources, no entities, unless they act. ``platforms`` are
    companies that are only a medium after the words of ``platform_after`` (*viết trên* Twitter).
    """

    organization: tuple[NamedOrganization, ...]
    heads: tuple[Phrase, ...]
    media: tuple[Phrase, ...]
    media_heads: tuple[Phrase, ...]
    media_not: tuple[Phrase, ...] = ()
    platforms: tuple[Phrase, ...] = ()
    platform_after: tuple[Phrase, ...] = ()


class OfficeHead(Strict):
    """The first words of an office or title.

    Attributes:
        text: As written (*Bộ trưởng*, *Tổng thống*, *người phát ngôn*).
        takes: What may follow before the country and the name: ``field`` (Quốc phòng), ``body`` (Bộ Công Thương),
            ``country`` (the state at once), ``organization`` (Liên hợp quốc), ``place`` (Thị trưởng London).
        canonical: The office that this one is another name of (*Ngoại trưởng* = *Bộ trưởng Ngoại giao*).
        speaks_for: Whom the holder represents: the state, the body or organisation named in the title, or nobody.
        unique: True where a state has one holder at a time, so that office + country names a person.
        chief: True for words that name the head of the body after them (*ông chủ* Lầu Năm Góc): the office is that
            body's ``headed_by``.
        leader: True for heads of state and government, who answer to *nhà lãnh đạo*.
    """

    text: Phrase
    takes: tuple[Literal["field", "body", "country", "organization", "place"], ...] = ("country",)
    canonical: Phrase | None = None
    speaks_for: Literal["country", "body", "nobody"] = "country"
    unique: bool = False
    leader: bool = False
    chief: bool = False


class Offices(Strict):
    """``offices.toml``: offices, ranks and forms of address.

    Attributes:
        head: Office heads.
        field: Fields of government after *Bộ trưởng*, *Bộ*, … (*Quốc phòng*, *Ngoại giao*).
        prefix_acting / prefix_former / prefix_new / prefix_other: Words before an office (*quyền*; *cựu*, *cố*; *tân*;
            *đương kim*).
        prefix_deputy: Words that make another office of the one after them (*phó*).
        rank: Military and academic ranks and other titles that stand before a name and are no office
            (*Đại tướng*, *Tiến sĩ*).
        address: Forms of address before a name or alone (*ông*, *bà*).
        address_female: Those of ``address`` that are a woman's.
        kin: Words for relatives that stand before *của* or a name (*con gái*, *phu nhân*), so that the person meant
            is not the one named after.
        filled: Words after which an office is what somebody takes, holds or runs for, and no title of the name after a
            comma (*lên làm* Tổng thống Mỹ, ông A).
        scope: Words that open the scope of an office (*phụ trách*, *đặc trách*).
        aide: Heads of those who serve another office-holder, named after them (*người phát ngôn* của Tổng thống Nga).
        expert: What somebody is who speaks for where he works (*giáo sư*, *chuyên gia*).
        belongs: Words that say where one works, prepositions apart (*thuộc*).
        elected: Words of being elected to an office, which is another day than taking it (*đắc cử*).
    """

    head: tuple[OfficeHead, ...]
    field: tuple[Phrase, ...]
    prefix_acting: tuple[Phrase, ...]
    prefix_former: tuple[Phrase, ...]
    prefix_new: tuple[Phrase, ...]
    prefix_other: tuple[Phrase, ...]
    prefix_deputy: tuple[Phrase, ...] = ()
    elected: tuple[Phrase, ...] = ()
    rank: tuple[Phrase, ...]
    address: tuple[Phrase, ...]
    address_female: tuple[Phrase, ...]
    kin: tuple[Phrase, ...]
    filled: tuple[Phrase, ...]
    scope: tuple[Phrase, ...]
    aide: tuple[Phrase, ...] = ()
    expert: tuple[Phrase, ...] = ()
    belongs: tuple[Phrase, ...] = ()


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
    """

    text: Phrase
    takes: Literal["field", "name", "none"] = "none"
    names_state: bool = False
    of_holder: bool = False
    canonical: Phrase | None = None
    building: bool = False
    party: bool = False
    many: bool = False


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
    ``building_after`` those after which a building is only a place, besides the prepositions of place (*trở về*).
    """

    place: tuple[NamedPlace, ...]
    heads: tuple[Phrase, ...]
    not_after: tuple[Phrase, ...] = ()
    building_after: tuple[Phrase, ...] = ()


class Names(Strict):
    """``names.toml``: what helps to tell a person's name among capitalised words.

    Attributes:
        family: Family names in Vietnamese spelling that come first (Vietnamese, Korean, Chinese).
        given: Given names that come first in other languages (*Donald*, *Angela*, *Sergei*, *Shinzo*).
        particles: Lower-case words inside names (*bin*, *al*, *von*, *de*).
        suffix: Parts that set a namesake apart (*Jr*): a name without one is somebody else's.
        things: Words before a name that make it the name of a thing (*tàu sân bay USS* Ronald Reagan).
        things_after: Capitalised words after a name that make it the name of a thing (*ASEAN* Cup, *Trump* Tower).
        home: The language's own country and its family names: a person of such a name for whom the text gives no
            country is taken to be of it (news names the country of foreigners).
        known: Full names of people so well known that the name alone says person and country.
        sounds: How consonants of foreign names are heard, to know a name that is written as it sounds.
        romanised: Syllables that are romanised in several ways (*Choi*, *Choe*).
        not_name: Capitalised words that open a sentence or a title and are no name (*Theo*, *Trong*, *Ngày*).
    """

    class Known(Strict):
        """One well-known person: full ``name`` in its usual form, other spellings, the state they speak for."""

        name: Phrase
        names: tuple[Phrase, ...] = ()
        country: Alpha2 | None = None
        wikidata: Wikidata | None = None

    class Home(Strict):
        """The language's own country, and family names that only its people bear."""

        country: Alpha2
        family: tuple[Phrase, ...]

    class Sounds(Strict):
        """How consonants of foreign names are heard.

        Attributes:
            letters: Groups of letters and the letter that stands for them (``ph``: ``f``).
            near: Pairs of those letters that are taken for each other (``lr``).
        """

        letters: dict[str, str]
        near: tuple[str, ...] = ()

    class Romanised(Strict):
        """Syllables of some states' names (by ISO code) that are romanised in several ways."""

        states: tuple[Alpha2, ...]
        same: tuple[tuple[str, ...], ...]

    home: Home | None = None
    sounds: Sounds | None = None
    romanised: tuple[Romanised, ...] = ()
    things: tuple[Phrase, ...] = ()
    things_after: tuple[Phrase, ...] = ()
    suffix: tuple[Phrase, ...] = ()
    family: tuple[Phrase, ...]
    given: tuple[Phrase, ...]
    particles: tuple[Phrase, ...]
    known: tuple[Known, ...] = ()
    not_name: tuple[Phrase, ...]


class Characters(Strict):
    """``characters.toml``: how the characters of Chinese names are read.

    Attributes:
        states: ISO codes of the states where people bear such names.
        readings: A syllable of the language → how the characters that are read so are read in Mandarin, in Pinyin
            without tones, with blanks between.
    """

    states: tuple[Alpha2, ...]
    readings: dict[Phrase, Phrase]

    @field_validator("readings")
    @classmethod
    def _once(cls, readings: dict[str, str]) -> dict[str, str]:
        """A syllable has one entry, wherever its tone mark stands."""
        ways = Counter(folded(syllable) for syllable in readings)
        twice = sorted(syllable for syllable in readings if ways[folded(syllable)] > 1)
        if twice:
            raise ValueError(f"listed twice, but for where the tone mark stands: {', '.join(twice)}; keep one of each")
        return readings


class NamedThing(Strict):
    """A known conference or document: preferred ``label``, other ``names``."""

    label: Phrase
    names: tuple[Phrase, ...] = ()
    en: Phrase | None = None
    wikidata: Wikidata | None = None


class Series(Strict):
    """``conferences.toml`` and ``documents.toml``: known ones, and ``heads`` that open an unknown one.

    A head makes a *named* conference or document only when a capitalised name, an abbreviation or an edition follows
    (*Hội nghị Tương lai Châu Á lần thứ 23*); *hội nghị* alone is none. ``edition`` holds the words before its number,
    ``never`` words that no such name holds.

    For names that are written in several ways: ``loose`` words that papers add or leave out, ``same_heads`` that say
    the same (the usual one first), words that open what an abbreviation stands for (``group``: *Nhóm* các nước … (G7)),
    and words after which a document's name says what it is ``about``.
    """

    known: tuple[NamedThing, ...] = ()
    heads: tuple[Phrase, ...]
    edition: tuple[Phrase, ...] = ()
    never: tuple[Phrase, ...] = ()
    loose: tuple[Phrase, ...] = ()
    same_heads: tuple[tuple[Phrase, ...], ...] = ()
    group: tuple[Phrase, ...] = ()
    about: tuple[Phrase, ...] = ()


class Confidence(Strict):
    """``confidence.toml``: the weights of :mod:`kg.link.confidence`, as ``benchmarks/confidence.py`` writes them.

    Attributes:
        intercept: Log odds of an event of which nothing is known.
        weight: Log odds that each feature adds, by its name.
    """

    intercept: float
    weight: dict[str, float]
