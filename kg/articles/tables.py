"""Many articles in one file: JSON Lines and CSV, record by record."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator, Mapping
from typing import Any

from kg.articles.decoding import mend
from kg.errors import InputError

# The names under which each field of an article is found, the contract's own first.
_NAMES = {
    "id": ("id", "guid", "article_id", "doc_id", "document"),
    "text": ("text", "body", "content", "article", "story", "full_text", "fulltext"),
    "date": ("date", "published", "published_at", "publish_date", "pubdate", "datetime", "day"),
    "title": ("title", "headline"),
    "url": ("url", "link"),
    "source": ("source", "publisher", "outlet", "publication", "site"),
}

Row = tuple[str, Mapping[str, str] | InputError]
"""The place of a record ("line 3") with its fields, or with what is wrong with it."""


def jsonl(text: str) -> Iterator[Row]:
    """Yield each record of JSON Lines; a bad line is reported and the rest is read."""
    # Not splitlines(): JSON strings may hold U+2028 and the like, which end no line here.
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            yield f"line {number}", _parsed(line)


def delimited(text: str) -> Iterator[Row]:
    """Yield each record of a CSV file with a header row; comma, semicolon, tab or bar."""
    # The default refuses articles over 131,072 characters; it holds for the whole process, so
    # it is only ever raised.
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    header = text.lstrip().split("\n", 1)[0]
    delimiter = max(",;\t|", key=header.count)
    rows = csv.DictReader(io.StringIO(text.lstrip(), newline=""), delimiter=delimiter)
    fields = _fields({name: "" for name in rows.fieldnames or () if name})
    if "text" not in fields:
        raise InputError(f"has no column named text; its first row is {header.strip()[:80]!r}")
    for number, row in enumerate(rows, start=2):
        named = {key: value for key, value in row.items() if key and value is not None}
        yield f"row {number}", _fields(named)


def _parsed(line: str) -> Mapping[str, str] | InputError:
    try:
        record = json.loads(line)
    except ValueError as error:
        return InputError(f"is not valid JSON ({error})")
    except RecursionError:
        return InputError("is not a plain record: it is nested too deep")
    if not isinstance(record, dict):
        return InputError(f"is not an object but {_kind(record)}")
    if not isinstance(record.get("text", ""), str):
        return InputError(f"has a text that is not a string but {_kind(record['text'])}")
    return _fields(record)


def _kind(value: Any) -> str:
    return {list: "a list", str: "a string", dict: "an object", bool: "true or false"}.get(
        type(value), "null" if value is None else "a number"
    )


def _fields(record: Mapping[str, Any]) -> dict[str, str]:
    by_name = {key.strip().lower().replace(" ", "_"): value for key, value in record.items()}
    found = {}
    for field, names in _NAMES.items():
        value = next((by_name[name] for name in names if by_name.get(name) is not None), None)
        if isinstance(value, str | int | float):
            found[field] = mend(str(value))
    return found
