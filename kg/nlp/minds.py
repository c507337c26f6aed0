"""Who has a mind, by English alone: what only people and their bodies do, and nouns for people.

It tells a pronoun apart from things: "they vowed" means no talks, "it is raining" nobody.
"""

from __future__ import annotations

from functools import cache

from spacy.tokens import Token

from kg import lexicon

_BY_THINGS = frozenset(
    "accelerate advance affect aid alarm alert anger annoy approach attest attract avert bar be "
    "begin bind blow bolster boost break bring broaden build burn burst carry cause cement clear "
    "close come commit conclude confirm continue contradict contribute convey convince cost cover "
    "cripple crush cut damage dash deepen defuse delay demonstrate derail destroy deter devastate "
    "disappoint dismay disrupt divert do double draw drive drop embolden encourage end enhance "
    "enrage entitle envisage escalate establish exclude expand explode express extend face "
    "facilitate fail fall find fire fit follow forbid force foresee form frustrate gain get give "
    "go guarantee halt harm have help hinder hit hold hurt impede imply improve include increase "
    "indicate infuriate inject intensify interrupt intimidate introduce irk irritate issue join "
    "keep kill knock land lead leave let lift limit line link loosen lower make mandate mark meet "
    "mend mention miss move narrow need note oblige obstruct offend offer open outrage paralyse "
    "paralyze part pass pause permit place play point pose position preclude present prevail "
    "prevent produce prohibit prolong promise promote protect provide pull push put race raise "
    "rattle ravage reach receive reduce reflect regulate reinforce remind remove repeat require "
    "restart restore restrict return reveal revive ring ripple rise risk roll run rush satisfy "
    "save scare score scuttle send serve set settle shake show sink sit slow smash soften solidify "
    "sound spark speed spring spur stall stand start starve stem stick stop strain straighten "
    "strengthen strike strip suggest support surge surround suspend sustain sweep swing take tell "
    "terminate threaten tie tighten touch treat trigger turn undercut underline underscore unite "
    "upset violate wait warm weaken weigh widen win wind work worry wound wreck".split()
)
"""What texts, deeds and vessels do as well as people and their bodies."""
_THINKING = frozenset(
    "aim care contemplate deplore dream enjoy feel forget hope hate intend know like love mind "
    "mourn opt plan ponder prefer pretend realise realize refuse regret remember resent seek think "
    "try want".split()
)
_SUFFERING = frozenset(
    "accuse advise arrest ask assure behead blame captivate charge commission condemn congratulate "
    "convict convince deport detain elect evict exile expel extradite fool free hire "
    "imprison inform injure instruct interrogate interview invite jail kidnap murder notify "
    "persuade praise promise question rape remind sentence summon suspect tell thank threaten "
    "torture try urge warn wound".split()
)
"""What is done to people and their bodies alone."""
_DISPOSED = frozenset(
    "able afraid angry anxious ashamed aware careful committed concerned confident content "
    "convinced delighted determined disappointed eager free furious glad grateful guilty happy "
    "hesitant innocent interested keen loath optimistic outraged pessimistic pleased prepared "
    "proud ready reluctant responsible sad satisfied shocked sorry sure surprised unable "
    "unaware unhappy unprepared unwilling wary willing worried".split()
)
"""What people and their bodies alone are; "it is able to" has a subject, "it is hard to" none."""


def needs_mind(token: Token) -> bool:
    """Tell whether a word stands where only people or their bodies can: "it vowed", "told them"."""
    verb = token.head
    if token.dep_ == "nsubj":
        disposed = (c.lower_ for c in verb.children if c.dep_ in ("acomp", "oprd"))
        return verb.lemma_ in _done_by_minds() or any(word in _DISPOSED for word in disposed)
    if token.dep_ in ("nsubjpass", "dobj", "dative"):
        return verb.lemma_ in _SUFFERING
    return False


@cache
def _done_by_minds() -> frozenset[str]:
    return lexicon.load().verbs - _BY_THINGS | _THINKING


# ---------------------------------------------------------------- nouns


_PEOPLE = frozenset(
    "accomplice ace advocate agent aide ally apprentice associate athlete aunt baby bachelor "
    "bishop boss boy bride brother buyer candidate captain captive captor celebrity champion chap "
    "chef chief child clerk client coach colleague comrade cook cop couple cousin crew crook "
    "culprit daughter delegate descendant diplomat enemy envoy expert fan father fellow figure "
    "folk friend fugitive gang gay genius girl graduate groom guard guest guide guy heir hero host "
    "husband infant inmate judge juror kid king laureate lord mate mayor midwife monk mother "
    "native nephew niece novice nun nurse occupant orphan parent partner patient peer pilot poet "
    "priest prince princess prophet queen rabbi recruit relative rival saint scout sheikh sibling "
    "sister slave son spouse spy staff star survivor suspect team teen thief thug twin uncle "
    "victim villain widow wife witness woman youngster".split()
)
_ENDINGS = (
    "er", "or", "ist", "ian", "ant", "ent", "ee", "eer", "man", "men", "people", "folk", "ive",
)  # fmt: skip
_TEXTS = frozenset(
    "accord act agreement amendment bill communique constitution convention declaration decree "
    "directive document draft editorial edict indictment law legislation letter measure memo "
    "memorandum message newspaper note order pact paper petition plan proposal protocol report "
    "resolution ruling settlement statement study survey testimony text treaty verdict "
    "website".split()
)
"""What speaks as people do: "the report ... it accused"."""


def may_be_people(token: Token) -> bool:
    """Tell whether a common noun may mean somebody, or a text that speaks for them."""
    lemma = token.lemma_.lower()
    if lemma in _PEOPLE or lemma in _TEXTS:
        return True
    return lemma.endswith(_ENDINGS) and not lemma.endswith("ment")


def is_crowd(token: Token) -> bool:
    """Tell whether a noun in the singular means several people: "the crew ... they"."""
    return token.lemma_.lower() in _CROWDS


_CROWDS = frozenset(
    "audience band class club clergy community company congregation couple crew crowd duo "
    "electorate family gang generation group household jury majority minority mob pair police "
    "population posse public squad staff team trio youth".split()
)
