"""Tables of sentences with the facts they state, as the tests of reading write them."""

from __future__ import annotations


def cases(table: str) -> dict[str, str]:
    """Return the facts of each sentence of a table, parted by semicolons."""
    found: dict[str, str] = {}
    sentence = ""
    for line in table.strip().splitlines():
        if line.startswith(" "):
            found[sentence] += f"{line};"
        else:
            sentence = line
            found[sentence] = ""
    return found
