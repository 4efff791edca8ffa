"""Agreements with local people and places that help in practice (7.8)."""

from collections.abc import Callable, Sequence

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.ids import LocalHelperId
from fieldapp.domain.journal import LocalHelper
from fieldapp.errors import FieldAppError, InvalidInput
from fieldapp.ui import labels, terms, theme
from fieldapp.ui.field import targets
from fieldapp.ui.field.journal import words
from fieldapp.ui.field.journal.helper_form import HelperForm
from fieldapp.ui.field.page import FieldPage
from fieldapp.ui.field.places.keeping import FormKeeper
from fieldapp.ui.field.socialmap.switch import Switch
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets.buttons import PlainButton
from fieldapp.ui.widgets.cards import Card, EmptyState
from fieldapp.ui.widgets.rows import Row, RowList
from fieldapp.workflow import half_done, local_help
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session

_PAUSE_MS = 150  # after the last letter of a search


class HelpersPage(FieldPage):
    """The agreements on the left, one of them on the right."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, 1, 1.4)
        self._query, self._wanted = "", ""
        self._helpers: dict[str, LocalHelper] = {}
        self._shown: LocalHelper | None = None
        self.switch = Switch(context, targets.HELPERS)
        self.new_button = PlainButton(self.tr("New agreement"), compact=True)
        self.list = RowList(self.tr("Helpers in the area"))
        self.empty = EmptyState(
            self.tr("No agreement yet"),
            self.tr("Who drives, gives clothes, lends a heater? Note who, what and until when."),
            self.tr("New agreement"),
        )
        self.nothing = EmptyState(
            self.tr("Nobody found"), self.tr("Try fewer letters, or a help like ‘transport’.")
        )
        self.form = HelperForm(context.session.now())
        self.keeper = FormKeeper(context, half_done.HELPER, self, self.form.texts, self.form.restore)
        self._pause = QtCore.QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._arrange()
        self._connect()
        self.set_title(self.tr("Helpers in the area"))

    def _arrange(self) -> None:
        left, right = self.columns.columns
        card = Card(padding=14)
        card.add(self.switch)
        row = QtWidgets.QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.new_button)
        card.add(row)
        self.places = QtWidgets.QStackedWidget()
        for widget in (self.list, self.empty, self.nothing):
            self.places.addWidget(widget)
        self.places.setMinimumHeight(theme.current().px(300))
        card.add(self.places, 1)
        left.addWidget(card, 1)
        right.addWidget(self.form, 1)
        self.form.hide()
        right.addStretch(0)

    def _connect(self) -> None:
        self.list.current.connect(self._choose)
        self.list.opened.connect(lambda key: self._begin_typing())
        self.new_button.clicked.connect(self._new)
        self.empty.pressed.connect(self._new)
        self.form.saved.connect(self._save)
        self.form.cancelled.connect(self._cancel)
        self.form.ended.connect(self._end)
        self.form.touched.connect(self.keeper.touch)
        self.form.grown.connect(self.settle)
        self._pause.timeout.connect(self._read)

    # what the window asks

    def open(self, target: object) -> None:
        if isinstance(target, targets.ShowHelper):
            self._query, self._wanted = "", target.helper_id

    def search_hint(self) -> str:
        return self.tr("Search in helpers… (Ctrl+K)")

    def search(self, text: str) -> None:
        self._query = text.strip()
        self._pause.start()

    def refresh(self, change: object = None) -> None:
        """Read again; what is being typed stays."""
        if change is None or (isinstance(change, Change) and change & Change.JOURNAL):
            self._read()

    def save_forms(self) -> Sequence[Callable[[Session], object]]:
        return self.keeper.save_forms()

    # the list

    def _read(self) -> None:
        query = self._query
        self.context.read(lambda session: local_help.every(session, query), self, self._show)

    def _show(self, helpers: tuple[LocalHelper, ...]) -> None:
        self._helpers = {helper.id: helper for helper in helpers}
        chosen = self.list.key()
        self.list.set_rows([self._row(helper) for helper in helpers])
        page = self.list if helpers else self.nothing if self._query else self.empty
        self.places.setCurrentWidget(page)
        wanted, self._wanted = self._wanted, ""
        if wanted and self.list.choose(wanted):
            return
        if helpers and self._is_listed(self._shown) and not self.list.choose(chosen):
            self.list.choose_first()
        if self._shown is None:
            self.form.hide()
        self.settle()

    def _is_listed(self, helper: LocalHelper | None) -> bool:
        """Whether what is shown stands in the list: a new agreement does not, and is not left for it."""
        return helper is None or bool(helper.name)

    def _row(self, helper: LocalHelper) -> Row:
        today = self.context.session.now().astimezone().date()
        pill = None if helper.holds(today) else (self.tr("over"), "plain")
        until = ""
        if helper.until is not None and pill is None:
            until = self.tr("until {day}").format(day=labels.full_day(helper.until))
        line = " · ".join(part for part in (terms.words(words.HELP, helper.help), until) if part)
        return Row(helper.id, helper.name, line, pill, dim=pill is not None)

    # one agreement

    def _choose(self, key: str) -> None:
        helper = self._helpers.get(key)
        if helper is not None:
            self._show_form(helper, is_new=False)

    def _new(self) -> None:
        self._show_form(local_help.new(), is_new=True)
        self._begin_typing()

    def _show_form(self, helper: LocalHelper, *, is_new: bool) -> None:
        self._shown = helper
        self.form.show_helper(helper, is_new=is_new)
        self.form.show()
        self.keeper.begin("" if is_new else helper.id)
        self.settle()

    def _begin_typing(self) -> None:
        self.soon(self.form.fields["name"].edit.setFocus)

    def _cancel(self) -> None:
        self.keeper.finished()
        self._shown = None
        self.form.hide()
        self._choose(self.list.key())

    def _save(self) -> None:
        helper = self.form.collect()

        def failed(error: FieldAppError) -> None:
            if isinstance(error, InvalidInput) and error.field == "name":
                self.form.explain()
            else:
                self.context.toast(str(labels.failure(error)))

        self.context.act(
            lambda session: local_help.save(session, helper), self, lambda: self._saved(helper), failed
        )

    def _saved(self, helper: LocalHelper) -> None:
        self.keeper.finished()
        self._shown = helper
        self.context.read(lambda session: local_help.every(session, ""), self, self._show)
        self.list.choose(helper.id)
        self.context.toast(self.tr("Kept: {name}.").format(name=helper.name))

    def _end(self, ended: bool) -> None:
        if self._shown is None:
            return
        helper_id = LocalHelperId(self._shown.id)
        work = local_help.end if ended else local_help.resume
        back = local_help.resume if ended else local_help.end
        said = self.tr("The agreement has stopped.") if ended else self.tr("The agreement holds again.")

        def done() -> None:
            self.context.toast(said, lambda: self.context.act(lambda session: back(session, helper_id), self))

        self.context.act(lambda session: work(session, helper_id), self, done)
