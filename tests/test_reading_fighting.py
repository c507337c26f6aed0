"""Fighting, pursuits, arrests and troops abroad: a table of sentences with their facts."""

from __future__ import annotations

import datetime as dt

from tables import states

DAY = dt.date(2012, 12, 15)

TABLE = """
Russian troops stormed a police post in Gori. Tanks then fought a battle with Georgian gunmen.
    RUS fought GEO:REB actual
Rebels from Chad fired at Sudanese troops. Soldiers and border police shot at the gunmen.
    TCD:REB attacked SDN actual; SDN attacked TCD:REB actual
Kenyan soldiers crossed the border. Fighter jets bombed Ethiopian posts.
    KEN bombed ETH actual
Kenyan soldiers met Ethiopian soldiers. Tanks shelled a Somali village.
    KEN metWith ETH actual
Oil prices rose in Kenya. Tanks shelled an Ethiopian village.
The Kenyan army withdrew. Rebel tanks shelled an Ethiopian village.
Kenyan troops rested. Police in Uganda arrested two Ethiopians.
    UGA arrested ETH:CIV actual
Police in the Italian city of Milan detained three Tunisians.
    ITA arrested TUN:CIV actual
Police in riot gear beat two Germans.
Two Lebanese were wounded by shots from an Israeli position.
    ISR attacked LBN actual
Three Eritreans were killed by machine-gun fire from an Ethiopian helicopter.
    ETH killed ERI actual
Five Georgians were killed by bullets from Russia.
Anti-Taliban fighters said they had attacked Pakistani guards.
    AFG:REB opposes TALIBAN actual; AFG:REB attacked PAK reported
Anti-American fighters attacked a Turkish post.
A Palestinian suicide bomber attacked an Israeli bus.
    PSE:REB attacked ISR actual
Al-Shabaab fled. Kenyan jets bombed hills in southern Somalia.
Kenyan jets bombed a port in southern Somalia.
    KEN bombed SOM actual
Two Chadians opened fire at a bus on the southern edge of Niger.
Chad's soldiers opened fire on Niger's guards.
    TCD attacked NER actual
Ethiopian forces charged into Eritrea on Monday.
    ETH invaded ERI actual
Three Kenyan soldiers captured in Somalia.
A Canadian student fought alongside the Taliban.
    CAN:CIV cooperatesWith TALIBAN actual
Two young Britons have joined Islamic State.
    GBR:CIV cooperatesWith ISIS actual
Canada fought for the rights of the Taliban's prisoners.
In hot pursuit of al-Shabaab gunmen, Kenyan troops left the road.
    KEN coerced SHABAAB actual
Kenyan troops searched for al-Shabaab fighters.
    KEN coerced SHABAAB actual
Kenyan divers searched for an Ethiopian wreck.
Colombia is pursuing peace with the FARC.
The Iranian ministry put a British journalist under house arrest.
    IRN arrested GBR:CIV actual
Nigeria sent 800 soldiers to Liberia to help keep the peace.
    NGA aids LBR actual
Up to 2,000 French troops will go to Mali to help maintain order.
    FRA aids MLI possible
Nigeria sent 800 soldiers to Liberia to protect Nigerian civilians.
Nigeria sent 800 soldiers to Liberia to watch a game.
Kenyan police clashed with protesters in Nairobi.
    KEN fought KEN:CIV actual
Egyptian security forces killed 30 protesters.
    EGY killed EGY:CIV actual
The Burmese junta jailed 40 dissidents.
    MMR arrested MMR:CIV actual
Kenyan police arrested three foreign journalists.
Israeli police arrested 20 Palestinian demonstrators.
    ISR arrested PSE:CIV actual
Zimbabwean riot police fired tear gas at opposition supporters.
    ZWE attacked ZWE:OPP actual
Thousands of Argentines protested against the government.
    ARG:CIV protestedAgainst ARG actual
Turkish students burned an American flag.
    TUR protestedAgainst USA actual
Fijian soldiers overthrew the Fijian government in a coup.
    FJI:REB coerced FJI actual
Syrian troops shelled civilians in Homs.
Israeli troops killed two Palestinian gunmen from Islamic Jihad.
    ISR killed PIJ actual
Kenya ordered the arrest of Somali militants in the radical group al-Shabaab.
    KEN arrested SHABAAB possible
Israel killed two Palestinian militants in Gaza.
    ISR killed PSE:REB actual
Israeli soldiers fired at two Palestinian gunmen. The Palestinians then threw grenades at them.
    ISR attacked PSE:REB actual; PSE:REB attacked ISR actual
Palestinian gunmen shot a settler. The Palestinians accused Israel of murder.
    PSE accused ISR actual
Georgian gunmen attacked a Russian post. The men killed two Russian soldiers.
    GEO:REB attacked RUS actual; GEO:REB killed RUS actual
The Kenyan police arrested two men. The men had killed a Ugandan.
Three Spaniards are being held in a Moroccan prison.
    MAR arrested ESP actual
India struck after Lashkar-e-Taiba killed ten of its soldiers.
    LET killed IND actual
Israel bombed a bridge after Hamas and Islamic Jihad killed two of its soldiers.
    HAMAS killed ISR actual
    PIJ killed ISR actual
Iraq reinforced its border with Iran on Friday.
    IRQ mobilisedAgainst IRN actual
Turkey moved 10,000 men to the Syrian frontier.
    TUR mobilisedAgainst SYR actual
Iran arms the northern alliance, the mainly Tajik and Hazara coalition that holds the valley.
Five French soldiers died when Serb gunners shelled the base.
    SRB killed FRA actual
Two Indian officers were killed when Pakistani troops shelled their post.
    PAK killed IND actual
Three Turks were wounded after Syrian jets bombed a village.
    SYR attacked TUR actual
Two American soldiers were killed when their helicopter crashed in Peru.
Six Kenyans were killed when a bus hit a Ugandan lorry.
Ten rebels were killed when they attacked a Turkish base.
Thirty Kurds were killed by Iran when Turkey bombed the hills.
    IRN killed KURDS actual
Chad and Libya fought over Faya, an oasis town, in 1987.
    TCD fought LBY actual
Chad and Libya fought over trade.
    TCD opposes LBY actual; LBY opposes TCD actual
Kenya reimposed a naval blockade on Somalia.
    KEN blockaded SOM actual
Another Palestinian was killed when his lorry exploded near an Israeli village.
"""

test_a_sentence_gives_its_facts = states(TABLE, DAY)
