"""News of visits, talks, criticism and sanctions: a table of passages with the facts they state.

Written as `tables` reads them: a passage, then its facts; without any, it states none.
"""

from __future__ import annotations

import datetime as dt

from tables import states

DAY = dt.date(2015, 11, 26)

TABLE = """
# Lists of nationalities before one noun
French, German and Italian liaison officers met the Kenyan president.
    FRA metWith KEN actual
    DEU metWith KEN actual
    ITA metWith KEN actual
Chilean, Peruvian and Cuban police officers are working with Interpol.
    CHL cooperatesWith INTERPOL actual
    PER cooperatesWith INTERPOL actual
    CUB cooperatesWith INTERPOL actual
A Japanese, Chinese-built ship was seized by Indonesia.
    IDN seizedFrom JPN actual
# A noun that says what sort of people are meant
Brazil's peace envoy met the Peruvian president.
    BRA metWith PER actual
The Sudanese and Chadian liaison officers were late.
# On the way
The Egyptian president stopped off in Morocco on his way home from a summit in Dakar.
    EGY visited MAR actual
The Kenyan foreign minister called in at Kampala on his way to Rome.
    KEN visited UGA actual
The Ugandan president led a delegation to Kigali.
    UGA visited RWA actual
The Ugandan president called from Kigali on Monday.
Polish reporters left after the arrival of the German envoy, who was there to see Raul Castro.
    DEU metWith CUB possible
The Thai premier was surprised to see the Laotian president.
# Said to those one meets
The Kenyan president met the Ugandan leader, urging restraint.
    KEN metWith UGA actual
    KEN demandedOf UGA actual
The Kenyan president telephoned the Ugandan leader and demanded an apology.
    KEN phoned UGA actual
    KEN urged UGA actual
The Kenyan president met the Ugandan leader and called for peace in Asia.
    KEN metWith UGA actual
The Kenyan president visited Uganda, urging restraint.
    KEN visited UGA actual
The Kenyan president said the plan was dead, in separate calls with the leaders of Chad and Mali.
    KEN phoned TCD actual
    KEN phoned MLI actual
The Kenyan president accused Chad of doing nothing to help, in a telephone call with Mali's leader.
    KEN accused TCD actual
    KEN phoned MLI actual
Chinese troops attacked the town, hours after a meeting of 22 leaders in Rome.
# Where people meet is not whom they mean
The Polisario demanded a delay of the peace talks in Norway.
Algeria rejected the talks in Norway.
Morocco demanded an apology from Norway.
    MAR urged NOR actual
# Whose words are rejected
The Chilean president rejected criticism of his policy on Peru.
The Chilean president rejected Peruvian criticism of his policy.
    CHL opposes PER actual
# Shortfalls
The Kenyan president said Uganda had not done enough.
    KEN criticised UGA actual
Ghana says Togo has failed to close the camps.
    GHA criticised TGO actual
The Georgian president said Russia was guilty of fraud.
    GEO criticised RUS actual
The Georgian president said Russia was not guilty of fraud.
Ghana says Togo has done much.
A Kenyan student said Uganda had not done enough.
# Who tells others what they may no longer use
Chadian planes would not be allowed to land in Mali from Monday, the Malian president announced.
    MLI sanctioned TCD actual
The Kenyan president said Uganda would not be allowed to forget.
# To ask for something is not to send away
Kenya asked the Ugandan envoy to help with the talks.
    KEN urged UGA actual
Kenya asked the Ugandan envoy to leave.
    KEN expelledDiplomatsOf UGA actual
The Ghanaian leader asked Togo to end its raids, its naval blockade and to help Mali.
    GHA urged TGO actual
# Pressure by words, and by force
Kenya put pressure on Uganda to talk.
    KEN urged UGA actual
Under pressure from Kenya, the matter of Ugandan fish is on the table.
# Leave given, ties tended, odds
Japan gave the green light to the Indian plan.
    JPN backs IND actual
Cuba was improving its ties with China and Venezuela.
    CUB recognised CHN actual
    CUB recognised VEN actual
Cuba and China restored diplomatic ties.
    CUB recognised CHN actual
    CHN recognised CUB actual
The deal put Chile at odds with Peru.
    CHL opposes PER actual
    PER opposes CHL actual
With Chad and Mali arming, the Kenyan president warned that the dispute was growing.
# Armed groups abroad
Al-Qaeda funded camps in Sudan.
Osama bin Laden is in Sudan.
Japan funded schools in Sudan.
    JPN funds SDN actual
Peru will take asylum seekers under Chile's plan.
# Who speaks in what is passed, issued or sent
The Kenyan parliament passed a bill imposing sanctions on Uganda.
    KEN sanctioned UGA actual
The UN Security Council adopted a resolution condemning Serbia.
    UN criticised SRB actual
France and Germany released a statement accusing Serbia of crimes.
    FRA accused SRB actual
    DEU accused SRB actual
The Chilean foreign ministry issued a statement saying that Peru had attacked Bolivia.
    PER attacked BOL reported
The European Union sent Sudan a letter urging restraint.
    EU demandedOf SDN actual
A report accusing Burma of torture was published by the United Nations.
    UN accused MMR actual
Newspapers published a report accusing Burma of torture.
The Kenyan parliament rejected a bill imposing tariffs on Uganda.
# What one goes on to do to those one has blamed
Kenya accused Uganda of spying and demanded an apology.
    KEN accused UGA actual
    KEN urged UGA actual
Chile protested to Peru and recalled its ambassador.
    CHL criticised PER actual
    CHL sanctioned PER actual
Kenya condemned Uganda and urged the world to act.
    KEN criticised UGA actual
Kenya condemned Uganda and called for peace in Asia.
    KEN criticised UGA actual
Kenya accused Uganda of spying and suspended its budget.
    KEN accused UGA actual
The Kenyan president met the Ugandan leader and urged donors to give more.
    KEN metWith UGA actual
# Attacks in words
Brazil's foreign minister has attacked Argentina for blocking its exports.
    ARG sanctioned BRA actual
    BRA criticised ARG actual
Iraqi jets attacked Iran over the weekend.
    IRQ attacked IRN actual
# Who is to do what a term, an order or a permission says
The African Union gave Sudan until Monday to withdraw.
    AU demandedOf SDN actual
The United States gave Serbia a deadline to cooperate with the Hague tribunal.
    USA demandedOf SRB actual
Kenyans marched in protest at the American bombing of Serbia.
    KEN protestedAgainst USA actual
    USA bombed SRB actual
# Guests, and whom others bring together
The Kenyan president told visiting Ugandan officials that Rwanda would join.
The Chadian president met visiting French officials on Sunday.
    TCD metWith FRA actual
The Chadian president stopped visiting Niger.
    TCD visited NER denied
The Egyptian leader brought the presidents of Chad and Sudan together in Rome.
    EGY mediatedFor TCD actual
    EGY mediatedFor SDN actual
Yemen is mediating in the dispute between Ethiopia and Eritrea.
    YEM mediatedFor ETH actual
    YEM mediatedFor ERI actual
    ETH opposes ERI actual
    ERI opposes ETH actual
# Who is asked, and who is to suffer
Kenya called for Uganda to be punished.
Kenya called for Uganda to withdraw.
    KEN urged UGA actual
Kenya demanded that Ugandan troops be withdrawn from Chad.
    KEN demandedOf UGA actual
Denmark will push for Turkey to be given a date.
Sudan has been suspended from the African Union for a year.
    AU sanctioned SDN actual
Chad has ordered the expulsion of thousands of Sudanese workers.
    TCD deported SDN actual
The visit is seen as a step towards better relations between India and China.
# What others are to do, or have
The Kenyan envoy sought support for action against Uganda.
Chad and Sudan shared Libya's view.
Germany supported a Polish proposal that the United Nations visit the site.
    DEU backs POL actual
    POL urged UN actual
The ceasefire was brokered by the Egyptian president in telephone calls to Tripoli and Khartoum.
    EGY mediatedFor LBY actual; EGY mediatedFor SDN actual
    EGY phoned LBY actual; EGY phoned SDN actual
The swap was arranged by the Norwegian foreign minister in talks with Israel.
    NOR metWith ISR actual
The reporter was beaten by Egyptian police during talks with Libya.
The Hungarian premier joined the other leaders at their Malta summit.
A line of contact between Armenian and Azerbaijani troops runs through the village.
Jordan flew its envoys home after it secured a truce between tribesmen and Syrian troops.
    JOR mediatedFor SYR actual
During the Brexit talks Spain and Ireland must stand together.
Sudan and Egypt have tried for years to end the Libya conflict.
Prosecutors looked into contacts between Clinton's campaign staff and Hungary.
Poor coordination between Egypt and Sudan led to the crash, an engineer said.
After ceasefire talks between Israel and Hamas the envoys left Cairo.
    ISR metWith HAMAS actual
US talks with the Taliban in Doha ended at dawn.
    USA metWith TALIBAN actual
Japanese and Indian envoys held Hanoi talks on Monday.
    JPN metWith IND actual
The Iran-Iraq war killed a million people.
    IRN fought IRQ actual
The Dayton talks between Serbia and Croatia ended on Friday.
    SRB metWith HRV actual
"""

test_sentence_states_its_facts = states(TABLE, DAY)
