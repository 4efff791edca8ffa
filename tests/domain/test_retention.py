"""Terms, dates and trusted time: by rule, and for any clock."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.domain import retention
from fieldapp.domain.retention import Announced, Facts, Policy, Trusted, due, may_go, step
from fieldapp.errors import InvalidInput
from resources import load_toml

DAY = timedelta(days=1)
START = date(2026, 11, 24)


@pytest.fixture
def policy() -> Policy:
    return Policy.from_data(load_toml("policy/retention.toml"))


def test_the_defaults_are_those_of_the_document(policy: Policy) -> None:
    """domain.md 2.8, object by object."""
    said = {rule: (term.amount, term.unit) for rule, term in policy.terms.items()}

    assert said["concept"] == (7, "days")
    assert said["contact"] == (30, "days")
    assert said["open_aanvraag"] == (6, "months")
    assert said["gesloten_aanvraag"] == (6, "months")
    assert said["geweigerd"] == (0, "days")
    assert said["logboek"] == (24, "months")


def test_the_controller_sets_a_term_within_its_limits_only(policy: Policy) -> None:
    assert policy.with_amounts({"contact": 90}).terms["contact"].amount == 90
    with pytest.raises(InvalidInput):
        policy.with_amounts({"contact": 91})


def test_a_policy_without_one_of_its_terms_is_refused() -> None:
    data = load_toml("policy/retention.toml")
    del data["term"]["geweigerd"]

    with pytest.raises(InvalidInput):
        Policy.from_data(data)


def test_without_a_request_a_person_is_kept_thirty_days_after_the_last_contact(policy: Policy) -> None:
    assert due(policy, Facts(contact=START)).day == START + 30 * DAY


def test_a_closed_request_keeps_six_months_and_never_shorter_than_the_contact(policy: Policy) -> None:
    assert due(policy, Facts(contact=START, closed=START)).day == date(2027, 5, 24)
    late = date(2027, 5, 20)
    assert due(policy, Facts(contact=late, closed=START)).day == late + 30 * DAY


@pytest.mark.parametrize("hold", ["", "bezwaar"])
def test_an_open_request_is_never_erased(policy: Policy, hold: str) -> None:
    assert (
        due(policy, Facts(contact=START, open_requests=1, closed=START, refused=True, hold=hold)).day is None
    )


def test_a_restriction_stops_every_clock(policy: Policy) -> None:
    for ground in policy.stops:
        assert due(policy, Facts(contact=START, closed=START, hold=ground)).day is None
        assert due(policy, Facts(contact=START, refused=True, hold=ground)).day is None


def test_a_yes_reaches_further_than_another_reason_and_both_end_at_the_limit(policy: Policy) -> None:
    term = policy.terms["contact"]

    assert term.extended(START, START, with_yes=True) == START + 180 * DAY
    assert term.extended(START, START, with_yes=False) == START + 30 * DAY
    assert term.extended(START, START + 300 * DAY, with_yes=True) == START + 365 * DAY


def test_what_was_not_announced_never_goes(policy: Policy) -> None:
    term = policy.terms["contact"]

    assert not may_go(policy, term, START, Announced(), START + 10_000 * DAY)


def test_what_nobody_saw_waits_longer_than_a_holiday(policy: Policy) -> None:
    term, last = policy.terms["contact"], START + 7 * DAY

    assert not may_go(policy, term, last, Announced(START), START + 21 * DAY)
    assert may_go(policy, term, last, Announced(START), START + 28 * DAY)


def test_what_was_seen_on_time_goes_on_time_and_what_was_seen_late_has_grace(policy: Policy) -> None:
    term, last = policy.terms["contact"], START + 7 * DAY
    back = START + 14 * DAY

    assert not may_go(policy, term, last, Announced(START, START), last)
    assert may_go(policy, term, last, Announced(START, START), last + DAY)
    assert not may_go(policy, term, last, Announced(START, back), back + 2 * DAY)
    assert may_go(policy, term, last, Announced(START, back), back + 3 * DAY)


# --- trusted time: any clock --------------------------------------------------------------------------------

YEARS = st.integers(-4000, 4000)


@given(wrong=st.integers(63, 20_000), days=st.integers(1, 60))
def test_a_clock_set_far_ahead_earns_nothing(wrong: int, days: int) -> None:
    """Set ahead once, by more than two months: no day is ever counted before it came."""
    now = Trusted(START, None, START)
    for real in range(1, days + 1):
        now = step(now, None, START + (real + wrong) * DAY)
        assert now.day <= START + real * DAY


@given(offsets=st.lists(YEARS, min_size=1, max_size=40))
def test_a_clock_that_runs_wild_is_never_ahead_by_more_than_its_forward_steps(offsets: list[int]) -> None:
    now, before, earned = Trusted(START, None, START), 0, 0
    for offset in offsets:
        now = step(now, None, START + offset * DAY)
        earned += 1 if 0 < offset - before <= retention.JUMP else -1 if offset < before else 0
        before = offset
        assert now.day <= START + earned * DAY


@given(flips=st.integers(1, 50), apart=st.integers(1, 5000))
def test_a_clock_that_goes_to_and_fro_earns_nothing(flips: int, apart: int) -> None:
    now = Trusted(START, None, START)
    for _ in range(flips):
        now = step(now, None, START + apart * DAY)
        now = step(now, None, START)

    assert now.day <= START


@given(hub=st.integers(0, 400), device=YEARS)
def test_the_hub_s_word_settles_it_unless_the_clock_is_behind(hub: int, device: int) -> None:
    """With either of them right nothing comes early: a hub that lies ahead does not move an honest clock."""
    now = step(Trusted(START - DAY, None, START - DAY), START + hub * DAY, START + device * DAY)

    assert now.day == START + min(hub, device) * DAY


@given(st.lists(st.integers(1, 3), min_size=1, max_size=60))
def test_an_honest_clock_without_a_hub_is_never_early(gaps: list[int]) -> None:
    now, real = Trusted(START, None, START), START
    for gap in gaps:
        real += gap * DAY
        now = step(now, None, real)
        assert now.day <= real
    assert now.day == START + len(gaps) * DAY


def test_a_hub_s_old_word_does_not_settle_twice() -> None:
    first = step(None, START, START)
    later = step(first, START, START + 5 * DAY)

    assert later.day == START + DAY
