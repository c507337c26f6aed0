"""Headlines, read as the sentences that they stand for.

A headline joins its subjects by a comma ("Iran, Oman sign pact"), names who says so beside a colon
("Oman: Iran broke truce", "Jets hit Aden: officials"), marks by quotation marks what is only
claimed, and has so few small words that the parser takes its verb for a plural ("Chile summons
Peruvian envoy"). So it is made plainer before it is parsed, without moving a character, and read
again with its verb in the past tense or after "will" where no finite verb was found in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from spacy.attrs import DEP, HEAD, LEMMA, POS, TAG  # type: ignore[import-not-found]
from spacy.tokens import Doc, Span, Token

from kg.gazetteer import Gazetteer, Match

LONGEST = 20
"""Longer lines are not taken for headlines: wire headlines measured in our corpus have up to 16."""
SOURCE = "meta"
"""The label of who says so in a headline, a child of its verb; "dep" is that of a mere topic."""

_LINE = re.compile(r"[^\n]+")
_WORD = re.compile(r"[^\W\d_][\w'.-]*")
_SMALL = frozenset(
    "a an the of in on at to for and or but nor by with from as over into amid after is are be vs "
    "via".split()
)
_ENDS = (".", "?", "!", ":", ";", ",", '"')
_CLAIM = re.compile(r"(?<![\w'])(['\"])(?=\w)([^'\"\n]{2,70})(?<=[\w.])\1(?!\w)")


@dataclass(frozen=True, slots=True)
class Headline:
    """A headline: character offsets in the text, and those of what it puts in quotation marks."""

    start: int
    end: int
    claims: tuple[tuple[int, int], ...] = ()


# ---------------------------------------------------------------- the text, before it is parsed


def find_headlines(text: str) -> tuple[Headline, ...]:
    """Return the headlines of a text with plain quotation marks: short lines without a stop.

    Such a line stands by itself, or nearly all of its words have a capital.
    """
    lines = [*_LINE.finditer(text)]
    found = []
    for i, line in enumerate(lines):
        alone = (i == 0 or _is_apart(text, lines[i - 1], line)) and (
            i + 1 == len(lines) or _is_apart(text, line, lines[i + 1])
        )
        words = _WORD.findall(line.group())
        if not 3 <= len(words) <= LONGEST or line.group().rstrip().endswith(_ENDS):
            continue
        if alone or is_capitalised(line.group()):
            claims = (claim.span() for claim in _CLAIM.finditer(text, *line.span()))
            found.append(Headline(*line.span(), tuple(claims)))
    return tuple(found)


def _is_apart(text: str, line: re.Match[str], following: re.Match[str]) -> bool:
    """Tell whether a blank line parts two lines."""
    return text.count("\n", line.end(), following.start()) > 1


def is_capitalised(line: str) -> bool:
    """Tell whether nearly all words of a line have a capital."""
    words = _WORD.findall(line)
    if not 4 <= len(words) <= LONGEST or line.rstrip().endswith((".", "?", '"', ":")):
        return False
    heavy = [word for word in words if word.lower() not in _SMALL]
    lower = [word for word in heavy if word[0].islower()]
    return len(heavy) >= 3 and len(lower) <= 0.15 * len(heavy)


def in_prose(text: str, headlines: Sequence[Headline], gazetteer: Gazetteer) -> str:
    """Return a text of the same length in which headlines are easier to parse."""
    for headline in headlines:
        line = _plain(text, headline, gazetteer)
        text = text[: headline.start] + line + text[headline.end :]
    return text


def _plain(text: str, headline: Headline, gazetteer: Gazetteer) -> str:
    """Return a headline in small letters, without its quotation marks, and with "&" for ","."""
    line = text[headline.start : headline.end]
    for start, end in headline.claims:
        inner = text[start + 1 : end - 1]
        line = f"{line[: start - headline.start]} {inner} {line[end - headline.start :]}"
    if is_capitalised(line):
        line = _in_small_letters(line, gazetteer)
    return _with_and(line, gazetteer.find(line), gazetteer)


def _in_small_letters(line: str, gazetteer: Gazetteer) -> str:
    """Return a line with capitals in its names alone; a shouted one is searched in both ways."""
    names = gazetteer.find(line)
    titled = gazetteer.find(_titled(line)) if line.isupper() else []

    def lower(match: re.Match[str]) -> str:
        word = match.group()
        if _within(match.start(), names):
            return word
        return _titled(word) if _within(match.start(), titled) else _lower(word)

    return _WORD.sub(lower, line)


def _within(place: int, names: Sequence[Match]) -> bool:
    return any(name.start <= place < name.end for name in names)


def _titled(text: str) -> str:
    """Return a shouted text with one capital a word, at the same length: "Turkey's Jet"."""
    return _WORD.sub(lambda word: word.group()[0] + _lower(word.group()[1:]), text)


def _lower(word: str) -> str:
    """Return a word in lower case at the same length: some capitals have a longer small form."""
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in word)


def _with_and(line: str, names: Sequence[Match], gazetteer: Gazetteer) -> str:
    """Set "&" for the last comma between the subjects: "Iran, Oman sign pact"."""
    begin = line.find(": ") + 2 if ": " in line[:_SUBJECT] else 0
    begin += len(line[begin:]) - len(line[begin:].lstrip())
    commas = [m.start() for m in re.finditer(", ", line[begin:]) if m.start() < _SUBJECT]
    commas = [begin + comma for comma in commas]
    ends = [*commas, len(line)]
    if not commas or any(name.start < c < name.end for name in names for c in commas):
        return line
    starts = [begin, *(comma + 2 for comma in commas)]
    parts = [line[start:end] for start, end in zip(starts, ends, strict=True)]
    if any(len(part.split()) > 3 for part in parts[:-1]) or len(parts[-1].split()) < 3:
        return line
    first = [next((n for n in names if n.start == start), None) for start in starts]
    pairs = pairwise(zip(first, parts, strict=True))
    if first[0] is None or not all(_are_two(one, *two, gazetteer) for (one, _), two in pairs):
        return line
    return f"{line[: commas[-1]]} &{line[commas[-1] + 2 :]}"


_SUBJECT = 60
"""Within how many characters the subjects of a headline are named."""


def _are_two(one: Match | None, two: Match | None, words: str, gazetteer: Gazetteer) -> bool:
    """Tell whether two names are of different sides: "Paris, France" is one.

    The second may be a bare plural: "Syrian forces, rebels clash".
    """
    if two is None:
        head = words.split()[0].lower()
        return head.endswith("s") and head[:-1] in gazetteer.roles
    codes = [{e.actor.code for e in name.entries} for name in (one, two) if name is not None]
    return len(codes) < 2 or codes[0].isdisjoint(codes[1])


# ---------------------------------------------------------------- the parts of a headline


def part_sources(doc: Doc, headlines: Sequence[Headline]) -> None:
    """Make what stands beside a colon or dash a sentence of its own, to be parsed alone."""
    for headline in headlines:
        tokens = doc.char_span(headline.start, headline.end, alignment_mode="contract")
        if tokens is None:
            continue
        marks = [t.i for t in tokens[1:-1] if t.text in (":", "—")]
        for mark in (*marks[:1], *marks[-1:]):
            if 0 < min(mark - tokens.start, tokens.end - mark - 1) <= _SHORT:
                doc[mark + 1].is_sent_start = True


_SHORT = 5
"""How many words who says so has at most: "UN human rights chief"."""


Spelling = Mapping[int, str]
"""What a sentence would have for words of a headline, by their places in the Doc."""


@dataclass(frozen=True, slots=True)
class Verbs:
    """The verbs that headlines are read by."""

    known: Collection[str]
    """All verbs of English."""
    pasts: Mapping[str, str]
    """The past tense of the verbs of the lexicon, by their present forms."""


class HeadlineReader:
    """Reads headlines again in which the parser found no finite verb, and sets sources below it.

    `parse` annotates a Doc with tags, lemmas and a tree.
    """

    def __init__(self, parse: Callable[[Doc], Doc], verbs: Verbs) -> None:
        self.parse = parse
        self.verbs = verbs

    def __call__(self, doc: Doc) -> Doc:
        trees = []
        for headline in doc._.headlines or ():
            tokens = doc.char_span(headline.start, headline.end, alignment_mode="contract")
            if tokens is not None and (parts := list(tokens.sents)):  # type: ignore[attr-defined]
                trees.append(_Tree(parts, *self._again(tokens, parts)))
        if any(len(tree.parts) > 1 or tree.again for tree in trees):
            _rebuild(doc, trees)
        for tree in trees:
            if not tree.again:
                _read_passive(_main(tree.parts).root)
        return doc

    def _again(self, whole: Span, parts: Sequence[Span]) -> tuple[Span, Again]:
        """Return what of a headline was read again, and the words of the new parse by place."""
        names: Gazetteer = whole.doc._.gazetteer
        main = _main(parts)
        if len(names.find(whole.text)) < 2:
            return main, {}
        for spelling in _speeches(whole, parts, self.verbs.pasts, names):
            if again := self._read(whole, spelling, telling=True):
                return whole, again
        if self._needs_verb(main, names):
            for spelling in _spellings(main, self.verbs.pasts, names):
                if again := self._read(main, spelling):
                    return main, again
        return main, {}

    def _needs_verb(self, clause: Span, names: Gazetteer) -> bool:
        """Tell whether the parser lacks the verb, or took a plural or an aim for it."""
        root = clause.root
        known = root.lemma_.lower() in self.verbs.known
        blank = any(t.is_space for t in clause[1:-1])
        noun = _is_plural(root, names) or _is_body(root, self.verbs.pasts, names)
        return not _is_finite(root) or noun or not known or blank or _is_aim(root)

    def _read(self, clause: Span, spelling: Spelling, *, telling: bool = False) -> Again:
        """Parse a clause in another spelling; nothing if its new verb is not the main one."""
        kept = [t for t in clause if not t.is_space]
        words = [spelling.get(t.i, t.text) for t in kept]
        spaces = [*(bool(t.whitespace_) or t.i + 1 == n.i - 1 for t, n in pairwise(kept)), False]
        verb = next(iter(spelling), None)
        for opening in ((), ("The",)):
            first = len(opening)
            sentence = Doc(
                clause.doc.vocab,
                words=[*opening, *words, "."],
                spaces=[*(True for _ in opening), *spaces, False],
            )
            read = self.parse(sentence)[first : first + len(kept)]
            again = {before.i: token for before, token in zip(kept, read, strict=True)}
            main = read.root if verb is None else again[verb]
            if all(t.head in read for t in read) and _is_main(main, telling=telling):
                return again
        return {}


Again = Mapping[int, Token]
"""The words of a new parse, by the places in the Doc of the words that they stand for."""


@dataclass(frozen=True, slots=True)
class _Tree:
    """The parts of a headline, and what of it was read again."""

    parts: Sequence[Span]
    clause: Span
    again: Again


def _main(parts: Sequence[Span]) -> Span:
    """Return the part of a headline that tells what happened: the longest."""
    return max(parts, key=len)


def _is_main(word: Token, *, telling: bool) -> bool:
    """Tell whether a word is the main verb of its sentence, or the "will" of it.

    One with an object that was read as a participle is: `repair` makes it the head of its subject.
    """
    verb = word.head if word.dep_ == "aux" else word
    if telling and not any(c.dep_ in ("ccomp", "xcomp") for c in verb.rights):
        return False
    if verb.dep_ == "acl" and verb.head.dep_ == "ROOT":
        return any(c.dep_ == "dobj" for c in verb.rights)
    return verb.dep_ == "ROOT" and _is_finite(verb)


_SUFFERED = frozenset(
    "abduct arrest assassinate ban bar behead bomb capture convict deport detain execute expel "
    "extradite free hang hurt impeach imprison injure jail kidnap kill murder oust release rescue "
    "sanction seize sentence shell shoot wound".split()
)


def _read_passive(root: Token) -> None:
    """Read as done to its subject a deed without object: "Group banned in Egypt" leaves out "is".

    Headlines tell what somebody does in the present.
    """
    below = (c for c in root.rights if c.dep_ == "acl")
    for verb in (root, *below):
        has_object = any(c.dep_ in _HAVING_OBJECT for c in verb.children)
        if verb.tag_ == "VBD" and verb.lemma_ in _SUFFERED and not has_object:
            verb.tag_ = "VBN"
            for subject in (c for c in verb.lefts if c.dep_ == "nsubj"):
                subject.dep_ = "nsubjpass"


_HAVING_OBJECT = frozenset({"dobj", "dative", "ccomp", "aux", "prt"})


def _is_finite(root: Token) -> bool:
    """Tell whether the parser found a verb with a noun for its subject."""
    subjects = (c for c in root.lefts if c.dep_ in ("nsubj", "nsubjpass", "expl"))
    return root.pos_ in ("VERB", "AUX") and any(c.pos_ != "VERB" for c in subjects)


def _is_aim(root: Token) -> bool:
    """Tell whether "to" opens a verb right after a place: "Peruvian envoy in Quito to meet X"."""
    return any(c.lower_ == "to" and c.i and c.nbor(-1).dep_ == "pobj" for c in root.lefts)


def _speeches(
    whole: Span, parts: Sequence[Span], pasts: Mapping[str, str], names: Gazetteer
) -> Iterator[Spelling]:
    """Yield a headline that opens with who speaks as a sentence that tells it.

    "Oman: Iran broke truce" says that it did; "Oman to Iran: stop arming rebels" urges it to.
    """
    first, rest = parts[0], parts[1:]
    if not rest or first.end >= whole.end or first[-1].text != ":":
        return
    colon = first[-1].i
    verb = whole.doc[first.end].lower_
    to = next((t.i for t in first[1:-2] if t.lower_ == "to"), None)
    if to is not None and verb in pasts and not verb.endswith("s"):
        yield {to: "urged", colon: "to"}
    elif to is None and _is_source(first, _main(parts), names):
        yield {colon: "said"}


def _spellings(clause: Span, pasts: Mapping[str, str], names: Gazetteer) -> Iterator[Spelling]:
    """Yield which word of a headline may be its verb, as what a sentence would have for it.

    "To" stands for "will", and "in" for a visit or a deed: "Peruvian envoy in Quito for talks",
    "Peru in pact with Chile".
    """
    if any(t.is_space for t in clause[1:-1]):
        yield {}
    words = sorted(clause[1:-1], key=lambda t: t == clause.root and _is_plural(t, names))
    for token in words:
        word, after = token.lower_, token.nbor(1).lower_
        if word == "set" and after == "to":
            yield {token.i: "is"}
        elif word == "to" and after in pasts and _is_to_come(token.nbor(-1)):
            yield {token.i: "will"}
        elif word == "in" and _is_for_talks(clause, token, names):
            yield {token.i: "visited"}
        elif word == "in" and _is_part_in(clause, token, names):
            yield {token.i: "held"}
        elif _is_of_victims(clause, token) or _is_body(token, pasts, names):
            continue
        elif word in pasts and not _is_no_verb(token):
            yield {token.i: pasts[word]}


def _is_body(word: Token, pasts: Mapping[str, str], names: Gazetteer) -> bool:
    """Tell whether a body stands before a verb: "Kenyan court sentences two to death"."""
    if "body" not in names.roles.get(word.lower_, ()) or word.i + 1 == len(word.doc):
        return False
    after = word.nbor(1).lower_
    return after.endswith("s") and after in pasts


_BLOWS = frozenset("attack attacks blast blasts crash raid raids strike strikes".split())


def _is_of_victims(clause: Span, blow: Token) -> bool:
    """Tell whether a word names what somebody fell victim to: "six killed in a drone strike"."""
    before = [t.lower_ for t in clause.doc[clause.start : blow.i]]
    return blow.lower_ in _BLOWS and "killed" in before and "in" in before


def _is_plural(token: Token, names: Gazetteer) -> bool:
    """Tell whether a word names people or things of a side: "rebels", "forces"."""
    return token.lower_.endswith("s") and token.lower_[:-1] in names.roles


def _is_no_verb(token: Token) -> bool:
    return token.tag_ in ("VBN", "VBG", "IN", "JJ") or token.nbor(-1).lower_ == "to"


_SOON = frozenset({"likely", "due", "expected"})


def _is_to_come(before: Token) -> bool:
    """Tell whether "to" says what will be: not after "ready", "willing" or "yet"."""
    return before.pos_ in ("NOUN", "PROPN") or before.lower_ in _SOON


def _is_for_talks(clause: Span, within: Token, names: Gazetteer) -> bool:
    """Tell whether somebody is in a place with an aim: "in Quito for talks", "on a visit"."""
    who = within.nbor(-1)
    roles = names.roles.get(who.lemma_.lower(), frozenset())
    person = who.ent_type_ == "PERSON" or _is_known_person(clause, who, names)
    if not person and roles.isdisjoint({"office", "official"}):
        return False
    near = clause.doc[within.i + 2 : min(within.i + 5, clause.end - 1)]
    return any(
        t.lower_ == "to"
        or t.lower_ == "for"
        and t.nbor(1).pos_ in ("NOUN", "ADJ")
        or t.lower_ == "on"
        and any(n.lower_ in _VISITS for n in clause.doc[t.i + 1 : min(t.i + 4, clause.end)])
        for t in near
    )


def _is_known_person(clause: Span, who: Token, names: Gazetteer) -> bool:
    """Tell whether the tables know a person of a name that ends in a word."""
    ends = who.idx + len(who) - clause.start_char
    named = (name for name in names.find(clause.text) if name.end == ends)
    return any(entry.actor.kind == "person" for name in named for entry in name.entries)


_VISITS = frozenset({"mission", "tour", "trip", "visit"})


_JOINT = frozenset(
    "accord agreement clash clashes deal dispute pact row standoff summit swap talks truce "
    "veto".split()
)


def _is_part_in(clause: Span, within: Token, names: Gazetteer) -> bool:
    """Tell whether somebody named has a part in something: "Peru, Chile in border talks"."""
    ends = {name.end for name in names.find(clause.text)}
    near = clause.doc[within.i + 1 : min(within.i + 4, clause.end)]
    before = within.nbor(-1)
    named = before.idx + len(before) - clause.start_char in ends
    return named and any(t.lower_ in _JOINT for t in near)


def _rebuild(doc: Doc, trees: Sequence[_Tree]) -> None:
    """Write what was read again into a Doc, and hang sources and topics on the main verb."""
    labels = doc.vocab.strings
    heads = [token.head.i for token in doc]
    columns = [HEAD, DEP, TAG, POS, LEMMA]
    values = doc.to_array(columns)
    for tree in trees:
        main = tree.clause if tree.again else _main(tree.parts)
        root = main.root.i
        places = {token.i: i for i, token in tree.again.items()}
        for i, token in tree.again.items():
            heads[i] = places[token.head.i]
            tag = labels.add("TO") if doc[i].lower_ == "to" and token.tag_ == "MD" else token.tag
            values[i][1:] = (token.dep, tag, token.pos, token.lemma)
            root = i if token.dep_ == "ROOT" else root
        for blank in (t.i for t in main if tree.again and t.is_space):
            heads[blank] = root
        for part in tree.parts:
            if part.start < main.start or part.start >= main.end:
                heads[part.root.i] = root
                source = _is_source(part, main, doc._.gazetteer)
                values[part.root.i][1] = labels.add(SOURCE if source else "dep")
    for i, head in enumerate(heads):
        values[i][0] = (head - i) % (1 << 64)  # spaCy's arrays have no sign
    doc.from_array(columns, values)  # type: ignore[arg-type]


_TELLING = frozenset(
    "account activist analyst charity claim doctor document eyewitness group journalist "
    "lawmaker medic media official paper poll press report reporter resident source study survey "
    "witness".split()
)
"""Who or what tells something, besides the offices and bodies of the gazetteer."""
_TELLERS = frozenset({"office", "official", "body", "force", "organisation", "group"})
_NO_SOURCE = frozenset(
    "analysis audio comment gallery graphic interview live opinion photo photos picture pictures "
    "review timeline transcript update video watch".split()
)


def _is_source(part: Span, main: Span, gazetteer: Gazetteer) -> bool:
    """Tell whether what stands beside a colon says the rest, and is not only its topic.

    A state before the colon says what others do: "Peru: Chile broke truce", but not "Peru: UN
    condemns Peru" or "Peru: rebels lay down arms".
    """
    before = part.start < main.start
    words = [t for t in part if t.text[0].isalnum()]
    if not words or any(t.lower_ in _NO_SOURCE for t in words):
        return False
    last = words[-1].lower_
    nouns = {last, last.removesuffix("s"), words[-1].lemma_.lower()}
    if nouns & _TELLING or any(gazetteer.roles.get(n, frozenset()) & _TELLERS for n in nouns):
        return True
    names = gazetteer.find(part.text)
    if not names:
        return not before and words[-1].text[0].isupper()
    if not before or any(e.actor.kind != "state" for e in names[-1].entries):
        return True
    state = _lands(names[-1])
    told = [_lands(name) for name in gazetteer.find(main.text)]
    return bool(told and told[0]) and not any(state & lands for lands in told)


def _lands(name: Match) -> set[str]:
    """Return the states of the actors that a name may mean."""
    return {entry.actor.country for entry in name.entries if entry.actor.country}


# ---------------------------------------------------------------- what is only claimed


def is_claimed(token: Token) -> bool:
    """Tell whether a word of a headline stands in quotation marks: "Iran 'broke' truce"."""
    return any(
        start <= token.idx < end
        for headline in token.doc._.headlines or ()
        for start, end in headline.claims
    )


def is_hearsay(verb: Token) -> bool:
    """Tell whether "said" stands for "is said" in a headline: "Chad said to free rebels"."""
    headlines = verb.doc._.headlines or ()
    infinitive = any(c.dep_ == "xcomp" and c.lower_ != "to" for c in verb.rights)
    return (
        verb.lower_ == "said" and infinitive and any(h.start <= verb.idx < h.end for h in headlines)
    )
