"""Wire news of several kinds: a table of passages with the facts they state.

Written as `tables` reads them: a passage, then its facts; without any, it states none.
"""

from __future__ import annotations

import datetime as dt

from tables import states

DAY = dt.date(2015, 11, 26)

TABLE = """
Jacques Chirac flew to Berlin. In a meeting with Gerhard Schroeder, he promised to help.
    FRA visited DEU actual
    FRA metWith DEU actual
    FRA pledgedTo DEU actual
David Cameron arrived in Moscow. During a dinner with Vladimir Putin, he warned Iran.
    GBR visited RUS actual
    GBR metWith RUS actual
    GBR warned IRN actual
Two Chinese diplomats were told to leave the Philippines within 48 hours.
    PHL expelledDiplomatsOf CHN actual
Three Russian diplomats were given a week to leave Britain.
    GBR expelledDiplomatsOf RUS actual
Two Iranian envoys were declared persona non grata and given five days to leave Argentina.
    ARG expelledDiplomatsOf IRN actual
Iraqi troops were told to leave Kuwait.
    IRQ withdrewFrom KWT possible
Kenya condemned the bombings in the Turkish capital.
The European Union condemned the bombings in London.
Norway condemned the killings in Burma.
    NOR criticised MMR actual
Poland bought 48 F-16 fighters from the United States.
    POL tradesWith USA actual
The Iraqi army shot down two Iranian F-4 fighters.
    IRQ shotDown IRN actual
Egypt is to receive Su-35 fighters from Russia.
    RUS arms EGY possible
The pass over which Indian and Chinese soldiers have fought is closed.
    IND fought CHN actual
Armenian and Azerbaijani troops fought over the village.
    ARM fought AZE actual
Chancellor Angela Merkel told Vladimir Putin at a meeting in Sochi that the sanctions would stay.
    DEU metWith RUS actual
Hassan Rouhani assured Ban Ki-moon in a meeting in New York that Iran would stay in it.
    IRN pledgedTo UN actual
    IRN metWith UN actual
Bill Clinton told reporters at a summit in Helsinki that Russia was a partner.
Shimon Peres returned on Tuesday from four days in Amman.
    ISR visited JOR actual
The British foreign secretary returned from exile in France.
Julian Assange was holed up in the Ecuadorean embassy in London.
    ECU shelters AUS:CIV actual
Iran demanded that inspectors give 30 days' notice, a condition that Washington would not accept.
    USA refused IRN actual
Iran and Iraq resumed contacts. Officials of the two foreign ministries held talks in Geneva.
    IRN recognised IRQ actual
    IRQ recognised IRN actual
    IRN metWith IRQ actual
Russia's Security Council condemned the American strikes.
    RUS criticised USA actual
Turkey's National Security Council warned Syria against sheltering rebels.
    TUR warned SYR actual
The United Nations Security Council condemned the Israeli raid.
    UN criticised ISR actual
Iran explained why American soldiers should leave.
Germany asked whether Turkey should join the pact.
The general was captured by Syria and accused Lebanon of treason.
David Cameron was briefed by telephone and asked Vladimir Putin to help.
    GBR urged RUS actual
Serbia was condemned by France and accused of aggression by Germany.
    FRA criticised SRB actual
    DEU accused SRB actual
The White House called the meeting between Greece and Turkey a hopeful first step.
    USA praised GRC actual
    USA praised TUR actual
    GRC metWith TUR actual
Iran and Iraq signed a border treaty on Sunday. Germany described the deal as a breakthrough.
    IRN signedWith IRQ actual
    DEU praised IRN actual
    DEU praised IRQ actual
Russia called the Israeli attack on Syria a mistake.
    RUS criticised ISR actual
    ISR attacked SYR actual
Syria's annexation of the former French colony was condemned by Italy.
    ITA criticised SYR actual
Indonesia invaded the former Portuguese colony in 1975.
India pulled out its tanks and diplomats from Nepal.
    IND withdrewFrom NPL actual
China summoned Ambassador Gary F. Locke after the raid.
    CHN criticised USA actual
Lee Hoi-chang, who leads the Grand National Party, criticised Japan.
    KOR criticised JPN actual
Canada described Syria's raids on the town as "unlawful".
    CAN criticised SYR actual
Spain described the town in general terms as Moroccan.
The bombings in Madrid were carried out by al-Qaeda.
    AQ bombed ESP actual
Al-Shabaab claimed responsibility for the attack near a hotel in Nairobi.
    SHABAAB attacked KEN reported
American air strikes in Yemen killed two fighters.
Al-Shabaab carried out attacks in the 1990s.
Kenya, one of Britain's oldest allies, has sent troops.
    KEN alliedWith GBR actual
Portugal is one of the main backers of the Angolan government.
    PRT backs AGO actual
Chile met with one of the allies of Peru.
Relations between Chile and Bolivia have soured since the vote.
    BOL opposes CHL actual
    CHL opposes BOL actual
Engineers studied a road between Chile and Bolivia, whose ties have been strained for years.
    BOL opposes CHL actual
    CHL opposes BOL actual

Polish-Ukrainian relations are strained.
    POL opposes UKR actual
    UKR opposes POL actual
Relations between Chile and Bolivia are not strained.
Ties between Serbia and Belarus are close.
    SRB alliedWith BLR actual
There is no doubt that Eritrea attacked Djibouti.
    ERI attacked DJI actual
There is no question of Eritrea attacking Djibouti.
    ERI attacked DJI denied
India said there was little doubt that Pakistan had attacked an Indian post.
    IND accused PAK actual
    PAK attacked IND reported
India said it was not clear that Pakistan had attacked an Indian post.
    PAK attacked IND denied
Germany made it clear that Greece must leave Cyprus.
    DEU demandedOf GRC actual
Estonia's president said Russia posed a threat to the region.
    EST criticised RUS actual
Estonia's president said Russia was no threat.
Norway expects Denmark to honour the accord.
    NOR urged DNK actual
Norway expects Denmark to win.
Iran arrested Danish journalist Lars Holm. On Monday a court released Holm.
    IRN arrested DNK:CIV actual
Czech police detained Libyan national Omar Haddad.
    CZE arrested LBY:CIV actual
India killed Pakistani militant Abu Hamza.
    IND killed PAK:REB actual
Syrian rebel commander Abu Faris criticised Jordan.
    SYR:REB criticised JOR actual
Latvia hailed the deployment of Canadian soldiers.
    LVA praised CAN actual
Kenya welcomed the release of two Ugandan sailors.
Iran is barred under United Nations resolutions from testing missiles.
    UN coerced IRN actual
Chile and Peru disagree on the treaty.
Spain issued an arrest warrant for a Serbian officer.
    ESP accused SRB actual
Armenians complained of discrimination by Azerbaijan.
    ARM criticised AZE actual
THE HAGUE - The court ordered Serbia to hand over its archives. Judges criticised Croatia as well.
"""

test_a_passage_gives_its_facts = states(TABLE, DAY)
