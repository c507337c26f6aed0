"""Who is meant, in passages as wires write them: names, pronouns, descriptions, several parties.

A passage stands behind its year. `WHOM` says below it whom some of its phrases mean (the last that
is so written; "-" for nobody), `FACTS` what it states.
"""

from __future__ import annotations

import datetime as dt

import pytest
from spacy.language import Language
from spacy.tokens import Doc
from tables import expected, statements, table

from kg import nlp
from kg.extraction import extract
from kg.model import Article

WHOM = r"""
2017 | Malaysia tolerated North Korea. A team from Pyongyang came to Kuala Lumpur. South Korea \
blamed their northern neighbour for the killing.
    northern neighbour = PRK
2008 | Norway met Denmark and Finland. Russia threatened its neighbour.
    its neighbour = -
2005 | Brazil fears for its beef sales to Chile and for Peruvian exports to that country.
    that country = CHL
2014 | The US is committed to defending Poland and its eastern border.
    its eastern = POL
2014 | China accused the United States of bullying Vietnam and its people.
    its people = VNM
2012 | Burundi's opposition leader Agathon Rwasa met US diplomats. The opposition wants a vote.
    The opposition = BDI:OPP
2011 | Hamas was expelled by Jordan. The group wants talks. The fighters broke away from Hamas.
    fighters = -
2017 | Sigmar Gabriel met his EU counterparts. He was late.
    his EU counterparts = EU
2011 | In 2008 Norway's then-foreign minister went to Kabul.
    then-foreign minister = NOR
2012 | Three Kenyan soldiers died in a raid. An Ethiopian statement said jets had struck a camp.
    jets = -
2011 | The Australian ferry sank off Samoa. Its crew said they had seen no storm.
    they = -
2008 | Kenya asked Uganda for help. It is time for both to act.
    It = -
2008 | Norway asked Chile to withdraw. It was half past ten.
    It = -
2008 | Norway asked Chile to withdraw. It had been hard to agree.
    It = -
2008 | Norway asked Chile to withdraw. It is likely to ask Peru as well.
    It = NOR
2008 | Norway asked Chile to withdraw. It was a difficult moment.
    It = -
2008 | The tunnel to Egypt was closed by Israel. It was dug ten years ago.
    It = -
2008 | The tunnel to Egypt was closed by Israel. It vowed to destroy more of them.
    It = ISR
2013 | French troops landed in Mali. Villagers cheered. They said the rebels had fled north.
    They = -
2015 | Two nurses from a charity went to Liberia with British soldiers. They were told to wait.
    They = -
2003 | Peru's foreign minister Allan Wagner met a banker. "He has to act," Mr Wagner said.
    He = -
2012 | William Hague praised Kofi Annan. "As Mr Annan said, Assad knows that he must go," he said.
    he must = SYR
    he said = GBR
2014 | "We shall not let Mr Poroshenko down, he is a friend," said John Kerry. He flew on to Paris.
    He = USA
2002 | The Saudi-born Islamist accused by Washington hid after his Taliban protectors left.
    Saudi-born Islamist = -
2009 | Iran and Russia are close to a deal that could put Moscow at odds with Norway as it \
considers sanctions against Tehran.
    it = NOR
2002 | Argentina's president resigned. The opposition wants a vote. In Paris, the World Bank \
said it would wait for the new government.
    new government = ARG
2008 | The Turkish army said the rebels had come by night when they met a patrol. It denied losses.
    It = TUR
2021 | Macron met Merkel in Berlin on Tuesday.
    Macron = FRA
    Merkel = DEU
2021 | Guterres condemned the coup in Sudan and called on the army to free the prime minister.
    Guterres = UN
    the army = SDN
    the prime minister = SDN
2023 | Xi flew to Moscow on Monday. Xi told Putin that the war must end; the two then issued a \
joint statement.
    the two = CHN RUS
2023 | Xi flew to Moscow on Monday. The two leaders signed a pact on trade.
    The two leaders = CHN RUS
2011 | Sarkozy and Cameron landed in Tripoli on Thursday. The two leaders were welcomed by the \
head of the new authorities.
    The two leaders = FRA GBR
1998 | India tested a bomb in May and Pakistan followed. The two neighbours have fought three \
wars.
    The two neighbours = IND PAK
2004 | Brazil, India and South Africa met in Brasilia. The three agreed to cut tariffs.
    The three = BRA IND ZAF
2010 | Brazil and Turkey voted against the sanctions. Both called on Iran to talk.
    Both = BRA TUR
2019 | Trump met Kim in Hanoi. The pair left without a deal.
    The pair = PRK USA
2001 | Ethiopia and Eritrea signed a truce last year. The two countries accuse each other of \
breaking it.
    The two countries = ERI ETH
    each other = ERI ETH
2020 | Armenia and Azerbaijan agreed to a ceasefire. Both sides accused each other of violating \
it.
    Both sides = ARM AZE
2016 | Putin received Erdogan in St Petersburg. The two men shook hands before the cameras.
    The two men = RUS TUR
2003 | Washington and London insist on war. The two allies want a vote this week.
    The two allies = GBR USA
2018 | Saudi Arabia and Iran back rival sides in Yemen. The two foes broke off relations in \
2016.
    The two foes = IRN SAU
1999 | Indian and Pakistani troops exchanged fire in Kashmir. The two armies have been fighting \
since May.
    The two armies = IND PAK
2021 | Australia, Britain and the United States announced a pact. The trio will share submarine \
technology.
    The trio = AUS GBR USA
2014 | Israel and Hamas exchanged fire again on Friday. Neither side has accepted the truce.
    Neither side = HAMAS ISR
2012 | China and Japan both claim the islands. Each has sent ships there.
    Each = CHN JPN
2012 | Sudan and South Sudan fought over the oil town of Heglig. The former accuses the latter \
of backing rebels.
    The former = SDN
    the latter = SSD
2008 | Colombia and Ecuador restored ties. The presidents of both countries had insulted one \
another.
    both countries = COL ECU
2013 | The foreign ministers of Russia and the United States met in Geneva. The two agreed to \
destroy Syria's chemical weapons.
    The two = RUS USA
2015 | Greece asked Germany for more time. The two governments are at odds over reforms.
    The two governments = DEU GRC
2022 | Germany, France and Italy sent their leaders to Kyiv. The three countries backed \
Ukraine's bid.
    The three countries = DEU FRA ITA
2017 | Saudi Arabia, the United Arab Emirates, Bahrain and Egypt cut ties with Qatar. The four \
accused Doha of backing terrorism.
    The four = ARE BHR EGY SAU
    Doha = QAT
2017 | Saudi Arabia, the United Arab Emirates, Bahrain and Egypt cut ties with Qatar. The four \
states accused Doha of backing terrorism.
    The four states = ARE BHR EGY SAU
2022 | Four European leaders, those of Germany, France, Italy and Romania, travelled to Kyiv.
    leaders = DEU FRA ITA ROU
2012 | Three neighbours - Kenya, Uganda and Ethiopia - sent troops into Somalia.
    neighbours = ETH KEN UGA
2014 | Countries such as Poland and Estonia want NATO to send troops.
    Countries = EST POL
2014 | Several countries, including Egypt and Jordan, recognised the new government of Libya.
    countries = EGY JOR
2006 | Allies like Poland and Denmark sent soldiers to Iraq.
    Allies = DNK POL
2011 | Western powers such as Britain and France bombed Libya.
    powers = FRA GBR
2022 | Ethiopian Deputy Prime Minister Demeke Mekonnen accused Egypt of lying. Demeke said the \
dam would be filled. The minister urged Sudan to return to the talks.
    Demeke = ETH
    The minister = ETH
2020 | China's ambassador to Australia, Cheng Jingye, threatened a boycott. Cheng warned \
Canberra not to push for an inquiry.
    Cheng = CHN
    Canberra = AUS
2018 | UN envoy Martin Griffiths met Houthi leaders in Sanaa. Griffiths urged them to free \
prisoners.
    Griffiths = UN
    Houthi leaders = HOUTHIS
    them = HOUTHIS
2018 | Houthi spokesman Mohammed Abdul-Salam accused Saudi Arabia of bombing a hospital. Abdul- \
Salam said the group would respond.
    Abdul-Salam = HOUTHIS
    the group = HOUTHIS
2009 | General Stanley McChrystal, the US commander in Afghanistan, asked for more troops. \
McChrystal met Karzai on Sunday.
    Karzai = AFG
2003 | Iraqi Information Minister Mohammed Saeed al-Sahaf denied that US troops were in Baghdad. \
He accused the Americans of lying.
    He = IRQ
    the Americans = USA
2008 | Georgian Reintegration Minister Temur Yakobashvili flew to Tskhinvali. He said Russia was \
arming the separatists.
    He = GEO
2021 | Myanmar's junta spokesman, Zaw Min Tun, blamed protesters for the violence. Zaw Min Tun \
said the army would restore order.
    Zaw Min Tun = MMR
    the army = MMR
2015 | Egypt's foreign ministry spokesman Ahmed Abu Zeid rejected the report. Abu Zeid accused \
Turkey of supporting terrorism.
    Zeid = EGY
2007 | Dutch Defence Minister Eimert van Middelkoop visited Uruzgan. He praised the Afghan army.
    He = NLD
2002 | Abu Sabaya, a leader of Abu Sayyaf, threatened to kill the hostages. The rebel leader \
demanded a ransom from Manila.
    Manila = PHL
2010 | The Kyrgyz interim government asked Moscow for troops. The government said it could not \
stop the violence.
    The government = KGZ
    it = KGZ
2009 | Honduras's army deposed President Manuel Zelaya. The junta expelled the Venezuelan \
ambassador.
    The junta = HND
2017 | Bahrain jailed three activists on Monday. The kingdom accuses Iran of arming the \
opposition.
    The kingdom = BHR
2014 | Iceland condemned the annexation of Crimea. The country imposed sanctions on Russia.
    The country = ISL
2016 | Taiwan elected Tsai Ing-wen on Saturday. China warned the island against independence.
    the island = TWN
2003 | Fidel Castro jailed 75 dissidents. The European Union criticised the island for the \
trials.
    the island = CUB
2012 | Assad has lost control of the north. The regime bombed Aleppo on Friday.
    The regime = SYR
2011 | Iran denied the charge on Tuesday. Tehran accused Washington of inventing a plot.
    Tehran = IRN
    Washington = USA
1998 | Zambia closed the border with Angola. It accused its neighbour of shelling a village.
    its neighbour = AGO
    It = ZMB
2010 | North Korea shelled an island. The two Koreas are still at war.
    The two Koreas = KOR PRK
2010 | South Korea held drills near the border. The North called them a provocation.
    The North = PRK
2010 | North Korea fired two missiles. The South put its army on alert.
    The South = KOR
2014 | Russia annexed Crimea in March. The West imposed sanctions.
    The West = WEST
2022 | The European Union agreed on an embargo on Russian oil. The 27-nation bloc had argued for \
weeks.
    bloc = EU
2022 | The European Union agreed on an embargo on Russian oil. The bloc accused Moscow of \
blackmail.
    The bloc = EU
2011 | NATO took command of the operation in Libya. The alliance bombed Tripoli on Thursday.
    The alliance = NATO
2011 | Iran barred inspectors of the International Atomic Energy Agency. The agency criticised \
Tehran.
    The agency = IAEA
2016 | The Philippines sued China at the Permanent Court of Arbitration. The court ruled in \
favour of Manila.
    The court = PCA
    Manila = PHL
2006 | Iran insulted the United Nations. The world body imposed sanctions on Tehran.
    The world body = UN
2014 | Two British jihadists were killed by Syrian troops.
    jihadists = -
    troops = SYR
2003 | Americans opposed the war, a poll showed.
    Americans = USA
2015 | Turkish shells killed Kurdish civilians in Syria.
    civilians = -
2018 | German carmakers criticised Trump's tariffs.
    carmakers = -
2003 | The French opposed the war. The Germans agreed with them.
    The French = FRA
    The Germans = DEU
2013 | The Syrians accused Israel of bombing a depot near Damascus.
    The Syrians = SYR
2009 | Iranians chanted slogans against Britain in Tehran on Sunday.
    Iranians = IRN
2021 | The Taliban met Chinese officials in Tianjin. The group promised China not to shelter \
militants.
    The Taliban = TALIBAN
    The group = TALIBAN
2012 | Islamists seized Timbuktu. France said it would help Mali.
    Islamists = -
    it = FRA
2014 | Separatists in eastern Ukraine shot down a military plane. Kiev accused Moscow of arming \
them.
    Separatists = UKR:REB
    Kiev = UKR
    them = UKR:REB
2015 | Turkey shot down a Russian jet near Syria. The crew were killed by rebels.
    The crew = RUS
2004 | Haitian rebels seized Cap-Haitien on Sunday. The troops of Brazil arrived later.
    troops = BRA
2006 | Ethiopia sent soldiers into Somalia. The troops drove the Islamists out of Mogadishu.
    The troops = ETH
2008 | Russia sent tanks into Georgia. The army shelled Gori.
    The army = RUS
2013 | The Egyptian army ousted Morsi. The army arrested leaders of the Muslim Brotherhood.
    The army = EGY
2010 | Merkel told Papandreou that Athens must save. He asked her for patience.
    He = GRC
    her = DEU
2005 | Rice met Sharon in Jerusalem. She urged him to open the crossings.
    She = USA
    him = ISR
2012 | Cameron phoned Hollande. He invited him to London.
    He = GBR
    him = FRA
2009 | Sudan expelled aid groups. It accused them of spying.
    It = SDN
1990 | Iraq invaded Kuwait. Its army seized the palace and its emir fled.
    Its army = IRQ
2008 | Kenya asked Uganda to return its islands. It says they belong to Nairobi.
    It = KEN
2014 | Separatists in eastern Ukraine shot down a military plane.
    Separatists = UKR:REB
2014 | Rebels in Ukraine shot down a military plane.
    Rebels = UKR:REB
2014 | Militants in northern Mali attacked a UN convoy.
    Militants = MLI:REB
2014 | Insurgents in southern Thailand killed two soldiers.
    Insurgents = THA:REB
2014 | 850 Britons were arrested in Thailand. Dozens of Americans left. A Frenchman was killed. \
The Americans met Modi. Many Iranians oppose Iraq.
    Iranians = IRN:CIV
2016 | Pope Francis met the Orthodox patriarch in Havana. The two had never spoken before.
    The two = -
2009 | Iceland and Britain quarrelled over the bank. Both sides later settled.
    Both sides = GBR ISL
1994 | Israel and Jordan signed a peace treaty. The two countries had been at war since 1948.
    The two countries = ISR JOR
1978 | Begin and Sadat shook hands at Camp David. Carter hailed both men.
    both men = EGY ISR
2011 | Thai and Cambodian soldiers exchanged fire near a temple on Friday. Both countries claim \
the land.
    Both countries = KHM THA
2011 | Thailand and Cambodia agreed to withdraw their troops. Each blamed the other for starting \
the fight.
    Each = KHM THA
    the other = KHM THA
2021 | Saudi Arabia and Qatar reopened their border on Monday. The two Gulf neighbours had been \
at odds since 2017.
    neighbours = QAT SAU
2023 | Lavrov flew to Beijing on Tuesday to meet Wang Yi. The two ministers discussed Ukraine.
    The two ministers = CHN RUS
1999 | NATO bombed Belgrade again overnight. The alliance denied it had hit the embassy.
    The alliance = NATO
2013 | Kerry met Lavrov in Geneva on Thursday. They agreed on a plan for Syria.
    They = RUS USA
2013 | Kerry met Lavrov in Geneva on Thursday. The pair agreed on a plan for Syria.
    The pair = RUS USA
2014 | Two Dutch experts were killed in Ukraine. The two were hit by a shell.
    The two = -
2014 | Police in Kenya arrested two men. The two men were carrying grenades for Al-Shabaab.
    The two men = -
2008 | Four countries, Ecuador, Venezuela, Bolivia and Nicaragua, condemned the Colombian raid.
    countries = BOL ECU NIC VEN
2008 | The raid was condemned by neighbours such as Venezuela and Brazil.
    neighbours = BRA VEN
2013 | The Baltic states - Estonia, Latvia and Lithuania - asked NATO for jets.
    states = EST LTU LVA
2010 | Greece, Portugal and Spain asked the European Union for help. The three countries \
promised to cut spending.
    The three countries = ESP GRC PRT
1991 | Slovenia and Croatia declared independence. The two republics were attacked by the \
Yugoslav army.
    The two republics = HRV SVN
    army = SRB
1991 | Iraq withdrew from Kuwait on Tuesday. The army set fire to the oil wells.
    The army = -
2005 | Syrian troops left Lebanon in April. The army had been there for 29 years.
    The army = SYR
2013 | French paratroopers landed in Timbuktu on Monday. The troops were cheered by residents.
    The troops = FRA
2007 | Iran seized 15 British sailors in the Gulf. The sailors were freed two weeks later.
    The sailors = GBR
2001 | A US spy plane collided with a Chinese jet. The crew landed on Hainan island.
    The crew = USA
2015 | Burundi's president dismissed the army chief. The government accused Rwanda of training \
rebels.
    The government = BDI
2022 | Sri Lanka asked India for fuel. The island nation has run out of dollars.
    The island nation = LKA
1982 | Argentina invaded the Falkland Islands on Friday. Britain sent its fleet to the South \
Atlantic and the navy sank a cruiser.
    its = GBR
2002 | North Korea admitted it had a uranium programme. The communist state expelled UN \
inspectors.
    The communist state = PRK
2018 | Canada expelled three Saudi diplomats. The kingdom froze trade with Ottawa.
    The kingdom = SAU
2003 | Libya agreed to give up its weapons. The North African country invited inspectors.
    country = LBY
2014 | Boko Haram kidnapped 200 girls in Chibok. The Islamist group threatened to sell them.
    The Islamist group = BOKOHARAM
1996 | Tamil Tiger rebels overran a base at Mullaitivu. The rebels killed 1,000 soldiers of the \
Sri Lankan army.
    The rebels = LTTE
2000 | Philippine troops attacked a camp of the Moro Islamic Liberation Front. The guerrillas \
fled.
    The guerrillas = MILF
2012 | Tuareg separatists declared independence in northern Mali. The separatists expelled the \
army from Gao.
    The separatists = MNLA
2009 | Sri Lankan President Mahinda Rajapaksa rejected a truce. He told Britain not to \
interfere.
    He = LKA
2003 | Malaysian Prime Minister Mahathir Mohamad accused Jews of ruling the world. Israel \
condemned the Malaysian leader.
    leader = MYS
2022 | Solomon Islands signed a pact with China. Prime Minister Manasseh Sogavare told \
parliament it was needed. Sogavare criticised Australia.
    Sogavare = SLB
2011 | Ivorian army chief Philippe Mangou took refuge at the South African embassy. The general \
left on Monday.
    The general = CIV
2014 | UN special envoy Lakhdar Brahimi resigned. Brahimi apologised to the Syrian people.
    Brahimi = UN
2020 | EU chief negotiator Michel Barnier met his British counterpart, David Frost. Frost \
rejected the offer.
    Barnier = EU
    Frost = GBR
2015 | Saudi military spokesman Brigadier General Ahmed Asseri said the raids would continue. \
Asseri accused Iran of arming the Houthis.
    Asseri = SAU
2019 | Iran's ambassador to London, Hamid Baeidinejad, was summoned. Baeidinejad protested \
against the seizure of a tanker.
    Baeidinejad = IRN
2008 | Chad's foreign minister, Moussa Faki Mahamat, accused Sudan of sending rebels. Mahamat \
asked France for help.
    Mahamat = TCD
1990 | Iraqi Foreign Minister Tariq Aziz flew to Tehran. Aziz offered Iran a peace treaty.
    Aziz = IRQ
2016 | The Hague-based court ruled against China. Beijing rejected the ruling.
    Beijing = CHN
2006 | The International Criminal Court indicted five Ugandan rebels. The court asked Congo to \
arrest them.
    The court = ICC
2010 | The International Monetary Fund lent Ukraine 15 billion dollars. The fund told Kiev to \
raise gas prices.
    The fund = IMF
2008 | Russia recognised Abkhazia. Moscow said Georgia had lost the region; the Kremlin accused \
the West of hypocrisy.
    Moscow = RUS
    Kremlin = RUS
2011 | The Arab League suspended Syria. The 22-member body urged Damascus to withdraw its tanks.
    body = AL
2019 | The Organisation of American States condemned Venezuela. The organisation called for \
elections.
    The organisation = OAS
2018 | The Turkish and Greek foreign ministers met in Athens. The two agreed to talk again.
    The two = GRC TUR
2014 | The presidents of Ukraine and Russia shook hands in Normandy. The two leaders spoke for \
15 minutes.
    The two leaders = RUS UKR
1995 | Croatia attacked the Krajina Serbs on Friday. Its army took Knin within a day.
    Its = HRV
    Its army = HRV
2016 | Turkey accused Germany of harbouring plotters. It demanded their extradition.
    It = TUR
2012 | Argentina complained to the UN about Britain. It said London had militarised the islands.
    It = ARG
    London = GBR
2003 | Tony Blair flew to Tripoli to see Muammar Gaddafi. The prime minister offered him \
military training.
    The prime minister = GBR
    him = LBY
2003 | Blair met Chirac in Le Touquet. The British prime minister said his guest was wrong about \
Iraq.
    minister = GBR
2009 | Hillary Clinton met Yang Jiechi in Washington. The secretary of state urged China to free \
dissidents.
    The secretary of state = USA
2011 | Gaddafi's troops shelled Misrata. His son said the rebels would be crushed.
    His = LBY
2011 | Rebels in Libya took Brega on Sunday. They asked NATO for more strikes.
    They = LBY:REB
2014 | The Islamic State beheaded a French hiker in Algeria. The militants had demanded that \
Paris stop its air strikes.
    The militants = ISIS
    its = FRA
1992 | Serb gunners shelled Sarajevo. The United Nations told them to stop.
    them = SRB
2010 | Kyrgyzstan's ousted president fled to Belarus. Minsk refused to extradite him.
    Minsk = BLR
2018 | Maduro expelled two American diplomats. Washington responded by expelling two \
Venezuelans.
    Washington = USA
2009 | Uribe accused Chavez of arming rebels. The Venezuelan leader froze relations with Bogota.
    leader = VEN
    Bogota = COL
2009 | Uribe accused Chavez of arming rebels. His Venezuelan counterpart froze relations with \
Bogota.
    counterpart = VEN
1999 | Pakistan's army chief, Pervez Musharraf, seized power. India said it would not talk to \
the general.
    it = IND
    the general = PAK
2015 | Nkurunziza won a third term. Rwanda accused the Burundian leader of inciting hatred.
    leader = BDI
2022 | Pelosi landed in Taipei on Tuesday. Beijing summoned the American ambassador to protest \
against her visit.
    Beijing = CHN
    ambassador = USA
    her = USA
2015 | Hungary built a fence along the border with Serbia. Belgrade protested to Budapest.
    Belgrade = SRB
    Budapest = HUN
1979 | Khomeini's followers seized the American embassy in Tehran. Carter froze Iranian assets.
    Carter = USA
1982 | Galtieri sent troops to the Falklands. Thatcher sent a fleet.
    Thatcher = GBR
    Galtieri = ARG
2020 | Lukashenko crushed protests. The opposition leader, Sviatlana Tsikhanouskaya, fled to \
Lithuania. She asked the EU for sanctions.
    She = BLR:CIV
2016 | The Colombian government signed a peace deal with the FARC. The guerrillas will hand in \
their weapons to the UN.
    The guerrillas = FARC
2016 | The government of Colombia and the FARC signed a deal. The two sides had fought for 50 \
years.
    The two sides = COL FARC
2014 | Kiev and the rebels signed a truce in Minsk. Both sides freed prisoners.
    Both sides = UKR UKR:REB
1997 | Mobutu fled Kinshasa on Friday. Kabila's rebels took the city.
    Mobutu = COD
2009 | The coup leaders in Honduras ignored the OAS. The organisation suspended the country.
    The organisation = OAS
    the country = HND
2012 | Mali's junta closed the borders. ECOWAS told the soldiers to go back to barracks.
    junta = MLI
    the soldiers = MLI
2002 | Ivorian rebels took Bouake on Thursday. The government asked France for help.
    The government = CIV
2019 | Bolsonaro insulted Macron's wife. The French president called him a liar.
    president = FRA
    him = BRA
2019 | Trump called off talks with the Taliban. The militants had killed an American soldier. \
The group said it was surprised.
    The militants = TALIBAN
    The group = TALIBAN
    it = TALIBAN
2004 | Aristide left Haiti for Africa. The former president accused the United States of \
kidnapping him.
    The former president = HTI
    him = HTI
2012 | Hugo Chavez's deputy, Nicolas Maduro, went to Havana. Maduro said the president was \
recovering.
    Maduro = VEN
2017 | The leaders of Japan, South Korea and the United States met in New York. The three \
countries agreed to press Pyongyang.
    The three countries = JPN KOR USA
    Pyongyang = PRK
2015 | Iran and six world powers signed a deal in Vienna. Israel called it a mistake.
    it = -
2019 | Britain seized an Iranian tanker off Gibraltar. Iran demanded that it release the ship.
    it = GBR
2015 | Ecuador's foreign minister, Ricardo Patino, flew to Moscow. Patino thanked Russia for its \
support.
    Patino = ECU
    its = RUS
2006 | Hezbollah captured two Israeli soldiers on Wednesday. The Shia group wants to swap them \
for prisoners.
    The Shia group = HEZBOLLAH
2005 | Rice urged Mubarak to hold free elections. The Egyptian president rejected her call.
    president = EGY
    her = USA
2021 | The Myanmar military seized power on Monday. The generals detained Aung San Suu Kyi. \
Washington told the army to free her.
    The generals = MMR
    the army = MMR
2007 | Ethiopian soldiers killed 20 insurgents in Mogadishu. Eritrea told Addis Ababa to pull \
its forces out.
    Addis Ababa = ETH
    its = ETH
2014 | South Sudan's president, Salva Kiir, met the rebel leader, Riek Machar, in Addis Ababa. \
The two men signed a truce.
    The two men = SPLMIO SSD
2018 | Spain's prime minister offered Venezuela's opposition help. The Socialist leader called \
Maduro a tyrant.
    leader = ESP
2010 | Wen Jiabao arrived in Athens on Saturday. The Chinese prime minister promised to buy \
Greek bonds. He praised his hosts.
    He = CHN
2020 | Pompeo landed in Khartoum. The top American diplomat met Hamdok and Burhan. The Sudanese \
general wants sanctions lifted.
    diplomat = USA
    general = SDN
2013 | Uhuru Kenyatta won the election. The International Criminal Court wants to try the Kenyan \
president-elect. Britain congratulated him.
    him = KEN
2011 | Belarus jailed two candidates. Warsaw barred Belarusian officials from Poland. Minsk \
called the ban unfriendly.
    Warsaw = POL
    Minsk = BLR
2000 | Sierra Leone's rebels seized 500 UN peacekeepers. Liberia's president told them to free \
the hostages.
    them = SLE:REB
2016 | Duterte told the Americans to leave Mindanao. The Philippine leader later softened his \
tone. He met Xi in Beijing.
    leader = PHL
    He = PHL
1986 | Reagan and Gorbachev met in Reykjavik. The two superpowers failed to agree on arms cuts.
    The two superpowers = RUS USA
2014 | Muslim militias attacked a village in the Central African Republic.
    Muslim militias = -
2012 | Hezbollah captured two soldiers. The Lebanese group wants to swap them for prisoners.
    The Lebanese group = HEZBOLLAH
2014 | A Lebanese group criticised the ruling. Human rights groups agreed.
    A Lebanese group = -
2017 | Chadian rebels shelled the capital. The army drove them back.
    The army = TCD
2020 | Sudan and Ethiopia held talks on the border. They agreed to meet again.
    They = ETH SDN
2011 | Burmese and Thai officials met at the border on Monday. They discussed refugees.
    They = MMR THA
1994 | Zagreb and the rebels signed a truce on Tuesday.
    the rebels = HRV:REB
2005 | Khartoum and the insurgents resumed talks in Abuja.
    the insurgents = SDN:REB
2009 | Georgia demanded that it withdraw.
    it = -
2016 | China built runways on the reefs. Vietnam called it a provocation.
    it = -
2001 | NEW DELHI - India signed a treaty with Bangladesh. In Dhaka the opposition leader was silent.
    opposition leader = BGD:OPP
2001 | MOSCOW - Russia tested a missile. In Oslo the government said nothing.
    the government = NOR
2001 | MOSCOW - Russia tested a missile. In Tokyo the prime minister said nothing.
    the prime minister = JPN
2001 | The Polish foreign minister flew to Minsk. In Minsk the minister met old friends.
    the minister = POL
2001 | Germany sent tanks to Poland to help defend the country.
    the country = POL
2001 | Egypt sent doctors to Sudan to help the country fight cholera.
    the country = SDN
2001 | Iran said the country would never give in.
    the country = IRN
2001 | Chad and Sudan clashed again. Libya urged the two to talk.
    the two = SDN TCD
1998 | In Dhaka the opposition leader, Khaleda Zia, said the prime minister had lied.
    the prime minister = BGD
2001 | Travellers to Cuba met nobody.
    Travellers = -
2001 | Somalia's president and the leader of the Islamist rebels signed a paper.
    the leader = -
2001 | In Jerusalem the opposition leader, Benjamin Netanyahu, criticised nobody.
    leader = ISR:OPP
"""

FACTS = r"""
2017 | Contacts between Trump's campaign and Iran are probed. Trump supporters attacked Mexico.
2017 | A Trump adviser met Putin.
    USA metWith RUS actual
2018 | Chile withdrew from the Trans-Pacific Partnership.
2018 | Canada began NAFTA negotiations with the United States.
    CAN negotiatedWith USA actual
2014 | An Australian has been charged with helping Islamic State.
    AUS:CIV aids ISIS actual
2014 | Kenya arrested a former Chinese soldier.
    KEN arrested CHN:CIV actual
2014 | Two French tourists were killed by Boko Haram.
    BOKOHARAM killed FRA actual
2016 | Merkel met President Andrzej Duda, opposition figures and Polish bishops on Monday.
    DEU metWith POL actual
    DEU metWith POL:OPP actual
    DEU metWith POL:CIV actual
2016 | A Turkish ferry sank off Oman. Oman sent help. The ship was attacked by Yemeni rebels.
    YEM:REB attacked TUR actual
2016 | Chad guards a Saudi embassy. Mali sent nobody. The embassy was stormed by Iranian protesters.
    IRN protestedAgainst SAU actual
2016 | A Chinese destroyer lay by a Philippine boat. Japan said the ship was attacked by Vietnam.
2016 | Peruvian boats fired at a boat off Lima. The boat ignored a Chilean order to stop.
2016 | Iran-backed Houthis attacked a British ship.
    IRN backs HOUTHIS actual
    HOUTHIS attacked GBR actual
2010 | Russia criticised Ukraine's treaty with Poland and its talks with NATO.
    RUS criticised UKR actual
    UKR signedWith POL actual
    UKR metWith NATO actual
2010 | Oman and Kuwait broke off relations with Yemen and closed their airspace to its planes.
    OMN cutTiesWith YEM actual
    KWT cutTiesWith YEM actual
    OMN sanctioned YEM actual
    KWT sanctioned YEM actual
2017 | The French president asked his guest to recognise Kosovo and expel Serbian agents.
2010 | Chadian troops attacked rebels. Mali thanked France for sending soldiers.
    MLI praised FRA actual
2010 | Vladimir Putin left, and the German said he would not recognise Kosovo.
2016 | Mexico and Peru signed a treaty. On a visit to Cuba, Putin said the two countries agreed.
    MEX signedWith PER actual
    RUS visited CUB actual
    CUB agreedWith RUS actual
2016 | Mexico and Peru signed a treaty. During Obama's trip to Cuba, both sides agreed to meet.
    MEX signedWith PER actual
    USA visited CUB actual
    USA agreedWith CUB actual
2016 | Sergei Lavrov said that Obama and Raul Castro spoke of oil during their talks in Lima.
    USA metWith CUB reported
2010 | Troops loyal to President Laurent Gbagbo attacked the French embassy.
    CIV attacked FRA actual
2011 | Forces loyal to the ousted president, Laurent Gbagbo, attacked French soldiers.
2011 | Israel bombed a militia loyal to Iran.
2018 | On Friday Turkey accused Greece of lying.
    TUR accused GRC actual
2018 | On Monday Macron flew to Lima.
    FRA visited PER actual
2021 | Macron met Merkel in Berlin on Tuesday.
    FRA metWith DEU actual
2010 | Brazil and Turkey voted against the sanctions. Both urged Iran to talk.
    BRA urged IRN actual
    TUR urged IRN actual
2001 | Ethiopia and Eritrea accused each other of shelling villages.
    ERI accused ETH actual
    ETH accused ERI actual
2011 | Thailand and Cambodia agreed to a truce. Each blamed the other for the fighting.
    THA agreedWith KHM actual
    KHM accused THA actual
    THA accused KHM actual
2012 | Sudan and South Sudan fought over an oil town. The former accuses the latter of backing \
rebels.
    SDN fought SSD actual
    SDN accused SSD actual
2017 | Saudi Arabia, the United Arab Emirates, Bahrain and Egypt cut ties with Qatar.
    ARE cutTiesWith QAT actual
    BHR cutTiesWith QAT actual
    EGY cutTiesWith QAT actual
    SAU cutTiesWith QAT actual
2022 | Four European leaders, those of Germany, France, Italy and Romania, backed Ukraine.
    DEU backs UKR actual
    FRA backs UKR actual
    ITA backs UKR actual
    ROU backs UKR actual
2022 | Two NATO members, Poland and Lithuania, expelled Russian diplomats.
    LTU expelledDiplomatsOf RUS actual
    POL expelledDiplomatsOf RUS actual
2022 | The two biggest donors, Germany and Sweden, cut aid to Ethiopia.
    DEU sanctioned ETH actual
    SWE sanctioned ETH actual
2014 | Several countries, including Egypt and Jordan, recognised the new government of Libya.
    EGY recognised LBY actual
    JOR recognised LBY actual
2023 | Xi flew to Moscow on Monday. The two leaders criticised Japan.
    CHN visited RUS actual
    RUS criticised JPN actual
    CHN criticised JPN actual
2014 | Police in Kenya arrested two men. The two men had attacked Uganda.
2014 | An Israeli stabbed a Palestinian.
2020 | China's ambassador to Australia, Cheng Jingye, threatened a boycott. Cheng warned \
Canberra not to push for an inquiry.
    CHN warned AUS actual
2019 | Iran's ambassador to London, Hamid Baeidinejad, went home. Baeidinejad accused Britain \
of piracy.
    IRN accused GBR actual
2018 | Canada expelled three Saudi diplomats. The kingdom criticised Ottawa.
    CAN expelledDiplomatsOf SAU actual
    SAU criticised CAN actual
2014 | Separatists in eastern Ukraine shot down a military plane. Kiev accused Moscow of arming \
them.
    UKR accused RUS actual
    RUS arms UKR:REB reported
2013 | Kerry met Lavrov in Geneva. Two Dutch experts were killed in Syria. The two were hit by a \
shell.
    USA metWith RUS actual
2010 | Israeli soldiers boarded a ship near Gaza. The troops killed nine Turks.
    ISR killed TUR actual
2018 | Houthi spokesman Mohammed Abdul-Salam accused Saudi Arabia of bombing a hospital. The \
group threatened the kingdom.
    HOUTHIS accused SAU actual
    HOUTHIS threatened SAU actual
"""


def article(passage: str) -> Article:
    """Return a passage behind its year as an article of that year."""
    year, text = passage.split(" | ")
    return Article("one", text, dt.date(int(year), 6, 15))


def rows(text: str) -> dict[str, dict[str, str]]:
    """Return the phrases of each passage with the codes of whom they mean."""
    found: dict[str, dict[str, str]] = {}
    passage = ""
    for line in text.replace(" \\\n", " ").strip().splitlines():
        if line.startswith(" "):
            phrase, codes = line.strip().split(" = ")
            found[passage][phrase] = codes
        else:
            passage = line
            found[passage] = {}
    return found


PHRASES = rows(WHOM)
CASES = table(FACTS.replace(" \\\n", " "))


def codes_of(doc: Doc, phrase: str) -> str:
    """Return the codes of whom the last phrase so written means."""
    start = doc.text.rindex(phrase)
    span = doc.char_span(start, start + len(phrase), alignment_mode="expand")
    assert span is not None
    heads = (t for t in span if t.dep_ not in ("amod", "compound", "npadvmod", "poss"))
    where = next((t for t in (span.root, *heads) if doc._.actors.get(t.i)), None)
    mentions = doc._.actors[where.i] if where is not None else ()
    return " ".join(sorted({str(mention.actor.code) for mention in mentions})) or "-"


@pytest.mark.model
@pytest.mark.parametrize("passage", PHRASES)
def test_phrases_mean_who_is_meant(passage: str, trained: Language) -> None:
    ((_, doc),) = nlp.read(trained, [article(passage)])
    wanted = PHRASES[passage]
    assert {phrase: codes_of(doc, phrase) for phrase in wanted} == wanted


@pytest.mark.model
@pytest.mark.parametrize("passage", CASES)
def test_a_passage_gives_its_facts(passage: str, trained: Language) -> None:
    ((one, doc),) = nlp.read(trained, [article(passage)])
    assert statements(extract(doc, one)) == expected(CASES[passage])
