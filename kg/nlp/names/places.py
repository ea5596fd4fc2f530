"""Where things are: places opened by a common noun, and names that mean a place only where one goes or stands."""

from __future__ import annotations

from dataclasses import replace

from kg.lang import Language
from kg.lang.lookup import key_of, phrase_set
from kg.nlp.layers import Mention, MentionKind, Syllables
from kg.nlp.names.gazetteer import Gazetteer
from kg.nlp.names.shape import NameShape


class PlaceGrammar:
    """Reads places."""

    def __init__(self, lang: Language, gazetteer: Gazetteer, shape: NameShape) -> None:
        self.gazetteer, self.shape = gazetteer, shape
        self.heads = phrase_set(lang.places.heads)
        self.compounds = lang.compounds
        self.things = phrase_set(lang.names.things)
        self.building_after = phrase_set(lang.places.building_after)
        self.not_after = phrase_set(lang.places.not_after)
        self.locative = frozenset(key_of(w) for w in lang.grammar.prepositions("at", "to", "from") if " " not in w)

    def read(self, syl: Syllables, i: int, end: int) -> Mention | None:
        """*thành phố Elblag*, *sân bay quốc tế Haneda*: a place by its common noun; the name is what follows."""
        found = self.heads.longest(syl.key, i, end)
        if not found or (i > 0 and self.compounds.longest(syl.key, i - 1, i + 1) is not None):
            return None  # "thượng đỉnh Putin - Trump"
        j = found[0]
        if i > 0 and self.things.longest(syl.key, i - 1, j) == (j, True):
            return None  # "tàu sân bay INS Vikramaditya"
        known = self.gazetteer.at(syl, j, end)
        if known is not None and self.gazetteer.begins_name(syl, known, end):
            known = None  # "phường Mỹ Tơ"
        if known is None:
            stop = self.shape.run(syl, j, end)
            if stop == j or _is_model(syl, i, j, stop) or self._half_word(syl, j, stop, end):
                return None
            return _place(syl, i, j, stop)
        if known.kind is MentionKind.PERSON:
            # "phố Lý Thường Kiệt": the name alone would be the person's.
            return replace(_place(syl, i, i, known.end), aliases=(syl.slice(j, known.end),))
        if known.kind is MentionKind.PLACE or known.capital:
            place = _place(syl, i, j, known.end)
            label = place.label if known.capital else known.label
            return replace(known, start=i, kind=place.kind, label=label, aliases=place.aliases)
        return None

    def _half_word(self, syl: Syllables, j: int, stop: int, end: int) -> bool:
        """Whether the capital is only the first half of a common word (*nhà khách Chính* phủ)."""
        return stop - j == 1 and self.shape.word_end(syl, j, stop, end) > stop

    def located(self, syl: Syllables, i: int, start: int) -> bool:
        """Whether *tại*, *đến*, *thủ đô* … stands before ``i``, so that a capital is a place and not a state."""
        if i <= start or self.not_after.ends_at(syl.key, i, start):
            return False
        return syl.key[i - 1] in self.locative or self.heads.ends_at(syl.key, i, start)

    def is_location(self, syl: Syllables, i: int, start: int) -> bool:
        """Whether the building at ``i`` is only where something is (*trở về Nhà Trắng*)."""
        return self.located(syl, i, start) or self.building_after.ends_at(syl.key, i, start)


def _is_model(syl: Syllables, start: int, name: int, stop: int) -> bool:
    """Whether an uncapitalised noun stands before the type of a machine (*máy bay tuần tra biển* P8I)."""
    figures = any(c.isdecimal() for c in syl.text[name])
    return stop - name == 1 and figures and not syl.cap[start] and syl.text[name][0].isalpha()


def _place(syl: Syllables, start: int, name: int, end: int) -> Mention:
    """A place by the name that begins at ``name``; the whole is another name of it."""
    return Mention(
        start,
        end,
        MentionKind.PLACE,
        name=(name, end),
        label=syl.slice(name, end),
        aliases=(syl.slice(start, end),),
    )
