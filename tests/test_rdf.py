"""Facts survive the way into RDF and back, and reports meet only where they should."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace
from urllib.parse import unquote

import owlrl  # type: ignore[import-untyped]
import pyoxigraph as ox
import pytest
from graphs import ARTICLES, BACKS, CLAIM, DENIAL, FACTS, MET, SHOT, TEXT, mention
from hypothesis import given, settings
from hypothesis import strategies as st
from rdflib import Dataset, Graph, URIRef
from rdflib.namespace import OWL, PROV, RDF

from kg import rdf, vocab
from kg.errors import DataError
from kg.model import ACTOR_KINDS, STATUSES, Actor, Article, Fact, Mention, Status
from kg.vocab import DIP, OA

RUN = rdf.Run()


def act(name: str) -> URIRef:
    return rdf.actor_iri(name)


def turtle(graph: Graph) -> str:
    file = io.StringIO()
    rdf.write_turtle(graph, file)
    return file.getvalue()


def trig(dataset: Dataset) -> str:
    file = io.StringIO()
    rdf.write_trig(dataset, file)
    return file.getvalue()


# Round trips.

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
optional = st.none() | words
dates = st.none() | st.dates().map(str) | st.sampled_from(["2015", "2015-11", "soon"])
ACTORS = [
    Actor("FRA", "France", "state", "FRA", "FRA", "Q142"),
    Actor('person/Émile "Z" <x>', 'Émile\n"Z"', "person", "FRA"),
    Actor("..", "dots", "other"),
    Actor("a/../b%2F#?", "slashes", "ngo", "NGO"),
    *(Actor(f"K:{kind}", kind, kind) for kind in ACTOR_KINDS),
]


@st.composite
def facts_of_an_article(draw: st.DrawFn) -> tuple[Article, list[Fact]]:
    article = Article(
        draw(words),
        draw(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=80)),
        draw(st.none() | st.dates()),
        *(draw(optional) for _ in range(4)),
    )

    def span() -> tuple[str, int, int]:
        start = draw(st.integers(0, len(article.text) - 1))
        end = draw(st.integers(start + 1, len(article.text)))
        return article.text[start:end], start, end

    def a_mention() -> Mention:
        actor = draw(st.sampled_from(ACTORS))
        return Mention(actor, *span(), reason=draw(texts), role=draw(optional))

    def a_fact() -> Fact:
        sentence, start, end = span()
        trigger, trigger_start, trigger_end = span()
        return Fact(
            article=article.id,
            relation=draw(st.sampled_from(sorted(vocab.relations()))),
            source=a_mention(),
            target=a_mention(),
            status=draw(st.sampled_from(STATUSES)),
            start=start,
            end=end,
            sentence=sentence,
            trigger=trigger,
            trigger_start=trigger_start,
            trigger_end=trigger_end,
            rule=draw(texts),
            confidence=draw(st.floats(0, 1)),
            speaker=a_mention() if draw(st.booleans()) else None,
            cue=draw(optional),
            date=draw(dates),
            place=draw(optional),
            thing=draw(optional),
            path=draw(optional),
        )

    return article, [a_fact() for _ in range(draw(st.integers(0, 3)))]


@settings(deadline=None, max_examples=60)
@given(facts_of_an_article())
def test_facts_come_back_as_they_went_in(case: tuple[Article, list[Fact]]) -> None:
    article, facts = case
    dataset = rdf.to_dataset([article], facts, RUN)
    assert set(rdf.facts_from(dataset)) == set(facts)
    assert set(rdf.facts_from(Graph().parse(data=turtle(dataset)))) == set(facts)


@settings(deadline=None, max_examples=60)
@given(facts_of_an_article())
def test_trig_reads_back_as_the_same_dataset(case: tuple[Article, list[Fact]]) -> None:
    dataset = rdf.to_dataset([case[0]], case[1], RUN)
    again = Dataset(store="Oxigraph")
    for quad in ox.parse(trig(dataset), format=ox.RdfFormat.TRIG):
        named = again.graph(URIRef(quad.graph_name.value))
        named.parse(data=str(quad.triple) + " .", format="ox-nt")
    name = rdf.graph_iri(case[0].id)
    assert len(again.graph(name)) == len(dataset.graph(name)) > 0
    assert trig(again) == trig(dataset)


@given(texts)
def test_any_text_becomes_one_safe_segment(text: str) -> None:
    assert unquote(rdf.safe(text)) == text
    assert rdf.safe(text) not in {".", ".."}
    assert not set(rdf.safe(text)) & set('<>"{}|^`\\/#? \n')


@given(words, words)
def test_different_names_never_share_an_iri(one: str, other: str) -> None:
    for iri in (rdf.actor_iri, rdf.article_iri, rdf.graph_iri):
        assert (iri(one) == iri(other)) == (one == other)


# What meets.


def test_two_articles_that_report_one_event_meet_in_one_node() -> None:
    dataset = rdf.to_dataset(ARTICLES, [SHOT, replace(SHOT, article="two/b")], RUN)
    assert len(set(dataset.default_graph.subjects(RDF.type, DIP.Event))) == 1
    assert len(set(dataset.default_graph.subjects(RDF.type, DIP.Report))) == 2


@pytest.mark.parametrize("date", [None, "2015", "2015-11"])
def test_events_without_a_day_stay_apart_across_articles(date: str | None) -> None:
    one = replace(SHOT, date=date)
    assert rdf.statement_iri(one) != rdf.statement_iri(replace(one, article="two/b"))
    assert rdf.statement_iri(one) == rdf.statement_iri(replace(one, confidence=0.1))


def test_ties_meet_without_a_date() -> None:
    tie = replace(SHOT, relation="memberOf", date=None)
    assert rdf.statement_iri(tie) == rdf.statement_iri(replace(tie, article="two/b"))


def test_one_visit_is_one_event_from_both_sides() -> None:
    visit = replace(MET, relation="visited")
    hosted = replace(MET, relation="hosted", source=MET.target, target=MET.source)
    assert rdf.statement_iri(visit) == rdf.statement_iri(hosted)
    other_way = replace(MET, source=MET.target, target=MET.source)
    assert rdf.statement_iri(MET) == rdf.statement_iri(other_way)
    assert rdf.statement_iri(SHOT) != rdf.statement_iri(
        replace(SHOT, source=SHOT.target, target=SHOT.source)
    )


def test_a_claim_and_its_denial_stand_side_by_side() -> None:
    dataset = rdf.to_dataset(ARTICLES, [CLAIM, replace(DENIAL, article="two/b")], RUN)
    event = rdf.statement_iri(CLAIM)
    assert set(dataset.default_graph.objects(event, DIP.status)) == {DIP.reported, DIP.denied}
    found = {fact.status: fact for fact in rdf.facts_from(dataset)}
    assert found["reported"].speaker == CLAIM.speaker and found["denied"].speaker is None


# Direct triples.


@pytest.mark.parametrize("status", [status for status in STATUSES if status != "actual"])
def test_what_is_not_actual_has_no_direct_triple(status: Status) -> None:
    dataset = rdf.to_dataset(ARTICLES, [replace(SHOT, status=status)], RUN)
    for name in vocab.relations():
        assert (None, vocab.relation_iri(name), None) not in dataset.default_graph, name


def test_an_actual_fact_has_direct_triples_with_all_that_they_imply() -> None:
    visit = replace(MET, relation="visited")
    dataset = rdf.to_dataset(ARTICLES, [SHOT, MET, visit], RUN)
    putin, hollande = MET.source.actor.id, MET.target.actor.id
    expected = [
        ("TUR", "shotDown", "RUS"),
        ("TUR", "attacked", "RUS"),
        (putin, "metWith", hollande),
        (hollande, "metWith", putin),
        (putin, "visited", hollande),
        (hollande, "hosted", putin),
    ]
    for source, name, target in expected:
        assert (act(source), vocab.relation_iri(name), act(target)) in dataset.default_graph, name
    assert (act("RUS"), vocab.relation_iri("shotDown"), act("TUR")) not in dataset.default_graph


def test_a_reasoner_infers_no_relation_that_is_not_written_already() -> None:
    dataset = rdf.to_dataset(ARTICLES, FACTS, RUN)
    plain = Graph()
    plain += dataset.default_graph
    plain.remove((None, OWL.sameAs, None))  # would repeat all for the items of Wikidata
    names = [vocab.relation_iri(name) for name in vocab.relations()]
    written = {(s, p, o) for p in names for s, o in plain.subject_objects(p)}
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(plain)
    inferred = {(s, p, o) for p in names for s, o in plain.subject_objects(p)}
    assert inferred == written


def test_an_actor_points_to_the_state_it_acts_for() -> None:
    dataset = rdf.to_dataset(ARTICLES, [MET], RUN)
    assert (act("person/Q157"), DIP.actsFor, act("FRA")) in dataset.default_graph


# Provenance and evidence.


def test_evidence_gives_back_the_sentence() -> None:
    graph = rdf.to_dataset(ARTICLES, [SHOT], RUN).default_graph
    report = graph.value(None, OA.hasBody, rdf.statement_iri(SHOT))
    selector = graph.value(graph.value(report, OA.hasTarget), OA.hasSelector)
    start, end = (int(str(graph.value(selector, term))) for term in (OA.start, OA.end))
    assert TEXT[start:end] == str(graph.value(selector, OA.exact)) == SHOT.sentence


def test_the_time_of_the_run_comes_from_outside() -> None:
    time = dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC)
    dated = rdf.to_dataset(ARTICLES, FACTS, rdf.Run(time=time)).default_graph
    assert [str(o) for o in dated.objects(None, PROV.endedAtTime)] == ["2026-01-02T03:04:05+00:00"]
    timeless = rdf.to_dataset(ARTICLES, FACTS, RUN).default_graph
    assert (None, PROV.endedAtTime, None) not in timeless


def test_each_article_has_a_graph_of_its_own() -> None:
    dataset = rdf.to_dataset(ARTICLES, FACTS, RUN)
    for article in ARTICLES:
        alone = [fact for fact in FACTS if fact.article == article.id]
        assert set(rdf.facts_from(dataset.graph(rdf.graph_iri(article.id)))) == set(alone)


# Bytes.


def test_same_facts_in_any_order_give_the_same_bytes() -> None:
    one = rdf.to_dataset(ARTICLES, FACTS, RUN)
    other = rdf.to_dataset(ARTICLES[::-1], FACTS[::-1], RUN)
    assert turtle(one) == turtle(other)
    assert trig(one) == trig(other)


def test_what_is_written_leaves_out_the_ontology() -> None:
    text = turtle(rdf.to_dataset(ARTICLES, FACTS, RUN))
    assert "dip:Event\n" not in text and "act:TUR\n    a dip:Actor, dip:State ;" in text


# Faults.


def test_a_fact_of_no_article_is_refused() -> None:
    with pytest.raises(ValueError, match="Unexpected articles of facts: \\['three'\\]"):
        rdf.to_dataset(ARTICLES, [replace(BACKS, article="three")], RUN)
    with pytest.raises(ValueError, match="Unexpected article of a fact"):
        list(rdf.article_quads(ARTICLES[1], [BACKS], RUN))


def test_an_unknown_relation_is_refused() -> None:
    with pytest.raises(DataError, match="did you mean backs"):
        rdf.to_dataset(ARTICLES, [replace(BACKS, relation="back")], RUN)


@pytest.mark.parametrize("predicate", [DIP.rule, OA.hasTarget, DIP.sourceMention, DIP.status])
def test_a_report_that_lacks_a_part_is_named(predicate: URIRef) -> None:
    dataset = rdf.to_dataset(ARTICLES, [SHOT], RUN)
    graph = dataset.graph(rdf.graph_iri("one"))
    graph.remove((graph.value(None, RDF.type, DIP.Report), predicate, None))
    with pytest.raises(DataError, match=f"has no <{predicate}>"):
        list(rdf.facts_from(dataset))


def test_an_actor_without_a_kind_is_named() -> None:
    odd = mention(Actor("X", "X", "other"), "Turkey")
    dataset = rdf.to_dataset(ARTICLES, [replace(BACKS, source=odd)], RUN)
    dataset.graph(rdf.graph_iri("one")).remove((act("X"), RDF.type, DIP.OtherActor))
    with pytest.raises(DataError, match="actor/X> has no kind"):
        list(rdf.facts_from(dataset))
