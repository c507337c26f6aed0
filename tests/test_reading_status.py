"""Fact, claim, plan or denial as wires write them: a table of sentences with what they state.

Written as `tables` reads them: a sentence, then the facts that it states, if any.
"""

from __future__ import annotations

import datetime as dt

import pytest
from spacy.language import Language
from tables import states

from kg import nlp
from kg.extraction import extract
from kg.model import Article, Fact

DAY = dt.date(2015, 11, 26)

TABLE = """
# denied
Neither Russia nor China has condemned North Korea for the launch.
    CHN criticised PRK denied
    RUS criticised PRK denied
No Pakistani minister has visited India since 2011.
    PAK visited IND denied
Rather than sanctioning Iran, the European Union opened talks with Tehran.
    EU metWith IRN actual
    EU sanctioned IRN denied
Italy sent aid to Libya rather than bomb it.
    ITA aids LBY actual
    ITA bombed LBY denied
Germany ruled out sending weapons to Ukraine.
    DEU arms UKR denied
A meeting between Putin and Erdogan failed to materialise.
    RUS metWith TUR denied
A deal between Iran and Russia fell through.
    IRN agreedWith RUS denied
Western powers left many options untried: sanctioning Qatar, or withdrawing support from Jordan.
    WEST sanctioned JOR denied
    WEST sanctioned QAT denied
Other options, such as bombing Iran or blockading Iran, were not considered by Washington.
    USA blockaded IRN denied
    USA bombed IRN denied
Russia has vetoed no resolution against Israel.
    RUS vetoed ISR denied
Turkey has shown no interest in a dialogue with Armenia.
    ARM consultedWith TUR denied
Lebanon said it was not Hezbollah that attacked Israel.
    HEZBOLLAH attacked ISR denied
Western media falsely claimed that Russia had bombed a hospital in Syria.
    RUS bombed SYR denied
Moscow was falsely accused of shooting down a Dutch plane, the Kremlin said.
    RUS shotDown NLD denied
The law bans Japan from attacking China.
    JPN attacked CHN denied
American diplomacy kept Israel from bombing Iran.
    ISR bombed IRN denied
Moscow disputes that it invaded Georgia.
    RUS invaded GEO denied
# vows not to do something
Qatar vowed never to recognise Israel.
    QAT refused ISR actual
North Korea promised not to attack South Korea.
    PRK pledgedTo KOR actual
# one of two
It was not Turkey but Syria that shot down the Israeli plane.
    SYR shotDown ISR actual
Not only Britain but also Germany condemned Belarus.
    DEU criticised BLR actual
    GBR criticised BLR actual
Cameron met not Putin but Medvedev in Moscow.
    GBR metWith RUS actual
# facts in spite of a negation
Russia lost no time in bombing Syrian rebels.
    RUS bombed SYR:REB actual
Turkey made no secret of arming Libyan rebels.
    TUR arms LBY:REB actual
Kuwait did not hesitate to condemn Iraq.
    KWT criticised IRQ actual
Cameroon had to withdraw its troops from Nigeria.
    CMR withdrewFrom NGA actual
Ukraine will not forgive Russia for bombing Kharkiv.
    RUS bombed UKR actual
    UKR refused RUS actual
Poland does not regret expelling the Russian ambassador.
    POL expelledDiplomatsOf RUS actual
Denmark may regret arming Ukraine.
    DNK arms UKR actual
Moscow could retaliate for the British expulsion of Russian diplomats.
    GBR expelledDiplomatsOf RUS actual
It is unclear why Turkey shot down the Russian jet.
    TUR shotDown RUS actual
Analysts wonder how Israel killed the Iranian scientist.
    ISR killed IRN:CIV actual
The UN Security Council voted to impose sanctions on Libya.
    UN sanctioned LBY actual
Saudi Arabia decided on Sunday to cut ties with Iran.
    SAU cutTiesWith IRN actual
Cuban officials gathered in Havana to meet an American delegation.
    CUB metWith USA actual
In the 1980s Libya would regularly arm the IRA.
    LBY arms IRA actual
# open
Israel has decided to bomb Iran.
    ISR bombed IRN possible
Turkey may not sign the accord with Armenia.
    ARM signedWith TUR possible
Washington is considering arming Ukraine.
    USA arms UKR possible
Israel neither confirmed nor denied that it had bombed Syria.
    ISR bombed SYR possible
Talk of an Israeli attack on Iran pushed up oil prices.
    ISR attacked IRN possible
Britain was minutes from bombing Iraq.
    GBR bombed IRQ possible
Once Iran signs the deal with the United States, sanctions will be lifted.
    IRN signedWith USA possible
The EU will lift sanctions as soon as Russia withdraws from Ukraine.
    RUS withdrewFrom UKR possible
Merkel would only visit Kiev once Russia had withdrawn its troops from Donetsk.
    DEU visited UKR possible
    RUS withdrewFrom UKR possible
Provided that Moscow withdraws its troops from Donbass, the EU will lift sanctions on Russia.
    EU easedSanctionsOn RUS possible
    RUS withdrewFrom UKR possible
In case Russia invades Estonia, NATO will send troops.
    RUS invaded EST possible
Had Iraq attacked Jordan, Israel would have bombed Baghdad.
    IRQ attacked JOR possible
    ISR bombed IRQ possible
Any attack by North Korea on Japan would be met with force.
    PRK attacked JPN possible
A Russian attack on Lithuania would trigger a war with NATO.
    RUS attacked LTU possible
Talks between Iran and Iraq will begin on Monday.
    IRN metWith IRQ possible
Talks between Colombia and the FARC were to resume on Thursday.
    COL metWith FARC possible
Talks between Colombia and the FARC resumed on Thursday in Havana.
    COL metWith FARC actual
# ahead
Hollande, who visits Moscow next week, condemned Assad.
    FRA criticised SYR actual
    FRA visited RUS possible
Kerry and Zarif hold talks in Vienna on Friday.
    IRN metWith USA possible
France withdraws its last troops from Mali next year.
    FRA withdrewFrom MLI possible
Lavrov arrives in Tokyo on Friday for talks with his Japanese counterpart.
    JPN metWith RUS possible
    RUS visited JPN possible
Putin is visiting Hungary.
    RUS visited HUN actual
Until Turkey apologised to Russia, Moscow refused to lift sanctions on Ankara.
    RUS refused TUR actual
    TUR apologisedTo RUS actual
# told by somebody
The court ruled that Uganda had invaded Congo.
    UGA invaded COD reported
There was no immediate confirmation of the reported Israeli raid on Syria.
    ISR attacked SYR reported
Turkey, the Kremlin said, had bombed Syria.
    TUR bombed SYR reported
In Lavrov's account, Turkey armed Islamic State.
    TUR arms ISIS reported
Suspected Russian hackers attacked Estonia.
    RUS attacked EST reported
North Korea appears to be arming Iran.
    PRK arms IRN reported
Moscow's claim to have bombed only Islamic State is disputed by France.
    FRA opposes RUS actual
    RUS bombed ISIS denied
What Poland called an attack by Belarus on its border continued.
    BLR attacked POL reported
Ankara denied Russian claims that it had bombed Syria.
    RUS accused TUR actual
    TUR bombed SYR denied
    TUR opposes RUS actual
Kabul has long accused Islamabad of supporting the Taliban, a charge Pakistan denies.
    AFG accused PAK actual
    PAK backs TALIBAN reported
    PAK opposes AFG actual
A day after Israel bombed Gaza, Egypt said it would host talks if both sides held their fire.
    ISR bombed PSE actual
    ISR ceasedFireWith PSE possible
Turkey suspended trade with Israel; Israel's foreign minister accused its president of lying.
    ISR accused TUR actual
    TUR sanctioned ISR actual
# own words
The Kremlin said Putin met Netanyahu on Monday.
    ISR metWith RUS actual
Mexico said it was cutting ties with North Korea.
    MEX cutTiesWith PRK actual
Malaysia has expelled the North Korean ambassador, its foreign minister said.
    MYS expelledDiplomatsOf PRK actual
Ukraine said its forces had killed 20 Russian soldiers.
    UKR killed RUS reported
Moscow's claim to have bombed only Islamic State surprised France.
    RUS bombed ISIS reported
# nothing
Hezbollah gained popularity from attacking Israel.
The idea of arming the Kurds alarmed Ankara.
A resolution that would have condemned Syria was vetoed by Russia and China.
Attacking Iran would be a mistake, said Robert Gates.
Great powers invade small countries such as Georgia.
There is nothing to suggest that Iran armed Hamas.
"""

SPEAKERS = [
    ("Turkey, the Kremlin said, had bombed Syria.", "bombed", "Kremlin"),
    ("In Lavrov's account, Turkey armed Islamic State.", "armed", "Lavrov"),
    ("In the words of the Polish premier, Russia invaded Georgia.", "invaded", "Polish premier"),
    ("Ankara denied Russian claims that it had bombed Syria.", "bombed", "Ankara"),
    ("Lebanon said it was not Hezbollah that attacked Israel.", "attacked", "Lebanon"),
    ("Moscow was falsely accused of bombing Poland, the Kremlin said.", "bombing", "Kremlin"),
    ("What Poland called an attack by Belarus on its border continued.", "attack", "Poland"),
    ("North Korea appears to be arming Iran.", "arming", None),
    ("Western media falsely claimed that Russia had bombed Syria.", "bombed", None),
    ("A Turkish official said Russia had told Ankara that Iran bombed Iraq.", "bombed", "Russia"),
]


def read(sentence: str, trained: Language) -> tuple[Fact, ...]:
    ((article, doc),) = nlp.read(trained, [Article("one", sentence, DAY)])
    return extract(doc, article)


test_a_sentence_gives_its_facts = states(TABLE, DAY)


@pytest.mark.model
@pytest.mark.parametrize(("sentence", "trigger", "speaker"), SPEAKERS)
def test_who_says_so(sentence: str, trigger: str, speaker: str | None, trained: Language) -> None:
    (fact,) = (f for f in read(sentence, trained) if f.trigger == trigger)
    assert (fact.speaker.text if fact.speaker else None) == speaker
