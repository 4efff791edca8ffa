"""The board of structural signals: what came in, put together into themes, by the eight phases."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from PySide6 import QtCore, QtWidgets

from fieldapp.domain.ids import StructuralId, ThemeId
from fieldapp.errors import FieldAppError, InvalidInput
from fieldapp.ui import labels
from fieldapp.ui import structural_words as words
from fieldapp.ui.coordination import structural_wording as wording
from fieldapp.ui.coordination.structural_loose import LooseCard
from fieldapp.ui.coordination.structural_tell import PreparedCard, TellForm
from fieldapp.ui.coordination.structural_theme import ThemeBoardCard
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.drafting import DraftKeeper
from fieldapp.ui.shell.page import PageWidget
from fieldapp.ui.widgets.cards import Card, EmptyState
from fieldapp.ui.widgets.pages import Columns, Scroll
from fieldapp.ui.widgets.phases import Pillars
from fieldapp.ui.widgets.rows import RowList
from fieldapp.ui.widgets.text import muted
from fieldapp.workflow import structural
from fieldapp.workflow.changes import Change
from fieldapp.workflow.session import Session
from fieldapp.workflow.structural import Board, Found, LooseDetail, StepForm, ThemeDetail

_LOOK_MS = 300  # after the last keystroke
NO_BOARD = Board((), (), (0,) * 8)


@dataclass(frozen=True, slots=True)
class _Opened:
    """One theme with the form of its next step."""

    detail: ThemeDetail
    form: StepForm


class StructuralBoard(PageWidget):
    """The list by phase on the left; on the right one signal or one theme, and what is told of it."""

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._title = self.tr("Structural signals")
        self._board, self._query, self._key = NO_BOARD, "", ""
        self._telling = False
        self.pillars = Pillars()
        self.list = RowList(self.tr("Structural signals by phase"))
        self.empty = EmptyState(
            self.tr("No structural signals yet."),
            self.tr("Workers note them in their own menu, under Structural signals. They arrive here."),
        )
        self.loose, self.theme = LooseCard(), ThemeBoardCard()
        self.tell, self.prepared = TellForm(), PreparedCard()
        self.how = _HowCard()
        self.keeper: DraftKeeper[StepForm | None, datetime | None] = DraftKeeper(
            context, self.tell.form, _keep, self
        )
        self._looking = QtCore.QTimer(self)
        self._looking.setSingleShot(True)
        self._looking.setInterval(_LOOK_MS)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        scroll = Scroll()
        outer = QtWidgets.QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll)
        sides = Columns(1.16, 1)
        scroll.body.addWidget(sides, 1)
        card = Card(self.tr("By phase"))
        card.add(self.pillars)
        self.stack = QtWidgets.QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.list)
        self.stack.setMinimumHeight(260)
        card.add(self.stack, 1)
        sides.columns[0].addWidget(card, 1)
        self._cards: tuple[Card, ...] = (self.how, self.loose, self.theme, self.prepared, self.tell)
        for one in self._cards:
            sides.columns[1].addWidget(one)
        sides.columns[1].addStretch(1)
        self._only(self.how)

    def _connect(self) -> None:
        self.list.current.connect(self._chosen)
        self.loose.bundled.connect(self._bundle)
        self.theme.weighed.connect(self._weigh)
        self.theme.taken_out.connect(self._take_out)
        self.theme.added.connect(lambda signal_id: self._bundle([signal_id], self._theme_id(), ""))
        self.theme.renamed.connect(self._rename)
        self.theme.telling.connect(lambda: self._tell(True))
        self.tell.left.connect(lambda: self._tell(False))
        self.tell.changed.connect(self._typed)
        self.tell.planning.connect(self._plan)
        self.prepared.undone.connect(lambda: self._do(structural.undo_planned))
        self.prepared.sending.connect(self._send)
        self._looking.timeout.connect(self.look)

    # what the window asks

    def refresh(self, change: object = None) -> None:
        """Read the board again; what is being typed is kept first."""
        if self.context.session.membership is None:
            self._show(NO_BOARD)
        elif change is None or (isinstance(change, Change) and change & Change.STRUCTURAL):
            self.keeper.flush()
            self.context.read(structural.board, self, self._show)

    def open(self, target: object) -> None:
        """One signal or theme, by its key in the list."""
        if isinstance(target, str):
            self._key = target
            self.refresh()

    def search_hint(self) -> str:
        return self.tr("Search in themes… (Ctrl+K)")

    def search(self, text: str) -> None:
        self._query = text.casefold().strip()
        self._show_rows()

    def save_forms(self) -> Sequence[Callable[[Session], object]]:
        """The words of a step that must be written before the store closes."""
        work = self.keeper.take()
        return () if work is None else (work,)

    # the list

    def _show(self, board: Board) -> None:
        self._board = board
        self.pillars.show_counts(words.phases(), board.totals)
        self.pillars.setVisible(any(board.totals))
        self._show_rows()
        known = {f"{wording.LOOSE}{row.id}" for row in board.loose}
        known |= {f"{wording.THEME}{row.id}" for row in board.themes}
        if self._key in known:
            self.list.choose(self._key, announce=False)
            self._read_chosen()
        else:
            self._key = ""
            self._only(self.how)

    def _show_rows(self) -> None:
        rows = wording.rows(self._board, self._query, self._today())
        self.list.set_rows(rows)
        self.stack.setCurrentWidget(self.list if self._board.loose or self._board.themes else self.empty)

    def _chosen(self, key: str) -> None:
        if key and key != self._key:
            self.keeper.flush()
            self._key, self._telling = key, False
            self._read_chosen()

    def _read_chosen(self) -> None:
        key = self._key
        if key.startswith(wording.LOOSE):
            signal_id = StructuralId(key.removeprefix(wording.LOOSE))
            self.context.read(lambda session: structural.loose(session, signal_id), self, self._show_loose)
            return
        theme_id = ThemeId(key.removeprefix(wording.THEME))

        def read(session: Session) -> _Opened:
            return _Opened(structural.theme(session, theme_id), structural.open_step(session, theme_id))

        self.context.read(read, self, self._show_theme)

    def _show_loose(self, detail: LooseDetail) -> None:
        self.loose.show_signal(detail, self._today())
        self._only(self.loose)

    def _show_theme(self, opened: _Opened) -> None:
        detail = opened.detail
        self.theme.show_theme(detail, self._today())
        if detail.planned is not None:
            self._telling = False
            self.prepared.show_step(detail.row.title, detail.planned, detail.listeners)
            self._only(self.theme, self.prepared)
            return
        if not self.keeper.dirty:
            self.tell.show_form(detail.row.title, opened.form, detail.listeners)
        self._only(self.tell if self._telling else self.theme)

    def _only(self, *cards: Card) -> None:
        for card in self._cards:
            card.setVisible(card in cards)

    # one signal, one theme

    def _bundle(self, signals: Sequence[str], into: ThemeId | None, title: str) -> None:
        ids = [StructuralId(one) for one in signals]

        def done(theme_id: ThemeId) -> None:
            self._key = f"{wording.THEME}{theme_id}"
            self.refresh()
            self.list.choose(self._key, announce=False)

        self.context.act_with(
            lambda session: structural.bundle(session, ids, into=into, title=title),
            self,
            done,
            failed=self._not_bundled,
        )

    def _not_bundled(self, error: FieldAppError) -> None:
        if isinstance(error, InvalidInput) and error.field == "title":
            self.loose.say_wrong(error.reason)
        else:
            self.context.toast(str(labels.failure(error)))

    def _weigh(self, weight: int) -> None:
        self._do(lambda session, theme_id: structural.weigh(session, theme_id, weight))

    def _rename(self, title: str) -> None:
        theme_id = self._theme_id()
        self.context.act(
            lambda session: structural.rename(session, theme_id, title), self, failed=self._not_renamed
        )

    def _not_renamed(self, error: FieldAppError) -> None:
        if isinstance(error, InvalidInput) and error.field == "title":
            self.theme.say_wrong(error.reason)
        else:
            self.context.toast(str(labels.failure(error)))

    def _take_out(self, signal_id: str) -> None:
        self._do(lambda session, theme_id: structural.take_out(session, StructuralId(signal_id)))

    def _theme_id(self) -> ThemeId:
        return ThemeId(self._key.removeprefix(wording.THEME))

    def _do(self, work: Callable[[Session, ThemeId], Change]) -> None:
        theme_id = self._theme_id()
        self.context.act(lambda session: work(session, theme_id), self)

    # telling

    def _tell(self, on: bool) -> None:
        self._telling = on
        self._only(self.tell if on else self.theme)
        if on:
            self.tell.said.edit.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)

    def look(self) -> None:
        """Look through what will be told."""
        form = self.tell.form()
        if form is not None:
            step = form
            self.context.read(lambda session: structural.check_step(session, step), self, self._looked)

    def _looked(self, found: tuple[Found, ...]) -> None:
        self.tell.show_found(found)

    def _typed(self) -> None:
        self.keeper.touch()
        self._looking.start()

    def _plan(self) -> None:
        form = self.tell.form()
        if form is None:
            return
        step = form
        self._looking.stop()
        self.keeper.forget()
        self.context.act(lambda session: structural.plan(session, step), self, failed=self._not_planned)

    def _not_planned(self, error: FieldAppError) -> None:
        self.keeper.touch()
        self.look()
        if isinstance(error, InvalidInput) and error.reason in ("person", "too_long"):
            self.context.toast(wording.problem(error.reason))
        else:
            self.context.toast(str(labels.failure(error)))

    def _send(self) -> None:
        theme_id = self._theme_id()
        self.prepared.send_button.setEnabled(False)
        said = self.tr("Sealed for everybody who signalled it. Leaves as soon as there is a connection.")

        def failed(error: FieldAppError) -> None:
            self.prepared.send_button.setEnabled(True)
            self.context.toast(str(labels.failure(error)))

        self.context.act(
            lambda session: structural.send_planned(session, theme_id),
            self,
            lambda: self.context.toast(said),
            failed=failed,
        )

    def _today(self) -> date:
        return self.context.session.now().astimezone().date()


class _HowCard(Card):
    """What one does here."""

    def __init__(self) -> None:
        super().__init__(self.tr("How it goes"))
        for text in (
            self.tr("1. Choose on the left a signal that came in. What looks like it stands below it."),
            self.tr("2. Put together what is one problem, and give it a name."),
            self.tr("3. Test it with a group of people who live it, and bring it to who can change it."),
            self.tr("4. Tell after each step what happened. Everybody who signalled it hears it."),
        ):
            self.add(muted(text))
        self.add(muted(self.tr("You see which organisation signalled something, never who.")))
        self.fill()


def _keep(session: Session, form: StepForm | None) -> datetime | None:
    return None if form is None else structural.keep_step(session, form)
