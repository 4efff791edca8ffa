"""What goes wrong again and again: noting it in half a minute, without a person, and what became of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6 import QtCore, QtGui

from fieldapp.errors import DisclosureRefused, FieldAppError
from fieldapp.ui import labels
from fieldapp.ui.field import targets
from fieldapp.ui.field.page import FieldPage
from fieldapp.ui.field.structural.form_card import StructuralFormCard
from fieldapp.ui.field.structural.news_cards import MineCard, ThemeCard
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.drafting import DraftKeeper
from fieldapp.workflow import structural
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session
from fieldapp.workflow.structural import Check, MineRow, Similar, StepLine, StructuralForm

_LOOK_MS = 300  # after the last keystroke


@dataclass(frozen=True, slots=True)
class _News:
    """One read of what became of the own signals."""

    rows: tuple[MineRow, ...]
    totals: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Look:
    """One look through what was typed."""

    form: StructuralForm
    check: Check
    similar: Similar
    steps: tuple[StepLine, ...]


class StructuralPage(FieldPage):
    """The form on the left; what looks like it, and what became of the own signals, on the right."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, 1, 1.24)
        self.form, self.theme, self.mine = StructuralFormCard(), ThemeCard(), MineCard()
        self._rows: tuple[MineRow, ...] = ()
        self._open = False
        self.keeper: DraftKeeper[StructuralForm, datetime] = DraftKeeper(
            context, self.form.form, structural.autosave, self
        )
        self._looking = QtCore.QTimer(self)
        self._looking.setSingleShot(True)
        self._looking.setInterval(_LOOK_MS)
        self.columns.columns[0].addWidget(self.form, 1)
        self.columns.columns[1].addWidget(self.theme)
        self.columns.columns[1].addWidget(self.mine, 1)
        self._connect()
        self.set_title(self.tr("This often goes wrong"))

    def _connect(self) -> None:
        self.form.changed.connect(self._touched)
        self.form.sending.connect(self.send)
        self.form.cleared.connect(self._start_again)
        self.keeper.saved.connect(self.form.say_kept)
        self._looking.timeout.connect(self.look)
        self.mine.chosen.connect(self._chosen)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QtGui.QShortcut(QtGui.QKeySequence(keys), self)
            shortcut.setContext(QtCore.Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.send)

    # what the window asks

    def open(self, target: object) -> None:
        """The draft that was left, or an empty form; with `ShowStructural` what became of one."""
        self.keeper.flush()
        place_id = target.place_id if isinstance(target, targets.NewStructural) else None

        def read(session: Session) -> tuple[StructuralForm, tuple[str, ...]]:
            left = [] if place_id is not None else structural.drafts(session)
            form = structural.open_draft(session, left[0]) if left else structural.new_form(session, place_id)
            return form, structural.municipalities(session)

        self._open = True
        self.context.read(read, self, lambda found: self._show_form(*found))
        if isinstance(target, targets.ShowStructural):
            self.context.read(self._read_news, self, lambda news: self._show_one(news, target.theme_id))

    def refresh(self, change: object = None) -> None:
        """Read again what became of the own signals; what is being typed is never touched."""
        if not self._open:
            self.open(None)
        if change is None or (isinstance(change, Change) and change & (Change.STRUCTURAL | Change.OUTBOX)):
            self.context.read(self._read_news, self, self._show_news)

    def save_forms(self) -> Sequence[Callable[[Session], object]]:
        """The draft that must be written before the store closes."""
        work = self.keeper.take()
        return () if work is None else (work,)

    # typing

    def look(self) -> None:
        """Look through the texts, and for what is like them."""
        form = self.form.form()

        def read(session: Session) -> _Look:
            similar = structural.similar(session, form)
            steps = () if similar.theme_id is None else structural.timeline(session, similar.theme_id)
            return _Look(form, structural.check(session, form), similar, steps)

        self.context.read(read, self, self._looked, failed=lambda error: self._cannot(error))

    def send(self) -> None:
        """Seal it to the coordinator, if it is free of persons."""
        form = self.form.form()
        self._looking.stop()
        self.form.send_button.setEnabled(False)
        self.keeper.forget()
        self.context.act_with(
            lambda session: structural.send(session, form), self, lambda _: self._sent(), failed=self._cannot
        )

    def _touched(self) -> None:
        self.keeper.touch()
        self.form.send_button.setEnabled(False)  # until it was looked through again
        self._looking.start()

    def _looked(self, look: _Look) -> None:
        if look.form != self.form.form():
            return  # typed on meanwhile: the next look is under way
        self.form.show_check(look.check)
        if look.similar.theme_id is not None:
            self.theme.show_similar(look.similar, look.steps, self._today())
        elif look.similar.own:
            self.theme.show_own(look.similar.own)
        elif look.form.text.strip():
            self.theme.show_nothing()
        self.settle()

    def _sent(self) -> None:
        self.context.toast(
            self.tr("Sealed for the coordinator. Thank you: what becomes of it comes back here.")
        )
        self._start_with(structural.new_form)

    def _cannot(self, error: FieldAppError) -> None:
        self.keeper.touch()
        if isinstance(error, DisclosureRefused):
            self._looking.start()
        self.context.toast(str(labels.failure(error)))
        self.form.send_button.setEnabled(True)

    def _start_again(self) -> None:
        self.keeper.forget()
        draft_id = self.form.form().draft_id
        self.context.act(
            lambda session: structural.discard_draft(session, draft_id),
            self,
            lambda: self._start_with(structural.new_form),
        )

    def _start_with(self, make: Callable[[Session], StructuralForm]) -> None:
        self.context.read(
            lambda session: (make(session), structural.municipalities(session)),
            self,
            lambda found: self._show_form(*found),
        )

    def _show_form(self, form: StructuralForm, municipalities: tuple[str, ...]) -> None:
        self.keeper.forget()
        self.form.show_form(form, municipalities)
        if not form.is_empty:
            self.look()
        self.soon(lambda: self.form.text.edit.setFocus())
        self.settle()

    # what became of it

    @staticmethod
    def _read_news(session: Session) -> _News:
        return _News(structural.mine(session), structural.totals(session))

    def _show_news(self, news: _News) -> None:
        self._rows = news.rows
        self.mine.show_rows(news.rows)
        membership = self.context.session.membership
        self.mine.show_totals("" if membership is None else membership.network, news.totals)
        self.settle()

    def _show_one(self, news: _News, theme_id: str) -> None:
        self._show_news(news)
        row = next((row for row in news.rows if row.theme_id == theme_id), None)
        if row is not None:
            self.mine.list.choose(row.id)

    def _chosen(self, signal_id: str) -> None:
        row = next((row for row in self._rows if row.id == signal_id), None)
        if row is None:
            return
        theme_id = row.theme_id

        def read(session: Session) -> tuple[StepLine, ...]:
            return () if theme_id is None else structural.timeline(session, theme_id)

        self.context.read(read, self, lambda steps: self._show_mine(row, steps))

    def _show_mine(self, row: MineRow, steps: tuple[StepLine, ...]) -> None:
        self.theme.show_mine(row, steps, self._today())
        self.settle()

    def _today(self) -> date:
        return self.context.session.now().astimezone().date()
