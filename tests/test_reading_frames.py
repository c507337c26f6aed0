"""Verbal syntax as wires write it: a table of sentences with the facts they state.

Written as `tables` reads them: a sentence, then the facts that it states, if any.
"""

from __future__ import annotations

import datetime as dt

from tables import states

DAY = dt.date(2015, 11, 26)

TABLE = """
The Algerian president telephoned the Moroccan king to ask him to reopen the border.
    DZA phoned MAR actual; DZA urged MAR actual
The Taliban gave the eight aid workers ten hours to leave Kabul.
Four Czech diplomats were expelled from Moscow on Friday in response to a similar move by Prague.
    RUS expelledDiplomatsOf CZE actual
Two British soldiers held since March were released by Iran on Thursday.
    IRN released GBR actual
Thirteen Bangladeshi sailors detained by Myanmar last week have been freed.
    MMR arrested BGD actual
    MMR released BGD actual
The Ethiopian ambassador was summoned to the Egyptian foreign ministry over the dam.
    EGY criticised ETH actual
The Spanish navy launched air raids off Libya targeting Islamic State.
    ESP attacked ISIS actual
Peru introduced sanctions aimed at Bolivian banks.
    PER sanctioned BOL actual
Finland began talks aimed at ending the war in Libya.
Ethiopia ended its war in Somalia.
    ETH attacked SOM actual
A Chadian senator was refused entry to Niger.
    NER refused TCD actual
A Kenyan minister was barred from entering Uganda.
    UGA coerced KEN actual
A Kenyan runner was barred from entering the race in Uganda.
Two Iranian sailors were freed from a Spanish prison.
    ESP released IRN actual
Four Pakistani soldiers were killed and ten were hurt in an Indian air strike.
    IND attacked PAK actual
Jordan, one of the closest Iraqi allies, sent no help.
    IRQ alliedWith JOR actual
One of the allies of Iran said that it would rain.
The Kenyan president met for the second time in May with the Ugandan leader.
    KEN metWith UGA actual
Angela Merkel was in Delhi on Monday. She's already hosted the Indian prime minister twice.
    DEU hosted IND actual; DEU visited IND actual
Al-Shabab was behind the bombing in Mogadishu.
    SHABAAB bombed SOM actual
Turkey was behind the Kurdish attacks.
The Taliban carried out an attack in Kabul.
    TALIBAN attacked AFG actual
The French army carried out an attack in Mali.
Norway criticised the government in Budapest.
    NOR criticised HUN actual
It was not the last Sudanese attack on Chad.
    SDN attacked TCD actual
It was not a Sudanese attack on Chad.
    SDN attacked TCD denied
Denmark's ambassador was recalled from Tehran for consultations.
    DNK sanctioned IRN actual
A Syrian military base was hit in an Israeli strike overnight.
    ISR attacked SYR actual
Among those killed in the Israeli raid was a Hezbollah commander.
    ISR attacked HEZBOLLAH actual
Macedonia saw its ambassador expelled by Bulgaria.
    BGR expelledDiplomatsOf MKD actual
Kuwait came under attack by Iraqi aircraft before dawn.
    IRQ attacked KWT actual
Saudi Arabia came under attack from Yemeni rebels on Tuesday.
    YEM:REB attacked SAU actual
Kyrgyzstan came in for criticism from Russia over the language law.
    RUS criticised KGZ actual
Poland has given Kyiv 14 Leopard tanks.
    POL arms UKR actual
France sold India 36 Rafale fighter jets in 2016.
    FRA arms IND actual
Moscow gave Havana 300 tanks in 1962.
    RUS arms CUB actual
The United States supplied Egypt with ten Apache helicopters last year.
    USA arms EGY actual
The Ecuadorean government on Wednesday gave the Colombian ambassador 48 hours to leave the country.
    ECU expelledDiplomatsOf COL actual
The Houthis, whom Iran supplies with missiles, attacked a Saudi airport on Wednesday.
    HOUTHIS attacked SAU actual
    IRN arms HOUTHIS actual
Mali, whose army France trained for a decade, expelled the French ambassador in January.
    FRA aids MLI actual
    MLI expelledDiplomatsOf FRA actual
A ceasefire brokered by Egypt between Israel and Hamas came into force at midnight.
    EGY mediatedFor HAMAS actual
    EGY mediatedFor ISR actual
    HAMAS agreedWith ISR actual
Ukrainian forces, using missiles supplied by Britain, sank a Russian landing ship on Tuesday.
    GBR arms UKR actual
    UKR attacked RUS actual
The European Union is considering whether to lift an arms embargo it imposed on China in 1989.
    EU easedSanctionsOn CHN possible
    EU sanctioned CHN actual
Israeli jets bombed a weapons depot in Syria on Friday, killing three Iranian officers.
    ISR bombed SYR actual
    ISR killed IRN actual
Hours after bombing Tripoli, France urged Libya's rebels to negotiate.
    FRA bombed LBY actual
    FRA urged LBY:REB actual
Two days after expelling Britain's ambassador, Myanmar's junta accused Norway of spying.
    MMR accused NOR actual
    MMR expelledDiplomatsOf GBR actual
Citing human rights abuses, Washington cut aid to Egypt by $195 million.
    USA sanctioned EGY actual
Accused by Ankara of harbouring militants, Athens denied the charge.
    TUR accused GRC actual; GRC opposes TUR actual
Washington has yet to recognise the new government in Honduras.
    USA recognised HND denied
Bolivia was the first country to recognise the Palestinian state after the war.
    BOL recognised PSE actual
Sweden became the first EU member to recognise Palestine in October 2014.
    SWE recognised PSE actual
Malawi became the second African country to open an embassy in Jerusalem.
    MWI recognised ISR actual
Mr Obama phoned President Rouhani on Friday to thank him for the release.
    IRN phoned USA actual
    USA praised IRN actual
Parliament in Ankara agreed on Thursday to let American planes use its bases.
    TUR pledgedTo USA actual
The Bulgarian parliament voted on Friday to send armoured vehicles to Ukraine.
    BGR arms UKR possible
Moscow responded by expelling five Norwegian diplomats.
    RUS expelledDiplomatsOf NOR actual
France and Germany condemned and sanctioned Belarus.
    DEU criticised BLR actual
    DEU sanctioned BLR actual
    FRA criticised BLR actual
    FRA sanctioned BLR actual
Turkey condemned the coup in Egypt and had urged other Muslim countries to isolate Cairo.
    TUR criticised EGY actual
Azerbaijan and Armenia accused each other of shelling villages along the border.
    ARM accused AZE actual
    AZE accused ARM actual
India and Pakistan expelled each other's ambassadors on Thursday.
    IND expelledDiplomatsOf PAK actual
    PAK expelledDiplomatsOf IND actual
The Dutch prime minister, together with his Belgian counterpart, visited Ukraine on Monday.
    BEL visited UKR actual
    NLD visited UKR actual
Joined by Egypt and the United Arab Emirates, Saudi Arabia cut ties with Qatar on Monday.
    ARE cutTiesWith QAT actual
    EGY cutTiesWith QAT actual
    SAU cutTiesWith QAT actual
A force led by Kenya attacked al-Shabab near the border.
    KEN attacked SHABAAB actual
It was China that had armed the Khmer Rouge.
    CHN arms KHMERROUGE actual
It was Morocco, not Algeria, that cut ties with Iran.
    MAR cutTiesWith IRN actual
A longtime critic of the Kremlin, Lithuania has banned Russian television channels.
    LTU opposes RUS actual
    LTU sanctioned RUS actual
Russia's ally Syria condemned Norway.
    RUS alliedWith SYR actual
    SYR criticised NOR actual
Hezbollah fired rockets into northern Israel on Tuesday.
    HEZBOLLAH attacked ISR actual
Burmese troops burned villages in southern Bangladesh on Friday.
    MMR attacked BGD actual
Iranian guards shot dead five smugglers near the Iraqi town of Halabja.
    IRN killed IRQ actual
American jets killed five militants in northern Pakistan.
    USA killed PAK:REB actual
Bolivia is the first country to ban the chain's burgers.
The minister flew to Geneva on Monday to see a doctor.
Swedish tourists were under pressure to leave the hotel in Egypt.
Villages in northern Italy were hit by floods on Sunday, a German broadcaster said.
A Japanese film crew held a party in Laos.
The French ski team will train in Chile.
Hezbollah shelled an Israeli outpost on Sunday and Israel retaliated with air strikes.
    HEZBOLLAH bombed ISR actual
    ISR attacked HEZBOLLAH actual
India fired at a Pakistani post, and Pakistani troops fired back.
    IND attacked PAK actual
    PAK attacked IND actual
The Netherlands expelled two Iranian diplomats, prompting Tehran to protest.
    IRN accused NLD actual
    NLD expelledDiplomatsOf IRN actual
Lithuania opened an office in Taipei, leading Beijing to recall its ambassador.
    CHN sanctioned LTU actual
Greek soldiers were deployed along the Turkish border on Monday.
    GRC mobilisedAgainst TUR actual
The last American soldiers were withdrawn from Iraq in 2011.
    USA withdrewFrom IRQ actual
A German court found two Libyans guilty of murder.
    DEU accused LBY:CIV actual
Washington holds Tehran responsible for the attack.
    USA accused IRN actual
Serbia was held responsible by Bosnia for the massacre.
    BIH accused SRB actual
A plan by Turkey to invade northern Syria has alarmed Washington.
    TUR invaded SYR possible
    USA criticised TUR actual
The ambassador flew home from Riyadh and Canada has expelled a Saudi diplomat.
    CAN expelledDiplomatsOf SAU actual
Two French tourists were jailed in Iran on Monday.
    IRN arrested FRA:CIV actual
Three Chinese fishermen convicted in Palau last year have been deported.
    PLW arrested CHN actual
Two Swedes were kidnapped in Somalia.
Cuba has been hit with new sanctions by the United States.
    USA sanctioned CUB actual
Serbian towns were hit with British missiles overnight.
    GBR attacked SRB actual
Libya offered to hand over to Britain two men suspected by the United States of the bombing.
    LBY pledgedTo GBR actual
Mr Obama phoned Erdogan on Monday, urging him to stop and warning Turkey not to risk war.
    TUR phoned USA actual
    USA urged TUR actual
    USA warned TUR actual
The United Nations is investigating Eritrea for arming Somali Islamists.
    ERI arms SOM reported
    UN investigated ERI actual
Two Swiss climbers were killed in Nepal on Friday.
Neither France nor Germany supports the American plan to invade Iraq.
    DEU backs USA denied
    FRA backs USA denied
    USA invaded IRQ possible
Argentine police shot dead two robbers in Buenos Aires.
The first country to abolish the tax was Estonia, the Latvian minister said.
Iranians voted on Friday to elect a parliament.
Qatar, backed by Turkey, and Egypt, backed by the Emirates, have traded accusations over Libya.
    ARE backs EGY actual
    EGY accused QAT actual
    QAT accused EGY actual
    TUR backs QAT actual
French wine was hit with tariffs by the United States in October.
    USA sanctioned FRA actual
Saudi Arabia recalled its ambassador from Tehran, having accused Iran of stirring unrest.
    SAU accused IRN actual
    SAU sanctioned IRN actual
Iran told Iraq to stop shelling its villages.
    IRN urged IRQ actual
Kenya's army was sent to the border with Somalia.
    KEN mobilisedAgainst SOM actual
Hezbollah, the militia which Iran paid and armed, was silent.
    IRN arms HEZBOLLAH actual
Germany recognised Croatia over the objections of France.
    DEU recognised HRV actual; FRA opposes DEU actual
Italy signed the contract against the wishes of Greece.
    GRC opposes ITA actual
Despite warnings from Britain, Turkey closed the bridge.
    GBR warned TUR actual
In the face of Swedish protests, Denmark dredged the sound.
    SWE criticised DNK actual
In defiance of the United Nations, Iraq kept its missiles.
    IRQ opposes UN actual
Despite support from France, Chad lost.
Britain moved ships to the Gulf to protect Kuwait from an Iraqi invasion.
    IRQ invaded KWT possible
Egypt complained that the dam built by Ethiopia was starving its farmers.
    EGY accused ETH actual
"""

test_a_sentence_gives_its_facts = states(TABLE, DAY)
