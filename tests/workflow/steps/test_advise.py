"""To whom and why: nothing is ticked, the table decides, and what gives too much away is decided first."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from fieldapp.domain.ids import SignalId
from fieldapp.domain.people import SafeContact
from fieldapp.errors import InvalidInput
from fieldapp.workflow import advise, record
from fieldapp.workflow.advise import SendForm
from fieldapp.workflow.session import Profile, Session
from tests.sync.invented import Network
from tests.workflow.steps.invented import CLEANER, NIGHT, OUTREACH_BG, Clock, a_session, join, mia, sent


def a_form(session: Session, **changes: object) -> SendForm:
    form = advise.start(session, mia(session))
    return replace(form, recipient=advise.recipients(session)[0], position=advise.AGREES, **changes)  # type: ignore[arg-type]


def both(why: str) -> dict[str, str]:
    return dict.fromkeys(("agrees", "agrees_shared"), why)


def texts(form: SendForm) -> dict[str, str]:
    return {f.code: f.text for f in form.fields if not f.value}


def test_every_field_starts_unticked(field: Session) -> None:
    form = advise.start(field, mia(field))

    assert {f.ticked for f in form.fields} == {False}
    assert [f.value for f in form.fields if f.code == "waarover"] == ["inkomen_schulden", "psychisch"]
    assert form.position == advise.NOT_ASKED


def test_what_was_said_and_seen_is_not_among_the_fields(field: Session) -> None:
    form = advise.start(field, mia(field))

    everything = "\n".join(f.text for f in form.fields)
    assert "brieven" not in everything
    assert "tas" not in everything
    assert texts(form)["vraag"] == texts(form)["toelichting"] == texts(form)["krachten"] == ""


def test_field_texts_are_plain_dutch(field: Session) -> None:
    assert {k: v for k, v in texts(a_form(field)).items() if v} == {
        "naam": "Mia",
        "bereikbaar": "via De Kring, dinsdag 9-12 u.",
        "niet_doen": "Niet thuis bellen",
        "taal": "Nederlands, geen tolk nodig",
        "terugbelnummer": "0470 00 00 00",
        "reden_niet_opname": "kent het recht niet",
    }


def test_a_domain_that_reveals_says_so(field: Session) -> None:
    warnings = {f.value: f.warning_code for f in a_form(field).fields if f.code == "waarover"}

    assert warnings == {"inkomen_schulden": "", "psychisch": "revealing_domain"}


@pytest.mark.parametrize(
    ("ticked", "warning"),
    [((), ""), (("naam",), "left_unsaid"), (("niet_doen",), ""), (("naam", "niet_doen"), "")],
)
def test_a_prohibition_left_behind_while_something_goes_says_so(
    field: Session, ticked: tuple[str, ...], warning: str
) -> None:
    form = a_form(field)
    for code in ticked:
        form = form.with_field(code, ticked=True)

    do_not = advise.refresh(field, form).field("niet_doen")

    assert do_not is not None
    assert (do_not.ticked, do_not.warning_code) == ("niet_doen" in ticked, warning)


def test_without_a_prohibition_nothing_is_left_unsaid(field: Session) -> None:
    contact = SafeContact(("home_visit",))
    form = advise.start(field, mia(field, safe_contact=contact)).with_field("naam", ticked=True)

    do_not = advise.refresh(field, form).field("niet_doen")

    assert do_not is not None
    assert (do_not.text, do_not.warning_code) == ("", "")


def test_a_prohibition_left_behind_is_said_again_when_the_sending_goes_on(field: Session) -> None:
    form = a_form(field).with_field("naam", ticked=True)
    advise.save_person_answers(field, form)

    do_not = advise.start(field, form.signal_id).field("niet_doen")

    assert do_not is not None
    assert (do_not.ticked, do_not.warning_code) == (False, "left_unsaid")


@pytest.mark.parametrize("note", ["dinsdag 9-12 u.", "Via het Nachtschip, na 20 u."])
def test_a_place_that_reveals_is_never_a_contact_place(field: Session, note: str) -> None:
    contact = SafeContact(("via_place",), (), note)
    form = advise.start(field, mia(field, place_id=NIGHT, safe_contact=contact))

    reachable = form.field("bereikbaar")
    assert reachable is not None
    assert (reachable.text, reachable.warning_code) == ("via Samira B., Buurtwerk Noord", "via_worker")


def test_a_note_that_names_such_a_place_does_not_go_along(field: Session) -> None:
    contact = SafeContact(("via_place", "mobile"), (), "Slaapt in HET NACHTSCHIP")
    form = advise.start(field, mia(field, safe_contact=contact))

    assert texts(form)["bereikbaar"] == "via De Kring; gsm"


def test_a_note_that_names_the_place_is_taken_as_it_is(field: Session) -> None:
    contact = SafeContact(("via_place",), (), "Via De Kring, vraag naar Lieve")
    form = advise.start(field, mia(field, safe_contact=contact))

    assert texts(form)["bereikbaar"] == "Via De Kring, vraag naar Lieve"


def test_a_note_goes_with_any_safe_channel(field: Session) -> None:
    contact = SafeContact(("mobile",), (), "na 16 u.")
    form = advise.start(field, mia(field, safe_contact=contact))

    assert texts(form)["bereikbaar"] == "gsm; na 16 u."


def test_answers_of_the_person_are_kept_with_the_person(field: Session) -> None:
    form = a_form(field).with_field("naam", text="Mia Claes", ticked=True).with_field("telefoon", text="0471")
    form = form.with_field("eerste_gesprek", text="Samira gaat mee").with_field("vraag", text="Hulp bij post")
    form = advise.refresh(field, form)

    assert (form.person.full_name, form.person.phone) == ("Mia Claes", "0471")
    assert form.first_conversation == "Samira gaat mee"
    assert texts(form)["vraag"] == "Hulp bij post"
    assert [f.code for f in form.fields if f.ticked] == ["naam"]

    advise.save_person_answers(field, form)
    kept = field.people.get(form.person.id)
    assert kept is not None
    assert kept.full_name == "Mia Claes"


def test_a_signal_without_a_person_gets_one_when_answers_are_saved(field: Session) -> None:
    bare = replace(record.new_form(field), place_id=NIGHT, kind="zorg")
    signal_id, _ = record.save(field, bare)
    form = advise.start(field, signal_id).with_field("naam", text="Omar")
    advise.save_person_answers(field, form)

    signal = field.signals.get(signal_id)
    assert signal is not None
    assert signal.person_id == form.person.id


def test_recipients_are_core_actors_of_the_address_list(field: Session, alone: Session) -> None:
    found = advise.recipients(field)

    assert [(r.name, r.actor_type, r.duty_line_code, r.term_days) for r in found] == [
        ("OCMW Lindenhoek", "ocmw", "beroepsgeheim", 5)
    ]
    assert (found[0].checked, found[0].notes) == (True, ("verblijf",))
    assert advise.recipients(alone) == []


def test_positions_of_a_base_actor_exclude_shared_secrecy(field: Session) -> None:
    closed = {p.code: p.why_code for p in advise.positions(field, a_form(field)) if not p.enabled}

    assert closed == {"agrees_shared": "geen_beroepsgeheim"}


@pytest.mark.parametrize(
    ("profile", "changes", "closed"),
    [
        (OUTREACH_BG, {}, {}),
        (CLEANER, {}, both("alleen_leidinggevende")),
        (
            OUTREACH_BG,
            {"about": "bezorgd_om_ander"},
            both("over_iemand_anders"),
        ),
        (
            OUTREACH_BG,
            {"age_class": "minderjarig"},
            both("minderjarig"),
        ),
    ],
)
def test_positions_that_cannot_be_chosen_say_why(
    tmp_path: Path, clock: Clock, profile: Profile, changes: dict[str, object], closed: dict[str, str]
) -> None:
    session = a_session(tmp_path / "p", profile, clock)
    form = advise.start(session, mia(session, **changes))

    found = {p.code: p.why_code for p in advise.positions(session, form) if not p.enabled}
    session.close()
    assert found == closed


def test_shared_secrecy_needs_a_bound_recipient(tmp_path: Path, clock: Clock, network: Network) -> None:
    session = a_session(tmp_path / "p", OUTREACH_BG, clock)
    join(session, network, "veld", "laptop")
    form = a_form(session)
    assert form.recipient is not None
    other = replace(form, recipient=replace(form.recipient, duty_line_code="discretie"))

    why = {p.code: p.why_code for p in advise.positions(session, other)}
    session.close()
    assert why["agrees_shared"] == "ontvanger_zonder_beroepsgeheim"


def test_the_table_decides(field: Session) -> None:
    form = a_form(field)

    assert advise.decision(field, form, "valid").basis == "TOESTEMMING"
    assert advise.decision(field, form, "changed").missing == ("toestemming",)
    assert advise.decision(field, form, "expired").outcome == "block"
    assert advise.decision(field, replace(form, position="refuses"), "valid").row == 4
    assert advise.decision(field, replace(form, position="goes_self"), "valid").basis == "ZELF"
    assert advise.decision(field, replace(form, position="cannot_decide"), "valid").row == 12
    assert advise.decision(field, replace(form, about="bezorgd_om_ander"), "valid").row == 10


def test_age_and_a_safe_way_to_reach_are_asked(field: Session) -> None:
    form = a_form(field)
    ageless = replace(form, person=replace(form.person, age_class="onbekend"))
    unsafe = replace(form, person=replace(form.person, safe_contact=SafeContact(("letter",), ("letter",))))

    assert advise.decision(field, ageless, "valid").missing == ("leeftijd",)
    assert advise.decision(field, unsafe, "valid").missing == ("veilig_kanaal",)


def test_five_ticks_make_it_shared_secrecy(tmp_path: Path, clock: Clock) -> None:
    session = a_session(tmp_path / "p", OUTREACH_BG, clock)
    form = replace(advise.start(session, mia(session)), position=advise.AGREES_SHARED)
    for number, code in enumerate(session.taxonomies["ticks"].codes, start=1):
        before = advise.decision(session, form, "valid").basis
        form = advise.tick(session, form, code, True)
        assert before == "TOESTEMMING", number

    shared = advise.decision(session, form, "valid")
    plain = advise.decision(session, replace(form, position=advise.AGREES), "valid")
    fewer = advise.decision(session, advise.tick(session, form, "3_belang_persoon", False), "valid")
    with pytest.raises(InvalidInput):
        advise.tick(session, form, "6_zes", True)
    session.close()

    assert (shared.basis, plain.basis, fewer.basis) == ("GEDEELD_BG", "TOESTEMMING", "TOESTEMMING")
    assert {at for _, at in form.ticks} == {clock()}


def test_a_name_in_the_question_is_left_out_or_kept(field: Session) -> None:
    mia(field, codename="Sofie")
    form = a_form(field).with_field("vraag", text="Haar dochter Sofie weet van niets.", ticked=True)
    [(choice, finding)] = advise.findings(field, form)

    without = advise.leave_out(form, choice, finding)
    with_it = advise.keep(form, choice, finding)

    assert texts(advise.refresh(field, without))["vraag"] == "Haar dochter weet van niets."
    assert advise.findings(field, without) == advise.findings(field, with_it) == []
    assert texts(with_it)["vraag"] == "Haar dochter Sofie weet van niets."


def test_what_is_not_ticked_gives_nothing_away(field: Session) -> None:
    form = a_form(field).with_field("vraag", text="85.07.30-033.28")

    assert advise.findings(field, form) == []


def test_the_own_name_counts_while_the_name_itself_stays_here(field: Session) -> None:
    form = a_form(field).with_field("vraag", text="Mia wil hulp", ticked=True)

    assert [f.text for _, f in advise.findings(field, form)] == ["Mia"]
    assert advise.findings(field, form.with_field("naam", ticked=True)) == []


def test_a_number_that_blocks_cannot_be_kept(field: Session) -> None:
    form = a_form(field).with_field("toelichting", text="rekening BE68 5390 0754 7034", ticked=True)
    [(choice, finding)] = advise.findings(field, form)

    assert advise.keep(form, choice, finding) == form
    assert advise.findings(field, advise.leave_out(form, choice, finding)) == []


def test_a_telephone_is_expected_in_its_own_field(field: Session) -> None:
    form = a_form(field).with_field("telefoon", text="0470 12 34 56", ticked=True)
    form = form.with_field("terugbelnummer", ticked=True)
    also = form.with_field("vraag", text="bel 0470 12 34 56", ticked=True)

    assert advise.findings(field, form) == []
    assert [f.kind for _, f in advise.findings(field, also)] == ["phone"]


def test_after_a_no_the_identity_is_not_kept(field: Session) -> None:
    form = a_form(field).with_field("naam", text="Mia Claes").with_field("adres", text="Kaai 3")
    advise.save_person_answers(field, form)
    advise.refuse(field, replace(form, position=advise.REFUSES))

    kept = field.people.get(form.person.id)
    assert kept is not None
    assert (kept.codename, kept.full_name, kept.address) == ("Mia", "", "")
    signal = field.signals.get(form.signal_id)
    assert signal is not None
    assert signal.wish == "babbel"


def test_who_goes_alone_keeps_the_name(field: Session) -> None:
    form = a_form(field).with_field("naam", text="Mia Claes")
    advise.save_person_answers(field, form)
    advise.refuse(field, replace(form, position=advise.GOES_SELF))

    kept, signal = field.people.get(form.person.id), field.signals.get(form.signal_id)
    assert kept is not None
    assert signal is not None
    assert (kept.full_name, signal.wish) == ("Mia Claes", "zelf")


def test_a_wish_to_go_alone_is_known_at_the_start(field: Session) -> None:
    assert advise.start(field, mia(field, wish="zelf")).position == advise.GOES_SELF


def test_a_signal_that_was_put_away_is_not_passed_on(field: Session) -> None:
    signal_id = mia(field)
    record.delete(field, signal_id)

    with pytest.raises(InvalidInput, match="signal_id: missing"):
        advise.start(field, signal_id)
    with pytest.raises(InvalidInput, match="signal_id: missing"):
        advise.start(field, SignalId("f" * 32))


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Bel met Sofie.", "Bel met."),
        ("Sofie wil helpen", "wil helpen"),
        ("samen met Sofie", "samen met"),
        ("Haar dochter Sofie helpt", "Haar dochter helpt"),
        ("Sofie", ""),
    ],
)
def test_leaving_a_name_out_leaves_no_hole(field: Session, text: str, left: str) -> None:
    mia(field, codename="Sofie")
    form = a_form(field).with_field("vraag", text=text, ticked=True)
    [(choice, finding)] = advise.findings(field, form)

    assert texts(advise.leave_out(form, choice, finding))["vraag"] == left


def test_only_what_the_worker_may_word_can_be_edited(field: Session) -> None:
    form = advise.start(field, mia(field, place_id=NIGHT))
    fixed = {f.code for f in form.fields if not f.editable}

    assert fixed == {"niet_doen", "taal", "waarover", "urgentie"}
    assert [f.code for f in form.fields if f.warning_code == "via_worker"] == ["bereikbaar"]


def test_after_a_no_the_name_stays_while_something_else_is_running(field: Session) -> None:
    sent(field)
    [known] = field.people.all()
    form = advise.start(field, mia(field, person_id=known.id))
    advise.refuse(field, replace(form, position=advise.REFUSES))

    kept = field.people.get(known.id)
    assert kept is not None
    assert kept.full_name == "Mia Claes"


def test_by_telephone_nobody_goes_through_the_worker(field: Session) -> None:
    form = advise.start(field, mia(field, place_id=NIGHT, safe_contact=SafeContact(("mobile",))))

    reachable = form.field("bereikbaar")
    assert reachable is not None
    assert (reachable.text, reachable.warning_code) == ("gsm", "")
