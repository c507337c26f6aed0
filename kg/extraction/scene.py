"""What the parts of the extraction exchange: the reading of one Doc, parties and acts."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from kg import gazetteer, lexicon
from kg.lexicon import Row
from kg.model import Article, Mention, Status
from kg.nlp.clauses import Predicate, predicate
from kg.nlp.quotes import Quote


@dataclass(frozen=True, slots=True)
class Party:
    """One side of a relation: who, and through what ("the Russian jet") if not directly."""

    mention: Mention
    token: int
    thing: str | None = None
    direct: bool = True


@dataclass(frozen=True, slots=True)
class Act:
    """A row of the lexicon that fits a predicate, with its parties."""

    predicate: Predicate
    row: Row
    relation: str
    sources: tuple[Party, ...]
    targets: tuple[Party, ...]
    status: Status | None = None
    speaker: Mention | None = None
    rule: str = ""
    consumed: frozenset[int] = frozenset()
    """Tokens whose meaning is part of this act: the talks of "held talks", the accord signed."""
    answer: Token | None = None
    """The verb by which somebody reacts to it: "rejected a demand by X"."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What the functions below need of one Doc."""

    doc: Doc
    article: Article
    actors: Mapping[int, tuple[Mention, ...]]
    alternates: Mapping[int, tuple[Mention, ...]]
    quotes: tuple[Quote, ...]
    words: lexicon.Lexicon
    names: gazetteer.Gazetteer
    states: Callable[[Scene, Token], Iterator[Act]]
    """What tells the acts that a token states: `acts.acts_at`, which asks all others."""
    read: dict[int, Predicate | None] = field(default_factory=dict)
    """The predicates found so far, by token: many look at the same one."""
    stated: dict[int, Act | None] = field(default_factory=dict)
    """What the trigger table found so far, by token: what contains a deed asks for it first."""
    told: list[Act] = field(default_factory=list)
    """The acts read so far, in the order of the text: what "the attack" may take up.

    Those without targets are no facts by themselves.
    """

    def predicate(self, token: Token) -> Predicate | None:
        """Return the predicate that a token heads, if it heads one."""
        if token.i not in self.read:
            self.read[token.i] = predicate(token, self.words.light_verbs)
        return self.read[token.i]

    def acts_at(self, token: Token) -> Iterator[Act]:
        """Yield the acts that a token states."""
        return self.states(self, token)
