"""Expressions of time in English, each read as the first and the last day that it may mean.

`find` lists the expressions of a text; `Expression.span` reads one against the day of the
article. `iso` writes a span as far as its ends agree: a day, a month, a year, or nothing.
"""

from __future__ import annotations

import calendar
import datetime as dt
import functools
import re
from collections.abc import Callable
from dataclasses import dataclass

Span = tuple[dt.date, dt.date]


@dataclass(frozen=True, slots=True)
class Frame:
    """What an expression is read against: the article's day, the tense, the day last named."""

    today: dt.date | None
    future: bool = False
    anchor: dt.date | None = None


Reading = Callable[[re.Match[str], Frame], Span | None]


@dataclass(frozen=True, slots=True)
class Expression:
    """An expression of time: character offsets, and the rule that reads it."""

    start: int
    end: int
    rule: str
    match: re.Match[str]

    def span(self, frame: Frame) -> Span | None:
        """Return the days that the expression may mean, or None if that cannot be known."""
        return _READINGS[self.rule](self.match, frame)


@functools.lru_cache(maxsize=256)
def find(text: str) -> tuple[Expression, ...]:
    """Return the expressions of time in a text, leftmost and longest first, without overlap.

    All facts of a sentence ask for the same ones: those of the last texts are remembered.
    """
    folded = text.lower()
    every = [
        Expression(match.start(), match.end(), rule, match)
        for rule, pattern in _PATTERNS.items()
        if any(clue in folded for clue in _CLUES.get(rule, ("",)))
        for match in pattern.finditer(text)
    ]
    found: list[Expression] = []
    for item in sorted(every, key=lambda e: (e.start, -e.end)):
        if not found or item.start >= found[-1].end:
            found.append(item)
    return tuple(found)


def iso(span: Span | None) -> str | None:
    """Write a span as ISO 8601 as far as its ends agree."""
    if span is None:
        return None
    first, last = (day.isoformat() for day in span)
    return next((first[:size] for size in (10, 7, 4) if first[:size] == last[:size]), None)


# ---------------------------------------------------------------- words

_WEEKDAYS = {name.lower()[:3]: i for i, name in enumerate(calendar.day_name)}
_MONTHS = {name.lower()[:3]: i for i, name in enumerate(calendar.month_name) if name}
_NUMBERS = {
    word: i
    for i, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen seventeen eighteen nineteen twenty".split()
    )
} | {"a": 1, "an": 1, "thirty": 30, "forty": 40, "fifty": 50}


def _variants(names: list[str], doubtful: frozenset[str]) -> str:
    """Return a pattern for names in capitals; in small letters only if they are no other word."""
    forms = {form for name in names for form in (name, name.upper())}
    forms |= {name.lower() for name in names if name not in doubtful}
    return "|".join(sorted(forms, key=lambda form: (-len(form), form)))


_FULL_MONTHS = [name for name in calendar.month_name if name]
_SHORT_MONTHS = "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split()
_SHORT_DAYS = "Mon Tues Tue Wed Thurs Thur Thu Fri".split()
_DOUBTFUL = frozenset({"May", "March", "Mar", "Jan", "Sun", "Sat", "Mon", "Wed"})
_M = f"(?:{_variants(_FULL_MONTHS, _DOUBTFUL)}|(?:{_variants(_SHORT_MONTHS, _DOUBTFUL)})\\b\\.?)"
_LONE_M = f"(?:{_variants(_FULL_MONTHS, _DOUBTFUL)}|(?:{_variants(_SHORT_MONTHS, _DOUBTFUL)})\\.)"
_W = (
    f"(?:{_variants(list(calendar.day_name), frozenset())}"
    f"|(?:{_variants(_SHORT_DAYS, _DOUBTFUL)})\\b\\.?|(?:Sat|Sun)\\.)"
)
_D = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d,.]*\d)"
_Y = r"(?:1[5-9]\d\d|20\d\d)(?![\d,.]*\d|s\b|-[a-zA-Z])"
_TO = r"\s*(?:-|to|and|until|till)\s*"
_UNIT = r"(?P<unit>[Dd]ay|[Ww]eek|[Mm]onth|[Yy]ear)s?"
_N = rf"(?P<count>{'|'.join(sorted(_NUMBERS, key=lambda n: -len(n)))}|\d{{1,3}})"
_ABOUT = (
    r"(?P<about>(?:about|around|nearly|almost|roughly|some|over|more than|less than|at least|under)"
    r"\s+)?"
)
_SHIFT = r"(?P<which>last|past|previous|this|current|next|coming|following)"


def _pattern(text: str, flags: int = re.I) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.-]){text}(?!\w)", flags)


_PATTERNS: dict[str, re.Pattern[str]] = {
    "iso": _pattern(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)"),
    "calendar": _pattern(
        rf"(?:{_W},?\s+(?:the\s+)?)?"
        rf"(?:(?P<month>{_M})\s+(?:the\s+)?(?P<day>{_D})(?:{_TO}(?P<until>{_D}))?"
        rf"(?:,?\s+(?P<year>{_Y}))?"
        rf"|(?P<day2>{_D})(?:{_TO}(?P<until2>{_D}))?\s+(?:of\s+)?(?P<month2>{_M})"
        rf"(?:,?\s+(?P<year2>{_Y}))?)",
        0,
    ),
    "month": _pattern(
        r"(?:(?P<which>last|Last|this|This|next|Next|past)\s+)?"
        rf"(?P<month>{_M}\s*,?\s+(?:of\s+)?(?P<year>{_Y})"
        rf"|{_M}\s+(?:of\s+)?(?P<shift>last|this|next)\s+year|{_LONE_M})",
        0,
    ),
    "months": _pattern(
        rf"(?:from|From|between|Between)\s+(?P<month>{_M}){_TO}(?P<until>{_M})"
        rf"(?:\s+(?P<year>{_Y}))?",
        0,
    ),
    "years": _pattern(rf"(?P<year>{_Y}){_TO}(?P<until>{_Y}|\d\d(?!\d))"),
    "year": _pattern(rf"(?P<year>{_Y})"),
    "decade": _pattern(r"(?:\d{4}|')\d0s"),
    "weekday": _pattern(
        rf"(?:(?P<which>last|Last|this|This|next|Next)\s+)?(?P<day>{_W})"
        r"(?:\s+(?:morning|afternoon|evening|night|noon|midday))?"
        r"(?:\s+(?:of\s+)?(?P<week>last|this|next)\s+week)?",
        0,
    ),
    "day": _pattern(
        r"the day (?:before yesterday|after tomorrow)|today|tonight|yesterday|tomorrow|overnight"
        r"|this (?:morning|afternoon|evening)|last night"
    ),
    "ago": _pattern(rf"{_ABOUT}{_N}\s+{_UNIT}\s+ago"),
    "away": _pattern(
        rf"(?:with)?in\s+{_ABOUT}{_N}\s+{_UNIT}(?:'s?)?(?:\s+time)?(?!\s+(?:of|with|after)\b)"
    ),
    "window": _pattern(rf"(?:last|past|next|coming|recent)\s+{_N}\s+{_UNIT}"),
    "loose": _pattern(
        r"(?:a few|several|some|many|recent)\s+(?:days|weeks|months|years)"
        r"(?:\s+(?:ago|earlier|before|later|after))?"
    ),
    "shifted": _pattern(
        rf"{_SHIFT}\s+(?P<unit>week|month|year|weekend|summer|spring|autumn|fall)"
    ),
    "weekend": _pattern(r"weekend"),
    "anchored": _pattern(
        rf"{_N}\s+{_UNIT}\s+(?P<way>earlier|previously|later)"
        r"|the\s+(?P<near>previous|preceding|next|following|same)\s+(?P<unit2>day|month|year)"
        r"|that\s+(?P<unit3>day|same day)|the\s+day\s+(?P<side>before|after)(?=\s*(?:[,.;]|$))"
    ),
    "gap": _pattern(rf"{_N}\s+{_UNIT}\s+(?P<way>after|before)"),
    "feast": _pattern(r"Christmas Day|Christmas Eve|New Year's Day|New Year's Eve", 0),
}  # fmt: skip


_CLUES = {
    "day": ("day", "night", "tomorrow", "this "),
    "ago": ("ago",),
    "window": ("last", "past", "next", "coming", "recent"),
    "loose": ("days", "weeks", "months", "years"),
    "shifted": ("week", "month", "year", "summer", "spring", "autumn", "fall"),
    "weekend": ("weekend",),
    "anchored": ("day", "month", "year", "earlier", "previously", "later"),
    "gap": ("after", "before"),
    "feast": ("christmas", "new year"),
}
"""What a text must have for a costly pattern to be tried: one of these, in small letters."""


# ---------------------------------------------------------------- readings


def _iso_day(match: re.Match[str], frame: Frame) -> Span | None:
    return _one(_day(int(match["year"]), int(match["month"]), int(match["day"])))


def _calendar(match: re.Match[str], frame: Frame) -> Span | None:
    month = _MONTHS[(match["month"] or match["month2"]).lower()[:3]]
    first = _number(match["day"] or match["day2"])
    last = _number(match["until"] or match["until2"] or match["day"] or match["day2"])
    written = match["year"] or match["year2"]
    year = int(written) if written else _year_of(month, first, frame)
    start, end = (_day(year, month, n) if year else None for n in (first, last))
    return (start, end) if start and end else None


def _month(match: re.Match[str], frame: Frame) -> Span | None:
    month = _MONTHS[match["month"].lower()[:3]]
    if match["year"]:
        return _months(int(match["year"]), month)
    if frame.today is None:
        return None
    if match["shift"]:
        return _months(frame.today.year + _step(match["shift"]), month)
    year = frame.today.year
    which = (match["which"] or "").lower()
    if which == "last" and month >= frame.today.month or not which and _is_over(month, frame):
        year -= 1
    elif which == "next" and month <= frame.today.month or not which and _is_to_come(month, frame):
        year += 1
    return _months(year, month)


def _is_over(month: int, frame: Frame) -> bool:
    return frame.today is not None and not frame.future and month > frame.today.month


def _is_to_come(month: int, frame: Frame) -> bool:
    return frame.today is not None and frame.future and month < frame.today.month


def _two_months(match: re.Match[str], frame: Frame) -> Span | None:
    first, last = (_MONTHS[match[name].lower()[:3]] for name in ("month", "until"))
    year = int(match["year"]) if match["year"] else _year_of(last, 1, frame)
    if year is None or first > last:
        return None
    return _months(year, first)[0], _months(year, last)[1]


def _two_years(match: re.Match[str], frame: Frame) -> Span | None:
    year, until = match["year"], match["until"]
    return _years(int(year))[0], _years(int(until if len(until) == 4 else year[:2] + until))[1]


def _year(match: re.Match[str], frame: Frame) -> Span | None:
    return _years(int(match["year"]))


def _weekday(match: re.Match[str], frame: Frame) -> Span | None:
    if frame.today is None:
        return None
    which, today = (match["which"] or "").lower(), frame.today
    wanted = _WEEKDAYS[match["day"].lower()[:3]]
    if match["week"]:
        monday = _plus(today, 7 * _step(match["week"]) - today.weekday())
        return _one(_plus(monday, wanted) if monday else None)
    if frame.future and which != "last" or which == "next":
        ahead = (wanted - today.weekday()) % 7
        return _one(_plus(today, ahead or 7 * (which == "next")))
    behind = (today.weekday() - wanted) % 7
    return _one(_plus(today, -(behind or 7 * (which == "last"))))


_DAYS = {"yesterday": -1, "tomorrow": 1, "last night": -1, "the day before yesterday": -2,
         "the day after tomorrow": 2}  # fmt: skip


def _named_day(match: re.Match[str], frame: Frame) -> Span | None:
    return _one(_plus(frame.today, _DAYS.get(" ".join(match[0].lower().split()), 0)))


def _ago(match: re.Match[str], frame: Frame) -> Span | None:
    return _around(match, frame.today, -1)


def _away(match: re.Match[str], frame: Frame) -> Span | None:
    within = match[0].lower().startswith("within")
    return _around(match, frame.today, 1) if frame.future and not within else None


def _window(match: re.Match[str], frame: Frame) -> Span | None:
    forward = match[0].lower().startswith(("next", "coming"))
    far = _around(match, frame.today, 1 if forward else -1)
    if far is None or frame.today is None:
        return None
    return (frame.today, far[1]) if forward else (far[0], frame.today)


def _unknown(match: re.Match[str], frame: Frame) -> Span | None:
    return None


_SUMMERS = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11)}


def _shifted(match: re.Match[str], frame: Frame) -> Span | None:
    unit, step, today = match["unit"].lower(), _step(match["which"]), frame.today
    if today is None or match["which"].lower() in ("previous", "following"):
        return None
    if unit == "year":
        return _years(today.year + step)
    if unit == "month":
        return _months(*_add_months(today, step))
    if unit in _SUMMERS:
        first, last = _SUMMERS[unit]
        year = today.year - (step < 0 and today.month <= last) + (step > 0 and today.month >= first)
        return _months(year, first)[0], _months(year, last)[1]
    return _week(today, step, days=(5, 6) if unit == "weekend" else (0, 6), future=frame.future)


def _week(today: dt.date, step: int, *, days: tuple[int, int], future: bool) -> Span | None:
    """Return a week or weekend; the running one only up to today, or from today on."""
    first, last = (_plus(today, 7 * step - today.weekday() + n) for n in days)
    if first is None or last is None:
        return None
    if step == 0 and days[0] == 0:
        return (today, last) if future else (first, today)
    return first, last


def _weekend(match: re.Match[str], frame: Frame) -> Span | None:
    if frame.today is None:
        return None
    step = 0 if frame.future or frame.today.weekday() > 4 else -1
    return _week(frame.today, step, days=(5, 6), future=frame.future)


def _anchored(match: re.Match[str], frame: Frame) -> Span | None:
    """Read what counts from the day last named: "three days earlier", "the same month"."""
    if match["count"]:
        return _around(match, frame.anchor, 1 if match["way"].lower() == "later" else -1)
    near = (match["near"] or match["side"] or "same").lower()
    step = {"same": 0, "next": 1, "following": 1, "after": 1}.get(near, -1)
    unit = (match["unit2"] or match["unit3"] or "day").lower().split()[-1]
    return _move(frame.anchor, step, unit, slack=0)


def shift(expression: Expression, span: Span | None, *, inner: bool) -> Span | None:
    """Move a span by "two days after ...": to the later event, or back to the inner one."""
    match = expression.match
    later = (match["way"].lower() == "after") != inner
    if span is None or span[0] != span[1]:
        return None
    return _around(match, span[0], 1 if later else -1)


_FEASTS = {"Christmas Day": (12, 25), "Christmas Eve": (12, 24), "New Year's Day": (1, 1),
           "New Year's Eve": (12, 31)}  # fmt: skip


def _feast(match: re.Match[str], frame: Frame) -> Span | None:
    month, day = _FEASTS[match[0]]
    year = _year_of(month, day, frame)
    return _one(_day(year, month, day) if year else None)


_READINGS: dict[str, Reading] = {
    "iso": _iso_day,
    "calendar": _calendar,
    "month": _month,
    "months": _two_months,
    "years": _two_years,
    "year": _year,
    "decade": _unknown,
    "weekday": _weekday,
    "day": _named_day,
    "ago": _ago,
    "away": _away,
    "window": _window,
    "loose": _unknown,
    "shifted": _shifted,
    "weekend": _weekend,
    "anchored": _anchored,
    "gap": _unknown,
    "feast": _feast,
}


# ---------------------------------------------------------------- arithmetic


def _number(text: str) -> int:
    return int(re.sub(r"\D", "", text))


def _step(which: str) -> int:
    word = which.lower()
    if word in ("this", "current"):
        return 0
    return 1 if word in ("next", "coming", "following") else -1


def _one(day: dt.date | None) -> Span | None:
    return (day, day) if day else None


def _day(year: int, month: int, day: int) -> dt.date | None:
    if not (1 <= year <= 9999 and 1 <= month <= 12):
        return None
    return dt.date(year, month, day) if 1 <= day <= calendar.monthrange(year, month)[1] else None


def _plus(day: dt.date | None, days: int) -> dt.date | None:
    if day is None or not 1 <= day.toordinal() + days <= dt.date.max.toordinal():
        return None
    return dt.date.fromordinal(day.toordinal() + days)


def _years(year: int) -> Span:
    return dt.date(year, 1, 1), dt.date(year, 12, 31)


def _months(year: int, month: int) -> Span:
    return dt.date(year, month, 1), dt.date(year, month, calendar.monthrange(year, month)[1])


def _add_months(day: dt.date, months: int) -> tuple[int, int]:
    index = day.year * 12 + day.month - 1 + months
    return index // 12, index % 12 + 1


def _year_of(month: int, day: int, frame: Frame) -> int | None:
    """Return the year of a date without one: the last such day, the next one for plans."""
    if frame.today is None:
        return None
    this = (frame.today.month, frame.today.day)
    if frame.future:
        return frame.today.year + ((month, day) < this)
    return frame.today.year - ((month, day) > this)


def _around(match: re.Match[str], day: dt.date | None, sign: int) -> Span | None:
    """Return the days so long before or after one: round numbers and "about" leave some slack."""
    word, unit = match["count"].lower(), match["unit"].lower()
    count = _NUMBERS[word] if word in _NUMBERS else int(word)
    vague = bool(match.groupdict().get("about"))
    slack = max(count // 20 if count % 5 == 0 else 0, int(vague))
    return _move(day, sign * count, unit, slack=slack)


def _move(day: dt.date | None, count: int, unit: str, *, slack: int) -> Span | None:
    if day is None or unit in ("month", "year") and not 1 < day.year + count < 9000:
        return None
    if unit in ("day", "week"):
        size = 7 if unit == "week" else 1
        loose = slack * size or (3 if unit == "week" and abs(count) > 2 else 0)
        first, last = _plus(day, count * size - loose), _plus(day, count * size + loose)
        return (first, last) if first and last else None
    if unit == "month":
        early, late = (_months(*_add_months(day, count + n)) for n in (-slack, slack))
        return early[0], late[1]
    return _years(day.year + count - slack)[0], _years(day.year + count + slack)[1]
