"""Another passphrase on the screen: who asks, the new words, the new code on paper; then the store closes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6 import QtWidgets

from fieldapp.errors import DiskFull
from fieldapp.store.keyslots import CHEAPEST
from fieldapp.ui.shell.locking import Locker, Restart
from fieldapp.ui.shell.secrecy.new_passphrase import NewPassphraseDialog
from fieldapp.workflow import passphrase
from fieldapp.workflow.passphrase import Plan
from fieldapp.workflow.session import Created, NewProfile, create_profile, lock, unlock
from tests.ui import stand_ins
from tests.ui.layout_checks import settle
from tests.workflow.steps.invented import FIELD

OLD, NEW = "egel wolk tram zout boek", "vijf andere woorden van hout"


def now() -> datetime:
    return datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


@pytest.fixture
def made(dressed: QtWidgets.QApplication, tmp_path: Path) -> Iterator[Created]:
    created = create_profile(tmp_path, NewProfile(FIELD, "werk", OLD), now=now, calibration=CHEAPEST)
    yield created
    created.session.close()


class Settled(stand_ins.InstantBackground):
    """What the store's thread would do last is done here too: the store was opened on this one."""

    def settle(self, work: Callable[[], object], seconds: float) -> bool:
        work()
        return True


def filled(made: Created, current: str = OLD, new: str = NEW) -> tuple[NewPassphraseDialog, list[Plan]]:
    """The dialog with everything typed, and the plans that it made."""
    dialog = NewPassphraseDialog(stand_ins.context(made.session))
    plans: list[Plan] = []
    dialog.planned.connect(plans.append)
    dialog.show()
    settle(dialog)
    dialog.current.edit.setText(current)
    for field in (dialog.once, dialog.again):
        field.edit.setText(new)
    groups = dialog._code.split("-")
    for at, field in zip((1, 4), dialog.back, strict=True):
        field.edit.setText(groups[at].lower())
    return dialog, plans


def test_what_was_typed_becomes_the_plan_and_the_locker_does_it(made: Created) -> None:
    dialog, plans = filled(made)
    dialog.button.click()
    settle(dialog)
    (plan,) = plans
    replaced: list[list[str]] = []
    locker = Locker(
        made.session,
        Settled(),
        Restart(made.folder),
        lock,
        lambda command: replaced.append(list(command)),
    )
    locker.encrypt_anew(lambda folder: passphrase.finish(folder, plan, now=now, calibration=CHEAPEST))

    assert "--locked" in replaced[0]
    session = unlock(made.folder, NEW, now=now)
    session.close()


def test_nothing_happens_while_something_is_not_right(made: Created) -> None:
    dialog, plans = filled(made)
    dialog.again.edit.setText("iets anders dan dit hier")
    dialog.button.click()
    dialog.again.edit.setText(NEW)
    dialog.back[1].edit.setText("AAAAA")
    dialog.button.click()
    settle(dialog)
    assert plans == []

    for current, new in (("verkeerde woorden van toen ooit", NEW), (OLD, "kort")):
        dialog, plans = filled(made, current, new)
        dialog.button.click()
        settle(dialog)
        assert plans == []
        assert dialog.button.isEnabled()


def test_a_disk_that_is_full_leaves_the_old_passphrase(
    made: Created, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(_folder: Path) -> None:
        raise DiskFull

    filled(made)
    replaced: list[list[str]] = []
    locker = Locker(
        made.session,
        Settled(),
        Restart(made.folder),
        lock,
        lambda command: replaced.append(list(command)),
    )
    locker.encrypt_anew(full)
    assert replaced
    assert "was not changed (disk-full)" in capsys.readouterr().err
    unlock(made.folder, OLD, now=now).close()
