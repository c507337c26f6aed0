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
Russia has vetoed no Israeli resolution.
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
Chad gave weapons to Sudan, not to Libya.
    TCD arms SDN actual
Chad gave weapons not to Libya but to Sudan.
    TCD arms SDN actual
Peru criticised Chile and not Bolivia.
    PER criticised CHL actual
# a wish is not parted from what is told beside it
Japan said it plans to raise tariffs and that it is cooperating with Australia.
    AUS cooperatesWith JPN reported
India said it hopes to win and that it has bombed Pakistan.
    IND bombed PAK reported
Norway hopes that Chad will sign and that Sudan will withdraw from Chad.
    SDN withdrewFrom TCD possible
# taken for given
Moscow's envoy said the 1979 invasion of Afghanistan by the Soviet Union was a mistake.
    RUS invaded AFG actual
Qatar is trying to end the conflict between Sudan and Chad.
    SDN fought TCD actual
Kenya hopes to mediate in the growing rift between Rwanda and Uganda.
    KEN mediatedFor RWA possible
    KEN mediatedFor UGA possible
    RWA opposes UGA actual
    UGA opposes RWA actual
They seek an end to hostilities between Armenia and Azerbaijan.
    ARM opposes AZE actual
    AZE opposes ARM actual
The dispute between Ethiopia and Egypt could be settled, diplomats said.
    EGY opposes ETH actual
    ETH opposes EGY actual
The PKK has reportedly changed its tactics in its guerrilla war against Turkey.
    PKK attacked TUR actual
The Egyptian president discussed Ethiopia's accusation that Cairo had bombed Eritrea.
    EGY bombed ERI reported
    ETH accused EGY actual
The ELN acknowledged planning the attack on Colombia's army.
    ELN attacked COL actual
Zambia may condemn Zimbabwe's raid on Mozambique.
    ZMB criticised ZWE possible
    ZWE attacked MOZ actual
The deal could not have been reached without Qatar's support for the Taliban.
    QAT backs TALIBAN actual
# not taken for given
Hamas is planning an attack on Israel.
    HAMAS attacked ISR possible
Israel plans its attack on Iran for the spring.
    ISR attacked IRN possible
Iraq denied its attack on Kuwait.
    IRQ attacked KWT denied
The Pentagon denied reports of an American raid on Yemen.
    USA attacked YEM denied
The Kremlin rejected Ukraine's accusation that Russia had attacked Kharkiv.
    RUS attacked UKR denied
    RUS opposes UKR actual
    UKR accused RUS actual
NATO will launch its attack on Libya on Sunday.
    NATO attacked LBY possible
Sanctions could provoke a conflict between Kenya and Somalia.
    KEN fought SOM possible
If the Turkish invasion of Cyprus had not happened, Greece would have joined.
    TUR invaded CYP possible
The embargo led to Japan's attack on the United States, a historian said.
    JPN attacked USA actual
Sudan promised to help Togo but attacked Benin.
    SDN attacked BEN actual
    SDN pledgedTo TGO actual
Not even Iran supported Iraq.
    IRN backs IRQ denied
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
# done, whatever led to it
Serbia went on to blame Kosovo for the violence.
    SRB accused XKX actual
Lavrov proceeded to criticise Ukraine.
    RUS criticised UKR actual
Lavrov went to Kiev to criticise Ukraine.
    RUS criticised UKR possible
    RUS visited UKR actual
Poland should be grateful that Germany supports Ukraine.
    DEU backs UKR actual
Egypt cannot ignore the fact that Israel bombed Syria.
    ISR bombed SYR actual
You can be sure that Spain supports Morocco.
    ESP backs MAR actual
Tehran said it had not heard of Vladimir Putin who has threatened Syria.
    RUS threatened SYR actual
Spain was quick to condemn Morocco.
    ESP criticised MAR actual
Spain would be wrong to condemn Morocco.
    ESP criticised MAR possible
Spain dared to attack Morocco.
    ESP attacked MAR actual
# open
A meeting has been arranged between Armenia and Azerbaijan.
    ARM metWith AZE possible
A meeting between Putin and Obama has been set for Monday.
    RUS metWith USA possible
A meeting was held between the Turkish and Greek foreign ministers.
    GRC metWith TUR actual
"I don't mind meeting the Iranian president," Hollande said.
    FRA metWith IRN possible
Lavrov said Russia is not averse to meeting American officials.
    RUS metWith USA possible
Ethiopia's prime minister said he had no objection to meeting the Eritrean president.
    ERI metWith ETH possible
Seoul shelved the trip as fears grew of a war between China and Taiwan.
    CHN fought TWN possible
Doubts grew that Turkey would recognise Armenia.
    TUR recognised ARM possible
Poland accused Belarus of pursuing a policy aimed at invading Lithuania.
    BLR invaded LTU possible
    POL accused BLR actual
Romania has not said that it will recognise Kosovo.
    ROU recognised XKX possible
No one in Lagos thinks that Benin attacked Nigeria.
    BEN attacked NGA possible
At no time did Togo attack Ghana.
    TGO attacked GHA denied
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
Kerry flew to Moscow to meet Lavrov and to warn Syria.
    RUS metWith USA possible
    USA visited RUS actual
    USA warned SYR possible
The army crossed the border to find and arrest Kenyan officials.
Rather than attack Iran, Israel will talk.
    ISR attacked IRN denied
The deal could put India at odds with China.
    CHN opposes IND possible
    IND opposes CHN possible
Iran is prepared to fight Iraq.
    IRN fought IRQ possible
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
Reports emerged that Iran had attacked Iraq.
    IRN attacked IRQ reported
Israel's raid on Gaza left five people dead, hospital officials said.
    ISR attacked PSE reported
There are indications that Russia is arming Serbia.
    RUS arms SRB reported
Tension rose over what Chad saw as Sudan's support for the Taliban.
    SDN backs TALIBAN reported
The notion that Norway threatened Iceland is absurd.
    NOR threatened ISL denied
# own words
"Lebanon condemns the Syrian raid," ministry spokeswoman Rima Haddad said.
    LBN criticised SYR actual
"Lebanon has attacked Syria," ministry spokeswoman Rima Haddad said.
    LBN attacked SYR reported
Canada's premier says the Commonwealth should maintain pressure on Fiji.
    CAN demandedOf COMMONWEALTH actual
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
Angela Merkel spoke twice with Iran's ambassador, encounters she did not disclose, a daily reported.
    DEU metWith IRN reported
Kenya bombed Uganda, killing rebels, according to an envoy who coordinated with Chad.
    KEN bombed UGA reported
Serbia seems to oppose Croatia.
    SRB opposes HRV reported
Lavrov wrote on Monday with reference to Turkish diplomats that Iran had attacked Iraq.
    IRN attacked IRQ reported
# an attempt that is there as soon as it is made
Bolivia tried to persuade Peru to sign the treaty.
    BOL urged PER actual
Bolivia failed to convince Peru to sign the treaty.
    BOL urged PER actual
Bolivia did not try to convince Peru to sign the treaty.
    BOL urged PER denied
Bolivia will try to convince Peru to sign the treaty.
    BOL urged PER possible
The Nigerian army launched an operation to dislodge Boko Haram from Gwoza.
    NGA attacked BOKOHARAM actual
The Nigerian army plans an operation to dislodge Boko Haram from Gwoza.
    NGA attacked BOKOHARAM possible
Sudan tried to attack Chad.
    SDN attacked TCD possible
Bolivia offered an apology to Peru.
    BOL apologisedTo PER actual
Bolivia offered weapons to Peru.
    BOL pledgedTo PER actual
# a suggestion is a claim if it says what is so
Kenya rejected suggestions that it had attacked Somalia.
    KEN attacked SOM denied
Kenya dismissed the idea that it would attack Somalia.
    KEN attacked SOM denied
Kenya rejected the suggestion that it attack Somalia.
    KEN attacked SOM possible
# given, whoever speaks
"After the Soviet invasion of Hungary we have a new situation," Lavrov said.
    RUS invaded HUN actual
Growing tensions between Kenya and Somalia have raised concern, diplomats said.
    KEN opposes SOM actual
    SOM opposes KEN actual
Oil supplies are threatened by the war between Iran and Iraq, officials said.
    IRN fought IRQ actual
They want to end a war between Ethiopia and Eritrea that has killed thousands.
    ERI fought ETH actual
Last year's Canadian offer of wheat to Egypt was rejected, officials said.
    CAN pledgedTo EGY actual
Merkel may reject Turkey's request for help.
    DEU opposes TUR possible
    TUR demandedOf DEU actual
London gave no explanation of why it expelled the Russian ambassador.
    GBR expelledDiplomatsOf RUS actual
# at the time of what is to come
Merkel is going to meet Putin.
    DEU metWith RUS possible
Lavrov said earlier that Putin would take part in the forum during his visit to Serbia.
    RUS visited SRB possible
Merkel will seek to calm nerves during her first meeting with Netanyahu.
    DEU metWith ISR possible
Erdogan plans to discuss trade when he visits Algiers.
    TUR visited DZA possible
Merkel hopes to raise the matter at her talks with Netanyahu.
    DEU metWith ISR possible
Merkel will travel to Warsaw, meeting the Polish president.
    DEU metWith POL possible
    DEU visited POL possible
Merkel raised the matter during her visit to Poland.
    DEU visited POL actual
Merkel tried to calm nerves during her visit to Poland.
    DEU visited POL actual
Merkel may have offended Hollande during her visit to Paris.
    DEU criticised FRA possible
    DEU visited FRA actual
Merkel said she would back the deal at a meeting with Hollande in Paris.
    DEU metWith FRA actual
Merkel said Berlin will stand firm, after her first meeting with Hollande.
    DEU metWith FRA actual
The main topic of the talks between Hollande and Merkel will be trade.
    DEU metWith FRA possible
Chile announced tariff cuts shortly before trade talks with Peru.
    CHL metWith PER possible
One of the topics of the talks between Hollande and Merkel will be trade.
    DEU metWith FRA possible
Iran is finalising a deal with Russia.
    IRN agreedWith RUS possible
In crafting a trade deal between Canada and Japan, expect cars to be an issue.
    CAN agreedWith JPN possible
"We're going to have a good relationship with Cuba," Merkel said.
    CUB alliedWith DEU possible
# given, whatever is decided on it
The council put off a decision on whether to meet on the basis of an EU complaint against Japan.
    EU accused JPN actual
Merkel is determined to reduce Germany's trade deficit with China.
    CHN tradesWith DEU actual
A ministry spokesman said Peru was ready to work with Chile.
    PER pledgedTo CHL actual
Japan warned the United States it may retaliate, a senior government official said.
    JPN warned USA actual
# not done yet
Japan is interested in strengthening friendly relations with Niger.
    JPN recognised NER possible
Chile signalled openness toward recognising Kosovo.
    CHL recognised XKX possible
# a claim is there, whatever is made of it
Lawyers hope to study reports that Sudanese troops shelled a Chadian village.
    SDN bombed TCD reported
Kenya may deny claims that it armed Ugandan rebels.
    KEN arms UGA:REB denied
# what will be
Hungarian diplomats flew to Oslo for what could be the last talks with Norway.
    HUN visited NOR actual
    HUN metWith NOR possible
Peru and Chile kick off border talks tomorrow.
    PER metWith CHL possible
Peru and Chile kicked off border talks on Monday.
    PER metWith CHL actual
# an accord at risk is there
The ruling could undermine a five-year-old truce between Chad and Sudan.
    TCD agreedWith SDN actual
# nothing
Hezbollah gained popularity from attacking Israel.
The idea of arming the Kurds alarmed Ankara.
A resolution that would have condemned Syria was vetoed by Russia and China.
Attacking Iran would be a mistake, said Robert Gates.
Great powers invade small countries such as Georgia.
There is nothing to suggest that Iran armed Hamas.
Hungary refused to criticise Moscow over the raids.
    HUN criticised RUS denied
India, declining to condemn Russia, called for talks.
    IND criticised RUS denied
Germany was unwilling to attack Iraq.
    DEU attacked IRQ denied
Sudan refused to hand the suspects over to Egypt.
    SDN refused EGY actual
# who refuses to do harm
Greece has refused to criticise Russia.
    GRC criticised RUS denied
Norway refused to sanction Cuba.
    NOR sanctioned CUB denied
The Danish government declined to blame Russia for the leak.
    DNK accused RUS denied
# what is a condition for something else
Croatia closed the plant as a condition of joining the European Union.
    HRV alliedWith EU possible
Jordan's precondition for recognising Kosovo is peace.
    JOR recognised XKX possible
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
