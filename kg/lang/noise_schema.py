"""The shape of ``noise.toml``: the words by which a page gives away what is not the article.

Phrases are compared without regard to case and to where the tone mark stands, unless a field says otherwise.
"""

from __future__ import annotations

import unicodedata
from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints, model_validator


def _mark(text: str) -> str:
    if len(text) != 1 or not unicodedata.combining(text):
        raise ValueError(f"{text!a} is no combining character")
    return text


def _letter(text: str) -> str:
    if len(text) != 1 or not text.islower() or text.isascii() or len(unicodedata.normalize("NFD", text)) > 1:
        raise ValueError(f"{text!a} is no lower-case letter beyond ASCII that bears no mark")
    return text


Mark = Annotated[str, AfterValidator(_mark)]
Letter = Annotated[str, AfterValidator(_letter)]
Phrase = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Phrases = tuple[Phrase, ...]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Sections(_Strict):
    """Lines that open a list of other stories.

    Attributes:
        rest: Nothing of the article follows (*Tin cùng chuyên mục*).
        box: May also stand over a box in the middle of the article (*Tin liên quan*).
        inline: Open one teaser within a line, up to its end (*Xem thêm:*, *>>>*).
        invitation: First words of such a teaser without a sign before it (*Mời quý độc giả xem*).
    """

    rest: Phrases
    box: Phrases
    inline: Phrases
    invitation: Phrases


class Menus(_Strict):
    """Parts of the page's frame.

    Attributes:
        rubric: Names of sections of the paper, as whole lines before the headline or at the end.
        line: Whole lines (*Chia sẻ*, *In bài viết*).
        prefix: First words of a short line (*Theo dõi* VietnamPlus).
        player: Whole lines of an audio or video player (*Giọng nữ*).
    """

    rubric: Phrases
    line: Phrases
    prefix: Phrases
    player: Phrases


class Credits(_Strict):
    """Whose picture it is.

    Attributes:
        label: Words before the colon (*Ảnh*, *Nguồn*).
        plain: Of those, the ones that credit a picture without a colon, at a line's start or in brackets.
        whole: Credits that name nobody (*Ảnh minh họa*).
        source: Agencies and sites as they stand in credits; matched with this case.
        starter: Words that open a sentence and so end a name before them; matched with this case.
        family: Family names, by which a photographer's name is told from what follows; matched with this case.
    """

    label: Phrases
    plain: Phrases
    whole: Phrases
    source: Phrases
    starter: Phrases
    family: Phrases


class Bylines(_Strict):
    """Who wrote it.

    Attributes:
        label: Words before the colon of a line that names authors (*Thực hiện*).
        prefix: Words before a name in a sign-off (*Theo* Reuters, *PV*).
        joint: Words between two names in a sign-off (*và*).
        bracket: First words of a bracket in a sign-off (*(theo Reuters)*, *(tổng hợp)*).
        publisher: Papers, agencies and their desks as they stand in sign-offs and before leads; matched with this case.
        end: Marks after which the article is over (*./.*).
        abbreviation: Words whose full stop ends no sentence (*TP.*); matched with this case.
    """

    label: Phrases
    prefix: Phrases
    joint: Phrases
    bracket: Phrases
    publisher: Phrases
    end: Phrases
    abbreviation: Phrases


class Datelines(_Strict):
    """Lines that say when the page came out.

    Attributes:
        key: Words before the date of a header line (*date*, *published*).
        word: Words that may stand about the date (*Thứ hai*, *Cập nhật*, *GMT+7*).
        source: Words before the paper's name in a bracketed header.
    """

    key: Phrases
    word: Phrases
    source: Phrases


class Script(_Strict):
    """By what text of this language is told, and its encoding where that must be guessed.

    Attributes:
        frequent: The most frequent words.
        marks: Marks that its letters bear, as combining characters.
        own_marks: Of those, the ones that hardly any other language of news writes.
        letters: Letters without a mark that hardly any other language writes, in lower case.
    """

    frequent: Phrases
    marks: tuple[Mark, ...]
    own_marks: tuple[Mark, ...]
    letters: tuple[Letter, ...]

    @model_validator(mode="after")
    def _own_are_marks(self) -> Self:
        if unknown := set(self.own_marks) - set(self.marks):
            raise ValueError(f"own_marks has {', '.join(map(ascii, sorted(unknown)))}, which is not among marks")
        return self


class Pages(_Strict):
    """How papers build their pages; class names are matched with their case.

    Attributes:
        box: Words of names of classes of boxes with other stories, between hyphens, underscores or capitals.
        part: Names, or parts of them, that are written as one word.
        papers: Names of papers by the domain of their addresses.
    """

    box: Phrases
    part: Phrases
    papers: dict[str, Phrase]


class Columns(_Strict):
    """Names that columns of tables have; compared without case, marks, blanks and signs, the first known one is taken.

    Attributes:
        text: The article's text.
        title: Headline.
        published: Date of publication.
        publisher: Name of the paper.
        url: Address.
        id: Name of the article.
    """

    text: Phrases
    title: Phrases
    published: Phrases
    publisher: Phrases
    url: Phrases
    id: Phrases


class Noise(_Strict):
    """``noise.toml``."""

    sections: Sections
    menus: Menus
    credits: Credits
    bylines: Bylines
    datelines: Datelines
    script: Script
    columns: Columns
    pages: Pages
