"""A9: "begreep de vraag: ja / wisselend / nee"; who may speak for somebody, with proof and four eyes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from fieldapp.domain.consent import REPRESENTATIVE
from fieldapp.domain.disclosure import decode_request
from fieldapp.domain.handover import AGREED, Approval, decode
from fieldapp.domain.ids import HandoverId, SignalId
from fieldapp.domain.people import SafeContact
from fieldapp.domain.secrecy import REPRESENTED
from fieldapp.errors import DisclosureRefused, GuardRefused, InvalidInput
from fieldapp.store.handovers import OUT
from fieldapp.ui.field import targets
from fieldapp.ui.field.passing.page import PassOnPage
from fieldapp.ui.field.secrecy.note_page import NotePage
from fieldapp.workflow import advise, disclose, post, representation, secrecy
from fieldapp.workflow.advise import SendForm
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session
from tests.practice.worlds import (
    OUTREACH_BG,
    PROOF,
    REPRESENTATION,
    alone,
    answered,
    looking,
    mia,
    person_of,
    represented,
    supervisor_says,
    working,
)
from tests.ui.conftest import dressed as dressed
from tests.ui.field.sending import checked, ready
from tests.ui.field.worker import click, page_of
from tests.ui.layout_checks import settle, texts
from tests.workflow.steps.invented import FREE, a_send_form


@pytest.fixture
def worker() -> Iterator[Session]:
    """Of an organisation with discretion only."""
    with working() as session:
        yield session


@pytest.fixture
def bound() -> Iterator[Session]:
    """Bound by professional secrecy."""
    with working(OUTREACH_BG) as session:
        yield session


def spoken_for(session: Session, signal_id: SignalId) -> SendForm:
    """A form that a representative answers, with what is needed to preview it."""
    form = replace(
        advise.start(session, signal_id),
        recipient=advise.recipients(session)[0],
        position=advise.CANNOT_DECIDE,
        consent=FREE,
    )
    return form.with_field("vraag", text="Hulp bij post", ticked=True)


@pytest.mark.parametrize(
    ("understood", "why"), [("wisselend", "ask_another_day"), ("nee", "ask_another_day"), ("", "missing")]
)
def test_a_question_that_was_not_understood_gets_no_yes(worker: Session, understood: str, why: str) -> None:
    asked = replace(FREE, understood=understood)
    shown = disclose.preview(worker, a_send_form(worker, consent=asked))

    with pytest.raises(InvalidInput) as refused:
        disclose.record_answer(worker, shown, replace(asked, read_digest=shown.said))
    assert (refused.value.field, refused.value.reason) == ("understood", why)

    later, _ = disclose.record_answer(worker, shown, replace(asked, answer="later"))
    assert (later.answer, later.understood) == ("later", understood)


@pytest.mark.usefixtures("dressed")
def test_the_screen_blocks_and_says_what_one_can_do(worker: Session) -> None:
    with looking(worker) as window:
        page = ready(window)
        click(page.choose.primary_button)
        settle(page)
        checked(page)
        click(page.ask.checks.understood.chip("wisselend"))
        settle(page)
        assert "Vraag het een andere dag opnieuw, of bel je leidinggevende." in texts(page.ask)
        assert "Een diagnose wil niet zeggen dat Mia niet kan beslissen." in texts(page.ask)
        click(page.ask.yes)
        settle(page)
        assert page.views.currentWidget() is page.ask
        click(page.ask.later)
        settle(page)
        assert page.outcome.words.text() == "Later. Er vertrekt niets."


@pytest.mark.parametrize("kind", ["bewindvoerder_goederen", "dochter", "partner"])
def test_who_looks_after_goods_a_partner_or_a_daughter_cannot_consent(bound: Session, kind: str) -> None:
    signal_id = mia(bound)

    with pytest.raises(DisclosureRefused) as refused:
        secrecy.record(
            bound, answered(bound, REPRESENTED, {**REPRESENTATION, "vertegenwoordiger": kind}, signal_id)
        )
    assert "vertegenwoordiger" in refused.value.missing
    assert "overleg_leidinggevende" in refused.value.can_do


@pytest.mark.parametrize("lacking", ["inspanning_betrekken", "vier_ogen", "vier_ogen_hoe"])
def test_proof_effort_and_four_eyes_are_all_needed(lacking: str) -> None:
    said = {code: answer for code, answer in REPRESENTATION.items() if code != lacking}

    with alone() as bound, pytest.raises(InvalidInput) as refused:
        secrecy.record(bound, answered(bound, REPRESENTED, said, mia(bound)))
    assert (refused.value.field, refused.value.reason) == (lacking, "missing")


def test_where_a_supervisor_answers_for_themselves_no_name_is_asked(bound: Session) -> None:
    said = {code: answer for code, answer in REPRESENTATION.items() if not code.startswith("vier_ogen")}
    signal_id = mia(bound)

    made, _ = secrecy.record(bound, answered(bound, REPRESENTED, said, signal_id))
    assert representation.second_eyes(bound, made) == representation.WAITING


def test_by_name_counts_only_where_no_supervisor_can_be_asked(bound: Session) -> None:
    """A name that the worker types is no yes as long as somebody can give one."""
    signal_id = mia(bound)
    made, _ = secrecy.record(bound, answered(bound, REPRESENTED, REPRESENTATION, signal_id))
    with pytest.raises(DisclosureRefused) as refused:
        disclose.preview(bound, spoken_for(bound, signal_id))
    assert refused.value.missing == ("leidinggevende_akkoord",)
    assert representation.second_eyes(bound, made) == representation.WAITING

    with alone() as other:
        signal_id, _ = represented(other)
        person = person_of(other, signal_id)
        record = representation.noted(other, person, signal_id)
        assert representation.second_eyes(other, record) == representation.BY_NAME
        assert disclose.preview(other, spoken_for(other, signal_id)).decision.basis == "VERTEGENW"


def test_a_supervisor_who_says_no_keeps_it_here_and_a_later_yes_does_not_undo_that(bound: Session) -> None:
    signal_id, _ = represented(bound, agrees=False)
    record = representation.noted(bound, person_of(bound, signal_id), signal_id)
    assert record is not None
    assert representation.second_eyes(bound, record) == representation.REFUSED
    supervisor_says(bound, record.id, AGREED)
    assert representation.second_eyes(bound, record) == representation.REFUSED
    with pytest.raises(DisclosureRefused):
        disclose.preview(bound, spoken_for(bound, signal_id))


def test_the_seal_asks_again_whether_the_supervisor_agreed(bound: Session) -> None:
    """A yes that was given over another record does not seal this one."""
    signal_id, _ = represented(bound)
    form = spoken_for(bound, signal_id)
    advise.save_person_answers(bound, form)
    shown = disclose.preview(bound, form)
    consent, _ = disclose.record_answer(bound, shown, replace(FREE, read_digest=shown.said))
    said = {**REPRESENTATION, "inspanning_betrekken": "andere_dag"}
    secrecy.record(bound, answered(bound, REPRESENTED, said, signal_id))

    with pytest.raises(GuardRefused) as refused:
        post.seal_and_queue(bound, shown, consent)
    assert refused.value.reasons == ("no_four_eyes",)


def test_the_question_to_the_supervisor_holds_codes_and_nobodys_name(bound: Session) -> None:
    signal_id, _ = represented(bound)
    record = representation.noted(bound, person_of(bound, signal_id), signal_id)
    assert record is not None
    asked = bound.store.handovers.get(OUT, HandoverId(record.id))
    assert asked is not None
    message = bound.messages.get(asked.mid)
    assert message is not None
    question = decode(message.payload or b"")
    assert isinstance(question, Approval)
    assert question.codes == {
        "vertegenwoordiger": ("bewindvoerder_persoon",),
        "inspanning_betrekken": ("eenvoudig_uitgelegd", "andere_dag"),
    }
    for known in (b"Mia", PROOF.encode(), b"Hilde", b"Kring"):
        assert known not in (message.payload or b"")


def test_without_proof_nobody_speaks_for_somebody(bound: Session) -> None:
    said = {code: answer for code, answer in REPRESENTATION.items() if code != "bewijs"}

    with pytest.raises(DisclosureRefused):
        secrecy.record(bound, answered(bound, REPRESENTED, said, mia(bound)))


def test_four_eyes_are_two_people(bound: Session) -> None:
    with pytest.raises(InvalidInput) as refused:
        represented(bound, vier_ogen=bound.profile.name.upper())
    assert (refused.value.field, refused.value.reason) == ("vier_ogen", "own_name")


def test_without_a_representative_it_stays_here(bound: Session) -> None:
    with pytest.raises(DisclosureRefused) as refused:
        disclose.preview(bound, spoken_for(bound, mia(bound)))
    assert refused.value.missing == ("vertegenwoordiger", "leidinggevende_akkoord")
    assert refused.value.can_do


def test_with_proof_and_the_supervisor_the_representative_can_say_yes(bound: Session) -> None:
    signal_id, person_id = represented(bound)
    form = spoken_for(bound, signal_id)
    advise.save_person_answers(bound, form)
    shown = disclose.preview(bound, form)
    consent, _ = disclose.record_answer(bound, shown, replace(FREE, read_digest=shown.said))
    request_id, _ = post.seal_and_queue(bound, shown, consent)

    basis = decode_request(shown.payload).basis
    assert (basis.code, basis.row) == ("VERTEGENW", 12)
    assert consent.answered_by == REPRESENTATIVE
    assert PROOF.encode() not in shown.payload
    assert b"Hilde" not in shown.payload
    assert request_id == form.request_id
    person = bound.people.get(person_id)
    assert person is not None
    assert person.representative.proof == PROOF


def test_the_record_counts_for_this_proof_this_signal_and_this_kind_only(bound: Session) -> None:
    signal_id, person_id = represented(bound)
    other = mia(bound, person_id=person_id)
    assert not advise.facts(bound, spoken_for(bound, other), "valid").representative

    person = person_of(bound, signal_id)
    with bound.database.transaction():
        legal = replace(person.representative, proof="iets anders")
        bound.people.save(replace(person, representative=legal))
    assert not advise.facts(bound, spoken_for(bound, signal_id), "valid").representative


def test_consent_by_the_person_needs_no_representative_and_is_not_one(bound: Session) -> None:
    signal_id, _ = represented(bound)
    form = replace(spoken_for(bound, signal_id), position=advise.AGREES)

    facts = advise.facts(bound, form, "valid")
    assert (facts.representative, facts.supervisor_agrees) == (False, False)


def test_with_discretion_only_a_representative_changes_nothing(worker: Session) -> None:
    signal_id, _ = represented(worker)

    with pytest.raises(DisclosureRefused) as refused:
        disclose.preview(worker, spoken_for(worker, signal_id))
    assert refused.value.missing == ("beroepsgeheim",)


@pytest.mark.usefixtures("dressed")
def test_from_the_sending_screen_to_the_note_and_back(bound: Session) -> None:
    signal_id = mia(bound, safe_contact=SafeContact(("via_place",)))
    with looking(bound) as window:
        window.go(targets.PASS_ON, targets.PassOn(signal_id))
        settle(window)
        page = page_of(window, PassOnPage)
        click(page.choose.recipients.options._cards[0])
        click(page.choose.positions.options.card("cannot_decide"))
        settle(page)
        assert "een vertegenwoordiger, met bewijs" in texts(page.choose)
        click(page.choose.blocked.represented)
        settle(window)
        note = page_of(window, NotePage)
        assert "Een diagnose is geen reden." in texts(note)
        assert "Alleen een vraag zonder naam vertrekt, naar beheerder." in texts(note)
        for code, answer in REPRESENTATION.items():
            note.form.fields[code].show_answer(answer)
        note.keep.click()
        settle(window)
        page = page_of(window, PassOnPage)
        assert not page.choose.exactly.isVisible()
        assert page.choose.blocked.eyes.isVisible()
        record = representation.noted(bound, person_of(bound, signal_id), signal_id)
        assert record is not None
        supervisor_says(bound, record.id, AGREED)
        page.refresh(Change.HANDOVERS)
        settle(window)
        assert page._form is not None
        assert page._form.position == advise.CANNOT_DECIDE
        assert page.choose.exactly.isVisible()
        assert page.choose.primary_button.text() == "Vraag het aan de vertegenwoordiger"
