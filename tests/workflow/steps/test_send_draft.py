"""A sending that was begun survives a lock: nothing typed or ticked is lost, nothing agrees by itself."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from fieldapp.domain.ids import MailboxId
from fieldapp.workflow import advise, disclose, post, record
from fieldapp.workflow.session import Session
from tests.workflow.steps.invented import FREE, Clock, a_send_form, agreed, mia


def test_what_was_begun_comes_back_as_it_was(field: Session) -> None:
    form = replace(a_send_form(field), until=date(2027, 1, 15))
    form = form.with_field("eerste_gesprek", text="Samira gaat mee", ticked=True)
    form = advise.tick(field, form, "2_instemming", True)
    advise.save_person_answers(field, form)

    again = advise.start(field, form.signal_id)
    assert replace(again, consent=form.consent) == advise.refresh(field, form)
    assert disclose.preview(field, replace(again, consent=FREE)) == disclose.preview(field, form)


def test_checks_of_the_conversation_are_made_anew(field: Session) -> None:
    form = a_send_form(field)
    asked = advise.start(field, form.signal_id).consent

    assert (asked.free_to_speak, asked.own_words_back, asked.only_needed) == (False, False, False)
    assert (asked.answer, asked.read_digest, asked.feedback) == ("", "", True)


def test_a_yes_recorded_before_the_lock_is_found_again(field: Session, clock: Clock) -> None:
    form = a_send_form(field)
    shown, consent = agreed(field, form)
    clock.forward(minutes=20)
    again = replace(advise.start(field, form.signal_id), consent=form.consent)
    other = again.with_field("taal", ticked=True)

    assert disclose.recorded(field, disclose.preview(field, again)) == consent
    assert disclose.recorded(field, disclose.preview(field, other)) is None
    assert disclose.recorded(field, shown) == consent


def test_after_sealing_it_begins_anew(field: Session) -> None:
    form = a_send_form(field)
    post.seal_and_queue(field, *agreed(field, form))
    again = advise.start(field, form.signal_id)

    assert again.request_id != form.request_id
    assert not any(choice.ticked for choice in again.fields)


def test_after_a_no_nothing_of_it_is_kept(field: Session) -> None:
    form = a_send_form(field)
    advise.refuse(field, replace(form, position=advise.REFUSES))

    assert advise.start(field, form.signal_id).request_id != form.request_id
    assert field.drafts.count() == 0


def test_a_recipient_that_left_is_chosen_again(field: Session) -> None:
    form = a_send_form(field)
    assert form.recipient is not None
    elsewhere = replace(form, recipient=replace(form.recipient, mailbox_id=MailboxId("f" * 32)))
    advise.save_person_answers(field, elsewhere)

    assert advise.start(field, form.signal_id).recipient is None


def test_it_is_no_draft_of_a_signal(field: Session) -> None:
    a_send_form(field)

    assert record.drafts(field) == []


def test_an_end_that_has_passed_is_today_at_least(field: Session, clock: Clock) -> None:
    signal_id = mia(field)
    advise.save_person_answers(field, advise.start(field, signal_id))
    clock.forward(days=200)

    assert advise.start(field, signal_id).until == clock().date()


HALF = "\ud83d"


def test_halves_of_characters_are_left_out_of_every_text(field: Session) -> None:
    form = a_send_form(field)
    for code in ("naam", "vraag", "toelichting", "eerste_gesprek", "terugbelnummer"):
        form = form.with_field(code, text=f"Bel{HALF} Lien", ticked=True)
    form = form.with_field("vraag", text=HALF, ticked=True)
    contact = replace(form.person.safe_contact, note=f"dinsdag{HALF}")
    advise.save_person_answers(
        field,
        replace(
            form,
            person=replace(form.person, safe_contact=contact),
            kept=(("toelichting", f"Lien{HALF}"),),
            consent=replace(form.consent, interpreter_note=f"F.{HALF}"),
        ),
    )
    again = advise.start(field, form.signal_id)

    texts = {choice.code: choice.text for choice in again.fields}
    assert (texts["naam"], texts["vraag"], texts["toelichting"]) == ("Bel Lien", "", "Bel Lien")
    assert (again.first_conversation, again.callback) == ("Bel Lien", "Bel Lien")
    assert (again.kept, again.consent.interpreter_note) == ((("toelichting", "Lien"),), "F.")
    assert again.person.safe_contact.note == "dinsdag"


def test_texts_put_in_the_form_by_another_way_are_kept_clean_too(field: Session) -> None:
    form = replace(
        a_send_form(field), first_conversation=HALF, callback=f"0470{HALF}", edits=(("vraag", f"Wat?{HALF}"),)
    )
    advise.save_person_answers(field, form)
    again = advise.start(field, form.signal_id)

    assert (again.first_conversation, again.callback, again.edits) == ("", "0470", (("vraag", "Wat?"),))


def test_what_is_looked_through_is_the_text_as_it_leaves(field: Session) -> None:
    form = a_send_form(field).with_field("vraag", text=f"Bel 0470 12{HALF}\x00 34 56", ticked=True)

    assert [finding.text for _, finding in advise.findings(field, form)] == ["0470 12 34 56"]
