"""Facts built by hand, for tests that need no reading."""

from __future__ import annotations

from typing import Any

from kg.model import Actor, Fact, Mention

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
