"""A knowledge graph of diplomatic relations, read out of news articles.

>>> import kg
>>> kg.build(["data/articles"], "out/demo")                          # doctest: +SKIP
>>> with kg.open("out/demo") as graph:                               # doctest: +SKIP
...     graph.query("who-opposes", actor="RUS")

`build`, `extract` and `open` are those of `kg.pipeline`; they are loaded when first used, so
that `import kg` alone is fast.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kg.pipeline import build, extract, open

__version__ = "0.1.0"
__all__ = ["__version__", "build", "extract", "open"]


def __getattr__(name: str) -> Any:
    if name in ("build", "extract", "open"):
        from kg import pipeline

        return getattr(pipeline, name)
    raise AttributeError(f"module 'kg' has no attribute {name!r}")
