"""Text made easier to parse without moving a character: quotes, dashes, headlines, datelines.

The parser was trained on edited prose. Curly quotes, bullets and the capitals of headlines
mislead it, so it reads a copy in which single characters are replaced by others. Every offset in
the copy is the same offset in the article, and evidence is always cut from the article itself.
"""

from __future__ import annotations

import re

from kg.gazetteer import Gazetteer
from kg.nlp.dateline import dateline

_PLAIN = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "‘": "'", "–": "-", "‑": "-",
     "\u00a0": " ", "•": " ", "·": " ", "{": " ", "}": " ", "[": " ", "]": " ", "\t": " ",
     "\r": " ", "|": " ", "…": "."}
)  # fmt: skip
_DASH = re.compile(r"(?<=\S )[-–](?= )")
"""A dash set between spaces; as an em dash the parser does not take it for a hyphen."""
_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W\d_][\w'.-]*")
_SMALL = frozenset(
    "a an the of in on at to for and or but nor by with from as over into amid after is are be vs "
    "via".split()
)
HEADLINE_WORDS = 20
"""Longer lines are not taken for headlines: wire headlines measured in our corpus have up to 16."""


def normalise(text: str, gazetteer: Gazetteer) -> str:
    """Return a copy of the text that is easier to parse and has the same length."""
    plain = _DASH.sub("—", text).translate(_PLAIN)
    if filed := dateline(text):
        plain = re.sub(r"[^\n]", " ", plain[: filed.end]) + plain[filed.end :]
    return _LINE.sub(lambda line: _headline(line.group(), gazetteer), plain)


def is_headline(line: str) -> bool:
    """Tell whether a line is set as a headline: short, no stop, nearly all words capitalised."""
    words = _WORD.findall(line)
    if not 4 <= len(words) <= HEADLINE_WORDS or line.rstrip().endswith((".", "?", '"', ":")):
        return False
    heavy = [word for word in words if word.lower() not in _SMALL]
    lower = [word for word in heavy if word[0].islower()]
    return len(heavy) >= 3 and len(lower) <= 0.15 * len(heavy)


def _lower(word: str) -> str:
    """Return a word in lower case at the same length: some capitals have a longer small form."""
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in word)


def _headline(line: str, gazetteer: Gazetteer) -> str:
    if not is_headline(line):
        return line
    names = [(match.start, match.end) for match in gazetteer.find(line)]
    shouted = line.isupper()

    def lower(match: re.Match[str]) -> str:
        inside = any(start <= match.start() < end for start, end in names)
        keep = inside or shouted and len(match.group()) < 4
        return match.group() if keep else _lower(match.group())

    return _WORD.sub(lower, line)
