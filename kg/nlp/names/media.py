"""News agencies, papers and broadcasters named by a common noun: sources, no entities."""

from __future__ import annotations

from kg.lang import Language
from kg.lang.lookup import phrase_set
from kg.nlp.layers import Mention, MentionKind, Syllables
from kg.nlp.names.gazetteer import Gazetteer
from kg.nlp.names.shape import NameShape


class MediaGrammar:
    """Reads *hãng tin Yonhap*, *truyền thông Nhật Bản*."""

    def __init__(self, lang: Language, gazetteer: Gazetteer, shape: NameShape) -> None:
        self.gazetteer, self.shape = gazetteer, shape
        self.heads = phrase_set(lang.organizations.media_heads)
        self.never = phrase_set(lang.organizations.media_not)
        self.of = phrase_set(lang.grammar.prepositions("of"))

    def read(self, syl: Syllables, i: int, end: int) -> Mention | None:
        """The medium that begins at ``i``, or None; its country is a part of it."""
        found = self.heads.longest(syl.key, i, end)
        if not found or self._is_other_word(syl, i, end):
            return None
        stop, parts = self._name(syl, found[0], end)
        if stop == found[0]:
            return None
        of = self.of.longest(syl.key, stop, end)
        if of and (owner := self.gazetteer.country(syl, of[0], end)):
            stop, parts = owner.end, (*parts, owner)
        return Mention(i, stop, MentionKind.MEDIA, name=(i, stop), label=syl.slice(i, stop), parts=parts)

    def _is_other_word(self, syl: Syllables, i: int, end: int) -> bool:
        before = i > 0 and self.never.longest(syl.key, i - 1, end) is not None
        return before or self.never.longest(syl.key, i, end) is not None

    def _name(self, syl: Syllables, i: int, end: int) -> tuple[int, tuple[Mention, ...]]:
        """End of the name after the head, and the country in it: *Yonhap*, *Hàn Quốc*, *Hàn Quốc Yonhap*."""
        known = self.gazetteer.at(syl, i, end)
        if known and known.kind is MentionKind.MEDIA:
            return known.end, ()
        if known and known.kind is MentionKind.COUNTRY:
            medium = self.gazetteer.at(syl, known.end, end)
            return medium.end if medium and medium.kind is MentionKind.MEDIA else known.end, (known,)
        return self.shape.run(syl, i, end), ()
