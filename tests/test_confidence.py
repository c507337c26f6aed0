"""The confidence of facts: fitted weights, read from a table."""

from __future__ import annotations

import csv

import pytest
from spacy.language import Language

from kg import nlp, resources, vocab
from kg.extraction import confidence, extract
from kg.model import Article


def test_it_is_a_probability_and_falls_with_each_doubt() -> None:
    plain = confidence.estimate({"CONSULT"})
    doubts = ["not a verb", "far party", "pronoun or description", "uncertain link"]
    doubtful = [confidence.estimate({"CONSULT", doubt}) for doubt in doubts]
    assert (
        0 < confidence.estimate({"CONSULT", *doubts}) < min(doubtful) <= max(doubtful) < plain < 1
    )


def test_an_unknown_feature_weighs_nothing() -> None:
    assert confidence.estimate({"unheard of"}) == confidence.estimate(set())


def test_the_table_has_a_weight_for_each_type() -> None:
    path = resources.path("ontologies", "lexicon", "confidence.csv")
    with path.open(encoding="utf-8", newline="") as lines:
        named = {row["feature"] for row in csv.DictReader(lines)}
    types = {relation.plover for relation in vocab.relations().values() if relation.plover}
    assert types <= named


@pytest.mark.model
def test_facts_carry_it(trained: Language) -> None:
    ((article, doc),) = nlp.read(trained, [Article("one", "Norway met Peru.")])
    (fact,) = extract(doc, article)
    assert fact.confidence == confidence.estimate({"CONSULT", "row meet"})
