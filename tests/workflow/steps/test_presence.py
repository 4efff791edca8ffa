"""Being there: presences with and without signals, places with their marks, what happens where."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from fieldapp.domain.ids import ActivityId, PlaceId, VisitId
from fieldapp.domain.places import Activity, MeetingPlace, Visit
from fieldapp.errors import InvalidInput
from fieldapp.workflow import agenda, presence
from fieldapp.workflow.agenda import PlanForm
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session
from tests.workflow.steps.invented import KRING, NIGHT, Clock, mia

TODAY = date(2026, 11, 24)
COFFEE = Activity(ActivityId("a" * 32), KRING, "Koffie en babbel", time(9), time(12), weekday=2)


def a_presence(session: Session, **changes: object) -> Visit:
    visit = Visit(VisitId("1" * 32), KRING, session.now(), "aanwezigheid", "5-9")
    return replace(visit, **changes)  # type: ignore[arg-type]


def test_a_presence_without_a_signal_counts_and_keeps_what_was_done(alone: Session) -> None:
    visit = a_presence(alone, topics=("energie",), help=("babbel", "mensen_samengebracht"), note="druk\x00")

    assert presence.save_visit(alone, visit) is Change.VISITS

    (row,) = presence.visits(alone)
    assert row.visit == replace(visit, note="druk")
    assert (row.place_name, row.signals) == ("De Kring", 0)
    assert presence.brought_together(alone) == 1


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"kind": "feest"}, "kind"),
        ({"people": "7"}, "people"),
        ({"topics": ("roddels",)}, "visit_topics"),
        ({"help": ("geld_gegeven",)}, "visit_help"),
        ({"duration": "eeuwig"}, "visit_lengths"),
        ({"place_id": PlaceId("9" * 32)}, "place_id"),
    ],
)
def test_what_no_list_knows_is_refused(alone: Session, changes: dict[str, object], field: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        presence.save_visit(alone, a_presence(alone, **changes))

    assert refused.value.field == field
    assert presence.visits(alone) == []


def test_a_presence_taken_back_leaves_the_signal_noted_there(alone: Session) -> None:
    presence.save_visit(alone, a_presence(alone))
    signal_id = mia(alone)
    assert presence.visits(alone)[0].signals == 1

    change = presence.delete_visit(alone, VisitId("1" * 32))

    assert presence.visits(alone) == []
    assert alone.signals.get(signal_id) is not None
    assert Change.VISITS in change
    assert presence.delete_visit(alone, VisitId("1" * 32)) is Change.NONE, "twice is once"


def test_being_there_ticks_what_was_planned_and_taking_it_back_opens_it(alone: Session) -> None:
    planned, _ = agenda.plan(alone, PlanForm("bezoek", TODAY, time(9), place_id=KRING))
    agenda.plan(alone, PlanForm("bezoek", TODAY, time(8), place_id=NIGHT))

    assert Change.AGENDA in presence.save_visit(alone, a_presence(alone))
    assert agenda.item(alone, planned).state == "gedaan"
    assert presence.save_visit(alone, a_presence(alone, people="20+")) is Change.VISITS, "ticked once"

    presence.delete_visit(alone, VisitId("1" * 32))
    assert agenda.item(alone, planned).state == "open"


def test_of_two_home_visits_nobody_knows_which_one_it_was(alone: Session) -> None:
    home = MeetingPlace(PlaceId("7" * 32), "Huisbezoek", "thuis")
    presence.save_place(alone, home)
    mia(alone)
    (lea,) = alone.people.by_codename("Mia")
    first, _ = agenda.plan(alone, PlanForm("bezoek", TODAY, time(9), person_id=lea.id))
    second, _ = agenda.plan(alone, PlanForm("bezoek", TODAY, time(14), person_id=lea.id))

    presence.save_visit(alone, a_presence(alone, place_id=home.id, kind="huisbezoek"))
    assert [agenda.item(alone, key).state for key in (first, second)] == ["open", "open"]

    agenda.cancel(alone, second)
    presence.save_visit(alone, a_presence(alone, id=VisitId("2" * 32), place_id=home.id, kind="huisbezoek"))
    assert agenda.item(alone, first).state == "gedaan"


def test_the_time_before_is_of_an_earlier_day(alone: Session, clock: Clock) -> None:
    presence.save_visit(alone, a_presence(alone, people="1-4", started=alone.now() - timedelta(days=7)))
    presence.save_visit(alone, a_presence(alone, id=VisitId("2" * 32)))

    before = presence.last_at(alone, KRING, TODAY)

    assert before is not None
    assert before.visit.people == "1-4"
    assert presence.last_at(alone, NIGHT, TODAY) is None
    assert [row.visit.people for row in presence.visits_between(alone, TODAY, TODAY)] == ["5-9"]


def test_a_place_keeps_days_catchment_and_access(alone: Session) -> None:
    place = MeetingPlace(
        PlaceId("8" * 32),
        " Wassalon ",
        "wassalon",
        access="gelijkvloers",
        fixed_days=(5, 2, 2),
        catchment=(" Noorderhaven", "Noorderhaven", "", "Lindenhoek"),
    )
    presence.save_place(alone, place)

    kept = alone.places.place(place.id)

    assert kept is not None
    assert (kept.name, kept.fixed_days, kept.catchment) == (
        "Wassalon",
        (2, 5),
        ("Noorderhaven", "Lindenhoek"),
    )
    with pytest.raises(InvalidInput):
        presence.save_place(alone, replace(place, fixed_days=(8,)))


def test_the_scorecard_stands_in_the_order_of_the_seven(alone: Session) -> None:
    presence.mark(alone, KRING, "bruikbaar", "goed")
    presence.mark(alone, KRING, "bekend", "lukt_niet")

    assert [(mark.code, mark.mark, mark.day) for mark in presence.scorecard(alone, KRING)] == [
        ("bekend", "lukt_niet", TODAY),
        ("bruikbaar", "goed", TODAY),
    ]
    presence.mark(alone, KRING, "bekend", "")
    assert [mark.code for mark in presence.scorecard(alone, KRING)] == ["bruikbaar"]


@pytest.mark.parametrize(
    ("place_id", "code", "value"),
    [(PlaceId("9" * 32), "bekend", "goed"), (KRING, "bemind", "goed"), (KRING, "bekend", "prima")],
)
def test_a_mark_that_no_list_knows_is_refused(
    alone: Session, place_id: PlaceId, code: str, value: str
) -> None:
    with pytest.raises(InvalidInput):
        presence.mark(alone, place_id, code, value)


def test_the_week_on_paper_has_seven_days_with_what_happens(alone: Session) -> None:
    party = replace(COFFEE, id=ActivityId("b" * 32), title="Buurtfeest", weekday=None, day=date(2026, 11, 28))
    night = replace(COFFEE, id=ActivityId("c" * 32), place_id=NIGHT, title="Soep", start=time(18), end=None)
    for activity in (COFFEE, party, night):
        presence.save_activity(alone, activity)

    here = presence.week_sheet(alone, date(2026, 11, 23), KRING)
    everywhere = presence.week_sheet(alone, date(2026, 11, 23))
    later = presence.week_sheet(alone, date(2026, 11, 30), KRING)

    assert here.place_name == "De Kring"
    assert [(day.day, [found.title for _, found in there]) for day, there in here.days if there] == [
        (24, ["Koffie en babbel"]),
        (28, ["Buurtfeest"]),
    ]
    assert [name for name, _ in everywhere.days[1][1]] == ["De Kring", "Het Nachtschip"]
    assert [found.title for _, there in later.days for _, found in there] == ["Koffie en babbel"]
    presence.delete_activity(alone, COFFEE.id)
    assert presence.week_sheet(alone, date(2026, 11, 30), KRING).empty


@pytest.mark.parametrize(
    "changes",
    [
        {"title": " "},
        {"place_id": PlaceId("9" * 32)},
        {"weekday": None},
        {"day": TODAY},
        {"weekday": 8},
        {"end": time(9)},
    ],
)
def test_an_activity_without_a_when_is_refused(alone: Session, changes: dict[str, object]) -> None:
    with pytest.raises(InvalidInput):
        presence.save_activity(alone, replace(COFFEE, **changes))  # type: ignore[arg-type]

    assert presence.activities(alone) == []
