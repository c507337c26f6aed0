"""Look over the gazetteer tables by hand: inside for consistency, outside against a reference.

    python tests/check_gazetteer.py                 the tables among themselves
    python tests/check_gazetteer.py FOLDER          and against the tables of FOLDER

The first part fails (exit status 1) on any fault. The second part only lists disagreements:
each is a thing to look at, as either side may be right.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

Row = Mapping[str, str]
Tables = Mapping[str, list[Row]]

HERE = Path(__file__).parent.parent / "data" / "gazetteer"
COLUMNS = {
    "states": "code iso2 name official aliases former adjectives combining demonyms capitals"
    " wikidata kind start end country weak",
    "organisations": "code name aliases kind members wikidata start end country rank compare weak",
    "metonyms": "name aliases code body kind weak",
    "places": "name aliases country kind weak",
    "lookalikes": "phrase kind",
}
SORT = {
    "states": ("code",),
    "organisations": ("code",),
    "metonyms": ("name",),
    "places": ("name", "country"),
    "lookalikes": ("phrase",),
}
NAME_COLUMNS = ("name", "official", "aliases", "adjectives", "demonyms", "capitals")
DATE = re.compile(r"(\d{4}(-\d\d){0,2})?")
FORMER = re.compile(r"(.+) ((?:\d{4}(?:-\d\d){0,2})?)/((?:\d{4}(?:-\d\d){0,2})?)")

PLACE_OR_ACTOR = "a place here, an actor elsewhere: the sentence decides"
BY_DATE = "two actors of one name at different times: the date of the article decides"
CLASHES = {
    "Aden": BY_DATE,
    "American-led coalition": BY_DATE,
    "Belgrade": BY_DATE,
    "Brussels": "the Belgian government or the European Union: weak for both, context decides",
    "Congo": "either Congo: weak for both, the one named in full in the article, else COD",
    "Congolese": "either Congo: weak for both, the one named in full in the article, else COD",
    "Constantinople": BY_DATE,
    "Dominican": "Dominica or the Dominican Republic: weak for both, else DOM",
    "Dominicans": "Dominica or the Dominican Republic: weak for both, else DOM",
    "Europe": PLACE_OR_ACTOR,
    "Hanoi": BY_DATE,
    "Moscow": BY_DATE,
    "Prague": BY_DATE,
    "Saigon": PLACE_OR_ACTOR,
    "Sana'a": BY_DATE,
    "Sanaa": BY_DATE,
    "U.S.-led coalition": BY_DATE,
    "US-led coalition": BY_DATE,
    "Willemstad": BY_DATE,
    "coalition forces": BY_DATE,
    "coalition of the willing": BY_DATE,
    "coalition troops": BY_DATE,
}


def cells(text: str) -> list[str]:
    """Return the entries of a cell."""
    return [part for part in text.split("|") if part]


def read(folder: Path, names: Iterable[str]) -> dict[str, list[Row]]:
    """Return the named tables of a folder."""
    tables: dict[str, list[Row]] = {}
    for name in names:
        with open(folder / f"{name}.csv", encoding="utf-8", newline="") as lines:
            tables[name] = list(csv.DictReader(lines))
    return tables


def names_of(row: Row) -> Iterator[str]:
    """Yield every name that a row gives to its actor or place, former names included."""
    for column in NAME_COLUMNS:
        yield from cells(row.get(column, ""))
    for entry in cells(row.get("former", "")):
        if match := FORMER.fullmatch(entry):
            yield match[1]


def faults(tables: Tables) -> Iterator[str]:
    """Yield what is wrong with the tables among themselves."""
    for name, rows in tables.items():
        yield from _form(name, rows)
    yield from _codes(tables)
    yield from _clashes(tables)


def _form(table: str, rows: list[Row]) -> Iterator[str]:
    if list(rows[0]) != COLUMNS[table].split():
        yield f"{table}: columns are {' '.join(rows[0])}"
    keys = [tuple(row[column] for column in SORT[table]) for row in rows]
    if keys != sorted(keys) or len(keys) != len(set(keys)):
        yield f"{table}: rows are not sorted and unique by {', '.join(SORT[table])}"
    for row, key in zip(rows, keys, strict=True):
        yield from (f"{table} {key[0]}: {fault}" for fault in _row(row))


def _row(row: Row) -> Iterator[str]:
    for column, cell in row.items():
        parts = cell.split("|")
        if cell and (len(set(parts)) < len(parts) or any(p != p.strip() or not p for p in parts)):
            yield f"empty, repeated or padded entry in {column}"
    for column in ("start", "end"):
        if not DATE.fullmatch(row.get(column, "")):
            yield f"{column} is no ISO date"
    if row.get("end") and row["end"] < row["start"]:
        yield "ends before it starts"
    if not re.fullmatch(r"(Q\d+)?", row.get("wikidata", "")):
        yield "wikidata is no item id"
    yield from (f"former {x!r}" for x in cells(row.get("former", "")) if not FORMER.fullmatch(x))
    unknown = set(cells(row.get("weak", ""))) - set(names_of(row))
    yield from (f"weak {name!r} is none of its names" for name in sorted(unknown))


def _codes(tables: Tables) -> Iterator[str]:
    states = {row["code"] for row in tables["states"]}
    organisations = {row["code"] for row in tables["organisations"]}
    known = states | organisations
    yield from (f"{code} is both a state and an organisation" for code in states & organisations)
    for table, column, codes in (
        ("states", "country", states),
        ("organisations", "members", known),
        ("metonyms", "code", known),
        ("places", "country", states),
    ):
        for row in tables[table]:
            if missing := {cell.split(" ")[0] for cell in cells(row[column])} - codes:
                name = row.get("name")
                yield f"{table} {name}: unknown codes {sorted(missing)} in {column}"
    for row in tables["states"]:
        if (row["kind"] == "dissolved") != bool(row["end"]):
            yield f"states {row['code']}: end does not fit kind {row['kind']}"
    for row in tables["organisations"]:
        allowed = {"NGO"} if row["kind"] == "ngo" else organisations
        if row["compare"] not in allowed:
            yield f"organisations {row['code']}: compare is {row['compare']}"
    yield from _items(tables)


def _items(tables: Tables) -> Iterator[str]:
    seen: dict[str, str] = {}
    for table in ("states", "organisations"):
        for row in tables[table]:
            item = row["wikidata"]
            if item and item in seen:
                yield f"{table} {row['code']}: {item} is also that of {seen[item]}"
            seen[item] = row["code"]


def clashes(tables: Tables) -> dict[str, list[str]]:
    """Return each name that leads to more than one actor or place, with where it leads."""
    owners: dict[str, set[str]] = defaultdict(set)
    for table in ("states", "organisations", "metonyms", "places"):
        for row in tables[table]:
            owner = _owner(table, row)
            for name in names_of(row):
                owners[name].add(owner)
    return {name: sorted(found) for name, found in sorted(owners.items()) if len(found) > 1}


def _owner(table: str, row: Row) -> str:
    if row.get("compare", "NGO") != "NGO":
        return row["compare"]
    return row["code"] if table in ("states", "organisations") else f"{table} {row['name']}"


def _clashes(tables: Tables) -> Iterator[str]:
    found = clashes(tables)
    for name in sorted(found.keys() - CLASHES.keys()):
        yield f"{name!r} leads to {', '.join(found[name])}: say which, or give the reason here"
    for name in sorted(CLASHES.keys() - found.keys()):
        yield f"{name!r} is excused here, yet leads to one actor only"


def disagreements(tables: Tables, reference: Tables) -> Iterator[str]:
    """Yield where the reference says something else than the tables."""
    yield from _states(tables["states"], reference["states"])
    yield from _organisations(tables["organisations"], reference["organisations"])
    yield from _metonyms(tables, reference["metonyms"])


def _states(ours: list[Row], theirs: list[Row]) -> Iterator[str]:
    by_code = {row["code"]: row for row in ours}
    for row in theirs:
        code = row["iso3"]
        if not code:
            continue
        mine = by_code.get(code)
        if mine is None:
            yield f"states: {code} {row['common_name']} is missing"
            continue
        if row["wikidata_qid"] and row["wikidata_qid"] != mine["wikidata"]:
            yield f"states {code}: wikidata {mine['wikidata']}, reference {row['wikidata_qid']}"
        if row["iso2"] and row["iso2"] != mine["iso2"]:
            yield f"states {code}: iso2 {mine['iso2']}, reference {row['iso2']}"
        known = {name.casefold() for name in names_of(mine)}
        told = [row["common_name"], row["abbreviation"], row["nationality_adjective"]]
        told += cells(row["capital"]) + re.split(r"[|,]\s*", row["demonyms"])
        for name in told:
            if name and name != "none" and name.casefold() not in known:
                yield f"states {code}: reference also says {name!r}"


def _organisations(ours: list[Row], theirs: list[Row]) -> Iterator[str]:
    by_name = {name: row for row in ours for name in [row["code"], *names_of(row)]}
    for row in theirs:
        mine = by_name.get(row["name"])
        if mine is None:
            continue
        label = f"organisations {mine['code']} ({row['name']}, {row['members_as_of'] or 'no date'})"
        if row["wikidata_qid"] and row["wikidata_qid"] != mine["wikidata"]:
            yield f"{label}: wikidata {mine['wikidata'] or 'none'}, reference {row['wikidata_qid']}"
        members = {m.split(" ")[0] for m in cells(mine["members"]) if " " not in m or m[-1] == "/"}
        told = set(cells(row["members"]))
        if members and len(told) > 2 and members != told:
            gone, new = " ".join(sorted(told - members)), " ".join(sorted(members - told))
            yield f"{label}: only in reference {gone or '-'}; only here {new or '-'}"
        for acronym in cells(row["acronyms"]):
            if acronym not in by_name:
                yield f"{label}: acronym {acronym}"


def _metonyms(tables: Tables, theirs: list[Row]) -> Iterator[str]:
    owners: dict[str, set[str]] = defaultdict(set)
    for table in ("states", "organisations", "metonyms"):
        for row in tables[table]:
            for name in names_of(row):
                owners[name].update((row["code"], row.get("country") or row["code"]))
    for row in theirs:
        found = owners.get(row["metonym"])
        if found is not None and row["iso3"] and row["iso3"] not in found:
            yield f"metonyms {row['metonym']}: {', '.join(sorted(found))}, reference {row['iso3']}"
        if found is None and row["kind"] != "legislature":
            yield f"metonyms: {row['metonym']} ({row['iso3']} {row['kind']}) is missing"


def main(arguments: list[str]) -> int:
    """Run the checks; return the exit status."""
    tables = read(HERE, COLUMNS)
    found = list(faults(tables))
    for line in found:
        sys.stdout.write(f"FAULT {line}\n")
    sys.stdout.write("; ".join(f"{name} {len(rows)} rows" for name, rows in tables.items()) + "\n")
    if arguments:
        reference = read(Path(arguments[0]), ("states", "organisations", "metonyms"))
        for line in disagreements(tables, reference):
            sys.stdout.write(f"{line}\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
