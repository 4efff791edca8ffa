"""Outbox and messages: what is done again has no second effect, whatever was lost in between."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from fieldapp.store.messages import Receipt
from fieldapp.store.outbox import Outgoing
from fieldapp.store.store import Store
from sync.engine import push_all
from sync.errors import HubUnreachable
from sync.protocol.calls import BatchAnswer, ItemAnswer
from tests.store.values import TODAY, a_message, an_outgoing, new_id

Moving = Callable[[datetime], None]


def raw(id_: str) -> bytes:
    return bytes.fromhex(id_)


def queue(store: Store, *items: Outgoing) -> None:
    with store.database.transaction():
        for item in items:
            store.outbox.queue(item)


def waiting(store: Store) -> list[str]:
    return [item.env.hex() for item in store.outbox.pending(100)]


class SmallHub:
    """Stores everything once; may lose a reply after it has stored."""

    def __init__(self, *, lost_replies: int = 0) -> None:
        self.stored: dict[bytes, bytes] = {}
        self.lost_replies = lost_replies

    def push(self, envelopes: Sequence[bytes]) -> BatchAnswer:
        answers = [self._store(envelope) for envelope in envelopes]
        if self.lost_replies:
            self.lost_replies -= 1
            raise HubUnreachable("no_answer")
        return BatchAnswer(tuple(answers), 1_800_000_000)

    def _store(self, envelope: bytes) -> ItemAnswer:
        env = envelope[:16]
        known = env in self.stored
        self.stored[env] = envelope
        return ItemAnswer(208 if known else 201, len(self.stored))

    def __getattr__(self, name: str) -> Any:
        raise AssertionError(name)


class TestOutbox:
    def test_what_waits_comes_oldest_first_without_what_is_to_be_skipped(self, store: Store) -> None:
        first, second, third = an_outgoing(), an_outgoing(), an_outgoing()
        queue(store, first, second, third)

        assert waiting(store) == [first.env, second.env, third.env]
        assert [item.env for item in store.outbox.pending(1, {raw(first.env)})] == [raw(second.env)]
        assert store.outbox.pending(5)[0].envelope == b"sealed"

    def test_queued_twice_it_waits_once(self, store: Store) -> None:
        item = an_outgoing()
        with store.database.transaction():
            assert store.outbox.queue(item)
            assert not store.outbox.queue(replace(item, envelope=b"other"))

        assert waiting(store) == [item.env]
        assert store.outbox.envelope(item.env) == b"sealed"

    def test_the_engine_empties_it_and_a_lost_reply_delivers_once(self, store: Store) -> None:
        items = [an_outgoing(env=new_id()) for _ in range(5)]
        items = [replace(item, envelope=raw(item.env) + b"sealed") for item in items]
        queue(store, *items)
        hub = SmallHub(lost_replies=1)

        first = push_all(store.outbox, hub)
        second = push_all(store.outbox, hub)

        assert first.stored + second.stored == 5
        assert len(hub.stored) == 5
        assert waiting(store) == []
        line = store.outbox.line(items[0].env)
        assert line is not None
        assert (line.state, line.attempts, line.hub_time) == ("stored", 1, 1_800_000_000)

    def test_without_an_answer_it_is_unknown_and_waits_on(self, store: Store) -> None:
        item = an_outgoing()
        queue(store, item)

        store.outbox.mark_unknown([raw(item.env)])
        store.outbox.mark_unknown([raw(item.env)])

        line = store.outbox.line(item.env)
        assert line is not None
        assert (line.state, line.attempts) == ("unknown", 2)
        assert waiting(store) == [item.env]

    def test_refused_it_is_set_aside_with_its_code_and_can_be_shown(self, store: Store) -> None:
        poison, good = an_outgoing(), an_outgoing()
        queue(store, poison, good)

        store.outbox.mark_refused(raw(poison.env), "profile")

        assert waiting(store) == [good.env]
        assert [(line.env, line.code) for line in store.outbox.refused()] == [(poison.env, "profile")]
        assert store.outbox.envelope(poison.env) == b"sealed"

    def test_the_last_word_stands(self, store: Store) -> None:
        """What the hub stored is not refused by a late answer, nor the reverse."""
        item = an_outgoing()
        queue(store, item)
        store.outbox.mark_stored(raw(item.env), 7, 1_800_000_000)

        store.outbox.mark_refused(raw(item.env), "quota")
        store.outbox.mark_unknown([raw(item.env)])

        line = store.outbox.line(item.env)
        assert line is not None
        assert (line.state, line.position, line.code) == ("stored", 7, "")

    def test_news_is_told_until_it_is_noted(self, store: Store) -> None:
        stored, refused, still = an_outgoing(), an_outgoing(), an_outgoing()
        queue(store, stored, refused, still)
        store.outbox.mark_stored(raw(stored.env), 1, 1)
        store.outbox.mark_refused(raw(refused.env), "quota")

        assert [line.env for line in store.outbox.news()] == [stored.env, refused.env]
        with store.database.transaction():
            store.outbox.mark_noted(stored.env)
        assert [line.env for line in store.outbox.news()] == [refused.env]

    def test_what_waits_is_counted_by_kind(self, store: Store) -> None:
        queue(store, an_outgoing(kind=1), an_outgoing(kind=2), an_outgoing(kind=3))

        assert store.outbox.waiting() == 3
        assert store.outbox.waiting((1, 2)) == 2


class TestSealedAgain:
    def test_it_takes_the_place_in_the_line(self, store: Store) -> None:
        first, second = an_outgoing(), an_outgoing()
        again = replace(first, env=an_outgoing().env, epoch=2, wt=b"x" * 32)
        queue(store, first, second)

        with store.database.transaction():
            store.outbox.replace(first.env, again)

        assert waiting(store) == [again.env, second.env]
        line = store.outbox.of_message(first.mid)
        assert line is not None
        assert (line.env, line.epoch) == (again.env, 2)

    def test_both_are_taken_back_if_the_message_is(self, store: Store) -> None:
        first = an_outgoing()
        again = replace(first, env=an_outgoing().env, wt=b"x" * 32)
        queue(store, first)
        with store.database.transaction():
            store.outbox.replace(first.env, again)

        with store.database.transaction():
            store.outbox.withdraw(first.mid)

        assert {(each.env.hex(), each.wt) for each in store.outbox.withdrawals(10)} == {
            (first.env, first.wt),
            (again.env, again.wt),
        }

    def test_only_for_the_same_message(self, store: Store) -> None:
        item = an_outgoing()
        queue(store, item)

        with pytest.raises(ValueError, match="same message"), store.database.transaction():
            store.outbox.replace(item.env, an_outgoing())

        assert waiting(store) == [item.env]


class TestTakingBack:
    def test_it_leaves_the_line_and_is_told_to_the_hub_until_confirmed(self, store: Store) -> None:
        item = an_outgoing()
        queue(store, item)

        with store.database.transaction():
            assert store.outbox.withdraw(item.mid) == 1
            assert store.outbox.withdraw(item.mid) == 0

        assert waiting(store) == []
        assert store.outbox.envelope(item.env) is None
        assert [(each.env, each.wt) for each in store.outbox.withdrawals(10)] == [(raw(item.env), item.wt)]
        store.outbox.mark_withdrawn(raw(item.env), 1)
        assert store.outbox.withdrawals(10) == []
        assert store.outbox.taken_back(None, 10) == [raw(item.env)]
        store.outbox.requeue_withdrawal(raw(item.env))
        assert len(store.outbox.withdrawals(10)) == 1

    def test_a_push_under_way_does_not_bring_it_back(self, store: Store) -> None:
        item = an_outgoing()
        queue(store, item)
        with store.database.transaction():
            store.outbox.withdraw(item.mid)

        store.outbox.mark_stored(raw(item.env), 1, 1)
        store.outbox.requeue(raw(item.env))

        line = store.outbox.line(item.env)
        assert line is not None
        assert line.state == "withdrawn"


class TestWhatTheHubShouldHave:
    def test_stored_unanswered_and_not_past_its_day(self, store: Store) -> None:
        plain, answered, old, pending = (
            an_outgoing(),
            an_outgoing(),
            an_outgoing(expires=TODAY - 1),
            an_outgoing(),
        )
        queue(store, plain, answered, old, pending)
        for item in (plain, answered, old):
            store.outbox.mark_stored(raw(item.env), 1, 1)
        with store.database.transaction():
            store.outbox.mark_answered(answered.mid)

        assert store.outbox.left(None, 10) == [raw(plain.env)]
        assert store.outbox.left(raw(plain.env), 10) == []
        assert store.outbox.envelope(answered.env) is None

    def test_in_pages_by_id(self, store: Store) -> None:
        items = [an_outgoing() for _ in range(7)]
        queue(store, *items)
        for item in items:
            store.outbox.mark_stored(raw(item.env), 1, 1)

        found: list[bytes] = []
        while page := store.outbox.left(found[-1] if found else None, 3):
            found += page

        assert found == sorted(raw(item.env) for item in items)

    def test_lost_it_is_sent_again_under_its_own_id(self, store: Store) -> None:
        item = an_outgoing()
        queue(store, item)
        store.outbox.mark_stored(raw(item.env), 1, 1)

        store.outbox.requeue(raw(item.env))

        assert waiting(store) == [item.env]


class TestMessages:
    def test_one_comes_back_as_it_was_and_is_kept_once(self, store: Store) -> None:
        message = a_message(payload=bytes(range(256)), at=datetime(2026, 1, 1, tzinfo=UTC))
        with store.database.transaction():
            assert store.messages.add(message)
            assert not store.messages.add(replace(message, payload=b"other"))

        assert store.messages.get(message.mid) == message
        assert store.messages.of_thread(message.thread) == [message]

    def test_erased_only_the_signed_header_remains(self, store: Store) -> None:
        message = a_message()
        with store.database.transaction():
            store.messages.add(message)
            store.messages.erase_content(message.mid)

        assert store.messages.get(message.mid) == replace(message, salt=None, payload=None)

    def test_sealed_again_number_chain_and_payload_stay(self, store: Store) -> None:
        message = a_message(direction="out")
        with store.database.transaction():
            store.messages.add(message)
            store.messages.resealed(message.mid, "ee" * 16, 2, b"other header", b"t" * 64)  # type: ignore[arg-type]

        assert store.messages.get(message.mid) == replace(
            message,
            env="ee" * 16,  # type: ignore[arg-type]
            epoch=2,
            header=b"other header",
            signature=b"t" * 64,
        )

    def test_numbers_go_up_by_one_and_never_back(self, store: Store) -> None:
        mailbox: Any = new_id()
        assert store.messages.last_sent("inc", mailbox) is None
        with store.database.transaction():
            store.messages.count_sent("inc", mailbox, 1, b"1" * 32)
            store.messages.count_sent("inc", mailbox, 2, b"2" * 32)
            store.messages.count_sent("other", mailbox, 1, b"o" * 32)

        assert store.messages.last_sent("inc", mailbox) == (2, b"2" * 32)
        for wrong in (1, 2, 4):
            with pytest.raises(ValueError, match="chain"), store.database.transaction():
                store.messages.count_sent("inc", mailbox, wrong, b"x" * 32)

    def test_a_hole_and_a_split_in_a_chain_can_be_seen(self, store: Store) -> None:
        first = a_message(n=1)
        third = replace(first, mid=new_id(), n=3)  # type: ignore[arg-type]
        twin = replace(third, mid=new_id(), chain=b"d" * 32)  # type: ignore[arg-type]
        with store.database.transaction():
            for message in (first, third, twin):
                store.messages.add(message)
        chain = (first.device, first.inc, first.mailbox)

        assert store.messages.missing() == [(first.device, first.mailbox, 1)]
        assert store.messages.received_at_place(*chain, 1) == [first]
        assert store.messages.received_at_place(*chain, 2) == []
        assert len(store.messages.received_at_place(*chain, 3)) == 2

    def test_receipts_are_kept_once_each(self, store: Store) -> None:
        message = a_message(direction="out")
        receipt = Receipt(message.mid, new_id(), 1, 29_000_000, "", new_id())  # type: ignore[arg-type]
        opened = replace(receipt, what=2, minute=29_000_001)
        with store.database.transaction():
            assert store.messages.add_receipt(opened)
            assert store.messages.add_receipt(receipt)
            assert not store.messages.add_receipt(receipt)

        assert store.messages.receipts(message.mid) == [receipt, opened]

    def test_withdrawn_is_withdrawn_also_before_it_comes(self, store: Store) -> None:
        message = a_message()
        with store.database.transaction():
            assert store.messages.withdraw(message.mid, message.thread, "persoon")
            assert not store.messages.withdraw(message.mid, message.thread, "fout")
            store.messages.add(message)

        assert store.messages.is_withdrawn(message.mid)
        assert store.messages.thread_withdrawn(message.thread)
        assert not store.messages.thread_withdrawn(a_message().thread)
