"""Quotations and their speakers, on hand-built parses."""

from __future__ import annotations

import docs
import pytest
from spacy.tokens import Doc

from kg.nlp.quotes import Quote, find_quotes, quote_at

BEFORE = """"/``/punct>said Peru/NNP/nsubj>attacked attacked=attack/VBD/ccomp>said
    us=we/PRP/dobj>attacked ,/,/punct>said "/''/punct>said Norway/NNP/nsubj>said
    said=say/VBD/ROOT ././punct>said"""
RAN = """"/``/punct>ran Peru/NNP/nsubj>attacked attacked=attack/VBD/ccomp>ran
    us=we/PRP/dobj>attacked "/''/punct>ran Norway/NNP/nsubj>ran ran=run/VBD/ROOT
    ././punct>ran"""
AFTER = """Norway/NNP/nsubj>said said=say/VBD/ROOT :/:/punct>said "/``/punct>said
    Peru/NNP/nsubj>attacked attacked=attack/VBD/ccomp>said us=we/PRP/dobj>attacked
    "/''/punct>attacked ././punct>said"""
TWO_SENTENCES = """Norway/NNP/nsubj>said said=say/VBD/ROOT :/:/punct>said "/``/punct>said
    Peru/NNP/nsubj>attacked attacked=attack/VBD/ccomp>said us=we/PRP/dobj>attacked
    ././punct>said We/PRP/nsubj>leave will/MD/aux>leave leave/VB/ROOT
    ././punct>leave "/''/punct>leave"""
NEXT_SENTENCE = """"/``/punct>attacked Peru/NNP/nsubj>attacked attacked=attack/VBD/ROOT
    us=we/PRP/dobj>attacked ././punct>attacked "/''/punct>attacked Norway/NNP/nsubj>said
    said=say/VBD/ROOT this/DT/dobj>said ././punct>said"""
OF_ITS_OWN = """"/``/punct>attacked Peru/NNP/nsubj>attacked attacked=attack/VBD/ROOT
    us=we/PRP/dobj>attacked ././punct>attacked "/''/punct>attacked Norway/NNP/nsubj>said
    said=say/VBD/ROOT it/PRP/nsubj>slept slept=sleep/VBD/ccomp>said ././punct>said"""
UNATTRIBUTED = """"/``/punct>attacked Peru/NNP/nsubj>attacked attacked=attack/VBD/ROOT
    us=we/PRP/dobj>attacked ././punct>attacked "/''/punct>attacked"""
SCARE = """The/DT/det>state "/``/punct>state caliph/NN/compound>state "/''/punct>state
    state/NN/nsubj>fell fell=fall/VBD/ROOT"""
PARAGRAPHS = """"/``/punct>wants Norway/NNP/nsubj>wants wants=want/VBZ/ccomp>said
    peace/NN/dobj>wants ,/,/punct>said "/''/punct>said
    Vollebaek/NNP/nsubj>said said=say/VBD/ROOT ././punct>said"""
OPEN = """"/``/punct>wait We/PRP/nsubj>wait wait/VBP/ROOT ././punct>wait"""
LAST = """"/``/punct>hope We/PRP/nsubj>hope hope/VBP/ROOT ././punct>hope "/''/punct>hope"""
NEUTRAL = "Chile/NNP/nsubj>waited waited=wait/VBD/ROOT ././punct>waited"


def speakers(parsed: Doc) -> list[str | None]:
    return [parsed[q.speaker].text if q.speaker is not None else None for q in find_quotes(parsed)]


@pytest.mark.parametrize(
    ("table", "speaker"),
    [
        pytest.param(BEFORE, "Norway", id="quotation first"),
        pytest.param(AFTER, "Norway", id="speaker first"),
        pytest.param(TWO_SENTENCES, "Norway", id="over two sentences"),
        pytest.param(NEXT_SENTENCE, "Norway", id="named in the next sentence"),
        pytest.param(OF_ITS_OWN, None, id="the next sentence tells something else"),
        pytest.param(UNATTRIBUTED, None, id="nobody named"),
        pytest.param(SCARE, None, id="marks around one word"),
        pytest.param(RAN, None, id="no verb of saying"),
        pytest.param(
            RAN.replace('attacked "/', 'attacked ,/,/punct>ran "/'),
            "Norway",
            id="any verb after a comma",
        ),
    ],
)
def test_the_speaker_of_a_quotation(table: str, speaker: str | None) -> None:
    assert speakers(docs.doc(table)) == [speaker]


def joined(*tables: str) -> Doc:
    """Return one Doc of several sentences whose words may be the same."""
    return Doc.from_docs([docs.doc(table) for table in tables])


def test_a_speaker_goes_on_over_unattributed_quotations() -> None:
    assert speakers(joined(AFTER, UNATTRIBUTED)) == ["Norway", "Norway"]


def test_a_speaker_is_forgotten_after_some_sentences() -> None:
    assert speakers(joined(AFTER, *[NEUTRAL] * 5, UNATTRIBUTED)) == ["Norway", None]


def test_the_place_of_a_quotation_takes_in_its_marks() -> None:
    assert find_quotes(docs.doc(BEFORE)) == [Quote(0, 6, 6)]


def test_without_marks_there_is_no_quotation() -> None:
    assert find_quotes(docs.doc(NEUTRAL)) == []


def test_a_quotation_without_end_reaches_to_the_blank_line() -> None:
    parsed = docs.doc(
        """Norway/NNP/nsubj>said said=say/VBD/ROOT :/:/punct>said "/``/punct>said
        We/PRP/nsubj>left left=leave/VBD/ccomp>said ././punct>said ¶/_SP/dep>.
        Peru/NNP/nsubj>ran ran=run/VBD/ROOT"""
    )
    assert find_quotes(parsed) == [Quote(3, 7, 0)]


def test_a_last_mark_without_partner_opens_nothing() -> None:
    assert find_quotes(docs.doc('Norway/NNP/nsubj>left left=leave/VBD/ROOT "/``/punct>left')) == []


@pytest.mark.parametrize(("token", "inside"), [(0, True), (5, True), (6, False)])
def test_the_quotation_around_a_token(token: int, inside: bool) -> None:
    assert (quote_at([Quote(0, 6, None)], token) is not None) is inside


def test_each_paragraph_of_a_quotation_opens_and_only_the_last_closes() -> None:
    parsed = joined(PARAGRAPHS, OPEN, LAST, NEUTRAL)
    found = find_quotes(parsed)
    assert [(q.start, q.end) for q in found] == [(0, 6), (9, 13), (13, 18)]
    assert {parsed[q.speaker].text for q in found if q.speaker is not None} == {"Vollebaek"}


def test_a_quotation_never_closed_ends_with_its_sentence() -> None:
    assert [(q.start, q.end) for q in find_quotes(joined(OPEN, NEUTRAL))] == [(0, 4)]


def test_a_quoted_word_has_no_speaker_of_another_sentence() -> None:
    assert speakers(joined(AFTER, SCARE)) == ["Norway", None]
