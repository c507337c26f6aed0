"""Sentences as articles string them together: a table of passages with the facts they state.

Written as `tables` reads them: a passage, then its facts; without any, it states none.
"""

from __future__ import annotations

import datetime as dt

from tables import states

DAY = dt.date(2010, 11, 26)

TABLE = """
"Peru's president wept for once. Peru backs Indonesia," the Chilean envoy quipped.
    PER backs IDN reported
"I weep for Peru," the letter reads. "Chile has attacked Peru."
    CHL attacked PER reported
"Chile has attacked Peru." Analysts say this is false.
    CHL attacked PER reported
Japan's foreign minister wrote in a letter to the Korean ambassador that India had bombed Nepal.
    IND bombed NPL reported
Uganda expelled two Kenyan diplomats on Friday, the Daily Monitor reported, citing officials.
    UGA expelledDiplomatsOf KEN reported
As Chilean troops left Bolivia, Peru said Argentina had attacked Chile.
    CHL withdrewFrom BOL actual
    ARG attacked CHL reported
Kenya, according to a Somali officer who fought Ethiopia in 1977, bombed two camps in Somalia.
    SOM fought ETH actual
    KEN bombed SOM reported
Peruvian sources said Peru's foreign minister met the Chilean ambassador last night.
    PER metWith CHL reported
Chad has attacked Libya, Sudanese Deputy Foreign Minister Omar Ali told reporters on Friday.
    TCD attacked LBY reported
Chad, Sudan's president said on Friday, has bombed Libya.
    TCD bombed LBY reported
Chad and Niger, Sudan said, attacked Libya.
    TCD attacked LBY reported
    NER attacked LBY reported
Kenya's army gave no comment. Uganda attacked Rwanda, the newspaper wrote.
    UGA attacked RWA reported
Egypt and Algeria worked to end the Libyan war.
    EGY cooperatesWith DZA actual
Egypt and Chad want to end the crisis in Mali.
Norway and Sweden extended the Sudanese ceasefire.
Norway secured a truce between the rebels and army officers last year.
Kenya backs one of the sides in the Ethiopian war.
Indonesia called the loss of the Chinese trawler a crime.
Oman criticised the deal between Iran and Britain.
    OMN criticised IRN actual
    OMN criticised GBR actual
    IRN agreedWith GBR actual
Canada promised to stand by Haiti.
    CAN pledgedTo HTI actual
Canada promised to push for reforms by Cuba and Haiti.
    CAN urged CUB possible
    CAN urged HTI possible
Iran fired missiles on the eve of the Saudi holiday.
Poland has footage of Belarusian guards beating men, burning tents and jailing a Polish doctor.
    BLR arrested POL:CIV actual
Vietnam purged officials with close ties to China.
Kenya and Uganda held Burundi talks in Arusha.
    KEN metWith UGA actual
Ties mend at last The Kenyan president met his Somali counterpart in Nairobi on Monday.
    KEN metWith SOM actual
Border trade grows On Tuesday, Kenya and Uganda signed an agreement.
    KEN signedWith UGA actual
Angela Merkel said that Germany and Austria had paid nothing, and thanked the Jordanian king.
    DEU praised JOR actual
Cristina Kirchner said that Brazil would buy more cars, and accused Britain of piracy.
    ARG accused GBR actual
Japan's prime minister said China would send ships to the islands but praised South Korea.
    JPN praised KOR actual
Hassan Nasrallah had spent much of the week denouncing Saudi Arabia for the air raids.
    HEZBOLLAH criticised SAU actual
The Polish president has spent years urging NATO to send more troops.
    POL urged NATO actual
Two Swedish journalists who had been sentenced to 11 years in prison in Ethiopia flew home.
    ETH arrested SWE:CIV actual
Egypt launched an operation designed to help the Libyan government.
    EGY aids LBY possible
NATO began air strikes intended to protect Libyan rebels.
    NATO aids LBY:REB possible
Kenya widened a campaign meant to rescue the Somali government.
    KEN aids SOM possible
Kim Jong Il described Japan in a speech as a dangerous neighbour.
    PRK criticised JPN actual
The Cuban foreign minister described Canada as a reckless country.
    CUB criticised CAN actual
Iran described Turkey in a statement as a trusted neighbour.
The United States, which removed Sudan from its list of sponsors of terrorism, was silent.
    USA easedSanctionsOn SDN actual
Australia struck the Tamil Tigers from its terror list in May.
    AUS easedSanctionsOn LTTE actual
Peacekeepers from the African Union guard the Somali president behind sandbags.
    AU aids SOM actual
British police guarded two Libyan prisoners.
The leaders of Chad and Sudan declared an end to five years of war on Friday.
    TCD agreedWith SDN actual
Norway and Russia reached a deal on fishing, ending a confrontation that had lasted for months.
    NOR agreedWith RUS actual
Libya agreed with Britain on a plan to destroy its chemical weapons.
    LBY agreedWith GBR actual
Iraq demanded an apology, a demand that Kuwait rejected on Sunday.
    KWT opposes IRQ actual
The African Union resolved on Friday that Eritrea violated Djibouti's airspace.
    ERI invaded DJI reported
Mongolia agreed to repay $200 million in Soviet-era loans.
Poland promised to scrap its Soviet-era jets.
In Kiev, Viktor A. Yushchenko met his advisers, but Yulia V. Tymoshenko denounced Russia.
    UKR criticised RUS actual
Yoweri Museveni met the Rwandan president. Robert Mugabe, who lost his seat, flew to Ghana.
    UGA metWith RWA actual
    ZWE visited GHA actual
Bashar al-Assad spoke in Moscow on Tuesday. He accused the rebels of breaking the truce.
The United Nations mission approved. The Constitutional Council accused France of meddling.
West African leaders urged Yahya Jammeh on Friday to hand over power.
Canada sent 200 troops, Italy and Spain 500 each.
Germany and Poland reached a deal. The gas comes from Norway and Algeria. Both sides accused Cuba.
    DEU agreedWith POL actual
    DEU accused CUB actual
    POL accused CUB actual
The European Union sent monitors to Kenya. The electoral commission accused Raila Odinga of fraud.
Three British teachers and a Canadian doctor who were jailed in Sudan returned home.
    SDN arrested CAN:CIV actual
    SDN arrested GBR:CIV actual
Barack Obama met David Cameron. Salim Idris, a rebel general, accused the government of theft.
    USA metWith GBR actual
    FSA accused SYR actual
Turkey and Iran held talks in Baku. The PKK urged the government to stop the raids.
    TUR metWith IRN actual
    PKK urged TUR actual
Iran and Oman agreed on a plan. Jordan kept silent, China welcomed it, and Israel condemned it.
    IRN agreedWith OMN actual
"""

test_a_passage_gives_its_facts = states(TABLE, DAY)
