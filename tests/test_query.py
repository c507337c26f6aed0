"""Named queries answer, parameters cannot break out, and nothing but this graph is asked."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from graphs import ARTICLES, BACKS, FACTS, FRANCE, MET, SHOT, mention
from hypothesis import given
from hypothesis import strategies as st
from rdflib import Dataset, Graph

from kg import query, rdf
from kg.errors import DataError, QueryError
from kg.model import Actor
from kg.query import Result

SANCTIONED = replace(
    SHOT, relation="sanctioned", source=SHOT.target, target=SHOT.source, date="2015-11-28"
)
TWIN = Actor("person/Q1", "Russia", "person")


@pytest.fixture(scope="module")
def graph() -> Dataset:
    return rdf.to_dataset(ARTICLES, [*FACTS, SANCTIONED], rdf.Run())


def ask(graph: Graph, name: str, **parameters: str) -> list[tuple[object, ...]]:
    return list(query.run(graph, name, parameters).rows)


# The named queries.


def test_every_query_is_known_and_its_example_runs(graph: Dataset) -> None:
    expected = (
        "actors claims conflicts dyad evidence met-with sanctions timeline who-backs who-opposes"
    )
    assert " ".join(query.named()) == expected
    for name, named in query.named().items():
        result = query.run(graph, name, named.example)
        assert named.title and result.columns
        assert result.rows or name in {"who-backs"}, name
        assert set(named.example) <= {parameter.name for parameter in named.parameters}


def test_who_opposes(graph: Dataset) -> None:
    assert ask(graph, "who-opposes", actor="RUS") == [
        ("Turkey", "shotDown", 1, "2015-11-24", "2015-11-24")
    ]
    assert ask(graph, "who-opposes", actor="RUS", until="2015-11-23") == []
    assert ask(graph, "who-opposes", actor="RUS", since="2015-11-24", until="2015-11-24")
    assert ask(graph, "who-opposes", actor="SYR:REB") == [], "a claim is no opposition"


def test_who_backs_counts_events_apart_without_a_day(graph: Dataset) -> None:
    assert ask(graph, "who-backs", actor="SYR:REB") == [("Turkey", "backs", 2, None, None)]
    assert ask(graph, "who-backs", actor="SYR:REB", since="2015") == []


def test_a_state_stands_for_whoever_acts_for_it(graph: Dataset) -> None:
    meeting = ("2015-11-26", "Francois Hollande", "metWith", "Vladimir Putin", None)
    for name in (
        "FRA",
        "Francois Hollande",
        "person/Q157",
        "françois hollande",
        str(rdf.actor_iri("FRA")),
    ):
        assert ask(graph, "met-with", actor=name) == [meeting], name


def test_dyad_and_evidence_hold_both_reports(graph: Dataset) -> None:
    rows = ask(graph, "dyad", actor="Turkey", other="Russia")
    assert ("2015-11-24", "Turkey", "shotDown", "Russia", "actual", 2) in rows
    assert [
        r[:2] for r in ask(graph, "evidence", actor="TUR", other="RUS", relation="assault")
    ] == [
        ("one", 0),
        ("two/b", 0),
    ]
    assert ask(graph, "evidence", actor="TUR", other="RUS", relation="aids") == []


def test_sanctions_with_and_without_an_actor(graph: Dataset) -> None:
    row = ("2015-11-28", "Russia", "sanctioned", "Turkey", "actual")
    assert ask(graph, "sanctions") == ask(graph, "sanctions", actor="TUR") == [row]
    assert ask(graph, "sanctions", actor="FRA") == []


def test_claims_show_both_sides_and_the_speaker(graph: Dataset) -> None:
    rows = ask(graph, "claims")
    assert [(row[3], row[4], row[5]) for row in rows] == [
        ("reported", True, "Turkey"),
        ("denied", True, None),
    ]
    assert ask(graph, "claims", actor="TUR") == rows[:1], "Turkey is the speaker"
    assert ask(graph, "claims", actor="FRA") == []


def test_conflicts_count_events_not_reports(graph: Dataset) -> None:
    assert ask(graph, "conflicts") == [("Russia", "Turkey", 1, 1), ("Turkey", "Russia", 1, 2)]


def test_the_number_of_articles_does_not_multiply_counts() -> None:
    articles = [replace(ARTICLES[0], id=f"a{n}") for n in range(5)]
    graph = rdf.to_dataset(articles, [replace(SHOT, article=a.id) for a in articles], rdf.Run())
    text = "SELECT (COUNT(?e) AS ?n) { ?e a dip:Event ; dip:source/rdfs:label ?name }"
    assert query.run(graph, text).rows == ((1,),)


def test_an_unknown_query_or_parameter_is_named(graph: Dataset) -> None:
    cases = [
        ("who-oposes", {}, "no query 'who-oposes'; did you mean who-opposes"),
        ("dyad", {"actor": "TUR"}, "dyad needs other; for example: actor=TUR, other=RUS"),
        ("dyad", {"actr": "TUR"}, "no parameter 'actr'; did you mean actor"),
        ("timeline", {"actor": "Turky"}, "no actor 'Turky'; did you mean Turkey"),
        ("timeline", {"actor": "TUR", "since": "May"}, "since is a date"),
        ("timeline", {"actor": "TUR", "since": "2015-02-30"}, "since is a date"),
        ("evidence", {"actor": "TUR", "other": "RUS", "relation": "bomb"}, "no relation 'bomb'"),
    ]
    for name, parameters, says in cases:
        with pytest.raises(QueryError, match=says):
            query.run(graph, name, parameters)


def test_a_name_of_two_actors_is_not_guessed() -> None:
    twins = [SHOT, replace(BACKS, source=mention(TWIN, "Turkey"))]
    graph = rdf.to_dataset(ARTICLES, twins, rdf.Run())
    with pytest.raises(QueryError, match="several actors; take one of the ids RUS, person/Q1"):
        query.find_actor(graph, "russia")
    assert query.find_actor(graph, "RUS") == rdf.actor_iri("RUS")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("SELECT * {}", "have a title"),
        ("# title: T\nSELECT * { ?s ?p $x }", r"describe \$x"),
        ("# title: T\n# parameter x: colour, c\nSELECT * { ?s ?p $x }", "line 2.*'colour'"),
    ],
)
def test_a_faulty_header_is_named(text: str, says: str) -> None:
    with pytest.raises(DataError, match=says):
        query.read_named("mine", text)


# Free SPARQL.


def test_free_sparql_knows_the_usual_prefixes(graph: Dataset) -> None:
    assert query.run(graph, "SELECT ?who { ?who dip:shotDown act:RUS }").rows == (
        (str(rdf.actor_iri("TUR")),),
    )
    assert query.run(graph, "ASK { act:TUR dip:attacked act:RUS }") == Result(
        ("answer",), ((True,),)
    )
    built = query.run(graph, "CONSTRUCT { ?a dip:fought ?b } WHERE { ?a dip:metWith ?b }")
    assert built.columns == ("subject", "predicate", "object") and len(built.rows) == 2


def test_from_asks_one_graph_only(graph: Dataset) -> None:
    text = "SELECT ?r { ?r a dip:Report }"
    one = text.replace("{", f"FROM <{rdf.graph_iri('two/b')}> {{", 1)
    assert len(query.run(graph, one).rows) == 3 < len(query.run(graph, text).rows)


def test_any_graph_can_be_asked(graph: Dataset) -> None:
    plain = Graph()
    plain += graph.default_graph
    memory = Dataset()
    for s, p, o, g in graph.quads():
        memory.graph(g).add((s, p, o))
    answers = {query.run(g, "who-opposes", {"actor": "RUS"}) for g in (graph, plain, memory)}
    assert len(answers) == 1


def test_an_error_shows_line_and_column(graph: Dataset) -> None:
    with pytest.raises(QueryError) as caught:
        query.run(graph, "SELECT ?a\nWHERE { ?a nope:b ?c }")
    assert "line 2, column" in str(caught.value) and "a prefix is not declared" in str(caught.value)
    assert "WHERE { ?a nope:b ?c }" in str(caught.value)
    with pytest.raises(QueryError, match="line 1, column"):
        query.run(graph, "SELECT FROM nothing")


REFUSED = [
    "SELECT * { SERVICE <http://evil.example/> { ?s ?p ?o } }",
    "SELECT * { service silent ?x { ?s ?p ?o } }",
    "PREFIX : <http://evil.example/> SELECT * { SERVICE:x { ?s ?p ?o } }",
    "SELECT * { ?s ?p trueSERVICE<http://evil.example/>{ ?s ?p ?o } }",
    "SELECT * { ?s ?p 5SERVICE<http://evil.example/>{ ?s ?p ?o } }",
    "SELECT * { \\u0053ERVICE <http://evil.example/> { ?s ?p ?o } }",
    "SELECT * { ?s ?p 'a\\u0027 . SERVICE <http://evil.example/> { ?s ?p ?o } #' }",
    "SELECT * { FILTER(?a<?b) SERVICE <http://evil.example/> { ?s ?p ?o } }",
    "SELECT * { ?s ?p '''x''' . SERVICE <http://evil.example/> { ?s ?p ?o } }",
    "SELECT * # comment\n{ SERVICE <http://evil.example/> { ?s ?p ?o } }",
    "SELECT * { ?s ?p <http://x#y> . SERVICE <http://evil.example/> { ?s ?p ?o } }",
    "INSERT DATA { act:A dip:metWith act:B }",
    "DELETE WHERE { ?s ?p ?o }",
    "DROP ALL",
    "LOAD <file:///etc/passwd>",
    "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }",
    "SELECT * FROM <FILE:///etc/passwd> { ?s ?p ?o }",
    "PREFIX f: <file:///etc/> SELECT * FROM f:passwd { ?s ?p ?o }",
]


@pytest.mark.parametrize("text", REFUSED)
def test_what_leaves_or_changes_the_graph_is_refused(graph: Dataset, text: str) -> None:
    with pytest.raises(QueryError, match="is refused"):
        query.run(graph, text)


@pytest.mark.parametrize(
    "text",
    [
        "SELECT * { ?s rdfs:label 'SERVICE <http://x/>' }",
        'SELECT * { ?s rdfs:label """a "SERVICE" b""" }',
        "SELECT * { ?service dip:code ?insert } # SERVICE, DROP",
        "SELECT * { ?s dcterms:source <http://example.org/SERVICE/INSERT> }",
        "SELECT * { ?s rdfs:label 'it\\'s INSERT' }",
    ],
)
def test_words_in_strings_iris_comments_and_variables_are_harmless(
    graph: Dataset, text: str
) -> None:
    query.run(graph, text)


# Parameters.


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
def test_no_parameter_breaks_out_of_its_place(value: str) -> None:
    text = "SELECT (STR($x) AS ?same) (COUNT(*) AS ?n) { VALUES ?a { 1 2 } } GROUP BY ?nothing"
    rows = query.run(EMPTY, text, {"x": value}).rows
    assert rows == ((value, 2),)


EMPTY = rdf.to_dataset([], [], rdf.Run())


@pytest.mark.parametrize(
    "value", ["RUS> . ?s ?p ?o . <a", '" } DROP ALL #', "$actor", "?x", "\\u0022 }", "'"]
)
def test_an_actor_that_is_an_attack_is_just_unknown(graph: Dataset, value: str) -> None:
    with pytest.raises(QueryError, match="knows no actor"):
        query.run(graph, "who-opposes", {"actor": value})


def test_free_parameters_are_actors_or_texts(graph: Dataset) -> None:
    text = "SELECT ?x { $who dip:shotDown ?x . ?x dip:code $code }"
    given_ = {"who": "Turkey", "code": "nobody"}
    assert query.run(graph, text, given_).rows == ()
    assert query.run(graph, "SELECT ?x { $who dip:attacked ?x }", {"who": "Turkey"}).rows
    with pytest.raises(QueryError, match=r"does not use \$whom"):
        query.run(graph, text, {"whom": "Turkey"})


# Showing.

ODD = Result(
    ("a", "b"),
    (
        ("=HYPERLINK(1)", 1),
        ("+1", -0.5),
        ("-1", None),
        ("@x", True),
        ("\tx", "line\nbreak"),
        ("https://w3id.org/diplokg/actor/TUR", 'quote " comma ,'),
    ),
)


def test_csv_defuses_formulas_and_keeps_numbers() -> None:
    lines = query.to_csv(ODD).split("\n")
    assert lines[:5] == ["a,b", "'=HYPERLINK(1),1", "'+1,-0.5", "'-1,", "'@x,True"]
    assert lines[5].startswith("'\tx")


def test_json_gives_the_rows_back() -> None:
    rows = json.loads(query.to_json(ODD))
    assert [tuple(row.values()) for row in rows] == list(ODD.rows)


def test_a_table_is_aligned_short_and_free_of_control_characters() -> None:
    table = query.to_table(Result(("a",), (("x" * 99,), ("\x1b[31mred\u202e",), ODD.rows[5][:1])))
    assert "\x1b" not in table and "\u202e" not in table
    assert table.splitlines()[2] == "x" * 59 + "…"
    assert table.splitlines()[4] == "act:TUR"
    assert query.to_table(Result(("a", "b"), ())) == "a  b\n-  -\n"


def test_a_meeting_named_in_reverse_is_found_for_both(graph: Dataset) -> None:
    back = replace(MET, source=mention(FRANCE, "Francois Hollande"), target=MET.source)
    other = rdf.to_dataset(ARTICLES, [back], rdf.Run())
    assert ask(other, "met-with", actor="RUS") == [
        ("2015-11-26", "Vladimir Putin", "metWith", "France", None)
    ]
