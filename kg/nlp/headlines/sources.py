"""Who says so: what stands before or after the colon of a headline."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Span

from kg.gazetteer import Gazetteer, Match
from kg.nlp.headlines.lines import Headline

SOURCE = "meta"
"""The label of who says so in a headline, a child of its verb; "dep" is that of a mere topic."""


def part_sources(doc: Doc, headlines: Sequence[Headline]) -> None:
    """Make what stands beside a colon or dash a sentence of its own, to be parsed alone."""
    for headline in headlines:
        tokens = doc.char_span(headline.start, headline.end, alignment_mode="contract")
        if tokens is None:
            continue
        marks = [t.i for t in tokens[1:-1] if t.text in (":", "—")]
        for mark in (*marks[:1], *marks[-1:]):
            if 0 < min(mark - tokens.start, tokens.end - mark - 1) <= _SHORT:
                doc[mark + 1].is_sent_start = True


_SHORT = 5
"""How many words who says so has at most: "UN human rights chief"."""


def main_part(parts: Sequence[Span]) -> Span:
    """Return the part of a headline that tells what happened: the longest."""
    return max(parts, key=len)


_TELLING = frozenset(
    "account activist analyst charity claim doctor document eyewitness group journalist "
    "lawmaker medic media official paper poll press report reporter resident source study survey "
    "witness".split()
)
"""Who or what tells something, besides the offices and bodies of the gazetteer."""

_TELLERS = frozenset({"office", "official", "body", "force", "organisation", "group"})

_NO_SOURCE = frozenset(
    "analysis audio comment gallery graphic interview live opinion photo photos picture pictures "
    "review timeline transcript update video watch".split()
)


def is_source(part: Span, main: Span, gazetteer: Gazetteer) -> bool:
    """Tell whether what stands beside a colon says the rest, and is not only its topic.

    A state before the colon says what others do: "Peru: Chile broke truce", but not "Peru: UN
    condemns Peru" or "Peru: rebels lay down arms".
    """
    before = part.start < main.start
    words = [t for t in part if t.text[0].isalnum()]
    if not words or any(t.lower_ in _NO_SOURCE for t in words):
        return False
    last = words[-1].lower_
    nouns = {last, last.removesuffix("s"), words[-1].lemma_.lower()}
    if nouns & _TELLING or any(gazetteer.roles.get(n, frozenset()) & _TELLERS for n in nouns):
        return True
    names = gazetteer.find(part.text)
    if not names:
        return not before and words[-1].text[0].isupper()
    people = last.endswith("s") and any(e.form == "demonym" for e in names[-1].entries)
    if not before or people or any(e.actor.kind != "state" for e in names[-1].entries):
        return True
    state = _lands(names[-1])
    told = [_lands(name) for name in gazetteer.find(main.text)]
    return bool(told and told[0]) and not any(state & lands for lands in told)


def _lands(name: Match) -> set[str]:
    """Return the states of the actors that a name may mean."""
    return {entry.actor.country for entry in name.entries if entry.actor.country}
