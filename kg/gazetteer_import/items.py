"""What the readers of foreign formats find: actors, rows of our own tables, lines to skip."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.gazetteer import fold
from kg.model import ActorKind, Skipped


@dataclass(frozen=True, slots=True)
class Held:
    """A time for which a person acted for a side; `office` is empty where nothing names it."""

    side: str
    office: str = ""
    role: str = "other"
    start: str = ""
    end: str = ""


@dataclass(frozen=True, slots=True)
class Found:
    """An actor as a foreign source describes it, or further names of one that is known.

    `code` is that of the actor itself; `country` is the side of a body, the home of a group.
    Without a kind it is only names for the actor with that code, valid from `start` to `end`.
    """

    where: str
    name: str
    kind: ActorKind | None = None
    aliases: tuple[str, ...] = ()
    code: str = ""
    country: str = ""
    family: str = ""
    wikidata: str = ""
    start: str = ""
    end: str = ""
    terms: tuple[Held, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """A row that has the form of one of our own tables already."""

    where: str
    table: str
    cells: Mapping[str, str]


Item = Found | Row | Skipped

LONGEST = 200
"""A name of more characters is no name."""


def clean(text: str) -> str:
    """Return a name on one line, safe in a cell of a table; "" if it is no name at all."""
    shown = "".join(c if c.isprintable() and c != "|" else " " for c in text)
    name = " ".join(unicodedata.normalize("NFC", shown).split()).lstrip("=+-@ ")
    return name if len(name) <= LONGEST and any(c.isalpha() for c in name) else ""


def distinct(names: Iterable[str]) -> tuple[str, ...]:
    """Return cleaned names, each once, in their order."""
    return tuple(dict.fromkeys(name for name in map(clean, names) if name))


def slug(name: str) -> str:
    """Return a name as the tables write ids: "José María" becomes "jose-maria"."""
    plain = re.sub(r"[^a-z0-9]+", "-", fold(name).lower()).strip("-")
    return plain or "-".join(f"{ord(c):x}" for c in name if c.isalnum())  # other scripts


def is_day(text: str) -> bool:
    """Tell whether a text is a date as the tables have it: 2015-11-26, 2015-11 or 2015."""
    if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", text):
        return False
    try:
        dt.date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError:
        return False
    return True
