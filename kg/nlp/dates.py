"""When and where: the date of an event from its clause, relative to the article's date.

Weekdays, "yesterday", "last month", "two weeks ago", "Nov. 13", "in 2014". Unknown stays unknown.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator

from spacy.tokens import Token

_WEEKDAYS = {name.lower(): i for i, name in enumerate(calendar.day_name)}
_WEEKDAYS |= {name.lower(): i for i, name in enumerate(calendar.day_abbr)}
_MONTHS = {name.lower(): i for i, name in enumerate(calendar.month_name) if name}
_MONTHS |= {name.lower(): i for i, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_NUMBERS = {
    w: i
    for i, w in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve".split()
    )
}
_NUMBERS |= {"a": 1, "an": 1}
_YEAR = re.compile(r"\b(1[89]\d\d|20\d\d)\b")
_DAY_MONTH = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?([a-z]{3,9})\b\.?(?:,?\s+(\d{4}))?"
)
_MONTH_DAY = re.compile(r"\b([a-z]{3,9})\b\.?\s+(\d{1,2})(?:st|nd|rd|th)?\b(?:,?\s+(\d{4}))?")
_MONTH_YEAR = re.compile(r"\b([a-z]{3,9})\b\.?\s*(?:of\s+)?,?\s*(\d{4})?")
_AGO = re.compile(r"\b(\w+)\s+(day|week|month|year)s?\s+(ago|earlier|before)")
_LAST = re.compile(r"\b(last|this|next|past|previous|earlier this|later this)\s+(\w+)")


def event_date(predicate: Token, article_date: dt.date | None) -> str | None:
    """Return the day of an event as ISO 8601 (shortened where less is known), or None."""
    for phrase in _phrases(predicate):
        if found := resolve(phrase, article_date, future=_is_future(predicate)):
            return found
    return None


def _is_future(token: Token) -> bool:
    return any(
        child.lower_ in ("will", "'ll", "to") and child.dep_ == "aux" for child in token.children
    )


def _phrases(token: Token) -> Iterator[str]:
    """Yield the date expressions nearest to a predicate: in its own clause, then around it."""
    node = token
    for _ in range(6):
        yield from _attached(node)
        if node.pos_ in ("VERB", "AUX") and node.dep_ in ("ROOT", "relcl", "ccomp", "advcl"):
            return
        if node.head.i == node.i:
            return
        node = node.head


def _attached(token: Token) -> Iterator[str]:
    for child in token.children:
        if child.ent_type_ == "DATE" and child.dep_ in (
            "npadvmod",
            "advmod",
            "pobj",
            "tmod",
            "nmod",
            "compound",
            "poss",
            "amod",
            "nummod",
        ):
            yield _entity(child)
        elif child.dep_ == "prep" or child.dep_ == "advmod":
            for inner in child.children:
                if inner.dep_ in ("pobj", "npadvmod") and inner.ent_type_ == "DATE":
                    yield _entity(inner) + (
                        f" {child.text}" if child.lower_ in ("ago", "earlier") else ""
                    )
        elif child.dep_ in ("dobj", "pobj", "attr") and token.pos_ in ("VERB", "AUX"):
            yield from _attached(child)


def _entity(token: Token) -> str:
    start = end = token.i
    doc = token.doc
    while start > 0 and doc[start].ent_iob_ == "I":
        start -= 1
    while end + 1 < len(doc) and doc[end + 1].ent_iob_ == "I":
        end += 1
    return doc[start : end + 1].text


def resolve(phrase: str, today: dt.date | None, *, future: bool = False) -> str | None:
    """Return the ISO date of an expression such as "last Tuesday", or None.

    Args:
        phrase: The expression as the article has it.
        today: The article's date; relative expressions need it.
        future: Whether the verb looks forward ("will meet on Friday").
    """
    text = phrase.lower().strip(" ,.")
    return _absolute(text, today, future) or (_relative(text, today, future) if today else None)


def _absolute(text: str, today: dt.date | None, future: bool) -> str | None:
    for pattern, day_group, month_group in ((_DAY_MONTH, 1, 2), (_MONTH_DAY, 2, 1)):
        for match in pattern.finditer(text):
            month = _MONTHS.get(match[month_group])
            if month is not None:
                year = (
                    int(match[3])
                    if match[3]
                    else _year_of(month, int(match[day_group]), today, future)
                )
                return _iso(year, month, int(match[day_group])) if year else None
    for match in _MONTH_YEAR.finditer(text):
        month = _MONTHS.get(match[1])
        if month is not None:
            year = int(match[2]) if match[2] else _year_of(month, 1, today, future)
            return f"{year:04}-{month:02}" if year else None
    if match := _YEAR.search(text):
        return match[1]
    return None


def _year_of(month: int, day: int, today: dt.date | None, future: bool) -> int | None:
    """Return the year of a date without one: the last such day, the next one for plans."""
    if today is None:
        return None
    before = (month, day) <= (today.month, today.day)
    if future:
        return today.year if (month, day) >= (today.month, today.day) else today.year + 1
    return today.year if before else today.year - 1


def _iso(year: int, month: int, day: int) -> str | None:
    try:
        return dt.date(year, month, day).isoformat()
    except ValueError:
        return None


def _relative(text: str, today: dt.date, future: bool) -> str | None:
    fixed = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "this morning": 0,
             "this afternoon": 0, "this evening": 0, "last night": -1, "overnight": 0}  # fmt: skip
    for words, shift in fixed.items():
        if words in text:
            return (today + dt.timedelta(days=shift)).isoformat()
    if match := _AGO.search(text):
        count = int(match[1]) if match[1].isdigit() else _NUMBERS.get(match[1])
        return _back(today, count, match[2]) if count else None
    if match := _LAST.search(text):
        if shifted := _shifted(match[1], match[2], today):
            return shifted
    for word in re.findall(r"[a-z]+", text):
        if word in _WEEKDAYS:
            return _weekday(_WEEKDAYS[word], today, forward=future or "next" in text).isoformat()
    return None


def _back(today: dt.date, count: int, unit: str) -> str:
    if unit == "day":
        return (today - dt.timedelta(days=count)).isoformat()
    if unit == "week":
        return (today - dt.timedelta(weeks=count)).isoformat()
    if unit == "month":
        index = today.year * 12 + today.month - 1 - count
        return f"{index // 12:04}-{index % 12 + 1:02}"
    return f"{today.year - count:04}"


def _shifted(which: str, unit: str, today: dt.date) -> str | None:
    step = 0 if "this" in which else 1 if which == "next" else -1
    if unit == "year":
        return f"{today.year + step:04}"
    if unit == "month":
        index = today.year * 12 + today.month - 1 + step
        return f"{index // 12:04}-{index % 12 + 1:02}"
    if unit in _WEEKDAYS:
        return _weekday(_WEEKDAYS[unit], today, forward=step > 0).isoformat()
    return None


def _weekday(weekday: int, today: dt.date, *, forward: bool) -> dt.date:
    """Return the nearest such day: the last one including today, or the next one."""
    if forward:
        return today + dt.timedelta(days=(weekday - today.weekday()) % 7)
    return today - dt.timedelta(days=(today.weekday() - weekday) % 7)
