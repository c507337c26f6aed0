"""Tables of sentences with the facts they state, and the test that reads them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from spacy.language import Language

from kg import nlp, vocab
from kg.extraction import extract
from kg.model import Article, Fact


def table(text: str) -> dict[str, str]:
    """Read sentences with their facts indented below, `source relation target status`.

    Facts on one line are parted by semicolons; `#` begins a heading.
    """
    cases: dict[str, list[str]] = {}
    sentence = ""
    for line in text.strip().splitlines():
        if line.startswith(" "):
            cases[sentence].append(line.strip())
        elif not line.startswith("#"):
            sentence = line
            cases[sentence] = []
    return {key: "; ".join(facts) for key, facts in cases.items()}


def states(text: str, day: dt.date) -> Callable[..., None]:
    """Return the test that each sentence of a table, told on a day, states its facts alone."""
    cases = table(text)

    @pytest.mark.model
    @pytest.mark.parametrize("sentence", cases)
    def test(sentence: str, trained: Language) -> None:
        ((article, doc),) = nlp.read(trained, [Article("one", sentence, day)])
        assert statements(extract(doc, article)) == expected(cases[sentence])

    return test


def canonical(source: str, relation: str, target: str, status: str) -> str:
    """Return a fact as one string, with the parties of a symmetric relation in order."""
    if vocab.relation(relation).symmetric:
        source, target = sorted((source, target))
    return f"{source} {relation} {target} {status}"


def statements(facts: tuple[Fact, ...]) -> list[str]:
    """Return facts as the tables write them, without those of structure (who leads whom)."""
    return sorted(
        {
            canonical(str(f.source.actor.code), f.relation, str(f.target.actor.code), f.status)
            for f in facts
            if vocab.relation(f.relation).plover is not None
        }
    )


def expected(cell: str) -> list[str]:
    """Return the facts of a cell, as `statements` returns what was found."""
    return sorted(canonical(*part.split()) for part in cell.split(";") if part.strip())
