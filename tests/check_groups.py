"""Check groups.csv by hand: `python tests/check_groups.py [REFERENCE.csv] [--least N]`.

Without an argument only the table itself is checked: kinds, codes, dates, names that two
rows claim, names that a state bears too. With a reference table (columns name, aliases and
n_sources) the groups that the table lacks are listed, best known first. No test runs this.
"""

from __future__ import annotations

import argparse
import csv
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

from kg.gazetteer import fold

FOLDER = Path(__file__).parent.parent / "data" / "gazetteer"
KINDS = {"armed_group", "party", "people", "other"}
CODE = re.compile(r"[A-Z0-9][A-Z0-9 -]*(:REB|:OPP)?")

Row = dict[str, str]


def read(path: Path) -> list[Row]:
    """Read a CSV table with a header line."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def cells(row: Row, *columns: str) -> list[str]:
    """Return the names in some columns of a row, in which `|` parts them."""
    return [name for column in columns for name in row.get(column, "").split("|") if name]


def plain(name: str) -> str:
    """Return a name as the comparison with a reference sees it: letters and digits only."""
    return re.sub(r"[^a-z0-9]+", "", fold(name).lower())


def row_faults(row: Row) -> Iterator[str]:
    """Yield a sentence for each fault that a row has by itself."""
    code = row["code"]
    if not CODE.fullmatch(code):
        yield f"{code!r} is no code."
    if row["kind"] not in KINDS:
        yield f"{code} has the unknown kind {row['kind']!r}."
    if row["start"] and row["end"] and row["start"] > row["end"]:
        yield f"{code} ends before it starts."
    for name in sorted(set(cells(row, "name", "aliases")) & set(cells(row, "weak"))):
        yield f"{code} has {name!r} both as a sure and as a weak name."


def clashes(rows: Iterable[Row], states: Iterable[Row]) -> Iterator[str]:
    """Yield a sentence for each sure name that another row or a state bears too."""
    owners: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        for name in cells(row, "name", "aliases"):
            owners[name].add(row["code"])
    columns = ("name", "official", "aliases", "adjectives", "demonyms", "capitals")
    taken = {name for state in states for name in cells(state, *columns)}
    for name, codes in sorted(owners.items()):
        if len(codes) > 1:
            yield f"{name!r} is claimed by {', '.join(sorted(codes))}."
        if name in taken:
            yield f"{name!r} of {', '.join(sorted(codes))} is a state's name too."


def missed(rows: list[Row], reference: list[Row], least: int) -> Iterator[str]:
    """Yield the names of reference groups that no row knows and `least` sources name."""
    known = {plain(n) for r in rows for n in cells(r, "code", "name", "aliases", "weak")}
    for row in sorted(reference, key=lambda r: (-int(r["n_sources"]), r["name"])):
        if int(row["n_sources"]) < least:
            continue
        if not known & {plain(name) for name in cells(row, "name", "aliases")}:
            yield f"{row['name']} ({row.get('countries_iso3', '')})"


def main() -> int:
    """Report the faults, then what a reference has more; return 1 if there are faults."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("reference", nargs="?", type=Path)
    parser.add_argument("--least", type=int, default=2, help="sources that name the group")
    options = parser.parse_args()
    rows = read(FOLDER / "groups.csv")
    found = [fault for row in rows for fault in row_faults(row)]
    found += clashes(rows, read(FOLDER / "states.csv"))
    lines = [f"{len(rows)} rows, {len(found)} faults", *found]
    if options.reference:
        lines += ["", "Not in the table:"]
        lines += missed(rows, read(options.reference), options.least)
    sys.stdout.write("\n".join(lines) + "\n")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
