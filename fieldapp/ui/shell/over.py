"""The cards that lie over everything from anywhere: danger, and somebody who asks about a person."""

from collections.abc import Callable

from PySide6 import QtCore, QtWidgets

from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.cover import Layer
from fieldapp.ui.shell.danger import DangerCard
from fieldapp.ui.shell.secrecy.asked import AskedCard
from fieldapp.ui.shell.secrecy.danger_note import DangerNote
from fieldapp.ui.shell.secrecy.numbers import NumbersDialog
from fieldapp.workflow import asked
from fieldapp.workflow.asked import Numbers
from fieldapp.workflow.session import COORDINATION


class OverCards(QtCore.QObject):
    """Makes the cards, and does what is asked on them. `show` lays one over the window."""

    def __init__(self, context: Context, window: QtWidgets.QWidget, show: Callable[[Layer], object]) -> None:
        super().__init__(window)
        self._context, self._window, self._show = context, window, show

    def danger(self) -> None:
        """Whom to call in danger; what is noted after the call stays here."""
        profile = self._context.session.profile
        note = None if profile.workspace == COORDINATION else DangerNote(self._context)
        card = DangerCard(supervisor=profile.supervisor, note=note)
        if note is not None:
            card.noting.connect(note.begin)
        self._show(card)
        card.close_button.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def asked(self) -> None:
        """What to do when somebody from outside asks about a person."""
        self._context.read(asked.numbers, self, self._show_asked)

    def _show_asked(self, numbers: Numbers) -> None:
        card = AskedCard(numbers)
        card.lock_asked.connect(self._context.lock)
        card.numbers_asked.connect(lambda: self._ask_numbers(card))
        card.noted.connect(lambda asker: self._note_asker(card, asker))
        self._show(card)
        card.lock_button.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def _ask_numbers(self, card: AskedCard) -> None:
        dialog = NumbersDialog(self._context, self._window)
        dialog.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(card.show_numbers)
        dialog.open()

    def _note_asker(self, card: AskedCard, asker: str) -> None:
        self._context.act(
            lambda session: asked.note_question(session, asker),
            card,
            lambda: card.said(self.tr("Noted in the Logboek.")),
        )
