"""Envelopes that are not what they should be: set aside under a code, shown, and nothing else is held up."""

import secrets
from collections.abc import Callable
from dataclasses import replace

import pytest

from fieldapp.errors import DirectoryProblem
from fieldapp.store.requests import IN
from fieldapp.workflow import follow_up
from fieldapp.workflow.network import connect, network_of
from fieldapp.workflow.post.outgoing import Parcel, address, seal_parcel
from fieldapp.workflow.post.resealing import Resealing
from sync.engine import OutItem
from sync.protocol import Envelope, Grant, Kind, Withdrawal
from tests.journeys.conftest import Town
from tests.journeys.network import Device, sync_all
from tests.journeys.story import received, send, sent


def waiting_envelope(device: Device, request: str) -> Envelope:
    """The envelope of a request that has not left."""
    session = device.session
    line = session.outbox.of_message(sent(device, request).mid)  # type: ignore[arg-type]
    assert line is not None
    data = session.outbox.envelope(line.env)
    assert data is not None
    return Envelope.decode(data)


def flipped(envelope: Envelope, _town: Town) -> Envelope:
    sealed = bytearray(envelope.sealed)
    sealed[secrets.randbelow(len(sealed))] ^= 1 << secrets.randbelow(8)
    return replace(envelope, sealed=bytes(sealed))


def other_id(envelope: Envelope, _town: Town) -> Envelope:
    return replace(envelope, env=secrets.token_bytes(16))


def other_day(envelope: Envelope, _town: Town) -> Envelope:
    return replace(envelope, expires=envelope.expires - 1)


def other_token(envelope: Envelope, _town: Town) -> Envelope:
    return replace(envelope, wc=secrets.token_bytes(32))


def for_another_mailbox(envelope: Envelope, town: Town) -> Envelope:
    session = town.caw.session
    other = address(session, network_of(session), bytes.fromhex(town.caw.mailboxes["intake"]))
    return replace(envelope, mailbox=other.mailbox, epoch=other.epoch)


@pytest.mark.parametrize("change", [flipped, other_id, other_day, other_token, for_another_mailbox])
def test_whatever_is_altered_on_the_way_does_not_open(
    town: Town, change: Callable[[Envelope, Town], Envelope]
) -> None:
    sync_all(town.field, town.ocmw, town.caw)
    request = send(town.field)
    true = waiting_envelope(town.field, request)
    altered = replace(change(true, town), env=secrets.token_bytes(16) if change is not other_id else true.env)
    if change is other_id:
        altered = change(true, town)
    reader = town.caw if change is for_another_mailbox else town.ocmw

    connect(town.field.session).push([altered.encode()])
    report = reader.sync()

    assert report.problem is None
    assert report.quarantined == 1
    row = follow_up.quarantined(reader.session)[0]
    assert (row.envelope_id, row.code) == (altered.env.hex(), "seal")
    assert follow_up.export_quarantined(reader.session, row.envelope_id) == altered.encode()
    assert reader.sync().quarantined == 0

    sync_all(town.field, town.ocmw)
    assert received(town.ocmw, request) is not None


def test_the_same_message_in_two_envelopes_has_one_effect(town: Town) -> None:
    """Sealed again after a push whose answer was lost: both are at the hub."""
    request = send(town.field)
    first = waiting_envelope(town.field, request)
    connect(town.field.session).push([first.encode()])
    renewed = Resealing(town.field.session, lambda: None).renew(
        OutItem(first.env, first.encode()), "epoch_closed"
    )
    assert renewed is not None
    assert renewed.env != first.env

    sync_all(town.field)
    assert set_aside(town.ocmw) == []
    arrived = town.ocmw.session.database.rows(
        "SELECT id FROM request WHERE direction = 'in' AND id = ?", (request,)
    )
    assert len(arrived) == 1
    sync_all(town.field)


def test_an_envelope_that_the_hub_serves_again_has_no_second_effect(town: Town) -> None:
    """A hub that was set back gives everything once more from the start."""
    request = send(town.field)
    sync_all(town.field, town.ocmw)
    session = town.ocmw.session
    before = len(session.requests.events(sent(town.field, request).thread))

    with session.database.transaction():
        session.database.execute("DELETE FROM cursor")
    report = town.ocmw.sync()

    assert (report.problem, report.received) == (None, 0)
    assert len(session.requests.events(sent(town.field, request).thread)) == before


def set_aside(device: Device) -> list[str]:
    """Codes of what one more round sets aside."""
    before = {row.envelope_id for row in follow_up.quarantined(device.session)}
    assert device.sync().problem is None
    return [row.code for row in follow_up.quarantined(device.session) if row.envelope_id not in before]


def forge(sender: Device, kind: Kind, mailbox: bytes, payload: bytes, thread: bytes) -> None:
    """Seal without any guard, as a program that was tampered with would, and push."""
    session = sender.session
    network = network_of(session)
    with session.database.transaction():
        parcel = Parcel(kind, mailbox, thread, payload, 30_000)
        sealed = seal_parcel(session, network, parcel, address(session, network, mailbox))
    connect(session).push([sealed.data])


def test_a_request_from_a_core_actors_intake_to_itself_by_a_tampered_program_is_set_aside(town: Town) -> None:
    """The coordinator may not send requests; the recipient's program checks that as well."""
    mailbox = bytes.fromhex(town.ocmw.mailboxes["intake"])
    sync_all(town.ocmw)
    forge(town.coordinator, Kind.REQUEST, mailbox, b"{}", secrets.token_bytes(16))

    assert set_aside(town.ocmw) == ["kind_not_allowed"]


def test_a_payload_with_an_unknown_field_is_set_aside(town: Town) -> None:
    mailbox = bytes.fromhex(town.ocmw.mailboxes["intake"])
    sync_all(town.field, town.ocmw)
    forge(town.field, Kind.REQUEST, mailbox, b'{"v":1,"kind":"request","zin":"x"}', secrets.token_bytes(16))

    assert set_aside(town.ocmw) == ["payload"]


def test_a_step_of_somebody_who_never_got_the_request_is_not_believed(town: Town) -> None:
    """The CAW may send steps to workers, but not about what went to the OCMW."""
    request = send(town.field)
    sync_all(town.field)
    thread = sent(town.field, request).thread
    payload = (
        '{"alternative":null,"at":29000000,"by":"core_actor","code":"afgerond_hulp_gestart","event":"'
        + "a" * 32
        + '","kind":"status",'
        '"of":null,"reason":null,"seq":9,"thread":"'
        + thread
        + '","until":null,"v":2,"when":null,"where":null}'
    )
    personal = bytes.fromhex(town.field.mailboxes["personal"])
    forge(town.caw, Kind.STATUS, personal, payload.encode(), bytes.fromhex(thread))

    assert set_aside(town.field) == ["kind_not_allowed"]
    sync_all(town.ocmw)


def test_only_the_sender_can_take_back_a_request(town: Town) -> None:
    request = send(town.field)
    sync_all(town.field, town.ocmw)
    kept = sent(town.field, request)
    withdrawal = Withdrawal(bytes.fromhex(kept.thread), (bytes.fromhex(kept.mid),), "persoon_wil_stoppen")
    mailbox = bytes.fromhex(town.ocmw.mailboxes["intake"])

    forge(town.caw, Kind.WITHDRAWAL, mailbox, withdrawal.encode(), bytes.fromhex(kept.thread))
    assert set_aside(town.ocmw) == ["kind_not_allowed"]
    standing = town.ocmw.session.requests.standing(IN, request)
    assert standing is not None
    assert standing.state == "ontvangen"


def test_a_grant_of_another_seed_than_the_published_one_is_refused(town: Town) -> None:
    """Whoever grants a seed of its own would read along from then on."""
    mailbox = bytes.fromhex(town.ocmw.mailboxes["intake"])
    member = town.colleague.session.membership
    assert member is not None
    sync_all(town.colleague)
    before = town.colleague.session.directory.all_seeds()
    grant = Grant(mailbox, ((1, secrets.token_bytes(32)),))

    forge(town.ocmw, Kind.GRANT, bytes.fromhex(member.device_id), grant.encode(), secrets.token_bytes(16))
    assert set_aside(town.colleague) == ["grant"]
    assert town.colleague.session.directory.all_seeds() == before


def test_nothing_is_sealed_to_a_mailbox_that_no_document_names(town: Town) -> None:
    with pytest.raises(DirectoryProblem) as refused:
        address(town.field.session, network_of(town.field.session), secrets.token_bytes(16))

    assert refused.value.kind == "unknown_mailbox"
