"""The quality gate: extraction on the gold sentences never gets worse unnoticed."""

from __future__ import annotations

from pathlib import Path

import gold_floor
import pytest
from gold_floor import DENIED, Figures

from kg.score import LEVELS


def figures(f1: float, *, denied: int = 0, data: str = "a") -> Figures:
    return {"data": data, **dict.fromkeys(LEVELS, f1), DENIED: denied}


@pytest.mark.model
@pytest.mark.parametrize("part", gold_floor.parts())
def test_extraction_is_not_below_the_floor(part: str) -> None:
    floor, now = gold_floor.read_floor().get(part), gold_floor.measure(part)
    assert floor is not None, f"{part} has no floor yet: run `make floor`"
    assert floor["data"] == now["data"], f"the gold of {part} changed: run `make floor`"
    assert gold_floor.below(floor, now) == []


def test_there_is_gold_to_measure_on() -> None:
    assert {"look", "held"} <= set(gold_floor.parts())


def test_each_part_has_its_documents() -> None:
    for part in gold_floor.parts():
        assert (gold_floor.GOLD / f"{part}.docs.jsonl").is_file()


@pytest.mark.parametrize(
    ("now", "worse"),
    [
        (figures(0.5), 0),
        (figures(0.6), 0),
        (figures(0.499), 4),
        (figures(0.6, denied=1), 1),
        (figures(0.1, denied=9, data="b"), 0),
    ],
)
def test_what_counts_as_worse(now: Figures, worse: int) -> None:
    assert len(gold_floor.below(figures(0.5), now)) == worse


def test_the_floor_rises() -> None:
    assert gold_floor.raised({"look": figures(0.5)}, {"look": figures(0.6)}) == {
        "look": figures(0.6)
    }


def test_more_denied_relations_are_asserted_only_where_f1_rose() -> None:
    better = {"look": figures(0.6, denied=1)}
    assert gold_floor.raised({"look": figures(0.5)}, better) == better


@pytest.mark.parametrize("now", [figures(0.4), figures(0.5, denied=1)])
def test_the_floor_does_not_sink(now: Figures) -> None:
    with pytest.raises(SystemExit, match="only rises"):
        gold_floor.raised({"look": figures(0.5)}, {"look": now})


def test_a_floor_that_is_not_there_is_empty(tmp_path: Path) -> None:
    assert gold_floor.read_floor(tmp_path / "floor.json") == {}
