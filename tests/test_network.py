"""The network: what becomes an edge, what counts as an event, what the measures say."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import replace

import networkx as nx
import pytest
import sample_network as sample

from kg import gazetteer, network
from kg.errors import DataError
from kg.model import Fact
from kg.rollup import roll_up


def build(*facts: Fact) -> nx.MultiDiGraph:
    return network.to_network(facts, sample.relations(), [])


def rolled() -> nx.MultiDiGraph:
    """Return the sample network of states."""
    return build(*roll_up(sample.facts(), "state", gazetteer.load()))


@pytest.fixture(scope="module")
def whole() -> nx.MultiDiGraph:
    return network.to_network(sample.facts(), sample.relations(), sample.articles())


def test_edges_keep_their_reports_with_article_and_trigger(whole: nx.MultiDiGraph) -> None:
    edge = whole.edges["TUR", "RUS", "shotDown"]
    sentences = [report["sentence"] for report in edge["reports"]]
    assert len(sentences) == 2
    report = next(r for r in edge["reports"] if "F-16" in r["sentence"])
    start, end = report["trigger"]
    assert report["sentence"][start:end] == "shot down"
    assert report["publisher"] == "Example Herald"
    assert report["url"].startswith("https://news.example/")


def test_two_reports_of_one_day_are_one_event(whole: nx.MultiDiGraph) -> None:
    assert whole.edges["TUR", "RUS", "shotDown"]["weight"] == 1


@pytest.mark.parametrize(
    ("dates", "events"),
    [
        (["2015-11-24", "2015-11-24"], 1),
        (["2015-11-24", "2015-11-25"], 2),
        (["2015-11-24", None], 1),
        ([None, None], 1),
    ],
)
def test_events_are_counted_by_date(dates: list[str | None], events: int) -> None:
    facts = [
        sample.fact("FRA", "bombed", "ISIS", date=date, sentence=f"{n} [bombed] them.")
        for n, date in enumerate(dates)
    ]
    assert build(*facts).edges["FRA", "ISIS", "bombed"]["weight"] == events


def test_a_symmetric_relation_told_both_ways_is_one_edge_and_one_report() -> None:
    found = build(sample.fact("RUS", "metWith", "FRA"), sample.fact("FRA", "metWith", "RUS"))
    assert list(found.edges(keys=True)) == [("FRA", "RUS", "metWith")]
    assert len(found.edges["FRA", "RUS", "metWith"]["reports"]) == 1


def test_a_directed_relation_keeps_both_ways() -> None:
    found = build(sample.fact("RUS", "accused", "TUR"), sample.fact("TUR", "accused", "RUS"))
    assert found.number_of_edges() == 2


def test_a_relation_with_oneself_is_left_out() -> None:
    assert build(sample.fact("RUS", "accused", "RUS")).number_of_edges() == 0


def test_an_unknown_relation_is_an_error_that_names_it() -> None:
    with pytest.raises(DataError, match="'teleportedTo'"):
        build(sample.fact("RUS", "teleportedTo", "TUR"))


@pytest.mark.parametrize("status", ["reported", "possible", "denied"])
def test_what_is_not_fact_never_looks_like_fact(status: network.Status) -> None:
    found = build(sample.fact("RUS", "attacked", "TUR", status=status))
    assert found.edges["RUS", "TUR", "attacked"]["status"] == status
    assert network.analyse(found).ties == ()
    assert network.analyse(found, statuses=(status,)).ties[0].conflict == 1


def test_the_strongest_status_sums_up_and_denial_shows(whole: nx.MultiDiGraph) -> None:
    assert whole.edges["RUS", "UKR", "invaded"]["status"] == "actual"
    assert whole.edges["RUS", "UKR", "invaded"]["contested"]
    assert whole.edges["IRN", "HOUTHIS", "arms"]["status"] == "reported"
    assert not whole.edges["TUR", "RUS", "shotDown"]["contested"]


def test_rolled_up_people_are_one_with_their_states_and_groups_stay() -> None:
    states = rolled()
    assert {"ISIS", "YPG", "SYR:REB", "NATO"} < set(states)
    assert not [id for id in states if "/" in id]
    assert states.edges["FRA", "RUS", "metWith"]["reports"][0]["source"] == "François Hollande"
    assert not list(nx.selfloop_edges(states))


def test_two_allied_camps_at_war_are_two_blocs() -> None:
    found = build(
        sample.fact("USA", "alliedWith", "GBR"),
        sample.fact("GBR", "alliedWith", "FRA"),
        sample.fact("RUS", "alliedWith", "SYR"),
        sample.fact("SYR", "alliedWith", "IRN"),
        sample.fact("USA", "attacked", "SYR"),
        sample.fact("RUS", "attacked", "FRA"),
        sample.fact("GBR", "accused", "IRN"),
    )
    analysis = network.analyse(found)
    assert analysis.blocs == (("FRA", "GBR", "USA"), ("IRN", "RUS", "SYR"))
    assert analysis.modularity == pytest.approx(0.5)
    assert "2009" in analysis.bloc_method


def test_modularity_is_that_of_the_definition() -> None:
    found = build(
        sample.fact("USA", "alliedWith", "GBR"),
        sample.fact("RUS", "alliedWith", "SYR"),
        sample.fact("USA", "attacked", "RUS"),
    )
    # w+ = 2, w- = 1: Q+ = 2 (1/2 - 1/4) = 1/2, Q- = 0 - 2 (1/4) = -1/2; Q = 2/3 Q+ - 1/3 Q-
    assert network.analyse(found).modularity == pytest.approx(0.5)


def test_the_enemy_of_a_friend_unbalances_a_triad() -> None:
    friends = [sample.fact("USA", "alliedWith", "TUR"), sample.fact("USA", "alliedWith", "YPG")]
    triads = network.analyse(build(*friends, sample.fact("TUR", "bombed", "YPG"))).triads
    assert triads.one_hostile == triads.total == 1
    assert triads.balance == 0
    assert triads.unbalanced == (("TUR", "USA", "YPG"),)


def test_measures_of_the_sample(whole: nx.MultiDiGraph) -> None:
    analysis = network.analyse(rolled())
    assert analysis.actors[0].id == "RUS"
    assert (analysis.divided[0].one, analysis.divided[0].other) == ("RUS", "TUR")
    assert analysis.statuses == ("actual",)


def test_an_empty_network_has_empty_measures() -> None:
    analysis = network.analyse(build())
    assert analysis.blocs == analysis.ties == ()
    assert analysis.triads.balance is None


def test_the_order_of_facts_does_not_matter() -> None:
    facts = sample.facts()
    one = network.to_network(facts, sample.relations(), sample.articles())
    other = network.to_network(facts[::-1], sample.relations(), sample.articles()[::-1])
    assert network.to_graphml(one) == network.to_graphml(other)
    assert network.analyse(one) == network.analyse(other)


def test_graphml_reads_back_and_holds_single_values(whole: nx.MultiDiGraph) -> None:
    read = nx.parse_graphml(network.to_graphml(whole), force_multigraph=True)
    assert read.number_of_edges() == whole.number_of_edges()
    edge = next(e for *_, e in read.edges(data=True) if e["relation"] == "shotDown")
    assert (edge["reports"], edge["actual"], edge["first"]) == (2, 1, "2015-11-24")


def test_graphml_drops_what_xml_cannot_hold() -> None:
    fact = sample.fact("FRA", "bombed", "ISIS")
    actor = replace(fact.source.actor, name="Fr\x00an\x0bce\ud800 <&> \ufffe")
    text = network.to_graphml(build(replace(fact, source=replace(fact.source, actor=actor))))
    ET.fromstring(text.encode("utf-8"))
    assert "France &lt;&amp;&gt; " in text
