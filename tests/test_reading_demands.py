"""Demands answered, envoys sent, texts, ranks: sentences with the facts they state."""

from __future__ import annotations

import datetime as dt

from tables import states

DAY = dt.date(2003, 6, 3)

TABLE = """
# An invitation is an offer, and no demand
African Union leaders invited Morocco to join the bloc.
    AU pledgedTo MAR actual
Chad ignored repeated appeals by France to free the hostages.
    TCD opposes FRA actual
    FRA demandedOf TCD actual
Poland turned down a request from Ukraine for more tanks.
    POL opposes UKR actual
    UKR demandedOf POL actual
Sudan and Eritrea agreed to an appeal by the African Union for a truce.
    ERI yieldedTo AU actual
    SDN yieldedTo AU actual
    AU demandedOf ERI actual
    AU demandedOf SDN actual
Japan bowed to American demands for open markets.
    JPN yieldedTo USA actual
    USA demandedOf JPN actual
An Iraqi request for more aid was turned down by Japan.
    IRQ demandedOf JPN actual
    JPN opposes IRQ actual
Egypt granted a Sudanese request for medicine.
    EGY yieldedTo SDN actual
    SDN demandedOf EGY actual
China has not answered Japan's request for an apology.
    JPN demandedOf CHN actual
Canada accepted an invitation from Cuba.
    CUB pledgedTo CAN actual
    CAN pledgedTo CUB actual
The bank rejected calls by Greece for a new loan.
Iran accepted an Iraqi proposal for a truce.
    IRN pledgedTo IRQ actual
Chad sent envoys to urge Libya to stop its offensive.
    TCD urged LBY possible
Iran sent engineers to help Syria rebuild its refineries.
    IRN aids SYR possible
Egypt dispatched negotiators to meet Hamas in Doha.
    EGY metWith HAMAS possible
The United States sent an envoy to thank Oman.
    USA praised OMN possible
Saddam Hussein vowed that American soldiers would die in the desert.
Menachem Begin promised that Israeli troops would leave Lebanon.
    ISR pledgedTo LBN actual
Hugo Chavez vowed that American oil firms would leave.
Nepal declined the help of India after the earthquake.
    NPL opposes IND actual
Haiti rejected the aid of the Dominican Republic.
    HTI opposes DOM actual
Rwanda came to the aid of Burundi.
    RWA aids BDI actual
Kuwait was freed with the help of the United States.
    USA aids KWT actual
Rebels in Chad took 20 French soldiers hostage on Monday.
    TCD:REB arrested FRA actual
Sudanese rebels took 300 Nigerian soldiers prisoner in Darfur.
    SDN:REB arrested NGA actual
Colin Powell worked the phones with India and Pakistan.
    USA phoned IND actual
    USA phoned PAK actual
The United States imposed sanctions on Cuba. President Fidel Castro called the sanctions unjust.
    USA sanctioned CUB actual
    CUB criticised USA actual
The decree was signed by Nigeria and Zimbabwe. It bans imports from South Africa.
The report was handed to Egypt. It accused Israel of killing civilians.
Russia rejected the plan. It accused Poland of bad faith.
    RUS accused POL actual
Russian jets bombed the military headquarters in the capital of Georgia.
    RUS bombed GEO actual
Nigerian gunboats bombarded the army headquarters in Freetown, Sierra Leone.
    NGA bombed SLE actual
The European Union fined Poland. The Nordic Fisheries Organization then accused Iceland of cheating.
    EU sanctioned POL actual
Ronald Reagan spoke in Rome. The mayor of Antwerp praised France.
The Bolivian Interior Ministry condemned Chile. The Venezuelan Defense Ministry accused Colombia.
    BOL criticised CHL actual
    VEN accused COL actual
John Major met Helmut Kohl. Later Major Ahmed Yusuf met Ethiopian officers.
    GBR metWith DEU actual
The Kenyan army's spokesman, Lt. Col. Paul Njuguna, accused Eritrea of meddling.
    KEN accused ERI actual
Chad has promised Sudan to end all support for the Justice and Equality Movement.
    TCD pledgedTo SDN actual
Lebanon promised France to disarm Hezbollah.
    LBN pledgedTo FRA actual
Sweden and Chad pledged to work together to get Sudan to give up its weapons.
    SWE cooperatesWith TCD possible
Norway vowed to help Poland deter Russia.
    NOR pledgedTo POL actual
Italy pledged to work towards disarming Hezbollah.
    ITA coerced HEZBOLLAH possible
Italy pledged to get aid to Somalia.
    ITA pledgedTo SOM actual
The pact brokered by Oman has presented Kenya with a chance to attack Al-Shabaab.
    KEN attacked SHABAAB possible
Iraq was provided with an opportunity to attack Iran.
    IRQ attacked IRN possible
Jordan undertook to expel Hamas.
    JOR threatened HAMAS actual
Hungary undertook to train the Ukrainian army.
    HUN pledgedTo UKR actual
Jordan promised its people to crush al-Qaeda.
    JOR threatened AQ actual
Spain agreed not to attack Morocco.
    ESP pledgedTo MAR actual
Iran's foreign minister said that there would be no peace until Israel gave back the land.
    IRN demandedOf ISR actual
North Korea said it would not return to the talks until the United States lifted its sanctions.
    PRK demandedOf USA actual
Hamas said it would free no hostages unless Israel left Gaza.
    HAMAS demandedOf ISR actual
Iran said it would be glad until Israel left.
Chile said there would be no rain until Sunday in Peru.
"""

test_a_sentence_gives_its_facts = states(TABLE, DAY)
