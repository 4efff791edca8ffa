"""Who else holds what a Logboek came to: every receiver, the hub, weekly the own administration."""

from datetime import date, timedelta
from pathlib import Path

from fieldapp.store.messages import IN
from fieldapp.workflow import logbook
from fieldapp.workflow.logbook import exporting
from fieldapp.workflow.session import Session
from sync.ledger import EntryKind, SignedEntry, verify_file, write_file
from sync.ledger.__main__ import main
from sync.protocol import Header, Kind
from tests.journeys.conftest import Town
from tests.journeys.network import Device, sync_all
from tests.journeys.story import received, send


def anchors_held(session: Session, kind: Kind) -> list[bytes]:
    """Field 16 of the messages of a kind that came here, as their senders signed it."""
    rows = session.database.rows(
        "SELECT header FROM message WHERE direction = ? AND kind = ? ORDER BY at", (IN, int(kind))
    )
    return [Header.decode(row[0]).anchor for row in rows]


def a_week_ago(device: Device) -> None:
    since = date.fromisoformat(device.session.preferences.get("witness_since")) - timedelta(days=7)
    with device.session.database.transaction():
        device.session.preferences.set("witness_since", since.isoformat())


def stands_for(session: Session, anchor: bytes) -> int:
    """The number of the entry that an anchor stands for, by the file that anybody can check."""
    report = verify_file(exporting.made(session))
    assert report.chain.ok
    return next(mark.n for mark in report.marks if mark.anchor == anchor)


def test_a_receiver_holds_the_entry_under_which_a_message_was_sealed(town: Town) -> None:
    request = send(town.field)
    sync_all(town.field, town.ocmw)
    known = received(town.ocmw, request)
    assert known is not None

    held = anchors_held(town.ocmw.session, Kind.REQUEST)[-1]

    entry = town.field.session.ledger.of_message(known.mid)
    assert entry is not None
    assert stands_for(town.field.session, held) == entry.n


def test_the_hub_gives_its_word_at_each_sync_that_finds_a_new_line(town: Town) -> None:
    session = town.field.session
    for _ in range(2):
        with session.database.transaction():
            logbook.enter(session, EntryKind.EXPORT, {"what": "print"})
        sync_all(town.field)

        word = logbook.witnessed(session)

        assert word is not None
        assert word[0] == session.ledger.count()
        assert verify_file(exporting.made(session)).witnessed[0] == word[0]
    with session.database.transaction():
        logbook.enter(session, EntryKind.EXPORT, {"what": "print"})
    newest = logbook.witnessed(session)
    assert newest is not None
    assert newest[0] == session.ledger.count() - 1


def test_the_own_administration_hears_it_weekly_and_not_more_often(town: Town) -> None:
    teller, session = town.colleague, town.ocmw.session
    sync_all(teller, town.ocmw)
    before = len(anchors_held(session, Kind.EPOCH_OFFER))

    a_week_ago(teller)
    sync_all(teller, teller, town.ocmw)

    held = anchors_held(session, Kind.EPOCH_OFFER)
    assert len(held) == before + 1
    n = stands_for(teller.session, held[-1])
    told = logbook.detail(teller.session, n)
    assert told is not None
    assert told.line.kind == "witness"


def test_who_administers_alone_tells_nobody(town: Town) -> None:
    sync_all(town.caw)
    a_week_ago(town.caw)
    before = town.caw.session.ledger.count()

    sync_all(town.caw)

    assert town.caw.session.ledger.count() == before


def test_one_witness_shows_a_cut_that_the_owner_signed(town: Town, tmp_path: Path) -> None:
    """Whoever holds the key can write the rest anew; what the administration holds then fits no entry."""
    teller = town.colleague
    sync_all(teller)
    a_week_ago(teller)
    sync_all(teller, town.ocmw)
    held = anchors_held(town.ocmw.session, Kind.EPOCH_OFFER)[-1]
    n = stands_for(teller.session, held)
    file = tmp_path / "logboek.vpl"
    file.write_bytes(exporting.made(teller.session))
    assert main([str(file), "--anchor", held.hex()]) == 0

    entries = [line for line in teller.session.ledger.entries(limit=10_000) if line.n < n]
    kept = [mark for mark in teller.session.ledger.anchors() if mark.n < n]
    cut = write_file(
        [SignedEntry(line.entry, line.signature) for line in entries],
        [exporting._mark(mark) for mark in kept],
        teller.session.keys.sig,
        minute=1,
        hub=exporting._hub(teller.session),
    )
    assert verify_file(cut).chain.ok, "the file alone cannot tell"
    file.write_bytes(cut)
    assert main([str(file), "--anchor", held.hex()]) == 1
