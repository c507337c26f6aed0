"""What several test files share: hand-built facts, and the trained pipeline loaded once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest

from kg.model import Actor, Fact, Mention

if TYPE_CHECKING:
    from spacy.language import Language

ACTORS = {
    "NOR": Actor("NOR", "Norway", "state", "NOR", "NOR", "Q20"),
    "CHL": Actor("CHL", "Chile", "state", "CHL", "CHL", "Q298"),
    "PER": Actor("PER", "Peru", "state", "PER", "PER", "Q419"),
    "UN": Actor("UN", "United Nations", "igo", "UN", None, "Q1065"),
}


def mention(code: str, sentence: str, start: int = 0) -> Mention:
    """Return the mention of one of `ACTORS` where its name stands in the sentence."""
    actor = ACTORS[code]
    at = sentence.index(actor.name)
    return Mention(actor, actor.name, start + at, start + at + len(actor.name), reason="name")


def fact(
    sentence: str,
    source: str,
    relation: str,
    target: str,
    **fields: Any,
) -> Fact:
    """Return a fact read in a sentence that names both actors and holds `trigger`."""
    trigger = fields.pop("trigger", "met")
    start = fields.pop("start", 0)
    at = start + sentence.index(trigger)
    values: dict[str, Any] = {
        "article": "lima",
        "status": "actual",
        "rule": "meet/verb",
        "confidence": 0.9,
        "date": "2015-11-26",
    }
    return Fact(
        relation=relation,
        source=mention(source, sentence, start),
        target=mention(target, sentence, start),
        start=start,
        end=start + len(sentence),
        sentence=sentence,
        trigger=trigger,
        trigger_start=at,
        trigger_end=at + len(trigger),
        **values | fields,
    )


@pytest.fixture
def make_fact() -> Callable[..., Fact]:
    """Give tests the builder of facts."""
    return fact


@pytest.fixture(scope="session")
def trained() -> Language:
    """Give tests marked `model` the default pipeline, loaded once."""
    from kg import nlp

    return nlp.load()
