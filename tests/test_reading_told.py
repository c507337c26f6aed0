"""Deeds that a bare noun takes up from what was told before: a table."""

from __future__ import annotations

import datetime as dt

from tables import states

DAY = dt.date(2015, 11, 26)

TABLE = """
Colombian troops raided a camp in Ecuador on Saturday. Venezuela condemned the raid.
    COL attacked ECU actual; VEN criticised COL actual
Colombian troops raided a jungle camp on Saturday. The attack killed 20 FARC rebels.
    COL killed FARC actual
The United States imposed sanctions on Iran in May. China criticised the sanctions.
    USA sanctioned IRN actual; CHN criticised USA actual
Saudi Arabia executed a cleric. Iran's president condemned the execution.
    IRN criticised SAU actual
Russia and Ukraine signed an agreement on gas. Germany welcomed the agreement.
    RUS signedWith UKR actual; DEU praised RUS actual; DEU praised UKR actual
Japan demanded that China release the crew. Beijing rejected the demand.
    JPN demandedOf CHN actual; CHN opposes JPN actual
Bahrain severed relations with Iran on Monday. Kuwait recalled its ambassador a day later.
    BHR cutTiesWith IRN actual; KWT sanctioned IRN actual
Hezbollah fighters shelled an Israeli village. Israel retaliated at dawn.
    HEZBOLLAH bombed ISR actual; ISR attacked HEZBOLLAH actual
Nigerian troops clashed with Cameroonian soldiers. The Nigerians opened fire after dark.
    NGA fought CMR actual; NGA attacked CMR actual
Ecuador has criticised Peru for cheating and has threatened retaliation.
    ECU criticised PER actual; ECU threatened PER actual
Greece accused Turkey of cheating. The Turkish government announced new sanctions on Tuesday.
    GRC accused TUR actual; TUR sanctioned GRC actual
Greece accused Turkey of cheating. Turkish police opened fire on a gang of smugglers.
    GRC accused TUR actual
Greece accused Turkey of cheating. Turkish police shot down a helicopter with tourists.
    GRC accused TUR actual
Greece accused Turkey of cheating. The Norwegian government announced new sanctions.
    GRC accused TUR actual
Ecuador accused Colombia of cheating. The Colombian president apologised for the mistake.
    ECU accused COL actual; COL apologisedTo ECU actual
The Colombian president apologised for the mistake.
Kuwait recalled its ambassador for consultations.
Saudi Arabia executed a cleric. Iran's president condemned an execution.
Saudi Arabia executed a cleric. Iran's president condemned the strikes.
Hezbollah shelled a car. The last Turkish soldiers left northern Iraq. France welcomed the pullout.
    TUR withdrewFrom IRQ actual; FRA praised TUR actual
Norway lifted its embargo after Serbia agreed to hold an election.
    NOR easedSanctionsOn SRB actual
The United States lifted its embargo on Libya after Britain agreed to the plan.
    USA easedSanctionsOn LBY actual
Ghana recalled its ambassador from Togo. Benin and Niger followed suit a day later.
    GHA sanctioned TGO actual
    BEN sanctioned TGO actual
    NER sanctioned TGO actual
Peru and Chile broke off relations with Bolivia on Monday, a day after Brazil did the same.
    PER cutTiesWith BOL actual
    CHL cutTiesWith BOL actual
    BRA cutTiesWith BOL actual
Cuba recognised Kosovo, but Peru did not follow suit.
    CUB recognised XKX actual
    PER recognised XKX denied
Poland expelled a Russian envoy and accused Belarus of spying. Latvia did the same.
    POL expelledDiplomatsOf RUS actual
    POL accused BLR actual
Iran bombed Iraq, and Iraq did the same.
    IRN bombed IRQ actual
France urged Israel to leave Lebanon and Syria to do the same.
    FRA urged ISR actual
Jordan's king said the ban would last until Damascus carried out the plan it had accepted.
Peru attacked Chile. Brazil offered to mediate, and Cuba called for calm.
    PER attacked CHL actual
    BRA pledgedTo PER actual
    BRA pledgedTo CHL actual
    CUB urged PER actual
    CUB urged CHL actual
Peru shelled a Chilean post. Brazil called for an end to the fighting.
    PER bombed CHL actual
    BRA urged PER actual
    BRA urged CHL actual
Peru attacked Chile. Brazil called for restraint from Cuba.
    PER attacked CHL actual
    BRA urged CUB actual
Peru attacked Chile. Chile called for calm.
    PER attacked CHL actual
Police in Kenya arrested two Ugandan journalists. Chad called for calm.
    KEN arrested UGA:CIV actual
The Arab League voted to suspend Syria. Syria's ambassador denounced the vote.
    AL sanctioned SYR actual
    SYR criticised AL actual
Israel shelled Chad. Chad's president said the shelling was a massacre.
    ISR bombed TCD actual
    TCD criticised ISR actual
India asked Nepal to hand over a general. The Nepalese president refused.
    IND urged NPL actual
    NPL refused IND actual
India asked Nepal to hand over a general. Peru refused.
    IND urged NPL actual
India asked Nepal to hand over a general. Nepal declined to comment.
    IND urged NPL actual
Iran signed a treaty with China, Peru and Chile. Norway called the treaty a mistake.
    IRN signedWith CHN actual
    IRN signedWith PER actual
    IRN signedWith CHL actual
"""

test_a_passage_gives_its_facts = states(TABLE, DAY)
