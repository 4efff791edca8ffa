"""The coordinator's board: what came in, put together into themes, weighed, and told step by step."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from fieldapp.domain.ids import ThemeId
from fieldapp.domain.structural import PHASES
from fieldapp.errors import InvalidInput
from fieldapp.workflow import structural
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session
from fieldapp.workflow.structural import StepForm
from tests.sync.invented import Network
from tests.workflow.steps.invented import Clock, a_session, join
from tests.workflow.steps.patterns import LOTTE, arrived, sealed


@pytest.fixture
def desk(tmp_path: Path, clock: Clock, network: Network) -> Iterator[Session]:
    """The coordinator."""
    session = a_session(tmp_path / "regie", LOTTE, clock)
    join(session, network, "ocmw", "regie")
    yield session
    session.close()


# --- no room for a person -------------------------------------------------------------------------------


def a_step(session: Session, theme_id: ThemeId, **changes: object) -> StepForm:
    form = replace(
        structural.open_step(session, theme_id),
        phase="rapporteren",
        said="Gemeld aan de dienst Wonen.",
        next="Beslissing op het overleg van 3 december.",
        checked="Praatgroep De Kring",
        checked_people=9,
    )
    return replace(form, **changes)  # type: ignore[arg-type]


def test_what_came_in_is_loose_and_suggests_what_is_alike(desk: Session) -> None:
    first = arrived(desk, "veld")
    second = arrived(
        desk, "ocmw", "Afspraken bij Wonen kunnen enkel online gemaakt worden, zonder computer lukt niets"
    )
    other = arrived(desk, "veld", "De bus naar de voedselbank rijdt niet op zaterdag.")

    seen = structural.board(desk)
    alike = structural.loose(desk, first).alike

    assert [row.id for row in seen.loose] == [first, second, other]
    assert seen.loose[0].organisation != ""
    assert [one.signal_id for one in alike] == [second]
    assert structural.waiting(desk) == 3
    assert seen.totals == (3, 0, 0, 0, 0, 0, 0, 0)


def test_one_signal_is_collected_and_two_are_a_bundle(desk: Session) -> None:
    first, second, third = arrived(desk, "veld"), arrived(desk, "ocmw"), arrived(desk, "veld")

    theme_id, _ = structural.bundle(desk, [first], title="Afspraak enkel online")
    assert structural.theme(desk, theme_id).row.phase == "verzamelen"
    assert (
        structural.loose(desk, second).alike[0].theme_id == theme_id or structural.loose(desk, second).alike
    )
    structural.bundle(desk, [second, third], into=theme_id)

    detail = structural.theme(desk, theme_id)
    assert (detail.row.phase, detail.row.signals, detail.row.services) == ("bundelen", 3, 2)
    assert structural.board(desk).loose == ()
    assert structural.board(desk).totals[PHASES.index("bundelen")] == 3
    with pytest.raises(InvalidInput):
        structural.bundle(desk, [first], title="Nog een keer")


def test_a_signal_can_be_taken_out_again_and_an_empty_theme_goes(desk: Session) -> None:
    first = arrived(desk, "veld")
    theme_id, _ = structural.bundle(desk, [first], title="Afspraak enkel online")

    structural.take_out(desk, first)

    assert [row.id for row in structural.board(desk).loose] == [first]
    with pytest.raises(InvalidInput):
        structural.theme(desk, theme_id)


def test_themes_stand_in_the_order_of_their_weight(desk: Session) -> None:
    light, _ = structural.bundle(desk, [arrived(desk, "veld")], title="Licht")
    heavy, _ = structural.bundle(desk, [arrived(desk, "veld")], title="Zwaar")
    structural.weigh(desk, light, 1)
    structural.weigh(desk, heavy, 3)

    assert [row.id for row in structural.board(desk).in_phase("verzamelen")] == [heavy, light]
    with pytest.raises(InvalidInput):
        structural.weigh(desk, light, 7)


@pytest.mark.parametrize(
    ("title", "reason"), [("", "missing"), ("x" * 81, "too_long"), ("Linde 12", "person")]
)
def test_a_title_that_cannot_travel_is_refused(desk: Session, title: str, reason: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        structural.bundle(desk, [arrived(desk, "veld")], title=title)

    assert (refused.value.field, refused.value.reason) == ("title", reason)


def test_a_step_is_prepared_undone_and_sent_to_every_mailbox_once(desk: Session) -> None:
    signals = [arrived(desk, "veld"), arrived(desk, "veld"), arrived(desk, "ocmw")]
    theme_id, _ = structural.bundle(desk, signals, title="Afspraak enkel online")

    structural.plan(desk, a_step(desk, theme_id))
    assert (sealed(desk), structural.theme(desk, theme_id).row.phase) == ([], "bundelen")
    structural.undo_planned(desk, theme_id)
    assert structural.theme(desk, theme_id).planned is None
    form = structural.open_step(desk, theme_id)
    assert (form.phase, form.said, form.checked) == (
        "rapporteren", "Gemeld aan de dienst Wonen.", "Praatgroep De Kring",
    )  # fmt: skip

    structural.plan(desk, form)
    structural.send_planned(desk, theme_id)
    assert structural.send_planned(desk, theme_id) == Change.NONE

    assert len(sealed(desk)) == 2
    detail = structural.theme(desk, theme_id)
    assert (detail.row.phase, detail.checked, detail.checked_people) == (
        "rapporteren",
        "Praatgroep De Kring",
        9,
    )
    assert [step.said for step in detail.steps] == ["Gemeld aan de dienst Wonen."]
    assert structural.undo_planned(desk, theme_id) == Change.NONE


@pytest.mark.parametrize("name", ["said", "next", "checked"])
def test_what_is_told_is_person_free_too(desk: Session, name: str) -> None:
    theme_id, _ = structural.bundle(desk, [arrived(desk, "veld")], title="Afspraak enkel online")
    form = a_step(desk, theme_id, **{name: "Vraag het aan mevrouw Peeters"})

    assert [one.field for one in structural.check_step(desk, form)] == [name]
    with pytest.raises(InvalidInput) as refused:
        structural.plan(desk, form)

    assert (refused.value.field, refused.value.reason) == (name, "person")


def test_what_is_typed_of_a_step_survives(desk: Session) -> None:
    theme_id, _ = structural.bundle(desk, [arrived(desk, "veld")], title="Afspraak enkel online")
    form = a_step(desk, theme_id)
    structural.keep_step(desk, form)

    assert structural.open_step(desk, theme_id) == form
