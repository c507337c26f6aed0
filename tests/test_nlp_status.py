"""Fact, claim, plan or denial: read off hand-built parses with a handful of operators."""

from __future__ import annotations

from dataclasses import replace

import docs
import pytest
from spacy.tokens import Doc

from kg import lexicon
from kg.lexicon import Operator
from kg.nlp.quotes import Quote
from kg.nlp.status import Judgement, judge

Expected = tuple[str, str | None, str | None]
"""Status, cue, speaker."""

OPERATORS = {
    ("verb", "say"): Operator("say", "reported", "content"),
    ("noun", "claim"): Operator("say", "reported", "content"),
    ("adjective", "alleged"): Operator("allegedly", "reported", "self"),
    ("adverb", "allegedly"): Operator("allegedly", "reported", "self"),
    ("verb", "deny"): Operator("deny", "denied", "content"),
    ("verb", "fail"): Operator("fail", "denied", "content"),
    ("verb", "refuse"): Operator("fail", "denied", "content"),
    ("adjective", "unlikely"): Operator("fail", "denied", "content"),
    ("verb", "rule out"): Operator("prevent", "denied", "content"),
    ("verb", "plan"): Operator("plan", "possible", "content"),
    ("noun", "plan"): Operator("plan", "possible", "content"),
    ("verb", "discuss"): Operator("plan", "possible", "content"),
}
LEXICON = replace(lexicon.load(), operators=OPERATORS)


def judged(table: str, word: str, quotes: tuple[Quote, ...] = ()) -> Judgement:
    return judge(docs.token(docs.doc(table), word), LEXICON, quotes)


def check(found: Judgement, expected: Expected) -> None:
    speaker = found.speaker.text if found.speaker is not None else None
    assert (found.status, found.cue, speaker) == expected


CASES = [
    pytest.param(
        """Norway/NNP/nsubj>attacked attacked=attack/VBD/ROOT Peru/NNP/dobj>attacked
        ././punct>attacked""",
        "attacked",
        ("actual", None, None),
        id="plain",
    ),
    pytest.param(
        """Norway/NNP/nsubj>attack did=do/VBD/aux>attack not/RB/neg>attack attack/VB/ROOT
        Peru/NNP/dobj>attack ././punct>attack""",
        "attack",
        ("denied", "not", None),
        id="not",
    ),
    pytest.param(
        """Norway/NNP/nsubj>attacked never/RB/neg>attacked attacked=attack/VBD/ROOT
        Peru/NNP/dobj>attacked ././punct>attacked""",
        "attacked",
        ("denied", "never", None),
        id="never",
    ),
    pytest.param(
        """There/EX/expl>was was=be/VBD/ROOT no/DT/det>attack attack/NN/attr>was
        on/IN/prep>attack Peru/NNP/pobj>on ././punct>was""",
        "attack",
        ("denied", "no", None),
        id="no, of an event",
    ),
    pytest.param(
        """Norway/NNP/nsubj>attack may/MD/aux>attack attack/VB/ROOT Peru/NNP/dobj>attack
        ././punct>attack""",
        "attack",
        ("possible", "may", None),
        id="may",
    ),
    pytest.param(
        """Norway/NNP/nsubj>attack will/MD/aux>attack attack/VB/ROOT Peru/NNP/dobj>attack
        ././punct>attack""",
        "attack",
        ("possible", "will", None),
        id="will",
    ),
    pytest.param(
        """Norway/NNP/nsubj>said said=say/VBD/ROOT it/PRP/nsubj>attack would/MD/aux>attack
        attack/VB/ccomp>said Peru/NNP/dobj>attack ././punct>said""",
        "attack",
        ("possible", "would", "Norway"),
        id="would, of reported speech",
    ),
    pytest.param(
        """Norway/NNP/nsubj>attack would/MD/aux>attack attack/VB/ROOT Peru/NNP/dobj>attack
        if/IN/mark>left Chile/NNP/nsubj>left left=leave/VBD/advcl>attack ././punct>attack""",
        "attack",
        ("possible", "would", None),
        id="would, of a condition",
    ),
    pytest.param(
        """Norway/NNP/nsubj>attack would/MD/aux>attack attack/VB/ROOT Peru/NNP/dobj>attack
        if/IN/mark>left Chile/NNP/nsubj>left left=leave/VBD/advcl>attack ././punct>attack""",
        "left",
        ("possible", "if", None),
        id="the condition",
    ),
    pytest.param(
        """If/IN/mark>attacks Norway/NNP/nsubj>attacks attacks=attack/VBZ/advcl>leave
        Peru/NNP/dobj>attacks ,/,/punct>leave Chile/NNP/nsubj>leave will/MD/aux>leave
        leave/VB/ROOT ././punct>leave""",
        "attacks",
        ("possible", "If", None),
        id="the condition, in front",
    ),
    pytest.param(
        """Norway/NNP/nsubj>attack could/MD/aux>attack only/RB/advmod>attack attack/VB/ROOT
        Peru/NNP/dobj>attack ././punct>attack""",
        "attack",
        ("actual", None, None),
        id="could only, of the past",
    ),
    pytest.param(
        """Norway/NNP/nsubj>bomb will/MD/aux>bomb bomb/VB/ROOT and/CC/cc>bomb
        invade/VB/conj>bomb Peru/NNP/dobj>invade ././punct>bomb""",
        "invade",
        ("possible", "will", None),
        id="shared modal",
    ),
    pytest.param(
        """Norway/NNP/nsubj>bomb did=do/VBD/aux>bomb not/RB/neg>bomb bomb/VB/ROOT or/CC/cc>bomb
        invade/VB/conj>bomb Peru/NNP/dobj>invade ././punct>bomb""",
        "invade",
        ("denied", "not", None),
        id="shared negation",
    ),
    pytest.param(
        """Chile/NNP/nsubj>said said=say/VBD/ROOT Norway/NNP/nsubj>attacked
        attacked=attack/VBD/ccomp>said Peru/NNP/dobj>attacked ././punct>said""",
        "attacked",
        ("reported", "said", "Chile"),
        id="reported",
    ),
    pytest.param(
        """Norway/NNP/nsubj>attacked attacked=attack/VBD/ccomp>said Peru/NNP/dobj>attacked
        ,/,/punct>said Chile/NNP/nsubj>said said=say/VBD/ROOT ././punct>said""",
        "attacked",
        ("reported", "said", "Chile"),
        id="reported afterwards",
    ),
    pytest.param(
        """According=accord/VBG/prep>attacked to/IN/prep>According Chile/NNP/pobj>to
        ,/,/punct>attacked Norway/NNP/nsubj>attacked attacked=attack/VBD/ROOT
        Peru/NNP/dobj>attacked ././punct>attacked""",
        "attacked",
        ("reported", "according to", "Chile"),
        id="according to",
    ),
    pytest.param(
        """The/DT/det>claim claim/NN/nsubj>is that/IN/mark>attacked Norway/NNP/nsubj>attacked
        attacked=attack/VBD/acl>claim Peru/NNP/dobj>attacked is=be/VBZ/ROOT old/JJ/acomp>is
        ././punct>is""",
        "attacked",
        ("reported", "claim", None),
        id="claim that",
    ),
    pytest.param(
        """Norway/NNP/nsubj>attacked allegedly/RB/advmod>attacked attacked=attack/VBD/ROOT
        Peru/NNP/dobj>attacked ././punct>attacked""",
        "attacked",
        ("reported", "allegedly", None),
        id="allegedly",
    ),
    pytest.param(
        """The/DT/det>attack alleged/JJ/amod>attack attack/NN/nsubj>ended on/IN/prep>attack
        Peru/NNP/pobj>on ended=end/VBD/ROOT ././punct>ended""",
        "attack",
        ("reported", "alleged", None),
        id="alleged",
    ),
    pytest.param(
        """Chile/NNP/nsubj>denied denied=deny/VBD/ROOT that/IN/mark>attacked
        Norway/NNP/nsubj>attacked attacked=attack/VBD/ccomp>denied Peru/NNP/dobj>attacked
        ././punct>denied""",
        "attacked",
        ("denied", "denied", "Chile"),
        id="denied that",
    ),
    pytest.param(
        """Norway/NNP/nsubj>denied denied=deny/VBD/ROOT attacking=attack/VBG/xcomp>denied
        Peru/NNP/dobj>attacking ././punct>denied""",
        "attacking",
        ("denied", "denied", "Norway"),
        id="denied doing",
    ),
    pytest.param(
        """Norway/NNP/nsubj>denied denied=deny/VBD/ROOT the/DT/det>attack attack/NN/dobj>denied
        on/IN/prep>attack Peru/NNP/pobj>on ././punct>denied""",
        "attack",
        ("denied", "denied", "Norway"),
        id="denied an event",
    ),
    pytest.param(
        """Norway/NNP/nsubj>failed failed=fail/VBD/ROOT to/TO/aux>attack attack/VB/xcomp>failed
        Peru/NNP/dobj>attack ././punct>failed""",
        "attack",
        ("denied", "failed", None),
        id="failed",
    ),
    pytest.param(
        """Chile/NNP/nsubj>is is=be/VBZ/ROOT unlikely/JJ/acomp>is to/TO/aux>attack
        attack/VB/xcomp>unlikely Peru/NNP/dobj>attack ././punct>is""",
        "attack",
        ("denied", "unlikely", None),
        id="unlikely",
    ),
    pytest.param(
        """Norway/NNP/nsubj>left left=leave/VBD/ROOT without/IN/prep>left
        attacking=attack/VBG/pcomp>without Peru/NNP/dobj>attacking ././punct>left""",
        "attacking",
        ("denied", "without", None),
        id="without",
    ),
    pytest.param(
        """Norway/NNP/nsubj>plans plans=plan/VBZ/ROOT to/TO/aux>attack attack/VB/xcomp>plans
        Peru/NNP/dobj>attack ././punct>plans""",
        "attack",
        ("possible", "to", None),
        id="plans to",
    ),
    pytest.param(
        """Norway/NNP/poss>plan 's/POS/case>Norway plan/NN/nsubj>failed to/TO/aux>attack
        attack/VB/acl>plan Peru/NNP/dobj>attack failed=fail/VBD/ROOT ././punct>failed""",
        "attack",
        ("possible", "to", None),
        id="plan to",
    ),
    pytest.param(
        """Norway/NNP/nsubj>sent sent=send/VBD/ROOT jets=jet/NNS/dobj>sent to/TO/aux>attack
        attack/VB/advcl>sent Peru/NNP/dobj>attack ././punct>sent""",
        "attack",
        ("possible", "to", None),
        id="purpose",
    ),
    pytest.param(
        """Norway/NNP/nsubj>began began=begin/VBD/ROOT to/TO/aux>attack attack/VB/xcomp>began
        Peru/NNP/dobj>attack ././punct>began""",
        "attack",
        ("actual", None, None),
        id="began to",
    ),
    pytest.param(
        """Did=do/VBD/ROOT Norway/NNP/compound>attack attack/NN/compound>Peru
        Peru/NNP/nsubj>Did ?/./punct>Did""",
        "attack",
        ("possible", "?", None),
        id="question",
    ),
    pytest.param(
        """Norway/NNP/nsubj>refused refused=refuse/VBD/ccomp>bombed to/TO/aux>attack
        attack/VB/xcomp>refused Peru/NNP/dobj>attack ;/:/punct>bombed Chile/NNP/nsubj>bombed
        bombed=bomb/VBD/ROOT Brazil/NNP/dobj>bombed ././punct>bombed""",
        "attack",
        ("denied", "refused", None),
        id="before a semicolon",
    ),
    pytest.param(
        """Norway/NNP/nsubj>refused refused=refuse/VBD/ccomp>bombed to/TO/aux>attack
        attack/VB/xcomp>refused Peru/NNP/dobj>attack ;/:/punct>bombed Chile/NNP/nsubj>bombed
        bombed=bomb/VBD/ROOT Brazil/NNP/dobj>bombed ././punct>bombed""",
        "bombed",
        ("actual", None, None),
        id="after a semicolon",
    ),
    pytest.param(
        """Chile/NNP/nsubj>meet may/MD/aux>meet meet/VB/ROOT Norway/NNP/dobj>meet
        ,/,/punct>Norway which/WDT/nsubj>attacked attacked=attack/VBD/relcl>Norway
        Peru/NNP/dobj>attacked ././punct>meet""",
        "attacked",
        ("actual", None, None),
        id="aside",
    ),
    pytest.param(
        """Chile/NNP/nsubj>leave may/MD/aux>leave leave/VB/ROOT because/IN/mark>attacked
        Norway/NNP/nsubj>attacked attacked=attack/VBD/advcl>leave Peru/NNP/dobj>attacked
        ././punct>leave""",
        "attacked",
        ("actual", None, None),
        id="reason",
    ),
    pytest.param(
        """Chile/NNP/nsubj>leave may/MD/aux>leave leave/VB/ROOT after/IN/mark>attacked
        Norway/NNP/nsubj>attacked attacked=attack/VBD/advcl>leave Peru/NNP/dobj>attacked
        ././punct>leave""",
        "attacked",
        ("actual", None, None),
        id="time",
    ),
    pytest.param(
        """Norway/NNP/nsubj>take did=do/VBD/aux>take not/RB/neg>take take/VB/ROOT
        part/NN/dobj>take in/IN/prep>take the/DT/det>attack attack/NN/pobj>in
        on/IN/prep>attack Peru/NNP/pobj>on ././punct>take""",
        "attack",
        ("denied", "not", None),
        id="negated light verb",
    ),
    pytest.param(
        """US/NNP/npadvmod>backed -/HYPH/punct>backed backed=back/VBN/amod>rebels
        rebels=rebel/NNS/nsubj>leave may/MD/aux>leave leave/VB/ROOT ././punct>leave""",
        "backed",
        ("actual", None, None),
        id="compound participle",
    ),
    pytest.param(
        """Norway/NNP/nsubj>was was=be/VBD/ROOT the/DT/det>first first/JJ/attr>was
        to/TO/aux>attack attack/VB/relcl>first Peru/NNP/dobj>attack ././punct>was""",
        "attack",
        ("actual", None, None),
        id="the first to",
    ),
    pytest.param(
        """Norway/NNP/nsubj>met met=meet/VBD/ROOT Chile/NNP/dobj>met instead/RB/advmod>of
        of/IN/prep>met attacking=attack/VBG/pcomp>of Peru/NNP/dobj>attacking ././punct>met""",
        "attacking",
        ("denied", "instead of", None),
        id="instead of",
    ),
]

GAPS = [
    pytest.param(
        """No/DT/det>country country/NN/nsubj>attacked attacked=attack/VBD/ROOT
        Peru/NNP/dobj>attacked ././punct>attacked""",
        "attacked",
        ("denied", "No", None),
        id="no country",
    ),
    pytest.param(
        """Norway/NNP/nsubj>fail did=do/VBD/aux>fail not/RB/neg>fail fail/VB/ROOT
        to/TO/aux>attack attack/VB/xcomp>fail Peru/NNP/dobj>attack ././punct>fail""",
        "attack",
        ("actual", None, None),
        id="did not fail",
    ),
    pytest.param(
        """Norway/NNP/nsubj>condemn did=do/VBD/aux>condemn not/RB/neg>condemn condemn/VB/ROOT
        the/DT/det>attack attack/NN/dobj>condemn on/IN/prep>attack Peru/NNP/pobj>on
        ././punct>condemn""",
        "attack",
        ("actual", None, None),
        id="not condemned",
    ),
]


@pytest.mark.parametrize(("table", "word", "expected"), CASES)
def test_the_status_of_a_predicate(table: str, word: str, expected: Expected) -> None:
    check(judged(table, word), expected)


@pytest.mark.parametrize(("table", "word", "expected"), GAPS)
def test_gaps_of_the_status(table: str, word: str, expected: Expected) -> None:
    check(judged(table, word), expected)


@pytest.mark.parametrize(
    ("table", "future"),
    [
        ("Norway/NNP/nsubj>leave will/MD/aux>leave leave/VB/ROOT", True),
        ("We/PRP/nsubj>leave 'll/MD/aux>leave leave/VB/ROOT", True),
        ("Norway/NNP/nsubj>leave may/MD/aux>leave leave/VB/ROOT", False),
        ("Norway/NNP/nsubj>left left=leave/VBD/ROOT", False),
    ],
)
def test_announcements_are_told_from_guesses(table: str, future: bool) -> None:
    assert judged(table, "leave" if "leave/VB/" in table else "left").future is future


def test_the_strongest_finding_wins() -> None:
    table = """Chile/NNP/nsubj>said said=say/VBD/ROOT Norway/NNP/nsubj>attack would/MD/aux>attack
        not/RB/neg>attack attack/VB/ccomp>said Peru/NNP/dobj>attack"""
    check(judged(table, "attack"), ("denied", "not", "Chile"))


def test_negated_denial_and_negated_saying() -> None:
    deny = """Norway/NNP/nsubj>deny did=do/VBD/aux>deny not/RB/neg>deny deny/VB/ROOT
        attacking=attack/VBG/xcomp>deny Peru/NNP/dobj>attacking"""
    say = """Chile/NNP/nsubj>say did=do/VBD/aux>say not/RB/neg>say say/VB/ROOT
        Norway/NNP/nsubj>attacked attacked=attack/VBD/ccomp>say Peru/NNP/dobj>attacked"""
    assert judged(deny, "attacking").status != "denied"
    check(judged(say, "attacked"), ("possible", "not say", "Chile"))


def test_operators_with_a_particle() -> None:
    table = """Norway/NNP/nsubj>ruled ruled=rule/VBD/ROOT out/RP/prt>ruled
        attacking=attack/VBG/xcomp>ruled Peru/NNP/dobj>attacking"""
    check(judged(table, "attacking"), ("denied", "ruled", None))


def quoted() -> Doc:
    return docs.doc(
        """Chile/NNP/nsubj>spoke spoke=speak/VBD/ROOT ././punct>spoke "/``/punct>attacked
        Norway/NNP/nsubj>attacked attacked=attack/VBD/ROOT Peru/NNP/dobj>attacked
        "/''/punct>attacked """
    )


def test_what_stands_in_a_quotation_is_reported() -> None:
    parsed = quoted()
    found = judge(docs.token(parsed, "attacked"), LEXICON, (Quote(3, 8, 0),))
    check(found, ("reported", "quotation", "Chile"))


def test_a_sentence_quoted_of_nobody_is_reported_all_the_same() -> None:
    found = judge(docs.token(quoted(), "attacked"), LEXICON, (Quote(3, 8, None),))
    check(found, ("reported", "quotation", None))


def test_a_word_in_quotation_marks_is_the_texts_own() -> None:
    found = judge(docs.token(quoted(), "attacked"), LEXICON, (Quote(5, 6, None),))
    check(found, ("actual", None, None))


def test_a_speaker_outside_the_quotation_keeps_the_stronger_status() -> None:
    table = """Chile/NNP/nsubj>spoke spoke=speak/VBD/ROOT ././punct>spoke Norway/NNP/nsubj>attack
        may/MD/aux>attack attack/VB/ROOT Peru/NNP/dobj>attack"""
    check(judged(table, "attack", (Quote(3, 7, 0),)), ("possible", "may", "Chile"))


@pytest.mark.parametrize(
    ("comma", "expected"),
    [
        (",/,/punct>rebels", ("actual", None, None)),
        ("", ("reported", "said", "Chile")),
    ],
)
def test_an_aside_is_told_by_the_narrator(comma: str, expected: Expected) -> None:
    table = """Chile/NNP/nsubj>said said=say/VBD/ROOT it/PRP/nsubj>met met=meet/VBD/ccomp>said
        rebels/NNS/dobj>met {} which/WDT/nsubj>attacked attacked=attack/VBD/relcl>rebels
        Peru/NNP/dobj>attacked"""
    check(judged(table.format(comma), "attacked"), expected)


@pytest.mark.parametrize(("sign", "status"), [(";", "actual"), (",", "denied")])
def test_a_semicolon_ends_what_an_operator_governs(sign: str, status: str) -> None:
    table = """Chile/NNP/nsubj>denied denied=deny/VBD/ROOT this/DT/dobj>denied {}/:/punct>denied
        Norway/NNP/nsubj>attacked attacked=attack/VBD/ccomp>denied Peru/NNP/dobj>attacked"""
    assert judged(table.format(sign), "attacked").status == status


@pytest.mark.parametrize(
    ("word", "status"), [("because", "actual"), ("after", "actual"), ("lest", "denied")]
)
def test_an_adjunct_is_told_as_a_fact_of_its_own(word: str, status: str) -> None:
    table = """Chile/NNP/nsubj>refused refused=refuse/VBD/ROOT to/TO/aux>leave
        leave/VB/xcomp>refused {}/IN/mark>attacked Norway/NNP/nsubj>attacked
        attacked=attack/VBD/advcl>leave Peru/NNP/dobj>attacked"""
    assert judged(table.format(word), "attacked").status == status
