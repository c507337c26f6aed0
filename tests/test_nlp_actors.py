"""Who is meant by names, titles, nouns and pronouns: hand-built parses, the shipped gazetteer."""

from __future__ import annotations

from collections.abc import Mapping

import docs
import pytest
from spacy.tokens import Doc

from kg import gazetteer
from kg.model import Mention
from kg.nlp.actors import Reading, Resolved, acts_in_compound, resolve_all
from kg.nlp.names import find_names
from kg.nlp.quotes import find_quotes

ACTORS = gazetteer.load()
DAY = "2015-11-26"


def read(parsed: Doc, day: str = DAY, home: str | None = None) -> Resolved:
    names = {name.root: name for name in find_names(parsed, ACTORS)}
    state = ACTORS.actors[home] if home else None
    return resolve_all(Reading(parsed, ACTORS, day, names, find_quotes(parsed), home=state))


def resolved(parsed: Doc, day: str = DAY) -> dict[int, tuple[Mention, ...]]:
    return read(parsed, day).actors


def mentions(
    table: str, word: str, day: str = DAY, ents: Mapping[str, str] | None = None
) -> list[Mention]:
    """Return whom a word of a table means."""
    parsed = docs.doc(table, ents=ents)
    return list(resolved(parsed, day).get(docs.token(parsed, word).i, ()))


def codes(
    table: str, word: str, day: str = DAY, ents: Mapping[str, str] | None = None
) -> list[str | None]:
    return [m.actor.code for m in mentions(table, word, day, ents)]


LEFT = " left=leave/VBD/ROOT"


# ---------------------------------------------------------------- names


@pytest.mark.parametrize(
    ("table", "word", "ents", "code"),
    [
        ("Norway/NNP/nsubj>left", "Norway", {"Norway": "GPE"}, "NOR"),
        ("Moscow/NNP/nsubj>left", "Moscow", {"Moscow": "GPE"}, "RUS"),
        ("Hamas/NNP/nsubj>left", "Hamas", {"Hamas": "ORG"}, "HAMAS"),
        ("Kremlin/NNP/nsubj>left", "Kremlin", {"Kremlin": "ORG"}, "RUS"),
        ("Norwegians/NNPS/nsubj>left", "Norwegians", {"Norwegians": "NORP"}, "NOR"),
    ],
)
def test_a_name_means_its_actor(table: str, word: str, ents: dict[str, str], code: str) -> None:
    assert codes(table + LEFT, word, ents=ents) == [code]


@pytest.mark.parametrize(
    ("day", "name"),
    [("2015-11-26", "David Cameron"), ("2017-01-10", "Theresa May"), ("2003-04-01", "Tony Blair")],
)
def test_an_office_is_held_on_a_day(day: str, name: str) -> None:
    table = """The/DT/det>minister British/JJ/amod>minister prime/JJ/amod>minister
        minister/NN/nsubj>left"""
    (found,) = mentions(table + LEFT, "minister", day, {"British": "NORP"})
    assert (found.actor.name, found.actor.code, found.role) == (name, "GBR", "prime minister")
    assert found.text == "British prime minister"


def test_an_office_without_a_day_is_that_of_the_state() -> None:
    table = "The/DT/det>president French/JJ/amod>president president/NN/nsubj>left"
    (found,) = mentions(table + LEFT, "president", "", {"French": "NORP"})
    assert (found.actor.id, found.role) == ("FRA", "president")


def test_a_surname_is_that_of_who_is_in_office() -> None:
    table = "Kerry/NNP/nsubj>left" + LEFT
    (found,) = mentions(table, "Kerry", ents={"Kerry": "PERSON"})
    assert (found.actor.name, found.actor.code) == ("John Kerry", "USA")
    assert found.reason == f"surname, in office at {DAY}"


def test_a_surname_with_anothers_given_name_is_nobody() -> None:
    table = "Norman/NNP/compound>Kerry Kerry/NNP/nsubj>left"
    assert codes(table + LEFT, "Kerry", ents={"Norman Kerry": "PERSON"}) == []


def test_a_person_unknown_to_the_tables_has_a_title_and_a_side() -> None:
    table = """Norwegian/JJ/amod>Olsrud envoy/NN/compound>Olsrud Kari/NNP/compound>Olsrud
        Olsrud/NNP/nsubj>left"""
    (found,) = mentions(table + LEFT, "Olsrud", ents={"Norwegian": "NORP", "Kari Olsrud": "PERSON"})
    assert (found.actor.id, found.actor.kind) == ("person/kari-olsrud", "person")
    assert (found.actor.code, found.role, found.text) == ("NOR", "envoy", "Kari Olsrud")


def test_a_title_may_follow_the_person() -> None:
    table = """Kari/NNP/compound>Olsrud Olsrud/NNP/nsubj>left ,/,/punct>Olsrud the/DT/det>envoy
        Norwegian/JJ/amod>envoy envoy/NN/appos>Olsrud"""
    ents = {"Norwegian": "NORP", "Kari Olsrud": "PERSON"}
    assert codes(table + LEFT, "Olsrud", ents=ents) == ["NOR"]


def test_a_person_without_side_is_nobody() -> None:
    table = "Kari/NNP/compound>Olsrud Olsrud/NNP/nsubj>left"
    assert codes(table + LEFT, "Olsrud", ents={"Kari Olsrud": "PERSON"}) == []


# ---------------------------------------------------------------- nouns


@pytest.mark.parametrize(
    ("table", "word", "code"),
    [
        ("Russian/JJ/amod>troops troops=troop/NNS/nsubj>left", "troops", "RUS"),
        ("troops=troop/NNS/nsubj>left of/IN/prep>troops Russia/NNP/pobj>of", "troops", "RUS"),
        ("Russia/NNP/poss>army 's/POS/case>Russia army/NN/nsubj>left", "army", "RUS"),
        ("Syrian/JJ/amod>rebels rebels=rebel/NNS/nsubj>left", "rebels", "SYR:REB"),
        ("rebels=rebel/NNS/nsubj>left in/IN/prep>rebels Syria/NNP/pobj>in", "rebels", "SYR:REB"),
        ("Syrian/JJ/amod>opposition opposition/NN/nsubj>left", "opposition", "SYR:OPP"),
        ("British/JJ/amod>journalist journalist/NN/nsubj>left", "journalist", "GBR:CIV"),
        ("Hamas/NNP/compound>fighters fighters=fighter/NNS/nsubj>left", "fighters", "HAMAS"),
        (
            "two/CD/nsubj>left of/IN/prep>two the/DT/det>Russians Russians/NNPS/pobj>of",
            "two",
            "RUS",
        ),
        (
            "Iran/NNP/npadvmod>led -/HYPH/punct>led led=lead/VBN/amod>forces "
            "forces=force/NNS/nsubj>left",
            "forces",
            "IRN",
        ),
    ],
)
def test_a_noun_means_its_side(table: str, word: str, code: str) -> None:
    assert codes(table + LEFT, word) == [code]


@pytest.mark.parametrize(
    ("table", "word"),
    [
        ("troops=troop/NNS/nsubj>left", "troops"),
        ("Russian/JJ/amod>salad salad/NN/nsubj>left", "salad"),
        (
            "pro/JJ/amod>troops -/JJ/amod>troops Russian/JJ/amod>troops "
            "troops=troop/NNS/nsubj>left",
            "troops",
        ),
        (
            "Moscow/NNP/npadvmod>backed -/HYPH/punct>backed backed=back/VBN/amod>rebels "
            "rebels=rebel/NNS/nsubj>left",
            "rebels",
        ),
    ],
)
def test_a_noun_without_a_side_means_nobody(table: str, word: str) -> None:
    assert codes(table + LEFT, word) == []


def test_coordinated_owners_are_all_meant() -> None:
    table = """Russian/JJ/amod>troops and/CC/cc>Russian Syrian/JJ/conj>Russian
        troops=troop/NNS/nsubj>left"""
    assert codes(table + LEFT, "troops") == ["RUS", "SYR"]


# ---------------------------------------------------------------- reference

BEFORE = "Putin/NNP/nsubj>spoke spoke=speak/VBD/ROOT ././punct>spoke "
PUTIN = {"Putin": "PERSON"}


@pytest.mark.parametrize(
    ("table", "word", "code"),
    [
        ("He/PRP/nsubj>left", "He", "RUS"),
        ("The/DT/det>president president/NN/nsubj>left", "president", "RUS"),
        ("His/PRP$/poss>troops troops=troop/NNS/nsubj>left", "troops", "RUS"),
        ("A/DT/det>president president/NN/nsubj>left", "president", None),
        ("It/PRP/nsubj>left", "It", None),
    ],
)
def test_references_to_a_person(table: str, word: str, code: str | None) -> None:
    assert codes(BEFORE + table + LEFT, word, ents=PUTIN) == ([code] if code else [])


MET = """Merkel/NNP/nsubj>met met=meet/VBD/ROOT Putin/NNP/dobj>met ././punct>met
    {}/PRP/nsubj>warned warned=warn/VBD/ROOT {}/PRP/dobj>warned"""


@pytest.mark.parametrize(
    ("subject", "object", "subject_code", "object_code"),
    [("She", "him", "DEU", "RUS"), ("He", "her", "RUS", "DEU"), ("He", "him", "RUS", None)],
)
def test_she_is_a_woman_and_he_a_man(
    subject: str, object: str, subject_code: str, object_code: str | None
) -> None:
    table, ents = MET.format(subject, object), {"Merkel": "PERSON", "Putin": "PERSON"}
    assert codes(table, subject, ents=ents) == [subject_code]
    assert codes(table, object, ents=ents) == ([object_code] if object_code else [])


@pytest.mark.parametrize(
    ("name", "he"),
    [
        ("Olsrud/NNP/nsubj>spoke", []),
        ("Mr./NNP/compound>Olsrud Olsrud/NNP/nsubj>spoke", []),
        ("Mrs./NNP/compound>Olsrud Olsrud/NNP/nsubj>spoke", ["RUS"]),
    ],
)
def test_who_is_unknown_may_be_meant_still(name: str, he: list[str]) -> None:
    table = f"""Putin/NNP/nsubj>met met=meet/VBD/ROOT ././punct>met {name}
        spoke=speak/VBD/ROOT ././punct>spoke """
    ents = {"Putin": "PERSON", "Olsrud": "PERSON"}
    assert codes(table + "He/PRP/nsubj>left" + LEFT, "He", ents=ents) == he
    assert codes(table + "She/PRP/nsubj>left" + LEFT, "She", ents=ents) == []


@pytest.mark.parametrize(
    ("noun", "day", "code"),
    [
        ("kingdom", DAY, "SAU"),
        ("kingdom", "", "SAU"),
        ("monarchy", DAY, "SAU"),
        ("sultanate", DAY, None),
        ("country", DAY, "IRN"),
    ],
)
def test_a_kingdom_has_a_king(noun: str, day: str, code: str | None) -> None:
    table = f"""Iran/NNP/nsubj>met met=meet/VBD/ROOT Saudis/NNPS/dobj>met ././punct>met
        The/DT/det>{noun} {noun}/NN/nsubj>left"""
    found = codes(table + LEFT, noun, day, {"Iran": "GPE", "Saudis": "NORP"})
    assert found == ([code] if code else [])


def test_a_title_says_which_of_two_namesakes() -> None:
    table = """Kim/NNP/compound>Il Jong/NNP/compound>Il Il/NNP/nsubj>met met=meet/VBD/ROOT
        Norway/NNP/dobj>met ././punct>met South/NNP/compound>Korea Korea/NNP/poss>President
        's/POS/case>Korea President/NNP/compound>Kim#2 Kim/NNP/nsubj>left"""
    ents = {"Kim Jong Il": "PERSON", "South Korea": "GPE"}
    assert codes(table + LEFT, "Il", "2000-06-14", ents) == ["PRK"]
    assert codes(table + LEFT, "Kim#2", "2000-06-14", ents) == ["KOR"]


def test_who_leads_a_state_stands_above_its_head() -> None:
    (found,) = mentions("Kim/NNP/nsubj>left" + LEFT, "Kim", "2018-05-05", {"Kim": "PERSON"})
    assert found.actor.name == "Kim Jong-un"


def test_a_reference_says_whom_it_means() -> None:
    (found,) = mentions(BEFORE + "He/PRP/nsubj>left" + LEFT, "He", ents=PUTIN)
    assert (found.reason, found.text, found.actor.name) == (
        "refers to Putin",
        "He",
        "Vladimir Putin",
    )


def test_a_counterpart_holds_the_same_office_of_the_other_side() -> None:
    table = """Putin/NNP/nsubj>met met=meet/VBD/ROOT his/PRP$/poss>counterpart
        French/JJ/amod>counterpart counterpart/NN/dobj>met"""
    (found,) = mentions(table, "counterpart", ents={**PUTIN, "French": "NORP"})
    assert found.actor.name == "François Hollande"


def test_a_relative_pronoun_means_its_antecedent() -> None:
    table = """Norway/NNP/nsubj>left ,/,/punct>Norway which/WDT/nsubj>backs
        backs=back/VBZ/relcl>Norway Peru/NNP/dobj>backs"""
    assert codes(table + LEFT, "which") == ["NOR"]


def test_we_is_who_speaks() -> None:
    table = """"/``/punct>said We/PRP/nsubj>left left=leave/VBD/ccomp>said "/''/punct>said
        Putin/NNP/nsubj>said said=say/VBD/ROOT"""
    (found,) = mentions(table, "We", ents=PUTIN)
    assert (found.actor.code, found.reason) == ("RUS", "speaker Putin")


def test_we_outside_a_quotation_is_nobody() -> None:
    assert codes(BEFORE + "We/PRP/nsubj>left" + LEFT, "We", ents=PUTIN) == []


def test_its_has_a_second_reading() -> None:
    table = """Norway/NNP/nsubj>accused accused=accuse/VBD/ROOT Peru/NNP/dobj>accused
        of/IN/prep>accused bombing=bomb/VBG/pcomp>of its/PRP$/poss>army army/NN/dobj>bombing"""
    parsed = docs.doc(table, ents={"Norway": "GPE", "Peru": "GPE"})
    found, alternates, _ = read(parsed)
    its = docs.token(parsed, "its").i
    both = {m.actor.code for m in (*found[its], *alternates[its])}
    assert both == {"NOR", "PER"}


# ---------------------------------------------------------------- what nothing decides


def unclear(table: str, day: str, ents: Mapping[str, str]) -> list[tuple[str, list[str], int]]:
    """Return each unclear name of a table with its candidates and how many more there are."""
    parsed = docs.doc(table, ents=ents)
    found = read(parsed, day)
    assert all(parsed.text[u.start : u.end] == u.text for u in found.unclear)
    return [(u.text, [c.actor.name for c in u.candidates], u.further) for u in found.unclear]


BUSHES = ["George W. Bush", "George H.W. Bush"]
WIVES = ["Laura Bush", "Barbara Bush"]
CONGOS = ["DR Congo", "Republic of the Congo"]


@pytest.mark.parametrize(
    ("table", "day", "ents", "found"),
    [
        ("Bush/NNP/nsubj>left", "", {"Bush": "PERSON"}, [("Bush", [*BUSHES, *WIVES], 0)]),
        ("Bush/NNP/nsubj>left", "1990-05-01", {"Bush": "PERSON"}, []),
        (
            "George/NNP/compound>Bush Bush/NNP/nsubj>left",
            "",
            {"George Bush": "PERSON"},
            [("George Bush", BUSHES, 0)],
        ),
        ("Neil/NNP/compound>Bush Bush/NNP/nsubj>left", "", {"Neil Bush": "PERSON"}, []),
        ("Congo/NNP/nsubj>left", DAY, {"Congo": "GPE"}, [("Congo", CONGOS, 0)]),
        (
            "Congo/NNP/nsubj>left in/IN/prep>left Kinshasa/NNP/pobj>in",
            DAY,
            {"Congo": "GPE", "Kinshasa": "GPE"},
            [],
        ),
        (
            "Congo/NNP/nsubj>left in/IN/prep>left Goma/NNP/pobj>in",
            DAY,
            {"Congo": "GPE", "Goma": "GPE"},
            [],
        ),
        ("it/PRP/nsubj>left in/IN/prep>left Congo/NNP/pobj>in", DAY, {"Congo": "GPE"}, []),
        ("Norway/NNP/nsubj>left", DAY, {"Norway": "GPE"}, []),
        ("salad/NN/nsubj>left", DAY, {}, []),
    ],
)
def test_a_name_that_nothing_decides_has_candidates(
    table: str, day: str, ents: dict[str, str], found: list[tuple[str, list[str], int]]
) -> None:
    assert unclear(table + LEFT, day, ents) == found


@pytest.mark.parametrize(("other", "code"), [("Norway", "KURDS"), ("Iraq", "KRG")])
def test_a_name_is_no_support_of_itself(other: str, code: str) -> None:
    table = f"Kurds/NNPS/nsubj>met met=meet/VBD/ROOT {other}/NNP/dobj>met"
    assert codes(table, "Kurds", ents={"Kurds": "NORP", other: "GPE"}) == [code]


def test_an_unclear_name_is_linked_to_nobody() -> None:
    assert codes("Bush/NNP/nsubj>left" + LEFT, "Bush", "", {"Bush": "PERSON"}) == []


def test_a_title_without_a_day_tells_the_state_and_not_who() -> None:
    table, ents = "President/NNP/compound>Bush Bush/NNP/nsubj>left" + LEFT, {"Bush": "PERSON"}
    (found,) = mentions(table, "Bush", "", ents)
    assert (found.actor.id, found.role) == ("USA", "president")
    assert unclear(table, "", ents) == [("Bush", [*BUSHES, *WIVES], 0)]
    (found,) = mentions(table, "Bush", "1990-05-01", ents)
    assert found.actor.name == "George H.W. Bush"


def test_the_likeliest_candidates_are_named_and_the_others_counted() -> None:
    ((_, dated, further),) = unclear("Lee/NNP/nsubj>left" + LEFT, "2010-05-01", {"Lee": "PERSON"})
    assert dated[:2] == ["Lee Myung-bak", "Lee Hsien Loong"] and len(dated) == 5 and further > 5


def test_two_heads_of_one_name_need_a_country() -> None:
    table, ents = "Lee/NNP/nsubj>met met=meet/VBD/ROOT {}/NNP/dobj>met", {"Lee": "PERSON"}
    assert codes(table.format("Norway"), "Lee", "2010-05-01", ents) == []
    assert codes(table.format("Singapore"), "Lee", "2010-05-01", ents) == ["SGP"]


def test_an_office_whose_holder_is_not_known_has_candidates() -> None:
    table = """Russia/NNP/nsubjpass>warned was=be/VBD/auxpass>warned warned=warn/VBN/ROOT
        ././punct>warned The/DT/det>minister prime/JJ/amod>minister minister/NN/nsubj>left"""
    ((text, found, further),) = unclear(table + LEFT, "", {"Russia": "GPE"})
    assert text == "prime minister" and found[0] == "Mikhail Mishustin" and further > 0
    assert unclear(table + LEFT, DAY, {"Russia": "GPE"}) == []


# ---------------------------------------------------------------- mentions


def test_mentions_stand_where_they_say() -> None:
    parsed = docs.doc(
        """The/DT/det>troops Russian/JJ/amod>troops troops=troop/NNS/nsubj>met met=meet/VBD/ROOT
        President/NNP/compound>Hollande Hollande/NNP/dobj>met in/IN/prep>met Peru/NNP/pobj>in""",
        ents={"Russian": "NORP", "Hollande": "PERSON", "Peru": "GPE"},
    )
    found = [m for mentions in resolved(parsed).values() for m in mentions]
    assert len(found) >= 4
    assert all(parsed.text[m.start : m.end] == m.text and m.reason for m in found)


@pytest.mark.parametrize(
    ("table", "word", "acts"),
    [
        ("Moscow/NNP/npadvmod>backed -/HYPH/punct>backed backed=back/VBN/ROOT", "Moscow", True),
        ("Moscow/NNP/npadvmod>led -/HYPH/punct>led led=lead/VBN/ROOT", "Moscow", False),
        ("Moscow/NNP/nsubj>left left=leave/VBD/ROOT", "Moscow", False),
        ("Moscow/NNP/ROOT", "Moscow", False),
    ],
)
def test_the_agent_of_a_compound_participle(table: str, word: str, acts: bool) -> None:
    assert acts_in_compound(docs.token(docs.doc(table), word)) is acts


# ---------------------------------------------------------------- descriptions, datelines


def code_of(table: str, word: str, *, home: str | None = None, **ents: str) -> str | None:
    """Return the code that a word of a table means in a report filed from a state."""
    parsed = docs.doc(table, ents=ents)
    found = read(parsed, home=home).actors.get(docs.token(parsed, word).i, ())
    return found[0].actor.code if found else None


BALTIC = """Russia/NNP/nsubj>threatened threatened=threaten/VBD/ROOT the/DT/det>state
    Baltic/JJ/amod>state state/NN/dobj>threatened"""
ESTONIA = "Estonia/NNP/nsubj>met met=meet/VBD/ROOT Poland/NNP/dobj>met ././punct>met "


def test_a_description_means_who_fits_it() -> None:
    assert code_of(ESTONIA + BALTIC, "state", Estonia="GPE", Poland="GPE", Russia="GPE") == "EST"


def test_a_description_of_nobody_named_is_nobody() -> None:
    assert code_of(BALTIC, "state", Russia="GPE") is None


def test_a_description_may_mean_the_place_of_filing() -> None:
    assert code_of(BALTIC, "state", home="LVA", Russia="GPE") == "LVA"


ARMY = "the/DT/det>army army/NN/nsubj>fled fled=flee/VBD/ROOT"


def test_the_army_is_that_of_the_place_of_filing() -> None:
    assert code_of(ARMY, "army", home="SDN") == "SDN"
    assert code_of(ARMY, "army") is None


def test_an_embassy_is_not_that_of_the_place_of_filing() -> None:
    table = "the/DT/det>embassy embassy/NN/nsubj>shut shut/VBD/ROOT"
    assert code_of(table, "embassy", home="KEN") is None
