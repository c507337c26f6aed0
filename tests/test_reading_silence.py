"""What must not be read, or read otherwise: senses, aims, asides and addressees.

Written as `tables` reads them: a sentence, then its facts; without any, it states none.
"""

from __future__ import annotations

import datetime as dt

from tables import states

DAY = dt.date(2015, 11, 26)

TABLE = """
The Libyan leader said a Chadian general had shot himself.
The Cuban foreign minister spoke at noon. A Colombian rebel tried to blow himself up.
A Pentagon spokesman declined to comment on the claims by Russia.
The foreign ministry in Oslo refused to comment on Iran's proposal.
Israel declined to confirm the strike on Syria.
The British Medical Journal criticised the United States.
The Italian Football Federation accused France.
Turkey refused to discuss the Cyprus plan with Greece.
    TUR refused GRC actual
The Indian foreign minister called on President Xi Jinping at his residence on Friday.
    IND visited CHN actual
David Cameron, who called on Angela Merkel at the chancellery, left without a promise.
    GBR visited DEU actual
Japan called on North Korea to free the hostages.
    JPN urged PRK actual
Germany called on Russia for restraint.
    DEU urged RUS actual
Israeli fighters destroyed a Syrian bomber near the Golan Heights.
    ISR attacked SYR actual
Two Iraqi jets were shot down by American fighters on Monday.
    USA shotDown IRQ actual
Syrian fighters killed nine Turkish soldiers near Idlib.
    SYR:REB killed TUR actual
The Polish president said he would veto any attempt to leave the European Union.
Kuwait's foreign minister vetoed a plan to invade Iraq.
The Polish attempt to block the Russian pipeline failed.
    POL sanctioned RUS possible
Saudi Arabia and Qatar began bombing Houthi positions around Taiz to rescue the Yemeni president.
    SAU bombed HOUTHIS actual; QAT bombed HOUTHIS actual
    SAU aids YEM possible; QAT aids YEM possible
Guyana complained to the United Nations about the Venezuelan exercise.
    GUY criticised VEN actual
Lebanon lodged a complaint with the Security Council against Israel.
    LBN accused ISR actual
Kuwait filed a complaint with the United Nations over the Iraqi incursion.
    KWT criticised IRQ actual
Syria complained to the Security Council.
Peru protested to Ecuador about the crossing.
    PER criticised ECU actual
Britain promised to seek a ban on mines, along with Norway.
Nigeria vowed to mount patrols against Boko Haram.
France promised to help Mali against the rebels.
    FRA pledgedTo MLI actual
France fought Islamic State together with Russia.
    FRA fought ISIS actual; RUS fought ISIS actual
Russia backs Iran and America the Saudis.
    RUS backs IRN actual
Egypt supports Sudan and Turkey the rebels.
    EGY backs SDN actual
Britain praised Jordan and the Emirates.
    GBR praised JOR actual; GBR praised ARE actual
China said that Japan had sent ships to the islands, and accused America of meddling.
    CHN accused USA actual
Iran claimed that Israel had lost two jets, and threatened America.
    IRN threatened USA actual
Kabul said that Pakistan had closed the crossing and expelled Afghan drivers.
    AFG accused PAK actual; PAK deported AFG reported
He was willing, Netanyahu told Mr Obama in Washington, to freeze construction.
Obama told Netanyahu, an old rival, to stop building settlements.
    USA urged ISR actual
Croatian troops drove Serbs from Knin.
Israeli tanks drove out of Gaza.
    ISR withdrewFrom PSE actual
The Paris-based creditors praised Ghana.
The London-based rights group accused Turkey of torture.
The Danish group that claimed the bombing in Oslo posted a film.
A Brazilian charity criticised Chile over the fence.
Canada offered help in the war against the Taliban.
    CAN fought TALIBAN possible
Portuguese soldiers are in Mali, providing vital support in the war on Boko Haram.
    PRT fought BOKOHARAM actual
Hezbollah and militiamen loyal to Muqtada al-Sadr fled.
France offered Chad support in the fight against Boko Haram.
    FRA backs TCD actual; FRA fought BOKOHARAM actual
The Beirut-based Hezbollah leader threatened Israel.
    HEZBOLLAH threatened ISR actual
Sudan denied the claims by UN monitors that it supports Hamas.
    SDN backs HAMAS reported; SDN opposes UN actual
Not one of the American demands was accepted by Iraq.
    IRQ yieldedTo USA denied
Not a single American demand was met by Iraq.
    IRQ yieldedTo USA denied; USA demandedOf IRQ actual
One of the American demands was met by Iraq.
    IRQ yieldedTo USA actual
Cuba is flying 165 doctors to Haiti, and the World Health Organization urged Mexico to follow.
    CUB aids HTI actual; WHO urged MEX actual
America sold Taiwan missiles, which China condemned.
    USA arms TWN actual
Poland gave three Russian diplomats a week to leave the country.
    POL expelledDiplomatsOf RUS actual
Venezuela gave American diplomats 72 hours to quit Caracas.
    VEN expelledDiplomatsOf USA actual
France gave Libya a week to withdraw its troops from Chad.
    FRA demandedOf LBY actual
The Indian president has been accused by the Congress party of surrendering land to China.
    CONGRESSIND accused IND actual; IND yieldedTo CHN reported
Peru and Ecuador initialled an agreement to end their war.
    PER signedWith ECU actual; PER fought ECU actual
The opposition was not convinced: Germany criticised the Polish plan.
    DEU criticised POL actual
Chad and Oman did talk in Cairo on Thursday; the minister said that he had heard nothing.
    TCD metWith OMN actual
Merkel said: France attacked Iran.
    FRA attacked IRN reported
Spain let it be known that Morocco would be punished.
Seoul and Washington answered with talk of closing the border.
Obama and Merkel held a joint press conference in Hanover.
    USA metWith DEU actual
Neither president was seen at the press conference.
Thai exiles forced the gate of the Burmese embassy in Delhi.
Chad and Sudan agreed to meet Libya and Niger. It commits both sides to a truce.
    TCD agreedWith SDN actual
Charles Taylor flew into exile in Nigeria, bowing to pressure.
Ousted by the army, Jean-Bertrand Aristide lived in exile in South Africa.
Belarus flew in migrants from Iraq.
Sudan accused the Libyan leader of flying in mercenaries from Chad.
    SDN accused LBY actual
Germany and Italy argued that the plan would hurt farmers.
Oman and Qatar led the doubters, arguing that the fee was too high.
Spain and Morocco argued over fishing.
    ESP opposes MAR actual; MAR opposes ESP actual
An FBI agent had sold secrets to China.
Russia sold oil to Peru.
    RUS tradesWith PER actual
Iran threatened to launch a Chinese-built missile.
Serbia threatened to restart a Soviet-built plant.
Kenya threatened to attack the Ethiopian-backed rebels.
"""

test_a_sentence_gives_no_more_than_its_facts = states(TABLE, DAY)
