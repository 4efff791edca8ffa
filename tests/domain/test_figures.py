"""The rounding of figures, what is kept back, what is counted, and what travels."""

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.domain.figures import (
    BASE,
    Counts,
    Heard,
    Quarter,
    Received,
    Sent,
    Table,
    catalogue,
    count_heard,
    count_received,
    count_sent,
    decode_figures,
    encode_counts,
    encode_table,
    freeze,
    half_within,
    out_of_hundred,
    rounded,
    shown,
)
from fieldapp.domain.figures import cells as c
from fieldapp.domain.figures.rounding import moved_by, to_base
from fieldapp.domain.ids import DeviceId, EventId, ThreadId
from fieldapp.domain.requests import CORE_ACTOR, WORKER, Event, fold
from fieldapp.domain.requests import events as e
from fieldapp.errors import InvalidInput
from tests.proofs.likelihood import chances

CODES = {
    c.DOMAIN: ("wonen", "inkomen"),
    c.BARRIER: ("bereikbaar",),
    c.REASON: ("schaamte",),
    c.GIVEN_BACK: ("anders",),
}
CELLS = catalogue(CODES)
Q3 = Quarter(2026, 3)

keys = st.binary(min_size=32, max_size=32)
quarters = st.builds(Quarter, st.integers(2020, 2060), st.integers(1, 4))
counts = st.integers(0, 2_000)
tables = st.fixed_dictionaries(dict.fromkeys(CELLS, counts))


@given(keys, quarters, st.sampled_from(CELLS), counts)
def test_a_cell_becomes_a_multiple_of_5_the_same_every_time(
    key: bytes, quarter: Quarter, cell: str, count: int
) -> None:
    first = rounded(key, quarter, cell, count)
    assert first % BASE == 0
    assert first >= 0
    assert rounded(key, quarter, cell, count) == first


@given(keys, quarters, st.sampled_from(CELLS), counts)
def test_a_cell_stays_as_near_as_its_move(key: bytes, quarter: Quarter, cell: str, count: int) -> None:
    move = moved_by(key, quarter, cell)
    assert abs(rounded(key, quarter, cell, count) - count) <= abs(move) + BASE // 2


@given(st.integers(0, 500), st.integers(0, 120))
def test_a_count_and_the_one_beside_it_are_never_more_than_two_against_one(count: int, step: int) -> None:
    """Whatever stands in the table: who knows all but one person stays at two thirds at best."""
    out = step * BASE
    here, beside = chances(count).get(out, Fraction(0)), chances(count + 1).get(out, Fraction(0))
    if max(here, beside) < Fraction(1, 2**60):
        return  # so far off that nobody will ever see it
    assert here <= 2 * beside
    assert beside <= 2 * here


def test_moves_come_as_often_as_they_say() -> None:
    """The HMAC behaves as the chances that the rule is judged by."""
    moves = [moved_by(b"k" * 32, Q3, f"domein.c{n}") for n in range(12_000)]
    for move, expected in ((0, 1 / 3), (1, 1 / 6), (-1, 1 / 6), (2, 1 / 12), (-2, 1 / 12)):
        assert moves.count(move) / len(moves) == pytest.approx(expected, abs=0.02)
    assert sum(moves) / len(moves) == pytest.approx(0, abs=0.08)


@given(keys, keys, tables)
def test_a_table_holds_every_cell_and_only_multiples_of_5(
    key: bytes, other: bytes, counted: dict[str, int]
) -> None:
    table = freeze(key, Q3, counted, CELLS)
    assert tuple(table) == CELLS
    assert all(n % BASE == 0 for n in table.values())
    assert freeze(key, Q3, counted, CELLS) == table
    assert freeze(key, Q3, {}, CELLS).keys() == table.keys()


@given(keys, tables)
def test_the_detail_of_little_stays_out(key: bytes, counted: dict[str, int]) -> None:
    table = freeze(key, Q3, counted | {"stap.signalen": 0}, CELLS)
    if table["stap.signalen"] < 10:
        assert not any(n for cell, n in table.items() if c.block_of(cell) in (c.DOMAIN, c.REASON, c.BARRIER))


@given(st.dictionaries(st.sampled_from(list("abcdef")), st.integers(0, 12).map(lambda n: n * 5)))
def test_never_one_cell_alone_is_kept_back(counted: dict[str, int]) -> None:
    cells = shown(counted)
    kept_back = [each for each in cells if each.hidden]
    assert [each.code for each in cells] == list(counted)
    assert all(each.n >= BASE for each in cells if not each.hidden)
    assert all(each.n == 0 for each in kept_back)
    assert len(kept_back) != 1 or len(cells) == 1


@given(st.integers(0, 40), st.integers(0, 60))
def test_half_lies_where_half_lies(fast: int, slow: int) -> None:
    half = half_within({"t2": fast, "t10": slow})
    if fast + slow < 10:
        assert half is None
    else:
        assert half == (2 if fast >= slow else 10)


def test_a_share_of_little_is_not_said() -> None:
    assert out_of_hundred(5, 9) is None
    assert out_of_hundred(5, 20) == 25
    assert out_of_hundred(30, 20) == 100


@pytest.mark.parametrize(("days", "code"), [(0, "t1"), (1, "t1"), (3, "t4"), (20, "t20"), (21, "langer")])
def test_days_fall_into_classes(days: int, code: str) -> None:
    assert c.within(days) == code


def test_nearest() -> None:
    assert [to_base(n) for n in (-9, 0, 2, 3, 7, 8)] == [0, 0, 0, 5, 5, 10]


@given(quarters)
def test_quarters_follow_each_other(quarter: Quarter) -> None:
    assert quarter.next.previous == quarter
    assert quarter < quarter.next
    assert Quarter.read("q", quarter.code) == quarter
    assert Quarter.of(quarter.first) == Quarter.of(quarter.last) == quarter
    assert quarter.last + timedelta(days=1) == quarter.next.first


# --- what travels ------------------------------------------------------------------------------------------


@given(tables)
def test_what_travels_is_read_as_it_was_written(counted: dict[str, int]) -> None:
    assert decode_figures(encode_counts(Counts(Q3, counted))) == Counts(Q3, counted)
    table = Table(Q3, freeze(b"k" * 32, Q3, counted, CELLS))
    assert decode_figures(encode_table(table)) == table


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        (Table(Q3, {"stap.signalen": 7}), "not_rounded"),
        (Table(Q3, {}), "not_cells"),
        (Table(Q3, {"naam.mia": 5}), "unknown_cell"),
        (Table(Q3, {"stap.Mia Claes": 5}), "unknown_cell"),
        (Table(Q3, {"stap.signalen": -5}), "not_a_number"),
        (Table(Q3, {"stap.signalen": 5_000_000}), "not_a_number"),
    ],
)
def test_a_table_that_is_none_is_not_written(table: Table, reason: str) -> None:
    with pytest.raises(InvalidInput, match=reason):
        encode_table(table)


# --- what is counted ---------------------------------------------------------------------------------------

MONDAY = datetime(2026, 9, 7, 9, tzinfo=UTC)


def state(*steps: tuple[str, int, str]) -> object:
    """A request on which these (code, days after Monday, reason) happened."""
    return fold(
        Event(
            id=EventId(f"{at:032x}"),
            thread=ThreadId("a" * 32),
            writer=DeviceId("b" * 32),
            seq=at,
            code=code,
            by=WORKER if code in (e.SEALED, e.SENT) else CORE_ACTOR,
            at=MONDAY + timedelta(days=days),
            reason=reason,
        )
        for at, (code, days, reason) in enumerate(steps, 1)
    )


def received(*steps: tuple[str, int, str], today: date = Q3.last) -> dict[str, int]:
    came = Received(state((e.RECEIVED, 0, ""), *steps), MONDAY.date())  # type: ignore[arg-type]
    return dict(count_received([came], term=5, today=today, holidays=frozenset()))


def test_a_request_is_counted_once_per_step() -> None:
    found = received((e.TAKEN_UP, 2, ""), (e.ATTEMPT, 3, ""), (e.ATTEMPT, 4, ""), (e.CONTACT_MADE, 8, ""))
    assert found == {
        "stap.ontvangen": 1,
        "stap.opgenomen": 1,
        "stap.contact_gelegd": 1,
        "termijn.op_tijd": 1,
        "opnemen.t2": 1,
        "contact.t6": 1,
    }


def test_given_back_counts_its_reason() -> None:
    found = received((e.GIVEN_BACK, 1, "niet_bevoegd"))
    assert found["einde.teruggegeven"] == found["terug.niet_bevoegd"] == found["termijn.op_tijd"] == 1


def test_who_waits_past_the_term_is_late_and_who_has_time_is_neither() -> None:
    assert received(today=date(2026, 9, 14)) == {"stap.ontvangen": 1}
    assert received(today=date(2026, 9, 15))["termijn.te_laat"] == 1
    assert received((e.TAKEN_UP, 9, ""))["termijn.te_laat"] == 1


def test_who_stopped_in_time_makes_nobody_late() -> None:
    assert "termijn.te_laat" not in received((e.WITHDRAWN, 2, ""))
    assert received((e.WITHDRAWN, 14, ""))["termijn.te_laat"] == 1


def test_a_step_that_was_undone_does_not_count() -> None:
    taken = Event(
        EventId("c" * 32), ThreadId("a" * 32), DeviceId("b" * 32), 2, e.TAKEN_UP, CORE_ACTOR, MONDAY
    )
    undone = Event(
        EventId("d" * 32),
        ThreadId("a" * 32),
        DeviceId("b" * 32),
        3,
        e.UNDONE,
        CORE_ACTOR,
        MONDAY,
        of=taken.id,
    )
    came = Received(fold([taken, undone]), MONDAY.date())
    assert "stap.opgenomen" not in count_received([came], term=5, today=Q3.last, holidays=frozenset())


def test_sent_counts_once_the_hub_has_it() -> None:
    ready, sent = state((e.SEALED, 0, "")), state((e.SEALED, 0, ""), (e.SENT, 0, ""))
    assert count_sent([Sent(ready), Sent(sent)]) == {"stap.doorgegeven": 1}  # type: ignore[arg-type]


def test_hearing_of_it_is_counted_in_working_days() -> None:
    friday = date(2026, 9, 11)
    steps = [Heard(friday, date(2026, 9, 14)), Heard(friday, friday), Heard(friday, date(2026, 9, 1))]
    assert count_heard(steps, frozenset()) == {"horen.t1": 2}
