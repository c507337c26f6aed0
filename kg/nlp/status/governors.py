"""What a verb, noun, adjective or preposition passes down to the event that it governs.

The operators of the lexicon decide first ("planned", "denied", "allegations of"); a verb without an
operator passes its own negation and modality on ("will not take part in the raid"), unless it
states a relation of its own. Events are also said to be possible, to fall through or to begin.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.lexicon import Lexicon, Operator
from kg.nlp.clauses import is_corrected, is_infinitive, lemma_of
from kg.nlp.status.attribution import _FALSE, from_report, is_called_false, is_rebuttal, speaker_of
from kg.nlp.status.cues import (
    ASPECT,
    CLAUSAL,
    DENYING,
    LOST,
    OBJECTS,
    Finding,
    asks_why,
    is_negated,
    operator_of,
    verb_operator,
)
from kg.nlp.status.mood import _is_purpose, is_accord, of_object, own_findings

_INVOLVING = frozenset({"in", "into", "to", "of", "for", "with", "from"})
"""Prepositions through which a verb's negation reaches its noun; "about the raid" stands apart."""
_BELOW_VERB = frozenset(
    "ccomp xcomp dobj nsubjpass prep acomp attr oprd parataxis dep nsubj advcl".split()
)


def from_head(node: Token, head: Token, lexicon: Lexicon) -> Iterator[Finding]:
    """Findings that a governor passes down to what it governs."""
    if head.lower_ in ("provided", "providing", "assuming") and node.dep_ == "ccomp":
        yield "possible", head.text, None
    elif head.pos_ in ("VERB", "AUX") and node.dep_ in _BELOW_VERB:
        yield from _from_verb(node, head, lexicon)
    elif head.pos_ in ("NOUN", "PROPN") and (
        node.dep_ in ("acl", "prep", "ccomp", "xcomp", "compound") or _is_that_clause(node)
    ):
        yield from _from_noun(node, head, lexicon)
    elif head.pos_ == "ADJ" and node.dep_ in ("xcomp", "ccomp", "prep", "advcl"):
        operator = operator_of(lexicon, ("adjective",), head)
        if operator is not None and not asks_why(node):
            yield operator.effect, head.text, None
    else:
        yield from _from_preposition(node, head)


_BESIDE = {
    ("instead", "of"): "denied",
    ("rather", "than"): "denied",
    ("far", "from"): "denied",
    ("short", "of"): "denied",
    ("close", "to"): "possible",
}
"""Words that, with a preposition, say that an event is not so or not yet so."""
_NEARNESS = frozenset("second moment minute hour day week month inch step".split())
"""How far one was from an act that did not come about: "were minutes from bombing Iraq"."""


def _from_preposition(node: Token, head: Token) -> Iterator[Finding]:
    """Findings that a preposition passes down to the event after it."""
    if head.dep_ not in ("prep", "cc", "mark", "agent") and head.pos_ not in ("ADP", "SCONJ"):
        return
    before = head.nbor(-1) if head.i > head.sent.start else head
    effect = _BESIDE.get((before.lower_, head.lower_))
    away = head.lower_ == "from" and before.lemma_ in _NEARNESS
    if head.lower_ in ("without", "barring"):
        yield "denied", head.text, None
    elif node.dep_ in ("pcomp", "pobj") and effect is not None:
        yield effect, f"{before.lower_} {head.lower_}", None
    elif node.dep_ == "pcomp" and (away or head.lower_ == "against"):
        yield "possible", head.text, None
    elif node.dep_ == "pcomp" and head.lower_ == "from" and _is_kept(head.head):
        yield "denied", f"{head.head.text} from", None
    elif node.dep_ == "pobj" and _is_awaited(node, head):
        yield "possible", head.text, None


_YIELDING = frozenset("benefit derive draw earn gain get learn make profit return win".split())


def _is_kept(verb: Token) -> bool:
    """Tell whether somebody is kept from an act: "the law bans Japan from attacking China"."""
    whom = any(child.dep_ in ("dobj", "nsubjpass") for child in verb.children)
    return whom and verb.pos_ == "VERB" and lemma_of(verb) not in _YIELDING and not is_negated(verb)


def _is_awaited(event: Token, preposition: Token) -> bool:
    """Tell whether an event is still to come when another happens: "ahead of talks with X"."""
    if preposition.lower_ == "of":
        return preposition.head.lower_ == "ahead"
    indefinite = any(child.lower_ in ("a", "an") for child in event.children)
    return preposition.lower_ == "before" and indefinite


def _is_that_clause(node: Token) -> bool:
    """Tell whether "the claim that X did Y" was parsed as a relative clause."""
    if node.dep_ != "relcl":
        return False
    objects = [child for child in node.children if child.dep_ in ("dobj", "pobj")]
    if lemma_of(node) in DENYING and not objects:
        return False  # "an accusation that Moscow rejects"
    return any(
        child.lower_ == "that" and (child.dep_ == "mark" or child in objects and len(objects) > 1)
        for child in node.children
    )


def _from_verb(node: Token, head: Token, lexicon: Lexicon) -> Iterator[Finding]:
    """Findings that a verb passes down: what it is said to be, how it is told, its mood."""
    yield from _called(node, head, lexicon)
    yield from _coming_about(node, head, lexicon)
    yield from _spelled_out(node, head, lexicon)
    if node.dep_ == "prep" and node.lower_ in _INVOLVING:
        yield from of_object(head)  # "took no part in the raid"
    operator = verb_operator(lexicon, head)
    if is_rebuttal(node, head, lexicon):
        yield "denied", head.text, speaker_of(head)
    elif operator is not None and operator.effect == "reported":
        yield from from_report(node, head, operator)
    elif operator is not None and (
        node.dep_ in (*CLAUSAL, *OBJECTS, "prep", "attr", "oprd") or _is_gerund_object(node, head)
    ):
        yield from _from_operator(node, head, operator, lexicon)
    elif _inherits(node, head) and not (node.dep_ in OBJECTS and _is_attitude(head, lexicon)):
        yield from _mood(head, lexicon)


def _is_gerund_object(node: Token, head: Token) -> bool:
    """Tell whether an object was read as an adverbial: "ruled out sending arms"."""
    near = 0 < node.i - head.i <= 2 and all(t.dep_ == "prt" for t in head.doc[head.i + 1 : node.i])
    return node.dep_ == "advcl" and node.tag_ == "VBG" and near


_UNDONE = frozenset("open undone unexplored untaken untested untried unused".split())


def _spelled_out(node: Token, head: Token, lexicon: Lexicon) -> Iterator[Finding]:
    """Findings on acts that say after a colon what a noun stands for: "options: bombing Iran"."""
    if node.tag_ != "VBG" or not any(t.text == ":" for t in head.doc[head.i : node.i]):
        return
    for child in head.children:
        if child.dep_ in ("oprd", "acomp") and child.lower_ in _UNDONE:
            yield "denied", child.text, None
        operator = operator_of(lexicon, ("noun",), child) if child.pos_ == "NOUN" else None
        if operator is not None:
            yield operator.effect, child.text, None


_OPERAND_PREPOSITIONS = frozenset({"of", "for", "from", "to", "against", "about", "on"})
_LEFT_OPEN = frozenset("bar cancel decline exclude forbid preclude prohibit refuse rule".split())
"""Denying verbs whose negation does not say that the act was done: "did not rule out a raid"."""


def _from_operator(
    node: Token, head: Token, operator: Operator, lexicon: Lexicon
) -> Iterator[Finding]:
    """Findings of a verb of planning, wanting or denying; a negated denial says nothing."""
    if lemma_of(head) == "agree" and is_accord(node):
        return
    if lemma_of(head) == "call" and any(c.dep_ == "oprd" for c in head.children):
        if node.dep_ == "oprd":  # "what Poland called an attack"; not what "was called a crime"
            yield "reported", head.text, speaker_of(head)
        return
    if operator.effect == "possible" and asks_why(node):
        return
    if lemma_of(head) == "warn" and node.dep_ == "ccomp" and not is_infinitive(node):
        yield "reported", head.text, speaker_of(head)
        return
    if node.dep_ == "prep" and (node.lower_ not in _OPERAND_PREPOSITIONS or node.i < head.i):
        if _inherits(node, head):
            yield from _mood(head, lexicon)
        return
    negated = is_negated(head)
    if negated and operator.effect == "denied":
        if operator.id == "deny" or lemma_of(head) in _LEFT_OPEN:
            yield "possible", f"not {head.text}", None
        return
    effect = "denied" if negated and operator.id != "resist" else operator.effect
    yield effect, head.text, speaker_of(head) if operator.id == "deny" else None


def _inherits(node: Token, head: Token) -> bool:
    """Tell whether a verb's negation and modality reach what stands below it."""
    if node.dep_ == "prep":
        return head.lemma_ == "be" or node.lower_ in _INVOLVING
    return node.dep_ in (*CLAUSAL, *OBJECTS, "attr", "acomp", "oprd")


def _is_attitude(verb: Token, lexicon: Lexicon) -> bool:
    """Tell whether a verb states a relation of its own: its mood is not that of its object."""
    lemma = lemma_of(verb)
    return ("verb", lemma) in lexicon.by_word and lemma not in lexicon.light_verbs


_SEEMING = frozenset({"be", "remain", "seem", "look", "appear", "become"})


def _called(noun: Token, verb: Token, lexicon: Lexicon) -> Iterator[Finding]:
    """Findings of what an event is said to be: "an attack is possible", "talks are unlikely"."""
    if asks_why(noun):
        return
    if noun.dep_ in ("nsubj", "ccomp", "csubj") and verb.lemma_ in _SEEMING:
        for child in verb.children:
            if child.dep_ in ("acomp", "oprd", "attr"):
                operator = operator_of(lexicon, ("adjective",), child)
                if operator is not None:
                    yield operator.effect, child.text, None
                if child.lower_ in _FALSE:
                    yield "denied", child.text, None


_HAPPENING = frozenset(
    "begin come focus go happen materialise materialize occur open proceed resume start "
    "take".split()
)
_APPOINTMENTS = frozenset(
    "conference drill exercise manoeuvre meeting negotiation summit talk trip visit".split()
)
"""Events that are fixed beforehand: who says what they will be tells of the future."""


def _coming_about(noun: Token, verb: Token, lexicon: Lexicon) -> Iterator[Finding]:
    """Findings on whether an event came about: "talks have yet to begin", "will be tense"."""
    subject = noun.dep_ in ("nsubj", "nsubjpass")
    inner = [c for c in verb.children if c.dep_ == "xcomp" and c.lemma_ in _HAPPENING]
    happening = verb.lemma_ in _HAPPENING
    if subject and happening and is_negated(verb):
        yield "denied", f"not {verb.text}", None
    if subject and inner and verb.lemma_ in ("fail", "refuse") and not is_negated(verb):
        yield "denied", verb.text, None
    if subject and _falls_through(verb):
        yield "denied", verb.text, None
    if (subject or noun.dep_ == "xcomp") and verb.lemma_ in ("have", "be"):
        if any(c.lower_ == "yet" for c in verb.children):
            yield "denied", "yet to", None
    if subject and verb.lemma_ == "be" and any(is_infinitive(c) for c in inner):
        yield "possible", f"{verb.text} to", None
    given = verb.lemma_ in ASPECT and verb.lemma_ != "resume"
    if not given and (noun.dep_ == "csubj" or subject and (happening or _is_thought_of(noun))):
        for effect, word, _ in _mood(verb, lexicon):
            if effect in ("future", "possible"):
                yield "possible", word, None


def _is_thought_of(noun: Token) -> bool:
    """Tell whether it is open that an event happens: "an attack on Iran", "Friday's talks"."""
    if noun.lemma_.lower() in _APPOINTMENTS:
        return True
    before = [child for child in noun.lefts if child.dep_ in ("det", "poss")]
    return noun.pos_ == "NOUN" and all(c.lower_ in ("a", "an", "another", "any") for c in before)


def _falls_through(verb: Token) -> bool:
    """Tell whether an event came to nothing: "fell through", "was out of the question"."""
    words = {
        t.lower_ for c in verb.rights if c.dep_ in ("prep", "prt", "advmod") for t in c.subtree
    }
    return (
        (verb.lemma_ == "fall" and "through" in words)
        or (verb.lemma_ == "come" and bool(words & {"nothing", "naught"}))
        or (verb.lemma_ == "be" and {"out", "question"} <= words)
    )


def _mood(head: Token, lexicon: Lexicon) -> Iterator[Finding]:
    """Negation and modality of a governing verb hold for the event noun under it."""
    corrected = any(c.dep_ == "attr" and is_corrected(c) for c in head.children)
    for finding in own_findings(head, lexicon):
        if not (
            finding[1] == "to" and not _is_purpose(head) or corrected and finding[0] == "denied"
        ):
            yield finding


_CONTENT_PREPOSITIONS = frozenset("of for to about on that as like including".split())


def _from_noun(node: Token, head: Token, lexicon: Lexicon) -> Iterator[Finding]:
    """Findings of a noun on its content: "plans to", "no talk of", "claims that"."""
    clausal = node.dep_ in ("acl", "ccomp", "xcomp") or _is_that_clause(node)
    phrase = node.dep_ == "prep" and node.lower_ in ("of", "in", "for")
    if (clausal or phrase and head.lower_ not in LOST) and any(
        c.dep_ == "det" and c.lower_ == "no" for c in head.children
    ):
        yield "denied", f"no {head.text}", None
    if head.tag_ == "NN" and head.lower_ == "talk" and node.lower_ == "of":
        yield "possible", head.text, None
    operator = operator_of(lexicon, ("noun",), head)
    if operator is not None and (node.dep_ != "prep" or node.lower_ in _CONTENT_PREPOSITIONS):
        speaker = next((c for c in head.lefts if c.dep_ == "poss"), None)
        yield operator.effect, head.text, speaker if operator.effect == "reported" else None
        if operator.effect == "reported" and is_called_false(head):
            yield "denied", head.text, None
