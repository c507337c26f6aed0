"""What was not understood: on hand-built parses, with a lexicon of a few words."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import SimpleNamespace

import docs
import pytest
from facts import ACTORS
from typer.testing import CliRunner

import kg.nlp  # noqa: F401  # registers what hangs on a Doc
from kg import cli, lexicon, pipeline
from kg.lexicon import Lexicon, Operator, Row
from kg.model import (
    Actor,
    Article,
    Candidate,
    Fact,
    Mention,
    Possible,
    Unclear,
    Uncoded,
)
from kg.uncoded import candidates, unclear_names, uncoded

ROW = Row(
    id="row",
    relation="backs",
    sources=("agent",),
    targets=("patient",),
    mutual=False,
    objects=frozenset(),
    content="",
    when="",
    example="",
    yields="",
    counter="",
    words={},
)
LEXICON = Lexicon(
    rows=(ROW,),
    by_word={
        ("verb", "back"): (ROW,),
        ("verb", "snub"): (ROW,),
        ("verb", "stand by"): (ROW,),
        ("noun", "cooperation"): (ROW,),
        ("adjective", "allied"): (ROW,),
    },
    operators={("verb", "tell"): Operator("say", "reported", "content")},
    light_verbs=frozenset({"make"}),
    heads=frozenset(),
)
NAMES = {
    "Norway": "NOR",
    "Norwegian": "NOR",
    "Oslo": "NOR",
    "Chile": "CHL",
    "Chilean": "CHL",
    "Peru": "PER",
}
ROLES = {"government": frozenset({"body"}), "army": frozenset({"force"})}


@pytest.fixture(autouse=True)
def _few_words(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> None:
    if not request.node.get_closest_marker("model"):
        monkeypatch.setattr(lexicon, "load", lambda: LEXICON)


def gaps(
    table: str, *facts: Fact, actors: Mapping[str, str] = NAMES, article: str = "lima"
) -> list[Uncoded]:
    """Return the gaps of a table of tokens, whose `actors` are told by their words."""
    parsed = docs.doc(table)
    parsed._.gazetteer = SimpleNamespace(roles=ROLES)
    parsed._.actors = {
        token.i: (
            Mention(
                ACTORS[actors[token.text]],
                token.text,
                token.idx,
                token.idx + len(token),
                reason="name",
            ),
        )
        for token in parsed
        if token.text in actors
    }
    return list(uncoded(parsed, Article(article, parsed.text), facts))


def words(table: str) -> list[tuple[str | None, str | None, str | None]]:
    return [(gap.words, gap.part, gap.frame) for gap in gaps(table) if gap.words]


OUTFOXED = """Norway/NNP/nsubj>outfoxed outfoxed=outfox/VBD/ROOT Chile/NNP/dobj>outfoxed
    ././punct>outfoxed"""

UNKNOWN = [
    pytest.param(OUTFOXED, ("outfox", "verb", "agent>patient"), id="active"),
    pytest.param(
        """Chile/NNP/nsubjpass>outfoxed was=be/VBD/auxpass>outfoxed outfoxed=outfox/VBN/ROOT
        by/IN/agent>outfoxed Norway/NNP/pobj>by""",
        ("outfox", "verb", "agent>patient"),
        id="passive",
    ),
    pytest.param(
        """Norway/NNP/nsubj>wrote wrote=write/VBD/ROOT Chile/NNP/dobj>wrote off/RP/prt>wrote""",
        ("write off", "verb", "agent>patient"),
        id="with its particle",
    ),
    pytest.param(
        """Norway/NNP/nsubj>waited waited=wait/VBD/ROOT on/IN/prep>waited Chile/NNP/pobj>on""",
        ("wait", "verb", "agent>on"),
        id="by a preposition",
    ),
    pytest.param(
        """The/DT/det>mood mood/NN/nsubj>soured in/IN/prep>mood Norway/NNP/pobj>in
        soured=sour/VBD/ROOT on/IN/prep>soured some/DT/det>ships Chilean/JJ/amod>ships
        ships=ship/NNS/pobj>on""",
        ("sour", "verb", "agent>on"),
        id="through what belongs to an actor",
    ),
    pytest.param(
        """Norway/NNP/nsubj>reconciled and/CC/cc>Norway Chile/NNP/conj>Norway
        reconciled=reconcile/VBD/ROOT""",
        ("reconcile", "verb", "agent<>with"),
        id="together",
    ),
    pytest.param(
        """A/DT/det>rift rift/NN/nsubj>grew between/IN/prep>rift Norway/NNP/pobj>between
        and/CC/cc>Norway Chile/NNP/conj>Norway grew=grow/VBD/ROOT""",
        ("rift", "noun", "agent<>between"),
        id="noun with between",
    ),
    pytest.param(
        """Norway/NNP/poss>rapprochement 's/POS/case>Norway rapprochement/NN/nsubj>failed
        with/IN/prep>rapprochement Chile/NNP/pobj>with failed=fail/VBD/ROOT""",
        ("rapprochement", "noun", "agent>with"),
        id="noun by its ending",
    ),
    pytest.param(
        """The/DT/det>snub Norwegian/JJ/amod>snub snub/NN/nsubj>failed to/TO/prep>snub
        Chile/NNP/pobj>to failed=fail/VBD/ROOT""",
        ("snub", "noun", "modifier>to"),
        id="noun that is a known verb",
    ),
]

UNDERSTOOD = [
    pytest.param(
        """Norway/NNP/nsubj>backed backed=back/VBD/ROOT Chile/NNP/dobj>backed""", id="in a row"
    ),
    pytest.param(
        """Norway/NNP/nsubj>stood stood=stand/VBD/ROOT by/IN/prep>stood Chile/NNP/pobj>by""",
        id="in a row with its preposition",
    ),
    pytest.param(
        """Norway/NNP/nsubj>told told=tell/VBD/ROOT Chile/NNP/dobj>told""", id="an operator"
    ),
    pytest.param(
        """Norway/NNP/nsubj>made made=make/VBD/ROOT Chile/NNP/dobj>made""", id="a light verb"
    ),
    pytest.param("Norway/NNP/nsubj>is is=be/VBZ/ROOT near/IN/prep>is Chile/NNP/pobj>near", id="be"),
    pytest.param(
        """Norway/NNP/nsubjpass>allied is=be/VBZ/auxpass>allied allied=ally/VBN/ROOT
        with/IN/prep>allied Chile/NNP/pobj>with""",
        id="as an adjective",
    ),
    pytest.param(
        """Norwegian/JJ/amod>cooperation cooperation/NN/nsubj>failed with/IN/prep>cooperation
        Chile/NNP/pobj>with failed=fail/VBD/ROOT""",
        id="noun in a row",
    ),
]

NOT_BETWEEN = [
    pytest.param(
        """Norway/NNP/nsubj>outfoxed outfoxed=outfox/VBD/ROOT Oslo/NNP/dobj>outfoxed
        it/PRP/nsubj>rained rained=rain/VBD/conj>outfoxed in/IN/prep>rained Peru/NNP/pobj>in""",
        id="one actor under two names",
    ),
    pytest.param(
        """Norway/NNP/nsubj>grew and/CC/cc>Norway Chile/NNP/conj>Norway grew=grow/VBD/ROOT
        wheat/NN/dobj>grew""",
        id="each on its own",
    ),
    pytest.param(
        """Floods=flood/NNS/nsubj>hit hit/VBD/ROOT Norway/NNP/dobj>hit and/CC/cc>Norway
        Chile/NNP/conj>Norway""",
        id="nobody in particular acts",
    ),
    pytest.param(
        """Norway/NNP/poss>border 's/POS/case>Norway border/NN/nsubj>froze with/IN/prep>border
        Chile/NNP/pobj>with froze=freeze/VBD/ROOT""",
        id="a noun of no event",
    ),
    pytest.param(
        """Norway/NNP/poss>government 's/POS/case>Norway government/NN/nsubj>froze
        with/IN/prep>government Chile/NNP/pobj>with froze=freeze/VBD/ROOT""",
        id="a noun of somebody",
    ),
    pytest.param(
        """Norway/NNP/poss>ship 's/POS/case>Norway training/NN/compound>ship ship/NN/nsubj>froze
        in/IN/prep>ship Chile/NNP/pobj>in froze=freeze/VBD/ROOT""",
        id="a noun that only describes another",
    ),
]


@pytest.mark.parametrize(("table", "expected"), UNKNOWN)
def test_words_between_actors_are_found(table: str, expected: tuple[str, str, str]) -> None:
    assert expected in words(table)


@pytest.mark.parametrize("table", UNDERSTOOD)
def test_what_the_lexicon_knows_is_no_gap(table: str) -> None:
    assert words(table) == []


@pytest.mark.parametrize("table", NOT_BETWEEN)
def test_what_stands_between_no_two_actors_is_no_gap(table: str) -> None:
    assert len(gaps(table)) == 1, "the sentence alone: it names two actors"
    assert words(table) == []


def test_an_actor_is_no_predicate() -> None:
    table = """Norway/NNP/poss>army 's/POS/case>Norway army/NN/nsubj>froze between/IN/prep>army
        Chile/NNP/pobj>between and/CC/cc>Chile Peru/NNP/conj>Chile froze=freeze/VBD/ROOT"""
    found = gaps(table, actors=NAMES | {"army": "NOR"})
    assert "army" not in [gap.words for gap in found]


# Sentences.

TWO = f"""{OUTFOXED} ¶/_SP/dep>froze Peru/NNP/nsubj>froze froze=freeze/VBD/ROOT
    with/IN/prep>froze Chile/NNP/pobj>with"""


def fact_at(make_fact: Callable[..., Fact], relation: str) -> Fact:
    return make_fact("Norway outfoxed Chile.", "NOR", relation, "CHL", trigger="outfoxed")


def whole(found: list[Uncoded]) -> list[str]:
    return [gap.sentence for gap in found if gap.words is None]


def test_sentences_with_two_actors_and_no_fact_are_gaps(make_fact: Callable[..., Fact]) -> None:
    assert whole(gaps(TWO)) == ["Norway outfoxed Chile.", "Peru froze with Chile"]
    assert whole(gaps(TWO, fact_at(make_fact, "opposes"))) == ["Peru froze with Chile"]


def test_a_fact_does_not_hide_other_words_of_its_sentence(make_fact: Callable[..., Fact]) -> None:
    found = gaps(OUTFOXED, fact_at(make_fact, "opposes"))
    assert [gap.words for gap in found] == ["outfox"]


def test_structure_fills_no_gap(make_fact: Callable[..., Fact]) -> None:
    assert whole(gaps(OUTFOXED, fact_at(make_fact, "memberOf"))) == ["Norway outfoxed Chile."]


def test_a_sentence_with_one_actor_is_no_gap() -> None:
    table = "Norway/NNP/nsubj>outfoxed outfoxed=outfox/VBD/ROOT Oslo/NNP/dobj>outfoxed"
    assert gaps(table) == []


def test_gaps_say_who_and_where() -> None:
    parsed = docs.doc(TWO)
    for gap in gaps(TWO):
        assert parsed.text[gap.start : gap.end] == gap.sentence
    assert [gap.actors for gap in gaps(TWO)] == [
        ("CHL", "NOR"), ("CHL", "NOR"), ("CHL", "PER"), ("CHL", "PER"),
    ]  # fmt: skip


# Counting.


def gap(words: str | None, article: str, *, part: str = "verb", start: int = 0) -> Uncoded:
    frame = "agent>patient" if words else None
    return Uncoded(
        article,
        start,
        start + 9,
        f"{words}?",
        ("CHL", "NOR"),
        words,
        part if words else None,
        frame,
    )


FOUND = (
    gap(None, "b"),
    gap("snub", "b"),
    gap("outfox", "b"),
    gap("outfox", "a", part="noun"),
    gap("balk", "a"),
    gap("outfox", "a"),
    gap(None, "a", start=20),
    gap(None, "a"),
)


def test_words_are_counted_the_most_frequent_first() -> None:
    assert [(c.count, c.words, c.part) for c in candidates(FOUND)] == [
        (2, "outfox", "verb"),
        (1, "balk", "verb"),
        (1, "outfox", "noun"),
        (1, "snub", "verb"),
    ]


def test_the_first_place_is_the_example() -> None:
    assert candidates(FOUND)[0] == Candidate("outfox", "verb", 2, gap("outfox", "b"))


# Printing.


@pytest.fixture
def news(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    def uncoded_from(
        found: tuple[Article, ...], **_: object
    ) -> Iterator[tuple[Article, tuple[Uncoded, ...]]]:
        yield found[0], FOUND

    monkeypatch.setattr(pipeline, "uncoded_from", uncoded_from)
    file = tmp_path / "2015-11-26-lima.txt"
    file.write_text("Norway outfoxed Chile.")
    return str(file)


def printed(*arguments: str) -> str:
    result = CliRunner().invoke(cli.app, ["extract", "--uncoded", *arguments])
    assert result.exit_code == 0, result.output
    return result.stdout


def test_json_lines_are_sorted(news: str) -> None:
    rows = [json.loads(line) for line in printed(news, "-f", "jsonl").splitlines()]
    counted = [(row["words"], row["count"]) for row in rows if row["kind"] == "words"]
    assert counted == [("outfox", 2), ("balk", 1), ("outfox", 1), ("snub", 1)]
    places = [(row["document"], row["start"]) for row in rows[len(counted) :]]
    assert places == [("a", 0), ("a", 20), ("b", 0)]
    assert rows[0]["frame"] == "agent>patient" and rows[0]["sentence"] == "outfox?"


def test_tables_show_both_kinds(news: str) -> None:
    words, sentences = printed(news).split("Sentences that gave no fact")
    assert "outfox" in words and "agent>patient" in words
    assert "CHL, NOR" in sentences and "outfox" not in sentences


def test_csv_is_refused(news: str) -> None:
    result = CliRunner().invoke(cli.app, ["extract", "--uncoded", news, "-f", "csv"])
    assert result.exit_code == 2 and "not as csv" in result.stderr


def possible(*names: str) -> tuple[Possible, ...]:
    return tuple(Possible(Actor(name, name, "person", "NOR"), "envoy of NOR") for name in names)


def unclear(text: str, *names: str, article: str = "b", start: int = 0) -> Uncoded:
    name = Unclear(text, start, start + len(text), possible(*names), further=3)
    return Uncoded(article, start, start + 9, f"{text} left.", ("PER",), name=name)


UNCLEAR = (
    unclear("Kim", "Kim I", "Kim J"),
    unclear("Bush", "Bush G", "Bush H"),
    unclear("Kim", "Kim J", "Kim I", article="a"),
    unclear("Kim", "Kim J", "Kim Z", article="c"),
)


def test_unclear_names_are_counted_by_whom_they_may_mean() -> None:
    counted = [(n.name.text, n.count, n.example) for n in unclear_names((*FOUND, *UNCLEAR))]
    assert counted == [("Kim", 2, UNCLEAR[0]), ("Bush", 1, UNCLEAR[1]), ("Kim", 1, UNCLEAR[3])]


def test_an_unclear_name_is_a_gap_of_its_sentence() -> None:
    parsed = docs.doc(LEFT_ALONE)
    parsed._.actors, parsed._.unclear = {}, (Unclear("Kim", 0, 3, possible("Kim I", "Kim J")),)
    (found,) = uncoded(parsed, Article("a", parsed.text), ())
    assert found.name == parsed._.unclear[0] and found.sentence == "Kim left."


LEFT_ALONE = "Kim/NNP/nsubj>left left=leave/VBD/ROOT ././punct>left"


def test_unclear_names_are_printed_with_what_to_do(
    news: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    gaps = [(Article("b", ""), UNCLEAR)]
    monkeypatch.setattr(pipeline, "uncoded_from", lambda *_, **options: iter(gaps))
    rows = [json.loads(line) for line in printed(news, "-f", "jsonl").splitlines()]
    assert [(row["kind"], row["name"], row["count"]) for row in rows] == [
        ("name", "Kim", 2), ("name", "Bush", 1), ("name", "Kim", 1),
    ]  # fmt: skip
    assert [c["id"] for c in rows[0]["candidates"]] == ["Kim I", "Kim J"]
    assert (rows[0]["document"], rows[0]["further"]) == ("b", 3)
    result = CliRunner().invoke(cli.app, ["extract", "--uncoded", news])
    assert "Kim I (Kim I): envoy of NOR" in result.stdout and "and 3 more" in result.stdout
    assert "names.csv" in result.stderr and "--date" in result.stderr


@pytest.mark.model
def test_a_row_of_ones_own_makes_a_name_clear(tmp_path: Path) -> None:
    (tmp_path / "names.csv").write_text("name,code\nTrudeau,person/justin-trudeau\n")
    article = Article("a", "Trudeau criticised Russia.")
    ((_, before),) = pipeline.uncoded_from([article])
    assert [gap.name.text for gap in before if gap.name] == ["Trudeau"]
    ((_, after),) = pipeline.uncoded_from([article], actors=tmp_path)
    assert after == ()


@pytest.mark.model
def test_the_trained_pipeline_leaves_these_gaps() -> None:
    text = "Norway sanctioned Peru on Monday. Norway photographed Chilean soldiers on Tuesday."
    ((_, found),) = pipeline.uncoded_from([Article("lima", text)])
    assert [(gap.words, gap.frame, gap.actors) for gap in found] == [
        (None, None, ("CHL", "NOR")),
        ("photograph", "agent>patient", ("CHL", "NOR")),
    ]


@pytest.mark.model
def test_the_same_text_gives_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "lima.txt").write_text("Norway and Peru photographed Chilean ships in the Arctic.")
    once, again = (printed(str(tmp_path), "-f", "jsonl") for _ in range(2))
    assert once == again and '"photograph"' in once
