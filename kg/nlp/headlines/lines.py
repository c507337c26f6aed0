"""The lines that are headlines, and what the parser reads in their place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.tokens import Token

from kg.gazetteer import Gazetteer, Match

LONGEST = 20
"""Longer lines are not taken for headlines: wire headlines measured in our corpus have up to 16."""

_LINE = re.compile(r"[^\n]+")

_WORD = re.compile(r"[^\W\d_][\w'.-]*")

_SMALL = frozenset(
    "a an the of in on at to for and or but nor by with from as over into amid after is are be vs "
    "via".split()
)

_ENDS = (".", "?", "!", ":", ";", ",", '"')

_CLAIM = re.compile(r"(?<![\w'])(['\"])(?=\w)([^'\"\n]{2,70})(?<=[\w.])\1(?!\w)")


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline: character offsets in the text, and those of what it puts in quotation marks."""

    start: int
    end: int
    claims: tuple[tuple[int, int], ...] = ()


def find_headlines(text: str) -> tuple[Headline, ...]:
    """Return the headlines of a text with plain quotation marks: short lines without a stop.

    Such a line stands by itself, or nearly all of its words have a capital.
    """
    lines = [*_LINE.finditer(text)]
    found = []
    for i, line in enumerate(lines):
        alone = (i == 0 or _is_apart(text, lines[i - 1], line)) and (
            i + 1 == len(lines) or _is_apart(text, line, lines[i + 1])
        )
        words = _WORD.findall(line.group())
        if not 3 <= len(words) <= LONGEST or line.group().rstrip().endswith(_ENDS):
            continue
        if alone or is_capitalised(line.group()):
            claims = (claim.span() for claim in _CLAIM.finditer(text, *line.span()))
            found.append(Headline(*line.span(), tuple(claims)))
    return tuple(found)


def _is_apart(text: str, line: re.Match[str], following: re.Match[str]) -> bool:
    """Tell whether a blank line parts two lines."""
    return text.count("\n", line.end(), following.start()) > 1


def is_capitalised(line: str) -> bool:
    """Tell whether nearly all words of a line have a capital."""
    words = _WORD.findall(line)
    if not 4 <= len(words) <= LONGEST or line.rstrip().endswith((".", "?", '"', ":")):
        return False
    heavy = [word for word in words if word.lower() not in _SMALL]
    lower = [word for word in heavy if word[0].islower()]
    return len(heavy) >= 3 and len(lower) <= 0.15 * len(heavy)


def in_prose(text: str, headlines: Sequence[Headline], gazetteer: Gazetteer) -> str:
    """Return a text of the same length in which headlines are easier to parse."""
    parts: list[str] = []
    end = 0
    for headline in headlines:
        parts += (text[end : headline.start], _plain(text, headline, gazetteer))
        end = headline.end
    return "".join((*parts, text[end:]))


def _plain(text: str, headline: Headline, gazetteer: Gazetteer) -> str:
    """Return a headline in small letters, without its quotation marks, and with "&" for ","."""
    line = text[headline.start : headline.end]
    for start, end in headline.claims:
        inner = text[start + 1 : end - 1]
        line = f"{line[: start - headline.start]} {inner} {line[end - headline.start :]}"
    if is_capitalised(line):
        line = _in_small_letters(line, gazetteer)
    return _with_and(line, gazetteer.find(line), gazetteer)


def _in_small_letters(line: str, gazetteer: Gazetteer) -> str:
    """Return a line with capitals in its names alone; a shouted one is searched in both ways."""
    names = gazetteer.find(line)
    titled = gazetteer.find(_titled(line)) if line.isupper() else []

    def lower(match: re.Match[str]) -> str:
        word = match.group()
        if _within(match.start(), names):
            return word
        return _titled(word) if _within(match.start(), titled) else _lower(word)

    return _WORD.sub(lower, line)


def _within(place: int, names: Sequence[Match]) -> bool:
    return any(name.start <= place < name.end for name in names)


def _titled(text: str) -> str:
    """Return a shouted text with one capital a word, at the same length: "Turkey's Jet"."""
    return _WORD.sub(lambda word: word.group()[0] + _lower(word.group()[1:]), text)


def _lower(word: str) -> str:
    """Return a word in lower case at the same length: some capitals have a longer small form."""
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in word)


def _with_and(line: str, names: Sequence[Match], gazetteer: Gazetteer) -> str:
    """Set "&" for the last comma between the subjects: "Iran, Oman sign pact"."""
    begin = line.find(": ") + 2 if ": " in line[:_SUBJECT] else 0
    begin += len(line[begin:]) - len(line[begin:].lstrip())
    commas = [m.start() for m in re.finditer(", ", line[begin:]) if m.start() < _SUBJECT]
    commas = [begin + comma for comma in commas]
    ends = [*commas, len(line)]
    if not commas or any(name.start < c < name.end for name in names for c in commas):
        return line
    starts = [begin, *(comma + 2 for comma in commas)]
    parts = [line[start:end] for start, end in zip(starts, ends, strict=True)]
    if any(len(part.split()) > 3 for part in parts[:-1]) or len(parts[-1].split()) < 3:
        return line
    first = [next((n for n in names if n.start == start), None) for start in starts]
    pairs = pairwise(zip(first, parts, strict=True))
    if first[0] is None or not all(_are_two(one, *two, gazetteer) for (one, _), two in pairs):
        return line
    return f"{line[: commas[-1]]} &{line[commas[-1] + 2 :]}"


_SUBJECT = 60
"""Within how many characters the subjects of a headline are named."""


def _are_two(one: Match | None, two: Match | None, words: str, gazetteer: Gazetteer) -> bool:
    """Tell whether two names are of different sides: "Paris, France" is one.

    The second may be a bare plural: "Syrian forces, rebels clash".
    """
    if two is None:
        head = words.split()[0].lower()
        return head.endswith("s") and head[:-1] in gazetteer.roles
    codes = [{e.actor.code for e in name.entries} for name in (one, two) if name is not None]
    return len(codes) < 2 or codes[0].isdisjoint(codes[1])


def _headline_at(token: Token) -> Headline | None:
    """Return the headline that a word stands in."""
    headlines: Sequence[Headline] = token.doc._.headlines or ()
    i = bisect_right(headlines, token.idx, key=lambda headline: headline.start) - 1
    return headlines[i] if i >= 0 and token.idx < headlines[i].end else None


def is_claimed(token: Token) -> bool:
    """Tell whether a word of a headline stands in quotation marks: "Iran 'broke' truce"."""
    headline = _headline_at(token)
    return headline is not None and any(a <= token.idx < b for a, b in headline.claims)


def is_hearsay(verb: Token) -> bool:
    """Tell whether "said" stands for "is said" in a headline: "Chad said to free rebels"."""
    infinitive = verb.lower_ == "said" and any(c.dep_ == "xcomp" for c in verb.rights)
    return infinitive and _headline_at(verb) is not None
