"""Facts as a signed network of actors: who stands with whom, who against whom.

The network is a `networkx.MultiDiGraph`: a node an actor, one edge a (source, relation,
target) that carries every report of it. Reports are not events: the weight of an edge is
the number of distinct events, however many articles tell of each.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any, TypedDict

import networkx as nx

from kg.errors import DataError
from kg.model import STATUSES, Actor, Article, Fact, Relation, Status

FACT: tuple[Status, ...] = ("actual",)
"""What the measures count unless asked otherwise."""

BLOC_METHOD = (
    "greedy agglomeration of signed modularity"
    " (Gómez, Jensen and Arenas 2009, Physical Review E 80, 016114),"
    " joining only actors or groups that cooperate"
)
BALANCE_METHOD = (
    "triads of actors whose three ties are all signed, balanced where the product of the"
    " signs is positive (Cartwright and Harary 1956, Psychological Review 63, 277-293)"
)

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Evidence(TypedDict):
    """One report of an edge: the sentence and everything needed to judge it."""

    sentence: str
    trigger: tuple[int, int]
    """Where the words that state the relation stand within `sentence`."""
    article: str
    title: str | None
    url: str | None
    publisher: str | None
    published: str | None
    date: str | None
    """The day of the event as ISO 8601, shortened where less is known."""
    status: Status
    speaker: str | None
    cue: str | None
    source: str
    """What the sentence calls the source, "the French leader"."""
    target: str
    thing: str | None
    place: str | None
    rule: str
    confidence: float


@dataclass(frozen=True, slots=True)
class ActorRow:
    """What one actor does and undergoes, in events."""

    id: str
    label: str
    cooperation: int
    conflict: int
    partners: int
    opponents: int


@dataclass(frozen=True, slots=True)
class Tie:
    """All that passes between two actors, either way, in events.

    `net` adds up the signs of the events: positive for partners, negative for opponents.
    """

    one: str
    other: str
    cooperation: int
    conflict: int
    net: float


@dataclass(frozen=True, slots=True)
class Triads:
    """How many closed triads hold 0, 1, 2 or 3 hostile ties, and the unbalanced ones."""

    friends: int
    one_hostile: int
    two_hostile: int
    all_hostile: int
    unbalanced: tuple[tuple[str, str, str], ...] = ()

    @property
    def total(self) -> int:
        """Return the number of closed signed triads."""
        return self.friends + self.one_hostile + self.two_hostile + self.all_hostile

    @property
    def balance(self) -> float | None:
        """Return the share of balanced triads, None where there is no triad at all."""
        return (self.friends + self.two_hostile) / self.total if self.total else None


@dataclass(frozen=True, slots=True)
class Analysis:
    """The measures of a signed network; every row is sorted, the strongest first."""

    actors: tuple[ActorRow, ...]
    ties: tuple[Tie, ...]
    divided: tuple[Tie, ...]
    """Pairs that both cooperate and clash, the most even and frequent first."""
    blocs: tuple[tuple[str, ...], ...]
    modularity: float
    triads: Triads
    statuses: tuple[Status, ...]
    bloc_method: str = BLOC_METHOD
    balance_method: str = BALANCE_METHOD


# Building


def to_network(
    facts: Iterable[Fact], relations: Mapping[str, Relation], articles: Iterable[Article]
) -> nx.MultiDiGraph:
    """Gather facts into a network of actors, one edge a (source, relation, target).

    A symmetric relation is one edge, from the lower actor id to the higher. A relation of
    an actor with itself is no tie and is left out.
    """
    by_id = {article.id: article for article in articles}
    actors: dict[str, Actor] = {}
    reports: dict[tuple[str, str, str], list[Evidence]] = defaultdict(list)
    for fact in facts:
        if fact.source.actor.id == fact.target.actor.id:
            continue
        relation = _relation(fact.relation, relations)
        actors |= {m.actor.id: m.actor for m in (fact.source, fact.target)}
        reports[_ends(fact, relation)].append(_evidence(fact, by_id.get(fact.article)))
    network = nx.MultiDiGraph()
    for actor in sorted(actors.values(), key=lambda a: a.id):
        _add_node(network, actor.id, _node(actor))
    for (source, name, target), found in sorted(reports.items()):
        _add_edge(network, source, target, relations[name], found)
    return network


def _relation(name: str, relations: Mapping[str, Relation]) -> Relation:
    if name not in relations:
        raise DataError(
            f"The relation {name!r} of a fact is not in the ontology: add it there, or mend the"
            " lexicon row that names it."
        )
    return relations[name]


def _ends(fact: Fact, relation: Relation) -> tuple[str, str, str]:
    source, target = fact.source.actor.id, fact.target.actor.id
    if relation.symmetric and target < source:
        source, target = target, source
    return source, relation.name, target


def _evidence(fact: Fact, article: Article | None) -> Evidence:
    published = article.date.isoformat() if article and article.date else None
    return Evidence(
        sentence=fact.sentence,
        trigger=_within(fact),
        article=fact.article,
        title=article.title if article else None,
        url=article.url if article else None,
        publisher=article.source if article else None,
        published=published,
        date=fact.date,
        status=fact.status,
        speaker=fact.speaker.actor.name if fact.speaker else None,
        cue=fact.cue,
        source=fact.source.text or fact.source.actor.name,
        target=fact.target.text or fact.target.actor.name,
        thing=fact.thing,
        place=fact.place,
        rule=fact.rule,
        confidence=fact.confidence,
    )


def _within(fact: Fact) -> tuple[int, int]:
    """Turn the trigger's offsets in the article into offsets in the sentence."""
    length = len(fact.sentence)
    start = min(max(fact.trigger_start - fact.start, 0), length)
    return start, min(max(fact.trigger_end - fact.start, start), length)


def _node(actor: Actor) -> dict[str, Any]:
    return {
        "label": actor.name,
        "kind": actor.kind,
        "code": actor.code,
        "country": actor.country,
        "wikidata": actor.wikidata,
    }


def _add_node(network: nx.MultiDiGraph, id: str, attributes: Mapping[str, Any]) -> None:
    network.add_node(id, **{**attributes, "id": id})


def _add_edge(
    network: nx.MultiDiGraph,
    source: str,
    target: str,
    relation: Relation,
    reports: Iterable[Evidence],
) -> None:
    kept = _distinct(reports)
    network.add_edge(
        source,
        target,
        key=relation.name,
        relation=relation.name,
        label=relation.label,
        plover=relation.plover,
        quad=relation.quad,
        sign=relation.sign,
        symmetric=relation.symmetric,
        **_summary(kept),
        reports=kept,
    )


def _distinct(reports: Iterable[Evidence]) -> list[Evidence]:
    """Sort reports by date and drop repeats: a symmetric relation is often told both ways."""
    seen: dict[tuple[object, ...], Evidence] = {}
    for report in sorted(reports, key=_report_order):
        told = (report["article"], report["sentence"], report["trigger"], report["status"])
        seen.setdefault((*told, report["date"]), report)
    return list(seen.values())


def _report_order(report: Evidence) -> tuple[str, ...]:
    keys = ("date", "article", "sentence", "status", "rule", "source", "target")
    return (*(str(report[key] or "") for key in keys), f"{report['trigger'][0]:06}")  # type: ignore[literal-required]


def _summary(reports: Collection[Evidence]) -> dict[str, Any]:
    """Say how well an edge is attested: the strongest status never hides that others differ."""
    found = {report["status"] for report in reports}
    return {
        "weight": count_events(reports),
        "status": min(found, key=STATUSES.index),
        "contested": "denied" in found and len(found) > 1,
    }


def count_events(reports: Iterable[Evidence], statuses: Collection[Status] = STATUSES) -> int:
    """Count the distinct events behind reports: those of one date are one event.

    All undated reports together count as one event, and only where no report is dated.
    """
    dates = {report["date"] for report in reports if report["status"] in statuses}
    return len(dates - {None}) or len(dates)


# Measuring


def analyse(network: nx.MultiDiGraph, *, statuses: Collection[Status] = FACT) -> Analysis:
    """Measure cooperation and conflict; only what is stated as fact counts, unless asked for."""
    ties = _ties(network, statuses)
    blocs, modularity = _blocs(ties)
    return Analysis(
        actors=_actor_rows(network, ties),
        ties=tuple(sorted(ties, key=lambda t: (-t.cooperation - t.conflict, t.one, t.other))),
        divided=_divided(ties),
        blocs=blocs,
        modularity=modularity,
        triads=_triads(ties),
        statuses=tuple(status for status in STATUSES if status in statuses),
    )


def _ties(network: nx.MultiDiGraph, statuses: Collection[Status]) -> list[Tie]:
    sums: dict[tuple[str, str], list[float]] = defaultdict(lambda: [0, 0, 0.0])
    for source, target, edge in network.edges(data=True):
        events = count_events(edge["reports"], statuses)
        if not events or not edge["sign"]:
            continue
        pair = (source, target) if source < target else (target, source)
        sums[pair][0 if edge["sign"] > 0 else 1] += events
        sums[pair][2] += events * edge["sign"]
    return [
        Tie(one, other, int(cooperation), int(conflict), round(net, 6))
        for (one, other), (cooperation, conflict, net) in sorted(sums.items())
    ]


def _actor_rows(network: nx.MultiDiGraph, ties: Iterable[Tie]) -> tuple[ActorRow, ...]:
    sums: dict[str, Counter[str]] = {id: Counter() for id in network}
    for tie in ties:
        for id in (tie.one, tie.other):
            sums[id]["cooperation"] += tie.cooperation
            sums[id]["conflict"] += tie.conflict
            sums[id]["partners"] += tie.net > 0
            sums[id]["opponents"] += tie.net < 0
    fields = ("cooperation", "conflict", "partners", "opponents")
    rows = (
        ActorRow(id, network.nodes[id]["label"], *(sums[id][name] for name in fields))
        for id in sums
    )
    return tuple(sorted(rows, key=lambda r: (-r.cooperation - r.conflict, r.id)))


def _divided(ties: Iterable[Tie]) -> tuple[Tie, ...]:
    both = [tie for tie in ties if tie.cooperation and tie.conflict]
    return tuple(
        sorted(
            both,
            key=lambda t: (
                -min(t.cooperation, t.conflict),
                abs(t.cooperation - t.conflict),
                t.one,
                t.other,
            ),
        )
    )


def _blocs(ties: Iterable[Tie]) -> tuple[tuple[tuple[str, ...], ...], float]:
    """Join the two groups that raise signed modularity most, until none does.

    Signed modularity is that of the cooperation less that of the conflict, each against
    what the degrees alone would lead one to expect, over all events.
    """
    friendly = _Matrix({(t.one, t.other): t.cooperation for t in ties})
    hostile = _Matrix({(t.one, t.other): t.conflict for t in ties})
    total = friendly.total + hostile.total
    if not total:
        return (), 0.0
    actors = sorted({*friendly.degree, *hostile.degree})
    groups = {id: [id] for id in actors}
    modularity = -sum(friendly.expected(id, id) - hostile.expected(id, id) for id in actors) / 2
    while best := _best_merge(friendly, hostile):
        gain, keep, drop = best
        modularity += gain
        groups[keep] += groups.pop(drop)
        friendly.join(keep, drop)
        hostile.join(keep, drop)
    found = sorted((tuple(sorted(g)) for g in groups.values()), key=lambda g: (-len(g), g))
    return tuple(found), round(modularity / total, 6)


class _Matrix:
    """Symmetric weights between groups, with what their degrees lead one to expect."""

    def __init__(self, weights: Mapping[tuple[str, str], int]) -> None:
        self.weight: dict[str, dict[str, int]] = defaultdict(dict)
        self.degree: Counter[str] = Counter()
        self.total = sum(weights.values())
        for (one, other), weight in weights.items():
            self.degree[one] += weight
            self.degree[other] += weight
            if weight:
                self.weight[one][other] = self.weight[other][one] = weight

    def between(self, one: str, other: str) -> int:
        return self.weight.get(one, {}).get(other, 0)

    def expected(self, one: str, other: str) -> float:
        return self.degree[one] * self.degree[other] / (2 * self.total) if self.total else 0.0

    def join(self, keep: str, drop: str) -> None:
        self.degree[keep] += self.degree.pop(drop, 0)
        for other, weight in self.weight.pop(drop, {}).items():
            del self.weight[other][drop]
            if other != keep:
                joint = self.between(keep, other) + weight
                self.weight[keep][other] = self.weight[other][keep] = joint


def _best_merge(friendly: _Matrix, hostile: _Matrix) -> tuple[float, str, str] | None:
    best: tuple[float, str, str] | None = None
    for one, others in friendly.weight.items():
        for other in others:
            if other < one:
                continue
            gain = friendly.between(one, other) - friendly.expected(one, other)
            gain -= hostile.between(one, other) - hostile.expected(one, other)
            if gain > 1e-9 and (best is None or (-gain, one, other) < (-best[0], *best[1:])):
                best = gain, one, other
    return best


def _triads(ties: Iterable[Tie]) -> Triads:
    neighbours: dict[str, dict[str, float]] = defaultdict(dict)
    for tie in ties:
        if tie.net:
            neighbours[tie.one][tie.other] = neighbours[tie.other][tie.one] = tie.net
    hostile: Counter[int] = Counter()
    unbalanced = []
    for triad in _closed(neighbours):
        count = sum(neighbours[a][b] < 0 for a, b in combinations(triad, 2))
        hostile[count] += 1
        if count % 2:
            unbalanced.append(triad)
    return Triads(hostile[0], hostile[1], hostile[2], hostile[3], tuple(sorted(unbalanced)))


def _closed(neighbours: Mapping[str, Mapping[str, float]]) -> Iterator[tuple[str, str, str]]:
    for a in sorted(neighbours):
        later = sorted(n for n in neighbours[a] if n > a)
        for b, c in combinations(later, 2):
            if c in neighbours[b]:
                yield a, b, c


# Writing


def to_graphml(network: nx.MultiDiGraph) -> str:
    """Write the network as GraphML, for Gephi, yEd, Cytoscape or igraph.

    Only single values fit there: an edge has its first and last date and the number of its
    reports in place of the reports themselves.
    """
    flat = nx.MultiDiGraph()
    for id, node in sorted(network.nodes(data=True)):
        flat.add_node(_xml(id), **_scalars({k: v for k, v in node.items() if k != "id"}))
    edges = sorted(network.edges(keys=True, data=True), key=lambda e: e[:3])
    for number, (source, target, name, edge) in enumerate(edges):
        attributes = {k: v for k, v in edge.items() if k != "reports"} | _totals(edge["reports"])
        # GraphML wants one id an edge; the key of a relation repeats.
        flat.add_edge(_xml(source), _xml(target), key=f"e{number}", **_scalars(attributes))
        assert name == edge["relation"]
    lines = nx.generate_graphml(flat, named_key_ids=True)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + "\n".join(lines) + "\n"


def _totals(reports: Collection[Evidence]) -> dict[str, Any]:
    dates = sorted(report["date"] for report in reports if report["date"])
    return {
        "reports": len(reports),
        "articles": len({report["article"] for report in reports}),
        "first": dates[0] if dates else None,
        "last": dates[-1] if dates else None,
    } | {status: count_events(reports, (status,)) for status in STATUSES}


def _scalars(attributes: Mapping[str, Any]) -> dict[str, Any]:
    return {
        name: _xml(value) if isinstance(value, str) else value
        for name, value in sorted(attributes.items())
        if value is not None
    }


def _xml(text: str) -> str:
    """Drop the characters that XML 1.0 cannot hold at all, escaped or not."""
    return _NOT_XML.sub("", text)
