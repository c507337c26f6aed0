"""What the text takes for given, whatever becomes of the clause around it.

"Chad may regret arming Niger", "a plan to end the war between A and B", "said that Iraq's invasion
of Kuwait was wrong": the arming, the war and the invasion are the narrator's own word, although
the clause is possible or reported. An event is given if what governs it presupposes it, or if it
is spoken of as known: definite, with those who take part named beside it, and of a kind that
nobody asks for.
"""

from __future__ import annotations

import re

from spacy.tokens import Token

from kg import vocab
from kg.lexicon import NOTHING, Lexicon
from kg.nlp.clauses import agents_by, is_infinitive, lemma_of
from kg.nlp.status.cues import (
    ASPECT,
    CLAUSAL,
    HAPPENING,
    OBJECTS,
    asks_why,
    is_accord,
    is_claim,
    operator_of,
)

_FACTIVE = frozenset(
    "avenge condone deplore excuse forgive forget ignore justify know mourn overlook realise "
    "realize recall regret remember resent rue".split()
)
"""Verbs whose object is a fact even if they are denied or only possible: "may regret arming"."""
_FEELING = frozenset(
    "aghast alarmed amazed angry annoyed appalled ashamed astonished aware bitter delighted "
    "disappointed dismayed embarrassed frustrated furious glad grateful happy indignant outraged "
    "pleased proud relieved sad shocked sorry stunned surprised thankful unaware unhappy "
    "upset".split()
)
"""What one is about a fact, be it really or only perhaps: "should be grateful that"."""


def is_given(node: Token, head: Token, lexicon: Lexicon) -> bool:
    """Tell whether what stands below a governor is a fact whatever holds of the governor."""
    return (
        _is_presupposed(node, head)
        or _is_somebodys(node, head, lexicon)
        or _is_known(node, head, lexicon)
    )


_ANSWERING = frozenset(
    "accept answer decline defy disregard heed ignore rebuff refuse reject spurn turn".split()
)
_CALLS = frozenset(
    "accusation appeal apology call complaint demand invitation offer overture plea proposal "
    "protest request threat ultimatum warning".split()
)
"""What was said if it is answered, be it with a no: "rejected the offer"."""


def _is_presupposed(node: Token, head: Token) -> bool:
    """Tell whether a verb takes its object for given: "finish the fight", "regrets bombing"."""
    if asks_why(node):
        return True
    lemma = lemma_of(head)
    if lemma in _ANSWERING and node.dep_ in OBJECTS and node.lemma_.lower() in _CALLS:
        return is_definite(node) and _has_parties(node)
    if lemma in _FACTIVE and head.pos_ == "VERB":
        return node.dep_ in (*CLAUSAL, *OBJECTS, "advcl") and not is_infinitive(node)
    if lemma in _FEELING and head.pos_ == "ADJ" and node.dep_ == "ccomp" or lemma == "fact":
        return not is_infinitive(node)
    if node.dep_ in OBJECTS and (lemma in _CHANGING or lemma in _IMPERILLING and is_accord(node)):
        return is_definite(node)
    return lemma in ASPECT and _is_under_way(node, head)


def _is_under_way(node: Token, head: Token) -> bool:
    """Tell whether what is to end or go on is there: "ended the siege", "must stop bombing"."""
    lemma = lemma_of(head)
    words = {c.lower_ for c in node.children if c.dep_ in ("det", "poss", "amod")}
    definite = any(c.dep_ in ("det", "poss") and c.lower_ != "a" for c in node.children)
    if lemma in ("end", "halt", "stop") and node.tag_ != "VBG":
        unlike = {"any", "further", "no"} | ({"a", "an", "another"} if lemma != "end" else set())
        definite = not words & unlike
    if node.dep_ == "dobj" and definite:
        return True
    wanted = any(c.dep_ == "aux" and c.lower_ in ("must", "should", "to") for c in head.children)
    return wanted and node.dep_ in ("xcomp", "ccomp", "dobj") and node.tag_ == "VBG"


def _is_somebodys(node: Token, head: Token, lexicon: Lexicon) -> bool:
    """Tell whether an act with its own author is what a verb is about: "answer Kurdish calls"."""
    if node.pos_ != "NOUN" or node.dep_ != "dobj" or head.pos_ not in ("VERB", "AUX"):
        return False
    lemma = lemma_of(head)
    if lemma in lexicon.light_verbs or ("verb", lemma) in lexicon.operators:
        return False
    return any(
        child.dep_ == "poss" or child.dep_ == "amod" and child.ent_type_ in ("NORP", "GPE")
        for child in node.lefts
    )


_STANDING = frozenset({"opposes", "fought"})
"""Relations that last: a dispute or a war is spoken of as long as it goes on."""
_CHANGING = frozenset(
    "address aggravate calm contain cool deepen defuse ease exacerbate heal inflame intensify "
    "lessen mediate mend overcome prolong reduce resolve settle solve soothe tackle widen "
    "worsen".split()
)
"""What one does to a conflict that is there already: "could worsen tensions between"."""
_IMPERILLING = frozenset(
    "breach endanger imperil jeopardise jeopardize sabotage scupper scuttle torpedo undermine "
    "undo violate wreck".split()
)
"""What one does to an accord that is there already: "could wreck the year-old truce"."""
_ENDS = frozenset("cessation end halt resolution settlement solution".split())
_WEIGHING = frozenset("consider debate discuss dismiss oppose ponder reject resist weigh".split())
"""Operators that also take what others did: "discussed Peru's accusation"."""
_YEAR = re.compile(r"1\d{3}|20\d{2}")
_DEFINITE = frozenset("the this that these those both".split())
_GOING_ON = frozenset(
    "continuing current deepening escalating existing growing intensifying long-running "
    "long-standing longstanding mounting ongoing rising simmering widening worsening".split()
)
"""What is called so is there: "growing tension between X and Y"."""


def _is_known(noun: Token, head: Token, lexicon: Lexicon) -> bool:
    """Tell whether a hostile event is spoken of as known: "the growing rift between X and Y"."""
    relations = _hostile(noun, lexicon)
    if not relations or not _has_parties(noun):
        return False
    if noun.dep_ == "pobj" and head.lower_ == "as":
        return False  # "described as an attack"
    governor = head.head if noun.dep_ == "pobj" else head
    definite = is_definite(noun)
    if noun.dep_ in ("dobj", "nsubjpass", "pobj") and not _does(noun):
        if lemma_of(governor) in _CHANGING | _ENDS and relations & _STANDING:
            return not any(c.lower_ in ("a", "an", "any", "no") for c in noun.lefts)
        return definite and not _calls_into_being(noun, governor, lexicon)
    if not (noun.dep_ == "nsubj" or _does(noun)) or head.lemma_ in HAPPENING:
        return False
    # "the raid on Gaza left 14 dead, officials said" is news, and theirs
    return (
        definite
        and bool(relations & _STANDING)
        or any(c.ent_type_ == "DATE" and _YEAR.fullmatch(c.text) for c in noun.lefts)
    )


def _does(noun: Token) -> bool:
    """Tell whether an event is what does something: "is threatened *by the war*"."""
    return noun.dep_ == "pobj" and noun.head.dep_ == "agent"


def _hostile(noun: Token, lexicon: Lexicon) -> set[str]:
    """Return the relations that a noun states, if they are all hostile: nobody asks for those."""
    if noun.pos_ != "NOUN":
        return set()
    rows = lexicon.by_word.get(("noun", lemma_of(noun)), ())
    relations = {row.relation for row in rows if row.relation != NOTHING}
    return relations if all(vocab.relation(name).sign < 0 for name in relations) else set()


def _has_parties(noun: Token) -> bool:
    """Tell whether a noun names itself whose deed it is, or between whom it stands."""
    whose = any(
        c.dep_ == "poss"
        and c.ent_type_ not in ("DATE", "TIME")
        or c.ent_type_ in ("NORP", "GPE")
        or c.dep_ == "amod"
        and c.text.istitle()
        for c in noun.lefts
    )
    return whose or bool(agents_by(noun)) or any(c.lower_ == "between" for c in noun.rights)


def is_definite(noun: Token) -> bool:
    """Tell whether a noun phrase means something known: "the raid", "Iran's", "last year's"."""
    return any(
        c.dep_ == "poss"
        or c.dep_ == "det"
        and c.lower_ in _DEFINITE
        or c.dep_ == "amod"
        and c.lower_ in _GOING_ON
        for c in noun.lefts
    ) or is_dated(noun)


def is_dated(noun: Token) -> bool:
    """Tell whether a noun carries a day or year that is no day to come: "the 1975 invasion"."""
    words = {t.lower_ for c in noun.lefts if c.ent_type_ == "DATE" for t in c.subtree}
    return bool(words) and not words & {"next", "tomorrow", "coming", "annual"}


def _calls_into_being(noun: Token, governor: Token, lexicon: Lexicon) -> bool:
    """Tell whether the governor itself says what becomes of an event: "plans its attack on"."""
    if is_dated(noun):
        return False
    own = any(c.dep_ == "poss" and c.tag_ == "PRP$" for c in noun.lefts)
    if governor.pos_ == "NOUN":
        operator = operator_of(lexicon, ("noun",), governor)
        return operator is not None or is_claim(governor, lexicon)
    lemma = lemma_of(governor)
    if lemma in _WEIGHING:
        return own
    by_object = noun.dep_ != "pobj" or own
    operator = lexicon.operators.get(("verb", lemma))
    return operator is not None or by_object and lemma in lexicon.light_verbs
