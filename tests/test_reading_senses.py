"""The other senses of the words of the lexicon: words or blows, comrades or foes, sport, trade.

Written as `tables` reads them: a sentence, then its facts; without any, it states none.
"""

from __future__ import annotations

import datetime as dt

from tables import states

TABLE = """
The war of words between Peru and Chile went on.
    PER criticised CHL actual; CHL criticised PER actual
The talk shows of France and Germany differ.
The war cemeteries of Britain in Belgium are quiet.
Chad has demanded the arrest of Sudanese militants.
Oman has voted to review its ties with Qatar.
Peru said the group had carried out the attack at the behest of Chile.
# words or blows
Ethiopia blasted Eritrea over the border ruling.
    ETH criticised ERI actual
The Turkish prime minister ordered his forces to blast symbols of Kurdish power.
    TUR bombed KURDS possible
Ethiopian tanks blasted Eritrean positions.
    ETH attacked ERI actual
American planes hammered Taliban lines.
    USA attacked TALIBAN actual
In response, Turkish jets attacked Kurdish targets.
    TUR attacked KURDS actual
The British minister attacked the French president over farm aid.
    GBR criticised FRA actual
Iran attacked America at the United Nations, calling it a bully.
    IRN criticised USA actual
Labour attacked the Tories over the euro.
    LABOUR criticised TORIES actual
Israeli troops attacked a Syrian post.
    ISR attacked SYR actual
Kenya hit back at Uganda, calling the charge absurd.
    KEN criticised UGA actual
American marines rebuked an Iraqi officer.
    USA criticised IRQ actual
Canada and the European Union have openly clashed over fishing rights.
    CAN opposes EU actual; EU opposes CAN actual
Canada and the European Union have clashed in Geneva, over how to save the cod.
    CAN opposes EU actual; EU opposes CAN actual
Israeli troops clashed with Palestinians over a settlement.
    ISR fought PSE actual
A clash over fish between Canada and Spain ended.
The Labour campaign against the Tory leader hurt.
The Russian campaign against the Taliban went on.
    RUS attacked TALIBAN actual
The price war between American and British airlines goes on.
The Japanese bank sold its American operations.
In response to punishing Turkish air attacks, the Kurdish leader fled.
After devastating American air strikes, the Taliban fled.
The Norwegian government is fighting a European Union ban on whale meat.
# comrade or foe
A Dutch teenager died fighting with al-Shabaab in Somalia.
    NLD:CIV cooperatesWith SHABAAB actual
Somali troops fought with al-Shabaab near the port.
    SHABAAB fought SOM actual
Chechen fighters fought with the Taliban against the Northern Alliance.
    CHECHNYA cooperatesWith TALIBAN actual
Pakistanis who fought with the Taliban were captured.
    PAK cooperatesWith TALIBAN actual
# freed or handed on
Chad handed over two Sudanese soldiers to Sudan.
    TCD released SDN actual
Chad handed over two Sudanese soldiers to the Red Cross.
    TCD released SDN actual
Kenya transferred Somali prisoners to a jail in Mombasa.
Ethiopian forces have begun handing over captured Eritrean soldiers to a Kenyan tribunal.
    ETH cooperatesWith KEN actual
Iran handed over an al-Qaeda suspect to Saudi Arabia.
    IRN cooperatesWith SAU actual
# asked or wished for
Sweden asked America for an explanation.
    SWE urged USA actual
Sweden asked America whether it had used its airport.
Sweden asked the American ambassador about the flights.
Poland wants Germany to pay for the damage.
    POL urged DEU actual
Israel wants Syria to fail.
Kuwait wants Iraq to be punished.
The German demand for Russian gas rose.
The Red Cross appeal for Afghanistan raised a million dollars.
The Italian foreign minister called it a good day for Albania.
Canada called home its football team from Haiti.
Iran warned that Israel would pay for the raid.
    IRN warned ISR actual
Norway warned that Russia was losing control of its waste.
Turkey offered no comment on the Greek report.
The envoy was not able to commit Greece to any course of action.
The Polish prime minister committed troops to Bosnia.
    POL pledgedTo BIH actual
# at odds or not
The Zambian opposition to the American plan grew.
    ZMB opposes USA actual
The United States is working with the Zambian opposition to hold elections.
    USA cooperatesWith ZMB:OPP actual
Tensions between Japan and South Korea remain high.
    JPN opposes KOR actual; KOR opposes JPN actual
The reports will increase tensions between Japan and South Korea.
Kenya warned that the raid could raise tensions between Ethiopia and Eritrea.
Mr Powell rejected criticism of the British policy on Rwanda.
# a guest or not
The Norwegian minister inspected the Nauru camps and said they are efficient.
UN experts inspected an Iraqi factory.
    UN investigated IRQ actual
The French president is in Mali for talks.
    FRA visited MLI actual
The exiled king of Afghanistan is in Italy.
The fugitive Bosnian Serb leader Radovan Karadzic is in Serbia, NATO believes.
The Danish trip to Greenland took six hours.
# other work than a state's
Al-Shabaab funded training camps in Kenya.
America gave a green light to the Indonesian invasion of East Timor.
    IDN invaded TLS actual; USA backs IDN actual
Germany recognises Turkish degrees.
Snow closed the border between Spain and France.
The border between Chad and Sudan was closed on Monday.
The Peruvian toppled the Spaniard.
French stocks rallied with American ones.
Russian bears rival those of Canada.
The Sudanese film captured hearts in France.
A Japanese company pulled out of Indonesia.
A Dutch woman was killed by a Belgian lorry driver.
A Japanese tanker hit a Korean fishing boat in fog.
A Chinese rocket carried a Brazilian satellite.
# what a verb gives, and to whom; what is left
Japan gave a warm welcome to the Korean team.
    JPN praised KOR actual
Syrian demonstrators set fire to the Danish embassy.
    SYR protestedAgainst DNK actual
Rwandan forces pulled out of towns in Congo.
    RWA withdrewFrom COD actual
Zimbabwe withdrew from the tour of England.
Italy pulled out of the race for the Swiss jet contract.
The Libyan delegation withdrew from a meeting with Chad.
    LBY sanctioned TCD actual
The Senate blocked George Bush's plan for Cuba.
The German opposition attacked the Russian war in Chechnya.
    DEU:OPP criticised RUS actual
The French newspaper attacked the American president.
    FRA criticised USA actual
A Danish charity sent food to Sudan.
Iran joined the fight against the Taliban's drug trade.
America is offering a reward for the capture of Mullah Omar.
# a verb in another sense
Hungary breached the budget rules of the European Union.
Germany tapped into Russian gas.
Peru said it complied with a UN Security Council resolution that Chile had helped draft.
    PER yieldedTo UN actual
The Taliban's surrender will leave al-Qaeda as the only armed group.
The Kenyan battalion left Somalia.
    KEN withdrewFrom SOM actual
North Korea launched a rocket on the eve of Japan's most important holiday.
Hezbollah is defending a Syrian town.
The German foreign minister defended Greece.
    DEU backs GRC actual
Israel threatened the safety of Lebanese ports.
Iran threatened Saudi Arabia.
    IRN threatened SAU actual
Peru and Chile are hosting talks on extending the Colombian ceasefire.
    PER metWith CHL actual
Estimates by the Japanese put the impact of American tariffs at a billion dollars.
Chad was expelled from the African Union.
    AU sanctioned TCD actual
Spain supplied Morocco with grain at low prices.
    ESP tradesWith MAR actual
Angela Merkel called for an end to the fighting a day after Mr Macron called for restraint.
# to believe, to ask, to be told
Poland convinced Germany that the bridge was safe.
Poland convinced Germany to build the bridge.
    POL urged DEU actual
The Dutch prime minister told reporters after talks with his Danish counterpart to expect a deal.
    NLD metWith DNK actual
The Norwegian prime minister said that Norway and Sweden must act.
Norway said that Sweden must act.
    NOR demandedOf SWE actual
The Chilean foreign minister said that relations between Chile and Peru should develop.
Any Turkish attack on Greek ships will meet a response, a Greek official said.
    TUR attacked GRC possible
Ethiopia said Eritrean troops had killed two of its soldiers.
    ETH accused ERI actual; ERI killed ETH reported
# promised, threatened, announced
Canada vowed to rewrite the trade accord between Chile, Peru and Bolivia.
    CAN threatened BOL actual; CAN threatened CHL actual; CAN threatened PER actual
Canada vowed to scrap the sanctions on Iran.
    CAN pledgedTo IRN actual
Canada pledged to press for higher spending by Germany.
    CAN urged DEU possible
The European Union pledged to help Peru.
    EU pledgedTo PER actual
Peru said it would ban Chilean fish.
    PER sanctioned CHL possible
Peru said it would ban Chilean fish unless Chile paid.
    PER threatened CHL actual
The Peruvian foreign minister said he would meet the president of Chile.
    PER metWith CHL possible
Northern Alliance soldiers looted a Pakistani consulate.
    NORTHERNALLIANCE seizedFrom PAK actual
Hezbollah vowed to carry out strikes on Israeli bases.
    HEZBOLLAH threatened ISR actual
Canada promised sanctions against Belarus.
    CAN threatened BLR actual
Japan vowed to launch talks with Russia.
    JPN pledgedTo RUS actual
# places, plans and debates
Syrian rebels captured an airstrip from Islamic State.
    SYR:REB invaded ISIS actual
Iranian hackers hijacked the Israeli election.
Russia was intent on upsetting the Finnish elections.
The raid upset the Finnish president.
Ireland criticised Ethiopia over its prosecution of the war with Eritrea.
    IRL criticised ETH actual
Georgia notified NATO of its plan.
Rwanda barred the Belgian envoy from visiting Kigali.
    RWA expelledDiplomatsOf BEL actual
# sport
Brazil struck twice against Argentina in the first half.
Greece opposes Turkey in the quarter-final.
New Zealand meet Australia in Wellington on Saturday.
Ireland visited Iran for a play-off.
Portugal conceded a penalty to South Korea.
The South African tour of Australia ended in Perth.
The Greek president met the Turkish leader before the World Cup qualifier.
    GRC metWith TUR actual
Paraguay recognised Hezbollah as a terrorist group.
    PRY criticised HEZBOLLAH actual
Paraguay recognised Kosovo as a state.
    PRY recognised XKX actual
The Taliban would fight any invader as their fathers fought the Russians.
Turkey's military pact with Israel angered nobody.
    ISR alliedWith TUR actual
Sudan sheltered the killers of an Egyptian envoy.
Cyprus entered reservations about the Turkish plan.
    CYP criticised TUR actual
# to engage in battle or in talk; to strike with rockets or off a list; who ends whose attack
British warships engaged Argentine aircraft.
    GBR attacked ARG actual
Washington wants to engage Iran.
The premier defended his policy of engaging North Korea.
Brussels struck Panama off its list of tax havens.
Chile struck Peru with rockets.
    CHL attacked PER actual
NATO acted to end Serbia's offensive.
The Serbian army ended its offensive in Bosnia.
    SRB ceasedFireWith BIH actual
The Indian president received the Omani guest with a gun salute.
The Russian minister speaks English with the Polish president.
The Thai premier doubted Cambodia's sincerity.
    THA criticised KHM actual
China called Japan's plan brazen.
    CHN criticised JPN actual
"""

test_a_sentence_gives_the_facts_of_its_sense = states(TABLE, dt.date(2001, 12, 15))
