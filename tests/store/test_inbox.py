"""What comes in is taken in once, and nothing that is broken or taken back holds up the rest."""

from typing import Any

import pytest

from fieldapp.store.store import Store
from sync.engine import Cursor
from tests.store.values import NOW

MAILBOX = b"m" * 16
OTHER_MAILBOX = b"o" * 16


def raw(id_: str) -> bytes:
    return bytes.fromhex(id_)


class TestInbox:
    def test_an_envelope_is_taken_in_once(self, store: Store) -> None:
        with store.inbox.transaction():
            assert store.inbox.keep(MAILBOX, 1, b"e" * 16, b"sealed")
            assert not store.inbox.keep(MAILBOX, 2, b"e" * 16, b"sealed")
            assert not store.inbox.keep(OTHER_MAILBOX, 1, b"e" * 16, b"other")

        (incoming,) = store.inbox.to_open()
        assert (incoming.mailbox, incoming.position, incoming.envelope) == (MAILBOX.hex(), 1, b"sealed")
        assert store.inbox.waiting() == 1

    def test_a_page_is_kept_whole_or_not_at_all(self, store: Store) -> None:
        def half_a_page() -> None:
            with store.inbox.transaction():
                store.inbox.keep(MAILBOX, 1, b"e" * 16, b"sealed")
                store.inbox.advance(MAILBOX, Cursor(1, b"h" * 32))
                raise ZeroDivisionError

        with pytest.raises(ZeroDivisionError):
            half_a_page()

        assert store.inbox.cursor(MAILBOX) == Cursor(0, bytes(32))
        assert store.inbox.to_open() == []

    def test_it_reads_on_where_it_was_and_may_go_back(self, store: Store) -> None:
        for cursor in (Cursor(5, b"a" * 32), Cursor(9, b"b" * 32), Cursor(2, b"c" * 32)):
            with store.inbox.transaction():
                store.inbox.advance(MAILBOX, cursor)
            assert store.inbox.cursor(MAILBOX) == cursor

        assert store.inbox.cursor(OTHER_MAILBOX) == Cursor(0, bytes(32))

    def test_taken_back_before_it_was_opened_it_never_is(self, store: Store) -> None:
        env = b"e" * 16
        with store.inbox.transaction():
            store.inbox.keep(MAILBOX, 1, env, b"sealed")
            store.inbox.withdrawn(MAILBOX, env)
            store.inbox.withdrawn(MAILBOX, env)

        assert store.inbox.to_open() == []
        assert store.inbox.envelope(env.hex()) is None  # type: ignore[arg-type]

    def test_taken_back_before_it_came_it_is_not_taken_in(self, store: Store) -> None:
        env = b"e" * 16
        with store.inbox.transaction():
            store.inbox.withdrawn(MAILBOX, env)
            assert not store.inbox.keep(MAILBOX, 1, env, b"sealed")

        assert store.inbox.to_open() == []

    def test_opened_it_is_remembered_without_its_bytes(self, store: Store) -> None:
        env: Any = "ee" * 16
        with store.inbox.transaction():
            store.inbox.keep(MAILBOX, 1, raw(env), b"sealed")
        assert not store.inbox.is_seen(env)

        with store.inbox.transaction():
            store.inbox.mark_opened(env, 3)

        assert store.inbox.is_seen(env)
        assert store.inbox.envelope(env) is None
        with store.inbox.transaction():
            assert not store.inbox.keep(MAILBOX, 1, raw(env), b"sealed")
        assert store.inbox.to_open() == []

    def test_not_trusted_it_is_kept_aside_shown_and_holds_up_nothing(self, store: Store) -> None:
        bad: Any = "aa" * 16
        with store.inbox.transaction():
            store.inbox.keep(MAILBOX, 1, raw(bad), b"broken")
            store.inbox.keep(MAILBOX, 2, b"g" * 16, b"good")
            store.inbox.quarantine(bad, "signature")

        assert [each.envelope for each in store.inbox.to_open()] == [b"good"]
        (line,) = store.inbox.quarantined()
        assert (line.env, line.code, line.received_at) == (bad, "signature", NOW)
        assert store.inbox.envelope(bad) == b"broken"

    def test_what_a_later_document_may_resolve_is_opened_again(self, store: Store) -> None:
        waits, broken = "aa" * 16, "bb" * 16
        with store.inbox.transaction():
            for env, code in ((waits, "directory_withheld"), (broken, "signature")):
                store.inbox.keep(MAILBOX, 1, raw(env), b"sealed")
                store.inbox.quarantine(env, code)  # type: ignore[arg-type]

            assert store.inbox.try_again("directory_withheld") == 1

        assert [each.env for each in store.inbox.to_open()] == [waits]
