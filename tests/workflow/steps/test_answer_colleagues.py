"""Between colleagues of one mailbox: who has it, letting go, handing on, being away, who may be the same."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from fieldapp.domain.ids import DeviceId, RequestId, ThreadId
from fieldapp.errors import InvalidInput
from fieldapp.store.requests import IN, OUT, ContactRequest
from fieldapp.workflow import answer, inbox, post
from fieldapp.workflow.inbox import FOR_ME, FREE, MINE, NEW, InboxRow
from fieldapp.workflow.session import Session
from fieldapp.workflow.standing import note_event
from sync.protocol import Claim, Kind
from tests.workflow.steps.invented import (
    Clock,
    a_send_form,
    agreed,
    delivered,
    state,
    told,
)


def the_request(session: Session, request_id: RequestId) -> ContactRequest:
    found = session.requests.get(IN, request_id)
    assert found is not None
    return found


@pytest.fixture
def both(field: Session, desk: Session, colleague: Session, request_id: RequestId) -> RequestId:
    """A request that lies in the stores of both colleagues."""
    return delivered(field, colleague, request_id)


def heard(desk: Session, colleague: Session, request_id: RequestId) -> None:
    """The colleague has read what the desk sealed to the own mailbox."""
    request = the_request(desk, request_id)
    known = {message.mid for message in colleague.messages.of_thread(request.thread)}
    for event in desk.requests.events(request.thread):
        with colleague.database.transaction():
            note_event(colleague, IN, event)
    for message in desk.messages.of_thread(request.thread):
        if message.direction == OUT and message.kind == Kind.CLAIM and message.mid not in known:
            take_in(desk, colleague, Claim.decode(message.payload or b""))


def take_in(desk: Session, colleague: Session, claim: Claim) -> None:
    """What opening such a claim does; that it is opened so is in the journey."""
    if claim.to is not None:
        handed = desk.store.intake.handed_on(ThreadId(claim.thread.hex()))
        assert handed is not None
        with colleague.database.transaction():
            colleague.store.intake.hand_on(handed)


def headed(session: Session, which: str = NEW) -> list[tuple[str, int]]:
    return [(part.code, part.count) for part in inbox.listing(session, which, (0,), 100).sections]


def rows(session: Session, which: str = NEW) -> list[InboxRow]:
    entries = inbox.listing(session, which, (0,), 100).pages.get(0, ())
    return [entry for entry in entries if isinstance(entry, InboxRow)]


def test_who_has_it_is_called_by_the_label_of_the_device(
    desk: Session, colleague: Session, both: RequestId
) -> None:
    answer.take_up(desk, both)
    heard(desk, colleague, both)

    theirs = inbox.detail(colleague, both)

    assert theirs.who == inbox.labels(colleague)[inbox.own_device(desk)] != ""
    assert [row.who for row in rows(colleague, "colleagues")] == [theirs.who]


def test_letting_go_makes_it_free_and_can_be_undone(
    field: Session, desk: Session, request_id: RequestId
) -> None:
    answer.take_up(desk, request_id)
    answer.release(desk, request_id)

    assert (state(desk, request_id), inbox.detail(desk, request_id).mine) == ("ontvangen", False)
    assert headed(desk) == [("", 1)]
    assert [event.code for event in told(desk, field, request_id)] == ["opgenomen", "losgelaten"]

    released = inbox.detail(desk, request_id).timeline[-1]
    answer.undo(desk, request_id, released.event_id)
    assert inbox.detail(desk, request_id).mine


def test_handed_on_it_stands_on_top_for_that_colleague_until_somebody_takes_it_up(
    desk: Session, colleague: Session, both: RequestId
) -> None:
    answer.take_up(desk, both)
    answer.hand_on(desk, both, DeviceId(inbox.own_device(colleague)))
    heard(desk, colleague, both)

    mine = inbox.labels(desk)[inbox.own_device(desk)]
    assert headed(colleague) == [(FOR_ME, 1)]
    assert [row.handed_by for row in rows(colleague)] == [mine]
    assert inbox.detail(colleague, both).handed_by == mine
    assert inbox.detail(desk, both).handed_to == inbox.labels(desk)[inbox.own_device(colleague)]
    assert headed(desk) == [("", 1)], "it is free for everybody else as well"

    answer.take_up(colleague, both)
    assert headed(colleague) == [(MINE, 1)]
    assert inbox.detail(colleague, both).handed_by == ""


def test_undoing_takes_the_hint_back(desk: Session, colleague: Session, both: RequestId) -> None:
    answer.take_up(desk, both)
    answer.hand_on(desk, both, DeviceId(inbox.own_device(colleague)))
    answer.undo(desk, both, inbox.detail(desk, both).timeline[-1].event_id)
    heard(desk, colleague, both)

    assert (inbox.detail(desk, both).mine, inbox.detail(desk, both).handed_to) == (True, "")
    assert inbox.detail(colleague, both).handed_by == ""


def test_once_there_is_contact_it_stays_mine_until_it_is_taken_up(
    field: Session, desk: Session, colleague: Session, both: RequestId
) -> None:
    answer.take_up(desk, both)
    answer.contact_made(desk, both)
    before = len(told(desk, field, both))
    answer.hand_on(desk, both, DeviceId(inbox.own_device(colleague)))
    heard(desk, colleague, both)

    assert inbox.detail(desk, both).mine
    assert len(told(desk, field, both)) == before, "the sender hears nothing of it"
    assert headed(colleague) == [(FOR_ME, 1)]


def test_no_name_of_a_colleague_goes_to_the_sender(
    field: Session, desk: Session, colleague: Session, both: RequestId
) -> None:
    answer.take_up(desk, both)
    answer.hand_on(desk, both, DeviceId(inbox.own_device(colleague)))
    request = the_request(desk, both)

    outside = [m for m in desk.messages.of_thread(request.thread) if m.mailbox == request.sender_mailbox]
    device = bytes.fromhex(inbox.own_device(colleague))
    assert outside
    for message in outside:
        assert device not in message.header + (message.payload or b"")


@pytest.mark.parametrize("who", ["self", "stranger"])
def test_only_to_somebody_else_of_this_mailbox(
    field: Session, desk: Session, request_id: RequestId, who: str
) -> None:
    answer.take_up(desk, request_id)
    device = inbox.own_device(desk) if who == "self" else inbox.own_device(field)

    with pytest.raises(InvalidInput, match="not_a_colleague"):
        answer.hand_on(desk, request_id, DeviceId(device))


def test_before_leave_what_is_looked_for_becomes_free_and_the_rest_is_named(
    field: Session, desk: Session, request_id: RequestId, quiet_id: RequestId
) -> None:
    for each in (request_id, quiet_id):
        answer.take_up(desk, each)
    answer.contact_made(desk, quiet_id)

    done, _ = answer.release_all(desk)

    assert (done.released, done.kept) == (1, (quiet_id,))
    assert (state(desk, request_id), state(desk, quiet_id)) == ("ontvangen", "contact_gelegd")


def test_what_a_colleague_has_who_is_away_is_free_on_this_device_only(
    desk: Session, colleague: Session, both: RequestId, clock: Clock
) -> None:
    answer.take_up(desk, both)
    heard(desk, colleague, both)
    away = DeviceId(inbox.own_device(desk))
    waiting = colleague.outbox.waiting()
    inbox.set_away(colleague, away, date(2026, 12, 1))

    [row] = rows(colleague)
    assert (row.away, row.colleague) == (date(2026, 12, 1), True)
    assert [(one.until, one.free) for one in inbox.colleagues(colleague) if one.device == away] == [
        (date(2026, 12, 1), 1)
    ]
    assert colleague.outbox.waiting() == waiting, "nothing about who works when leaves the laptop"

    clock.forward(days=8)
    assert rows(colleague) == []

    inbox.set_away(colleague, away, date(2026, 12, 9))
    inbox.set_away(colleague, away, None)
    assert rows(colleague) == []


def test_nobody_is_away_in_the_past_or_from_another_mailbox(field: Session, desk: Session) -> None:
    with pytest.raises(InvalidInput, match="not_a_colleague"):
        inbox.set_away(desk, DeviceId(inbox.own_device(field)), date(2026, 12, 1))
    other = next(one for one in inbox.members(desk) if one != inbox.own_device(desk))
    with pytest.raises(InvalidInput, match="in_the_past"):
        inbox.set_away(desk, other, date(2026, 11, 1))


# --- who may be the same ------------------------------------------------------------------------------------


@pytest.fixture
def named(field: Session, desk: Session) -> dict[str, RequestId]:
    """Requests under names that are alike or not."""
    found = {}
    for name in ("Fatma Demir", "Fatima Demir", "Mia Claes", "Lia Claes"):
        form = a_send_form(field).with_field("naam", text=name, ticked=True)
        shown, consent = agreed(field, form)
        found[name] = delivered(field, desk, post.seal_and_queue(field, shown, consent)[0])
    return found


def same(desk: Session, request_id: RequestId) -> list[str]:
    fields = dict(inbox.detail(desk, request_id).rows)
    return [other.title for other in inbox.maybe_same(desk, request_id, fields)]


def test_names_that_are_alike_are_said_and_nothing_more(desk: Session, named: dict[str, RequestId]) -> None:
    before = {name: state(desk, request_id) for name, request_id in named.items()}

    assert same(desk, named["Fatma Demir"]) == ["Fatima Demir"]
    assert same(desk, named["Fatima Demir"]) == ["Fatma Demir"]
    assert {name: state(desk, request_id) for name, request_id in named.items()} == before


def test_who_shared_no_name_is_like_nobody(desk: Session, named: dict[str, RequestId]) -> None:
    assert inbox.maybe_same(desk, named["Mia Claes"], {"telefoon": "0470 00 00 00"}) == ()


# --- long lists ---------------------------------------------------------------------------------------------


@pytest.fixture
def many(desk: Session, request_id: RequestId) -> list[RequestId]:
    """250 requests with terms, the first term first."""
    first = the_request(desk, request_id)
    standing = desk.requests.standing(IN, request_id)
    assert standing is not None
    ids = [request_id]
    with desk.database.transaction():
        for n in range(1, 250):
            key = f"{n:032x}"
            made = replace(first, id=RequestId(key), thread=key, mid=key)  # type: ignore[arg-type]
            desk.requests.add(made)
            later = replace(standing, term=date.fromordinal(standing.term.toordinal() + n))  # type: ignore[union-attr]
            desk.requests.keep_standing(IN, made.thread, later)
            ids.append(made.id)
    return ids


def ids(entries: tuple[object, ...]) -> list[str]:
    return [entry if isinstance(entry, str) else str(entry.request_id) for entry in entries]  # type: ignore[attr-defined]


def test_pages_of_a_long_list_join_whatever_way_they_are_read(desk: Session, many: list[RequestId]) -> None:
    answer.take_up(desk, many[0])
    shown = inbox.listing(desk, NEW, (), 100)
    total = shown.total
    whole = ids(inbox.stretch(desk, shown, inbox.InboxStretch(0, 500, total)))
    assert whole == [*many[1:], MINE, many[0]]

    for start in (0, 90, 100, 200, 249, 250):
        here = ids(inbox.stretch(desk, shown, inbox.InboxStretch(start, 40, total)))
        assert here == whole[start : start + 40], start
        for after, at in ((True, start - 1), (False, min(start + 40, total))):
            if 0 <= at < total and whole[at] != MINE:
                where = inbox.InboxStretch(start, 40, total, RequestId(whole[at]), after)
                assert ids(inbox.stretch(desk, shown, where)) == whole[start : start + 40], (start, after)


@pytest.mark.parametrize("which", ["new", "mine", "all", "late"])
def test_the_first_page_comes_without_counting_and_is_the_same(
    desk: Session, many: list[RequestId], which: str
) -> None:
    answer.take_up(desk, many[0])

    for size in (1, 20, 249, 250, 400):
        quick, whole = inbox.first(desk, which, size), inbox.listing(desk, which, (0,), size)
        assert quick.pages == whole.pages, size
        assert quick.total == min(whole.total, size)


def test_a_request_is_found_at_its_place(desk: Session, many: list[RequestId]) -> None:
    shown = inbox.listing(desk, "all", (0,), 100, wanted=many[230])

    assert shown.place == 230
    assert ids(shown.pages[2])[30] == many[230]


def test_a_list_is_narrowed_by_words(desk: Session, named: dict[str, RequestId]) -> None:
    shown = inbox.listing(desk, "all", (0,), 100, words="fatm")

    assert ids(shown.pages[0]) == [named["Fatma Demir"]]
    assert inbox.listing(desk, "all", (0,), 100, words="nergens").is_empty


def test_what_is_past_its_term_is_a_filter_of_the_own_mailbox_alone(
    desk: Session, clock: Clock, request_id: RequestId
) -> None:
    """Practice B7: each core actor sees its own overdue requests; there is no way to those of others."""
    assert rows(desk, "late") == []
    clock.forward(days=10)

    assert [row.request_id for row in rows(desk, "late")] == [request_id]
    answer.take_up(desk, request_id)
    assert rows(desk, "late") == [], "a new state has a term of its own"


def test_headings_only_where_they_tell_something(desk: Session, many: list[RequestId]) -> None:
    assert headed(desk) == [("", 250)]
    answer.take_up(desk, many[0])

    assert headed(desk) == [("", 249), (MINE, 1)]
    assert headed(desk, "mine") == [("", 1)]
    assert FREE not in dict(headed(desk))
