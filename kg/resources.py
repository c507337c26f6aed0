"""Where the files that ship with the package lie, and the reading of their tables.

In a wheel they are packed under `kg/_files`; in a checkout they stand at the top level.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path

from kg.errors import DataError

_PACKED = Path(__file__).parent / "_files"
_CHECKOUT = Path(__file__).parent.parent


def path(*parts: str) -> Path:
    """Return the path of a shipped file or folder, as `path("ontologies", "diplomacy.ttl")`."""
    root = _PACKED if _PACKED.is_dir() else _CHECKOUT
    return root.joinpath(*parts)


def rows(table: Path) -> Iterator[tuple[str, dict[str, str]]]:
    """Yield where each row of a CSV table stands, in words, and the row.

    Raises:
        DataError: The table is missing, is not UTF-8 CSV, or a row has too few or many cells.
    """
    try:
        with table.open(encoding="utf-8", newline="") as lines:
            for number, row in enumerate(csv.DictReader(lines, strict=True), start=2):
                if None in row or None in row.values():
                    raise DataError(f"{table.name}, line {number}: wrong number of columns.")
                yield f"{table.name}, line {number}", row
    except FileNotFoundError:
        raise DataError(f"There is no table {table.name} in {table.parent}.") from None
    except (UnicodeDecodeError, csv.Error) as error:
        raise DataError(f"{table} is not a UTF-8 CSV table: {error}.") from error
