"""Quotations and who speaks in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span, Token

SAYING = frozenset(
    "say tell add ask claim note insist argue state declare explain write reply respond warn "
    "stress announce remark comment maintain reiterate repeat assert continue conclude observe "
    "report complain vow tweet post describe call".split()
)
REACH = 3
"""How many sentences a speaker carries over an unattributed quotation."""


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation: tokens between the marks, and the token of its speaker, if one is found."""

    start: int
    end: int
    speaker: int | None


def find_quotes(doc: Doc) -> list[Quote]:
    """Return the quotations of a Doc in order, each with its speaker where the text names one."""
    quotes: list[Quote] = []
    for start, end in _marked(doc):
        speaker = _speaker(doc, start, end)
        if speaker is None and quotes and _goes_on(doc, quotes[-1], start):
            speaker = quotes[-1].speaker
        quotes.append(Quote(start, end, speaker))
    for i in range(len(quotes) - 1, 0, -1):  # who speaks may be told after the last paragraph
        if quotes[i - 1].speaker is None and quotes[i - 1].end == quotes[i].start:
            quotes[i - 1] = replace(quotes[i - 1], speaker=quotes[i].speaker)
    return quotes


def quote_at(quotes: Sequence[Quote], token: int) -> Quote | None:
    """Return the quotation around a token."""
    return next((quote for quote in quotes if quote.start <= token < quote.end), None)


def _marked(doc: Doc) -> list[tuple[int, int]]:
    """Pair the quotation marks by the spaces around them.

    A quotation of several paragraphs opens each of them and closes only the last; one that is
    never closed ends with its line, or with its first sentence.
    """
    spans: list[tuple[int, int]] = []
    opened: int | None = None
    for token in doc:
        if token.text in _MARKS:
            if opened is not None and not _only_opens(token):
                spans.append((opened, token.i + 1))
                opened = None
            elif opened is not None or not _only_closes(token):
                if opened is not None:
                    spans.append((opened, token.i if _begins(token) else doc[opened].sent.end))
                opened = token.i
        elif "\n" in token.text and opened is not None:
            spans.append((opened, token.i))
            opened = None
    if opened is not None and opened + 1 < len(doc):
        spans.append((opened, doc[opened].sent.end))
    return spans


_MARKS = frozenset({'"', "''", "``"})


def _only_opens(mark: Token) -> bool:
    if not _spaced_before(mark) or mark.whitespace_ or mark.i + 1 == len(mark.doc):
        return False
    return mark.nbor(1).text not in (",", ".", ";")  # a bracket before the mark reads as a space


def _only_closes(mark: Token) -> bool:
    return not _spaced_before(mark) and (bool(mark.whitespace_) or mark.i + 1 == len(mark.doc))


def _spaced_before(token: Token) -> bool:
    return token.i == 0 or bool(token.nbor(-1).whitespace_) or token.nbor(-1).is_space


def _begins(mark: Token) -> bool:
    """Tell whether a mark stands where a sentence begins."""
    before = mark.i - 1
    while before >= 0 and (mark.doc[before].is_space or mark.doc[before].text in _MARKS):
        before -= 1
    return before < 0 or mark.doc[before].text[-1] in ".?!…"


def _goes_on(doc: Doc, last: Quote, start: int) -> bool:
    """Tell whether who spoke last goes on: whole sentences are quoted, not a word or two."""
    return _begins(doc[start]) and _sentences_between(doc, last.end, start) <= REACH


def _speaker(doc: Doc, start: int, end: int) -> int | None:
    first, last = doc[start].sent, doc[min(end, len(doc)) - 1].sent
    verbs = [
        token
        for sent in ([first] if first.start == last.start else [last, first])
        for token in sent
        if not start <= token.i < end and _may_report(token)
    ]
    if not verbs and last.end < len(doc):
        verbs = _following(doc, last, start, end)
    verbs.sort(key=lambda token: min(abs(token.i - start), abs(token.i - end)))
    subject = _reporting_clause(doc, end) or (_subject(verbs[0]) if verbs else None)
    return subject.i if subject is not None else None


def _may_report(verb: Token) -> bool:
    """Tell whether a verb may introduce a quotation: "continued", but not "continued to run"."""
    if verb.lemma_.lower() not in SAYING or _subject(verb) is None:
        return False
    return not any(child.dep_ == "xcomp" for child in verb.children)


def _reporting_clause(doc: Doc, end: int) -> Token | None:
    """Return the subject of the clause right after an open quotation: '..., the envoy elaborated'.

    A comma before the mark leaves the sentence open, so whatever verb closes it tells who speaks.
    """
    if end >= len(doc) or doc[end - 2].text not in (",", "?", "!"):
        return None
    for token in doc[end : doc[end].sent.end]:
        if token.dep_ == "nsubj" and token.head.tag_ in _FINITE and token.head.i >= end:
            return token if end in (token.left_edge.i, token.head.i) else None
    return None


_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def _following(doc: Doc, last: Span, start: int, end: int) -> list[Token]:
    """Return a reporting verb right after the quotation, where the sentence was cut at the mark.

    One that tells a clause of its own reports that: '... agree." Envoys say they do not'.
    """
    after = doc[last.end].sent
    return [
        t
        for t in after[:6]
        if _may_report(t) and end - 1 <= after.start
        if not any(c.dep_ == "ccomp" and c.i > t.i for c in t.children)
    ]


def _subject(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")), None)


def _sentences_between(doc: Doc, before: int, after: int) -> int:
    return sum(1 for token in doc[before:after] if token.is_sent_start)
