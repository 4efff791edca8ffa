"""Each envelope is stored once and judged alone; limits refuse the newest and push nothing out."""

import secrets
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path

import pytest

from sync.engine import push_all
from sync.errors import HubRefused
from sync.hub.service import Limits
from sync.identity import SigningKey
from sync.protocol import Envelope
from sync.protocol.calls import MAX_BODY, NO_HEAD, next_head
from sync.transport import HubClient
from tests.hub.fakes import MemoryOutbox
from tests.hub.serving import Served, serving, tables
from tests.hub_server import Blob, Network, Organisation, blob


@dataclass
class Post:
    """A hub with small limits, a member that reads two mailboxes, and a stranger of another organisation."""

    hub: Served
    open: bytes
    inner: bytes
    client: HubClient
    stranger: HubClient


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Post]:
    with serving(tmp_path, Limits(mailbox=30, envelopes=50, tombstones=2)) as hub:
        network = Network(hub)
        network.found()
        member = Organisation(network.net)
        inner = member.add_mailbox(open_to_all=False)
        opened = member.add_mailbox(epochs=(1, 2))
        client = network.join(member)
        yield Post(hub, opened, inner, client, network.join(Organisation(network.net)))


def said(client: HubClient, *envelopes: bytes) -> list[tuple[int, str]]:
    """Status and code for each."""
    return [(item.status, item.code) for item in client.push(envelopes).items]


def changed(of: Blob, **fields: object) -> bytes:
    """The same envelope with other fields."""
    envelope = Envelope.decode(of.envelope)
    values = {name: getattr(envelope, name) for name in Envelope.__dataclass_fields__}
    return Envelope(**{**values, **fields}).encode()


def test_every_item_is_judged_for_itself(post: Post) -> None:
    good, second = blob(post.open), blob(post.open, epoch=2)
    other_bytes = changed(good, sealed=secrets.token_bytes(3184))

    answers = said(
        post.client, good.envelope, good.envelope, other_bytes,
        b"", good.envelope[:-1], good.envelope + b"\0",
        blob(secrets.token_bytes(16)).envelope, blob(post.open, epoch=3).envelope,
        blob(post.open, days=-1).envelope, blob(post.open, days=70).envelope,
        changed(blob(post.open), profile=2), bytes(140_000), second.envelope,
    )  # fmt: skip

    assert answers == [
        (201, ""), (208, ""), (409, "other_bytes"),
        (422, "malformed"), (422, "malformed"), (422, "malformed"),
        (422, "unknown_mailbox"), (422, "epoch_closed"), (422, "expires"), (422, "expires"),
        (422, "profile"), (413, "too_large"), (201, ""),
    ]  # fmt: skip
    assert [item.env for item in post.client.pull(post.open).items] == [good.env, second.env]


def test_an_envelope_of_the_largest_class_passes_and_comes_back_whole(post: Post) -> None:
    large = blob(post.open, size_class=3)
    assert said(post.client, large.envelope) == [(201, "")]
    assert post.client.pull(post.open).items[0].envelope == large.envelope


def test_the_answers_give_positions_and_a_repeat_gives_the_same(post: Post) -> None:
    blobs = [blob(post.open) for _ in range(3)]
    first = post.client.push([each.envelope for each in blobs]).items
    again = post.client.push([each.envelope for each in reversed(blobs)]).items
    assert [item.position for item in first] == [1, 2, 3]
    assert [item.position for item in again] == [3, 2, 1]


def test_own_mailboxes_take_from_their_own_organisation_and_open_ones_from_all(post: Post) -> None:
    assert said(post.stranger, blob(post.inner).envelope, blob(post.open).envelope) == [
        (422, "not_a_writer"),
        (201, ""),
    ]
    assert said(post.client, blob(post.inner).envelope) == [(201, "")]


def test_only_who_is_listed_reads_a_mailbox(post: Post) -> None:
    for mailbox in (post.open, post.inner, secrets.token_bytes(16)):
        with pytest.raises(HubRefused, match="not_allowed"):
            post.stranger.pull(mailbox)


def test_a_full_mailbox_refuses_the_newest_and_has_room_again_after_a_withdrawal(post: Post) -> None:
    blobs = [blob(post.open) for _ in range(31)]

    statuses = [item.status for item in post.client.push([each.envelope for each in blobs]).items]
    assert statuses == [201] * 30 + [429]
    assert len(post.client.pull(post.open).items) == 30
    post.client.withdraw(blobs[0].env, blobs[0].wt)

    assert said(post.client, blobs[30].envelope) == [(201, "")]


def test_a_device_sends_only_so_many_a_day(post: Post) -> None:
    """Repeats do not count; another device is not touched; tomorrow it goes on."""
    first = [blob(post.open) for _ in range(25)]
    post.client.push([each.envelope for each in first])
    post.client.push([each.envelope for each in first])
    answers = said(post.client, *[blob(post.inner).envelope for _ in range(26)])
    assert answers == [(201, "")] * 25 + [(429, "busy")]
    assert said(post.stranger, blob(post.open).envelope) == [(201, "")]

    post.hub.clock.ahead = timedelta(days=1)

    assert said(post.client, blob(post.open).envelope) == [(201, "")]


def test_early_tombstones_are_few_a_day_and_repeats_do_not_count(post: Post) -> None:
    first, second = blob(post.open), blob(post.open)
    for each in (first, first, second):
        post.client.withdraw(each.env, each.wt)
    with pytest.raises(HubRefused, match="busy"):
        post.client.withdraw(secrets.token_bytes(16), secrets.token_bytes(32))

    assert said(post.client, first.envelope) == [(410, "withdrawn")]
    with_other_token = blob(post.open, env=second.env)
    assert said(post.client, with_other_token.envelope) == [(201, "")], "another wc is another envelope"


def test_a_withdrawn_envelope_leaves_no_byte_and_never_comes_back(post: Post) -> None:
    sent = blob(post.open)
    said(post.client, sent.envelope)

    post.client.withdraw(sent.env, sent.wt)
    post.client.withdraw(sent.env, sent.wt)

    assert said(post.client, sent.envelope) == [(410, "withdrawn")]
    page = post.client.pull(post.open)
    assert [(item.env, item.envelope) for item in page.items] == [(sent.env, None), (sent.env, None)]
    assert page.withdrawn == (sent.env,)
    sealed = repr(Envelope.decode(sent.envelope).sealed)[2:-1]
    assert not any(sealed in row for rows in tables(post.hub.service.database).values() for row in rows)


def test_who_does_not_know_the_token_withdraws_nothing(post: Post) -> None:
    sent = blob(post.open)
    said(post.client, sent.envelope)
    with pytest.raises(HubRefused, match="not_allowed"):
        post.client.withdraw(sent.env, secrets.token_bytes(32))
    assert post.client.pull(post.open).items[0].envelope == sent.envelope


def test_expired_envelopes_lose_their_bytes_and_keep_their_place(post: Post) -> None:
    soon, later = blob(post.open, days=5), blob(post.open, days=40)
    said(post.client, soon.envelope, later.envelope)
    head = post.client.pull(post.open).head
    post.hub.clock.ahead = timedelta(days=6)

    assert post.hub.retain() == 1
    assert post.hub.retain() == 0

    page = post.client.pull(post.open)
    assert [item.envelope for item in page.items] == [None, later.envelope]
    assert (page.withdrawn, page.head) == ((), head), "not withdrawn, and the history still adds up"
    assert said(post.client, soon.envelope) == [(410, "expired")]


def test_what_was_stored_stays_stored_when_something_speaks_against_it_later(tmp_path: Path) -> None:
    """The reply was lost and the epoch closed meanwhile: asked again, the hub says it has it."""
    with serving(tmp_path) as hub:
        network = Network(hub)
        mailbox = network.coordinator.add_mailbox(epochs=(1,))
        client = network.found()
        sent, late = blob(mailbox), blob(mailbox)
        said(client, sent.envelope)
        entry = network.coordinator.mailboxes.pop()
        network.coordinator.mailboxes.append(replace(entry, epochs=(2,)))
        network.publish(network.coordinator)

        assert said(client, late.envelope, sent.envelope) == [(422, "epoch_closed"), (208, "")]


def test_tombstones_are_kept_for_sixty_days(post: Post) -> None:
    late = blob(post.open, days=59)
    post.client.withdraw(late.env, late.wt)
    post.hub.clock.ahead = timedelta(days=59)
    post.hub.retain()
    assert said(post.client, late.envelope) == [(410, "withdrawn")]

    post.hub.clock.ahead = timedelta(days=62)
    post.hub.retain()

    assert tables(post.hub.service.database)["tombstone"] == []


def test_pages_are_cut_by_number_and_by_bytes_and_join_without_a_seam(post: Post) -> None:
    blobs = [blob(post.inner, size_class=3) for _ in range(30)] + [blob(post.inner) for _ in range(0)]
    for each in blobs:
        post.client.push([each.envelope])
    pages, after = [], 0
    while page := post.client.pull(post.inner, after, 25).items:
        pages.append(page)
        after = page[-1].position

    assert [len(page) for page in pages] == [25, 5]
    whole = post.client.pull(post.inner, 0, 1000)
    assert sum(len(item.envelope or b"") for item in whole.items) <= MAX_BODY
    head = NO_HEAD
    for item in whole.items:
        head = next_head(head, item.position, item.env)
    assert head == whole.head


def test_looking_up_tells_had_gone_and_never_seen(post: Post) -> None:
    kept, taken, early = (blob(post.open) for _ in range(3))
    said(post.client, kept.envelope, taken.envelope)
    post.client.withdraw(taken.env, taken.wt)
    post.client.withdraw(early.env, early.wt)

    found = post.client.look_up([kept.env, taken.env, early.env, secrets.token_bytes(16)]).items

    assert [item.status for item in found] == [208, 410, 410, 404]


def test_pushes_that_meet_store_each_envelope_once_in_one_order(post: Post) -> None:
    """Four callers push the same twenty in their own order; positions have no gap and no double."""
    blobs = [blob(post.open) for _ in range(20)]
    orders = [blobs, blobs[::-1], blobs[10:] + blobs[:10], blobs[5:] + blobs[:5]]
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda order: said(post.client, *[each.envelope for each in order]), orders))

    flat = [status for answer in answers for status, _ in answer]
    assert (flat.count(201), flat.count(208)) == (20, 60)
    items = post.client.pull(post.open).items
    assert [item.position for item in items] == list(range(1, 21))
    assert {item.env for item in items} == {each.env for each in blobs}


def test_a_full_disk_loses_nothing_and_is_over_when_there_is_room(tmp_path: Path) -> None:
    """The hub says that it failed; the queue waits and goes through afterwards, each envelope once."""
    with serving(tmp_path) as hub:
        network = Network(hub)
        mailbox = network.coordinator.add_mailbox()
        client, outbox = network.found(), MemoryOutbox()
        for each in [blob(mailbox) for _ in range(30)]:
            outbox.add(each.env, each.envelope)
        database = hub.service.database
        with database.write() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}")

        full = push_all(outbox, client)
        with database.write() as connection:
            connection.exec_driver_sql("PRAGMA max_page_count = 1000000")
        again = push_all(outbox, client)

        assert isinstance(full.problem, HubRefused)
        assert (full.problem.status, full.problem.code, full.refused) == (500, "broken", 0)
        assert full.stored < 30
        assert (full.stored + again.stored, again.problem) == (30, None)
        assert len(client.pull(mailbox).items) == 30


def test_what_is_stored_does_not_say_who_sent_it(post: Post) -> None:
    """The device's id stands in the list and in today's counts, and tomorrow not even there."""
    sender = SigningKey.generate(secrets.token_bytes)
    assert sender.id  # a key the hub never saw, as a control: it must occur nowhere
    said(post.stranger, blob(post.open).envelope)
    post.hub.clock.ahead = timedelta(days=1)
    post.hub.retain()

    rows = tables(post.hub.service.database)

    devices = [row.split(",")[0].lstrip("(") for row in rows["device"]]
    for table in ("envelope", "withdrawal", "tombstone", "mailbox", "usage", "nonce"):
        senders = devices if table != "mailbox" else []
        assert not any(device in row for device in senders for row in rows[table]), table
