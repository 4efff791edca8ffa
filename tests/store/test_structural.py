"""What was heard of structural signals at rest: the last step counts, whichever came last."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldapp.domain.ids import MessageId, OrgId, StructuralId, ThemeId
from fieldapp.domain.structural import PHASES, StructuralFeedback, StructuralSignal
from fieldapp.store.database import Database
from fieldapp.store.store import FILE
from fieldapp.store.structural import IN, OUT, PLANNED, Kept, Step, StructuralRepository, Theme
from tests.store.values import KEY

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
SIGNAL = StructuralSignal(StructuralId("a" * 32), "Enkel online.", ("regelgeving",), municipality="Ham")
ONE, OTHER = ThemeId("1" * 32), ThemeId("2" * 32)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database.create(tmp_path / FILE, KEY)
    yield database
    database.close()


@pytest.fixture
def kept(database: Database) -> StructuralRepository:
    """One own signal."""
    repository = StructuralRepository(database)
    with database.transaction():
        repository.add(Kept(OUT, SIGNAL, NOW, MessageId("b" * 32)))
    return repository


def a_step(theme: ThemeId, seq: int, phase: str = "actie") -> StructuralFeedback:
    return StructuralFeedback(theme, seq, NOW + timedelta(days=seq), (SIGNAL.id,), "Enkel online", phase)


def test_a_signal_is_read_back_as_it_was_kept_and_kept_once(
    database: Database, kept: StructuralRepository
) -> None:
    whole = Kept(
        IN,
        replace(SIGNAL, barriers=("bekend", "bruikbaar"), seen="5_meer", people="Praatgroep", idea="Balie"),
        NOW,
        MessageId("c" * 32),
        OrgId("d" * 32),
        "e" * 32,
    )
    with database.transaction():
        assert kept.add(whole)
        assert not kept.add(replace(whole, org=OrgId("f" * 32)))

    assert kept.get(IN, SIGNAL.id) == whole
    assert kept.loose() == [whole]


def test_an_older_step_that_comes_later_changes_nothing(
    database: Database, kept: StructuralRepository
) -> None:
    with database.transaction():
        assert kept.was_put_into(OTHER, (SIGNAL.id,), NOW + timedelta(days=2)) == 1
        assert kept.was_put_into(ONE, (SIGNAL.id,), NOW + timedelta(days=1)) == 1
        assert kept.was_put_into(ONE, (StructuralId("9" * 32),), NOW) == 0

    found = kept.get(OUT, SIGNAL.id)
    assert found is not None
    assert found.theme_id == OTHER


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=15, deadline=None)
@given(order=st.permutations(range(1, 6)))
def test_steps_read_the_same_in_every_order_of_arrival(
    database: Database, kept: StructuralRepository, order: list[int]
) -> None:
    with database.transaction():
        database.execute("DELETE FROM structural_step")
        for seq in order:
            assert kept.add_step(Step.heard(a_step(ONE, seq)))
            assert not kept.add_step(Step.heard(a_step(ONE, seq, "beslissen")))

    steps = kept.steps(IN, ONE)
    assert [step.seq for step in steps] == [5, 4, 3, 2, 1]
    assert {step.phase for step in steps} == {"actie"}


def test_a_planned_step_is_replaced_and_a_told_one_never(
    database: Database, kept: StructuralRepository
) -> None:
    planned = replace(Step.heard(a_step(ONE, 1)), direction=OUT, state=PLANNED)
    with database.transaction():
        kept.add_step(planned)
        assert kept.add_step(replace(planned, said="Beter"))
        kept.mark_told(ONE, 1)
        assert not kept.add_step(replace(planned, said="Te laat"))
        assert not kept.drop_planned(ONE)

    assert [(step.state, step.said) for step in kept.steps(OUT, ONE)] == [("told", "Beter")]


def test_totals_count_signals_by_the_phase_of_their_theme(
    database: Database, kept: StructuralRepository
) -> None:
    with database.transaction():
        for at in range(3):
            signal = replace(SIGNAL, id=StructuralId(f"{at:032x}"))
            kept.add(Kept(IN, signal, NOW, MessageId(f"{at:032x}"), OrgId("d" * 32), "e" * 32))
        kept.save_theme(Theme(ONE, "Enkel online", "actie", "", 0, "", 0, NOW, NOW))
        kept.put_into(ONE, [StructuralId(f"{at:032x}") for at in range(2)])

    assert dict(zip(PHASES, kept.totals(), strict=True))["actie"] == 2
    assert kept.totals()[0] == 1
