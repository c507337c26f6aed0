"""Bring your own actors: foreign formats in, tables out, laid over the shipped ones."""

from __future__ import annotations

import csv
import gzip
import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from typer.testing import CliRunner, Result

from kg import cli, gazetteer, gazetteer_check, pipeline, resources
from kg import gazetteer_import as importer
from kg.errors import DataError, InputError
from kg.gazetteer_import import petrarch
from kg.gazetteer_import.items import clean, slug
from kg.model import Article, Skipped

SHIPPED = gazetteer.load()
Import = Callable[..., gazetteer.Gazetteer]


def rows(folder: Path, table: str) -> list[dict[str, str]]:
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def kg(*arguments: object) -> Result:
    return CliRunner().invoke(cli.app, [str(argument) for argument in arguments])


@pytest.fixture
def mine(tmp_path: Path) -> Path:
    return tmp_path / "mine"


@pytest.fixture
def bring(tmp_path: Path, mine: Path) -> Import:
    """Return a function that imports a text as a file of a name, and loads the result."""

    def run(name: str, text: str, *skipped: str, **options: Any) -> gazetteer.Gazetteer:
        (tmp_path / name).write_text(text, encoding="utf-8")
        items = importer.read(tmp_path / name, SHIPPED, format=options.pop("format", None))
        tables, passed = importer.to_tables(items, SHIPPED, **options)
        assert [f"{one.where}: {one.why}" for one in passed] == list(skipped)
        importer.write(tables, mine)
        return gazetteer.load(extra=mine)

    return run


def meaning(names: gazetteer.Gazetteer, name: str, day: str = "") -> set[str]:
    return {e.actor.id for e in names.lookup(name) if e.holds(day)}


# ---------------------------------------------------------------- laying over


def write(folder: Path, **tables: str) -> Path:
    folder.mkdir(exist_ok=True)
    for table, text in tables.items():
        (folder / f"{table}.csv").write_text(text, encoding="utf-8")
    return folder


def test_rows_of_a_user_replace_those_of_the_same_code(mine: Path) -> None:
    assert meaning(SHIPPED, "Los Zetas") == {"ZETAS"}
    names = gazetteer.load(
        extra=write(mine, organisations="code,name,kind\nZETAS,Zeta Society,ngo\n")
    )
    assert meaning(names, "Zeta Society") == {"ZETAS"}
    assert names.actors["ZETAS"].kind == "ngo"
    assert meaning(names, "Los Zetas") == set()
    assert meaning(names, "Moscow", "2015-01-01") == {"RUS"}


def test_a_name_of_a_user_means_only_what_the_user_says(mine: Path) -> None:
    folder = write(mine, groups="code,name,aliases,kind\nSKATERS,Skaters,Kremlin|Red Army,party\n")
    names = gazetteer.load(extra=folder)
    assert meaning(names, "Kremlin") == meaning(names, "Red Army") == {"SKATERS"}
    assert meaning(SHIPPED, "Kremlin") == {"body/kremlin"}, "the shipped one is left alone"


def test_terms_of_a_user_replace_those_of_the_person(mine: Path) -> None:
    header = "id,name,family,country,office,role,start,end\n"
    folder = write(mine, people=header + "donald-tusk,Donald Tusk,Tusk,USA,Envoy,other,2001,\n")
    names = gazetteer.load(extra=folder)
    assert names.person("person/donald-tusk", "2016-01-01").code == "USA"
    assert SHIPPED.person("person/donald-tusk", "2016-01-01").code == "EU"


def test_further_names_have_dates_and_may_be_weak(mine: Path) -> None:
    text = "name,code,start,end,weak\nBig Tent,UN,1990,1999,\nTent,UN,,,Tent\n"
    text += "Don,person/donald-tusk,,,\n"
    names = gazetteer.load(extra=write(mine, names=text))
    assert meaning(names, "Big Tent", "1995-01-01") == {"UN"}
    assert meaning(names, "Big Tent", "2005-01-01") == set()
    assert [e.weak for e in names.lookup("Tent")] == [True]
    assert [e.form for e in names.lookup("Don")] == ["family"]


@pytest.mark.parametrize(
    ("tables", "message"),
    [
        ({}, "has none of the tables of actors: states.csv"),
        ({"groups": "name\nSkaters\n"}, "groups.csv, line 2: there is no code"),
        ({"groups": "code,alias\nX,Y\n"}, "groups.csv, line 2: 'alias' is no column of this table"),
        ({"names": "name,code\nX,NOBODY\n"}, "names.csv, line 2: 'NOBODY' is no code or id"),
    ],
)
def test_faulty_tables_of_a_user_are_errors(
    mine: Path, tables: dict[str, str], message: str
) -> None:
    with pytest.raises(DataError, match=message):
        gazetteer.load(extra=write(mine, **tables))


# ---------------------------------------------------------------- CSV


def test_a_list_of_actors_of_all_kinds(bring: Import, mine: Path) -> None:
    names = bring(
        "mine.csv",
        "name,kind,code,country,aliases,office,role,start,end\n"
        "Lake Front,armed_group,LKF,SYR,LF Movement,,,2012,\n"
        "Trygve Lie,person,,UN,,Secretary-General,leader,1946-02-02,1952-11-10\n"
        "Trygve Lie,person,,NOR,,Foreign Minister,foreign_minister,1941-02-21,1946-02-02\n"
        "Tide Office,government_body,,NLD,,,,,\n"
        "Arctic Club,igo,ARCTICCLUB,,,,,,\n"
        "Kingdom of the Fjords,,NOR,,,,,,\n"
        "Nobody Knows,,,,,,,,\n"
        ",party,,,,,,,\n"
        "Too,short\n"
        "Bad Day,party,,NOR,,,,2012-13,\n"
        "Odd,wizards,,NOR,,,,,\n",
        "mine.csv, row 8: 'Nobody Knows' is not known, and nothing says what it is",
        "mine.csv, row 9: has no name",
        "mine.csv, row 10: has 2 cells, the header 9",
        "mine.csv, row 11: '2012-13' is no date as 2015-11-26, 2015-11 or 2015",
        "mine.csv, row 12: the kind 'wizards' is none of state, person, government_body, igo, ngo,"
        " armed_group, party, people, coalition, other",
    )  # fmt: skip
    assert meaning(names, "LF Movement") == {"LKF"}
    assert meaning(names, "Tide Office") == {"body/tide-office"}
    assert names.actors["body/tide-office"].code == "NLD"
    assert meaning(names, "Kingdom of the Fjords") == {"NOR"}
    assert names.actors["ARCTICCLUB"].kind == "igo"
    lie = "person/trygve-lie"
    sides = [names.person(lie, day).code for day in ("1945-01-01", "1950-01-01")]
    assert sides == ["NOR", "UN"]
    assert gazetteer_check.check(resources.path("data", "gazetteer"), mine) == []


def test_a_table_of_ours_is_taken_as_it_is(bring: Import, mine: Path) -> None:
    bring("groups.csv", "code,name,kind,people\nLKF,Lake Front,party,Lakers\n,Nameless,party,\n",
          "groups.csv, row 3: has no code")  # fmt: skip
    (row,) = rows(mine, "groups")
    assert (row["code"], row["people"], row["country"]) == ("LKF", "Lakers", "")


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_header_tells_the_delimiter(bring: Import, delimiter: str) -> None:
    text = delimiter.join(["\ufeffname", "kind", "country"]) + "\r\n"
    names = bring("mine.csv", text + delimiter.join(["Lake Front", "party", "NOR"]) + "\r\n")
    assert meaning(names, "Lake Front") == {"LAKEFRONT"}


def test_a_header_that_fits_nothing_is_an_error(bring: Import) -> None:
    with pytest.raises(InputError, match="no list of actors.*'nom' is none"):
        bring("mine.csv", "nom,kind\nX,party\n")
    with pytest.raises(InputError, match="has no header"):
        bring("empty.csv", "")


def test_a_broken_quotation_does_not_stop_the_rest(bring: Import) -> None:
    names = bring("mine.csv", 'name,kind\n"Odd" x,party\nLake Front,party\n',
                  "mine.csv, line 2: is not CSV (',' expected after '\"')")  # fmt: skip
    assert meaning(names, "Lake Front") == {"LAKEFRONT"}


def test_a_second_import_adds_and_replaces(bring: Import, mine: Path) -> None:
    bring("one.csv", "name,kind,code\nLake Front,party,A\nTide Front,party,B\n")
    bring("two.csv", "name,kind,code\nSea Front,party,B\nAir Front,party,C\n")
    assert [(r["code"], r["name"]) for r in rows(mine, "groups")] == [
        ("A", "Lake Front"), ("B", "Sea Front"), ("C", "Air Front"),
    ]  # fmt: skip
    before = (mine / "groups.csv").read_bytes()
    bring("two.csv", "name,kind,code\nAir Front,party,C\nSea Front,party,B\n")
    assert (mine / "groups.csv").read_bytes() == before


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("  Lake\n Front ", "Lake Front"),
        ("=cmd()", "cmd()"),
        ("A|B", "A B"),
        ("\x1b[2JLake", "[2JLake"),
        ("123", ""),
        ("x" * 201, ""),
    ],
)
def test_names_are_made_safe(text: str, name: str) -> None:
    assert clean(text) == name


def test_ids_are_of_plain_letters() -> None:
    assert slug("José María") == "jose-maria"
    assert slug("習近平") == "7fd2-8fd1-5e73"


# ---------------------------------------------------------------- PETRARCH

ACTORS = """\
# Phoenix.Countries.actors.txt has this form
<!-- one more comment -->
[USAGOV]
NORWAY_ [NOR] ; TS 14 Mar 91
+NORSELAND_
ZEMBLA_  [ZEM]
SOVIET_RUSSIA_
	[RUS <911226]
TRYGVE_LIE_
+LIE_
+TRYGVE_HALVDAN_LIE_
	[IGOUNO 19460202-19521110]	# Secretary-General
	[NORGOV <460202]
	[NOR]
JOSEPH_BECH_
	[LUXGOV >371105]
	[~LUXMIL <371105]
UNITED_NATIONS_ [IGOUNO]
+WORLD_BODY_OF_NATIONS_
LAKE_LIBERATION_FRONT_ [SYRREB]
+LLFX_
MINISTRY_OF_TIDES_ [NLDGOV]
KREMLIN_ [RUSGOV]
WHITE_FJORD_SOCIETY_ [NGOENV]
BORIS_YELTSIN_
+TSAR_BORIS_
	[RUSGOV 910710-991231]
	[RUSELI]
SPOILED_DATE_
	[USAGOV 931340-940101]
NO_CODE_
BROKEN_ [USAGOV
+LOST]
"""
PASSED = (
    "p.actors.txt, line 3: stands before any name",
    "p.actors.txt, line 30: '931340' is no date as 930120 or 19930120",
    "p.actors.txt, line 32: '[USAGOV' is no code",
    "p.actors.txt, line 33: lacks a bracket",
    "p.actors.txt, line 6: the code 'ZEM' is of no state or known kind",
    "p.actors.txt, line 29: 'SPOILED_DATE_' has no code",
    "p.actors.txt, line 31: 'NO_CODE_' has no code",
    "p.actors.txt, line 32: 'BROKEN_' has no code",
)


@pytest.fixture
def phoenix(bring: Import) -> gazetteer.Gazetteer:
    return bring("p.actors.txt", ACTORS, *PASSED)


def test_a_dictionary_names_states_with_dates(phoenix: gazetteer.Gazetteer) -> None:
    assert meaning(phoenix, "Norseland") == {"NOR"}
    assert meaning(phoenix, "Soviet Russia", "1985-01-01") == {"RUS"}
    assert meaning(phoenix, "Soviet Russia", "1999-01-01") == set()
    assert "French" not in (e.actor.name for e in phoenix.lookup("Norway"))


def test_dates_of_codes_are_terms_of_people(phoenix: gazetteer.Gazetteer) -> None:
    found = [
        phoenix.person("person/trygve-lie", day).code
        for day in ("1946-02-01", "1946-02-02", "1952-11-10", "1952-11-11")
    ]
    assert found == ["NOR", "UN", "UN", "NOR"]
    assert meaning(phoenix, "Trygve Halvdan Lie") == {"person/trygve-lie"}
    assert [e.form for e in phoenix.lookup("Lie") if e.actor.id == "person/trygve-lie"] == [
        "family"
    ]


def test_before_and_after_part_a_day_between_them(mine: Path, phoenix: object) -> None:
    found = [(r["country"], r["start"], r["end"]) for r in rows(mine, "people")
             if r["id"] == "joseph-bech"]  # fmt: skip
    assert found == [("LUX", "", "1937-11-04"), ("LUX", "1937-11-05", "")]


def test_a_dictionary_has_bodies_groups_and_organisations(
    phoenix: gazetteer.Gazetteer, mine: Path
) -> None:
    front = phoenix.actors["LAKELIBERATIONFRONT"]
    assert (front.kind, front.country) == ("armed_group", "SYR")
    assert meaning(phoenix, "LLFX") == {front.id}
    assert phoenix.actors["body/ministry-of-tides"].code == "NLD"
    assert phoenix.actors["WHITEFJORDSOCIETY"].kind == "ngo"
    assert meaning(phoenix, "World Body of Nations") == {"UN"}
    assert [r["name"] for r in rows(mine, "metonyms")] == ["Ministry of Tides"], "not the Kremlin"


def test_people_who_are_known_keep_their_offices(phoenix: gazetteer.Gazetteer) -> None:
    term = phoenix.term("person/boris-yeltsin", "1995-01-01")
    assert term is not None and term.role == "head_of_state"
    assert meaning(phoenix, "Tsar Boris") == {"person/boris-yeltsin"}


def test_another_person_of_a_known_name_is_another_person(bring: Import) -> None:
    assert "person/donald-tusk" in SHIPPED.actors
    names = bring("p.actors.txt", "DONALD_TUSK_ [CANGOV >900101]\n")
    assert names.person("person/donald-tusk", "2010-01-01").code == "POL"
    assert names.person("person/donald-tusk-can", "2010-01-01").code == "CAN"


def test_agents_are_nouns_for_people(bring: Import, mine: Path) -> None:
    bring(
        "p.agents.txt",
        "!PERSON! = MAN, WOMAN\nTIDE!PERSON! {TIDEMEN_} [~COP]\nTIDE_WARDEN_ {} [~GOV]\n"
        "FORESHORE_RAIDER_ [REB~]\nMINISTER_ [~GOV]\n",
    )
    assert [(r["noun"], r["categories"]) for r in rows(mine, "roles")] == [
        ("foreshore raider", "insurgent"), ("tide warden", "official"), ("tideman", "force"),
        ("tidewoman", "force"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("BARACK_OBAMA_", ("Barack Obama",)),
        ("KOFI_ANNAN", ("Kofi Annan",)),
        ("UNITED_STATES_OF_AMERICA_", ("United States of America", "United States Of America")),
        ("IRAN_", ("Iran", "IRAN")),
        ("IRA_", ("IRA",)),
        ("U.S._", ("U.S.",)),
        ("MARTIN_O'NEILL", ("Martin O'Neill",)),
        ("HAFEZ_AL-ASSAD_", ("Hafez al-Assad", "Hafez Al-Assad")),
        ("UN_PANEL_", ("Un Panel", "UN Panel")),
        ("Already Cased_", ("Already Cased",)),
    ],
)
def test_names_get_the_case_of_newspapers(name: str, forms: tuple[str, ...]) -> None:
    assert petrarch.cased(name) == forms


# ---------------------------------------------------------------- Wikidata


def entity(id: str, label: str, **claims: list[Any]) -> dict[str, Any]:
    return {
        "id": id,
        "labels": {"en": {"language": "en", "value": label}} if label else {},
        "aliases": {"en": [{"language": "en", "value": f"{label} the Elder"}]},
        "claims": {name: [claim(value) for value in values] for name, values in claims.items()},
    }


def claim(value: Any) -> dict[str, Any]:
    value, marks, rank = value if isinstance(value, tuple) else (value, {}, "normal")
    return {
        "rank": rank,
        "mainsnak": snak(value),
        "qualifiers": {name: [snak(one)] for name, one in marks.items()},
    }


def snak(value: Any) -> dict[str, Any]:
    if isinstance(value, str) and value[0] == "+":
        precision = {10: 11, 7: 10, 4: 9}[len(value) - 1]
        value = {"time": (value + "-00-00")[:11] + "T00:00:00Z", "precision": precision}
    elif isinstance(value, str) and value[0] == "Q":
        value = {"entity-type": "item", "id": value}
    return {"snaktype": "value", "datavalue": {"value": value}}


LIE = entity(
    "Q900001", "Trygve Lie", P31=["Q5"], P27=["Q20"],
    P39=[
        ("Q900010", {"P580": "+1946-02-02", "P582": "+1952-11-10"}, "normal"),
        ("Q900011", {"P642": "Q20", "P580": "+1941", "P582": "+1946-02"}, "normal"),
        ("Q900010", {"P580": "+1999"}, "deprecated"),
    ],
)  # fmt: skip
DUMP = [
    LIE,
    entity("Q900010", "Secretary-General of the United Nations", P2389=["Q1065"]),
    entity("Q900011", "Minister of Foreign Affairs", P17=["Q30"]),
    entity("Q900002", "Lake Party", P31=["Q7278"], P17=["Q20"], P571=["+1912-05"]),
    entity("Q900003", "Citizen of Norway", P31=["Q5"], P27=["Q20"]),
    entity("Q900004", "Citizen of the Moon", P31=["Q5"], P27=["Q405"]),
    entity("Q900005", "", P31=["Q5"], P27=["Q20"]),
    entity("Q7184", "NATO", P31=["Q245065"]),
    entity("Q405", "Moon", P31=["Q2537"]),
]


def dump(*entities: object) -> str:
    return "[\n" + ",\n".join(json.dumps(one) for one in entities) + "\n]\n"


def test_a_dump_gives_people_bodies_and_names(bring: Import, mine: Path) -> None:
    names = bring(
        "dump.json",
        dump(*DUMP).replace("]\n", "{broken\n[1]\n{\"id\": 3}\n]\n"),
        "dump.json, line 7: Q900004 (Citizen of the Moon) serves and belongs to nobody known",
        "dump.json, line 8: Q900005 has no English label",
        "dump.json, line 11: is no JSON",
        "dump.json, line 12: is no entity of Wikidata",
        "dump.json, line 13: is no entity of Wikidata",
        "dump.json: 1 entities are no kind of actor, as Q405",
    )  # fmt: skip
    found = [(r["country"], r["office"], r["role"], r["start"], r["end"])
             for r in rows(mine, "people") if r["id"] == "trygve-lie"]  # fmt: skip
    assert found == [
        ("NOR", "Minister of Foreign Affairs", "foreign_minister", "1941", "1946-02"),
        ("UN", "Secretary-General of the United Nations", "leader", "1946-02-02", "1952-11-10"),
    ]
    assert meaning(names, "Trygve Lie the Elder") == {"person/trygve-lie"}
    party = names.actors["LAKEPARTY"]
    assert (party.kind, party.country, party.wikidata) == ("party", "NOR", "Q900002")
    assert names.person("person/citizen-of-norway", "").code == "NOR:CIV"
    assert meaning(names, "NATO the Elder") == {"NATO"}


def test_a_packed_dump_is_read(tmp_path: Path) -> None:
    path = tmp_path / "dump.json.gz"
    path.write_bytes(gzip.compress(dump(*DUMP[:3]).encode()))
    assert [one.name for one in importer.read(path, SHIPPED) if not isinstance(one, Skipped)
            and hasattr(one, "name")] == ["Trygve Lie"]  # fmt: skip
    path.write_bytes(path.read_bytes()[:50])
    with pytest.raises(InputError, match="cannot be read"):
        list(importer.read(path, SHIPPED))


# ---------------------------------------------------------------- an endpoint

TERM = {"item": "http://www.wikidata.org/entity/Q900001", "name": "Trygve Lie", "kind": "person",
        "country": "http://www.wikidata.org/entity/Q1065", "office": "Secretary-General",
        "start": "1946-02-02T00:00:00Z", "end": "1952-11-10T00:00:00Z", "further": "x"}  # fmt: skip


class Endpoint(BaseHTTPRequestHandler):
    """Answers what the test put there, and keeps what was asked."""

    answer: bytes = b""
    asked: str = ""
    status = 200

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        type(self).asked = parse_qs(body)["query"][0]
        self.send_response(self.status)
        self.end_headers()
        self.wfile.write(self.answer)

    def log_message(self, format: str, *args: Any) -> None:
        pass


@pytest.fixture
def endpoint() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), Endpoint)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    Endpoint.status = 200
    Endpoint.answer = table(TERM | {"aliases": "T. Lie"}, TERM | {"aliases": "Trygve H. Lie"})
    yield f"http://127.0.0.1:{server.server_port}/sparql"
    server.shutdown()
    thread.join()
    server.server_close()


def table(*rows: dict[str, str]) -> bytes:
    bindings = [{name: {"type": "literal", "value": v} for name, v in row.items()} for row in rows]
    return json.dumps({"results": {"bindings": bindings}}).encode()


def test_an_endpoint_is_asked_for_items(endpoint: str, mine: Path) -> None:
    result = kg("gazetteer", "import", "--sparql", endpoint, "--item", "Q900001", "-o", mine)
    assert result.exit_code == 0, result.output
    assert result.stdout == f"{mine}\n"
    assert "VALUES ?item { wd:Q900001 }" in Endpoint.asked
    (row,) = rows(mine, "people")
    assert row["aliases"] == "T. Lie|Trygve H. Lie"
    assert (row["country"], row["start"], row["wikidata"]) == ("UN", "1946-02-02", "Q900001")


def test_an_endpoint_is_asked_what_a_file_says(endpoint: str, mine: Path, tmp_path: Path) -> None:
    query = tmp_path / "query.rq"
    query.write_text("SELECT * {}")
    Endpoint.answer = table(
        {"name": "Lake Front", "kind": "party", "country": "NOR"}, {"kind": "x"}
    )
    result = kg("gazetteer", "import", "--sparql", endpoint, "--query", query, "-o", mine)
    assert Endpoint.asked == "SELECT * {}"
    assert "actor 1: has no name" in result.stderr
    assert [row["code"] for row in rows(mine, "groups")] == ["LAKEFRONT"]


@pytest.mark.parametrize("answer", [b"<html>", b"[]", b'{"results": {"bindings": [3]}}'])
def test_an_answer_that_is_no_table_is_an_error(endpoint: str, mine: Path, answer: bytes) -> None:
    Endpoint.answer = answer
    result = kg("gazetteer", "import", "--sparql", endpoint, "--item", "Q1", "-o", mine)
    assert result.exit_code == 1 and "no JSON table" in result.stderr


def test_an_endpoint_that_fails_is_an_error(endpoint: str, mine: Path) -> None:
    Endpoint.status = 500
    result = kg("gazetteer", "import", "--sparql", endpoint, "--item", "Q1", "-o", mine)
    assert result.exit_code == 1 and "does not answer: HTTP Error 500" in result.stderr


def test_only_the_web_is_asked_and_only_for_items(mine: Path) -> None:
    for arguments, message in (
        (["--sparql", "file:///etc/passwd", "--item", "Q1"], "begins with http"),
        (["--sparql", "http://127.0.0.1:1", "--item", "Q1} DROP"], "no item of Wikidata"),
        (["--sparql", "http://127.0.0.1:1"], "wants a --query FILE or some --item"),
        ([], "nothing to import"),
    ):
        result = kg("gazetteer", "import", "-o", mine, *arguments)
        assert result.exit_code in (1, 2) and message in result.stderr, result.output
    assert not mine.exists()


# ---------------------------------------------------------------- the command line


def test_the_command_names_what_it_skips_and_imports_the_rest(tmp_path: Path, mine: Path) -> None:
    file = tmp_path / "p.actors.txt"
    file.write_text(ACTORS)
    result = kg("gazetteer", "import", file, "-o", mine)
    assert result.exit_code == 0
    assert "Skipped: p.actors.txt, line 3: stands before any name." in result.stderr
    assert "skipped 8." in result.stderr


def test_the_format_may_be_given(tmp_path: Path, mine: Path) -> None:
    file = tmp_path / "actors.dictionary"
    file.write_text("LAKE_FRONT_ [SYRREB]\n")
    assert "tells no format" in kg("gazetteer", "import", file, "-o", mine).stderr
    assert kg("gazetteer", "import", file, "-o", mine, "-f", "petrarch").exit_code == 0
    assert "There is no file" in kg("gazetteer", "import", tmp_path / "no.csv", "-o", mine).stderr


def test_kind_helps_where_nothing_tells_it(bring: Import) -> None:
    names = bring("mine.csv", "name\nLake Front\n", kind="armed_group")
    assert names.actors["LAKEFRONT"].kind == "armed_group"


def test_check_reports_names_that_a_user_takes_from_others(mine: Path) -> None:
    write(mine, groups="code,name,aliases,kind\nSKATERS,Skaters,Elysee,party\n")
    result = kg("gazetteer", "check", mine)
    assert result.exit_code == 1
    assert result.stdout == (
        "mine/groups.csv, line 2: the name 'Elysee' means FRA, SKATERS at once; what stands here"
        " wins; if that is meant, give the reason in allowed_clashes.csv.\n"
    )
    write(mine, allowed_clashes="name,codes,reason\nElysee,FRA|SKATERS,they skate there\n")
    assert kg("gazetteer", "check", mine).exit_code == 0


def test_check_reports_faults_of_the_user_only(mine: Path) -> None:
    write(mine, people="id,name,country,office,role,end\na,A B,ZZZ,King,other,2015-02-30\n")
    found = kg("gazetteer", "check", mine).stdout.splitlines()
    assert found == [
        "mine/people.csv, line 2: '2015-02-30' is no date, as 2015-11-26 or 2015.",
        "mine/people.csv, line 2: country has 'ZZZ', which no table knows.",
    ]
    assert kg("gazetteer", "check").exit_code == 0
    assert "none of the tables" in kg("gazetteer", "check", mine.parent).stderr


@pytest.mark.model
def test_actors_of_a_user_are_read_in_articles_with_their_reasons(mine: Path) -> None:
    write(mine, groups="code,name,kind,country\nLKF,Lake Front,armed_group,SYR\n")
    article = Article("one", "The Lake Front attacked Turkey on Monday.")
    ((_, facts),) = pipeline.extract_from([article], actors=mine)
    assert [(f.source.actor.id, f.target.actor.id) for f in facts] == [("LKF", "TUR")]
    assert "Lake Front" in facts[0].source.reason
    assert pipeline.extract_from([article]) is not None
    ((_, without),) = pipeline.extract_from([article])
    assert without == ()
