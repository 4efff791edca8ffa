"""The agenda: planning, moving, doing, cancelling and back; what Vandaag says of it; what may leave."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from fieldapp.domain.ids import AgendaId, PersonId, PlaceId, VisitId
from fieldapp.domain.places import Visit
from fieldapp.errors import InvalidInput
from fieldapp.workflow import agenda, follow_up, half_done, presence
from fieldapp.workflow.agenda import PlanForm
from fieldapp.workflow.session import Session
from tests.workflow.steps.invented import KRING, Clock, mia, sent

TODAY = date(2026, 11, 24)
TOMORROW = TODAY + timedelta(days=1)


@pytest.fixture
def lea(alone: Session) -> PersonId:
    """Lea, who has an address."""
    mia(alone, codename="Lea")
    (person,) = alone.people.by_codename("Lea")
    with alone.database.transaction():
        alone.people.save(replace(person, address="Kerkstraat 12", municipality="Noorderhaven"))
    return person.id


def test_a_visit_to_a_place_and_one_at_home(alone: Session, lea: PersonId) -> None:
    agenda.plan(alone, PlanForm("bezoek", TODAY, time(14), person_id=lea, line="Samen met thuiszorg"))
    agenda.plan(alone, PlanForm("bezoek", TODAY, time(9, 30), place_id=KRING))

    there, home = agenda.items(alone, TODAY, TODAY)

    assert (there.place_name, there.at, there.home, there.has_address) == (
        "De Kring",
        time(9, 30),
        False,
        False,
    )
    assert (home.who, home.line, home.home, home.has_address) == ("Lea", "Samen met thuiszorg", True, True)


def test_an_address_is_told_only_when_asked(alone: Session, lea: PersonId) -> None:
    hers, _ = agenda.plan(alone, PlanForm("bezoek", TODAY, person_id=lea))
    typed, _ = agenda.plan(alone, PlanForm("bezoek", TODAY, person_id=lea, address="Kaai 3, bel links"))

    assert "Kerkstraat" not in repr(agenda.items(alone, TODAY, TODAY))
    assert "Kaai" not in repr(agenda.items(alone, TODAY, TODAY))
    assert agenda.address(alone, hers) == "Kerkstraat 12, Noorderhaven"
    assert agenda.address(alone, typed) == "Kaai 3, bel links"


@pytest.mark.parametrize(
    ("form", "field"),
    [
        (PlanForm("feest", TODAY, title="x"), "kind"),
        (PlanForm("termijn", TODAY, title="x"), "kind"),
        (PlanForm("bezoek", TODAY, title="x"), "place_id"),
        (PlanForm("bezoek", TODAY, place_id=PlaceId("9" * 32)), "place_id"),
        (PlanForm("terugkomen", TODAY, person_id=PersonId("9" * 32)), "person_id"),
        (PlanForm("taak", TODAY, title=" "), "title"),
        (PlanForm("taak", TODAY, title="x", remind_days=-1), "remind_days"),
        (PlanForm("taak", TODAY, title="x", remind_days=15), "remind_days"),
    ],
)
def test_what_cannot_be_planned_is_refused(alone: Session, form: PlanForm, field: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        agenda.plan(alone, form)

    assert refused.value.field == field


def test_moved_done_cancelled_and_each_taken_back(alone: Session) -> None:
    key, _ = agenda.plan(alone, PlanForm("taak", TODAY, title="Tolk vragen"))

    agenda.move(alone, key, TOMORROW, time(9))
    assert [(item.day, item.at) for item in agenda.items(alone, TODAY, TOMORROW)] == [(TOMORROW, time(9))]
    agenda.move(alone, key, TODAY, None)
    agenda.done(alone, key)
    assert [item.done for item in agenda.items(alone, TODAY, TODAY)] == [True]
    agenda.reopen(alone, key)
    agenda.cancel(alone, key)
    assert agenda.items(alone, TODAY, TODAY) == ()
    agenda.reopen(alone, key)
    agenda.change(alone, key, PlanForm("herinnering", TODAY, title="Tolk bellen", remind_days=1))
    (item,) = agenda.items(alone, TODAY, TODAY)
    assert (item.kind, item.title, item.done) == ("herinnering", "Tolk bellen", False)
    with pytest.raises(InvalidInput):
        agenda.done(alone, AgendaId("0" * 32))


def test_terms_of_open_requests_stand_in_the_agenda(field: Session) -> None:
    request_id = sent(field)
    standing = field.requests.standing("out", request_id)
    assert standing is not None
    assert standing.term is not None

    terms = [item for item in agenda.items(field, TODAY, standing.term) if item.kind == "termijn"]

    assert [(item.request_id, item.day, item.who) for item in terms] == [(request_id, standing.term, "Mia")]
    assert agenda.items(field, TODAY, TODAY) == ()


def test_what_has_passed_is_late_until_it_is_done(alone: Session, clock: Clock) -> None:
    key, _ = agenda.plan(alone, PlanForm("taak", TODAY, title="Tolk vragen"))
    assert agenda.late(alone) == ()

    clock.forward(days=2)

    assert [item.id for item in agenda.late(alone)] == [key]
    agenda.done(alone, key)
    assert agenda.late(alone) == ()


def test_today_speaks_of_what_is_due_and_of_what_one_asked_to_be_reminded_of(
    alone: Session, lea: PersonId, clock: Clock
) -> None:
    agenda.plan(alone, PlanForm("terugkomen", TODAY, person_id=lea, title="Papieren"))
    agenda.plan(alone, PlanForm("taak", TODAY - timedelta(days=1), title="Tolk vragen"))
    agenda.plan(alone, PlanForm("bezoek", TOMORROW, time(9), place_id=KRING, remind_days=1))
    agenda.plan(alone, PlanForm("bezoek", TODAY - timedelta(days=3), person_id=lea))
    agenda.plan(alone, PlanForm("herinnering", TODAY + timedelta(days=7), title="Affiche", remind_days=7))
    agenda.plan(alone, PlanForm("taak", TOMORROW, title="Morgen pas"))
    agenda.plan(alone, PlanForm("bezoek", TODAY, place_id=KRING))

    cards = {card.kind: card for card in follow_up.today(alone).cards}

    assert set(cards) == {"come_back", "task", "visit_soon", "visit_passed", "reminder"}
    assert (cards["come_back"].who, cards["come_back"].title) == ("Lea", "Papieren")
    assert (cards["task"].days, cards["task"].button) == (-1, "gedaan")
    assert (cards["visit_soon"].recipient, cards["visit_soon"].days) == ("De Kring", 1)
    assert (cards["visit_passed"].who, cards["visit_passed"].recipient) == ("Lea", "")


def test_on_the_way_tells_what_happened_the_time_before(alone: Session, lea: PersonId) -> None:
    before = Visit(VisitId("1" * 32), KRING, alone.now() - timedelta(days=7), "aanwezigheid", "10-19")
    presence.save_visit(alone, before)
    agenda.plan(alone, PlanForm("bezoek", TODAY, time(23), place_id=KRING))
    agenda.plan(alone, PlanForm("bezoek", TODAY, time(14), person_id=lea))

    home, there = follow_up.today(alone).out
    assert (there.place_name, there.people, there.planned) == ("De Kring", "10-19", True)
    assert (home.home, home.who, home.has_address) == (True, "Lea", True)

    presence.save_visit(alone, replace(before, id=VisitId("2" * 32), started=alone.now(), people="1-4"))
    home, been = follow_up.today(alone).out
    assert (been.planned, been.people) == (False, "1-4")


def test_another_calendar_hears_hours_and_nothing_else(alone: Session, lea: PersonId) -> None:
    agenda.plan(
        alone,
        PlanForm("bezoek", TODAY, time(14), person_id=lea, line="Samen met thuiszorg", address="Kaai 3"),
    )
    agenda.plan(alone, PlanForm("bezoek", TOMORROW, place_id=KRING))
    agenda.plan(alone, PlanForm("taak", TODAY, title="Tolk vragen voor Lea"))

    said = agenda.calendar_file(alone, TODAY, TOMORROW).decode()

    assert said.count("SUMMARY:Vindplaats: bezoek\r\n") == 2
    assert "DTSTART:20261124T140000" in said
    for secret in ("Lea", "Kaai", "Kring", "Tolk", "thuiszorg", "Kerkstraat", "Noorderhaven", lea, KRING):
        assert secret not in said
    again = agenda.calendar_file(alone, TODAY, TOMORROW).decode()
    assert again == said, "the same names of entries, so that a calendar does not show them twice"


def test_ids_of_the_store_are_not_told_to_another_calendar(alone: Session) -> None:
    key, _ = agenda.plan(alone, PlanForm("bezoek", TODAY, place_id=KRING))

    assert key not in agenda.calendar_file(alone, TODAY, TODAY).decode()
    assert len(agenda.item(alone, key).uid) == 32


def test_a_form_left_half_done_is_given_back_once(alone: Session) -> None:
    half_done.keep(alone, half_done.AGENDA, "", {"title": "Tolk\x00 vragen"})
    half_done.keep(alone, half_done.AGENDA, "", {"title": "Tolk vragen voor"})
    half_done.keep(alone, half_done.PLACE, "a" * 32, {"name": "De Kring"})

    assert half_done.kept(alone, half_done.AGENDA, "") == {"title": "Tolk vragen voor"}
    assert half_done.kept(alone, half_done.PLACE, "b" * 32) == {}
    half_done.drop(alone, half_done.AGENDA, "")
    assert half_done.kept(alone, half_done.AGENDA, "") == {}
    assert half_done.kept(alone, half_done.PLACE, "a" * 32) == {"name": "De Kring"}
