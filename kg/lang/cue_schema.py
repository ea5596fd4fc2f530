"""The shape of ``cues.toml`` and ``dates.toml``: words for plans and denials, and words of dates.

See :mod:`kg.lang.schema` for the rules of matching that hold for all files.
"""

from __future__ import annotations

from typing import Literal

from kg.lang.schema import Phrase, Strict
from kg.model import EventType, Factuality


class Cue(Strict):
    """Words behind a factuality.

    Attributes:
        factuality: What they make of the act.
        words: The cues.
        where: ``before`` (among the words between subject and verb), ``governor`` (a noun or verb whose complement the
            act is: *kế hoạch thăm*, *cân nhắc khả năng ký*), ``clause`` (opens a clause and holds for all of it:
            *nếu*), ``opening`` (likewise, but only as its first words: *lẽ ra*), ``after`` (after the act: *bị hoãn*).
        types: Types of act that they hold for; all where none is given.
        far: Whether they hold for every verb of the predicate (*lên đường thăm Nga và* dự *hội nghị*).
        motion: Whether they are verbs of going as well, and no cue with a place behind (*tiến gần tới* Kiev).
        indefinite: Whether they are words for whichever it be, which leave open what they belong to, and neither what
            is told as done nor what that only concerns (bất kỳ *nước nào đã trừng phạt Nga*).
        fires: Own example sentences, each with an event of this factuality.
    """

    factuality: Factuality
    words: tuple[Phrase, ...]
    where: Literal["before", "governor", "clause", "opening", "after"]
    types: tuple[EventType, ...] = ()
    far: bool = False
    motion: bool = False
    indefinite: bool = False
    fires: tuple[Phrase, ...] = ()


class Cues(Strict):
    """``cues.toml``. ``blocked`` are phrases that contain a cue and are none (*không chỉ*, *không những*)."""

    cue: tuple[Cue, ...]
    blocked: tuple[Phrase, ...] = ()


class Dates(Strict):
    """``dates.toml``: words of time expressions.

    Attributes:
        day / month / year: Words before a number (*ngày*, *mồng*; *tháng*; *năm*).
        part_of_day: Words that may stand before a day (*sáng*, *chiều*, *tối*).
        relative_day: Phrases with an offset in days from the publication date (*hôm qua* = -1).
        relative_week / relative_month / relative_year: Likewise in weeks, months, years (*tháng trước* = -1).
        weekday: Names of week days, Monday = 0.
        weekday_after: Words after which such a name is a day and no ordinal (*vào* thứ hai, not *chuyến thăm* thứ hai).
        weekday_alone: Names that are nothing but a day.
        ordinal: Words that make a number an ordinal (*thứ*).
        ordinal_before: Words before which a name is an ordinal all the same (*ngày thứ hai* của hội nghị).
        month_name: Named months (*tháng Giêng* = 1).
        range_to: Words between the ends of an interval (*đến*).
        next: Words after a date that say it is to come (*tới*); past: that it is past (*vừa qua*).
        coming: Time expressions of the future that no such word ends (*ngày mai*).
        gone: Words before a day or month that lies behind (*hồi tháng 1*, *hôm 3/5*).
        adverbial: Words before a date that make it one of the whole clause (*vào năm 2016*, not *bầu cử năm 2016*).
        told_day: Phrases with an offset in days from the day told last (*cùng ngày* = 0, *hôm sau* = 1).
        period: Words for periods that are counted (*hai* tuần *tới*).
        duration: Units shorter than a day (*vài* giờ *sau khi đến nơi*).
        lapse: Lengths of time without a number (không lâu *sau khi nhậm chức*).
        some: Words for an unknown number of periods (*vài* tuần *sau*).
        count_day: Words between a number and ``told_before``, ``told_after``, or ``ago`` (*hai* ngày *trước đó*).
        told_before / told_after: Words around a number of days, counted from the day told last (*trước đó*).
        ago: Words before a number of days, counted back from the publication date (*cách đây*).
        back: Words after a number of periods, counted back from the publication date (*hai năm* trước).
        counted_back: Periods that are counted back, with their months; 0 where they lead to no date (*hai tuần trước*).
        quarter: Words before the number of a quarter (*quý III/2017*).
        first: Words between so many months and the year whose first they are (*5 tháng* đầu *năm 2017*).
        since: Words before the time from which something holds or is counted (*khai thác* từ *ngày 31/3/2014*).
        first_time: Words that say that an act is the first of its kind (*cuộc gặp* đầu tiên).
        another_time: Words right before or behind an act that say that there was one before (*gặp* lại).
        background: Words before a verb that say it was at another time than the story's (*từng*, *trước đây*).
        announcing: Verbs by which one does what one announces (*tuyên bố* rút khỏi).
        done: Words after such a verb that say that it was done before (*đã*).
        said_nouns: Nouns for what was said (*tuyên bố*), and pointing: words behind them that take it up (*trên*).
        goes_on: Words that may follow these, besides days and signs (*tuyên bố trên* tại …).
        occasion: Words that lead in another act than the one taken up (*tuyên bố trên được đưa ra* sau khi …).
        same_scene: Beginnings of sentences that go on with the scene told before (*tại cuộc gặp*, *về phần mình*).
        part_of_period: Words for a part of a month or year (*đầu*, *cuối*).
        yearly: Names of meetings that there are every year: with its year, one tells the present (*Năm APEC 2017*).
        aim: Words before a year that is not the present but an aim (*đến năm 2020*).
    """

    day: tuple[Phrase, ...]
    month: tuple[Phrase, ...]
    year: tuple[Phrase, ...]
    decade: tuple[Phrase, ...]
    also: tuple[Phrase, ...]
    also_planned: tuple[Phrase, ...]
    journey: tuple[Phrase, ...]
    part_of_day: tuple[Phrase, ...]
    relative_day: dict[str, int]
    relative_week: dict[str, int]
    relative_month: dict[str, int]
    relative_year: dict[str, int]
    weekday: dict[str, int]
    weekday_after: tuple[Phrase, ...]
    weekday_alone: tuple[Phrase, ...]
    ordinal: tuple[Phrase, ...]
    ordinal_before: tuple[Phrase, ...]
    month_name: dict[str, int]
    range_to: tuple[Phrase, ...]
    next: tuple[Phrase, ...]
    coming: tuple[Phrase, ...] = ()
    past: tuple[Phrase, ...]
    gone: tuple[Phrase, ...]
    adverbial: tuple[Phrase, ...]
    told_day: dict[str, int]
    period: tuple[Phrase, ...]
    duration: tuple[Phrase, ...] = ()
    lapse: tuple[Phrase, ...] = ()
    some: tuple[Phrase, ...]
    count_day: tuple[Phrase, ...]
    told_before: tuple[Phrase, ...]
    told_after: tuple[Phrase, ...]
    ago: tuple[Phrase, ...]
    back: tuple[Phrase, ...]
    counted_back: dict[str, int]
    quarter: tuple[Phrase, ...]
    first: tuple[Phrase, ...]
    since: tuple[Phrase, ...]
    first_time: tuple[Phrase, ...]
    another_time: tuple[Phrase, ...]
    background: tuple[Phrase, ...]
    announcing: tuple[Phrase, ...]
    done: tuple[Phrase, ...]
    said_nouns: tuple[Phrase, ...]
    pointing: tuple[Phrase, ...]
    goes_on: tuple[Phrase, ...]
    occasion: tuple[Phrase, ...]
    same_scene: tuple[Phrase, ...]
    part_of_period: tuple[Phrase, ...]
    yearly: tuple[Phrase, ...] = ()
    aim: tuple[Phrase, ...] = ()
