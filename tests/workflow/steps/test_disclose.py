"""Precisely this: the bytes that are shown are read aloud, agreed to, and nothing else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from fieldapp.domain.consent import Consent
from fieldapp.domain.disclosure import Preview, decode_request
from fieldapp.domain.people import SafeContact
from fieldapp.errors import DisclosureRefused, InvalidInput, StaleConsent
from fieldapp.workflow import disclose
from fieldapp.workflow.advise import ConsentForm, SendForm
from fieldapp.workflow.session import Session
from tests.workflow.steps.invented import FREE, Clock, a_send_form, mia

TODAY = date(2026, 11, 24)


def a_form(session: Session, **changes: object) -> SendForm:
    return replace(a_send_form(session), **changes)  # type: ignore[arg-type]


def yes(session: Session, shown: Preview, **changes: object) -> Consent:
    asked = replace(FREE, read_digest=shown.said, **changes)  # type: ignore[arg-type]
    consent, _ = disclose.record_answer(session, shown, asked)
    return consent


def test_the_preview_holds_what_was_ticked_and_nothing_else(field: Session) -> None:
    form = a_form(field)
    shown = disclose.preview(field, form)
    payload = decode_request(shown.payload)

    assert shown.rows() == (
        ("naam", "Mia Claes"),
        ("bereikbaar", "via De Kring, dinsdag 9-12 u."),
        ("niet_doen", "Niet thuis bellen"),
        ("vraag", "Hulp bij ongeopende post"),
        ("waarover", "inkomen, schulden, papieren"),
    )
    assert (payload.request, payload.thread) == (form.request_id, form.thread_id)
    assert (payload.sender.worker, payload.sender.callback) == ("Samira B.", "0470 00 00 00")
    assert (payload.basis.code, payload.basis.row) == ("TOESTEMMING", 10)
    assert (payload.until, payload.term_day) == (date(2027, 2, 24), date(2026, 12, 1))
    assert payload.recipient.name == "OCMW Lindenhoek"


def test_what_stays_here_is_listed_and_not_in_the_bytes(field: Session) -> None:
    form = a_form(field)
    mia(field, person_id=form.person.id, own_words="Iets heel anders.")
    shown = disclose.preview(field, form)
    stays = dict(shown.local_only)

    assert stays["eigen_woorden"] == "Ik doe mijn brieven niet meer open."
    assert stays["observatie"] == "Had een tas vol dichte brieven bij."
    assert stays["domeinen"] == "psychisch welzijn"
    assert stays["andere_signalen"] == "Iets heel anders."
    assert "naam" not in stays
    for text in stays.values():
        assert text.encode() not in shown.payload
    assert "Had een tas" not in repr(shown)


def test_the_place_stays_here_unless_it_is_how_to_reach(field: Session) -> None:
    form = a_form(field)

    assert "bezoek" not in dict(disclose.preview(field, form).local_only)
    alone = disclose.preview(field, form.with_field("bereikbaar", ticked=False))
    assert dict(alone.local_only)["bezoek"] == "De Kring"


def test_a_long_field_is_still_one_field(field: Session) -> None:
    shown = disclose.preview(field, a_form(field).with_field("vraag", text="x" * 2000))

    assert len(dict(shown.rows())["vraag"]) == 2000


def test_the_same_form_gives_the_same_bytes(field: Session) -> None:
    form = a_form(field)

    assert disclose.preview(field, form) == disclose.preview(field, form)


def test_texts_follow_the_person_and_edits_stay(field: Session) -> None:
    """A name typed after the table of fields was made still reaches the bytes."""
    form = a_form(field)
    form = replace(form, person=replace(form.person, full_name="Mia Peeters"))

    rows = dict(disclose.preview(field, form).rows())
    assert (rows["naam"], rows["vraag"]) == ("Mia Peeters", "Hulp bij ongeopende post")


@pytest.mark.parametrize(
    ("changes", "missing", "can_do"),
    [
        ({"position": "not_asked"}, ("toestemming",), "vraag_het_eerst"),
        ({"position": "refuses"}, ("toestemming",), "raad_zonder_naam"),
        ({"position": "goes_self"}, (), ""),
        ({"position": "cannot_decide"}, ("beroepsgeheim",), "leidinggevende_zonder_naam"),
        ({"about": "bezorgd_om_ander"}, ("toestemming",), "raad_zonder_naam"),
    ],
)
def test_what_even_a_yes_would_not_allow_is_not_previewed(
    field: Session, changes: dict[str, object], missing: tuple[str, ...], can_do: str
) -> None:
    with pytest.raises(DisclosureRefused) as refused:
        disclose.preview(field, a_form(field, **changes))

    assert refused.value.missing[: len(missing)] == missing
    assert not can_do or can_do in refused.value.can_do


@pytest.mark.parametrize(
    ("code", "text", "reason"),
    [
        ("vraag", "nummer 85.07.30-033.28", "blocked_nn"),
        ("vraag", "BE68 5390 0754 7034", "blocked_iban"),
        ("toelichting", "4111 1111 1111 1111", "blocked_card"),
        ("vraag", "bel 0470 12 34 56", "undecided_phone"),
        ("vraag", "mail a@b.be", "undecided_email"),
        ("vraag", "samen met Sofie", "undecided_name"),
        ("vraag", "   ", "empty"),
        ("vraag", "x" * 2001, "too_long"),
        ("bereikbaar", "Het Nachtschip, elke avond", "revealing_place"),
    ],
)
def test_a_text_that_must_not_leave_stops_the_preview(
    field: Session, code: str, text: str, reason: str
) -> None:
    mia(field, codename="Sofie")
    with pytest.raises(InvalidInput) as refused:
        disclose.preview(field, a_form(field).with_field(code, text=text, ticked=True))

    assert (refused.value.field, refused.value.reason) == (code, reason)


def test_somebody_must_read_it_and_something_must_be_ticked(field: Session) -> None:
    form = a_form(field)
    bare = replace(form, fields=tuple(replace(f, ticked=False) for f in form.fields))

    with pytest.raises(InvalidInput, match="recipient: missing"):
        disclose.preview(field, replace(form, recipient=None))
    with pytest.raises(InvalidInput, match="fields: missing"):
        disclose.preview(field, bare)


def test_what_is_read_aloud_says_all_that_leaves(field: Session) -> None:
    shown = disclose.preview(field, a_form(field))
    read = {part.heading_code: part.text for part in disclose.read_aloud(field, shown)}

    assert list(read) == ["gaat_mee", "wie_leest", "wat_dan", "stoppen", "nee_zeggen"]
    for _, text in shown.rows():
        assert text.rstrip(".") in read["gaat_mee"]
    assert "OCMW Lindenhoek" in read["wie_leest"]
    assert "Niet thuis bellen" in read["wat_dan"]
    assert "10 werkdagen" in read["wat_dan"]
    assert "24 februari 2027" in read["stoppen"]
    assert "alles" not in read["stoppen"]


def test_a_yes_is_about_these_bytes(field: Session, clock: Clock) -> None:
    shown = disclose.preview(field, a_form(field))
    consent = yes(field, shown)

    assert consent == field.consents.get(consent.id)
    assert consent.id == decode_request(shown.payload).consent.id  # type: ignore[union-attr]
    assert (consent.payload_digest, consent.asked_at, consent.asked_by) == (
        shown.digest,
        clock(),
        "Samira B.",
    )
    assert consent.fields == ("naam", "bereikbaar", "niet_doen", "vraag", "waarover")
    assert disclose.standing(field, shown, consent, TODAY) == "valid"


def test_asking_twice_records_one_answer(field: Session, clock: Clock) -> None:
    shown = disclose.preview(field, a_form(field))
    first = yes(field, shown)
    clock.forward(minutes=1)

    assert yes(field, shown) == first


def test_a_field_changed_after_the_yes_voids_it(field: Session) -> None:
    form = a_form(field)
    consent = yes(field, disclose.preview(field, form))
    changed = disclose.preview(field, form.with_field("taal", ticked=True))

    assert disclose.standing(field, changed, consent, TODAY) == "changed"
    assert yes(field, changed).id != consent.id


def test_a_field_changed_after_the_reading_cannot_be_agreed_to(field: Session) -> None:
    form = a_form(field)
    read = disclose.preview(field, form)
    changed = disclose.preview(field, form.with_field("taal", ticked=True))

    with pytest.raises(StaleConsent):
        disclose.record_answer(field, changed, replace(FREE, read_digest=read.said))
    with pytest.raises(StaleConsent):
        disclose.record_answer(field, changed, FREE)


def test_how_it_was_asked_does_not_void_the_reading_but_must_be_in_the_bytes(field: Session) -> None:
    form = a_form(field)
    read = disclose.preview(field, form)
    signed = replace(FREE, form="geschreven", signed_on="papier", read_digest=read.said)

    with pytest.raises(StaleConsent):
        disclose.record_answer(field, read, signed)
    again = disclose.preview(field, replace(form, consent=signed))
    consent, _ = disclose.record_answer(field, again, signed)
    assert consent.form == "geschreven"


@pytest.mark.parametrize(
    ("changes", "name", "reason"),
    [
        ({"present": "familie"}, "present", "ask_again_alone"),
        ({"free_to_speak": False}, "free_to_speak", "ask_again_alone"),
        ({"own_words_back": False}, "own_words_back", "not_ticked"),
        ({"only_needed": False}, "only_needed", "not_ticked"),
        ({"form": "gebaren"}, "form", "unknown_code"),
        ({"form": "tolk"}, "interpreter_note", "missing"),
        ({"form": "geschreven"}, "signature", "missing"),
        ({"answer": "misschien"}, "answer", "missing"),
    ],
)
def test_a_yes_that_was_not_free_is_not_a_yes(
    field: Session, changes: dict[str, object], name: str, reason: str
) -> None:
    asked = replace(FREE, **changes)  # type: ignore[arg-type]
    shown = disclose.preview(field, a_form(field, consent=asked))

    with pytest.raises(InvalidInput) as refused:
        disclose.record_answer(field, shown, replace(asked, read_digest=shown.said))

    assert (refused.value.field, refused.value.reason) == (name, reason)


def test_through_an_interpreter_with_a_note(field: Session) -> None:
    asked = replace(
        FREE, form="tolk", interpreter="tolkdienst", interpreter_note="Arabisch, tolkdienst Linde"
    )
    shown = disclose.preview(field, a_form(field, consent=asked))
    consent, _ = disclose.record_answer(field, shown, replace(asked, read_digest=shown.said))

    assert consent.interpreter_note == "Arabisch, tolkdienst Linde"
    assert b"tolkdienst" not in shown.payload


def test_a_no_is_recorded_and_the_identity_goes(field: Session) -> None:
    form = a_form(field)
    shown = disclose.preview(field, form)
    no, _ = disclose.record_answer(field, shown, ConsentForm(answer="nee"))

    kept = field.people.get(form.person.id)
    assert kept is not None
    assert (no.answer, kept.full_name) == ("nee", "")
    assert disclose.standing(field, shown, no, TODAY) == "absent"


def test_a_no_does_not_stand_in_the_way_of_a_later_yes(field: Session) -> None:
    shown = disclose.preview(field, a_form(field))
    later, _ = disclose.record_answer(field, shown, ConsentForm(answer="later"))
    consent = yes(field, shown)

    assert (later.answer, consent.answer, later.id != consent.id) == ("later", "ja", True)
    assert disclose.standing(field, shown, consent, TODAY) == "valid"


def test_a_withdrawn_yes_covers_nothing(field: Session, clock: Clock) -> None:
    shown = disclose.preview(field, a_form(field))
    consent = yes(field, shown)
    with field.database.transaction():
        field.consents.withdraw(consent.id, clock())

    assert disclose.standing(field, shown, consent, TODAY) == "withdrawn"
    assert disclose.standing(field, shown, None, TODAY) == "absent"


def test_a_yes_ends_on_its_day(field: Session) -> None:
    shown = disclose.preview(field, a_form(field))
    consent = yes(field, shown)

    assert disclose.standing(field, shown, consent, date(2027, 2, 24)) == "valid"
    assert disclose.standing(field, shown, consent, date(2027, 2, 25)) == "expired"


def test_an_unsaved_person_cannot_agree(field: Session) -> None:
    form = a_form(field)
    stranger = replace(form, person=replace(form.person, id="f" * 32))  # type: ignore[arg-type]
    shown = disclose.preview(field, stranger)

    with pytest.raises(InvalidInput, match="person: not_saved"):
        disclose.record_answer(field, shown, replace(FREE, read_digest=shown.said))


def test_no_safe_way_to_reach_stops_it(field: Session) -> None:
    form = a_form(field)
    unsafe = replace(form, person=replace(form.person, safe_contact=SafeContact()))

    with pytest.raises(DisclosureRefused) as refused:
        disclose.preview(field, unsafe)
    assert refused.value.can_do == ("zoek_veilig_kanaal",)
