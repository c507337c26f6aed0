"""Parse errors that are undone, and parses that must stay as they are."""

from __future__ import annotations

import docs
import pytest

from kg.nlp.repair import repair

PLACES = {"Paris": "GPE", "Hollande": "PERSON"}

LOST_SUBJECT = """In/IN/prep>said Paris/NNP/pobj>In ,/,/punct>Paris Hollande/NNP/appos>Paris
    said=say/VBD/ROOT"""
AFTER_A_CLAUSE = """Before/IN/prep>said leaving=leave/VBG/pcomp>Before Paris/NNP/dobj>leaving
    ,/,/punct>Paris Hollande/NNP/conj>Paris said=say/VBD/ROOT"""
STOP_AND_WARNING = """Norway/NNP/nsubj>spoke spoke=speak/VBD/ROOT urging=urge/VBG/advcl>spoke
    him=he/PRP/dobj>urging to/TO/aux>stop stop/VB/xcomp>urging and/CC/cc>stop
    warning=warn/VBG/conj>stop Peru/NNP/dobj>warning"""


@pytest.mark.parametrize("table", [LOST_SUBJECT, AFTER_A_CLAUSE])
def test_a_subject_read_as_an_apposition_to_a_place_is_given_back(table: str) -> None:
    parsed = repair(docs.doc(table, ents=PLACES))
    lost = docs.token(parsed, "Hollande")
    assert (lost.head.text, lost.dep_) == ("said", "nsubj")


@pytest.mark.parametrize(
    "table",
    [
        pytest.param(
            LOST_SUBJECT.replace("said=say/VBD/ROOT", "he/PRP/nsubj>said said=say/VBD/ROOT"),
            id="the verb has a subject",
        ),
        pytest.param(LOST_SUBJECT.replace(",/,/punct>Paris", ""), id="no comma"),
        pytest.param(
            LOST_SUBJECT.replace(",/,/punct>Paris", ",/,/punct>Paris and/CC/cc>Paris"),
            id="coordination",
        ),
        pytest.param(
            "Hollande/NNP/ROOT ,/,/punct>Hollande Paris/NNP/appos>Hollande",
            id="an apposition to a person",
        ),
        pytest.param(
            """Peru/NNP/nsubj>left left=leave/VBD/ROOT Paris/NNP/dobj>left ,/,/punct>Paris
            Hollande/NNP/appos>Paris""",
            id="the verb stands before",
        ),
    ],
)
def test_what_is_no_lost_subject_stays(table: str) -> None:
    parsed = docs.doc(table, ents=PLACES)
    before = [(t.head.i, t.dep_) for t in parsed]
    assert [(t.head.i, t.dep_) for t in repair(parsed)] == before


def test_a_city_after_its_state_stays() -> None:
    table = """In/IN/prep>said Paris/NNP/pobj>In ,/,/punct>Paris Texas/NNP/appos>Paris
        he/PRP/nsubj>said said=say/VBD/ROOT"""
    parsed = repair(docs.doc(table, ents={"Paris": "GPE", "Texas": "GPE"}))
    assert docs.token(parsed, "Texas").head.text == "Paris"


def test_a_participle_goes_with_its_fellow() -> None:
    parsed = repair(docs.doc(STOP_AND_WARNING))
    assert docs.token(parsed, "warning").head.text == "urging"


def test_a_coordinated_infinitive_stays() -> None:
    parsed = repair(
        docs.doc(
            STOP_AND_WARNING.replace("warning=warn/VBG", "warn/VB").replace(
                "dobj>warning", "dobj>warn"
            )
        )
    )
    assert docs.token(parsed, "warn").head.text == "stop"


def test_a_second_repair_changes_nothing() -> None:
    once = repair(docs.doc(LOST_SUBJECT, ents=PLACES))
    arcs = [(t.head.i, t.dep_) for t in once]
    assert [(t.head.i, t.dep_) for t in repair(once)] == arcs
