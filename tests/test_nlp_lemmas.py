"""Lemmas of verbs: the forms that the lemmatizer takes for another word."""

from __future__ import annotations

import pytest
from spacy.language import Language

from kg.nlp.lemmas import forms_of, regular_forms


@pytest.mark.parametrize(
    ("verb", "past", "ing"),
    [
        ("stage", "staged", "staging"),
        ("agree", "agreed", "agreeing"),
        ("defy", "defied", "defying"),
        ("rap", "rapped", "rapping"),
        ("snub", "snubbed", "snubbing"),
        ("row", "rowed", "rowing"),
    ],
)
def test_regular_forms(verb: str, past: str, ing: str) -> None:
    assert regular_forms(verb) == (past, ing)


def test_a_verb_is_no_form_of_another() -> None:
    assert forms_of(["rap", "rape"]) == {
        "rapped": "rap",
        "rapping": "rap",
        "raped": "rape",
        "raping": "rape",
        "rapes": "rape",
    }
    assert "bed" not in forms_of(["be", "bed"])


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentence", "lemma"),
    [
        ("Egypt staged an attack on Libya.", "stage"),
        ("Russia bombed American bases.", "base"),
        ("The king dined with the queen.", "dine"),
        ("The United States forgave Greek debts.", "forgive"),
        ("Mexico re-opened its border.", "re-open"),
        ("The two sides signed a cease-fire.", "cease-fire"),
    ],
)
def test_lemmas_in_a_sentence(sentence: str, lemma: str, trained: Language) -> None:
    assert lemma in {token.lemma_ for token in trained(sentence)}
