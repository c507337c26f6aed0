"""What a verb, noun, adjective or preposition passes down to the event that it governs.

The operators of the lexicon decide first ("planned", "denied", "allegations of"); a verb without an
operator passes its own negation and modality on ("will not take part in the raid"), unless it
states a relation of its own. Events are also said to be possible, to fall through or to begin.
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from kg.lexicon import Lexicon, Operator
from kg.nlp.clauses import is_beyond_doubt, is_corrected, is_infinitive, issuers, lemma_of
from kg.nlp.sentences import sentence_start
from kg.nlp.status.attribution import FALSE, from_report, is_called_false, is_rebuttal, speaker_of
from kg.nlp.status.cues import (
    ASPECT,
    CLAUSAL,
    DENYING,
    HAPPENING,
    IMMATERIAL,
    MODALS,
    OBJECTS,
    Finding,
    is_accord,
    is_negated,
    operator_of,
    verb_operator,
)
from kg.nlp.status.given import is_dated, is_definite
from kg.nlp.status.mood import goes_on, is_attempt, is_purpose, of_object, own_findings

_AT_ODDS = frozenset("loggerhead loggerheads odd odds variance war".split())
"""At what two are that are set against each other: "could put Peru at odds with Chile"."""
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
        if operator is not None:
            yield "possible" if _is_unopposed(head, operator) else operator.effect, head.text, None
    else:
        yield from _from_preposition(node, head)
        if node.dep_ == "pobj":
            # "flew in for what will be a summit"
            for copula in (c for c in head.rights if c.dep_ == "dep" and c.lemma_ == "be"):
                yield from own_findings(copula, lexicon)


def _is_unopposed(word: Token, operator: Operator | None) -> bool:
    """Tell whether reluctance is denied: who is "not averse to" an act leaves it open."""
    if operator is None or operator.effect != "denied":
        return False
    return word.dep_ == "acomp" and is_negated(word.head)


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
    before = head.nbor(-1) if head.i > sentence_start(head) else head
    effect = _BESIDE.get((before.lower_, head.lower_))
    away = head.lower_ == "from" and before.lemma_ in _NEARNESS
    if head.lower_ == "without" and _is_needed(head):
        if not is_definite(node):
            yield "possible", head.text, None
    elif head.lower_ in ("without", "barring"):
        yield "denied", head.text, None
    elif node.dep_ in ("pcomp", "pobj") and effect is not None:
        yield effect, f"{before.lower_} {head.lower_}", None
    elif node.dep_ == "pcomp" and (away or head.lower_ == "against"):
        yield "possible", head.text, None
    elif node.dep_ == "pcomp" and head.lower_ == "from" and _is_kept(head.head):
        yield "denied", f"{head.head.text} from", None
    elif node.dep_ == "pobj" and _is_awaited(node, head):
        yield "possible", head.text, None
    elif head.lower_ == "at" and head.head.lemma_ == "hint":
        yield "possible", f"{head.head.text} at", None


def _is_needed(without: Token) -> bool:
    """Tell whether nothing comes about without an event: "could not have won without our aid"."""
    verb = without.head
    modal = any(c.dep_ == "aux" and c.lower_ in MODALS | {"ca"} for c in verb.children)
    return modal and is_negated(verb)


_YIELDING = frozenset("benefit derive draw earn gain get learn make profit return win".split())


def _is_kept(verb: Token) -> bool:
    """Tell whether somebody is kept from an act: "the law bans Japan from attacking China"."""
    whom = any(child.dep_ in ("dobj", "nsubjpass") for child in verb.children)
    return whom and verb.pos_ == "VERB" and lemma_of(verb) not in _YIELDING and not is_negated(verb)


def _is_awaited(event: Token, preposition: Token) -> bool:
    """Tell whether an event is still to come when another happens: "ahead of talks with X"."""
    if preposition.lower_ == "of":
        return preposition.head.lower_ == "ahead"
    words = [child for child in event.lefts if child.dep_ in ("det", "poss")]
    bare = not words and event.lemma_.lower() in _APPOINTMENTS
    indefinite = bare or any(child.lower_ in ("a", "an") for child in words)
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
    if _is_in_the_making(node, head):
        yield "possible", head.text, None
    yield from _called(node, head, lexicon)
    yield from _coming_about(node, head, lexicon)
    yield from _spelled_out(node, head, lexicon)
    if node.dep_ == "prep" and node.lower_ in _INVOLVING:
        yield from of_object(head)  # "took no part in the raid"
    if left_open := _left_open(node, head):
        yield "possible", left_open, None
    yield from _spreading(node, head, lexicon)
    operator = verb_operator(lexicon, head)
    if (found := _in_the_eyes_of(node, head, lexicon)) is not None:
        yield from found
    elif is_rebuttal(node, head, lexicon):
        yield "denied", head.text, speaker_of(head)
    elif is_attempt(node):
        yield from _mood(head, lexicon)
    elif operator is not None and operator.effect == "reported":
        yield from from_report(node, head, operator)
    elif (
        operator is not None
        and not _is_known_plan(node, head)
        and (
            node.dep_ in (*CLAUSAL, *OBJECTS, "prep", "attr", "oprd")
            or _is_gerund_object(node, head)
        )
    ):
        yield from _from_operator(node, head, operator, lexicon)
    elif _inherits(node, head) and not (node.dep_ in OBJECTS and _is_attitude(head, lexicon)):
        yield from _mood(head, lexicon)


def is_forecast(word: str) -> bool:
    """Tell whether what somebody foretells, be it a failure, is open: "predicted the failure"."""
    return word.lower().startswith(("predict", "forecast", "foresee", "foresaw"))


_CUSTODY = frozenset("arrest capture detention execution imprisonment release".split())


def _left_open(node: Token, verb: Token) -> str | None:
    """Return the words that leave an act open: "ordered the arrest of X", "put a raid on hold".

    So who is "set for talks", and what somebody "cast doubt on".
    """
    things = {child.lemma_.lower() for child in verb.children if child.dep_ == "dobj"}
    if node.dep_ in OBJECTS:
        ordered = verb.lemma_ == "order" and node.lemma_.lower() in _CUSTODY
        phrases = [c for c in (*verb.rights, *node.rights) if c.lower_ == "on"]
        held = verb.lemma_ == "put" and any(
            t.lower_ in ("hold", "ice") for c in phrases for t in c.children
        )
        return verb.text if ordered or held else None
    if node.dep_ != "prep" or node.i < verb.i:
        return None
    if node.lower_ == "for" and verb.lower_ == "set" and not things:
        return "set for"
    doubted = node.lower_ in ("about", "on", "over") and "doubt" in things
    return "doubt" if doubted else None


_MAKING = frozenset(
    "conclude construct craft draft finalise finalize forge hammer reach seal shape strike thrash "
    "work".split()
)


def _is_in_the_making(node: Token, verb: Token) -> bool:
    """Tell whether an accord is not there yet: "are finalising a deal", "in crafting a treaty"."""
    if verb.tag_ != "VBG" or verb.lemma_ not in _MAKING or not is_accord(node):
        return False
    made = next((t for t in (node, *node.children) if t.dep_ in ("dobj", "pobj")), node)
    going_on = any(c.dep_ == "aux" and c.lemma_ == "be" for c in verb.lefts)
    return not is_definite(made) and (going_on or verb.dep_ == "pcomp" and verb.head.lower_ == "in")


def _is_gerund_object(node: Token, head: Token) -> bool:
    """Tell whether an object was read as an adverbial: "ruled out sending arms"."""
    near = 0 < node.i - head.i <= 2 and all(t.dep_ == "prt" for t in head.doc[head.i + 1 : node.i])
    return node.dep_ == "advcl" and node.tag_ == "VBG" and near


def _in_the_eyes_of(node: Token, head: Token, lexicon: Lexicon) -> list[Finding] | None:
    """Return what follows from how somebody takes an act, of which mood and "not" say nothing.

    None if the governor says no such thing.
    """
    if lemma_of(head) in _MINDING:
        effect = "possible" if is_negated(head) else "denied"
        return [(effect, head.text, None)] if _is_act(node) else []
    if node.dep_ == "prep" and node.lower_ == "as" and lemma_of(head) in _REGARDING:
        return [("reported", head.text, speaker_of(head))]
    sure = node.lower_ in ("certain", "confident", "sure") and not is_negated(head)
    if sure or _is_unopposed(node, operator_of(lexicon, ("adjective",), node)):
        return []
    return None


_REGARDING = frozenset(
    "brand characterise characterize construe denounce depict interpret label paint perceive "
    "portray regard see view".split()
)
"""Verbs by which something counts as an act to somebody: "what Kenya saw as a raid"."""
_MINDING = frozenset({"mind", "object"})
"""Who minds an act leaves it; who does not mind is ready for it: "I don't mind meeting him"."""


def _is_act(node: Token) -> bool:
    """Tell whether a gerund stands below a verb, alone or after a preposition."""
    acts = node.children if node.dep_ == "prep" else (node,)
    return any(act.tag_ == "VBG" and act.dep_ in ("pcomp", "xcomp", "ccomp") for act in acts)


def _spreading(node: Token, verb: Token, lexicon: Lexicon) -> Iterator[Finding]:
    """Findings of a subject whose content stands after its verb: "fears grew of a war"."""
    content = node.dep_ == "prep" and node.lower_ in ("of", "about", "over")
    if not (content or any(c.dep_ == "mark" and c.lower_ == "that" for c in node.children)):
        return
    if any(c.dep_ in ("dobj", "auxpass", "attr", "acomp") for c in verb.children):
        return
    for subject in (c for c in verb.lefts if c.dep_ == "nsubj" and c.pos_ == "NOUN"):
        operator = operator_of(lexicon, ("noun",), subject)
        if operator is not None:
            yield operator.effect, subject.text, None


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


_WORDS = frozenset(
    "apology blessing compliment condolence condolences congratulation congratulations gratitude "
    "greeting praise regards regret solace sympathy thanks tribute welcome wish".split()
)
"""What is given by being offered, for it is words: "offered condolences"."""
_OPERAND_PREPOSITIONS = frozenset({"of", "for", "from", "to", "against", "about", "on", "at"})
_LEFT_OPEN = frozenset("bar cancel decline exclude forbid preclude prohibit refuse rule".split())
"""Denying verbs whose negation does not say that the act was done: "did not rule out a raid"."""


def _from_operator(
    node: Token, head: Token, operator: Operator, lexicon: Lexicon
) -> Iterator[Finding]:
    """Findings of a verb of planning, wanting or denying; a negated denial says nothing."""
    if lemma_of(head) == "agree" and is_accord(node):
        return
    if lemma_of(head) == "offer" and node.lemma_.lower() in _WORDS:
        yield from _mood(head, lexicon)
        return
    if lemma_of(head) == "call" and any(c.dep_ == "oprd" for c in head.children):
        if node.dep_ == "oprd":  # "what Poland called an attack"; not what "was called a crime"
            yield "reported", head.text, speaker_of(head)
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


_PLANNING = frozenset("plan plot prepare".split())


def _is_known_plan(event: Token, verb: Token) -> bool:
    """Tell whether what was planned is known to have happened: "planned the 1998 attack"."""
    if lemma_of(verb) not in _PLANNING or event.dep_ not in OBJECTS:
        return False
    gerund = verb.tag_ == "VBG" and verb.dep_ in ("xcomp", "ccomp", "pcomp")
    return is_dated(event) or gerund and is_definite(event)


def _inherits(node: Token, head: Token) -> bool:
    """Tell whether a verb's negation and modality reach what stands below it."""
    if node.dep_ == "prep":
        idiom = node.lower_ == "at" and any(c.lemma_ in _AT_ODDS for c in node.children)
        return head.lemma_ == "be" or idiom or node.lower_ in _INVOLVING
    return node.dep_ in (*CLAUSAL, *OBJECTS, "attr", "acomp", "oprd") or goes_on(node)


def _is_attitude(verb: Token, lexicon: Lexicon) -> bool:
    """Tell whether a verb states a relation of its own: its mood is not that of its object."""
    lemma = lemma_of(verb)
    return ("verb", lemma) in lexicon.by_word and lemma not in lexicon.light_verbs


_SEEMING = frozenset({"be", "remain", "seem", "look", "appear", "become"})


def _called(noun: Token, verb: Token, lexicon: Lexicon) -> Iterator[Finding]:
    """Findings of what an event is said to be: "an attack is possible", "talks are unlikely"."""
    if noun.dep_ in ("nsubj", "ccomp", "csubj") and verb.lemma_ in _SEEMING:
        for child in verb.children:
            if child.dep_ in ("acomp", "oprd", "attr"):
                operator = operator_of(lexicon, ("adjective",), child)
                if operator is not None:
                    yield operator.effect, child.text, None
                if child.lower_ in FALSE:
                    yield "denied", child.text, None


_APPOINTMENTS = frozenset(
    "conference drill exercise manoeuvre meeting negotiation summit talk trip visit".split()
)
"""Events that are fixed beforehand: who says what they will be tells of the future."""


def _coming_about(noun: Token, verb: Token, lexicon: Lexicon) -> Iterator[Finding]:
    """Findings on whether an event came about: "talks have yet to begin", "will be tense"."""
    subject = noun.dep_ in ("nsubj", "nsubjpass")
    inner = [c for c in verb.children if c.dep_ == "xcomp" and c.lemma_ in HAPPENING]
    happening = verb.lemma_ in HAPPENING
    if subject and happening and is_negated(verb):
        yield "denied", f"not {verb.text}", None
    if subject and _is_fixed(noun, verb):
        yield "possible", verb.text, None
    missed = inner and verb.lemma_ in ("fail", "refuse") and not is_negated(verb)
    if subject and (missed or _falls_through(verb)):
        yield "denied", verb.text, None
    undone = verb.lemma_ in ("have", "be") and any(c.lower_ == "yet" for c in verb.children)
    if undone and (subject or noun.dep_ == "xcomp"):
        yield "denied", "yet to", None
    if subject and verb.lemma_ == "be" and any(is_infinitive(c) for c in inner):
        yield "possible", f"{verb.text} to", None
    given = verb.lemma_ in ASPECT and verb.lemma_ != "resume"
    if not given and (noun.dep_ == "csubj" or subject and (happening or _is_thought_of(noun))):
        for effect, word, _ in _mood(verb, lexicon):
            if effect in ("future", "possible"):
                yield "possible", word, None


_TOPICS = frozenset("aim agenda centrepiece focus goal outcome subject theme topic venue".split())
"""What events have: what will be the topic of talks tells that these are to come."""


def _is_thought_of(noun: Token) -> bool:
    """Tell whether it is open that an event happens: "an attack on Iran", "Friday's talks"."""
    if noun.lower_ == "one":  # "one of the topics of the talks"
        noun = next((t for c in noun.rights if c.lower_ == "of" for t in c.children), noun)
    if noun.lemma_.lower() in _APPOINTMENTS | _TOPICS:
        return True
    before = [child for child in noun.lefts if child.dep_ in ("det", "poss")]
    return noun.pos_ == "NOUN" and all(c.lower_ in ("a", "an", "another", "any") for c in before)


_FIXING = frozenset("agree arrange call convene fix organise organize set slate".split())


def _is_fixed(noun: Token, verb: Token) -> bool:
    """Tell whether a meeting is only agreed upon: "has been arranged", "was set for Monday"."""
    if noun.lemma_.lower() not in _APPOINTMENTS or verb.lemma_ not in _FIXING:
        return False
    lasting = any(c.dep_ == "aux" and c.lower_ in ("has", "have", "'s") for c in verb.children)
    return lasting or any(c.dep_ == "prep" and c.lower_ == "for" for c in verb.rights)


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
            finding[:2] == ("possible", "to")
            and not is_purpose(head)
            or corrected
            and finding[0] == "denied"
        ):
            yield finding


_CONTENT_PREPOSITIONS = frozenset("of for to about on that as like including".split())


def _from_noun(node: Token, head: Token, lexicon: Lexicon) -> Iterator[Finding]:
    """Findings of a noun on its content: "plans to", "no talk of", "claims that"."""
    clausal = node.dep_ in ("acl", "ccomp", "xcomp") or _is_that_clause(node)
    phrase = node.dep_ == "prep" and node.lower_ in ("of", "in", "for")
    none = any(c.dep_ == "det" and c.lower_ == "no" for c in head.children)
    if clausal and is_beyond_doubt(head):
        return
    if none and (clausal or phrase and head.lower_ not in IMMATERIAL):
        yield "denied", f"no {head.text}", None
    if lemma_of(head) == "objection" and _is_act(node):
        yield ("possible" if none else "denied"), head.text, None
    if head.tag_ == "NN" and head.lower_ == "talk" and node.lower_ == "of":
        yield "possible", head.text, None
    operator = operator_of(lexicon, ("noun",), head)
    if operator is None or operator.id == "evidence" and not clausal or is_attempt(node):
        return  # "signs of tension" are signs of what is there
    if node.dep_ != "prep" or node.lower_ in _CONTENT_PREPOSITIONS or _is_act(node):
        said_by = [c for c in head.lefts if c.dep_ == "poss"] or issuers(head)
        speaker = next(iter(said_by), None)
        yield operator.effect, head.text, speaker if operator.effect == "reported" else None
        if operator.effect == "reported" and is_called_false(head):
            yield "denied", head.text, None
