"""What changes between sealing and leaving: another epoch, a newer list, an organisation that left."""

from dataclasses import replace

from fieldapp.domain.ids import MailboxId
from fieldapp.store.requests import OUT
from fieldapp.workflow import post
from fieldapp.workflow.documents import ACCESS, NETWORK, ORG, keep_to_publish, next_organisation, next_root
from fieldapp.workflow.network import hub_day, network_of
from sync.directory import Epoch
from sync.identity import MailboxKey
from sync.transport import HubClient
from tests.journeys.conftest import Town
from tests.journeys.lying import speaking
from tests.journeys.network import Device, sync_all
from tests.journeys.story import received, send, sent, state


def next_epoch(device: Device, *, revoke: bool) -> None:
    """A new key for the intake mailbox; the old one ends, or is closed at once."""
    session = device.session
    network, today = network_of(session), hub_day(session)
    intake = bytes.fromhex(device.mailboxes["intake"])
    key = MailboxKey.from_seed(bytes(range(32)))
    mailboxes = []
    for box in network.own_document.mailboxes:
        if box.id == intake:
            old = tuple(replace(epoch, revoked=today if revoke else None) for epoch in box.epochs)
            number = old[-1].number + 1
            mailboxes.append(replace(box, epochs=(*old, Epoch(number, 1, today, today + 28, key.public))))
        else:
            mailboxes.append(box)
    with session.database.transaction():
        directory = next_organisation(session, network.directory, mailboxes=tuple(mailboxes))
        keep_to_publish(session, directory, ACCESS, ORG)
        session.directory.add_seed(MailboxId(intake.hex()), number, key.to_bytes())


def test_what_waits_is_sealed_again_for_the_epoch_of_today(town: Town) -> None:
    """Same message, same entry in the Logboek; another envelope, which opens under the new key."""
    request = send(town.field, to="CAW")
    kept = sent(town.field, request)
    before = town.field.session.outbox.of_message(kept.mid)
    entry = town.field.session.ledger.of_message(kept.mid)
    next_epoch(town.caw, revoke=True)

    sync_all(town.caw, town.field, town.caw)

    after = town.field.session.outbox.of_message(kept.mid)
    assert before is not None
    assert after is not None
    assert after.epoch == before.epoch + 1
    assert after.env != before.env
    assert received(town.caw, request) is not None
    assert town.field.session.ledger.of_message(kept.mid) == entry


class HidesTheNewest(HubClient):
    """Gives the index as it was a moment ago, the first time it is asked."""

    hidden: tuple[object, ...] | None = None

    def documents_index(self):  # type: ignore[no-untyped-def]
        if self.hidden is not None:
            shown, self.hidden = self.hidden, None
            return shown
        return super().documents_index()


def test_a_sender_with_a_newer_list_makes_the_reader_fetch_it(town: Town) -> None:
    """A device that was added a moment ago writes; the reader has not heard of the new list yet."""
    reader = town.ocmw.session
    make = speaking(HidesTheNewest)

    def stale(session):  # type: ignore[no-untyped-def]
        client = make(session)
        client.hidden = old
        return client

    old = speaking(HubClient)(reader).documents_index()
    session = town.field.session
    with session.database.transaction():
        directory = next_organisation(session, network_of(session).directory)
        keep_to_publish(session, directory, ACCESS, ORG)
    request = send(town.field)
    sync_all(town.field)

    report = town.ocmw.sync(stale)

    assert report.problem is None
    assert received(town.ocmw, request) is not None


def test_a_withdrawal_wins_also_when_the_reader_must_first_fetch_a_newer_list(town: Town) -> None:
    """The request comes before it in the same pull, and both were sealed under a list not heard of yet."""
    make = speaking(HidesTheNewest)
    old = speaking(HubClient)(town.ocmw.session).documents_index()

    def stale(session):  # type: ignore[no-untyped-def]
        client = make(session)
        client.hidden = old
        return client

    session = town.field.session
    with session.database.transaction():
        directory = next_organisation(session, network_of(session).directory)
        keep_to_publish(session, directory, ACCESS, ORG)
    request = send(town.field)
    sync_all(town.field)
    post.withdraw(session, request, "persoon_wil_stoppen")
    with session.database.transaction():
        session.database.execute("DELETE FROM withdrawal")  # the hub is not told: it keeps the envelope
    sync_all(town.field)

    report = town.ocmw.sync(stale)

    assert report.problem is None
    assert received(town.ocmw, request) is None


def test_a_list_that_the_hub_withholds_is_said_and_the_message_waits_for_it(town: Town) -> None:
    """The sender holds a document that the hub will not give: shown under its code, opened when it comes."""
    reader = town.ocmw.session
    old = speaking(HubClient)(reader).documents_index()
    session = town.field.session
    with session.database.transaction():
        directory = next_organisation(session, network_of(session).directory)
        keep_to_publish(session, directory, ACCESS, ORG)
    request = send(town.field)
    sync_all(town.field)

    class Withholds(HubClient):
        def documents_index(self):  # type: ignore[no-untyped-def]
            return old

    town.ocmw.sync(speaking(Withholds))
    codes = {line.code for line in reader.inbox.quarantined()}
    assert "directory_withheld" in codes
    assert received(town.ocmw, request) is None

    sync_all(town.ocmw)
    assert received(town.ocmw, request) is not None


def test_stopping_does_not_wait_for_an_organisation_that_left(town: Town) -> None:
    """Taken back at the hub and here, though there is nobody left to tell."""
    request = send(town.field, to="CAW")
    sync_all(town.field)
    coordinator = town.coordinator.session
    root = network_of(coordinator).directory.root.said
    assert town.caw.session.membership is not None
    caw = bytes.fromhex(town.caw.session.membership.org_id)

    def with_left(day: int | None) -> None:
        members = tuple(replace(m, left=day) if m.organisation == caw else m for m in root.members)
        with coordinator.database.transaction():
            directory = next_root(coordinator, network_of(coordinator).directory, members=members)
            keep_to_publish(coordinator, directory, ACCESS, NETWORK)
        sync_all(town.coordinator, town.field)

    with_left(hub_day(coordinator))
    post.withdraw(town.field.session, request, "persoon_wil_stoppen")

    assert state(town.field, OUT, request) == "ingetrokken"
    with_left(None)
    sync_all(town.caw)
    assert received(town.caw, request) is None
