"""Text made easier to parse without moving a character: quotes, dashes, datelines.

The parser was trained on edited prose. Curly quotes, bullets and datelines mislead it, so it reads
a copy in which single characters are replaced by others. Every offset in
the copy is the same offset in the article, and evidence is always cut from the article itself.
"""

from __future__ import annotations

import re

from kg.nlp.dateline import dateline

_PLAIN = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "’": "'", "‘": "'", "–": "-", "‑": "-",
     "\u00a0": " ", "•": " ", "·": " ", "{": " ", "}": " ", "[": " ", "]": " ", "\t": " ",
     "\r": " ", "|": " ", "…": "."}
)  # fmt: skip
_DASH = re.compile(r"(?<=\S )[-–](?= )")
"""A dash set between spaces; as an em dash the parser does not take it for a hyphen."""


def normalise(text: str) -> str:
    """Return a copy of the text that is easier to parse and has the same length."""
    plain = _DASH.sub("—", text).translate(_PLAIN)
    if filed := dateline(text):
        plain = re.sub(r"[^\n]", " ", plain[: filed.end]) + plain[filed.end :]
    return plain
