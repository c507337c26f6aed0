"""Reading: a spaCy pipeline that annotates who is meant and what is said of them.

`load` builds the pipeline, `read` runs articles through it. What the components find hangs on
the Doc: `doc._.names` (gazetteer names), `doc._.actors` (token -> mentions of actors),
`doc._.unclear` (names that may mean several), `doc._.quotes` (quotations with their speakers).
`kg.extraction` turns that into facts.
"""

from kg.nlp.pipeline import load, read

__all__ = ["load", "read"]
