"""The gold cases of actors: who is meant by a mention, on that day."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from spacy.language import Language
from spacy.tokens import Doc

from kg import nlp
from kg.model import Article

GOLD = Path(__file__).parent.parent / "data" / "gold"
FLOORS = {"actors": (0.95, 0.02), "actors_read": (0.76, 0.08), "actors_held": (0.69, 0.13)}
"""For each file the accuracy that is asked for, and the share of wrong links that is borne.

They only get stricter. Wrong links are worse than none.
"""
LOOK_ALIKES = {"actors": 0.95, "actors_read": 0.80, "actors_held": 0.75}


def found_code(doc: Doc, case: dict[str, Any]) -> set[str | None]:
    """Return the codes that the linker gives to the mention of a case."""
    start = -1
    for _ in range(case.get("occurrence", 1)):
        start = case["text"].index(case["mention"], start + 1)
    span = doc.char_span(start, start + len(case["mention"]), alignment_mode="expand")
    assert span is not None
    heads = (t for t in span if t.dep_ not in ("amod", "compound", "npadvmod", "poss"))
    where = next((t for t in (span.root, *heads) if doc._.actors.get(t.i)), None)
    if where is None:
        return set()
    in_place = where.dep_ == "pobj" and where.head.lower_ in ("in", "at", "near", "from")
    if case["code"] is None and in_place and case.get("kind") != "person":
        return set()  # a place by its preposition is no actor
    return {mention.actor.code for mention in doc._.actors[where.i]}


Outcomes = list[tuple[dict[str, Any], set[str | None]]]


@pytest.fixture(scope="module", params=sorted(FLOORS))
def part(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def outcomes(trained: Language, part: str) -> Outcomes:
    lines = (GOLD / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()
    cases = [json.loads(line) for line in lines]
    articles = [
        Article(str(i), case["text"], dt.date.fromisoformat(case["date"]))
        for i, case in enumerate(cases)
    ]
    docs = [doc for _, doc in nlp.read(trained, articles)]
    return [(case, found_code(doc, case)) for doc, case in zip(docs, cases, strict=True)]


def is_right(case: dict[str, Any], codes: set[str | None]) -> bool:
    """Tell whether the linker found the actor, or rightly found nobody."""
    if case["code"] is None:
        return not codes
    return bool(codes & {case["code"], *case.get("alt", ())})


@pytest.mark.model
def test_actors_are_linked_right(part: str, outcomes: Outcomes) -> None:
    right = sum(is_right(case, codes) for case, codes in outcomes)
    assert right / len(outcomes) >= FLOORS[part][0]


@pytest.mark.model
def test_few_are_linked_wrong(part: str, outcomes: Outcomes) -> None:
    wrong = [case["id"] for case, codes in outcomes if codes and not is_right(case, codes)]
    assert len(wrong) / len(outcomes) <= FLOORS[part][1], wrong


@pytest.mark.model
def test_look_alikes_are_told_apart(part: str, outcomes: Outcomes) -> None:
    alike = [(case, codes) for case, codes in outcomes if "look-alike" in case["tags"]]
    wrong = [case["id"] for case, codes in alike if codes and not is_right(case, codes)]
    assert part != "actors" or not wrong
    right = sum(is_right(case, codes) for case, codes in alike)
    assert right / len(alike) >= LOOK_ALIKES[part]
