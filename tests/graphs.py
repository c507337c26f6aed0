"""Small graphs for the tests: two reports of one shot, a claim against a denial, a tie."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from kg.model import Actor, Article, Fact, Mention

TURKEY = Actor("TUR", "Turkey", "state", code="TUR", country="TUR", wikidata="Q43")
RUSSIA = Actor("RUS", "Russia", "state", code="RUS", country="RUS", wikidata="Q159")
FRANCE = Actor("FRA", "France", "state", code="FRA", country="FRA")
SYRIA = Actor("SYR", "Syria", "state", code="SYR", country="SYR")
HOLLANDE = Actor("person/Q157", "Francois Hollande", "person", code="FRA", country="FRA")
PUTIN = Actor("person/Q7747", "Vladimir Putin", "person", code="RUS", country="RUS")
REBELS = Actor("SYR:REB", "Syrian rebels", "armed_group", code="SYR:REB", country="SYR")

TEXT = (
    "Turkey shot down a Russian jet over Syria. "
    "Francois Hollande met Vladimir Putin. "
    "Turkey says Russia bombed Syrian rebels. "
    "Russia did not bomb Syrian rebels. "
    "Turkey backs Syrian rebels."
)
ARTICLES = (
    Article("one", TEXT, date=dt.date(2015, 11, 27), date_origin="record", title="A jet falls"),
    Article("two/b", TEXT, url="https://example.org/?a=1&b=<2>", source='The "Daily" News'),
)


def mention(actor: Actor, text: str, at: int = 0) -> Mention:
    """Return the first mention of text in TEXT from `at` on."""
    start = TEXT.index(text, at)
    return Mention(actor, text, start, start + len(text), reason="name")


def fact(relation: str, source: Mention, target: Mention, *, trigger: str, n: int) -> Fact:
    """Return an actual fact out of sentence n of TEXT."""
    sentence = TEXT.split(". ")[n].removesuffix(".") + "."
    start = TEXT.index(sentence)
    at = TEXT.index(trigger, start)
    return Fact(
        article="one",
        relation=relation,
        source=source,
        target=target,
        status="actual",
        start=start,
        end=start + len(sentence),
        sentence=sentence,
        trigger=trigger,
        trigger_start=at,
        trigger_end=at + len(trigger),
        rule=f"{relation}/verb",
        confidence=0.9,
    )


SHOT = replace(
    fact(
        "shotDown", mention(TURKEY, "Turkey"), mention(RUSSIA, "Russian jet"), trigger="shot", n=0
    ),
    date="2015-11-24",
    place="Syria",
    thing="Russian jet",
)
MET = replace(
    fact(
        "metWith",
        mention(PUTIN, "Vladimir Putin"),
        mention(HOLLANDE, "Francois Hollande"),
        trigger="met",
        n=1,
    ),
    date="2015-11-26",
)
CLAIM = replace(
    fact(
        "bombed",
        mention(RUSSIA, "Russia ", 85),
        mention(REBELS, "Syrian rebels"),
        trigger="bombed",
        n=2,
    ),
    status="reported",
    speaker=mention(TURKEY, "Turkey", 50),
    cue="says",
    date="2015-11-20",
)
DENIAL = replace(
    fact(
        "bombed",
        mention(RUSSIA, "Russia ", 115),
        mention(REBELS, "Syrian rebels", 130),
        trigger="bomb",
        n=3,
    ),
    status="denied",
    cue="not",
    date="2015-11-20",
)
BACKS = fact(
    "backs",
    mention(TURKEY, "Turkey", 150),
    mention(REBELS, "Syrian rebels", 150),
    trigger="backs",
    n=4,
)
FACTS = (
    SHOT,
    replace(SHOT, article="two/b"),
    MET,
    CLAIM,
    replace(DENIAL, article="two/b"),
    BACKS,
    replace(BACKS, article="two/b"),
)
