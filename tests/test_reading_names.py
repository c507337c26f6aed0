"""Whom a name means: namesakes, parties of one name, people of a nation, reports of sport.

A passage stands behind its day; below it stands whom some of its phrases mean ("-" for nobody).
"""

from __future__ import annotations

import datetime as dt

import pytest
from spacy.language import Language
from tables import table

from kg import nlp
from kg.model import Article

WHOM = """
# a surname that the article has given to somebody unknown
2017-02-20 | Kim Jong-chul, a half-brother of Kim Jong-un, was seen in London. Kim likes guitars.
    Kim = PRK:CIV
2017-02-20 | Li Wenhao sold noodles. Li Keqiang went to Berlin. Li was ill.
    Li = -
2017-02-20 | Li Wenhao sold noodles. Li Keqiang, the premier, went to Berlin. Premier Li was ill.
    Premier Li = CHN
2017-02-20 | Kim Jong-un hated his brother Kim Jong-chul. Kim threatened Japan.
    Kim = PRK
2017-02-20 | Donald Trump and his wife Melania Trump flew to Paris. Trump praised France.
    Trump = USA
2017-02-20 | Peru's foreign minister and Yusuf Abdul-Karim, a singer, met in Lima.
    Abdul-Karim = -
# a short name that several countries have
2002-10-01 | Labour is split over the war. Tony Blair said in Blackpool that Iraq must disarm.
    Labour = LABOUR
2002-10-01 | Helen Clark said in Wellington that Labour would send no troops to Iraq.
    Labour = NZLABOUR
1999-06-01 | Ehud Barak asked Labor to back the talks with Syria. Israel wants a treaty.
    Labor = LABORISR
2004-09-01 | Canberra will keep its troops in Iraq, but Labor wants them home. Sydney saw marches.
    Labor = AUSLABOR
2004-09-01 | Labor wants the troops home by Christmas, its leader said.
    Labor = -
2003-02-01 | The Liberals accused Jean Chretien of weakness. Ottawa sent no troops to Iraq.
    The Liberals = LIBERALSCAN
1999-09-01 | The Socialists in Lisbon want troops for East Timor. Portugal votes on Sunday.
    The Socialists = PSPRT
2003-05-01 | The Democrats asked the White House for the papers. Republicans in Congress refused.
    The Democrats = DEMOCRATS
    Congress = USA
2008-12-01 | The Democrats named a new leader in Bangkok after weeks of unrest in Thailand.
    The Democrats = DEMSTHA
1991-09-16 | The Senate in Manila rejected the treaty. The Philippines will get the bases back.
    The Senate = PHL
2005-03-01 | The Senate in Bucharest voted for the pact. Romania and the United States signed it.
    The Senate = -
2005-03-01 | The AFP arrested two men in Sydney. Australian police had watched them for months.
    The AFP = AUS
2005-03-01 | "We fled at night," a villager near Goma told AFP. Congolese troops burned his house.
    AFP = -
# surnames
2005-03-01 | Brian Howard, a farmer near Perth, lost his barn. Howard blamed Australia's heat.
    Howard = -
2002-03-01 | Howard told parliament in Canberra that Australia would help.
    Howard = AUS
2005-03-01 | Michelle Sharon, a teacher in Ohio, won her case. Sharon thanked the United States.
    Sharon = -
2001-06-01 | Fox asked Washington to open the border.
    Fox = MEX
2001-06-01 | The airline is doomed, Mr Fox wrote in a letter to the shareholders.
    Fox = -
2001-06-01 | Mr Fox flew to Washington. Mexico wants an open border.
    Fox = MEX
2001-03-01 | Yaser Arafat, whom many mourn, led Fatah. Arafat never trusted Israel.
    Arafat = PSE
2001-11-01 | Abdul Fahim, a baker in Herat, fled. Fahim said Afghanistan was at war again.
    Fahim = -
2001-11-01 | Mohamed Fahim spoke for the Northern Alliance. Fahim will run Afghanistan's army.
    Fahim = AFG
# the name in apposition, and who holds the office no more or not yet
2001-12-15 | Kofi Annan met Hamid Karzai, the new Afghan leader, in Bonn.
    leader = AFG
2005-03-01 | The former Spanish prime minister spoke in Madrid.
    The former Spanish prime minister = ESP
2001-03-01 | Gunmen from the Islamic group Hezbollah fired at an Israeli post.
    Gunmen = HEZBOLLAH
# some of a people, and one of it
2001-12-15 | Two Chechen men fought for the Taliban. Three Turkish women sued Greece.
    Turkish women = TUR:CIV
2001-12-15 | A group of Egyptian men landed in Malta.
    A group = EGY:CIV
2002-02-01 | Two Palestinian gunmen cut the fence of Gaza. The two Palestinians shot at Israelis.
    The two Palestinians = PSE:REB
2002-02-01 | Israeli troops shot two Palestinian gunmen. The Palestinians want an inquiry.
    The Palestinians = PSE
2002-02-01 | Gerhard Schroeder landed in Ankara. The German promised to back Turkey.
    The German = DEU
2002-02-01 | The Italian climbed the mountain alone and without oxygen.
    The Italian = -
2002-02-01 | Afghan parents and their children fled. Afghan families accused Pakistan of theft.
    Afghan families = AFG:CIV
# no actors
2002-02-01 | Peru criticised the court's powers. The state of the Italian economy is bad.
    powers = -
    state = -
2002-02-01 | The delegates met in the Norwegian capital. Guns are sold on Kenyan soil.
    the Norwegian capital = -
2002-02-01 | Russian jets bombed the Chechen capital.
    the Chechen capital = CHECHNYA
# sport
2002-06-01 | Senegal beat France in the tournament. Their goalkeeper saved a penalty and the \
striker scored. France attacked to the end.
    Senegal = -
    France = -
2009-03-03 | Gunmen fired at the bus of Sri Lanka's cricket team in Lahore. Police shot back and \
six cricketers were hurt before the match. Pakistan apologised to Sri Lanka.
    Pakistan = PAK
1980-04-01 | The United States will boycott the Olympic games in Moscow. Carter told the athletes.
    The United States = USA
# The office is not the party of the same name
2003-06-01 | The International Labor Office accused Burma of slavery.
    The International Labor Office = ILO
"""

CASES = [
    (passage, *answer.split(" = "))
    for passage, answers in table(WHOM.replace("\\\n", "")).items()
    for answer in answers.split("; ")
]


@pytest.mark.model
@pytest.mark.parametrize(("passage", "phrase", "code"), CASES)
def test_a_name_means_whom_the_article_tells(
    passage: str, phrase: str, code: str, trained: Language
) -> None:
    day, text = passage.split(" | ")
    ((_, doc),) = nlp.read(trained, [Article("one", text, dt.date.fromisoformat(day))])
    start = text.rindex(phrase)
    span = doc.char_span(start, start + len(phrase))
    assert span is not None
    found = {m.actor.code for t in span[-1:] for m in doc._.actors.get(t.i, ())}
    assert found == ({code} - {"-"})
