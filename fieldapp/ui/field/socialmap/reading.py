"""Reading a list in: which file, from whom, how far it is; and what was not right in the list before."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from PySide6 import QtCore, QtGui, QtWidgets

from fieldapp.domain.services import Remark, Source
from fieldapp.errors import BrokenFile, FieldAppError
from fieldapp.ui import labels, theme
from fieldapp.ui.field.socialmap import words
from fieldapp.ui.field.socialmap.mapping import MappingForm
from fieldapp.ui.shell.context import Context
from fieldapp.ui.widgets import painting
from fieldapp.ui.widgets.buttons import PlainButton, PrimaryButton
from fieldapp.ui.widgets.cards import Card, NoteBox
from fieldapp.ui.widgets.fields import TextField
from fieldapp.ui.widgets.flow import FlowLayout
from fieldapp.ui.widgets.lines import Line, Lines
from fieldapp.ui.widgets.pages import Columns
from fieldapp.ui.widgets.text import Text, heading, muted
from fieldapp.workflow import socialmap
from fieldapp.workflow.changes import Change
from fieldapp.workflow.socialmap import Opened, Progress, ReadingPlan, Run

_REMARKS = 5  # shown at once


class ReadingCard(Card):
    """Pick a file, say where it is from, watch it come in, or stop it."""

    closed = QtCore.Signal()
    grown = QtCore.Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(self.tr("Lists of services"))
        self._context = context
        self._opened: Opened | None = None
        self._run: Run | None = None
        self.sources, self.remarks = Lines(), Lines()
        self.remarks_head = heading(self.tr("Not right in the list before"))
        self.pick_button = PrimaryButton(self.tr("Choose a file…"))
        self.close_button = PlainButton(self.tr("Back"))
        self.trouble = NoteBox("", "bad")
        self.file = NoteBox("", "info")
        self.source = TextField(self.tr("Where is the list from?"), required=True, longest=200)
        self.licence = TextField(self.tr("Licence"), longest=200, placeholder=self.tr("as the list says"))
        self.checked = TextField(self.tr("Checked on"), longest=10, placeholder=self.tr("day/month/year"))
        self.mapping = MappingForm()
        self.start_button, self.drop_button = (
            PrimaryButton(self.tr("Read in")),
            PlainButton(self.tr("Cancel")),
        )
        self.bar, self.said = ProgressLine(self.tr("Reading in")), Text()
        self.stop_button = PlainButton(self.tr("Stop, take nothing over"))
        self.form, self.running = QtWidgets.QWidget(), QtWidgets.QWidget()
        self._next = QtCore.QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)
        self._arrange()
        self._connect()

    def _arrange(self) -> None:
        help_text = self.tr(
            "Open Referral HSDS 3.0 (JSON or zip) or a CSV. The list stays on this device;"
            " what was noted about a service stays when you read a newer list in."
        )
        self.add(muted(help_text))
        for shown in (self.sources, self.remarks_head, self.remarks, self.trouble):
            self.add(shown)
        self._arrange_form()
        running = QtWidgets.QVBoxLayout(self.running)
        running.setContentsMargins(0, 8, 0, 0)
        running.setSpacing(8)
        running.addWidget(self.said)
        running.addWidget(self.bar)
        running.addWidget(self.stop_button, 0, QtCore.Qt.AlignmentFlag.AlignLeft)
        self.add(self.form)
        self.add(self.running)
        buttons = FlowLayout(10)
        buttons.addWidget(self.pick_button)
        buttons.addWidget(self.close_button)
        self.add(buttons)
        self.fill()
        for widget in (self.trouble, self.form, self.running):
            widget.hide()

    def _arrange_form(self) -> None:
        column = QtWidgets.QVBoxLayout(self.form)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.file)
        column.addWidget(self.source)
        pair = Columns(1, 1, narrow=460, spacing=10)
        pair.columns[0].addWidget(self.licence)
        pair.columns[1].addWidget(self.checked)
        column.addWidget(pair)
        column.addWidget(self.mapping)
        buttons = FlowLayout(10)
        buttons.addWidget(self.start_button)
        buttons.addWidget(self.drop_button)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.pick_button.clicked.connect(self._pick)
        self.close_button.clicked.connect(self.closed)
        self.drop_button.clicked.connect(self.forget_file)
        self.start_button.clicked.connect(self._start)
        self.stop_button.clicked.connect(self.stop)
        self._next.timeout.connect(self._step)
        self.source.changed.connect(lambda text: self.source.set_problem(""))
        self.checked.changed.connect(lambda text: self.checked.set_problem(""))

    # what is here

    def show_lists(self, sources: Sequence[Source], remarks: Sequence[Remark], now: datetime) -> None:
        """The lists that are here and what was said about them."""
        self.sources.show_lines([self._source_line(source, now) for source in sources])
        self.sources.setVisible(bool(sources))
        self.remarks.show_lines([self._remark_line(remark, now) for remark in remarks[:_REMARKS]])
        for widget in (self.remarks_head, self.remarks):
            widget.setVisible(bool(remarks))
        self.remarks_head.set_text(self.tr("Not right in the list before: {n}").format(n=len(remarks)))

    def _source_line(self, source: Source, now: datetime) -> Line:
        today = now.date()
        checked = source.checked_on
        said = self.tr("checked on {day}") if checked else self.tr("no date of checking")
        parts = [
            words.count(source.count),
            source.licence,
            said.format(day=labels.near_day(checked, today) if checked else ""),
        ]
        line = Line(source.name, " · ".join(part for part in parts if part), button=self.tr("Take away"))
        line.pressed.connect(lambda: self._take_away(source))
        return line

    def _take_away(self, source: Source) -> None:
        said = self.tr("The list of {name} is taken away. Read it in again to have it back.").format(
            name=source.name
        )
        self._context.act(
            lambda session: socialmap.remove_source(session, source.id),
            self,
            lambda: self._context.toast(said),
        )

    def _remark_line(self, remark: Remark, now: datetime) -> Line:
        day = labels.near_day(remark.noted_at.date(), now.date())
        line = Line(remark.service_name, f"{day} · {remark.text}", button=self.tr("Right now"))
        line.pressed.connect(
            lambda: self._context.act(lambda session: socialmap.settle(session, remark.id), self)
        )
        return line

    # a file

    def _pick(self) -> None:
        kinds = self.tr("Lists of services (*.json *.zip *.csv *.txt);;All files (*)")
        chosen, _ = QtWidgets.QFileDialog.getOpenFileName(self, self.tr("Choose a list"), "", kinds)
        if chosen:
            self.open_file(Path(chosen))

    def open_file(self, path: Path) -> None:
        """Look at this file and ask where it is from."""
        self.forget_file()
        self._context.read(lambda session: socialmap.look_at(session, path), self, self._looked, self._failed)

    def forget_file(self) -> None:
        """Back to before a file was chosen."""
        self._opened = None
        self.form.hide()
        self.trouble.hide()
        self.pick_button.show()
        self.grown.emit()

    def _looked(self, opened: Opened) -> None:
        self._opened = opened
        look = opened.look
        plain = bool(look.headers)
        kind = self.tr("A plain list.") if plain else self.tr("Open Referral HSDS.")
        self.file.set_text(self.tr("The same name as before puts this list in the place of that one."), kind)
        self.source.set_text(opened.suggested)
        self.licence.set_text(look.licence)
        self.checked.set_text(look.checked_on.strftime("%d/%m/%Y") if look.checked_on else "")
        self.mapping.setVisible(plain)
        if plain:
            self.mapping.show_headers(look.headers, look.sample, dict(look.guess))
        self.form.show()
        self.pick_button.hide()
        self.source.edit.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        self.grown.emit()

    def _failed(self, error: FieldAppError) -> None:
        self._run = None
        self.running.hide()
        self.pick_button.show()
        self.close_button.show()
        reason = words.broken(error) if isinstance(error, BrokenFile) else labels.failure(error).what
        self.trouble.set_text(reason, self.tr("Nothing was taken over."))
        self.trouble.show()
        self.pick_button.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        self.grown.emit()

    # reading

    def _start(self) -> None:
        opened, day = self._opened, _day(self.checked.text())
        named = bool(self.source.text().strip())
        self.source.set_problem("" if named else self.tr("Give the list a name, such as who made it."))
        wrong = bool(self.checked.text().strip()) and day is None
        self.checked.set_problem(self.tr("Write a day as 2/11/2026.") if wrong else "")
        plain = opened is not None and bool(opened.look.headers)
        if opened is None or not named or wrong or (plain and not self.mapping.complete()):
            return
        plan = ReadingPlan(
            self.source.text(), self.licence.text(), day, self.mapping.mapped() if plain else None
        )
        self.form.hide()
        self.trouble.hide()
        self._context.act_with(
            lambda session: socialmap.start(session, opened, plan), self, self._begun, self._failed
        )

    def _begun(self, run: Run) -> None:
        self._run = run
        self.close_button.hide()
        self.bar.setValue(0)
        self.said.set_text(self.tr("Reading in… You can go on working."))
        self.running.show()
        self.stop_button.setFocus(QtCore.Qt.FocusReason.OtherFocusReason)
        self.grown.emit()
        self._next.start()

    def _step(self) -> None:
        run = self._run
        if run is not None:
            # Hundreds of steps that change nothing yet: only the last one is announced.
            self._context.read(
                lambda session: socialmap.step(session, run), self, self._stepped, self._failed
            )

    def _stepped(self, outcome: tuple[Progress, Change]) -> None:
        progress, change = outcome
        if progress.done:
            self._context.changed.emit(change)
        if self._run is None:
            return
        self.bar.setValue(round(progress.fraction * 1000))
        self.said.set_text(self.tr("{n} read so far").format(n=words.count(progress.count)))
        if not progress.done:
            self._next.start()
            return
        self._run = None
        self.running.hide()
        self.close_button.show()
        self.forget_file()
        self._context.toast(self.tr("{n} read in.").format(n=words.count(progress.count)))
        self.closed.emit()

    def stop(self) -> None:
        """Stop reading; nothing of the file is taken over."""
        run, self._run = self._run, None
        if run is None:
            return
        self.running.hide()
        self.close_button.show()
        self.pick_button.show()
        self._context.act_with(lambda session: socialmap.cancel(session, run), self, self._stopped)
        self.grown.emit()

    def _stopped(self, dropped: bool) -> None:
        nothing = self.tr("Stopped. Nothing was taken over.")
        late = self.tr("Too late to stop: the whole list is in use.")
        self._context.toast(nothing if dropped else late)


class ProgressLine(QtWidgets.QProgressBar):
    """How far it is, out of a thousand."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setRange(0, 1000)
        self.setTextVisible(False)
        self.setFixedHeight(theme.current().px(12))

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        look = theme.current()
        painter = QtGui.QPainter(self)
        painter.setRenderHint(QtGui.QPainter.RenderHint.Antialiasing)
        rect = QtCore.QRectF(self.rect())
        radius = rect.height() / 2
        painting.box(painter, rect, radius, fill=look.colour("field"), pen=painting.edge("edge"))
        share = self.value() / max(1, self.maximum())
        filled = QtCore.QRectF(
            rect.left(), rect.top(), max(rect.height(), rect.width() * share), rect.height()
        )
        if share:
            painting.box(painter, filled, radius, fill=look.colour("brand"), pen=painting.edge("brand"))


def _day(text: str) -> date | None:
    """A day as typed: 2/11/2026, 2-11-2026 or 2026-11-02."""
    text = text.strip().replace("-", "/").replace(".", "/")
    for form in ("%d/%m/%Y", "%Y/%m/%d"):
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007  # a day has no zone
        except ValueError:
            continue
    return None
