"""The error tree; `except KgError` catches whatever the library raises on purpose.

KgError
  InputError      articles that cannot be read
  DataError       a faulty ontology, lexicon, gazetteer or gold file
  ModelError      the spaCy pipeline cannot be loaded
  QueryError      SPARQL that cannot be answered
  StoreError      an output folder that is not, or cannot become, a graph
"""

from __future__ import annotations


class KgError(Exception):
    """The root of all errors that this package raises on purpose.

    The message is one sentence for the user: what is wrong, where, and what to do.
    """


class InputError(KgError):
    """An article, or a path to articles, cannot be read."""


class DataError(KgError):
    """A table or ontology of the project, or of the user, is faulty."""


class ModelError(KgError):
    """The language model is missing or does not fit."""


class QueryError(KgError):
    """A query is malformed or names something that does not exist."""


class StoreError(KgError):
    """An output folder is missing, locked, full, or not a graph."""
