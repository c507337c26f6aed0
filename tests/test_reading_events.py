"""Acts told by nouns, and gatherings: a table of sentences with the facts they state.

Written as `tables` reads them: a sentence, then its facts; without any, it states none.
"""

from __future__ import annotations

import datetime as dt

from tables import states

DAY = dt.date(2015, 11, 26)

TABLE = """
Israel's overnight raid on Gaza left 14 people dead, hospital officials said.
    ISR attacked PSE reported
Attacks on Saudi oil facilities blamed on Iran pushed crude prices to a four-month high.
    IRN attacked SAU reported
India, whose strikes on Pakistan in February ended decades of restraint, called up its reservists.
    IND attacked PAK actual
Beijing's detention of two Canadians followed the arrest of a Huawei executive.
    CHN arrested CAN actual
The seizure of a British tanker by Iran raised tension in the Gulf.
    IRN seizedFrom GBR actual
The sanctions imposed on Iran by the United States have hurt ordinary people, doctors say.
    USA sanctioned IRN reported
A ceasefire agreed by Israel and Hezbollah took effect at dawn on Wednesday.
    ISR agreedWith HEZBOLLAH actual
Weapons supplied by Libya to the IRA in the 1980s were buried on farms.
    LBY arms IRA actual
Rwanda launched an attack on Hutu militia camps across the border on Monday.
    RWA attacked INTERAHAMWE actual
Israel came under fire from Ireland and Spain over the settlement plan.
    IRL criticised ISR actual
    ESP criticised ISR actual
The Polish plan met with criticism from Germany.
    DEU criticised POL actual
China expressed its opposition to the American missile shield in South Korea.
    CHN opposes USA actual
Algeria offered its mediation to Mali and the Tuareg rebels.
    DZA pledgedTo MLI actual
    DZA pledgedTo MNLA actual
Iran took part in talks with Britain, France and Germany in Geneva on Friday.
    IRN metWith GBR actual
    IRN metWith FRA actual
    IRN metWith DEU actual
Malawi had a meeting with Mozambique about the refugees.
    MWI metWith MOZ actual
The visit by Pope Francis to Myanmar marks the first by a pontiff.
    VAT visited MMR actual
The release of two Israeli hostages by Hamas was confirmed by the Red Cross.
    HAMAS released ISR actual
The pullout of Syrian forces from Lebanon ended 29 years of military presence.
    SYR withdrewFrom LBN actual
An exchange of prisoners between Ukraine and Russia took place on Thursday.
    UKR released RUS actual
    RUS released UKR actual
Syria's president arrived in Beijing for talks with Xi Jinping.
    SYR visited CHN actual
    SYR metWith CHN actual
Pressure from the United States on Pakistan to act against the Taliban has grown.
    USA urged PAK actual
Reports of Iranian missile deliveries to Russia were dismissed by Tehran.
    IRN arms RUS denied
Argentina's request for help from Brazil was granted.
    ARG demandedOf BRA actual
François Hollande hosted the leaders of Germany, Poland and Britain for a summit on Ukraine.
    FRA hosted DEU actual
    FRA hosted POL actual
    FRA hosted GBR actual
    DEU metWith POL actual
    DEU metWith GBR actual
    GBR metWith POL actual
Xi Jinping welcomed Vladimir Putin and Kim Jong Un at a parade in Beijing.
    CHN hosted RUS actual
    CHN hosted PRK actual
King Abdullah received the Iraqi prime minister in Amman on Monday.
    JOR hosted IRQ actual
Ethiopia and Somalia settled their dispute in talks mediated by Turkey.
    ETH agreedWith SOM actual
    TUR mediatedFor ETH actual
    TUR mediatedFor SOM actual
    ETH metWith SOM actual
Russia brokered a ceasefire between Armenia and Azerbaijan.
    RUS mediatedFor ARM actual
    RUS mediatedFor AZE actual
    ARM agreedWith AZE actual
Mr Lavrov made the remark in Delhi after meeting the Indian foreign minister.
    RUS metWith IND actual
US-Russia talks on arms control resumed in Geneva on Tuesday.
    USA metWith RUS actual
Saudi-led coalition strikes on Houthi positions continued.
    COALITION_YEM attacked HOUTHIS actual
Rwanda, long a critic of Burundi, opened the road.
    RWA opposes BDI actual
Algeria, Morocco's rival, cut its gas supply.
    DZA opposes MAR actual
Pakistan, which was once a sponsor of the Taliban, closed the Torkham crossing.
    PAK backs TALIBAN actual
The $500m gift from Saudi Arabia to Egypt was announced on Wednesday.
    SAU aids EGY actual
Australia-China trade talks resumed in Beijing on Monday after a two-year freeze.
    AUS metWith CHN actual
The Iran-Iraq war killed hundreds of thousands of people.
    IRN fought IRQ actual
A Saudi-led blockade of Qatar began in June 2017.
    SAU blockaded QAT actual
An offensive launched by Ethiopia against Tigrayan forces in November displaced a million people.
    ETH attacked TPLF actual
Criticism levelled by Ireland at Israel grew louder.
    IRL criticised ISR actual
A treaty signed between Peru and Ecuador in Brasilia ended the dispute.
    PER signedWith ECU actual
Rockets supplied by Iran were fired at Israel by Hamas.
    HAMAS attacked ISR actual
Rwanda, whose troops fought the Congolese army in Goma, denied the claim.
    RWA fought COD actual
Colombia and the FARC signed a ceasefire in talks hosted by Cuba.
    COL signedWith FARC actual
    CUB mediatedFor COL actual
    CUB mediatedFor FARC actual
    COL metWith FARC actual
Fatah and Hamas reached an Egyptian-brokered deal in Cairo.
    FATAH agreedWith HAMAS actual
    EGY mediatedFor FATAH actual
    EGY mediatedFor HAMAS actual
Qatar and Egypt are mediating between Israel and Hamas.
    QAT mediatedFor ISR actual
    QAT mediatedFor HAMAS actual
    EGY mediatedFor ISR actual
    EGY mediatedFor HAMAS actual
India and Pakistan agreed to a ceasefire after American mediation.
    IND agreedWith PAK actual
    USA mediatedFor IND actual
    USA mediatedFor PAK actual
Leaders from Mali, Niger and Burkina Faso gathered in Niamey on Saturday.
    MLI metWith NER actual
    MLI metWith BFA actual
    NER metWith BFA actual
China brought together Hamas and Fatah in Beijing.
    CHN mediatedFor HAMAS actual
    CHN mediatedFor FATAH actual
Portugal, Spain and Morocco held a three-way meeting in Rabat.
    PRT metWith ESP actual
    PRT metWith MAR actual
    ESP metWith MAR actual
Kenya faces criticism from Uganda over the port.
    UGA criticised KEN actual
Bahrain got assurances from Britain.
    GBR pledgedTo BHR actual
Denmark received an apology from Iran.
    IRN apologisedTo DNK actual
Nepal obtained a loan from India for the airport.
    IND aids NPL actual
Egypt's refusal to open the crossing to Palestinians drew protests.
    EGY refused PSE actual
An appeal by Haiti to the United Nations for help went unanswered.
    HTI demandedOf UN actual
A pledge by Germany to defend Lithuania was repeated.
    DEU pledgedTo LTU actual
Praise from Italy for Albania surprised the diplomats.
    ITA praised ALB actual
The condemnation of Israel by Turkey was no surprise.
    TUR criticised ISR actual
The pressure that Washington has put on Ottawa is growing.
    USA urged CAN actual
The killing of two Israeli diplomats was blamed on Hezbollah.
    HEZBOLLAH killed ISR reported
Obama spoke by phone with David Cameron on Friday about Libya.
    USA phoned GBR actual
During talks with the Cuban president, Pope Francis praised the accord.
    VAT metWith CUB actual
Ahead of talks with Iran in Vienna, the United States ruled out new concessions.
    USA metWith IRN possible
Days before a planned visit to India, the Russian president praised New Delhi.
    RUS visited IND possible
    RUS praised IND actual
A Canadian grant to Senegal paid for the wells.
    CAN aids SEN actual
A meeting of the Saudi and Iranian foreign ministers in Beijing sealed the deal.
    SAU metWith IRN actual
The expulsion of the Rwandan ambassador by South Africa followed an attack on a dissident.
    ZAF expelledDiplomatsOf RWA actual
Pakistan's long support for the Taliban has soured its ties with Kabul.
    PAK backs TALIBAN actual
Tehran's arrest of three British sailors prompted a protest from London.
    IRN arrested GBR actual
    GBR criticised IRN actual
Jordan's king will host the Egyptian and Palestinian presidents for a summit in Aqaba.
    JOR hosted EGY possible
    JOR hosted PSE possible
    EGY metWith PSE possible
The film about the war between Peru and Chile opened in Lima.
    CHL fought PER actual
The raid by Israel came hours after rockets were fired towards Ashkelon.
The blockade of Qatar by its Gulf neighbours entered a third year in June.
A note handed to the Iranian ambassador by the Dutch foreign ministry demanded an explanation.
The test drew condemnation from Japan and South Korea.
The arrest of three Saudi princes in Lebanon embarrassed Riyadh.
The summit with Mr Biden lasted four hours, the Chinese foreign ministry said.
Zambia's claim that Zimbabwe had poached its elephants caused a stir.
Iranian-supplied drones hit Kyiv.
Deliveries of Western arms to Ukraine have slowed.
Germany's visit to the World Cup ended early; Japan went home too.
The raid on the Kenyan shop took place near the Italian embassy.
Trade officials in Brazil and Peru published figures on fish.
The agreement of adjectives in Russian confuses Japanese students.
The German author's talks in Italy were popular.
After a meeting of the board, the Dutch bank bought a Danish rival.
Reports from Kenya and Uganda suggested a good harvest.
British-Irish relations soured over the border.
The Kenyan-Somali border was closed on Friday.
A coup attempt backed by Libya in Sudan failed in 1976.
A prisoner exchange mediated by Turkey freed 24 people from Russia and the United States.
Mali was hit by sanctions from its neighbours.
Norwegian-born singers met Danish fans.
The Franco-German television channel showed a film.
The Dutch-led consortium built a bridge.
A report by the bank on Kenya and Uganda was published.
The meeting in Geneva of the German car club lasted an hour.
Israel-based researchers published work on Egyptian wheat.
The visit of the Spanish queen's doctor was short.
Mexican food was served at the summit in Lima.
Chile's trade rose while Peru's fell.
Cuban military advisers in Angola trained the army.
Switzerland, host of the talks between Iran and the six powers, welcomed the accord.
Relations between Chad and Sudan broke down after a rebel raid on N'Djamena.
Oman condemned what it called Israeli aggression.
    OMN criticised ISR actual
Spain condemned what it said was an attack by Libya.
    ESP criticised LBY actual
Israel struck what it called a Hezbollah depot in Syria.
    ISR attacked HEZBOLLAH actual
Mali attacked what were believed to be Chadian positions.
    MLI attacked TCD actual
The two agreed on what they called a new alliance.
Chad said its troops had killed 40 people, many of them Libyans.
    TCD killed LBY reported
Italian commandos killed nine men, most of them Turks, aboard a ship.
    ITA killed TUR actual
Oman recalled its envoys to two countries, among them Iran and Iraq.
    OMN sanctioned IRN actual
    OMN sanctioned IRQ actual
Kenyan jets bombed a base held by al-Shabab.
    KEN bombed SHABAAB actual
Iran seized a tanker operated by Greece.
    IRN seizedFrom GRC actual
Jordan freed prisoners held by Hamas.
Hezbollah, to which Iran sends rockets, shelled Israel.
    IRN arms HEZBOLLAH actual
    HEZBOLLAH bombed ISR actual
Kyiv said it was Russian troops that had attacked Ukrainian villages.
    UKR accused RUS actual
    RUS attacked UKR reported
Somalia thanked Turkey for giving food.
    SOM praised TUR actual
    TUR aids SOM actual
Chile thanked Spain for sending arms to Peru.
    CHL praised ESP actual
    ESP arms PER actual
The American and Chinese foreign ministers spoke by telephone on Monday.
    USA phoned CHN actual
Peru called home its ambassador to Bolivia.
    PER sanctioned BOL actual
Ethiopia gave Eritrean diplomats 24 hours to get out.
    ETH expelledDiplomatsOf ERI actual
South Korea has 28,000 American soldiers and many Chinese students.
A North Korean missile landed in Japanese waters.
Hungary's premier said that the Serbian attack was a crime.
    HUN criticised SRB actual
Turkey told parliament that the raid by Israel was an act of piracy.
    TUR criticised ISR actual
The Polish premier said the Hungarian law was unacceptable.
    POL criticised HUN actual
Kenya said the killing of a Somali minister was a crime.
Kenya said the attack on Somalia was a crime.
France said the Russian policy was not illegal.
France asked whether the Russian raid was illegal.
Russia blocked language proposed by France.
    RUS opposes FRA actual
Kenya told the Ugandan envoy not to come back.
    KEN expelledDiplomatsOf UGA actual
Angola told the Zambian ambassador to stay away.
    AGO expelledDiplomatsOf ZMB actual
Pakistan's prime minister is flying home early from Davos.
A mob stormed the Danish embassy in Beirut.
    LBN protestedAgainst DNK actual
The Danish embassy in Beirut was stormed by a crowd.
    LBN protestedAgainst DNK actual
Greek protesters attacked the Turkish embassy in London.
    GRC protestedAgainst TUR actual
Journalists visited the British embassy in Oslo.
Gunmen attacked the French embassy in Tripoli.
Two Syrian shells fell in a Turkish province.
    SYR attacked TUR actual
The Peruvian premier signed alongside the Chilean president.
    PER signedWith CHL actual
Bahrain denounced the burning of a Saudi embassy.
Peru condemned the storming of the Chilean consulate by Bolivia.
    PER criticised BOL actual
Canada sent home 12 Iranian diplomats on Monday.
    CAN expelledDiplomatsOf IRN actual
Norway sent home the Chilean sailors.
    NOR released CHL actual
Peru freed the Bolivian diplomats.
    PER released BOL actual
Kenya kicked out 30 Ethiopians on Sunday.
    KEN deported ETH actual
European Union ministers outvoted Hungary on Tuesday.
    EU opposes HUN actual
Serbia has received a million doses from China.
    CHN aids SRB actual
Sudan's army carried out air strikes on rebel-held areas of the Chadian city of Faya.
Sudan bombed rebel-held districts of the Chadian city of Faya.
Saudi jets carried out strikes on Houthi-held areas of the Yemeni city of Taiz.
    SAU attacked HOUTHIS actual
NATO allies such as Norway voiced unease.
Chile was in close contact with Peru about the oil spill.
    CHL consultedWith PER actual
China will impose new duties on imports of Australian barley.
    CHN sanctioned AUS possible
An armed confrontation between Chad and Sudan followed.
    TCD fought SDN actual
# Where help arrives
Kenyan food aid reached Somalia on Monday.
    KEN aids SOM actual
Norwegian relief supplies have arrived in Chad.
    NOR aids TCD actual
The Kenyan protests reached Kampala.
"""

test_a_sentence_gives_its_facts = states(TABLE, DAY)
