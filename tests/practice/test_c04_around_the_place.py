"""C4 (6.6, 7.1, 7.8, 7.9): activities per place with a print for the week, "mensen samengebracht", agreements
with practical helpers and the paper that the person carries to them, and a log of what one explained.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, time

import pytest

from fieldapp.domain.ids import ActivityId, VisitId
from fieldapp.domain.places import Activity, Visit
from fieldapp.interop.printable import Table, plain_text
from fieldapp.ui.field import targets
from fieldapp.ui.field.places.page import PlacesPage
from fieldapp.ui.field.places.sheet import sheet
from fieldapp.workflow import journal, local_help, presence
from fieldapp.workflow.session import Session
from tests.practice.worlds import looking, mia, person_of, working
from tests.ui.conftest import dressed as dressed
from tests.ui.field.worker import page_of
from tests.ui.layout_checks import settle, texts
from tests.workflow.steps.invented import KRING

COFFEE = Activity(ActivityId("a" * 32), KRING, "Koffie en babbel", time(9), time(12), weekday=2)


@pytest.fixture
def worker() -> Iterator[Session]:
    with working() as session:
        yield session


def test_what_happens_at_a_place_is_printed_per_week_and_names_nobody(worker: Session) -> None:
    mia(worker)
    presence.save_activity(worker, COFFEE)

    paper = sheet(presence.week_sheet(worker, date(2026, 11, 23), KRING))

    table = next(block for block in paper.blocks if isinstance(block, Table))
    assert table.rows == (("Dinsdag 24 november", "9–12 u.", "Koffie en babbel"),)
    assert not paper.personal
    assert "Mia" not in plain_text(paper)


def test_bringing_people_together_counts_without_anybody_s_name(worker: Session, dressed: object) -> None:
    visit = Visit(
        VisitId("5" * 32), KRING, worker.now(), "aanwezigheid", "5-9", help=("mensen_samengebracht",)
    )
    presence.save_visit(worker, visit)

    assert presence.brought_together(worker) == 1
    with looking(worker) as window:
        window.go(targets.PLACES)
        settle(window)
        assert "1 keer mensen samengebracht" in " ".join(texts(page_of(window, PlacesPage)).split())


def test_the_paper_for_a_helper_says_what_was_agreed_and_not_who_comes(worker: Session) -> None:
    person = person_of(worker, mia(worker))
    garage = replace(
        local_help.new(),
        name="Garage Peeters",
        help=("vervoer",),
        what="Twee ritten per maand.",
        reach="0470 1",
    )
    local_help.save(worker, garage)

    said = plain_text(local_help.referral(worker, garage.id, person.id))

    assert "Garage Peeters" in said
    assert "Twee ritten per maand." in said
    assert person.codename not in said
    assert worker.outbox.waiting() == 0, "the person carries it; nothing is sent"


def test_what_one_explained_is_kept_with_topic_language_and_form(worker: Session) -> None:
    person = person_of(worker, mia(worker))

    journal.informed(worker, person.id, ("energie_water",), "samen_gelezen", "fr")

    (entry,) = journal.of_person(worker, person.id).entries
    assert (entry.codes, entry.language, entry.way) == (("energie_water",), "fr", "samen_gelezen")
