"""Actors of one's own: read from foreign formats, written as tables that `kg.gazetteer` lays over.

    a CSV, a PETRARCH dictionary, Wikidata -> items -> tables -> CSV files in a user's folder

Each reader yields what it found and, as `Skipped`, what it could not use; a faulty line never
stops the others. Nothing is fetched but from the endpoint whose URL the caller gives.
"""

from __future__ import annotations

import bz2
import gzip
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Literal, TextIO, cast, get_args

from kg.errors import InputError
from kg.gazetteer import Gazetteer
from kg.gazetteer_import import petrarch, plain, wikidata
from kg.gazetteer_import.items import Item
from kg.gazetteer_import.sparql import fetch, question
from kg.gazetteer_import.tables import Tables, to_tables, write

Format = Literal["csv", "petrarch", "wikidata"]
FORMATS: tuple[Format, ...] = get_args(Format)

_SUFFIXES: dict[str, Format] = {
    ".csv": "csv",
    ".tsv": "csv",
    ".txt": "petrarch",
    ".actors": "petrarch",
    ".agents": "petrarch",
    ".json": "wikidata",
    ".jsonl": "wikidata",
    ".ndjson": "wikidata",
}

__all__ = ["FORMATS", "Format", "Tables", "fetch", "question", "read", "to_tables", "write"]


def read(path: Path, names: Gazetteer, *, format: Format | None = None) -> Iterator[Item]:
    """Yield the actors that a file describes; its ending tells the format unless it is given.

    `names` are the actors known already: codes and Wikidata ids are looked up there.

    Raises:
        InputError: the file is not there, or nothing tells its format.
    """
    match format or _format(path):
        case "csv":
            yield from plain.read(path.name, path.stem, _lines(path))
        case "petrarch":
            yield from petrarch.read(path.name, _lines(path), names)
        case "wikidata":
            # Twice: a person's line names offices by ids that other lines explain.
            offices = wikidata.offices(_lines(path))
            yield from wikidata.read(path.name, _lines(path), names, offices)
        case unexpected:
            raise ValueError(f"Unexpected format: {unexpected!r}")


def _format(path: Path) -> Format:
    endings = [ending.lower() for ending in path.suffixes if ending not in (".gz", ".bz2")]
    if not endings or endings[-1] not in _SUFFIXES:
        raise InputError(
            f"The ending of {path} tells no format; say --format {' or '.join(FORMATS)}."
        )
    return _SUFFIXES[endings[-1]]


def _lines(path: Path) -> Iterable[str]:
    try:
        with _opened(path) as file:
            yield from file
    except FileNotFoundError:
        raise InputError(f"There is no file {path}.") from None
    except (EOFError, OSError) as error:
        raise InputError(f"{path} cannot be read: {error}.") from error


def _opened(path: Path) -> TextIO:
    openers: dict[str, Callable[..., Any]] = {".gz": gzip.open, ".bz2": bz2.open}
    opener = openers.get(path.suffix, open)
    # Old dictionaries are in Latin-1: one odd byte must not stop the file.
    return cast(TextIO, opener(path, "rt", encoding="utf-8-sig", errors="replace", newline=""))
