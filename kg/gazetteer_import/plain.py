"""A user's own CSV: one of our tables, or one list of actors of any kind.

A list has a column `name` and, as far as known, `kind`, `code`, `country`, `aliases` (parted by
`|`), `family`, `office`, `role`, `start`, `end` and `wikidata`. A person has one row an office.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping

from kg.errors import InputError
from kg.gazetteer import KEYS
from kg.gazetteer_import.items import Found, Held, Item, Row, clean, distinct, is_day
from kg.model import ACTOR_KINDS, ActorKind, Skipped

COLUMNS = (
    "name", "kind", "code", "country", "aliases", "family", "office", "role", "start", "end",
    "wikidata",
)  # fmt: skip
ROLES = (
    "head_of_state", "head_of_government", "foreign_minister", "defence_minister", "leader",
    "other",
)  # fmt: skip


def read(where: str, stem: str, lines: Iterable[str]) -> Iterator[Item]:
    """Yield the actors in a CSV; one named like a table of ours, as groups.csv, is that table.

    Raises:
        InputError: the header fits neither.
    """
    rows = _rows(where, lines)
    header = next(rows, None)
    if not isinstance(header, list) or not header:
        raise InputError(f"{where} has no header.")
    columns = [cell.strip() for cell in header]
    table = stem if stem in KEYS and (stem == "names" or KEYS[stem] in columns) else ""
    if not table:
        _check(where, columns)
    for number, row in enumerate(rows, start=2):
        line = f"{where}, row {number}"
        if isinstance(row, Skipped):
            yield row
        elif len(row) != len(columns):
            yield Skipped(line, f"has {len(row)} cells, the header {len(columns)}")
        elif any(cell.strip() for cell in row):
            cells = dict(zip(columns, map(str.strip, row), strict=True))
            yield _row(line, table, cells) if table else found(line, cells)


def _check(where: str, columns: list[str]) -> None:
    unknown = sorted(set(columns) - set(COLUMNS))
    if "name" not in columns or unknown:
        wrong = f"{unknown[0]!r} is none" if unknown else "there is no 'name'"
        raise InputError(
            f"{where} is no list of actors: its columns may be {', '.join(COLUMNS)}; {wrong}."
            f" A file with the columns of a table of ours is named like it, as groups.csv."
        )


def _rows(where: str, lines: Iterable[str]) -> Iterator[list[str] | Skipped]:
    walk = iter(lines)
    first = next(walk, "")
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(_with(first, walk), delimiter=delimiter, strict=True)
    while True:
        try:
            yield next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield Skipped(f"{where}, line {reader.line_num}", f"is not CSV ({error})")


def _with(first: str, rest: Iterable[str]) -> Iterator[str]:
    yield first
    yield from rest


def _row(where: str, table: str, cells: Mapping[str, str]) -> Row | Skipped:
    if not cells.get(KEYS[table]):
        return Skipped(where, f"has no {KEYS[table]}")
    bad = [cells[c] for c in ("start", "end") if cells.get(c) and not is_day(cells[c])]
    return Skipped(where, f"{bad[0]!r} is no date") if bad else Row(where, table, cells)


def found(where: str, cells: Mapping[str, str]) -> Found | Skipped:
    """Return the actor in a row of a list, or why there is none."""
    name, kind = clean(cells.get("name", "")), _kind(cells.get("kind", ""))
    start, end = cells.get("start", ""), cells.get("end", "")
    side = cells.get("country", "")
    if not name:
        return Skipped(where, "has no name")
    if cells.get("kind") and kind is None:
        return Skipped(where, f"the kind {cells['kind']!r} is none of {', '.join(ACTOR_KINDS)}")
    for day in (start, end):
        if day and not is_day(day):
            return Skipped(where, f"{day!r} is no date as 2015-11-26, 2015-11 or 2015")
    terms: tuple[Held, ...] = ()
    if kind == "person":
        role = cells.get("role", "") or "other"
        if role not in ROLES:
            return Skipped(where, f"the role {role!r} is none of {', '.join(ROLES)}")
        terms = (Held(side, clean(cells.get("office", "")) or "official", role, start, end),)
    return Found(
        where,
        name,
        kind,
        distinct(cells.get("aliases", "").split("|")),
        code=cells.get("code", ""),
        country=side,
        family="|".join(distinct(cells.get("family", "").split("|"))),
        wikidata=cells.get("wikidata", ""),
        start=start,
        end=end,
        terms=terms,
    )


def _kind(text: str) -> ActorKind | None:
    return next((kind for kind in ACTOR_KINDS if kind == text), None)
