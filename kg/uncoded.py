"""What was not understood: actors of whom nothing was read, and names that nothing decides.

There are three kinds of gaps. A *sentence* names two different actors and states no fact. A
*predicate* has two different actors in its roles, and no row of the lexicon knows it: counted over
many articles (`candidates`), such predicates are the next rows to write. A *name* may mean several
actors: counted (`unclear_names`), such names ask for a date or a row of the user's tables.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Span, Token

from kg import gazetteer, lexicon, vocab
from kg.model import Article, Candidate, Fact, Mention, Unclear, UnclearName, Uncoded
from kg.nlp.clauses import Predicate, attitude, lemma_of, predicate

_NEAR = ("agent", "carrier", "modifier")
_NO_PARTY = frozenset({"self", "claimant", "participant", "content", "content.agent", "oprd"})
_PHRASE = frozenset({"poss", "amod", "compound", "nmod", "prep", "pobj", "conj", "appos"})
_EMPTY_VERBS = frozenset("be have do get become remain stay seem appear include".split())
_STATED_OF = frozenset({"attr", "acomp", "ccomp", "xcomp"})
_EVENT_ENDINGS = tuple(
    "tion sion ment ance ence ure ing al dship nership ionship ery lash down out".split()
)


@dataclass(frozen=True, slots=True)
class _Text:
    """What the functions below need of one Doc."""

    article: Article
    actors: Mapping[int, tuple[Mention, ...]]
    words: lexicon.Lexicon
    roles: Collection[str]
    """Nouns that name who somebody is: "minister", "troops"."""


def uncoded(doc: Doc, article: Article, facts: Iterable[Fact]) -> Iterator[Uncoded]:
    """Yield the gaps of a Doc in the order of the text: names, a sentence, then its predicates.

    Facts of structure (who leads or belongs to what) do not count: titles put them everywhere.

    Args:
        doc: A Doc as `kg.nlp.read` yields it.
        article: The article that the Doc was made from; offsets count in its text.
        facts: What was read in the Doc.
    """
    names = doc._.gazetteer or gazetteer.load()  # a Doc built by hand has none
    text = _Text(article, doc._.actors, lexicon.load(), names.roles)
    read = [fact.trigger_start for fact in facts if vocab.relation(fact.relation).plover]
    for sent in doc.sents:
        codes = {code for token in sent for code in _codes(text, token)}
        for name in doc._.unclear or ():
            if sent.start_char <= name.start < sent.end_char:
                yield replace(_gap(text, sent, codes), name=name)
        if len(codes) < 2:
            continue
        if not any(sent.start_char <= start < sent.end_char for start in read):
            yield _gap(text, sent, codes)
        for token in sent:
            yield from _unknown(text, token)


def candidates(gaps: Iterable[Uncoded]) -> tuple[Candidate, ...]:
    """Count the predicates among the gaps; the most frequent first, each with its first place."""
    found: defaultdict[tuple[str, str], list[Uncoded]] = defaultdict(list)
    for gap in gaps:
        if gap.words and gap.part:
            found[gap.words, gap.part].append(gap)
    counted = (
        Candidate(words, part, len(places), places[0]) for (words, part), places in found.items()
    )
    return tuple(sorted(counted, key=lambda c: (-c.count, c.words, c.part)))


def unclear_names(gaps: Iterable[Uncoded]) -> tuple[UnclearName, ...]:
    """Count the names among the gaps, those of other candidates apart; the most frequent first."""
    first: dict[tuple[str, tuple[str, ...]], tuple[Unclear, Uncoded]] = {}
    counts: Counter[tuple[str, tuple[str, ...]]] = Counter()
    for gap in gaps:
        if gap.name:
            key = gap.name.text, tuple(sorted(c.actor.id for c in gap.name.candidates))
            first.setdefault(key, (gap.name, gap))
            counts[key] += 1
    counted = (UnclearName(name, counts[key], gap) for key, (name, gap) in first.items())
    return tuple(sorted(counted, key=lambda n: (-n.count, n.name.text, n.example.article)))


def _codes(text: _Text, token: Token) -> set[str]:
    return {m.actor.code or m.actor.id for m in text.actors.get(token.i, ())}


def _gap(
    text: _Text,
    sent: Span,
    codes: Iterable[str],
    *,
    words: str | None = None,
    part: str | None = None,
    frame: str | None = None,
) -> Uncoded:
    whole = text.article.text[sent.start_char : sent.end_char]
    start = sent.start_char + len(whole) - len(whole.lstrip())
    sentence = whole.strip()
    return Uncoded(
        article=text.article.id,
        start=start,
        end=start + len(sentence),
        sentence=sentence,
        actors=tuple(sorted(codes)),
        words=words,
        part=part,
        frame=frame,
    )


# ---------------------------------------------------------------- predicates


def _unknown(text: _Text, token: Token) -> Iterator[Uncoded]:
    """Yield the gap of a predicate that no row knows and that has two actors in its roles."""
    found = None if token.i in text.actors else predicate(token, text.words.light_verbs)
    if found is None or found.part == "adjective" or _is_known(text, found):
        return
    sides = _sides(text, found)
    frame = _frame(found, sides)
    if frame and (found.part == "verb" or _is_event(text, found, sides)):
        codes = set().union(*sides.values())
        words = _with_particle(token) if found.part == "verb" else lemma_of(token)
        yield _gap(text, token.sent, codes, words=words, part=found.part, frame=frame)


def _is_known(text: _Text, found: Predicate) -> bool:
    """Tell whether the lexicon knows a predicate, be it as light verb, operator or blocking row."""
    if found.part == "verb" and {*found.words} & (text.words.light_verbs | _EMPTY_VERBS):
        return True
    forms = [found, attitude(found.token)]
    return any(
        (form.part, word) in table
        for form in forms
        if form is not None
        for word in form.words
        for table in (text.words.by_word, text.words.operators)
    )


def _sides(text: _Text, found: Predicate) -> dict[str, set[str]]:
    """Return the codes of the actors that each role names, without empty roles."""
    named = {
        role: set().union(*(_named(text, token) for token in tokens))
        for role, tokens in found.roles.items()
        if role not in _NO_PARTY
    }
    return {role: codes for role, codes in named.items() if codes}


def _named(text: _Text, token: Token) -> set[str]:
    """Return whom a phrase names: its head, else what stands nearest to the head."""
    level = [token]
    while level:
        if codes := {code for part in level for code in _codes(text, part)}:
            return codes
        level = [child for part in level for child in part.children if child.dep_ in _PHRASE]
    return set()


def _frame(found: Predicate, sides: Mapping[str, set[str]]) -> str | None:
    """Return between which roles a predicate stands, as a row of the lexicon writes it.

    None if the actors are the same, or nobody in particular acts.
    """
    if len(sides.get("between", ())) > 1:
        return "agent<>between"
    near = [role for role in _NEAR if role in sides]
    far = sorted((role for role in sides if role not in _NEAR), key=lambda role: role[0] == "~")
    for one in near:
        for other in (*far, *({"modifier"} & sides.keys())):
            if one != other and sides[one] != sides[other]:
                return f"{one}>{other.lstrip('~')}"
    return f"{near[0]}<>with" if near and _is_mutual(found, sides[near[0]]) else None


def _is_mutual(found: Predicate, codes: set[str]) -> bool:
    """Tell whether several do together what has no further object: "A and B reconciled"."""
    if len(codes) < 2 or {"patient", "of"} & found.roles.keys():
        return False
    return not any(child.dep_ in _STATED_OF for child in found.token.children)


def _is_event(text: _Text, found: Predicate, sides: Mapping[str, set[str]]) -> bool:
    """Tell whether a noun names what happens: by its ending, as a verb, or by its preposition."""
    word = lemma_of(found.token)
    if found.token.pos_ != "NOUN" or found.token.dep_ == "compound" or word in text.roles:
        return False
    return (
        word.endswith(_EVENT_ENDINGS)
        or bool({"between", "against"} & sides.keys())
        or ("verb", word) in text.words.by_word
    )


def _with_particle(token: Token) -> str:
    particles = (child.lower_ for child in token.children if child.dep_ == "prt")
    return " ".join((lemma_of(token), *particles))
