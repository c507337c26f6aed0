"""Lemmas of words of the lexicon: the forms that the lemmatizer takes for another word.

It reads "staged" as a form of "stag" and "dined" as one of "din", knows no "resupplied", and leaves
a past form as it is where the tagger took it for a present: "Kiev forgave the debt".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from spacy.symbols import VERB  # type: ignore[import-not-found]
from spacy.tokens import Doc

_VOWELS = frozenset("aeiou")
_PLURALS = {"bases": "base", "corpses": "corpse", "doses": "dose", "taxes": "tax"}
"""Plurals that the lemmatizer takes for those of "basis", "corps", "dos" and "taxis"."""


def regular_forms(verb: str) -> tuple[str, ...]:
    """Return the past and the ing-form of a verb as English spells regular ones."""
    if len(verb) < 3:
        return ()
    if verb.endswith("e"):
        return (f"{verb}d", f"{verb}ing" if verb.endswith("ee") else f"{verb[:-1]}ing")
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return (f"{verb[:-1]}ied", f"{verb}ing")
    doubled = f"{verb}{verb[-1]}"
    stems = (doubled,) if _closes_short(verb) else (verb, doubled)
    if verb[-1] in "aeiouwxy":
        stems = (verb,)
    return tuple(f"{stem}{ending}" for stem in stems for ending in ("ed", "ing"))


def _closes_short(verb: str) -> bool:
    """Tell whether a verb of one syllable doubles its last letter: "rap", "rapped"."""
    before, vowel = verb[-3], verb[-2]
    syllables = sum(letter in _VOWELS for letter in verb)
    return syllables == 1 and before not in _VOWELS and vowel in _VOWELS


def forms_of(verbs: Iterable[str]) -> dict[str, str]:
    """Return the regular forms of verbs with their lemma; a verb itself is no form of another."""
    known = {verb for verb in verbs if verb.replace("-", "").isalpha()}
    found: dict[str, str] = {}
    for verb in sorted(known):
        third = (f"{verb}s",) if verb.endswith("e") else ()  # "hopes" is no form of "hop"
        for form in (*regular_forms(verb), *third):
            if form not in known:
                found.setdefault(form, verb)
    return found


def pasts_of(verbs: Iterable[str], irregular: Mapping[str, list[str]]) -> dict[str, str]:
    """Return the past tense of verbs by their present forms: of "signs" and "sign" "signed".

    Args:
        verbs: The verbs as the lexicon has them, without particles.
        irregular: The verbs of each irregular form ("met", "taken").
    """
    own: dict[str, str] = {}
    for form, lemmas in sorted(irregular.items()):
        if not form.endswith(("ing", "n", "s")):
            for lemma in lemmas:
                own.setdefault(lemma, form)
    found = {}
    for verb in verbs:
        past = own.get(verb) or next(iter(regular_forms(verb)), None)
        if verb.isalpha() and past:
            found[verb] = past
            found[_third_person(verb)] = past
    return found


def _third_person(verb: str) -> str:
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return f"{verb[:-1]}ies"
    return f"{verb}es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else f"{verb}s"


def mend_lemmas(doc: Doc, regular: Mapping[str, str], irregular: Mapping[str, list[str]]) -> Doc:
    """Set the lemma of each verb whose form is known; the past tense is never its own lemma."""
    for token in doc:
        if token.tag_ == "NNS":
            token.lemma_ = _PLURALS.get(token.lower_, token.lemma_)
        if token.pos != VERB:
            continue
        form = token.lower_
        if form in regular:
            token.lemma_ = regular[form]
        elif token.tag_ in ("VBP", "VB") and token.lemma_ == form and form in irregular:
            token.lemma_ = irregular[form][0]
    return doc
