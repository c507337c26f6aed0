"""Records: the contract to the letter, both directions, and cells that run nothing."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import records
from kg.errors import DataError
from kg.model import STATUSES, Actor, Fact, Mention, Relation

RELATIONS = {
    name: Relation(name, name, "", plover, "040", "verbal cooperation", 0.5, symmetric, inverse)
    for name, plover, symmetric, inverse in [
        ("metWith", "CONSULT", True, None),
        ("visited", "CONSULT", False, "hosted"),
        ("hosted", "CONSULT", False, "visited"),
        ("accused", "ACCUSE", False, None),
    ]
}
MET = "Norway met Chile in Lima, Peru said."


@pytest.fixture
def met(make_fact: Callable[..., Fact]) -> Fact:
    found = make_fact(MET, "NOR", "metWith", "CHL", status="reported", cue="said", place="Lima")
    return replace(found, speaker=make_fact(MET, "PER", "metWith", "CHL").source)


def test_a_record_has_the_fields_of_the_contract(met: Fact) -> None:
    chile = {"kind": "state", "name": "Chile", "id": "CHL", "code": "CHL", "country": "CHL"}
    record = records.to_record(met, RELATIONS)
    assert record == {
        "document": "lima",
        "relation": "metWith",
        "plover": "CONSULT",
        "cameo": "040",
        "status": "reported",
        "cue": "said",
        "source": record["source"],
        "target": chile | {"text": "Chile"},
        "speaker": record["speaker"],
        "thing": None,
        "date": "2015-11-26",
        "place": "Lima",
        "start": 0,
        "end": len(MET),
        "sentence": MET,
        "trigger": "met",
        "trigger_start": 7,
        "trigger_end": 10,
        "rule": "meet/verb",
        "confidence": 0.9,
    }
    assert (record["source"]["id"], record["speaker"]["id"]) == ("NOR", "PER")


@pytest.mark.parametrize(
    ("relation", "expected"),
    [
        ("metWith", [("NOR", "metWith", "CHL"), ("CHL", "metWith", "NOR")]),
        ("visited", [("NOR", "visited", "CHL"), ("CHL", "hosted", "NOR")]),
        ("accused", [("NOR", "accused", "CHL")]),
    ],
)
def test_relations_with_two_directions_are_printed_in_both(
    met: Fact, relation: str, expected: list[tuple[str, str, str]]
) -> None:
    found = records.records_of(replace(met, relation=relation), RELATIONS)
    assert [(r["source"]["id"], r["relation"], r["target"]["id"]) for r in found] == expected


ACTOR_TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
ACTORS = st.builds(
    Actor,
    ACTOR_TEXT,
    ACTOR_TEXT,
    st.sampled_from(["state", "igo", "person"]),
    st.none() | ACTOR_TEXT,
    st.none() | ACTOR_TEXT,
)
MENTIONS = st.builds(Mention, ACTORS, ACTOR_TEXT, st.just(0), st.just(1), st.just("name"))
FACTS = st.builds(
    Fact,
    article=ACTOR_TEXT,
    relation=st.sampled_from(sorted(RELATIONS)),
    source=MENTIONS,
    target=MENTIONS,
    status=st.sampled_from(STATUSES),
    start=st.integers(0, 1000),
    end=st.integers(0, 1000),
    sentence=ACTOR_TEXT,
    trigger=ACTOR_TEXT,
    trigger_start=st.integers(0, 1000),
    trigger_end=st.integers(0, 1000),
    rule=ACTOR_TEXT,
    confidence=st.floats(0, 1),
    speaker=st.none() | MENTIONS,
    cue=st.none() | ACTOR_TEXT,
    thing=st.none() | ACTOR_TEXT,
)


@given(st.lists(FACTS, max_size=3))
def test_records_survive_the_way_to_a_file_and_back(facts: list[Fact]) -> None:
    written = [records.to_record(fact, RELATIONS) for fact in facts]
    file = io.StringIO()
    records.write_jsonl(written, file)
    lines = file.getvalue().split("\n")
    read = list(records.read_jsonl(lines, where="a file"))
    assert read == written
    again = [records.to_record(records.from_record(record), RELATIONS) for record in read]
    assert again == written


def test_a_fact_from_a_record_finds_its_mentions_again(met: Fact) -> None:
    moved = replace(met, start=100, end=100 + len(MET))
    fact = records.from_record(records.to_record(moved, RELATIONS))
    assert (fact.target.start, fact.target.end) == (111, 116)


@pytest.mark.parametrize("record", [{}, {"speaker": None, "document": 1, "source": 3}])
def test_a_record_that_is_none_is_refused(record: dict[str, object]) -> None:
    with pytest.raises(DataError, match="lacks"):
        records.from_record(record)


@pytest.mark.parametrize("line", ["{oops", "[1, 2]"])
def test_a_bad_line_is_named(line: str) -> None:
    with pytest.raises(DataError, match="p.jsonl, line 2"):
        list(records.read_jsonl(["", line], where="p.jsonl"))


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_a_formula(met: Fact, start: str) -> None:
    text = f'{start}HYPERLINK("http://x","{MET}")'
    evil = replace(met, thing=text, sentence=text, place=text, cue=text)
    file = io.StringIO(newline="")
    records.write_csv(records.records_of(evil, RELATIONS), file)
    file.seek(0)
    rows = list(csv.DictReader(file))
    assert len(rows) == 2 and rows[0]["thing"] == f"'{text}"
    assert not any(str(cell).startswith(start) for row in rows for cell in row.values())


def test_the_table_has_the_columns_that_it_names(met: Fact) -> None:
    file = io.StringIO()
    records.write_csv([records.to_record(met, RELATIONS)], file)
    header, row = csv.reader(file.getvalue().splitlines())
    assert tuple(header) == records.COLUMNS
    assert dict(zip(header, row, strict=True))["speaker"] == "Peru"


def test_a_line_is_plain_json_in_its_own_script(met: Fact) -> None:
    file = io.StringIO()
    records.write_jsonl([records.to_record(replace(met, place="Šibenik"), RELATIONS)], file)
    assert "Šibenik" in file.getvalue()
    assert json.loads(file.getvalue())["place"] == "Šibenik"
