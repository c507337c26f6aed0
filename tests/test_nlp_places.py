"""Places of events by table: hand-built parses, no trained model."""

from __future__ import annotations

import docs
import pytest

from kg import gazetteer
from kg.nlp.places import event_place

MET = "Norway/NNP/nsubj>met met=meet/VBD/ROOT Peru/NNP/dobj>met"

PLACES = [
    pytest.param(f"{MET} in/IN/prep>met Oslo/NNP/pobj>in", "met", "Oslo", id="a capital"),
    pytest.param(f"{MET} in/IN/prep>Peru Geneva/NNP/pobj>in", "met", "Geneva", id="on the object"),
    pytest.param(f"{MET} near/IN/prep>met Halab/NNP/pobj>near", "met", "Aleppo", id="usual name"),
    pytest.param(
        f"{MET} in/IN/prep>met Burma/NNP/pobj>in", "met", "Myanmar", id="a state's usual name"
    ),
    pytest.param(
        f"""{MET} at/IN/prep>met the/DT/det>Kremlin Kremlin/NNP/pobj>at""",
        "met",
        "Kremlin",
        id="a building",
    ),
    pytest.param(
        f"""{MET} in/IN/prep>met the/DT/det>city Syrian/JJ/amod>city city/NN/pobj>in
        of/IN/prep>city Aleppo/NNP/pobj>of""",
        "met",
        "Aleppo",
        id="the city of",
    ),
    pytest.param(
        f"{MET} on/IN/prep>met a/DT/det>visit visit/NN/pobj>on to/TO/prep>visit Ankara/NNP/pobj>to",
        "met",
        "Ankara",
        id="on a visit to",
    ),
    pytest.param(
        f"""{MET} at/IN/prep>met a/DT/det>hotel hotel/NN/pobj>at in/IN/prep>hotel
        Geneva/NNP/pobj>in""",
        "met",
        "Geneva",
        id="where a setting lies",
    ),
    pytest.param(
        """Norway/NNP/nsubj>held held=hold/VBD/ROOT talks=talk/NNS/dobj>held in/IN/prep>held
        Geneva/NNP/pobj>in""",
        "talks",
        "Geneva",
        id="from the verb that carries the event",
    ),
    pytest.param(
        """the/DT/det>talks Geneva/NNP/compound>talks talks=talk/NNS/nsubj>failed
        failed=fail/VBD/ROOT""",
        "talks",
        "Geneva",
        id="events named after a place",
    ),
    pytest.param(
        """Norway/NNP/nsubj>shot shot=shoot/VBD/ROOT a/DT/det>jet jet/NN/dobj>shot
        over/IN/prep>shot Aleppo/NNP/pobj>over""",
        "shot",
        "Aleppo",
        id="over a place",
    ),
    pytest.param(
        """Norway/NNP/nsubj>warned warned=warn/VBD/ROOT Peru/NNP/dobj>warned
        over/IN/prep>warned Aleppo/NNP/pobj>over""",
        "warned",
        None,
        id="about a place",
    ),
    pytest.param(
        """Norway/NNP/nsubj>said said=say/VBD/ROOT in/IN/prep>said Geneva/NNP/pobj>in
        it/PRP/nsubj>met met=meet/VBD/ccomp>said Peru/NNP/dobj>met""",
        "met",
        None,
        id="where it was said",
    ),
    pytest.param(
        """The/DT/det>ambassador ambassador/NN/nsubj>met in/IN/prep>ambassador
        Moscow/NNP/pobj>in met=meet/VBD/ROOT Peru/NNP/dobj>met""",
        "met",
        None,
        id="the home of a person",
    ),
    pytest.param(
        """Norway/NNP/nsubj>condemned condemned=condemn/VBD/ROOT the/DT/det>attack
        attack/NN/dobj>condemned in/IN/prep>attack Paris/NNP/pobj>in""",
        "condemned",
        None,
        id="the place of another event",
    ),
    pytest.param(
        """Norway/NNP/nsubj>fired fired=fire/VBD/ROOT rockets=rocket/NNS/dobj>fired
        at/IN/prep>fired Israel/NNP/pobj>at""",
        "fired",
        None,
        id="what is aimed at",
    ),
    pytest.param(
        """Norway/NNP/nsubj>meddled meddled=meddle/VBD/ROOT in/IN/prep>meddled
        Ukraine/NNP/pobj>in""",
        "meddled",
        None,
        id="meddle in",
    ),
    pytest.param(f"{MET} in/IN/prep>met NATO/NNP/pobj>in", "met", None, id="an organisation"),
    pytest.param(f"{MET} in/IN/prep>met March/NNP/pobj>in", "met", None, id="a month"),
    pytest.param(MET, "met", None, id="nowhere"),
]


@pytest.mark.parametrize(("table", "word", "place"), PLACES)
def test_the_place_of_an_event(table: str, word: str, place: str | None) -> None:
    doc = docs.doc(table)
    assert event_place(doc, docs.token(doc, word), doc.text, gazetteer.load()) == place


def test_a_place_that_no_table_knows_is_given_as_written() -> None:
    doc = docs.doc(
        f"{MET} at/IN/prep>met Castle/NNP/compound>Atlantica Atlantica/NNP/pobj>at",
        ents={"Castle Atlantica": "FAC"},
    )
    place = event_place(doc, docs.token(doc, "met"), doc.text, gazetteer.load())
    assert place == "Castle Atlantica"


def test_an_unknown_organisation_is_no_place() -> None:
    doc = docs.doc(f"{MET} at/IN/prep>met Atlantica/NNP/pobj>at", ents={"Atlantica": "ORG"})
    assert event_place(doc, docs.token(doc, "met"), doc.text, gazetteer.load()) is None
