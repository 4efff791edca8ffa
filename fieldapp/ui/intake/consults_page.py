"""Case-overleg at a partner: what is asked, which moments somebody can, the moment, what was agreed."""

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.ids import ThreadId
from fieldapp.errors import FieldAppError
from fieldapp.ui import labels, theme
from fieldapp.ui import widgets as kit
from fieldapp.ui.intake.consult_view import InvitedView
from fieldapp.ui.intake.consult_words import line, pill, title
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.page import PageWidget
from fieldapp.workflow import consult
from fieldapp.workflow.changes import Change
from fieldapp.workflow.consult import Asked

CONSULTS = "invited"
_ROWS = 300


class InvitedPage(PageWidget):
    """Left: every invitation, those without an answer first. Right: one of them."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.set_title(self.tr("Case-overleg"))
        self._found: dict[str, Asked] = {}
        self._wanted = ""
        self.list = kit.RowList(self.tr("Case-overleg"))
        self.empty = kit.EmptyState(
            self.tr("No case-overleg yet"),
            self.tr(
                "When a worker asks several services together around one person, it stands here."
                " You tick which moments you can; afterwards you read only what was agreed."
            ),
        )
        self.view = InvitedView(context)
        self.lists, self.reader = QtWidgets.QStackedWidget(), QtWidgets.QStackedWidget()
        self._lay_out()
        self.list.current.connect(self._choose)
        self.view.answered.connect(self._answer)
        self.view.stop.connect(self._stop)

    def _lay_out(self) -> None:
        scroll = kit.Scroll()
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        sides = kit.Columns(430, 664)
        left = kit.Card(padding=1)
        self.lists.addWidget(self.list)
        self.lists.addWidget(self.empty)
        self.lists.setMinimumHeight(theme.current().px(_ROWS))
        left.add(self.lists, 1)
        sides.columns[0].addWidget(left, 1)
        for widget in (QtWidgets.QWidget(), self.view):
            self.reader.addWidget(widget)
        sides.columns[1].addWidget(self.reader, 1)
        scroll.body.addWidget(sides, 1)

    def open(self, target: object) -> None:
        """One of them, by its thread."""
        if isinstance(target, str):
            self._wanted = target

    def refresh(self, change: object = None) -> None:
        if change is None:
            self.list.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        if change is None or (isinstance(change, Change) and change & Change.CONSULTATIONS):
            self.context.read(consult.received, self, self._show)

    def _show(self, found: tuple[Asked, ...]) -> None:
        now = self.context.session.now()
        self._found = {each.thread: each for each in found}
        self.list.set_rows(
            [
                kit.Row(each.thread, title(each), line(each), pill(each, now), dim=each.stopped)
                for each in found
            ]
        )
        self.lists.setCurrentWidget(self.list if found else self.empty)
        self.reader.setVisible(bool(found))  # it takes the height of what it could show
        wanted, self._wanted = self._wanted, ""
        if wanted and self.list.choose(wanted):
            return
        if self.list.key():
            self._choose(self.list.key())
        else:
            self.reader.setCurrentIndex(0)
            self.list.choose_first()

    def _choose(self, key: str) -> None:
        each = self._found.get(key)
        if each is not None:
            self.view.show_asked(each, self.context.session.now())
            self.reader.setCurrentWidget(self.view)

    def _answer(self, can: tuple[bool, ...]) -> None:
        thread = ThreadId(self.list.key())
        said = self.tr("Sealed. It leaves as soon as there is a connection.")
        self.context.act(
            lambda session: consult.answer(session, thread, can),
            self,
            lambda: self.context.toast(said),
            self._failed,
        )

    def _stop(self) -> None:
        thread = ThreadId(self.list.key())
        said = self.tr("Stopped, and erased here. Who asked hears that it stopped, and no more.")
        self.context.act(
            lambda session: consult.stop_here(session, thread),
            self,
            lambda: self.context.toast(said),
            self._failed,
        )

    def _failed(self, error: FieldAppError) -> None:
        self.view.set_ready()
        self.context.toast(str(labels.failure(error)))
