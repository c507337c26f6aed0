"""Offices with their names, helpers, guests: a table of sentences with the facts they state."""

from __future__ import annotations

import datetime as dt

from tables import states

DAY = dt.date(2015, 11, 26)

TABLE = """
Talks between the Russian leader, Vladimir Putin, and the Greek premier, Alexis Tsipras, failed.
    RUS metWith GRC actual
The European Union sanctioned the Belarusian president, Alexander Lukashenko, and Syria.
    EU sanctioned BLR actual
    EU sanctioned SYR actual
Lavrov met the German president, Joachim Gauck, and the French president, François Hollande.
    RUS metWith DEU actual
    RUS metWith FRA actual
Oman and Qatar cut ties with Syria on Monday and the United Arab Emirates downgraded theirs.
    OMN cutTiesWith SYR actual
    QAT cutTiesWith SYR actual
Peru's minister met his Norwegian and Chilean counterparts.
    PER metWith NOR actual
    PER metWith CHL actual
The Indian prime minister telephoned his Nepalese, Bhutanese and Maldivian counterparts on Sunday.
    IND phoned NPL actual
    IND phoned BTN actual
    IND phoned MDV actual
Turkey bombed Syria, while Egypt sent tanks and Iran's president said Peru was worried.
    TUR bombed SYR actual
Turkey shelled Aleppo, and the Greek minister, Nikos Kotzias, said that he would stay out.
    TUR bombed SYR actual
Poland's prime minister was in Kiev on Friday to discuss gas deliveries.
    POL visited UKR actual
The Kenyan president will be in Kampala on Sunday for talks.
    KEN visited UGA possible
The American ambassador was in Moscow on Monday.
The Malaysian foreign minister was in trouble in Indonesia.
Canadian tourists were in Cuba when the storm struck.
With American help, Colombia freed three hostages.
    USA aids COL actual
With the help of France, Mali rebuilt its army.
    FRA aids MLI actual
With Chinese support, Laos built a railway.
    CHN backs LAO actual
Syrian refugees found shelter in Jordan.
    JOR shelters SYR actual
Cuban dissidents took refuge in the Spanish embassy in Havana.
    ESP shelters CUB:OPP actual
Israeli soldiers took shelter in Gaza.
Syrian rebels are sheltering in Syria.
The French president spent two hours with the Chinese leader on Tuesday.
    FRA metWith CHN actual
The French cook spent ten hours with Barack Obama.
Lebanon followed Jordan in expelling the Syrian ambassador.
    LBN expelledDiplomatsOf SYR actual
    JOR expelledDiplomatsOf SYR actual
Denmark joined Norway and Iceland in recognising Palestine.
    DNK recognised PSE actual
    NOR recognised PSE actual
    ISL recognised PSE actual
Japan and Australia agreed to work together on cyber warfare.
    JPN agreedWith AUS actual
Tanzania returned 2,000 Burundian refugees last week.
British officials let it be known that they regarded Malta as a mere accessory.
Peru's president said that Bolivia had abused its privileges. Chile condemned the operation.
Cuba seized a boat and the American secretary of state, John Kerry, condemned the seizure.
    USA criticised CUB actual
Russia vetoed the text and the French ambassador, François Delattre, accused Moscow of cynicism.
    FRA accused RUS actual
Russia expelled two Dutch diplomats on Friday. The Netherlands condemned the decision.
    RUS expelledDiplomatsOf NLD actual
    NLD criticised RUS actual
Turkey imposed tariffs on American cars. Washington called the move unacceptable.
    TUR sanctioned USA actual
    USA criticised TUR actual
The bank raised rates in Norway. Sweden criticised the decision.
Iran's execution of a cleric drew crowds. Germany condemned the execution.
    DEU criticised IRN actual
Israel bombed Gaza on Monday. The Israeli prime minister defended the strikes.
    ISR bombed PSE actual
The American president penalised a customer of Moscow.
Putin met his counterpart, Xi Jinping, in Osh.
    RUS metWith CHN actual
Barack Obama telephoned his counterpart, Vladimir Putin, on Monday.
    USA phoned RUS actual
The Cuban exile criticised Raul Castro.
    CUB:OPP criticised CUB actual
The African Union met in Addis Ababa. Kenya accused the courts of sheltering thieves.
"""

test_a_sentence_gives_its_facts = states(TABLE, DAY)
