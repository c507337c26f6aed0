"""Compare the people gazetteer with a reference file of heads of state and government, by hand.

Run `python tests/check_people.py leaders.csv`. The reference is a CSV with at least the columns
`iso3,role,person,start` (and `end`, where known); nothing of it is kept in the project.
The answer lists what is badly formed here, which terms there have no person here, and where the
dates disagree. A disagreement is a thing to look at, not a proof.
"""

from __future__ import annotations

import csv
import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path

PEOPLE = Path(__file__).parent.parent / "data" / "gazetteer" / "people.csv"
COLUMNS = "id,name,family,aliases,country,office,role,start,end,wikidata".split(",")
ROLES = {
    "head_of_state",
    "head_of_government",
    "foreign_minister",
    "defence_minister",
    "leader",
    "other",
}
DAY = r"(\d{4}(-\d{2}(-\d{2})?)?)?"
PATTERNS = {
    "id": r"[a-z0-9]+(-[a-z0-9]+)*",
    "name": r"\S(.*\S)?",
    "family": r"[^|]+(\|[^|]+)*",
    "aliases": r"([^|]+(\|[^|]+)*)?",
    "country": r"[A-Z0-9]+(:[A-Z]+)?",
    "office": r"\S(.*\S)?",
    "start": DAY,
    "end": DAY,
    "wikidata": r"(Q\d+)?",
}
STATE_ROLES = {"head_of_state", "head_of_government", "leader"}
PARTICLES = {"al", "el", "bin", "ibn", "de", "da", "of", "the", "van", "von", "ould", "sheikh"}
FIRST_YEAR = "1990"
TOLERANCE_DAYS = 31

Row = dict[str, str]


def fold(text: str) -> str:
    """Return the text in lower-case ASCII, the form in which names are compared."""
    text = text.replace("ı", "i").replace("ø", "o").replace("ł", "l").replace("đ", "d")
    text = text.replace("Đ", "D").replace("Ø", "O").replace("Ł", "L").replace("ə", "a")
    plain = unicodedata.normalize("NFKD", text)
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()


def tokens(name: str) -> set[str]:
    """Return the words of a name that tell people apart."""
    words = re.findall(r"[a-z]+", fold(re.sub(r"['’ʻʼ]", "", name)))
    return {w for w in words if len(w) > 1 and w not in PARTICLES}


def alike(one: str, other: str) -> bool:
    """Return whether two words may be spellings of one name."""
    return one == other or SequenceMatcher(None, one, other).ratio() >= 0.75


def same_person(row: Row, name: str) -> bool:
    """Return whether a reference name fits one of the row's names."""
    wanted = tokens(name)
    for own in [row["name"], *row["aliases"].split("|"), *row["family"].split("|")]:
        short, long = sorted((tokens(own), wanted), key=len)
        if short and all(any(alike(a, b) for b in long) for a in short):
            return True
    return False


def odd_cells(row: Row) -> Iterator[str]:
    """Yield what is wrong in the cells of one row."""
    for column, pattern in PATTERNS.items():
        if not re.fullmatch(pattern, row[column]):
            yield f"odd {column} {row[column]!r}"
    if row["role"] not in ROLES:
        yield f"unknown role {row['role']!r}"
    if row["start"] and row["end"] and row["end"] < row["start"][: len(row["end"])]:
        yield "ends before it starts"


def malformed(rows: Iterable[Row]) -> Iterator[str]:
    """Yield a sentence for each row that breaks the format of the file."""
    names: dict[str, str] = {}
    order: list[tuple[str, str, str]] = []
    seen: set[tuple[str, ...]] = set()
    for row in rows:
        key = (row["id"], row["country"], row["office"], row["start"])
        where = " ".join(key)
        yield from (f"{where}: {fault}" for fault in odd_cells(row))
        if names.setdefault(row["id"], row["name"]) != row["name"]:
            yield f"{where}: one id, two names"
        if key in seen:
            yield f"{where}: twice"
        seen.add(key)
        order.append((row["country"], row["role"], row["start"]))
    if order != sorted(order):
        yield "the rows are not sorted by country, role, start"


def days_apart(one: str, other: str) -> int | None:
    """Return the days between two full dates, None where one of them is not full."""
    if len(one) != 10 or len(other) != 10:
        return None
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)


def best_gap(terms: list[Row], field: str, value: str) -> int:
    """Return how far the nearest term's date lies from the reference date, in days."""
    gaps = [days_apart(t[field], value) for t in terms]
    return min((g for g in gaps if g is not None), default=0)


def compare(rows: list[Row], reference: list[Row]) -> tuple[list[str], list[str]]:
    """Return the reference terms nobody here fits, and the dates that disagree."""
    missing: set[str] = set()
    dates: set[str] = set()
    by_country: dict[str, list[Row]] = {}
    for row in rows:
        by_country.setdefault(row["country"], []).append(row)
    for ref in reference:
        end = ref.get("end", "")
        if end and end < FIRST_YEAR:
            continue
        who = f"{ref['iso3']} {ref['role']} {ref['person']} {ref['start']}..{end}"
        found = [r for r in by_country.get(ref["iso3"], []) if same_person(r, ref["person"])]
        if not found:
            missing.add(who)
            continue
        terms = [t for t in found if t["role"] in STATE_ROLES]
        for field, value in (("start", ref["start"]), ("end", end)):
            gap = best_gap(terms, field, value)
            if gap > TOLERANCE_DAYS:
                ours = ", ".join(f"{t['office']} {t['start']}..{t['end']}" for t in terms)
                dates.add(f"{who}: {field} {gap} days off; here {ours}")
    return sorted(missing), sorted(dates)


def read(path: Path) -> list[Row]:
    """Return the rows of a CSV file."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def main(arguments: list[str]) -> int:
    """Write the comparison to stdout; fail only on what is badly formed here."""
    rows = read(PEOPLE)
    write = sys.stdout.write
    write(f"{len(rows)} terms of {len({r['id'] for r in rows})} people\n")
    faults = list(malformed(rows))
    if list(rows[0]) != COLUMNS:
        faults.insert(0, f"the columns are {list(rows[0])}")
    write("".join(f"malformed: {f}\n" for f in faults))
    if arguments:
        missing, dates = compare(rows, read(Path(arguments[0])))
        write("".join(f"missing: {m}\n" for m in missing))
        write("".join(f"dates: {d}\n" for d in dates))
        write(f"{len(faults)} malformed, {len(missing)} missing, {len(dates)} dates apart\n")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
