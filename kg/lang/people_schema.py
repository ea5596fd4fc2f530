"""The shape of the files by which people are known: offices and titles, names, the characters of Chinese names.

See :mod:`kg.lang.schema` for the rules of matching that hold for all files.
"""

from __future__ import annotations

from collections import Counter
from typing import Literal

from pydantic import Field, field_validator, model_validator

from kg.lang.lookup import folded
from kg.lang.schema import Alpha2, Phrase, Strict, Wikidata


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
        member: True where the head names an organ of which the holder is one of many (*Ủy viên Bộ Chính trị*): the rank
            says nothing of the organ, which is no entity for its sake.
    """

    text: Phrase
    takes: tuple[Literal["field", "body", "country", "organization", "place"], ...] = ("country",)
    canonical: Phrase | None = None
    speaks_for: Literal["country", "body", "nobody"] = "country"
    unique: bool = False
    leader: bool = False
    chief: bool = False
    member: bool = False


class Offices(Strict):
    """``offices.toml``: offices, ranks and forms of address.

    Attributes:
        head: Office heads.
        field_short: Abbreviated fields, listed here alone, with their names: ``short = name`` (*QP* = *Quốc phòng*).
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
        designated: Words for who is to take an office, to which others have yet to agree (*người được đề cử*).
        also: Words that join two offices of one holder (*Phó Thủ tướng* kiêm *Bộ trưởng Ngoại giao*).
    """

    head: tuple[OfficeHead, ...]
    field: tuple[Phrase, ...]
    field_short: dict[Phrase, Phrase]
    prefix_acting: tuple[Phrase, ...]
    prefix_former: tuple[Phrase, ...]
    prefix_new: tuple[Phrase, ...]
    prefix_other: tuple[Phrase, ...]
    prefix_deputy: tuple[Phrase, ...] = ()
    elected: tuple[Phrase, ...] = ()
    designated: tuple[Phrase, ...] = ()
    rank: tuple[Phrase, ...]
    address: tuple[Phrase, ...]
    address_female: tuple[Phrase, ...]
    kin: tuple[Phrase, ...]
    filled: tuple[Phrase, ...]
    scope: tuple[Phrase, ...]
    aide: tuple[Phrase, ...] = ()
    expert: tuple[Phrase, ...] = ()
    belongs: tuple[Phrase, ...] = ()
    also: tuple[Phrase, ...] = ()


class Names(Strict):
    """``names.toml``: what helps to tell a person's name among capitalised words.

    Attributes:
        family: Family names in Vietnamese spelling that come first (Vietnamese, Korean, Chinese).
        given: Given names that come first in other languages (*Donald*, *Angela*, *Sergei*, *Shinzo*).
        particles: Lower-case words inside names (*bin*, *al*, *von*, *de*).
        descent: Particles before the name of somebody's father, by which he is not called (*Mohammed* bin *Salman*).
        suffix: Parts that set a namesake apart (*Jr*): a name without one is somebody else's.
        things: Words before a name that make it the name of a thing (*tàu sân bay USS* Ronald Reagan).
        ships: Letters before the name of a warship, which names nobody (*USS* Gerald R. Ford).
        things_after: Capitalised words after a name that make it the name of a thing (*ASEAN* Cup, *Trump* Tower).
        home: The language's own country and its family names: a person of such a name for whom the text gives no
            country is taken to be of it (news names the country of foreigners).
        women: Which of ``known`` are women; the others are men.
        leaders: Which of ``known`` lead a state or have led one.
        known: Full names of people so well known that the name alone says person and country.
        sounds: How consonants of foreign names are heard, to know a name that is written as it sounds.
        nicknames: Given names (*James*) with those by which the same person is called (*Jim*).
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
    nicknames: dict[Phrase, tuple[Phrase, ...]] = Field(default_factory=dict)
    romanised: tuple[Romanised, ...] = ()
    things: tuple[Phrase, ...] = ()
    ships: tuple[Phrase, ...] = ()
    things_after: tuple[Phrase, ...] = ()
    suffix: tuple[Phrase, ...] = ()
    descent: tuple[Phrase, ...] = ()
    family: tuple[Phrase, ...]
    given: tuple[Phrase, ...]
    particles: tuple[Phrase, ...]
    women: tuple[Phrase, ...] = ()
    leaders: tuple[Phrase, ...] = ()
    known: tuple[Known, ...] = ()
    not_name: tuple[Phrase, ...]

    @model_validator(mode="after")
    def _listed_are_known(self) -> Names:
        names = {k.name for k in self.known}
        for listed, who in ((self.women, "women"), (self.leaders, "leaders")):
            if unknown := sorted({*listed} - names):
                raise ValueError(f"{who} who are not in known: {', '.join(unknown)}")
        return self


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
