"""What the words of a predicate itself say of it: negation, auxiliaries, adverbs, its subject.

"did not sign", "may sign", "will sign", "no minister signed", "a planned attack". An infinitive
states an aim, unless what it hangs on says that it came true ("managed to sign"). Auxiliaries and
negations are shared by verbs that are joined ("will meet and sign").
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.lexicon import Lexicon
from kg.nlp.clauses import is_passive, is_reduced, lemma_of
from kg.nlp.headlines import is_hearsay
from kg.nlp.status.cues import (
    FUTURE,
    IMMATERIAL,
    MODALS,
    SEEMING,
    Finding,
    is_accord,
    is_additive,
    is_claim,
    is_negated,
    is_perfect,
    negative_subject,
    operator_of,
)

CONDITIONS = frozenset({"if", "unless", "whether", "should"})
_NEGATIONS = frozenset(
    {"not", "n't", "never", "no", "neither", "nor", "without", "nobody", "none", "nothing"}
)
_TRANSPARENT = frozenset(
    "able prompt lead cause force compel continue begin start keep manage help go get come "
    "proceed resume remain use move rush act join unite step gather "
    "dare deign bother venture happen contrive "
    "hurry race turn return work combine cease stop fly travel deploy".split()
)
_TENTATIVE = frozenset({"may", "might", "must", "should", "ought"})
"""Modals that leave an act open even with "not": "may not sign", "must not attack"."""
_INTENDING = frozenset(
    "consider expect fear offer plan pledge promise propose schedule threaten vow want".split()
)
"""Participles of events that are still to come: "aid promised by Japan"."""


def own_findings(token: Token, lexicon: Lexicon) -> Iterator[Finding]:
    """Findings on the predicate itself: negation, auxiliaries, adverbs, adjectives, determiners."""
    if token.lower_ == "due":
        yield "possible", token.text, None  # "is due in Japan": he is still to come
    tentative = any(c.dep_ == "aux" and c.lower_ in _TENTATIVE for c in token.children)
    for child in token.children:
        finding = _from_child(token, child, lexicon)
        if finding is not None and not (tentative and finding[0] == "denied"):
            yield finding
    yield from _shared_with_conjunct(token, lexicon)


def _from_child(token: Token, child: Token, lexicon: Lexicon) -> Finding | None:
    """Return what one word that hangs on a predicate says of it."""
    if negation := _negation(child):
        return "denied", negation, None
    if child.dep_ == "aux":
        effect = _effect_of_auxiliary(token, child, lexicon)
        return (effect, child.text, None) if effect else None
    if child.dep_ == "mark" and child.lower_ == "than" and child.nbor(-1).lower_ == "rather":
        return "denied", "rather than", None
    if child.dep_ == "mark" and child.lower_ in CONDITIONS:
        return "possible", child.text, None
    if _is_ahead(token, child):
        return "possible", f"to be {child.text}", None
    if is_reduced(child) and child.lemma_ in _INTENDING and not is_accord(token):
        return "possible", child.text, None
    if child.dep_ in ("advmod", "amod"):
        operator = operator_of(lexicon, ("adverb", "adjective"), child)
        return (operator.effect, child.text, None) if operator is not None else None
    return _from_party(child, lexicon)


def _from_party(child: Token, lexicon: Lexicon) -> Finding | None:
    """Return what is said of who acts: "suspected Russian hackers attacked Estonia"."""
    doers = [c for c in child.children if c.dep_ == "pobj"] if child.dep_ == "agent" else [child]
    if child.dep_ not in ("nsubj", "agent"):
        return None
    for word in (c for doer in doers for c in doer.subtree if _says_which(c, doer)):
        operator = operator_of(lexicon, ("adjective",), word)
        if operator is not None and operator.effect == "reported":
            return "reported", word.text, None
    return None


def _says_which(word: Token, noun: Token) -> bool:
    """Tell whether a word describes a noun; one with a capital is taken for part of a name."""
    opening = word.tag_ == "NNP" and word == noun.left_edge and word.is_sent_start
    return word.dep_ == "amod" and word.head == noun and word.i < noun.i or bool(opening)


def _negation(child: Token) -> str | None:
    """Return the words by which a child denies what it hangs on: "not", "no longer", "nobody"."""
    in_place = child.dep_ in ("det", "preconj", "cc", "advmod")
    if child.dep_ == "neg" or in_place and child.lower_ in _NEGATIONS:
        return None if is_additive(child) else child.text
    if child.lower_ in ("longer", "more") and any(c.lower_ == "no" for c in child.children):
        return f"no {child.text}"
    if child.dep_ == "prep" and child.i < child.head.i and _is_no_way(child):
        return f"{child.text} no"
    return negative_subject(child) if child.dep_ in ("nsubj", "nsubjpass") else None


_RESPECTS = frozenset(
    "account case circumstance condition means point respect sense time way".split()
)


def _is_no_way(phrase: Token) -> bool:
    """Tell whether a phrase before a verb denies it: "in no way", "under no circumstances"."""
    nouns = (c for c in phrase.children if c.dep_ == "pobj" and c.lemma_.lower() in _RESPECTS)
    return any(c.lower_ == "no" for noun in nouns for c in noun.lefts)


def _effect_of_auxiliary(token: Token, auxiliary: Token, lexicon: Lexicon) -> str | None:
    """Return "future" or "possible" for an auxiliary that says so, else None."""
    word = auxiliary.lower_
    if _is_inverted(token, auxiliary):
        return "possible"
    if word in FUTURE or word == "would" and _is_backshifted(token):
        return "future"
    if word in MODALS and not _past_habit(token, auxiliary):
        return "possible"
    if word == "to" and token.dep_ == "ROOT" and any(c.dep_ == "nsubj" for c in token.children):
        return "future"  # a headline: "China to lift ban on salmon"
    first = _first_of(token)
    if word == "to" and _is_going_to(first):
        return "future"
    told = _is_hearsay(first, lexicon) or is_attempt(first)
    return "possible" if word == "to" and _is_aim(first) and not told else None


def _is_going_to(infinitive: Token) -> bool:
    """Tell whether "going to" is said of what will be: "is going to meet X"."""
    verb = infinitive.head
    near = infinitive.dep_ == "xcomp" and verb.lower_ == "going" and verb.i == infinitive.i - 2
    return near and any(c.dep_ == "aux" for c in verb.lefts)


def _is_inverted(token: Token, auxiliary: Token) -> bool:
    """Tell whether an auxiliary in front makes a condition: "Had Iraq attacked, Iran ..."."""
    asked = token.sent[-1].text == "?"
    first = auxiliary.i == token.left_edge.i and any(
        c.dep_ in ("nsubj", "nsubjpass") and c.i > auxiliary.i for c in token.children
    )
    return first and auxiliary.lower_ in ("had", "were", "should") and not asked


def _first_of(verb: Token) -> Token:
    """Return the first of joined verbs: what governs it governs all ("to meet X and to warn Y")."""
    while verb.dep_ == "conj":
        verb = verb.head
    return verb


def _is_aim(infinitive: Token) -> bool:
    subordinate = infinitive.dep_ in ("advcl", "relcl", "acl", "xcomp", "ccomp")
    return subordinate and is_purpose(infinitive)


def _shared_with_conjunct(token: Token, lexicon: Lexicon) -> Iterator[Finding]:
    """Findings that a verb shares with the one it is joined to: "will meet and sign"."""
    first = token.head
    joined = token.dep_ == "conj" and token.pos_ == "VERB" and first.pos_ in ("VERB", "AUX")
    if joined and any(child.lower_ == "than" and child.i < token.i for child in first.children):
        yield "denied", "rather than", None
    if joined and any(child.lower_ == "nor" and child.i < token.i for child in first.children):
        yield "denied", "nor", None
    if not joined or _has_own_frame(token):
        return
    alternative = any(child.lower_ in ("or", "nor") for child in first.children)
    for child in first.children:
        if child.dep_ == "aux" and child.lower_ in MODALS | FUTURE:
            yield ("future" if child.lower_ in FUTURE else "possible"), child.text, None
        elif child.lower_ == "to" and child.dep_ == "aux" and token.tag_ == "VB":
            if effect := _effect_of_auxiliary(first, child, lexicon):
                yield effect, child.text, None
        elif child.dep_ == "neg" and alternative:
            yield "denied", child.text, None


def _has_own_frame(token: Token) -> bool:
    return any(child.dep_ in ("nsubj", "nsubjpass", "aux") for child in token.children)


def _is_ahead(noun: Token, clause: Token) -> bool:
    """Tell whether an event is still to come: "a summit to be held on Friday"."""
    if noun.pos_ != "NOUN" or clause.dep_ not in ("acl", "relcl", "advcl", "xcomp"):
        return False
    words = {child.lower_ for child in clause.children if child.dep_ in ("aux", "auxpass")}
    return {"to", "be"} <= words


_OMITTING = frozenset({"fail", "hesitate", "neglect", "omit"})


def _is_hearsay(infinitive: Token, lexicon: Lexicon) -> bool:
    """Tell whether "is said (claims) to have attacked" tells of an act rather than a plan."""
    verb = infinitive.head
    operator = lexicon.operators.get(("verb", lemma_of(verb)))
    if verb.lemma_ in _OMITTING and is_negated(verb):
        return True  # "did not hesitate to condemn"
    if verb.pos_ == "NOUN":
        return is_claim(verb, lexicon) and is_perfect(infinitive)
    if verb.pos_ != "VERB" or operator is None or operator.effect != "reported":
        return False
    return verb.lemma_ in SEEMING or is_passive(verb) or is_hearsay(verb) or is_perfect(infinitive)


def _is_backshifted(token: Token) -> bool:
    """Tell whether "would" is the "will" of reported speech: "said it would withdraw"."""
    clause = _first_of(token)
    governor = clause.head
    return clause.dep_ == "ccomp" and governor.tag_ in ("VBD", "VBN")


_OFTEN = frozenset("always frequently often regularly repeatedly routinely sometimes".split())


def _past_habit(token: Token, modal: Token) -> bool:
    words = {c.lower_ for c in token.children}
    if modal.lower_ == "would":
        return bool(words & _OFTEN) and "have" not in words
    return modal.lower_ in ("can", "could") and "only" in words


_TRYING = frozenset(
    "attempt battle bid campaign drive effort endeavor endeavour fail failure fight mission "
    "offensive operation push seek strive struggle try war".split()
)
_TRIED = frozenset(
    "coax cajole convince crush defeat dislodge dissuade drive eradicate expel flush help oust "
    "persuade rebuff repel root rout vanquish woo".split()
)
"""Verbs that tell of an attempt by its success: who tries to convince has asked."""


def is_attempt(infinitive: Token) -> bool:
    """Tell whether an act is there as soon as it is tried: "tried (an operation) to dislodge X"."""
    return (
        infinitive.lemma_ in _TRIED
        and infinitive.dep_ in ("xcomp", "acl", "advcl", "relcl")
        and lemma_of(infinitive.head) in _TRYING
    )


_CALLING = frozenset(
    "call phone telephone ring write march rally demonstrate protest "
    "banquet ceremony parade reception vigil".split()
)
_UTTERING = frozenset(
    "accuse apologise apologize ask beg complain condemn congratulate demand denounce greet honor "
    "honour praise protest rebuke salute thank urge warn welcome".split()
)
_PURPOSEFUL = frozenset("assemble convene enter gather have join land march meet sit".split())
"""Verbs in the past whose infinitive came true as well."""
_RANKS = frozenset("first second third fourth last latest only".split())
"""Of those who did something: "was the third country to recognise Kosovo"."""


def is_purpose(token: Token) -> bool:
    """An infinitive that is no complement of a transparent verb states an aim, not an event."""
    head = token.head
    if head.lemma_ in _CALLING and token.lemma_ in _UTTERING:
        return False  # "called Obama to congratulate him"
    if is_past(head) and head.lemma_ in _PURPOSEFUL:
        return False  # "had to withdraw", "sat down to sign"
    if goes_on(token) or _is_appraised(token):
        return False
    ranked = head.rights if head.lemma_ in ("be", "become") else (head,)
    if token.dep_ in ("relcl", "acl", "xcomp", "advcl") and any(
        child.lower_ in _RANKS for noun in ranked for child in (noun, *noun.lefts)
    ):
        return False
    return not (token.dep_ in ("xcomp", "ccomp") and lemma_of(head) in _TRANSPARENT)


_APPRAISING = frozenset(
    "bold brave careless clever correct courageous fast foolish generous justified kind mistaken "
    "naive prompt quick rash reckless right rude smart stupid swift unwise wise wrong".split()
)


def _is_appraised(infinitive: Token) -> bool:
    """Tell whether an act that was done is judged: "was right (quick) to condemn the raid"."""
    copula = infinitive.head.head
    judged = infinitive.dep_ == "xcomp" and infinitive.head.lower_ in _APPRAISING
    return judged and copula.lower_ in ("was", "were") and is_past(copula)


def goes_on(infinitive: Token) -> bool:
    """Tell whether an infinitive completes a verb that it follows at once: "went on to blame"."""
    verb = infinitive.head
    between = infinitive.doc[verb.i + 1 : infinitive.i]
    return (
        infinitive.dep_ == "advcl"
        and lemma_of(verb) in _TRANSPARENT
        and all(
            t.head in (verb, infinitive) and t.dep_ in ("prt", "aux", "advmod") for t in between
        )
    )


def is_past(verb: Token) -> bool:
    """Tell whether a verb says that something was done: no modal, no negation, no infinitive."""
    words = {c.lower_ for c in verb.children if c.dep_ in ("aux", "neg")}
    done = verb.tag_ == "VBD" or verb.tag_ == "VBN" and bool(words & {"has", "have", "had", "'ve"})
    return done and not words & (MODALS | FUTURE | _NEGATIONS | {"to"})


def of_object(verb: Token) -> Iterator[Finding]:
    """Yield that an act on nobody is none: "has vetoed no resolution"."""
    for child in verb.children:
        if verb.pos_ == "VERB" and child.dep_ == "dobj" and child.lower_ not in IMMATERIAL:
            for word in child.lefts:
                if word.dep_ == "det" and word.lower_ in ("no", "neither"):
                    yield "denied", word.text, None
