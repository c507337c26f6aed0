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


@pytest.mark.parametrize(
    ("table", "word", "head", "label"),
    [
        pytest.param(
            """critic/NN/nsubj>banned of/IN/prep>critic Peru/NNP/pobj>of ,/,/punct>banned
            Norway/NNP/nsubj>banned banned=ban/VBD/ROOT trade/NN/dobj>banned""",
            "critic",
            "Norway",
            "appos",
            id="a second subject",
        ),
        pytest.param(
            """Norway/NNP/nsubj>sold sold=sell/VBD/ROOT Peru/NNP/nmod>jets 36/CD/nummod>jets
            jets=jet/NNS/dobj>sold""",
            "Peru",
            "sold",
            "dative",
            id="a receiver before a number",
        ),
        pytest.param(
            """Norway/NNP/nsubj>helped helped=help/VBD/ROOT Peru/NNP/compound>fight
            fight/VB/ccomp>helped""",
            "Peru",
            "fight",
            "nsubj",
            id="the subject of a bare infinitive",
        ),
        pytest.param(
            """Chile/NNP/nsubj>fired fired=fire/VBD/ROOT on/IN/prep>fired Sunday/NNP/pobj>on
            and/CC/cc>Sunday Peru/NNP/conj>Sunday replied=reply/VBD/conj>fired""",
            "Peru",
            "replied",
            "nsubj",
            id="a subject joined to a date",
        ),
    ],
)
def test_a_noun_is_given_its_place(table: str, word: str, head: str, label: str) -> None:
    token = docs.token(repair(docs.doc(table)), word)
    assert (token.head.text, token.dep_) == (head, label)


@pytest.mark.parametrize(
    "table",
    [
        pytest.param(
            """Norway/NNP/nsubj>sold sold=sell/VBD/ROOT Peru/NNP/nmod>jets
            jets=jet/NNS/dobj>sold""",
            id="no number",
        ),
        pytest.param(
            """Chile/NNP/nsubj>hit hit/VBD/ROOT Norway/NNP/dobj>hit and/CC/cc>Norway
            Peru/NNP/conj>Norway and/CC/cc>hit left=leave/VBD/conj>hit""",
            id="a verb after its conjunction",
        ),
    ],
)
def test_a_noun_in_its_place_stays(table: str) -> None:
    parsed = docs.doc(table)
    before = [(t.head.i, t.dep_) for t in parsed]
    assert [(t.head.i, t.dep_) for t in repair(parsed)] == before


def test_a_noun_with_an_object_is_a_participle() -> None:
    table = """Norway/NNP/nsubj>called called=call/VBD/ROOT warning/NN/conj>called
        Peru/NNP/dobj>warning"""
    token = docs.token(repair(docs.doc(table)), "warning")
    assert (token.tag_, token.pos_, token.lemma_) == ("VBG", "VERB", "warn")


def test_who_is_accused_of_one_deed_is_accused_of_the_next() -> None:
    table = """Norway/NNP/nsubj>left left=leave/VBD/ROOT accusing=accuse/VBG/advcl>left
        Peru/NNP/dobj>accusing of/IN/prep>Peru arming=arm/VBG/pcomp>of rebels/NNS/dobj>arming
        and/CC/cc>accusing bombing=bomb/VBG/conj>accusing Chile/NNP/dobj>bombing"""
    token = docs.token(repair(docs.doc(table)), "bombing")
    assert (token.head.text, token.dep_) == ("arming", "conj")
