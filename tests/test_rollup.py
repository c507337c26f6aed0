"""Rolling facts up: whom people act for on the day, by the shipped tables and by small ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from kg import cli, gazetteer, pipeline
from kg.errors import QueryError
from kg.model import Actor, ActorKind, Article, Fact, Mention
from kg.rollup import LEVELS, Level, roll_up

NAMES = gazetteer.load()
PERU = Actor("PER", "Peru", "state", "PER", "PER")
SENTENCE = "They met Peru there."


def met(actor: Actor, date: str | None, *, role: str | None = None, target: Actor = PERU) -> Fact:
    return Fact(
        article="lima",
        relation="metWith",
        source=Mention(actor, "They", 0, 4, reason="by name", role=role),
        target=Mention(target, "Peru", 9, 13, reason="name"),
        status="actual",
        start=0,
        end=20,
        sentence=SENTENCE,
        trigger="met",
        trigger_start=5,
        trigger_end=8,
        rule="meet/verb",
        confidence=0.9,
        date=date,
    )


def rolled(actor: Actor, date: str | None, level: Level, *blocs: str, **more: str) -> str:
    fact = met(actor, date, role=more.get("role"))
    (found,) = roll_up([fact], level, NAMES, days={"lima": more.get("day", "")}, blocs=blocs)
    return found.source.actor.id


def person(slug: str) -> Actor:
    return NAMES.actors[f"person/{slug}"]


@pytest.mark.parametrize(
    ("slug", "date", "office", "government", "state", "bloc"),
    [
        ("jens-stoltenberg", "2012-05-01", "office/NOR/prime-minister", "government/NOR", "NOR",
         "NATO"),
        ("jens-stoltenberg", "2015-05-01", "office/NATO/secretary-general", "NATO", "NATO",
         "NATO"),
        ("jens-stoltenberg", "2025-05-01", "office/NOR/finance-minister", "government/NOR", "NOR",
         "NATO"),
        ("antonio-guterres", "1999-05-01", "office/PRT/prime-minister", "government/PRT", "PRT",
         "EU"),
        ("antonio-guterres", "2018-05-01", "office/UN/secretary-general", "UN", "UN", "UN"),
        ("donald-tusk", "2010-05-01", "office/POL/prime-minister", "government/POL", "POL", "EU"),
        ("donald-tusk", "2016-05-01", "office/EU/president-of-the-european-council", "EU", "EU",
         "EU"),
        ("donald-tusk", "2024-05-01", "office/POL/prime-minister", "government/POL", "POL", "EU"),
        ("dmitry-medvedev", "2009-05-01", "office/RUS/president", "government/RUS", "RUS", "RUS"),
        ("dmitry-medvedev", "2015-05-01", "office/RUS/prime-minister", "government/RUS", "RUS",
         "BRICS"),
        ("jean-claude-juncker", "2010-05-01", "office/LUX/prime-minister", "government/LUX", "LUX",
         "EU"),
        ("jean-claude-juncker", "2017-05-01", "office/EU/president-of-the-european-commission",
         "EU", "EU", "EU"),
    ],
)  # fmt: skip
def test_people_stand_for_whom_they_serve_on_the_day(
    slug: str, date: str, office: str, government: str, state: str, bloc: str
) -> None:
    levels: tuple[Level, ...] = ("person", "office", "government", "state", "bloc")
    found = [rolled(person(slug), date, level) for level in levels]
    assert found == [f"person/{slug}", office, government, state, bloc]


def test_between_two_offices_a_person_is_in_none_but_has_a_side() -> None:
    tusk = person("donald-tusk")
    assert rolled(tusk, "2021-05-01", "office") == tusk.id
    assert rolled(tusk, "2021-05-01", "government") == tusk.id
    stoltenberg = person("jens-stoltenberg")
    assert rolled(stoltenberg, "2014-03-01", "state") == "NOR"
    assert rolled(stoltenberg, "2014-03-01", "office") == stoltenberg.id


def test_the_day_of_the_event_counts_else_that_of_the_article() -> None:
    juncker = person("jean-claude-juncker")
    assert rolled(juncker, "2010", "state", day="2017-05-01") == "LUX"
    assert rolled(juncker, None, "state", day="2017-05-01") == "EU"
    assert rolled(person("donald-tusk"), "2014", "state", day="2014-12-20") == "EU"
    assert rolled(person("donald-tusk"), "2014", "state", day="2014-03-20") == "POL"


@pytest.mark.parametrize(
    ("state", "date", "blocs", "bloc"),
    [
        ("GBR", "2019-06-01", ["EU"], "EU"),
        ("GBR", "2021-06-01", ["EU"], "GBR"),
        ("GBR", "2021-06-01", ["EU", "NATO"], "NATO"),
        ("FRA", "2021-06-01", ["EU", "NATO"], "EU"),
        ("FRA", "2021-06-01", ["NATO", "EU"], "NATO"),
        ("FIN", "2022-06-01", ["NATO"], "FIN"),
        ("FIN", "2024-06-01", ["NATO"], "NATO"),
        ("FIN", None, ["NATO"], "NATO"),
        ("GBR", None, ["EU"], "GBR"),
        ("CHN", "2015-01-01", [], "BRICS"),
        ("IDN", "2015-01-01", [], "ASEAN"),
        ("SAU", "2015-01-01", ["GCC"], "GCC"),
        ("MAR", "2000-01-01", ["AU"], "MAR"),
        ("MAR", "2018-01-01", ["AU"], "AU"),
        ("SYR", "2015-01-01", ["AL"], "SYR"),
        ("DDR", "1980-01-01", ["NATO"], "DEU"),
        ("DDR", "1980-01-01", ["WARSAWPACT"], "WARSAWPACT"),
        ("NATO", "2015-01-01", ["EU"], "NATO"),
        ("JPN", "2015-01-01", [], "JPN"),
    ],
)
def test_states_belong_to_blocs_by_date(
    state: str, date: str | None, blocs: list[str], bloc: str
) -> None:
    assert rolled(NAMES.actors[state], date, "bloc", *blocs) == bloc


@pytest.mark.parametrize(
    ("id", "kind", "code", "country"),
    [
        ("SYR:REB", "armed_group", "SYR:REB", "SYR"),
        ("GBR:CIV", "person", "GBR:CIV", "GBR"),
        ("MYGROUP", "armed_group", "MYGROUP", "SYR"),
        ("ISIS", "armed_group", "ISIS", None),
        ("nobody", "other", None, None),
    ],
)
@pytest.mark.parametrize("level", LEVELS)
def test_what_acts_for_no_state_stays(
    id: str, kind: ActorKind, code: str | None, country: str | None, level: Level
) -> None:
    assert rolled(Actor(id, id, kind, code, country), "2015-01-01", level) == id


def test_bodies_are_their_government() -> None:
    kremlin = NAMES.actors["body/kremlin"]
    found = [rolled(kremlin, "2015-01-01", level) for level in LEVELS[2:]]
    assert found == ["body/kremlin", "government/RUS", "RUS", "BRICS"]


def test_people_unknown_to_the_tables_have_the_office_that_the_text_gives() -> None:
    envoy = Actor("person/unknown", "Unknown", "person", "FRA", "FRA")
    assert rolled(envoy, None, "office", role="deputy envoy") == "office/FRA/deputy-envoy"
    assert rolled(envoy, None, "office") == envoy.id
    assert rolled(envoy, None, "government", role="deputy envoy") == "government/FRA"
    assert rolled(envoy, None, "state") == "FRA"
    stateless = replace(envoy, code="ATL", country="ATL")
    assert rolled(stateless, None, "state") == "ATL"


def test_a_rebel_leader_has_no_government_until_he_is_in_one() -> None:
    kagame = person("paul-kagame")
    assert rolled(kagame, "1993-05-01", "government") == "RPF"
    assert rolled(kagame, "2005-05-01", "government") == "government/RWA"


def test_the_reason_says_for_whom_an_actor_was_counted() -> None:
    (found,) = roll_up([met(person("jens-stoltenberg"), "2015-05-01")], "state", NAMES)
    assert found.source.reason == "by name; Jens Stoltenberg counted as NATO on 2015-05-01"
    assert found.target == met(PERU, None).target


def test_the_speaker_is_rolled_up_too() -> None:
    fact = met(PERU, "2015-05-01", target=NAMES.actors["CHL"])
    said = replace(fact, speaker=Mention(person("donald-tusk"), "Tusk", 0, 4, "name"))
    (found,) = roll_up([said], "state", NAMES)
    assert found.speaker is not None and found.speaker.actor.id == "EU"


def test_what_happens_within_one_actor_drops_out() -> None:
    fact = met(person("angela-merkel"), "2015-05-01", target=NAMES.actors["FRA"])
    assert len(list(roll_up([fact], "state", NAMES))) == 1
    assert list(roll_up([fact], "bloc", NAMES, blocs=["EU"])) == []


def test_rolling_up_changes_nothing_at_the_finest_level() -> None:
    fact = met(person("angela-merkel"), None)
    assert list(roll_up([fact], "person", NAMES)) == [fact]


def test_an_unknown_bloc_is_an_error_that_names_it() -> None:
    with pytest.raises(QueryError, match="'ATLANTIS' is no organisation"):
        list(roll_up([], "bloc", NAMES, blocs=["ATLANTIS"]))


def test_an_unknown_level_is_refused() -> None:
    with pytest.raises(ValueError, match="Unexpected level: 'continent'"):
        list(roll_up([met(PERU, None, target=NAMES.actors["CHL"])], "continent", NAMES))  # type: ignore[arg-type]


# ---------------------------------------------------------------- graphs at a level


@pytest.fixture
def graph(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a graph in which Stoltenberg meets Peru for Norway and Chile for NATO."""
    chile = NAMES.actors["CHL"]
    stoltenberg = person("jens-stoltenberg")
    told = (met(stoltenberg, "2012-05-01"), met(stoltenberg, "2015-05-01", target=chile))

    def extract_from(articles: Iterable[Article], **_: object) -> Iterator[tuple[Article, Any]]:
        for article in articles:
            yield article, tuple(replace(fact, article=article.id) for fact in told)

    monkeypatch.setattr(pipeline, "extract_from", extract_from)
    (tmp_path / "2015-05-02-lima.txt").write_text(SENTENCE)
    pipeline.build([tmp_path / "2015-05-02-lima.txt"], tmp_path / "graph")
    return tmp_path / "graph"


@pytest.mark.parametrize(
    ("level", "blocs", "nodes"),
    [
        ("person", (), {"person/jens-stoltenberg", "PER", "CHL"}),
        ("office", (), {"office/NOR/prime-minister", "office/NATO/secretary-general", "PER",
                        "CHL"}),
        ("government", (), {"government/NOR", "NATO", "PER", "CHL"}),
        ("state", (), {"NOR", "NATO", "PER", "CHL"}),
        ("bloc", ("EU", "APEC"), {"NOR", "NATO", "APEC"}),
    ],
)  # fmt: skip
def test_networks_and_queries_are_of_the_level(
    graph: Path, level: Level, blocs: tuple[str, ...], nodes: set[str]
) -> None:
    with pipeline.open(graph) as opened:
        assert set(opened.network(level, blocs)) == nodes
        found = opened.at(level, blocs).query("SELECT DISTINCT ?a { ?e dip:source|dip:target ?a }")
        assert len(found.rows) == len(nodes)


def test_the_command_line_knows_levels_and_blocs(graph: Path) -> None:
    def done(*arguments: object) -> Result:
        return CliRunner().invoke(cli.app, [str(argument) for argument in arguments])

    assert "Prime Minister of Norway" in done("analyse", graph, "--level", "office").stdout
    asked = done("query", graph, "met-with", "actor=NATO", "--level", "bloc", "--bloc", "NATO")
    assert "Peru" in asked.stdout and "Chile" in asked.stdout
    assert "Peru" not in done("query", graph, "met-with", "actor=NATO", "--level", "state").stdout
    written = done("export", graph, "-f", "csv", "--level", "government").stdout
    assert "Government of Norway" in written and "Stoltenberg" not in written
    refused = done("analyse", graph, "--level", "bloc", "--bloc", "ATLANTIS")
    assert refused.exit_code == 1 and "'ATLANTIS' is no organisation" in refused.stderr
    assert done("view", graph, "--level", "bloc", "--bloc", "NATO").exit_code == 0
    assert "NATO" in (graph / "graph.html").read_text()


def test_the_reason_of_each_link_is_in_the_graph_and_explained(graph: Path) -> None:
    turtle = (graph / "graph.ttl").read_text()
    assert 'dip:reason "by name"' in turtle
    shown = CliRunner().invoke(cli.app, ["explain", str(graph), "Jens Stoltenberg", "PER"]).stdout
    assert "source 'They' is person/jens-stoltenberg: by name" in shown
    assert "target 'Peru' is PER: name" in shown
    with pipeline.open(graph) as opened:
        reasons = opened.at("state").query("SELECT ?r { ?m dip:reason ?r }").rows
    assert ("by name; Jens Stoltenberg counted as NATO on 2015-05-01",) in reasons
