"""Reports of sport: a country is a team in them, and who attacks or defeats it is a player."""

from __future__ import annotations

from spacy.tokens import Doc

_ONLY_SPORT = frozenset(
    "baseball basketball batsman batting birdie bowler boxer championship cricket cricketer "
    "cyclist equaliser equalizer fielder football footballer forehand backhand goalkeeper golf "
    "golfer gymnast halftime half-time heavyweight hockey inning innings jockey kickoff kick-off "
    "medal medalist medallist midfield midfielder netball olympic olympics paralympics playoff "
    "play-off prix quarterback quarter-final quarterfinal referee regatta rugby runner-up scorer "
    "scrum semi-final semifinal skipper soccer sprinter striker swimmer teammate team-mate tennis "
    "tournament trophy umpire unbeaten unseeded volleyball wicket wicketkeeper winger wrestler "
    "yachting yachtsman".split()
)
_ALSO_SPORT = frozenset(
    "captain champion coach cup double fixture game goal lap league marathon match pitch player "
    "podium race season seed single sport squad stadium team yacht".split()
)
_SPORT = _ONLY_SPORT | _ALSO_SPORT
_OF_STATE = frozenset(
    "army bomb boycott diplomat embassy government gunman hostage minister parliament police "
    "sanction soldier terrorist troop war".split()
)


def is_sport(doc: Doc) -> bool:
    """Tell whether a text is about sport: three of its words, in one of four sentences.

    It is not where one speaks as much of state and violence: "gunmen fired at the team's bus".
    """
    words = [token.lemma_.lower() for token in doc]
    sport = {i: word for i, word in enumerate(words) if word in _SPORT}
    kinds = set(sport.values())
    if len(kinds) < 3 or kinds.isdisjoint(_ONLY_SPORT):
        return False
    if len(sport) < 3 * sum(word in _OF_STATE for word in words):
        return False
    within = [any(i in sport for i in range(s.start, s.end)) for s in doc.sents]
    return 4 * sum(within) >= len(within)
