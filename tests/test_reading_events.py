"""Acts told by nouns, and gatherings: a table of sentences with the facts they state.

Written as the table of `test_extract`: a sentence, then its facts; without any, it states none.
"""

from __future__ import annotations

import datetime as dt

import pytest
from spacy.language import Language
from test_extract import expected, statements

from kg import nlp
from kg.extraction import extract
from kg.model import Article

DAY = dt.date(2015, 11, 26)

TABLE = """
Israel's overnight raid on Gaza left 14 people dead, hospital officials said.
    ISR attacked PSE reported
Attacks on Saudi oil facilities blamed on Iran pushed crude prices to a four-month high.
    IRN attacked SAU reported
India, whose strikes on Pakistan in February ended decades of restraint, called up its reservists.
    IND attacked PAK actual
Beijing's detention of two Canadians followed the arrest of a Huawei executive.
    CHN arrested CAN actual
The seizure of a British tanker by Iran raised tension in the Gulf.
    IRN seizedFrom GBR actual
The sanctions imposed on Iran by the United States have hurt ordinary people, doctors say.
    USA sanctioned IRN reported
A ceasefire agreed by Israel and Hezbollah took effect at dawn on Wednesday.
    ISR agreedWith HEZBOLLAH actual
Weapons supplied by Libya to the IRA in the 1980s were buried on farms.
    LBY arms IRA actual
Rwanda launched an attack on Hutu militia camps across the border on Monday.
    RWA attacked INTERAHAMWE actual
Israel came under fire from Ireland and Spain over the settlement plan.
    IRL criticised ISR actual
    ESP criticised ISR actual
The Polish plan met with criticism from Germany.
    DEU criticised POL actual
China expressed its opposition to the American missile shield in South Korea.
    CHN opposes USA actual
Algeria offered its mediation to Mali and the Tuareg rebels.
    DZA pledgedTo MLI actual
    DZA pledgedTo MNLA actual
Iran took part in talks with Britain, France and Germany in Geneva on Friday.
    IRN metWith GBR actual
    IRN metWith FRA actual
    IRN metWith DEU actual
Malawi had a meeting with Mozambique about the refugees.
    MWI metWith MOZ actual
The visit by Pope Francis to Myanmar marks the first by a pontiff.
    VAT visited MMR actual
The release of two Israeli hostages by Hamas was confirmed by the Red Cross.
    HAMAS released ISR actual
The pullout of Syrian forces from Lebanon ended 29 years of military presence.
    SYR withdrewFrom LBN actual
An exchange of prisoners between Ukraine and Russia took place on Thursday.
    UKR released RUS actual
    RUS released UKR actual
Ministers from Chile and Bolivia sat down for talks in La Paz on Tuesday.
    CHL metWith BOL actual
Calls by Egypt and Jordan for Israel to open the crossings were ignored.
    EGY demandedOf ISR actual
    JOR demandedOf ISR actual
Ethiopia's threat to attack Eritrea was not serious, diplomats said.
    ETH threatened ERI reported
Condemnation of Russia by the General Assembly was overwhelming.
    UN criticised RUS actual
Plans for a visit by Modi to Pakistan were dropped.
    IND visited PAK possible
The foreign ministers of Jordan, Egypt and Iraq gathered in Amman on Sunday.
    JOR metWith EGY actual
    JOR metWith IRQ actual
    EGY metWith IRQ actual
Turkey invited the Russian and Ukrainian presidents to talks in Istanbul.
    TUR pledgedTo RUS actual
    TUR pledgedTo UKR actual
Lebanon and Israel drew their sea border in US-brokered talks.
    USA mediatedFor LBN actual
    USA mediatedFor ISR actual
    LBN metWith ISR actual
Armenia and Azerbaijan declared a truce brokered by Russia on Saturday.
    ARM ceasedFireWith AZE actual
    RUS mediatedFor ARM actual
    RUS mediatedFor AZE actual
Speaking alongside the Polish president in Warsaw, Mr Stoltenberg warned Belarus.
    NATO warned BLR actual
    NATO metWith POL actual
A Franco-German summit in Meseberg ended with a joint call for reform.
    FRA metWith DEU actual
The Israeli-Palestinian talks stalled in 2014.
    ISR metWith PSE actual
The Anglo-Irish agreement of 1985 angered unionists.
    GBR agreedWith IRL actual
Uganda is the main backer of the South Sudanese government.
    UGA backs SSD actual
Germany is the second-biggest donor to Ukraine.
    DEU aids UKR actual
A $2bn loan from China to Pakistan was rolled over for a second year.
    CHN aids PAK actual
A shipment of Turkish drones to Mali arrived in January.
    TUR arms MLI actual
Australia-China trade talks resumed in Beijing on Monday after a two-year freeze.
    AUS metWith CHN actual
The Iran-Iraq war killed hundreds of thousands of people.
    IRN fought IRQ actual
A Saudi-led blockade of Qatar began in June 2017.
    SAU blockaded QAT actual
An offensive launched by Ethiopia against Tigrayan forces in November displaced a million people.
    ETH attacked TPLF actual
Criticism levelled by Ireland at Israel grew louder.
    IRL criticised ISR actual
A treaty signed between Peru and Ecuador in Brasilia ended the dispute.
    PER signedWith ECU actual
Rockets supplied by Iran were fired at Israel by Hamas.
    HAMAS attacked ISR actual
Rwanda, whose troops fought the Congolese army in Goma, denied the claim.
    RWA fought COD actual
Colombia and the FARC signed a ceasefire in talks hosted by Cuba.
    COL signedWith FARC actual
    CUB mediatedFor COL actual
    CUB mediatedFor FARC actual
    COL metWith FARC actual
Fatah and Hamas reached an Egyptian-brokered deal in Cairo.
    FATAH agreedWith HAMAS actual
    EGY mediatedFor FATAH actual
    EGY mediatedFor HAMAS actual
Qatar and Egypt are mediating between Israel and Hamas.
    QAT mediatedFor ISR actual
    QAT mediatedFor HAMAS actual
    EGY mediatedFor ISR actual
    EGY mediatedFor HAMAS actual
The presidents of Kenya, Uganda and Rwanda met in Kampala on Tuesday to launch a railway.
    KEN metWith UGA actual
    KEN metWith RWA actual
    UGA metWith RWA actual
Austria invited the foreign ministers of Iran and Saudi Arabia to talks in Vienna.
    AUT pledgedTo IRN actual
    AUT pledgedTo SAU actual
The conference in Istanbul brought together ministers from Iraq and Turkey.
    IRQ metWith TUR actual
Iraq attended a conference in Paris with Iran.
    IRQ metWith IRN actual
Serbia received a warning from the European Union over its vote.
    EU warned SRB actual
Malta drew criticism from Italy for turning away the boat.
    ITA criticised MLT actual
Chad is under attack from Sudanese rebels.
    SDN:REB attacked TCD actual
Cuba got a visit from the Mexican president.
    MEX visited CUB actual
Burundi accepted help from Tanzania.
    TZA aids BDI actual
Spain's offer of asylum to the Venezuelan opposition leader was accepted.
    ESP pledgedTo VEN:OPP actual
Warnings from the United States to China not to arm Russia have had some effect.
    USA warned CHN actual
Threats by North Korea against South Korea rose this week.
    PRK threatened KOR actual
Britain's apology to Kenya came 60 years late.
    GBR apologisedTo KEN actual
Complaints by Vietnam about Chinese ships were ignored.
    VNM criticised CHN actual
A drone attack on Saudi Arabia that Riyadh blamed on Iran stopped half of its oil output.
    SAU accused IRN actual
    IRN attacked SAU reported
The raid by Israel came hours after rockets were fired towards Ashkelon.
The blockade of Qatar by its Gulf neighbours entered a third year in June.
A note handed to the Iranian ambassador by the Dutch foreign ministry demanded an explanation.
The test drew condemnation from Japan and South Korea.
The arrest of three Saudi princes in Lebanon embarrassed Riyadh.
The summit with Mr Biden lasted four hours, the Chinese foreign ministry said.
Zambia's claim that Zimbabwe had poached its elephants caused a stir.
Iranian-supplied drones hit Kyiv.
Deliveries of Western arms to Ukraine have slowed.
Germany's visit to the World Cup ended early; Japan went home too.
The raid on the Kenyan shop took place near the Italian embassy.
Trade officials in Brazil and Peru published figures on fish.
The agreement of adjectives in Russian confuses Japanese students.
The German author's talks in Italy were popular.
After a meeting of the board, the Dutch bank bought a Danish rival.
Reports from Kenya and Uganda suggested a good harvest.
British-Irish relations soured over the border.
The Kenyan-Somali border was closed on Friday.
A coup attempt backed by Libya in Sudan failed in 1976.
A prisoner exchange mediated by Turkey freed 24 people from Russia and the United States.
Mali was hit by sanctions from its neighbours.
Norwegian-born singers met Danish fans.
The Franco-German television channel showed a film.
The Dutch-led consortium built a bridge.
A report by the bank on Kenya and Uganda was published.
The meeting in Geneva of the German car club lasted an hour.
Israel-based researchers published work on Egyptian wheat.
The visit of the Spanish queen's doctor was short.
Mexican food was served at the summit in Lima.
Chile's trade rose while Peru's fell.
"""


def cases(table: str) -> dict[str, str]:
    """Return the facts of each sentence of a table, parted by semicolons."""
    found: dict[str, str] = {}
    sentence = ""
    for line in table.strip().splitlines():
        if line.startswith(" "):
            found[sentence] += f"{line};"
        else:
            sentence = line
            found[sentence] = ""
    return found


CASES = cases(TABLE)


@pytest.mark.model
@pytest.mark.parametrize("sentence", CASES)
def test_a_sentence_gives_its_facts(sentence: str, trained: Language) -> None:
    ((article, doc),) = nlp.read(trained, [Article("one", sentence, DAY)])
    assert statements(extract(doc, article)) == expected(CASES[sentence])
