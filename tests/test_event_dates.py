"""When and where: 142 sentences read end to end, each with the day and the place of one event.

A case is a line `published relation: date @ place`, `-` where the text does not say, and below it
the sentence. `GAPS` holds what is not read right yet, with the reason.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from typing import NamedTuple

import pytest

from kg import nlp
from kg.extraction import extract
from kg.model import Article, Fact


class Case(NamedTuple):
    """A sentence, the day it was published, and what its first fact of a relation must say."""

    text: str
    published: str
    relation: str
    date: str | None
    place: str | None


TABLE = """
2015-11-26 metWith: 2015-11-25 @ Paris
    Angela Merkel met Francois Hollande in Paris on Wednesday.
2015-11-26 shotDown: 2015-11-24 @ -
    Turkey shot down a Russian jet near the Syrian border on Tuesday.
2015-11-26 metWith: 2015-11-30 @ Moscow
    Angela Merkel will meet Vladimir Putin in Moscow on Monday.
2015-11-27 shotDown: 2015-11-24 @ -
    Turkey, which shot down a Russian jet on Tuesday, said on Thursday that it would not
    apologise.
2015-11-26 bombed: - @ -
    Russia said on Monday it had bombed Syrian rebels.
2015-11-26 metWith: 2015-11-23 @ -
    John Kerry met Sergei Lavrov on Monday, officials said.
2015-11-26 accused: 2015-11-25 @ -
    Russia on Wednesday accused Turkey of buying oil from Islamic State.
2015-11-26 bombed: - @ Homs
    On Tuesday, France said that Russia had bombed Syrian rebels in Homs.
2015-11-26 bombed: - @ Damascus
    Israel bombed a Syrian army base near Damascus, the Syrian government said on Sunday.
2015-11-26 visited: 2015-11-27 @ -
    Barack Obama is to visit Turkey on Friday.
2015-11-26 metWith: 2015-11-23 @ -
    Britain's David Cameron flew to Paris to meet Francois Hollande on Monday.
2015-11-27 agreedWith: 2015-11-26 @ -
    France and Russia agreed on Thursday to share intelligence on Islamic State.
2015-11-27 bombed: 2015-11-26 @ -
    Russia, which accused Turkey of lying on Wednesday, bombed Syrian rebels on Thursday.
2015-11-27 shotDown: 2015-11-24 @ -
    Two days after Turkey shot down a Russian jet, Vladimir Putin met Francois Hollande in
    Moscow on Thursday.
2015-11-20 metWith: 2015-11 @ Vienna
    Iran's foreign minister Mohammad Javad Zarif met John Kerry in Vienna last week.
2018-04-20 expelledDiplomatsOf: 2018-03 @ -
    Norway expelled two Russian diplomats last month.
2016-01-14 released: 2016-01-13 @ -
    Iran released an American sailor yesterday.
2015-03-20 visited: 2015-04 @ -
    Japan's Shinzo Abe will visit Washington next month.
2018-10-20 sanctioned: 2018-11-05 @ -
    The United States will impose sanctions on Iran on Nov. 5.
2018-12-20 sanctioned: 2018-11-05 @ -
    The United States imposed sanctions on Iran on Nov. 5.
2021-02-03 signedWith: 2020-11-09 @ -
    Armenia and Azerbaijan signed a ceasefire on Nov. 9, 2020.
1995-01-10 invaded: 1990-08-02 @ -
    Iraq invaded Kuwait on 2 August 1990.
1995-01-10 invaded: 1990-08 @ -
    Iraq invaded Kuwait in August 1990.
2018-06-14 invaded: 2014 @ -
    Russia annexed Crimea from Ukraine in 2014.
2004-05-02 signedWith: 1979 @ White House
    In 1979 Egypt signed a peace treaty with Israel at the White House.
2004-05-02 arms: - @ -
    In the 1990s Iran armed Hezbollah.
2015-06-14 bombed: - @ -
    Between 2004 and 2009 American drones bombed Pakistan.
1992-01-20 recognised: 1991-12-23 @ -
    Germany recognised Croatia on Dec. 23, 1991, weeks before its partners.
2018-09-20 signedWith: 2018-09-16 @ -
    Ethiopia and Eritrea signed a peace accord on Sept. 16.
2016-05-10 arrested: 2016-03 @ -
    Pakistan arrested an Indian officer in March.
2015-11-26 bombed: 2015 @ -
    Saudi Arabia has bombed Yemen since March.
2018-11-26 bombed: - @ -
    Saudi Arabia has bombed Yemen since 2015.
2025-06-20 attacked: 2025-06-13 @ -
    Israel attacked Iran on the night of June 13.
2013-05-15 signedWith: 2013-05-13 @ -
    Kosovo, recognised by the United States in 2008, signed a trade accord with Albania on
    Monday.
2013-05-15 recognised: 2008 @ -
    Kosovo, recognised by the United States in 2008, signed a trade accord with Albania on
    Monday.
2015-11-29 metWith: 2015-11-15 @ Antalya
    Vladimir Putin met Recep Tayyip Erdogan in Antalya two weeks ago.
2016-09-19 shotDown: 2015 @ -
    Turkey shot down a Russian jet 300 days ago.
2018-08-08 invaded: 2008 @ -
    Russia invaded Georgia ten years ago.
2015-03-17 released: 2014-12 @ -
    Cuba released an American contractor three months ago.
2014-07-10 bombed: 2014-07-09 @ -
    Israel bombed Gaza on Wednesday, a day after Hamas attacked Israel.
2014-07-10 attacked: 2014-07-08 @ -
    Israel bombed Gaza on Wednesday, a day after Hamas attacked Israel.
2015-11-27 shotDown: 2015-11-24 @ -
    Sergei Lavrov said on Friday that Turkey had shot down the Russian jet three days earlier.
2015-01-15 metWith: 2015-01-13 @ Geneva
    Kerry met Lavrov in Geneva on Tuesday. The previous day he had met Zarif.
2015-11-17 bombed: 2015-11-15 @ -
    France bombed Islamic State on Sunday, two days after the attacks in Paris.
2017-01-09 expelledDiplomatsOf: 2016-12 @ -
    The United States expelled 35 Russian diplomats in late December.
2018-03-28 expelledDiplomatsOf: 2018-03 @ -
    Britain expelled 23 Russian diplomats earlier this month.
2010-11-25 attacked: 2010-11-23 @ -
    North Korea attacked South Korea in the early hours of Tuesday.
2016-11-24 killed: 2016-11-24 @ Kashmir
    Indian troops killed three Pakistani soldiers in Kashmir overnight.
2019-01-24 metWith: 2019-01-22 @ Moscow
    Talks between Russia and Turkey in Moscow on Tuesday brought no result.
2018-12-13 metWith: 2018-12-11 @ -
    Tuesday's meeting between Britain and Germany lasted an hour.
2015-11-26 attacked: 2015-11-13 @ -
    Islamic State's Nov. 13 attack on France was condemned by Russia.
2018-05-01 criticised: - @ -
    Israel criticised the 2015 deal between the United States and Iran.
2013-03-20 invaded: 2003 @ -
    The 2003 American invasion of Iraq divided Europe.
2018-08-10 fought: 2008 @ -
    Russia's 2008 war with Georgia lasted five days.
2013-05-07 criticised: 2013-05-05 @ -
    Syria condemned Israel's bombing of Damascus on Sunday.
2013-11-12 metWith: 2013-11-10 @ Geneva
    Russia held talks with Iran in Geneva on Sunday.
2021-04-07 metWith: 2021-04 @ Vienna
    The talks between Iran and the United States will resume in Vienna next week.
2018-06-14 metWith: 2018-06-12 @ Singapore
    A meeting between Donald Trump and Kim Jong Un took place in Singapore on June 12.
2018-09-06 metWith: 2018-09-07 @ -
    Ahead of Friday's talks between Turkey and Russia, Erdogan praised Iran.
2018-04-13 expelledDiplomatsOf: 2018-04 @ -
    Russia protested against the expulsion of its diplomats by Poland last week.
2016-10-20 bombed: - @ Aleppo
    Turkish jets bombed Kurdish fighters in the Syrian city of Aleppo.
2017-05-30 hosted: 2017-05-29 @ Versailles
    Emmanuel Macron received Vladimir Putin at Versailles on Monday.
2015-10-22 metWith: 2015-10-20 @ Kremlin
    Bashar al-Assad met Vladimir Putin at the Kremlin on Tuesday evening.
2020-02-12 shotDown: - @ Idlib
    Turkey shot down a Syrian helicopter over Idlib.
2019-07-21 seizedFrom: 2019-07-19 @ Persian Gulf
    Iran seized a British tanker in the Persian Gulf on Friday.
2022-04-14 killed: - @ Hebron
    Israeli troops killed a Palestinian outside Hebron.
2016-02-04 bombed: - @ -
    In Geneva, American officials said that Russia had bombed Syrian rebels.
2012-04-02 accused: - @ -
    The American ambassador in Moscow accused Russia of harassment.
2019-11-20 metWith: 2019-10 @ Chennai
    Xi Jinping met Narendra Modi in the Indian city of Chennai in October.
2014-12-03 praised: 2014-12-01 @ Ankara
    On a visit to Ankara on Monday, Vladimir Putin praised Turkey.
2016-12-17 sanctioned: 2016-12-15 @ Brussels
    At a summit in Brussels on Thursday, the European Union extended its sanctions against
    Russia.
2014-04-24 accused: - @ -
    Kerry accused Russia of meddling in Ukraine.
2021-11-16 warned: - @ -
    NATO warned Russia over Ukraine.
2017-11-20 arrested: 2017-05 @ -
    Saudi Arabia arrested a Lebanese minister in May.
2018-09-18 metWith: - @ Sochi
    Russia has trust in Turkey, and Erdogan met Vladimir Putin in Sochi.
2005-02-01 attacked: 2003 @ Kuwait City
    Iraq attacked American troops in Kuwait City in 2003.
1996-09-02 attacked: 1996-08-31 @ Iraqi Kurdistan
    American forces attacked Iraqi troops in northern Iraq on Saturday.
2006-04-20 metWith: 2006-04-05 @ Tripoli
    Chad's president Idriss Deby met Muammar Gaddafi in Tripoli, Libya, on April 5.
2014-09-25 metWith: - @ New York
    Ban Ki-moon met Mahmoud Abbas at the United Nations in New York.
2015-12-29 metWith: 2015-12-25 @ Lahore
    Pakistan's Nawaz Sharif met Narendra Modi in Lahore on Christmas Day.
2016-01-08 accused: - @ -
    India has accused Pakistan of sheltering militants since the 2008 attacks in Mumbai.
2014-08-22 metWith: 2014-08-26 @ Minsk
    Ukraine's Petro Poroshenko and Vladimir Putin will hold talks in Minsk on Tuesday.
2017-03-10 expelledDiplomatsOf: 2017-03-04 @ -
    Malaysia expelled the North Korean ambassador on March 4, 2017.
1999-03-26 signedWith: 1979-03 @ Washington
    Egypt and Israel signed a treaty in Washington in March 1979.
1994-07-29 metWith: 1994-07-25 @ Washington
    Yitzhak Rabin met King Hussein in Washington on July 25 and flew home on Wednesday.
2004-03-27 metWith: 2004-03-25 @ Tripoli
    Libya's Muammar Gaddafi met Tony Blair in a tent outside Tripoli on Thursday.
2008-03-05 bombed: 2008-03-01 @ Ecuador
    Colombia bombed FARC guerrillas inside Ecuador on March 1.
2010-07-24 cutTiesWith: 2010-07-22 @ -
    Venezuela cut ties with Colombia on Thursday and recalled its ambassador.
2003-01-15 fought: - @ -
    Ethiopia fought Eritrea from 1998 to 2000.
2003-12-10 warned: 2003-12-08 @ -
    China warned Japan on Monday against sending troops to Iraq next year.
2016-02-10 attacked: 2015-10 @ Kunduz
    The Taliban attacked American soldiers in Kunduz last October.
2008-06-25 backs: - @ -
    Nicolas Sarkozy said in Jerusalem on Monday that France backed Israel.
2011-04-20 killed: - @ Misrata
    Moammar Gaddafi's troops killed Libyan rebels in Misrata, the United Nations said on April
    18.
2017-12-13 pledgedTo: - @ -
    Russia will withdraw its troops from Syria within weeks, Vladimir Putin said on Monday.
2018-07-20 metWith: 2018-07-18 @ Brussels
    Serbia's president Aleksandar Vucic met Hashim Thaci in Brussels the day before yesterday.
2017-07-20 fought: - @ Mosul
    Iraqi forces fought Islamic State in Mosul for nine months.
2019-03-01 metWith: 2019-02-27 @ Hanoi
    Donald Trump, elected in 2016, met Kim Jong Un in Hanoi on Wednesday.
2013-08-15 released: 2013-08-14 @ -
    Israel released 26 Palestinian prisoners in the early hours of Wednesday.
2009-05-27 sanctioned: 2006 @ -
    The Security Council imposed sanctions on North Korea in 2006 after its first nuclear
    test.
2008-09-10 visited: 2008-09-06 @ -
    Turkey's foreign minister visited Armenia on Sept. 6 for a football match.
1995-11-25 metWith: 1995-11-21 @ Dayton
    The Dayton talks between Bosnia and Serbia ended on November 21.
2020-09-12 signedWith: 2020-10 @ -
    Britain will sign a trade deal with Japan in October.
2024-05-10 recognised: 2023-03 @ Beijing
    Iran and Saudi Arabia restored relations in Beijing in March last year.
2012-05-03 accused: - @ -
    Sudan accused South Sudan of arming rebels in Darfur.
2003-09-29 metWith: 2003-09 @ Camp David
    George W. Bush met Vladimir Putin at Camp David over the weekend.
2023-10-08 attacked: 2023-10-07 @ -
    Hamas fired rockets at Israel on Saturday morning.
2022-09-15 killed: 2022-09-12 @ -
    Armenian troops killed two Azerbaijani soldiers on the border on Monday, Baku said on
    Tuesday.
2002-04-25 visited: 2002-02 @ -
    Mexico's president Vicente Fox visited Cuba in February, a year after he took office.
2015-12-10 accused: 2015-12-03 @ -
    A week ago Burundi accused Rwanda of training rebels.
2017-07-07 metWith: 2017-07-06 @ Berlin
    After meeting Angela Merkel in Berlin on Thursday, Xi Jinping praised Germany.
2017-07-07 praised: - @ -
    After meeting Angela Merkel in Berlin on Thursday, Xi Jinping praised Germany.
2022-06-19 pledgedTo: 2022-06-17 @ Kyiv
    While visiting Kyiv on Friday, Boris Johnson pledged weapons to Ukraine.
2024-02-23 deported: 2024-02-20 @ -
    France deported an Algerian imam on 20 February and Algeria protested.
2018-05-29 metWith: 2018 @ New York
    North Korea's Kim Yong Chol will meet Mike Pompeo in New York this week.
2022-09-20 bombed: 2022-09 @ -
    Azerbaijan shelled Armenia on Sept. 13-14.
2022-11-05 arrested: 2022-11-02 @ Warsaw
    Poland arrested two Belarusian agents in Warsaw on Nov 2.
2018-01-30 criticised: 2018-01-25 @ -
    Spain recalled its ambassador from Venezuela as Nicolas Maduro criticised Spain on Jan.
    25.
2022-06-15 attacked: 2022-06 @ Goma
    Rwandan soldiers attacked Congolese troops near Goma at the weekend.
2017-06-20 recognised: 2015 @ -
    Cuba and the United States restored relations in 2015 and broke them off in 1961.
2023-11-13 metWith: 2022 @ Bali
    Joe Biden met Xi Jinping in Bali a year ago and will meet him in San Francisco on
    Wednesday.
1999-04-24 bombed: 1999-04-23 @ Belgrade
    NATO aircraft bombed Serbian state television in Belgrade in the small hours of Friday.
2014-07-25 metWith: 2014-07-25 @ Cairo
    John Kerry and Ban Ki-moon met in Cairo on Friday, a day before the truce between Israel and
    Hamas.
2011-12-01 attacked: 2011-11-29 @ Tehran
    Iranian police attacked the British embassy in Tehran on Tuesday, and London expelled Iran's
    diplomats on Wednesday.
2011-12-01 expelledDiplomatsOf: 2011-11-30 @ -
    Iranian students attacked the British embassy in Tehran on Tuesday, and Britain expelled
    Iranian diplomats on Wednesday.
2013-09-10 accused: - @ -
    The United States, which bombed Libya in 2011, accuses Syria of using gas.
2013-09-10 bombed: 2011 @ -
    The United States, which bombed Libya in 2011, accuses Syria of using gas.
2017-04-08 attacked: 2017-04-07 @ -
    American missiles hit a Syrian airbase early on Friday in response to Tuesday's gas attack.
2020-01-09 killed: 2020-01-03 @ Baghdad
    The United States killed an Iranian general outside Baghdad airport on January 3.
2006-07-14 attacked: - @ -
    Israel has attacked Lebanon since Hezbollah captured two of its soldiers on Wednesday.
2008-02-20 recognised: 2008-02-18 @ -
    Britain, France and Germany recognised Kosovo on Monday, the day after it declared
    independence.
2016-07-20 criticised: - @ -
    Turkey condemned Egypt for the 2013 coup in Cairo.
2019-05-22 warned: - @ -
    Beijing has warned Washington that the tariffs due to take effect on June 1 would hurt both.
2010-04-09 metWith: 2010-04-08 @ Prague
    In Prague on Thursday Barack Obama met Dmitry Medvedev and praised Russia.
1993-09-14 signedWith: 1993-09-13 @ White House
    Israel and the PLO signed a peace accord yesterday on the lawn of the White House.
2012-08-10 visited: 2012-08 @ Tehran
    Egypt's president Mohammed Morsi will visit Iran at the end of August for a summit in Tehran.
2005-02-09 metWith: 2005-02-08 @ Sharm el-Sheikh
    At Tuesday's summit in Sharm el-Sheikh, Ariel Sharon met Mahmoud Abbas for the first time since
    2003.
2021-03-20 accused: 2021-03-18 @ Anchorage
    China accused the United States of arrogance at talks in Anchorage, Alaska, on Thursday.
2001-09-20 attacked: 2001-09-11 @ -
    Al-Qaeda's Sept. 11 attacks on the United States killed some 3,000 people.
2015-11-20 bombed: - @ Raqqa
    French jets have been bombing Islamic State in Raqqa every night.
2018-03-16 accused: 2018-03-14 @ -
    Theresa May expelled 23 Russian diplomats on Wednesday and accused Moscow of an attack.
2018-03-16 warned: - @ -
    Theresa May said on Wednesday that she was angry and France warned Russia.
2022-09-23 warned: 2022-09-21 @ -
    Vladimir Putin warned NATO on Wednesday, in a speech taped on Tuesday evening, not to test
    Russia.
"""

GAPS: dict[str, str] = {}
"""Sentences that are not read right yet, with the reason."""

_HEAD = re.compile(r"(\S+) (\w+): (\S+) @ (.+)")


def cases() -> list[Case]:
    """Return the cases of the table."""
    found: list[Case] = []
    for line in TABLE.strip().splitlines():
        if line.startswith(" "):
            last = found.pop()
            found.append(last._replace(text=f"{last.text} {line.strip()}".strip()))
            continue
        match = _HEAD.fullmatch(line)
        assert match, f"Unexpected line: {line!r}"
        published, relation, *told = match.groups()
        date, place = (None if part == "-" else part for part in told)
        found.append(Case("", published, relation, date, place))
    return found


CASES = cases()


def marked(case: Case) -> object:
    """Return a case as a parameter, expected to fail where a gap is known."""
    marks = [pytest.mark.xfail(reason=GAPS[case.text])] if case.text in GAPS else []
    return pytest.param(case, id=f"{case.relation}: {case.text[:60]}", marks=marks)


@pytest.fixture(scope="module")
def fact_of() -> Callable[[Case], Fact]:
    """Read all sentences at once and give out each case's fact."""
    articles = [
        Article(id=str(i), text=case.text, date=dt.date.fromisoformat(case.published))
        for i, case in enumerate(CASES)
    ]
    read = {article.id: (article, doc) for article, doc in nlp.read(nlp.load(), articles)}

    def first(case: Case) -> Fact:
        article, doc = read[str(CASES.index(case))]
        return next(f for f in extract(doc, article) if f.relation == case.relation)

    return first


def test_there_are_as_many_cases_as_the_title_says() -> None:
    assert len(CASES) == 142
    assert {case.text for case in CASES} >= GAPS.keys()


@pytest.mark.model
@pytest.mark.parametrize("case", [marked(case) for case in CASES])
def test_when_and_where(case: Case, fact_of: Callable[[Case], Fact]) -> None:
    fact = fact_of(case)
    assert (fact.date, fact.place) == (case.date, case.place)
