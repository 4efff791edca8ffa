"""A case-overleg: two partners are asked, each on a yes of its own; they answer, a moment is fixed, and only
what was agreed leaves."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from fieldapp.domain.consent import Consent
from fieldapp.domain.consultation import (
    Agreement,
    InvitationPreview,
    Moment,
    Outcome,
    Partner,
    Point,
    encode_consultation,
)
from fieldapp.errors import GuardRefused, InvalidInput, StaleConsent
from fieldapp.workflow import consult, logbook, post
from fieldapp.workflow.consult import ConsultForm
from fieldapp.workflow.network import network_of
from fieldapp.workflow.post import outgoing
from fieldapp.workflow.standing import whole_minute
from sync.ledger import EntryKind
from sync.protocol import Kind
from tests.journeys.conftest import Town
from tests.journeys.network import Device, sync_all
from tests.journeys.story import YES, send, sent

SAID = "Wie belt voor de wachtlijst"


def _form(device: Device, *names: str) -> ConsultForm:
    form = consult.start(device.session, send(device))
    at = whole_minute(device.session.now())
    chosen = [each.mailbox_id for each in form.offered if any(name in each.name for name in names)]
    assert len(chosen) == len(names)
    return replace(
        form,
        present="erbij",
        points=(Point("wie_doet_wat", SAID),),
        partners=tuple(chosen),
        moments=(
            Moment(at + timedelta(days=3), "buurthuis"),
            Moment(at + timedelta(days=4), "bij_de_dienst"),
        ),
    )


def _agreed(device: Device, form: ConsultForm) -> list[tuple[InvitationPreview, Consent]]:
    answered = []
    for shown in consult.preview(device.session, form):
        yes = replace(YES, feedback=False, read_digest=shown.digest)
        answered.append((shown, consult.record_answer(device.session, shown, yes)[0]))
    return answered


def _ask(town: Town, *names: str) -> ConsultForm:
    form = _form(town.field, *(names or ("OCMW", "CAW")))
    consult.send(town.field.session, _agreed(town.field, form))
    sync_all(town.field, town.ocmw, town.colleague, town.caw, town.coordinator)
    return form


def _of(device: Device, form: ConsultForm) -> Sequence[consult.Asked]:
    return [each for each in consult.received(device.session) if each.id == form.id]


def test_partners_answer_a_moment_is_fixed_and_only_agreements_leave(town: Town) -> None:
    form = _ask(town)
    (ocmw,), (caw,) = _of(town.ocmw, form), _of(town.caw, form)
    assert ocmw.who == form.name
    assert [point.text for point in ocmw.points] == [SAID]
    assert ocmw.thread != caw.thread
    assert _of(town.coordinator, form) == []

    consult.answer(town.ocmw.session, ocmw.thread, (True, False))
    consult.answer(town.caw.session, caw.thread, (True, True))
    sync_all(town.ocmw, town.caw, town.field, town.colleague)

    stands = consult.overview(town.field.session, form.id)
    assert [stands.votes(0), stands.votes(1)] == [2, 1]
    (seen,) = _of(town.colleague, form)
    assert seen.can == (True, False)

    told, _ = consult.fix(town.field.session, form.id, stands.moments[0])
    assert len(told.told) == 2
    org = next(each.org for each in stands.partners if "OCMW" in each.name)
    by = town.field.session.now().date() + timedelta(days=14)
    lines = (Agreement(org, "aanvraag", by, "Wachtlijst"), Agreement("persoon", "nakijken", by))
    consult.agree(town.field.session, form.id, "erbij", lines)
    sync_all(town.field, town.ocmw, town.caw)

    for device in (town.ocmw, town.caw):
        (now,) = _of(device, form)
        assert now.fixed == stands.moments[0]
        assert now.outcome is not None
        assert now.outcome.agreements == lines
    session = town.field.session
    kept = session.store.consultations.together(form.id)
    line = session.ledger.of_message(kept[0].mid)
    assert line is not None
    assert line.kind == EntryKind.CONSULTATION
    assert session.messages.receipts(kept[0].mid)
    assert logbook.verify(session).ok


def test_the_person_stops_with_one_partner_and_the_other_goes_on(town: Town) -> None:
    form = _ask(town)
    stands = consult.overview(town.field.session, form.id)
    caw = next(each for each in stands.partners if "CAW" in each.name)

    consult.stop(town.field.session, caw.thread, "persoon_wil_niet")
    consult.stop(town.field.session, caw.thread, "persoon_wil_niet")
    told, _ = consult.fix(town.field.session, form.id, stands.moments[1])
    sync_all(town.field, town.caw, town.ocmw, town.field)

    assert [name for name in told.told if "CAW" in name] == []
    (gone,) = _of(town.caw, form)
    assert gone.stopped
    assert (gone.who, gone.points, gone.fixed) == ("", (), None)
    kept = town.caw.session.store.consultations.get("in", caw.thread)
    assert kept is not None
    assert kept.payload == b""
    first = town.caw.session.messages.get(kept.mid)
    assert first is not None
    assert first.payload is None
    (goes_on,) = _of(town.ocmw, form)
    assert goes_on.fixed == stands.moments[1]
    with pytest.raises(InvalidInput):
        consult.answer(town.caw.session, caw.thread, (True, True))


def test_whom_the_yes_does_not_name_is_never_sealed_to(town: Town) -> None:
    """The yes of one partner opens nothing for another, nor for the coordinator."""
    form = _form(town.field, "OCMW", "CAW")
    answered = _agreed(town.field, form)
    crossed = [(answered[0][0], answered[1][1]), (answered[1][0], answered[0][1])]
    with pytest.raises((GuardRefused, StaleConsent)):
        consult.send(town.field.session, crossed)
    with pytest.raises(StaleConsent):  # one yes of two: the bytes name the other as well
        consult.send(town.field.session, answered[:1])

    shown, consent = answered[0]
    said = shown.decoded()
    board = town.coordinator.session.membership
    assert board is not None
    to = replace(said.to, org=board.org_id, mailbox=board.personal_mailbox)
    partners = (*said.partners, Partner(to.org, "Lokaal bestuur"))
    forged = replace(shown, payload=encode_consultation(replace(said, to=to, partners=partners)))
    with pytest.raises((GuardRefused, StaleConsent)):
        post.send_invitations(town.field.session, [(forged, consent)])
    assert town.field.session.store.consultations.together(form.id) == []


def test_a_yes_counts_only_for_what_was_read_and_understood(town: Town) -> None:
    form = _form(town.field, "OCMW")
    (shown,) = consult.preview(town.field.session, form)

    with pytest.raises(StaleConsent):
        consult.record_answer(town.field.session, shown, replace(YES, read_digest="0" * 64))
    with pytest.raises(InvalidInput, match="ask_another_day"):
        consult.record_answer(
            town.field.session, shown, replace(YES, read_digest=shown.digest, understood="wisselend")
        )
    said = " ".join(consult.read_aloud(town.field.session, shown))
    assert SAID in said
    assert "casusoverleg" not in said


def test_a_name_or_number_in_a_point_or_an_agreement_is_decided_first(town: Town) -> None:
    form = _form(town.field, "OCMW")
    number = replace(form, points=(Point("anders", "Nummer 93.05.18-223.61"),))
    with pytest.raises(InvalidInput, match="blocked_nn"):
        consult.preview(town.field.session, number)
    named = replace(form, points=(Point("anders", "Broer Karel Peeters belt"),))
    with pytest.raises(InvalidInput, match="undecided_name"):
        consult.preview(town.field.session, named)

    asked = _ask(town, "OCMW")
    by = town.field.session.now().date()
    with pytest.raises(InvalidInput, match="undecided_name"):
        consult.agree(
            town.field.session, asked.id, "erbij", [Agreement("samen", "anders", by, "Karel Peeters belt")]
        )
    with pytest.raises(InvalidInput, match="unknown_who"):
        consult.agree(town.field.session, asked.id, "erbij", [Agreement("f" * 32, "papieren", by)])


def test_a_service_takes_no_outcome_of_somebody_else(town: Town) -> None:
    """A partner that sends what only who asked may say is set aside by the other side."""
    form = _ask(town)
    (caw,), (ocmw,) = _of(town.caw, form), _of(town.ocmw, form)
    session, at = town.caw.session, whole_minute(town.caw.session.now())
    forged = Outcome(form.id, ocmw.thread, form.id, at, "erbij", (Agreement("samen", "opnieuw", at.date()),))
    assert caw.thread != ocmw.thread

    mailbox = bytes.fromhex(sent(town.field, form.request_id).recipient_mailbox)
    parcel = outgoing.Parcel(
        Kind.CONSULTATION, mailbox, bytes.fromhex(ocmw.thread), encode_consultation(forged), until=30_000
    )
    with session.database.transaction():
        outgoing.post(session, network_of(session), parcel)
    sync_all(town.caw, town.ocmw)

    (still,) = _of(town.ocmw, form)
    assert still.outcome is None
    assert "kind_not_allowed" in [line.code for line in town.ocmw.session.inbox.quarantined()]


def test_the_calendar_file_names_nobody(town: Town) -> None:
    form = _form(town.field, "OCMW")
    file = consult.moments_file(town.field.session, form.moments).decode()

    assert file.count("SUMMARY:Case-overleg") == 2
    assert not any(word in file for word in (form.name, "OCMW", town.field.session.profile.name))
