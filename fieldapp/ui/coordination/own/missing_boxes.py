"""Mailboxes that an organisation may have and has not: its administrator opens them here."""

from collections.abc import Sequence

from PySide6 import QtCore, QtWidgets

from fieldapp.errors import FieldAppError, InvalidInput
from fieldapp.ui.coordination.errands import Errand
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import PlainButton
from fieldapp.ui.widgets.text import Text, muted
from fieldapp.workflow import partnership
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session

_KINDS = ("intake", "team")


class MissingBoxes(QtWidgets.QWidget):
    """One line and one button for each kind that is not there yet. `opened` after one was."""

    opened = QtCore.Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._kinds: tuple[str, ...] = ()
        self.buttons: dict[str, PlainButton] = {}
        self._explained: dict[str, Text] = {}
        self._errands: dict[str, Errand] = {}
        self.problem = Text(size=13, tone="danger")
        self.problem.hide()
        column = QtWidgets.QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(6)
        for kind in _KINDS:
            self._explained[kind] = muted(_explained(kind))
            button = self.buttons[kind] = PlainButton(_action(kind), compact=True)
            button.setAccessibleDescription(_explained(kind))
            self._errands[kind] = Errand(context, button, self._settle)
            button.clicked.connect(lambda _=False, kind=kind: self._open(kind))
            column.addWidget(self._explained[kind])
            column.addWidget(button, 0, QtCore.Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.problem)
        self.hide()

    def show_kinds(self, kinds: Sequence[str]) -> None:
        """Offer these kinds; nothing at all when there is none."""
        self._kinds = tuple(kinds)
        self.problem.hide()
        for kind, button in self.buttons.items():
            self._explained[kind].setVisible(kind in self._kinds)
            button.setVisible(kind in self._kinds)
        self.setVisible(bool(self._kinds))
        self._settle()

    def _open(self, kind: str) -> None:
        def work(session: Session) -> tuple[str, Change]:
            return kind, partnership.open_mailbox(session, kind)

        self.problem.hide()
        self._errands[kind].run(work, self._done, self._refused)

    def _settle(self) -> None:
        busy = any(errand.is_running for errand in self._errands.values())
        for button in self.buttons.values():
            button.setEnabled(not busy)

    def _done(self, kind: str) -> None:
        self._context.toast(_done(kind))
        self.opened.emit()

    def _refused(self, error: FieldAppError) -> None:
        if not isinstance(error, InvalidInput):
            self._context.background.failed.emit(error)
            return
        self.problem.set_text(self.tr("This mailbox is there already, or is not for your organisation."))
        self.problem.show()


def _action(kind: str) -> str:
    translate = QtCore.QCoreApplication.translate
    if kind == "intake":
        return translate("own", "Open an intake mailbox")
    return translate("own", "Open a team mailbox")


def _explained(kind: str) -> str:
    translate = QtCore.QCoreApplication.translate
    if kind == "intake":
        return translate(
            "own", "You have no intake mailbox yet. Without one, nobody can pass on a contact request to you."
        )
    return translate(
        "own",
        "You have no team mailbox yet. Without one, colleagues cannot hand anything over to each other.",
    )


def _done(kind: str) -> str:
    translate = QtCore.QCoreApplication.translate
    if kind == "intake":
        return translate("own", "The intake mailbox is open. Choose at each device whether it reads it.")
    return translate("own", "The team mailbox is open. Choose at each device whether it reads it.")
