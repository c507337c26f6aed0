"""Look over the gazetteer's tables for what reading them does not show.

`kg.gazetteer` stops at a row that it cannot read. This module reads on and collects what is
wrong among rows: codes that no table has, names that mean two actors at once, impossible dates,
terms of one office that overlap, rows that stand twice. A name that may mean two actors, since
the article decides, is listed with the reason in `allowed_clashes.csv`.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import chain, combinations
from pathlib import Path

from kg.gazetteer import CODED, KEYS, body_id, words

FILLED: Mapping[str, tuple[str, ...]] = {
    "states": ("code", "name", "country"),
    "organisations": ("code", "name", "kind", "compare"),
    "groups": ("code", "name", "kind"),
    "metonyms": ("name", "code", "kind"),
    "people": ("id", "name", "country", "office", "role"),
    "roles": ("noun", "categories"),
    "places": ("name", "kind"),
    "lookalikes": ("phrase", "kind"),
    "women": ("id",),
    "traits": ("words", "codes"),
    "allowed_clashes": ("name", "codes", "reason"),
    "names": ("name", "code"),
}
"""The tables, and the columns of each whose cells must not be empty."""

NAMES: Mapping[str, tuple[str, ...]] = {
    "states": ("name", "official", "aliases", "adjectives", "demonyms", "capitals"),
    "organisations": ("name", "aliases"),
    "groups": ("name", "aliases", "people"),
    "metonyms": ("name", "aliases"),
    "people": ("name", "aliases"),
    "names": ("name",),
}
"""Where names stand that mean an actor by themselves; a surname alone never does."""

_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
_FORMER = re.compile(r"(?P<name>.+) (?P<start>[^/ ]*)/(?P<end>[^/ ]*)")
_SIDE = re.compile(r"(?P<state>[A-Z]{3}):(CIV|OPP|REB)")

Finding = tuple[str, int, str]


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table, and where it stands."""

    table: str
    line: int
    cells: Mapping[str, str]
    folder: str = ""
    """The folder of a user, ending in a slash; "" for the tables under check alone."""

    def get(self, column: str) -> str:
        """Return a cell without the space around it; a missing column is empty."""
        return self.cells.get(column, "").strip()

    def parts(self, column: str) -> list[str]:
        """Return the entries of a cell, which `|` parts."""
        return [part.strip() for part in self.get(column).split("|") if part.strip()]

    def finding(self, fault: str) -> Finding:
        """Return a fault of this row, as findings are sorted."""
        return f"{self.folder}{self.table}", self.line, fault

    def where(self) -> str:
        """Return the place of the row in words."""
        return f"{self.folder}{self.table}.csv, line {self.line}"


Tables = Mapping[str, Sequence[Row]]


@dataclass(frozen=True, slots=True)
class Bearer:
    """An actor that a name means without any doubt, and the time in which it does."""

    code: str
    start: str
    end: str
    row: Row


def check(folder: Path, extra: Path | None = None) -> list[str]:
    """Return what is wrong with the tables in a folder, a sentence each, sorted.

    With a user's folder `extra` laid over it: what is wrong with these only, among themselves
    and where a name of theirs takes it from another actor.
    """
    tables, findings = _tables(folder)
    if extra is not None:
        before = _findings(tables)
        added, findings = _tables(extra, f"{extra.name}/")
        findings |= _findings(_laid_over(tables, added)) - before
    else:
        findings |= _findings(tables)
    return [f"{table}.csv, line {line}: {fault}." for table, line, fault in sorted(findings)]


def _findings(tables: Tables) -> set[Finding]:
    parts = (_empty, _repeated, _codes, _dates, _terms, _persons, _weak, _clashes)
    return {finding for part in parts for finding in part(tables)}


def _tables(folder: Path, label: str = "") -> tuple[dict[str, list[Row]], set[Finding]]:
    tables, findings = dict[str, list[Row]](), set[Finding]()
    for name in FILLED:
        tables[name], faults = _read(folder / f"{name}.csv", label)
        findings.update(faults)
    return tables, findings


def _laid_over(tables: Tables, added: Tables) -> Tables:
    """Put a user's rows in the place of those of the same key, as `kg.gazetteer.load` does."""
    keys = {**KEYS, "allowed_clashes": "name"}
    coded = {row.get("code") for table in CODED for row in added[table]}
    laid: dict[str, list[Row]] = {}
    for table, rows in tables.items():
        taken = coded if table in CODED else {row.get(keys[table]) for row in added[table]}
        laid[table] = [row for row in rows if row.get(keys[table]) not in taken] + [*added[table]]
    return laid


def _read(path: Path, label: str) -> tuple[list[Row], list[Finding]]:
    table, rows, faults = path.stem, list[Row](), list[Finding]()
    if not path.is_file():
        needed = not label and table not in ("women", "allowed_clashes", "names")
        return [], [(table, 0, "the table is missing")] if needed else []
    with path.open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines, strict=True)
        try:
            for cells in reader:
                row = Row(table, reader.line_num, cells, label)
                if None in cells or None in cells.values():
                    faults.append(row.finding("the row has not as many cells as the header"))
                else:
                    rows.append(row)
        except (UnicodeDecodeError, csv.Error) as error:
            faults.append((f"{label}{table}", reader.line_num, f"this is not UTF-8 CSV ({error})"))
    return rows, faults


def _empty(tables: Tables) -> Iterator[Finding]:
    for table, columns in FILLED.items():
        for row in tables[table]:
            yield from (row.finding(f"{c} is empty") for c in columns if not row.get(c))


def _repeated(tables: Tables) -> Iterator[Finding]:
    for rows in tables.values():
        yield from _twice(rows, lambda row: repr(list(row.cells.values())), "the row")
    coded = [row for t in ("states", "organisations", "groups") for row in tables[t]]
    yield from _twice(coded, lambda row: row.get("code"), "the code")
    yield from _twice(tables["metonyms"], lambda row: row.get("name"), "the name")


def _twice(rows: Iterable[Row], key: Callable[[Row], str], what: str) -> Iterator[Finding]:
    first: dict[str, Row] = {}
    for row in rows:
        before = first.setdefault(key(row), row)
        if before is not row:
            yield row.finding(f"{what} stands already in {before.where()}")


def _codes(tables: Tables) -> Iterator[Finding]:
    states = {row.get("code") for row in tables["states"]}
    bodies = states | {row.get("code") for row in tables["organisations"]}
    actors = bodies | {row.get("code") for row in tables["groups"]}
    people = {row.get("id") for row in tables["people"]}
    ids = {f"person/{id}" for id in people} | {body_id(r.get("name")) for r in tables["metonyms"]}
    for table, column, known in (
        ("states", "country", states),
        ("states", "context", actors),
        ("organisations", "country", states),
        ("organisations", "members", bodies),
        ("organisations", "compare", bodies | {"NGO"}),
        ("organisations", "context", actors),
        ("groups", "country", states),
        ("groups", "context", actors),
        ("metonyms", "code", actors),
        ("people", "country", actors),
        ("places", "country", states),
        ("women", "id", people),
        ("traits", "codes", actors),
        ("names", "code", actors | ids),
    ):
        for row in tables[table]:
            for code, _, _ in _dated(row, column):
                side = _SIDE.fullmatch(code) if table == "people" else None
                if code not in known and not (side and side["state"] in states):
                    yield row.finding(f"{column} has {code!r}, which no table knows")


def _dates(tables: Tables) -> Iterator[Finding]:
    for row in chain.from_iterable(tables.values()):
        cells = [*_dated(row, "former"), *_dated(row, "members")]
        parts = [(since, until) for _, since, until in cells]
        for start, end in [(row.get("start"), row.get("end")), *parts]:
            bad = [day for day in (start, end) if day and not _is_date(day)]
            yield from (row.finding(f"{day!r} is no date, as 2015-11-26 or 2015") for day in bad)
            if not bad and _before(end, start):
                yield row.finding(f"the end {end} lies before the start {start}")


def _dated(row: Row, column: str) -> Iterator[tuple[str, str, str]]:
    """Yield each entry of a cell, as a former name or a member, with its first and last day."""
    for cell in row.parts(column):
        match = _FORMER.fullmatch(cell)
        yield (match["name"], match["start"], match["end"]) if match else (cell, "", "")


def _is_date(text: str) -> bool:
    if not _DATE.fullmatch(text):
        return False
    try:
        date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError:
        return False
    return True


def _before(day: str, other: str) -> bool:
    """Tell whether a day lies before another for certain, as exactly as both are known."""
    exact = min(len(day), len(other))
    return exact > 0 and day[:exact] < other[:exact]


def _meet(start: str, end: str, other_start: str, other_end: str) -> bool:
    """Tell whether two periods share more than the day on which one follows the other."""
    return (not end or not other_start or _before(other_start, end)) and (
        not other_end or not start or _before(start, other_end)
    )


def _terms(tables: Tables) -> Iterator[Finding]:
    held: dict[tuple[str, ...], list[Row]] = defaultdict(list)
    for row in tables["people"]:
        held[row.get("id"), row.get("country"), row.get("office")].append(row)
    for rows in held.values():
        for one, other in combinations(rows, 2):
            if _meet(one.get("start"), one.get("end"), other.get("start"), other.get("end")):
                yield other.finding(
                    f"the term of {other.get('id')} as {other.get('office')} overlaps with line"
                    f" {one.line}"
                )


def _persons(tables: Tables) -> Iterator[Finding]:
    first: dict[str, Row] = {}
    for row in tables["people"]:
        before = first.setdefault(row.get("id"), row)
        for column in ("name", "family", "aliases", "wikidata"):
            if row.get(column) != before.get(column):
                yield row.finding(
                    f"{row.get('id')} has another {column} than in line {before.line}"
                )


def _weak(tables: Tables) -> Iterator[Finding]:
    for table in ("states", "organisations", "metonyms"):
        for row in tables[table]:
            names = {name for column in NAMES[table] for name in row.parts(column)}
            names |= {name for name, _, _ in _dated(row, "former")}
            for name in row.parts("weak"):
                by_context = table == "states" and name.lower().startswith("the ")
                if name not in names and not by_context:
                    yield row.finding(f"the weak name {name!r} is none of the row's names")


def _clashes(tables: Tables) -> Iterator[Finding]:
    allowed = {_key(row.get("name")): row for row in tables["allowed_clashes"]}
    met: set[str] = set()
    for key, bearers in _bearers(tables).items():
        codes = _clashing(bearers)
        if not codes:
            continue
        met.add(key)
        excuse = allowed.get(key)
        if excuse is None or set(excuse.parts("codes")) != codes:
            first = min(bearers, key=lambda b: (not b.row.folder, b.row.table, b.row.line))
            means = f"the name {key!r} means {', '.join(sorted(codes))} at once"
            yield first.row.finding(f"{means}; {_advice(bearers)}")
    for key in allowed.keys() - met:
        yield allowed[key].finding(f"the name {key!r} needs no excuse, it means one actor")


def _advice(bearers: Iterable[Bearer]) -> str:
    if len({bearer.code for bearer in bearers if bearer.row.folder}) == 1:
        return "what stands here wins; if that is meant, give the reason in allowed_clashes.csv"
    return "make it weak for one or give the reason in allowed_clashes.csv"


def _clashing(bearers: Iterable[Bearer]) -> set[str]:
    pairs = (
        {one.code, other.code}
        for one, other in combinations(bearers, 2)
        if one.code != other.code and _meet(one.start, one.end, other.start, other.end)
    )
    return set().union(*pairs)


def _key(name: str) -> str:
    """Return a name as it is looked up: without diacritics, word by word."""
    return " ".join(word for word, _, _ in words(name))


def _bearers(tables: Tables) -> dict[str, list[Bearer]]:
    found: dict[str, list[Bearer]] = defaultdict(list)
    for row in chain.from_iterable(tables[table] for table in NAMES):
        for name, bearer in _names(row):
            found[_key(name)].append(bearer)
    return found


def _names(row: Row) -> Iterator[tuple[str, Bearer]]:
    """Yield the names of a row that count without support, each with whom it means and when."""
    if row.table == "people":
        bearer = Bearer(f"person/{row.get('id')}", "", "", row)
    else:
        bearer = Bearer(row.get("code"), row.get("start"), row.get("end"), row)
    weak = set(row.parts("weak"))
    for column in NAMES[row.table]:
        yield from ((name, bearer) for name in row.parts(column) if name not in weak)
    for name, start, end in _dated(row, "former"):
        if name not in weak:
            yield name, Bearer(bearer.code, start, end, row)
