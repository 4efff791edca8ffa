"""A8: who was there, who interpreted, was one free to speak; paper only when safe; no service named."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from fieldapp.domain.ids import PersonId
from fieldapp.domain.people import Person, SafeContact
from fieldapp.errors import InvalidInput
from fieldapp.interop.printable import Paragraph, Printable
from fieldapp.ui.printing.preview import PreviewDialog
from fieldapp.workflow import advise, disclose, people
from fieldapp.workflow.session import Session
from tests.practice.worlds import looking, mia, working
from tests.ui.conftest import dressed as dressed
from tests.ui.field.sending import checked, ready
from tests.ui.field.worker import click
from tests.ui.layout_checks import settle, texts
from tests.workflow.steps.invented import FREE, a_send_form

NEVER = "Geen naam van de dienst op voicemail of brief"


@pytest.fixture
def worker() -> Iterator[Session]:
    with working() as session:
        yield session


@pytest.mark.parametrize(
    ("changes", "what"),
    [
        ({"present": "familie"}, "present"),
        ({"free_to_speak": False}, "free_to_speak"),
        (
            {"form": "tolk", "interpreter": "familie", "interpreter_note": "Turks, zijn dochter"},
            "interpreter",
        ),
        ({"form": "gebaar", "interpreter": "familie", "interpreter_note": "haar man"}, "interpreter"),
    ],
)
def test_a_yes_that_was_not_free_is_asked_again_alone(
    worker: Session, changes: dict[str, object], what: str
) -> None:
    asked = replace(FREE, **changes)  # type: ignore[arg-type]
    shown = disclose.preview(worker, a_send_form(worker, consent=asked))

    with pytest.raises(InvalidInput) as refused:
        disclose.record_answer(worker, shown, replace(asked, read_digest=shown.said))
    assert (refused.value.field, refused.value.reason) == (what, "ask_again_alone")
    assert worker.consents.of_person(shown.person_id) == []


def test_an_interpreter_of_a_service_is_recorded_with_language_and_company(worker: Session) -> None:
    asked = replace(
        FREE,
        form="gebaar",
        interpreter="tolkdienst",
        interpreter_note="Vlaamse Gebarentaal, CAB",
        present="zelf_gekozen",
        company="haar buurvrouw",
    )
    shown = disclose.preview(worker, a_send_form(worker, consent=asked))
    consent, _ = disclose.record_answer(worker, shown, replace(asked, read_digest=shown.said))

    assert (consent.form, consent.interpreter, consent.company) == ("gebaar", "tolkdienst", "haar buurvrouw")
    assert (consent.allowed, consent.forbidden) == (("via_place",), ("home_call",))
    assert b"buurvrouw" not in shown.payload
    assert b"CAB" not in shown.payload


@pytest.mark.usefixtures("dressed")
def test_the_screen_asks_who_was_there_and_says_to_ask_alone(worker: Session) -> None:
    with looking(worker) as window:
        page = ready(window)
        click(page.choose.primary_button)
        settle(page)
        checked(page)
        click(page.ask.how.form.radio("tolk"))
        settle(page)
        page.ask.how.note.edit.setText("Turks, zijn dochter")
        page._look()
        click(page.ask.how.interpreter.chips.chip("familie"))
        settle(page)
        assert "Vraag het nog eens alleen, met een tolk van een dienst." in texts(page.ask)
        click(page.ask.yes)
        settle(page)
        assert "Partner, kind of andere familie tolkt niet." in texts(page.ask)
        assert page.views.currentWidget() is page.ask
    assert [line.kind for line in worker.ledger.entries()] == []


@pytest.mark.parametrize("way", ["letter", "mobile"])
def test_what_leaves_a_word_behind_names_no_service(worker: Session, way: str) -> None:
    signal_id = mia(worker, safe_contact=SafeContact((way,), ("home_call",)))
    form = advise.start(worker, signal_id)
    never = form.field("niet_doen")

    assert never is not None
    assert never.text == f"Niet thuis bellen; {NEVER}"


@pytest.mark.usefixtures("dressed")
def test_paper_goes_along_only_after_a_sheet_is_safe(worker: Session) -> None:
    sheet = Printable("Blad", (Paragraph("tekst"),), carried=True)
    with looking(worker) as window:
        dialog = PreviewDialog(window.context, (sheet,), window)
        assert not dialog.print.isEnabled()
        dialog.safe.setChecked(True)
        assert dialog.print.isEnabled()
        dialog.close()


def test_two_partners_at_one_address_are_two_persons(worker: Session) -> None:
    partners = [
        Person(PersonId(f"{at:032x}"), name, full_name=name, address="Kerkstraat 1", phone="0470 12 34 56")
        for at, name in enumerate(("Fatma Yildiz", "Kemal Aydin"), 1)
    ]
    with worker.database.transaction():
        for person in partners:
            worker.people.save(person)

    assert people.similar(worker, partners[0]) == ()
