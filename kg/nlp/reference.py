"""Reference within an article: pronouns, "the president", "the two sides".

Candidates are scored by distance in sentences, by being a subject, and by fit; the method is the
salience ranking of Lappin and Leass (1994), reduced to what short news needs.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Token

from kg.gazetteer import Gender
from kg.model import Actor, Mention
from kg.nlp.clauses import own_subjects, subjects_of
from kg.nlp.minds import is_crowd
from kg.nlp.sentences import sentence_start

Test = Callable[[Mention], bool]
Sort = Literal["person", "body", "thing", "any"]
"""What a phrase may mean that means nobody known."""

FIRST_PERSON = frozenset("i me my mine myself we us our ours ourselves".split())
PERSONAL: Mapping[str, Gender] = {
    **dict.fromkeys("he him his himself".split(), "man"),
    **dict.fromkeys("she her hers herself".split(), "woman"),
}
"""The pronouns that mean one person, and of which gender."""
REFLEXIVE = frozenset("himself herself itself themselves".split())
NEUTRAL = frozenset("it its itself".split())
PLURAL = frozenset("they them their theirs themselves".split())
THIRD_PERSON = PERSONAL.keys() | NEUTRAL | PLURAL
_COLLECTIVE = frozenset(
    {"state", "igo", "armed_group", "party", "coalition", "government_body", "people", "ngo"}
)
_BANDS = frozenset({"armed_group", "party", "people", "coalition"})
WINDOW = 200
"""How many phrases back antecedents are sought: it bounds the work in long texts."""
NEAR = 60
"""How many phrases back those of a pronoun are sought."""
REACH = 4
"""How many sentences back an antecedent may stand."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A phrase read before: where it stood and whom it meant."""

    token: int
    sentence: int
    mentions: tuple[Mention, ...]
    subject: bool
    place: bool
    plural: bool
    bound: bool
    gender: Gender | None = None
    """None where nothing says it: then "he" and "she" both fit."""
    sort: Sort = "any"
    cited: bool = False
    """Whether it is only named for its words: "as Powell said"."""


def pronoun(
    seen: Sequence[Seen], token: Token, *, without: Sequence[Mention] = ()
) -> tuple[Mention, ...]:
    """Return whom a third-person pronoun means, or nothing; `without` excludes readings.

    All phrases of its number compete, known or not: if it means an unknown one, it means nobody.
    """
    lower = token.lower_
    codes = {mention.actor.code for mention in without}
    seen = [s for s in seen if not codes & {m.actor.code for m in s.mentions}] if codes else seen
    if gender := PERSONAL.get(lower):
        return _best(seen, token, lambda s: _is_one(s) and s.gender in (None, gender))
    if lower in NEUTRAL:
        return _best(seen, token, lambda s: _is_body(s, token))
    if lower in PLURAL:
        return _best(seen, token, lambda s: _is_several(s, token), coordinate=True)
    return ()


def _is_several(item: Seen, token: Token) -> bool:
    """Tell whether a phrase means several, known or unknown: "rebels", "the crew", "X and Y"."""
    if item.plural or item.mentions:
        return item.plural or item.mentions[0].actor.kind in _BANDS
    head = token.doc[item.token]
    return is_crowd(head) or any(part.i < token.i for part in head.conjuncts)


def description(
    seen: Sequence[Seen], token: Token, categories: frozenset[str], described: Test
) -> tuple[Mention, ...]:
    """Return whom a definite noun without owner means ("the president", "the group").

    `described` tells whether the noun is true of a person or country: who is a president, which
    country a kingdom.
    """
    seen = [s for s in seen[-WINDOW:] if s.mentions]
    if "office" in categories:
        return _topical(
            seen,
            token,
            lambda s: (
                len(s.mentions) == 1
                and s.mentions[0].actor.kind == "person"
                and described(s.mentions[0])
            ),
        )
    if categories & {"insurgent", "group", "opposition"}:
        bands = [s for s in seen if _is_band(s.mentions[0], categories, described)]
        found = _best(bands, token, lambda s: True, reach=12)
        if found or "organisation" not in categories:
            return found
    if "organisation" in categories:
        return _best(
            seen, token, lambda s: s.mentions[0].actor.kind in ("igo", "coalition", "ngo"), reach=8
        )
    if categories & {"country", "body", "official"}:
        names = _names_above(token)
        told = (m.actor for s in seen if s.token in names for m in s.mentions)
        wanted = {"person"} if "official" in categories else {"state"}
        others = {actor.id for actor in told if actor.kind in wanted}
        seen = [s for s in seen if others.isdisjoint(m.actor.id for m in s.mentions)]
    if "country" in categories:
        known = [s for s in seen if described(s.mentions[0])]
        named = [s for s in known if not s.mentions[0].reason.startswith("seat of")]
        found = _best(named, token, lambda s: s.mentions[0].actor.kind == "state", reach=2)
        return found or _best(known, token, _is_of_state, reach=1)
    if "force" in categories and (
        found := _best(seen, token, lambda s: _is_of_state(s) and described(s.mentions[0]))
    ):
        return found
    if categories & {"body", "force", "official"}:
        found = _fought_by(seen, token) or only_state(seen, token)
        if not found and "force" not in categories:
            found = _best(seen, token, lambda s: _is_of_state(s) and not s.place, reach=3)
        return found
    return ()


def _names_above(token: Token) -> set[int]:
    """Return the names that are subjects of what a noun is told in, who would be called "it".

    In "Oman sent doctors to Yemen to help the country" the country is not Oman.
    """
    found: set[int] = set()
    for verb in (a for a in token.ancestors if a.pos_ in ("VERB", "AUX")):
        subjects = [t for t in own_subjects(verb) if t != token and not t.is_ancestor(token)]
        found |= {t.i for t in subjects if t.pos_ == "PROPN"}
        if subjects or _is_finite(verb):
            break
    return found


def _is_finite(verb: Token) -> bool:
    return any(t.tag_ in ("VBD", "VBZ", "VBP", "MD") for t in (verb, *verb.lefts))


def _is_band(mention: Mention, categories: frozenset[str], described: Test) -> bool:
    """Tell whether "the group", "the rebels", "the opposition" may mean an actor."""
    if mention.actor.kind in _BANDS:
        suffix = "OPP" if "opposition" in categories else "REB"
        return mention.actor.kind == "armed_group" or str(mention.actor.code).endswith(suffix)
    return mention.actor.kind == "person" and described(mention)


def _is_of_state(item: Seen) -> bool:
    """Tell whether a phrase means one state, or somebody who acts for it."""
    if len(item.mentions) != 1:
        return False
    actor = item.mentions[0].actor
    return actor.code is not None and actor.code == actor.country


def is_of_band(actor: Actor) -> bool:
    """Tell whether somebody stands for a group or the opposition of a country."""
    outside = actor.country is not None and actor.code not in (None, actor.country)
    return outside and actor.kind in ("armed_group", "party", "person")


def _fought_by(seen: Sequence[Seen], token: Token) -> tuple[Mention, ...]:
    """Return the group whose government is meant: "the rebel chief accused the government"."""
    beside = {t.i for t in fellow_subjects(token)}
    subjects = [s for s in seen[-WINDOW:] if s.token in beside and len(s.mentions) == 1]
    return next((s.mentions for s in subjects if is_of_band(s.mentions[0].actor)), ())


def only_state(seen: Sequence[Seen], token: Token) -> tuple[Mention, ...]:
    """Return the state of the sentence and the one before, if just one acts there.

    Else the group of one country, whose home is meant: after "Chadian rebels" "the army". Where
    both only tell where something happens, it is the state that the article is about.
    """
    sides = [
        s for s in before(seen, token, 1) if len(s.mentions) == 1 and s.mentions[0].actor.country
    ]
    near = [s for s in sides if _is_of_state(s)]
    acting = [s for s in sides if not s.place]
    for items in ([s for s in near if not s.place], acting):
        if len({s.mentions[0].actor.country for s in items}) == 1:
            return items[-1].mentions
    if (
        near
        and not acting
        and (topic := _topical(seen, token, lambda s: _is_of_state(s) and not s.place))
    ):
        return topic
    for items in (near, sides):
        if len({s.mentions[0].actor.country for s in items}) == 1:
            return items[-1].mentions
    return ()


def _topical(
    seen: Sequence[Seen], token: Token, fits: Callable[[Seen], bool]
) -> tuple[Mention, ...]:
    """Return the candidate that the article speaks of most, of late: "the president"."""
    others = subjects_beside(seen, token) | _speakers_above(seen, token)
    candidates = [
        s for s in before(seen, token, 30) if fits(s) and s.mentions[0].actor.id not in others
    ]
    if not candidates:
        return ()
    starts = sorted({s.sentence for s in candidates} | {sentence_start(token)})
    here = starts.index(sentence_start(token))
    weight: dict[str, float] = {}
    for s in candidates:
        gain = (1.5 if s.subject else 1.0) * 0.8 ** (here - starts.index(s.sentence))
        weight[s.mentions[0].actor.id] = weight.get(s.mentions[0].actor.id, 0.0) + gain
    best = max(weight, key=lambda identifier: (weight[identifier], identifier))
    return next(s.mentions for s in reversed(candidates) if s.mentions[0].actor.id == best)


def band(seen: Sequence[Seen], token: Token, suffix: str) -> tuple[Mention, ...]:
    """Return the rebels or opposition named last, whom bare "rebels" or "insurgents" continue."""
    seen = [s for s in seen[-WINDOW:] if s.mentions]
    return _best(
        seen,
        token,
        lambda s: len(s.mentions) == 1 and str(s.mentions[0].actor.code).endswith(suffix),
        reach=20,
    )


def band_of(seen: Sequence[Seen], token: Token, country: str | None) -> tuple[Mention, ...]:
    """Return the group of a country named last: Hezbollah, for "the Lebanese group"."""
    seen = [s for s in seen[-WINDOW:] if len(s.mentions) == 1]
    bands = [s for s in seen if s.mentions[0].actor.kind in _BANDS]
    return _best(bands, token, lambda s: s.mentions[0].actor.country == country)


def last_called(seen: Sequence[Seen], token: Token, nouns: frozenset[str]) -> tuple[Mention, ...]:
    """Return whose the thing is that was so called before, if all such things are of one side."""
    near = before(seen, token, REACH)
    called = {
        s.token: s.mentions
        for s in near
        if s.mentions and (s.mentions[0].role or "").rsplit(" ")[-1] in nouns
    }
    first = min((s.sentence for s in near), default=token.i)
    others = (t.i for t in token.doc[first : token.i] if t.lemma_.lower() in nouns)
    if any(i not in called and token.doc[i].dep_ != "compound" for i in others):
        return ()  # "Peruvian boats fired at a boat": whose is that?
    if len({m.actor.code for mentions in called.values() for m in mentions}) != 1:
        return ()
    return next(reversed(called.values()))[:1]


def last_state(seen: Sequence[Seen], token: Token) -> tuple[Mention, ...]:
    """Return the state named last, in this sentence or the one before."""
    seen = [s for s in seen[-WINDOW:] if s.mentions]
    found = _best(seen, token, lambda s: s.mentions[0].actor.kind == "state", reach=1, apart=False)
    return found[:1]


def other_state(
    seen: Sequence[Seen], token: Token, owner: Sequence[Mention]
) -> tuple[Mention, ...]:
    """Return the only state just named besides the owner's, for "its neighbour".

    Of several it is the one that the article speaks of most; the "northern neighbour" is rather
    one that is called so: North Korea.
    """
    own = {m.actor.country for m in owner}
    if not own:
        return ()
    others = _states_besides(own, before(seen, token, _NEIGHBOURS_REACH))
    sides = tuple(_COMPASS[t.lower_] for t in token.lefts if t.lower_ in _COMPASS)
    if sides and (named := [m for m in others if m.actor.name.startswith(sides)]):
        return (named[-1],)
    near = {m.actor.id: m for m in _states_besides(own, before(seen, token, 1))}
    return tuple(near.values()) if len(near) == 1 else _told_of_most(others)


def _states_besides(own: set[str | None], phrases: Iterable[Seen]) -> list[Mention]:
    """Return the mentions of states in some phrases that are of none of the countries `own`."""
    return [
        m
        for s in phrases
        for m in s.mentions
        if m.actor.kind == "state" and m.actor.country not in own
    ]


def _told_of_most(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the last mention of the actor that is named most often, if none is as often."""
    times = Counter(m.actor.id for m in mentions)
    most = max(times.values(), default=0)
    leading = [m for m in mentions if times[m.actor.id] == most]
    return tuple(leading[-1:]) if len({m.actor.id for m in leading}) == 1 else ()


_COMPASS = {f"{side}ern": f"{side.title()} " for side in ("north", "south", "east", "west")}
_NEIGHBOURS_REACH = 8
"""How many sentences back the states are looked for among which a neighbour is."""


def before(seen: Sequence[Seen], token: Token, reach: int) -> list[Seen]:
    """Return the phrases of a sentence and of some before it that stand before a token."""
    recent = [s for s in seen[-WINDOW:] if s.token < token.i]
    starts = sorted({s.sentence for s in recent} | {sentence_start(token)})
    first = starts[-(reach + 1) :][0]
    return [s for s in recent if s.sentence >= first]


def _best(
    seen: Sequence[Seen],
    token: Token,
    fits: Callable[[Seen], bool],
    *,
    reach: int = REACH,
    coordinate: bool = False,
    apart: bool = True,
) -> tuple[Mention, ...]:
    """Return the most salient phrase before; `apart`: not the subject of the token's own verb."""
    others = subjects_beside(seen, token) if apart else set()
    own_clause = _in_own_clause(token) if apart else frozenset()
    begins = apart and token.dep_ in ("nsubj", "nsubjpass")
    around = _phrases_around(token)
    near = before(seen, token, reach)
    candidates = [
        s
        for s in near
        if fits(s)
        and s.token not in own_clause
        and not (begins and _opens_clause(token.doc[s.token], token))
        and s.token not in around
        and others.isdisjoint(m.actor.id for m in s.mentions)
    ]
    if coordinate:
        taken = {s.token for s in candidates}
        candidates += [
            s for s in before(seen, token, 2)
            if s.token not in taken and len(coordinated(seen, s, token)) > 1
        ]  # fmt: skip
    if not candidates:
        return ()
    starts = sorted({s.sentence for s in near} | {sentence_start(token)}, reverse=True)
    away = {start: n for n, start in enumerate(starts)}
    here = away[sentence_start(token)]
    owned = token.dep_ == "poss"
    own = _subjects_or_owners(seen, token) if owned else frozenset()
    beside = {t.i for t in _owners_beside(token)} if owned else set()
    single = token.lower_ in NEUTRAL

    def salience(s: Seen) -> tuple[float, int]:
        score = 1.0 * (here - away[s.sentence])
        gain = (0.8 if s.subject else 0.0) + (0.9 if s.token in own else 0.0)
        if gain and not (single and _is_listed(s, token)):
            score += gain
        score += 2.0 if s.token in beside else 0.0
        score -= 1.2 if s.place or s.cited else 0.0
        score -= 0.3 if not s.mentions and s.sort == "thing" else 0.0
        return score, s.token

    best = max(candidates, key=salience)
    return coordinated(seen, best, token) if coordinate else best.mentions


def _subjects_or_owners(seen: Sequence[Seen], token: Token) -> frozenset[int]:
    """Return the subjects of a word's clause and whose an unknown one is.

    "The Kremlin's monopoly cut off its neighbour" speaks of the Kremlin's.
    """
    subjects = clause_subjects(token)
    known = {s.token for s in seen[-WINDOW:] if s.mentions}
    owners = [c for t in subjects if t.i not in known for c in t.lefts if c.dep_ == "poss"]
    return frozenset(t.i for t in (*subjects, *owners))


def _is_listed(item: Seen, token: Token) -> bool:
    """Tell whether a phrase is one of several that are the subject together: not "it" alone."""
    head = token.doc[item.token]
    return any(child.lower_ == "and" for part in (head, *head.conjuncts) for child in part.rights)


def _owners_beside(token: Token) -> list[Token]:
    """Return who owns the things listed before: "Chad's ties with Mali, its talks with Niger".

    The parser may hang the second thing on the name before it, whose own it cannot be.
    """
    noun, listed = token.head, False
    if token.i > 1 and token.nbor(-1).lower_ == "and" and noun.head == token.nbor(-2):
        return [noun.head]  # "Japan and its islands"
    while noun.dep_ in ("conj", "appos") and noun.head.i < noun.i:
        if noun.dep_ == "appos" and noun.head.dep_ == "pobj":
            noun = noun.head.head
        noun, listed = noun.head, True
    if noun.dep_ == "dobj" and noun.nbor(token.left_edge.i - 1 - noun.i).text == ",":
        listed = True  # both may be read as objects
        noun = next((c for c in noun.head.children if c.dep_ == "dobj"), noun)
    return [c for c in noun.lefts if c.dep_ == "poss" and c.i < token.i] if listed else []


def clause_subjects(token: Token) -> list[Token]:
    """Return the subjects of the clause that a word stands in."""
    verb = next((a for a in token.ancestors if a.pos_ in ("VERB", "AUX")), None)
    return subjects_of(verb) if verb is not None else []


def coordinated(seen: Sequence[Seen], item: Seen, token: Token) -> tuple[Mention, ...]:
    """Return the mentions of a phrase and of what is coordinated with it."""
    head = token.doc[item.token]
    linked = {c.i for c in head.conjuncts if c.i < token.i} | {head.i}
    mentions: dict[str, Mention] = {}
    for other in seen[-WINDOW:]:
        if other.token in linked:
            for mention in other.mentions:
                mentions.setdefault(mention.actor.id, mention)
    return tuple(mentions.values())


def _in_own_clause(token: Token) -> frozenset[int]:
    """Return what a pronoun cannot mean: the subject of its verb, the noun that it modifies.

    In "Russia accused it" the pronoun is not Russia.
    """
    modified = (a.head for a in token.ancestors if a.dep_ == "relcl")
    nouns = () if token.dep_ == "poss" else modified  # "Uribe, who met his ministers"
    return frozenset(t.i for t in (*nouns, *fellow_subjects(token)))


def _phrases_around(token: Token) -> frozenset[int]:
    """Return the nouns in whose phrase a word stands: "US exports to that country"."""
    found = []
    while token.dep_ in ("poss", "pobj", "prep") and token.head.pos_ not in ("VERB", "AUX"):
        token = token.head
        found.append(token.i)
    return frozenset(found)


def _opens_clause(other: Token, token: Token) -> bool:
    """Tell whether a phrase stands in what opens a clause, of which the pronoun is the subject.

    In "After talks with Russia it left" the pronoun is not Russia.
    """
    if other.dep_ != "pobj" or other.i > token.i:
        return False
    above = [a for a in other.ancestors if a.i < token.i]
    outer = above[-1] if above else other
    nominal = all(a.dep_ in ("prep", "pobj") for a in above)
    return nominal and outer.dep_ == "prep" and outer.head in (token.head, token.head.head)


def subjects_beside(seen: Sequence[Seen], token: Token) -> set[str]:
    """Return whom an object cannot mean: after "Russia left", in "Moscow accused it", Russia."""
    beside = {t.i for t in fellow_subjects(token)}
    if not beside:
        return set()
    return {m.actor.id for s in seen[-WINDOW:] if s.token in beside for m in s.mentions}


def _speakers_above(seen: Sequence[Seen], token: Token) -> set[str]:
    """Return who tells the clause of an office, and means another: "she said the premier lied"."""
    clauses = [a for a in token.ancestors if a.dep_ == "ccomp"]
    told = {t.i for clause in clauses for t in subjects_of(clause.head)}
    return {m.actor.id for s in seen[-WINDOW:] if s.token in told for m in s.mentions}


def fellow_subjects(token: Token) -> list[Token]:
    """Return the subjects of the verb whose object a word is, who are others; of "himself" none."""
    if token.dep_ in ("nsubj", "nsubjpass"):
        clause = token.head  # "Iran demanded that it leave"
        single = token.lower_ in ("it", "he", "she")  # of whom an indicative ends in -s
        bare = {"VB", "VBP" if single else "VB"} & {
            clause.tag_,
            *(t.tag_ for t in clause.children if t.dep_ == "auxpass"),
        }
        plain = bare and not any(child.tag_ in ("MD", "TO") for child in clause.children)
        wanted = plain and clause.dep_ == "ccomp" and clause.head.lemma_ in _DEMANDING
        return subjects_of(clause.head) if wanted else []
    if token.dep_ not in ("dobj", "pobj", "dative") or token.lower_.endswith(("self", "selves")):
        return []
    verb = token.head if token.dep_ != "pobj" else token.head.head
    return subjects_of(verb) if verb.pos_ in ("VERB", "AUX") else []


_DEMANDING = frozenset("demand urge request require insist".split())
"""Verbs whose clause tells what others should do."""


def _is_person(mention: Mention) -> bool:
    return (
        mention.actor.kind == "person"
        or mention.role is not None
        and mention.role.rsplit(" ")[-1] in _SINGLE
    )


_SINGLE = frozenset(
    "president premier minister chancellor king queen leader official spokesman spokeswoman "
    "ambassador envoy diplomat general officer counterpart senator chief commander secretary "
    "journalist activist lawyer spokesperson head".split()
)


def _is_one(item: Seen) -> bool:
    """Tell whether a phrase means one person, known or unknown."""
    if item.plural or len(item.mentions) > 1:
        return False
    return _is_person(item.mentions[0]) if item.mentions else item.sort in ("person", "any")


def _is_body(item: Seen, token: Token) -> bool:
    """Tell whether a phrase means one state, group or thing, and is no plural as "its jets"."""
    plural = item.plural and token.doc[item.token].tag_ != "NNPS"  # "the United States" is one
    if not item.mentions:
        return not item.plural and item.sort != "person"
    return len(item.mentions) == 1 and not plural and _is_collective(item.mentions[0])


def _is_collective(mention: Mention) -> bool:
    return mention.actor.kind in _COLLECTIVE and (mention.role or "").rsplit(" ")[-1] not in _SINGLE
