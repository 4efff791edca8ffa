"""Requests and their events: an event is kept once and never changes, lists are windows by key."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings

from fieldapp.domain.requests import Event
from fieldapp.store.requests import IN, OUT, ContactRequest, RequestFilter, RequestLine, Standing
from fieldapp.store.store import Store
from tests.store import strategies
from tests.store.values import NOW, a_request, an_event, an_outgoing, new_id


def keep(store: Store, *requests: ContactRequest) -> None:
    with store.database.transaction():
        for request in requests:
            store.requests.add(request)


def stand(store: Store, request: ContactRequest, state: str, **changes: Any) -> Standing:
    standing = Standing(state=state, owner="worker", since=NOW, **changes)
    with store.database.transaction():
        store.requests.keep_standing(request.direction, request.thread, standing)
    return standing


def ids(lines: list[RequestLine]) -> list[str]:
    return [line.id for line in lines]


class TestRequests:
    @pytest.mark.parametrize("direction", [OUT, IN])
    def test_one_comes_back_as_it_was(self, store: Store, direction: str) -> None:
        request = a_request(direction, payload=bytes(range(256)), about=("wonen", "schulden"))
        keep(store, request)

        assert store.requests.get(direction, request.id) == request
        assert store.requests.of_thread(direction, request.thread) == request
        assert store.requests.of_message(request.mid) == request

    def test_twice_is_once(self, store: Store) -> None:
        request = a_request()
        with store.database.transaction():
            assert store.requests.add(request)
            assert not store.requests.add(request)
            assert not store.requests.add(replace(request, id=new_id(), payload=b"other"))  # type: ignore[arg-type]

        assert store.requests.count(OUT) == 1
        assert store.requests.of_thread(OUT, request.thread) == request

    def test_one_device_may_send_and_receive_the_same(self, store: Store) -> None:
        sent = a_request(OUT)
        received = replace(sent, direction=IN)
        keep(store, sent, received)

        assert store.requests.get(OUT, sent.id) == sent
        assert store.requests.get(IN, sent.id) == received

    def test_what_is_not_there_is_none(self, store: Store) -> None:
        missing: Any = new_id()

        assert store.requests.get(OUT, missing) is None
        assert store.requests.standing(OUT, missing) is None
        assert store.requests.of_message(missing) is None

    def test_the_standing_comes_back_as_it_was_kept(self, store: Store) -> None:
        request = a_request()
        keep(store, request)
        assert store.requests.standing(OUT, request.id) == Standing("", "", NOW)

        kept = stand(
            store,
            request,
            "pauze",
            reason="geen_capaciteit",
            attempts=2,
            pause_until=date(2026, 12, 1),
            term=date(2026, 12, 8),
            handler=new_id(),
            unknown=1,
        )

        assert store.requests.standing(OUT, request.id) == kept


class TestEvents:
    @settings(deadline=None, max_examples=60)
    @given(strategies.events)
    def test_an_event_comes_back_as_it_was(self, shared_store: Store, event: Event) -> None:
        fresh = replace(event, thread=new_id())  # type: ignore[arg-type]
        with shared_store.database.transaction():
            shared_store.requests.add_event(fresh)

        assert shared_store.requests.events(fresh.thread) == [fresh]

    def test_heard_again_it_changes_nothing(self, store: Store) -> None:
        event = an_event(a_request().thread)
        with store.database.transaction():
            assert store.requests.add_event(event)
            assert not store.requests.add_event(event)
            assert not store.requests.add_event(replace(event, code="opgenomen"))

        assert store.requests.events(event.thread) == [event]

    def test_one_that_this_program_does_not_know_is_kept(self, store: Store) -> None:
        event = an_event(a_request().thread, code="een_nieuwe_stap")
        with store.database.transaction():
            store.requests.add_event(event)

        assert store.requests.events(event.thread)[0].code == "een_nieuwe_stap"

    def test_it_is_kept_before_its_request_has_come(self, store: Store) -> None:
        request = a_request(IN)
        event = an_event(request.thread)
        with store.database.transaction():
            store.requests.add_event(event)
        keep(store, request)

        assert store.requests.events(request.thread) == [event]

    def test_nobody_can_rewrite_one(self, store: Store) -> None:
        event = an_event(a_request().thread)
        with store.database.transaction():
            store.requests.add_event(event)

        with pytest.raises(Exception, match="never changes"), store.database.transaction():
            store.database.execute("UPDATE event SET code = 'ingetrokken'")

    def test_they_come_in_the_order_of_their_numbers(self, store: Store) -> None:
        thread = a_request().thread
        events = [an_event(thread, seq) for seq in (3, 1, 2)]
        with store.database.transaction():
            for event in events:
                store.requests.add_event(event)

        assert [event.seq for event in store.requests.events(thread)] == [1, 2, 3]

    def test_what_was_heard_lately(self, store: Store) -> None:
        sent, received = a_request(OUT), a_request(IN)
        keep(store, sent, received)
        old, news = an_event(sent.thread, 1), an_event(sent.thread, 90)
        with store.database.transaction():
            for event in (old, news, an_event(received.thread, 95)):
                store.requests.add_event(event)

        assert store.requests.events_since(OUT, NOW) == [news, old]
        assert store.requests.events_since(OUT, NOW + timedelta(hours=1)) == [news]
        assert store.requests.events_since(OUT, NOW, limit=1) == [news]


class TestLists:
    def test_those_that_changed_last_come_first_whatever_the_size_of_the_page(self, store: Store) -> None:
        requests = [a_request(made_at=NOW + timedelta(minutes=n % 4)) for n in range(20)]
        keep(store, *requests)

        lines: list[RequestLine] = []
        while page := store.requests.newest(OUT, after=lines[-1].cursor if lines else None, limit=3):
            lines += page

        assert sorted(ids(lines)) == sorted(request.id for request in requests)
        assert [line.standing.since for line in lines] == sorted(
            (request.made_at for request in requests), reverse=True
        )

    def test_the_first_term_comes_first_and_none_comes_last(self, store: Store) -> None:
        none, late, soon = a_request(IN), a_request(IN), a_request(IN)
        keep(store, none, late, soon)
        stand(store, late, "ontvangen", term=date(2026, 12, 20))
        stand(store, soon, "ontvangen", term=date(2026, 11, 30))

        lines: list[RequestLine] = []
        while page := store.requests.most_urgent(IN, after=lines[-1].cursor if lines else None, limit=1):
            lines += page

        assert ids(lines) == [soon.id, late.id, none.id]

    def test_every_part_of_a_filter_counts(self, store: Store) -> None:
        mine, theirs, closed = a_request(IN), a_request(IN), a_request(IN)
        keep(store, mine, theirs, closed, a_request(OUT))
        stand(store, mine, "opgenomen", handler="a" * 32, term=date(2026, 11, 30))
        stand(store, theirs, "opgenomen", handler="b" * 32)
        stand(store, closed, "ingetrokken")

        def fit(**parts: Any) -> list[str]:
            which = RequestFilter(**parts)
            found = ids(store.requests.newest(IN, which))
            assert store.requests.count(IN, which) == len(found)
            return sorted(found)

        assert fit(states=("opgenomen",)) == sorted([mine.id, theirs.id])
        assert fit(states=("opgenomen", "ingetrokken")) == sorted([mine.id, theirs.id, closed.id])
        assert fit(handler="a" * 32) == [mine.id]
        assert fit(handler="") == [closed.id]
        assert fit(term_to=date(2026, 12, 1)) == [mine.id]
        assert fit(owner="core_actor") == []
        assert fit(since=NOW + timedelta(days=1)) == []
        assert len(fit()) == 3

    def test_by_person_and_signal(self, store: Store) -> None:
        request = a_request(person_id=new_id(), signal_id=new_id())
        keep(store, request, a_request())

        assert ids(store.requests.newest(OUT, RequestFilter(person_id=request.person_id))) == [request.id]
        assert ids(store.requests.newest(OUT, RequestFilter(signal_id=request.signal_id))) == [request.id]

    def test_a_line_says_whether_its_envelope_has_left(self, store: Store) -> None:
        request = a_request()
        envelope = an_outgoing(mid=request.mid, thread=request.thread)
        keep(store, request)
        assert store.requests.newest(OUT)[0].delivery == ""

        with store.database.transaction():
            store.outbox.queue(envelope)
        assert store.requests.newest(OUT)[0].delivery == "pending"
        store.outbox.mark_refused(bytes.fromhex(envelope.env), "quota")

        (line,) = store.requests.newest(OUT)
        assert line.delivery == "refused"
        assert (line.title, line.about, line.recipient_name) == ("Bea", ("wonen",), "OCMW onthaal")
