"""Where the files that ship with the package lie: ontologies, lexicon, gazetteer, sample data.

In a wheel they are packed under `kg/_files`; in a checkout they stand at the top level.
"""

from __future__ import annotations

from pathlib import Path

_PACKED = Path(__file__).parent / "_files"
_CHECKOUT = Path(__file__).parent.parent


def path(*parts: str) -> Path:
    """Return the path of a shipped file or folder, as `path("ontologies", "diplomacy.ttl")`."""
    root = _PACKED if _PACKED.is_dir() else _CHECKOUT
    return root.joinpath(*parts)
