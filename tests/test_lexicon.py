"""The lexicon: each row proves itself on its own sentences, and a broken table is refused.

The sentences stand in the tables: what the `example` must yield, and a `counter` in which the
same words must not fire the row. The tests that parse them need the trained model.
"""

from __future__ import annotations

import shutil
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from kg import lexicon, resources, vocab
from kg.errors import DataError
from kg.extraction import extract
from kg.lexicon import NOTHING, Row
from kg.model import Article, Fact

SHIPPED = resources.path("ontologies", "lexicon")
ROWS = lexicon.load().rows
COLUMNS = (
    "id,relation,verbs,nouns,adjectives,object,frame,content,when,example,yields,counter".split(",")
)
STATUSES = {"actual", "reported", "possible", "denied"}

Edit = Callable[..., Path]


def by_id(row: Row) -> str:
    return row.id


def statement(fact: Fact) -> str:
    """Return a fact as the tables write it: `NOR aids NPL`, the status added if not actual."""
    words = f"{fact.source.actor.code} {fact.relation} {fact.target.actor.code}"
    return words if fact.status == "actual" else f"{words} {fact.status}"


def wanted(row: Row) -> set[str]:
    return {part.strip() for part in row.yields.split("|") if part.strip()}


# ---------------------------------------------------------------- the sentences of the rows


@pytest.fixture(scope="module")
def facts_of() -> Callable[[str], list[Fact]]:
    """Give the facts of a sentence; all sentences of the tables are parsed in one go."""
    from kg import nlp

    texts = sorted({text for row in ROWS for text in (row.example, row.counter) if text})
    articles = [Article(id=text, text=text, date=None) for text in texts]
    docs = {article.id: (article, doc) for article, doc in nlp.read(nlp.load(), articles)}

    def facts(text: str) -> list[Fact]:
        article, doc = docs[text]
        return list(extract(doc, article))

    return facts


def fired(row: Row, facts: list[Fact]) -> list[Fact]:
    """Return the facts that a row gave; `+` and `/` set off what followed from it."""
    return [fact for fact in facts if fact.rule.split("/")[0] == row.id]


@pytest.mark.model
@pytest.mark.parametrize("row", [r for r in ROWS if r.relation != NOTHING], ids=by_id)
def test_row_reads_its_example(row: Row, facts_of: Callable[[str], list[Fact]]) -> None:
    facts = facts_of(row.example)
    assert wanted(row) <= {statement(fact) for fact in facts}
    assert wanted(row) & {statement(fact) for fact in fired(row, facts)}, (
        f"said by {sorted({fact.rule for fact in facts})}"
    )


@pytest.mark.model
@pytest.mark.parametrize("row", [r for r in ROWS if r.relation != NOTHING], ids=by_id)
def test_row_is_silent_on_its_counter_example(
    row: Row, facts_of: Callable[[str], list[Fact]]
) -> None:
    assert not fired(row, facts_of(row.counter))


@pytest.mark.model
@pytest.mark.parametrize("row", [r for r in ROWS if r.relation == NOTHING], ids=by_id)
def test_blocking_row_silences_its_words_only_in_its_frame(
    row: Row, facts_of: Callable[[str], list[Fact]]
) -> None:
    assert {statement(fact) for fact in facts_of(row.example)} == wanted(row)
    assert facts_of(row.counter), "the counter-example of a blocking row states something"


# ---------------------------------------------------------------- what every row must have


@pytest.mark.parametrize("row", ROWS, ids=by_id)
def test_row_is_complete(row: Row) -> None:
    assert row.example and row.counter
    assert any(row.words.values())
    assert bool(row.yields) or row.relation == NOTHING
    for part in wanted(row):
        source, relation, target, *status = part.split(" ")
        assert source.isupper() and target.isupper() and source != target
        assert relation in vocab.relations() and len(status) <= 1 and set(status) <= STATUSES


@pytest.mark.parametrize("row", ROWS, ids=by_id)
def test_words_are_written_once_and_as_lemmas_are(row: Row) -> None:
    for words in row.words.values():
        repeated = [word for word, times in Counter(words).items() if times > 1]
        assert not repeated
        assert not [word for word in words if word != word.lower() or "  " in word]


def test_each_id_names_one_row() -> None:
    assert not [name for name, times in Counter(row.id for row in ROWS).items() if times > 1]


def test_each_relation_has_a_row() -> None:
    read = {row.relation for row in ROWS}
    structure = {name for name, about in vocab.relations().items() if about.plover is None}
    inverses = {"mediatedBy"}  # written for `mediatedFor`, whose rows find the mediator
    assert set(vocab.relations()) - structure - inverses <= read


def test_rows_with_an_object_come_first() -> None:
    for rows in lexicon.load().by_word.values():
        narrow = [bool(row.objects) for row in rows]
        assert narrow == sorted(narrow, reverse=True)


def test_light_verbs_are_sorted_and_listed_once() -> None:
    verbs = (SHIPPED / "light_verbs.csv").read_text(encoding="utf-8").split("\n")[1:-1]
    assert verbs == sorted(set(verbs))


@pytest.mark.parametrize("term", [*COLUMNS, *sorted(lexicon.CONDITIONS - {""})])
def test_readme_explains_each_column_and_condition(term: str) -> None:
    assert f"`{term}`" in (SHIPPED / "README.md").read_text(encoding="utf-8")


def test_find_tries_the_most_specific_form_first() -> None:
    words = lexicon.load()
    specific = words.by_word["verb", "shoot down"]
    found = words.find("verb", ["shoot down", "shoot"])
    assert found[: len(specific)] == specific
    assert set(found) == {*specific, *words.by_word["verb", "shoot"]}
    assert words.find("verb", ["shoot sideways", "shoot"]) == words.find("verb", ["shoot"])
    assert words.find("verb", ["yodel"]) == ()


# ---------------------------------------------------------------- broken tables


@pytest.fixture
def edit(tmp_path: Path) -> Edit:
    """Give a function that copies the lexicon, its triggers replaced by one row of these cells."""

    def write(**cells: str) -> Path:
        folder = tmp_path / "lexicon"
        shutil.copytree(SHIPPED, folder)
        for table in (folder / "relations").glob("*.csv"):
            table.unlink()
        row = dict.fromkeys(COLUMNS, "")
        row |= {"id": "sing", "relation": "praised", "verbs": "sing", "frame": "agent>patient"}
        row |= cells
        text = ",".join(COLUMNS) + "\n" + ",".join(f'"{row[name]}"' for name in COLUMNS) + "\n"
        (folder / "relations" / "support.csv").write_text(text, encoding="utf-8")
        return folder

    return write


def test_a_row_is_read_as_written(edit: Edit) -> None:
    folder = edit(verbs="sing| hum ", object="ode", frame="agent<>with,patient", when="plural")
    (row,) = lexicon.load(folder).rows
    assert row.words["verb"] == ("sing", "hum")
    assert (row.sources, row.targets, row.mutual) == (("agent",), ("with", "patient"), True)
    assert (row.objects, row.when) == (frozenset({"ode"}), "plural")
    assert lexicon.load(folder).by_word["verb", "hum"] == (row,)


@pytest.mark.parametrize(
    ("cells", "message"),
    [
        ({"relation": "sangTo"}, "line 2: the ontology has no relation 'sangTo'"),
        ({"frame": "singer1>patient"}, "'singer1' is no grammatical role"),
        ({"frame": "agent"}, "the frame 'agent' is not of the form source>target"),
        ({"when": "full-moon"}, "unknown condition 'full-moon'"),
        ({"content": "shout"}, "unknown content policy 'shout'"),
    ],
    ids=["relation", "role", "frame", "condition", "content"],
)
def test_a_wrong_cell_is_named_with_its_place(
    edit: Edit, cells: dict[str, str], message: str
) -> None:
    with pytest.raises(DataError, match=f"support.csv, line 2.*{message.removeprefix('line 2: ')}"):
        lexicon.load(edit(**cells))


def test_a_row_with_a_cell_too_many_is_refused(edit: Edit) -> None:
    folder = edit()
    table = folder / "relations" / "support.csv"
    table.write_text(table.read_text(encoding="utf-8") + "hum,praised\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"support\.csv, line 3: wrong number of columns"):
        lexicon.load(folder)


def test_a_table_that_is_no_utf8_is_refused(edit: Edit) -> None:
    folder = edit()
    (folder / "relations" / "support.csv").write_bytes(b"id,relation\nsing,caf\xe9\n")
    with pytest.raises(DataError, match="not a UTF-8 CSV table"):
        lexicon.load(folder)


@pytest.mark.parametrize("name", ["operators.csv", "light_verbs.csv"])
def test_a_missing_table_is_named(edit: Edit, name: str) -> None:
    folder = edit()
    (folder / name).unlink()
    with pytest.raises(DataError, match=f"There is no table {name} in"):
        lexicon.load(folder)


def test_a_folder_without_tables_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="The lexicon has no tables in"):
        lexicon.load(tmp_path)


@pytest.mark.parametrize(("effect", "scope"), [("sung", "content"), ("denied", "everywhere")])
def test_an_operator_with_an_unknown_effect_or_scope_is_refused(
    edit: Edit, effect: str, scope: str
) -> None:
    folder = edit()
    table = "id,effect,scope,verbs,nouns,adjectives,adverbs,example\n"
    table += f"hum,{effect},{scope},hum,,,,They hum.\n"
    (folder / "operators.csv").write_text(table, encoding="utf-8")
    with pytest.raises(DataError, match=r"operators\.csv, line 2: unknown effect"):
        lexicon.load(folder)
