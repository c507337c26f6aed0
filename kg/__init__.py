"""A knowledge graph of diplomatic relations, read out of news articles."""

__version__ = "0.1.0"
