"""A15: a supervisor reads only what was handed over; hierarchy alone opens nothing, and each look is a line
in the Logboek.
"""

from __future__ import annotations

import inspect
import pkgutil
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

import fieldapp.workflow
from fieldapp.domain.handover import AGREES
from fieldapp.errors import FieldAppError, InvalidInput
from fieldapp.workflow import follow_up, people, signal_list
from fieldapp.workflow.handover import receiving
from fieldapp.workflow.session import Session
from sync.ledger import EntryKind
from tests.practice.worlds import mia, working
from tests.ui.homecare.supervisor import a_supervisor, came

OWN_WORDS = "Ik doe mijn brieven niet meer open."


@pytest.fixture
def boss() -> Iterator[Session]:
    session = a_supervisor()
    yield session
    session.close()


def reads(session: Session) -> int:
    return sum(line.kind == EntryKind.READ for line in session.ledger.entries())


def test_what_a_colleague_keeps_is_on_no_supervisors_device(boss: Session) -> None:
    """The colleague's signals, persons and requests have no way here but a hand-over."""
    with working() as colleague:
        mia(colleague)
        assert people.page(colleague).total == 1

    assert people.page(boss).total == 0
    assert signal_list.count(boss) == 0
    assert follow_up.requests(boss, "mine").rows == ()
    assert receiving.received(boss) == []


def test_no_function_of_the_workflow_gives_a_supervisor_more(boss: Session) -> None:
    """Every public function that needs nothing but the session, called by a supervisor: nobody is in it."""
    with working() as colleague:
        mia(colleague)
        alone = [name for name, function in functions() if OWN_WORDS in told(function, colleague)]

    found = [name for name, function in functions() if {"Mia", OWN_WORDS} & words(told(function, boss))]

    assert found == []
    assert len(list(functions())) > 40
    assert alone != [], "the look itself must find what is there"


def test_handed_over_is_one_worry_and_not_the_person_behind_it(boss: Session) -> None:
    came(boss, AGREES)

    assert len(receiving.received(boss)) == 1
    assert people.page(boss).total == 0


def test_each_look_is_a_line_in_the_logbook(boss: Session) -> None:
    handover = came(boss, AGREES)
    receiving.received(boss)
    assert reads(boss) == 0

    receiving.read(boss, handover)
    receiving.read(boss, handover)

    assert reads(boss) == 2


def test_what_was_not_handed_over_cannot_be_asked_for_by_its_number(boss: Session) -> None:
    with pytest.raises(InvalidInput, match="handover: unknown"):
        receiving.detail(boss, "5" * 32)  # type: ignore[arg-type]
    with pytest.raises(InvalidInput):
        receiving.read(boss, "5" * 32)  # type: ignore[arg-type]
    assert reads(boss) == 0


def functions() -> Iterator[tuple[str, Any]]:
    """Public functions of the workflow whose only argument without a default is the session."""
    root = Path(inspect.getfile(fieldapp.workflow)).parent
    for module in pkgutil.walk_packages([str(root)], "fieldapp.workflow."):
        for name, function in vars(import_module(module.name)).items():
            if name.startswith("_") or getattr(function, "__module__", "") != module.name:
                continue
            if inspect.isfunction(function) and _needs_only_a_session(function) and name not in {"lock"}:
                yield f"{module.name}.{name}", function


def _needs_only_a_session(function: Any) -> bool:
    asked = list(inspect.signature(function).parameters.values())
    return bool(asked) and asked[0].name == "session" and all(p.default is not p.empty for p in asked[1:])


def told(function: Any, session: Session) -> str:
    try:
        return repr(function(session))
    except (FieldAppError, LookupError, RuntimeError):
        return ""


def words(text: str) -> set[str]:
    return {word for word in ("Mia", OWN_WORDS) if word in text}
