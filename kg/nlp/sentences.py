"""Where the sentence of a word begins.

spaCy walks to both ends of a sentence each time that it is asked for `Token.sent`. Reference asks
for every phrase, so the beginnings are noted once a Doc.
"""

from __future__ import annotations

from functools import lru_cache

from spacy.tokens import Doc, Token


def sentence_start(token: Token) -> int:
    """Return the index of the first token of a word's sentence, in a Doc that is parsed."""
    return _starts(token.doc)[token.i]


@lru_cache(maxsize=2)
def _starts(doc: Doc) -> list[int]:
    return [sentence.start for sentence in doc.sents for _ in sentence]
