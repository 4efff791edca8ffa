"""What comes in comes in once and in order; a hub that lost its memory, or lies, costs nothing here."""

import secrets
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from sync.engine import START, pull_all, push_all, recheck, withdraw_all
from sync.errors import HubNotGenuine, HubRefused
from sync.identity import SigningKey
from sync.protocol.calls import NO_HEAD, BatchAnswer, Page, PageItem, next_head
from sync.transport import HubClient
from tests.hub.fakes import LossyHub, MemoryInbox, MemoryOutbox
from tests.hub_server import Blob, Network, RunningHub, blob, running_hub


@dataclass
class Office:
    """A hub, its coordinator's client and one mailbox that it reads."""

    hub: RunningHub
    network: Network
    mailbox: bytes
    client: HubClient
    outbox: MemoryOutbox = field(default_factory=MemoryOutbox)

    def send(self, *blobs: Blob) -> None:
        """Push these."""
        for each in blobs:
            self.outbox.add(each.env, each.envelope)
        assert push_all(self.outbox, self.client).problem is None

    def some(self, number: int) -> list[Blob]:
        """That many new ones for the mailbox."""
        return [blob(self.mailbox) for _ in range(number)]


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Network]:
    with running_hub(tmp_path_factory.mktemp("pull")) as hub:
        network = Network(hub)
        network.found()
        yield network


@pytest.fixture
def office(founded: Network) -> Office:
    """A fresh mailbox at a hub that may have been through a lot."""
    mailbox = founded.coordinator.add_mailbox()
    return Office(founded.hub, founded, mailbox, founded.publish(founded.coordinator))


def copy_of(hub: RunningHub, to: Path) -> Path:
    """A copy of the hub's folder, as a backup makes it: taken while it stands still."""
    hub.stop()
    shutil.copytree(hub.folder, to)
    hub.start()
    return to


def restore(hub: RunningHub, backup: Path) -> None:
    """Put the older copy in place of what the hub has now."""
    hub.kill()
    for name in ("hub.db", "hub.db-wal", "hub.db-shm"):
        (hub.folder / name).unlink(missing_ok=True)
    shutil.copy(backup / "hub.db", hub.folder / "hub.db")
    hub.start()


def test_pulling_page_by_page_and_again_takes_each_in_once(office: Office) -> None:
    blobs = office.some(25)
    office.send(*blobs)
    inbox = MemoryInbox()

    first = pull_all(inbox, office.client, [office.mailbox], limit=10)
    later = office.some(3)
    office.send(*later)
    second = pull_all(inbox, office.client, [office.mailbox], limit=10)

    assert (first.received, second.received) == (25, 3)
    assert list(inbox.kept) == [each.env for each in blobs + later]
    assert inbox.cursor(office.mailbox).position == 28


def test_a_withdrawal_reaches_who_pulled_before_and_spares_who_pulls_after(office: Office) -> None:
    taken, left = office.some(2)
    office.send(taken, left)
    early, late = MemoryInbox(), MemoryInbox()
    pull_all(early, office.client, [office.mailbox])
    office.outbox.take_back(taken.env, taken.wt)

    assert withdraw_all(office.outbox, office.client).done == 1
    pull_all(early, office.client, [office.mailbox])
    pull_all(late, office.client, [office.mailbox])

    assert early.gone == late.gone == {taken.env}
    assert set(late.kept) == {left.env}, "its bytes are gone"
    assert early.cursor(office.mailbox) == late.cursor(office.mailbox), "and the histories agree"


def test_a_withdrawal_that_comes_first_wins(office: Office) -> None:
    """The envelope arrives after its own tombstone: it is never taken in."""
    late = blob(office.mailbox)
    office.outbox.take_back(late.env, late.wt)
    assert withdraw_all(office.outbox, office.client).done == 1

    office.send(late)

    assert office.outbox.codes == {late.env: "withdrawn"}
    inbox = MemoryInbox()
    assert pull_all(inbox, office.client, [office.mailbox]).received == 0


def test_a_withdrawal_with_another_token_takes_nothing_back_and_blocks_no_other(office: Office) -> None:
    mine, theirs = office.some(2)
    office.send(mine, theirs)
    office.outbox.take_back(theirs.env, secrets.token_bytes(32))
    office.outbox.take_back(mine.env, mine.wt)

    assert withdraw_all(office.outbox, office.client).done == 1

    inbox = MemoryInbox()
    pull_all(inbox, office.client, [office.mailbox])
    assert set(inbox.kept) == {theirs.env}


def test_a_restored_hub_deletes_nothing_and_what_it_lost_is_sent_again(
    office: Office, tmp_path: Path
) -> None:
    """Ten before the copy, ten after it; then the copy is put back, and five new ones take the old places."""
    before, after, new = office.some(10), office.some(10), office.some(5)
    office.send(*before)
    backup = copy_of(office.hub, tmp_path / "backup")
    office.send(*after)
    inbox = MemoryInbox()
    pull_all(inbox, office.client, [office.mailbox])
    restore(office.hub, backup)
    office.send(*new)

    pulled = pull_all(inbox, office.client, [office.mailbox])
    again = recheck(office.outbox, office.client)
    office.send()
    pull_all(inbox, office.client, [office.mailbox])

    assert pulled.rewound == (office.mailbox,)
    assert (pulled.received, again.done) == (5, 10)
    assert set(inbox.kept) == {each.env for each in before + after + new}
    whole = MemoryInbox()
    pull_all(whole, office.client, [office.mailbox])
    assert set(whole.kept) == set(inbox.kept), "nothing is missing at the hub, nothing doubled"
    assert pull_all(inbox, office.client, [office.mailbox]).rewound == (), "and then it is at rest"


def test_a_restored_hub_does_not_undo_a_withdrawal(office: Office, tmp_path: Path) -> None:
    taken = blob(office.mailbox)
    office.send(taken)
    backup = copy_of(office.hub, tmp_path / "backup")
    office.outbox.take_back(taken.env, taken.wt)
    withdraw_all(office.outbox, office.client)
    restore(office.hub, backup)

    assert recheck(office.outbox, office.client).done == 1
    assert withdraw_all(office.outbox, office.client).done == 1

    inbox = MemoryInbox()
    pull_all(inbox, office.client, [office.mailbox])
    assert (set(inbox.kept), inbox.gone) == (set(), {taken.env})


def test_a_hundred_pulls_from_a_hub_that_lost_everything_delete_nothing(
    office: Office, tmp_path: Path
) -> None:
    """It refuses the first time and the hundredth: no deletion comes through by patience."""
    backup = copy_of(office.hub, tmp_path / "backup")
    office.send(*office.some(3))
    inbox = MemoryInbox()
    pull_all(inbox, office.client, [office.mailbox])
    restore(office.hub, backup)

    outcomes = [pull_all(inbox, office.client, [office.mailbox]) for _ in range(100)]

    assert outcomes[0].rewound == (office.mailbox,)
    assert len(inbox.kept) == 3
    assert inbox.gone == set()


def test_a_recheck_of_a_sound_hub_sends_nothing_again(office: Office) -> None:
    office.send(*office.some(150))
    gone = blob(office.mailbox)
    office.outbox.take_back(gone.env, gone.wt)
    withdraw_all(office.outbox, office.client)

    assert recheck(office.outbox, office.client).done == 0


def test_a_mailbox_of_somebody_else_is_closed_and_the_others_are_read(office: Office) -> None:
    office.send(blob(office.mailbox))
    inbox = MemoryInbox()
    strange = secrets.token_bytes(16)

    outcome = pull_all(inbox, office.client, [strange, office.mailbox])

    assert (outcome.closed, outcome.received) == ((strange,), 1)


def test_an_older_copy_of_the_access_list_is_put_right_by_the_device(office: Office, tmp_path: Path) -> None:
    """A device added after the copy is unknown to the restored hub, until it hands in its list."""
    backup = copy_of(office.hub, tmp_path / "backup")
    organisation = office.network.coordinator
    late_key = SigningKey.generate(secrets.token_bytes)
    organisation.devices.append(late_key)
    access = organisation.access()
    office.client.put_access(organisation.id, access)
    restore(office.hub, backup)
    late = office.hub.client(late_key)
    with pytest.raises(HubRefused, match="unknown_device"):
        late.documents_index()

    late.put_access(organisation.id, access)

    versions = [entry.version for entry in late.documents_index() if entry.kind == "access"]
    assert versions == [organisation.version]


# --- hubs that lie -----------------------------------------------------------------------------------------


@dataclass
class ScriptedHub(LossyHub):
    """Serves pages that a test wrote."""

    pages: dict[int, Page] = field(default_factory=dict)

    def pull(self, mailbox: bytes, after: int, limit: int) -> Page:
        return self.pages[after]


class NoHub:
    """Nothing behind a scripted hub."""

    def push(self, envelopes: Sequence[bytes]) -> BatchAnswer:
        raise AssertionError

    look_up = withdraw = pull = push  # type: ignore[assignment]


def chained(blobs: Sequence[Blob]) -> tuple[PageItem, ...]:
    """These as positions 1, 2, 3 …"""
    return tuple(PageItem(at, each.env, each.envelope) for at, each in enumerate(blobs, start=1))


def head_of(items: Sequence[PageItem]) -> bytes:
    """The digest after these."""
    head = NO_HEAD
    for item in items:
        head = next_head(head, item.position, item.env)
    return head


def test_an_envelope_served_twice_is_taken_in_once() -> None:
    """At two positions, with a history that adds up."""
    mailbox = secrets.token_bytes(16)
    twice = blob(mailbox)
    items = chained([twice, twice])
    hub = ScriptedHub(NoHub(), pages={0: Page(items, (), head_of(items)), 2: Page((), (), head_of(items))})
    inbox = MemoryInbox()

    outcome = pull_all(inbox, hub, [mailbox])

    assert (outcome.received, len(inbox.kept), outcome.problem) == (1, 1, None)


@pytest.mark.parametrize("lie", ["left out", "out of order", "head", "again"])
def test_a_history_that_does_not_add_up_is_reported_and_loses_nothing(lie: str) -> None:
    mailbox = secrets.token_bytes(16)
    items = chained([blob(mailbox) for _ in range(3)])
    told = {
        "left out": (items[0], items[2]),
        "out of order": (items[1], items[0], items[2]),
        "head": items,
        "again": (items[0], items[0]),
    }[lie]
    head = secrets.token_bytes(32) if lie == "head" else head_of(items)
    inbox = MemoryInbox()

    outcome = pull_all(inbox, ScriptedHub(NoHub(), pages={0: Page(told, (), head)}), [mailbox])

    assert outcome.inconsistent == (mailbox,)
    assert isinstance(outcome.problem, HubNotGenuine)
    assert set(inbox.kept) == {item.env for item in told}, "what came is kept"
    assert inbox.cursor(mailbox) == START, "and everything is asked for again"


def test_a_fork_is_seen_by_who_read_the_other_branch(office: Office) -> None:
    """Two devices are told two histories; the one that comes over to the other branch notices."""
    office.send(*office.some(2))
    inbox = MemoryInbox()
    pull_all(inbox, office.client, [office.mailbox])
    cursor = inbox.cursor(office.mailbox)
    inbox.advance(office.mailbox, replace(cursor, head=secrets.token_bytes(32)))

    outcome = pull_all(inbox, office.client, [office.mailbox])

    assert (outcome.rewound, outcome.received) == ((office.mailbox,), 0)
    assert inbox.cursor(office.mailbox) == cursor
