"""Search everything: a card over the dimmed window. Results come while one types, by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.ui import theme
from fieldapp.ui import widgets as kit
from fieldapp.ui.shell.context import Context
from fieldapp.ui.shell.search.foot import Foot
from fieldapp.ui.shell.search.kinds import DO, SearchKind
from fieldapp.ui.shell.search.looking import Answer, Task, look, to_do
from fieldapp.ui.shell.search.results import Drawn, Found, Line, said
from fieldapp.workflow import search
from fieldapp.workflow.session import Session

_WIDE, _TOP, _EDGE = 720, 58, 20
_SIDE, _HEAD, _GAP, _UNDER = 18, 16, 12, 6
_KEYS = QtCore.Qt.Key


class SearchCard(QtWidgets.QWidget):
    """Lies over its window until Esc, a choice, or a click beside it. It keeps no text when it has closed."""

    closed = QtCore.Signal()

    def __init__(
        self, context: Context, window: QtWidgets.QWidget, kinds: Sequence[SearchKind], tasks: Sequence[Task]
    ) -> None:
        super().__init__(window)
        self._context, self._kinds, self._tasks = context, tuple(kinds), tuple(tasks)
        self._only, self._asked, self._answer = "", 0, Answer("")
        self.setAccessibleName(self.tr("Search everything"))
        self.edit = QtWidgets.QLineEdit()
        self.edit.setProperty("kind", "bare")
        self.edit.setMaxLength(200)
        self.edit.setFrame(False)
        self.edit.setPlaceholderText(self.tr("Search everything…"))
        self.edit.setAccessibleName(self.tr("Search everything"))
        self.says = kit.muted("")
        self.also = kit.Text("", size=13, bold=True, tone="muted")
        self.model = Found()
        self.list = _list(self.tr("Found"), self.model)
        self.nothing = kit.muted("")
        self.foot = Foot()
        self._lay_out()
        self._connect(window)
        self._show(Answer("", quotes=True))

    def ask(self, text: str = "") -> None:
        """Come into sight with this question."""
        self.setGeometry(self.window().rect())
        self.show()
        self.raise_()
        self.edit.setText(text)
        self.edit.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        self._look()

    def close_now(self) -> None:
        """Go away and keep nothing of what was typed or found."""
        self._asked += 1
        self.edit.clear()
        self.model.show(())
        for text in (self.says, self.also):
            text.set_text("")
        self.hide()
        self.closed.emit()

    def chosen(self) -> Line | None:
        """The line that Enter would open."""
        return self.model.line(self.list.currentIndex().row())

    def eventFilter(self, watched: QtCore.QObject, event: QtCore.QEvent) -> bool:
        if watched is self.edit and event.type() == QtCore.QEvent.Type.KeyPress:
            assert isinstance(event, QtGui.QKeyEvent)
            return self._key(event)
        if watched is not self.edit and event.type() == QtCore.QEvent.Type.Resize:
            self.setGeometry(self.window().rect())
        return False

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QtCore.QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QtCore.QEvent.Type.StyleChange:
            self.list.scheduleDelayedItemsLayout()
            self._place()

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        QtGui.QPainter(self).fillRect(self.rect(), QtGui.QColor(15, 25, 24, 140))

    def mousePressEvent(self, event: QtGui.QMouseEvent) -> None:
        if not self.card.geometry().contains(event.position().toPoint()):
            self.close_now()

    # inside

    def _lay_out(self) -> None:
        self.card = QtWidgets.QFrame(self)
        self.card.setProperty("kind", "found")
        column = QtWidgets.QVBoxLayout(self.card)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        head = QtWidgets.QHBoxLayout()
        head.setContentsMargins(_SIDE, _HEAD, _SIDE, _HEAD)
        head.setSpacing(12)
        head.addWidget(self.edit, 1)
        counted = QtWidgets.QHBoxLayout()
        counted.setSpacing(4)
        for text in (self.says, self.also):
            counted.addWidget(text, 0, QtCore.Qt.AlignmentFlag.AlignVCenter)
        head.addLayout(counted)
        column.addLayout(head)
        column.addWidget(kit.Rule())
        self.message = QtWidgets.QWidget()
        beside = QtWidgets.QHBoxLayout(self.message)
        beside.setContentsMargins(_SIDE, _GAP, _SIDE, 0)
        beside.addWidget(self.nothing)
        column.addWidget(self.message)
        column.addWidget(self.list, 1)
        column.addSpacing(_UNDER)
        column.addWidget(self.foot)

    def _connect(self, window: QtWidgets.QWidget) -> None:
        window.installEventFilter(self)
        self.edit.installEventFilter(self)
        self.edit.textEdited.connect(lambda text: self._look())
        self.list.clicked.connect(lambda index: self._open())
        self.list.selectionModel().currentChanged.connect(lambda now, before: self._say_current())

    def _place(self) -> None:
        """As tall as what was found, as far as the window reaches."""
        look = theme.current()
        width = min(look.px(_WIDE), self.width() - 2 * _EDGE)
        top = min(_TOP, max((self.height() - look.px(300)) // 3, 8))
        rows = sum(self.list.sizeHintForRow(row) for row in range(self.model.rowCount()))
        rest = self._height_without_list(width)
        room = max(self.height() - top - _EDGE - rest, look.px(60))
        self.list.setFixedHeight(min(rows, room))
        self.card.setGeometry((self.width() - width) // 2, top, width, rest + min(rows, room))

    def _height_without_list(self, width: int) -> int:
        """What head, message and foot take at this width, with the edges of the card."""
        inside = width - 2 - 2 * _SIDE
        said = max(self.says.sizeHint().height(), self.also.sizeHint().height())
        head = max(self.edit.sizeHint().height(), said) + 2 * _HEAD
        nothing = self.nothing.heightForWidth(inside) + _GAP if self.message.isVisibleTo(self.card) else 0
        foot = self.foot.layout()
        assert foot is not None
        under = foot.totalHeightForWidth(width - 2) if foot.hasHeightForWidth() else 0
        return head + 1 + nothing + _UNDER + max(under, self.foot.sizeHint().height()) + 2

    def _key(self, event: QtGui.QKeyEvent) -> bool:
        """What the keys do; letters go on to the box."""
        steps = {_KEYS.Key_Down: 1, _KEYS.Key_Up: -1}
        key = _KEYS(event.key())
        run: dict[QtCore.Qt.Key, Callable[[], None]] = {
            _KEYS.Key_Escape: self.close_now,
            _KEYS.Key_Return: self._open,
            _KEYS.Key_Enter: self._open,
            _KEYS.Key_Tab: self._turn_kind,
            _KEYS.Key_Backtab: self._all_kinds,
            _KEYS.Key_PageDown: lambda: self._step(1, 8),
            _KEYS.Key_PageUp: lambda: self._step(-1, 8),
        }
        if key == _KEYS.Key_Z and event.modifiers() == QtCore.Qt.KeyboardModifier.AltModifier:
            self._turn_quotes()
        elif key in steps:
            self._step(steps[key])
        elif key in run:
            run[key]()
        else:
            return False
        return True

    def _step(self, by: int, times: int = 1) -> None:
        row = self.list.currentIndex().row()
        for _ in range(times):
            row = self.model.step(row, by)
        self._choose(row)

    def _choose(self, row: int) -> None:
        index = self.model.index(row)
        self.list.setCurrentIndex(index)
        if row == 1:
            self.list.scrollToTop()  # the heading above it too
        else:
            self.list.scrollTo(index)

    def _say_current(self) -> None:
        line = self.chosen()
        self.edit.setAccessibleDescription(said(line) if line is not None else "")

    def _turn_kind(self) -> None:
        line = self.chosen()
        if self._only or line is None:
            self._all_kinds()
        else:
            self._only = line.kind
            self._look()

    def _all_kinds(self) -> None:
        self._only = ""
        self._look()

    def _turn_quotes(self) -> None:
        wanted = not self._answer.quotes
        self._context.read(
            lambda session: search.keep_quotes(session, wanted=wanted), self, lambda none: self._look()
        )

    def _look(self) -> None:
        """Ask on the store's thread. An older question is not answered, an older answer not shown."""
        self._asked += 1
        number, text, only, kinds = self._asked, self.edit.text().strip(), self._only, self._kinds

        def work(session: Session) -> Answer | None:
            return look(session, text, kinds, only) if number == self._asked else None

        def then(answer: Answer | None) -> None:
            if answer is not None and number == self._asked:
                self._show(answer)

        self._context.read(work, self, then)

    def _show(self, answer: Answer) -> None:
        self._answer = answer
        do = to_do(answer.text, self._offered(), self.tr("Do"), self._only)
        groups = [*answer.groups, *([do] if do is not None else [])]
        self.model.show(groups)
        self._choose(self.model.step(-1, 1) if groups else -1)
        self._say(answer)
        self.foot.show_state(only=bool(self._only))
        self._place()

    def _say(self, answer: Answer) -> None:
        nothing = bool(answer.text) and not answer.total and self._only != DO
        self.nothing.set_text(
            self.tr("Nothing found. Try fewer letters, or a codename, place or service.") if nothing else ""
        )
        self.message.setVisible(nothing)
        parts = [self._label()] if self._only else []
        if answer.total:
            more = any(group.hits.total >= search.COUNTED for group in answer.groups)
            count = self.tr("more than {n} found") if more else self.tr("{n} found")
            parts.append(count.format(n=answer.total))
        if answer.also:
            parts.append(self.tr("also with typing error:"))
        if not answer.quotes:
            parts.insert(0, self.tr("without quotes"))
        self.says.set_text(" · ".join(parts))
        self.also.set_text(", ".join(answer.also))

    def _label(self) -> str:
        label = next((kind.label for kind in self._kinds if kind.key == self._only), self.tr("Do"))
        return self.tr("only {kind}").format(kind=label)

    def _open(self) -> None:
        line = self.chosen()
        if line is None or line.item is None:
            return
        key, typed = line.item.key, self.edit.text().strip()
        task = self._offered()[int(key)] if line.kind == DO else None
        if task is None or not task.stays:
            self.close_now()
        if task is not None:
            task.run(typed)
        else:
            next(kind for kind in self._kinds if kind.key == line.kind).open(key)

    def _offered(self) -> Sequence[Task]:
        """What one can do, and last the choice whether somebody's words may show."""
        quotes = self.tr("Search without quotes") if self._answer.quotes else self.tr("Search with quotes")
        return (*self._tasks, Task(quotes, lambda typed: self._turn_quotes(), "Alt+Z", "eye", stays=True))


def _list(name: str, model: Found) -> QtWidgets.QListView:
    view = QtWidgets.QListView()
    view.setProperty("kind", "rows")
    view.setAccessibleName(name)
    view.setModel(model)
    view.setItemDelegate(Drawn(view))
    view.setMouseTracking(True)
    view.setFocusPolicy(QtCore.Qt.FocusPolicy.NoFocus)
    view.setFrameShape(QtWidgets.QFrame.Shape.NoFrame)
    view.setHorizontalScrollBarPolicy(QtCore.Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollMode(QtWidgets.QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setEditTriggers(QtWidgets.QAbstractItemView.EditTrigger.NoEditTriggers)
    return view
