"""The mailbox in sight, for every test of it."""

from collections.abc import Iterator

import pytest
from PySide6 import QtWidgets

from fieldapp.ui.intake.inbox import InboxPage
from fieldapp.ui.shell.context import Context
from tests.ui import stand_ins
from tests.ui.intake.mailbox import AnIntakeSession, Mailbox, a_full_mailbox


@pytest.fixture
def box() -> Iterator[Mailbox]:
    """The mailbox that the screens work on."""
    with a_full_mailbox().instead() as held:
        yield held


@pytest.fixture
def context(host: stand_ins.RecordingHost) -> Context:
    return stand_ins.context(AnIntakeSession(), host)


@pytest.fixture
def page(box: Mailbox, context: Context, dressed: QtWidgets.QApplication) -> InboxPage:
    """The mailbox in sight, reading again after every change as the window makes it do."""
    shown = InboxPage(context)
    context.changed.connect(shown.refresh)
    shown.resize(1150, 712)
    shown.show()
    shown.refresh()
    return shown
