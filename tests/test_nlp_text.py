"""The copy that the parser reads: as long as the article, without capitals and odd signs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg import gazetteer
from kg.nlp.headlines import find_headlines, in_prose, is_capitalised
from kg.nlp.text import normalise

NAMES = gazetteer.load()
HEADLINES = st.lists(
    st.sampled_from(
        "Turkey TURKEY Downs Jet Of Russia In Syria, STRASSE ﬁre Straße “Talks” ΟΔΟΣ's 1".split()
    ),
    min_size=4,
    max_size=12,
).map(" ".join)


def read(text: str) -> str:
    """Return what the parser reads."""
    plain = normalise(text)
    return in_prose(plain, find_headlines(plain), NAMES)


@given(st.text())
def test_any_text_keeps_its_length(text: str) -> None:
    assert len(read(text)) == len(text)


@given(st.lists(HEADLINES, max_size=4).map("\n".join))
def test_headlines_keep_their_length(text: str) -> None:
    assert len(read(text)) == len(text)


@given(st.text())
def test_line_breaks_stay_where_they_are(text: str) -> None:
    plain = read(text)
    assert [i for i, sign in enumerate(plain) if sign == "\n"] == [
        i for i, sign in enumerate(text) if sign == "\n"
    ]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("“We met,” he said.", '"We met," he said.'),
        ("Norway’s envoy", "Norway's envoy"),
        ("«Nous»", '"Nous"'),
        ("1998–2003", "1998-2003"),
        ("• Norway left\tPeru", "  Norway left Peru"),
        ("a {b} [c] | d…", "a  b   c    d."),
        ("Norway met Peru.", "Norway met Peru."),
        ("a — b", "a — b"),
    ],
)
def test_signs_that_mislead_the_parser_are_replaced(text: str, plain: str) -> None:
    assert read(text) == plain


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        ("Turkey Downs Russian Jet Near Syria", True),
        ("France and Germany Agree to Sign Pact", True),
        ("TURKEY DOWNS RUSSIAN JET", True),
        ("Turkey downs Russian jet near Syria", False),
        ("Turkey Downs Russian Jet.", False),
        ('Hollande: "We Are At War"', False),
        ("Will France Join The War?", False),
        ("By Our Correspondent In Paris:", False),
        ("Turkey Downs Jet", False),
        ("The of and to in", False),
        (" ".join(["Word"] * 21), False),
        ("", False),
    ],
)
def test_headlines_are_told_from_prose(line: str, headline: bool) -> None:
    assert is_capitalised(line) is headline


@pytest.mark.parametrize(
    ("line", "plain"),
    [
        ("Turkey Downs Russian Jet Near Syria", "Turkey downs Russian jet near Syria"),
        ("France and Germany Agree to Sign Pact", "France and Germany agree to sign pact"),
        ("Hollande Meets Putin After Attacks", "Hollande meets Putin after attacks"),
        ("Islamic State Claims Attack on Iraq", "Islamic State claims attack on Iraq"),
        ("Norway's Premier Visits Egypt", "Norway's premier visits Egypt"),
    ],
)
def test_headlines_lose_their_capitals_but_names_keep_them(line: str, plain: str) -> None:
    assert read(line) == plain


def test_a_shouted_headline_keeps_its_names() -> None:
    assert read("TURKEY DOWNS RUSSIAN JET") == "Turkey downs Russian jet"
    assert read("UN AND EU URGE OLD ALLY TO LEAVE") == "UN and EU urge old ally to leave"


def test_a_headline_with_a_dotted_capital_keeps_its_length() -> None:
    text = "Türk İmza Meets Old Ally Today"
    assert len(read(text)) == len(text)


def test_only_the_headline_of_an_article_is_changed() -> None:
    text = "Turkey Downs Russian Jet\n\nThe Foreign Minister of Norway met Peru."
    assert read(text) == ("Turkey downs Russian jet\n\nThe Foreign Minister of Norway met Peru.")
