"""Names in a text: what the gazetteer finds, without names that are part of other names."""

from __future__ import annotations

import docs
import pytest

from kg import gazetteer
from kg.nlp.names import find_names

NAMES = gazetteer.load()


def names(table: str, **ents: str) -> list[str]:
    """Return the names found; entities are given as `Michael_Jordan="PERSON"`."""
    parsed = docs.doc(table, ents={words.replace("_", " "): label for words, label in ents.items()})
    return [parsed[name.start : name.end].text for name in find_names(parsed, NAMES)]


LEFT = " left=leave/VBD/ROOT"


def test_names_are_found_from_left_to_right() -> None:
    table = """French/JJ/amod>President President/NNP/compound>Hollande Hollande/NNP/nsubj>met
        met=meet/VBD/ROOT Vladimir/NNP/compound>Putin Putin/NNP/dobj>met"""
    found = names(table, French="NORP", Hollande="PERSON", Vladimir_Putin="PERSON")
    assert found == ["French", "Hollande", "Vladimir Putin"]


def test_a_name_has_its_head_and_its_readings() -> None:
    table = "The/DT/det>States United/NNP/compound>States States/NNPS/nsubj>left" + LEFT
    (name,) = find_names(docs.doc(table, ents={"The United States": "GPE"}), NAMES)
    assert (name.start <= 1, name.end, name.root) == (True, 3, 2)
    assert {entry.actor.id for entry in name.entries} == {"USA"}


@pytest.mark.parametrize(
    ("table", "ents"),
    [
        pytest.param(
            "Michael/NNP/compound>Jordan Jordan/NNP/nsubj>left" + LEFT,
            {"Michael_Jordan": "PERSON"},
            id="a person called like a state",
        ),
        pytest.param(
            "The/DT/det>Times Moscow/NNP/compound>Times Times/NNP/nsubj>left" + LEFT,
            {"The_Moscow_Times": "ORG"},
            id="a newspaper",
        ),
        pytest.param(
            "Turkish/NNP/compound>Airlines Airlines/NNPS/nsubj>left" + LEFT,
            {"Turkish_Airlines": "ORG"},
            id="a firm",
        ),
        pytest.param(
            "New/NNP/compound>Norway Norway/NNP/nsubj>left" + LEFT,
            {"New_Norway": "GPE"},
            id="a place called after a state",
        ),
        pytest.param(
            """Latin/JJ/amod>American American/JJ/amod>leaders leaders=leader/NNS/nsubj>left"""
            + LEFT,
            {"Latin_American": "NORP"},
            id="a region",
        ),
        pytest.param(
            "Atlanta/NNP/nsubj>left ,/,/punct>Atlanta Georgia/NNP/appos>Atlanta" + LEFT,
            {"Atlanta": "GPE", "Georgia": "GPE"},
            id="a town in a state that is called like a country",
        ),
        pytest.param(
            "In/IN/prep>left May/NNP/pobj>In they/PRP/nsubj>left" + LEFT,
            {"May": "DATE"},
            id="a month",
        ),
        pytest.param(
            "May/NNP/nsubj>left 3/CD/nummod>May" + LEFT,
            {},
            id="a month and a day",
        ),
        pytest.param(
            "A/DT/det>man putin/NN/compound>man man/NN/nsubj>left" + LEFT,
            {},
            id="in lower case",
        ),
    ],
)
def test_what_is_part_of_something_else_is_no_name(table: str, ents: dict[str, str]) -> None:
    assert names(table, **ents) == []


@pytest.mark.parametrize(
    ("table", "ents", "found"),
    [
        pytest.param(
            "Theresa/NNP/compound>May May/NNP/nsubj>left" + LEFT,
            {"Theresa_May": "PERSON"},
            ["Theresa May"],
            id="a person called like a month",
        ),
        pytest.param(
            "Mrs/NNP/compound>May May/NNP/nsubj>left" + LEFT,
            {"May": "PERSON"},
            ["May"],
            id="with a courtesy title",
        ),
        pytest.param(
            "President/NNP/compound>Putin Putin/NNP/nsubj>left" + LEFT,
            {"President_Putin": "PERSON"},
            ["Putin"],
            id="with an office inside the entity",
        ),
        pytest.param(
            "Ivan/NNP/compound>Putin Putin/NNP/nsubj>left" + LEFT,
            {"Ivan_Putin": "PERSON"},
            [],
            id="with the given name of another",
        ),
        pytest.param("Paris/NNP/nsubj>left" + LEFT, {"Paris": "GPE"}, ["Paris"], id="a capital"),
        pytest.param(
            "Norwegian/JJ/amod>troops troops=troop/NNS/nsubj>left" + LEFT,
            {"Norwegian": "NORP"},
            ["Norwegian"],
            id="an adjective",
        ),
        pytest.param(
            "Oslo/NNP/nsubj>left ,/,/punct>Oslo Norway/NNP/appos>Oslo" + LEFT,
            {"Oslo": "GPE", "Norway": "GPE"},
            ["Oslo", "Norway"],
            id="a capital in its own state",
        ),
    ],
)
def test_surnames_and_capitals(table: str, ents: dict[str, str], found: list[str]) -> None:
    assert names(table, **ents) == found


def test_names_do_not_overlap_in_order() -> None:
    table = """Sino/NNP/nmod>talks -/HYPH/punct>talks Russian/JJ/amod>talks
        talks=talk/NNS/nsubj>left in/IN/prep>left South/NNP/compound>Korea Korea/NNP/pobj>in
        left=leave/VBD/ROOT"""
    parsed = docs.doc(table)
    found = find_names(parsed, NAMES)
    assert all(a.end <= b.start for a, b in zip(found, found[1:], strict=False))
    assert [parsed[n.start : n.end].text for n in found] == ["Sino", "Russian", "South Korea"]
