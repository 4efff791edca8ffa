"""Everybody on this device: find somebody, see in a glance how it stands, open the person."""

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.ids import PersonId
from fieldapp.ui import theme
from fieldapp.ui.field import targets
from fieldapp.ui.field.page import FieldPage
from fieldapp.ui.field.people import people_words
from fieldapp.ui.field.people.glance import Glance
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import LinkButton, PlainButton
from fieldapp.ui.widgets.cards import Card, EmptyState
from fieldapp.ui.widgets.fields import TextField
from fieldapp.ui.widgets.rows import Row, RowList
from fieldapp.ui.widgets.text import muted
from fieldapp.workflow import people
from fieldapp.workflow.changes import Change
from fieldapp.workflow.people import PeoplePage as Window
from fieldapp.workflow.people import PersonCard, PersonRow

_PAGE = 100
_PAUSE_MS = 150  # after the last letter of a search
_TOUCHES = Change.PEOPLE | Change.SIGNALS | Change.REQUESTS


class PeoplePage(FieldPage):
    """The list on the left, the chosen person in a glance on the right."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, 1, 1.3)
        self._query, self._next, self._wanted = "", "", ""
        self._rows: dict[str, PersonRow] = {}
        self.count = muted("")
        self.list = RowList(self.tr("People"))
        self.empty = EmptyState(
            self.tr("Nobody yet"),
            self.tr("Whoever you call by a codename in a signal stands here. Nobody else can see it."),
            self.tr("New signal"),
        )
        self.nothing = EmptyState(
            self.tr("Nobody found"), self.tr("Try fewer letters, or a town or year of birth.")
        )
        self.new_name = TextField(self.tr("Codename"), longest=120)
        self.new_button = PlainButton(self.tr("Add"))
        self.glance = Glance(context)
        self._pause = QtCore.QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._arrange()
        self._connect()
        self.set_title(self.tr("People"))

    def _arrange(self) -> None:
        card = Card(padding=1)
        head = QtWidgets.QHBoxLayout()
        head.setContentsMargins(14, 11, 14, 4)
        self.add_button = PlainButton(self.tr("+ Person"), compact=True)
        self.pressing_button = LinkButton(self.tr("Pressing on"))
        head.addWidget(self.count, 1)
        head.addWidget(self.pressing_button)
        head.addWidget(self.add_button)
        card.add(head)
        self.adding = QtWidgets.QWidget()
        row = QtWidgets.QHBoxLayout(self.adding)
        row.setContentsMargins(14, 0, 14, 8)
        row.addWidget(self.new_name, 1)
        row.addWidget(self.new_button, 0, QtCore.Qt.AlignmentFlag.AlignBottom)
        self.adding.hide()
        card.add(self.adding)
        self.places = QtWidgets.QStackedWidget()
        for widget in (self.list, self.empty, self.nothing):
            self.places.addWidget(widget)
        self.places.setMinimumHeight(theme.current().px(300))
        card.add(self.places, 1)
        left, right = self.columns.columns
        left.addWidget(card, 1)
        right.addWidget(self.glance, 1)
        self.glance.hide()
        right.addStretch(0)

    def _connect(self) -> None:
        self.list.current.connect(self._choose)
        self.list.opened.connect(self._open_row)
        self.list.rows.wanted.connect(self._read_more)
        self._pause.timeout.connect(self._read)
        self.empty.pressed.connect(lambda: self.context.go(targets.SIGNAL, targets.NewSignal()))
        self.add_button.clicked.connect(self._begin_adding)
        self.pressing_button.clicked.connect(lambda: self.context.go(targets.PRESSING))
        self.new_button.clicked.connect(self._add)
        self.new_name.entered.connect(self._add)

    # what the window asks

    def search_hint(self) -> str:
        return self.tr("Search in people… (Ctrl+K)")

    def search(self, text: str) -> None:
        self._query = text.strip()
        self._pause.start()

    def open(self, target: object) -> None:
        """Bring one person into sight."""
        if isinstance(target, targets.ShowPerson):
            self._wanted = target.person_id
        self._query = ""

    def refresh(self, change: object = None) -> None:
        if change is None:
            self.list.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        if change is None or (isinstance(change, Change) and change & _TOUCHES):
            self._read()

    # reading

    def _read(self) -> None:
        query, limit = self._query, max(_PAGE, len(self._rows))
        work = lambda session: people.page(session, query, None, limit)  # noqa: E731
        self.context.read(work, self, lambda window: self._show(query, window))

    def _read_more(self) -> None:
        query, after = self._query, self._next
        self.context.read(
            lambda session: people.page(session, query, after, _PAGE),
            self,
            lambda window: self._append(query, window),
        )

    def _show(self, query: str, window: Window) -> None:
        if query != self._query:
            return
        self._rows = {row.id: row for row in window.rows}
        self._next = window.next or ""
        self.list.set_rows([self._line(row) for row in window.rows], more=bool(window.next))
        self.count.set_text(self._counted(window.total))
        shown = self.list if self._rows else self.nothing if query else self.empty
        self.places.setCurrentWidget(shown)
        self._choose_again()

    def _counted(self, total: int) -> str:
        if self._query:
            return self.tr("{n} found").format(n=total)
        return self.tr("1 person") if total == 1 else self.tr("{n} people").format(n=total)

    def _append(self, query: str, window: Window) -> None:
        if query != self._query:
            return
        self._rows.update({row.id: row for row in window.rows})
        self._next = window.next or ""
        self.list.rows.append([self._line(row) for row in window.rows], more=bool(window.next))

    def _choose_again(self) -> None:
        wanted, self._wanted = self._wanted, ""
        if wanted and self.list.choose(wanted):
            return
        if self.list.key():
            self._choose(self.list.key())
        else:
            self.glance.hide()
            self.list.choose_first()

    def _line(self, row: PersonRow) -> Row:
        pill = (self.tr("request open"), "info") if row.waiting else None
        line = people_words.line(row, self.context.session.now())
        return Row(row.id, people_words.title(row.codename), line, pill)

    # one person

    def _choose(self, key: str) -> None:
        if key in self._rows:
            self.context.read(
                lambda session: people.card(session, PersonId(key)),
                self,
                lambda card: self._show_card(key, card),
            )

    def _show_card(self, key: str, card: PersonCard) -> None:
        if key == self.list.key():
            self.glance.show_card(card)
            self.glance.show()
            self.settle()

    def _open_row(self, key: str) -> None:
        self.context.go(targets.PERSON, targets.ShowPerson(PersonId(key)))

    # somebody new

    def _begin_adding(self) -> None:
        self.adding.show()
        self.new_name.edit.setFocus()
        self.settle()

    def _add(self) -> None:
        codename = self.new_name.text().strip()
        if not codename:
            self.new_name.set_problem(self.tr("What do you call this person?"))
            self.new_name.edit.setFocus()
            return
        self.new_name.set_text("")
        self.new_name.set_problem("")
        self.adding.hide()
        said = self.tr("{name} is added.").format(name=codename)

        def opened(person_id: PersonId) -> None:
            self.context.go(targets.PERSON, targets.ShowPerson(person_id))
            self.context.toast(said)

        self.context.act_with(lambda session: people.add(session, codename), self, opened)
