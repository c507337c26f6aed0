"""Whether the text states an act as fact, or as claimed, possible or denied, and who says so.

From a predicate the way leads up the tree to the root of its sentence. What governs it on the way
decides: negation, modals, conditions, verbs and nouns of saying, planning and denying (the
operators of the lexicon), questions and quotations. The strongest finding wins, in the order
denied, possible, reported, actual; the same scale as in factuality annotation (Saurí and
Pustejovsky, FactBank, 2009), with two of its degrees of certainty folded into "possible".

What is found on the way stands in modules of its own, each of which reads only those before it:

1. `cues`: what the others share;
2. `mood`: what the words of a predicate itself say of it, `attribution`: who says so, and
   `given`: what is a fact whatever governs it;
3. `governors`: what a verb, noun, adjective or preposition passes down.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from spacy.tokens import Token

from kg.lexicon import Lexicon
from kg.model import Status
from kg.nlp.clauses import is_cause, is_corrected, is_reduced, lemma_of
from kg.nlp.headlines import SOURCE, is_claimed
from kg.nlp.names import follows_stance
from kg.nlp.quotes import Quote, quote_at
from kg.nlp.status.attribution import (
    VIEWS,
    according_to,
    by_account,
    is_adjunct,
    is_put_in,
    is_rebuttal,
    speaker_of,
)
from kg.nlp.status.cues import FUTURE, MODALS, Finding, is_claim, is_negated
from kg.nlp.status.given import is_given
from kg.nlp.status.governors import from_head, is_forecast
from kg.nlp.status.mood import CONDITIONS, is_past, of_object, own_findings

__all__ = ["Judgement", "is_past", "judge"]

_ORDER: tuple[Status, ...] = ("actual", "reported", "possible", "denied")


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
    conditional = unsaid = given = False
    for found, word, says in _findings(token, lexicon):
        if found == "given":
            given = True
            break
        effect = _effect(found)
        conditional = conditional or word.lower() in CONDITIONS or is_forecast(word)
        future = future or found == "future"
        unsaid = unsaid or found == "unsaid"
        if says is not None and speaker is None:
            speaker = says
        if _ORDER.index(effect) > _ORDER.index(status):
            status, cue = effect, word
            if effect == "denied" and says is not None:
                speaker = says  # "Ankara rejected Russian claims that ..." is Ankara's word
    if conditional and status == "denied":
        status = "possible"
    quote = quote_at(quotes, token.i)
    if quote is not None and speaker is None:
        speaker = token.doc[quote.speaker] if quote.speaker is not None else None
        quoted = speaker is not None or _is_quoted_whole(token, quote)
    else:
        quoted = is_claimed(token)
    if quoted and status == "actual" and not given:
        status, cue = "reported", "quotation"
    return Judgement(status, cue, speaker, future and not unsaid)


def _is_quoted_whole(token: Token, quote: Quote) -> bool:
    """Tell whether the quotation holds a sentence around a word, and not just a few words."""
    return any(
        child.dep_ in ("nsubj", "nsubjpass") and child.i >= quote.start
        for node in (token, *token.ancestors)
        if node.pos_ in ("VERB", "AUX") and quote.start <= node.i < quote.end
        for child in node.children
    )


def _effect(finding: str) -> Status:
    """Return the status that a finding gives; what lies ahead is possible."""
    return next((status for status in _ORDER if status == finding), "possible")


_KINSHIP = frozenset(
    "ally partner enemy foe rival adversary opponent backer supporter sponsor patron critic "
    "proxy".split()
)
"""Nouns that name somebody by a standing relation; as a description they presuppose it."""


def _is_background(token: Token) -> bool:
    """Tell whether the predicate only describes: "US-backed rebels", "Assad's ally Iran"."""
    if token.pos_ == "PROPN" and follows_stance(token):
        return True  # "the anti-NATO party may win"
    if token.dep_ == "amod" and token.i > 0 and token.nbor(-1).text == "-":
        return token.tag_ in ("VBN", "VBD", "JJ")
    return (
        token.pos_ == "NOUN"
        and token.lemma_.lower() in _KINSHIP
        and token.dep_ not in ("attr", "oprd")
        and not (token.dep_ == "pobj" and token.head.lower_ == "as")
    )


_ALL = frozenset((*_ORDER, "future", "unsaid", "given"))
_CLAIMED = frozenset({"reported", "denied"})
"""What reaches the content of a claim: those who want to study claims leave them claims."""
_TOLD = frozenset({"reported"})
"""What reaches what only stands beside the main statement."""


def _findings(token: Token, lexicon: Lexicon) -> Iterator[Finding]:
    """Yield what is found from a predicate up to the root of its sentence."""
    yield from own_findings(token, lexicon)
    yield from of_object(token)
    node = token
    passed = _ALL
    for _ in range(30):
        head = node.head
        if head.i == node.i or _breaks_off(node, head, lexicon):
            break
        if is_given(node, head, lexicon) and not is_rebuttal(node, head, lexicon):
            yield "given", head.text, None
            return
        if is_cause(node):
            break
        yield from _awaited(node)
        yield from _not_picked(node)
        rebutted = node.i == token.i and is_rebuttal(node, head, lexicon)
        if is_reduced(node) or rebutted or is_adjunct(node):
            passed = _TOLD  # "an offer made by X" is one; an accusation that is denied was made
        yield from (f for f in from_head(node, head, lexicon) if f[0] in passed)
        if node.pos_ in ("VERB", "AUX") and is_claim(head, lexicon):
            passed &= _CLAIMED
        if node.dep_ in ("relcl", "appos"):
            if _after_comma(node) or is_claim(head, lexicon):
                return
            passed = _TOLD
        node = head
    yield from _sentence_level(token, lexicon)


def _tells(verb: Token, lexicon: Lexicon) -> bool:
    operator = lexicon.operators.get(("verb", lemma_of(verb)))
    return operator is not None and operator.effect == "reported"


def _not_picked(clause: Token) -> Iterator[Finding]:
    """Find that a cleft sentence picks nobody out: "it was not Syria that shot it down"."""
    focus = clause.head
    if clause.dep_ != "relcl" or focus.dep_ != "attr" or not is_negated(focus.head):
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
    modals = {c.lower_ for c in main.children if c.dep_ == "aux"} & (MODALS | FUTURE)
    tensed = [clause, *(c for c in clause.children if c.dep_ in ("aux", "auxpass"))]
    present = any(t.tag_ in ("VBZ", "VBP") for t in tensed)
    if modals and (present or "would" in modals and words & _UNTIL):
        yield "possible", min(words & _WHEN), None


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
    if node.dep_ != "relcl" or start == 0:
        return False
    # a name needs no clause to be known: "Castro who met Carter", but "it was Castro who met him"
    named = node.head.tag_ == "NNP" and node.head.dep_ != "attr"
    return named or node.doc[start - 1].text in (",", "-", "(")


def _stands_beside(clause: Token) -> bool:
    """Tell whether a clause is joined to the main one by a comma alone: "X fled, Y reported"."""
    if clause.dep_ not in ("advcl", "conj"):
        return clause.dep_ in ("parataxis", "ccomp")
    start = clause.left_edge.i
    before = clause.doc[max(start - 1, 0) : start + 1]
    last = clause.right_edge.i + 2 >= clause.sent.end
    if not last or all(t.text != "," for t in before):
        return False
    linked = any(c.dep_ in ("mark", "advmod") and c.tag_ in ("IN", "WRB") for c in clause.lefts)
    return not linked and any(c.dep_ == "nsubj" for c in clause.lefts)


def _sentence_level(token: Token, lexicon: Lexicon) -> Iterator[Finding]:
    """Findings that hold for a whole clause: "according to X", questions, conditions around it."""
    sent = token.sent
    words = [t.lower_ for t in sent]
    if "according" in words:
        yield from according_to(token, sent)
    if not VIEWS.isdisjoint(words):
        yield from by_account(sent)
    if "?" in words[-2:]:
        yield "possible", "?", None
    root = sent.root
    for child in root.children:
        if child.dep_ == SOURCE:
            yield "reported", child.text, child  # "Jets hit Aden: officials"
        if child.dep_ == "ccomp" and child.i > root.i and _tells(root, lexicon):
            continue  # what is said, not who says so
        if _stands_beside(child) and is_put_in(child, token) and _tells(child, lexicon):
            yield "reported", child.text, speaker_of(child)
    for clause in (token, *token.ancestors):
        if clause.dep_ == "advcl" and any(
            c.dep_ == "mark" and c.lower_ in ("if", "unless", "in") for c in clause.children
        ):
            yield "possible", "if", None
