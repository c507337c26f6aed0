"""The clause engine: every predicate with its participants, whatever the syntax.

`predicate(token)` turns a verb, an event noun or an adjective into its grammatical roles, as
tokens: `agent` (who does it), `patient` (to whom), `iobj`, one role a preposition, `content` (what
is said, wanted or promised) and `content.agent` (who is to do that). Passives are turned round,
relative pronouns replaced by their antecedents, missing subjects supplied by control, coordination
shared. The engine knows no trigger words; `kg.extraction` asks the lexicon. Dependency labels are
those of the ClearNLP scheme that spaCy's English models use.

The stages import from here alone. Inside, each module reads only those before it:

1. `phrases`: what one phrase holds, with its lists and antecedents;
2. `subjects`: who does what a verb says that has no subject of its own;
3. `roles`: the table of roles, and the content of what is said;
4. `verbs`, with adjectives, and `events`: who takes part in an event, by the clause around it;
5. `nouns`: event nouns, by their own phrase and by `events`.
"""

from __future__ import annotations

from spacy.tokens import Token

from kg.nlp.clauses.events import governing_verb
from kg.nlp.clauses.nouns import noun_predicate
from kg.nlp.clauses.phrases import (
    after,
    agents_by,
    antecedent,
    examples,
    is_beyond_doubt,
    is_company,
    is_corrected,
    is_infinitive,
    is_means,
    is_passive,
    is_reduced,
    lemma_of,
    own_subjects,
)
from kg.nlp.clauses.roles import Predicate, answers, content_tokens, is_cause, verb_words
from kg.nlp.clauses.subjects import CHARGING, blows, issuers, subjects_of, thankers
from kg.nlp.clauses.verbs import adjective_predicate, attitude, verb_predicate

__all__ = [
    "CHARGING",
    "Predicate",
    "after",
    "agents_by",
    "answers",
    "antecedent",
    "attitude",
    "blows",
    "content_tokens",
    "examples",
    "governing_verb",
    "is_beyond_doubt",
    "is_cause",
    "is_company",
    "is_corrected",
    "is_infinitive",
    "is_means",
    "is_passive",
    "is_reduced",
    "issuers",
    "lemma_of",
    "own_subjects",
    "predicate",
    "subjects_of",
    "thankers",
    "verb_words",
]


def predicate(token: Token, light_verbs: frozenset[str] = frozenset()) -> Predicate | None:
    """Return the predicate that a token heads, or None if it can head none."""
    if token.pos_ in ("VERB", "AUX") and token.dep_ not in ("aux", "auxpass"):
        return verb_predicate(token)
    if token.lower_.endswith("ing") and any(child.dep_ == "dobj" for child in token.children):
        return verb_predicate(token)
    if (
        token.pos_ in ("NOUN", "PROPN")
        or token.tag_ == "VBG"
        and token.dep_ in ("pobj", "dobj", "nsubj")
    ):
        return noun_predicate(token, light_verbs)
    if token.pos_ == "ADJ":
        return adjective_predicate(token)
    return None
