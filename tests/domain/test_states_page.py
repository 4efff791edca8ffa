"""The diagram and the lists of states in the description of the wire are those of the table now."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fieldapp.domain.requests import OPEN_STATES, STATES, TABLE
from tests import states_page


def test_the_page_holds_what_the_table_says() -> None:
    """If not: `python -m tests.states_page`."""
    page = states_page.PAGE.read_text(encoding="utf-8")

    assert page == states_page.filled(page)
    assert page.count(states_page.states()) == 1


def test_every_state_stands_in_the_diagram() -> None:
    diagram = states_page.states().split("```")[1]

    assert all(f" {state}" in diagram for state in STATES)
    assert all(f"| `{state}` |" in states_page.states() for state in OPEN_STATES)


def test_another_table_makes_another_page(monkeypatch: pytest.MonkeyPatch) -> None:
    before = states_page.states()
    monkeypatch.setattr(states_page, "TABLE", (*TABLE[:-1], replace(TABLE[-1], to="elders")))

    assert states_page.states() != before
