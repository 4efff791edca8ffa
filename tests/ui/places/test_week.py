"""The week of a worker in sight and on paper, what there is to do at a place, and the calendar file."""

import re
from dataclasses import replace
from datetime import date, time, timedelta
from pathlib import Path

import pytest
from PySide6 import QtWidgets

from fieldapp.domain.ids import ActivityId, VisitId
from fieldapp.domain.places import Activity, Visit, monday_of
from fieldapp.interop.printable import Table
from fieldapp.ui.field import targets
from fieldapp.ui.field.places import words
from fieldapp.ui.field.places.page import PlacesPage
from fieldapp.ui.field.places.sheet import sheet
from fieldapp.ui.field.places.week import by_place
from fieldapp.ui.shell.window import MainWindow
from fieldapp.workflow import agenda, presence
from fieldapp.workflow.agenda import PlanForm
from fieldapp.workflow.session import Session
from sync.ledger import EntryKind
from tests.ui.field.worker import click, page_of, saw
from tests.ui.layout_checks import settle, texts
from tests.workflow.steps.invented import KRING


def shown(window: MainWindow) -> PlacesPage:
    window.go(targets.PLACES, targets.BeHere())
    settle(window)
    return page_of(window, PlacesPage)


def test_the_week_shows_each_day_until_today(window: MainWindow, worker: Session) -> None:
    saw(worker, "5-9")
    page = shown(window)

    said = texts(page.week)

    assert "ma 23" in said
    assert "niets genoteerd" in said
    assert "5–9" in said
    assert page.dates.text() == "23–29 november"


def test_four_weeks_count_days_not_visits(worker: Session) -> None:
    saw(worker)
    (row,) = presence.visits(worker)
    earlier = replace(row, visit=replace(row.visit, started=row.visit.started - timedelta(days=7)))
    too_old = replace(row, visit=replace(row.visit, started=row.visit.started - timedelta(days=60)))

    (line,) = by_place([row, row, earlier, too_old], date(2026, 11, 24))

    assert line.days == {date(2026, 11, 24), date(2026, 11, 17)}
    assert monday_of(date(2026, 11, 24)) == date(2026, 11, 23)


def test_nothing_about_the_week_is_a_control(window: MainWindow) -> None:
    """Presence is for the worker alone: there is no way to send or export it."""
    page = shown(window)

    assert page.week.findChildren(QtWidgets.QAbstractButton) == []


def test_the_week_shows_what_is_planned(window: MainWindow, worker: Session) -> None:
    agenda.plan(worker, PlanForm("bezoek", date(2026, 11, 26), time(11), place_id=KRING))
    page = shown(window)

    said = texts(page.week)

    assert "De Kring 11 u." in said
    assert "gepland" in said
    assert "niets gepland" in said


def test_a_full_day_is_told_in_one_line(window: MainWindow, worker: Session) -> None:
    for at in range(8):
        started = worker.now() - timedelta(minutes=at)
        presence.save_visit(worker, Visit(VisitId(f"{at + 1:032x}"), KRING, started, "aanwezigheid", "5-9"))
    page = shown(window)

    assert "De Kring en 7 andere" in texts(page.week)


def test_an_activity_is_noted_removed_and_put_back(window: MainWindow, worker: Session) -> None:
    window.go(targets.PLACES, targets.BeHere(KRING))
    settle(window)
    page = page_of(window, PlacesPage)
    click(page.place_card.activities_button)
    form = page.about.form
    page.about.empty.pressed.emit()

    click(form.save_button)
    assert form.name.problem.text() == "Wat is er te doen?"
    form.name.edit.setText("Koffie en babbel")
    form.start.edit.setText("14u")
    form.end.edit.setText("13:30")
    click(form.save_button)
    assert form.end.problem.text() == "Dat is voor het begint."
    form.end.edit.setText("16")
    form.weekday.chips.chip("4").click()
    click(form.save_button)

    (activity,) = presence.activities(worker, KRING)
    assert (activity.title, activity.start, activity.end, activity.weekday) == (
        "Koffie en babbel",
        time(14),
        time(16),
        4,
    )
    assert page.about.list.rows.rows()[0].line == "elke donderdag, 14–16 u."
    page.about._open(activity.id)
    click(form.remove_button)
    assert presence.activities(worker, KRING) == []
    toast = window._toast
    assert toast is not None
    click(toast.button)
    assert presence.activities(worker, KRING) == [activity]


def test_the_week_on_paper_holds_what_happens_and_no_person(worker: Session) -> None:
    activity = Activity(
        ActivityId("a" * 32), KRING, "Koffie", time(9), time(12), weekday=2, note="voor iedereen"
    )
    presence.save_activity(worker, activity)

    printed = sheet(presence.week_sheet(worker, date(2026, 11, 23), KRING))

    assert not printed.personal
    assert printed.title == "Deze week in De Kring"
    table = next(block for block in printed.blocks if isinstance(block, Table))
    assert table.rows == (("Dinsdag 24 november", "9–12 u.", "Koffie · voor iedereen"),)
    empty = sheet(presence.week_sheet(worker, date(2026, 11, 23)))
    assert "Koffie · De Kring · voor iedereen" in repr(empty), "of all places, each with its name"


def test_the_calendar_file_says_only_that_there_is_a_visit(
    window: MainWindow, worker: Session, tmp_path: Path
) -> None:
    agenda.plan(worker, PlanForm("bezoek", date(2026, 11, 26), time(11), place_id=KRING))
    page = shown(window)

    page.export.export_to(tmp_path)

    (file,) = tmp_path.glob("*.ics")
    assert re.fullmatch(r"[0-9a-f]{16}\.ics", file.name)
    assert "SUMMARY:Vindplaats: bezoek" in file.read_text(encoding="utf-8")
    assert "Kring" not in file.read_text(encoding="utf-8")
    newest = worker.ledger.newest()
    assert newest is not None
    assert newest.kind == EntryKind.EXPORT


@pytest.mark.parametrize(
    ("typed", "hour"),
    [
        ("14", time(14)),
        ("14u", time(14)),
        ("9.05", time(9, 5)),
        (" 9:30 u. ", time(9, 30)),
        ("14u30", time(14, 30)),
        ("24", None),
        ("12:60", None),
        ("straks", None),
        ("", None),
    ],
)
def test_an_hour_as_people_write_it(typed: str, hour: time | None) -> None:
    assert words.parse_hour(typed) == hour
