"""What points at somebody without a name: *ông*, *nước này*, *hai bên*, *3 nước*."""

from __future__ import annotations

from typing import Any

from kg.lang import Language
from kg.lang.lookup import Trie, phrase_set
from kg.lang.reference_schema import Reference
from kg.nlp.layers import Mention, MentionKind, Syllables
from kg.nlp.names.gazetteer import Gazetteer

#: More than so many are no parties that the text has named.
_MOST = 30
#: Of so many states it is no chance that the article lists just as many.
_LISTED = 4
#: The name of a region has at most so many syllables.
_REGION = 5
#: What a number of states of a region points at: the list of so many that the article gives.
LISTED = "listed"


class PointerGrammar:
    """Reads references: fixed phrases, and heads that take any number."""

    def __init__(self, lang: Language, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        kinds = {r.kind for r in lang.references.reference} - {"counterpart"}
        self.phrases: Trie[Reference] = Trie(lang.references.phrases(*kinds))
        self.counted: Trie[str] = Trie((head, c.kind) for c in lang.references.counted for head in c.heads)
        self.people = phrase_set(lang.grammar.people)
        self.folk = phrase_set(lang.grammar.folk)
        self.demonstrative = phrase_set(lang.references.demonstrative)
        self.numbers: Trie[int] = Trie([*((w, 0) for w in lang.grammar.plural), *lang.grammar.number.items()])
        self.predicates = phrase_set(
            (
                *(verb for frame in lang.frames.frame for verb in frame.verbs),
                *lang.grammar.adverb,
                *(word for cue in lang.cues.cue if cue.where == "before" for word in cue.words),
            )
        )

        self.links = phrase_set(
            (
                *lang.grammar.passive,
                *lang.grammar.conjunction,
                *(word for preposition in lang.grammar.preposition for word in preposition.words),
            )
        )

    @property
    def openings(self) -> tuple[Trie[Any], ...]:
        """What a reference can begin with, figures apart."""
        return self.phrases, self.numbers

    def read(self, syl: Syllables, i: int, end: int) -> Mention | None:
        """The reference that begins at ``i``, or None."""
        found = self.phrases.longest(syl.key, i, end)
        return self._phrase(syl, i, found[0], end, found[1]) if found else self._counted(syl, i, end)

    def _phrase(self, syl: Syllables, i: int, stop: int, end: int, reference: Reference) -> Mention | None:
        person = reference.kind == "person"
        if person and stop - i == 1 and syl.cap[i] and stop < end and syl.cap[stop]:
            return None
        people = self.people.longest(syl.key, i, end) if person else None
        if people and people[0] > stop:
            return None  # "bà con kiều bào"
        if reference.kind == "gathering" and not self._acts(syl, i, stop, end):
            return None  # "tham dự hội nghị"
        if reference.kind == "they" and not (syl.cap[i] and self._acts(syl, i, stop, end)):
            return None  # "cho biết họ …": whoever speaks
        if reference.number == 0 and not self._phrase_ends(syl, stop, end):
            return None  # "các nước Ả-rập", "các nhà lãnh đạo châu Âu": others than those named before
        if self._counts_noun(syl, stop, end):
            return None
        if self.folk.ends_at(syl.key, stop, i) and self.gazetteer.country(syl, stop, end):
            return None  # "hai người Mỹ"
        if reference.number != 1:
            stop = self._past_demonstrative(syl, stop, end)
        if reference.kind == "government" and stop - i == 2 and not syl.cap[i]:
            return None
        return Mention(
            i,
            stop,
            MentionKind.REFERENCE,
            ref=reference.kind,
            number=reference.number,
            female=reference.female if person else None,
            leader=reference.leader,
        )

    def _counted(self, syl: Syllables, i: int, end: int) -> Mention | None:
        """*3 nước*, *bốn bên*."""
        word = self.numbers.longest(syl.key, i, end)
        if word:
            j, number = word
        elif syl.text[i].isdecimal() and len(syl.text[i]) <= 2:
            j, number = i + 1, int(syl.text[i])
        else:
            return None
        head = self.counted.longest(syl.key, j, end)
        if not head or not 1 < number <= _MOST:
            return None
        stop, kind = head
        stop = self._past_demonstrative(syl, stop, end)
        if self.gazetteer.at(syl, stop, end) or (stop < end and syl.cap[stop]):
            told = self._told_in_brackets(syl, stop, end)
            acts = self.predicates.longest(syl.key, told, end) if told else number >= _LISTED
            if kind != "countries" or not acts or not (told or self._region_acts(syl, stop, end)):
                return None  # "3 nước Ả-rập": not those named before
            if i and syl.text[i - 1][0].isalnum():
                return None  # "áp thuế đối với 8 nước châu Âu phản đối …"
            kind = LISTED  # "4 nước Ả-rập": those of whom the article lists so many, if it does
        return Mention(i, stop, MentionKind.REFERENCE, ref=kind, number=number)

    def _region_acts(self, syl: Syllables, i: int, end: int) -> bool:
        """Whether the name of a region begins at ``i`` and its states do something: *4 nước* Arab vùng Vịnh *đã …*."""
        found = (
            self.predicates.longest(syl.key, k, end) for k in range(i + 1, min(i + _REGION, end)) if not syl.cap[k]
        )
        return any(found)

    def _told_in_brackets(self, syl: Syllables, i: int, end: int) -> int | None:
        """Where the brackets end that name the states of a region: *bốn nước* Ả Rập (Saudi Arabia, Oman …) *đã …*."""
        opened = next((k for k in range(i + 1, min(i + _REGION, end)) if not syl.text[k][0].isalnum()), None)
        if opened is None or syl.text[opened] != "(" or self.gazetteer.country(syl, opened + 1, end) is None:
            return None
        closed = syl.find((")",), opened + 1, end)
        return None if closed is None else closed + 1

    def _past_demonstrative(self, syl: Syllables, stop: int, end: int) -> int:
        """Where a phrase ends with the word that points back: *ba nước trên* cáo buộc, not *hai nước* trên thế giới."""
        pointed = self.demonstrative.longest(syl.key, stop, end)
        return pointed[0] if pointed and self._phrase_ends(syl, pointed[0], end) else stop

    def _counts_noun(self, syl: Syllables, i: int, end: int) -> bool:
        """Whether the phrase that ends at ``i`` is a number of what follows: *cả hai* chuyên gia."""
        if self.numbers.longest(syl.key, i - 1, i) is None or self._phrase_ends(syl, i, end):
            return False
        return self.links.longest(syl.key, i, end) is None

    def _acts(self, syl: Syllables, i: int, stop: int, end: int) -> bool:
        """Whether a phrase opens a clause and its predicate follows at once."""
        opens = i == 0 or syl.cap[i] or not syl.text[i - 1][0].isalnum()
        return opens and stop < end and self.predicates.longest(syl.key, stop, end) is not None

    def _phrase_ends(self, syl: Syllables, i: int, end: int) -> bool:
        """Whether a noun phrase is over at ``i``: a sign, a verb or a function word follows."""
        if i >= end or not syl.text[i][0].isalnum():
            return True
        return not syl.cap[i] and self.predicates.longest(syl.key, i, end) is not None
