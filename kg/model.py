"""The plain values that travel between the stages: articles, actors, mentions and facts.

Every stage takes and returns these; no stage imports another. The module knows
no third-party library.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

Status = Literal["actual", "reported", "possible", "denied"]
ActorKind = Literal[
    "state",
    "person",
    "government_body",
    "igo",
    "ngo",
    "armed_group",
    "party",
    "people",
    "coalition",
    "other",
]
STATUSES: tuple[Status, ...] = get_args(Status)
ACTOR_KINDS: tuple[ActorKind, ...] = get_args(ActorKind)


@dataclass(frozen=True, slots=True)
class Article:
    """One news article as read; `text` is never changed afterwards, all offsets count in it."""

    id: str
    text: str
    date: dt.date | None = None
    date_origin: str | None = None
    """Where the date is from: "record", "metadata", "file name", "option"; None without a date."""
    title: str | None = None
    url: str | None = None
    source: str | None = None
    """The publisher or outlet."""


@dataclass(frozen=True, slots=True)
class Actor:
    """A political actor: a state, a person, an organisation, a group.

    `id` is stable over runs and safe as the tail of an IRI once percent-encoded
    ("FRA", "ISIS", "SYR:REB", "person/Q157"). `code` is what comparisons use: the
    ISO 3166 alpha-3 code of the state that the actor acts for, or the usual acronym of
    a group or organisation. `country` is the ISO code, where the actor has one.
    """

    id: str
    name: str
    kind: ActorKind
    code: str | None = None
    country: str | None = None
    wikidata: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """An actor as one place of an article names it, with the reason for the link.

    `start` and `end` are character offsets in the article's text; `text` is what stands there.
    `role` is what the text says the mention is ("president", "officials"), where it says so.
    """

    actor: Actor
    text: str
    start: int
    end: int
    reason: str
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Possible:
    """An actor that an unclear name may mean, and what is known: "President of USA, 1989 ..."."""

    actor: Actor
    reason: str


@dataclass(frozen=True, slots=True)
class Unclear:
    """A name or office of which nothing decides whom it means: no actor is linked to it.

    `start` and `end` are character offsets in the article's text; `text` is what stands there.
    `candidates` are the likeliest, in that order; `further` says how many more there are.
    """

    text: str
    start: int
    end: int
    candidates: tuple[Possible, ...]
    further: int = 0


@dataclass(frozen=True, slots=True)
class Fact:
    """One relation that one sentence expresses between two actors.

    `status` is "actual" only where the text itself states the relation; `speaker` says who
    claims it, `cue` is the word that decided the status. `date` is the day of the event as
    ISO 8601, shortened where less is known ("2015-11-24", "2015-11", "2015"). `start`, `end`
    and `trigger_start`, `trigger_end` are character offsets of the evidence sentence and of
    the words that state the relation. `rule` names the lexicon row.
    """

    article: str
    relation: str
    source: Mention
    target: Mention
    status: Status
    start: int
    end: int
    sentence: str
    trigger: str
    trigger_start: int
    trigger_end: int
    rule: str
    confidence: float
    speaker: Mention | None = None
    cue: str | None = None
    date: str | None = None
    place: str | None = None
    thing: str | None = None
    path: str | None = None
    """The dependency path from source to target, for `kg explain`."""


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation of the ontology, as the rest of the program needs it.

    `plover` is None for structural relations (leads, memberOf ...), which are no events.
    `sign` runs from -1 (conflict) to +1 (cooperation). `inverse` names the relation that
    holds the other way round, if the ontology has one.
    """

    name: str
    label: str
    comment: str
    plover: str | None
    cameo: str | None
    quad: str | None
    sign: float
    symmetric: bool = False
    inverse: str | None = None
    example: str | None = None


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input that could not be read, and why: counted and listed, never silently lost."""

    where: str
    why: str


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did: counts by name, skipped inputs, remarks for the user."""

    counts: Mapping[str, int] = field(default_factory=dict)
    skipped: tuple[Skipped, ...] = ()
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Uncoded:
    """A sentence of which something was not understood.

    Without `words` and `name` it is the whole sentence, which names different actors and gave no
    fact. With `words` it is a predicate that no row of the lexicon knows: its lemma, its part of
    speech and the frame in which it stands between actors ("agent>patient"). With `name` it is a
    name that may mean several actors. `actors` are the codes of those that the sentence names,
    `start` and `end` the character offsets of the sentence.
    """

    article: str
    start: int
    end: int
    sentence: str
    actors: tuple[str, ...]
    words: str | None = None
    part: str | None = None
    frame: str | None = None
    name: Unclear | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A predicate that asks for a row of the lexicon: how often it stands, and where first."""

    words: str
    part: str
    count: int
    example: Uncoded


@dataclass(frozen=True, slots=True)
class UnclearName:
    """A name that asks for a date or a row of the tables: how often it stands, and where first."""

    name: Unclear
    count: int
    example: Uncoded
