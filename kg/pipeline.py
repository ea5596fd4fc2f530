"""The whole flow on one page: article → doc → extraction."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from spacy.language import Language as SpacyLanguage

from kg import nlp
from kg.lang import Language, load
from kg.link import extract
from kg.model import Article, Extraction


@dataclass(frozen=True)
class Pipeline:
    """The extractor of one language, loaded once.

    Attributes:
        lang: Name of the folder under ``kg/lang``.
        exclude: Components to leave out.
    """

    lang: str = "vi"
    exclude: tuple[str, ...] = ()

    @cached_property
    def data(self) -> Language:
        """The language data."""
        return load(self.lang)

    @cached_property
    def nlp(self) -> SpacyLanguage:
        """The spaCy pipeline."""
        return nlp.build(self.lang, self.exclude)

    def prepare(self) -> None:
        """Loads now what is else loaded with the first article."""
        self.extract(Article("", "", ()))

    def extract(self, article: Article) -> Extraction:
        """What the pipeline understands of one article."""
        return extract(nlp.make_doc(self.nlp, article), self.data)
