"""Whether the text states an act as fact, or as claimed, possible or denied, and who says so.

From a predicate the way leads up the tree to the root of its sentence. What governs it on the way
decides: negation, modals, conditions, verbs and nouns of saying, planning and denying (the
operators of the lexicon), questions and quotations. The strongest finding wins, in the order
denied, possible, reported, actual; the same scale as in factuality annotation (Saurí and
Pustejovsky, FactBank, 2009), with two of its degrees of certainty folded into "possible".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Span, Token

from kg.lexicon import Lexicon, Operator
from kg.model import Status
from kg.nlp.clauses import (
    is_cause,
    is_corrected,
    is_means,
    is_passive,
    is_reduced,
    lemma_of,
    subjects_of,
)
from kg.nlp.quotes import Quote, quote_at

_ORDER: tuple[Status, ...] = ("actual", "reported", "possible", "denied")
_MODALS = frozenset("may might could would should must shall 'd can".split())
_FUTURE = frozenset({"will", "'ll", "shall", "wo"})
_CONDITIONS = frozenset({"if", "unless", "whether", "should"})
_NEGATIONS = frozenset(
    {"not", "n't", "never", "no", "neither", "nor", "without", "nobody", "none", "nothing"}
)
_INVOLVING = frozenset({"in", "into", "to", "of", "for", "with", "from"})
"""Prepositions through which a verb's negation reaches its noun; "about the raid" stands apart."""
_TRANSPARENT = frozenset(
    "able prompt lead cause force compel continue begin start keep manage help go get come "
    "proceed resume remain use move rush act join unite step gather "
    "hurry race turn return work combine cease stop fly travel deploy".split()
)
_ADJUNCTS = frozenset(
    "because since after as while although though following amid despite over before during "
    "when where once until "
    "whereas given".split()
)
"""What these words introduce is told as a fact of its own, whatever holds of the main clause."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """The status of one predicate: the finding, its cue, and who says so (a token)."""

    status: Status
    cue: str | None = None
    speaker: Token | None = None
    future: bool = False


def judge(token: Token, lexicon: Lexicon, quotes: Sequence[Quote] = ()) -> Judgement:
    """Return how the text presents what a predicate says."""
    if _is_background(token):
        return Judgement("actual")
    status: Status = "actual"
    cue: str | None = None
    speaker: Token | None = None
    future = False
    conditional = False
    for found, word, says in _findings(token, lexicon):
        effect = _effect(found)
        conditional = conditional or word.lower() in _CONDITIONS
        future = future or found == "future"
        if says is not None and speaker is None:
            speaker = says
        if _ORDER.index(effect) > _ORDER.index(status):
            status, cue = effect, word
            if effect == "denied" and says is not None:
                speaker = says  # "Ankara rejected Russian claims that ..." is Ankara's word
    if conditional and status == "denied":
        status = "possible"
    quote = quote_at(quotes, token.i)
    if quote is not None and quote.speaker is not None and speaker is None:
        speaker = token.doc[quote.speaker]
        if status == "actual":
            status, cue = "reported", "quotation"
    return Judgement(status, cue, speaker, future)


def _effect(finding: str) -> Status:
    """Return the status that a finding gives; what lies ahead is possible."""
    return next((status for status in _ORDER if status == finding), "possible")


def _is_background(token: Token) -> bool:
    """Tell whether the predicate only describes: "US-backed rebels", "Assad's ally Iran"."""
    if token.dep_ == "amod" and token.i > 0 and token.nbor(-1).text == "-":
        return token.tag_ in ("VBN", "VBD", "JJ")
    return (
        token.pos_ == "NOUN"
        and token.lemma_.lower() in _KINSHIP
        and token.dep_ not in ("attr", "oprd")
        and not (token.dep_ == "pobj" and token.head.lower_ == "as")
    )


_KINSHIP = frozenset(
    "ally partner enemy foe rival adversary opponent backer supporter sponsor patron critic "
    "proxy".split()
)
"""Nouns that name somebody by a standing relation; as a description they presuppose it."""


Finding = tuple[str, str, Token | None]
"""A status, or "future"; the words that give it; who says so."""


def _findings(token: Token, lexicon: Lexicon) -> Iterator[Finding]:
    yield from _local(token, lexicon)
    yield from _of_object(token)
    node = token
    outside = False
    for _ in range(30):
        head = node.head
        if head.i == node.i or _breaks_off(node, head, lexicon):
            break
        if is_cause(node) or _is_presupposed(node, head) or _is_somebodys(node, head, lexicon):
            break
        yield from _awaited(node)
        yield from _not_picked(node)
        if is_reduced(node) or node.i == token.i and _is_rebuttal(node, head, lexicon):
            outside = True  # "an offer made by X" is one; an accusation that is denied was made
        if outside or _is_adjunct(node):
            outside = True
            yield from (f for f in _from_head(node, head, lexicon) if f[0] == "reported")
        else:
            yield from _from_head(node, head, lexicon)
        if node.dep_ in ("relcl", "appos"):
            if _after_comma(node) or _is_claim(head, lexicon):
                return
            outside = True
        node = head
    yield from _sentence_level(token, lexicon)


_LOST = frozenset(
    "apology bones comment confirmation doubt effort explanation reaction secret time word".split()
)
"""Objects without which an act is done all the same: "lost no time in bombing Iran"."""


def _of_object(verb: Token) -> Iterator[Finding]:
    """Yield that an act on nobody is none: "has vetoed no resolution"."""
    for child in verb.children:
        if verb.pos_ == "VERB" and child.dep_ == "dobj" and child.lower_ not in _LOST:
            for word in child.lefts:
                if word.dep_ == "det" and word.lower_ in ("no", "neither"):
                    yield "denied", word.text, None


def _not_picked(clause: Token) -> Iterator[Finding]:
    """Find that a cleft sentence picks nobody out: "it was not Syria that shot it down"."""
    focus = clause.head
    if clause.dep_ != "relcl" or focus.dep_ != "attr" or not _negated(focus.head):
        return
    if not is_corrected(focus) and any(c.lower_ == "it" for c in focus.head.lefts):
        yield "denied", f"not {focus.text}", None


_UNTIL = frozenset({"once", "until", "till", "soon"})
_WHEN = _UNTIL | {"after", "before", "when"}


def _awaited(clause: Token) -> Iterator[Finding]:
    """Find a clause in the present that tells when or on what condition the main one comes true.

    "Sanctions will be lifted once Iran signs", "would be lifted once Iran signed".
    """
    marks = [c for c in clause.children if c.dep_ in ("mark", "advmod", "prep")]
    words = {c.lower_ for c in marks}
    if clause.dep_ in ("advcl", "ccomp") and any(
        c.lower_ == "in" and any(t.lower_ == "case" for t in c.children) for c in marks
    ):
        yield "possible", "in case", None
    main = clause.head
    if main.lower_ == "soon":  # "as soon as"
        main, words = main.head, {"soon"}
    if clause.dep_ != "advcl" or not words & _WHEN:
        return
    modals = {c.lower_ for c in main.children if c.dep_ == "aux"} & (_MODALS | _FUTURE)
    tensed = [clause, *(c for c in clause.children if c.dep_ in ("aux", "auxpass"))]
    present = any(t.tag_ in ("VBZ", "VBP") for t in tensed)
    if modals and (present or "would" in modals and words & _UNTIL):
        yield "possible", min(words & _WHEN), None


_ASPECT = frozenset(
    "continue finish end halt resume intensify escalate suspend prolong step stop cease".split()
)


_FACTIVE = frozenset(
    "avenge condone deplore excuse forget forgive ignore justify know mourn overlook realise "
    "realize recall regret remember resent rue".split()
)
"""Verbs whose object is a fact even if they are denied or only possible: "may regret arming"."""


def _is_presupposed(node: Token, head: Token) -> bool:
    """Tell whether a verb takes its object for given: "finish the fight", "regrets bombing"."""
    lemma = lemma_of(head)
    if lemma in _FACTIVE and head.pos_ == "VERB":
        return node.dep_ in (*_CLAUSAL, *_OBJECTS, "advcl") and not _infinitive(node)
    if lemma not in _ASPECT:
        return False
    words = {c.lower_ for c in node.children if c.dep_ in ("det", "poss", "amod")}
    definite = any(c.dep_ in ("det", "poss") and c.lower_ != "a" for c in node.children)
    if lemma in ("end", "halt", "stop") and node.tag_ != "VBG":
        definite = not words & {"a", "an", "another", "any", "further", "no"}
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


def _breaks_off(node: Token, head: Token, lexicon: Lexicon) -> bool:
    """Tell whether a semicolon or colon parts the two, and not a list: "options: arming X".

    After a verb of saying a colon opens what is said.
    """
    first, last = sorted((node.i, head.i))
    marks = {token.text for token in node.doc[first:last]} & {";", ":"}
    if node.tag_ == "VBG" and (":" in marks or head.tag_ == "VBG"):
        return False
    return ";" in marks or bool(marks) and ("verb", lemma_of(head)) not in lexicon.operators


def _after_comma(node: Token) -> bool:
    """Tell whether a relative clause is an aside of the narrator (", which ...")."""
    start = node.left_edge.i
    return node.dep_ == "relcl" and start > 0 and node.doc[start - 1].text in (",", "-", "(")


def _is_adjunct(node: Token) -> bool:
    """Tell whether a clause or phrase stands beside what governs it: "because of X"."""
    if node.dep_ == "prep":
        return node.lower_ in _ADJUNCTS - {"as"} or any(is_means(child) for child in node.children)
    if node.dep_ == "advcl":
        return any(
            child.dep_ in ("mark", "advmod") and child.lower_ in _ADJUNCTS
            for child in node.children
        )
    return False


def _local(token: Token, lexicon: Lexicon) -> Iterator[Finding]:
    """Findings on the predicate itself: negation, auxiliaries, adverbs, adjectives, determiners."""
    tentative = any(c.dep_ == "aux" and c.lower_ in _TENTATIVE for c in token.children)
    for child in token.children:
        finding = _from_child(token, child, lexicon)
        if finding is not None and not (tentative and finding[0] == "denied"):
            yield finding
    yield from _shared_with_conjunct(token)


_TENTATIVE = frozenset({"may", "might", "must", "should", "ought"})
"""Modals that leave an act open even with "not": "may not sign", "must not attack"."""


def _from_child(token: Token, child: Token, lexicon: Lexicon) -> Finding | None:
    """Return what one word that hangs on a predicate says of it."""
    if negation := _negation(child):
        return "denied", negation, None
    if child.dep_ == "aux":
        effect = _effect_of_auxiliary(token, child, lexicon)
        return (effect, child.text, None) if effect else None
    if child.dep_ == "mark" and child.lower_ in _CONDITIONS:
        return "possible", child.text, None
    if _is_ahead(token, child):
        return "possible", f"to be {child.text}", None
    if is_reduced(child) and child.lemma_ in _INTENDING and not _is_accord(token):
        return "possible", child.text, None
    if child.dep_ in ("advmod", "amod"):
        operator = _operator(lexicon, ("adverb", "adjective"), child)
        return (operator.effect, child.text, None) if operator is not None else None
    return _from_party(child, lexicon)


def _from_party(child: Token, lexicon: Lexicon) -> Finding | None:
    """Return what is said of who acts: "suspected Russian hackers attacked Estonia"."""
    doers = [c for c in child.children if c.dep_ == "pobj"] if child.dep_ == "agent" else [child]
    if child.dep_ not in ("nsubj", "agent"):
        return None
    for word in (c for doer in doers for c in doer.lefts if c.dep_ == "amod"):
        operator = _operator(lexicon, ("adjective",), word)
        if operator is not None and operator.effect == "reported":
            return "reported", word.text, None
    return None


_INTENDING = frozenset(
    "consider expect fear offer plan pledge promise propose schedule threaten vow want".split()
)
"""Participles of events that are still to come: "aid promised by Japan"."""


def _negation(child: Token) -> str | None:
    """Return the words by which a child denies what it hangs on: "not", "no longer", "nobody"."""
    in_place = child.dep_ in ("det", "preconj", "cc", "advmod")
    if child.dep_ == "neg" or in_place and child.lower_ in _NEGATIONS:
        additive = any(c.lower_ in ("only", "just", "merely") for c in child.children)
        return None if additive else child.text
    if child.lower_ in ("longer", "more") and any(c.lower_ == "no" for c in child.children):
        return f"no {child.text}"
    return _negative_subject(child) if child.dep_ in ("nsubj", "nsubjpass") else None


def _effect_of_auxiliary(token: Token, auxiliary: Token, lexicon: Lexicon) -> str | None:
    """Return "future" or "possible" for an auxiliary that says so, else None."""
    word = auxiliary.lower_
    if _is_inverted(token, auxiliary):
        return "possible"
    if word in _FUTURE or word == "would" and _is_backshifted(token):
        return "future"
    if word in _MODALS and not _past_habit(token, auxiliary):
        return "possible"
    if word == "to" and _is_aim(token) and not _is_hearsay(token, lexicon):
        return "possible"
    return None


def _is_inverted(token: Token, auxiliary: Token) -> bool:
    """Tell whether an auxiliary in front makes a condition: "Had Iraq attacked, Iran ..."."""
    asked = token.sent[-1].text == "?"
    first = auxiliary.i == token.left_edge.i and any(
        c.dep_ in ("nsubj", "nsubjpass") and c.i > auxiliary.i for c in token.children
    )
    return first and auxiliary.lower_ in ("had", "were", "should") and not asked


def _is_aim(infinitive: Token) -> bool:
    subordinate = infinitive.dep_ in ("advcl", "relcl", "acl", "xcomp", "ccomp")
    return subordinate and _is_purpose(infinitive)


def _shared_with_conjunct(token: Token) -> Iterator[Finding]:
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
        if child.dep_ == "aux" and child.lower_ in _MODALS | _FUTURE:
            yield ("future" if child.lower_ in _FUTURE else "possible"), child.text, None
        elif child.dep_ == "neg" and alternative:
            yield "denied", child.text, None


def _is_ahead(noun: Token, clause: Token) -> bool:
    """Tell whether an event is still to come: "a summit to be held on Friday"."""
    if noun.pos_ != "NOUN" or clause.dep_ not in ("acl", "relcl", "advcl", "xcomp"):
        return False
    words = {child.lower_ for child in clause.children if child.dep_ in ("aux", "auxpass")}
    return {"to", "be"} <= words


def _negative_subject(subject: Token) -> str | None:
    """Return the word that makes a subject nobody: "no minister", "neither Rome nor Paris"."""
    if subject.lower_ in ("nobody", "none", "neither", "nothing"):
        return subject.text
    nots = (child for child in subject.lefts if child.lower_ == "not")
    if any(child.nbor(1).lower_ in ("a", "an", "one", "any") for child in nots):
        return "not"
    determiners = ("det", "preconj", "cc")
    words = (c for c in subject.children if c.dep_ in determiners)
    return next((c.text for c in words if c.lower_ in ("no", "neither")), None)


def _infinitive(token: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in token.children)


def _is_hearsay(infinitive: Token, lexicon: Lexicon) -> bool:
    """Tell whether "is said (claims) to have attacked" tells of an act rather than a plan."""
    verb = infinitive.head
    operator = lexicon.operators.get(("verb", lemma_of(verb)))
    if verb.lemma_ in _OMITTING and _negated(verb):
        return True  # "did not hesitate to condemn"
    if verb.pos_ == "NOUN":
        return _is_claim(verb, lexicon) and _is_perfect(infinitive)
    if verb.pos_ != "VERB" or operator is None or operator.effect != "reported":
        return False
    return is_passive(verb) or _is_perfect(infinitive)


_OMITTING = frozenset({"fail", "hesitate", "neglect", "omit"})


def _is_backshifted(token: Token) -> bool:
    """Tell whether "would" is the "will" of reported speech: "said it would withdraw"."""
    clause = token
    while clause.dep_ == "conj":
        clause = clause.head
    governor = clause.head
    return clause.dep_ == "ccomp" and governor.tag_ in ("VBD", "VBN")


_OFTEN = frozenset("always frequently often regularly repeatedly routinely sometimes".split())


def _past_habit(token: Token, modal: Token) -> bool:
    words = {c.lower_ for c in token.children}
    if modal.lower_ == "would":
        return bool(words & _OFTEN) and "have" not in words
    return modal.lower_ in ("can", "could") and "only" in words


_CALLING = frozenset("call phone telephone ring write march rally demonstrate protest".split())
_UTTERING = frozenset(
    "accuse apologise apologize ask beg complain condemn congratulate demand denounce protest "
    "rebuke thank urge warn".split()
)


def _is_purpose(token: Token) -> bool:
    """An infinitive that is no complement of a transparent verb states an aim, not an event."""
    head = token.head
    if head.lemma_ in _CALLING and token.lemma_ in _UTTERING:
        return False  # "called Obama to congratulate him"
    if is_past(head) and head.lemma_ in _PURPOSEFUL:
        return False  # "had to withdraw", "sat down to sign"
    ranked = head.rights if head.lemma_ in ("be", "become") else (head,)
    if token.dep_ in ("relcl", "acl", "xcomp", "advcl") and any(
        child.lower_ in _RANKS for noun in ranked for child in (noun, *noun.lefts)
    ):
        return False
    return not (token.dep_ in ("xcomp", "ccomp") and lemma_of(head) in _TRANSPARENT)


_PURPOSEFUL = frozenset("assemble convene enter gather have join land march meet sit".split())
"""Verbs in the past whose infinitive came true as well."""


def is_past(verb: Token) -> bool:
    """Tell whether a verb says that something was done: no modal, no negation, no infinitive."""
    words = {c.lower_ for c in verb.children if c.dep_ in ("aux", "neg")}
    done = verb.tag_ == "VBD" or verb.tag_ == "VBN" and bool(words & {"has", "have", "had", "'ve"})
    return done and not words & (_MODALS | _FUTURE | _NEGATIONS | {"to"})


_RANKS = frozenset("first second third fourth last latest only".split())
"""Of those who did something: "was the third country to recognise Kosovo"."""


def _has_own_frame(token: Token) -> bool:
    return any(child.dep_ in ("nsubj", "nsubjpass", "aux") for child in token.children)


def _operator(lexicon: Lexicon, parts: Sequence[str], token: Token) -> Operator | None:
    for part in parts:
        for word in (lemma_of(token), token.lower_):
            if found := lexicon.operators.get((part, word)):
                return found
    return None


_BELOW_VERB = frozenset(
    "ccomp xcomp dobj nsubjpass prep acomp attr oprd parataxis dep nsubj advcl".split()
)


def _from_head(node: Token, head: Token, lexicon: Lexicon) -> Iterator[Finding]:
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
        operator = _operator(lexicon, ("adjective",), head)
        if operator is not None and not _asks_why(node):
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
    return whom and verb.pos_ == "VERB" and lemma_of(verb) not in _YIELDING and not _negated(verb)


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
    if lemma_of(node) in _DENYING and not objects:
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
        yield from _of_object(head)  # "took no part in the raid"
    operator = _verb_operator(lexicon, head)
    if _is_rebuttal(node, head, lexicon):
        yield "denied", head.text, _speaker_of(head)
    elif operator is not None and operator.effect == "reported":
        yield from _from_report(node, head, operator)
    elif operator is not None and (
        node.dep_ in (*_CLAUSAL, *_OBJECTS, "prep", "attr", "oprd") or _is_gerund_object(node, head)
    ):
        yield from _from_operator(node, head, operator, lexicon)
    elif _inherits(node, head) and not (node.dep_ in _OBJECTS and _is_attitude(head, lexicon)):
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
        operator = _operator(lexicon, ("noun",), child) if child.pos_ == "NOUN" else None
        if operator is not None:
            yield operator.effect, child.text, None


_CLAUSAL = frozenset({"ccomp", "xcomp", "parataxis", "dep"})
_OBJECTS = frozenset({"dobj", "nsubjpass"})
_OPERAND_PREPOSITIONS = frozenset({"of", "for", "from", "to", "against", "about", "on"})


def _from_report(node: Token, head: Token, operator: Operator) -> Iterator[Finding]:
    """Findings of a verb of saying on what is said; the infinitive after it is a demand."""
    clausal = node.dep_ in _CLAUSAL
    if any(c.dep_ == "advmod" and c.lower_ in _FALSELY for c in head.children):
        yield "denied", "falsely", None
    asked = not is_passive(head) or lemma_of(head) == "tell"  # "is said to have left" tells
    if clausal and _infinitive(node) and asked and not _is_perfect(node):
        yield "possible", head.text, None
    elif (
        clausal
        or _is_allegation(node, operator)
        or node.dep_ == "advcl"
        and _quoted_clause(node, head)
    ):
        speaker = None if lemma_of(head) in ("appear", "seem") else _speaker_of(head)
        yield "reported", head.text, speaker
        if _negated(head):
            yield "possible", f"not {head.text}", None


_FALSELY = frozenset("erroneously falsely mistakenly untruthfully wrongfully wrongly".split())


def _is_perfect(infinitive: Token) -> bool:
    """Tell whether an infinitive tells of the past: "claimed to have brokered it"."""
    return any(c.dep_ == "aux" and c.lower_ in ("have", "be") for c in infinitive.children)


def _is_allegation(phrase: Token, operator: Operator) -> bool:
    """Tell whether a phrase holds what is said: "described as a raid", "accused of a raid"."""
    if phrase.dep_ != "prep":
        return False
    return phrase.lower_ == "as" or (
        operator.id == "allege" and phrase.lower_ in ("of", "for", "with")
    )


def _from_operator(
    node: Token, head: Token, operator: Operator, lexicon: Lexicon
) -> Iterator[Finding]:
    """Findings of a verb of planning, wanting or denying; a negated denial says nothing."""
    if lemma_of(head) == "agree" and _is_accord(node):
        return
    if lemma_of(head) == "call" and any(c.dep_ == "oprd" for c in head.children):
        if node.dep_ == "oprd":  # "what Poland called an attack"; not what "was called a crime"
            yield "reported", head.text, _speaker_of(head)
        return
    if operator.effect == "possible" and _asks_why(node):
        return
    if lemma_of(head) == "warn" and node.dep_ == "ccomp" and not _infinitive(node):
        yield "reported", head.text, _speaker_of(head)
        return
    if node.dep_ == "prep" and (node.lower_ not in _OPERAND_PREPOSITIONS or node.i < head.i):
        if _inherits(node, head):
            yield from _mood(head, lexicon)
        return
    negated = _negated(head)
    if negated and operator.effect == "denied":
        if operator.id == "deny" or lemma_of(head) in _LEFT_OPEN:
            yield "possible", f"not {head.text}", None
        return
    effect = "denied" if negated and operator.id != "resist" else operator.effect
    yield effect, head.text, _speaker_of(head) if operator.id == "deny" else None


def _asks_why(clause: Token) -> bool:
    """Tell whether a question takes the act for given: "wondered how Israel bombed Syria"."""
    words = [c for c in clause.children if c.tag_ == "WRB" and c.lower_ in ("how", "why", "when")]
    return bool(words) and not _infinitive(clause)


_LEFT_OPEN = frozenset("bar cancel decline exclude forbid preclude prohibit refuse rule".split())
"""Denying verbs whose negation does not say that the act was done: "did not rule out a raid"."""
_ACCORDS = frozenset(
    "accord agreement ceasefire cease-fire compromise deal pact settlement treaty truce".split()
)


def _is_accord(node: Token) -> bool:
    """Tell whether what is agreed came about by it: "agreed a truce", "agreed on a deal"."""
    nouns = (node, *node.children) if node.dep_ == "prep" else (node,)
    return any(noun.lemma_.lower() in _ACCORDS for noun in nouns)


def _inherits(node: Token, head: Token) -> bool:
    """Tell whether a verb's negation and modality reach what stands below it."""
    if node.dep_ == "prep":
        return head.lemma_ == "be" or node.lower_ in _INVOLVING
    return node.dep_ in (*_CLAUSAL, *_OBJECTS, "attr", "acomp", "oprd")


def _is_attitude(verb: Token, lexicon: Lexicon) -> bool:
    """Tell whether a verb states a relation of its own: its mood is not that of its object."""
    lemma = lemma_of(verb)
    return ("verb", lemma) in lexicon.by_word and lemma not in lexicon.light_verbs


def _is_rebuttal(node: Token, head: Token, lexicon: Lexicon) -> bool:
    """Tell whether a claim is denied: "rejected reports of a raid"."""
    return node.dep_ in _OBJECTS and lemma_of(head) in _DENYING and _is_claim(node, lexicon)


_DENYING = frozenset(
    "reject dismiss deny refute rebut disavow contradict rubbish disprove debunk wave shrug".split()
)
_FALSE = frozenset(
    "false untrue baseless unfounded groundless fabricated fake wrong nonsense lie lies fiction "
    "fabrication".split()
)


def _is_claim(noun: Token, lexicon: Lexicon) -> bool:
    operator = _operator(lexicon, ("noun",), noun)
    return operator is not None and operator.effect == "reported"


def _is_called_false(noun: Token) -> bool:
    """Tell whether a claim is said to be untrue: "reports that ... were false"."""
    verb = noun.head
    if noun.dep_ == "nsubj" and verb.lemma_ == "be":
        return any(c.dep_ in ("acomp", "attr") and c.lower_ in _FALSE for c in verb.children)
    return noun.dep_ in ("dobj", "nsubj") and any(
        c.dep_ in ("oprd", "acomp", "ccomp", "xcomp") and c.lower_ in (*_FALSE, "absurd")
        for c in verb.children
    )


_SEEMING = frozenset({"be", "remain", "seem", "look", "appear", "become"})


def _called(noun: Token, verb: Token, lexicon: Lexicon) -> Iterator[Finding]:
    """Findings of what an event is said to be: "an attack is possible", "talks are unlikely"."""
    if _asks_why(noun):
        return
    if noun.dep_ in ("nsubj", "ccomp", "csubj") and verb.lemma_ in _SEEMING:
        for child in verb.children:
            if child.dep_ in ("acomp", "oprd", "attr"):
                operator = _operator(lexicon, ("adjective",), child)
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
    if subject and happening and _negated(verb):
        yield "denied", f"not {verb.text}", None
    if subject and inner and verb.lemma_ in ("fail", "refuse") and not _negated(verb):
        yield "denied", verb.text, None
    if subject and _falls_through(verb):
        yield "denied", verb.text, None
    if (subject or noun.dep_ == "xcomp") and verb.lemma_ in ("have", "be"):
        if any(c.lower_ == "yet" for c in verb.children):
            yield "denied", "yet to", None
    if subject and verb.lemma_ == "be" and any(_infinitive(c) for c in inner):
        yield "possible", f"{verb.text} to", None
    given = verb.lemma_ in _ASPECT and verb.lemma_ != "resume"
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
    for finding in _local(head, lexicon):
        if not (
            finding[1] == "to" and not _is_purpose(head) or corrected and finding[0] == "denied"
        ):
            yield finding


def _verb_operator(lexicon: Lexicon, head: Token) -> Operator | None:
    lemma = lemma_of(head)
    for child in head.children:
        if child.dep_ in ("prt", "acomp", "advmod") and (
            found := lexicon.operators.get(("verb", f"{lemma} {child.lower_}"))
        ):
            return found
    return lexicon.operators.get(("verb", lemma))


def _quoted_clause(node: Token, head: Token) -> bool:
    """Tell whether a clause before a verb of saying is what is said ("..., she said")."""
    subject = any(child.dep_ in ("nsubj", "nsubjpass") for child in node.children)
    return node.i < head.i and subject and not _is_adjunct(node)


def _negated(token: Token) -> bool:
    """Tell whether a verb is denied: by "not", or after "neither" and "nor"."""
    if token.dep_ == "conj" and any(c.lower_ == "nor" for c in token.head.children):
        return True
    return any(c.dep_ == "neg" or c.lower_ in ("never", "neither") for c in token.children)


def _speaker_of(verb: Token) -> Token | None:
    if is_passive(verb):
        agents = [
            t for c in verb.children if c.dep_ == "agent" for t in c.children if t.dep_ == "pobj"
        ]
        return agents[0] if agents else None
    subjects = subjects_of(verb)
    return subjects[0] if subjects else None


_CONTENT_PREPOSITIONS = frozenset("of for to about on that as like including".split())


def _from_noun(node: Token, head: Token, lexicon: Lexicon) -> Iterator[Finding]:
    clausal = node.dep_ in ("acl", "ccomp", "xcomp") or _is_that_clause(node)
    phrase = node.dep_ == "prep" and node.lower_ in ("of", "in", "for")
    if (clausal or phrase and head.lower_ not in _LOST) and any(
        c.dep_ == "det" and c.lower_ == "no" for c in head.children
    ):
        yield "denied", f"no {head.text}", None
    if head.tag_ == "NN" and head.lower_ == "talk" and node.lower_ == "of":
        yield "possible", head.text, None
    operator = _operator(lexicon, ("noun",), head)
    if operator is not None and (node.dep_ != "prep" or node.lower_ in _CONTENT_PREPOSITIONS):
        speaker = next((c for c in head.lefts if c.dep_ == "poss"), None)
        yield operator.effect, head.text, speaker if operator.effect == "reported" else None
        if operator.effect == "reported" and _is_called_false(head):
            yield "denied", head.text, None


def _sentence_level(token: Token, lexicon: Lexicon) -> Iterator[Finding]:
    """Findings that hold for a whole clause: "according to X", questions, conditions around it."""
    sent = token.sent
    for word in sent:
        if word.lower_ == "according" and any(c.lower_ == "to" for c in word.children):
            speaker = next((t for c in word.children for t in c.children if t.dep_ == "pobj"), None)
            yield "reported", "according to", speaker
    yield from _by_account(sent)
    if sent[-1].text == "?" or len(sent) > 1 and sent[-2].text == "?":
        yield "possible", "?", None
    for child in sent.root.children:
        if child.dep_ in ("parataxis", "ccomp") and _follows(child, token):
            operator = lexicon.operators.get(("verb", lemma_of(child)))
            if operator is not None and operator.effect == "reported":
                yield "reported", child.text, _speaker_of(child)
    node = token
    while node.head.i != node.i:
        if node.dep_ == "advcl" and any(
            c.dep_ == "mark" and c.lower_ in ("if", "unless", "in") for c in node.children
        ):
            yield "possible", "if", None
        node = node.head


_VIEWS = frozenset("account eye opinion telling version view word".split())


def _by_account(sentence: Span) -> Iterator[Finding]:
    """Find in whose words a sentence is told: "in Moscow's account", "in the words of X"."""
    for noun in sentence:
        if noun.dep_ == "pobj" and noun.lemma_.lower() in _VIEWS and noun.head.lower_ == "in":
            whose = [c for c in noun.children if c.dep_ == "poss"]
            whose += [t for c in noun.rights if c.lower_ == "of" for t in c.children]
            if whose:
                yield "reported", f"in {noun.text}", whose[0]


def _follows(child: Token, token: Token) -> bool:
    """Tell whether a verb of saying is put in after an act, or inside it, between commas."""
    if child.i == token.i or any(ancestor.i == child.i for ancestor in token.ancestors):
        return False
    first, last = sorted((child.i, token.i))
    apart = any(word.text == ";" for word in child.doc[first:last])
    if apart or any(c.dep_ == "mark" and c.lower_ == "that" for c in child.lefts):
        return False  # "X met Y; Z said that he had heard nothing" tells only of Z's words
    inserted = child.dep_ == "parataxis" and child.doc[child.i + 1 :][:1].text == ","
    return child.i > token.i or inserted
