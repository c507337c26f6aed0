"""Compare the gazetteer with tables of others, by hand: `python tests/compare_gazetteer.py FOLDER`.

FOLDER holds any of states.csv, organisations.csv, metonyms.csv, armed_groups.csv and leaders.csv;
the functions below name the columns they read. Each line of the answer is a thing to look at, as
either side may be right. What is wrong within our own tables, `kg gazetteer check` tells.
"""

from __future__ import annotations

import csv
import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path

from kg import gazetteer, resources
from kg.gazetteer_check import NAMES

Row = Mapping[str, str]
Tables = Mapping[str, Sequence[Row]]

OURS = ("states", "organisations", "groups", "metonyms", "people")
PARTICLES = frozenset("al el bin ibn de da of the van von ould sheikh".split())
FIRST_YEAR = "1990"
TOLERANCE_DAYS = 31
SOURCES = 2


def cells(text: str) -> list[str]:
    """Return the entries of a cell."""
    return [part for part in text.split("|") if part]


def read(path: Path) -> list[Row]:
    """Return the rows of a CSV file with a header."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def names_of(table: str, row: Row) -> list[str]:
    """Return every name that a row gives to its actor, weak and former names included."""
    names = [name for column in (*NAMES[table], "weak") for name in cells(row.get(column, ""))]
    return names + [entry.rsplit(" ", 1)[0] for entry in cells(row.get("former", ""))]


def states(ours: Tables, theirs: Sequence[Row]) -> Iterator[str]:
    """Compare iso3, iso2, wikidata_qid and the names of states."""
    by_code = {row["code"]: row for row in ours["states"]}
    for row in filter(lambda row: row["iso3"], theirs):
        mine = by_code.get(row["iso3"])
        if mine is None:
            yield f"{row['iso3']} {row['common_name']} is missing"
            continue
        for column, other in (("wikidata", "wikidata_qid"), ("iso2", "iso2")):
            if row[other] and row[other] != mine[column]:
                yield f"{mine['code']}: {column} {mine[column]}, reference {row[other]}"
        known = {name.casefold() for name in names_of("states", mine)}
        told = [row["common_name"], row["abbreviation"], row["nationality_adjective"]]
        told += cells(row["capital"]) + re.split(r"[|,]\s*", row["demonyms"])
        for name in told:
            if name and name != "none" and name.casefold() not in known:
                yield f"{mine['code']}: reference also says {name!r}"


def organisations(ours: Tables, theirs: Sequence[Row]) -> Iterator[str]:
    """Compare acronyms, wikidata_qid and members of the organisations of one name."""
    rows = ours["organisations"]
    by_name = {name: row for row in rows for name in [row["code"], *names_of("organisations", row)]}
    for row in theirs:
        mine = by_name.get(row["name"])
        if mine is None:
            continue
        label = f"{mine['code']} ({row['name']}, {row['members_as_of'] or 'no date'})"
        if row["wikidata_qid"] and row["wikidata_qid"] != mine["wikidata"]:
            yield f"{label}: wikidata {mine['wikidata'] or 'none'}, reference {row['wikidata_qid']}"
        members = {m.split(" ")[0] for m in cells(mine["members"]) if " " not in m or m[-1] == "/"}
        told = set(cells(row["members"]))
        if members and len(told) > 2 and members != told:
            gone, new = " ".join(sorted(told - members)), " ".join(sorted(members - told))
            yield f"{label}: only in reference {gone or '-'}; only here {new or '-'}"
        yield from (f"{label}: acronym {a}" for a in cells(row["acronyms"]) if a not in by_name)


def metonyms(ours: Tables, theirs: Sequence[Row]) -> Iterator[str]:
    """Compare whom a metonym (metonym, iso3, kind) stands for."""
    owners: dict[str, set[str]] = defaultdict(set)
    for table in ("states", "organisations", "metonyms"):
        for row in ours[table]:
            for name in names_of(table, row):
                owners[name].update((row["code"], row.get("country") or row["code"]))
    for row in theirs:
        found = owners.get(row["metonym"])
        if found is None and row["kind"] != "legislature":
            yield f"{row['metonym']} ({row['iso3']} {row['kind']}) is missing"
        elif found and row["iso3"] and row["iso3"] not in found:
            yield f"{row['metonym']}: {', '.join(sorted(found))}, reference {row['iso3']}"


def groups(ours: Tables, theirs: Sequence[Row]) -> Iterator[str]:
    """List the groups (name, aliases, n_sources) that several sources name and we lack."""
    rows = ours["groups"]
    known = {_letters(name) for row in rows for name in [row["code"], *names_of("groups", row)]}
    for row in sorted(theirs, key=lambda row: (-int(row["n_sources"]), row["name"])):
        names = [row["name"], *cells(row["aliases"])]
        if int(row["n_sources"]) >= SOURCES and not known & {_letters(name) for name in names}:
            yield f"{row['name']} is missing"


def _letters(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "", gazetteer.fold(name).lower())


def people(ours: Tables, theirs: Sequence[Row]) -> Iterator[str]:
    """Compare heads of state and government (iso3, role, person, start, end) and their terms."""
    by_country: dict[str, list[Row]] = defaultdict(list)
    for row in ours["people"]:
        by_country[row["country"]].append(row)
    for row in theirs:
        if row["end"] and row["end"] < FIRST_YEAR:
            continue
        who = f"{row['iso3']} {row['role']} {row['person']} {row['start']}..{row['end']}"
        terms = [mine for mine in by_country[row["iso3"]] if _same_person(mine, row["person"])]
        if not terms:
            yield f"{who} is missing"
        for column in ("start", "end"):
            gap = min((_days_apart(mine[column], row[column]) for mine in terms), default=0)
            if gap > TOLERANCE_DAYS:
                yield f"{who}: {column} is {gap} days off"


def _same_person(row: Row, name: str) -> bool:
    wanted = _name_words(name)
    for own in [row["name"], *cells(row["aliases"]), *cells(row["family"])]:
        short, long = sorted((_name_words(own), wanted), key=len)
        if short and all(any(_alike(a, b) for b in long) for a in short):
            return True
    return False


def _name_words(name: str) -> set[str]:
    found = re.findall(r"[a-z]{2,}", gazetteer.fold(name).lower().replace("'", ""))
    return set(found) - PARTICLES


def _alike(one: str, other: str) -> bool:
    return one == other or SequenceMatcher(None, one, other).ratio() >= 0.75


def _days_apart(one: str, other: str) -> int:
    if len(one) != 10 or len(other) != 10:
        return 0  # not both are known to the day
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)


COMPARISONS: Mapping[str, Callable[[Tables, Sequence[Row]], Iterator[str]]] = {
    "states": states,
    "organisations": organisations,
    "metonyms": metonyms,
    "armed_groups": groups,
    "leaders": people,
}


def compare(folder: Path) -> Iterator[str]:
    """Yield where the tables of a folder say something else than ours."""
    shipped = resources.path("data", "gazetteer")
    ours = {table: read(shipped / f"{table}.csv") for table in OURS}
    for table, comparison in COMPARISONS.items():
        if (file := folder / f"{table}.csv").is_file():
            found = dict.fromkeys(comparison(ours, read(file)))
            yield from (f"{table}: {line}" for line in found)


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.stdout.writelines(f"{line}\n" for line in compare(Path(sys.argv[1])))
