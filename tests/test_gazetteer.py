"""The gazetteer on tiny tables: names, dates, offices, and what the check finds in faulty ones."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import compare_gazetteer
import pytest

from kg import gazetteer, resources
from kg.errors import DataError
from kg.gazetteer import fold, words
from kg.gazetteer_check import check

COLUMNS = {
    "states": "code,iso2,name,official,aliases,former,adjectives,combining,demonyms,capitals,"
    "wikidata,kind,start,end,country,weak",
    "organisations": "code,name,aliases,kind,members,wikidata,start,end,country,rank,compare,weak",
    "groups": "code,name,aliases,weak,kind,country,people,wikidata,start,end",
    "metonyms": "name,aliases,code,body,kind,weak",
    "people": "id,name,family,aliases,country,office,role,start,end,wikidata",
    "roles": "noun,categories",
    "places": "name,aliases,country,kind,weak",
    "lookalikes": "phrase,kind",
    "women": "id",
    "traits": "words,codes,start,end",
    "allowed_clashes": "name,codes,reason",
}
SOUND: dict[str, list[dict[str, str]]] = {
    "states": [
        {"code": "FRA", "name": "France", "adjectives": "French", "capitals": "Paris",
         "wikidata": "Q142", "country": "FRA"},
        {"code": "MMR", "name": "Myanmar", "former": "Burma 1948/1989-06-18", "country": "MMR"},
        {"code": "RUS", "name": "Russia", "capitals": "Moscow", "start": "1991-12-26",
         "country": "RUS"},
        {"code": "SUN", "name": "Soviet Union", "aliases": "U.S.S.R.", "capitals": "Moscow",
         "end": "1991-12-26", "country": "RUS"},
        {"code": "CIV", "name": "Ivory Coast", "aliases": "Côte d’Ivoire", "country": "CIV"},
    ],
    "organisations": [
        {"code": "AU", "name": "African Union", "aliases": "AU", "kind": "igo", "members": "CIV",
         "compare": "AU", "weak": "AU"},
        {"code": "MSF", "name": "Doctors Without Borders", "kind": "ngo", "compare": "NGO"},
    ],
    "groups": [
        {"code": "FNCI", "name": "Forces Nouvelles", "aliases": "New Forces", "weak": "FN",
         "kind": "armed_group", "country": "CIV"},
    ],
    "metonyms": [
        {"name": "Élysée", "aliases": "Elysee Palace", "code": "FRA", "body": "presidency",
         "kind": "government_body"},
    ],
    "people": [
        {"id": "francois-mitterrand", "name": "François Mitterrand", "family": "Mitterrand",
         "country": "FRA", "office": "President", "role": "head_of_state",
         "start": "1981-05-21", "end": "1995-05-17"},
        {"id": "guillaume-soro", "name": "Guillaume Soro", "family": "Soro", "country": "FNCI",
         "office": "leader", "role": "leader", "start": "2002-10", "end": "2007-04"},
        {"id": "guillaume-soro", "name": "Guillaume Soro", "family": "Soro", "country": "CIV",
         "office": "Prime Minister", "role": "head_of_government", "start": "2007-04",
         "end": "2012-03"},
        {"id": "edith-cresson", "name": "Édith Cresson", "family": "Cresson", "country": "FRA",
         "office": "Prime Minister", "role": "head_of_government", "start": "1991-05-15",
         "end": "1992-04-02"},
    ],
    "roles": [{"noun": "president", "categories": "office"}],
    "places": [{"name": "Lyon", "country": "FRA", "kind": "city"}],
    "lookalikes": [{"phrase": "French horn", "kind": "other"}],
    "women": [{"id": "edith-cresson"}],
    "traits": [
        {"words": "nuclear-armed|atomic", "codes": "FRA|RUS"},
        {"words": "union", "codes": "AU"},
        {"words": "union", "codes": "SUN", "end": "1991-12-26"},
    ],
    "allowed_clashes": [],
}  # fmt: skip

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return a function that writes the sound tables, with further rows, into a folder."""

    def tables(**more: list[dict[str, str]]) -> Path:
        for table, columns in COLUMNS.items():
            path = tmp_path / f"{table}.csv"
            with path.open("w", encoding="utf-8", newline="") as lines:
                writer = csv.DictWriter(lines, columns.split(","), restval="")
                writer.writeheader()
                writer.writerows(SOUND[table] + more.get(table, []))
        return tmp_path

    return tables


@pytest.fixture
def tiny(write: Write) -> gazetteer.Gazetteer:
    return gazetteer.load(write())


# ---------------------------------------------------------------- reading


@pytest.mark.parametrize(
    ("phrase", "found"),
    [
        ("the Nuclear-armed state", ("nuclear - armed",)),
        ("the atomic union", ("atomic", "union")),
        ("the nuclear state", ()),
    ],
)
def test_traits_are_found_in_phrases(
    tiny: gazetteer.Gazetteer, phrase: str, found: tuple[str, ...]
) -> None:
    assert tiny.traits_in(phrase) == found


def test_traits_hold_for_their_time(tiny: gazetteer.Gazetteer) -> None:
    assert tiny.has_trait("union", "SUN", "1991-12-25")
    assert not tiny.has_trait("union", "SUN", "1992-01-01")
    assert tiny.has_trait("union", "AU", "1992-01-01")
    assert not tiny.has_trait("union", "FRA", "")


def test_who_bears_all_traits(tiny: gazetteer.Gazetteer) -> None:
    def ids(*words: str, day: str = "") -> list[str]:
        return [actor.id for actor in tiny.bearers(words, day)]

    assert ids("union") == ["AU", "SUN"]
    assert ids("union", day="2015-11-26") == ["AU"]
    assert ids("union", "atomic") == []
    assert ids() == []


def test_a_trait_of_nobody_is_refused(write: Write) -> None:
    with pytest.raises(DataError, match="XXX"):
        gazetteer.load(write(traits=[{"words": "island", "codes": "XXX"}]))


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("plain", "plain"),
        ("Öcalan", "Ocalan"),
        ("Đukanović", "Dukanovic"),
        ("Côte d’Ivoire", "Cote d'Ivoire"),
        ("Erdoğan’ı", "Erdogan'i"),
        ("A–B", "A-B"),
        ("ﬁ…中", "ﬁ…中"),
    ],
)
def test_fold_keeps_the_length(text: str, plain: str) -> None:
    assert fold(text) == plain
    assert len(fold(text)) == len(text)


def test_words_know_where_they_stand() -> None:
    assert list(words("U.S., São")) == [
        ("U", 0, 1), (".", 1, 2), ("S", 2, 3), (".", 3, 4), (",", 4, 5), ("Sao", 6, 9),
    ]  # fmt: skip


def test_find_takes_the_longest_name_and_keeps_offsets(tiny: gazetteer.Gazetteer) -> None:
    text = "François Mitterrand left the Elysee Palace for Cote d'Ivoire; french wine did not."
    found = [(text[m.start : m.end], m.entries[0].actor.id) for m in tiny.find(text)]
    assert found == [
        ("François Mitterrand", "person/francois-mitterrand"),
        ("Elysee Palace", "body/elysee"),
        ("Cote d'Ivoire", "CIV"),
    ]


def test_find_goes_on_after_a_name_that_only_begins(tiny: gazetteer.Gazetteer) -> None:
    assert [m.entries[0].actor.id for m in tiny.find("Ivory France, Soviet Paris")] == ["FRA"] * 2


def test_lookup_gives_every_meaning_and_dates_choose(tiny: gazetteer.Gazetteer) -> None:
    entries = tiny.lookup("Moscow")
    assert {e.actor.id for e in entries} == {"RUS", "SUN"}
    assert [e.actor.id for e in entries if e.holds("1985-01-01")] == ["SUN"]
    assert [e.actor.id for e in entries if e.holds("2001-01-01")] == ["RUS"]
    assert all(e.holds("") for e in entries)
    assert tiny.lookup("Mosc") == tiny.lookup("Soviet") == ()


def test_former_names_hold_for_their_time(tiny: gazetteer.Gazetteer) -> None:
    (burma,) = tiny.lookup("Burma")
    assert (burma.actor.id, burma.start, burma.end) == ("MMR", "1948", "1989-06-18")
    assert burma.holds("1989-06-18") and not burma.holds("1989-06-19")


def test_sides_of_comparison(tiny: gazetteer.Gazetteer) -> None:
    assert tiny.actors["SUN"].code == "RUS"
    assert tiny.actors["MSF"].code == "NGO"
    assert tiny.actors["body/elysee"].code == "FRA"
    assert tiny.members["AU"] == (("CIV", "", ""),)
    assert tiny.names["ivory coast"].id == "CIV"


def test_weak_names_of_groups_say_so(tiny: gazetteer.Gazetteer) -> None:
    assert [e.weak for e in tiny.lookup("FN")] == [True]
    assert [e.weak for e in tiny.lookup("New Forces")] == [False]


@pytest.mark.parametrize(
    ("day", "code", "office"),
    [
        ("2005-01-01", "FNCI", "leader"),
        ("2009-06-30", "CIV", "Prime Minister"),
        ("2020-01-01", "CIV", "Prime Minister"),
        ("1999-01-01", "FNCI", "leader"),
        ("", "CIV", "Prime Minister"),
    ],
    ids=["in the first office", "in the second", "after the last", "before the first", "undated"],
)
def test_a_person_acts_for_the_side_of_the_day(
    tiny: gazetteer.Gazetteer, day: str, code: str, office: str
) -> None:
    term = tiny.term("person/guillaume-soro", day)
    assert term is not None and (term.code, term.office) == (code, office)
    assert tiny.person("person/guillaume-soro", day).code == code


def test_the_head_of_government_speaks_before_the_party_leader(write: Write) -> None:
    rows = [{"id": "x-y", "name": "X Y", "country": "FNCI", "office": "leader", "role": "leader",
             "start": "2008"},
            {"id": "x-y", "name": "X Y", "country": "CIV", "office": "Prime Minister",
             "role": "head_of_government", "start": "2010"}]  # fmt: skip
    assert gazetteer.load(write(people=rows)).person("person/x-y", "2011-05-05").code == "CIV"


def test_nobody_has_no_term(tiny: gazetteer.Gazetteer) -> None:
    assert tiny.term("person/nobody", "2000-01-01") is None


def test_holders_of_a_state_on_a_day(tiny: gazetteer.Gazetteer) -> None:
    held = tiny.holders("FRA", "1991-12-01")
    assert sorted(t.person for t in held) == ["edith-cresson", "francois-mitterrand"]
    assert [t.person for t in tiny.holders("FRA", "1995-05-17")] == ["francois-mitterrand"]
    assert tiny.holders("FRA", "1995-05-18") == tiny.holders("FRA", "") == []
    assert tiny.holders("XXX", "1991-12-01") == []


# ---------------------------------------------------------------- errors


def test_a_missing_table_is_named(write: Write) -> None:
    folder = write()
    (folder / "groups.csv").unlink()
    with pytest.raises(DataError, match="no table groups.csv in"):
        gazetteer.load(folder)


@pytest.mark.parametrize(
    ("table", "row", "message"),
    [
        ("groups", {"code": "X", "name": "X", "kind": "mob"}, "line 3: unknown kind 'mob'; use"),
        ("metonyms", {"name": "X", "code": "ZZZ", "kind": "government_body"}, "'ZZZ' is no code"),
        ("people", {"id": "x", "name": "X", "start": "26 May"}, "line 6: '26 May' is no date"),
    ],
)
def test_a_faulty_row_is_named(write: Write, table: str, row: dict[str, str], message: str) -> None:
    with pytest.raises(DataError, match=message) as caught:
        gazetteer.load(write(**{table: [row]}))
    assert str(caught.value).startswith(f"{table}.csv, line ")


def test_a_row_with_too_few_cells_is_named(write: Write) -> None:
    folder = write()
    with (folder / "roles.csv").open("a", encoding="utf-8") as lines:
        lines.write("envoy\n")
    with pytest.raises(DataError, match=r"roles.csv, line 3: wrong number of columns"):
        gazetteer.load(folder)
    assert check(folder) == ["roles.csv, line 3: the row has not as many cells as the header."]


def test_a_table_in_another_encoding_is_named(write: Write) -> None:
    folder = write()
    (folder / "roles.csv").write_bytes("noun,categories\nattaché,office\n".encode("latin-1"))
    with pytest.raises(DataError, match="not a UTF-8 CSV table"):
        gazetteer.load(folder)
    assert "roles.csv, line 0: this is not UTF-8 CSV" in check(folder)[0]


# ---------------------------------------------------------------- the check


def test_sound_tables_have_no_finding(write: Write) -> None:
    assert check(write()) == []


def test_the_shipped_tables_have_no_finding() -> None:
    assert check(resources.path("data", "gazetteer")) == []


@pytest.mark.parametrize("table", COLUMNS)
def test_the_shipped_tables_are_sorted(table: str) -> None:
    file = resources.path("data", "gazetteer", f"{table}.csv")
    with file.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    columns = ("country", "role", "start") if table == "people" else (*rows[0],)[:1]
    keys = [tuple(row[column] for column in columns) for row in rows]
    assert keys == sorted(keys)


MITTERRAND = SOUND["people"][0]
FAULTS = {
    "country of a state": ("states", {"code": "RHO", "name": "Rhodesia", "country": "ZWE"},
        "country has 'ZWE', which no table knows"),
    "country of a person": ("people", {"id": "a", "name": "A", "country": "ZZZ", "office": "King",
        "role": "other"}, "country has 'ZZZ', which no table knows"),
    "side of a person": ("people", {"id": "a", "name": "A", "country": "ZZZ:CIV", "office": "poet",
        "role": "other"}, "country has 'ZZZ:CIV', which no table knows"),
    "metonym": ("metonyms", {"name": "Palace", "code": "ZZZ", "kind": "government_body"},
        "code has 'ZZZ', which no table knows"),
    "member": ("organisations", {"code": "EU", "name": "European Union", "kind": "igo",
        "members": "FRA|ZZZ", "compare": "EU"}, "members has 'ZZZ', which no table knows"),
    "country of a group": ("groups", {"code": "G", "name": "G", "kind": "party", "country": "ZZZ"},
        "country has 'ZZZ', which no table knows"),
    "place": ("places", {"name": "Bern", "country": "CHE", "kind": "city"},
        "country has 'CHE', which no table knows"),
    "woman": ("women", {"id": "nobody"}, "id has 'nobody', which no table knows"),
    "end before start": ("people", {"id": "a", "name": "A", "country": "FRA", "office": "King",
        "role": "other", "start": "1990-05", "end": "1989"},
        "the end 1989 lies before the start 1990-05"),
    "month": ("groups", {"code": "G", "name": "G", "kind": "party", "start": "1990-13"},
        "'1990-13' is no date, as 2015-11-26 or 2015"),
    "day": ("groups", {"code": "G", "name": "G", "kind": "party", "end": "1990-02-30"},
        "'1990-02-30' is no date, as 2015-11-26 or 2015"),
    "former": ("states", {"code": "KHM", "name": "Cambodia", "country": "KHM",
        "former": "Kampuchea 1993/1975"}, "the end 1975 lies before the start 1993"),
    "row twice": ("people", MITTERRAND, "the row stands already in people.csv, line 2"),
    "code twice": ("groups", {"code": "AU", "name": "Aurora", "kind": "party"},
        "the code stands already in organisations.csv, line 2"),
    "empty": ("people", {"id": "a", "country": "FRA", "office": "King", "role": "other"},
        "name is empty"),
    "overlap": ("people", MITTERRAND | {"start": "1994", "end": ""},
        "the term of francois-mitterrand as President overlaps with line 2"),
    "another name": ("people", MITTERRAND | {"family": "Mitt", "start": "1999", "end": ""},
        "francois-mitterrand has another family than in line 2"),
    "weak": ("metonyms", {"name": "Matignon", "code": "FRA", "kind": "government_body",
        "weak": "Hôtel"}, "the weak name 'Hôtel' is none of the row's names"),
    "needless excuse": ("allowed_clashes", {"name": "Paris", "codes": "FRA|GRC", "reason": "myth"},
        "the name 'Paris' needs no excuse, it means one actor"),
}  # fmt: skip


@pytest.mark.parametrize("case", FAULTS)
def test_each_fault_is_one_finding(write: Write, case: str) -> None:
    table, row, fault = FAULTS[case]
    line = len(SOUND[table]) + 2
    findings = check(write(**{table: [row]}))
    assert f"{table}.csv, line {line}: {fault}." in findings
    assert all(finding.startswith(f"{table}.csv, line {line}: ") for finding in findings)


def test_a_missing_table_is_a_finding(write: Write) -> None:
    folder = write()
    (folder / "women.csv").unlink()
    assert check(folder) == []
    (folder / "roles.csv").unlink()
    assert check(folder) == ["roles.csv, line 0: the table is missing."]


LILLE = {"code": "LILLE", "name": "Lille", "kind": "party", "aliases": "Paris"}
CLASH = ("groups.csv, line 3: the name 'Paris' means FRA, LILLE at once; make it weak for one or"
         " give the reason in allowed_clashes.csv.")  # fmt: skip


def test_a_name_of_two_actors_is_a_finding(write: Write) -> None:
    assert check(write(groups=[LILLE])) == [CLASH]


@pytest.mark.parametrize(
    "change", [{"aliases": "", "weak": "Paris"}, {"weak": "Paris"}], ids=["only weak", "both"]
)
def test_a_weak_name_does_not_clash(write: Write, change: dict[str, str]) -> None:
    assert check(write(groups=[LILLE | change])) == []


def test_a_clash_may_be_excused_for_its_very_actors(write: Write) -> None:
    excuse = {"name": "Paris", "codes": "FRA|LILLE", "reason": "the article decides"}
    assert check(write(groups=[LILLE], allowed_clashes=[excuse])) == []
    excuse["codes"] = "FRA|LYON"
    assert check(write(groups=[LILLE], allowed_clashes=[excuse])) == [CLASH]


def test_names_of_different_times_do_not_clash(write: Write) -> None:
    old = {"code": "GAUL", "name": "Gaul", "capitals": "Paris", "country": "FRA", "end": "1792"}
    folder = write(states=[old])
    assert [f for f in check(folder) if "'Paris'" in f], "France has no start here"
    new = {"code": "UBU", "name": "Ubu", "aliases": "U.S.S.R.", "start": "1991-12-26"}
    assert check(write(states=[new | {"country": "UBU"}])) == []


def test_a_surname_may_be_shared(write: Write) -> None:
    rows = [{"id": "danielle-mitterrand", "name": "Danielle Mitterrand", "family": "Mitterrand",
             "country": "FRA:CIV", "office": "first lady", "role": "other"}]  # fmt: skip
    assert check(write(people=rows)) == []


def test_findings_are_sorted_by_table_and_line(write: Write) -> None:
    groups = [{"code": f"G{n}", "name": f"G{n}", "kind": "party", "country": "ZZZ"}
              for n in range(12)]  # fmt: skip
    findings = check(write(groups=groups, women=[{"id": "x"}], places=[{"name": "Bern"}]))
    lines = [finding.split(":")[0] for finding in findings]
    expected = [f"groups.csv, line {n}" for n in range(3, 15)]
    assert lines == [*expected, "places.csv, line 3", "women.csv, line 3"]


# ---------------------------------------------------------------- the comparison with others

OTHERS = {
    "states": ("iso3,iso2,wikidata_qid,common_name,abbreviation,nationality_adjective,capital,"
        "demonyms\nFRA,FX,Q142,France,,French,Paris,French\n",
        ["states: FRA: iso2 FR, reference FX"]),
    "organisations": ("name,members_as_of,wikidata_qid,members,acronyms\n"
        "NATO,2020,,FRA|USA|NZL,NAT\n", ["organisations: NATO (NATO, 2020): only in reference NZL",
        "organisations: NATO (NATO, 2020): acronym NAT"]),
    "metonyms": ("metonym,iso3,kind\nKremlin,FRA,seat\n",
        ["metonyms: Kremlin: RUS, reference FRA"]),
    "armed_groups": ("name,aliases,n_sources\nThe Nobodies,,2\nHezbollah,,5\nA Rumour,,1\n",
        ["armed_groups: The Nobodies is missing"]),
    "leaders": ("iso3,role,person,start,end\nFRA,head_of_state,Emmanuel Macron,2012-05-15,\n"
        "FRA,head_of_state,Ann Other,1989,1990\n",
        ["leaders: FRA head_of_state Emmanuel Macron 2012-05-15..: start is ",
        "leaders: FRA head_of_state Ann Other 1989..1990 is missing"]),
}  # fmt: skip


@pytest.mark.parametrize("table", OTHERS)
def test_what_others_say_differently_is_listed(tmp_path: Path, table: str) -> None:
    text, expected = OTHERS[table]
    (tmp_path / f"{table}.csv").write_text(text, encoding="utf-8")
    found = list(compare_gazetteer.compare(tmp_path))
    assert all(line.startswith(e) for line, e in zip(found, expected, strict=True)), found


# ---------------------------------------------------------------- women and men

OWN = "id,name,family,country,office,role\n"


def test_whoever_is_no_woman_of_our_people_is_a_man(write: Write) -> None:
    genders = gazetteer.load(write()).genders
    assert genders == {
        "person/edith-cresson": "woman",
        "person/francois-mitterrand": "man",
        "person/guillaume-soro": "man",
    }


def test_of_a_users_people_only_women_are_known(write: Write, tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    rows = ("a,Ann Other,Other,FRA,envoy,other", "b,Bo Other,Other,FRA,envoy,other")
    (mine / "people.csv").write_text(OWN + "\n".join(rows) + "\n")
    (mine / "women.csv").write_text("id\na\n")
    genders = gazetteer.load(write(), mine).genders
    assert genders["person/a"] == "woman" and "person/b" not in genders
    assert genders["person/francois-mitterrand"] == "man"


def test_without_the_table_of_women_no_gender_is_known(write: Write) -> None:
    folder = write()
    (folder / "women.csv").unlink()
    assert gazetteer.load(folder).genders == {}
