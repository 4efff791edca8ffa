"""What a hub, a coordinator or a stranger hands over and is wrong: said in Dutch, and nothing is lost."""

import secrets
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from fieldapp.domain.ids import EnvelopeId
from fieldapp.errors import FieldAppError, InvalidInput, InvitationRefused, WordsDiffer
from fieldapp.store.requests import IN, OUT
from fieldapp.ui import labels
from fieldapp.ui.coordination import wording
from fieldapp.ui.field import today_words
from fieldapp.workflow import enrol, exchange, follow_up, partnership, record
from fieldapp.workflow.network import HubFactory, connect, network_of
from fieldapp.workflow.post.outgoing import address
from sync.identity import hub_check
from sync.protocol import Envelope, Invitation
from tests.faults.conftest import Village
from tests.journeys.lying import speaking
from tests.journeys.network import FIELD, SECOND, Device, join, new_device, sync_all, with_role
from tests.journeys.story import received, send, sent, state
from tests.journeys.test_address_list import Forgery, bad_signature, serving, swapped_key
from tests.journeys.test_bad_days import ShowsOlderRoot

pytestmark = pytest.mark.usefixtures("dutch")

LIST = (
    "De adreslijst klopt niet."
    " Wat niet klopt, is geweigerd; de lijst van ervoor blijft gelden. Bel je beheerder."
)
NOT_WHOLE = "Dit is geen volledige uitnodiging. Neem ze opnieuw over, van VP1 tot de laatste groep."
NEW_ONE = "Vraag je beheerder om een nieuwe."
WRONG = ("aap", "noot", "mies", "vuur")


# --- documents ----------------------------------------------------------------------------------------------


def forged(village: Village, forgery: Forgery) -> HubFactory:
    """A hub that shows the worker this document as the newest of the CAW."""
    assert village.caw.session.membership is not None
    network, caw = network_of(village.field.session), bytes.fromhex(village.caw.session.membership.org_id)
    held = network.directory.organisations[caw]
    return serving(forgery(village, network, held.said, held.digest), held.said.version + 1, caw)  # type: ignore[arg-type]


def older(_village: Village) -> HubFactory:
    return speaking(ShowsOlderRoot)


def of_strange_keys(village: Village) -> HubFactory:
    return forged(village, swapped_key)


def badly_signed(village: Village) -> HubFactory:
    return forged(village, bad_signature)


@pytest.mark.parametrize("lying", [older, of_strange_keys, badly_signed])
def test_a_document_that_is_wrong_is_said_and_the_post_goes_on(
    village: Village, lying: Callable[[Village], HubFactory]
) -> None:
    village.field.sync()  # whoever joined in an earlier test is on the list that is held
    request = send(village.field)
    before = _held(village.field)

    problem = village.field.sync(lying(village)).problem

    assert problem is not None
    assert str(labels.failure(problem)) == LIST
    assert str(labels.problem(exchange.status(village.field.session).problem)) == LIST
    assert _held(village.field) == before
    assert state(village.field, OUT, request) == "verzonden", (
        "what is right leaves with the list that is held"
    )
    sync_all(village.field, village.ocmw)
    assert received(village.ocmw, request) is not None


def _held(device: Device) -> list[bytes]:
    directory = network_of(device.session).directory
    return [directory.root.digest, *sorted(each.digest for each in directory.organisations.values())]


# --- envelopes ----------------------------------------------------------------------------------------------


def flipped(envelope: Envelope) -> Envelope:
    """One byte is another; everything else is as it was."""
    sealed = bytearray(envelope.sealed)
    sealed[secrets.randbelow(len(sealed))] ^= 0x40
    return replace(envelope, sealed=bytes(sealed))


def test_an_envelope_with_one_flipped_byte_is_kept_apart_and_the_true_one_arrives(village: Village) -> None:
    request, other = send(village.field), send(village.field)
    true = _waiting(village.field, request)

    altered = replace(flipped(true), env=secrets.token_bytes(16))
    _is_kept_apart(village, altered, village.ocmw)
    sync_all(village.field, village.ocmw)

    assert received(village.ocmw, request) is not None
    assert received(village.ocmw, other) is not None


def test_an_envelope_for_another_mailbox_is_kept_apart_and_shown_to_nobody(village: Village) -> None:
    request = send(village.field)
    session = village.caw.session
    other = address(session, network_of(session), bytes.fromhex(village.caw.mailboxes["intake"]))

    moved = replace(
        _waiting(village.field, request),
        mailbox=other.mailbox,
        epoch=other.epoch,
        env=secrets.token_bytes(16),
    )
    _is_kept_apart(village, moved, village.caw)
    sync_all(village.field, village.ocmw, village.caw)

    assert received(village.caw, request) is None
    assert received(village.ocmw, request) is not None


def test_an_envelope_that_is_served_twice_arrives_once_and_nothing_is_said(village: Village) -> None:
    request = send(village.field)
    sync_all(village.field, village.ocmw)
    session = village.ocmw.session
    thread = sent(village.field, request).thread
    events, apart = session.requests.events(thread), follow_up.quarantined(session)

    with session.database.transaction():
        session.database.execute("DELETE FROM cursor")
    before = len(village.line.calls)
    report = village.ocmw.sync()

    again = f"/v1/mailboxes/{village.ocmw.mailboxes['intake']}/envelopes?after=0"
    assert any(call.path.startswith(again) for call in village.line.calls[before:])
    assert (report.problem, report.received, report.quarantined) == (None, 0, 0)
    assert session.requests.events(thread) == events
    assert follow_up.quarantined(session) == apart
    assert state(village.ocmw, IN, request) == "ontvangen"


def _waiting(device: Device, request: str) -> Envelope:
    line = device.session.outbox.of_message(sent(device, request).mid)  # type: ignore[arg-type]
    assert line is not None
    data = device.session.outbox.envelope(line.env)
    assert data is not None
    return Envelope.decode(data)


def _is_kept_apart(village: Village, envelope: Envelope, reader: Device) -> None:
    """Put at the hub as by anybody, it stops nothing, and whoever wants to look into it has every byte."""
    connect(village.field.session).push([envelope.encode()])
    report = reader.sync()
    assert (report.problem, report.quarantined) == (None, 1)
    kept = {row.envelope_id: row.code for row in follow_up.quarantined(reader.session)}
    assert kept[EnvelopeId(envelope.env.hex())] == "seal"
    assert follow_up.export_quarantined(reader.session, EnvelopeId(envelope.env.hex())) == envelope.encode()
    card = next(card for card in follow_up.today(reader.session).cards if card.kind == "quarantine")
    title, line = today_words.sentence(card)
    assert title == (
        "1 bericht is niet vertrouwd" if len(kept) == 1 else f"{len(kept)} berichten zijn niet vertrouwd"
    )
    assert line == "Ze blijven apart. De rest loopt door."


# --- invitations, words, names ------------------------------------------------------------------------------


@pytest.fixture
def newcomer(tmp_path: Path) -> Device:
    """A worker in no network, who has noted something already."""
    device = new_device(tmp_path, with_role(FIELD, name="Sarah H.", organisation="Huis van het Kind"))
    record.autosave(device.session, replace(record.new_form(device.session), own_words="al genoteerd"))
    return device


def expired(village: Village) -> str:
    """Let in by the hub for one second more."""
    inv, secret, until = secrets.token_bytes(16), secrets.token_bytes(32), int(time.time())
    connect(village.coordinator.session).post_invitation(inv, hub_check(secret), until + 1)
    time.sleep(2.1)
    fresh = Invitation.from_text(_invited(village))
    return replace(fresh, inv=inv, secret=secret, until=until // 60).to_text()


def used(village: Village) -> str:
    text = _invited(village)
    other = new_device(village.folder / secrets.token_hex(4), FIELD)
    join(other, village.coordinator, text)
    return text


def of_another_secret(village: Village) -> str:
    return replace(Invitation.from_text(_invited(village)), secret=secrets.token_bytes(32)).to_text()


def with_a_letter_changed(village: Village) -> str:
    groups = _invited(village).split("-")
    groups[3] = ("2" if groups[3][0] != "2" else "3") + groups[3][1:]
    return "-".join(groups)


INVITATIONS: dict[Callable[[Village], str], str] = {
    expired: f"Deze uitnodiging is te oud. {NEW_ONE}",
    used: f"Deze uitnodiging is al gebruikt. {NEW_ONE}",
    of_another_secret: f"Deze uitnodiging is onderweg veranderd. {NEW_ONE}",
    with_a_letter_changed: NOT_WHOLE,
}


@pytest.mark.parametrize("made", INVITATIONS)
def test_an_invitation_that_is_wrong_is_said_and_a_new_one_works(
    village: Village, newcomer: Device, made: Callable[[Village], str]
) -> None:
    with pytest.raises(InvitationRefused) as refused:
        enrol.join(newcomer.session, made(village))

    assert str(labels.failure(refused.value)) == INVITATIONS[made]
    assert newcomer.session.membership is None
    _still_has_its_draft(newcomer)
    join(newcomer, village.coordinator, _invited(village))
    assert newcomer.session.membership is not None
    _still_has_its_draft(newcomer)


def test_wrong_words_are_said_on_both_sides_and_the_right_ones_still_count(
    village: Village, newcomer: Device
) -> None:
    text = _invited(village)
    inv = Invitation.from_text(text).inv.hex()
    up = enrol.join(newcomer.session, text).words_up

    with pytest.raises(WordsDiffer) as inviter:
        partnership.answer_words(village.coordinator.session, inv, WRONG)
    down, _ = partnership.answer_words(village.coordinator.session, inv, up)
    enrol.poll_join(newcomer.session)
    with pytest.raises(WordsDiffer) as asker:
        enrol.confirm_words(newcomer.session, WRONG)
    newcomer.reopen()
    enrol.confirm_words(newcomer.session, down)

    said = "De woorden komen niet overeen. Laat ze nog eens voorlezen. Je kan nog 2 keer proberen."
    assert [_words(inviter.value), _words(asker.value)] == [said, said]
    assert newcomer.session.membership is not None
    _still_has_its_draft(newcomer)


def test_two_devices_with_one_name_are_said_at_the_field_and_both_keep_working(
    village: Village, tmp_path: Path
) -> None:
    """Also while the first of the two has not answered yet, and whatever capitals are used."""
    session = village.ocmw.session
    invited = partnership.invite_device(session, SECOND.label, (SECOND.role,))
    before = partnership.enrolments(session)

    with pytest.raises(InvalidInput) as taken:
        partnership.invite_device(session, f" {SECOND.label.upper()} ", (SECOND.role,))

    assert taken.value.field == "label"
    assert wording.invalid(taken.value.reason) == "Een ander toestel heet al zo."
    assert partnership.enrolments(session) == before
    second = new_device(tmp_path, SECOND)
    join(second, village.ocmw, invited.text)
    sync_all(second, village.ocmw)
    names = [row.label for row in partnership.devices(session)]
    assert names.count(SECOND.label) == 1


def _invited(village: Village) -> str:
    name = f"Vereniging {secrets.token_hex(4)}"
    return partnership.invite_organisation(village.coordinator.session, name, "huis_vh_kind", "").text


def _words(error: FieldAppError) -> str:
    return str(labels.failure(error))


def _still_has_its_draft(device: Device) -> None:
    device.reopen()
    assert [row.title for row in record.drafts(device.session)]
