"""Headlines, read as the sentences that they stand for.

A headline joins its subjects by a comma ("Iran, Oman sign pact"), names who says so beside a colon
("Oman: Iran broke truce", "Jets hit Aden: officials"), marks by quotation marks what is only
claimed, and has so few small words that the parser takes its verb for a plural ("Chile summons
Peruvian envoy").

1. `lines`: which lines are headlines; each is made plainer before it is parsed, without moving a
   character.
2. `sources`: who says so is parted from what is said, and found again in the tree.
3. `spellings`: what a sentence would have for some word, and `reading`: where no finite verb was
   found, the headline is parsed again in such a spelling, until one gives a sentence.
"""

from kg.nlp.headlines.lines import (
    Headline,
    find_headlines,
    in_prose,
    is_capitalised,
    is_claimed,
    is_hearsay,
)
from kg.nlp.headlines.reading import HeadlineReader, Verbs
from kg.nlp.headlines.sources import SOURCE, part_sources

__all__ = [
    "SOURCE",
    "Headline",
    "HeadlineReader",
    "Verbs",
    "find_headlines",
    "in_prose",
    "is_capitalised",
    "is_claimed",
    "is_hearsay",
    "part_sources",
]
