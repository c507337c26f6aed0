"""Where a report was filed: the dateline before its first sentence.

"SEOUL, South Korea, June 3 (Reuters) - The president ..." or "SEOUL, June 3. /Yonhap/. The
president ..." says which country's president and army are meant while the text names no other.
"""

from __future__ import annotations

import re
import string
from dataclasses import dataclass

from kg.gazetteer import Gazetteer
from kg.model import Actor

_DATELINE = re.compile(
    r"\s*(?P<place>[A-Z][A-Z’'.\- ]*[A-Z]{2}[A-Z’'.]*(?:/[A-Z][A-Z’'.\- ]+)?)"
    r"(?P<country>, [^-–—\n]{2,40}?)?"
    r"(?:,? (?:[A-Z][a-z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-z]{2,8}))?"
    r"(?:(?: ?\([A-Za-z /.&]{2,30}\))? ?(?:--|[-–—])"
    r"|[.,]? ?/(?P<wire>[A-Z][A-Za-z &-]{1,20})/[.:]?(?= [\"“'A-Z])) "
)
_SEATS = frozenset(
    {"BRUSSELS", "GENEVA", "NEW YORK", "STRASBOURG", "THE HAGUE", "UNITED NATIONS", "VIENNA"}
)
"""Where organisations have their seats: what is filed there is seldom about the country."""
_DESKS = {"TASS": "MOSCOW", "ITAR-TASS": "MOSCOW", "XINHUA": "BEIJING"}
"""From where these agencies file what they hear of all the world."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """The dateline of a text: the place it names, and where the text proper begins."""

    place: str
    country: str
    end: int
    wire: str = ""


def dateline(text: str) -> Dateline | None:
    """Return the dateline at the start of a text, if it has one."""
    match = _DATELINE.match(text)
    if match is None:
        return None
    country = (match["country"] or "").removeprefix(", ").split(",")[0]
    return Dateline(
        match["place"].split("/")[0].rstrip("."), country, match.end(), match["wire"] or ""
    )


def home(found: Dateline, gazetteer: Gazetteer, day: str) -> Actor | None:
    """Return the state that a dateline lies in and that the report is likely about, if known."""
    if found.place in _SEATS or _DESKS.get(found.wire.upper()) == found.place:
        return None
    for name in (found.country, string.capwords(found.place), found.place):
        countries = {e.actor.country for e in gazetteer.lookup(name) if name and e.holds(day)}
        if len(countries) == 1 and (state := gazetteer.actors.get(countries.pop() or "")):
            return state
    return None
