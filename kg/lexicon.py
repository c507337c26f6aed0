"""The trigger table: which words, in which frame, state which relation; read and checked.

The tables are data under ontologies/lexicon (see the README there). A row names verbs,
nouns and adjectives that share one frame `source>target`: the grammatical roles that
the two actors play, with alternatives in order of preference (`agent>patient,on`). `<>`
marks a mutual relation, whose second party may stand beside the first ("A and B met").
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from kg import resources, vocab
from kg.errors import DataError

PartOfSpeech = Literal["verb", "noun", "adjective"]
Effect = Literal["reported", "possible", "denied"]
Scope = Literal["content", "self"]
Content = Literal["", "drop", "reported"]
NOTHING = "-"
"""The relation of a row that only blocks: its words are no relation in its frame."""
LIKEWISE = "likewise"
"""The target of rows that go with what others did before: "Kuwait recalled its envoy as well"."""
FOE = "foe"
"""The target of rows that mean whom their source fights or accuses: "its guards returned fire"."""

CONDITIONS = frozenset(
    {
        "",
        "abroad",
        "anothers",
        "armed",
        "armed-or-land",
        "arrival",
        "asking",
        "barred",
        "blows",
        "border",
        "by-words",
        "calling",
        "club",
        "combat",
        "comrades",
        "content",
        "crowd-or-protest",
        "deadline",
        "doer",
        "expert",
        "foes",
        "for",
        "forsworn",
        "free",
        "fugitive",
        "gathering",
        "harm",
        "home",
        "hostile-content",
        "hostile-to-speaker",
        "left",
        "must",
        "no-claim",
        "no-crash",
        "no-harm",
        "no-silence",
        "not-official-target",
        "official",
        "or-else",
        "own",
        "peacekeeping",
        "person-object",
        "person-target",
        "phone",
        "plural",
        "recruit",
        "resort",
        "sent-off",
        "shells",
        "shortfall",
        "spoken",
        "standing",
        "struck",
        "subjunctive",
        "terms",
        "thing-object",
        "third",
        "toward",
        "truce",
        "unarmed",
        "until",
        "untold",
        "utter",
        "verbal",
        "visit",
        "visitor",
        "wish",
        "wrote",
    }
)
_PLAIN_ROLES = frozenset(
    {"agent", "self", "patient", "iobj", "content", "content.agent", "content.patient"}
)


@dataclass(frozen=True, slots=True, eq=False)
class Row:
    """One row of the trigger table; rows are compared by identity."""

    id: str
    relation: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    mutual: bool
    objects: frozenset[str]
    content: Content
    when: str
    example: str
    yields: str
    counter: str
    words: Mapping[PartOfSpeech, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Operator:
    """Words that change the status of what they govern ("deny", "plan", "alleged")."""

    id: str
    effect: Effect
    scope: Scope


@dataclass(frozen=True, slots=True)
class Lexicon:
    """The trigger rows and the operators, by word; made by `load`."""

    rows: tuple[Row, ...]
    by_word: Mapping[tuple[PartOfSpeech, str], tuple[Row, ...]]
    operators: Mapping[tuple[str, str], Operator]
    light_verbs: frozenset[str]
    heads: frozenset[str]
    """The words that can head a predicate of any row: a quick test before the tree is read."""

    @property
    def verbs(self) -> frozenset[str]:
        """The verbs of all tables, without their particles."""
        triggers = {word.split()[0] for part, word in self.by_word if part == "verb"}
        operators = {word.split()[0] for part, word in self.operators if part == "verb"}
        return frozenset(triggers | operators | {word.split()[0] for word in self.light_verbs})

    def find(self, part: PartOfSpeech, words: Iterable[str]) -> tuple[Row, ...]:
        """Return the rows of all forms, those of the most specific form first."""
        found = (row for word in words for row in self.by_word.get((part, word), ()))
        return tuple(dict.fromkeys(found))


def load(folder: Path | None = None) -> Lexicon:
    """Read the lexicon from a folder, by default the one that ships with the package.

    Raises:
        DataError: A row names an unknown relation, role or condition; names file and line.
    """
    return _load(folder or resources.path("ontologies", "lexicon"))


@functools.lru_cache(maxsize=4)
def _load(folder: Path) -> Lexicon:
    tables = sorted((folder / "relations").glob("*.csv"))
    if not tables:
        raise DataError(f"The lexicon has no tables in {folder / 'relations'}.")
    rows = tuple(_row(where, cells) for table in tables for where, cells in resources.rows(table))
    by_word: dict[tuple[PartOfSpeech, str], tuple[Row, ...]] = {}
    for row in rows:
        for part, entries in row.words.items():
            for word in entries:
                by_word[part, word] = (*by_word.get((part, word), ()), row)
    ordered = {
        key: tuple(sorted(v, key=lambda r: (not r.objects, not r.when)))
        for key, v in by_word.items()
    }
    operators = dict(_operators(resources.rows(folder / "operators.csv")))
    light = frozenset(cells["verb"] for _, cells in resources.rows(folder / "light_verbs.csv"))
    heads = {word.split()[0 if part == "verb" else -1] for part, word in by_word}
    return Lexicon(rows, ordered, operators, light, frozenset(heads))


def _list(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def _row(where: str, cells: Mapping[str, str]) -> Row:
    relation = cells["relation"]
    if relation != NOTHING and relation not in vocab.relations():
        raise DataError(f"{where}: the ontology has no relation {relation!r}.")
    if cells["when"] not in CONDITIONS:
        raise DataError(f"{where}: unknown condition {cells['when']!r}.")
    content = cells["content"]
    if content not in get_args(Content):
        raise DataError(f"{where}: unknown content policy {content!r}.")
    mutual = "<>" in cells["frame"]
    sources, separator, targets = cells["frame"].partition("<>" if mutual else ">")
    if not separator:
        raise DataError(f"{where}: the frame {cells['frame']!r} is not of the form source>target.")
    return Row(
        id=cells["id"],
        relation=relation,
        sources=_roles(where, sources),
        targets=_roles(where, targets),
        mutual=mutual,
        objects=frozenset(_list(cells["object"])),
        content=content,  # type: ignore[arg-type]  # checked above
        when=cells["when"],
        example=cells["example"],
        yields=cells["yields"],
        counter=cells["counter"],
        words={
            "verb": _list(cells["verbs"]),
            "noun": _list(cells["nouns"]),
            "adjective": _list(cells["adjectives"]),
        },
    )


def _roles(where: str, cell: str) -> tuple[str, ...]:
    roles = tuple(part.strip() for part in cell.split(","))
    for role in roles:
        if role not in _PLAIN_ROLES and not role.isalpha():
            raise DataError(f"{where}: {role!r} is no grammatical role and no preposition.")
    return roles


def _operators(
    table: Iterable[tuple[str, dict[str, str]]],
) -> Iterator[tuple[tuple[str, str], Operator]]:
    for where, cells in table:
        effect, scope = cells["effect"], cells["scope"]
        if effect not in get_args(Effect) or scope not in get_args(Scope):
            raise DataError(f"{where}: unknown effect {effect!r} or scope {scope!r}.")
        operator = Operator(cells["id"], effect, scope)  # type: ignore[arg-type]  # checked above
        for part in ("verbs", "nouns", "adjectives", "adverbs"):
            for word in _list(cells[part]):
                yield (part.removesuffix("s"), word), operator
