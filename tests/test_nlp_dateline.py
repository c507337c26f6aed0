"""Datelines: where a report was filed, and the state that is."""

from __future__ import annotations

import pytest

from kg import gazetteer
from kg.nlp.dateline import dateline, home
from kg.nlp.text import normalise

ACTORS = gazetteer.load()


@pytest.mark.parametrize(
    ("text", "rest", "state"),
    [
        ("SEOUL, South Korea, June 3 (Reuters) - Talks ended.", "Talks ended.", "KOR"),
        ("KHARTOUM — Talks ended.", "Talks ended.", "SDN"),
        ("NUKU'ALOFA (AFP) -- Talks ended.", "Talks ended.", "TON"),
        ("SANAA/RIYADH - Talks ended.", "Talks ended.", "YEM"),
        ("NAIROBI, March 3. /SHANA/. Talks ended.", "Talks ended.", "KEN"),
        ("BEIJING, May 3. /Xinhua/. Talks ended.", "Talks ended.", None),
        ("NAIROBI /Xinhua/ Talks ended.", "Talks ended.", "KEN"),
        ("NAIROBI, 3 March (KNA) - Talks ended.", "Talks ended.", "KEN"),
        ("THE HAGUE - Talks ended.", "Talks ended.", None),
        ("OUTER FOOBAR - Talks ended.", "Talks ended.", None),
    ],
)
def test_datelines(text: str, rest: str, state: str | None) -> None:
    found = dateline(text)
    assert found is not None
    assert text[found.end :] == rest
    actor = home(found, ACTORS, "2015-11-26")
    assert (actor.id if actor else None) == state


@pytest.mark.parametrize(
    "text",
    [
        "Talks ended - at last.",
        "NATO met.",
        "Paris - where else? - was full.",
        "",
        "A - b",
        "NATO /EU/ met",
    ],
)
def test_other_beginnings_are_no_datelines(text: str) -> None:
    assert dateline(text) is None


def test_the_parser_does_not_see_the_dateline() -> None:
    text = "SEOUL - Talks ended."
    assert normalise(text) == "        Talks ended."
