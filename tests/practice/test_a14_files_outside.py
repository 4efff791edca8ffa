"""A14: files that leave the cipher have a ledger line, a warning for shared folders, and a removal date.

The removal date is shown where everything else that will go is shown, and stays until somebody ticked it off.
"""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from fieldapp.workflow import agenda, outside, retain
from fieldapp.workflow.outside import Leaving
from fieldapp.workflow.session import Session
from sync.ledger import EntryKind
from tests.sync.invented import a_network
from tests.workflow.steps.invented import FIELD, Clock, a_session, join


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def session(tmp_path: Path, clock: Clock) -> Session:
    made = a_session(tmp_path / "field", FIELD, clock)
    join(made, a_network(), "veld", "laptop")
    return made


def test_a_file_has_a_line_before_it_exists_and_a_day_to_go(session: Session, tmp_path: Path) -> None:
    kept, _ = outside.keep(session, tmp_path, b"paper", Leaving("blad2"))

    kinds = [line.kind for line in session.ledger.entries()]
    assert kinds == [EntryKind.EXPORT]
    (file,) = retain.overview(session).files
    assert (file.name, file.remove_on, file.days) == (kept.name, kept.remove_on, 14)


def test_it_stays_on_the_list_past_its_day_until_it_is_ticked_off(
    session: Session, tmp_path: Path, clock: Clock
) -> None:
    outside.keep(session, tmp_path, b"paper", Leaving("blad2"))
    clock.at += timedelta(days=20)
    (file,) = retain.overview(session).files
    assert file.days < 0

    (item,) = agenda.speaking(session)
    agenda.done(session, item.id)
    assert retain.overview(session).files == ()


def test_a_shared_folder_is_warned_of(tmp_path: Path) -> None:
    shared = tmp_path / "Openbaar"
    shared.mkdir()

    assert outside.PUBLIC in outside.risks(shared)
