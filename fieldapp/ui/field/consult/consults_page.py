"""Every case-overleg that was asked here: which wait, which moment was fixed, what was agreed."""

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.consultation import Moment
from fieldapp.domain.ids import ConsultationId, ThreadId
from fieldapp.errors import FieldAppError, GuardRefused, InvalidInput
from fieldapp.ui import labels, terms, theme
from fieldapp.ui.field import targets
from fieldapp.ui.field.consult import words
from fieldapp.ui.field.consult.consult_view import ConsultView
from fieldapp.ui.field.page import FieldPage
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import PlainButton
from fieldapp.ui.widgets.cards import Card, EmptyState
from fieldapp.ui.widgets.rows import Row, RowList
from fieldapp.ui.widgets.text import muted
from fieldapp.workflow import consult
from fieldapp.workflow.changes import Change
from fieldapp.workflow.consult import Consultation
from fieldapp.workflow.post import Told

STOPPED = "persoon_wil_niet"
_TOUCHES = Change.CONSULTATIONS | Change.PEOPLE | Change.REQUESTS


class ConsultsPage(FieldPage):
    """The list on the left, one on the right."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, 1, 1.54)
        self._found: dict[str, Consultation] = {}
        self._wanted = ""
        self.list = RowList(self.tr("Case-overleg"))
        self.empty = EmptyState(
            self.tr("No case-overleg yet"),
            self.tr(
                "Are several services around one person, and does that person want them together?"
                " Open a request and press ‘Ask a case-overleg’. The person says yes to each service apart,"
                " and only agreements are noted."
            ),
            self.tr("To Requests"),
        )
        self.view = ConsultView(context)
        self.back_button = PlainButton(self.tr("To Requests"), compact=True)
        self.lists, self.reader = QtWidgets.QStackedWidget(), QtWidgets.QStackedWidget()
        self._arrange()
        self.list.current.connect(self._choose)
        self.back_button.clicked.connect(lambda: context.go(targets.REQUESTS))
        self.empty.pressed.connect(lambda: context.go(targets.REQUESTS))
        self.view.fix.connect(self._fix)
        self.view.stop.connect(self._stop)
        self.view.grown.connect(self.settle)
        self.view.agree.told.connect(self._told)
        self.set_title(self.tr("Case-overleg"))

    def _arrange(self) -> None:
        card = Card(padding=1)
        head = QtWidgets.QHBoxLayout()
        head.setContentsMargins(14, 11, 14, 4)
        head.addWidget(muted(self.tr("Asked from a request, with a yes to each service.")), 1)
        head.addWidget(self.back_button)
        card.add(head)
        self.lists.addWidget(self.list)
        self.lists.addWidget(self.empty)
        self.lists.setMinimumHeight(theme.current().px(300))
        card.add(self.lists, 1)
        self.columns.columns[0].addWidget(card, 1)
        for widget in (QtWidgets.QWidget(), self.view):
            self.reader.addWidget(widget)
        self.columns.columns[1].addWidget(self.reader, 1)

    def open(self, target: object) -> None:
        """One of them."""
        if isinstance(target, targets.ShowConsult) and target.consultation_id is not None:
            self._wanted = target.consultation_id

    def refresh(self, change: object = None) -> None:
        if change is None:
            self.list.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        if change is None or (isinstance(change, Change) and change & _TOUCHES):
            self.context.read(consult.mine, self, self._show)

    def _show(self, found: tuple[Consultation, ...]) -> None:
        now = self.context.session.now()
        self._found = {each.id: each for each in found}
        self.list.set_rows(
            [
                Row(each.id, words.title(each), words.line(each, now), words.pill(each, now), dim=each.ended)
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
            self.view.show_consultation(each, self.context.session.now())
            self.reader.setCurrentWidget(self.view)
            self.settle()

    def _fix(self, moment: Moment) -> None:
        of = ConsultationId(self.list.key())
        self.context.act_with(
            lambda session: consult.fix(session, of, moment), self, self._told, self._failed
        )

    def _told(self, told: Told) -> None:
        """To whom it was sealed; a service without a key now is named, for somebody must call it."""
        untold = ", ".join(told.untold)
        call = self.tr("This could not be sealed for {services}. Call them.")
        self.view.say_told(call.format(services=untold) if untold else "")
        if told.told:
            self.context.toast(self.tr("Sealed. It leaves as soon as there is a connection."))
        self.settle()

    def _stop(self, thread: ThreadId) -> None:
        said = self.tr("Stopped. The others go on.")
        self.context.act(
            lambda session: consult.stop(session, thread, STOPPED),
            self,
            lambda: self.context.toast(said),
            self._failed,
        )

    def _failed(self, error: FieldAppError) -> None:
        if isinstance(error, InvalidInput) and error.field == "partners":
            self.context.toast(self.tr("No service has a yes any more, so nothing was sent."))
            return
        reasons = error.reasons if isinstance(error, GuardRefused) else ()
        said = [str(labels.failure(error)), *(terms.word("refusals", code) for code in reasons)]
        self.context.toast(" ".join(said))
