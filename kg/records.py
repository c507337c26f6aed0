"""Facts as flat records for people's scripts: JSON Lines and CSV.

A record is the contract with the outside: its fields do not change without a new version.
A symmetric relation, and one that has an inverse, is printed in both directions.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any, TextIO

from kg.errors import DataError
from kg.model import Actor, Fact, Mention, Relation

Record = dict[str, Any]

COLUMNS = (
    "document",
    "date",
    "source",
    "source_code",
    "relation",
    "target",
    "target_code",
    "plover",
    "status",
    "speaker",
    "cue",
    "thing",
    "place",
    "sentence",
    "trigger",
    "start",
    "end",
    "rule",
    "confidence",
)
"""The columns of `facts.csv`."""

# A spreadsheet runs a cell that begins so; an apostrophe makes it text again.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def to_record(fact: Fact, relations: Mapping[str, Relation]) -> Record:
    """Return the record of a fact, in the direction in which it was read."""
    relation = relations[fact.relation]
    return {
        "document": fact.article,
        "relation": fact.relation,
        "plover": relation.plover,
        "cameo": relation.cameo,
        "status": fact.status,
        "cue": fact.cue,
        "source": _actor(fact.source),
        "target": _actor(fact.target),
        "speaker": _actor(fact.speaker) if fact.speaker else None,
        "thing": fact.thing,
        "date": fact.date,
        "place": fact.place,
        "start": fact.start,
        "end": fact.end,
        "sentence": fact.sentence,
        "trigger": fact.trigger,
        "trigger_start": fact.trigger_start,
        "trigger_end": fact.trigger_end,
        "rule": fact.rule,
        "confidence": fact.confidence,
    }


def records_of(fact: Fact, relations: Mapping[str, Relation]) -> tuple[Record, ...]:
    """Return the record of a fact, and that of its other direction where there is one."""
    relation = relations[fact.relation]
    back = relation.name if relation.symmetric else relation.inverse
    if back is None:
        return (to_record(fact, relations),)
    turned = replace(fact, relation=back, source=fact.target, target=fact.source)
    return to_record(fact, relations), to_record(turned, relations)


def from_record(record: Mapping[str, Any]) -> Fact:
    """Return the fact of a record; what a record does not carry is left empty.

    Mentions get the place of their text in the sentence, or that of the sentence.
    """
    try:
        speaker = record["speaker"]
        return Fact(
            article=record["document"],
            relation=record["relation"],
            source=_mention(record["source"], record),
            target=_mention(record["target"], record),
            speaker=_mention(speaker, record) if speaker else None,
            **{name: record[name] for name in _PLAIN},
        )
    except (KeyError, TypeError) as error:
        raise DataError(f"a record lacks what a fact needs ({error}): {record!r:.200}") from error


_PLAIN = (
    "status",
    "cue",
    "thing",
    "date",
    "place",
    "start",
    "end",
    "sentence",
    "trigger",
    "trigger_start",
    "trigger_end",
    "rule",
    "confidence",
)


def write_jsonl(records: Iterable[Record], out: TextIO) -> None:
    """Write one JSON object a line."""
    for record in records:
        out.write(json.dumps(record, ensure_ascii=False) + "\n")


def read_jsonl(lines: Iterable[str], *, where: str) -> Iterator[Record]:
    """Yield the records of JSON Lines; `where` names them in an error."""
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise DataError(f"{where}, line {number}, is not valid JSON ({error})") from error
        if not isinstance(record, dict):
            raise DataError(f"{where}, line {number}, is not a JSON object")
        yield record


def write_csv(records: Iterable[Record], out: TextIO) -> None:
    """Write one row a record, with every cell harmless to a spreadsheet."""
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(COLUMNS)
    rows.writerows([_cell(value) for value in _row(record).values()] for record in records)


def _row(record: Record) -> dict[str, Any]:
    flat = {name: record.get(name) for name in COLUMNS}
    for role in ("source", "target"):
        flat[role], flat[f"{role}_code"] = record[role]["name"], record[role]["code"]
    flat["speaker"] = record["speaker"]["name"] if record["speaker"] else None
    return flat


def _cell(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def _actor(mention: Mention) -> dict[str, str | None]:
    actor = mention.actor
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind,
        "country": actor.country,
        "code": actor.code,
        "text": mention.text,
    }


def _mention(actor: Mapping[str, Any], record: Mapping[str, Any]) -> Mention:
    text = actor["text"]
    at = record["sentence"].find(text)
    start = record["start"] + at if at >= 0 else record["start"]
    end = start + len(text) if at >= 0 else record["end"]
    named = {name: actor[name] for name in ("id", "name", "kind", "code", "country")}
    return Mention(Actor(**named), text, start, end, reason="record")
