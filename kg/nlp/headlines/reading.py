"""Headlines parsed again in another spelling, where the parser found no finite verb."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from spacy.attrs import DEP, HEAD, LEMMA, POS, TAG  # type: ignore[import-not-found]
from spacy.tokens import Doc, Span, Token

from kg.gazetteer import Gazetteer
from kg.nlp.headlines.sources import SOURCE, is_source, main_part
from kg.nlp.headlines.spellings import Spelling, is_body, is_plural, speeches, spellings


@dataclass(frozen=True, slots=True)
class Verbs:
    """The verbs that headlines are read by."""

    known: Collection[str]
    """All verbs of English; empty if the lemmatizer has no list of them."""
    pasts: Mapping[str, str]
    """The past tense of the verbs of the lexicon, by their present forms."""


_TRIES = 3
"""How many spellings are tried: of 101 real headlines that were mended so, 3 needed the third."""
Again = Mapping[int, Token]
"""The words of a new parse, by the places in the Doc of the words that they stand for."""


@dataclass(frozen=True, slots=True)
class _Tree:
    """The parts of a headline, and what of it was read again."""

    parts: Sequence[Span]
    clause: Span
    again: Again


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
                _read_passive(main_part(tree.parts).root)
        return doc

    def _again(self, whole: Span, parts: Sequence[Span]) -> tuple[Span, Again]:
        """Return what of a headline was read again, and the words of the new parse by place."""
        names: Gazetteer = whole.doc._.gazetteer
        main = main_part(parts)
        if len(names.find(whole.text)) < 2:
            return main, {}
        for spelling in speeches(whole, parts, self.verbs.pasts, names):
            if again := self._read(whole, spelling, telling=True):
                return whole, again
        if self._needs_verb(main, names):
            for spelling in islice(spellings(main, self.verbs.pasts, names), _TRIES):
                if again := self._read(main, spelling):
                    return main, again
        return main, {}

    def _needs_verb(self, clause: Span, names: Gazetteer) -> bool:
        """Tell whether the parser lacks the verb, or took a plural or an aim for it."""
        root = clause.root
        known = not self.verbs.known or root.lemma_.lower() in self.verbs.known
        blank = any(t.is_space for t in clause[1:-1])
        noun = is_plural(root, names) or is_body(root, self.verbs.pasts, names)
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


def _rebuild(doc: Doc, trees: Sequence[_Tree]) -> None:
    """Write what was read again into a Doc, and hang sources and topics on the main verb."""
    labels = doc.vocab.strings
    heads = [token.head.i for token in doc]
    columns = [HEAD, DEP, TAG, POS, LEMMA]
    values = doc.to_array(columns)
    for tree in trees:
        main = tree.clause if tree.again else main_part(tree.parts)
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
                source = is_source(part, main, doc._.gazetteer)
                values[part.root.i][1] = labels.add(SOURCE if source else "dep")
    for i, head in enumerate(heads):
        values[i][0] = (head - i) % (1 << 64)  # spaCy's arrays have no sign
    doc.from_array(columns, values)  # type: ignore[arg-type]
