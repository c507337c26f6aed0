"""Found relations against annotated ones: precision, recall and F1 at four levels.

A relation is compared as a triple of source code, PLOVER type and target code. Rules:

- A gold relation may name further readings (`alt`, `source_alt`, `target_alt`): each is right.
- An optional gold relation is neither asked for nor held against who finds it.
- A denied gold relation is not asked for; finding it as anything but denied is counted.
- A found relation that is denied counts as not found.
- Triples from one code to the same code are left out on both sides.
- Where a gold document has a span, only relations found inside it count.
"""

from __future__ import annotations

import itertools
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from kg.errors import DataError

QUADS = {
    "verbal cooperation": ("AGREE", "CONSULT", "SUPPORT"),
    "material cooperation": ("COOPERATE", "AID", "CONCEDE", "RETREAT"),
    "verbal conflict": ("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
    "material conflict": ("PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"),
}
_QUAD_OF = {plover: quad for quad, types in QUADS.items() for plover in types}


class Triple(NamedTuple):
    """Who did what kind of thing to whom, in codes."""

    source: str
    plover: str
    target: str


LEVELS: Mapping[str, Callable[[Triple], tuple[str | None, ...]]] = {
    "type": lambda triple: (triple.plover,),
    "dyad": lambda triple: (triple.source, triple.target),
    "dyad+quad": lambda triple: (triple.source, _QUAD_OF.get(triple.plover), triple.target),
    "dyad+type": lambda triple: (triple.source, triple.plover, triple.target),
}
"""What is compared at each level; the last is the headline."""


@dataclass(frozen=True, slots=True)
class Figures:
    """The counts of one level, and what follows from them."""

    gold: int
    found: int
    hit: int

    @property
    def precision(self) -> float:
        """Return the share of found relations that are right."""
        return self.hit / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Return the share of gold relations that were found."""
        return self.hit / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        return 2 * self.hit / (self.gold + self.found) if self.hit else 0.0


@dataclass(frozen=True, slots=True)
class Miss:
    """The relations of one document that were missed, and those that are wrong."""

    document: str
    missed: tuple[Triple, ...]
    wrong: tuple[Triple, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """How found relations compare with gold."""

    levels: Mapping[str, Figures]
    status_right: int
    status_of: int
    denied_asserted: int
    misses: tuple[Miss, ...]


@dataclass(slots=True)
class _Gold:
    asked: dict[Triple, str | None] = field(default_factory=dict)  # with the status, if given
    readings: dict[Triple, Triple] = field(default_factory=dict)  # another reading: the asked one
    optional: set[Triple] = field(default_factory=set)
    denied: list[Triple] = field(default_factory=list)


@dataclass(slots=True)
class _Found:
    asserted: set[Triple] = field(default_factory=set)
    statuses: dict[Triple, str] = field(default_factory=dict)


def score(gold: Iterable[Mapping[str, Any]], found: Iterable[Mapping[str, Any]]) -> Score:
    """Compare records as `kg.records` writes them with annotated documents."""
    by_document = defaultdict(list)
    for record in found:
        by_document[str(record["document"])].append(record)
    tally = _Tally()
    for document in gold:
        records = by_document[str(document["id"])]
        try:
            tally.add(_label(document), _read_gold(document), _read_found(document, records))
        except (KeyError, TypeError) as error:
            raise DataError(f"gold document {document.get('id')!r} lacks {error}") from error
    return tally.score()


class _Tally:
    """The sets and counts that grow document by document."""

    def __init__(self) -> None:
        self.gold: dict[str, set[Any]] = {level: set() for level in LEVELS}
        self.found: dict[str, set[Any]] = {level: set() for level in LEVELS}
        self.right = self.of = self.denied = 0
        self.misses: list[Miss] = []

    def add(self, label: str, gold: _Gold, found: _Found) -> None:
        matched = _matched(gold, found.asserted)
        for triple, as_found in matched.items():
            wanted = gold.asked.get(triple)
            for status in (found.statuses[t] for t in as_found if wanted is not None):
                self.of += 1
                self.right += status == wanted
        self.denied += sum(triple in found.asserted for triple in gold.denied)
        for level, part in LEVELS.items():
            self.gold[level] |= {(label, *part(triple)) for triple in gold.asked}
            self.found[level] |= {(label, *part(triple)) for triple in matched}
        missed, wrong = gold.asked.keys() - matched.keys(), matched.keys() - gold.asked.keys()
        if missed or wrong:
            self.misses.append(Miss(label, tuple(sorted(missed)), tuple(sorted(wrong))))

    def score(self) -> Score:
        levels = {
            level: Figures(
                len(self.gold[level]),
                len(self.found[level]),
                len(self.gold[level] & self.found[level]),
            )
            for level in LEVELS
        }
        return Score(levels, self.right, self.of, self.denied, tuple(self.misses))


def _matched(gold: _Gold, asserted: Iterable[Triple]) -> dict[Triple, list[Triple]]:
    """Return each found triple under the gold triple that it is a reading of, or its own."""
    matched: dict[Triple, list[Triple]] = defaultdict(list)
    for triple in asserted:
        known = triple if triple in gold.asked else gold.readings.get(triple, triple)
        if known in gold.asked or known not in gold.optional:
            matched[known].append(triple)
    return matched


def _label(document: Mapping[str, Any]) -> str:
    span = document.get("span")
    return f"{document['id']}@{span[0]}" if span else str(document["id"])


def _read_gold(document: Mapping[str, Any]) -> _Gold:
    gold = _Gold()
    for relation in document["relations"]:
        triple = Triple(relation["source"], relation["type"], relation["target"])
        if not triple.source or not triple.target or triple.source == triple.target:
            continue
        if relation.get("status") == "denied":
            gold.denied.append(triple)
        elif relation.get("optional"):
            gold.optional |= _readings(relation)
        else:
            gold.asked[triple] = relation.get("status")
            gold.readings |= dict.fromkeys(_readings(relation) - {triple}, triple)
    return gold


def _readings(relation: Mapping[str, Any]) -> set[Triple]:
    sources = (relation["source"], *relation.get("source_alt", ()))
    types = tuple(filter(None, (relation["type"], relation.get("alt"))))
    targets = (relation["target"], *relation.get("target_alt", ()))
    return set(itertools.starmap(Triple, itertools.product(sources, types, targets)))


def _read_found(document: Mapping[str, Any], records: Iterable[Mapping[str, Any]]) -> _Found:
    by_country = document.get("scheme", "actor") == "country"
    code = country_code if by_country else actor_code
    found = _Found()
    for record in records:
        source, target = code(record["source"]), code(record["target"])
        if not record.get("plover") or not source or not target or source == target:
            continue
        if not _inside(record, document.get("span")):
            continue
        triple = Triple(source, record["plover"], target)
        if record.get("status") == "denied":
            found.statuses.setdefault(triple, "denied")
            continue
        found.asserted.add(triple)
        found.statuses[triple] = record.get("status", "actual")
    return found


def _inside(record: Mapping[str, Any], span: tuple[int, int] | None) -> bool:
    if span is None:
        return True
    start = record.get("trigger_start")
    start = record.get("start", -1) if start is None else start
    return bool(span[0] <= start < span[1])


def country_code(actor: Mapping[str, Any]) -> str | None:
    """Return the country of an actor, or IGO, NGO, IMG for organisations and groups without."""
    country = actor.get("country")
    match actor.get("kind"):
        case "ngo":
            return "NGO"
        case "igo" | "coalition":
            return country or "IGO"
        case "armed_group":
            return country or "IMG"
        case _:
            return country


def actor_code(actor: Mapping[str, Any]) -> str | None:
    """Return the code of an actor, as FRA, NATO or SYR:REB."""
    return actor.get("code") or actor.get("country")
