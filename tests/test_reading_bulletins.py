"""What bulletins report in few words: strikes, sanctions, visits; a table with their facts."""

from __future__ import annotations

import datetime as dt

from tables import states

DAY = dt.date(2013, 6, 5)

TABLE = """
# Sanctions, people sent away, rockets, words
The European Union heaped new sanctions on Belarus.
    EU sanctioned BLR actual
The minister heaped praise on Belarus.
Kenya scrambled jets to the Ethiopian border.
    KEN mobilisedAgainst ETH actual
Kenya massed tanks on the Ethiopian border.
    KEN mobilisedAgainst ETH actual
Two Gaza rockets hit Israel.
    PSE attacked ISR actual
Kenya was hit by Ugandan shells.
    UGA attacked KEN actual
A Kenyan ferry hit a Ugandan pier.
Kenya deported an elderly Briton.
    KEN deported GBR actual
Israel freed a Palestinian.
    ISR released PSE actual
A Kenyan runner beat an American.
Canada listed Hezbollah as a terrorist organisation.
    CAN sanctioned HEZBOLLAH actual
Brazil called Hezbollah a terror group.
    BRA criticised HEZBOLLAH actual
Canada declared Kosovo a state.
Kenya is an important partner for Uganda.
    KEN alliedWith UGA actual
Kenya carried out a joint missile test with Uganda.
    KEN cooperatesWith UGA actual
Kenya said Uganda was lying about the raid.
    KEN criticised UGA actual
Kenya said Uganda was not lying.
Iran said Oman was lying in the Gulf.
# Whose deed is backed
Chile backed Peru's crackdown on protesters.
    CHL backs PER actual
Sudan defended Kenya's arrest of a journalist.
    SDN backs KEN actual
Britain backed the American invasion of Iraq.
    GBR backs USA actual
    USA invaded IRQ actual
Britain backed Gaddafi's arrest.
# Strikes and the land that they hit
Six people were killed in a US drone strike in Yemen.
    USA bombed YEM actual
Twelve people were killed in Lebanon in Israeli airstrikes.
    ISR attacked LBN actual
Ethiopia carried out air strikes in Eritrea.
    ETH attacked ERI actual
Saudi airstrikes in Yemen's capital killed twenty.
    SAU attacked YEM actual
A drone strike by the United States killed six people in Yemen.
    USA killed YEM actual
Ethiopian warplanes struck inside Eritrea.
    ETH attacked ERI actual
Ethiopian dockers struck in Eritrea.
Ethiopia carried out air strikes in Tigray.
Ten militants were killed in a US drone strike in Yemen.
US drone strikes in Yemen killed ten militants.
Turkish air strikes in Iraq against the PKK went on.
    TUR attacked PKK actual
The Israeli raid in Lebanon went on.
Russia vetoed a UN Syria resolution.
    RUS vetoed UN actual
# Who is named what, offices in letters
Bahrain declared Hezbollah's military wing a terror group.
    BHR sanctioned HEZBOLLAH actual
Hezbollah was declared a terrorist organisation by Bahrain.
    BHR sanctioned HEZBOLLAH actual
Hezbollah has been listed as a terrorist group by Bahrain.
    BHR sanctioned HEZBOLLAH actual
The Israeli PM met the Greek FM in Cyprus.
    ISR metWith GRC actual
The talks began at 8 pm in Israel.
# Who is due
The Kenyan president is due in Uganda on Monday.
    KEN visited UGA possible
The Kenyan rains are due in Uganda in May.
"""


test_a_bulletin_states_its_facts = states(TABLE, DAY)
