"""What can be done with a request beside a step: each tool is a button in its head.

A tool is shown while `fits` says so. Whoever adds one puts it in `TOOLS`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from PySide6 import QtCore

from fieldapp.ui import printing
from fieldapp.ui.intake.dossier_page import open_dossier
from fieldapp.ui.intake.paper import printable
from fieldapp.ui.shell.context import Context
from fieldapp.workflow import dossier
from fieldapp.workflow.inbox import InboxDetail

translate = QtCore.QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Tool:
    """A button: what it says, what pressing it does, and for which requests it is there."""

    key: str
    text: Callable[[], str]
    run: Callable[[Context, InboxDetail], object]
    fits: Callable[[InboxDetail], bool]


def _has_words(detail: InboxDetail) -> bool:
    """Of what was withdrawn or erased nothing is left to take along."""
    return bool(detail.rows) and detail.state != "ingetrokken"


TOOLS: Final = (
    Tool(
        "print",
        lambda: translate("intake", "Print"),
        lambda context, detail: printing.show(context, printable(detail)),
        _has_words,
    ),
    Tool(
        "dossier",
        lambda: translate("intake", "Into our own dossier…"),
        lambda context, detail: open_dossier(context, detail.request_id),
        lambda detail: _has_words(detail) and detail.state in dossier.MAY,
    ),
)
