"""Cutting sentences into chunks, by the closed classes and frames of a language."""

from __future__ import annotations

from collections.abc import Container

from kg.lang import Language
from kg.lang.event_schema import Frame
from kg.lang.grammar_schema import PrepClass
from kg.lang.lookup import Trie, Tries, key_of, phrase_set
from kg.model import EventType
from kg.nlp.grammar.chunks import Chunk, Kind, Lexical, Senses, Trigger
from kg.nlp.initials import is_initial
from kg.nlp.layers import ORGANIZED, DateMention, Mention, MentionKind, Sent, Syllables

#: Names before which a preposition or a word for companions ends, though it could go on: *từ* phía Nga.
_SIDES = ORGANIZED | {MentionKind.COUNTRY}
_ANY = frozenset(MentionKind)
_DATED_NAMES = frozenset({MentionKind.CONFERENCE, MentionKind.DOCUMENT})
_COMMAS = frozenset(",;")
_SIGNS = (
    dict.fromkeys(",;", Kind.COMMA)
    | dict.fromkeys("\"“”'‘’«»", Kind.QUOTE)
    | dict.fromkeys(".!?…:", Kind.BREAK)
    | dict.fromkeys("-–—", Kind.HYPHEN)
)
#: So long is the small word that a name begins with.
_ARTICLE = 3
#: What a frame wants to be near must begin and end within so many syllables after the trigger.
_NEAR = 8
#: How long a journey is stands so many syllables behind its noun.
_JOURNEY = 6
_ORDER = (
    Kind.PASSIVE,
    Kind.CONJ,
    Kind.COMP,
    Kind.PREP,
    Kind.SUB,
    Kind.RELATIVE,
    Kind.ADVERB,
    Kind.NOMINAL,
    Kind.COMPANION,
    Kind.DET,
    Kind.LIGHT,
)


class Chunker:
    """Cuts sentences into chunks by the closed classes and frames of a language.

    Attributes:
        triggers: The frames of every trigger.
    """

    def __init__(self, lang: Language) -> None:
        grammar = lang.grammar
        kinds: dict[str, set[Kind]] = {}
        preps: dict[str, PrepClass] = {}
        for preposition in grammar.preposition:
            for word in preposition.words:
                preps.setdefault(word, preposition.kind)
                kinds.setdefault(word, set()).add(Kind.PREP)
        for kind, words in (
            (Kind.ADVERB, (*grammar.adverb, *grammar.modal)),
            (Kind.CONJ, grammar.conjunction),
            (Kind.SUB, grammar.subordinator),
            (Kind.COMP, grammar.complementizer),
            (Kind.RELATIVE, grammar.relative),
            (Kind.PASSIVE, grammar.passive),
            (Kind.NOMINAL, grammar.nominalizer),
            (Kind.DET, (*grammar.plural, *grammar.number, *grammar.attributive)),
            (Kind.COMPANION, grammar.companion),
            (Kind.LIGHT, (*grammar.light, *grammar.light_agentless, *grammar.claiming)),
        ):
            for word in words:
                kinds.setdefault(word, set()).add(kind)
        self._words = Trie((w, _lexical(preps.get(w), k)) for w, k in kinds.items())
        verbs: dict[str, list[Frame]] = {}
        nouns: dict[str, list[Frame]] = {}
        for frame in lang.frames.frame:
            for word in frame.verbs:
                verbs.setdefault(word, []).append(frame)
            for word in frame.nouns:
                nouns.setdefault(word, []).append(frame)
        self.triggers: Trie[Senses] = Trie(
            (w, Senses.of(verbs.get(w, ()), nouns.get(w, ()))) for w in {**verbs, **nouns}
        )
        self._contexts = {f.id: phrase_set(f.context) for f in lang.frames.frame if f.context}
        self._near = {f.id: phrase_set(f.near) for f in lang.frames.frame if f.near}
        self._not_next = {f.id: phrase_set(f.not_next) for f in lang.frames.frame if f.not_next}
        self._aside = frozenset(key_of(w) for w in grammar.prepositions("about", "with") if " " not in w)
        self._suffixes = frozenset(lang.names.suffix)
        self._folk = frozenset(key_of(w) for w in grammar.folk)
        self._listing = frozenset(key_of(w) for w in grammar.listing)
        self._all = Tries(self.triggers, phrase_set(lang.frames.blocked), self._words, lang.compounds)

    def chunks(
        self, syl: Syllables, sent: Sent, mentions: dict[int, Mention], dates: dict[int, DateMention]
    ) -> list[Chunk]:
        """The chunks of a sentence.

        Args:
            syl: The doc's syllables.
            sent: The sentence.
            mentions: Outermost mentions by first syllable.
            dates: Dates by first syllable.
        """
        out: list[Chunk] = []
        i = sent.start
        depth = 0
        opens, texts, keys, word = self._all.opens, syl.text, syl.key, Kind.WORD
        last: Chunk | None = None  # the plain words before, if any are
        while i < sent.end:
            text = texts[i]
            if not depth and text[0].isalnum() and keys[i] not in opens and i not in mentions and i not in dates:
                # Half of all syllables; those that follow each other are one chunk.
                if last is not None and last.end == i:
                    last.end = i + 1
                else:
                    last = Chunk(word, i, i + 1)
                    out.append(last)
                i += 1
                continue
            if text == "." and out and out[-1].end == i and syl.text[i - 1] in self._suffixes and i + 1 < sent.end:
                i += 1  # "Ferdinand Marcos Jr. và …"
                continue
            if text == "(" and not depth and (day := _bracketed(syl, i, sent.end, dates)):
                if not (out and out[-1].kind is Kind.DATE):
                    out.append(Chunk(Kind.DATE, day.start, day.end, date=day))
                last, i = None, day.end + 1
                continue
            if text == "(" and not self._opens_list(syl, i, sent.end):
                depth += 1
            elif text == ")":
                depth = max(0, depth - 1)
            if depth or text == ")":
                i += 1
                continue
            chunk = self._at(syl, i, sent, mentions, dates)
            if chunk.kind is not word:
                last = None
                out.append(chunk)
            elif last is not None and last.end == i:
                last.end = chunk.end
            else:
                last = chunk
                out.append(chunk)
            i = max(chunk.end, i + 1)
        return out

    def _opens_list(self, syl: Syllables, i: int, end: int) -> bool:
        """Whether a bracket says who takes part: *(giữa ASEAN với Trung Quốc, Nhật Bản)*, *(gồm Mỹ, Anh)*."""
        word = self._words.longest(syl.key, i + 1, end)
        if word is not None and word[0] < end and syl.text[word[0]] == ")":
            return False  # "(giữa)" under a picture
        return word is not None and (word[1].prep == "between" or syl.key[i + 1] in self._listing)

    def _sense(self, found: tuple[int, Senses], syl: Syllables, sent: Sent) -> Trigger | None:
        """The first frames whose context the sentence has, where the trigger ends at the syllable that comes first."""
        stop, frames = found
        if frames.plain is not None:
            return frames.plain
        verb = next((f for f in frames.verbs if self._has_context(f, syl, sent, stop)), None)
        noun = next((f for f in frames.nouns if self._has_context(f, syl, sent, stop)), None)
        return Trigger(verb, noun) if verb or noun else None

    def _has_context(self, frame: Frame, syl: Syllables, sent: Sent, stop: int) -> bool:
        context, near = self._contexts.get(frame.id), self._near.get(frame.id)
        if near is not None:
            end = min(stop + (frame.reach or _NEAR), sent.end)
            aside = () if frame.reach else self._aside
            signs = (i for i in range(stop, end) if syl.key[i] in aside or syl.text[i] in _COMMAS)
            end = next(signs, end)
            if not near.anywhere(syl.key, stop, end):
                return False
        barred = self._not_next.get(frame.id)
        if barred is not None and barred.longest(syl.key, stop, sent.end):
            return False
        return context is None or context.anywhere(syl.key, sent.start, sent.end)

    def _at(
        self, syl: Syllables, i: int, sent: Sent, mentions: dict[int, Mention], dates: dict[int, DateMention]
    ) -> Chunk:
        end = sent.end
        text = syl.text[i]
        date = dates.get(i)
        if date and date.end <= end:
            return Chunk(Kind.DATE, i, date.end, date=date)
        mention = mentions.get(i)
        named = mention is not None and mention.end <= end
        if mention and named and not mention.ref:
            return Chunk(Kind.MENTION, i, mention.end, mention=mention, date=self._date_of_name(mention, dates))
        trigger, blocked, word, compound = self._all.longest(syl.key, i, end)
        if mention and named and not (trigger and trigger[0] > mention.end):
            return Chunk(Kind.MENTION, i, mention.end, mention=mention, date=self._date_of_name(mention, dates))
        if not text[0].isalnum():
            return Chunk(self._sign(syl, i, end, mentions), i, i + 1)
        if (
            compound
            and all(found is None or found[0] < compound[0] for found in (word, trigger, blocked))
            and not self._cut_by_trigger(syl, i, compound[0], end)
        ):
            return Chunk(Kind.WORD, i, compound[0])
        if word and word[0] > i + 1 and _yields(word[1]) and self._crosses(word[0], i, mentions, _SIDES):
            whole = [w for w in self._words.all_at(syl.key, i, end) if not self._crosses(w[0], i, mentions)]
            word = whole[-1] if whole else None  # "từ phía Nga", "Đoàn đại biểu Đảng Dân tiến Nhật Bản"
        if blocked and (not trigger or blocked[0] >= trigger[0]):
            if word and word[0] >= blocked[0]:
                return _word(i, word)
            if blocked[0] in mentions and self._goes_there(syl, i, blocked[0]):
                return Chunk(Kind.WORD, i, blocked[0] - 1)
            return Chunk(Kind.BLOCKED, i, blocked[0])
        if trigger and trigger[0] > i + 1 and self._crosses(trigger[0], i, mentions):
            shorter = [t for t in self.triggers.all_at(syl.key, i, end) if not self._crosses(t[0], i, mentions)]
            trigger = shorter[-1] if shorter else None
        sense = self._sense(trigger, syl, sent) if trigger else None
        if trigger and sense and (not word or trigger[0] >= word[0]):
            return Chunk(
                Kind.TRIGGER,
                i,
                trigger[0],
                trigger=sense,
                lexical=word[1] if word and word[0] == trigger[0] else None,
            )
        if trigger and not sense and blocked:
            return Chunk(Kind.BLOCKED, i, blocked[0])  # "lệnh ngừng bắn giữa hai bên", where nothing makes an act of it
        if trigger and not sense and compound and not word:
            return Chunk(Kind.WORD, i, compound[0])
        if word and not (i + 1 < end and key_of(text) in self._folk and syl.cap[i + 1] and i + 1 not in mentions):
            return _word(i, word)
        return Chunk(Kind.WORD, i, i + 1)  # "người Kurd"

    def _sign(self, syl: Syllables, i: int, end: int, mentions: dict[int, Mention]) -> Kind:
        """What a sign is; a plain word inside a number or name."""
        text = syl.text[i]
        kind = _SIGNS.get(text, Kind.WORD)
        if kind is Kind.WORD or kind is Kind.QUOTE:
            return kind
        glued = syl.glued[i] and i + 1 < end
        if text in ".,:" and glued and syl.glued[i + 1] and syl.text[i + 1][0].isdigit():
            return Kind.WORD  # 558.000
        if text == "." and glued and is_initial(syl.text[i - 1]):
            return Kind.WORD  # USS Gerald R. Ford
        if kind is not Kind.HYPHEN:
            return kind
        if glued and syl.glued[i + 1] and (syl.text[i + 1][0].isdigit() or syl.text[i + 1].islower()):
            return Kind.WORD  # S-400, A-rập
        inside = _in_name(syl, i, end, mentions) or self._in_model(syl, i, end, mentions)
        return Kind.WORD if inside else kind  # al-Bab

    def _goes_there(self, syl: Syllables, i: int, stop: int) -> bool:
        """Whether the last syllable before ``stop`` says where a journey leads: *chuyến thăm hai ngày* tới *Moskva*."""
        leads = self._words.longest(syl.key, stop - 1, stop)
        if leads is None or leads[1].prep != "to":
            return False
        before = (self.triggers.longest(syl.key, j, i) for j in range(max(0, i - _JOURNEY), i))
        frames = (f for found in before if found is not None for f in (*found[1].verbs, *found[1].nouns))
        return any(f.type is EventType.VISIT for f in frames)

    def _cut_by_trigger(self, syl: Syllables, i: int, stop: int, end: int) -> bool:
        """Whether a compound is only the marker of a passive and the first syllable of its verb: *bị* cáo buộc."""
        marks = self._words.longest(syl.key, i, stop)
        if marks is None or Kind.PASSIVE not in marks[1].kinds:
            return False
        verb = self.triggers.longest(syl.key, marks[0], end)
        return verb is not None and verb[0] > stop

    @staticmethod
    def _in_model(syl: Syllables, i: int, end: int, mentions: dict[int, Mention]) -> bool:
        """Whether a hyphen is part of the name of a weapon and joins no parties: *hệ thống* IRIS-T."""
        if i == 0 or i + 1 >= end or not (syl.glued[i] and syl.glued[i + 1]) or len(syl.text[i + 1]) > 1:
            return False
        named = i + 1 in mentions or any(m.end == i for m in mentions.values())
        return syl.text[i + 1].isupper() and syl.text[i - 1].isupper() and not named

    @staticmethod
    def _date_of_name(mention: Mention, dates: dict[int, DateMention]) -> DateMention | None:
        """The date in the name of what is held or signed on it: *Đối thoại Shangri-La năm 2016*."""
        if mention.kind not in _DATED_NAMES:
            return None
        return next((dates[k] for k in range(mention.start, mention.end) if k in dates), None)

    @staticmethod
    def _crosses(stop: int, i: int, mentions: dict[int, Mention], kinds: Container[MentionKind] = _ANY) -> bool:
        inside = (mentions[k] for k in range(i + 1, stop) if k in mentions)
        return any(m.end > stop and m.kind in kinds for m in inside)


def _in_name(syl: Syllables, i: int, end: int, mentions: dict[int, Mention]) -> bool:
    """Whether a hyphen stands inside a name that begins with a short small word: *al-Bab*."""
    inside = i > 0 and i + 1 < end and syl.glued[i] and syl.glued[i + 1] and i + 1 not in mentions
    return inside and syl.cap[i + 1] and syl.text[i - 1].islower() and len(syl.text[i - 1]) <= _ARTICLE


def _yields(word: Lexical) -> bool:
    """Whether a word ends before a name that begins inside it."""
    return word.prep is not None or Kind.COMPANION in word.kinds


def _lexical(prep: PrepClass | None, kinds: set[Kind]) -> Lexical:
    return Lexical(prep, frozenset(kinds), next(k for k in _ORDER if k in kinds))


def _word(i: int, word: tuple[int, Lexical]) -> Chunk:
    return Chunk(word[1].first, i, word[0], lexical=word[1])


def _bracketed(syl: Syllables, i: int, end: int, dates: dict[int, DateMention]) -> DateMention | None:
    """The date that is all there is in the brackets which open at ``i``, perhaps after a word (*từ*, *vào*)."""
    day = dates.get(i + 1) or dates.get(i + 2)
    if day is None or day.end >= end or syl.text[day.end] != ")":
        return None
    first, _, last = (day.value or "").partition("/")
    return None if last and first[:4] != last[:4] else day  # "(8/11/1972 - 8/11/2017)" is an anniversary
