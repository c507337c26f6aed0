"""The scorer on cases small enough to count by hand."""

from __future__ import annotations

from typing import Any

import pytest

from kg.errors import DataError
from kg.score import Figures, Triple, country_code, score


def gold(*relations: tuple[str, str, str], **rest: Any) -> dict[str, Any]:
    """Return a document whose relations all carry the same further fields."""
    document = {key: rest.pop(key) for key in ("id", "span", "scheme") if key in rest}
    named = [dict(zip(("source", "type", "target"), r, strict=True)) | rest for r in relations]
    return {"id": "d", "relations": named} | document


def found(source: str, plover: str, target: str, **rest: Any) -> dict[str, Any]:
    actor = {"kind": "state", "country": None}
    return {
        "document": "d",
        "plover": plover,
        "status": "actual",
        "start": 0,
        "trigger_start": 5,
        "source": actor | {"code": source},
        "target": actor | {"code": target},
    } | rest


AID = ("NOR", "AID", "CHL")
MET = ("NOR", "CONSULT", "CHL")


def figures(documents: list[dict[str, Any]], records: list[dict[str, Any]]) -> tuple[Any, ...]:
    levels = score(documents, records).levels
    return tuple((f.gold, f.found, f.hit) for f in levels.values())


@pytest.mark.parametrize(
    ("documents", "records", "expected"),
    [
        pytest.param([gold(AID)], [found(*AID)], [(1, 1, 1)] * 4, id="right at every level"),
        pytest.param([gold(AID)], [], [(1, 0, 0)] * 4, id="missed"),
        pytest.param([gold()], [found(*AID)], [(0, 1, 0)] * 4, id="invented"),
        pytest.param(
            [gold(("NOR", "AID", "CHL"))],
            [found("NOR", "COOPERATE", "CHL")],
            [(1, 1, 0), (1, 1, 1), (1, 1, 1), (1, 1, 0)],
            id="the quad class is right, the type is not",
        ),
        pytest.param(
            [gold(AID)],
            [found("CHL", "AID", "NOR")],
            [(1, 1, 1), (1, 1, 0), (1, 1, 0), (1, 1, 0)],
            id="turned round",
        ),
        pytest.param([gold(AID)], [found(*AID), found(*AID)], [(1, 1, 1)] * 4, id="said twice"),
        pytest.param(
            [gold(AID, alt="SUPPORT")],
            [found("NOR", "SUPPORT", "CHL")],
            [(1, 1, 1)] * 4,
            id="another type that is right too",
        ),
        pytest.param(
            [gold(AID, source_alt=["UN"], target_alt=["PER"])],
            [found("UN", "AID", "PER")],
            [(1, 1, 1)] * 4,
            id="other codes that are right too",
        ),
        pytest.param([gold(AID, optional=True)], [found(*AID)], [(0, 0, 0)] * 4, id="optional"),
        pytest.param([gold(AID, optional=True)], [], [(0, 0, 0)] * 4, id="optional, not found"),
        pytest.param([gold(AID, status="denied")], [], [(0, 0, 0)] * 4, id="denied in gold"),
        pytest.param(
            [gold(AID)], [found(*AID, status="denied")], [(1, 0, 0)] * 4, id="denied when found"
        ),
        pytest.param([gold()], [found("NOR", "AID", "NOR")], [(0, 0, 0)] * 4, id="to itself"),
        pytest.param(
            [gold(AID, span=[0, 5])], [found(*AID)], [(1, 0, 0)] * 4, id="outside of the span"
        ),
        pytest.param(
            [gold(AID, span=[5, 6])], [found(*AID)], [(1, 1, 1)] * 4, id="inside of the span"
        ),
        pytest.param(
            [gold(AID, span=[0, 5])],
            [found(*AID, trigger_start=None)],
            [(1, 1, 1)] * 4,
            id="without a trigger the sentence counts",
        ),
        pytest.param([gold(AID)], [found(*AID, document="e")], [(1, 0, 0)] * 4, id="elsewhere"),
    ],
)
def test_counts(
    documents: list[dict[str, Any]],
    records: list[dict[str, Any]],
    expected: list[tuple[int, int, int]],
) -> None:
    assert figures(documents, records) == tuple(expected)


def test_figures_follow_from_the_counts() -> None:
    level = Figures(gold=4, found=3, hit=2)
    assert (level.precision, level.recall, level.f1) == (2 / 3, 0.5, 4 / 7)
    nothing = Figures(0, 0, 0)
    assert (nothing.precision, nothing.recall, nothing.f1) == (0, 0, 0)


def test_the_share_of_right_statuses() -> None:
    documents = [gold(AID, status="possible"), gold(MET, id="e", status="actual")]
    records = [found(*AID), found(*MET, document="e")]
    result = score(documents, records)
    assert (result.status_right, result.status_of) == (1, 2)


def test_what_is_denied_and_asserted_all_the_same_is_counted() -> None:
    documents = [gold(AID, MET, status="denied")]
    records = [found(*AID), found(*MET, status="denied")]
    assert score(documents, records).denied_asserted == 1


def test_misses_are_named() -> None:
    (miss,) = score([gold(AID)], [found(*MET)]).misses
    assert miss.missed == (Triple(*AID),) and miss.wrong == (Triple(*MET),)


@pytest.mark.parametrize(
    ("actor", "code"),
    [
        ({"kind": "person", "country": "NOR"}, "NOR"),
        ({"kind": "igo", "country": None}, "IGO"),
        ({"kind": "coalition"}, "IGO"),
        ({"kind": "ngo", "country": "NOR"}, "NGO"),
        ({"kind": "armed_group", "country": None}, "IMG"),
        ({"kind": "armed_group", "country": "SYR"}, "SYR"),
        ({"kind": "other", "country": None}, None),
    ],
)
def test_the_country_of_an_actor(actor: dict[str, Any], code: str | None) -> None:
    assert country_code(actor) == code


def test_the_scheme_of_countries() -> None:
    documents = [gold(("IGO", "AID", "CHL"), scheme="country")]
    records = [
        found("UN", "AID", "x")
        | {"source": {"kind": "igo"}, "target": {"kind": "state", "country": "CHL"}}
    ]
    assert score(documents, records).levels["dyad+type"].hit == 1


def test_a_faulty_gold_document_is_named() -> None:
    with pytest.raises(DataError, match="'d' lacks 'type'"):
        score([{"id": "d", "relations": [{"source": "NOR", "target": "CHL"}]}], [])
