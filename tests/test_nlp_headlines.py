"""Headlines: which lines are some, what the parser reads instead, and what is read in them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.language import Language
from tables import states

from kg import gazetteer, nlp
from kg.extraction import extract
from kg.model import Article
from kg.nlp.headlines import find_headlines, in_prose
from kg.nlp.lemmas import pasts_of

NAMES = gazetteer.load()
DAY = dt.date(2015, 11, 26)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("Norway summons Peruvian envoy", ["Norway summons Peruvian envoy"]),
        ("Norway summons envoy\n\nThe envoy of Peru came.", ["Norway summons envoy"]),
        ("Norway summons envoy\nThe envoy of Peru came.", []),
        ("Norway Summons Peruvian Envoy\nThe envoy came.", ["Norway Summons Peruvian Envoy"]),
        ("Norway summons envoy.", []),
        ("Will Norway summon the envoy?", []),
        ("Norway, Peru", []),
        (" ".join(["word"] * 21), []),
        ("", []),
    ],
)
def test_a_headline_stands_alone_without_a_stop(text: str, lines: list[str]) -> None:
    assert [text[h.start : h.end] for h in find_headlines(text)] == lines


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Norway 'broke' truce", ["'broke'"]),
        ('Norway "broke a truce" with Peru', ['"broke a truce"']),
        ("Norway's allies' talks with Peru's envoys", []),
        ("Norway 'shells Peru", []),
    ],
)
def test_what_a_headline_puts_in_marks_is_a_claim(text: str, claims: list[str]) -> None:
    (headline,) = find_headlines(text)
    assert [text[start:end] for start, end in headline.claims] == claims


@pytest.mark.parametrize(
    ("line", "plain"),
    [
        ("Norway, Peru sign border pact", "Norway &Peru sign border pact"),
        ("Norway, Peru, Chad sign border pact", "Norway, Peru &Chad sign border pact"),
        ("Peruvian troops, rebels clash near Lima", "Peruvian troops &rebels clash near Lima"),
        ("UN: Norway, Peru sign border pact", "UN: Norway &Peru sign border pact"),
        ("Oslo, Norway hosts Peruvian envoy", "Oslo, Norway hosts Peruvian envoy"),
        ("Oil slides, Norway blames Peru", "Oil slides, Norway blames Peru"),
        ("Norway vows to help Peru, Chad", "Norway vows to help Peru, Chad"),
        ("Norway 'shells' Peru again", "Norway  shells  Peru again"),
    ],
)
def test_subjects_are_joined_and_marks_are_gone(line: str, plain: str) -> None:
    assert in_prose(line, find_headlines(line), NAMES) == plain


def test_the_past_tense_stands_for_the_present_of_headlines() -> None:
    irregular = {"met": ["meet"], "meeting": ["meet"], "taken": ["take"], "took": ["take"]}
    pasts = pasts_of(["meet", "take", "defy", "clash", "cut off"], irregular)
    assert pasts == {
        "meet": "met",
        "meets": "met",
        "take": "took",
        "takes": "took",
        "defy": "defied",
        "defies": "defied",
        "clash": "clashed",
        "clashes": "clashed",
    }


TABLE = """
# The verb looks like a plural
Norway summons Peruvian envoy
    NOR criticised PER actual
Chad expels Kenyan diplomats
    TCD expelledDiplomatsOf KEN actual
Turkey Downs Russian Jet Near Syria
    TUR shotDown RUS actual
TURKEY DOWNS RUSSIAN JET NEAR SYRIA
    TUR shotDown RUS actual
Saudi-led coalition bombs Yemen
    COALITION_YEM bombed YEM actual
EU sanctions Mugabe's wife
    EU sanctioned ZWE:CIV actual
# Two subjects and a comma
Kenya, Uganda ink border pact
    KEN signedWith UGA actual
Chile, Peru, Cuba hold talks in Quito
    CHL metWith PER actual
    CHL metWith CUB actual
    PER metWith CUB actual
Sudanese troops, rebels clash near Kassala
    SDN fought SDN:REB actual
Kenya, Uganda Widen Sanctions On Sudan
    KEN sanctioned SDN actual
    UGA sanctioned SDN actual
# What is to come
Ghanaian president to visit Togo
    GHA visited TGO possible
Kenya set to deport Somali cleric
    KEN deported SOM possible
Kenya ready to help Somalia
    KEN pledgedTo SOM actual
# In a place with an aim
UN envoy in Kenya for talks on Somalia
    UN visited KEN actual
Kenyan envoy in Uganda to discuss fishing
    KEN visited UGA actual
Kenyan tourist in Uganda
# Names side by side, an owner, a semicolon
Two Gaza rockets hit Israel; nobody hurt
    PSE attacked ISR actual
Chile backs Peru crackdown on protesters
    CHL backs PER actual
Britain backs Syria action in parliament
Peru criticised Chile crackdown on protesters
    PER criticised CHL actual
Kenya-Uganda hold talks on border
    KEN metWith UGA actual
Guinea-Bissau holds talks with Senegal
    GNB metWith SEN actual
Kenya PM accuses Uganda president of lying
    KEN accused UGA actual
Kenya gives Uganda army tanks
    KEN arms UGA actual
Details of Iranian president's visit to Lebanon
    IRN visited LBN actual
Ugandan delegation heads to Kenya
    UGA visited KEN actual
# Done to whom it names first
Hezbollah banned in Kenya
    KEN coerced HEZBOLLAH actual
Ugandan officials barred from Kenya after protests
    KEN expelledDiplomatsOf UGA actual
Kenyan jets bombed in Somalia
Taliban warlord killed in US drone strike
    USA bombed TALIBAN actual
12 killed in Eritrea in Ethiopian airstrikes
    ETH attacked ERI actual
Six killed in Ethiopian air strike in Eritrea
    ETH attacked ERI actual
# A part in something, a body before its verb
Kenya, Uganda in border talks
    KEN metWith UGA actual
Kenya, Uganda in joint veto of UN Sudan resolution
    KEN vetoed UN actual
    UGA vetoed UN actual
Kenyan court sentences two Ugandan citizens to death
    KEN arrested UGA:CIV actual
Kenyan president due in Uganda
    KEN visited UGA possible
# Who says so, before or after
Kenya: Somalia massing troops on Ethiopian border
    SOM mobilisedAgainst ETH reported
Kenyan jets strike Somalia: officials
    KEN attacked SOM reported
Kenyan jets strike Somalia - Red Cross
    KEN attacked SOM reported
Kenyan jets strike Somalia - video
    KEN attacked SOM actual
Sudan: UN condemns Chad over abuses in Sudan
    UN criticised TCD actual
Kenya: Al-Shabaab shelled Somali troops
    SHABAAB bombed SOM reported
Somalia: Al-Shabaab shells Kenyan troops
    SHABAAB bombed KEN actual
# Who is told to do something
EU leaders to Mugabe: stop attacking farmers
    EU urged ZWE actual
# What the parser takes for a verb
Chadian rebels shell Libyan troops
    TCD:REB bombed LBY actual
Libya fires missiles at Chad
    LBY attacked TCD actual
Kenyan president in Kampala on first visit since vote
    KEN visited UGA actual
# Whom a name before a noun means
ICC issues Bashir warrant
    ICC accused SDN actual
# A patient is no guest
Ugandan president in India for heart treatment
Ugandan president in India for trade talks
    UGA visited IND actual
# A people before the colon speaks
Somalis: Kenyan jets strike Kismayo
    KEN attacked SOM reported; SOM accused KEN actual
# In words only
Kenya, Uganda clash over fishing rights
    KEN opposes UGA actual; UGA opposes KEN actual
# One who changes sides is not his state
Eritrean pilot defects to Ethiopia
# What is only claimed
Kenya 'freezes Somali assets'
    KEN sanctioned SOM reported
Kenya 'bombs' Somalia
    KEN bombed SOM reported
"""


test_headline_states_its_facts = states(TABLE, DAY)


WORDS = (
    "US UN: Iran, Iraq Kenya: Uganda 'bombs' 'seizes ship' in for talks to meet set - : ; “peace” "
    "killed kills strikes sanctions rebels forces Putin Erdogan's visit on said officials Report: "
    "( ) & $3 10% İzmir ﬁre 🙂 the of RUSSIA BACKS warns court sentences \n\n two."
).split(" ")


@pytest.mark.model
@settings(max_examples=60, deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), min_size=1, max_size=22))
def test_any_headline_is_read_and_its_evidence_is_in_the_text(
    words: list[str], trained: Language
) -> None:
    text = " ".join(words)
    ((article, doc),) = nlp.read(trained, [Article("one", text, DAY)])
    assert len(doc.text) == len(text)
    for fact in extract(doc, article):
        assert text[fact.start : fact.end] == fact.sentence
        assert text[fact.trigger_start : fact.trigger_end] == fact.trigger
