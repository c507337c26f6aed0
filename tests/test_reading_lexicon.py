"""Words and their senses: a table of sentences with the facts they state.

Written as `tables` reads them: a sentence, then the facts that it states, if any. What
states nothing uses the words of politics in another sense, or without a second party.
"""

from __future__ import annotations

import datetime as dt

from tables import states

DAY = dt.date(2015, 11, 26)

TABLE = """
Kenya and Somalia observed a cease-fire along the coast.
    KEN ceasedFireWith SOM actual
The pull-out of Serbian forces from Kosovo took a week.
    SRB withdrewFrom XKX actual
The Norwegian prime minister wrote to the Japanese emperor.
    JPN consultedWith NOR actual
The Norwegian prime minister sent the Japanese emperor a letter.
    JPN consultedWith NOR actual
A note on the call between the Chilean and the Peruvian president was published.
    CHL phoned PER actual
The Chilean minister's calls for peace between Kenya and Somalia went unheard.
The Bolivian president ran into the Peruvian leader at a funeral.
    BOL metWith PER actual
The Bolivian president ran into trouble in Peru.
Ghanaian troops struggled against the Malian army for weeks.
    GHA fought MLI actual
Ghana struggled with its debts in Mali.
India traded barbs with Pakistan over the river.
    IND accused PAK actual; PAK accused IND actual
Spain issued an arrest warrant for a Peruvian general.
    ESP accused PER actual
Ukraine scrapped visa-free travel for Belarusians.
    UKR sanctioned BLR actual
The Muslim Brotherhood, outlawed in Egypt, held a meeting.
    EGY coerced MB actual
There is a deep divide between Poland and Germany over coal.
    DEU opposes POL actual; POL opposes DEU actual
Joint operations by Kenya and Uganda went on for weeks.
    KEN cooperatesWith UGA actual
Norway co-operates closely with Finland.
    FIN cooperatesWith NOR actual
Peru's take-over of Ecuador's oil wells angered nobody.
    PER seizedFrom ECU actual
Egypt staged an attack on Libya.
    EGY attacked LBY actual
Sudan waged war on Chad for four years.
    SDN fought TCD actual
The Mongolian prime minister dined with the Japanese emperor in Tokyo.
    JPN metWith MNG actual
Switzerland fined two Nigerian diplomats.
    CHE sanctioned NGA actual
Poland hated Russia.
    POL opposes RUS actual
France forgave Malian debts.
    FRA aids MLI actual
Angolan troops poured into Congo.
    AGO invaded COD actual
Ugandan tanks rolled across the border into Rwanda.
    UGA invaded RWA actual
Libyan refugees poured into Tunisia.
Zambian soldiers left Angola in 1992.
    ZMB withdrewFrom AGO actual
Zambian tourists left Angola in 1992.
Ethiopian soldiers pulled back from Somalia.
    ETH withdrewFrom SOM actual
Indonesia brought its marines home from Lebanon.
    IDN withdrewFrom LBN actual
Greece walked away from a Macedonian proposal.
    GRC opposes MKD actual
Cambodia held Thailand responsible for the clash.
    KHM accused THA actual
Bahrain found Iran guilty of meddling.
    BHR accused IRN actual
Nepal set free 20 Indian fishermen.
Colombia let the Venezuelan sailors go.
    COL released VEN actual
Cyprus has the support of Greece.
    GRC backs CYP actual
Serbia enjoys the backing of Russia.
    RUS backs SRB actual
Denmark won the backing of Sweden.
    SWE backs DNK actual
Lithuania insisted that Belarus close the plant.
    LTU urged BLR actual
Japan demands that China withdraw its ships.
    JPN demandedOf CHN actual
The Philippines is opposed to China's reef building.
    PHL opposes CHN actual
Ireland is opposed to Israel.
    IRL opposes ISR actual
Croatia and Slovenia are old rivals.
    HRV opposes SVN actual
    SVN opposes HRV actual
Norway and Denmark are close allies.
    DNK alliedWith NOR actual
Iranian missiles slammed into an Iraqi village.
    IRN attacked IRQ actual
A Bulgarian bus slammed into a Turkish lorry.
Ghana turned its back on Togo.
    GHA opposes TGO actual
Hungary poured cold water on a French plan.
    HUN opposes FRA actual
Eritrea rattled its sabre at Ethiopia.
    ERI threatened ETH actual
Estonian banks were hit by the Swedish recession.
Russian hackers crippled Ukrainian government computers.
    RUS hacked UKR actual
Mexico snubbed Spain.
    MEX opposes ESP actual
Argentina snubbed a British invitation.
    ARG opposes GBR actual
Albania ruled out a role for Serbia.
    ALB opposes SRB actual
Georgia turned to the United States for help.
    GEO urged USA actual
The Georgian president turned to the French president and smiled.
Portugal came out in support of Angola.
    PRT backs AGO actual
Turkey moved tanks to the Bulgarian border.
    TUR mobilisedAgainst BGR actual
A Turkish firm moved its factory to the Bulgarian border.
Spain defended its title against Italy in Vienna.
Belgium beat Japan in the quarter-final.
Uruguay attacked Ghana in the final.
A Norwegian miner met the Chilean president.
Kenyan students visited Uganda.
The Kenyan president visited Uganda.
    KEN visited UGA actual
German farmers blocked roads to the Polish border.
Japan's fight against malaria in Vietnam goes on.
Iceland submitted to British pressure and gave way.
    ISL yieldedTo GBR actual
    GBR urged ISL actual
Iran gave in to Russian pressure.
    IRN yieldedTo RUS actual
The Saudi king paid for a new mosque in Albania.
Thailand extradited a Russian arms dealer to the United States.
    THA cooperatesWith USA actual
French police raided a Turkish restaurant in Lyon.
Hungary beat Austria in a qualifier.
Locusts invaded Kenya from Somalia.
The Spanish king broke his hip in Botswana.
"""

test_a_sentence_gives_its_facts = states(TABLE, DAY)
