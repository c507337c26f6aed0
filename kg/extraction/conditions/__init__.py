"""The conditions of the trigger table: what must hold besides the frame, by the name in its rows.

`general` asks who acts, upon whom, and with what content; `senses` which meaning a word has.
"""

from __future__ import annotations

from kg.extraction.conditions.general import GENERAL, Condition, is_negated
from kg.extraction.conditions.senses import SENSES, is_lone, is_sport

__all__ = ["CONDITIONS", "is_lone", "is_negated", "is_sport"]

CONDITIONS: dict[str, Condition] = GENERAL | SENSES
