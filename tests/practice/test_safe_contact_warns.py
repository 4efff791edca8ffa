"""Point 10 of privacy: before one calls, prints or visits against what was agreed, one red line says so."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from fieldapp.domain.agenda import VISIT
from fieldapp.domain.people import SafeContact
from fieldapp.interop.printable import Heading, Printable
from fieldapp.ui.field import targets
from fieldapp.ui.field.people.about import AboutForm
from fieldapp.ui.field.places.plan_form import AT_HOME, PlanCard
from fieldapp.ui.printing.preview import PreviewDialog
from fieldapp.workflow import people
from fieldapp.workflow.session import Session
from tests.practice.worlds import looking, mia, person_of, working
from tests.ui.conftest import dressed as dressed
from tests.ui.layout_checks import settle

RULES = SafeContact(("via_place",), ("home_call", "letter"), "dinsdag 9-12 u.")

pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def worker() -> Iterator[Session]:
    with working() as session:
        yield session


def test_where_a_telephone_number_stands(worker: Session) -> None:
    person = person_of(worker, mia(worker, safe_contact=RULES))
    people.change(worker, person.id, {"phone": "0470 00 00 00"})
    with looking(worker) as window:
        window.go(targets.PERSON, targets.ShowPerson(person.id))
        settle(window)
        form = window.findChild(AboutForm)
        assert form is not None

        said = form.calling.text.text()
        assert form.calling.isVisibleTo(form)
        form.texts["phone"].set_text("")
        form.texts["phone"].changed.emit("")
        gone = not form.calling.isVisibleTo(form)

    assert said.startswith("Afgesproken met Mia: ")
    assert "dinsdag 9-12 u." in said
    assert "thuis bellen" in said.lower()
    assert gone


def test_before_a_sheet_is_printed_for_a_person(worker: Session) -> None:
    person = person_of(worker, mia(worker, safe_contact=RULES))
    other = person_of(worker, mia(worker, codename="Jan", safe_contact=SafeContact()))
    with looking(worker) as window:
        warned = PreviewDialog(window.context, [Printable("Blad", (Heading("Blad"),), person_id=person.id)])
        free = PreviewDialog(window.context, [Printable("Blad", (Heading("Blad"),), person_id=other.id)])
        blank = PreviewDialog(window.context, [Printable("Blad", (Heading("Blad"),))])

        assert "Mia" in warned.agreed.text.text()
        assert warned.agreed.isVisibleTo(warned)
        assert not free.agreed.isVisibleTo(free)
        assert not blank.agreed.isVisibleTo(blank)
        assert {each.windowTitle() for each in (warned, free, blank)} == {"Vindplaats"}


def test_before_a_visit_at_home_is_planned(worker: Session) -> None:
    person = person_of(worker, mia(worker, safe_contact=RULES))
    with looking(worker) as window:
        window.go(targets.AGENDA, targets.PlanVisit(None))
        settle(window)
        card = window.findChild(PlanCard)
        assert card is not None

        card.begin(VISIT, None, person.id)
        settle(window)
        at_home = card.agreed.isVisibleTo(card), card.agreed.text.text()
        card.place.set_value("1" * 32)
        card.place.changed.emit("1" * 32)
        settle(window)
        elsewhere = card.agreed.isVisibleTo(card)

    assert card.place.value() != AT_HOME
    assert at_home[0]
    assert "Mia" in at_home[1]
    assert not elsewhere
