"""Words that mean several parties named before: "the two leaders", "both", "each other".

`count` says how many a word means; `parties` finds that many: a list first ("Greece and Turkey"),
else those that the last sentences name, if they are just as many.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial

from spacy.tokens import Token

from kg.model import Mention
from kg.nlp.clauses import subjects_of
from kg.nlp.reference import REACH, Seen, before, clause_subjects, coordinated, subjects_beside
from kg.nlp.sentences import sentence_start

ANY = 0
"""The number of "the leaders", "the sides": all of the last list."""

PEOPLE = frozenset(
    "leader president premier minister chancellor man woman statesman king politician".split()
)
SIDES = frozenset(
    "side party camp country nation state neighbour neighbor ally foe enemy rival adversary "
    "partner power superpower giant government republic capital army navy military opponent "
    "ministry".split()
)
"""The nouns that, with a number, mean parties named before."""
COUNTRIES = frozenset("country nation state government capital army navy republic ministry".split())
"""Those of them that mean states alone."""
_BARE = frozenset("side leader president minister country nation government".split())
"""Those that do so in the plural with "the" alone."""
_NUMBERS = {"two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_BANDS = {"pair": 2, "duo": 2, "trio": 3, "foursome": 4}
_EACH = frozenset({"both", "each", "neither", "either"})
_DEFINITE = frozenset({"the", "these", "those", "all", "their"})
_OBJECTS = frozenset({"dobj", "pobj", "dative", "poss"})
_WORDS = _EACH | _NUMBERS.keys() | _BANDS.keys()
_NOUNS = PEOPLE | SIDES
_ALL = _WORDS | {"other", "another", "former", "latter"}


def may_mean_several(token: Token) -> bool:
    """Tell whether a word is one of those that this module is about, before it is looked at."""
    return token.lower_ in _ALL or token.lemma_.lower() in _NOUNS


def count(token: Token) -> int | None:
    """Return how many parties named before a word means, or None if it means none such."""
    lower = token.lower_
    if lower not in _WORDS and token.lemma_.lower() not in _NOUNS:
        return None
    if any(child.lower_ == "of" for child in token.rights):
        return None
    before_it = {child.lower_ for child in token.lefts}
    definite = before_it & _DEFINITE
    if token.dep_ in ("nummod", "det", "predet", "preconj", "quantmod", "appos"):
        return None
    if lower in _EACH:
        return 2
    if lower in _NUMBERS or lower in _BANDS:
        return (_NUMBERS | _BANDS)[lower] if definite else None
    if token.lemma_.lower() not in _NOUNS:
        return None
    if before_it & _EACH:
        return 2
    if not definite or not token.tag_.endswith("S"):
        return None
    numbers = [_NUMBERS[word] for word in before_it if word in _NUMBERS]
    if numbers:
        return numbers[0]
    alone = all(child.dep_ == "det" for child in token.children)
    return ANY if alone and token.lemma_.lower() in _BARE else None


def is_of_states(token: Token) -> bool:
    """Tell whether a word means states or groups, not their people: "the two countries"."""
    return token.lemma_.lower() in SIDES


def parties(seen: Sequence[Seen], token: Token) -> tuple[Mention, ...]:
    """Return the parties that a word for several means, in the order of the text."""
    wanted = count(token)
    if wanted is None:
        return ()
    noun, others = token.lemma_.lower(), subjects_beside(seen, token)
    near = before(seen, token, REACH if wanted else 2)
    own = {m.actor.code for item in near for m in item.mentions if m.actor.id in others}
    near = [item for item in near if own.isdisjoint(m.actor.code for m in item.mentions)]
    if wanted == 2 and (hosts := _visited_here(near, token, noun)):
        return hosts
    lists = []
    for item in sorted(near, key=lambda s: (s.sentence, s.subject, s.token), reverse=True):
        if _is_source(token.doc[item.token]):
            continue
        members = _by_code(coordinated(seen, item, token))
        full = len(members) == (wanted or 2)
        if full and members in _groups(noun, members):
            lists.append(members)
    if lists:
        return max(lists, key=partial(_told_of, seen))  # of equals the first, which stands last
    if len(_named(near, places=noun in COUNTRIES)) > max(wanted, 2):
        return ()  # it would be a guess which of them are meant
    return _in_sentences(near, wanted, noun) if wanted else ()


def _visited_here(near: Sequence[Seen], token: Token, noun: str) -> tuple[Mention, ...]:
    """Return who visits whom in the same sentence: "during X's visit to Y the two sides said"."""
    start = sentence_start(token)
    if not any(t.lemma_ in _VISITS for t in token.doc[start : token.i]):
        return ()
    return _in_sentences([item for item in near if item.sentence == start], 2, noun)


_VISITS = frozenset({"stay", "tour", "trip", "visit"})


def _named(near: Sequence[Seen], *, places: bool) -> set[str | None]:
    """Return the sides named in the last sentences, with or without those that are places."""
    return {m.actor.code for item in near for m in item.mentions if places or not item.place}


def _is_source(token: Token) -> bool:
    """Tell whether a list only says where things come from: "fish from Chile and Peru"."""
    first = min((token, *token.conjuncts))
    above = first.head.head
    return (
        first.dep_ == "pobj"
        and first.head.lower_ == "from"
        and (above.pos_ == "NOUN" or above.lemma_ in ("come", "buy", "import", "get"))
    )


def _told_of(seen: Sequence[Seen], members: tuple[Mention, ...]) -> bool:
    """Tell whether a text speaks of each of some parties more than once."""
    named = Counter(m.actor.code for item in seen for m in item.mentions)
    return all(named[member.actor.code] > 1 for member in members)


def they(seen: Sequence[Seen], token: Token) -> tuple[Mention, ...]:
    """Return the two that met in the sentence before: "Kerry met Lavrov. They agreed"."""
    if token.lower_ not in ("they", "them", "their"):
        return ()
    here = sentence_start(token)
    last = [item for item in before(seen, token, 1) if item.sentence != here]
    met = any(t.lemma_ in _MEETING for item in last for t in token.doc[item.token].sent)
    return _in_sentences(last, 2, "two") if met else ()


def who_met(seen: Sequence[Seen], token: Token) -> tuple[Mention, ...]:
    """Return the two people of the clause or sentence for "their meeting": "X thanked Y after"."""
    if token.lower_ != "their" or token.head.lemma_ not in _TALKING:
        return ()
    here = before(seen, token, 0)
    subjects = {t.i for t in clause_subjects(token)}  # "Z said that X and Y agreed at"
    for near in ([item for item in here if item.token in subjects], here):
        people = _by_code(tuple(m for item in near for m in item.mentions if _is_person(m)))
        if len(people) == 2:
            return people
    return ()


_TALKING = frozenset("call conversation discussion encounter meeting summit talk".split())
_MEETING = frozenset("meet meeting talk summit negotiate discuss".split())


def _in_sentences(near: Sequence[Seen], wanted: int, noun: str) -> tuple[Mention, ...]:
    """Return the parties of the last sentences, back to where there are as many as wanted.

    People not known may be meant as well: then it is not said who the others are.
    """
    parties: tuple[Mention, ...] = ()
    for start in sorted({item.sentence for item in near}, reverse=True):
        here = [item for item in near if item.sentence == start and not item.place]
        if noun not in SIDES and any(not item.mentions for item in here):
            return ()
        parties = _by_code((*(m for item in here for m in item.mentions), *parties))
        for group in _groups(noun, parties):
            alike = wanted == 2 and _are_alike(group)
            if len(group) == wanted and (alike or group == parties):
                return group
        if len(parties) > wanted:
            return ()
    return ()


def _are_alike(group: tuple[Mention, ...]) -> bool:
    """Tell whether some parties are of one kind: two states, not a state and a court."""
    return len({mention.actor.kind == "igo" for mention in group}) == 1


def _groups(noun: str, parties: tuple[Mention, ...]) -> tuple[tuple[Mention, ...], ...]:
    """Return which of some parties a noun may mean, the likelier first."""
    people = tuple(m for m in parties if _is_person(m))
    others = tuple(m for m in parties if not _is_person(m))
    if noun in COUNTRIES:
        return (tuple(m for m in parties if m.actor.code == m.actor.country),)
    if noun in SIDES:
        return parties, others, people
    if noun in ("man", "woman"):
        return (people,)
    return (people, parties) if noun in PEOPLE else (people, others)


def _is_person(mention: Mention) -> bool:
    return mention.actor.kind == "person"


def _by_code(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Return the first mention of each side, but a person rather than the state."""
    found: dict[str, Mention] = {}
    for mention in mentions:
        if code := mention.actor.code:
            known = found.get(code)
            if known is None or _is_person(mention) and not _is_person(known):
                found[code] = mention
    return tuple(found.values())


def one_party(token: Token) -> bool:
    """Tell whether a word means one of two: "the former", "the latter"."""
    modifies = token.dep_ in ("amod", "compound", "advmod", "nmod")
    return token.lower_ in ("former", "latter") and not modifies


def one_of_two(seen: Sequence[Seen], token: Token) -> tuple[Mention, ...]:
    """Return whom "the former" or "the latter" means, of the last list of two."""
    for item in reversed(before(seen, token, 2)):
        members = _by_code(coordinated(seen, item, token))
        if len(members) == 2:
            return members[:1] if token.lower_ == "former" else members[1:]
    return ()


def fellows(token: Token) -> list[Token]:
    """Return the subjects whom "each other", "one another" and "each ... the other" mean."""
    if token.lower_ not in ("other", "another"):
        return []
    words = {child.lower_ for child in token.children}
    pair = (token.lower_, *(words & {"each", "another", "one", "the"}))
    mutual = pair[1:] and pair[:2] in (
        ("other", "each"), ("one", "another"), ("another", "one"), ("other", "the")
    )  # fmt: skip
    if not mutual or token.dep_ not in _OBJECTS:
        return []
    verb = next((a for a in token.ancestors if a.pos_ in ("VERB", "AUX")), None)
    subjects = subjects_of(verb) if verb is not None else []
    if pair[:2] == ("other", "the"):
        return [t for t in subjects if _EACH & {t.lower_, *(child.lower_ for child in t.lefts)}]
    return subjects
