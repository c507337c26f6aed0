"""What the modules of `kg.nlp.actors` share while one Doc is read.

`Reading` holds what is known so far. `whom` is how a module learns whom another word means: it
asks the modules in their order, once for each word, and remembers the answer for later reference.
The rest is what a noun phrase says by itself: of what kind its noun is, which office it names,
whether it is a title or a modifier, whether it brings up somebody new.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from spacy.tokens import Doc, Token

from kg.gazetteer import Gazetteer, Gender, Match, fold
from kg.model import Actor, Mention, Unclear
from kg.nlp.clauses import is_infinitive
from kg.nlp.expletive import is_expletive
from kg.nlp.minds import may_be_people
from kg.nlp.names import COURTESY, LOCATIVE, Name, country_at
from kg.nlp.quotes import SAYING, Quote
from kg.nlp.reference import PERSONAL, THIRD_PERSON, Seen, Sort
from kg.nlp.sentences import sentence_start

Mentions = tuple[Mention, ...]
Step = Callable[["Reading", Token], Mentions | None]
"""Whom a word means by one kind of evidence; None if it is not a word of that kind."""

RELATIVE = frozenset({"WP", "WDT", "WP$"})
"""The tags of relative pronouns."""


@dataclass(slots=True)
class Reading:
    """What is known while one Doc is read."""

    doc: Doc
    gazetteer: Gazetteer
    day: str
    names: dict[int, Name]
    """The names of actors in the text, by the token at their head."""
    quotes: Sequence[Quote]
    home: Actor | None = None
    """The state that the article was filed from, by its dateline."""
    matches: Sequence[Match] | None = None
    """What the gazetteer finds in the text, if it has been asked already."""
    order: Sequence[Step] = ()
    """Who is asked about a word, one after the other."""
    resolved: dict[int, Mentions] = field(default_factory=dict)
    """Whom the words mean that were asked for."""
    open: set[int] = field(default_factory=set)
    """The words that are being decided: one that is asked for again meanwhile means nobody."""
    seen: list[Seen] = field(default_factory=list)
    """The phrases that later ones may take up."""
    rivals: list[Seen] = field(default_factory=list)
    """The phrases that mean nobody known: a pronoun may mean one of them instead."""
    known: dict[str, Mention] = field(default_factory=dict)
    """Surnames introduced in this article."""
    alternates: dict[int, Mentions] = field(default_factory=dict)
    """The second best readings of possessive pronouns."""
    categories: dict[int, frozenset[str]] = field(default_factory=dict)
    """The kinds of the nouns looked at, by token."""
    heads: frozenset[str] = frozenset()
    """The heads of the nouns in the table of roles: a quick test."""
    unclear: dict[int, Unclear] = field(default_factory=dict)
    """Names and offices that may mean several actors."""
    countries: list[tuple[frozenset[str], str]] | None = None
    """Each name that is of one country: whom it may mean, and the country; see `times_named`."""


class Resolved(NamedTuple):
    """Whom each token means, the second best readings of pronouns, and what is undecided."""

    actors: dict[int, Mentions]
    alternates: dict[int, Mentions]
    unclear: tuple[Unclear, ...]


# ---------------------------------------------------------------- whom a word means


def whom(reading: Reading, token: Token) -> Mentions:
    """Return the actors that a nominal token stands for; remembers them for later reference."""
    if token.i in reading.resolved:
        return reading.resolved[token.i]
    if token.i in reading.open:
        return ()
    reading.open.add(token.i)
    mentions = _decide(reading, token)
    reading.open.discard(token.i)
    reading.resolved[token.i] = mentions
    if not is_modifier(token) and token.tag_ not in RELATIVE:
        if mentions or _may_be_meant(reading, token):
            _remember(reading, token, mentions)
        elif sort := _sort_of(reading, token):
            reading.rivals.append(_as_seen(reading, token, (), sort))
    return mentions


def _decide(reading: Reading, token: Token) -> Mentions:
    """Return the first answer to whom a word means, in the order of the modules."""
    for step in reading.order:
        found = step(reading, token)
        if found is not None:
            return found
    return ()


_TAKEN_UP = frozenset("people civilian insurgent fighter official office force opposition".split())


def _may_be_meant(reading: Reading, token: Token) -> bool:
    """Tell whether an unknown phrase is one that a pronoun may mean: a person, a crowd."""
    if token.pos_ == "PROPN":
        person = token.ent_type_ == "PERSON" and token.dep_ not in ("compound", "nmod")
        return person and country_at(token, reading.gazetteer) is None
    return token.pos_ == "NOUN" and bool(categories_of(reading, token) & _TAKEN_UP)


_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj"})
_MEASURES = frozenset("DATE TIME PERCENT MONEY QUANTITY CARDINAL ORDINAL".split())


def _sort_of(reading: Reading, token: Token) -> Sort | None:
    """Return of what sort an unknown phrase is that a pronoun may mean; None if it may not."""
    if token.lower_ in THIRD_PERSON:
        return None if is_expletive(token) else "any"
    if token.pos_ not in ("NOUN", "PROPN") or token.ent_type_ in _MEASURES:
        return None
    if token.pos_ == "PROPN":
        if token.ent_type_ in ("ORG", "NORP"):
            single = token.tag_ == "NNP" and any(c.dep_ == "det" for c in token.lefts)
            return "any" if single and token.ent_type_ == "NORP" else "body"  # "the Dane said"
        return "any" if not token.ent_type_ and token.dep_ == "nsubj" else "thing"
    categories = categories_of(reading, token)
    if categories - {"thing", "partitive"}:
        return "body"
    if may_be_people(token):
        return "any"
    head = token.head if token.dep_ == "conj" else token
    return "thing" if head.dep_ in _ARGUMENTS else None


def _remember(reading: Reading, token: Token, mentions: Mentions) -> None:
    """Note a phrase for pronouns and descriptions after it, and the surname of a person."""
    reading.seen.append(_as_seen(reading, token, mentions))
    for found in mentions:
        if found.actor.kind == "person" and token.pos_ == "PROPN":
            reading.known[fold(token.text)] = found
            if found.actor.id not in reading.gazetteer.actors:  # "Cheng Jingye" is Mr Cheng
                reading.known.setdefault(fold(found.text.split()[0]), found)


def _is_place(token: Token) -> bool:
    """Tell whether a phrase says where something is: "in Lima", "in the capital, Lima"."""
    head = token.head if token.dep_ == "appos" else token
    where = ("in", "inside", "into", "across", "near", "at")
    return head.dep_ == "pobj" and head.head.lower_ in where


def _as_seen(reading: Reading, token: Token, mentions: Mentions, sort: Sort = "person") -> Seen:
    """Return a phrase as later ones see it."""
    head = token.head if token.dep_ == "conj" else token
    return Seen(
        token=token.i,
        sentence=sentence_start(token),
        mentions=mentions,
        subject=head.dep_ in ("nsubj", "nsubjpass"),
        place=_is_place(token),
        plural=len(mentions) > 1
        or token.tag_ in ("NNS", "NNPS")
        or token.lower_ in ("they", "them"),
        bound=token.pos_ == "PRON",
        gender=None if sort in ("body", "thing") else _gender(reading, token, mentions),
        sort=sort,
        cited=_is_cited(token),
    )


def _is_cited(token: Token) -> bool:
    """Tell whether somebody is named for words alone: "as Powell said"."""
    if token.dep_ != "nsubj":
        return False
    verb = token.head
    if verb.dep_ != "advcl" or verb.lemma_ not in SAYING:
        return False
    return any(child.lower_ == "as" for child in verb.lefts)


_GENDERED: Mapping[str, Gender] = {
    **PERSONAL,
    **dict.fromkeys("mr sir lord monsieur king prince emperor sultan emir pope".split(), "man"),
    **dict.fromkeys("mrs ms miss lady madame queen princess empress".split(), "woman"),
    **dict.fromkeys("businessman gunman policeman man father husband son brother".split(), "man"),
    **dict.fromkeys(
        "spokeswoman chairwoman congresswoman businesswoman policewoman stateswoman woman mother "
        "wife daughter sister widow".split(),
        "woman",
    ),
}
"""Words that tell the gender of whom they mean; a "spokesman" or "chairman" may be a woman."""


def _gender(reading: Reading, token: Token, mentions: Mentions) -> Gender | None:
    """Return the gender of the one person that a phrase means, if the tables or its words say."""
    if len(mentions) > 1:
        return None
    known = reading.gazetteer.genders.get(mentions[0].actor.id) if mentions else None
    if known:
        return known
    titles = (child for child in token.lefts if child.dep_ in ("compound", "nmod"))
    words = (t.lower_.rstrip(".") for t in (token, *titles))
    return next((_GENDERED[word] for word in words if word in _GENDERED), None)


# ---------------------------------------------------------------- what the article is about


def times_named(reading: Reading, country: str | None, but: Collection[str] = ()) -> int:
    """Count how often the article names a country, its people or places, some actors left out."""
    return sum(c == country and not ids.issubset(but) for ids, c in _countries(reading))


def is_about(reading: Reading, country: str | None, but: Collection[str] = ()) -> bool:
    """Tell whether the article names a country at least half as often as any other."""
    states = reading.gazetteer.actors
    named = Counter(
        c
        for ids, c in _countries(reading)
        if c in states and states[c].kind == "state"
        if not ids.issubset(but)
    )
    return country is not None and 2 * named[country] >= max(named.values(), default=1)


def _countries(reading: Reading) -> Sequence[tuple[frozenset[str], str]]:
    """Return the names in the article that are of one country or body, with those of places.

    A name that several countries share ("Labor", "the Senate") says nothing of the country.
    """
    if reading.countries is None:
        matches = reading.matches
        if matches is None:
            matches = reading.gazetteer.find(reading.doc.text)
        places = [
            entries
            for match in matches
            if (entries := tuple(e for e in match.entries if e.form == "other"))
        ]
        cities = {entry.actor.name for entries in places for entry in entries}
        names = (name for name in reading.names.values() if _text_of(reading, name) not in cities)
        named = [tuple(e for e in n.entries if not e.weak) or n.entries for n in names]
        found = [*named, *places]
        reading.countries = [
            (frozenset(e.actor.id for e in entries), country)
            for entries in found
            if len({e.actor.country or e.actor.code for e in entries}) == 1
            and (country := entries[0].actor.country or entries[0].actor.code)
            and not all(e.weak and e.actor.kind != "state" for e in entries)
        ]
        if reading.home is not None and reading.home.country:
            reading.countries.append((frozenset({"dateline"}), reading.home.country))
    return reading.countries


def _text_of(reading: Reading, name: Name) -> str:
    """Return a name as the text has it."""
    return reading.doc[name.start : name.end].text


# ---------------------------------------------------------------- mentions


def mention(
    reading: Reading, actor: Actor, start: int, end: int, reason: str, *, role: str | None = None
) -> Mention:
    """Return a mention of an actor by the tokens from `start` to `end`."""
    if end - start == 1:
        word = reading.doc[start]
        return Mention(actor, word.text, word.idx, word.idx + len(word), reason, role)
    span = reading.doc[start:end]
    return Mention(actor, span.text, span.start_char, span.end_char, reason, role)


def as_word(
    reading: Reading, token: Token, actor: Actor, reason: str, *, role: str | None = None
) -> Mention:
    """Return a mention of an actor by one word."""
    return mention(reading, actor, token.i, token.i + 1, reason, role=role)


def as_phrase(
    reading: Reading, token: Token, actor: Actor, reason: str, *, role: str | None = None
) -> Mention:
    """Return a mention of an actor by a noun and what stands before it."""
    return mention(reading, actor, phrase_start(token), token.i + 1, reason, role=role)


# ---------------------------------------------------------------- what a phrase says by itself


PREMODIFIERS = frozenset({"poss", "amod", "compound", "nmod", "npadvmod", "appos"})


def phrase_start(token: Token) -> int:
    """Return where the phrase of a noun begins, without determiners."""
    lefts = [child.left_edge.i for child in token.lefts if child.dep_ in PREMODIFIERS]
    return min(lefts, default=token.i)


def is_modifier(token: Token) -> bool:
    """Tell whether a word only says what another is: "Russian" in "Russian troops"."""
    return token.dep_ in ("amod", "compound", "nmod", "npadvmod") and token.head.pos_ in (
        "NOUN", "PROPN", "VERB", "ADJ",
    )  # fmt: skip


def is_title(token: Token) -> bool:
    """Tell whether a noun is the title before a name: "President" in "President Bush"."""
    return (
        token.dep_ in ("compound", "nmod") and token.head.pos_ == "PROPN" and token.head.i > token.i
    )


def role_noun(reading: Reading, token: Token) -> str:
    """Return a title as one phrase: "foreign minister", "secretary of state"."""
    words = [child.lower_ for child in token.lefts if child.dep_ in ("compound", "amod", "nmod")]
    own = token.lemma_.lower()
    for prefix in (" ".join(words[-1:]), " ".join(words[-2:])):
        if f"{prefix} {own}" in reading.gazetteer.roles:
            return f"{prefix} {own}"
    follow = [child for child in token.rights if child.lower_ == "of"]
    if follow and (objects := [t for t in follow[0].children if t.dep_ == "pobj"]):
        phrase = f"{own} of {objects[0].lemma_.lower()}"
        if phrase in reading.gazetteer.roles:
            return phrase
    return own


def categories_of(reading: Reading, token: Token) -> frozenset[str]:
    """Return what kind of people or things a noun means, by the gazetteer's table of roles."""
    if token.i not in reading.categories:
        reading.categories[token.i] = _roles_of(reading, token)
    return reading.categories[token.i]


def _roles_of(reading: Reading, token: Token) -> frozenset[str]:
    roles = reading.gazetteer.roles
    if reading.heads.isdisjoint((token.lemma_.lower(), token.lower_, token.lower_.rstrip("s"))):
        return frozenset()
    if _is_aircraft(token):
        return roles["fighter jet"]
    for form in (
        role_noun(reading, token),
        token.lemma_.lower(),
        token.lower_,
        token.lower_.rstrip("s"),
    ):
        if form in roles:
            return roles[form]
    return frozenset()


def is_office(reading: Reading, token: Token) -> bool:
    """Tell whether a noun is an office or the work of an official: "president", "spokesman"."""
    return not categories_of(reading, token).isdisjoint(("office", "official"))


_AIRCRAFT = frozenset(
    "aircraft airliner airspace bomber drone jet plane pilot warplane airplane su-24 mig".split()
)
_FLYING = frozenset("scramble intercept escort fly down shadow buzz".split())


def _is_aircraft(token: Token) -> bool:
    """Tell whether "fighters" are planes: "F-16 fighters", "two fighters shot down a bomber"."""
    if token.lemma_.lower() != "fighter":
        return False
    if any(
        child.i == token.i - 1 and child.text[:1].isupper() and child.text[-1:].isdigit()
        for child in token.lefts
    ):
        return True
    verb = next((a for a in token.ancestors if a.pos_ in ("VERB", "AUX", "NOUN")), token)
    beside = [*token.conjuncts, *token.lefts, *verb.children]
    beside += [t for part in beside if part.dep_ in ("prep", "dobj") for t in part.children]
    return verb.lemma_ in _FLYING or any(
        t.lemma_.lower() in _AIRCRAFT for part in beside for t in (part, *part.children)
    )


def title_beside(reading: Reading, token: Token) -> str | None:
    """Return the title that stands with a name: "President X", "X, the French envoy"."""
    for child in token.children:
        if (
            child.dep_ in ("compound", "nmod", "appos")
            and child.pos_ in ("PROPN", "NOUN")
            and child.ent_type_ != "PERSON"
        ):
            return role_noun(reading, child)
    return None


def given_name(reading: Reading, token: Token) -> Token | None:
    """Return the given name before a surname, if it has one that is no title."""
    for child in token.lefts:
        if child.dep_ == "compound" and child.pos_ == "PROPN" and child.i == token.i - 1:
            word = child.lower_.rstrip(".")
            placed = child.i > 0 and child.nbor(-1).lower_ in LOCATIVE
            if (
                word not in reading.gazetteer.roles
                and word not in COURTESY
                and not placed
                and child.i not in reading.names
            ):
                return child
    return None


_ANAPHORIC = frozenset(
    "two three four five six seven both same extremist terrorist militant jihadist rebel armed "
    "islamist radical ruling whole entire former new outgoing own last latest notorious brutal "
    "shadowy feared powerful Islamist shia shiite sunni hardline leftist leftwing rightwing maoist "
    "marxist communist socialist conservative liberal populist nationalist separatist veteran "
    "embattled military democratic".split()
)


def is_new(reading: Reading, token: Token) -> bool:
    """Tell whether a noun brings modifiers that tell it from what was named: "Shia militias"."""
    if any(c.dep_ in ("relcl", "acl") and not is_infinitive(c) for c in token.rights):
        return True
    return any(
        child.dep_ in ("amod", "compound", "nmod", "nummod")
        and child.lower_ not in _ANAPHORIC
        and child.pos_ != "PRON"
        and f"{child.lower_} {token.lemma_.lower()}" not in reading.gazetteer.roles
        for child in token.lefts
    )


def objects_of(words: Iterable[Token], prepositions: Collection[str]) -> Iterator[Token]:
    """Yield what stands after some prepositions among the words beside a noun."""
    for word in words:
        if word.dep_ == "prep" and word.lower_ in prepositions:
            yield from (child for child in word.children if child.dep_ == "pobj")
