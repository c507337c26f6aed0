"""What words about a deed, a place or another sense do not state about those whom they name.

Written as `tables` reads them: a sentence, then its facts; without any, it states none.
"""

from __future__ import annotations

import datetime as dt

from tables import states

DAY = dt.date(2013, 6, 1)

DEEDS_AGAINST_OTHERS = """
# Whom something is to be done against is not the one it is promised to
Norway promised tough action against Chad.
# Who comes to the scene of a deed has not done it
Norwegian observers reached the site of the Chadian massacre.
Brazil urged military action against Syria.
Canada rejected air strikes on Syria.
Canada rejected a Syrian attack on Turkey.
    CAN opposes SYR actual
Sweden backed an attack on Iraq.
Norway condemned plans for strikes on Syria.
Germany opposes further sanctions against Russia.
Canada opposes Iran sanctions.
Canada opposes EU sanctions.
    CAN opposes EU actual
Canada rejects Syria military action
Poland warned against a war on Iran.
An Israeli minister warned against an Iran war.
Poland warned Iran against a war.
    POL warned IRN actual
Japan condemned an attack against peacekeepers in Mali.
Japan condemned a Russian attack on peacekeepers in Mali.
    JPN criticised RUS actual
Iran condemned strikes on Syria by Israel.
    IRN criticised ISR actual; ISR attacked SYR actual
Peru deplored the use of force against Syrian protesters.
Peru deplored the Syrian government's use of force against protesters.
    PER criticised SYR actual
Chad blamed the raid on Sudan.
    TCD accused SDN actual
Kuwait raised objections against Iraq.
    KWT criticised IRQ actual
Chile voiced worry and anger about American policies.
    CHL criticised USA actual
Germany voiced concern over the Hong Kong protests.
Germany voiced alarm over the Egyptian crisis.
Turkey raised the alarm over Syrian refugees.
Turkey raised alarm over Iranian missile tests.
    TUR criticised IRN actual
Tunisia rejected Algeria's protest.
    TUN opposes DZA actual
"""

SITES = """
Six French soldiers were killed in an Afghan bomb attack.
A Kabul suicide attack killed two German soldiers.
Two Italian soldiers died in an Afghan insider attack.
A Baghdad car bombing killed a Spanish diplomat.
An Iranian missile attack on Israel killed two.
    IRN attacked ISR actual
Iraqi gunmen attacked a Kuwaiti post.
    IRQ:REB attacked KWT actual
The Taliban claimed responsibility for the Kabul bombing.
    TALIBAN bombed AFG reported
Al-Shabaab claims responsibility for Nairobi mall attack
    SHABAAB attacked KEN reported
Hezbollah claims responsibility for an attack on Israeli soldiers.
    HEZBOLLAH attacked ISR reported
"""

OTHER_SENSES = """
Cuba led the charge against the American embargo.
    CUB opposes USA actual
American charges against Sudan were read out.
    USA accused SDN actual
A Peruvian minister took part in a British raid case.
UN inspectors found traces of a Syrian massacre.
Brazil found the Israeli raid shameful.
    BRA criticised ISR actual
UK alert on Peruvian arms
The Israeli army went on alert along the Syrian border.
    ISR mobilisedAgainst SYR actual
Libyan rebels moved their command from Tunisia to Libya.
France moved its troops from Mali to Niger.
    FRA withdrewFrom MLI actual
The Red Cross closed its offices in Baghdad.
Kenya closed its embassy in Mogadishu.
    KEN sanctioned SOM actual
The Norwegian coast guard suspended a search for missing British sailors.
The Arab League suspended Libya.
    AL sanctioned LBY actual
The Afghan president extended his visit to Pakistan.
    AFG visited PAK actual
United States offers $4 million for Colombian rebel chief
Germany must quell Greek unease.
Saudi troops quelled the Bahraini revolt.
    SAU coerced BHR actual
Canada wants to befriend the Indian prime minister.
Oman is willing to pay the price of attacking Yemen.
    OMN attacked YEM possible
Chad is ready to meet Sudan.
    TCD pledgedTo SDN actual
Palestinian sources said that Israeli helicopters fired missiles at a car in Gaza.
    ISR attacked PSE reported
Tensions between Chad and Sudan eased.
Tensions between Chad and Sudan rose.
    TCD opposes SDN actual; SDN opposes TCD actual
"""

LEFT_OPEN = """
Egypt ordered the arrest of a Muslim Brotherhood leader.
    EGY arrested MB possible
Canada hinted at allowing Chinese steel imports.
    CAN yieldedTo CHN possible
The American president put a strike on Syria on hold.
    USA attacked SYR possible
EU set for new sanctions on Belarus
    EU sanctioned BLR possible
Chile is set for talks with Peru.
    CHL metWith PER possible
Iran predicted the failure of talks between Israel and Syria.
    ISR metWith SYR possible
The failure of talks between Israel and Syria was felt.
    ISR metWith SYR denied
NATO casts doubt on Russian withdrawal from Ukraine
    RUS withdrewFrom UKR possible
The American goal was not just to topple Saddam but to rebuild Iraq.
    USA coerced IRQ possible
Chile did not just criticise Peru but expelled a Peruvian diplomat.
    CHL criticised PER actual; CHL expelledDiplomatsOf PER actual
Chile has not yet met Peru.
    CHL metWith PER denied
Iraq said to release Hezbollah fighter
    IRQ released HEZBOLLAH reported
The Israeli minister said to free the Syrian soldiers.
    ISR released SYR possible
Suspected Taliban fighters attacked an Afghan post.
    TALIBAN attacked AFG reported
"""

NAMES = """
The Syrian envoy called for a National Unity Government.
The National Unity Government urged India to help. Myanmar's army attacked it.
    NUG urged IND actual; MMR attacked NUG actual
Israel said that IAF jets struck targets in Gaza.
    ISR attacked PSE reported
IAF jets crossed into Pakistan. India denied it.
    IND invaded PAK actual
The ICC Champions Trophy was won by India against Pakistan.
The ICC indicted the Sudanese president.
    ICC accused SDN actual
Italian fugitive arrested in Peru
    PER arrested ITA:CIV actual
North Korea deported an American war veteran.
    PRK deported USA:CIV actual
The American president met the family of Nelson Mandela.
    USA metWith ZAF:CIV actual
A Chinese company sent aid to Cuba.
China sent aid to Cuba.
    CHN aids CUB actual
China's Jingye bought British Steel.
"""

test_words_about_a_deed_are_not_for_whom_it_strikes = states(DEEDS_AGAINST_OTHERS, DAY)
test_a_land_before_blows_may_only_be_where_they_fell = states(SITES, DAY)
test_words_have_other_senses = states(OTHER_SENSES, DAY)
test_what_is_ordered_foretold_or_doubted_is_open = states(LEFT_OPEN, DAY)
test_a_name_means_only_those_who_act = states(NAMES, DAY)
