"""Dates of events: expressions against the article's day, and the phrase that belongs to a verb."""

from __future__ import annotations

import datetime as dt

import docs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.nlp.dates import event_date, resolve

THURSDAY = dt.date(2015, 11, 26)
NEW_YEAR = dt.date(2016, 1, 3)
LEAP = dt.date(2016, 3, 1)


@pytest.mark.parametrize(
    ("phrase", "day"),
    [
        # words that count from the article's day
        ("today", "2015-11-26"),
        ("Today", "2015-11-26"),
        ("tonight", "2015-11-26"),
        ("this morning", "2015-11-26"),
        ("yesterday", "2015-11-25"),
        ("last night", "2015-11-25"),
        ("tomorrow", "2015-11-27"),
        # weekdays: the last one, the day itself included
        ("Thursday", "2015-11-26"),
        ("Wednesday", "2015-11-25"),
        ("Friday", "2015-11-20"),
        ("on Tuesday", "2015-11-24"),
        ("Tuesday morning", "2015-11-24"),
        ("Tue.", "2015-11-24"),
        ("last Tuesday", "2015-11-24"),
        ("this Tuesday", "2015-11-24"),
        ("next Tuesday", "2015-12-01"),
        # months and years around the article
        ("last month", "2015-10"),
        ("this month", "2015-11"),
        ("next month", "2015-12"),
        ("earlier this month", "2015-11"),
        ("last year", "2014"),
        ("this year", "2015"),
        ("next year", "2016"),
        # so long ago
        ("two weeks ago", "2015-11-12"),
        ("2 weeks ago", "2015-11-12"),
        ("a week ago", "2015-11-19"),
        ("three days earlier", "2015-11-23"),
        ("a month ago", "2015-10"),
        ("eleven months ago", "2014-12"),
        ("twelve years ago", "2003"),
        # a day and a month
        ("Nov. 13", "2015-11-13"),
        ("November 13", "2015-11-13"),
        ("13 November", "2015-11-13"),
        ("the 13th of November", "2015-11-13"),
        ("November 13th", "2015-11-13"),
        ("Sept. 11, 2001", "2001-09-11"),
        ("11 September 2001", "2001-09-11"),
        ("September 11 2001", "2001-09-11"),
        ("Tuesday, November 24", "2015-11-24"),
        ("Nov. 26", "2015-11-26"),
        ("Nov. 27", "2014-11-27"),
        ("Dec. 31", "2014-12-31"),
        # a month, a year
        ("November", "2015-11"),
        ("December", "2014-12"),
        ("November 2013", "2013-11"),
        ("Sept. 2013", "2013-09"),
        ("March of 2014", "2014-03"),
        ("in 2014", "2014"),
        ("early 2014", "2014"),
        ("1948", "1948"),
        # nothing to be known
        ("", None),
        ("recent years", None),
        ("the 13th century", None),
        ("recently", None),
        ("Nov. 31", None),
        ("29 February 2015", None),
        ("some weeks ago", None),
        ("40", None),
    ],
)
def test_expressions_from_the_day_of_the_article(phrase: str, day: str | None) -> None:
    assert resolve(phrase, THURSDAY) == day


@pytest.mark.parametrize(
    ("phrase", "day"),
    [
        ("Dec. 31", "2015-12-31"),
        ("December", "2015-12"),
        ("January", "2016-01"),
        ("Jan. 3", "2016-01-03"),
        ("Jan. 4", "2015-01-04"),
        ("Thursday", "2015-12-31"),
        ("yesterday", "2016-01-02"),
        ("last month", "2015-12"),
        ("last year", "2015"),
        ("two weeks ago", "2015-12-20"),
        ("a month ago", "2015-12"),
    ],
)
def test_expressions_across_the_border_of_a_year(phrase: str, day: str) -> None:
    assert resolve(phrase, NEW_YEAR) == day


@pytest.mark.parametrize(
    ("phrase", "day"),
    [
        ("Friday", "2015-11-27"),
        ("Thursday", "2015-11-26"),
        ("Nov. 27", "2015-11-27"),
        ("Nov. 13", "2016-11-13"),
        ("December", "2015-12"),
        ("January", "2016-01"),
        ("next Tuesday", "2015-12-01"),
        ("2017", "2017"),
    ],
)
def test_plans_look_forward(phrase: str, day: str) -> None:
    assert resolve(phrase, THURSDAY, future=True) == day


def test_a_plan_for_the_running_month() -> None:
    assert resolve("November", THURSDAY, future=True) == "2015-11"


@pytest.mark.parametrize(
    ("phrase", "day"),
    [
        ("the day before yesterday", "2015-11-24"),
        ("the day after tomorrow", "2015-11-28"),
        ("last Thursday", "2015-11-19"),
        ("next Thursday", "2015-12-03"),
        ("2015-11-24", "2015-11-24"),
        ("9999999999 days ago", None),
        ("3000 years ago", None),
        ("² days ago", None),
    ],
)
def test_expressions_that_hold_others_and_odd_counts(phrase: str, day: str | None) -> None:
    assert resolve(phrase, THURSDAY) == day


@pytest.mark.parametrize(
    ("phrase", "today", "day"),
    [
        ("yesterday", LEAP, "2016-02-29"),
        ("Feb. 29", LEAP, "2016-02-29"),
        ("February 29, 2012", THURSDAY, "2012-02-29"),
        ("Feb. 29", THURSDAY, None),
        ("a week ago", dt.date(2016, 3, 7), "2016-02-29"),
        ("last month", dt.date(2016, 3, 31), "2016-02"),
    ],
)
def test_leap_days(phrase: str, today: dt.date, day: str | None) -> None:
    assert resolve(phrase, today) == day


@pytest.mark.parametrize("phrase", ["yesterday", "Tuesday", "last month", "a week ago", "Nov. 13"])
def test_relative_expressions_need_the_day_of_the_article(phrase: str) -> None:
    assert resolve(phrase, None) is None


@pytest.mark.parametrize(
    ("phrase", "day"),
    [("Nov. 13, 2015", "2015-11-13"), ("May 2014", "2014-05"), ("in 2014", "2014")],
)
def test_full_dates_do_not(phrase: str, day: str) -> None:
    assert resolve(phrase, None) == day


@given(
    st.text(max_size=60),
    st.dates(dt.date(1900, 1, 1), dt.date(2100, 1, 1)),
    st.booleans(),
)
def test_any_text_gives_a_date_or_nothing(phrase: str, today: dt.date, future: bool) -> None:
    found = resolve(phrase, today, future=future)
    if found is not None:
        year, *rest = (int(part) for part in found.split("-"))
        assert dt.date(year, *(rest + [1, 1])[:2])


@given(st.dates(dt.date(1850, 1, 1), dt.date(2099, 12, 31)))
def test_a_written_out_date_is_read_back(day: dt.date) -> None:
    assert resolve(f"{day:%B} {day.day}, {day.year}", None) == day.isoformat()
    assert resolve(f"{day.day} {day:%b} {day.year}", None) == day.isoformat()


EVENTS = [
    pytest.param(
        """Norway/NNP/nsubj>met met=meet/VBD/ROOT Peru/NNP/dobj>met Tuesday/NNP/npadvmod>met""",
        {"Tuesday": "DATE"},
        "met",
        "2015-11-24",
        id="beside the verb",
    ),
    pytest.param(
        """Norway/NNP/nsubj>met met=meet/VBD/ROOT Peru/NNP/dobj>met on/IN/prep>met
        Nov./NNP/pobj>on 13/CD/nummod>Nov.""",
        {"Nov. 13": "DATE"},
        "met",
        "2015-11-13",
        id="after a preposition",
    ),
    pytest.param(
        """Norway/NNP/nsubj>met met=meet/VBD/ROOT Peru/NNP/dobj>met two/CD/nummod>weeks
        weeks=week/NNS/npadvmod>ago ago/RB/advmod>met""",
        {"two weeks ago": "DATE"},
        "met",
        "2015-11-12",
        id="so long ago",
    ),
    pytest.param(
        """Norway/NNP/nsubj>meet will/MD/aux>meet meet/VB/ROOT Peru/NNP/dobj>meet
        Tuesday/NNP/npadvmod>meet""",
        {"Tuesday": "DATE"},
        "meet",
        "2015-12-01",
        id="a plan",
    ),
    pytest.param(
        """Tuesday/NNP/poss>raid 's/POS/case>Tuesday raid/NN/nsubj>failed failed=fail/VBD/ROOT""",
        {"Tuesday": "DATE"},
        "raid",
        "2015-11-24",
        id="the owner of an event",
    ),
    pytest.param(
        """Norway/NNP/nsubj>held held=hold/VBD/ROOT talks=talk/NNS/dobj>held
        Tuesday/NNP/npadvmod>held""",
        {"Tuesday": "DATE"},
        "talks",
        "2015-11-24",
        id="from the clause around a noun",
    ),
    pytest.param(
        """Norway/NNP/nsubj>said said=say/VBD/ROOT Tuesday/NNP/npadvmod>said it/PRP/nsubj>met
        met=meet/VBD/ccomp>said Peru/NNP/dobj>met""",
        {"Tuesday": "DATE"},
        "met",
        None,
        id="the day of the saying is not that of the event",
    ),
    pytest.param(
        """Norway/NNP/nsubj>met met=meet/VBD/ROOT Tuesday/NNP/dobj>met""",
        {"Tuesday": "PERSON"},
        "met",
        None,
        id="no date",
    ),
]


@pytest.mark.parametrize(("table", "ents", "word", "day"), EVENTS)
def test_the_day_of_an_event(table: str, ents: dict[str, str], word: str, day: str | None) -> None:
    parsed = docs.doc(table, ents=ents)
    assert event_date(docs.token(parsed, word), THURSDAY) == day
