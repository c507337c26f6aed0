"""Real leaders and dated events of 2014 to 2016, told in our own words, as facts.

Shared by the tests of the network, of the page and of the page in a browser.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from kg.model import Actor, ActorKind, Article, Fact, Mention, Relation, Status

# name: PLOVER type, label, sign, symmetric
_RELATIONS: dict[str, tuple[str | None, str, float, bool]] = {
    "metWith": ("CONSULT", "met with", 0.2, True),
    "visited": ("CONSULT", "visited", 0.2, False),
    "negotiatedWith": ("CONSULT", "negotiated with", 0.2, True),
    "agreedWith": ("AGREE", "agreed with", 0.4, True),
    "backs": ("SUPPORT", "backs", 0.6, False),
    "apologisedTo": ("SUPPORT", "apologised to", 0.5, False),
    "cooperatesWith": ("COOPERATE", "cooperates with", 0.7, True),
    "alliedWith": ("COOPERATE", "is allied with", 0.9, True),
    "arms": ("AID", "arms", 0.8, False),
    "easedSanctionsOn": ("RETREAT", "eased sanctions on", 0.5, False),
    "released": ("RETREAT", "released prisoners of", 0.4, False),
    "demandedOf": ("REQUEST", "demanded of", -0.1, False),
    "accused": ("ACCUSE", "accused", -0.4, False),
    "opposes": ("REJECT", "opposes", -0.4, False),
    "warned": ("THREATEN", "warned", -0.5, False),
    "sanctioned": ("SANCTION", "sanctioned", -0.6, False),
    "cutTiesWith": ("SANCTION", "cut ties with", -0.7, False),
    "shotDown": ("ASSAULT", "shot down an aircraft of", -1.0, False),
    "bombed": ("ASSAULT", "bombed", -1.0, False),
    "attacked": ("ASSAULT", "attacked", -1.0, False),
    "invaded": ("ASSAULT", "invaded", -1.0, False),
    "fought": ("ASSAULT", "fought", -1.0, True),
    "leads": (None, "leads", 0.0, False),
}

# id: name, kind, code, country
_ACTORS: dict[str, tuple[str, ActorKind, str, str | None]] = {
    "USA": ("United States", "state", "USA", "USA"),
    "RUS": ("Russia", "state", "RUS", "RUS"),
    "TUR": ("Turkey", "state", "TUR", "TUR"),
    "FRA": ("France", "state", "FRA", "FRA"),
    "GBR": ("United Kingdom", "state", "GBR", "GBR"),
    "DEU": ("Germany", "state", "DEU", "DEU"),
    "UKR": ("Ukraine", "state", "UKR", "UKR"),
    "SYR": ("Syria", "state", "SYR", "SYR"),
    "IRN": ("Iran", "state", "IRN", "IRN"),
    "IRQ": ("Iraq", "state", "IRQ", "IRQ"),
    "ISR": ("Israel", "state", "ISR", "ISR"),
    "SAU": ("Saudi Arabia", "state", "SAU", "SAU"),
    "BHR": ("Bahrain", "state", "BHR", "BHR"),
    "CHN": ("China", "state", "CHN", "CHN"),
    "PRK": ("North Korea", "state", "PRK", "PRK"),
    "KOR": ("South Korea", "state", "KOR", "KOR"),
    "JPN": ("Japan", "state", "JPN", "JPN"),
    "CUB": ("Cuba", "state", "CUB", "CUB"),
    "EU": ("European Union", "igo", "EU", None),
    "UN": ("United Nations", "igo", "UN", None),
    "NATO": ("NATO", "igo", "NATO", None),
    "COALITION": ("US-led coalition", "coalition", "COALITION", None),
    "ISIS": ("ISIS", "armed_group", "ISIS", None),
    "YPG": ("YPG", "armed_group", "YPG", None),
    "HOUTHIS": ("Houthis", "armed_group", "HOUTHIS", None),
    "SYR:REB": ("Syrian rebels", "armed_group", "SYR:REB", "SYR"),
    "person/putin": ("Vladimir Putin", "person", "RUS", "RUS"),
    "person/lavrov": ("Sergei Lavrov", "person", "RUS", "RUS"),
    "person/obama": ("Barack Obama", "person", "USA", "USA"),
    "person/kerry": ("John Kerry", "person", "USA", "USA"),
    "person/hollande": ("François Hollande", "person", "FRA", "FRA"),
    "person/erdogan": ("Recep Tayyip Erdoğan", "person", "TUR", "TUR"),
    "person/merkel": ("Angela Merkel", "person", "DEU", "DEU"),
    "person/assad": ("Bashar al-Assad", "person", "SYR", "SYR"),
    "person/netanyahu": ("Benjamin Netanyahu", "person", "ISR", "ISR"),
    "body/rus-mod": ("Russian defence ministry", "government_body", "RUS", "RUS"),
}

# date | source | relation | target | status, speaker, cue | sentence with its [trigger]
_EVENTS = """
2014-02-28|RUS|invaded|UKR|actual|Russian troops without insignia [moved into] Crimea and took its airports.
2014-03-17|USA|sanctioned|RUS|actual|The United States [imposed sanctions] on eleven Russian and Ukrainian officials.
2014-04-17|RUS|invaded|UKR|denied,RUS,nonsense|Any [invasion] of eastern Ukraine by Russian units was nonsense, Moscow said.
2014-07-31|EU|sanctioned|RUS|actual|The European Union [sanctioned] Russian banks and oil firms after the loss of flight MH17.
2014-08-28|NATO|accused|RUS|actual|NATO [accused] Russia of sending more than a thousand soldiers into Ukraine.
2014-08-28|RUS|fought|UKR|reported,NATO,said|Russian soldiers were [fighting] Ukrainian forces inside Ukraine, NATO said.
2014-09-23|COALITION|bombed|ISIS|actual|The US-led coalition [bombed] ISIS positions in Raqqa for the first time.
2015-02-12|person/merkel|negotiatedWith|person/putin|actual|Merkel [negotiated] through the night with Putin in Minsk.
2015-02-12|person/hollande|negotiatedWith|person/putin|actual|Hollande sat at the same table in Minsk and [bargained] with Putin until morning.
2015-02-12|person/merkel|cooperatesWith|person/hollande|actual|Merkel and Hollande [worked together] on the Minsk agreement.
2015-03-26|SAU|bombed|HOUTHIS|actual|Saudi jets [struck] Houthi positions around Sanaa.
2015-04-07|IRN|arms|HOUTHIS|reported,SAU,said|Iran was [arming] the Houthis, Saudi officials said.
2015-04-12|IRN|arms|HOUTHIS|denied,IRN,denied|Tehran denied that it was [sending weapons] to the Houthis.
2015-07-14|IRN|agreedWith|USA|actual|Iran and the United States [agreed] in Vienna on limits to Iran's nuclear programme.
2015-07-14|IRN|agreedWith|EU|actual|The European Union [signed off] on the Vienna accord with Iran.
2015-07-14|IRN|agreedWith|RUS|actual|Russia [put its name] to the nuclear accord with Iran.
2015-07-14|IRN|agreedWith|CHN|actual|China [joined] the nuclear accord with Iran.
2015-07-14|person/netanyahu|opposes|IRN|actual|Netanyahu [rejected] the accord with Iran as a historic mistake.
2015-07-14|ISR|attacked|IRN|possible,ISR,could|Israel could yet [strike] Iranian sites on its own, its ministers hinted.
2015-09-21|person/netanyahu|metWith|person/putin|actual|Netanyahu [met] Putin in Moscow to keep their air forces apart over Syria.
2015-09-30|RUS|bombed|SYR:REB|actual|Russian aircraft [bombed] rebels near Homs on the first day of the campaign.
2015-09-30|RUS|backs|SYR|actual|Russia [backs] the government in Damascus with aircraft and advisers.
2015-09-30|body/rus-mod|bombed|ISIS|reported,body/rus-mod,said|Its jets had [hit] only ISIS, the Russian defence ministry said.
2015-10-02|TUR|accused|RUS|actual|Turkey and its allies [accused] Russia of striking the opposition.
2015-10-20|person/assad|visited|RUS|actual|Assad [flew to] Moscow, his first journey abroad since the war began.
2015-10-20|person/assad|metWith|person/putin|actual|Assad [met] Putin in the Kremlin in the evening.
2015-11-13|ISIS|attacked|FRA|actual|ISIS gunmen and bombers [attacked] Paris, killing 130 people.
2015-11-15|FRA|bombed|ISIS|actual|French jets [bombed] the ISIS command post in Raqqa two days after the Paris attacks.
2015-11-16|person/putin|metWith|person/obama|actual|Putin and Obama [talked] for half an hour on the edge of the Antalya summit.
2015-11-24|TUR|shotDown|RUS|actual|A Turkish F-16 [shot down] a Russian Su-24 near the Syrian border.
2015-11-24|TUR|shotDown|RUS|actual|Turkey's [downing] of a Russian bomber was the first such clash in half a century.
2015-11-24|person/putin|accused|TUR|actual|Putin [called] the downing a stab in the back by accomplices of terrorists.
2015-11-24|person/obama|backs|TUR|actual|Obama said that he [stood by] Turkey's right to defend its airspace.
2015-11-24|NATO|backs|TUR|actual|NATO [stood in solidarity] with Turkey after an emergency meeting.
2015-11-24|person/hollande|metWith|person/obama|actual|Hollande [met] Obama in Washington to widen the campaign against ISIS.
2015-11-25|person/lavrov|accused|TUR|actual|Lavrov [spoke of] a planned provocation by Turkey.
2015-11-25|TUR|attacked|RUS|reported,person/lavrov,looked like|To Lavrov it looked like a planned [ambush].
2015-11-26|person/hollande|metWith|person/putin|actual|Hollande [met] Putin in Moscow and both promised to share targets.
2015-11-26|person/erdogan|apologisedTo|RUS|denied,person/erdogan,not|Erdoğan said that he would not [apologise] to Russia.
2015-11-28|person/putin|sanctioned|TUR|actual|Putin [signed] a decree of economic sanctions against Turkey.
2015-12-02|RUS|accused|person/erdogan|actual|Moscow [charged] that Erdoğan's family profited from ISIS oil.
2015-12-03|GBR|bombed|ISIS|actual|British Tornados [struck] an oil field held by ISIS hours after the vote in London.
2015-12-05|IRQ|demandedOf|TUR|actual|Iraq [demanded] that Turkey withdraw its soldiers from Bashiqa.
2015-12-15|person/kerry|metWith|person/putin|actual|Kerry [met] Putin for three hours in the Kremlin.
2015-12-15|person/kerry|metWith|person/lavrov|actual|Kerry and Lavrov [met] before a walk on the Arbat.
2016-01-03|SAU|cutTiesWith|IRN|actual|Saudi Arabia [severed relations] with Iran after its embassy was stormed.
2016-01-04|BHR|cutTiesWith|IRN|actual|Bahrain [followed] and broke with Iran.
2016-01-04|BHR|alliedWith|SAU|actual|Bahrain is a close [ally] of Saudi Arabia.
2016-01-06|KOR|accused|PRK|actual|South Korea [condemned] the nuclear test of North Korea.
2016-01-06|JPN|accused|PRK|actual|Japan [denounced] North Korea's test as a grave threat.
2016-01-07|USA|alliedWith|KOR|actual|The United States renewed its pledge to South Korea, its [ally] of six decades.
2016-01-07|USA|alliedWith|JPN|actual|Obama assured Japan of the [alliance] by telephone.
2016-01-16|USA|easedSanctionsOn|IRN|actual|Washington [lifted] its nuclear sanctions on Iran.
2016-01-16|EU|easedSanctionsOn|IRN|actual|The European Union [ended] its oil embargo on Iran.
2016-01-16|IRN|released|USA|actual|Iran [freed] five Americans, among them a newspaper correspondent.
2016-02-13|TUR|bombed|YPG|actual|Turkish artillery [shelled] YPG positions near Azaz.
2016-02-14|USA|arms|YPG|reported,TUR,claimed|Washington was [arming] the YPG, Ankara claimed.
2016-02-17|USA|backs|YPG|actual|The United States [supports] the YPG against ISIS.
2016-02-20|YPG|fought|ISIS|actual|YPG fighters [fought] ISIS east of Hasakah.
2016-02-22|person/kerry|negotiatedWith|person/lavrov|actual|Kerry and Lavrov [hammered out] the terms of a truce for Syria.
2016-03-02|UN|sanctioned|PRK|actual|The United Nations [tightened sanctions] on North Korea.
2016-03-02|CHN|backs|UN|actual|China [voted for] the resolution it had helped to draft.
2016-03-07|PRK|warned|KOR|actual|North Korea [threatened] South Korea with a pre-emptive strike.
2016-03-18|EU|agreedWith|TUR|actual|The European Union and Turkey [struck a deal] on the return of migrants.
2016-03-20|person/obama|visited|CUB|actual|Obama [arrived in] Havana, the first president to do so in 88 years.
2016-06-27|person/erdogan|apologisedTo|RUS|actual|Erdoğan [expressed regret] to Russia in a letter.
2016-06-30|RUS|easedSanctionsOn|TUR|actual|Russia [lifted] its ban on charter flights to Turkey.
2016-07-19|TUR|demandedOf|USA|actual|Turkey [asked] the United States to hand over Fethullah Gülen.
2016-08-09|person/erdogan|visited|RUS|actual|Erdoğan [travelled to] Saint Petersburg.
2016-08-09|person/erdogan|metWith|person/putin|actual|Erdoğan [met] Putin for the first time since the jet was lost.
2016-08-24|TUR|fought|ISIS|actual|Turkish tanks crossed the border and [fought] ISIS at Jarabulus.
2016-09-09|person/kerry|agreedWith|person/lavrov|actual|Kerry and Lavrov [agreed] on a second truce in Geneva.
2016-10|RUS|bombed|SYR:REB|actual|In October Russian jets [pounded] the rebels in eastern Aleppo.
|IRN|backs|SYR|actual|Iran has [supported] Damascus since the start of the war.
|SYR|fought|SYR:REB|actual|Government troops and rebels [fight] over the road to Aleppo.
|COALITION|bombed|ISIS|possible,,plans|The coalition plans to [strike] ISIS in more cities.
|person/putin|leads|RUS|actual|Putin [is president] of Russia.
|person/obama|leads|USA|actual|Obama [is president] of the United States.
|person/erdogan|leads|TUR|actual|Erdoğan [is president] of Turkey.
|person/assad|leads|SYR|actual|Assad [is president] of Syria.
|person/hollande|leads|FRA|actual|Hollande [is president] of France.
|person/merkel|leads|DEU|actual|Merkel [is chancellor] of Germany.
"""  # noqa: E501


def relations() -> dict[str, Relation]:
    """Return the relations that the sample uses."""
    quads = {True: "verbal cooperation", False: "verbal conflict"}
    return {
        name: Relation(
            name=name,
            label=label,
            comment=f"The source {label} the target.",
            plover=plover,
            cameo=None,
            quad=quads[sign > 0] if plover else None,
            sign=sign,
            symmetric=symmetric,
        )
        for name, (plover, label, sign, symmetric) in _RELATIONS.items()
    }


def actor(id: str) -> Actor:
    """Return an actor of the sample."""
    name, kind, code, country = _ACTORS[id]
    return Actor(id=id, name=name, kind=kind, code=code, country=country)


def mention(id: str) -> Mention:
    """Return a mention of an actor of the sample by its full name."""
    return Mention(actor(id), actor(id).name, 0, 1, "sample")


def fact(
    source: str,
    relation: str,
    target: str,
    *,
    date: str | None = "2015-11-24",
    status: Status = "actual",
    sentence: str = "One [acted] on the other.",
) -> Fact:
    """Return a fact whose trigger stands in brackets in `sentence`."""
    before, rest = sentence.split("[", 1)
    trigger, after = rest.split("]", 1)
    start = 100  # as if a hundred characters of the article stood before it
    return Fact(
        article="a1",
        relation=relation,
        source=mention(source),
        target=mention(target),
        status=status,
        start=start,
        end=start + len(before + trigger + after),
        sentence=before + trigger + after,
        trigger=trigger,
        trigger_start=start + len(before),
        trigger_end=start + len(before + trigger),
        rule=f"sample/{relation}",
        confidence=0.9,
        date=date,
    )


def facts() -> list[Fact]:
    """Return every fact of the sample."""
    return [_read(line, number) for number, line in enumerate(_EVENTS.strip().splitlines())]


def _read(line: str, number: int) -> Fact:
    date, source, relation, target, how, sentence = line.split("|")
    status, speaker, cue = (how.split(",") + ["", ""])[:3]
    found = fact(source, relation, target, date=date or None, sentence=sentence)
    return replace(
        found,
        article=f"article-{number:02}",
        status=status,  # type: ignore[arg-type]
        speaker=mention(speaker) if speaker else None,
        cue=cue or None,
        confidence=0.9 if status == "actual" else 0.65,
    )


def articles() -> list[Article]:
    """Return an article for every fact of the sample."""
    return [_article(found) for found in facts()]


def _article(found: Fact) -> Article:
    day = f"{found.date}-01"[:10] if found.date else None
    return Article(
        id=found.article,
        text=found.sentence,
        date=dt.date.fromisoformat(day) if day else None,
        title=f"{found.source.actor.name} and {found.target.actor.name}",
        url=f"https://news.example/{found.article}",
        source="Example Herald",
    )
