"""The directory comes back byte for byte, and the keys of this device stand beside it."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

from fieldapp.store.directory import DEVICE, DirectoryRepository, InvitationLine
from fieldapp.store.store import Store, open_store
from sync.directory import Directory, Evidence
from sync.identity import DeviceKeys
from tests.store.values import KEY, NOW, new_id, now
from tests.sync.invented import a_network, dice


def save(store: Store, directory: Directory) -> None:
    with store.database.transaction():
        store.directory.save(directory)


def test_what_was_accepted_comes_back_whole(store: Store) -> None:
    directory = a_network().directory("veld")
    assert store.directory.load() is None

    save(store, directory)

    assert store.directory.load() == directory
    save(store, directory)
    assert store.directory.load() == directory


def test_it_is_there_after_opening_again(store: Store) -> None:
    directory = a_network().directory("veld")
    save(store, directory)
    store.close()

    again = open_store(store.database.path.parent, KEY, now)

    assert again.directory.load() == directory
    again.close()


def test_evidence_and_the_day_of_first_sight_are_kept(store: Store) -> None:
    directory = a_network().directory("veld")
    owner, held = next(iter(directory.organisations.items()))
    other = replace(held.signed, signatures=b"another signature")
    known = replace(
        directory,
        evidence=(Evidence(owner, held.said.version, held.signed, other),),
        first_seen={owner: 20_000},
    )

    save(store, known)

    assert store.directory.load() == known
    save(store, replace(known, first_seen={owner: 20_001}))
    loaded = store.directory.load()
    assert loaded is not None
    assert loaded.first_seen == {owner: 20_000}


def test_versions_are_known_without_reading_the_documents(store: Store) -> None:
    directory = a_network().directory("veld")
    save(store, directory)

    versions = store.directory.versions()

    assert versions["root", directory.net.hex()] == (directory.root.said.version, directory.root.digest)
    assert len(versions) == 1 + len(directory.organisations)


def test_the_keys_of_the_device_come_back(store: Store) -> None:
    keys = DeviceKeys.generate(dice("keys"))
    assert store.directory.secret(DEVICE) is None
    with store.database.transaction():
        store.directory.set_secret(DEVICE, b"first")
        store.directory.set_secret(DEVICE, keys.to_bytes())

    kept = store.directory.secret(DEVICE)

    assert kept is not None
    assert DeviceKeys.from_bytes(kept).device_id == keys.device_id
    with store.database.transaction():
        store.directory.forget_secret(DEVICE)
    assert store.directory.secret(DEVICE) is None


def test_a_seed_is_never_replaced_and_can_be_forgotten(store: Store) -> None:
    mailbox: Any = new_id()
    other: Any = new_id()
    with store.database.transaction():
        store.directory.add_seed(mailbox, 1, b"1" * 32)
        store.directory.add_seed(mailbox, 2, b"2" * 32)
        store.directory.add_seed(mailbox, 1, b"x" * 32)
        store.directory.add_seed(other, 1, b"o" * 32)

    assert store.directory.seeds(mailbox) == {1: b"1" * 32, 2: b"2" * 32}
    assert len(store.directory.all_seeds()) == 3
    with store.database.transaction():
        store.directory.forget_seed(mailbox, 1)
    assert store.directory.seeds(mailbox) == {2: b"2" * 32}


def test_an_invitation_is_kept_as_far_as_it_is(store: Store) -> None:
    issued = InvitationLine(new_id(), True, "invited", NOW, 3, b"S" * 32, b"", {"label": "laptop Zoë"})
    used = replace(issued, id=new_id(), issued=False)
    asked = replace(issued, state="asked", tries_left=2, enrolment=b"E", until=NOW + timedelta(hours=1))
    repository: DirectoryRepository = store.directory
    with store.database.transaction():
        for line in (issued, used, asked):
            repository.save_invitation(line)

    assert repository.invitation(issued.id) == asked
    assert repository.invitations(issued=True) == [asked]
    assert repository.invitations(issued=False) == [used]
