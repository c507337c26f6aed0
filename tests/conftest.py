"""What several test files share: the builder of facts, and the trained pipeline loaded once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from facts import fact

from kg.model import Fact

if TYPE_CHECKING:
    from spacy.language import Language

pytest.register_assert_rewrite("tables")  # so that a failing sentence shows both lists


@pytest.fixture
def make_fact() -> Callable[..., Fact]:
    """Give tests the builder of facts."""
    return fact


@pytest.fixture(scope="session")
def trained() -> Language:
    """Give tests marked `model` the default pipeline, loaded once."""
    from kg import nlp

    return nlp.load()
