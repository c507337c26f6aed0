"""Wars and what ends them: the nouns for fighting, for truces and for what is agreed."""

from __future__ import annotations

WARS = frozenset("bloodshed conflict fighting hostility strife violence war".split())
TRUCES = frozenset("armistice cease-fire ceasefire truce".split())
ACCORDS = TRUCES | frozenset("accord agreement compromise deal pact settlement treaty".split())
