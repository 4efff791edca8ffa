"""What every message on its way out goes through: who may send it, where to, and sealing it again."""

from __future__ import annotations

import pytest

from fieldapp.domain.figures import Counts, Quarter, Table, encode_counts, encode_table
from fieldapp.domain.ids import EnvelopeId
from fieldapp.errors import DirectoryProblem, DisclosureRefused, GuardRefused, InvalidInput
from fieldapp.workflow import post
from fieldapp.workflow.network import network_of
from fieldapp.workflow.post.outgoing import Parcel, can_seal_to
from fieldapp.workflow.post.outgoing import post as post_parcel
from fieldapp.workflow.session import Session
from sync.engine import OutItem
from sync.protocol import Kind
from tests.sync.invented import an_id
from tests.workflow.post.networks import coordinated_by, with_epoch, without_key, without_mailbox
from tests.workflow.post.town import Builds, came_of, hears, in_one, sealed, sent_of, without_row
from tests.workflow.steps.invented import sent

Q3 = Quarter(2026, 3)


@pytest.fixture
def field(town: Builds) -> Session:
    return town("laptop").field


def test_a_kind_that_does_not_belong_in_a_mailbox_is_not_sealed(field: Session) -> None:
    parcel = Parcel(Kind.CLAIM, an_id("onthaal"), an_id("thread"), b"{}", 21_000)

    with pytest.raises(GuardRefused) as refused:
        in_one(field, lambda: post_parcel(field, network_of(field), parcel))
    assert refused.value.reasons == ("kind_not_allowed",)
    assert (sealed(field), field.outbox.waiting()) == ([], 0)


def test_whether_there_is_a_key_is_a_yes_or_a_no(field: Session) -> None:
    assert can_seal_to(field, network_of(field), an_id("onthaal")) is True
    hears(field, without_key("ocmw", "onthaal"), "veld")
    assert can_seal_to(field, network_of(field), an_id("onthaal")) is False


TABLE = encode_table(Table(Q3, {"stap.signalen": 5}))


@pytest.mark.parametrize(("who", "mailbox"), [("veld", "mijn-regie"), ("ocmw", "regie")])
def test_figures_go_to_the_coordinator_that_counts(town: Builds, who: str, mailbox: str) -> None:
    session = town("regie", network=coordinated_by(who)).coordinator
    in_one(session, lambda: post.queue_table(session, network_of(session), TABLE))

    assert [each.mailbox for each in sealed(session)] == [an_id(mailbox).hex()]


def test_without_a_coordination_mailbox_no_figures_go(town: Builds) -> None:
    session = town("regie", network=without_mailbox("ocmw", "regie")).coordinator

    with pytest.raises(DirectoryProblem) as problem:
        in_one(session, lambda: post.queue_table(session, network_of(session), TABLE))
    assert problem.value.kind == "unknown_mailbox"
    assert sealed(session) == []


def test_what_one_device_counted_is_no_table(town: Builds) -> None:
    session = town("regie").coordinator
    counted = encode_counts(Counts(Q3, {"stap.signalen": 5}))

    with pytest.raises(InvalidInput, match="kind: unknown_kind"):
        in_one(session, lambda: post.queue_table(session, network_of(session), counted))
    assert sealed(session) == []


def test_figures_stay_where_the_table_of_decisions_does_not_let_them_go(town: Builds) -> None:
    session = town("regie", network=coordinated_by("veld")).coordinator
    without_row(session, 3)

    with pytest.raises(DisclosureRefused):
        in_one(session, lambda: post.queue_table(session, network_of(session), TABLE))
    assert sealed(session) == []


# --- sealed again -------------------------------------------------------------------------------------------


class Refreshed:
    """How often the address list was fetched."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> None:
        self.times += 1


def waiting(field: Session) -> OutItem:
    (item,) = field.outbox.pending(10)
    return item


def renew(field: Session, item: OutItem, code: str = "") -> OutItem | None:
    return post.Resealing(field, Refreshed()).renew(item, code)


def test_the_address_list_is_fetched_once_when_asked(field: Session) -> None:
    fetch = Refreshed()
    post.Resealing(field, fetch).refresh()

    assert fetch.times == 1


def test_what_serves_goes_as_it_is(field: Session) -> None:
    sent(field)
    item = waiting(field)

    assert renew(field, item) == item
    assert waiting(field) == item


def test_for_a_newer_key_it_is_sealed_again_under_its_own_number(field: Session) -> None:
    request = sent_of(field, sent(field))
    item, before = waiting(field), field.messages.get(request.mid)
    hears(field, with_epoch("ocmw", "onthaal", "balie", "balie-2", "regie"), "veld")

    again = renew(field, item)

    assert again is not None
    assert again == waiting(field)
    assert again.env != item.env
    after, line = field.messages.get(request.mid), field.outbox.of_message(request.mid)
    assert before is not None
    assert after is not None
    assert line is not None
    assert (after.n, after.chain, after.payload) == (before.n, before.chain, before.payload)
    assert (after.epoch, line.epoch, after.env) == (2, 2, line.env)
    assert after.header != before.header
    assert line.expires == 20_781 + 59
    assert len(field.store.withdrawals.expected(request.mid)) == 3


def test_only_of_a_request_new_readers_owe_an_answer(field: Session) -> None:
    request_id = sent(field)
    field.outbox.mark_stored(waiting(field).env, 1, 0)
    post.withdraw(field, request_id, "persoon_wil_stoppen")
    item = waiting(field)
    hears(field, with_epoch("ocmw", "onthaal"), "veld")

    assert renew(field, item) != item
    mid = sealed(field, Kind.WITHDRAWAL)[0].mid
    assert field.store.withdrawals.expected(mid) == frozenset()


def test_what_the_hub_refused_is_sealed_again_though_it_seems_to_serve(field: Session) -> None:
    sent(field)
    item = waiting(field)

    again = renew(field, item, "expired")
    assert again is not None
    assert again.env != item.env


@pytest.mark.parametrize(("days", "serves"), [(-1, False), (0, True), (60, True), (61, False)])
def test_its_days_at_the_hub_are_neither_past_nor_more_than_the_hub_allows(
    field: Session, days: int, serves: bool
) -> None:
    sent(field)
    with field.database.transaction():
        field.database.execute("UPDATE outbox SET expires = ?", (20_781 + days,))
    item = waiting(field)

    assert (renew(field, item) == item) == serves


def test_what_is_not_in_line_any_more_and_what_nobody_can_be_sealed_to_waits(field: Session) -> None:
    sent(field)
    item = waiting(field)
    assert renew(field, OutItem(bytes(16), b"")) is None

    hears(field, without_key("ocmw", "onthaal"), "veld")
    assert renew(field, item) is None
    assert field.outbox.line(EnvelopeId(item.env.hex())) is not None


@pytest.mark.parametrize("erased", ["payload = NULL", "salt = NULL", "payload = NULL, salt = NULL"])
def test_what_was_erased_cannot_be_sealed_again(field: Session, erased: str) -> None:
    sent(field)
    item = waiting(field)
    with field.database.transaction():
        field.database.execute(f"UPDATE message SET {erased}")
    hears(field, with_epoch("ocmw", "onthaal"), "veld")

    assert renew(field, item) == item
    assert renew(field, item, "expired") is None


def test_what_is_sealed_again_reads_as_the_first(town: Builds) -> None:
    built = town("laptop", "balie")
    request = sent(built.field)
    assert renew(built.field, waiting(built.field), "expired") is not None
    built.post.carry()

    assert came_of(built.desk, request).payload == sent_of(built.field, request).payload
