"""Hand-built parses for tests of the reading rules: no trained model, one line a sentence.

A token is written `word/TAG/dep>head`, or `word=lemma/TAG/dep>head` where the lemma is not the
word in lower case. The head is named by its word; where the word stands twice, `word#2` is its
second place. `ROOT` needs no head, and `¶` is a blank line.
"""

from __future__ import annotations

from collections.abc import Mapping

from spacy.lang.en import English
from spacy.tokens import Doc, Token

from kg.nlp.clauses import Predicate, predicate

_VOCAB = English().vocab
_POS = {
    "NN": "NOUN", "NNP": "PROPN", "VB": "VERB", "MD": "AUX", "JJ": "ADJ", "RB": "ADV", "RP": "ADP",
    "IN": "ADP", "DT": "DET", "PR": "PRON", "WP": "PRON", "WD": "PRON", "WR": "SCONJ", "TO": "PART",
    "CC": "CCONJ", "CD": "NUM", "PO": "PART", "PD": "DET", "_S": "SPACE", "EX": "PRON",
}  # fmt: skip
_NO_SPACE_BEFORE = frozenset({",", ".", ";", "?", "'s", "n't", "-", ":", "'ll", "'d"})


def doc(table: str, *, ents: Mapping[str, str] | None = None) -> Doc:
    """Return the Doc that a table of tokens describes.

    Args:
        table: The tokens, parted by blanks and line breaks.
        ents: Entity labels by the words of the entity.
    """
    rows = [_Row(cell) for cell in table.split()]
    words = [row.word for row in rows]
    return Doc(
        _VOCAB,
        words=words,
        spaces=[_space_after(rows, i) for i in range(len(rows))],
        lemmas=[row.lemma for row in rows],
        tags=[row.tag for row in rows],
        pos=[row.pos for row in rows],
        deps=[row.dep for row in rows],
        heads=[_place(words, row.head) if row.head else i for i, row in enumerate(rows)],
        ents=_entities(words, ents or {}),
    )


class _Row:
    """One token of a table."""

    def __init__(self, cell: str) -> None:
        word, self.tag, arc = cell.rsplit("/", 2)
        word, _, lemma = word.partition("=")
        self.word = "\n\n" if word == "¶" else word
        self.lemma = lemma or self.word.lower()
        self.dep, _, self.head = arc.partition(">")
        if self.dep != "ROOT" and not self.head:
            raise ValueError(f"Unexpected token without a head: {cell!r}")
        self.pos = self._part_of_speech()

    def _part_of_speech(self) -> str:
        if self.dep in ("aux", "auxpass") and self.tag.startswith("VB") or self.lemma == "be":
            return "AUX"
        if self.tag == "IN" and self.dep == "mark":
            return "SCONJ"
        if self.tag == "TO" and self.dep in ("prep", "dative"):
            return "ADP"
        return _POS.get(self.tag[:3]) or _POS.get(self.tag[:2], "PUNCT")


def _place(words: list[str], name: str) -> int:
    word, _, count = name.partition("#")
    places = [i for i, other in enumerate(words) if other == word]
    if not count and len(places) != 1:
        raise ValueError(f"Unexpected head {name!r}: the word stands {len(places)} times")
    return places[int(count or 1) - 1]


def _space_after(rows: list[_Row], i: int) -> bool:
    if i + 1 == len(rows) or "\n" in rows[i].word or "\n" in rows[i + 1].word:
        return False
    if rows[i].tag == "``" or rows[i + 1].tag == "''":
        return False
    return rows[i].word != "-" and rows[i + 1].word not in _NO_SPACE_BEFORE


def _entities(words: list[str], ents: Mapping[str, str]) -> list[str]:
    tags = ["O"] * len(words)
    for text, label in ents.items():
        part = text.split()
        starts = [i for i in range(len(words)) if words[i : i + len(part)] == part]
        if not starts:
            raise ValueError(f"Unexpected entity {text!r}: the words do not stand there")
        for start in starts:
            for i in range(start, start + len(part)):
                tags[i] = f"{'B' if i == start else 'I'}-{label}"
    return tags


def token(parsed: Doc, name: str) -> Token:
    """Return a token by its word (`word#2`: its second place)."""
    return parsed[_place([t.text for t in parsed], name)]


def roles(found: Predicate | None) -> dict[str, list[str]]:
    """Return the words that fill the roles of a predicate."""
    assert found is not None
    return {role: [t.text for t in tokens] for role, tokens in found.roles.items()}


def roles_of(table: str, word: str, *light_verbs: str) -> dict[str, list[str]]:
    """Return the roles of the predicate that a word heads in a table."""
    return roles(predicate(token(doc(table), word), frozenset(light_verbs)))
