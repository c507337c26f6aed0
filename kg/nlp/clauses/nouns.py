"""The roles of event nouns, read off their own phrase: "Turkish downing of a jet".

Possessors and modifiers stand before the noun, prepositions and participles after it; a light verb
lends its phrases ("held talks with X"). Whoever stands elsewhere in the clause is found by
`kg.nlp.clauses.events`.
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from kg.nlp.clauses.events import (
    BY,
    HOSTING,
    answerers,
    bearers,
    carriers,
    claimants,
    despisers,
    far_between,
    governing_verb,
    is_light,
    participants,
    suspects,
    verb_undergone,
    victims,
)
from kg.nlp.clauses.phrases import (
    after,
    agents_by,
    hyphen_agent,
    is_infinitive,
    is_means,
    is_reduced,
    lemma_of,
    objects_of,
    pobj,
    possessors,
)
from kg.nlp.clauses.roles import Predicate, freeze, put, put_content, put_preposition, verb_words
from kg.nlp.clauses.subjects import provokers, subjects_of

_MODIFIERS = frozenset({"amod", "compound", "nmod"})
_SIDES = frozenset({"between", "with", "against", "on"})
"""Prepositions of a noun that may stand after its participle: "a truce brokered by X between"."""
_STANCE = frozenset({"pro", "anti"})
_FURNISHING = frozenset({"provide", "supply", "furnish", "present"})
"""Whose object is helped in "provided X with help"; else the subject is."""


def noun_predicate(token: Token, light_verbs: frozenset[str]) -> Predicate:
    """Read a nominalisation: "Turkish downing of a jet", "his meeting with Putin"."""
    roles: dict[str, list[Token]] = {}
    whole = token.head if token.dep_ == "compound" and token.head.pos_ == "NOUN" else token
    _fill_before_noun(roles, token, whole, light_verbs)
    _fill_after_noun(roles, token, whole)
    _fill_from_participles(roles, whole, light_verbs)
    _fill_from_clause(roles, token)
    _fill_weak_phrases(roles, token.rights)
    _fill_carriers(roles, whole, light_verbs)
    put(roles, "to", _destinations(whole))
    put(roles, "participant", participants(whole))
    put(roles, "despiser", despisers(whole))
    _verb_prepositions(roles, whole, light_verbs)
    complements = _noun_complements(token, light_verbs)
    put_content(roles, complements)
    return Predicate(token, "noun", _noun_words(token), freeze(roles), complements)


def _fill_before_noun(
    roles: dict[str, list[Token]], token: Token, whole: Token, light_verbs: frozenset[str]
) -> None:
    """Add possessors and modifiers, also those of the compound that the noun opens."""
    put(roles, "agent", possessors(token))
    modifiers = [
        t
        for child in token.lefts
        if child.dep_ in _MODIFIERS and not _has_stance(child) and not _tells_make_up(child)
        for t in (*_hyphened(child), child, *(c for c in child.conjuncts if c.i < token.i))
    ]
    put(roles, "modifier", modifiers)
    for child in token.lefts:
        if child.tag_ in ("VBN", "VBD") and _is_staged(child, light_verbs):
            put(roles, "agent", hyphen_agent(child))
    if whole is not token:
        put(roles, "agent", possessors(whole))
        before = [child for child in whole.lefts if child.dep_ in _MODIFIERS and child.i < token.i]
        put(roles, "modifier", [t for child in before for t in (*_hyphened(child), child)])


def _hyphened(token: Token) -> list[Token]:
    """Return the party before a hyphen: `US` of "US-Russia talks", `Sino` of "Sino-Indian"."""
    if token.i < 2 or token.nbor(-1).text != "-" or token.tag_ in ("VBN", "VBD"):
        return []
    other = token.nbor(-2)
    named = other.tag_ != "CD" and other.head in (token, token.head)
    return [other] if named else []


def _has_stance(token: Token) -> bool:
    return (
        token.i >= 2
        and token.doc[token.i - 1].text == "-"
        and token.doc[token.i - 2].lower_ in _STANCE
    )


_MOSTLY = frozenset("chiefly largely mainly mostly overwhelmingly predominantly primarily".split())


def _tells_make_up(modifier: Token) -> bool:
    """Tell whether a modifier says of whom a body consists: "a mainly Tajik coalition"."""
    before = modifier.doc[modifier.i - 1] if modifier.i else modifier
    return before.lower_ in _MOSTLY


def _fill_after_noun(roles: dict[str, list[Token]], token: Token, whole: Token) -> None:
    """Add the prepositions of a noun."""
    for child in (*token.rights, *(whole.rights if whole is not token else ())):
        if child.dep_ in ("prep", "agent") and child.pos_ in ("ADP", "SCONJ"):
            own = child.lower_ == "of" and (_is_givers(token) or is_means(token))
            if child.lower_ == "between" and "between" in roles:
                continue  # "between A and B as well as between C and D": another pair
            if child.lower_ == "by" or own:
                put(roles, "agent", pobj(child))
            elif child.lower_ == "of":
                put(roles, "patient", pobj(child))
                put(roles, "of", pobj(child))
            else:
                put_preposition(roles, child)


_GIVEN = frozenset({"aid", "assistance", "help", "service"})


def _is_givers(token: Token) -> bool:
    """Tell whether "of" says who does it: "at the request of X", "the help of X"."""
    to_the_aid = token.dep_ == "pobj" and token.head.lower_ in ("to", "in")
    return _at_instance(token) or lemma_of(token) in _GIVEN and not to_the_aid


_ASKING = frozenset(
    "appeal behest bidding call command demand encouragement initiative insistence instance "
    "instigation instruction invitation order petition plea pressure prodding prompting "
    "recommendation request suggestion summons threat urging".split()
)


def _at_instance(token: Token) -> bool:
    """Tell whether a noun names who asked for what the clause tells: "at the request of X"."""
    if lemma_of(token) not in _ASKING:
        return False  # "anger at the bombing of X"
    if token.dep_ != "pobj" or token.head.lower_ not in ("at", "upon", "under"):
        return False
    looked_at = token.head.head.pos_ == "NOUN" and possessors(token)  # "a look at X's demand"
    return not looked_at


def _is_staged(participle: Token, light_verbs: frozenset[str]) -> bool:
    """Tell whether who does what a participle says carries out what its noun names."""
    words = verb_words(participle)
    return participle.lemma_ not in HOSTING and bool(light_verbs.intersection(words))


_AIMING = frozenset("aim direct hit level strike target".split())
"""What says whom a deed is meant for: "raids targeting X", "sanctions aimed at X"."""


def _fill_from_participles(
    roles: dict[str, list[Token]], noun: Token, light_verbs: frozenset[str]
) -> None:
    """Add who "launched" what a noun names and at whom: "a raid carried out by X on Y".

    Or whom it is said to be meant for: "raids targeting X".
    """
    for clause in noun.rights:
        if clause.dep_ == "acl" and clause.lemma_ in _AIMING:
            aimed = () if clause.tag_ == "VBG" else ("at", "against")
            put(roles, "against", after(clause, aimed) if aimed else objects_of(clause, "dobj"))
        if not is_reduced(clause):
            continue
        staged = _is_staged(clause, light_verbs)
        if staged:
            put(roles, "agent", agents_by(clause))
            _fill_weak_phrases(roles, clause.rights)
        for phrase in clause.subtree:
            if phrase.dep_ not in ("prep", "dative") or phrase.lower_ in ("by", "of"):
                continue
            if phrase.lower_ == "between" or phrase.head == clause and phrase.lower_ in _SIDES:
                put(roles, phrase.lower_, pobj(phrase))
            elif phrase.head == clause and staged:
                put_preposition(roles, phrase, weak=True)


def _fill_from_clause(roles: dict[str, list[Token]], token: Token) -> None:
    """Add the parties that stand elsewhere in the noun's clause."""
    if _at_instance(token):
        put(roles, "patient", participants(token))
        put(roles, "to", participants(token))
    inner = token.dep_ == "pobj" and token.head.lower_ == "of"
    whole = token.head.head if inner and token.head.head.dep_ == "pobj" else token
    preposition = whole.head  # "a list of demands" stands for the demands
    if (
        whole.dep_ == "pobj"
        and preposition.lower_ == "with"
        and preposition.head.pos_ in ("VERB", "AUX")
    ):
        helped = is_means(whole) and preposition.head.lemma_ not in _FURNISHING
        aided = subjects_of(preposition.head) if helped else []
        faced = aided or objects_of(preposition.head, "dobj") or subjects_of(preposition.head)
        put(roles, "patient", faced)
        put(roles, "for", faced)
    if "between" not in roles:
        put(roles, "between", far_between(token))
    put(roles, "answerer", answerers(token))
    put(roles, "patient", victims(token))
    put(roles, "claimant", claimants(token))
    put(roles, "suspect", suspects(token))
    put(roles, "self", bearers(token))


def _fill_weak_phrases(roles: dict[str, list[Token]], phrases: Iterable[Token]) -> None:
    """Add a weak role ("~on") for each preposition below "of", "by" or "from"."""
    for child in phrases:
        if child.lower_ in ("by", "of", "from", "with"):
            for phrase in (p for t in pobj(child) for p in t.rights if p.dep_ == "prep"):
                put(roles, f"~{phrase.lower_}", pobj(phrase))
    if not roles.get("agent"):
        put(roles, "agent", roles.get("~by", ()))


_AID = frozenset({"aid", "assistance", "help", "relief"})
_ARRIVING = frozenset("arrive come enter flow head land pour reach stream".split())


def _destinations(noun: Token) -> list[Token]:
    """Return where help goes: "US aid reached Chad", "relief supplies arrived in Chad"."""
    verb = noun.head
    given = lemma_of(noun) in _AID or any(
        c.dep_ == "compound" and lemma_of(c) in _AID for c in noun.lefts
    )
    if noun.dep_ != "nsubj" or not given or verb.lemma_ not in _ARRIVING:
        return []
    return [*objects_of(verb, "dobj"), *after(verb, ("in", "into", "to"))]


def _fill_carriers(
    roles: dict[str, list[Token]], whole: Token, light_verbs: frozenset[str]
) -> None:
    """Add the subject of the governing verb: who carries the event out, or is struck by it."""
    undergone = verb_undergone(whole)
    if undergone is None:
        put(roles, "carrier", carriers(whole, light_verbs))
        put(roles, "provoker", provokers(governing_verb(whole) or whole))
        return
    put(roles, "agent", after(undergone, BY) or after(whole, BY))
    for role in ("patient", "on", "against", "to", "for"):
        put(roles, role, subjects_of(undergone))


def _verb_prepositions(
    roles: dict[str, list[Token]], token: Token, light_verbs: frozenset[str]
) -> None:
    """Take over prepositions that the parser hung on the light verb: "held talks with X"."""
    verb = governing_verb(token)
    if (
        verb is None
        or token.dep_ not in ("dobj", "nsubjpass", "pobj")
        or not is_light(verb, light_verbs)
    ):
        return
    for child in verb.children:
        if (
            child.dep_ in ("prep", "dative")
            and child.pos_ == "ADP"
            and child.i > token.i
            and child.lower_ not in ("by", "of")
        ):
            put_preposition(roles, child, weak=True)


def _has_that(clause: Token) -> bool:
    return any(child.lower_ == "that" and child.dep_ == "mark" for child in clause.children)


def _noun_complements(token: Token, light_verbs: frozenset[str]) -> tuple[Token, ...]:
    """Return the clauses that tell a noun's content, below it or below its light verb."""
    own = tuple(
        child
        for child in token.rights
        if child.dep_ == "ccomp"
        or child.dep_ == "advcl"
        and is_infinitive(child)
        or child.dep_ in ("acl", "relcl")
        and (is_infinitive(child) or _has_that(child))
    )
    if own:
        return own
    verb = governing_verb(token)
    if verb is None or not is_light(verb, light_verbs):
        return ()
    return tuple(child for child in verb.rights if child.dep_ == "ccomp" and child.i > token.i)


def _noun_words(token: Token) -> tuple[str, ...]:
    """Return the forms to look up: with what it belongs to or modifies it, then the bare lemma.

    "line of contact", "air strike".
    """
    lemma = lemma_of(token)
    before = [child for child in token.lefts if child.dep_ in ("compound", "amod")]
    whole = (
        [lemma_of(token.head.head)] if token.dep_ == "pobj" and token.head.lower_ == "of" else []
    )
    return (
        *(f"{noun} of {lemma}" for noun in whole if token.i == token.head.i + 1),
        *(f"{child.lower_} {lemma}" for child in before),
        lemma,
    )
