"""The pipeline: what may be loaded, what its components need, and offsets that agree."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc

from kg import articles, extraction, gazetteer, nlp, resources
from kg import pipeline as whole_way
from kg.errors import DataError, ModelError
from kg.extraction import extract
from kg.model import Article, Fact, Skipped
from kg.nlp import pipeline

SAMPLES = Path(__file__).parent.parent / "data" / "articles"
COMPONENTS = ["kg_repair", "kg_names", "kg_quotes", "kg_actors"]

Reading = Sequence[tuple[Article, tuple[Fact, ...]]]


def test_a_missing_model_is_named_with_a_way_out() -> None:
    with pytest.raises(ModelError, match="'no_such_model' is not installed; install it"):
        pipeline.load("no_such_model")


@pytest.mark.parametrize(
    ("language", "says"),
    [("de", "must be English"), ("en", "missing: lemmatizer, ner, parser, tagger")],
)
def test_a_pipeline_that_does_not_fit_is_refused(language: str, says: str, tmp_path: Path) -> None:
    spacy.blank(language).to_disk(tmp_path / "model")
    with pytest.raises(ModelError, match=says):
        pipeline.load(str(tmp_path / "model"))


@pytest.mark.parametrize(
    ("date", "day"),
    [(dt.date(2015, 1, 2), "2015-01-02"), (dt.date(987, 1, 2), "0987-01-02"), (None, "")],
)
def test_days_compare_as_text(date: dt.date | None, day: str) -> None:
    assert pipeline.day_of(date) == day


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        ("Talks end\n\nNorway left.", [0, 3]),
        ("Talks end\n\nnobody left.", [0, 3]),
        ("Talks end\nNorway left.", [0, 3]),
        ("Talks end\nin Norway.", [0]),
        ("Talks end.\n", [0]),
    ],
)
def test_lines_of_a_layout_begin_sentences(text: str, starts: list[int]) -> None:
    english = spacy.blank("en")
    english.add_pipe("kg_layout")
    assert [token.i for token in english(text) if token.is_sent_start] == starts


# ---------------------------------------------------------------- with the trained model


def unmet(pipes: Language) -> dict[str, list[str]]:
    """Return what components need and no component before them gives."""
    problems = (pipes.analyze_pipes() or {})["problems"]
    return {name: missing for name, missing in problems.items() if missing}


@pytest.mark.model
def test_each_component_gets_what_it_needs(trained: Language) -> None:
    assert unmet(trained) == {}


@pytest.mark.model
def test_a_component_that_is_gone_is_missed(trained: Language) -> None:
    with trained.select_pipes(disable=["kg_names"]):
        assert unmet(trained)["kg_actors"] == ["doc._.names"]


@pytest.mark.model
def test_the_components_stand_in_order(trained: Language) -> None:
    names = trained.pipe_names
    assert names.index("kg_layout") < names.index("parser")
    assert names[-4:] == COMPONENTS


@pytest.mark.model
@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("U.S.-backed rebels", ["U.S.", "-", "backed", "rebels"]),
        ("US-backed rebels", ["US", "-", "backed", "rebels"]),
        ("pro-Russian rebels", ["pro", "-", "Russian", "rebels"]),
    ],
)
def test_compound_participles_are_split(text: str, words: list[str], trained: Language) -> None:
    assert [token.text for token in trained.make_doc(text)] == words


@pytest.mark.model
def test_a_title_is_read_by_the_day_of_the_article(trained: Language) -> None:
    text = "The French president left."
    days = [dt.date(2010, 5, 1), dt.date(2015, 5, 1), None]
    docs_ = [doc for _, doc in nlp.read(trained, [Article("one", text, day) for day in days])]
    assert [doc._.actors[2][0].actor.name for doc in docs_] == [
        "Nicolas Sarkozy",
        "François Hollande",
        "France",
    ]


@pytest.mark.model
def test_names_are_looked_up_in_another_gazetteer_if_asked(tmp_path: Path) -> None:
    for table in resources.path("data", "gazetteer").glob("*.csv"):
        header, *rows = table.read_text(encoding="utf-8").splitlines()
        kept = [row for row in rows if table.stem == "states" and row.startswith("NOR,")]
        (tmp_path / table.name).write_text("\n".join([header, *kept]), encoding="utf-8")
    small = nlp.load(actors=gazetteer.load(tmp_path))
    ((_, doc),) = nlp.read(small, [Article("one", "Norway met Peru.")])
    assert [doc[name.start : name.end].text for name in doc._.names] == ["Norway"]


@pytest.mark.model
def test_a_text_beyond_the_limit_is_cut(trained: Language, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "MAX_CHARACTERS", 11)
    ((_, doc),) = nlp.read(trained, [Article("one", "Norway left. Peru stayed.")])
    assert doc.text == "Norway left"


@pytest.fixture(scope="module")
def reading(trained: Language) -> Reading:
    """Give the sample articles, each with its facts."""
    samples = [a for a in articles.read([SAMPLES]) if isinstance(a, Article)]
    return [(article, extract(doc, article)) for article, doc in nlp.read(trained, samples)]


@pytest.mark.model
def test_the_samples_give_facts(reading: Reading) -> None:
    assert len(reading) >= 13
    assert sum(len(facts) for _, facts in reading) > 50


@pytest.mark.model
def test_offsets_give_back_the_evidence(reading: Reading) -> None:
    for article, facts in reading:
        for fact in facts:
            assert article.text[fact.start : fact.end] == fact.sentence
            assert article.text[fact.trigger_start : fact.trigger_end] == fact.trigger
            assert fact.start <= fact.trigger_start < fact.trigger_end <= fact.end
            for mention in filter(None, (fact.source, fact.target, fact.speaker)):
                assert article.text[mention.start : mention.end] == mention.text != ""


@pytest.mark.model
def test_facts_have_two_sides_and_stand_in_the_order_of_the_text(reading: Reading) -> None:
    for article, facts in reading:
        assert all(fact.article == article.id for fact in facts)
        assert [fact.start for fact in facts] == sorted(fact.start for fact in facts)
        for fact in facts:
            if not fact.rule.endswith("/structure"):
                assert fact.source.actor.code != fact.target.actor.code


@pytest.mark.model
def test_the_same_articles_give_the_same_facts(reading: Reading, trained: Language) -> None:
    again = nlp.read(trained, reversed([article for article, _ in reading]))
    facts = {article.id: extract(doc, article) for article, doc in again}
    assert facts == {article.id: found for article, found in reading}


GOOD, BAD = Article("good", "Norway met Peru."), Article("bad", "Norway met Chile.")


@pytest.mark.model
def test_an_article_that_a_component_fails_on_is_given_up(trained: Language) -> None:
    def fail(doc: Doc) -> Doc:
        if "Chile" in doc.text:
            raise IndexError(7)
        return doc

    Language.component("failing", func=fail)
    trained.add_pipe("failing")
    given_up: list[str] = []
    try:
        found = nlp.read(trained, [BAD, GOOD], lambda one, error: given_up.append(one.id))
        assert [article.id for article, _ in found] == ["good"]
        assert given_up == ["bad"]
        with pytest.raises(IndexError):
            list(nlp.read(trained, [BAD, GOOD]))
    finally:
        trained.remove_pipe("failing")


@pytest.mark.model
def test_an_article_that_the_extraction_fails_on_is_skipped(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    whole = extraction.extract

    def fail(doc: Doc, article: Article) -> tuple[Fact, ...]:
        if article.id == "bad":
            raise ValueError("no head")
        return whole(doc, article)

    monkeypatch.setattr(extraction, "extract", fail)
    skipped: list[Skipped] = []
    found = whole_way.extract_from([BAD, GOOD], skip=skipped.append)
    assert [article.id for article, _ in found] == ["good"]
    why = "could not be understood (ValueError: no head); please report it"
    assert skipped == [Skipped("bad", why)]
    with pytest.raises(ValueError, match="no head"):
        list(whole_way.extract_from([BAD, GOOD]))


@pytest.mark.model
def test_what_no_article_is_to_blame_for_ends_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(doc: Doc, article: Article) -> tuple[Fact, ...]:
        raise DataError("confidence.csv is no table.")

    monkeypatch.setattr(extraction, "extract", fail)
    with pytest.raises(DataError, match="no table"):
        list(whole_way.extract_from([GOOD], skip=lambda item: None))
