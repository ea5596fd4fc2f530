"""Many articles → one corpus, with a few of them in memory.

The articles are gone through again and again; what is known of them meanwhile is small: sums for each thing, and for
each type of event its tellings. Types never meet, so one type is in memory at a time. All else is sorted on disk.
"""

from __future__ import annotations

import pickle
from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack, closing
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path

from kg import ids
from kg.errors import Problem
from kg.lang import Language
from kg.merge.corpus import Decision, SharedEvent, Story, claim_names, renamed
from kg.merge.corrections import Corrections
from kg.merge.dates import story_date
from kg.merge.dropping import without_events, without_things
from kg.merge.entities import Named, merge_entities, unique_offices
from kg.merge.offices import Offices, Persons, conflicts, holdings, resolve
from kg.merge.ordered import Meant, Wanted
from kg.merge.places import Places
from kg.merge.sources import Sources
from kg.merge.spilling import pack, put, value_of, values
from kg.merge.tellings import Sides, tellings
from kg.merge.texts import Texts
from kg.merge.types import Each, Known, Together, by_size, put_together, put_together_elsewhere
from kg.merge.wording import Wording
from kg.model import Entity, EntityType, Extraction
from kg.sorting import BORDER, Sorter

#: Sections of the decisions, in order.
_OFFICES, _JOINS, _LIVES = "1", "2", "3"


class Merging:
    """A corpus as :class:`~kg.merge.corpus.Corpus` is one, whose parts are read from disk. Close it.

    Args:
        articles: Gives what each article says, in the order of their ids, as often as asked.
        lang: The language data.
        corrections: What the user says of merging; it wins over every rule.
        folder: Where to write what memory should not hold; by default where temporary files go.
        each: Who puts the events of each type together, where that is not this process; needs a folder.
    """

    def __init__(
        self,
        articles: Callable[[], Iterable[Extraction]],
        lang: Language,
        corrections: Corrections,
        folder: Path | None = None,
        each: Each | None = None,
    ) -> None:
        self._articles, self._folder, self._each = articles, folder, each
        self._stack = ExitStack()
        with ExitStack() as stack:
            self._decisions, self._events, self._names = (stack.enter_context(Sorter(folder)) for _ in range(3))
            self.named = NamedKeys()
            repeated = self._name(lang, corrections)
            self._dropped: set[str] = set()
            self.problems: tuple[Problem, ...] = ()
            self.links: tuple[tuple[str, str, str], ...] = ()
            self._put_together(lang, corrections, repeated)
            dropped = self._named.dropped
            self.entities: Mapping[str, Entity] = {k: e for k, e in self._named.entities.items() if k not in dropped}
            self.editions = tuple(pair for pair in self._named.editions if not dropped & set(pair))
            self._stack = stack.pop_all()

    def __enter__(self) -> Merging:
        return self

    def __exit__(self, *_: object) -> None:
        self._stack.close()

    @property
    def stories(self) -> Iterator[Story]:
        """The articles, by their ids."""
        names = _Following(self._names)
        for number, extraction in enumerate(self._articles()):
            story, _ = self._resolved(extraction)
            story = without_events(story, self._dropped)
            of = dict(names.values(f"{number:08x}"))
            events, shared = tuple(of.get(name, name) for name in story.events), set(of.values())
            yield replace(story, events=events, shared=frozenset(shared.intersection(events)))

    @property
    def events(self) -> Iterator[SharedEvent]:
        """Events that follow from several articles, by local name."""
        return values(self._events)

    @property
    def decisions(self) -> Iterator[Decision]:
        """Every merge, link and office resolved, in a fixed order."""
        found: Iterator[Decision] = values(self._decisions)
        kept = (d for d in found if d.kind != "office" or d.a not in self._dropped)
        return chain(self._named.decisions, kept)

    def _name(self, lang: Language, corrections: Corrections) -> Mapping[str, str]:
        """Finds out what is named, who holds which office, and which articles repeat each other."""
        with closing(Texts(self._folder)) as texts, Sorter(self._folder) as persons:

            def seen(extraction: Extraction, of: Mapping[str, str]) -> None:
                texts.take(extraction.article)
                if (held := _persons(extraction, of)).persons:
                    put(persons, held, f"{len(self.named):08x}")
                self.named.note(extraction.article.id)

            self._named = merge_entities(self._articles(), lang, corrections, seen)
            self._sides = Sides(self._named.entities)
            told = (self._merged(held) for held in values(persons))
            self._offices: Offices = holdings(told, self._sides, unique_offices(lang))
            return texts.repeats()

    def _merged(self, held: Persons) -> Persons:
        """The persons under their local names, those left out that a correction drops."""
        of, gone = self._named.of, self._named.dropped
        renamed = ((of[person], of.get(over, over), offices) for person, over, offices in held.persons)
        return held._replace(persons=[p for p in renamed if p[0] not in gone and p[1] not in gone])

    def _resolved(self, extraction: Extraction) -> tuple[Story, list[Decision]]:
        named = self._named
        story = without_things(_story(extraction, named), named.dropped)
        return resolve(story, self._offices, self._sides, named.entities)

    def _put_together(self, lang: Language, corrections: Corrections, repeated: Mapping[str, str]) -> None:
        named, wanted = self._named, Wanted(corrections)
        sources, places = Sources(repeated, lang), Places(named.entities, lang)
        wording = Wording(lang)
        places_of: dict[str, int] = {}
        with Sorter(self._folder) as told:
            for number, extraction in enumerate(self._articles()):
                sources.take(extraction)
                story, decisions = self._resolved(extraction)
                for i, decision in enumerate(decisions):
                    put(self._decisions, decision, _OFFICES, f"{number:08x}", f"{i:08x}")
                wanted.take(story)
                self.named.take(story)
                places_of[story.id] = number
                for telling in tellings(story, self._sides, places, wording):
                    put(told, pack(telling), telling.event.type.value)
            meant, problems = wanted.meant()
            rows: defaultdict[bytes, list[Meant]] = defaultdict(list)
            for kind, row in meant:
                rows[kind.value.encode()].append(row)
            known = Known(repeated, self._sides, named.entities, sources)
            lives: list[Decision] = []
            for found in self._types(told, rows, known):
                lives += found.links
                self._take(found, places_of)
        lives.sort(key=lambda d: (d.kind, d.a, d.b))
        for i, decision in enumerate(lives):
            put(self._decisions, decision, _LIVES, f"{i:08x}")
        self.links = tuple((d.a, d.kind, d.b) for d in lives)
        self.problems = (*conflicts(self._offices, named.entities), *named.problems, *problems)

    def _types(self, told: Sorter, rows: Mapping[bytes, Sequence[Meant]], known: Known) -> Iterator[Together]:
        """Puts the events of each type together; one is in memory at a time, or in that of each other process."""
        if self._each is None or self._folder is None:
            for kind, records in told.groups():
                yield put_together(records, rows.get(kind, ()), known)
            return
        written = [(path, rows.get(kind, ())) for kind, path in by_size(told.groups(), self._folder)]
        yield from self._each(partial(put_together_elsewhere, pickle.dumps(known)), written)
        for path, _ in written:
            path.unlink()

    def _take(self, found: Together, places_of: Mapping[str, int]) -> None:
        self._dropped |= found.dropped
        for i, join in enumerate(found.joins):
            put(self._decisions, join, _JOINS, join.into, join.a, join.b, f"{i:08x}")
        for event in found.events:
            put(self._events, event, event.id)
        for telling, event_id, article in found.names:
            put(self._names, (telling, event_id), f"{places_of[article]:08x}")


class NamedKeys(Mapping[str, Sequence[str]]):
    """For each article, the local names of its entities, in the order in which it names them."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._names: list[str] = []
        self._of: dict[str, bytes] = {}

    def note(self, article: str) -> None:
        """Notes an article whose entities have no names yet."""
        self._of[article] = b""

    def take(self, story: Story) -> None:
        """Takes the names of an article's entities."""
        found = array("I")
        for entity in story.extraction.entities:
            number = self._numbers.setdefault(entity.key, len(self._names))
            if number == len(self._names):
                self._names.append(entity.key)
            found.append(number)
        self._of[story.id] = found.tobytes()

    def __getitem__(self, article: str) -> Sequence[str]:
        return [self._names[number] for number in array("I", self._of[article])]

    def __iter__(self) -> Iterator[str]:
        return iter(self._of)

    def __len__(self) -> int:
        return len(self._of)


class _Following:
    """The values of a sorter, key after key, for keys that are asked for in their order."""

    def __init__(self, sorter: Sorter) -> None:
        self._groups = sorter.groups()
        self._next = next(self._groups, None)

    def values(self, key: str) -> Iterator[tuple[str, str]]:
        """The values of a key; none where it has none."""
        if self._next is not None and self._next[0] == key.encode():
            yield from (value_of(BORDER + record) for record in self._next[1])
            self._next = next(self._groups, None)


def _persons(extraction: Extraction, of: Mapping[str, str]) -> Persons:
    """The persons of an article that hold an office, by the keys of their units."""
    found = [
        (of[e.key], of.get(e.represents, e.represents), e.office_keys)
        for e in extraction.entities
        if e.type is EntityType.PERSON and not e.former and e.represents is not None and e.office_keys
    ]
    return Persons(extraction.article.id, story_date(extraction), found)


def _story(extraction: Extraction, named: Named) -> Story:
    told = renamed(extraction, named.names(extraction))
    told = replace(told, entities=tuple(named.as_told(e, e.key) for e in told.entities))
    events = ids.events(extraction)
    return Story(told, events, claim_names(told, events), date=story_date(extraction))
