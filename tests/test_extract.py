"""From sentences to facts: a table of plain sentences, and rules of extraction without a model.

A fact is written `source relation target status`; a symmetric relation counts in either direction.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping

import docs
import pytest
from spacy.language import Language
from spacy.tokens import Doc
from tables import expected, statements, states, table

from kg import gazetteer, nlp, vocab
from kg.extraction import extract
from kg.model import Article, Fact, Mention
from kg.nlp.quotes import find_quotes

DAY = dt.date(2015, 11, 26)
Read = Callable[[str], tuple[Fact, ...]]

TABLE = """
# CONSULT
Norway met Peru.
    NOR metWith PER actual
Norway and Peru met in Lima.
    NOR metWith PER actual
The king of Jordan visited Chile.
    JOR visited CHL actual
Chile hosted the Peruvian president.
    CHL hosted PER actual
President Vladimir Putin telephoned Angela Merkel.
    RUS phoned DEU actual
Iran held talks with Iraq.
    IRN metWith IRQ actual
Talks between Israel and Egypt ended on Monday.
    ISR metWith EGY actual
Qatar mediated between Israel and Hamas.
    QAT mediatedFor ISR actual
    QAT mediatedFor HAMAS actual
Hollande flew to Moscow to meet Putin.
    FRA visited RUS actual
    FRA metWith RUS possible
The foreign ministers of Greece and Turkey met.
    GRC metWith TUR actual
The Norwegian-Peruvian talks failed.
    NOR metWith PER actual
# AGREE
Iran agreed with Iraq.
    IRN agreedWith IRQ actual
Japan promised to help Ukraine.
    JPN pledgedTo UKR actual
Germany pledged aid to Lebanon.
    DEU pledgedTo LBN actual
Russia offered to meet Ukraine.
    RUS pledgedTo UKR actual
Canada will send tanks to Ukraine.
    CAN arms UKR possible
Poland said it would arm Ukraine.
    POL pledgedTo UKR actual
# SUPPORT
France backs Greece.
    FRA backs GRC actual
Greece is backed by France.
    FRA backs GRC actual
Italy praised Albania.
    ITA praised ALB actual
Spain recognised Palestine.
    ESP recognised PSE actual
China and Russia signed an accord.
    CHN signedWith RUS actual
Israel apologised to Turkey.
    ISR apologisedTo TUR actual
The US-backed SDF left.
    USA backs SDF actual
Brazil supports the rebels in Syria.
    BRA backs SYR:REB actual
# COOPERATE
Serbia cooperated with Russia.
    SRB cooperatesWith RUS actual
Iran is an ally of Syria.
    IRN alliedWith SYR actual
Britain shared intelligence with France.
    GBR sharesIntelligenceWith FRA actual
India trades with Japan.
    IND tradesWith JPN actual
# AID
Germany gave Jordan money.
    DEU aids JOR actual
Iran sent weapons to Hezbollah.
    IRN arms HEZBOLLAH actual
Turkey sheltered Syrian refugees.
    TUR shelters SYR actual
Weapons were sent to Ukraine by Poland.
    POL arms UKR actual
# CONCEDE
Georgia yielded to Russia.
    GEO yieldedTo RUS actual
Israel yielded to American pressure.
    ISR yieldedTo USA actual
    USA urged ISR actual
# RETREAT
Russia withdrew its troops from Georgia.
    RUS withdrewFrom GEO actual
Iran released an American journalist.
    IRN released USA:CIV actual
Israel and Hamas agreed a ceasefire.
    ISR agreedWith HAMAS actual
The European Union lifted sanctions on Myanmar.
    EU easedSanctionsOn MMR actual
# REQUEST
Japan urged China to release its sailors.
    JPN urged CHN actual
Ukraine asked NATO for help.
    UKR urged NATO actual
France called on Iran to leave Syria.
    FRA urged IRN actual
The United Nations demanded that Israel withdraw.
    UN demandedOf ISR actual
Syria was urged by Russia to surrender.
    RUS urged SYR actual
# ACCUSE
Russia accused Turkey of arming ISIS.
    RUS accused TUR actual
    TUR arms ISIS reported
Turkey was accused by Russia of arming ISIS.
    RUS accused TUR actual
    TUR arms ISIS reported
Mexico criticised the United States.
    MEX criticised USA actual
Egypt condemned the Israeli attack on Lebanon.
    EGY criticised ISR actual
    ISR attacked LBN actual
South Africa blamed Israel.
    ZAF accused ISR actual
The ICC is investigating Israel.
    ICC investigated ISR actual
Sweden is critical of Hungary.
    SWE criticised HUN actual
# REJECT
Russia rejected the Ukrainian proposal.
    RUS opposes UKR actual
Iran refused to meet Israel.
    IRN refused ISR actual
Russia vetoed the French resolution.
    RUS vetoed FRA actual
# THREATEN
North Korea threatened to attack Japan.
    PRK threatened JPN actual
China warned Taiwan.
    CHN warned TWN actual
China will bomb Taiwan, Chinese officials said.
    CHN threatened TWN actual
# PROTEST
Iraqis protested against Turkey.
    IRQ protestedAgainst TUR actual
# SANCTION
The European Union imposed sanctions on Russia.
    EU sanctioned RUS actual
The United States sanctioned Iran.
    USA sanctioned IRN actual
Russia was sanctioned by Canada.
    CAN sanctioned RUS actual
Poland expelled three Russian diplomats.
    POL expelledDiplomatsOf RUS actual
Saudi Arabia cut ties with Qatar.
    SAU cutTiesWith QAT actual
# MOBILIZE
Russia massed troops on the border with Ukraine.
    RUS mobilisedAgainst UKR actual
Greece put its army on alert against Turkey.
    GRC mobilisedAgainst TUR actual
# COERCE
Israel blockaded Gaza.
    ISR blockaded PSE actual
Iran arrested an American journalist.
    IRN arrested USA:CIV actual
Iran seized a British tanker.
    IRN seizedFrom GBR actual
# ASSAULT
Turkey shot down a Russian jet.
    TUR shotDown RUS actual
A Russian jet was shot down by Turkey.
    TUR shotDown RUS actual
Russia's bombing of Syrian rebels went on.
    RUS bombed SYR:REB actual
The Turkish downing of a Russian jet shocked NATO.
    TUR shotDown RUS actual
Russia invaded Ukraine.
    RUS invaded UKR actual
The Taliban killed two American soldiers.
    TALIBAN killed USA actual
War broke out between Iran and Iraq.
    IRN fought IRQ actual
Turkish jets that bombed Iraq returned.
    TUR bombed IRQ actual
Turkey attacked Syria, killing Russian soldiers.
    TUR attacked SYR actual
    TUR killed RUS actual
# headlines
France And Germany Urge Iran To Release Envoys
    FRA urged IRN actual
    DEU urged IRN actual
Saudi Arabia Cuts Ties With Iran
    SAU cutTiesWith IRN actual
Kerry Meets Lavrov In Geneva
    USA metWith RUS actual
EU Imposes New Sanctions On Russia
    EU sanctioned RUS actual
# status
Norway did not attack Peru.
    NOR attacked PER denied
Norway denied attacking Peru.
    NOR attacked PER denied
Norway may attack Peru.
    NOR attacked PER possible
If Norway attacks Peru, Chile will leave.
    NOR attacked PER possible
Chile says Norway attacked Peru.
    NOR attacked PER reported
Norway attacked Peru, according to Chile.
    NOR attacked PER reported
Norway reportedly attacked Peru.
    NOR attacked PER reported
Norway plans to attack Peru.
    NOR attacked PER possible
Norway failed to meet Peru.
    NOR metWith PER denied
Russia never attacked Poland; Germany invaded Poland.
    RUS attacked POL denied
    DEU invaded POL actual
There is no chance of Norway joining the attack on Peru.
    NOR attacked PER denied
Norway could have attacked Peru.
    NOR attacked PER possible
Norway feared that Chile would attack Peru.
    CHL attacked PER possible
Norway met Peru, which attacked Chile.
    NOR metWith PER actual
    PER attacked CHL actual
# quotations
"Turkey attacked us," Putin said.
    RUS accused TUR actual
    TUR attacked RUS reported
Putin said: "We will not attack Turkey."
    RUS attacked TUR denied
"Iran supports Hamas," Netanyahu told Obama.
    IRN backs HAMAS reported
# pronouns and descriptions
Turkey is angry. It attacked Syria.
    TUR attacked SYR actual
Putin left Moscow. He met Hollande in Paris.
    RUS metWith FRA actual
Merkel arrived on Monday. She criticised Russia.
    DEU criticised RUS actual
Obama met his French counterpart.
    USA metWith FRA actual
Iran and Russia held talks. They condemned Israel.
    IRN metWith RUS actual
    IRN criticised ISR actual
    RUS criticised ISR actual
Hollande spoke on Monday. The French leader condemned Syria.
    FRA criticised SYR actual
Russia helps Syria. The two countries condemned Turkey.
    RUS aids SYR actual
    RUS criticised TUR actual
    SYR criticised TUR actual
Hamas lost. The group attacked Israel.
    HAMAS attacked ISR actual
# titles
Turkish Prime Minister Ahmet Davutoglu criticised Russia.
    TUR criticised RUS actual
The Russian foreign ministry criticised Turkey.
    RUS criticised TUR actual
Marie Dubois, the French envoy, criticised Syria.
    FRA criticised SYR actual
The White House condemned Iran.
    USA criticised IRN actual
Beijing warned Tokyo.
    CHN warned JPN actual
# nothing
Norway won the match against Peru.
The Moscow Times met readers in Peru.
Tourists from Norway like Peru.
Norwegian salmon is sold.
# a second round
Germany sent money to Jordan.
    DEU aids JOR actual
Israel bombed Lebanon.
    ISR bombed LBN actual
Turkey expelled the Dutch ambassador.
    TUR expelledDiplomatsOf NLD actual
Myanmar deported a British citizen.
    MMR deported GBR:CIV actual
Chinese hackers hacked the American government.
    CHN hacked USA actual
Pakistan fought India in Kashmir.
    PAK fought IND actual
Kremlin spokesman Dmitry Peskov criticised Turkey.
    RUS criticised TUR actual
Pro-Russian rebels in Ukraine attacked Poland.
    UKR:REB backs RUS actual
    UKR:REB attacked POL actual
Hezbollah, backed by Iran, attacked Israel.
    HEZBOLLAH attacked ISR actual
    IRN backs HEZBOLLAH actual
Norway condemned the Chilean attack on Peru.
    CHL attacked PER actual
    NOR criticised CHL actual
Norway lifted the blockade of Chile.
    NOR easedSanctionsOn CHL actual
Norway stopped arming Chile.
    NOR arms CHL denied
No Norwegian soldiers attacked Peru.
    NOR attacked PER denied
Norway asked Peru not to attack Chile.
    NOR urged PER actual
Norway prevented Chile from attacking Peru.
    CHL attacked PER denied
Norway forced Chile to leave Peru.
    NOR coerced CHL actual
The United States is arming Syrian rebels.
    USA arms SYR:REB actual
Chilean minister Juan Soto was arrested by Norway.
    NOR arrested CHL actual
Did Norway really attack Peru?
    NOR attacked PER possible
Was Peru attacked by Norway?
    NOR attacked PER possible
Chile retreated from Peru.
    CHL withdrewFrom PER actual
Peru surrendered to Chile.
    PER yieldedTo CHL actual
Chile gave in to the demands of Peru.
    CHL yieldedTo PER actual
Norway and Peru declared a ceasefire.
    NOR ceasedFireWith PER actual
Chileans rioted against Peru.
    CHL protestedAgainst PER actual
Demonstrators in Chile protested against Peru.
    CHL protestedAgainst PER actual
NATO raised its alert against Russia.
    NATO mobilisedAgainst RUS actual
The European Union extended sanctions against Syria.
    EU sanctioned SYR actual
Norway thanked Peru for its help against Chile.
    NOR praised PER actual
Norway threatened Peru with sanctions.
    NOR threatened PER actual
Rome hosted talks between Libya and Egypt.
    EGY metWith LBY actual
    ITA mediatedFor EGY actual
    ITA mediatedFor LBY actual
# who did it, and who did not
Norway condemned attacks on Peru by Chile.
    CHL attacked PER actual
    NOR criticised CHL actual
Norway supports Peru against Chile.
    NOR backs PER actual
Norwegian troops in Peru attacked Chile.
    NOR attacked CHL actual
Neither Norway nor Peru attacked Chile.
    NOR attacked CHL denied
    PER attacked CHL denied
Norway, not Peru, attacked Chile.
    NOR attacked CHL actual
Norway attacked Chile, not Peru.
    NOR attacked CHL actual
Norway, unlike Peru, attacked Chile.
    NOR attacked CHL actual
Norway attacked Chile instead of Peru.
    NOR attacked CHL actual
All countries except Norway attacked Chile.
Norway was attacked.
# more of status
Norway denied that it had attacked Peru.
    NOR attacked PER denied
Norway admitted attacking Peru.
    NOR attacked PER actual
Norway fears a Chilean attack on Peru.
    CHL attacked PER possible
Norway would have attacked Peru.
    NOR attacked PER possible
Norway almost attacked Peru.
    NOR attacked PER denied
Norway has not yet attacked Peru.
    NOR attacked PER denied
Norway is no longer attacking Peru.
    NOR attacked PER denied
Norway is said to have attacked Peru.
    NOR attacked PER reported
Norway's alleged attack on Peru was condemned by Chile.
    CHL criticised NOR actual
    NOR attacked PER reported
# victims and causes are no targets
Hungary opposes sanctions on Russia.
Iran vowed to destroy Israel.
    IRN threatened ISR actual
"We condemn the attack on France," Merkel said.
Norway condemned the attack on Peru.
Norway condemned the killing of Peruvian soldiers.
Norway called the attack on Peru a crime.
Norway investigated the attack on Peru.
Norway did not condemn the Chilean attack on Peru.
    CHL attacked PER actual
    NOR criticised CHL denied
Thousands of Egyptians protested against Israel.
    EGY protestedAgainst ISR actual
It is false that Norway attacked Peru.
    NOR attacked PER denied
Assad's ally Iran left.
    IRN alliedWith SYR actual
Syria's ally Iran criticised Norway.
    IRN alliedWith SYR actual
    IRN criticised NOR actual
Norway together with Chile attacked Peru.
    NOR attacked PER actual
    CHL attacked PER actual
Norway has yet to attack Peru.
    NOR attacked PER denied
Norway used jets to attack Chile.
    NOR attacked CHL actual
Non-Russian troops attacked Poland.
"""


CASES = table(TABLE)

GAPS = [
    (
        "The United States armed Syrian rebels.",
        "USA arms SYR:REB actual",
        "the parser takes 'armed' for an adjective",
    ),
    (
        "Anti-Assad rebels in Syria attacked Iraq.",
        "SYR:REB attacked IRQ actual; SYR:REB opposes SYR actual",
        "the prefix is not found before a surname",
    ),
    (
        "Austria is opposed to Turkey.",
        "AUT opposes TUR actual",
        "a participle as predicate has no subject",
    ),
    (
        "Russian hackers attacked the German parliament.",
        "RUS hacked DEU actual",
        "an attack by hackers is read as an assault",
    ),
    (
        "Turkey deported a Dutch journalist.",
        "TUR deported NLD:CIV actual",
        "a journalist is taken for a diplomat",
    ),
    (
        "India and Pakistan fought in Kashmir.",
        "IND fought PAK actual",
        "coordinated subjects of 'fight' are not read as its two sides",
    ),
    (
        "India and Pakistan fought a war.",
        "IND fought PAK actual",
        "coordinated subjects of 'fight a war' are not read as its two sides",
    ),
    (
        "Israel launched an air strike on Lebanon.",
        "ISR bombed LBN actual",
        "an air strike is read as any attack",
    ),
    (
        "Did Norway attack Peru?",
        "NOR attacked PER possible",
        "the parser takes 'attack' for a noun",
    ),
    (
        "Kremlin spokesman Dmitry Peskov warned Turkey.",
        "RUS warned TUR actual",
        "the parser takes the object for an adverbial",
    ),
    (
        "Norway helped Chile attack Peru.",
        "NOR aids CHL actual; CHL attacked PER actual",
        "the subject of the clause below 'help' is lost",
    ),
    (
        "Norway stopped the attack on Peru by Chile.",
        "CHL attacked PER actual",
        "stopping another's attack is read as a truce with its victim",
    ),
    ("Norway won the war against Peru.", "NOR fought PER actual", "'win a war' is not read"),
]


# ---------------------------------------------------------------- with the trained model


@pytest.fixture(scope="module")
def read(trained: Language) -> Read:
    """Give the facts of a text that was published on `DAY`."""

    def facts(text: str) -> tuple[Fact, ...]:
        ((article, doc),) = nlp.read(trained, [Article("one", text, DAY)])
        return extract(doc, article)

    return facts


test_a_sentence_gives_its_facts = states(TABLE, DAY)


@pytest.mark.model
@pytest.mark.parametrize(
    ("sentence", "facts"),
    [
        pytest.param(sentence, facts, marks=pytest.mark.xfail(reason=reason))
        for sentence, facts, reason in GAPS
    ],
)
def test_gaps_of_the_extraction(sentence: str, facts: str, read: Read) -> None:
    assert statements(read(sentence)) == expected(facts)


def test_the_table_covers_all_types_and_statuses() -> None:
    facts = [part.split() for cell in CASES.values() for part in expected(cell)]
    covered = {vocab.relation(relation).plover for _, relation, _, _ in facts}
    assert covered == {r.plover for r in vocab.relations().values() if r.plover}
    assert {status for *_, status in facts} == {"actual", "reported", "possible", "denied"}


def one(facts: tuple[Fact, ...], relation: str) -> Fact:
    (fact,) = (fact for fact in facts if fact.relation == relation)
    return fact


@pytest.mark.model
def test_a_fact_carries_its_evidence(read: Read) -> None:
    text = "It rained.  Turkey shot down a Russian jet near Latakia on Tuesday, Obama said."
    fact = one(read(text), "shotDown")
    assert fact.sentence == "Turkey shot down a Russian jet near Latakia on Tuesday, Obama said."
    assert text[fact.start : fact.end] == fact.sentence
    assert text[fact.trigger_start : fact.trigger_end] == fact.trigger == "shot down"
    assert (fact.source.text, fact.target.text) == ("Turkey", "Russian jet")
    assert (fact.thing, fact.place, fact.date) == ("Russian jet", "Latakia", "2015-11-24")
    assert (fact.status, fact.cue) == ("reported", "said")
    assert fact.speaker is not None and fact.speaker.actor.name == "Barack Obama"
    assert fact.rule.endswith("/verb") and fact.path == "Turkey <nsubj shot dobj> jet"


@pytest.mark.model
def test_a_fact_that_the_text_states_has_no_speaker_and_no_cue(read: Read) -> None:
    fact = one(read("Norway met Peru."), "metWith")
    assert (fact.status, fact.speaker, fact.cue, fact.date, fact.place) == ("actual", *[None] * 4)


@pytest.mark.model
def test_evidence_is_cut_from_the_article_not_from_the_copy(read: Read) -> None:
    fact = one(read("“Norway’s” king met Peru’s minister – in “Lima”."), "metWith")
    assert fact.sentence == "“Norway’s” king met Peru’s minister – in “Lima”."
    assert fact.target.text == "Peru’s minister"


@pytest.mark.model
def test_a_title_says_who_leads(read: Read) -> None:
    fact = one(read("French President François Hollande left."), "leads")
    assert (fact.source.actor.name, fact.target.actor.id) == ("François Hollande", "FRA")


@pytest.mark.model
@pytest.mark.parametrize("text", ["NATO member Turkey met Iran.", "Turkey is a member of NATO."])
def test_members_are_read(text: str, read: Read) -> None:
    fact = one(read(text), "memberOf")
    assert (fact.source.actor.id, fact.target.actor.id) == ("TUR", "NATO")


@pytest.mark.model
@pytest.mark.parametrize("text", ["", " ", "\n\n", ".", "?!", '"', "a" * 300, "🙂 → 北京"])
def test_texts_without_sentences_give_nothing(text: str, read: Read) -> None:
    assert read(text) == ()


# ---------------------------------------------------------------- on hand-built parses


def party(parsed: Doc, word: str, code: str) -> tuple[int, tuple[Mention, ...]]:
    token = docs.token(parsed, word)
    end = token.idx + len(token)
    actor = gazetteer.load().actors[code]
    return token.i, (Mention(actor, token.text, token.idx, end, "name"),)


def facts_of(table: str, actors: Mapping[str, str]) -> tuple[Fact, ...]:
    """Return the facts of a hand-built parse in which the words mean these actors."""
    parsed = docs.doc(table)
    parsed._.actors = dict(party(parsed, word, code) for word, code in actors.items())
    parsed._.alternates = {}
    parsed._.quotes = find_quotes(parsed)
    return extract(parsed, Article("one", parsed.text, DAY))


PAIR = {"Norway": "NOR", "Peru": "PER"}


@pytest.mark.parametrize(
    ("table", "facts"),
    [
        pytest.param(
            "Norway/NNP/nsubj>attacked attacked=attack/VBD/ROOT Peru/NNP/dobj>attacked",
            "NOR attacked PER actual",
            id="active",
        ),
        pytest.param(
            """Norway/NNP/nsubjpass>attacked was=be/VBD/auxpass>attacked attacked=attack/VBN/ROOT
            by/IN/agent>attacked Peru/NNP/pobj>by""",
            "PER attacked NOR actual",
            id="passive",
        ),
        pytest.param(
            """Norway/NNP/nsubj>met and/CC/cc>Norway Peru/NNP/conj>Norway met=meet/VBD/ROOT""",
            "NOR metWith PER actual",
            id="mutual, without an object",
        ),
        pytest.param(
            """Norway/NNP/nsubj>attack did=do/VBD/aux>attack not/RB/neg>attack attack/VB/ROOT
            Peru/NNP/dobj>attack""",
            "NOR attacked PER denied",
            id="negated",
        ),
        pytest.param(
            """Norway/NNP/nsubj>refused refused=refuse/VBD/ROOT to/TO/aux>meet meet/VB/xcomp>refused
            Peru/NNP/dobj>meet""",
            "NOR refused PER actual",
            id="what is refused is not stated again",
        ),
        pytest.param(
            """Norway/NNP/nsubj>slept slept=sleep/VBD/ROOT in/IN/prep>slept Peru/NNP/pobj>in""",
            "",
            id="no trigger",
        ),
    ],
)
def test_facts_without_a_model(table: str, facts: str) -> None:
    assert statements(facts_of(table, PAIR)) == expected(facts)


def test_nobody_acts_on_himself() -> None:
    table = "Norway/NNP/nsubj>attacked attacked=attack/VBD/ROOT Norwegians/NNPS/dobj>attacked"
    assert facts_of(table, {"Norway": "NOR", "Norwegians": "NOR"}) == ()


def test_a_party_that_nobody_knows_gives_no_fact() -> None:
    table = "Norway/NNP/nsubj>attacked attacked=attack/VBD/ROOT Atlantis/NNP/dobj>attacked"
    assert facts_of(table, {"Norway": "NOR"}) == ()


def test_coordination_multiplies() -> None:
    table = """Norway/NNP/nsubj>attacked and/CC/cc>Norway Chile/NNP/conj>Norway
        attacked=attack/VBD/ROOT Peru/NNP/dobj>attacked"""
    found = facts_of(table, PAIR | {"Chile": "CHL"})
    assert statements(found) == expected("NOR attacked PER actual; CHL attacked PER actual")


def test_a_reading_of_an_article_is_repeatable_without_a_model() -> None:
    table = "Norway/NNP/nsubj>attacked attacked=attack/VBD/ROOT Peru/NNP/dobj>attacked"
    assert facts_of(table, PAIR) == facts_of(table, PAIR)


def test_the_table_has_no_sentence_twice() -> None:
    gaps = [sentence for sentence, _, _ in GAPS]
    assert len({*gaps, *CASES}) == len(gaps) + len(CASES)


def test_facts_are_written_as_four_words() -> None:
    cells = [*CASES.values(), *(cell for _, cell, _ in GAPS)]
    assert all(re.fullmatch(r"(\S+ \S+ \S+ \S+(; )?)*", cell) for cell in cells)
