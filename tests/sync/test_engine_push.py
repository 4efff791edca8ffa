"""Nothing that was queued is lost, doubled or held up, whatever the line and the hub do."""

import secrets
import threading
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import pytest

from sync.engine import OutItem, pull_all, push_all
from sync.engine.push import MOST_ATTEMPTS
from sync.errors import HubNotGenuine, HubRefused, HubUnreachable
from sync.identity import SigningKey
from sync.transport import HubClient
from tests.hub.fakes import Canned, ChokingHub, LossyHub, MemoryInbox, MemoryOutbox, answering
from tests.hub_server import Blob, Network, Organisation, RunningHub, blob, running_hub


@dataclass
class Post:
    """A hub and an organisation that can add devices and mailboxes as the tests need them."""

    hub: RunningHub
    network: Network

    def new(self, *, epochs: tuple[int, ...] = (1,)) -> tuple[bytes, HubClient]:
        """A fresh mailbox, and a client of a fresh device that reads it."""
        organisation = self.network.coordinator
        device = SigningKey.generate(secrets.token_bytes)
        organisation.devices.append(device)
        mailbox = organisation.add_mailbox(device, epochs=epochs)
        self.network.publish(organisation)
        return mailbox, self.hub.client(device)


@pytest.fixture(scope="module")
def post(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Post]:
    with running_hub(tmp_path_factory.mktemp("push")) as hub:
        network = Network(hub)
        network.found()
        yield Post(hub, network)


def queued(blobs: list[Blob]) -> MemoryOutbox:
    """An outbox with these, in order."""
    outbox = MemoryOutbox()
    for each in blobs:
        outbox.add(each.env, each.envelope)
    return outbox


def held(client: HubClient, mailbox: bytes) -> list[bytes]:
    """What the hub has in a mailbox, in order, by pulling it."""
    inbox = MemoryInbox()
    assert pull_all(inbox, client, [mailbox]).problem is None
    return list(inbox.kept)


def test_everything_leaves_in_the_order_it_was_queued(post: Post) -> None:
    mailbox, client = post.new()
    blobs = [blob(mailbox) for _ in range(250)]
    outbox = queued(blobs)

    outcome = push_all(outbox, client)

    assert (outcome.stored, outcome.problem) == (250, None)
    assert held(client, mailbox) == [each.env for each in blobs]
    assert push_all(outbox, client).stored == 0


def test_what_is_stored_carries_the_hubs_own_time(post: Post) -> None:
    mailbox, client = post.new()
    outbox = queued([blob(mailbox)])

    push_all(outbox, client)

    assert all(abs(at - time.time()) < 5 for at in outbox.stored_at.values())


def test_a_lost_reply_is_unknown_and_then_exactly_one(post: Post) -> None:
    """The hub kept all, its answer was lost; the state says so, and the next try doubles nothing."""
    mailbox, client = post.new()
    blobs = [blob(mailbox) for _ in range(30)]
    outbox = queued(blobs)
    seen: list[str] = []

    class Watched(LossyHub):
        def push(self, envelopes):  # type: ignore[no-untyped-def]
            seen.extend(sorted(set(outbox.state.values())))
            return super().push(envelopes)

    outcome = push_all(outbox, Watched(client, lose=1))

    assert seen[:2] == ["pending", "unknown"]
    assert outcome.stored == 30
    assert held(client, mailbox) == [each.env for each in blobs]


def test_when_no_reply_ever_comes_it_gives_up_and_later_goes_on(post: Post) -> None:
    mailbox, client = post.new()
    blobs = [blob(mailbox) for _ in range(30)]
    outbox, hub = queued(blobs), LossyHub(client, lose=100)

    first = push_all(outbox, hub)
    assert isinstance(first.problem, HubUnreachable)
    assert hub.pushes == [30, 3, 1, 1], "smaller each time, and then no more"

    hub.lose = 0
    second = push_all(outbox, hub, batch=first.batch)
    assert (second.stored, second.problem) == (30, None)
    assert sorted(held(client, mailbox)) == sorted(each.env for each in blobs)


def test_nobody_there_changes_nothing(post: Post) -> None:
    mailbox, client = post.new()
    outbox = queued([blob(mailbox)])
    client.abort()

    outcome = push_all(outbox, client)

    assert isinstance(outcome.problem, HubUnreachable)
    assert outbox.envs("pending") == list(outbox.items)


@pytest.mark.parametrize(
    "answer",
    [
        Canned(200, b"<html>Welcome</html>", (("Content-Type", "text/html"),)),
        Canned(302, b"", (("Location", "http://127.0.0.1:1/"),)),
        Canned(204),
        Canned(201, b"{}"),
    ],
)
def test_a_captive_portal_leaves_everything_not_sent(post: Post, answer: Canned) -> None:
    mailbox, client = post.new()
    outbox = queued([blob(mailbox) for _ in range(3)])
    with answering(answer) as (url, asked):
        portal = HubClient(
            url, post.hub.key, SigningKey.generate(secrets.token_bytes), now=client.hub_now,
            entropy=secrets.token_bytes,
        )  # fmt: skip
        outcome = push_all(outbox, portal)

    assert isinstance(outcome.problem, HubNotGenuine)
    assert len(outbox.envs("pending")) == 3
    assert len(asked) == 1


def test_a_poison_item_in_front_of_fifty_is_set_aside_and_the_fifty_go(post: Post) -> None:
    """For bytes the hub will not have, for an unknown mailbox, and for bytes that are too large."""
    mailbox, client = post.new()
    good = [blob(mailbox) for _ in range(50)]
    bad = [b"no envelope", blob(secrets.token_bytes(16)).envelope, b"x" * 200_000]
    outbox = MemoryOutbox()
    for number, envelope in enumerate(bad):
        outbox.add(bytes((number,)) * 16, envelope)
    for each in good:
        outbox.add(each.env, each.envelope)

    outcome = push_all(outbox, client)

    assert (outcome.stored, outcome.refused, outcome.problem) == (50, 3, None)
    assert sorted(outbox.codes.values()) == ["malformed", "too_large", "unknown_mailbox"]
    assert held(client, mailbox) == [each.env for each in good]


def test_an_item_at_which_the_line_breaks_every_time_holds_up_nothing(post: Post) -> None:
    """It is found by halving, waits while it may still be the line's fault, and is set aside at last."""
    mailbox, client = post.new()
    blobs = [blob(mailbox) for _ in range(51)]
    outbox, hub = queued(blobs), ChokingHub(client, poison=blobs[0].envelope)

    assert push_all(outbox, hub).stored == 50
    assert outbox.state[blobs[0].env] == "unknown"
    for _ in range(MOST_ATTEMPTS):
        later = blob(mailbox)
        outbox.add(later.env, later.envelope)
        assert push_all(outbox, hub).stored == 1

    assert outbox.codes == {blobs[0].env: "unanswered"}


def test_a_batch_that_is_too_large_as_a_whole_is_cut_until_it_passes(post: Post) -> None:
    """Forty envelopes of the largest class are more than 4 MiB: the hub reads none of such a body."""
    mailbox, client = post.new()
    blobs = [blob(mailbox, size_class=3) for _ in range(40)]
    outbox = queued(blobs)

    outcome = push_all(outbox, client)

    assert (outcome.stored, outcome.refused, outcome.problem) == (40, 0, None)
    assert held(client, mailbox) == [each.env for each in blobs]


def test_a_revoked_device_is_told_and_its_queue_stays(post: Post) -> None:
    mailbox, client = post.new()
    organisation = post.network.coordinator
    organisation.revoked += (organisation.devices[-1].id,)
    post.network.publish(organisation)
    outbox = queued([blob(mailbox)])

    outcome = push_all(outbox, client)

    assert isinstance(outcome.problem, HubRefused)
    assert (outcome.problem.status, outcome.problem.code) == (403, "revoked")
    assert len(outbox.envs("pending")) == 1


def test_a_daily_limit_makes_the_rest_wait_and_loses_none(post: Post) -> None:
    mailbox, client = post.new()
    outbox = queued([blob(mailbox) for _ in range(1010)])

    outcome = push_all(outbox, client)

    assert (outcome.stored, outcome.refused, outcome.waiting) == (1000, 0, 10)
    assert len(outbox.envs("pending")) == 10


@dataclass
class Renewing:
    """Seals again, as the workflow would: here, a new blob for the epoch that is open."""

    outbox: MemoryOutbox
    mailbox: bytes
    epoch: int
    refreshed: int = 0
    codes: list[str] = field(default_factory=list)

    def refresh(self) -> None:
        self.refreshed += 1

    def renew(self, item: OutItem, code: str) -> OutItem | None:
        self.codes.append(code)
        if not code:
            return item
        fresh = blob(self.mailbox, epoch=self.epoch)
        del self.outbox.items[item.env], self.outbox.state[item.env]
        self.outbox.add(fresh.env, fresh.envelope)
        return self.outbox.items[fresh.env]


def test_an_envelope_for_a_closed_epoch_is_sealed_again_in_the_same_run(post: Post) -> None:
    mailbox, client = post.new(epochs=(2,))
    outbox = queued([blob(mailbox, epoch=1), blob(mailbox, epoch=2)])
    renewal = Renewing(outbox, mailbox, epoch=2)

    outcome = push_all(outbox, client, renewal=renewal)

    assert (outcome.stored, outcome.renewed, outcome.refused) == (2, 1, 0)
    assert renewal.codes.count("epoch_closed") == 1
    assert renewal.refreshed == 2, "before the push, and when the hub said no"
    assert len(held(client, mailbox)) == 2


def test_an_envelope_past_its_day_is_sealed_again(post: Post) -> None:
    """As one sealed by a clock ten years slow is."""
    mailbox, client = post.new()
    outbox = queued([blob(mailbox, days=-3650)])

    outcome = push_all(outbox, client, renewal=Renewing(outbox, mailbox, epoch=1))

    assert (outcome.stored, outcome.renewed) == (1, 1)


def test_sealing_again_for_an_epoch_that_is_closed_too_does_not_go_round(post: Post) -> None:
    mailbox, client = post.new(epochs=(3,))
    outbox = queued([blob(mailbox, epoch=1)])
    renewal = Renewing(outbox, mailbox, epoch=2)

    outcome = push_all(outbox, client, renewal=renewal)

    assert (outcome.stored, outcome.refused, outcome.renewed) == (0, 0, 1)
    assert len(outbox.envs("pending")) == 1


def test_an_envelope_that_must_wait_stays_and_the_others_go(post: Post) -> None:
    mailbox, client = post.new()
    blobs = [blob(mailbox) for _ in range(3)]
    outbox = queued(blobs)

    class Holding(Renewing):
        def renew(self, item: OutItem, code: str) -> OutItem | None:
            return None if item.env == blobs[1].env else item

    outcome = push_all(outbox, client, renewal=Holding(outbox, mailbox, 1))

    assert (outcome.stored, outcome.waiting) == (2, 1)
    assert outbox.envs("pending") == [blobs[1].env]


def test_four_flows_carry_what_one_would(post: Post) -> None:
    """The outbox is only touched from the calling thread."""
    mailbox, client = post.new()
    blobs = [blob(mailbox) for _ in range(450)]
    threads: set[int] = set()

    class Watching(MemoryOutbox):
        def mark_stored(self, env: bytes, position: int, hub_time: int) -> None:
            threads.add(threading.get_ident())
            super().mark_stored(env, position, hub_time)

    outbox = Watching()
    for each in blobs:
        outbox.add(each.env, each.envelope)
    with ThreadPoolExecutor(4) as executor:
        outcome = push_all(outbox, client, executor=executor, flows=4)

    assert outcome.stored == 450
    assert sorted(held(client, mailbox)) == sorted(each.env for each in blobs)
    assert threads == {threading.get_ident()}


@pytest.mark.parametrize("after", [0.01, 0.03, 0.06])
def test_a_hub_killed_in_mid_push_has_each_envelope_once(
    tmp_path_factory: pytest.TempPathFactory, after: float
) -> None:
    """SIGKILL at some moment of ten batches; what was answered is there, and a repeat makes it whole."""
    with running_hub(tmp_path_factory.mktemp("kill")) as hub:
        network = Network(hub)
        mailbox = network.coordinator.add_mailbox()
        client = network.found()
        blobs = [blob(mailbox) for _ in range(900)]
        outbox = queued(blobs)
        killer = threading.Timer(after, hub.kill)
        killer.start()
        first = push_all(outbox, client)
        killer.join()
        answered = set(outbox.envs("stored"))
        hub.start()
        assert answered <= set(held(client, mailbox)), "what was said to be stored is stored"

        second = push_all(outbox, client)

        assert (first.stored + second.stored, second.problem) == (900, None)
        assert sorted(held(client, mailbox)) == sorted(each.env for each in blobs)


def test_mail_for_another_organisations_own_mailbox_is_refused(post: Post) -> None:
    other = Organisation(post.network.net)
    inner = other.add_mailbox(open_to_all=False)
    own = post.network.join(other)
    _, stranger = post.new()
    outbox = queued([blob(inner)])

    assert push_all(outbox, stranger).refused == 1
    assert list(outbox.codes.values()) == ["not_a_writer"]
    assert push_all(queued([blob(inner)]), own).stored == 1
